#!/bin/sh
# Imports the files beside this one into a new database of a stopped Neo4j (5 or later): sh import.sh [DATABASE]
set -eu
cd "$(dirname "$0")"
neo4j-admin database import full \
# FILES
  --id-type=string --multiline-fields=true --ignore-empty-strings=true --overwrite-destination \
  "${1:-neo4j}"
