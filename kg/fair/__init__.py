"""How well a graph is published: the five stars of open data and the FAIR principles, each with its evidence.

`kg.fair.assessing.assess` is what `kg fair` does.
"""
