"""The words that tell changes of units, as patterns over folded text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.language.folding import fold
from kg.language.gates import Gated
from kg.language.matcher import PhraseMatcher
from kg.units import Level

__all__ = ["ChangeWords", "change_words"]

_CUES = (
    *("merge", "arrange", "found", "create", "receive", "move", "split", "rename", "convert", "became", "now"),
    "made_of",
    *("establish", "joint_cues"),
)
_WORD = re.compile(r"[^\W\d_]+")
_NO_COMPOUND = {
    "thành": r"(?!\s(?:phố|viên|tích|công|ủy|đoàn|phần|quả|tựu)\b)",
    "nhập": r"(?!\s(?:khẩu|cảnh|học|ngũ|viện|cuộc)\b)",
}


@dataclass(frozen=True)
class ChangeWords:
    """Data of change_words.json as patterns."""

    patterns: dict[str, Gated]
    glue: frozenset[str]
    listing: frozenset[str]
    """The words that stand between the units of a mere list."""
    levels: dict[str, Level]
    """What units are called when they are only counted → their level."""
    counted: Gated
    """"3 phường cũ trước khi hợp nhất", "nhập nhiều đơn vị hành chính": units that are counted, not named."""
    clause: Gated
    """What ends a clause: a semicolon, or "và" before another change ("và nhập xã A vào xã B")."""
    made_of: Gated
    """"được hợp nhất từ", "(sáp nhập": the result stands right before, the origins right after."""
    cues: PhraseMatcher[bool]
    """What a sentence that tells a change has; False for words that only look so ("thành phố", "thu nhập")."""
    raised: Gated
    """"lên phường": what became of units where the new kind alone is told."""
    confirmed: Gated
    """Words of any kind that such sentences have ("cũ", "nay", "gồm"); enough where the register bears a change out."""
    listed: Gated
    """"còn 3 đơn vị cấp xã, bao gồm: "."""
    bodies: Gated
    """After "hợp nhất": that bodies or villages are merged, not units ("các ban của A và B")."""
    past: Gated
    """Before "thành lập": a founding that is only remembered ("kỷ niệm 20 năm ngày")."""
    anniversary: Gated
    """"kỷ niệm 20 năm ngày tái lập huyện"."""
    of_namesakes: Gated
    """"trên cơ sở nguyên trạng các xã cùng tên": origins told by the name of what came out of them."""
    also_into: re.Pattern[str]
    """All between the unit that others went into and the new name: ", thị trấn mở rộng được đổi tên thành"."""
    before_list: re.Pattern[str]
    """All between a unit and the list of those it was made of: " hôm nay được tạo nên từ ba xã "."""
    after_list: re.Pattern[str]
    """All between such a list and the unit: " cũ ghép lại thành "."""
    not_of_names: re.Pattern[str]
    """From where on capital letters are no part of a name: a new line that no full stop ends ("xã A Sáp nhập")."""
    created: Gated
    """"lập 2 đặc khu", "thành lập các phường": new units by name, without what they came out of."""

    def __getitem__(self, name: str) -> Gated:
        """The pattern of that name."""
        return self.patterns[name]

    def glued(self, between: str) -> bool:
        """Whether only small words of such sentences stand between two units."""
        return all(word in self.glue for word in _WORD.findall(between))


@cache
def change_words() -> ChangeWords:
    """The words, loaded once."""
    raw = json.loads((files("kg.extract") / "data/change_words.json").read_text("utf-8"))

    patterns = {name: Gated(rf"{_whole(words)}(?!\w)") for name, words in raw.items() if isinstance(words, list)}
    levels: dict[str, Level] = {fold(word): level for level, words in raw["units_word"].items() for word in words}
    units, merge = _either(levels), _either(raw["merge"])
    verbs = [*raw["merge"], *raw["found"], *raw["split"], *raw["rename"]]
    namesake = _either(raw["namesake"])
    some = rf"(?:\d{{1,3}}|{_either(raw['numerals'])})"
    return ChangeWords(
        patterns=patterns,
        glue=frozenset(map(fold, raw["glue"])),
        listing=frozenset(map(fold, raw["listing"])),
        levels=levels,
        counted=Gated(
            rf"(?<!\w)(?:(?:{merge})\s(?:từ\s|của\s)?{some}\s(?P<a>{units})\b(?!\s?,?\s(?:\S+\s){{0,4}}thành\s\d)"
            rf"|{some}\s(?P<b>{units})\b(?:\s(?:cũ|trước đây|trước đó))?"
            rf"(?:\s(?:trước khi|sau khi|được|đã|vừa|mới)){{0,2}}\s(?:{merge})\b)"
        ),
        cues=PhraseMatcher(
            [
                *((word, True) for name in _CUES for word in raw[name]),
                *((word, False) for word in raw["not_cues"]),
                ("(các", True),
                ("cũ)", True),
            ],
            shared=True,
        ),
        clause=Gated(
            r";(?!\s(?:cùng|và|toàn bộ|một phần|nguyên trạng|phần)\s)"
            rf"|(?:,|\svà|,\svà|\sđồng thời)\s(?=(?:{_either(verbs)})(?!\w)"
            rf"[^;,()]{{3,160}}?\s(?:vào|{_either(raw['basis'][:1])}|thành(?!\s(?:phố|lập)\b))\s"
            rf"|(?:xã|phường|thị trấn|thị xã)\s[^;,()]{{2,40}}?\s{_either(raw['basis'][:1])}\s"
            rf"|(?:còn\s)?(?:xã|phường|thị trấn)(?:\s[^\s;,()]+){{1,4}}?(?<!lập)(?<!nhập)(?<!nhất)\s(?:từ|gồm)"
            rf"\s(?:(?:các|{some})\s)?(?:xã|phường|thị trấn)\s)"
        ),
        made_of=Gated(
            rf"{_whole(raw['made_of'])}(?!\w)|t(?<!\w.)ừ\s(?:việc\s)?(?:{merge})\b"
            rf"|\((?:được\s|từ\s|do\s)?(?:{merge}|từ|các)\b"
            r"|\((?=(?:xã|phường|thị trấn|tỉnh)\s[^()]{5,120}\scũ\))"
        ),
        raised=Gated(
            rf"(?:{_whole([*raw['raised'], *raw['became']])})\s(?:các\s|{some}\s)?"
            rf"(?P<kind>phường|thị trấn|đặc khu|thị xã|thành phố|quận|xã(?=\s(?:{namesake})\b))(?:\sthứ\s\w+)?"
            rf"(?:\smới)?(?:\s(?P<namesake>{namesake})\b)?"
            r"(?=[,.;:)]|\s(?:thuộc|và|gồm|bao gồm|từ|kể|mà|của|vào|theo|trên|ở|như|với)\b|\Z)"
            r"(?P<list>(?:,?\s(?:(?:bao\s)?gồm(?:\scó)?|là|như sau):?|:)\s)?"
        ),
        confirmed=Gated(
            rf"(?<!\w)(?<!tổng )(?<!kết )(?<!phối )"
            rf"(?:{_either([*raw['confirmed'], *raw['merge'], *raw['found']])})(?!\w)|[|+=]"
        ),
        listed=Gated(
            rf"(?:c(?<!\w.)òn|t(?<!\w.)hành)\s(?:lại\s)?\d{{1,2}}\s(?:{_either(raw['list_of_units'])})\b"
            r"[^.;:\d]{0,30}?(?:,\s)?(?:bao\s)?gồm(?:\scó)?\s?:?\s"
        ),
        bodies=Gated(
            rf"(?:\s(?:{merge}))?\s(?:từ\s)?(?:(?:{some}|{_either(raw['of_all'])})\s)*(?:{_either(raw['bodies'])})\b"
        ),
        past=Gated(rf"(?<!\w)(?:{_either(raw['remembered'])})(?:\s\S+){{0,3}}\s\Z"),
        anniversary=Gated(
            r"\d{1,3}\snăm(?:,)?\s(?:ngày\s)?(?:tái lập|thành lập|tái thành lập|chia tách)\s"
            r"(?=(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|tp)\b)"
        ),
        of_namesakes=Gated(
            rf"t(?<!\w.)(?:rên cơ sở|ừ)\s(?:[^\s;.()]+\s){{0,14}}?(?:các|{some})\s"
            rf"(?P<kind>xã|phường|thị trấn|huyện|quận|thị xã|tỉnh)\s(?:cũ\s)?(?:{namesake})\b"
        ),
        also_into=re.compile(
            rf"(?:\([^()]*\)\s?)?(?:và\s|rồi\s|sau đó\s|\w+(?:\s\w+){{0,6}}?\s(?:được\s|sẽ\s|đề nghị\s|dự kiến\s)+)?"
            rf"(?:{_either([*raw['also_into'], *raw['rename']])})(?:\s(?:thành|là|mới|gọi))*"
        ),
        before_list=_joint(raw["glue"], raw["joint_before"], raw["surely_before"], r"\(|:|\||="),
        after_list=_joint(raw["glue"], raw["joint_after"], raw["surely_after"], r"\||=|→|=>|->"),
        not_of_names=re.compile(rf"(?:\A|\s)(?:{'|'.join(raw['not_of_names'])})(?!\w).*\Z", re.DOTALL),
        created=Gated(
            rf"l(?<!\w.)ập\s(?:mới\s)?(?:{some}|các)\s(?=(?P<kind>xã|phường|thị trấn|đặc khu|thị xã|thành phố|quận)\b)"
        ),
    )


def _either(words: Iterable[str]) -> str:
    """An expression for any of the words, the longest first."""
    return "|".join(_one(word) for word in sorted(map(fold, words), key=len, reverse=True))


def _joint(glue: Iterable[str], joints: Iterable[str], sure: Iterable[str], signs: str) -> re.Pattern[str]:
    """Small words with one of the joints or signs among them and nothing else; few other words before a sure joint."""
    small = rf"(?:[\s,()\d]|(?<!\w)(?:{_either(glue)})(?!\w))*"
    return re.compile(
        rf"(?:{small}(?:(?<!\w)(?:{_either(joints)})(?!\w)|{signs})"
        rf"|(?:[\s,(]+\w+){{0,6}}?[\s,(]+(?:{_either(sure)})(?!\w))(?:[:|]|{small})*\Z"
    )


def _whole(words: Iterable[str]) -> str:
    """The same where a word begins; by first letters, so that a scan skips what begins none of them."""
    letters: dict[str, list[str]] = {}
    for word in sorted(map(fold, words), key=len, reverse=True):
        letters.setdefault(word[0], []).append(_one(word)[1:])
    return "(?:" + "|".join(rf"{first}(?<!\w.)(?:{'|'.join(rest)})" for first, rest in letters.items()) + ")"


def _one(word: str) -> str:
    return re.escape(word) + _NO_COMPOUND.get(word.split()[-1], "")
