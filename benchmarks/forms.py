"""What the form in which a text comes costs: annotated articles in other forms, the annotation changed alike.

    python benchmarks/forms.py                                    the articles of tests/quality/blind-ordinary
    python benchmarks/forms.py tests/quality/articles line caps   other articles, some forms

The forms: `year` (of the article's date only the year is known), `undated` (nothing is), `line` (all on one line),
`flat` (headline, and all else on one line), `broken` (lines broken after 90 characters), `caps` (people's names in full
capitals), `bare` (names without a form of address), `hyphen` (dashes without blanks), `stops` (no full stop at the end
of paragraphs), `marks` (letters for bullets), `letters` ("PCT UBND", "GĐ Sở"), `entities` ("&ldquo;", "<p>"),
`markdown` ("**" around what a paragraph begins with), `schools` ("nhiệm kì", "quản lí").
Days that only the article's date told are open in the annotation of `year` and `undated`.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kg.evaluation.run import evaluate

Gold = dict[str, Any]
LETTERS = "abcdđeghiklmnopqrstuvxy"
OFFICES = (
    ("Phó Chủ tịch", "PCT", "UBND|HĐND"),
    ("Chủ tịch", "CT", "UBND|HĐND"),
    ("Phó Giám đốc", "PGĐ", "Sở"),
    ("Giám đốc", "GĐ", "Sở"),
    ("Phó Bí thư", "PBT", "Đảng ủy|Huyện ủy|Tỉnh ủy"),
    ("Bí thư", "BT", "Đảng ủy|Huyện ủy|Tỉnh ủy"),
)
FAMILIES = ("people", "offices", "units", "organisations", "events", "participants", "directives")


def _told(day: str, text: str) -> bool:
    month, number = int(day[5:7]), int(day[8:10])
    return re.search(rf"(?<!\d)0?{number}(?:\s?[/.-]\s?| tháng )0?{month}(?!\d)", text) is not None


def _open_days(text: str, gold: Gold, *, years: bool) -> None:
    """Leaves of the events' days what the text tells: with `years` the year counts as told."""
    for event in gold.get("events", ()):
        for key in ("start", "end"):
            day = event.get(key)
            if day and ((len(day) >= 10 and not _told(day, text)) or (not years and day[:4] not in text)):
                event[key] = None


def year(text: str, gold: Gold) -> str:
    """Only the year of the article is known."""
    _open_days(text, gold, years=True)
    gold["published"] = (gold["published"] or "")[:4] or None
    return text


def undated(text: str, gold: Gold) -> str:
    """The article has no date."""
    _open_days(text, gold, years=False)
    gold["published"] = None
    return text


def line(text: str, _: Gold) -> str:
    """All on one line, as texts taken from pages often are."""
    return " ".join(text.split())


def flat(text: str, _: Gold) -> str:
    """The headline on a line of its own, all else on one, as programs that take texts from pages leave them."""
    lines = [one.strip() for one in text.split("\n") if one.strip()]
    return "\n".join((lines[0], " ".join(lines[1:])))


def broken(text: str, _: Gold) -> str:
    """Lines broken after 90 characters, paragraphs parted by empty ones."""
    paragraphs = (one for one in text.split("\n") if one.strip())
    return "\n\n".join("\n".join(textwrap.wrap(one, 90, break_on_hyphens=False)) for one in paragraphs)


def caps(text: str, gold: Gold) -> str:
    """People's names in full capitals."""
    for name in sorted(gold.get("people", ()), key=len, reverse=True):
        text = text.replace(name, name.upper())
    return text


def bare(text: str, _: Gold) -> str:
    """Full names without "ông", "bà", "đồng chí" before them."""
    return re.sub(r"(?<!\w)(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị) (?=[A-ZĐ]\w+ [A-ZĐ])", "", text)


def hyphen(text: str, _: Gold) -> str:
    """Dashes before capitals without blanks."""
    return re.sub(r"(?<=\w) [-–] (?=[A-ZĐ][a-zà-ỹ])", "-", text)


