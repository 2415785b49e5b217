"""Two versions of a list as one: what stands in either, each once."""

from sr_cli.errors import WrongUse
from sr_cli.store.form.editing import Put, edited
from sr_cli.store.merging.markers import Conflict
from sr_cli.store.merging.reading import table_of


def both_of(path: str, conflict: Conflict) -> str | None:
    """Give the lines that hold the items of both versions; None where these are not lists of one key.

    `path` is that of the file in which they stand.
    """
    ours, theirs = table_of(conflict.ours), table_of(conflict.theirs)
    if not ours or not theirs or ours.keys() != theirs.keys() or len(ours) != 1:
        return None
    ((key, here),), there = ours.items(), theirs[next(iter(ours))]
    if not isinstance(here, list) or not isinstance(there, list):
        return None
    new = [item for item in there if item not in here]
    try:
        return edited(path, conflict.ours, [Put((key, len(here) + number), item) for number, item in enumerate(new)])
    except WrongUse:
        return None
