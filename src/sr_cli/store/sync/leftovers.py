"""What a merge left open: files of which git holds several versions, and what of them the person has decided."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from sr_cli.model.project import ProjectRecord
from sr_cli.query.exchange import Clash, versions
from sr_cli.store.git.objects import Entry, ObjectTree
from sr_cli.store.merging.markers import Conflicted, Side, conflicts_in
from sr_cli.store.records.one_record import record_of
from sr_cli.store.source.cannot_read import CannotRead
from sr_cli.store.source.kinds import kind_of
from sr_cli.store.source.names import id_of, printable
from sr_cli.store.source.tree import WorkTree
from sr_cli.store.sync.clone import Clone
from sr_cli.store.sync.joining import Stages, unmerged
from sr_cli.store.sync.moved_apart import moves_joined


@dataclass(frozen=True)
class Leftover:
    """One file that git could not merge."""

    stages: Stages
    base: str | None
    """The whole text that both sides had before; None where there was none."""
    ours: str | None
    """The whole text from here; None where it was removed here, or is no text."""
    theirs: str | None
    now: str | None
    """What stands there now; None where nothing does, or no text."""

    @property
    def path(self) -> str:
        """Where it stands, seen from the root of the portfolio."""
        return self.stages.path

    @property
    def is_record(self) -> bool:
        """Whether it is the record of a project."""
        return kind_of(self.path) == "project"

    @property
    def is_whole(self) -> bool:
        """Whether one version must be taken as a whole: one side removed it, or nothing can be told apart in it."""
        return not self.conflicted.conflicts

    @cached_property
    def conflicted(self) -> Conflicted:
        """What stands there, with its conflicts; none where the markers are broken."""
        try:
            return conflicts_in(self.now or "")
        except ValueError:
            return Conflicted((self.now or "",))

    @property
    def is_decided(self) -> bool:
        """Whether the person has put something else there than git left, in which nothing is open.

        A file that stands as it was here may be one that nobody has looked at.
        """
        if self.now is None or self.stages.ours is None or self.stages.theirs is None or self.stages.apart:
            return False
        return (
            self.is_whole
            and "<<<<<<<" not in self.now
            and with_plain_ends(self.now) != with_plain_ends(self.ours or "")
        )

    def record(self, text: str | None) -> ProjectRecord | None:
        """Give the record that a text would be there; None where it is none."""
        return record_of(self.path, text.encode()) if text is not None and self.is_record else None

    @property
    def clash(self) -> Clash:
        """Say what there are two versions of."""
        here, there = self.ours, self.theirs
        if not self.is_whole:
            here, there = (self.conflicted.whole(side) for side in Side)
        ours, theirs = self.record(here), self.record(there)
        known = ours or theirs
        there_id = id_of(printable(self.stages.apart[1])) if self.stages.apart else ""
        return Clash(
            renamed=there_id if there_id != id_of(printable(self.path)) else "",
            path=printable(self.path),
            id=id_of(printable(self.path)) if self.is_record else "",
            title=known.title if known else "",
            changes=versions(ours, theirs) if ours and theirs else (),
            gone="here" if self.stages.ours is None else "there" if self.stages.theirs is None else "",
        )


def leftovers(clone: Clone) -> tuple[Leftover, ...]:
    """Give what is left, by path. SystemFailed where git refuses."""
    found = moves_joined(clone, unmerged(clone))
    blobs = {blob for each in found for blob in (each.base, each.ours, each.theirs) if blob}
    contents = ObjectTree(clone.root, {blob: Entry("100644", blob) for blob in blobs})
    contents.fetch(blobs)
    tree = WorkTree(clone.root)
    return tuple(
        Leftover(
            stages=each,
            base=text_at(contents, each.base),
            ours=text_at(contents, each.ours),
            theirs=text_at(contents, each.theirs),
            now=text_at(tree, each.path),
        )
        for each in found
    )


def open_clashes(left: Iterable[Leftover]) -> tuple[Clash, ...]:
    """Give what the person has still to decide."""
    return tuple(each.clash for each in left if not each.is_decided)


def text_at(tree: ObjectTree | WorkTree, path: str | None) -> str | None:
    """Give the text of a file; None where there is none."""
    if path is None:
        return None
    try:
        return tree.read(path).decode()
    except (CannotRead, UnicodeDecodeError):
        return None


def with_plain_ends(text: str) -> str:
    """Give a text with the ends of lines as git keeps them; Windows may have others."""
    return text.replace("\r\n", "\n")