def stops(text: str, _: Gold) -> str:
    """Paragraphs without a full stop at the end."""
    return re.sub(r"\.[ \t]*$", "", text, flags=re.MULTILINE)


def marks(text: str, _: Gold) -> str:
    """Letters for the bullets of lists: "a) …", "b) …"."""
    lines, item = [], 0
    for one in text.split("\n"):
        bullet = re.match(r"[-–+*•] ", one)
        lines.append(f"{LETTERS[min(item, len(LETTERS) - 1)]}) {one[2:]}" if bullet else one)
        item = item + 1 if bullet else item if not one.strip() else 0
    return "\n".join(lines)


def letters(text: str, _: Gold) -> str:
    """Offices by their letters, before the letters of a body."""
    for office, short, bodies in OFFICES:
        text = re.sub(rf"(?<!\w){office} (?={bodies})", f"{short} ", text)
    return text


def entities(text: str, _: Gold) -> str:
    """Characters told by their names in HTML, paragraphs in tags."""
    for sign, name in (("&", "amp"), ("“", "ldquo"), ("”", "rdquo"), ("–", "ndash"), ('"', "quot"), ("ô", "ocirc")):
        text = text.replace(sign, f"&{name};")
    return "\n".join(f"<p>{one}</p>" if number else one for number, one in enumerate(text.split("\n")))


def markdown(text: str, _: Gold) -> str:
    """What paragraphs begin with in bold, as programs write it that turn pages into Markdown."""
    return re.sub(r"^([A-ZĐÔ][^.,:\n]{3,45})(?=[.,:])", r"**\1**", text, flags=re.MULTILINE)


def schools(text: str, _: Gold) -> str:
    """i for y, as schools write."""
    return re.sub(r"(?<!\w)(k|l|m)([ỳýỷỹ])(?!\w)", lambda m: m[1] + "ìíỉĩ"["ỳýỷỹ".index(m[2])], text)


FORMS: dict[str, Callable[[str, Gold], str]] = {
    form.__name__: form
    for form in (
        *(year, undated, line, flat, broken, caps, bare, hyphen),
        *(stops, marks, letters, entities, markdown, schools),
    )
}


def scores(folder: Path, form: str | None) -> dict[str, float]:
    """F1 by family of the articles of a folder in a form, or as they are."""
    with tempfile.TemporaryDirectory() as temporary:
        for path in sorted(folder.glob("*.txt")):
            gold: Gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
            meta_path = path.with_suffix(".meta.json")
            meta: Gold = json.loads(meta_path.read_text("utf-8")) if meta_path.exists() else {}
            gold["published"] = meta.get("date") or gold.get("published")
            text = path.read_text("utf-8")
            text = FORMS[form](text, gold) if form else text
            out = Path(temporary) / path.name
            out.write_text(text, "utf-8")
            out.with_suffix(".json").write_text(json.dumps(gold, ensure_ascii=False), "utf-8")
            meta = {**meta, "date": gold["published"]}
            out.with_suffix(".meta.json").write_text(json.dumps(meta, ensure_ascii=False), "utf-8")
        done = evaluate([temporary])
        return {family: done.score(family).f1 for family in FAMILIES}


def main() -> None:
    """Prints a row for each form."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("tests/quality/blind-ordinary"))
    parser.add_argument("forms", nargs="*", metavar="form")
    given = parser.parse_args()
    if unknown := set(given.forms) - set(FORMS):
        parser.error(f"no such form: {', '.join(sorted(unknown))} (there are: {', '.join(FORMS)})")
    print(f"{'':10}" + "".join(f"{family:>15}" for family in FAMILIES))
    for form in (None, *(given.forms or FORMS)):
        row = scores(given.folder, form)
        print(f"{form or 'as it is':10}" + "".join(f"{row[family]:15.3f}" for family in FAMILIES), flush=True)


if __name__ == "__main__":
    main()
