"""One pass over the files of a tree: each becomes what it says, or the faults that it has."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from sr_cli.findings import Fault, Violation
from sr_cli.model.decision import SynergyDecision
from sr_cli.model.places import START
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.model.vocabulary import (
    EntryType,
    Region,
    Vocabulary,
)
from sr_cli.store.reading.table import Table, read_table
from sr_cli.store.reading.thousands import points_between_thousands, without_points
from sr_cli.store.records import decode
from sr_cli.store.records.loaded import Loaded
from sr_cli.store.schema.gate import Gate, gate_schema, is_sound
from sr_cli.store.schema.mend import mended
from sr_cli.store.source import names
from sr_cli.store.source.cannot_read import CannotRead
from sr_cli.store.source.tree import Tree
from sr_cli.store.toml.hidden import hidden_characters, may_hide


@dataclass(slots=True)
class Reading:
    """One pass over the files of a tree, and what has come of it so far."""

    tree: Tree
    also_sound: Gate
    sound: dict[str, ProjectRecord] = field(default_factory=dict)
    decided: dict[str, SynergyDecision] = field(default_factory=dict)
    broken: list[ProjectRecord] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)
    checked: int = 0

    def region(self) -> Region:
        """Read what the portfolio says of itself."""
        table, _ = self.table("region", "portfolio/region.toml")
        return decode.region(table or mended({}, gate_schema("region")))

    def records_beside(self, vocabularies: Portfolio) -> Loaded:
        """Read the records, and give them with vocabularies that were read before."""
        self.records()
        portfolio = replace(
            vocabularies,
            projects=dict(sorted(self.sound.items())),
            broken=tuple(self.broken),
            unreadable=frozenset(self.unreadable),
        )
        return Loaded(portfolio, tuple(self.faults), self.checked)

    def records(self) -> None:
        """Read the records."""
        self._files(self.tree.records(), self._record)

    def decisions(self) -> dict[str, SynergyDecision]:
        """Read what was decided about synergies, and give it by id."""
        self._files(self.tree.decisions(), self._decision)
        return dict(sorted(self.decided.items()))

    def _files(self, found: Iterator[str], take: Callable[[str, bool], None]) -> None:
        """Take files that are named after ids, and say of each whether it is named right.

        Those that are named well come first: an id belongs to the first of them that says it.
        """
        paths = [path for path in found if not names.is_passed_over(path)]
        badly_named = [path for path in paths if not names.is_well_named(path)]
        first: dict[str, str] = {}
        for path in filter(names.is_well_named, paths) if badly_named else paths:
            take(path, self._is_named_right(path, first, is_well_named=True))
        for path in badly_named:
            if names.is_record(path):
                take(path, self._is_named_right(path, first, is_well_named=False))
            else:
                self.faults.extend(self._stranger(path))

    def _is_named_right(self, path: str, first: dict[str, str], *, is_well_named: bool) -> bool:
        """Tell whether a file has a good name and is the first one of its id, and note what is wrong."""
        shown = names.printable(path)
        earlier = first.setdefault(names.id_of(shown).casefold(), shown)
        if earlier is shown and is_well_named:
            return True
        self.faults.extend(names.naming_faults(shown, earlier))
        return False

    def table(self, kind: str, path: str) -> tuple[Table | None, bool]:
        """Give what can be decoded of a file, None where nothing can be read, and whether that is all of it."""
        shown = names.printable(path)
        try:
            content = self.tree.read(path)
        except CannotRead as refusal:
            self.faults.append(_refused(shown, refusal))
            return None, False
        table, faults = read_table(shown, content)
        self.faults.extend(faults)
        if table is None:
            return None, False
        if may_hide(content):
            self.faults.extend(Fault("control-character", shown, violation) for violation in hidden_characters(table))
        misread = tuple(points_between_thousands(shown, content)) if kind == "project" else ()
        if misread:
            self.faults.extend(misread)
            table = without_points(table)
        if is_sound(kind, table):
            return table, not misread
        if self.also_sound(kind, table):
            return mended(table, gate_schema(kind)), not misread
        from sr_cli.store.schema.explanation import explain

        violations = explain(kind, table)
        self.faults.extend(Fault(rule, shown, violation) for rule, violation in violations)
        return (mended(table, gate_schema(kind)), False) if violations else (table, not misread)

    def vocabulary(self, kind: str, make: Callable[..., EntryType]) -> Vocabulary[EntryType]:
        """Read a vocabulary; entries that break the schema are kept, so that references to them stay right."""
        path = f"portfolio/{kind}.toml"
        table, _ = self.table(kind, path)
        if table is None:
            return Vocabulary(path, {}, readable=False)
        return Vocabulary(path, decode.entries(make, table))

    def _record(self, path: str, is_named_right: bool) -> None:
        self.checked += 1
        shown = names.printable(path)
        identifier = names.id_of(shown)
        table, is_whole = self.table("project", path)
        if table is None:
            self.unreadable.add(identifier)
            return
        record = decode.project_record(shown, identifier, table)
        if is_whole and is_named_right:
            self.sound[identifier] = record
        else:
            self.broken.append(record)

    def _decision(self, path: str, is_named_right: bool) -> None:
        """Read a decision; one that breaks the schema decides nothing."""
        table, is_whole = self.table("synergy", path)
        if table is not None and is_whole and is_named_right:
            shown = names.printable(path)
            identifier = names.id_of(shown)
            self.decided[identifier] = decode.synergy_decision(shown, identifier, table)

    def _stranger(self, path: str) -> Iterator[Fault]:
        """Say what is wrong with a folder or link that could not be followed, or with what was meant as a record."""
        shown = names.printable(path)
        try:
            self.tree.read(path)
        except CannotRead as refusal:
            if refusal.rule in ("link-outside", "unreadable-file"):
                yield _refused(shown, refusal)
                return
        if names.SUFFIX in path.casefold():
            yield names.bad_file_name(shown)


def _refused(path: str, refusal: CannotRead) -> Fault:
    return Fault(refusal.rule, path, Violation((), refusal.message, refusal.hint), START)
