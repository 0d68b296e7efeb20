"""How far a body's name goes, and how it is written in full.

After the words that say its kind ("Sở", "Ban Quản lý", "Trường THCS") a name goes on with a field of work ("Tài
chính", "Kinh tế - Ngân sách") or a proper name ("Nguyễn Văn Cừ", "Becamex Bình Định"), then with the body it is part
of ("Thành ủy Đà Nẵng") or the unit it belongs to ("phường An Hải").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from kg.extract.body_departments import official
from kg.extract.body_runs import (
    TOKEN,
    deeds,
    firms_do,
    is_stop,
    run_to_name,
    run_to_stop,
    run_to_unit,
    stops,
    topic_end,
    whole_run,
)
from kg.extract.body_shouted import act_follows
from kg.extract.patterns import GapPatterns, word_file
from kg.facts import UnitRef
from kg.language.abbreviations import expand
from kg.language.folding import fold
from kg.language.names import LOWER
from kg.vocabulary import Concept, scheme

__all__ = ["ends_in_proper", "full_name", "head_words", "name_end", "spaced", "unit_form"]

_P = GapPatterns("body_patterns.toml", "names")

_HYPHEN = re.compile(r"(?<=\w\w)\s*[-–]\s*(?=[^\W\d]\w)|\s+[-–]\s+")
_BETWEEN_WORDS = re.compile(rf"(?<=[{LOWER}])\s*[-–]\s*(?=[^\W\d_])")
_JOINED = re.compile(r"\s*[-–&]\s*")
_COUNTRY = "việt nam"
_TWICE = (
    (" Hội Hội ", " Hội "),
    ("Học viện Học viện ", "Học viện "),
    (" Đảng bộ Đảng bộ ", " Đảng bộ "),
    (" Đảng bộ Đảng ủy ", " Đảng ủy "),
)
"""What parts written out say twice: "Ban Chấp hành Hội | LHPN", "Ban Chấp hành | Đảng ủy Sở"."""
_BRAND = re.compile(r"[A-Z0-9Đ][\w]*(?:[.&+-][A-Z0-9Đ]\w*)+")
_DEPARTMENT = "Sở "
_MAX_ITEMS = 14
_LONGEST_NAME = 24
_DIGITS = "0123456789., \xa0"
_LEGAL_FORMS = (" cổ phần", " cp", " tnhh", " mtv", " một thành viên", " trách nhiệm hữu hạn", "nhà máy")
_FIRMS = ("firm", "cooperative")
"""Styles of names that fields of work in small letters may begin."""
_OFTEN_LEFT_OUT = 2
"""Syllables at the end of a kind's full name that news often drops ("Tòa án", "Ủy ban Mặt trận Tổ quốc")."""


_SCHOOL, _SCHOOLS = (
    "Trường ",
    ("trường", "học viện", "đại học", "cao đẳng", "nhà trường", "cơ sở", "phân hiệu", "đh", "cđ", "hv"),
)
"""What names of schools begin with; those that need not."""


@cache
def _verbs_too() -> frozenset[str]:
    return frozenset(word_file("body_words.json").words("verbs_too"))


@cache
def _parting() -> frozenset[str]:
    return frozenset(word_file("body_words.json").words("parting"))


