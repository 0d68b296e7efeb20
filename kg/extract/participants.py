"""Who took part in an event, and how: who led it, spoke at it, attended it, whom it was about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kg.articles.model import Kind
from kg.extract.annotations import Sentence
from kg.extract.event_actors import Actor, Reading
from kg.facts import Part, Participant, Span
from kg.language.matcher import PhraseMatcher
from kg.language.wordlists import wordlist

__all__ = ["Role", "merged", "roles_in"]

Role = tuple[str, Part, Span]
"""A person, the part, and the words it rests on."""

_ORDER: dict[Part, int] = {"lead": 0, "subject": 1, "speaker": 2, "attendee": 3}
_LISTING = re.compile(
    r"\b(?:cùng dự|tham dự|đến dự|tới dự|về dự|dự (?:buổi|hội nghị|lễ|đại hội|cuộc|kỳ|phiên|chương trình|có|và|còn|tại)|"
    r"cùng tham gia|tham gia đoàn|đi cùng|cùng đi|tháp tùng|có mặt|tiếp đoàn|tiếp và làm việc|(?:về )?phía .{2,60}? có|"
    r"cùng với|đón (?:tiếp )?đoàn|đoàn công tác có|thành phần|ra đón|chứng kiến)\b"
)
_COMING = re.compile(r"[\s,]*(?:đã |cùng |cũng )*(?:đến|tới|về|tham) dự\b|[\s,]*(?:cùng .{2,80} )?(?:ra đón|đón|tiếp)\b")
_CHAIR = re.compile(
    r"\b(?:chủ trì|chủ tọa|điều hành|dẫn đầu|làm trưởng đoàn|làm phó trưởng đoàn|(?:dự|dự,|dự và) chỉ đạo|trao (?:các )?quyết định|"
    r"công bố (?:và trao )?(?:các )?quyết định|gióng trống|đánh trống|thay mặt|ký kết|thực hiện nghi thức)\b"
)
_CHAIRED_BY = re.compile(r"\b(?:chủ trì(?: của| có|:| hội nghị (?:là|có)| buổi .{2,20} (?:là|có))|do|dẫn đầu là|(?:dự|dự,) chỉ đạo .{2,30} có|trưởng đoàn là)\b")
_PRESS = re.compile(r"\b(?:phóng viên|với pv|với báo|trao đổi với (?:chúng tôi|báo)|thông tin với|nói với|vietnamnet|trả lời (?:báo|phỏng vấn))\b")
_NAMED_TO = re.compile(
    r"(?:\bđược\s(?:\w+\s){0,4}?(?:bổ nhiệm|điều động|chỉ định|bầu|luân chuyển|phân công|phê chuẩn|giao)|\bgiữ (?:tiếp )?(?:các )?chức|"
    r"\bthôi giữ|\bnhận nhiệm vụ|\bnhận công tác|\bvề làm|\bsẽ làm|\blàm (?:bí thư|chủ tịch|giám đốc|trưởng|hiệu trưởng|phó)|\bnhận (?:hoa|quyết định)|"
    r"\bnghỉ hưu|\bnghỉ chế độ|\bthôi nhiệm vụ|\bmiễn nhiệm|\bcách chức)"
)
_GIVEN_TO = re.compile(
    r"\b(?:cho|chúc mừng|bổ nhiệm|điều động|chỉ định|bầu|phê chuẩn|luân chuyển|miễn nhiệm|là|phân công|đối với)\s*"
    r"(?:các |hai |2 |hai |quyết định )*(?:đồng chí|ông|bà|đ/c)?:?\s*$"
)
_RECEIVES = re.compile(r"[\s,(\w)]{0,12}\b(?:nhận quà|đón nhận|được tặng|được trao|nhận hoa|nhận bằng|nhận huy hiệu)\b")
_CANDIDATE = re.compile(r"\b(?:ứng cử|ứng viên|được giới thiệu)\b")
_CREDIT = re.compile(r"\b(?:ảnh|nguồn|bài|tin)\b[^.]{0,30}$")


@cache
def _saying() -> PhraseMatcher[bool]:
    return PhraseMatcher((verb, True) for verb in wordlist("kg.extract", "saying_verbs.txt"))


def _people(reading: Reading, sentence: Sentence) -> list[Actor]:
    return [
        a
        for a in reading.acting(sentence.start, sentence.end)
        if a.party.person and not _CREDIT.search(reading.folded[sentence.start : a.start])
    ]


def roles_in(reading: Reading, sentence: Sentence, kind: str) -> Iterator[Role]:
    """The parts people have in an event of that kind by one sentence told of it, the telling words as spans."""
    folded = reading.folded
    text = folded[sentence.start : sentence.end]
    people = _people(reading, sentence)
    if not people:
        return
    span = Span(sentence.start, sentence.end)
    listing = _LISTING.search(text)
    for index, actor in enumerate(people):
        name = actor.party.person
        assert name is not None
        until = people[index + 1].start if index + 1 < len(people) else sentence.end
        before, after = folded[sentence.start : actor.start], folded[actor.end : until]
        part = _part(kind, before, after, folded[actor.end : sentence.end], listing.start() if listing else None, sentence.kind)
        if part:
            yield name, part, span


def _part(kind: str, before: str, after: str, rest: str, listing: int | None, where: Kind) -> Part | None:
    if kind in ("appointment", "dismissal"):
        if _NAMED_TO.search(after[:160]) or _GIVEN_TO.search(before):
            return "subject"
        if re.search(r"\bngười được|\bdo .{3,60}chỉ định, là|\bquyết định\b.*:", before) and listing is None:
            return "subject"
        if re.search(r"[,;]\s*(?:và )?(?:ông|bà|đồng chí)?\s*$|\b(?:và|cùng)\s*$", before) and _GIVEN_TO.search(
            re.sub(r"[^,;]*?,?\s*(?:và )?$", "", before)
        ):
            return "subject"
    if kind == "visit" and re.search(r"\b(?:thăm|tặng|trao|cho|động viên|mẹ|thương binh|gia đình|hộ|tri ân)\b", before):
        return "subject"
    if kind in ("consultation", "voter-meeting") and _CANDIDATE.search(before + after):
        return "subject" if kind == "consultation" else "speaker"
    if _CHAIRED_BY.search(before) and _CHAIR.search(before + rest):
        return "lead"
    if _CHAIR.search(after[:60]):
        return "lead"
    if _RECEIVES.match(after):
        return "subject"
    if listing is not None and listing < len(before):
        return "attendee"
    if _COMING.match(rest) or re.search(r"[,;]\s*(?:cùng |và )?đến dự\b", rest):
        return "attendee"
    if _speaks(before, after) and not _PRESS.search(before[-40:] + after[:80]):
        return "speaker"
    return None


def _speaks(before: str, after: str) -> bool:
    """Whether a verb of saying follows a name closely."""
    if re.search(r"\btheo\s$", before[-8:]):
        return True
    return any(start <= 40 for start, _, _ in _saying().find(after[:80]))


def merged(roles: Iterable[Role]) -> tuple[Participant, ...]:
    """One participant per person with the weightiest part and all spans, in the order of first mention."""
    parts: dict[str, tuple[Part, list[Span]]] = {}
    for name, part, span in roles:
        known = parts.get(name)
        if known is None:
            parts[name] = (part, [span])
        else:
            best = min(known[0], part, key=_ORDER.__getitem__)
            if span not in known[1]:
                known[1].append(span)
            parts[name] = (best, known[1])
    return tuple(Participant(name, part, tuple(spans)) for name, (part, spans) in parts.items())
