"""The codebook as one page: an index, the conventions, and an entry for every variable."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from btu_dsl.emit.page import Hand, environment, own_file, policy
from btu_dsl.plan.codebook import CodebookPlan, Texts, Variable, Wording
from btu_dsl.plan.identity import LANGUAGE_NAMES, direction
from btu_dsl.plan.paths_diagram import path_of
from btu_dsl.plan.phone_cover import spoken_time
from btu_dsl.plan.phrases import codebook, codebook_page, codebook_paths, codebook_values
from btu_dsl.plan.phrases.languages import named, speaking
from btu_dsl.plan.phrases.phrase import Phrase, Voice
from btu_dsl.plan.text import Blank, Rich
from btu_dsl.plan.verbatim import as_written, place

_PAST_READING = 10**9


class WordingRow(NamedTuple):
    """One part of a question as the page lists it: `mode` empty for all modes."""

    part: str
    mode: str
    texts: Texts
    status: Mapping[str, str]
    provenance: Mapping[str, str]


def page(plan: CodebookPlan) -> str:
    style = own_file(__package__, "style.css")
    reader = _Reader(plan)
    return (
        environment(__package__)
        .get_template("codebook.html.jinja")
        .render(
            plan=plan,
            head=plan.head,
            policy=policy(style),
            style=Markup(style),  # noqa: S704  # our own file
            p=codebook_page,
            v=codebook_values,
            w=codebook_paths,
            path_of=path_of,
            as_written=as_written,
            count=reader.count,
            time=reader.time,
            of_item={block_item: next(plan.of_item(block_item)) for block in plan.blocks for block_item in block.items},
            modes=codebook.MODES,
            shown=codebook.SHOWN,
            say=reader.say,
            value=reader.value,
            own=reader.own,
            says_more=reader.says_more,
            rich=rich,
            direction=direction,
            language_name=reader.language_name,
            items=[(block, [tuple(plan.of_item(item)) for item in block.items]) for block in plan.blocks],
            kinds=partial(_of_kind, plan),
            alphabetical=sorted(plan.variables, key=lambda variable: variable.name),
            item_count=len({variable.item for variable in plan.variables if variable.item}),
            wordings=reader.wordings,
            rows=reader.rows,
            frame=[row for part in plan.frame for row in reader.rows(part.wordings)],
            facts=reader.facts,
            settings=reader.settings,
            title=as_written(reader.own(plan.title)),
            language_list=", ".join(reader.language_name(language) for language in plan.languages),
            mode_list=", ".join(reader.say(codebook.MODES[mode]) for mode in plan.modes),
        )
    )


def _of_kind(plan: CodebookPlan, kind: str) -> list[Variable]:
    return [variable for variable in plan.variables if variable.kind == kind]


class _Reader:
    """Says phrases and fixed words in the language of the page."""

    def __init__(self, plan: CodebookPlan) -> None:
        self.plan = plan
        self.language = speaking(plan.language)
        self.say = Voice(language=self.language).phrase

    def count(self, number: float) -> str:
        """A mean with one decimal, a whole number as it is, one past reading as a power of ten."""
        if number >= _PAST_READING:
            return f"≈ 10^{len(str(int(number))) - 1}"
        return f"{number:.1f}".removesuffix(".0").replace(".", "," if self.language in ("da", "tr") else ".")

    def time(self, seconds: float) -> str:
        return spoken_time(seconds, self.language)

    def value(self, words: Mapping[str, Phrase], key: str) -> str:
        """A fixed word in words; one that has none stands as it is."""
        return words[key].say(self.language) if key in words else key

    def own(self, texts: Texts) -> Rich:
        """The text in the page's language, else in the first that it has."""
        return texts.get(self.plan.language) or next(iter(texts.values()), ())

    def says_more(self, label: Texts, name: str) -> bool:
        """Whether the label is other words than the name that stands beside it."""
        return as_written(self.own(label)).strip() not in ("", name)

    def language_name(self, language: str) -> str:
        own = LANGUAGE_NAMES.get(language, "")
        said = named(language, self.language)
        return said if own.lower() in ("", said.lower()) else f"{said} · {own}"

    def wordings(self, variable: Variable) -> list[WordingRow]:
        """The label first, then the parts of the question as they are met."""
        label = WordingRow(self.say(codebook_page.LABEL), "", variable.item_label or variable.label, {}, {})
        return [label, *self.rows(variable.wordings)]

    def rows(self, wordings: Iterable[Wording]) -> list[WordingRow]:
        return [
            WordingRow(self.say(codebook_page.PARTS[own.part]), own.mode, own.texts, own.status, own.provenance)
            for own in wordings
        ]

    def facts(self, variable: Variable) -> Iterator[tuple[str, str]]:
        """What is known of a variable in a few words each; what says nothing is left out."""
        answer, say, words, values = variable.answer, self.say, codebook_page, codebook_values
        found = (
            (words.BLOCK, variable.block),
            (words.BATTERY, variable.battery),
            (words.ROLE, self.value(values.ROLES, variable.role)),
            (words.OWNER, self._owner(variable)),
            (words.PROVENANCE, self.value(values.PROVENANCES, variable.provenance)),
            (words.STATUS, self.value(values.STATUSES, variable.status)),
            (words.TYPE, self.value(values.TYPES, answer.type)),
            (
                words.SCALE,
                " · ".join(part for part in (answer.scale, as_written(self.own(answer.scale_title))) if part),
            ),
            (words.DIRECTION, self.value(values.DIRECTIONS, answer.direction)),
            (words.PRINTED, self.value(values.ORDERS, answer.printed)),
            (words.RANGE, self._range(variable)),
            (words.DECIMALS, str(answer.decimals) if variable.kind == "number" else ""),
            (words.UNIT, as_written(self.own(answer.unit))),
            (words.PRECISION, self.value(values.PRECISIONS, answer.precision)),
            (words.MAX_LENGTH, str(answer.max_length or "")),
            (words.ALLOWED, ", ".join(answer.allowed)),
            (words.SOURCE, variable.source),
            (words.SINCE, variable.since),
        )
        return ((say(label), text) for label, text in found if text)

    def settings(self, value: object) -> Iterator[tuple[str, str]]:
        """Structured values of the source as rows, in words where there are some."""
        return ((self.value(codebook_values.POLICIES, path), self._flat(inner)) for path, inner in _leaves(value))

    def _flat(self, value: object) -> str:
        if isinstance(value, Mapping):
            return ", ".join(
                f"{self.value(codebook_values.POLICIES, str(key))} {self._flat(inner)}" for key, inner in value.items()
            )
        if isinstance(value, tuple):
            return " · ".join(self._flat(inner) for inner in value)
        return self.value(codebook_values.SETTINGS, str(value))

    def _owner(self, variable: Variable) -> str:
        owner = variable.owner
        if not owner.kind:
            return ""
        return f"{self.value(codebook_values.OWNERS, owner.kind)} ({owner.id} {owner.version})"

    def _range(self, variable: Variable) -> str:
        low, high = variable.answer.low, variable.answer.high
        return f"{low or '…'} – {high or '…'}" if low or high else ""


def _leaves(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Structured values of the source, each under its dotted path."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _leaves(inner, f"{path}.{key}" if path else str(key))
    elif value is not None:
        yield path, value


def _link(url: str, words: Markup) -> Markup:
    """A codebook leads nowhere: the address stands beside the words."""
    return Markup("{} <bdi>({})</bdi>").format(words, url)


def _fill(blank: Blank) -> Markup:
    """`{name|fallback}`."""
    return Markup('<bdi class="fill">{}</bdi>').format(place(blank))


rich = Hand(_link, _fill).write
