"""Who is asked, in which order, and whether at all."""

from collections.abc import Iterator
from itertools import pairwise

from mutations.hosts import CORE, Host, Spot
from mutations.mutant import Change, Draft, Site, both, drop, operator, put, swap

_FIRST = "indsatsen"
_CONDITIONS = ("provider == 1", "provider == 2")


def obligatory(host: Host) -> frozenset[str]:
    return frozenset(
        name
        for block in host.kind("block")
        if block.data.get("defaults", {}).get("tier") == "obligatory"
        for name in block.items
    ) | {"tilfreds_samlet"}


def unconditional(host: Host, *kinds: str) -> Iterator[Spot]:
    return (spot for spot in host.kind(*kinds) if not {"ask_if", "base"} & spot.data.keys())


@operator("condition added to a question", "base")
def ask_if(host: Host) -> Iterator[Site]:
    for n, spot in enumerate(unconditional(host, "item", "row")):
        new = _CONDITIONS[n % 2]
        yield Site(f"{spot.name}: {new}", put((*spot.way, "ask_if"), new), spot.items)


@operator("condition on an earlier answer", "base")
def after(host: Host) -> Iterator[Site]:
    for spot in unconditional(host, "item"):
        if spot.way[1] > 4:
            yield Site(spot.name, put((*spot.way, "ask_if"), "tilfreds_samlet in (1, 2, 3)"), spot.items)


@operator("condition widened", "base")
def wider(host: Host) -> Iterator[Site]:
    yield from _conditions(
        host,
        {
            "hvorfor": (
                "tilfreds_samlet in (1, 2, 3)",
                "tilfreds_samlet <= 4",
                "tilfreds_samlet in (1, 2) or provider == 2",
            ),
            "overvejer_hvorfor": (
                "overvejer in (1, 2)",
                "overvejer == 1 or provider == 2",
                "overvejer == 1 or tilfreds_samlet == 1",
            ),
            "kontaktform": ("minutter > 10", "minutter > 20 or provider == 1"),
        },
    )


@operator("condition narrowed", "base")
def narrower(host: Host) -> Iterator[Site]:
    yield from _conditions(
        host,
        {
            "hvorfor": ("tilfreds_samlet == 1", "tilfreds_samlet == 2", "tilfreds_samlet in (1, 2) and provider == 1"),
            "overvejer_hvorfor": ("overvejer == 1 and provider == 1", "overvejer == 1 and tilfreds_samlet < 4"),
            "kontaktform": (
                "minutter > 30",
                "minutter > 20 and tilfreds_samlet < 4",
                "minutter > 20 and provider == 1",
            ),
        },
    )


@operator("condition turned round", "base")
def turned(host: Host) -> Iterator[Site]:
    yield from _conditions(
        host,
        {
            "hvorfor": ("tilfreds_samlet in (4, 5)", "tilfreds_samlet > 2", "not (tilfreds_samlet in (1, 2))"),
            "overvejer_hvorfor": ("overvejer == 2", "not (overvejer == 1)", "overvejer != 1"),
            "kontaktform": ("minutter < 20", "minutter == 15"),
        },
    )


def _conditions(host: Host, news: dict[str, tuple[str, ...]]) -> Iterator[Site]:
    for name, conditions in news.items():
        spot = host.spot(name)
        for new in conditions:
            yield Site(f"{name}: {new}", put((*spot.way, "ask_if"), new), spot.items)


@operator("condition or base dropped", "base")
def no_condition(host: Host) -> Iterator[Site]:
    found = [(spot, key) for spot in host.kind("item", "row") for key in ("ask_if", "base") if key in spot.data]
    for spot, key in found:
        yield Site(f"{spot.name} {key}", drop((*spot.way, key)), spot.items)
    for one, key in found:
        for other, another in found:
            if one.name < other.name:
                changes = both(drop((*one.way, key)), drop((*other.way, another)))
                yield Site(f"{one.name}, {other.name}", changes, one.items | other.items)


@operator("base added", "base")
def base(host: Host) -> Iterator[Site]:
    for spot in unconditional(host, "item", "row"):
        yield Site(spot.name, put((*spot.way, "base"), "i_institution"), spot.items)


