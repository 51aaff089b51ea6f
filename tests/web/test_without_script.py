"""Without script, and in print: every question stands there, with who answers it in words, and the form still posts."""

import io
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader
from support.browser import visit
from webforms import battery, form, option, page, question, radios, said, write

from btu_dsl.flow.lowered import Member
from btu_dsl.plan.web import Choose, TextField, WebPlan


def routed(**more: object) -> WebPlan:
    why = question(
        "why",
        TextField(lines=2, max_length=None, options=()),
        guard=Member("safe", (1, 2)),
        words=(said("Besvares kun af dem, der er utilfredse"),),
    )
    other = Choose(many=True, options=(option(1, "Afstand"), option(2, "Andet", specify=True)))
    return form(
        page(battery("b", question("safe"), question("speech"))),
        page(why, question("reasons", other)),
        page(question("last", radios(1, 2), leaves=said("Skemaet slutter her, hvis det er to"))),
        **more,
    )


class Collector:
    """A receiver on this machine; `status` is what it answers."""

    def __init__(self) -> None:
        self.bodies: list[tuple[str, str]] = []
        self.status = 201
        collector = self

        class Handler(BaseHTTPRequestHandler):
            def reply(self, status: int) -> None:
                self.send_response(status)
                self.send_header("Access-Control-Allow-Origin", "*")
                self.send_header("Access-Control-Allow-Headers", "content-type")
                self.send_header("Content-Length", "0")
                self.end_headers()

            def do_OPTIONS(self) -> None:  # the name that the library calls
                self.reply(204)

            def do_POST(self) -> None:  # as above
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                collector.bodies.append((self.headers["Content-Type"], body))
                self.reply(collector.status)

            def log_message(self, *_: object) -> None:
                """Quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/svar"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def collector() -> Iterator[Collector]:
    one = Collector()
    yield one
    one.server.shutdown()
    one.server.server_close()


def test_every_question_and_its_routing_can_be_read(chromium, tmp_path):
    with visit(chromium, write(routed(), tmp_path), java_script_enabled=False) as opened:
        on = opened.page
        for name in ("safe", "speech", "why", "reasons", "last"):
            expect(on.locator(f"#q-{name}")).to_be_visible()
        expect(on.get_by_text("Besvares kun af dem, der er utilfredse", exact=True)).to_be_visible()
        expect(on.get_by_text("Skemaet slutter her, hvis det er to", exact=True)).to_be_visible()
        expect(on.get_by_text("Uden JavaScript kan skemaet læses")).to_be_visible()
        expect(on.get_by_role("group", name="Spørgsmål why")).to_contain_text("3")
        expect(on.get_by_role("button")).to_have_count(0)


def test_the_language_is_picked_without_script(chromium, tmp_path):
    with visit(chromium, write(routed(), tmp_path), java_script_enabled=False) as opened:
        on = opened.page
        on.get_by_label("العربية").check()
        expect(on.get_by_text("Besvares kun af dem, der er utilfredse ar", exact=True)).to_be_visible()
        expect(on.get_by_text("Besvares kun af dem, der er utilfredse", exact=True)).to_be_hidden()
        first, second = (on.locator(one).bounding_box() for one in ("#o-safe-1", "label:has(#o-safe-1) > span"))
        assert first["x"] > second["x"], "the button stands to the right of its label"


def test_with_script_the_words_about_routing_are_not_shown(chromium, tmp_path):
    with visit(chromium, write(routed(), tmp_path)) as opened:
        expect(opened.page.locator(".words:visible")).to_have_count(0)
        expect(opened.page.locator(".num:visible")).to_have_count(0)


def test_it_posts_natively_where_an_endpoint_is_declared(chromium, tmp_path, collector):
    path = write(routed(endpoint=collector.url, token=True), tmp_path)
    with visit(chromium, path, java_script_enabled=False) as opened:
        on = opened.page
        on.locator("#token").fill("ABCD")
        on.locator("#o-safe-2").check()
        on.locator("#o-reasons-1").check()
        on.locator("#o-reasons-2").check()
        on.locator("[name='reasons.2.text']").fill("Venner & «naboer»")
        on.get_by_label("English").check()
        with on.expect_request_finished(lambda request: request.url == collector.url):
            on.get_by_role("button", name="Send your answers").click()
    kind, body = collector.bodies[0]
    assert kind == "application/x-www-form-urlencoded"
    assert parse_qs(body) == {
        "btu_id": ["dk.test"],
        "btu_version": ["1.0.0"],
        "btu_core": ["dk.test@1.0.0"],
        "btu_root": ["0123456789abcdef" * 4],
        "btu_mode": ["web"],
        "btu_language": ["en"],
        "btu_token": ["ABCD"],
        "safe": ["2"],
        "reasons": ["1", "2"],
        "reasons.2.text": ["Venner & «naboer»"],
    }


def test_it_sends_and_says_so_when_it_could_not(chromium, tmp_path, collector):
    with visit(chromium, write(form(page(question("safe")), endpoint=collector.url), tmp_path)) as opened:
        on = opened.page
        for _ in range(3):
            on.locator("#next").click()
        expect(on.get_by_role("heading", name="Du er færdig med spørgsmålene")).to_be_visible()
        collector.status = 503
        on.get_by_role("button", name="Send dine svar").click()
        expect(on.locator("#status")).to_contain_text("Svarene er ikke sendt endnu.")
        with on.expect_download() as started:
            on.get_by_role("button", name="Hent dine svar som en fil").click()
        assert started.value.suggested_filename == "dk.test-1.0.0-answers.json"
        collector.status = 201
        on.get_by_role("button", name="Prøv igen").click()
        expect(on.get_by_role("heading", name="Dine svar er sendt")).to_be_focused()
        on.go_back()
        expect(on.get_by_role("heading", name="Dine svar er sendt")).to_be_visible()
    assert len(collector.bodies) == 2
    assert collector.bodies[0] == collector.bodies[1]
    assert collector.bodies[0][0] == "application/json"


def test_print_shows_all_questions_and_keeps_each_together(chromium, tmp_path):
    lists = [question(f"q{size}x", radios(*range(1, size))) for size in range(4, 24)]
    plan = form(*(page(*lists[at : at + 5]) for at in range(0, 20, 5)), routed().pages[1])
    with visit(chromium, write(plan, tmp_path)) as opened:
        on = opened.page
        on.locator("#next").click()
        on.locator("#o-q5x-2").check()
        printed = PdfReader(io.BytesIO(on.pdf(format="A4")))
    texts = [page.extract_text() for page in printed.pages]
    for place, size in enumerate(range(4, 24), start=1):
        (sheet,) = [text for text in texts if f"{place}. Spørgsmål q{size}x" in text]
        question_text = sheet.split(f"Spørgsmål q{size}x")[1]
        assert f"Svar {size - 1}" in question_text, "the whole question is on one page"
    whole = "\n".join(texts)
    assert "21. Spørgsmål why" in whole
    assert "Læsekopi af webskemaet" in whole
    assert "Besvares kun af dem, der er utilfredse" in whole
    assert "Næste" not in whole
