"""What merging by keys makes of what git left."""

from pathlib import Path

from clones import ABFALL, BAUM, change, shared
from repositories import git

from sr_cli.store.sync.clone import clone_around
from sr_cli.store.sync.joining import begin_merge, unmerged
from sr_cli.store.sync.leftovers import leftovers
from sr_cli.store.sync.remerging import remerge, untouched


def test_what_each_side_changed_elsewhere_is_joined_and_what_is_merged_already_stays(tmp_path: Path) -> None:
    here, there = shared(tmp_path, "here", "there")
    for root, title, unit in ((here, "Wald", "Bauhof A"), (there, "Busch", "Bauhof B")):
        change(root, BAUM, "Bäume", title)
        change(root, ABFALL, "Bauhof", unit)
    change(here, BAUM, '"idea"', '"paused"')
    change(there, ABFALL, "stopped", "completed")
    for root in (here, there):
        git(root, "commit", "--quiet", "--all", "--message=Change")
    git(here, "fetch", "--quiet", str(there), "main:there")
    clone = clone_around(here)
    begin_merge(clone, git(here, "rev-parse", "there"))
    assert [each.path for each in untouched(clone, leftovers(clone))] == [BAUM, ABFALL]

    remerge(clone, leftovers(clone))
    left = leftovers(clone)
    remerge(clone, left)

    assert leftovers(clone) == left
    assert [each.path for each in unmerged(clone)] == [BAUM, ABFALL]
    text = (here / ABFALL).read_text(encoding="utf-8")
    assert (text.count("<<<<<<<"), text.count('status = "completed"')) == (1, 1)
