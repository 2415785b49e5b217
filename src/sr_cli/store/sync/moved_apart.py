"""A record that both sides moved, but not to the same place: each gave it to another partner, or another id.

Git holds three files open then, the old one and both new ones, and puts its own markers around what stands in them.
They are one question: where it belongs, and what it is called.
"""

from sr_cli.store.files.writing import replace
from sr_cli.store.git.states import commit_tree
from sr_cli.store.source.kinds import kind_of
from sr_cli.store.source.names import id_of
from sr_cli.store.sync.clone import Clone
from sr_cli.store.sync.joining import Stages, stage


def moves_joined(clone: Clone, found: tuple[Stages, ...]) -> tuple[Stages, ...]:
    """Give what git could not merge, with one entry for each record that was moved apart: that of the file here.

    Of records that were also renamed apart, which files belong together is only known where there is one of them.
    """
    records = [each for each in found if kind_of(each.path) == "project"]
    by_id: dict[str, list[Stages]] = {}
    for each in records:
        by_id.setdefault(id_of(each.path), []).append(each)
    left = list(found)
    for group in (*by_id.values(), records):
        joined = _joined(clone, [each for each in group if each in left])
        if joined and joined.apart:
            left = [joined, *(each for each in left if each.path not in {joined.path, *joined.apart})]
    return tuple(sorted(left, key=lambda each: each.path))


def settle(clone: Clone, stages: Stages, text: str, *, ours: bool) -> None:
    """Put the text of a record that was moved apart where one side moved it, and take the other file away.

    SystemFailed where a file cannot be written or git refuses.
    """
    assert stages.apart is not None, "it was moved apart"
    was, there = stages.apart
    path, other = (stages.path, there) if ours else (there, stages.path)
    replace(clone.root, path, text)
    (clone.root / other).unlink(missing_ok=True)
    stage(clone, (path, other, was))


def _joined(clone: Clone, group: list[Stages]) -> Stages | None:
    """Give the one entry for the files of a record that was moved apart; None where there is none, or several."""
    was = [each for each in group if each.base and not each.ours and not each.theirs]
    here = [each for each in group if each.ours and not each.base and not each.theirs]
    there = [each for each in group if each.theirs and not each.base and not each.ours]
    ours, theirs = clone.head, clone.merging
    if not (len(was) == len(here) == len(there) == 1 and ours and theirs):
        return None
    blobs = [  # what git holds has markers in it already
        commit_tree(clone.root, commit).entries[each.path].blob
        for commit, each in ((ours, here[0]), (theirs, there[0]))
    ]
    return Stages(here[0].path, was[0].base, *blobs, apart=(was[0].path, there[0].path))
