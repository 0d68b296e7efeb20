"""What stands around the subject of a task and is neither subject nor verb: connectives, adverbials, asides."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.directive_words import alternatives, group
from kg.extract.patterns import Patterns
from kg.language.wordlists import either, wordlist

__all__ = [
    "adverbial_ends",
    "beyond_apposition",
    "beyond_asides",
    "beyond_connective",
    "beyond_groups",
    "predicate_at",
    "verb_behind_attribute",
]

_P = Patterns("directive_patterns.toml", "adverbs")

_LONGEST = 220
"""Characters that an adverbial may have."""
_COMMAS = 5
"""Commas among which the end of an adverbial is looked for."""
_ASIDES = 3
"""Asides that at most stand between those addressed and the verb."""
_END = re.compile(r",\s*|\sthì\s")
_ATTRIBUTE = 70
"""Characters that what tells which of a group are meant may have."""
_BREAK = re.compile(r"[,;:.“”\n]")
_STOP = re.compile(r"[;:“”\n]|\.(?!\w)")
_NOUNS = "theo|về|việc|tác|để|được|đã|và|của|các|những|khi|sự|quyền|hoạch|trình|quả|chế|dung|kiến|bản|thần"
"""Words behind which a verb is a noun or part of another clause: "công tác kiểm tra", "theo hướng dẫn"."""
_MUST = re.compile(r"\s(?:cần phải|phải|cần)\s")
_JOINED = re.compile(r"(?:, và |, | và )(?=\w)")
_BREAK_OFF = re.compile(r"[;:.“”\n]|\s(?:đã|đang|sẽ|cần|phải|để|nhằm|trong|tại)\s")
_WORKING = 90
"""Characters among which the last of several groups begins, behind what the first of them is at work on."""
_URGING = ("sớm",)
"""What of one word urges as clearly as such verbs."""
_ASIDE = re.compile(r"\s?\([^()]*\)(?=[\s,])")


@cache
def _connective() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('directive_openers.txt')})(?!\w)[\s,:]*")


@cache
def _adverbial(*, within: bool) -> re.Pattern[str]:
    words = alternatives("directive_topics.txt")
    if within:
        words = f"{words}|{alternatives('directive_adverbials.txt')}"
    return re.compile(rf"(?:{words})(?=[\s,])")


@cache
def _predicate() -> re.Pattern[str]:
    lists = ("directive_imperatives.txt", "directive_actions.txt", "directive_modals.txt")
    return re.compile(rf"\s?(?:{'|'.join(alternatives(name) for name in lists)})(?!\w)")


def predicate_at(folded: str, position: int, limit: int) -> re.Match[str] | None:
    """The verb, or what urges or obliges to do, that stands at a position."""
    return _predicate().match(folded, position, limit)


def beyond_connective(folded: str, position: int, limit: int) -> int | None:
    """Where a connective ends that stands at a position: "đồng thời, ", "trong đó "."""
    found = _connective().match(folded, position, limit)
    return found.end() if found else None


def adverbial_ends(folded: str, position: int, limit: int, *, within: bool) -> list[int]:
    """Where an adverbial that stands at a position may end: behind each of its first commas, or "thì"."""
    opens = _adverbial(within=within).match(folded, position, limit)
    if opens is None:
        return []
    stop = _STOP.search(folded, opens.end(), limit)
    last = min(stop.start() if stop else limit, opens.end() + _LONGEST)
    ends = [found.end() for found in _END.finditer(folded, opens.end(), last)]
    case = [end for end in ends if folded.endswith(" thì ", 0, end)]  # "nếu có sạt lở, ngập sâu thì | sơ tán"
    return (case or ends)[:_COMMAS]


def beyond_asides(folded: str, position: int, limit: int) -> int:
    """Where the verb phrase begins behind those addressed: past parentheses, appositions, adverbials.

    The position itself where a verb follows at once, or none follows what stands there.
    """
    at = position
    for _ in range(_ASIDES + 1):
        if predicate_at(folded, at, limit):
            return at - 1 if at > position and folded[at - 1] == " " else at
        end = _aside(folded, at, limit)
        if end is None:
            break
        at = end
    return position


def beyond_groups(folded: str, position: int, limit: int) -> int:
    """As in "các đơn vị | quản lý hồ chứa, thủy điện và các đơn vị có liên quan | chủ động …": the end of the last."""
    which = _P.working.match(folded, position, limit)
    if which is None and predicate_at(folded, position, limit):
        return position
    begin = which.end() if which else position
    stop = _BREAK_OFF.search(folded, begin, limit)
    last = min(stop.start() if stop else limit, begin + _WORKING)
    for joined in _JOINED.finditer(folded, begin, last):
        found = group().match(folded, joined.end(), limit)
        if found and predicate_at(folded, found.end(), limit):
            return found.end()
        if predicate_at(folded, joined.end(), limit):
            break
    return position


def _aside(folded: str, position: int, limit: int) -> int | None:
    """Where one aside ends."""
    if found := _ASIDE.match(folded, position, limit):
        return found.end()
    gap = _P.gap.match(folded, position, limit)
    if gap is None:
        return None
    if not gap["set_off"]:
        return _beside(folded, gap.end(), limit)
    if not _adverbial(within=True).match(folded, gap.end(), limit):
        return None
    return _verb_behind_comma(folded, gap.end(), limit)


def verb_behind_attribute(folded: str, position: int, limit: int, *, people: bool) -> int | None:
    """As in "các đồng chí vừa nhận quyết định | nhanh chóng …": the verb behind what tells which of a group it is."""
    if not _P.stationed.match(folded, position) and (
        predicate_at(folded, position, limit) or not (people or _P.which.match(folded, position))
    ):
        return None
    stop = _BREAK.search(folded, position, limit)
    last = min(stop.start() if stop else limit, position + _ATTRIBUTE)
    verb = _verb().search(folded, position, last)
    return verb.start() if verb and not _P.told.search(folded, position, verb.start()) else None


def beyond_apposition(folded: str, position: int, limit: int) -> int | None:
    """As in "Sở A, cơ quan chủ trì, | khẩn trương …": where the verb stands behind what someone addressed is."""
    found = _P.apposed.match(folded, position, limit)
    return _verb_behind_comma(folded, found.end(), limit) if found else None


def _verb_behind_comma(folded: str, begin: int, limit: int) -> int | None:
    """Where the first verb stands that a comma is right before."""
    stop = _STOP.search(folded, begin, limit)
    last = min(stop.start() if stop else limit, begin + _LONGEST)
    ends = (comma.end() for comma in _END.finditer(folded, begin + 1, last))
    return next((end for end in ends if predicate_at(folded, end, limit)), None)


def _beside(folded: str, begin: int, limit: int) -> int | None:
    """As in "UBND xã theo chức năng | hướng dẫn …": where the verb stands behind an adverbial without commas."""
    opens = _P.close.match(folded, begin, limit)
    if opens is None:
        return None
    if opens["whole"]:
        return opens.end() if predicate_at(folded, opens.end(), limit) else None
    stop = _STOP.search(folded, opens.end(), limit)
    last = min(stop.start() if stop else limit, opens.end() + _LONGEST // 2)
    verb = _verb().search(folded, opens.end(), last)
    must = _MUST.search(folded, opens.end(), last)
    if must and (verb is None or must.end() <= verb.start()) and not folded.startswith("đến", opens.start()):
        return must.end()  # "Sở A trước kỳ họp phải | trình …"
    comma = _END.search(folded, opens.end(), last)
    if comma and predicate_at(folded, comma.end(), limit) and (verb is None or comma.end() <= verb.start()):
        return comma.end()
    return verb.start() if verb else None


@cache
def _verb() -> re.Pattern[str]:
    """A verb of two words or more, or "sớm", that begins a task, nothing before it that makes a noun of it."""
    verbs = either(
        [verb for verb in wordlist("kg.extract", "directive_imperatives.txt") if " " in verb or verb in _URGING]
    )
    nouns = "".join(rf"(?<!\b{word}\s)" for word in _NOUNS.split("|"))
    return re.compile(rf"(?<=\s){nouns}(?:{verbs})(?!\w)")
