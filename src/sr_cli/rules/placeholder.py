"""SR803: a text that only stands for one that is still to be written."""

from typing import Final

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.model.text import fold
from sr_cli.rules.rule import TextRule

_WORDS: Final = frozenset(
    [
        *("todo", "tobedone", "tbd", "tobedefined", "tobedetermined", "tba", "tobeannounced", "tbc", "fixme"),
        *("xx", "xxx", "xxxx", "na", "nn", "ka", "keineangabe", "keineangaben", "platzhalter", "placeholder"),
        *("folgt", "folgtnoch", "nochoffen", "nochzuklaeren", "nochunklar", "wirdergaenzt", "wirdnochergaenzt"),
        *("wirdnachgereicht", "wirdnachgetragen", "bitteergaenzen", "bitteausfuellen", "asdf", "blabla", "dummy"),
    ]
)
"""What such texts say, folded and without all that is no letter."""

_LONGEST: Final = 30
"""So many characters such a text has at most, with what stands around its letters."""

_SIGNS: Final = " .,:;…·-\u2013\u2014_?!*/#+=~()[]<>\t\n\u00a0"
"""Of these alone no text consists that says something."""

_WITHOUT_SIGNS: Final = str.maketrans(dict.fromkeys(_SIGNS))
_FIRST: Final = frozenset(letter for word in _WORDS for letter in (word[0], word[0].upper()))
"""Letters with which such texts begin: most texts are passed over by their first one."""

_BLIND_TEXT: Final = "lorem ipsum"


def _found_in(text: str) -> bool:
    short = (part for part in text.split("\0") if 0 < len(part) <= _LONGEST)
    return any(map(_is_placeholder, short)) or (_BLIND_TEXT[1:] in text and any(map(_is_blind, text.split("\0"))))


def _is_placeholder(text: str) -> bool:
    bare = text.strip(_SIGNS)
    if not bare:
        return True
    return bare[0] in _FIRST and fold(bare).translate(_WITHOUT_SIGNS) in _WORDS


def _is_blind(text: str) -> bool:
    return text.lower().startswith(_BLIND_TEXT)


RULE = TextRule(
    code="SR803",
    name="placeholder",
    severity=Severity.WARNING,
    summary=Message("A text only stands for one that is still to be written"),
    why=Message("Lists and reports show it as if it said something, and nobody is told that it is missing."),
    remedy=Message("Write what there is to say, or leave the key out until then."),
    bad='unit = "n. n."\n',
    good='unit = "Stabsstelle Digitalisierung"\n',
    message=Message("this text only stands for one that is still to be written"),
    hint=Message("write what there is to say, or leave the key out until then"),
    found_in=_found_in,
    exempt=frozenset({("x",)}),
)