def name_end(
    text: str,
    folded: str,
    start: int,
    *,
    style: str,
    blocked: Callable[[int], bool],
    limit: int,
    listed: bool = False,
    glued: bool = False,
    continuing: bool = False,
    unjoined: bool = False,
    explained: Mapping[int, int] | None = None,
) -> int:
    """Where the part of a name that begins at `start` ends (`start` itself if none does).

    `style` "topic" takes fields of work and capitalised words, "proper" capitalised words first of all, "firm" fields
    of work in small letters before its name, which may hold signs ("thương mại và dịch vụ T-S.Home"), "cooperative" any
    words there ("rau sạch Tân Phú"); `blocked` says of an offset that something else begins there (a unit, a person,
    a role, another body); `limit` is the end of the sentence. With `listed` ("các sở Nội vụ, Tài chính") a comma ends
    the name; with `glued` ("trưởng phòng kinh tế") it may begin in small letters; with `continuing` only further fields
    of work are taken ("… và Đô thị"), after a joint unless `unjoined`; `explained` are words that the article gives
    letters for, by where they start, and their end.
    """
    end, cursor, items, named, by_field = start, start, 1 if continuing else 0, False, False
    while items < _MAX_ITEMS:
        gap = _P.connector.match(folded, cursor)
        connector = gap[0].strip() if gap else ""
        at = gap.end() if gap else cursor
        if at >= limit or blocked(at) or "\n" in (gap[0] if gap else "") or (connector and _P.ranks.match(folded, at)):
            break
        if connector == "và" and text[at].isdigit():
            break  # "Trường Tiểu học A | và 5 gia đình"
        if connector.startswith("(") and not (text[at].isupper() and items):
            break
        if continuing and end == start and not connector and not (unjoined and topic_end(folded, at)):
            break
        if connector and (not items or (connector == "," and (listed or style != "topic"))):
            break
        if items and not connector and (named or style == "proper") and act_follows(text, folded, at):
            break
        if named and not connector and style not in _FIRMS and _deed_follows(text, folded, at, end):
            break
        sort = "proper" if style in _FIRMS and named and not _leads_on(text, folded, at) else style
        stop = (explained or {}).get(at) if text[at].isupper() or items else None
        if stop is None:
            stop = _item(text, folded, at, style=sort, first=not items, after=connector, glued=glued)
        runs = style == "cooperative" or (style == "firm" and (items or folded.endswith(_LEGAL_FORMS, 0, start)))
        half = style == "firm" and named and items == 1 and _half_word(text[start:end], folded, at)
        if stop is None and ((runs and not named) or half) and not connector:
            stop = run_to_name(text, folded, at, blocked) or run_to_unit(text, folded, at, blocked)
        if stop is None or stop > limit:
            break
        field = topic_end(folded, at) is not None or at in (explained or {})
        if not field:
            named = True
            halved = end > start and text[start:end].split()[-1].islower()  # "Chứng tích | Chiến tranh"
            if style == "topic" and (not items or connector or by_field or halved):
                stop = _second_syllable(text, folded, at, stop, blocked)
            elif style == "proper" and (not items or by_field) and stop <= limit:
                stop = _lone_syllable(text, folded, stop, blocked)  # "Trường Đại học Kinh tế Quốc | dân"
        end, cursor, by_field = stop, stop, field and " " in text[at:stop]
        items += 1
    return end


def _deed_follows(text: str, folded: str, at: int, end: int) -> bool:
    """Whether a field of work behind a name of two syllables is what is done: "Bệnh viện Bạch Mai | cấp cứu"."""
    if not text[at].islower() or topic_end(folded, at) is None or _leads_on(text, folded, at):
        return False
    words = text[max(0, end - _LONGEST_NAME) : end].split()[-2:]
    return all(word.istitle() for word in words) and len(words) > 1 and topic_end(folded, end - len(words[-1])) is None


def _half_word(words: str, folded: str, at: int) -> bool:
    """Whether a firm's name has but the first syllable of a word: "Công ty TNHH Phân | lân nung chảy Văn Điển"."""
    if " " in words.strip() or not words.strip().istitle():
        return False
    return not any(folded.startswith(f"{deed} ", at) for deed in firms_do())


def _leads_on(text: str, folded: str, at: int) -> bool:
    """Whether a field of work in small letters leads on to a name: "Công ty TNHH Đá | xây dựng | Hợp Thịnh"."""
    end = topic_end(folded, at)
    return end is not None and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _lone_syllable(text: str, folded: str, stop: int, blocked: Callable[[int], bool]) -> int:
    """The end of one syllable in small letters that nothing of the kind follows, no deed; else `stop`."""
    token = TOKEN.match(text, stop + 1) if text[stop : stop + 1] == " " else None
    if token is None or not token[0].islower() or blocked(token.start()) or is_stop(folded, token.start()):
        return stop
    after = TOKEN.match(text, token.end() + 1) if text[token.end() : token.end() + 1] == " " else None
    goes_on = after is not None and after[0].islower() and not is_stop(folded, after.start())
    return stop if goes_on or fold(token[0]) in deeds() or token[0] == "và" else token.end()