@operator("base defined otherwise", "base")
def base_when(_: Host) -> Iterator[Site]:
    where = ("bases", "i_institution")
    items = frozenset({"drilleri", "ledelse"})
    for new in ("provider == 2", "provider != 1", "provider in (1, 2)", "not (provider == 1)"):
        yield Site(new, put((*where, "when"), new), items)
        both_new = both(put((*where, "when"), new), put((*where, "if_unknown"), "skip"))
        yield Site(f"{new}, skip", both_new, items)
    yield Site("skip", put((*where, "if_unknown"), "skip"), items)
    yield Site("usual", drop((*where, "if_unknown")), items)


@operator("condition of a block", "base")
def block(host: Host) -> Iterator[Site]:
    for spot in host.kind("block"):
        items = spot.items - {"kontaktform", "drilleri", "ledelse"}
        for new in _CONDITIONS:
            if items:
                yield Site(f"{spot.name}: {new}", put((*spot.way, "ask_if"), new), items)


@operator("condition of a battery", "base")
def battery(host: Host) -> Iterator[Site]:
    for spot in host.kind("battery"):
        for new in (*_CONDITIONS, "provider != 1"):
            yield Site(f"{spot.name}: {new}", put((*spot.way, "ask_if"), new), spot.items - {"drilleri"})


@operator("ending added", "base")
def ending(host: Host) -> Iterator[Site]:
    asked = [spot.name for spot in host.questions]
    conditions = {
        "tilfreds_samlet": ("tilfreds_samlet == 5", "tilfreds_samlet in (1, 2)"),
        "overvejer": ("overvejer == 2", "overvejer == 1"),
        "transport": ("transport == 1", "transport in (3, 4)"),
        "barn_alder": ("barn_alder == 4", "barn_alder == 1"),
        "timer": ("timer < 5", "timer > 40"),
    }
    for name, news in conditions.items():
        behind = frozenset(asked[asked.index(name) + 1 :])
        for new in news:
            yield Site(f"{name}: {new}", put((*host.spot(name).way, "end_if"), new), behind, one=True)


@operator("two rows swapped", "order")
def rows(host: Host) -> Iterator[Site]:
    for spot in host.kind("battery"):
        ids = [row["id"] for row in spot.data["rows"]]
        for n, (one, other) in enumerate(pairwise(ids)):
            change = swap(CORE, (*spot.way, "rows"), n, n + 1)
            yield Site(f"{one} ↔ {other}", change, frozenset({one, other}), one=True)


@operator("row moved to the end", "order")
def to_the_end(host: Host) -> Iterator[Site]:
    for spot in host.kind("battery"):
        rows = spot.data["rows"]
        for n, row in enumerate(rows[:-1]):
            moved = [*rows[:n], *rows[n + 1 :], row]
            yield Site(row["id"], put((*spot.way, "rows"), moved), frozenset(one["id"] for one in rows), one=True)


@operator("two blocks swapped", "order")
def blocks(host: Host) -> Iterator[Site]:
    held = [spot for spot in host.kind("block") if spot.items & obligatory(host)]
    for one, other in ((a, b) for a in held for b in held if a.way[1] < b.way[1]):
        between = (spot for spot in held if one.way[1] <= spot.way[1] <= other.way[1])
        items = frozenset(name for spot in between for name in spot.items)
        yield Site(f"{one.name} ↔ {other.name}", swap(CORE, ("blocks",), one.way[1], other.way[1]), items, one=True)


@operator("battery moved to another block", "order")
def moved(host: Host) -> Iterator[Site]:
    targets = [spot for spot in host.kind("block") if spot.items & obligatory(host)]
    for spot in host.kind("battery"):
        for target in targets:
            if target.way != spot.way[:2] and target.name != "samlet":
                yield Site(f"{spot.name} → {target.name}", _moving(spot, target), spot.items | target.items, one=True)


