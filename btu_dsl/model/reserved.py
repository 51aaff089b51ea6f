"""Words that a data file may not use as a variable name, because a statistics package keeps them for itself."""

_SPSS = "all and by eq ge gt le lt ne not or to with"
_STATA = "_all _b _coef _cons _n _pi _pred _rc _skip byte double float if in int long strl using with"
_R = "if else repeat while function for next break true false null inf nan na in"
_SQL = (
    "select from where group order having insert update delete create drop alter table index view join left right "
    "inner outer on as distinct union case when then else end null is like between exists values set primary key "
    "user date time timestamp current_date default check column constraint references grant"
)

RESERVED: dict[str, str] = {}
"""Lower-case word → the packages that reserve it."""

for _package, _words in (("SPSS", _SPSS), ("Stata", _STATA), ("R", _R), ("SQL", _SQL)):
    for _word in _words.split():
        RESERVED[_word] = f"{RESERVED[_word]}, {_package}" if _word in RESERVED else _package
