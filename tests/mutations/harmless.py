"""Changes that no answer hangs on: layout, remarks, key order, quotes, folding, spaces, Danish keys, names of files."""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import cycle
from pathlib import Path

import yaml
from mutations.hosts import CORE, ENGLISH, ENGLISH_SCALES, FILES, OVERLAY, SCALES, Data, Host, dumped
from mutations.mutant import Comparison, Draft, put

_OF_NUMBERS = ("minutter >= 21", "minutter > 20 and minutter != 20")
"""Rules decide over all numbers whether a condition comes to the same; a pin is a hash of how it is written."""
_KEYS = yaml.safe_load((Path(__file__).parents[2] / "grammar/keys.yaml").read_text(encoding="utf-8"))["contexts"]
_TEXT = re.compile(r"^(\s*(?:- )?)(text|stem|label|intro|instruction|definition|title): (.+)$", re.MULTILINE)
_LONG = re.compile(r"(?<![{|\w])[^\W\d_]{9,}")


@dataclass(frozen=True)
class Harmless:
    """Files with their new texts; None takes a file away."""

    name: str
    texts: Mapping[str, str | None]
    held: tuple[Comparison, ...]


def harmless(host: Host, english: Host) -> Iterator[Harmless]:
    """All of one host, in a fixed order; `english` is the one that has translations."""
    if host.english:
        for file in (ENGLISH, ENGLISH_SCALES):
            yield from _both_ways(host, file, ("language",))
        return
    for file, held in ((CORE, ("wave", "core")), (SCALES, ("wave", "core")), (OVERLAY, ("core",))):
        yield from _both_ways(host, file, held)
    yield from _orders(host)
    yield from _danish(host)
    yield from _names(host, english)
    yield from _beside_the_question(host)


def _both_ways(host: Host, file: str, held: tuple[Comparison, ...]) -> Iterator[Harmless]:
    text = host.texts[file]
    for name, new in (*_layout(text), *_rewritten(text), *_dumped(host.data[file])):
        yield Harmless(f"{file}: {name}", {file: new}, held)


