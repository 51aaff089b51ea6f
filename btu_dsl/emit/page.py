"""What all pages share: templates with escaping always on, text as markup, and a policy that lets nothing in."""

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from btu_dsl.plan.text import Anchor, Blank, Emph, Inline, Line, Rich, Strong, Words


@cache
def environment(package: str) -> Environment:
    """Templates from the files of `package`; authored text only ever comes in as values."""
    return Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(lambda name: own_file(package, name)),
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def own_file(package: str, name: str) -> str:
    return (files(package) / name).read_text(encoding="utf-8")


def digest(block: str) -> str:
    """How a content security policy names an inline block."""
    return "sha256-" + b64encode(sha256(block.encode()).digest()).decode()


def policy(style: str) -> str:
    """No script, no request; one style block, known by its hash."""
    return f"default-src 'none'; style-src '{digest(style)}'; base-uri 'none'; form-action 'none'"


_EMPHASIS = Markup("<em>{}</em>")
_STRONG = Markup("<strong>{}</strong>")


@dataclass(frozen=True, slots=True)
class Hand:
    """Text → HTML, each authored character through the escaper. Pages differ in what a link and a fill become."""

    link: Callable[[str, Markup], Markup]
    blank: Callable[[Blank], Markup]
    emphasis: Markup = _EMPHASIS
    strong: Markup = _STRONG

    def write(self, text: Rich) -> Markup:
        return Markup("").join(self._inline(inline) for inline in text)

    def _inline(self, inline: Inline) -> Markup:
        match inline:
            case Words(text):
                return escape(text)
            case Line():
                return Markup("<br>")
            case Emph(inlines):
                return self.emphasis.format(self.write(inlines))
            case Strong(inlines):
                return self.strong.format(self.write(inlines))
            case Anchor(url, inlines):
                return self.link(url, self.write(inlines))
            case Blank():
                return self.blank(inline)