def _second_syllable(text: str, folded: str, at: int, stop: int, blocked: Callable[[int], bool]) -> int:
    """The end of the word of several syllables whose first one, at `at`, has the capital: "Ban Đại | diện"."""
    if text[at:stop].isupper() or text[at].isdigit() or stop - at < 2:
        return stop
    end = stop
    for _ in range(2):
        token = TOKEN.match(text, end + 1) if text[end : end + 1] == " " else None
        if token is None or not token[0].islower() or blocked(token.start()) or is_stop(folded, token.start()):
            return stop
        if token[0] == "và":
            return end  # "Viện Chiến lược | và Chính sách tài chính"
        if token[0] == "dự" and text[token.end() : token.end() + 1] != " ":
            return end  # "…, Trưởng khoa Khoa học Tự nhiên | dự."
        end = token.end()
        after = TOKEN.match(text, end + 1)
        goes_on = after is not None and text[end : end + 1] == " " and after[0].islower() and not blocked(after.start())
        if not goes_on or topic_end(folded, end + 1) is not None:
            return end
    return whole_run(text, folded, end, blocked) or run_to_stop(text, folded, stop, blocked) or stop


def _item(text: str, folded: str, at: int, *, style: str, first: bool, after: str, glued: bool) -> int | None:
    """The end of one word or field of work at `at`, None if no name goes on there."""
    token = TOKEN.match(text, at)
    if token is None:
        return None
    capital = token[0][0].isupper() or token[0][0].isdigit()
    if (amount := _P.amount.match(folded, at)) and not text[at : amount.end()].lstrip(_DIGITS).istitle():
        return None  # "20 bộ bàn ghế"; "Trung đoàn 892 | Bộ CHQS" is no amount
    topic = topic_end(folded, at)
    if not capital and text.endswith(_DEPARTMENT, 0, at) and not _is_department(folded, at, topic):
        return None  # "Văn phòng Sở | theo dõi"
    if style in _FIRMS and topic is None and capital and (brand := _BRAND.match(text, at)) is not None:
        return brand.end()
    following = TOKEN.match(text, token.end() + 1)
    bureau = first and topic is not None and text.endswith("Vụ ", 0, at) and folded.count(" ", at, topic) > 1
    if topic is not None and (
        capital or bureau or (glued and first) or (style == "topic" and not first) or style in _FIRMS
    ):
        if not capital and not after and (not first or style in _FIRMS) and folded[at:topic] in stops():
            return None  # "do Đội A | tổ chức"
        verb = not capital and not first and not after and folded[at:topic] in _verbs_too()
        apart = verb and folded.startswith(", ", topic)  # "Viện A | nghiên cứu, đánh giá …"
        if apart or (((after == "," and not capital) or verb) and not _closed_list(folded, topic)):
            return None
        return topic
    small_word = folded[at : token.end()] in stops()
    if small_word and token[0].isupper() and len(token[0]) > 1 and text[max(0, at - 2) : at].isupper():
        return None  # "ĐOÀN GIÁM SÁT | CỦA HĐND TỈNH"
    small_next = following is not None and following.start() == token.end() + 1 and following[0][0].islower()
    if small_word and (not capital or (small_next and (first or after))):
        return None  # "Theo đó …" begins a sentence, "Của" ends a name
    if capital and after != ",":
        pair = f"{folded[at : token.end()]} {following[0].lower()}" if following else ""
        return token.end() if pair not in stops() else None
    if first or after or folded[at : token.end()] in _parting():
        return None
    between = following is not None and following[0][0].isupper() and text[token.end() : token.end() + 1] == " "
    return token.end() if between else None


def _is_department(folded: str, at: int, topic: int | None) -> bool:
    """Whether the field of work at `at`, in small letters, is that of a department of provinces: "Sở | xây dựng"."""
    return topic is not None and bool(scheme("organisations").by_wording(f"sở {folded[at:topic]}"))


def _closed_list(folded: str, end: int) -> bool:
    """Whether a small-lettered field of work after a comma still belongs to the name (a unit or a stop follows)."""
    rest = folded[end : end + 12].lstrip()
    return rest[:1] in {"", ",", ".", ";", "(", ")", "-", "–"} or rest.startswith(
        ("phường", "xã", "quận", "huyện", "tỉnh", "tp", "thành phố", "thị xã", "đặc khu", "và ")
    )


def ends_in_proper(tail: str) -> bool:
    """Whether the words behind a kind end in a name, which no field of work is.

    >>> ends_in_proper("Kiểm soát Biên phòng Tén Tằn"), ends_in_proper("Trồng trọt và Bảo vệ thực vật")
    (True, False)
    """
    folded, at, proper = fold(tail), 0, False
    while token := TOKEN.match(tail, at):
        topic = topic_end(folded, at)
        proper = topic is None and token[0][0].isupper()
        at = (topic or token.end()) + 1
        while at < len(tail) and not TOKEN.match(tail, at):
            at += 1
    return proper


