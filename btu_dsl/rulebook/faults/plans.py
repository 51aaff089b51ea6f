"""E50x: what can go wrong between a checked survey and its pages."""

from btu_dsl.diagnostics.record import Level, Record, Words

MISSING_GLYPH = Record(
    code="E500",
    name="missing-glyph",
    level=Level.ERROR,
    message=Words(
        "no font found here has the character `{character}` ({code}), which the text in `{language}` needs",
        "ingen af de fundne skrifttyper har tegnet `{character}` ({code}), som teksten på `{language}` bruger",
    ),
    label=Words("this text", "denne tekst"),
    meaning=Words(
        "an empty box would be printed in its place", "der ville blive trykt en tom firkant i stedet for tegnet"
    ),
    help=Words(
        "install Debian's fonts-noto-core or fonts-dejavu-core, put a font in the folder that BTU_FONTS names, or "
        "write the text without the character",
        "installér fonts-noto-core eller fonts-dejavu-core fra Debian, læg en skrifttype i den mappe, som BTU_FONTS "
        "peger på, eller skriv teksten uden tegnet",
    ),
)
TOO_TALL = Record(
    code="E501",
    name="too-tall-for-paper",
    level=Level.ERROR,
    message=Words(
        "`{name}` takes {needed} mm on paper in `{language}`, and a page has {room} mm",
        "`{name}` fylder {needed} mm på papir på `{language}`, og en side har plads til {room} mm",
    ),
    label=Words("cannot be printed without being split", "kan ikke trykkes uden at blive delt"),
    help=Words(
        "shorten the text or the list of answers, or split the question",
        "forkort teksten eller listen over svar, eller del spørgsmålet i to",
    ),
)
