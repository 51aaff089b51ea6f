"""What is at hand to set findings aside in one run, and the words that the ways out share."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.universe import Universe
from btu_dsl.rulebook.rule import Rule
from btu_dsl.syntax.nodes import Baseline, Waivers

NO_RULE = Words(
    "no rule has the code {rule}; `btu rules` lists them", "ingen regel har koden {rule}; `btu rules` viser dem"
)
TAKE_OUT = Words("take it out", "tag den ud")
ASIDE = Words("set {rule} aside: the core has locked it", "sætte {rule} ud af kraft: grundskemaet har låst den")
LOCKED = Words("locked by the core", "låst af grundskemaet")
NOTHING, IT = Words("nothing", "intet"), Words("it", "den")


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    """A file of waivers. `trusted`: it came with the installed library, and needs no signature."""

    file: Waivers
    trusted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """`today` is asked only where something ends; `looked` are the codes of the rules that have run, `rules` all there
    are.
    """

    today: Callable[[], date]
    rules: Mapping[str, Rule]
    looked: frozenset[str]
    granted: tuple[Granted, ...] = ()
    baseline: Baseline | None = None

    def expired(self, until: str | None) -> bool:
        """Whether the ISO day is over."""
        return until is not None and until < self.today().isoformat()

    def known(self, code: str) -> bool:
        return code in self.rules or code in self.looked


def filled(words: Words, **told: object) -> Words:
    """The words in both languages, with what they speak of put in; an argument may be `Words`."""
    english = {name: value.en if isinstance(value, Words) else str(value) for name, value in told.items()}
    danish = {name: value.da if isinstance(value, Words) else str(value) for name, value in told.items()}
    return Words(words.fill("en", english), words.fill("da", danish))


def granted_for(core: str, universe: Universe, sink: Sink) -> tuple[Granted, ...]:
    """Every file of waivers from the core called `id@version` that can be seen."""
    heads = [head for head in universe.heads() if head.kind == "waivers" and head.of == core]
    files = [(head, universe.read(head.path, sink)) for head in heads]
    return tuple(Granted(file=file, trusted=head.shipped) for head, file in files if isinstance(file, Waivers))


def baseline_for(survey: str, universe: Universe, sink: Sink) -> Baseline | None:
    """The nearest baseline of the survey with this id."""
    head = next((head for head in universe.heads() if head.kind == "baseline" and head.of == survey), None)
    file = universe.read(head.path, sink) if head else None
    return file if isinstance(file, Baseline) else None
