"""The wordings by which tasks are given, as matchers and patterns made from the word lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.language.abbreviations import expand
from kg.language.folding import fold
from kg.language.matcher import PhraseMatcher
from kg.language.names import UPPER, given_syllables, is_syllable
from kg.language.wordlists import either, wordlist

__all__ = ["Asking", "alternatives", "askings", "counted", "ends_in_group", "group", "starts_with"]

_PACKAGE = "kg.extract"


# "cho xã thời hạn đến 8/10 | chốt xong số liệu": a term given is a task.
_TERM = re.compile(
    r"(?<!\w)(?P<verb>cho)\s(?!phép|đến|tới|biết|hay|rằng|nên|thấy)"
    r"(?:(?!\s(?:thuê|mượn|vay|khai thác|sử dụng)\s)[^,;.:“”\n]){2,60}?\s"
    r"(?:thời hạn|kỳ hạn|hạn chót|hạn đến|(?:tối đa|đúng|thêm) \d+ (?:ngày|giờ|tuần))(?!\w)"
)


_WORD = re.compile(r"[^\W\d_]+")
_SHORT = r"\([^\W\d_]{2,8}\)"
"""What the head of a group is called for short: "Ủy ban nhân dân | (UBND) | các tỉnh"."""


# The last syllable of a name, with the one before it.
_NAMED = re.compile(rf"(?<!\w)[{UPPER}]\w* [{UPPER}]\Z")


@dataclass(frozen=True, slots=True)
class Asking:
    """A verb of asking at characters `start` to `end`."""

    start: int
    end: int
    addressed: bool
    """Gives a task only where someone is addressed right after it."""


@cache
def _matcher() -> PhraseMatcher[str]:
    verbs = wordlist(_PACKAGE, "directive_verbs.txt")
    stops = wordlist(_PACKAGE, "directive_stops.txt")
    return PhraseMatcher([(verb, verb) for verb in verbs] + [(stop, "") for stop in stops], shared=True)


def askings(folded: str, text: str = "") -> list[Asking]:
    """The verbs of asking of a folded text, wordings that only hold one left out.

    `text` is the text with its capitals, by which a name is told from the first word of such a wording: "ông Trần Văn
    Đạt yêu cầu".
    """
    addressed = frozenset(wordlist(_PACKAGE, "directive_addressed.txt"))
    found: list[Asking] = []
    for start, end, verb in _matcher().find(folded):
        asked = verb
        if not verb and text and _is_named(text, folded, start):
            start = folded.find(" ", start, end) + 1
            asked = folded[start:end] if folded[start:end] in _verbs() else ""
        elif not verb and text and folded.startswith("giao ", start) and text[start + 5 : end].istitle():
            end = start + len("giao")  # "giao Thông tấn xã Việt Nam"
            asked = "giao"
        if asked and not (asked == "bảo" and text and text[start].isupper()):  # "ông Lê Gia Bảo"
            found.append(Asking(start, end, asked in addressed))
    found += [Asking(m.start("verb"), m.end("verb"), True) for m in _TERM.finditer(folded)]
    return sorted(found, key=lambda asking: asking.start)


def _is_named(text: str, folded: str, start: int) -> bool:
    """Whether the word at `start` ends a name, "Trần Văn Đạt | yêu cầu", rather than being a word: "Bộ Tư lệnh"."""
    word = folded[start : folded.find(" ", start)]
    return (
        word in given_syllables() and word != "ban" and _NAMED.search(text, max(0, start - 12), start + 1) is not None
    )


@cache
def _verbs() -> frozenset[str]:
    """The verbs that may follow a name, not "lệnh": "Bộ Tư lệnh" is no person."""
    return frozenset(wordlist(_PACKAGE, "directive_verbs.txt")) - {"lệnh"}


def alternatives(name: str) -> str:
    """The wordings of a word list, also with its short forms in full, as alternatives, longest first."""
    return either(_wordings(name))


def _wordings(name: str) -> list[str]:
    words = wordlist(_PACKAGE, name)
    return list(dict.fromkeys((*words, *(_WORD.sub(_in_full, word) for word in words))))


def _in_full(word: re.Match[str]) -> str:
    """A word, written out where it is no syllable and a short form in capitals: "ubnd"."""
    return word[0] if is_syllable(word[0]) else fold(expand(word[0].upper()))


@cache
def starts_with(name: str) -> re.Pattern[str]:
    """A pattern for one of a word list's wordings as whole words, to match at a position."""
    return re.compile(rf"(?:{alternatives(name)})(?!\w)")


