"""kg: a knowledge graph of Vietnamese local government, built from the news."""

__version__ = "0.1.0"
