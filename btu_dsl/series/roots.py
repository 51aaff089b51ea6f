"""Hashes of facets, and the roots over them that pins name and artefacts print."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from btu_dsl.flow.nodes import Flow
from btu_dsl.model.normalise import VERSION
from btu_dsl.series.facets import ANY, FacetKey, Json, Values, collection, facet_values, plain_data

Hashes = Mapping[FacetKey, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Roots:
    """`root` covers normaliser, policy, kind of collection and the core's facets in its source language.

    The sub-roots cover what each further language, each mode and (as `en/phone`) each mode in a further language adds.
    All are SHA-256 in hex.
    """

    root: str
    languages: Mapping[str, str]
    modes: Mapping[str, str]
    both: Mapping[str, str]


def digest(value: Json) -> str:
    """SHA-256 over canonical JSON: sorted keys, no spaces, letters as they are."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def hashed(values: Values) -> Hashes:
    return {key: digest(value) for key, value in values.items()}


def facet_hashes(flow: Flow) -> Hashes:
    """The hash of every facet of every item of the survey, in each language that has all its texts."""
    return hashed(facet_values(flow))


def roots(core: Flow, hashes: Hashes) -> Roots:
    """The core's root and sub-roots. Never over the tool's version, waivers or overlays."""
    survey = core.survey
    return roots_over(
        hashes,
        source=survey.language,
        languages=survey.languages,
        modes=survey.modes,
        policy=plain_data(survey.policy),
        collected=collection(survey),
    )


def roots_over(
    hashes: Hashes, *, source: str, languages: tuple[str, ...], modes: tuple[str, ...], policy: Json, collected: Json
) -> Roots:
    """The same from what a release holds."""
    there = {key.language for key in hashes}
    further = [name for name in languages if name in there and name != source]

    def lines(spoken: tuple[str, ...], mode: str) -> list[list[str]]:
        keys = sorted(key for key in hashes if key.item and key.language in spoken and key.mode == mode)
        return [[key.item, key.facet, key.language, key.mode, hashes[key]] for key in keys]

    own = (ANY, source)
    return Roots(
        root=digest([VERSION, policy, collected, lines(own, ANY)]),
        languages={language: digest(lines((language,), ANY)) for language in further},
        modes={mode: digest([mode == modes[0], lines(own, mode)]) for mode in modes},
        both={f"{language}/{mode}": digest(lines((language,), mode)) for language in further for mode in modes},
    )
