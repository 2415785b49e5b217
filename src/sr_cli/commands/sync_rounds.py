"""How a portfolio and the shared one come together: fetch, join, check, push, and again if others were faster."""

from dataclasses import dataclass, replace
from random import uniform
from time import monotonic, sleep
from typing import Final

from sr_cli.commands.sync_check import judged
from sr_cli.commands.sync_commit import commit_all, message_of, not_committed
from sr_cli.errors import SystemFailed
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.query.exchange import Ending, Exchange, Outcome
from sr_cli.render.exchanged import commit_message
from sr_cli.session import Session
from sr_cli.store.git.objects import ObjectTree
from sr_cli.store.git.states import commit_tree, index_tree
from sr_cli.store.records.load import load
from sr_cli.store.source.layers import Part
from sr_cli.store.sync.clone import Clone, uncommitted_files
from sr_cli.store.sync.exchanging import between_commits
from sr_cli.store.sync.joining import begin_merge, commit_merge, common_base, go_forward, stage
from sr_cli.store.sync.leftovers import leftovers, open_clashes
from sr_cli.store.sync.remerging import remerge, untouched
from sr_cli.store.sync.remote import Shared, fetch, push

_ROUNDS: Final = 30
"""So often others may be faster; each round takes a part of a second."""
_DOUBLED: Final = 3
"""So often the pause after a round may double."""
_LONGEST: Final = 3.0
"""Seconds of the longest pause."""


@dataclass(frozen=True, slots=True)
class Sync:
    """One call of `sr sync`."""

    session: Session
    clone: Clone
    shared: Shared

    def run(self, *, commit: bool) -> Outcome:
        """Bring both together; SystemFailed where git fails or the shared repository cannot be reached."""
        start = self.clone.head
        with self.session.alone():
            stopped = self._merge_finished() if self.clone.merging else self._all_committed(commit=commit)
        if stopped:
            return replace(stopped, waits=self.clone.merging is not None)
        for number in range(_ROUNDS):
            began = monotonic()
            theirs = fetch(self.clone, self.shared)
            with self.session.alone():
                outcome, ours = self._joined(theirs), self._head()
            if outcome.stopped:
                return replace(outcome, waits=self.clone.merging is not None)
            if ours == theirs or push(self.clone, self.shared, ours):
                ending: Ending = "unchanged" if start == ours == theirs else "synced"
                sent = between_commits(self.clone.root, theirs, ours)
                return replace(outcome, ending=ending, received=self._received(start, theirs), sent=sent)
            sleep(_pause(number, monotonic() - began))
        raise SystemFailed(
            Message("Others were faster with their changes {n} times", n=_ROUNDS),
            Message("yours are safe here; share them a little later: sr sync"),
        )

    def plan(self, *, commit: bool) -> Outcome:
        """Fetch only, and say what would come in and go out, or what would stop it before."""
        ours, merging = self.clone.head, self.clone.merging
        if merging and open_clashes(leftovers(self.clone)):
            return self._clashing(ours, merging)
        uncommitted = not_committed(self.clone, uncommitted_files(self.clone.root))
        if not (uncommitted.is_empty or commit or merging):
            return replace(self._outcome("uncommitted", self._names(ours)), uncommitted=uncommitted)
        theirs = fetch(self.clone, self.shared)
        base = common_base(self.clone, ours, theirs) if ours and theirs else None
        return replace(
            self._outcome("planned", self._names(ours)),
            uncommitted=uncommitted,
            received=self._received(ours, theirs),
            sent=between_commits(self.clone.root, base, ours),
        )

    def _all_committed(self, *, commit: bool) -> Outcome | None:
        """Commit what is not, if that is wanted; else give what is not."""
        paths = uncommitted_files(self.clone.root)
        if paths and commit:
            commit_all(self.session, self.clone, paths)
        elif paths:
            changes = not_committed(self.clone, paths)
            return replace(self._outcome("uncommitted", self._names(self.clone.head)), uncommitted=changes)
        return None

    def _merge_finished(self) -> Outcome | None:
        """Go on with a merge that waited for the person; gives why it has to wait on."""
        ours, theirs = self._head(), self.clone.merging
        if open_clashes(left := leftovers(self.clone)):
            remerge(self.clone, untouched(self.clone, left))
            left = leftovers(self.clone)
        stage(self.clone, tuple(each.path for each in left if each.is_decided))
        if open_clashes(left):
            return self._clashing(ours, theirs)
        stage(self.clone, uncommitted_files(self.clone.root))
        outcome = self._merged(ours, theirs)
        return outcome if outcome.stopped else None

    def _joined(self, theirs: str | None) -> Outcome:
        """Join what was fetched with what is here, and check it; gives why that stops, or that it does not."""
        ours = self._head()
        base = common_base(self.clone, ours, theirs) if theirs else None
        if theirs and base == ours:
            go_forward(self.clone, theirs)
        elif base != theirs:
            assert theirs is not None, "else it were the base"
            begin_merge(self.clone, theirs)
            remerge(self.clone, leftovers(self.clone))
            return self._clashing(ours, theirs) if leftovers(self.clone) else self._merged(ours, theirs)
        return self._checked(commit_tree(self.clone.root, self._head()), ours, theirs)

    def _merged(self, ours: str, theirs: str | None) -> Outcome:
        """Check and commit a merge in which nothing is open."""
        outcome = self._checked(index_tree(self.clone.root), ours, theirs)
        if not outcome.stopped:
            subject, body = commit_message(outcome.received, outcome.portfolio, merged=True)
            commit_merge(self.clone, message_of(outcome.portfolio.region.language, subject, body))
        return outcome

    def _checked(self, tree: ObjectTree, ours: str, theirs: str | None) -> Outcome:
        verdict = judged(tree, ours, theirs, self.session.today)
        return replace(
            self._outcome("invalid" if verdict.new else "synced", verdict.portfolio),
            received=self._received(ours, theirs),
            findings=verdict.new,
            inherited=verdict.inherited,
        )

    def _clashing(self, ours: str | None, theirs: str | None) -> Outcome:
        return replace(
            self._outcome("conflicts", self._names(ours)),
            received=self._received(ours, theirs),
            clashes=open_clashes(leftovers(self.clone)),
        )

    def _outcome(self, ending: Ending, portfolio: Portfolio) -> Outcome:
        return Outcome(ending, self.shared.remote, self.clone.name, portfolio)

    def _received(self, ours: str | None, theirs: str | None) -> Exchange:
        """Give what others changed since both sides were the same."""
        base = common_base(self.clone, ours, theirs) if ours and theirs else None
        return between_commits(self.clone.root, base, theirs)

    def _names(self, commit: str | None) -> Portfolio:
        """Give the vocabularies of a commit, without records."""
        tree = commit_tree(self.clone.root, commit) if commit else ObjectTree(self.clone.root, {})
        return load(Part(tree, frozenset())).portfolio

    def _head(self) -> str:
        head = self.clone.head
        if head is None:
            raise SystemFailed(
                Message("There is nothing to share yet: nothing was ever committed"),
                Message("commit and share what is here: sr sync --commit"),
            )
        return head


def _pause(number: int, took: float) -> float:
    """Give how many seconds to wait after a round in which others were faster, and which took so many seconds.

    By chance, and longer the more often that happens: else all who wait would come in each other's way again.
    """
    return uniform(0, min(took * 2 ** min(number, _DOUBLED), _LONGEST))  # noqa: S311 - no secret hangs on it
