"""Documents cited by a plain title: "Luật Đất đai năm 2024", "Nghị quyết về …", "Đề án sắp xếp …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.annotations import Annotations
from kg.extract.document_numbers import CODED
from kg.extract.document_parts import Cited, Parts
from kg.extract.document_words import document_words, law_name_end
from kg.extract.figure_words import last_words
from kg.extract.patterns import GapPatterns
from kg.facts import Body, Span

__all__ = ["find_laws", "find_plain"]

_P = GapPatterns("document_patterns.toml", "titles")

_LAW = re.compile(r"(?:Bộ luật|Bộ Luật|Luật|Pháp lệnh|Hiến pháp|luật(?= sửa đổi,? bổ sung))(?!\w)")
_LAW_NUMBER = re.compile(r",?\s(?:\()?(?:số\s)(?P<number>\d{1,3}/\d{4}/(?:PL-)?(?:QH|UBTVQH)\d+)")
_WORD = re.compile(r"\s([^\W\d_]+)")
_SENT = ("Công điện", "Công văn", "Văn bản")


def find_laws(ann: Annotations, parts: Parts) -> Iterator[Cited]:
    """Laws, codes, ordinances and the constitution by name; a law that amends others is one."""
    covered = -1
    for match in _LAW.finditer(ann.text):
        if match.start() < covered or _not_a_law(ann, match.start()):
            continue
        end = _law_end(ann, match)
        if end == match.end():
            continue
        if edition := _P.edition.match(ann.folded, end):
            end = edition.end()
        elif match[0] == "Hiến pháp":
            continue
        covered = end
        draft = ann.folded.startswith("dự thảo ", match.start() - 8)
        number = _LAW_NUMBER.match(ann.text, end)
        kind = match[0][0].upper() + match[0][1:].lower()
        title = ann.text[match.start() : end].strip()
        span = Span(match.start() - (8 if draft else 0), number.end() if number else end)
        date, _ = parts.date_after(span.end)
        issuer = None if draft else parts.issuer_of_type(kind)
        kind = f"Dự thảo {kind}" if draft else kind
        yield Cited(span, kind, number["number"] if number else None, title, date, issuer)


def _not_a_law(ann: Annotations, start: int) -> bool:
    if ann.text[start - 1 : start].isalnum():
        return True
    words = last_words(ann.folded, max(0, start - 30), start)
    if any(" ".join(words[-k:]) in document_words()["not_laws_after"] for k in (1, 2)):
        return True
    return any(m.start < start < m.end for m in ann.bodies)


def _law_end(ann: Annotations, match: re.Match[str]) -> int:
    """Where the name of the law that `match` begins ends; the end of the match itself where there is none."""
    if match[0] == "Hiến pháp":
        return match.end() + 0 if not _P.edition.match(ann.folded, match.end()) else match.end() + 1
    amending = _P.amending.match(ann.folded, match.end())
    if amending is None:
        return _name_end(ann, match.end())
    end = amending.end()
    while law := _LAW.match(ann.text, end):
        end = _name_end(ann, law.end())
        more = _P.next_law.match(ann.folded, end)
        if more is None:
            break
        end = more.end()
    return end


def _name_end(ann: Annotations, offset: int) -> int:
    known = law_name_end(ann.folded, offset + 1) if ann.folded[offset : offset + 1] == " " else offset + 1
    first = _WORD.match(ann.text, offset)
    if known > offset + 1 and first:
        return known
    if first is None:
        return offset
    end, count = offset, 0
    while count < 10 and (word := _WORD.match(ann.folded, end)):
        following = _WORD.match(ann.folded, word.end())
        pair = f"{word[1]} {following[1]}" if following else ""
        if not document_words()["law_stops"].isdisjoint((word[1], pair)):
            break
        end, count = word.end(), count + 1
    named = first[1][0].isupper() or _made(ann, offset) or _P.of_year.match(ann.folded, end)
    return end if count >= 2 and named else offset


def _made(ann: Annotations, offset: int) -> bool:
    """Whether a law named in small letters is one: "thông qua Luật bảo đảm trật tự …", and no "Luật pháp"."""
    start = ann.folded.rfind("luật", 0, offset)
    words = last_words(ann.folded, max(0, start - 30), start)
    made = any(" ".join(words[-k:]) in document_words()["law_makers"] for k in (1, 2))
    return made and ann.text[start].isupper() and _P.small_law.match(ann.folded, offset) is not None


def find_plain(ann: Annotations, parts: Parts, types: list[tuple[int, int, str]]) -> Iterator[Cited]:
    """Documents that are cited by what they are about, where the wording gives them a title of their own.

    `types` are where types of documents stand in the text, with their names.
    """
    covered, cited = -1, {start for start, _, _ in types if ann.text[start].isupper()}
    joined: dict[int, Body | None] = {}
    for index, (start, end, kind) in enumerate(types):
        if start < covered and not any(one == kind and first in cited and first >= covered for first, _, one in types):
            continue  # unless the text goes on with it: "… ban hành Quy chế làm việc. Quy chế gồm 5 chương"
        if (named := _named(ann, start, end, kind)) is not None:
            covered = named
            issuer, _ = parts.issuer_after(max(ann.folded.rfind(" của ", end, named), end))
            yield Cited(Span(start, named), kind, None, ann.text[start:named], None, issuer)
            continue
        before = _cited_after(ann, start, kind)
        if before is None:
            continue
        issuer, at = _title_start(ann, parts, end, kind)
        alike = (first for first, _, one in reversed(types[:index]) if one == kind and first in cited)
        sure = _is_listed(ann, alike, start)
        sure |= kind == "Nghị quyết" and issuer is not None and issuer.kind in document_words()["small_issuers"]
        if not _has_title(ann, start, at, kind, before, sure=sure):
            continue
        stop = parts.titles.end(at)
        if (other := ann.text.find(f" và {ann.text[start:end]} ", at, stop)) > 0 and ann.text[start].isupper():
            stop = other  # "Nghị quyết về … và Nghị quyết điều chỉnh …"
            joined[other + len(" và ")] = issuer or parts.issued_before(start)[0] or joined.get(start)
        about = ann.text[at:stop]
        if not _is_title(ann, start, kind, about):
            continue
        if kind.lower() in document_words()["working_papers"] and "đề án" not in about.lower():
            covered = stop
            continue
        if not _is_presented(kind, before):
            cited.add(start)
            if kind.lower() in document_words()["whole_kinds"]:  # "Nghị quyết ban hành Quy chế …" is one document
                covered = stop
            one = _plain(ann, parts, Span(start, stop), kind, about, issuer or joined.get(start))
            yield one
            yield from _also_about(ann, parts, one)


def _also_about(ann: Annotations, parts: Parts, one: Cited) -> Iterator[Cited]:
    """As in "các nghị quyết về đầu tư công; về học phí": what else of that type is listed behind a title."""
    stop = one.span.end
    while more := _P.also.match(ann.folded, stop):
        stop = parts.titles.end(more.end() - 1)
        title = ann.text[more.end() : stop]
        if len(title.split()) < 3:
            return
        yield replace(one, span=Span(more.end(), stop), title=title)


def _plain(ann: Annotations, parts: Parts, span: Span, kind: str, about: str, issuer: Body | None) -> Cited:
    """The citation; its title has the type as it is written, in small letters or in capitals."""
    date = None
    if issuer is None:
        issuer, date = parts.issued_before(span.start)
    written = span.of(ann.text)[: len(kind)]
    return Cited(span, kind, None, f"{kind if written[0].isupper() else written}{about}", date, issuer)


def _cited_after(ann: Annotations, start: int, kind: str) -> list[str] | None:
    """The words of the sentence before a type; None where a plain title cannot follow it."""
    words, capital = document_words(), ann.text[start].isupper()
    if kind.lower() not in words["plain"] or (not capital and kind.lower() not in words["plain_small"]):
        return None
    sentence = ann.sentence_at(start)
    before = last_words(ann.folded, sentence.start if sentence else 0, start)
    if before and before[-1] in ("các", "những") and not capital and _in_plural(ann, start, kind):
        before = before[:-1]  # "biểu quyết các nghị quyết thay đổi địa giới"
    if before and (before[-1] in ("các", "những", "nhiều", "số", "dự") or before[-1].isdecimal()):
        return None
    return None if _is_working_paper(kind, before, capital=capital) else before


def _in_plural(ann: Annotations, start: int, kind: str) -> bool:
    """Whether "các" opens one title or a list of them: "thông qua các đề án sáp nhập xã; đề án …"."""
    sentence = ann.sentence_at(start)
    listed = sentence is not None and f"; {kind.lower()} " in ann.folded[start : sentence.end]
    return kind == "Nghị quyết" or listed


def _title_start(ann: Annotations, parts: Parts, end: int, kind: str) -> tuple[Body | None, int]:
    """Who issued it, if told behind "của", and where the title may begin."""
    issuer, at = parts.issuer_after(end)
    if issuer is None and (adopted := _P.by_relative.match(ann.folded, end)):
        return parts.within(*adopted.span("who")), adopted.end()
    if issuer is None and (someone := _P.by_someone.match(ann.folded, end)):
        at = someone.end()
    elif issuer is None and kind in _SENT and (urgent := _P.urgent.match(ann.folded, end)):
        at = urgent.end()
    return issuer, at


def _is_title(ann: Annotations, start: int, kind: str, about: str) -> bool:
    capital = ann.text[start].isupper()
    return len(about.split()) >= 3 and not CODED.search(about[:30]) and not _personnel(kind, about, capital=capital)


def _is_presented(kind: str, before: list[str]) -> bool:
    """Whether a paper is only heard or discussed: "trình bày Báo cáo …"."""
    words = document_words()
    return kind.lower() in words["presented_kinds"] and any(" ".join(before[-k:]) in words["presented"] for k in (1, 2))


def _is_listed(ann: Annotations, alike: Iterable[int], start: int) -> bool:
    """As in "Nghị quyết số 8 về …; nghị quyết về đặt tên đường": after ";" behind one `alike` of the sentence."""
    sentence = ann.sentence_at(start)
    listed = sentence is not None and ann.folded.endswith(("; ", ", "), sentence.start, start)
    return listed and any(first >= sentence.start for first in alike if sentence)


def _is_working_paper(kind: str, before: list[str], *, capital: bool) -> bool:
    """A draft or report that a meeting hears; or no document at all: "Sở Kế hoạch Đầu tư"."""
    words = document_words()
    if before[-2:] == ["dự", "thảo"] and kind.lower() in words["drafts"]:
        return True
    if _P.in_draft.search(" ".join(before)):
        return True
    if capital and before[-1:] and before[-1] in words["part_of_name"]:
        return True
    released = any(" ".join(before[-k:]) in words.small_after["báo cáo"] for k in (1, 2))
    return capital and kind == "Báo cáo" and not released


def _named(ann: Annotations, start: int, end: int, kind: str) -> int | None:
    """Where a document ends whose name is fixed: "Điều lệ Đảng", the resolution of a congress that is numbered."""
    for title in document_words()["fixed_titles"]:
        if ann.folded.startswith(title, start) and ann.text[start].isupper():
            return start + len(title)
    congress = _P.congress.match(ann.folded, end) if kind == "Nghị quyết" and ann.text[start].isupper() else None
    if congress:
        return congress.end()
    planned = kind in ("Chương trình", "Kế hoạch") and _P.by_plan.search(ann.folded, max(0, start - 12), start)
    yearly = _P.yearly.match(ann.folded, end) if planned and ann.text[start].isupper() else None
    return yearly.end() if yearly else None


def _has_title(ann: Annotations, start: int, at: int, kind: str, before: list[str], *, sure: bool) -> bool:
    """Whether a title follows at `at`; in small letters behind a verb of issuing, or where it is `sure` to be one."""
    words = document_words()
    if not ann.text.startswith(" ", at):
        return False  # "họp theo Quy chế, hội nghị đã …"
    about = _P.about.match(ann.folded, at) is not None or ann.text[at + 1 : at + 2] in ("“", '"')
    following = [word.strip(",.;:()") for word in ann.folded[at : at + 24].split()]
    verb = any(" ".join(following[:k]) in words["title_verbs"] for k in (1, 2))
    if ann.text[start].isupper():
        if not start or _opens_sentence(ann, start):
            return about
        named = kind.lower() in words["titled"] and following[:1] and not {*following[:1]} & words["not_titles"]
        return about or verb or bool(named) or _is_issued(kind, before, following)
    if (sure or _P.by_relative.match(ann.folded, start + len(kind))) and (about or verb):
        return True
    return _small_has_title(ann, at, kind, before, following, about=about)


def _is_issued(kind: str, before: list[str], following: list[str]) -> bool:
    """Whether a type in capitals is what someone issues: "xã ban hành Kế hoạch tuyển chọn …"."""
    words = document_words()
    if kind.lower() not in words["issued_kinds"] or "việc" in before or following[:1] == []:
        return False
    return following[0] not in words["not_titles"] and any(" ".join(before[-k:]) in words["issuing"] for k in (1, 2, 3))


def _small_has_title(
    ann: Annotations, at: int, kind: str, before: list[str], following: list[str], *, about: bool
) -> bool:
    """Whether a type in small letters has a title: behind a verb of issuing or adopting."""
    words = document_words()
    if not any(" ".join(before[-k:]) in words.small_after[kind.lower()] for k in (1, 2, 3)):
        return False
    if kind.lower() in words["issued_kinds"]:
        return about or any(" ".join(following[:k]) in words["title_verbs"] for k in (1, 2))
    if kind.lower() in words["small_kinds"]:
        verbs = words["title_verbs" if kind == "Đề án" else "small_verbs"]
        if kind == "Quyết định":
            verbs |= words["decision_verbs"]
        verb = any(" ".join(following[:k]) in verbs for k in (1, 2))
        return verb or (about and (kind != "Quyết định" or ann.folded.startswith(" về việc ", at)))
    if kind.lower() in words.small_titles:
        goes_on = _P.told_further.match(ann.folded, at) is not None  # no "đồ án quy hoạch, chỉ tiêu kiến trúc"
        return goes_on and " ".join(following[:2]) in words.small_titles[kind.lower()]
    return about and (kind != "Văn bản" or ann.folded.startswith(" về việc ", at))


def _opens_sentence(ann: Annotations, start: int) -> bool:
    sentence = ann.sentence_at(start)
    return sentence is not None and not ann.text[sentence.start : start].strip('“" ')


def _personnel(kind: str, about: str, *, capital: bool) -> bool:
    """Decisions about who serves where, or on which board, are handed over, not cited."""
    if kind == "Nghị quyết" or (capital and kind not in ("Quyết định", "Thông báo")):
        return False
    folded = about.lower()
    founded = kind == "Quyết định" and " ".join(folded.split()[:3]) in document_words()["founded"]
    return founded or any(word in folded for word in document_words()["personnel"])
