#!/bin/sh
# Imports the files beside this one into a new database of a stopped Neo4j (5 or later): sh import.sh [DATABASE] [OPTION …]
# A database of that name that has something in it is left as it is and the import refused; to lose what it holds and
# have this in its place, say so: sh import.sh DATABASE --overwrite-destination
set -eu
database="${1:-neo4j}"
[ $# -eq 0 ] || shift
cd "$(dirname "$0")"
neo4j-admin database import full \
# FILES
  --id-type=string --multiline-fields=true --ignore-empty-strings=true "$@" \
  "$database"
