"""Those addressed by what they are called in their own house: "Phòng 1", "Văn phòng", "Ban", "Mặt trận xã A"."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.body_meant import common_names, last_like
from kg.extract.directive_adverbs import predicate_at
from kg.extract.directive_this import spoken_of
from kg.extract.directive_words import alternatives, group, starts_with
from kg.extract.event_actors import Actor, Reading
from kg.extract.patterns import Patterns
from kg.facts import Body, Party
from kg.language.folding import fold
from kg.language.names import UPPER
from kg.language.wordlists import either, wordlist
from kg.vocabulary import heads_below, scheme

__all__ = ["in_own_house", "swallowed"]

_P = Patterns("directive_patterns.toml", "bare")
_FAR = 1500
"""Characters before an address among which whoever speaks is looked for."""
_NEAR = 240
"""Characters before an address among which an office stands that is then called by its first word."""
_LONGEST = 10
"""Words that a name may have which nothing else has read."""
_FIELD = 64
"""Characters from the first of a name on in which a field of work with commas ends."""
_BLANK = re.compile(r" ")
_TWO = re.compile(r"\S+ [^\W\d_]\S*")
_AND = re.compile(r", và | và |, ")
_NUMBER = re.compile(r"\d+")


def in_own_house(reading: Reading, position: int, limit: int) -> tuple[int, list[Party]] | None:
    """Where those named at a position end, and who they are; None where nobody is called so.

    A body's own news call its divisions by number or kind alone, and a body named before by its first word.
    """
    return (
        spoken_of(reading, position, limit)
        or _numbered(reading, position, limit)
        or _of_speaker(reading, position, limit)
        or _of_place(reading, position, limit)
        or _of_village(reading, position, limit)
        or _village_itself(reading, position, limit)
        or _named_before(reading, position, limit)
        or _unread(reading, position, limit)
    )


def _numbered(reading: Reading, position: int, limit: int) -> tuple[int, list[Party]] | None:
    """As in "Phòng 1, 2 và Phòng 7": divisions of the body that the one who speaks heads."""
    found = _P.numbered.match(reading.folded, position, limit)
    owner = _speaker_body(reading, position) if found and reading.text[position].isupper() else None
    if found is None or owner is None:
        return None
    names = (f"Phòng {number} {owner.name}" for number in _NUMBER.findall(found.group()))
    return found.end(), [Party(body=Body(name, "division", owner.unit)) for name in names]


def _of_speaker(reading: Reading, position: int, limit: int) -> tuple[int, list[Party]] | None:
    """As in "Văn phòng | tham mưu …": the office of the body that the one who speaks heads."""
    found = _P.part.match(reading.folded, position, limit)
    if found is None or not reading.text[position].isupper() or not predicate_at(reading.folded, found.end(), limit):
        return None
    owner = _speaker_body(reading, position)
    if owner is None:
        return None
    for told in reading.acting(max(0, position - _NEAR), position):
        body = told.party.body
        if body and not told.office and fold(body.name).startswith(f"{found.group()} ") and body.unit == owner.unit:
            return found.end(), [told.party]  # "giao Văn phòng Đoàn ĐBQH và HĐND tỉnh …; đề nghị Văn phòng …"
    name = f"{reading.text[position : found.end()]} {owner.name}"
    return found.end(), [Party(body=Body(name, "office", owner.unit))]


def _of_place(reading: Reading, position: int, limit: int) -> tuple[int, list[Party]] | None:
    """As in "Mặt trận xã A", "chi bộ khối 5": bodies that a place completes and nothing else has read."""
    if cell := _P.cell.match(reading.folded, position, limit):
        name = reading.text[position : cell.end()]
        return cell.end(), [Party(body=Body(name[:1].upper() + name[1:], "party-cell", None))]
    front = _P.front.match(reading.folded, position, limit)
    place = reading.at(front.end()) if front else None
    if front is None or place is None or place.start != front.end() or not place.party.unit:
        return None
    unit = place.party.unit
    return place.end, [Party(body=Body(f"Ủy ban Mặt trận Tổ quốc Việt Nam {unit.name}", "fatherland-front", unit))]


def _of_village(reading: Reading, position: int, limit: int) -> tuple[int, list[Party]] | None:
    """As in "Ban công tác Mặt trận thôn | vận động …": a body of the one village that bodies of the article are of."""
    found = _P.of_village.match(reading.folded, position, limit)
    if found is None or not (reading.text[position].isupper() or found["kind"]):
        return None
    villages = {village[0] for m in reading.notes.bodies if (village := _village().search(m.body.name))}
    if len(villages) != 1 or not _goes_on(reading, found.end(), limit):
        return None
    head, name = reading.text[found.start("head") : found.end("head")], villages.pop()
    if found["kind"] and not fold(name).startswith(found["kind"]):
        return None
    key = "party-cell" if found["head"].startswith("chi") else "front-working-board"
    return found.end(), [Party(body=Body(f"{head[:1].upper()}{head[1:]} {name}", key, None))]


def _village_itself(reading: Reading, position: int, limit: int) -> tuple[int, list[Party]] | None:
    """As in "thôn Bình Minh | rà soát …", "bản A, bản B …": a village that no body is named after."""
    found = _village().match(reading.text, position, limit)
    if found is None or reading.at(position) is not None:
        return None
    further = _AND.match(reading.text, found.end(), limit)
    listed = further is not None and _village().match(reading.text, further.end(), limit) is not None
    if not listed and not _goes_on(reading, found.end(), limit):
        return None
    return found.end(), [Party(body=Body(found.group(), "village", None))]


def _goes_on(reading: Reading, end: int, limit: int) -> bool:
    """Whether a verb follows those named, or others who are addressed with them: "Chi bộ, Ban …", "… và các xã"."""
    return bool(_does().match(reading.folded, end, limit) or _beside().match(reading.text, end, limit))


@cache
def _beside() -> re.Pattern[str]:
    return re.compile(rf"(?:, | và |, và )(?:[{UPPER}]|(?:các|những)\s)")


@cache
def _village() -> re.Pattern[str]:
    """A village in the name of its body, the commune left out."""
    kinds = "|".join(map(re.escape, heads_below(scheme("organisations"), "community")))
    return re.compile(rf"\b(?:{kinds})(?: số)? (?:\d+\w*|[{UPPER}][\w’'-]*(?: [{UPPER}][\w’'-]*| \d+\w*)*)")


def _named_before(reading: Reading, position: int, limit: int) -> tuple[int, list[Party]] | None:
    """As in "đề nghị Ban | tiếp tục …": the body named last whose name begins so, right before the verb."""
    found = starts_with("directive_bare.txt").match(reading.folded, position, limit)
    listed = reading.text[position].isupper() and _beside().match(reading.text, found.end(), limit) if found else None
    if found is None or not (listed or _does().match(reading.folded, found.end(), limit)):
        return None
    if reading.text[found.end() + 1 : found.end() + 2].isupper():
        return None  # "Ban Tổ chức lễ hội"
    own = _own(reading, position)
    others = [mention for mention in reading.notes.bodies if mention.body.name not in own]
    if (body := last_like(others, found.group(), position)) is not None:
        return found.end(), [Party(body=body)]
    cell = _P.cell.plain.findall(reading.folded, 0, position)[-1:] if found.group() == "chi bộ" else []
    return (found.end(), [Party(body=Body(cell[0].capitalize(), "party-cell", None))]) if cell else None


def _own(reading: Reading, position: int) -> set[str]:
    """The bodies of whoever acts in the sentence before a position: "Chủ tịch Hội A tỉnh đề nghị | Hội …"."""
    sentence = reading.notes.sentence_at(position)
    acting = reading.acting(sentence.start, position) if sentence else []
    held = [_held(reading, actor) for actor in acting if actor.office or actor.party.person]
    return {body.name for body in held if body}


def _unread(reading: Reading, position: int, limit: int) -> tuple[int, list[Party]] | None:
    """As in "Tổ Cảnh sát khu vực | nắm chắc …": a name by its capitals, up to the verb, that nothing else has read."""
    found = _P.unread.match(reading.text, position, limit)
    if found is None or reading.at(position) is not None:
        return None
    common = group().match(reading.folded, position, limit)
    told = common and reading.text[common.end() + 1 : common.end() + 2].islower()
    if common and told and common.group() in common_names() and predicate_at(reading.folded, common.end(), limit):
        return None  # "Ban Quản lý dự án | sớm có phương án": the one named before
    field = _fields().search(reading.folded, position, min(limit, position + _FIELD))
    end = _verb_within(reading, field.end() if field else found.end(), limit)
    if end is None or _P.no_name.search(_fields().sub("", reading.folded[position:end])):
        return None
    inside = reading.acting(position, end)
    if any(actor.party.person for actor in inside):
        return None
    if _P.of_many.search(reading.folded, position, end):
        return end, []  # "Chi cục Kiểm lâm 3 tỉnh"
    name, unit = reading.text[position:end], None
    if inside and inside[-1].end == end and inside[-1].generic and inside[-1].party.unit:  # "… xã hội huyện"
        unit = inside[-1].party.unit
        name = f"{reading.text[position : inside[-1].start]}{unit.name}"
    if len(name.split()) > _LONGEST:
        return None
    if field and (owner := _speaker_body(reading, position)):
        name, unit = f"{name} {owner.name}", owner.unit
    return end, [Party(body=Body(name, "organisation", unit))]


@cache
def _fields() -> re.Pattern[str]:
    """Fields of work with commas in them: "Quản lý, hỗ trợ doanh nghiệp"."""
    return re.compile(either([topic for topic in wordlist("kg.extract", "body_topics.txt") if "," in topic]))


def swallowed(reading: Reading, actor: Actor, limit: int) -> tuple[int, Party] | None:
    """As in "Đội Quản lý đô thị | kiểm tra, xử lý …": the name alone that has taken in the verb of its task."""
    body, end = actor.party.body, actor.end
    if body is None or actor.office or actor.generic or not _P.behind_swallowed.match(reading.folded, end, limit):
        return None
    if predicate_at(reading.folded, end, limit) or reading.acting(end, end + 3):
        return None
    two = _TWO.match(reading.text, actor.start, end)
    verb = _P.swallowed.search(reading.folded, two.end(), end) if two else None
    if verb is None or not reading.text[verb.start() + 1].islower():
        return None
    cut = verb.start()
    part = _P.part.match(reading.folded, actor.start, limit)
    if part and part.end() == cut:
        owner = _speaker_body(reading, actor.start)
        name = f"{reading.text[actor.start : cut]} {owner.name}" if owner else ""
        return (cut, Party(body=Body(name, "office", owner.unit))) if owner else None
    name = body.name.replace(reading.text[cut:end], "", 1)
    return (cut, Party(body=Body(name, body.kind, body.unit))) if name != body.name else None


def _verb_within(reading: Reading, start: int, limit: int) -> int | None:
    """Where the blank stands before the first verb of a task, in small letters, from a position on."""
    for word in _BLANK.finditer(reading.folded, start, limit):
        found = _does().match(reading.folded, word.start(), limit)
        if found and " " in found.group().strip() and reading.text[word.end()].islower():
            return word.start()
    return None


@cache
def _does() -> re.Pattern[str]:
    """The verb of a task, or what obliges to one, behind a name."""
    often = r"(?:(?:mỗi|hằng|hàng|định kỳ hằng|định kỳ) (?:quý|tháng|năm|tuần|ngày|kỳ|đợt),? )?"
    return re.compile(rf"\s(?:(?:cần|phải)\s)?{often}(?:{alternatives('directive_imperatives.txt')})(?!\w)")


def _speaker_body(reading: Reading, position: int) -> Body | None:
    """The body that the last one named before a position heads or belongs to, where it has divisions."""
    for actor in reversed(reading.acting(max(0, position - _FAR), position)):
        body = _held(reading, actor) if actor.office or actor.party.person else None
        if body is not None:
            return body if _P.divided.match(fold(body.name)) else None
    return None


def _held(reading: Reading, actor: Actor) -> Body | None:
    if actor.body is not None:
        return actor.body
    return next((r.body for r in reading.notes.roles if r.body and r.person == actor.party.person), None)
