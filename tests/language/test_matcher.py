import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language import scan
from kg.language.folding import fold
from kg.language.matcher import PhraseMatcher, case_agrees

WORDS = st.sampled_from(["bí", "thư", "phó", "ủy", "ban", "bang", "ô", ",", "hoà", "hòa"])
PHRASE = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
TEXT = st.lists(st.one_of(WORDS, st.sampled_from(["-", "(", "Bí", "x"])), max_size=12).flatmap(
    lambda words: st.lists(st.sampled_from([" ", " ", " ", ""]), min_size=len(words), max_size=len(words)).map(
        lambda gaps: "".join(word + gap for word, gap in zip(words, gaps, strict=True))
    )
)


def naive(phrases: list[str], folded: str) -> list[tuple[int, int]]:
    """Every occurrence of every phrase at word boundaries, by trying each place."""

    def inside(at: int) -> bool:
        return 0 < at < len(folded) and folded[at - 1].isalnum() and folded[at].isalnum()

    found = {
        (start, start + len(phrase))
        for phrase in {fold(phrase) for phrase in phrases}
        for start in range(len(folded))
        if folded.startswith(phrase, start) and not inside(start) and not inside(start + len(phrase))
    }
    return sorted(found, key=lambda span: (span[0], -span[1]))


def leftmost_longest(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


SHARED = [
    (["bí thư", "phó bí thư", "ủy ban", "hoà"], False),
    (["thư", "ban", "phó bí thư", "- ban", "ủy"], True),
]
MATCHERS = [
    [PhraseMatcher([(one, one) for one in phrases], overlapping=overlapping, shared=shared) for shared in (True, False)]
    for phrases, overlapping in SHARED
]


@pytest.fixture(autouse=True, scope="module")
def _all_phrases_are_looked_for() -> None:
    """The next text is read with the phrases of all matchers made so far, however many texts came before."""
    scan._WORDS._due = 0


@given(TEXT)
def test_shared_matchers_find_what_each_finds_alone(text: str) -> None:
    folded = fold(f"{text} {'xã an bình ' * 40}")
    assert len(folded) >= scan.LONG
    for shared, alone in MATCHERS:
        assert shared.find(folded) == alone.find(folded)


@given(st.lists(PHRASE, min_size=1, max_size=6, unique_by=fold), TEXT)
def test_overlapping_matches_are_those_of_a_naive_search(phrases: list[str], text: str) -> None:
    matcher = PhraseMatcher([(phrase, phrase) for phrase in phrases], overlapping=True)
    assert [(start, end) for start, end, _ in matcher.find(fold(text))] == naive(phrases, fold(text))


@given(st.lists(PHRASE, min_size=1, max_size=6, unique_by=fold), TEXT)
def test_by_default_the_leftmost_and_longest_wins(phrases: list[str], text: str) -> None:
    matcher = PhraseMatcher([(phrase, phrase) for phrase in phrases])
    found = matcher.find(fold(text))
    assert [(start, end) for start, end, _ in found] == leftmost_longest(naive(phrases, fold(text)))
    assert all(fold(value) == fold(text)[start:end] for start, end, value in found)


def test_a_longer_phrase_that_runs_into_a_word_leaves_the_shorter_one() -> None:
    matcher = PhraseMatcher([("ủy ban", "short"), ("ủy ban nhân", "long")])
    assert matcher.find(fold("Ủy ban nhâng")) == [(0, 6, "short")]


def test_one_phrase_with_two_values_gives_both_and_one_value_only_once() -> None:
    matcher = PhraseMatcher([("BCHQS", "ban"), ("BCHQS", "bộ"), ("bchqs", "ban")])
    assert matcher.find("bchqs phường") == [(0, 5, "ban"), (0, 5, "bộ")]


def test_capitals_count_only_when_the_text_is_given() -> None:
    matcher = PhraseMatcher([("CA", "police"), ("Sở", "department"), ("Tỉnh ủy", "committee")])
    text = "ca trực; CA phường; cơ sở; Sở Y tế; tỉnh uỷ"
    assert [value for *_, value in matcher.find(fold(text), text)] == ["police", "department", "committee"]
    assert len(matcher.find(fold(text))) == 5


def test_abbreviations_inside_longer_wordings_keep_their_capitals() -> None:
    assert case_agrees("Giám đốc CA", "giám đốc CA")
    assert not case_agrees("Giám đốc CA", "giám đốc ca")


def test_an_empty_phrase_is_refused() -> None:
    with pytest.raises(ValueError, match="empty phrase"):
        PhraseMatcher([("", 1)])