def _moving(spot: Spot, target: Spot) -> Change:
    def change(draft: Draft) -> None:
        entries = draft.at(CORE, spot.way[:3])
        entry = {"tier": "obligatory", "answer": "tilfredshed5", **entries.pop(spot.way[3])}
        draft.at(CORE, target.way)["items"].append(entry)
        if not entries:
            draft[CORE]["blocks"].pop(spot.way[1])

    return change


@operator("obligatory question in between", "order", "wave")
def between(host: Host) -> Iterator[Site]:
    for spot in host.kind("battery", "item"):
        if spot.items & obligatory(host):
            new = {
                "id": "nyt",
                "tier": "obligatory",
                "label": "Nyt",
                "text": "Hvordan går det?",
                "answer": "tilfredshed5",
            }

            def change(draft: Draft, spot: Spot = spot, new: dict[str, str] = new) -> None:
                draft.at(CORE, spot.way[:3]).insert(spot.way[3], dict(new))

            yield Site(spot.name, change, spot.items, one=True)
    for spot in host.kind("row"):
        new = {"id": "nyt", "label": "Nyt", "text": "noget nyt"}

        def change_row(draft: Draft, spot: Spot = spot, new: dict[str, str] = new) -> None:
            draft.at(CORE, spot.way[:5]).insert(spot.way[5], dict(new))

        yield Site(spot.name, change_row, spot.items, one=True)


@operator("question removed", "items", "wave")
def removed(host: Host) -> Iterator[Site]:
    for spot in _alone(host):
        yield Site(spot.name, _without(spot), spot.items)


@operator("obligatory question removed", "items", "core")
def core_removed(host: Host) -> Iterator[Site]:
    for spot in _alone(host):
        if spot.items <= obligatory(host):
            yield Site(spot.name, _without(spot), spot.items)


@operator("question that nobody can come to", "base")
def unreachable(host: Host) -> Iterator[Site]:
    for spot in unconditional(host, "row"):
        yield Site(spot.name, put((*spot.way, "ask_if"), "provider == 1 and provider == 2"), spot.items)


def _alone(host: Host) -> Iterator[Spot]:
    """Questions that nothing else reads."""
    read = {"overvejer", "minutter", "timer", "antal_boern", "tilfreds_samlet", "hoert", "informeret"}
    return (spot for spot in host.kind("row", "item") if spot.name not in read)


def _without(spot: Spot) -> Change:
    def change(draft: Draft) -> None:
        draft.at(CORE, spot.way[:-1]).pop(spot.way[-1])
        members = draft[CORE]["derived"]["personale_indeks"]["mean"]
        if spot.name in members:
            members.remove(spot.name)

    return change


@operator("question renamed", "items", "wave")
def renamed(host: Host) -> Iterator[Site]:
    for spot in _alone(host):

        def change(draft: Draft, spot: Spot = spot) -> None:
            draft.at(CORE, spot.way)["id"] = f"{spot.name}_ny"
            members = draft[CORE]["derived"]["personale_indeks"]["mean"]
            if spot.name in members:
                members[members.index(spot.name)] = f"{spot.name}_ny"

        yield Site(spot.name, change, spot.items)


@operator("retired name reused", "items", "wave")
def reused(host: Host) -> Iterator[Site]:
    answers = ("tilfredshed5", "enighed5", {"open": {"lines": 2}})
    for spot in host.kind("block"):
        for n, answer in enumerate(answers[:2] if spot.name == _FIRST else answers):
            new = {"id": "mad", "tier": "optional", "label": "Mad", "text": "Hvordan er maden?", "answer": answer}

            def change(draft: Draft, spot: Spot = spot, new: dict[str, object] = new) -> None:
                draft.at(CORE, spot.way)["items"].append(dict(new))

            yield Site(f"{spot.name} {n}", change, frozenset({"mad"}))


@operator("retired code reused", "items", "wave")
def reused_code(host: Host) -> Iterator[Site]:
    spot = host.spot("grunde")
    for code in (8, 9):
        for label in ("Søskende", "Renommé", "Pris", "Ventetid", "Nærhed til arbejde"):
            yield Site(f"{code} {label}", put((*spot.way, "answer", "codes", code), label), spot.items)
