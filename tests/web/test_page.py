"""The file itself: whole in itself, the same bytes each time, and authored text never anything but text."""

import base64
import hashlib
import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import expect
from support.browser import visit
from webforms import LANGUAGES, SCALE, battery, form, option, page, question, said, write

from btu_dsl.emit.web import emit_web
from btu_dsl.flow.lowered import Member, Number, Relation, Value
from btu_dsl.plan.text import Anchor, Blank, Emph, Line, Rich, Strong, Words
from btu_dsl.plan.web import Choose, NumberField, WebCheck, WebFacts, WebPlan, WebPreload

HOSTILE = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><style>*{display:none}</style>",
    "<!--",
    "--><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' onfocus=alert(1) autofocus='",
    "{{7*7}} {% raw %} ${7*7} #{7*7} <%= 7*7 %>",
    "a\u2028b\u2029c",
    "&lt;b&gt; &amp;amp; &#x3c;",
    "</textarea></select></fieldset><h1>",
    "\\u003cscript\\u003e \\n \\",
    "javascript:alert(1)",
    "]]><svg onload=alert(1)>",
)


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ELEMENTS = words("""
    html head meta title style script body svg symbol circle path use a h1 h2 h3 img header main form input section
    div span p dl dt dd fieldset legend label textarea button ul footer bdi em strong br
""")
LOGO = "data:image/png;base64,iVBORw0KGgo="
LEADS = ("#form", "#face-happy", "https://example.org/?a=1&b=2", "https://example.org/privat", LOGO)
ATTRIBUTES = words("""
    alt src lang dir charset http-equiv content name viewbox cx cy r d id class href hidden for value type form checked
    autocomplete aria-live role tabindex aria-labelledby aria-describedby aria-hidden inputmode min max step rows
    maxlength spellcheck method action target rel data-block data-intro data-option data-missing data-alone data-skip
    data-specify data-field data-native data-check data-when data-for data-prefix data-save data-file data-fill
    data-table
""")


class Anatomy(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: set[str] = set()
        self.ids: list[str] = []
        self.meant: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.ids += [value or "" for name, value in attrs if name == "id"]
        for name, value in attrs:
            if name in ("aria-labelledby", "aria-describedby", "for", "data-specify"):
                self.meant |= set((value or "").split())
        self.addresses |= {value or "" for name, value in attrs if name in ("href", "src", "action")}


def hostile(text: str) -> WebPlan:
    """The text at every place where an author can write one."""
    rich: Rich = (
        Words(text),
        Emph((Words(text),)),
        Strong((Words(text),)),
        Line(),
        Anchor("https://example.org/?a=1&b=2", (Words(text),)),
        Blank("house", ((1, text),), text),
    )
    everywhere = said(rich)
    codes = (option(1, specify=True), option(2, picture="happy"), option("dont_know"))
    choice = Choose(many=True, options=tuple(replace(code, label=everywhere) for code in codes))
    check = WebCheck(level="hard", fails=Relation(">", Value("hours"), Number(5)), message=everywhere)
    hours = NumberField(low=0, high=9, decimals=0, unit=everywhere, options=())
    first = page(
        battery("b", question("one", choice, text=everywhere, instruction=everywhere, definition=everywhere)),
        question("hours", hours, checks=(check,), help=everywhere, words=(everywhere,), leaves=everywhere),
    )
    facts = WebFacts(
        language="da",
        owner=text,
        logo=LOGO,
        controller=text,
        promise=None,
        privacy_policy="https://example.org/privat",
        accessibility_statement="",
        contact=everywhere,
    )
    plan = form(replace(first, title=everywhere, intro=everywhere, words=(everywhere,)))
    return replace(
        plan,
        title=everywhere,
        intro=(everywhere,),
        closing=everywhere,
        facts=facts,
        preload=(WebPreload(name="house", type="text", codes=()),),
        languages=tuple(replace(language, banner=text) for language in LANGUAGES),
    )


def page_of(plan: WebPlan) -> str:
    return emit_web(plan)[0].data.decode()


def anatomy(plan: WebPlan) -> Anatomy:
    found = Anatomy()
    found.feed(page_of(plan))
    return found


def small(**more: object) -> WebPlan:
    return form(
        page(question("safe")),
        page(question("why", guard=Member("safe", (1,)), words=(said("Besvares kun, hvis det er sandt"),))),
        **more,
    )


def test_every_name_on_the_page_is_given_once_and_leads_somewhere():
    """Also where a battery goes on over several pages."""
    rows = question("safe"), question("speech")
    plan = form(page(battery("b", rows[0])), page(battery("b", rows[1])), hostile("x").pages[0])
    found = anatomy(plan)
    assert len(found.ids) == len(set(found.ids))
    assert found.meant <= set(found.ids)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_no_element_and_no_attribute(text):
    found = anatomy(hostile(text))
    assert found.elements <= ELEMENTS
    assert found.attributes <= ATTRIBUTES
    assert found.addresses <= set(LEADS)


def test_hostile_text_stands_on_the_page_as_it_was_written(chromium, tmp_path):
    text = " ".join(HOSTILE)
    with visit(chromium, write(hostile(text), tmp_path), "#house=<img src=x onerror=alert(1)>") as opened:
        on = opened.page
        dialogs: list[str] = []
        on.on("dialog", lambda dialog: dialogs.append(dialog.message))
        assert on.evaluate("document.querySelector('h1 .t').firstChild.data") == text
        on.locator("#next").click()
        expect(on.locator("#o-one-1")).to_be_visible()
        on.locator("#f-hours").fill("7")
        on.locator("#next").click()
        assert on.evaluate("document.querySelector('#m-hours .t').firstChild.data") == text
        tags = on.evaluate("[...new Set([...document.querySelectorAll('*')].map((e) => e.tagName.toLowerCase()))]")
        assert set(tags) <= ELEMENTS | {"li"}
        assert dialogs == []
        assert opened.complaints == []
        assert len(opened.requests) == 1


def test_the_policy_names_exactly_what_the_page_holds():
    text = page_of(small())
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text).group(1).replace("&#39;", "'")
    for tag, directive in (("style", "style-src"), ("script", "script-src")):
        inside = re.search(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL).group(1)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "connect-src 'none'" in policy
    assert "form-action 'none'" in policy


