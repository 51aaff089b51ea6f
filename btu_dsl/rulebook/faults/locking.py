"""What `btu lock --release` and `btu waive` refuse (E93x)."""

from btu_dsl.diagnostics.record import Words
from btu_dsl.rulebook.fault import fault

DRAFT = fault(
    "E930",
    "draft-not-released",
    Words("`{name}` is a draft, and drafts are not released", "`{name}` er en kladde, og kladder udgives ikke"),
    Words("still under work", "stadig under arbejde"),
    Words(
        "write `status: stable` when nothing in it is to change any more",
        "skriv `status: stable`, når intet i den skal ændres mere",
    ),
)
STEP_TOO_SMALL = fault(
    "E931",
    "version-step-too-small",
    Words(
        "{version} is too small a step after {before}: {item} – {what}",
        "{version} er et for lille skridt efter {before}: {item} – {what}",
    ),
    Words("at least {least}", "mindst {least}"),
    Words("write `version: {least}`, and the same in its lineage", "skriv `version: {least}` og det samme i `lineage`"),
)
OWN_CODE = fault(
    "E932",
    "own-rule-code",
    Words("`{code}` is no free code for a rule of one's own", "`{code}` er ingen ledig kode til en egen regel"),
    Words("taken, or not of the form X…", "optaget eller ikke af formen X…"),
    Words("write X, two letters and three digits, such as `XAA001`", "skriv X, to bogstaver og tre cifre, fx `XAA001`"),
)
NOTHING_TO_WAIVE = fault(
    "E933",
    "nothing-to-waive",
    Words(
        "`{path}` has no open finding `{fingerprint}` that a waiver could cover",
        "`{path}` har intet åbent fund `{fingerprint}`, som en dispensation kan dække",
    ),
    advice=Words(
        "`btu check {path} -v` shows the fingerprint of each; waivers are for overlays",
        "`btu check {path} -v` viser hvert funds aftryk; dispensationer er til tillæg",
    ),
)
NOBODY_SIGNS = fault(
    "E934",
    "nobody-signs",
    Words("the core `{name}` names nobody who can sign", "grundskemaet `{name}` nævner ingen, der kan underskrive"),
    advice=Words(
        "its owner adds `policy: {{signers: [{{name: …, key: …}}]}}` and releases a new version",
        "ejeren tilføjer `policy: {{signers: [{{name: …, key: …}}]}}` og udgiver en ny version",
    ),
)
SEVERAL_TO_WAIVE = fault(
    "E935",
    "several-to-waive",
    Words(
        "`{path}` has {count} open findings of {code}, and a waiver is for one",
        "`{path}` har {count} åbne fund af {code}, og en dispensation er til ét",
    ),
    advice=Words("say which by its fingerprint: {which}", "sig hvilket med dets aftryk: {which}"),
)
LEFT_TO_FILL = fault(
    "E936",
    "left-to-fill",
    Words(
        "`{name}` still has something to fill in, and is not released",
        "`{name}` mangler at blive udfyldt her og udgives ikke",
    ),
    Words("to be filled in", "skal udfyldes"),
    Words("fill it in and take the mark out", "udfyld det, og tag mærket ud"),
)
SAME_PERIOD = fault(
    "E937",
    "same-period",
    Words("`{name}` has the very period of `{before}`", "`{name}` har præcis samme periode som `{before}`"),
    Words("two waves at once", "to runder på samme tid"),
    Words(
        "write when this wave is asked, as `collection: {{period: {{from: …, to: …}}}}`",
        "skriv, hvornår denne runde spørger, som `collection: {{period: {{from: …, to: …}}}}`",
    ),
)
