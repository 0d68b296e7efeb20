"""Links to other data sets: from the register, from reconciliation services, from other people, by verdict.

`kg.link.linking.link` is what `kg link` does; a build takes the links from `kg.link.linkset`.
"""