def test_what_somebody_adds_to_the_page_does_not_run(chromium, tmp_path):
    path = write(small(), tmp_path)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("</main>", "<script>document.title = 'taken'</script></main>"), encoding="utf-8")
    with visit(chromium, path) as opened:
        assert opened.page.title() == "Om undersøgelsen – En lille undersøgelse"
        assert any("Content Security Policy" in said for said in opened.complaints)


def test_an_endpoint_is_the_only_address_that_the_policy_lets_out():
    text = page_of(small(endpoint="https://svar.example.dk/modtag;x?y=1"))
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text).group(1)
    assert "connect-src https://svar.example.dk/modtag%3Bx; form-action https://svar.example.dk/modtag%3Bx;" in policy
    assert '<form id="form" method="post" action="https://svar.example.dk/modtag;x?y=1"' in text


def test_the_same_plan_gives_the_same_bytes_in_another_process():
    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from test_page import page_of, hostile\n"
        "sys.stdout.buffer.write(page_of(hostile('x')).encode())\n"
    )
    here = Path(__file__).parent
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program, str(here)],
            capture_output=True,
            check=True,
            cwd=here.parent,
            env={"PYTHONPATH": str(here.parent), "PYTHONHASHSEED": seed, "PATH": ""},
        ).stdout
        for seed in ("1", "2")
    }
    assert outputs == {page_of(hostile("x")).encode()}


def test_each_language_says_its_banner_and_every_page_its_identity(chromium, tmp_path):
    danish = replace(LANGUAGES[0], banner="Rekonstrueret")
    plan = small(languages=(danish, *LANGUAGES[1:]))
    with visit(chromium, write(plan, tmp_path)) as opened:
        on = opened.page
        expect(on.get_by_text("Rekonstrueret")).to_be_visible()
        expect(on.locator("footer").get_by_text("dk.test 1.0.0 · #01234567")).to_be_visible()
        on.get_by_label("English").check()
        expect(on.get_by_text("Rekonstrueret")).to_be_hidden()


def test_a_form_in_one_language_has_no_picker(chromium, tmp_path):
    plan = form(page(question("safe", SCALE)), languages=LANGUAGES[:1])
    with visit(chromium, write(plan, tmp_path)) as opened:
        expect(opened.page.locator(".langs")).to_have_count(0)
        expect(opened.page.get_by_role("heading", name="En lille undersøgelse")).to_be_visible()
    assert '<input type="hidden" name="btu_language" value="da">' in page_of(plan)