def _layout(text: str) -> Iterator[tuple[str, str]]:
    """Lines, ends of lines and remarks."""
    lines = text.splitlines()
    places = [n for n, line in enumerate(lines) if re.match(r"\s*- (id|battery|scope|wave)|^\w", line) and n]
    for n in places[:: max(1, len(places) // 8)]:
        for what, extra in (("remark", "# en bemærkning: ikke til svarpersonen"), ("blank line", ""), ("blank", "   ")):
            yield f"{what} before line {n}", "\n".join((*lines[:n], extra, *lines[n:], ""))
    yield "ends of lines", "\r\n".join((*lines, ""))
    yield "mark of byte order", f"\ufeff{text}"
    yield "no last end of line", text.rstrip("\n")
    yield "more ends of lines", f"{text}\n\n\n"
    yield "mark of a document", f"---\n{text}"
    yield "remark at the end", f"{text}# slut\n"
    yield "spaces at the ends of lines", "\n".join(line and f"{line}  " for line in lines) + "\n"


def _rewritten(text: str) -> Iterator[tuple[str, str]]:
    """One text after the other written in another way."""
    ways = cycle((_double, _single, _folded, _kept, _no_break, _narrow, _spaced, _hyphened, _apart))
    for found, way in zip(_TEXT.finditer(text), ways, strict=False):
        if found[3][0] not in "'\"|>":
            new = way(found[3], len(found[1]) + 4)
            head, tail = text[: found.start()], text[found.end() :]
            yield f"{way.__name__.strip('_')}: {found[3]}", f"{head}{found[1]}{found[2]}: {new}{tail}"


def _double(value: str, _: int) -> str:
    return json.dumps(value, ensure_ascii=False)


def _single(value: str, _: int) -> str:
    return "'" + value.replace("'", "''") + "'"


def _folded(value: str, indent: int) -> str:
    return ">-\n" + "\n".join(" " * indent + word for word in value.split(" "))


def _kept(value: str, indent: int) -> str:
    return "|-\n" + " " * indent + value


def _no_break(value: str, indent: int) -> str:
    return _double(value.replace(" ", "\u00a0", 1), indent)


def _narrow(value: str, indent: int) -> str:
    return _double(value.replace(" ", "\u202f"), indent)


def _spaced(value: str, indent: int) -> str:
    return _double(value.replace(" ", "  "), indent)


def _hyphened(value: str, indent: int) -> str:
    return _double(_LONG.sub(lambda word: f"{word[0][:5]}\u00ad{word[0][5:]}", value), indent)


def _apart(value: str, indent: int) -> str:
    return _double(unicodedata.normalize("NFD", value), indent)


def _dumped(data: Data) -> Iterator[tuple[str, str]]:
    """The whole file laid out in another way."""
    usual = {"allow_unicode": True, "sort_keys": False}
    for name, ways in (
        ("narrow", {"width": 60}),
        ("deep", {"indent": 6, "width": 400}),
        ("begun and ended", {"explicit_start": True, "explicit_end": True, "width": 400}),
    ):
        yield name, yaml.safe_dump(data, **{**usual, **ways})


def _orders(host: Host) -> Iterator[Harmless]:
    """The keys of one mapping after the other, the other way round."""
    spots = [(spot.name, CORE, spot.way, spot.data) for spot in host.spots]
    answers = [(held.name, held.file, held.way, held.data) for held in host.answers]
    tops = [(key, CORE, (key,), host.data[CORE][key]) for key in ("survey", "policy", "frame", "slots", "preload")]
    for name, file, way, data in (*spots, *answers, *tops):
        draft = Draft(host)
        put(way, dict(reversed(data.items())), file)(draft)
        yield Harmless(f"keys of {name}", draft.texts(), ("wave", "core"))


def _danish(host: Host) -> Iterator[Harmless]:
    """Danish keys for English ones, mapping by mapping."""
    for spot in host.spots:
        draft = Draft(host)
        context = "block" if spot.kind == "block" else "item"
        put(spot.way, in_danish(spot.data, context))(draft)
        yield Harmless(f"Danish keys of {spot.name}", draft.texts(), ("wave", "core"))
    for held in host.answers:
        draft = Draft(host)
        put(held.way, in_danish(held.data, "scale" if held.file == SCALES else "answer"), held.file)(draft)
        yield Harmless(f"Danish keys of {held.name}", draft.texts(), ("wave", "core"))


def in_danish(data: object, context: str) -> object:
    """The data with every key that has a Danish name under that name, as `grammar/keys.yaml` has it."""
    if isinstance(data, list):
        return [in_danish(one, context) for one in data]
    told = _KEYS.get(context)
    if told is None or not isinstance(data, dict):
        return data
    below, keys = told.get("below", {}), told.get("keys", {})
    return {keys.get(key, key): in_danish(value, below.get(key, below.get("*", ""))) for key, value in data.items()}


def _names(host: Host, english: Host) -> Iterator[Harmless]:
    """Files under other names, and one language more."""
    for file, held in ((CORE, ("core",)), (SCALES, ("wave", "core"))):
        for name in ("Skema 2025 (endelig).btu.yaml", "å.btu.yaml", "zzz.btu.yaml"):
            yield Harmless(f"{file} as {name}", {name: host.texts[file], file: None}, held)
    for language in ("en", "ar", "tr", "ur"):
        yield _with_language(host, english, language)


def _with_language(host: Host, english: Host, language: str) -> Harmless:
    draft = Draft(host)
    draft[CORE]["translations"] = [language]
    own = {
        FILES[file].replace(".en.", f".{language}."): dumped({**english.data[file], "language": language})
        for file in (ENGLISH, ENGLISH_SCALES)
    }
    return Harmless(f"in {language} too", {**draft.texts(), **own}, ("wave", "core"))


def _beside_the_question(host: Host) -> Iterator[Harmless]:
    """What is for officers, interviewers and data files, and conditions that come to the same."""
    news = {
        "title": (("title",), "Et andet navn til mappen"),
        "contact": (("survey", "contact"), "Et andet kontor, skema@example.org"),
        "period": (("collection", "period", "to"), "2025-04-30"),
        "label of the round": (("collection", "label"), "Runden 2025"),
        "closing": (("frame", "closing", "text"), "Mange tak for dine svar"),
    }
    for name, (way, new) in news.items():
        yield _one(host, name, way, new)
    for spot in host.kind("item", "row"):
        yield _one(host, f"label of {spot.name}", (*spot.way, "label"), f"{spot.data['label']} 2025")
    for spot in host.kind("block"):
        yield _one(host, f"title of {spot.name}", (*spot.way, "title"), f"{spot.data['title']} 2025")
    same = {
        "hvorfor": ("tilfreds_samlet < 3", "tilfreds_samlet == 2 or tilfreds_samlet == 1", "not (tilfreds_samlet > 2)"),
        "overvejer_hvorfor": ("overvejer in (1)", "not (overvejer == 2)", "overvejer == 1 and overvejer != 2"),
        "kontaktform": ("minutter >= 21", "not (minutter <= 20)", "minutter > 20 and minutter != 20"),
    }
    for name, conditions in same.items():
        for new in conditions:
            told = _one(host, f"{name}: {new}", (*host.spot(name).way, "ask_if"), new)
            yield replace(told, held=("wave",)) if new in _OF_NUMBERS else told


def _one(host: Host, name: str, way: tuple[str | int, ...], new: object) -> Harmless:
    draft = Draft(host)
    put(way, new)(draft)
    return Harmless(name, draft.texts(), ("wave", "core"))
