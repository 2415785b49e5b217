"""SR603: a person who is named."""

import re
from collections.abc import Iterator
from itertools import dropwhile
from typing import Final

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import TextRule

_SIGNS: Final = ("Herr", "Frau", "Dr", "Prof", "Doktor")
_FORM_OF_ADDRESS: Final = re.compile(
    r"(?<![\w-])(?:(?:Herrn?|Frau|Doktor|Dr|Prof|Professor(?:in)?)(?=\s)|(?:Dr|Prof)\.(?:-Ing\.?)?(?!-))"
)
"""Behind it stands a name, unless a hyphen does: `Frau-Holle-Weg`, `Dr.-Ernst-Straße`."""

_REACH: Final = 120
"""So many characters behind a form of address may belong to the name."""

# Patterns that few texts ever meet are compiled by re when one does: that saves 4 ms at each start.
_TITLE: Final = r"(?:(?:Prof|Dr|Dipl|Mag|PD|med|phil|rer|nat|jur|pol|oec|habil|h|c|e|[A-ZÄÖÜ])\.?)+(?:-[A-Z]\w*\.?)?"
_OFFICE: Final = (
    r"(?i)\w*(?:bürgermeister|direktor|leiter|präsident|minister|dezernent|kämmerer|professor|doktor|sprecher|"
    r"landrat|stadtrat|kreisrat)(?:in|s|n)?"
    r"|\w*(?:rätin|beigeordnete[rn]?|beauftragte[rn]?|vorsitzende[rn]?)"
)
_WORD: Final = r"[^\W\d_][^\W\d_'\u2019]+(?:-[^\W\d_]+)*"
_BEFORE_NAMES: Final = frozenset(["von", "van", "de"])
_AMID_NAMES: Final = frozenset(["der", "den", "dem"])
_END: Final = ",;:.!?)]}»“”\"'…/"

_THING: Final = (
    r"(?i)straße|strasse|str|weg|platz|allee|ring|gasse|ufer|park|brücke|\w*schule|\w*kolleg|gymnasium|haus|heim|\w*halle|"
    r"\w*zentrum|\w*stiftung|\w*klinik|institut|museum|\w*bibliothek|bücherei|\w*bad|stadion|\w*preis|apotheke|verlag|"
    r"\w*werke|gmbh|ag|kg"
)
"""What is called after a person: streets, schools, foundations. It stands behind the name, as a word of its own."""

_NOT_PERSONS: Final = frozenset(["Holle", "Oetker", "Hauschka"])
"""Fairy tales and brands."""


def _found_in(text: str) -> bool:
    if not any(map(text.__contains__, _SIGNS)):
        return False
    return any(_names_person(text[match.end() : match.end() + _REACH]) for match in _FORM_OF_ADDRESS.finditer(text))


def _names_person(behind: str) -> bool:
    """Tell whether the words behind a form of address are a person's name: no office, no street, no brand."""
    words = dropwhile(_is_title, behind.partition("\0")[0].split())
    name = [part for word in _names_in(words) for part in word.split("-")]
    return bool(name) and name[0] not in _NOT_PERSONS and not any(re.fullmatch(_THING, part) for part in name[1:])


def _is_title(word: str) -> bool:
    return re.fullmatch(_TITLE, word) is not None or re.fullmatch(_OFFICE, word.rstrip(_END)) is not None


def _names_in(words: Iterator[str]) -> Iterator[str]:
    """Give the capitalised words at the front, up to the end of the part of the sentence."""
    amid = False
    for word in words:
        bare = word.rstrip(_END)
        if re.fullmatch(_WORD, bare) and bare[0].isupper() and not bare.isupper():
            yield bare
        elif not (bare in _BEFORE_NAMES or (amid and bare in _AMID_NAMES)):
            return
        if bare != word:
            return
        amid = True


RULE = TextRule(
    code="SR603",
    name="person-name",
    severity=Severity.ERROR,
    summary=Message("A text names a person"),
    why=Message(
        "People change posts and may ask that their data be deleted, but git cannot forget. Offices stay, so records "
        "name offices."
    ),
    remedy=Message("Name the office or the function instead of the person."),
    bad='notes = "Abgestimmt mit Frau Mustermann."\n',
    good='notes = "Abgestimmt mit der Stabsstelle Digitalisierung."\n',
    message=Message("this looks like the name of a person"),
    hint=Message("name the office or the function instead of the person"),
    found_in=_found_in,
)
