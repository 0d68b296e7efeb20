"""What a query may be: reading only, in this graph only; and how parameters get into it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pyoxigraph as ox

from kg.rdf.namespaces import PREFIXES
from kg.store.model import QueryError, Term

__all__ = ["bind", "check", "form_of", "syntax_problem", "with_prefixes"]

_TOKEN = re.compile(
    r"""
    (?P<space>\s+|\#[^\r\n]*)
  | (?P<iri><(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>)
  | (?P<long>'{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}|"{3}(?:"{0,2}(?:[^"\\]|\\.))*"{3})
  | (?P<string>'(?:[^'\\\n\r]|\\.)*'|"(?:[^"\\\n\r]|\\.)*")
  | (?P<open>['"])
  | (?P<variable>[?$]\w+)
  | (?P<name>[\w.-]{0,100}:(?:[\w.:%-]|\\.)*|@[\w-]+)
  | (?P<word>\w+)
  | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"}
_FULL = re.compile(r"<[A-Za-z][\w+.-]*://")
"""How an IRI begins that can be nothing else: `?a<x:y#…` may also compare, with a comment behind it."""
_FORMS = {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}
_DEEPEST = 100
"""Brackets within each other. The engine's parser ends the whole process at some hundreds or thousands of them."""
_LONGEST = 500
"""Operators and patterns in a query: chains of them become as deep, and take the engine minutes to order."""
_CHAINED = {"!", "|", "&", "+", "-", "*", "/", "^", "{", "BIND", "FILTER", "MINUS", "OPTIONAL", "UNION", "EXISTS"}


def check(text: str) -> str:
    """The query's form, as `form_of` has it, after the engine's parser has read it.

    Raises QueryError as that does, and for a syntax error, with line and column. The parser can take very long for a
    short text: it is not for texts of strangers.
    """
    form = form_of(text)
    try:
        ox.Store().query(text.rstrip(), prefixes=PREFIXES)
    except SyntaxError as problem:
        raise QueryError(syntax_problem(problem, text)) from problem
    return form


def form_of(text: str) -> str:
    """The query's form ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE"), "" if it has none; found in linear time.

    Raises QueryError for an update, for SERVICE and FROM (they would read what is not in the graph, or call out to
    another machine), where it is not certain what is text and what is a word of the language, and for a query so long
    or nested that it would end the engine.
    """
    form = before = ""
    depth = chained = 0
    for match in _tokens(text):
        word = match[0].upper() if match.lastgroup == "word" else ""
        depth += (match[0] in "([{") - (match[0] in ")]}") if match.lastgroup == "mark" else 0
        chained += match.lastgroup in ("mark", "word") and match[0].upper() in _CHAINED
        if depth > _DEEPEST:
            raise QueryError(
                f"nested too deeply: more than {_DEEPEST} brackets within each other ({_place(text, match)})"
            )
        if chained > _LONGEST:
            raise QueryError(f"more than {_LONGEST} operators and patterns ({_place(text, match)})")
        if elsewhere := _elsewhere(match, outermost=depth <= 0, declared=before == "PREFIX"):
            raise QueryError(
                f"{elsewhere} is not allowed ({_place(text, match)}): a query reads this graph and nothing else"
            )
        if not form and word in _UPDATES:
            raise QueryError(f"{word} is not allowed ({_place(text, match)}): queries only read")
        if not form and word in _FORMS:
            form = word
        before = word
    return form


def _elsewhere(match: re.Match[str], *, outermost: bool, declared: bool) -> str:
    """The word by which a token may read from elsewhere, if any.

    `outermost` says that it stands in no brackets, where alone FROM may, `declared` that it is a prefix being declared.

    The engine's parser needs no space between words: `5SERVICE<…>`, `SERVICESILENT<…>`, `SERVICEx:y`, `x:.SERVICE<…>`,
    `FROMx:y`, `ASKFROM<…>`, `FROMNAMEDx:y`.
    """
    told, kind = match[0].upper(), match.lastgroup
    if kind == "name":  # what stands behind a point may be read as a word of its own, and all before the colon
        prefix, _, local = told.partition(":")
        told = prefix + local[local.find(".") :] if "." in local else prefix
    if kind in ("word", "name") and "SERVICE" in told:
        return "SERVICE"
    if kind == "name" and outermost and not declared:  # in a pattern it is a prefix and nothing else
        return "FROM" if "FROM" in told.partition(":")[0] else ""
    return "FROM" if kind == "word" and "FROM" in told else ""


def bind(text: str, values: Mapping[str, Term]) -> str:
    """The query with variables fixed to terms, by BIND at the start of its outermost pattern.

    It stands on the line of the opening brace, so that line numbers in error messages stay true. Terms are written by
    the RDF library, never pasted. Raises QueryError where the query has no pattern or lacks such a variable.
    """
    if not values:
        return text
    names = {match[0][1:] for match in _tokens(text) if match.lastgroup == "variable"}
    for name in values:
        if name not in names:
            raise QueryError(f"the query has no variable ?{name} to set")
    at = _pattern_start(text)
    block = " ".join(f"BIND({_written(term)} AS ?{name})" for name, term in values.items())
    return f"{text[:at]} {block} {text[at:]}"


def with_prefixes(text: str) -> str:
    """The query with those of the project's prefixes declared that it uses: for engines that do not know them."""
    used = {match[0].partition(":")[0] for match in _tokens(text) if match.lastgroup == "name"}
    declared = {name.lower() for name in re.findall(r"(?i)\bPREFIX\s+([\w.-]*):", text)}
    lines = (f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items() if name in used and name not in declared)
    return "".join(line + " " for line in lines) + text


def _tokens(text: str) -> Iterator[re.Match[str]]:
    """The query's tokens. Raises QueryError where there are two ways to read it."""
    for match in _TOKEN.finditer(text):
        if match.lastgroup == "open":
            raise QueryError(f"SPARQL syntax error at {_place(text, match)}: the string does not end")
        if match.lastgroup == "iri" and {"'", "#"} & set(match[0]) and not _FULL.match(match[0]):
            told = f"{match[0][:40]} ({_place(text, match)})"
            raise QueryError(f"{told} is an IRI or is none: write it in full, or put a space behind <")
        if match.lastgroup != "space":
            yield match


def _place(text: str, match: re.Match[str]) -> str:
    before = text[: match.start()]
    return f"line {before.count(chr(10)) + 1}, column {match.start() - before.rfind(chr(10))}"


def syntax_problem(problem: SyntaxError, text: str) -> str:
    """The parser's words in one line."""
    return f"SPARQL syntax error at {_readable(str(problem), text)}"


def _readable(problem: str, text: str) -> str:
    """How far the parser came. It also lists all that could have followed, down to single letters: of no help."""
    match = re.match(r"error at (\d+):(\d+): (.*)", problem, re.DOTALL)
    if match is None:
        return " ".join(problem.split())
    line, column = int(match[1]), int(match[2])
    if "Prefix not found" in match[3]:
        return f"line {line}, column {column}: unknown prefix"
    read = "".join(part + "\n" for part in text.split("\n")[: line - 1]) + text.split("\n")[line - 1][: column - 1]
    shown = " ".join(read.split())[-30:]
    return f"line {line}, column {column}: cannot go on after “{shown}”" if shown else f"line {line}, column {column}"


def _pattern_start(text: str) -> int:
    """Where the outermost pattern's inside begins: after WHERE's brace, or the first brace that is no template's."""
    depth, after_where, form, bare = 0, False, "", -1
    for match in _tokens(text):
        word = match[0].upper() if match.lastgroup == "word" else ""
        if word in _FORMS and not form:
            form = word
        if word == "WHERE" and depth == 0:
            after_where = True
        elif match[0] == "{":
            if after_where and depth == 0:
                return match.end()
            if bare < 0 and form != "CONSTRUCT":
                bare = match.end()
            depth += 1
        elif match[0] == "}":
            depth -= 1
    if bare < 0:
        raise QueryError("the query has no pattern (WHERE { … }) in which to set a variable")
    return bare


def _written(term: Term) -> str:
    if isinstance(term, ox.BlankNode):
        raise QueryError("a parameter cannot be a blank node")
    return str(term)
