"""Certain repairs: made on a tree in memory, and each held against the whole check before it counts."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from sr_cli.findings import Diagnostic, Repair, Report, Rewrite, Severity
from sr_cli.store.source.cannot_read import CannotRead
from sr_cli.store.source.layers import Overlay
from sr_cli.store.source.tree import Tree
from sr_cli.store.toml.splice import change, repaired

Examine: TypeAlias = Callable[[Tree], Report]
"""Checks the portfolio that a tree holds."""

_MOST_CHECKS: Final = 200
"""So many times the portfolio is checked at most; a usual repair of many files takes three or four."""

_WRONG_KIND: Final = frozenset(("wrong-type", "bad-date"))
"""Rules that show, once a file can be read, that something else was meant than what was written into it."""


@dataclass(frozen=True, slots=True)
class Repairs:
    """What came of repairing: nothing is written yet."""

    files: Mapping[str, tuple[str, str]]
    """The old and the new text of each file that changes, by path."""
    done: tuple[Repair, ...]
    refused: tuple[Diagnostic, ...]
    """Findings whose repair would not do away with them, or bring an error out."""
    report: Report
    """What is left to find; a finding whose repair was refused has none any more."""


def repairs(tree: Tree, examine: Examine, wanted: Callable[[Diagnostic], bool]) -> Repairs:
    """Repair all wanted findings for which that is certain, also those that come to light by it.

    Many repairs are tried at once. Where the check afterwards is not content with them, half of them are, until those
    are known that cause it: they are refused.
    """
    work = _Work(tree, examine(tree))
    most: int | None = None
    for _ in range(_MOST_CHECKS):
        attempt = work.next_repairs(wanted)[:most]
        if not attempt:
            break
        files = work.with_repairs(attempt)
        report = examine(Overlay(tree, files))
        if _is_better(work.report, report, attempt):
            work.accept(attempt, files, report)
            most = None
        elif len(attempt) == 1:
            work.refused += attempt
            most = None
        else:
            most = len(attempt) // 2
    changes = {path: (work.originals[path], content.decode()) for path, content in sorted(work.files.items())}
    done = sorted(work.done, key=lambda repair: (repair.found.path, repair.found.range))
    return Repairs(changes, tuple(done), tuple(work.refused), work.left())


@dataclass(slots=True)
class _Work:
    """How far the repairs have come."""

    tree: Tree
    report: Report
    files: dict[str, bytes] = field(default_factory=dict)
    originals: dict[str, str] = field(default_factory=dict)
    """The texts from which the repairs start: what a file holds later, somebody may have written meanwhile."""
    done: list[Repair] = field(default_factory=list)
    refused: list[Diagnostic] = field(default_factory=list)

    def next_repairs(self, wanted: Callable[[Diagnostic], bool]) -> list[Diagnostic]:
        """Give the findings that can be repaired at once: what makes files unreadable first, one at each place."""
        left = [found for found in self.left().all if found.fix and wanted(found)]
        first = [found for found in left if isinstance(found.fix, Rewrite)] or left
        return list({(found.path, found.key): found for found in reversed(first)}.values())[::-1]

    def left(self) -> Report:
        """Give what is found now, without the repairs that were refused."""
        known = {(_identity(found), found.key) for found in self.refused}
        if not known:
            return self.report
        found_now = (
            replace(found, fix=None) if (_identity(found), found.key) in known else found
            for found in self.report.diagnostics
        )
        return replace(self.report, diagnostics=tuple(found_now))

    def with_repairs(self, attempt: Iterable[Diagnostic]) -> dict[str, bytes]:
        """Give all files that differ from the tree, with these repairs made, too."""
        in_file: dict[str, list[Diagnostic]] = {}
        for found in attempt:
            in_file.setdefault(found.path, []).append(found)
        texts = {path: self._text(path) for path in in_file}
        self.originals.update({path: text for path, text in texts.items() if text and path not in self.files})
        new = {path: repaired(text, in_file[path]).encode() for path, text in texts.items() if text is not None}
        return {**self.files, **new}

    def accept(self, attempt: Iterable[Diagnostic], files: dict[str, bytes], report: Report) -> None:
        """Note what was repaired, in the words that stood there before."""
        for found in attempt:
            text = self._text(found.path) if found.source else None  # a line that shall not be shown has no source
            self.done.append(Repair(found, *(change(text, found) if text is not None else ("", ""))))
        self.files, self.report = files, report

    def _text(self, path: str) -> str | None:
        try:
            return Overlay(self.tree, self.files).read(path).decode()
        except CannotRead:  # its name cannot be shown, so what is shown is not its name
            return None


def _is_better(before: Report, after: Report, attempt: Iterable[Diagnostic]) -> bool:
    """Tell whether the findings are gone that were repaired, and nothing else broke.

    Findings may come to light in a file that could not be read or used before; but an error that is not certain to be
    repaired as well says that something else was meant.
    """
    rewritten = [found for found in attempt if isinstance(found.fix, Rewrite)]
    if rewritten:
        return all(_is_read_on(found, after) for found in rewritten)
    known, left = (Counter(map(_identity, report.all)) for report in (before, after))
    tried = Counter(map(_identity, attempt))
    if any(left[identity] > known[identity] - count for identity, count in tried.items()):
        return False
    new = (found for found in after.all if left[_identity(found)] > known[_identity(found)])
    return all(found.fix or found.severity is not Severity.ERROR for found in new)


def _is_read_on(repaired: Diagnostic, after: Report) -> bool:
    """Tell whether what was rewritten is TOML now, and of the kind that its key takes."""
    start = repaired.range.start
    return not any(
        found.path == repaired.path
        and (
            (found.name == repaired.name and found.range.start <= start)
            or (found.name in _WRONG_KIND and found.range.start == start and not found.fix)
        )
        for found in after.all
    )


def _identity(found: Diagnostic) -> tuple[str, str, str]:
    """Give what stays the same of a finding when lines move and items go out of lists."""
    return found.path, found.name, repr(found.message)
