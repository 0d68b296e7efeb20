"""Words cut for their length end in an ellipsis, whole ones do not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.api import extract
from kg.articles import make_article
from kg.cut_short import LABEL_SYLLABLES, TASK_SYLLABLES, label_of, marked, task_of
from kg.extract import directive_tasks, event_labels
from kg.facts import Directive, Event
from kg.rdf.describe import describe
from kg.rdf.namespaces import SCHEMA, VG
from kg.wording import worded

LONG = (
    "Sáng 10/7/2025, bà Nguyễn Thị Anh Thi, Phó Chủ tịch UBND thành phố Đà Nẵng, yêu cầu Sở Xây dựng tham mưu UBND "
    "thành phố bổ sung các biểu mẫu phù hợp với quy định trong lĩnh vực xây dựng thuộc thẩm quyền của UBND các quận, "
    "huyện trước đây."
)
SHORT = "Bà Nguyễn Thị Anh Thi, Phó Chủ tịch UBND thành phố Đà Nẵng, yêu cầu Sở Xây dựng bổ sung các biểu mẫu."


def tasks(text: str) -> list[str]:
    article = make_article(text, "a")
    return [t.object.value for t in describe(article, extract(article)) if t.predicate == VG["task"]]  # type: ignore[union-attr]


def test_a_task_that_goes_on_says_so_in_the_graph_and_on_the_screen() -> None:
    (cut,) = tasks(LONG)
    assert cut.endswith("thuộc thẩm quyền của UBND …")
    (whole,) = tasks(SHORT)
    assert whole == "bổ sung các biểu mẫu"
    (shown,) = [worded(fact, LONG) for fact in extract(LONG) if isinstance(fact, Directive)]
    assert cut in shown


def test_an_event_with_a_long_name_says_so() -> None:
    text = f"Sáng 10/7/2025, bà Nguyễn Thị Anh Thi làm việc với phường An Hải về {'tình hình và kết quả ' * 12}ở đó."
    article = make_article(text, "a")
    facts = extract(article)
    (event,) = [fact for fact in facts if isinstance(fact, Event)]
    names = [t.object.value for t in describe(article, facts) if t.predicate == SCHEMA["name"]]  # type: ignore[union-attr]
    assert f"{event.label} …" in names


def test_limits_are_those_of_the_extractors() -> None:
    assert (TASK_SYLLABLES, LABEL_SYLLABLES) == (directive_tasks.MAX_SYLLABLES, event_labels.MAX_SYLLABLES)


WORDS = st.lists(st.sampled_from(["xã", "làm", "việc,", "tốt;", "ngay", "–"]), min_size=1, max_size=60)


@given(WORDS, st.sampled_from([4, 10, TASK_SYLLABLES]))
def test_exactly_what_was_cut_is_marked(words: list[str], limit: int) -> None:
    quote = " ".join(words)
    told, whole = event_labels.clipped(quote, limit), event_labels.clipped(quote, len(words))
    if told:
        assert marked(told, f"{quote}.", limit) == (told if told == whole else f"{told} …")


def test_words_without_evidence_stay_as_they_are() -> None:
    directive = Directive(evidence=(), issuer=None, assignee=None, task="làm việc")
    assert task_of(directive, "làm việc khác") == "làm việc"
    assert label_of(Event(evidence=(), kind="meeting", label="họp"), "họp bàn") == "họp"


def test_blank_words_stay_as_they_are() -> None:
    assert marked(" ", "giao Sở làm ba việc.", 3) == " "
