"""The words that documents are cited with: types, number codes and who issues under them, names of laws."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.language.folding import fold
from kg.language.matcher import PhraseMatcher
from kg.language.wordlists import either

__all__ = ["DocumentWords", "document_words", "law_name_end", "numbered_type", "titled_type", "type_matcher"]


@dataclass(frozen=True)
class DocumentWords:
    """Data of document_types.json; keys of `types` and all sets are folded."""

    types: dict[str, str]
    """How a type is written → its name: "nq" → "Nghị quyết"."""
    codes: dict[str, str]
    issuers: dict[str, tuple[str, str]]
    """Code → name of the body and its kind."""
    issuer_names: dict[str, tuple[str, str]]
    """The same for those that are named in full after "của", longest first."""
    named_issuer: re.Pattern[str]
    """Any of these names."""
    type_issuers: dict[str, tuple[str, str]]
    """Type → who alone issues it: "Luật" → Quốc hội."""
    local_issuers: dict[str, frozenset[str]]
    """Code → kinds of body that issue under it."""
    sets: dict[str, frozenset[str]]
    small_after: dict[str, frozenset[str]]
    small_titles: dict[str, tuple[str, ...]]

    def __getitem__(self, name: str) -> frozenset[str]:
        """The set of that name."""
        return self.sets[name]


@cache
def document_words() -> DocumentWords:
    """The words, loaded once."""
    raw = json.loads((files("kg.extract") / "data/document_types.json").read_text("utf-8"))
    types = {fold(name): name for name in (*raw["plain"], *raw["numbered"])}
    names = sorted(raw["issuer_names"].items(), key=lambda item: -len(item[0]))
    return DocumentWords(
        types=types | {fold(short): name for short, name in raw["abbreviations"].items()},
        codes=raw["codes"],
        issuers={code: (name, kind) for code, (name, kind) in raw["issuers"].items()},
        issuer_names={fold(name): (full, kind) for name, (full, kind) in names},
        named_issuer=re.compile("(?<!\\w)(?:" + "|".join(re.escape(fold(name)) for name, _ in names) + r")(?!\w)"),
        type_issuers={kind: (name, body) for kind, (name, body) in raw["type_issuers"].items()},
        local_issuers={code: frozenset(kinds) for code, kinds in raw["local_issuers"].items()},
        sets={name: frozenset(map(fold, words)) for name, words in raw.items() if isinstance(words, list)},
        small_after={fold(kind): frozenset(map(fold, words)) for kind, words in raw["small_after"].items()},
        small_titles={fold(kind): tuple(map(fold, words)) for kind, words in raw["small_titles"].items()},
    )


@cache
def type_matcher() -> PhraseMatcher[str]:
    """Finds the types as they are written, with their names."""
    return PhraseMatcher(document_words().types.items(), shared=True)


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(rf"{either(document_words().types)}\s(?:số\s)?\d")


def numbered_type(folded: str, offset: int) -> bool:
    """Whether a type with a number begins at `offset`: "nghị định số 154", "kết luận 127"."""
    return _numbered().match(folded, offset) is not None


@cache
def _titled() -> re.Pattern[str]:
    raw = json.loads((files("kg.extract") / "data/document_types.json").read_text("utf-8"))
    return re.compile(rf"(?:{either(raw['plain'])}|nghị quyết)\s(?:về|[“\"])")


def titled_type(text: str, offset: int) -> bool:
    """Whether a type in capitals, or "nghị quyết", with its own title begins at `offset`: "Nghị quyết về học phí"."""
    return _titled().match(text, offset) is not None


@cache
def _law_names() -> re.Pattern[str]:
    lines = (files("kg.extract") / "data/document_laws.txt").read_text("utf-8").splitlines()
    return re.compile(either(fold(line) for line in lines if line and line[0] != "#") + r"(?!\w)")


def law_name_end(folded: str, offset: int) -> int:
    """Where the name of a law that begins at `offset` ends; `offset` itself where none that is known begins."""
    match = _law_names().match(folded, offset)
    return match.end() if match else offset
