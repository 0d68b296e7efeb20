"""Articles: reading them, labelling their paragraphs, telling their date."""

from kg.articles.making import make_article
from kg.articles.model import Article, Kind, Paragraph, Published, ReadProblem
from kg.articles.reading import read

__all__ = ["Article", "Kind", "Paragraph", "Published", "ReadProblem", "make_article", "read"]
