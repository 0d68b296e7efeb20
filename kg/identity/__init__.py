"""Who is who: the key by which people, bodies and documents of different articles are taken for the same."""

from kg.identity.anchors import NATIONAL, Anchors
from kg.identity.provinces import province_code

__all__ = ["NATIONAL", "Anchors", "province_code"]
