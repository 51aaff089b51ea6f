"""Text of a script → HTML. Authored characters become markup here only, each through the escaper."""

from markupsafe import Markup, escape

from btu_dsl.plan.text import Anchor, Blank, Emph, Inline, Line, Rich, Strong, Words


def spoken(text: Rich) -> Markup:
    """Words to say: stress is underlined, fills stand in angles, links are only their words."""
    return Markup("").join(_spoken(inline) for inline in text)


def note(text: Rich) -> Markup:
    """Words to read silently: links say where they lead."""
    return Markup("").join(_note(inline) for inline in text)


def _spoken(inline: Inline) -> Markup:
    match inline:
        case Words(text):
            return escape(text)
        case Line():
            return Markup("<br>")
        case Emph(inlines) | Strong(inlines):
            return Markup('<em class="stress">{}</em>').format(spoken(inlines))
        case Anchor(_, inlines):
            return spoken(inlines)
        case Blank(_, _, fallback):
            return Markup('<span class="fill">‹<bdi>{}</bdi>›</span>').format(fallback)


def _note(inline: Inline) -> Markup:
    match inline:
        case Words(text):
            return escape(text)
        case Line():
            return Markup("<br>")
        case Emph(inlines):
            return Markup("<em>{}</em>").format(note(inlines))
        case Strong(inlines):
            return Markup("<strong>{}</strong>").format(note(inlines))
        case Anchor(url, inlines):
            return Markup("{} ({})").format(note(inlines), url)
        case Blank(_, _, fallback):
            return Markup("‹<bdi>{}</bdi>›").format(fallback)