def spaced(words: str) -> str:
    """Words of a name with blanks around the signs between them, "Phát thanh-Truyền hình" or not."""
    return _BETWEEN_WORDS.sub(" - ", words)


@lru_cache(maxsize=4096)
def head_words(concept: Concept, surface: str) -> str:
    """How the head of a body's name is written: the kind's full name for abbreviations, else the text's own words.

    News says "Hội Phụ nữ" and means the Hội Liên hiệp Phụ nữ, but that is what it says; "UBND" is written out.
    """
    template, surface = concept.note("fullName") or concept.label_vi, spaced(surface)
    canonical = re.sub(r"\s*\{\w+\}", "", template).strip()
    if "{topic}" not in template and "{unit}" in template and surface.isupper() and " " not in surface:
        return canonical or concept.label_vi  # "CDC" for the Trung tâm Kiểm soát bệnh tật
    if "{topic}" in template or "{wording}" in template:
        written = expand(surface)
        if template.startswith(_SCHOOL) and not fold(written).startswith(_SCHOOLS):
            return f"{_SCHOOL}{written}"  # "các trường THCS A, | THCS B"
        return written[0].upper() + written[1:]
    if "{" not in template:
        said = fold(canonical) == f"{fold(surface)} của quốc hội"  # "Ủy ban Pháp luật": as news says it
        said = said or fold(surface) == "hội đồng dân tộc quốc hội"
        return _as_news_says(surface, canonical) if said and not surface.isupper() else canonical
    words = surface.split()
    if concept.broader == "party-board" and fold(canonical) == _JOINED.sub(" và ", fold(surface)):
        return canonical  # "Ban Tuyên giáo - Dân vận" for the Ban Tuyên giáo và Dân vận
    short = any(len(word) > 1 and word.isupper() for word in words)
    cut = len(canonical.split()) - len(words)
    full = fold(expand(surface))
    if short and (full.startswith(f"{fold(canonical)} ") or f"trung ương {fold(canonical)}" in full):
        return expand(surface)  # "ĐUQS" is more than a Đảng ủy, "BCH Trung ương HND" than the Hội Nông dân
    if short or (cut <= _OFTEN_LEFT_OUT and fold(canonical).startswith(fold(surface))):
        said = fold(surface).endswith(_COUNTRY) and _COUNTRY not in fold(canonical)
        return f"{canonical} Việt Nam" if said else canonical
    written = expand(surface)
    return written[0].upper() + written[1:]


def _as_news_says(surface: str, canonical: str) -> str:
    """A committee of the National Assembly with the Assembly or without, as the text has it."""
    committee = canonical.removesuffix(" của Quốc hội")
    return f"{committee} Quốc hội" if fold(surface).endswith(" quốc hội") else committee


@lru_cache(maxsize=4096)
def unit_form(concept: Concept, unit: UnitRef | None) -> str:
    """The unit as a body's name carries it: "Đà Nẵng" in "Thành ủy Đà Nẵng", else "thành phố Đà Nẵng"; "" for none."""
    if unit is None:
        return ""
    form = concept.note("unitForm")
    if form == "none":
        return ""
    if form == "name" and unit.version is None and _P.kind_alone.fullmatch(unit.name):
        return ""  # the "Tỉnh ủy" of a province that the article does not name
    bare = _P.kind.sub("", unit.name)
    if fold(bare) == "hồ chí minh":
        return "Thành phố Hồ Chí Minh"
    return bare if form == "name" and not bare.isdigit() else unit.name


@lru_cache(maxsize=4096)
def full_name(head: str, tail: str, parent: str, unit: str) -> str:
    """A body's name in full words from its parts, each of which may be empty.

    >>> full_name("Ban", "Tuyên giáo", "Thành ủy Đà Nẵng", "")
    'Ban Tuyên giáo Thành ủy Đà Nẵng'
    """
    tail = _HYPHEN.sub(" - ", expand(tail))
    if of_field := _P.official.fullmatch(f"{head} {tail}".strip()):
        head, tail = of_field[1], official(of_field[2])
    name = " ".join(part for part in (head, tail, parent, unit) if part).replace(" & ", " và ")
    name = " ".join(name.split())
    for twice, once in _TWICE:
        name = name.replace(twice, once)
    return name
