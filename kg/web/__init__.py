"""A graph on the web: pages of people, bodies and units, SPARQL, reconciliation. Needs the extra `serve`."""
