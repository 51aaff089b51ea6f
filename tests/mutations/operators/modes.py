"""What one mode says, shows or allows in another way than the rest."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import cycle, permutations

from mutations.hosts import CORE, Host, Spot
from mutations.mutant import Change, Draft, Site, both, operator, put, said_otherwise
from mutations.operators.answers import label_of, lists

_MODES = ("web", "paper", "phone")
_SEEN = ("web", "paper")
_WHOLE = frozenset({""})


def in_mode(spot: Spot, mode: str, key: str, text: str) -> Change:
    """The spot's text of one mode, beside what that mode has already."""

    def change(draft: Draft) -> None:
        draft.at(CORE, spot.way).setdefault(mode, {})[key] = text

    return change


def said(host: Host, changed: Callable[[str], Iterable[str]], *kinds: str) -> Iterator[Site]:
    """Each text of these kinds said otherwise in one mode after the other."""
    modes = cycle(_MODES)
    for spot in host.kind(*(kinds or ("item", "row", "battery"))):
        for new in changed(spot.text):
            if new == spot.text:
                continue
            mode = next(modes)
            items = frozenset({spot.name})
            yield Site(f"{spot.name} {mode}: {new}", in_mode(spot, mode, spot.text_key, new), items, mode=mode)


@operator("question reworded in one mode", "wording", "mode")
def question(host: Host) -> Iterator[Site]:
    return said(host, lambda text: (text.replace("?", " lige nu?"),), "item")


@operator("row reworded in one mode", "wording", "mode")
def row(host: Host) -> Iterator[Site]:
    return said(host, lambda text: (f"{text} i det daglige",), "row")


@operator("stem reworded in one mode", "wording", "mode")
def stem(host: Host) -> Iterator[Site]:
    return said(host, lambda text: (f"{text} alt i alt", f"Og {text}", text.replace("du", "I")), "battery")


@operator("typo in one mode", "wording", "mode")
def typo(host: Host) -> Iterator[Site]:
    return said(host, lambda text: (re.sub(r"\b([a-zæøå])([a-zæøå]{5})", r"\1\1\2", text, count=1),), "item")


@operator("one-sided in one mode", "wording", "mode")
def one_sided(host: Host) -> Iterator[Site]:
    return said(
        host,
        lambda text: said_otherwise(text, ((" eller utilfreds", ""), ("tilfreds eller ", ""), (" eller uenig", ""))),
    )


@operator("du → De in one mode", "wording", "mode")
def formal(host: Host) -> Iterator[Site]:
    return said(host, lambda text: said_otherwise(text, (("dit", "Deres"), ("du", "De"), ("jeres", "Deres"))))


@operator("fill replaced by words in one mode", "wording", "mode")
def no_fill(host: Host) -> Iterator[Site]:
    exchange = (("{i_tilbud}", "i dagtilbuddet"), ("{tilbud}", "dagtilbuddet"), ("{personalets}", "personalets"))
    return said(host, lambda text: said_otherwise(text, exchange))


@operator("word left out in one mode", "wording", "mode")
def left_out(host: Host) -> Iterator[Site]:
    return said(host, lambda text: (text.replace(f" {text.split()[1]}", "", 1),))


@operator("negation in one mode", "wording", "mode")
def negation(host: Host) -> Iterator[Site]:
    return said(
        host, lambda text: said_otherwise(text, (("er du", "er du ikke"), ("har", "har ikke"), ("var", "var ikke")))
    )


@operator("words in another order in one mode", "wording", "mode")
def turned(host: Host) -> Iterator[Site]:
    return said(host, lambda text: (" ".join((*text.split()[:1], *reversed(text.split()[1:]))),), "row")


@operator("emphasis in one mode", "wording", "mode")
def emphasis(host: Host) -> Iterator[Site]:
    return said(host, lambda text: (f"*{text.split()[0]}* {text.split(None, 1)[1]}",), "item")


@operator("another number in one mode", "wording", "mode")
def number(host: Host) -> Iterator[Site]:
    spots = (spot for spot in host.questions if "12 måneder" in spot.text)
    for spot in spots:
        for mode in _MODES:
            for new in ("6 måneder", "24 måneder"):
                change = in_mode(spot, mode, "text", spot.text.replace("12 måneder", new))
                yield Site(f"{spot.name} {mode}: {new}", change, spot.items, mode=mode)


