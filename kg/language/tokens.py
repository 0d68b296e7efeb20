"""A blank spaCy Language for Vietnamese that needs no word segmenter and never loses a character."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import DummyTokenizer, registry
from spacy.vocab import Vocab

__all__ = ["FULL", "Tokenizer", "blank_vi", "within_memory"]

# Numbers with their inner marks ("1.200", "25/8", "14:30"); syllables and what is hyphenated ("57-NQ", "GD&ĐT"); white
# space beyond one blank; marks. What news glues together comes apart ("ảnh).Sau", "P.Long An", "xã hội –kinh tế").
_TOKEN = re.compile(r"(\d+(?:[.,:/]\d+)+(?!\w)|\w+(?:[-&][^\W\d]\w*)*|[^\S ]+|.)( ?)", re.DOTALL)

FULL = 60_000
"""Words that a vocabulary keeps: some 20 MB, and nearly every word of the news but numbers and misprints."""


class Tokenizer(DummyTokenizer):
    """Syllables, numbers and punctuation; the Doc's text is exactly the text it was made from.

    One regular expression and no exceptions: five times as fast as spaCy's rules, which were most of a pipeline's time.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The Doc of a text.

        >>> [token.text for token in blank_vi()("P.An Hải tiếp 1.200 lượt (57-NQ/TW).Sau đó")]
        ['P', '.', 'An', 'Hải', 'tiếp', '1.200', 'lượt', '(', '57-NQ', '/', 'TW', ')', '.', 'Sau', 'đó']
        """
        pieces = _TOKEN.findall(text)
        return Doc(self.vocab, words=[word for word, _ in pieces], spaces=[bool(blank) for _, blank in pieces])


def _make() -> Callable[[Language], Tokenizer]:
    """What spaCy makes the tokenizer with, as its configuration asks for it by name."""
    return lambda nlp: Tokenizer(nlp.vocab)


registry.tokenizers("kg.Tokenizer.v1", func=_make)


def blank_vi() -> Language:
    """An empty pipeline with that tokenizer instead of the word segmenter that `vi` asks for by default."""
    return spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "kg.Tokenizer.v1"}}})


@contextmanager
def within_memory(nlp: Language) -> Iterator[None]:
    """Docs made in it are of no use after it, if the vocabulary is full: their new words are forgotten with it.

    Without it a vocabulary keeps every word it ever saw, some two kilobytes an article.
    """
    vocab = nlp.vocab
    if len(vocab) < FULL or vocab.in_memory_zone:  # type: ignore[attr-defined] # spaCy's stubs lack it
        yield
    else:
        with nlp.memory_zone():
            yield
