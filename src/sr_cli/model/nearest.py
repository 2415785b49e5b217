"""What somebody may have meant by a word that nothing is called: the names nearest to it."""

from collections.abc import Iterable
from typing import Final

from sr_cli.message import Listing, Message
from sr_cli.model.text import fold

_ENOUGH_ALIKE: Final = 0.7
"""Ratio of difflib from which a name counts as near: `Lünne` finds `Lünen` (0.8), `Hamm` does not find `Kamen`."""

_CERTAINLY_ALIKE: Final = 0.85
"""Ratio from which the one name that is near is certainly meant: `kammen` is Kamen (0.91), Herne not Werne (0.8)."""

_SHORT: Final = 3
_SHORT_ALIKE: Final = 0.66
"""Ratio for words of up to three letters, of which two may have changed places: `nwe` finds `new` (0.67)."""

_LONG_ENOUGH: Final = 4
"""Fewest letters of a word that is looked for inside names."""

_LONGEST: Final = 400
"""Most letters of a word that is compared: names have 200 at most, and comparing takes time."""

_MOST: Final = 3
"""More than three proposals are no help."""


def nearest(word: str, candidates: Iterable[str]) -> tuple[str, ...]:
    """Give the candidates that resemble the word, the nearest first, at most three; case and umlauts do not count."""
    return nearest_of(word, ((candidate, candidate) for candidate in candidates))


def nearest_of(word: str, names: Iterable[tuple[str, str]], aliases: Iterable[tuple[str, str]] = ()) -> tuple[str, ...]:
    """Give the ids of the names that resemble the word: as `nearest`, from pairs of a name and the id that it means.

    An id may have many names. One that is the word but for case and umlauts leaves the others out; aliases, of which
    there may be thousands, count in that way only, whatever joins or parts their words. Where nothing resembles the
    word, names that hold it are given.
    """
    from difflib import get_close_matches

    if len(word) > _LONGEST:
        return ()
    folded = fold(word)
    meant: dict[str, list[str]] = {}
    for name, identifier in names:
        meant.setdefault(fold(name), []).append(identifier)
    same = [*meant.get(folded, ()), *(identifier for name, identifier in aliases if _bare(name) == _bare(word))]
    if same:
        return _some(same)
    enough = _SHORT_ALIKE if len(folded) <= _SHORT else _ENOUGH_ALIKE
    alike = get_close_matches(folded, meant, n=2 * _MOST, cutoff=enough)
    holding = (name for name in meant if folded in name) if len(folded) >= _LONG_ENOUGH else ()
    return _some(identifier for name in alike or holding for identifier in meant[name])


def certain(
    word: str, proposals: tuple[str, ...], names: Iterable[tuple[str, str]], *, alike: bool = True
) -> str | None:
    """Give the one that nobody can doubt of what was proposed for a word; None where there are others, or doubts.

    It is certain if one of its names is the word but for case, umlauts and what joins or parts words, or, where
    `alike` counts, if it differs by a slip of the finger. Digits must be the same: `phase-1` is not `phase-2`.
    """
    if len(proposals) != 1:
        return None
    [only] = proposals
    folded, bare = fold(word), _bare(word)
    for name, identifier in names:
        if identifier == only and (_bare(name) == bare or (alike and _is_slip(folded, fold(name)))):
            return only
    return None


def _is_slip(word: str, name: str) -> bool:
    from difflib import SequenceMatcher

    digits = [[letter for letter in text if letter.isdigit()] for text in (word, name)]
    return digits[0] == digits[1] and SequenceMatcher(None, word, name).ratio() >= _CERTAINLY_ALIKE


def _some(identifiers: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(identifiers))[:_MOST]


def _bare(name: str) -> str:
    return fold(name).replace("-", "").replace(" ", "")


def did_you_mean(names: tuple[str, ...]) -> Message | None:
    """Give the question that proposes these names, None where there are none."""
    quoted = tuple(f"`{name}`" for name in names)
    return Message("did you mean {names}?", names=Listing(quoted, "or")) if quoted else None
