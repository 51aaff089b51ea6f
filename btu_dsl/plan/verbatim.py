"""Text as the source has it, for readers who get characters and no markup: CSV, JSON, and words inside words."""

from btu_dsl.plan.text import Anchor, Blank, Emph, Inline, Line, Rich, Strong, Words


def as_written(text: Rich) -> str:
    """The words alone, fills as `{name|fallback}`, a link as its words and address: what CSV and JSON carry."""
    return "".join(_written(inline) for inline in text)


def _written(inline: Inline) -> str:
    match inline:
        case Words(text):
            return text
        case Line():
            return "\n"
        case Emph(inlines) | Strong(inlines):
            return as_written(inlines)
        case Anchor(url, inlines):
            return f"{as_written(inlines)} ({url})"
        case Blank():
            return place(inline)


def place(blank: Blank) -> str:
    """`{tilbud}`, `{institution|dit barns dagtilbud}`."""
    return f"{{{blank.source}|{blank.fallback}}}" if blank.fallback else f"{{{blank.source}}}"
