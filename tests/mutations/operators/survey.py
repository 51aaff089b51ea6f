"""What stands round the questions, whom and what the survey is about, how it is collected, and what is computed."""

from collections.abc import Iterator
from itertools import combinations, permutations

from mutations.hosts import CORE, Host
from mutations.mutant import Site, drop, operator, put

_WHOLE = frozenset({""})


def _texts(host: Host, key: str, *kinds: str) -> Iterator[tuple[object, str]]:
    return ((spot, spot.data[key]) for spot in host.kind(*kinds) if key in spot.data)


def _without(host: Host, key: str, *kinds: str) -> Iterator[object]:
    return (spot for spot in host.kind(*kinds) if key not in spot.data)


@operator("introduction reworded or dropped", "presentation")
def intro(host: Host) -> Iterator[Site]:
    for spot, text in _texts(host, "intro", "block"):
        about = frozenset({spot.name})
        for new in (f"{text} alt i alt", text.replace("spørgsmål", "ord"), f"Tak! {text}"):
            yield Site(f"{spot.name}: {new}", put((*spot.way, "intro"), new), about)
        yield Site(f"{spot.name}: none", drop((*spot.way, "intro")), about)


@operator("introduction added", "presentation")
def intro_added(host: Host) -> Iterator[Site]:
    for spot in _without(host, "intro", "block"):
        for new in ("Nu kommer der nogle spørgsmål", "Tænk på de seneste 12 måneder"):
            yield Site(f"{spot.name}: {new}", put((*spot.way, "intro"), new), frozenset({spot.name}))


@operator("instruction reworded or dropped", "presentation")
def instruction(host: Host) -> Iterator[Site]:
    for spot, text in _texts(host, "instruction", "item"):
        yield Site(f"{spot.name}: other", put((*spot.way, "instruction"), f"{text} i dag"), spot.items)
        yield Site(f"{spot.name}: none", drop((*spot.way, "instruction")), spot.items)


@operator("instruction added", "presentation")
def instruction_added(host: Host) -> Iterator[Site]:
    for spot in _without(host, "instruction", "item", "row"):
        yield Site(spot.name, put((*spot.way, "instruction"), "Svar ud fra din egen oplevelse"), spot.items)


@operator("definition reworded or dropped", "presentation")
def definition(host: Host) -> Iterator[Site]:
    for spot, text in _texts(host, "definition", "item"):
        yield Site(f"{spot.name}: other", put((*spot.way, "definition"), f"{text} i dag"), spot.items)
        yield Site(f"{spot.name}: none", drop((*spot.way, "definition")), spot.items)


@operator("definition added", "presentation")
def definition_added(host: Host) -> Iterator[Site]:
    for spot in _without(host, "definition", "item", "row"):
        yield Site(spot.name, put((*spot.way, "definition"), "Hermed menes det, du selv har oplevet"), spot.items)


@operator("text round a battery added", "presentation")
def round_battery(host: Host) -> Iterator[Site]:
    for spot in host.kind("battery"):
        for key in ("instruction", "definition"):
            about = frozenset({spot.name})
            yield Site(f"{spot.name} {key}", put((*spot.way, key), "Tænk på de seneste 12 måneder"), about)


@operator("reference period", "presentation")
def period(_: Host) -> Iterator[Site]:
    for new in ("6 måneder", "3 måneder", "24 måneder", "2 år", "12 uger", "måneder", "14 dage", "fire uger"):
        yield Site(new, put(("survey", "reference_period"), f"de seneste {new}"), _WHOLE)


@operator("population", "presentation")
def population(_: Host) -> Iterator[Site]:
    who = ("Mødre", "Fædre", "Forældre og bedsteforældre", "Værger")
    where = ("kommunale dagtilbud", "vuggestuer")
    for one in who:
        for place in where:
            new = f"{one} til børn i {place}"
            yield Site(new, put(("survey", "population"), new), _WHOLE)


@operator("observation unit", "presentation", "wave")
def unit(_: Host) -> Iterator[Site]:
    units = ("child", "parent", "household", "citizen")
    for new in (*combinations(units, 2), *((one,) for one in units[1:])):
        yield Site(", ".join(new), put(("survey", "observation_unit"), list(new)), _WHOLE)


@operator("modes dropped or in another order", "regime", "wave")
def modes(host: Host) -> Iterator[Site]:
    usual = host.data[CORE]["modes"]
    for count in (1, 2, 3):
        for new in permutations(usual, count):
            if list(new) != usual:
                yield Site(", ".join(new), put(("modes",), list(new)), _WHOLE)


@operator("kind of collection", "regime", "wave")
def collection(_: Host) -> Iterator[Site]:
    yield Site("continuous", put(("collection",), {"type": "continuous"}), _WHOLE)
    triggers = ("udmelding", "indmelding", "samtale", "klage", "flytning", "opstart", "besøg")
    for trigger in triggers:
        yield Site(f"event: {trigger}", put(("collection",), {"type": "event", "trigger": trigger}), _WHOLE)


@operator("index computed otherwise", "coding", "wave")
def index(host: Host) -> Iterator[Site]:
    name = "personale_indeks"
    way = ("derived", name)
    told = host.data[CORE]["derived"][name]
    members = told["mean"]
    about = frozenset({name})
    for member in members:
        yield Site(f"without {member}", put((*way, "mean"), [one for one in members if one != member]), about)
    for least in (1, 2, 3, 5, 6, 7):
        yield Site(f"min_answered {least}", put((*way, "min_answered"), least), about)
    for member in ("hoert", "inde"):
        yield Site(f"with {member}", put((*way, "mean"), [*members, member]), about)
    summed = {"label": told["label"], "sum": members, "min_answered": 4}
    yield Site("sum", put(way, summed), about)
