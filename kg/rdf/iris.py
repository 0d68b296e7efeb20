"""IRIs of resources: made from what a thing is, never from a counter, so that adding one thing moves no other."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from pyoxigraph import NamedNode

from kg.facts import Body, Event, Span, UnitRef
from kg.language.folding import fold, slug
from kg.rdf.concepts import broad
from kg.rdf.namespaces import DEFAULT_BASE, PREFIXES
from kg.usage import UsageError

__all__ = ["BaseError", "Iris", "check_base", "digest", "file_name"]

_READABLE = 60
"""Characters of a slug: enough to recognise a name by; the digest beside it tells names apart."""


class BaseError(UsageError):
    """What IRIs cannot begin with."""


def check_base(base: str) -> None:
    """Raises BaseError for what is no http(s) IRI with a host that ends in a slash or a hash.

    >>> check_base("https://example.org/graph/")
    """
    try:
        NamedNode(base)
        fits = urlsplit(base).scheme in ("http", "https") and bool(urlsplit(base).hostname)
    except ValueError:
        fits = False
    if not fits or not base.endswith(("/", "#")):
        raise BaseError(f"--base {base}: not an http(s) IRI that ends in / or #, like {DEFAULT_BASE}")


def digest(*parts: str) -> str:
    """Eight hexadecimal digits of the parts in their order."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:8]


def file_name(article_id: str) -> str:
    """A file name for an article, safe on every file system, the id itself where it is harmless; without suffix.

    >>> file_name("000_df62b1a286d66a6b"), file_name("../x")
    ('000_df62b1a286d66a6b', '%2E.%2Fx')
    """
    name = quote(article_id, safe="")
    if name.startswith("."):
        name = "%2E" + name[1:]
    return name if len(name) <= 150 else f"{name[:140].rstrip('%')}-{digest(article_id)}"


@dataclass(frozen=True, slots=True)
class Iris:
    """Makes IRIs under a base.

    >>> Iris().unit("20275@2025-07-01").value
    'https://w3id.org/vngov/unit/20275-2025-07-01'
    """

    base: str = DEFAULT_BASE

    def prefixes(self) -> dict[str, str]:
        """Prefixes for Turtle files with these resources."""
        kinds = ("unit", "person", "body", "post", "tenure", "event", "document")
        return PREFIXES | {kind: f"{self.base}{kind}/" for kind in kinds}

    def unit(self, version: str) -> NamedNode:
        """A version of a unit, by the register's key (code and first day)."""
        return NamedNode(f"{self.base}unit/{quote(version.replace('@', '-'))}")

    def unresolved(self, article_id: str, unit: UnitRef) -> NamedNode:
        """A unit that only its article knows; one of before the reform is another than its namesake of today."""
        known_by = (fold(unit.name), unit.edition or "")
        return NamedNode(f"{self._article(article_id)}/unresolved/{self._named(unit.name, *known_by)}")

    def body(self, name: str, where: str) -> NamedNode:
        """A body, by its folded name and `where` it belongs (a unit's version, or what else sets it apart)."""
        return NamedNode(f"{self.base}body/{self._named(name, fold(name), where)}")

    def body_of(self, article_id: str, body: Body, loose: str = "") -> NamedNode:
        """A body by name and unit, as an article names it; `loose` sets one without unit apart (`kg.identity`)."""
        if body.unit is None:
            return self.body(body.name, loose)
        unit = self.unit(body.unit.version) if body.unit.version else self.unresolved(article_id, body.unit)
        return self.body(body.name, unit.value[len(self.base) :])

    def person(self, name: str, anchor: str) -> NamedNode:
        """A person, by the folded name and the anchor that tells namesakes apart (`kg.identity`)."""
        return NamedNode(f"{self.base}person/{self._named(name, fold(name), anchor)}")

    def post(self, role: str, body: NamedNode) -> NamedNode:
        """A post, by its role in words and its body."""
        return NamedNode(f"{self.base}post/{self._named(role, fold(role), body.value[len(self.base) :])}")

    def tenure(self, person: NamedNode, post: NamedNode) -> NamedNode:
        """A person's holding of a post, whichever articles tell it."""
        own = person.value.rsplit("/", 1)[-1], post.value.rsplit("/", 1)[-1]
        return NamedNode(f"{self.base}tenure/{own[0]}-{digest(*own)}")

    def document(self, label: str, key: str) -> NamedNode:
        """A legal document, by a key that says which it is; `label` is for the reader."""
        return NamedNode(f"{self.base}document/{self._named(label, key)}")

    def article(self, article_id: str) -> NamedNode:
        """An article; ids are percent-encoded."""
        return NamedNode(self._article(article_id))

    def fact(self, article_id: str, kind: str, *key: str) -> NamedNode:
        """A fact of an article, by its content."""
        return NamedNode(f"{self._article(article_id)}/{kind}/{digest(*key)}")

    def report(self, article_id: str, event: Event) -> NamedNode:
        """An event as an article tells it; who takes part does not make it another one."""
        unit = event.unit
        where = (self.unit(unit.version) if unit.version else self.unresolved(article_id, unit)).value if unit else ""
        told = (broad("events", event.kind), event.label, event.start or "", event.end or "", where)
        return self.fact(article_id, "event", *told)

    def occasion(self, article_id: str, event: Event) -> NamedNode:
        """The event itself, as long as no other article tells of it (`kg.identity`); its words may name people."""
        key = self.report(article_id, event).value[len(self.base) :]
        shown = "-".join(filter(None, (broad("events", event.kind), (event.start or "")[:10])))
        return NamedNode(f"{self.base}event/{self._named(shown, key)}")

    def mention(self, article_id: str, span: Span) -> NamedNode:
        """A stretch of an article's text (RFC 5147)."""
        return NamedNode(f"{self._article(article_id)}#char={span.start},{span.end}")

    def run(self, name: str) -> NamedNode:
        """A run of the extractors or of the build."""
        return NamedNode(f"{self.base}run/{quote(name, safe='')}")

    def _article(self, article_id: str) -> str:
        return f"{self.base}article/{quote(article_id, safe='')}"

    @staticmethod
    def _named(label: str, *key: str) -> str:
        return f"{slug(label)[:_READABLE].strip('-')}-{digest(*key)}".lstrip("-")