@operator("another question in one mode", "wording", "mode")
def another(host: Host) -> Iterator[Site]:
    rows = host.kind("row")
    for one, other, mode in zip(rows, (*rows[1:], rows[0]), cycle(_MODES), strict=False):
        yield Site(f"{one.name} {mode}: {other.text}", in_mode(one, mode, "text", other.text), one.items, mode=mode)


@operator("a mode's own text reworded", "wording", "mode")
def own(host: Host) -> Iterator[Site]:
    for spot in host.kind("row"):
        for mode in _MODES:
            words = spot.data.get(mode, {}).get("text")
            for new in (
                (f"{words} i dag", f"alle {words}", words.replace("for eksempel", "især"), words.replace("og", "eller"))
                if words
                else ()
            ):
                yield Site(f"{spot.name} {mode}: {new}", in_mode(spot, mode, "text", new), spot.items, mode=mode)


@operator("answers named in another order in one mode", "scale", "mode")
def named(host: Host) -> Iterator[Site]:
    for spot in host.questions:
        if spot.data.get("answer") == "tilfredshed5":
            for labels in (("meget tilfreds", "utilfreds"), ("tilfreds", "hverken eller", "utilfreds")):
                for mode in _MODES:
                    text = f"{spot.text} Er du {', '.join(labels)} eller meget utilfreds?"
                    yield Site(
                        f"{spot.name} {mode}: {labels}", in_mode(spot, mode, "text", text), spot.items, mode=mode
                    )


@operator("fewer answers named in one mode", "scale", "mode")
def fewer(host: Host) -> Iterator[Site]:
    for held, mode in zip(lists(host), cycle(_MODES), strict=False):
        spot = host.spot(held.name)
        labels = [label_of(told) for told in held.codes.values()]
        for named_ in (labels[:2], labels[1:3], labels[-2:]):
            text = f"{spot.text} {', '.join(named_)}?"
            yield Site(f"{spot.name} {mode}: {named_}", in_mode(spot, mode, "text", text), spot.items, mode=mode)


@operator("words of one mode in a question", "wording", "mode")
def bound(host: Host) -> Iterator[Site]:
    words = cycle(("Sæt kryds", "Klik på et svar", "Se nedenfor", "Brug en kuglepen", "Jeg læser svarene op"))
    for spot, word in zip(host.questions, words, strict=False):
        yield Site(f"{spot.name}: {word}", put((*spot.way, "text"), f"{spot.text} {word}"), spot.items)


@operator("words of one mode in an instruction", "presentation", "mode")
def bound_instruction(host: Host) -> Iterator[Site]:
    words = cycle(("Klik på det, der passer", "Svar på skærmen", "Brug blokbogstaver", "Vend arket"))
    for spot, word in zip(host.questions, words, strict=False):
        yield Site(f"{spot.name}: {word}", put((*spot.way, "instruction"), word), spot.items)


@operator("words of one mode in an answer", "scale", "mode")
def bound_answer(host: Host) -> Iterator[Site]:
    words = cycle(("klik her", "se nedenfor", "sæt kryds", "vend arket"))
    for held, word in zip(lists(host), words, strict=False):
        code = next(iter(held.codes))
        new = f"{label_of(held.codes[code])}, {word}"
        yield Site(f"{held.name} {code}: {new}", put((*held.way, "codes", code), new), held.items)


@operator("instruction in one mode only", "presentation", "mode")
def instruction(host: Host) -> Iterator[Site]:
    for spot, mode in zip(host.questions, cycle(_MODES), strict=False):
        change = in_mode(spot, mode, "instruction", "Tænk på den seneste uge")
        yield Site(f"{spot.name} {mode}", change, spot.items, mode=mode)


@operator("definition in one mode only", "presentation", "mode")
def definition(host: Host) -> Iterator[Site]:
    for spot, mode in zip(host.kind("item", "row"), cycle(_MODES), strict=False):
        change = in_mode(spot, mode, "definition", "Hermed menes den seneste uge")
        yield Site(f"{spot.name} {mode}", change, spot.items, mode=mode)


