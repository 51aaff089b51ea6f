"""The web form, decided: its pages, their questions, what each control accepts, and when each question is asked.

Guaranteed: every text has every language of the form; names in conditions are those of questions, preload values and
derived values of this plan; a question's guard reads nothing of its own page.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from btu_dsl.flow.lowered import Lowered
from btu_dsl.plan.derived import DerivedRule
from btu_dsl.plan.text import Rich

Localized = Mapping[str, Rich]
"""One text in every language of the form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebLanguage:
    """`banner` is what the page must say of its wording in this language, empty where the wording is its owner's."""

    code: str
    name: str
    direction: Literal["ltr", "rtl"]
    banner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WebOption:
    """`value` is the code, or the kind of missing answer. `on_skip`: offered only when the question was passed over."""

    value: str
    label: Localized
    missing: bool = False
    on_skip: bool = False
    exclusive: bool = False
    specify: bool = False
    picture: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose:
    """Radio buttons, or with `many` tick boxes; `options` in the order in which people see them, missing kinds last."""

    many: bool
    options: tuple[WebOption, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberField:
    low: float | None
    high: float | None
    decimals: int
    unit: Localized | None
    options: tuple[WebOption, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateField:
    precision: Literal["day", "month", "year"]
    low: str | None
    high: str | None
    options: tuple[WebOption, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextField:
    lines: int
    max_length: int | None
    options: tuple[WebOption, ...]


Control = Choose | NumberField | DateField | TextField


@dataclass(frozen=True, slots=True, kw_only=True)
class WebCheck:
    """Says `message` when `fails` holds: a soft check once, a hard one until the answer is another."""

    level: Literal["soft", "hard"]
    fails: Lowered
    message: Localized


@dataclass(frozen=True, slots=True, kw_only=True)
class WebQuestion:
    """`number` is its place in the whole form, from 1. `fixed`: whether it is asked is known before the first answer.

    `words` say, for the reader without script and on paper, who is asked (empty: everybody who gets this far), `leaves`
    on which answers the form ends here. `remind`: passing it over is pointed out once.
    """

    id: str
    number: int
    text: Localized
    instruction: Localized | None
    definition: Localized | None
    help: Localized | None
    control: Control
    guard: Lowered
    fixed: bool
    checks: tuple[WebCheck, ...]
    words: tuple[Localized, ...]
    leaves: Localized | None
    remind: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WebBattery:
    """Questions under one stem, each asked on its own with the scale in full."""

    id: str
    stem: Localized
    instruction: Localized | None
    definition: Localized | None
    words: tuple[Localized, ...]
    questions: tuple[WebQuestion, ...]
    help: Localized | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPage:
    """One screenful. A block is one or more pages: `first` marks the one that a reader without script meets first."""

    id: str
    block: str
    first: bool
    title: Localized | None
    intro: Localized | None
    words: tuple[Localized, ...]
    entries: tuple[WebQuestion | WebBattery, ...]

    def questions(self) -> Iterator[WebQuestion]:
        for entry in self.entries:
            if isinstance(entry, WebBattery):
                yield from entry.questions
            else:
                yield entry


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPreload:
    """A value that the link carries: `codes` are the accepted ones of a choice."""

    name: str
    type: Literal["text", "choice", "number", "date"]
    codes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WebFacts:
    """What the first page and the foot say of those behind the survey; an empty text says nothing.

    `language` is that of the names `owner` and `controller`; `logo` the owner's, as a `data:` address.
    """

    language: str
    owner: str
    logo: str
    controller: str
    promise: Literal["anonymous", "confidential"] | None
    privacy_policy: str
    accessibility_statement: str
    contact: Localized | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPlan:
    """`line` is the identity printed at the foot. `endpoint` empty: finishing hands the answers over as a file.

    `opening`: there is something to say before the first question, on a page of its own.
    """

    id: str
    version: str
    core: str
    root: str
    line: str
    languages: tuple[WebLanguage, ...]
    title: Localized
    facts: WebFacts
    opening: bool
    intro: tuple[Localized, ...]
    closing: Localized | None
    preload: tuple[WebPreload, ...]
    derived: tuple[DerivedRule, ...]
    pages: tuple[WebPage, ...]
    token: bool
    endpoint: str

    def questions(self) -> Iterator[WebQuestion]:
        for page in self.pages:
            yield from page.questions()
