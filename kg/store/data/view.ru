# What `kg.store.view` takes out of a graph of the articles up to a day, and says anew from them. $ON is the day.

# Tenures: everything that joins articles is said anew by those that are left.
DELETE { ?tenure ?what ?value } WHERE {
  VALUES ?what { vg:status vg:firstSeen vg:lastSeen vg:leftSeen schema:startDate schema:endDate vg:term vg:impliedStart }
  ?tenure a vg:Tenure .
  ?tenure ?what ?value .
}
# ---
INSERT { ?tenure ?what ?value } WHERE {
  VALUES ?what { schema:startDate schema:endDate vg:term vg:impliedStart }
  ?fact vg:tenure ?tenure .
  ?fact ?what ?value .
}
# ---
INSERT { ?tenure vg:firstSeen ?first . ?tenure vg:lastSeen ?last } WHERE {
  { SELECT ?tenure (MIN(?date) AS ?first) (MAX(?date) AS ?last) WHERE {
      ?fact vg:tenure ?tenure .
      ?fact vg:article/schema:datePublished ?date .
    } GROUP BY ?tenure }
}
# ---
INSERT { ?tenure vg:leftSeen ?left } WHERE {
  { SELECT ?tenure (MIN(?date) AS ?left) WHERE {
      ?fact vg:tenure ?tenure .
      ?fact vg:status vg:status-former .
      ?fact vg:article/schema:datePublished ?date .
    } GROUP BY ?tenure }
}
# ---
INSERT { ?tenure vg:status ?status } WHERE {
  ?tenure vg:lastSeen ?last .
  ?fact vg:tenure ?tenure .
  ?fact vg:article/schema:datePublished ?last .
  ?fact vg:status ?status .
}
# ---
# An end that follows from what came later was not known.
DELETE { ?tenure vg:impliedEnd ?end . ?tenure vg:endFollowsFrom ?cause } WHERE {
  ?tenure vg:impliedEnd ?end .
  ?tenure vg:endFollowsFrom ?cause .
  FILTER(STR(?end) >= $ON)
}
# ---
# Tenures not seen yet, not begun, or over; the facts that told of them stay.
DELETE { ?tenure ?what ?value } WHERE {
  ?tenure a vg:Tenure .
  FILTER(NOT EXISTS { ?tenure vg:firstSeen ?seen }
         || EXISTS { ?tenure schema:startDate|vg:impliedStart ?start . FILTER(STR(?start) > $ON) }
         || EXISTS { ?tenure schema:endDate|vg:impliedEnd ?end . FILTER(STR(?end) < SUBSTR($ON, 1, STRLEN(STR(?end)))) }
         || EXISTS { ?tenure vg:status vg:status-former })
  ?tenure ?what ?value .
}
# ---
# Units that began later, with all that leads to them; one that ended later had not ended. Those of before stay.
DELETE { ?unit ?what ?value } WHERE {
  ?unit a vg:AdministrativeUnit .
  ?unit vg:validFrom ?from .
  FILTER(STR(?from) > "2004-08-31" && STR(?from) > $ON)
  ?unit ?what ?value .
}
# ---
DELETE { ?unit vg:validUntil ?until } WHERE {
  ?unit vg:validUntil ?until .
  FILTER(STR(?until) >= $ON)
}
# ---
DELETE { ?one ?tie ?other } WHERE {
  VALUES ?tie { vg:successor vg:predecessor vg:inheritsFrom vg:inheritsWhole vg:inheritsPartOf }
  ?one ?tie ?other .
  FILTER(NOT EXISTS { ?one a vg:AdministrativeUnit } || NOT EXISTS { ?other a vg:AdministrativeUnit })
}
# ---
# Changes by the register that were still to come; what articles told of them stays.
DELETE { ?change ?what ?value } WHERE {
  ?change a vg:UnitChange .
  ?change vg:changeDate ?date .
  FILTER(STR(?date) > $ON)
  FILTER NOT EXISTS { ?change vg:article ?paper }
  ?change ?what ?value .
}
# ---
# Bodies and posts that ended later had not ended.
DELETE { ?node vg:endedOn ?end . ?node vg:endedWith ?unit } WHERE {
  ?node vg:endedOn ?end .
  ?node vg:endedWith ?unit .
  FILTER(STR(?end) >= $ON)
}
# ---
# Whatever nothing that is left points to: people, bodies, documents and events of later articles.
DELETE { ?node ?what ?value } WHERE {
  VALUES ?class { schema:Person eli:LegalResource vg:Event }
  ?node a ?class .
  FILTER NOT EXISTS { ?fact vg:entity|vg:holder|vg:participant|vg:creator|vg:speaker|vg:issuer|vg:assignee|vg:document|vg:event ?node }
  ?node ?what ?value .
}
# ---
DELETE { ?person vg:firstSeen ?first . ?person vg:lastSeen ?last } WHERE {
  ?person a schema:Person .
  ?person vg:firstSeen ?first .
  ?person vg:lastSeen ?last .
}
# ---
INSERT { ?person vg:firstSeen ?first . ?person vg:lastSeen ?last } WHERE {
  { SELECT ?person (MIN(?date) AS ?first) (MAX(?date) AS ?last) WHERE {
      ?person a schema:Person .
      ?fact vg:entity|vg:holder ?person .
      ?fact vg:article/schema:datePublished ?date .
    } GROUP BY ?person }
}
# ---
DELETE { ?post ?what ?value } WHERE {
  ?post a org:Post .
  FILTER NOT EXISTS { ?fact vg:tenure ?any . ?fact vg:post ?post }
  ?post ?what ?value .
}
# ---
DELETE { ?body ?what ?value } WHERE {
  ?body a vg:Body .
  FILTER NOT EXISTS { ?fact vg:entity|vg:speaker|vg:issuer|vg:assignee|vg:subject|vg:host|vg:documentIssuer|org:postIn ?body }
  ?body ?what ?value .
}
