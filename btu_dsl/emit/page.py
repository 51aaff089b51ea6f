"""What all pages without a script share: templates with escaping always on, and a policy that lets nothing in."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined


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


def policy(style: str) -> str:
    """No script, no request; one style block, known by its hash."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
