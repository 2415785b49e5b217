"""The versions of one record through the history of a portfolio: under all its names, on all branches, each once.

As `git log` does it for one file, where a merge took a record as one branch had it, the other branches are left out:
what they did to it did not stay. Unlike `git log --follow`, a name is followed on the branch where it was used.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeAlias

from sr_cli.model.history import Commit, FileStep, Version

_Blobs: TypeAlias = Mapping[str, str]
"""The hash of the content of each file that is looked at, by path, as a commit left it."""
_Follower: TypeAlias = tuple[Version, int]
"""A version after the one that is looked for, and by which of the parents of its commit that one was reached."""
_NOTHING: Final[_Blobs] = {}


def lineage(commits: Sequence[Commit], path: str) -> list[Version]:
    """Give the versions of the record that has this path after the first of the commits, or last had it, newest first.

    `commits` are all, each before its parents, a merge with what it changed since its first parent. The first one of
    the versions stands for what the record is now, the last ones were new.
    """
    return _Walk(commits, _names(commits, path)).versions(path)


def last_path(commits: Sequence[Commit], identifier: str) -> str | None:
    """Give the path of the record that has an id after the first of the commits, or had it last; None where none had.

    A record that was renamed since is given by the path that it has now, with its new id.
    """
    ending = f"/{identifier}.toml"
    steps = [step for commit in commits for step in commit.steps]
    held = {path for step in steps for path in (step.before, step.after) if path.endswith(ending)}
    if not held:
        return None
    standing = _Walk(commits, frozenset(held)).blobs[commits[0].hash]
    if standing:
        return max(standing)  # rather among the projects than in the archive
    place, path = next((place, step.after or step.before) for place, step in enumerate(steps) if step.before in held)
    for step in reversed(steps[:place]):  # what came later
        if step.before == path and step.after:
            path = step.after
    return path


def _names(commits: Iterable[Commit], path: str) -> frozenset[str]:
    """Give all paths from which a record may have come to this one."""
    sources: dict[str, set[str]] = {}
    for commit in commits:
        for step in commit.steps:
            if step.before != step.after and step.before and step.after:
                sources.setdefault(step.after, set()).add(step.before)
    found, new = {path}, [path]
    while new:
        before = sources.get(new.pop(), set()) - found
        found |= before
        new += before
    return frozenset(found)


class _Walk:
    """One way back through the history, from a record to all that it was."""

    def __init__(self, commits: Sequence[Commit], names: frozenset[str]) -> None:
        self.commits = commits
        self.names = names
        self.steps = {commit.hash: _of(names, commit.steps) for commit in commits}
        self.blobs: dict[str, _Blobs] = {}
        for commit in reversed(commits):
            self.blobs[commit.hash] = self._after(commit)

    def _after(self, commit: Commit) -> _Blobs:
        before = self.blobs.get(commit.parents[0], _NOTHING) if commit.parents else _NOTHING
        steps = self.steps[commit.hash]
        if not steps:
            return before
        after = {path: blob for path, blob in before.items() if all(path != step.before for step in steps)}
        return after | {step.after: step.blob for step in steps if step.after in self.names}

    def versions(self, path: str) -> list[Version]:
        """Go from each commit to those before it that had the record otherwise."""
        ways: dict[Version, dict[Version, int]] = {}
        waiting: dict[str, dict[str, list[_Follower]]] = {self.commits[0].hash: {path: []}} if self.commits else {}
        for commit in self.commits:
            for name, followers in waiting.pop(commit.hash, {}).items():
                blob = self._blob(commit.hash, name)
                if not blob and any(step.before == name and step.after for step in self.steps[commit.hash]):
                    continue  # the name was that of another record, which went on under another one
                before = [(parent, self._name_before(commit, parent, name)) for parent in commit.parents]
                same = [(parent, old) for parent, old in before if old == name and self._blob(parent, old) == blob]
                version = None if same or not (blob or before) else Version(commit, name, blob, [])
                if version:
                    ways[version] = {}
                    for follower, rank in followers:
                        ways[follower].setdefault(version, rank)
                for rank, (parent, old) in enumerate(same[:1] or before):
                    then = [(version, rank)] if version else followers
                    waiting.setdefault(parent, {}).setdefault(old, []).extend(then)
        for version, parents in ways.items():
            version.parents.extend(sorted(parents, key=parents.__getitem__))
        return list(ways)

    def _blob(self, commit: str, name: str) -> str:
        return self.blobs.get(commit, _NOTHING).get(name, "")

    def _name_before(self, commit: Commit, parent: str, name: str) -> str:
        """Give the path that a record had in a parent of a commit."""
        if parent == commit.parents[0]:
            return next((step.before for step in self.steps[commit.hash] if step.after == name and step.before), name)
        if self._blob(parent, name):
            return name
        here, there = self.blobs[commit.hash], self.blobs.get(parent, _NOTHING)
        return next((other for other in there if other not in here), name)


def _of(names: frozenset[str], steps: Iterable[FileStep]) -> tuple[FileStep, ...]:
    """Give the steps that concern one of these paths."""
    return tuple(step for step in steps if step.after in names or step.before in names)
