"""Where words of a body's name end that have small letters: fields of work, runs that lead to a name or unit."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import zip_longest

from kg.extract.patterns import GapPatterns, word_file
from kg.language.folding import fold
from kg.language.wordlists import phrase_table, wordlist

__all__ = [
    "TOKEN",
    "deeds",
    "firms_do",
    "is_activity",
    "is_stop",
    "run_to_name",
    "run_to_own_unit",
    "run_to_stop",
    "run_to_unit",
    "stops",
    "topic_end",
    "whole_run",
]

_P = GapPatterns("body_patterns.toml", "names")

TOKEN = re.compile(r"[^\s,.;:()\[\]“”\"'…/–-](?:[^\s,.;:!?()\[\]“”\"'…–-]|(?<=[^\W\d_])'(?=[^\W\d_]))*")
_WORD = re.compile(r"\w+")
_LONGEST_RUN = 8
_SHORT_RUN = 5


@cache
def _topics() -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrases in phrase_table("kg.extract", "body_topics.txt").values():
        for phrase in phrases:
            joined = " ".join(phrase)
            ways = (joined.replace(" - ", way) for way in ("-", " – ")) if " - " in joined else ()
            for written in dict.fromkeys((joined, *ways)):
                words = tuple(written.split(" "))
                word = words[0].partition("-")[0].rstrip(",")  # "phòng, chống thiên tai", "thi đua-khen thưởng"
                table[word] = (*table.get(word, ()), words)
    return {word: tuple(sorted(phrases, key=len, reverse=True)) for word, phrases in table.items()}


@cache
def stops() -> frozenset[str]:
    """Small words that end a name, folded."""
    return frozenset(wordlist("kg.extract", "body_stops.txt"))


@cache
def firms_do() -> tuple[str, ...]:
    """What firms and their heads do, in words that no firm's name has, folded."""
    return (*word_file("body_words.json").words("firms_do"), *wordlist("kg.extract", "body_verbs.txt"))


def run_to_name(text: str, folded: str, at: int, blocked: Callable[[int], bool]) -> int | None:
    """The end of small letters that lead from `at` on to a name: "HTX | sản xuất chè sạch | Tân Phú"; None for none."""
    end = None
    for _ in range(_SHORT_RUN):
        token = TOKEN.match(text, at)
        if token is None:
            return None
        if token[0][0].isupper():
            return None if blocked(at) else end
        if blocked(at) or not token[0].islower() or is_stop(folded, at) or text[token.end() : token.end() + 1] != " ":
            return None
        end, at = token.end(), token.end() + 1
    return None


def run_to_unit(text: str, folded: str, at: int, blocked: Callable[[int], bool]) -> int | None:
    """The end of small letters, no deed, from `at` up to a unit: "Công ty Chiếu sáng | công cộng | TP A"; else None."""
    if any(folded.startswith(f"{deed} ", at) for deed in firms_do()):
        return None
    return whole_run(text, folded, at - 1, blocked) or None


def run_to_own_unit(
    text: str, folded: str, end: int, blocked: Callable[[int], bool], *, begun: bool = False, whole: bool = False
) -> int:
    """Where small letters that go on a field of work lead up to a unit, no deed among them; 0 where they do not.

    "Trung tâm Giống vật nuôi | và cây trồng | tỉnh A", "Trung tâm Kiểm nghiệm | thuốc, mỹ phẩm | tỉnh A". Where the
    name has but `begun` with an activity, any words go on: "Trung tâm Quản lý, | khai thác công trình | huyện A".
    """
    run = (_P.activity if begun else _P.part if whole else _P.run).match(text, end)
    if run is None or not blocked(run.end() + 1) or _P.unit.match(folded, run.end() + 1) is None:
        return 0
    words = [*_WORD.finditer(folded, end, run.end())]
    for first, second in zip_longest(words, words[1:]):
        pair = folded[first.start() : second.end()] if second is not None else ""
        if blocked(first.start()) or is_stop(folded, first.start()) or (pair in deeds() and not begun):
            return 0
        joined = folded.endswith((", ", " và "), 0, first.start())
        if joined and (
            (first[0] in deeds() and not begun)
            or _P.people.match(folded, first.start())
            or _P.ranks.match(folded, first.start())
        ):
            return 0
    return 0 if words[0][0] in deeds() and not begun else run.end()


def is_activity(words: str) -> bool:
    """Whether words are what is done to something that is not told yet: "Quản lý", "Bảo tồn"."""
    return fold(words.strip()) in word_file("body_words.json").words("activities")


def run_to_stop(text: str, folded: str, end: int, blocked: Callable[[int], bool]) -> int:
    """Where small letters from `end` on break off at a small word or a mark, no deed among them; 0 where none do.

    "Trung tâm Sát | hạch lái xe | cho biết", "Trung tâm Điều | độ hệ thống điện quốc gia | ,".
    """
    words: list[str] = []
    for _ in range(_LONGEST_RUN):
        token = TOKEN.match(text, end + 1) if text[end : end + 1] == " " else None
        over = token is None or token[0] == "và" or is_stop(folded, token.start())
        if token is None or over or (token[0][0].isupper() and blocked(token.start())):
            return end if len(words) > 1 else 0
        words.append(fold(token[0]))
        if (
            blocked(token.start())
            or not token[0].islower()
            or not deeds().isdisjoint((words[-1], " ".join(words[-2:])))
        ):
            return 0
        end = token.end()
    return 0


@cache
def deeds() -> frozenset[str]:
    """What bodies do and are asked to do."""
    lists = ("body_verbs.txt", "directive_imperatives.txt", "directive_actions.txt", "saying_verbs.txt")
    return frozenset(word for name in lists for word in wordlist("kg.extract", name)) | frozenset(firms_do())


def whole_run(text: str, folded: str, end: int, blocked: Callable[[int], bool]) -> int:
    """Where small letters from `end` on lead up to a unit: "Trung tâm Điều | hành chống ngập | tỉnh A"; or 0.

    A village ends them too: "Câu lạc bộ Liên | thế hệ tự giúp nhau | thôn 3".
    """
    for _ in range(_LONGEST_RUN):
        token = TOKEN.match(text, end + 1) if text[end : end + 1] == " " else None
        if token is None:
            return 0
        if blocked(token.start()):
            return end if _P.unit.match(folded, token.start()) else 0
        if _P.village.match(text, token.start()):
            return end
        if is_stop(folded, token.start()) or not token[0].islower():
            return 0
        end = token.end()
    return 0


def is_stop(folded: str, at: int) -> bool:
    """Whether the word or pair of words at `at` ends names: "Hội | tổ chức", "Sở | sẽ"."""
    first = TOKEN.match(folded, at)
    if first is None:
        return False
    second = TOKEN.match(folded, first.end() + 1)
    return first[0] in stops() or (second is not None and f"{first[0]} {second[0]}" in stops())


def topic_end(folded: str, at: int) -> int | None:
    """The end of the field of work that begins at `at`, None where none does."""
    token = TOKEN.match(folded, at)
    if token is None:
        return None
    for words in _topics().get(token[0], ()):
        wording = " ".join(words)
        end = at + len(wording)
        if folded.startswith(wording, at) and not folded[end : end + 1].isalnum():
            return end
    return None
