"""Where fonts come from, and that Danish and English are set when nothing but reportlab is there."""

import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

from btu_dsl.plan.fonts import Style, font, font_for, font_hashes

_ASK = "from btu_dsl.plan.fonts import font_for, Style; f = font_for({!r}, {!r}, Style.REGULAR); print(f.key, f.sha256)"


def asked(character: str, language: str, folder: Path) -> list[str]:
    """The font and its hash in a fresh process whose BTU_FONTS is `folder`."""
    done = subprocess.run(
        [sys.executable, "-c", _ASK.format(character, language)],
        env={**os.environ, "BTU_FONTS": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def test_the_folder_that_is_named_comes_first(tmp_path: Path):
    bold = (files("fontpkg_lato") / "files/Lato-Bold.ttf").read_bytes()
    (tmp_path / "Lato-Regular.ttf").write_bytes(bold)
    assert asked("a", "da", tmp_path) == ["Lato-Regular", font("Lato-Bold").sha256]
    assert asked("ب", "ar", tmp_path) == ["IBMPlexSansArabic-Regular", font("IBMPlexSansArabic-Regular").sha256]


def test_an_empty_folder_changes_nothing(tmp_path: Path):
    assert asked("a", "da", tmp_path) == ["Lato-Regular", font("Lato-Regular").sha256]


def test_hashes_name_the_fonts_of_both_scripts():
    hashes = font_hashes()
    assert list(hashes) == sorted(hashes)
    assert {"Lato-Regular", "Lato-Bold", "Lato-Italic", "IBMPlexSansArabic-Regular"} <= set(hashes)
    assert all(len(value) == 64 for value in hashes.values())


def test_danish_and_english_need_nothing_but_what_reportlab_brings():
    for character in "æøåÆØÅéabcABC0123456789.,:;?!()–—»«“”’…½–/%&":
        assert font("Vera").covers(character), character


def test_arabic_letters_come_first_in_arabic_and_latin_ones_in_danish():
    assert font_for("1", "ar", Style.BOLD).key == "IBMPlexSansArabic-Bold"
    assert font_for("1", "da-x-letlaest", Style.BOLD).key == "Lato-Bold"
