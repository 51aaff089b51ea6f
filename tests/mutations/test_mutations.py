"""Whatever changes a facet is reported by a rule of that facet, about the right questions; what is harmless is not."""

from collections import Counter
from collections.abc import Iterator, Mapping
from random import Random

import pytest
from mutations.bench import Bench
from mutations.harmless import harmless
from mutations.mutant import OPERATORS, Change, Comparison, Operator, Site, put, sites_of
from mutations.operators import ENTERED

from btu_dsl.diagnostics.record import Level

Benches = Mapping[Comparison, Bench]
COMPARISONS: tuple[Comparison, ...] = ("wave", "core", "mode", "language")
EACH = [pytest.param(one, held, id=f"{held}: {one.name}") for one in OPERATORS for held in one.held]
SEED = 20250315
FEW_HARMLESS = 24


@pytest.fixture(scope="module")
def benches(tmp_path_factory: pytest.TempPathFactory) -> Benches:
    danish = Bench(tmp_path_factory.mktemp("da"))
    english = Bench(tmp_path_factory.mktemp("en"), english=True)
    return {"wave": danish, "core": danish, "mode": danish, "language": english}


def missed(one: Operator, held: Comparison, benches: Benches, most: int | None = None) -> list[str]:
    """The sites where the operator goes unreported, with what was found instead; of `most` sites, drawn by the seed."""
    bench = benches[held]
    sites = sites_of(one, bench.host)
    drawn = sites if most is None else Random(f"{SEED} {one.name} {held}").sample(sites, most)
    verdicts = ((site, bench.verdict(one, site, held)) for site in drawn)
    return [
        f"{held}: {one.name} at {site.name}: wanted {one.facet} of {sorted(site.items)}, found {list(verdict.found)}"
        for site, verdict in verdicts
        if not verdict.reported
    ]


@pytest.mark.parametrize("held", COMPARISONS)
def test_enough_is_changed(held: Comparison, benches: Benches):
    counts = {one.name: len(sites_of(one, benches[held].host)) for one in OPERATORS if held in one.held}
    assert len(counts) >= 25
    assert {name: count for name, count in counts.items() if count < 8} == {}


def test_every_operator_has_a_name_of_its_own():
    assert ENTERED
    names = Counter((held, one.name) for one in OPERATORS for held in one.held)
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("held", COMPARISONS)
def test_nothing_is_found_of_what_is_not_changed(held: Comparison, benches: Benches):
    found = benches[held].usual(held)
    assert [one.code for one in found if one.level is not Level.INFO] == []
    assert {one.code[:3] for one in found} & {"TRD", "COR", "LNG"} == set()


@pytest.mark.parametrize("change", [lambda _: None, put(("title",), "Ny"), put(("modes",), ["web"])])
def test_what_is_not_reported_is_seen(change: Change, benches: Benches):
    one = Operator("nothing of the kind", "wording", ("wave",), lambda _: ())
    site = Site("tryg", change, frozenset({"tryg"}))
    assert not benches["wave"].verdict(one, site, "wave").reported


@pytest.mark.parametrize("items", [{"sprog"}, {"tryg", "sprog"}])
def test_a_finding_about_another_question_does_not_count(items: set[str], benches: Benches):
    one = Operator("another question", "wording", ("wave",), lambda _: ())
    bench = benches["wave"]
    way = (*bench.host.spot("tryg").way, "text")
    assert bench.verdict(one, Site("tryg", put(way, "noget andet"), frozenset({"tryg"})), "wave").reported
    assert not bench.verdict(one, Site("tryg", put(way, "noget andet"), frozenset(items)), "wave").reported


@pytest.mark.parametrize(("one", "held"), EACH)
def test_one_mutant_of_every_operator_is_reported(one: Operator, held: Comparison, benches: Benches):
    assert missed(one, held, benches, most=1) == []


@pytest.mark.full
@pytest.mark.parametrize(("one", "held"), EACH)
def test_every_mutant_is_reported(one: Operator, held: Comparison, benches: Benches):
    assert missed(one, held, benches) == []


def harms(benches: Benches, most: int | None = None) -> Iterator[str]:
    """The harmless changes that are found after all."""
    english = benches["language"]
    changes = [(bench, one) for bench in (benches["wave"], english) for one in harmless(bench.host, english.host)]
    assert len(changes) >= 200
    for bench, one in changes if most is None else Random(SEED).sample(changes, most):
        for held in one.held:
            found = bench.harm(one.texts, held)
            if found:
                yield f"{held}: {one.name}: {list(found)}"


def test_a_few_harmless_changes_are_no_findings(benches: Benches):
    assert list(harms(benches, FEW_HARMLESS)) == []


@pytest.mark.full
def test_no_harmless_change_is_a_finding(benches: Benches):
    assert list(harms(benches)) == []
