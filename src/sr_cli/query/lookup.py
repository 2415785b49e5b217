"""Finds the record that somebody means."""

from itertools import islice
from typing import Final

from sr_cli.model.nearest import nearest
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.text import fold

_MOST: Final = 3
"""More than three proposals are no help."""


def guesses(portfolio: Portfolio, name: str) -> tuple[str, ...]:
    """Give the ids of records that may be meant by a name that is no id, the likeliest first, at most three.

    First those whose id and title hold all its words, then those whose id resembles it.
    """
    words = fold(name).replace("-", " ").split()
    holding = (
        record.id
        for record in portfolio.projects.values()
        if words and all(word in fold(f"{record.id} {record.title}") for word in words)
    )
    first = tuple(islice(holding, _MOST))
    return tuple(dict.fromkeys((*first, *nearest(name, portfolio.projects))))[:_MOST]
