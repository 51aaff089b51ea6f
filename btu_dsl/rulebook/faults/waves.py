"""What `btu new --from ID --wave W` refuses (E94x)."""

from btu_dsl.diagnostics.record import Words
from btu_dsl.rulebook.fault import fault

WAVE_EXISTS = fault(
    "E940",
    "wave-exists",
    Words("`{name}` is the wave `{wave}` already", "`{name}` er allerede runden `{wave}`"),
    advice=Words("name a wave that has not been yet", "nævn en runde, der ikke har været"),
)
WAVE_NOT_THERE = fault(
    "E941",
    "wave-not-there",
    Words(
        "no version of the core `{core}` is for the wave `{wave}`",
        "ingen version af grundskemaet `{core}` er til runden `{wave}`",
    ),
    advice=Words(
        "the owner of the core writes it first; waves that are here: {known}",
        "grundskemaets ejer skriver den først; runder, der er her: {known}",
    ),
)
WAVE_NAME = fault(
    "E942",
    "no-name-for-a-wave",
    Words("`{wave}` cannot be the name of a wave", "`{wave}` kan ikke være navnet på en runde"),
    advice=Words("write it in ordinary characters, such as 2025", "skriv den med almindelige tegn, for eksempel 2025"),
)
