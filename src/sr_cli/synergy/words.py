"""Words of German texts, brought to a form in which inflections of one word are the same.

The stemmer is a light one after Savoy's for German (J. Savoy, Light stemming approaches for the French, Portuguese,
German and Hungarian languages, SAC 2006): it folds umlauts and drops one inflectional ending. A table of exceptions
would be more exact; for comparing texts it does not have to be.
"""

import re
from functools import cache
from typing import Final

_WORD = re.compile(r"[^\W_]+")
_SURFACE = re.compile(r"[^\W\d_]{4,}")
_SENTENCE_END = re.compile(r"[.!?;:]\s+|\n+")
_VOWELS: Final = (("ä", "a"), ("ö", "o"), ("ü", "u"), ("ß", "ss"), ("é", "e"), ("è", "e"), ("á", "a"), ("à", "a"), ("₂", "2"))
_WRITTEN_OUT = re.compile(r"(?<![aeq])([aou])e")
_ENDINGS: Final = (("ern", 5), ("en", 4), ("em", 5), ("er", 5), ("es", 4), ("et", 4), ("e", 3), ("n", 4), ("s", 4), ("t", 6))
"""Endings and how many letters must be left before them."""

_FUNCTION: Final = frozenset(
    """
    ab aber alle allem allen aller alles als also am an andere anderen anderer auch auf aus bei beim bereits bis
    bislang da dabei dadurch dafur damit danach daran darauf darin daruber das dass davon dazu dein dem den denn der
    deren des dessen die dies diese diesem diesen dieser dieses doch dort durch eigene eigenen eigener ein eine
    einem einen einer eines einige er erst erste ersten es etwa fur ganz gegen gibt haben hat hatte heute hier
    hinter ich ihr ihre ihrem ihren ihrer im in innerhalb ins ist ja jede jedem jeden jeder jedes jetzt kann kein
    keine konnen kunftig lasst laufend lauft machen man mehr mehrere mit moglich muss mussen nach neben neue neuen
    neuer neues nicht noch nun nur ob oder ohne per pro rund schon sehr sein seine seinen seiner seit sich sie sind
    so sobald sollen sollte sollten soll sowie statt uber um und uns unter viele vom von vor wann war waren was wenn
    wer werden wie wird wo wurde wurden zu zum zur zusammen zwei zwischen zudem zunachst a and are as at by for from
    into is its of on or that the their this to via were with
    """.split()  # noqa: SIM905 - a list of so many words reads better as a text
)
"""Normal forms of words that only hold sentences together."""

_EMPTY: Final = frozenset(
    """
    stadt stadte stadtisch stadtische stadtischen stadtischer gemeinde gemeinden kreis kreises landkreis kommune
    kommunen kommunal kommunale kommunalen digital digitale digitalen digitaler digitales smart smarte smarten
    smarter smartes projekt projekte vorhaben jahr jahre jahren euro prozent
    """.split()  # noqa: SIM905 - as above
)
"""Normal forms of words that nearly every project of a municipality uses: they say nothing of what sets it apart."""


def normal(text: str) -> str:
    """Give a text in lower case with umlauts folded to their vowels, also where they are written out."""
    folded = text.lower()
    for letter, plain in _VOWELS:
        folded = folded.replace(letter, plain)
    return _WRITTEN_OUT.sub(r"\1", folded)


def sentences(text: str) -> list[str]:
    """Cut a text into its sentences."""
    return [part for part in _SENTENCE_END.split(text) if part]


@cache
def stem(word: str) -> str:
    """Give what the inflections of a normal word share: `baumen`, `baume` and `baum` give `baum`."""
    for ending, left in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= left:
            return word[: -len(ending)]
    return word


def stems(text: str) -> list[str]:
    """Give the stems of a text's words but those that only hold it together, in their order; hyphens part words."""
    return stems_of_normal(normal(text))


def stems_of_normal(text: str) -> list[str]:
    """Do the same for a text that is normal already."""
    return [stem(word) for word in _WORD.findall(text) if word not in _FUNCTION]


def telling_stems(text: str) -> list[str]:
    """Give the stems of the words that set a text apart."""
    return [stem(word) for word in _WORD.findall(normal(text)) if word not in _FUNCTION and word not in _EMPTY]


def surfaces(text: str) -> dict[str, str]:
    """Give the stems of a text's telling words, each with the first word that it stands for."""
    found: dict[str, str] = {}
    for word in _SURFACE.findall(text):
        plain = normal(word)
        if plain not in _FUNCTION and plain not in _EMPTY:
            found.setdefault(stem(plain), word)
    return found
