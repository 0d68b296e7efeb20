"""Who took part in an event, and how: who led it, spoke at it, attended it, whom it was about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kg.extract.annotations import Sentence
from kg.extract.event_actors import Actor, Reading
from kg.facts import Part, Participant, Span
from kg.language.matcher import PhraseMatcher
from kg.language.wordlists import wordlist

__all__ = ["PRESS", "Role", "merged", "personnel_in", "roles_in"]

Role = tuple[str, Part, Span]
"""A person, the part, and the words it rests on."""

PRESS = re.compile(
    r"\b(?:trao đổi với (?:phóng viên|pv|báo|chúng tôi)|thông tin với (?:phóng viên|pv|báo|vietnamnet|\w+)|"
    r"nói với (?:phóng viên|pv|báo)|trả lời (?:báo|phỏng vấn|phóng viên)|cho (?:phóng viên|pv) biết|trả lời pv)\b"
)
"""Words that tell of someone speaking to reporters."""

_ORDER: dict[Part, int] = {"lead": 0, "subject": 1, "speaker": 2, "attendee": 3}
_LISTING = re.compile(
    r"\b(?:cùng dự|tham dự|đến dự|tới dự|về dự|dự (?:buổi|hội nghị|lễ|đại hội|cuộc|kỳ|phiên|chương trình|có|và|còn|tại|họp)|"
    r"cùng tham gia|tham gia đoàn|đi cùng|cùng đi|tháp tùng|có mặt|tiếp đoàn|tiếp và làm việc|(?:về )?phía .{2,60}? có|"
    r"cùng với|đón (?:tiếp )?đoàn|đoàn công tác (?:còn )?có|thành phần|ra đón|chứng kiến)\b"
)
_COMING = re.compile(r"[\s,]*(?:đã |cùng |cũng )*(?:đến |tới |về |tham )?dự\b|[\s,]*(?:cùng .{2,80} )?(?:ra đón|đón|tiếp)\b|.*\bcùng (?:tham gia|đi|dự)\b")
_CHAIR = re.compile(
    r"\b(?:chủ trì|chủ tọa|điều hành|dẫn đầu|làm (?:phó )?trưởng đoàn|(?:dự|dự,|dự và|đến dự,) chỉ đạo|"
    r"trao (?:các )?quyết định|gióng trống|đánh trống|thay mặt|ký kết|cắt băng)\b"
)
_CHAIRED_BY = re.compile(
    r"\b(?:chủ trì của|(?:đồng )?chủ trì(?: \w+){0,6} (?:có|là|gồm)|(?:chủ trì|chủ tọa)(?: \w+){0,4}:|dẫn đầu là|trưởng đoàn là|"
    r"(?:dự|dự,|dự và) chỉ đạo(?: \w+){0,4} có)\b|\bchủ (?:trì|tọa)(?: \w+){0,4}:"
)
_RECEIVES = re.compile(r"[\s,(\w)]{0,12}\b(?:nhận quà|đón nhận|được tặng|được trao|nhận hoa|nhận bằng|nhận huy hiệu)\b")
_CANDIDATE = re.compile(r"\b(?:ứng cử|ứng viên|được giới thiệu|trúng cử)\b")
_CREDIT = re.compile(r"\b(?:ảnh|nguồn|bài|tin)\b[^.]{0,30}$")
_VISITED = re.compile(r"\b(?:thăm|tặng|trao|cho|động viên|mẹ|thương binh|gia đình|hộ|tri ân|chúc mừng)\b")
_HOSTS = re.compile(r"\b(?:tiếp đoàn|tháp tùng|đi cùng|cùng đi|đón)\b")
_NAMED_TO = re.compile(
    r"(?:\bđược\s(?:\w+,?\s){0,6}?(?:bổ nhiệm|điều động|chỉ định|bầu|luân chuyển|phân công|phê chuẩn|giao (?:giữ|phụ trách|quyền)|"
    r"công nhận|trao quyết định|hiệp thương)|\btái đắc cử|\bđắc cử|\btrúng cử|\bgiữ (?:tiếp )?(?:các )?chức|\bthôi giữ|\bnhận nhiệm vụ|\bnhận công tác|\bvề làm|\bsẽ làm|"
    r"\blàm (?:quyền )?(?:bí thư|chủ tịch|giám đốc|trưởng(?! (?:nhóm|đoàn))|hiệu trưởng|phó|viện trưởng|chánh|ủy viên|tổ trưởng|chỉ huy)|\bnghỉ hưu|\bnghỉ chế độ|\bnghỉ công tác|"
    r"\bthôi nhiệm vụ|\bchuyển công tác|\bnhận (?:hoa|quyết định))"
)
_GIVEN_TO = re.compile(
    r"\b(?:quyết định (?:\w+\s){0,8}?(?:cho|đối với)|bổ nhiệm|điều động|chỉ định|bầu|phê chuẩn|luân chuyển|miễn nhiệm (?:[^,;.]{0,80})?đối với|"
    r"phân công|đối với|chỉ định, là|người được chỉ định là)\s*(?:các )?(?:đồng chí|ông|bà|đ/c|ông, bà)?:?\s*$"
)
_POSTS = re.compile(
    r"[\W_]*(?:các |hai |ba |\d )?(?:đồng chí )?(?:giữ chức |tham gia )?(?:phó |chủ |trưởng |ủy |ban |bí thư|giám đốc)[^.;]{0,90}?"
    r"\b(?:gồm|là|có)\s?:?\s*(?:các )?(?:đồng chí|ông|bà)?:?\s*"
)
_NEXT = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:[,;]|và|,\s?và)\s*")
_FORMERLY = re.compile(r"\b(?:từng|quá trình công tác|khi (?:còn|giữ)|năm (?:19\d\d|200\d))\b")


@cache
def _saying() -> PhraseMatcher[bool]:
    return PhraseMatcher((verb, True) for verb in wordlist("kg.extract", "saying_verbs.txt"))


def _people(reading: Reading, sentence: Sentence) -> list[Actor]:
    return [
        a
        for a in reading.acting(sentence.start, sentence.end)
        if a.party.person and not _CREDIT.search(reading.folded[sentence.start : a.start])
    ]


def personnel_in(reading: Reading, sentence: Sentence) -> Iterator[Role]:
    """Whom a sentence names to an office or tells to leave one (subject), and who hands the decision over (lead)."""
    folded = reading.folded
    people = _people(reading, sentence)
    if not people or _FORMERLY.search(folded, sentence.start, sentence.end):
        return
    span = Span(sentence.start, sentence.end)
    named = [False] * len(people)
    for index in reversed(range(len(people))):
        actor = people[index]
        last = index + 1 == len(people)
        until = sentence.end if last else people[index + 1].start
        after = folded[actor.end : min(until, actor.end + 160)]
        if _NEXT.fullmatch(after) and not last:
            named[index] = named[index + 1]
        elif _NAMED_TO.search(after) or _GIVEN_TO.search(folded[sentence.start : actor.start]):
            named[index] = not _CHAIR.match(after.lstrip(" ,"))
        elif _POSTS.fullmatch(folded[sentence.start : actor.start]):
            named[index] = True
    for index in range(1, len(people)):
        if named[index - 1] and _NEXT.fullmatch(folded[people[index - 1].end : people[index].start]):
            named[index] = True
    for actor, subject in zip(people, named, strict=True):
        assert actor.party.person
        if subject:
            yield actor.party.person, "subject", span
        elif re.match(r"[\s,]*(?:\([^)]*\)\s*)?(?:đã |đến |dự,? )*(?:công bố(?:,| và) )?trao (?:các )?quyết định", folded[actor.end : actor.end + 60]):
            yield actor.party.person, "lead", span
        elif re.match(r"[\s,]*(?:đã )?công bố (?:các )?(?:quyết định|nghị quyết)", folded[actor.end : actor.end + 40]):
            yield actor.party.person, "speaker", span


def roles_in(reading: Reading, sentence: Sentence, kind: str) -> Iterator[Role]:
    """The parts people have in an occasion of that kind by one sentence told of it."""
    folded = reading.folded
    people = _people(reading, sentence)
    if not people:
        return
    span = Span(sentence.start, sentence.end)
    listing = _LISTING.search(folded, sentence.start, sentence.end)
    for index, actor in enumerate(people):
        assert actor.party.person
        until = people[index + 1].start if index + 1 < len(people) else sentence.end
        before, after = folded[sentence.start : actor.start], folded[actor.end : until]
        listed = listing is not None and listing.start() < actor.start
        part = _part(kind, before, after, folded[actor.end : sentence.end], listed)
        if part:
            yield actor.party.person, part, span


def _part(kind: str, before: str, after: str, rest: str, listed: bool) -> Part | None:
    if kind == "visit" and _VISITED.search(before) and not _HOSTS.search(before):
        return "subject"
    if kind in ("consultation", "voter-meeting", "election") and _CANDIDATE.search(before + after):
        return "speaker" if kind == "voter-meeting" else "subject"
    if _CHAIRED_BY.search(before) or re.search(r"\bdo\s$", before) and _CHAIR.search(rest):
        return "lead"
    if _CHAIR.search(after[:60]) or (_CHAIR.search(rest) and re.match(r"\s*(?:và|cùng|,)\s*$", after)):
        return "lead"
    if not listed and _CHAIR.search(rest) and re.match(r"\W*(?:các )?(?:đồng chí|ông|bà|ông, bà):", before):
        return "lead"
    if _RECEIVES.match(after):
        return "subject"
    if listed:
        return "attendee"
    if _COMING.match(rest) or re.search(r"[,;]\s*(?:cùng |và )?đến dự\b", rest):
        return "attendee"
    if _speaks(before, after):
        return "speaker"
    return None


def _speaks(before: str, after: str) -> bool:
    """Whether a verb of saying follows a name closely."""
    return before.endswith("theo ") or any(start <= 40 for start, _, _ in _saying().find(after[:80]))


def merged(roles: Iterable[Role]) -> tuple[Participant, ...]:
    """One participant per person with the weightiest part and all spans, in the order of first mention."""
    parts: dict[str, tuple[Part, list[Span]]] = {}
    for name, part, span in roles:
        known = parts.setdefault(name, (part, []))
        if span not in known[1]:
            known[1].append(span)
        parts[name] = (min(known[0], part, key=_ORDER.__getitem__), known[1])
    return tuple(Participant(name, part, tuple(spans)) for name, (part, spans) in parts.items())
