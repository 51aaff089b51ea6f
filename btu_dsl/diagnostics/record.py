"""What is known of a kind of finding before it is ever found: its code, name, level and words in both languages."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """Does CI stop?"""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        return ("info", "warning", "error").index(self.value)


class Effect(StrEnum):
    """What happens to the series?"""

    NONE = "none"
    NOTE = "note"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class Words:
    """One text of a message in both languages, with `{placeholders}` for the finding's arguments.

    An argument that itself needs words is given in both languages, as `name@en` and `name@da`.
    """

    en: str
    da: str

    def fill(self, language: str, arguments: dict[str, str]) -> str:
        template, mark = (self.da, "@da") if language == "da" else (self.en, "@en")
        return template.format_map({key.removesuffix(mark): value for key, value in arguments.items()})


NO_WORDS = Words("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One kind of finding.

    `message` says one fact, `label` what stands at the marked place, `meaning` what follows for the series or the
    work, `help` the one remedy. `reads` is for a finding that belongs to no rule of comparability: a compiler fault,
    which nobody can silence.
    """

    code: str
    name: str
    level: Level
    message: Words
    label: Words = NO_WORDS
    meaning: Words = NO_WORDS
    help: Words = NO_WORDS
    effect: Effect = Effect.NONE
    since: str = "0.1.0"
