"""What `kg why`, `kg same`, `kg different` and `kg unsure` do and print."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from rich.console import Console

from kg.build import Build, build
from kg.identity.asking import Answer, Found, opened
from kg.identity.decided import Decision
from kg.identity.judgement import Judgement
from kg.identity.weights import APART, JOIN, Score
from kg.lock import BusyError
from kg.terminal import PlainConsole
from kg.wording import counted

__all__ = ["judge", "why"]

_JOINS = 20
"""Joins that are shown of somebody seen in very many ways."""
_HELD = {
    Judgement.SAME: "one and the same",
    Judgement.DIFFERENT: "two",
    Judgement.UNSURE: "not decided, and so kept apart",
}


def why(folder: Path, one: str, other: str, *, as_json: bool = False, console: Console | None = None) -> None:
    """Prints what is held of two people, bodies or events, with the reasons.

    Raises kg.identity.asking.AskError where it is not clear who is meant.
    """
    known = opened(folder)
    answer = known.why(known.find(one), known.find(other))
    console = console or PlainConsole(markup=False, highlight=False, emoji=False, soft_wrap=True)
    console.print(_json(answer) if as_json else "\n".join(_lines(answer)))


def judge(
    folder: Path, one: str, other: str, judgement: Judgement, *, note: str, by: str, later: bool
) -> tuple[str, Build | None]:
    """Records a verdict and, unless `later`, builds again so that the graph follows it.

    Gives what to say, and the build, whose problems are the caller's to tell.

    Raises kg.identity.asking.AskError for what cannot be recorded, kg.files.WriteError.
    """
    known = opened(folder)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    verdict = known.judge(known.find(one), known.find(other), judgement, note=note, by=by or _user(), at=now)
    told = f"Recorded: {verdict}"
    if later:
        return f"{told}\nThe next build follows it.", None
    try:
        done: Build = build([], folder, base=known.base)
    except BusyError as busy:
        return f"{told}\nThe next build follows it ({busy}).", None
    return f"{told}\n{counted(len(done.written), 'file')} of {folder}/ written anew.", done


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user without a name, as in some containers
        return ""


def _lines(answer: Answer) -> list[str]:
    held = _HELD[answer.judgement] if answer.judgement else "never compared: they do not share a name"
    lines = [str(answer.one), str(answer.other), "", held[0].upper() + held[1:] + "."]
    if answer.verdict is not None:
        verdict = answer.verdict
        note = f": {verdict.note}" if verdict.note else ""
        lines.append(f"{verdict.by or 'Somebody'} said so on {verdict.at} ({verdict.verdict}){note}.")
    if answer.score is not None:
        lines += ["", *_reasons("Score of the two", answer.score)]
    if answer.through and not (answer.score and answer.score.joins):
        lines += ["", "They are one by way of:"]
    for decision in answer.through[:_JOINS]:
        lines += ["", *_reasons(_ends(decision), Score(decision.parts))]
    if len(answer.through) > _JOINS:
        lines += ["", f"… and {len(answer.through) - _JOINS} more"]
    return lines


def _ends(decision: Decision) -> str:
    return f"{decision.left.name} ({decision.left.article}) – {decision.right.name} ({decision.right.article})"


def _reasons(title: str, score: Score) -> list[str]:
    meaning = f"joined from {JOIN:g}, apart up to {APART:g}"
    return [f"{title}: {score.bits:+.1f} bits ({meaning})", *(f"  {part}" for part in score.parts)]


def _json(answer: Answer) -> str:
    def end(found: Found) -> dict[str, object]:
        return {"iri": found.iri, "name": found.name, "articles": sorted({m.article for m in found.members})}

    told = {
        "judgement": answer.judgement,
        "score": answer.score.bits if answer.score else None,
        "parts": answer.score.parts if answer.score else (),
        "left": end(answer.one),
        "right": end(answer.other),
        "verdict": answer.verdict,
        "through": answer.through,
    }
    return msgspec.json.format(msgspec.json.encode(told)).decode()
