"""A client of the Reconciliation Service API of the W3C Entity Reconciliation Community Group."""

from kg.link.reconciliation.protocol import AnswerError, Candidate, Hint, Manifest, Query
from kg.link.reconciliation.transport import ServiceError, Transport

__all__ = ["AnswerError", "Candidate", "Hint", "Manifest", "Query", "ServiceError", "Transport"]
