"""Small pictures for tests, and a municipality's overlay that names one."""

from io import BytesIO
from pathlib import Path

from PIL import Image

CORE = """\
btu: 1
kind: questionnaire
id: dk.kerne
version: 1.0.0
title: Spørg os
language: da
modes: [web, paper]
provenance: own
blocks:
  - id: blok
    items:
      - id: glad
        tier: obligatory
        text: Er du glad?
        answer: {choice: one, codes: {1: Ja, 2: Nej}}
"""
OVERLAY = """\
btu: 1
slags: tillæg
id: dk.k751.kerne
version: 1.0.0
grundskema: dk.kerne@1.0.0
ejer: {{kommune: 751}}
sprog: da
udsendes: {{sprog: [da], former: [{modes}]}}
logo: {logo}
"""
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><path d="M0 0h9v3z"/></svg>'


def raster(kind: str = "PNG", size: tuple[int, int] = (60, 20)) -> bytes:
    """Blue, with a hole where the kind has transparency."""
    image = Image.new("RGB" if kind == "JPEG" else "RGBA", size, (20, 64, 95))
    if kind == "PNG":
        image.paste((0, 0, 0, 0), (0, 0, size[0] // 3, size[1]))
    out = BytesIO()
    image.save(out, kind)
    return out.getvalue()


def overlay_in(folder: Path, logo: str, data: bytes | None, modes: str = "web, papir") -> Path:
    """The overlay's path; `data` lies where it says, unless there is none."""
    (folder / "questionnaires").mkdir(parents=True, exist_ok=True)
    (folder / "questionnaires/kerne.btu.yaml").write_text(CORE, encoding="utf-8")
    own = folder / "kommune"
    own.mkdir(exist_ok=True)
    path = own / "aarhus.btu.yaml"
    path.write_text(OVERLAY.format(logo=logo, modes=modes), encoding="utf-8")
    if data is not None:
        (own / logo).write_bytes(data)
    return path