@cache
def group() -> re.Pattern[str]:
    """A pattern for who is addressed as a group, to match at a position: "UBND các huyện, thị xã", "các sở, ngành".

    Groups that a list tells further than nouns do come first: "các đồng chí | nhận nhiệm vụ mới".
    """
    noun = f"(?:{alternatives('directive_group_nouns.txt')})"
    first = f"(?:(?:{alternatives('directive_group_offices.txt')})(?:,| và) )?"
    heads = f"{first}(?:(?:{alternatives('directive_group_heads.txt')}) (?:{_SHORT} )?)*"
    joined = "(?:, và |,(?! đồng chí) | và | - )"  # "các chi bộ, | đồng chí Bí thư Đảng ủy đề nghị"
    several = rf"{heads}(?:các|những|một số|mọi|mỗi|từng|toàn thể|tất cả các|tất cả) {noun}(?:{joined}{noun})*"
    above = "nêu trên|nói trên|kể trên|vừa nêu|trên(?! (?:địa|toàn|tuyến|cơ|phạm|cả|đất|biển|từng|cương|mọi))"
    which = (
        "cấp tỉnh|cấp huyện|cấp xã|cấp thành phố|"
        "còn lại|có liên quan|liên quan|chức năng|chuyên môn|trực thuộc trung ương|trực thuộc|địa phương|khác|"
        "trên địa bàn|trên toàn tỉnh|trong (?:toàn )?(?:khối|cụm|ngành|tỉnh|xã|phường)"
    )
    tail = rf"(?: số \d{{1,2}}(?:(?:, | và )\d{{1,2}})*)?(?: (?:{which}|{above}))*"
    numbered = rf"(?:(?:{alternatives('directive_group_heads.txt')}) )+\d{{1,3}} {noun}(?:(?:, và |, | và | - ){noun})*"
    level = "cấp (?:tỉnh|thành phố|huyện|xã)"
    levels = (
        rf"{first}(?:(?:{alternatives('directive_group_heads.txt')}) )+(?:các )?{level}"
        rf"(?:(?:, | và |, và ){level}| trực thuộc| trên địa bàn)*"
    )
    kind = "(?:quận|huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu)"
    bare = rf"(?:(?:{alternatives('directive_group_heads.txt')}) )*{kind}(?:(?:, và |, | và | - |-){kind})+"
    groups, short = _wordings("directive_groups.txt"), re.compile(rf"{several}{tail}")
    longer = ((one, short.match(one)) for one in groups)
    nouns = tuple(_wordings("directive_group_nouns.txt"))
    begun = {one for one in groups if any(noun.startswith(one.partition(" ")[2]) for noun in nouns)}
    told = either({one for one, found in longer if found and found.end() < len(one)} - begun)
    return re.compile(
        rf"(?:{_of_many_units()}|{_drafting()}|{told}|{several}{tail}|{levels}|{numbered}|{bare}|{either(groups)})(?!\w)"
        r"(?!(?<=các vụ) (?:việc|án)\b)"
    )


def _of_many_units() -> str:
    """The same for departments and boards of many units: "Sở Y tế các tỉnh", "Ban Chỉ huy PCTT các xã, phường"."""
    no_field = "với|hướng|chỉ|cùng|phối|đề|yêu|cho|của|tại|tới|đến|trên|để|giao|đôn|kiểm|giám|rà|cần|phải|đã|sẽ|và các"
    departments = (
        rf"sở (?:(?!(?:{no_field})\b)[^\s,;.:]+,? ){{0,7}}?(?!(?:{no_field})\b)[^\s,;.:]+ (?:các|một số|\d{{1,2}}) "
        r"(?:tỉnh thành|tỉnh|thành phố|địa phương)(?:, (?:tỉnh|thành phố))?"
    )
    fields = (
        "phòng|chống|thủ|dân sự|thiên tai|tìm kiếm|cứu nạn|cứu hộ|pctt|tkcn|pclb|ptds|"
        "lụt bão|cháy rừng|dịch|dịch bệnh|covid-19|và|-"
    )
    boards = (
        r"(?:(?:ubnd|ủy ban nhân dân|đảng ủy|hđnd|công an)(?:,| và) )*"
        rf"(?:ban chỉ (?:huy|đạo)|bch|bcđ)(?: (?:{fields}),?)+ (?:các|cấp) (?:tỉnh|huyện|quận|thị xã|xã|phường|cấp)"
        r"(?:(?:, | và )(?:tỉnh|thành phố|thị xã|quận|huyện|xã|phường|thị trấn|đặc khu))*"
    )
    return f"{departments}|{boards}"


def _drafting() -> str:
    """The same for those who draft a paper, before what they do with it: "cơ quan xây dựng báo cáo | tiếp thu"."""
    papers = "báo cáo|đề án|dự thảo|nghị quyết|tờ trình|văn kiện|văn bản|quy chế|quy hoạch|đồ án"
    mends = (
        "tiếp thu|bổ sung|chỉnh sửa|hoàn thiện|hoàn chỉnh|rà soát|điều chỉnh|giải trình|làm rõ|cập nhật|sớm|"
        "khẩn trương|cần|phải|tiếp tục|nghiên cứu"
    )
    return (
        r"(?:các )?(?:cơ quan|đơn vị|bộ phận)(?: tham mưu| chủ trì| tư vấn)? "
        rf"(?:soạn thảo|xây dựng|lập|trình|biên soạn|dự thảo)(?: (?:các )?(?:{papers})){{1,2}}(?=,? (?:{mends})(?!\w))"
    )


def ends_in_group(folded: str, start: int, end: int) -> bool:
    """Whether the name of a group ends at a position: "tham mưu cho cấp ủy |, chính quyền huyện"."""
    words = (m.start() for m in re.finditer(r"(?<![\w])\w", folded[start:end]))
    return any((found := group().match(folded, start + at)) and found.end() == end for at in words)


@cache
def counted() -> re.Pattern[str]:
    """A pattern for a group that is counted, to match at a position: "năm xã", "12 đơn vị"."""
    numbers = r"\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
    return re.compile(rf"(?:{numbers}) (?:{alternatives('directive_group_nouns.txt')})(?!\w)")
