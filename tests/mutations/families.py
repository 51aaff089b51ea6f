"""Which rules must report a change of a facet in each comparison."""

from collections.abc import Mapping

from mutations.mutant import Comparison, Facet

FAMILIES: Mapping[tuple[Comparison, Facet], frozenset[str]] = {
    ("wave", "wording"): frozenset({"TRD002"}),
    ("wave", "scale"): frozenset({"TRD003", "TRD004"}),
    ("wave", "coding"): frozenset({"TRD003", "TRD004", "TRD005", "TRD010"}),
    ("wave", "missing"): frozenset({"TRD003"}),
    ("wave", "base"): frozenset({"TRD006"}),
    ("wave", "presentation"): frozenset({"TRD008"}),
    ("wave", "order"): frozenset({"TRD007"}),
    ("wave", "regime"): frozenset({"TRD009"}),
    ("wave", "items"): frozenset({"TRD001", "TRD005", "TRD012"}),
    ("core", "wording"): frozenset({"COR002"}),
    ("core", "scale"): frozenset({"COR003"}),
    ("core", "coding"): frozenset({"COR003"}),
    ("core", "missing"): frozenset({"COR007"}),
    ("core", "base"): frozenset({"COR006", "COR001"}),
    ("core", "presentation"): frozenset({"COR008"}),
    ("core", "order"): frozenset({"COR004", "COR005"}),
    ("core", "items"): frozenset({"COR001"}),
    ("mode", "wording"): frozenset({"MOD002", "MOD003", "MOD007", "TRD002"}),
    ("mode", "scale"): frozenset({"MOD002", "MOD007"}),
    ("mode", "missing"): frozenset({"MOD004", "MOD006", "TRD003"}),
    ("mode", "base"): frozenset({"MOD001"}),
    ("mode", "presentation"): frozenset({"MOD003", "MOD005", "MOD007", "TRD008"}),
    ("mode", "regime"): frozenset({"MOD008", "TRD009"}),
    ("language", "wording"): frozenset({"LNG004", "LNG005", "LNG006", "LNG007", "TRD002"}),
    ("language", "scale"): frozenset({"LNG002", "LNG003", "LNG004", "LNG005", "LNG007", "TRD003"}),
    ("language", "missing"): frozenset({"LNG003", "LNG004", "LNG005", "LNG007", "TRD003"}),
    ("language", "presentation"): frozenset({"LNG001", "LNG004", "LNG005", "LNG007", "TRD008"}),
}
LIKEWISE: Mapping[str, frozenset[str]] = {
    "scale": frozenset({"coding", "wording"}),
    "coding": frozenset({"scale"}),
    "missing": frozenset({"scale", "wording"}),
    "presentation": frozenset({"wording"}),
    "items": frozenset({"coding"}),
}
"""Facets that a finding of the family may name instead: the languages' rules call every text a wording."""
