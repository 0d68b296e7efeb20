"""Links to other data sets: from the register, from reconciliation services, from other people, by verdict."""

from kg.link.ledger import Entry, LedgerError
from kg.link.linkset import Linkset, write_links
from kg.link.model import Mapping
from kg.link.sssom import SssomError

__all__ = ["Entry", "LedgerError", "Linkset", "Mapping", "SssomError", "write_links"]
