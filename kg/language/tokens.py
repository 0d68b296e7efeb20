"""A blank spaCy Language for Vietnamese that needs no word segmenter and never loses a character."""

from __future__ import annotations

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

__all__ = ["blank_vi"]

# Punctuation that news sites leave without a blank: "ảnh).Sau", "xã hội –kinh tế", "(PLO)-", "P.Long An".
_MARKS = r"[–—…;]"
_AFTER_CLOSING = r"(?<=[)\]”’\"»])[.,:;-]"
_BEFORE_OPENING = r"(?<=\w)[.,:](?=[“\"(«])"
_UNIT_ABBREVIATION = r"(?<=TP\.|Tp\.|TX\.|TT\.)(?=[^\W\d_])|(?<=\b[PQXH]\.)(?=[^\W\d_]{2})"


def blank_vi() -> Language:
    """An empty pipeline with spaCy's own tokenizer instead of the word segmenter that `vi` asks for by default.

    Tokens are syllables and punctuation; the Doc's text is exactly the text it was made from.
    """
    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "spacy.Tokenizer.v1"}}})
    defaults, tokenizer = nlp.Defaults, nlp.tokenizer
    assert isinstance(tokenizer, Tokenizer)
    infixes = [*(defaults.infixes or ()), _MARKS, _AFTER_CLOSING, _BEFORE_OPENING, _UNIT_ABBREVIATION]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.prefix_search = compile_prefix_regex([*(defaults.prefixes or ()), r"[-–—•●▪+]"]).search
    tokenizer.suffix_search = compile_suffix_regex([*(defaults.suffixes or ()), r"[-–—/]"]).search
    return nlp
