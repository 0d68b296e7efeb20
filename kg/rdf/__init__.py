"""From facts to RDF: namespaces and IRIs, describers of facts, files of a graph, Turtle in and out."""
