"""The matrix as one page that needs nothing else: a heat map that can be narrowed to one language or mode."""

import json

from markupsafe import Markup

from btu_dsl.emit.matrix import words
from btu_dsl.emit.page import digest, environment, own_file
from btu_dsl.plan.identity import LANGUAGE_NAMES, direction
from btu_dsl.plan.matrix import MatrixPlan, MatrixRow


def page(plan: MatrixPlan, lang: str) -> str:
    style, script = own_file(__package__, "style.css"), own_file(__package__, "narrow.js")
    policy = (
        f"default-src 'none'; style-src '{digest(style)}'; script-src '{digest(script)}'; base-uri 'none'; "
        "form-action 'none'"
    )
    places = [(language, mode) for language in plan.languages for mode in plan.modes]
    letters = {letter: words.SYMBOLS[cell] for cell, letter in words.LETTERS.items()}

    def seen(row: MatrixRow, column: int) -> str:
        """The verdicts of a cell, a letter a place, in the order of `places`."""
        return "".join(words.LETTERS[row.cells[column][place]] for place in places)

    return (
        environment(__package__)
        .get_template("matrix.html.jinja")
        .render(
            plan=plan,
            lang=lang,
            policy=policy,
            style=Markup(style),  # noqa: S704  # our own file
            script=Markup(script),  # noqa: S704  # our own file
            places=json.dumps(places),
            letters=json.dumps(letters, ensure_ascii=False),
            w=words,
            say=lambda told, **values: words.say(told, lang, **values),
            seen=seen,
            name_of=lambda language: LANGUAGE_NAMES.get(language, language),
            direction=direction,
        )
    )