@operator("introduction in one mode only", "presentation", "mode")
def intro(host: Host) -> Iterator[Site]:
    for spot in host.kind("block"):
        for mode in _MODES:
            change = in_mode(spot, mode, "intro", "Tænk på den seneste uge")
            yield Site(f"{spot.name} {mode}", change, frozenset({spot.name}), mode=mode)


@operator("text round a battery in one mode only", "presentation", "mode")
def round_battery(host: Host) -> Iterator[Site]:
    for spot in host.kind("battery"):
        for key, mode in zip(("instruction", "definition", "instruction"), _MODES, strict=True):
            change = in_mode(spot, mode, key, "Tænk på den seneste uge")
            yield Site(f"{spot.name} {mode} {key}", change, frozenset({spot.name}), mode=mode)


@operator("ved ikke hidden in one mode", "missing", "mode")
def hidden(host: Host) -> Iterator[Site]:
    for held in host.answers:
        for mode, shown in (("web", "on_skip"), ("paper", "absent")):
            if "dont_know" in held.data["missing"]:
                change = put((*held.way, "missing", "dont_know", mode), shown, held.file)
                yield Site(f"{held.name} {mode} {shown}", change, held.items | held.pilots, one=True, mode=mode)


@operator("unwilling to answer offered in one mode", "missing", "mode")
def offered(host: Host) -> Iterator[Site]:
    for held in host.answers:
        for mode in _SEEN:
            change = put((*held.way, "missing", "refused", mode), "shown", held.file)
            yield Site(f"{held.name} {mode}", change, held.items | held.pilots, one=True, mode=mode)


@operator("ved ikke read out on the phone", "missing", "mode")
def read_out(host: Host) -> Iterator[Site]:
    for held in host.answers:
        for name in held.data["missing"]:
            change = put((*held.way, "missing", name, "phone"), "read", held.file)
            yield Site(f"{held.name} {name}", change, held.items | held.pilots, one=True, mode="phone")


@operator("answer forced on the web", "missing", "mode")
def forced(host: Host) -> Iterator[Site]:
    for spot in host.questions:
        check = {"level": "hard", "require": f"{spot.name} is answered", "message": "Svar her"}
        yield Site(spot.name, put((*spot.way, "checks"), [check]), spot.items)


@operator("several answers to an obligatory question", "presentation", "mode")
def several(host: Host) -> Iterator[Site]:
    for held in lists(host):
        way = host.spot(held.name).way
        change = both(put((*way, "tier"), "obligatory"), put((*held.way, "choice"), "many"))
        if held.data["choice"] == "one" and "ask_if" not in host.spot(held.name).data:
            yield Site(held.name, change, held.items)
    answer = {"choice": "many", "codes": {1: "Maden", 2: "Legepladsen", 3: "De voksne"}}
    for spot in host.kind("block"):
        new = {"id": "nyt", "tier": "obligatory", "label": "Nyt", "text": "Hvad er godt?", "answer": answer}

        def add(draft: Draft, spot: Spot = spot, new: dict[str, object] = new) -> None:
            draft.at(CORE, spot.way)["items"].append(dict(new))

        yield Site(f"{spot.name}: nyt", add, frozenset({"nyt"}))


@operator("never asked on paper", "base", "mode")
def never(host: Host) -> Iterator[Site]:
    for spot in host.kind("item", "row"):
        if "ask_if" not in spot.data and "base" not in spot.data:
            for new in ("provider == 1", "provider == 2 and institution is answered"):
                yield Site(f"{spot.name}: {new}", put((*spot.way, "ask_if"), new), spot.items)
    base = both(put(("bases", "i_institution", "if_unknown"), "skip"))
    yield Site("i_institution", base, frozenset({"drilleri", "ledelse"}))


@operator("mode not recorded", "regime", "mode")
def unrecorded(host: Host) -> Iterator[Site]:
    for spot in host.questions:
        if spot.name not in ("tilfreds_samlet", "overvejer", "minutter", "timer", "antal_boern"):
            yield Site(spot.name, put((*spot.way, "id"), "btu_mode"), frozenset({"btu_mode"}))


@operator("mode dropped or another one first", "regime", "mode")
def modes(host: Host) -> Iterator[Site]:
    usual = host.data[CORE]["modes"]
    for count in (1, 2, 3):
        for new in permutations(usual, count):
            if list(new) != usual:
                yield Site(", ".join(new), put(("modes",), list(new)), _WHOLE)
