"""Words of German texts, brought to a form in which inflections of one word are the same.

The stemmer is a light one after Savoy's for German (J. Savoy, Light stemming approaches for the French, Portuguese,
German and Hungarian languages, SAC 2006): it folds umlauts and drops one inflectional ending. A table of exceptions
would be more exact; for comparing texts it does not have to be.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from sr_cli.model.plain import letters, normal, term_words

_WORD = re.compile(r"[^\W_]+")
_HYPHENATED = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SURFACE = re.compile(r"[^\W\d_]{4,}")
_SENTENCE_END = re.compile(r"[.!?;:]\s+|\n+")
_SHORTEST: Final = 2
"""Letters of a word that says something, such as `KI`."""
_ENDINGS: Final = {
    "e": (("e", 3),),
    "m": (("em", 5),),
    "n": (("ern", 5), ("en", 4), ("n", 4)),
    "r": (("er", 5),),
    "s": (("es", 4), ("s", 4)),
    "t": (("et", 4), ("t", 6)),
}
"""Endings by their last letter, and how many letters must be left before them."""

FUNCTION_WORDS: Final = frozenset(
    """
    ab aber alle allem allen aller alles als also am an andere anderen anderer auch auf aus bei beim bereits bis
    bislang da dabei dadurch dafur damit danach daran darauf darin daruber das dass davon dazu dein dem den denn der
    deren des dessen die dies diese diesem diesen dieser dieses doch dort durch eigene eigenen eigener ein eine
    einem einen einer eines einige er erst erste ersten es etwa fur ganz gegen gibt haben hat hatte heute hier
    hinter ich ihr ihre ihrem ihren ihrer im in innerhalb ins ist ja jede jedem jeden jeder jedes jetzt kann kein
    keine konnen kunftig lasst laufend lauft machen man mehr mehrere mit moglich muss mussen nach neben neu neun
    neur neus nicht noch nun nur ob oder ohne per pro rund schon sehr sein seine seinen seiner seit sich sie sind
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


def sentences(text: str) -> list[str]:
    """Cut a text into its sentences."""
    return [part for part in _SENTENCE_END.split(text) if part]


@cache
def stem(word: str) -> str:
    """Give what the inflections of a normal word share: `baumen`, `baume` and `baum` give `baum`."""
    for ending, left in _ENDINGS.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= left:
            return word[: -len(ending)]
    return word


def stems(text: str) -> list[str]:
    """Give the stems of a text's words but those that only hold it together.

    A word with hyphens gives those of its parts and of the whole: `Bürger-App` gives `burg`, `app`, `burgerapp`.
    """
    plain = normal(text)
    parts = [stem(word) for word in _WORD.findall(plain) if word not in FUNCTION_WORDS]
    return parts + [stem(word.replace("-", "")) for word in _HYPHENATED.findall(plain) if "-" in word]


def term_stems(term: str) -> frozenset[str]:
    """Give the stems of one term's words but those that only hold it together."""
    return frozenset(stem(word) for word in term_words(term).split() if word not in FUNCTION_WORDS)


def written_words(text: str) -> list[str]:
    """Give a text's words as they stand there; a hyphenated word is one."""
    return _HYPHENATED.findall(text)


@cache
def telling_stem(word: str) -> str:
    """Give the stem of a normal word, or nothing where it says nothing of what sets a text apart."""
    return "" if len(word) < _SHORTEST or word in FUNCTION_WORDS or word in _EMPTY else stem(word)


def telling_stems(text: str) -> list[str]:
    """Give the stems of the words that set a text apart."""
    return [telling for word in letters(text).split() if (telling := telling_stem(word))]


@lru_cache(maxsize=1024)
def surfaces(text: str) -> Mapping[str, str]:
    """Give the stems of a text's telling words, each with the first word that it stands for."""
    found: dict[str, str] = {}
    written = _SURFACE.findall(text)
    for word, plain in zip(written, normal("\n".join(written)).split("\n"), strict=False):
        if plain not in FUNCTION_WORDS and plain not in _EMPTY:
            found.setdefault(stem(plain), word)
    return found
