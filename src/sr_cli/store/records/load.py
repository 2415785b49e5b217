"""Reads a whole portfolio. Bad content is data: what is sound is given, what is not is named."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sr_cli.findings import Fault, Violation
from sr_cli.model.decision import SynergyDecision
from sr_cli.model.places import START
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.model.vocabulary import (
    Concept,
    EntryType,
    Goal,
    Guideline,
    InterfaceStandard,
    Partner,
    Programme,
    Region,
    ThemeField,
    Vocabulary,
)
from sr_cli.store.reading.table import Table, read_table
from sr_cli.store.reading.thousands import points_between_thousands, without_points
from sr_cli.store.records import decode
from sr_cli.store.schema.gate import Gate, gate_schema, is_sound
from sr_cli.store.schema.mend import mended
from sr_cli.store.source import names
from sr_cli.store.source.cannot_read import CannotRead
from sr_cli.store.source.tree import Tree
from sr_cli.store.toml.hidden import hidden_characters, may_hide
from sr_cli.store.toml.text import read_text


@dataclass(frozen=True, slots=True)
class Loaded:
    """A portfolio, and what was found wrong while it was read."""

    portfolio: Portfolio
    faults: tuple[Fault, ...]
    checked: int
    """How many files were looked at as project records."""


def _nothing(_: str, __: Table) -> bool:
    """Let no other schema count."""
    return False


def load(tree: Tree, also_sound: Gate = _nothing) -> Loaded:
    """Read a whole portfolio; whatever is wrong with its files becomes a fault, nothing is raised.

    What breaks our schema is right all the same where `also_sound` says so; what our schema does not know is left out.
    """
    reading = _Reading(tree, also_sound)
    vocabularies = Portfolio(
        region=reading.region(),
        partners=reading.vocabulary("partners", Partner),
        themes=reading.vocabulary("themes", ThemeField),
        goals=reading.vocabulary("goals", Goal),
        concepts=reading.vocabulary("concepts", Concept),
        interfaces=reading.vocabulary("interfaces", InterfaceStandard),
        programmes=reading.vocabulary("programmes", Programme),
        guidelines=reading.vocabulary("guidelines", Guideline),
        projects={},
        archived=frozenset(names.ids_of(tree.archived())),
        decisions=reading.decisions(),
    )
    return reading.records_beside(vocabularies)


def load_region(tree: Tree) -> Region:
    """Read only what a portfolio says of itself; what is wrong with that is left out."""
    return _Reading(tree, _nothing).region()


def load_records(tree: Tree, loaded: Loaded) -> Loaded:
    """Read the records of a tree that has the vocabularies of a portfolio that was read; faults are of records only."""
    return _Reading(tree, _nothing).records_beside(loaded.portfolio)


def load_decisions(tree: Tree) -> Mapping[str, SynergyDecision]:
    """Read nothing of a tree but what was decided about synergies, and give what is sound of it by id."""
    return _Reading(tree, _nothing).decisions()


def text_of(tree: Tree, path: str) -> str | None:
    """Give the text of a file as positions count in it, without byte order mark; None where it cannot be read."""
    try:
        return read_text(path, tree.read(path))[0]
    except CannotRead:
        return None


@dataclass(slots=True)
class _Reading:
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
