"""Reads a whole portfolio. Bad content is data: what is sound is given, what is not is named."""

from collections.abc import Mapping

from sr_cli.model.decision import SynergyDecision
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.vocabulary import (
    Concept,
    Goal,
    Guideline,
    InterfaceStandard,
    Partner,
    Programme,
    Region,
    ThemeField,
)
from sr_cli.store.reading.table import Table
from sr_cli.store.records.loaded import Loaded
from sr_cli.store.records.one_pass import Reading
from sr_cli.store.schema.gate import Gate
from sr_cli.store.source import names
from sr_cli.store.source.cannot_read import CannotRead
from sr_cli.store.source.tree import Tree
from sr_cli.store.toml.text import read_text


def _nothing(_: str, __: Table) -> bool:
    """Let no other schema count."""
    return False


def load(tree: Tree, also_sound: Gate = _nothing) -> Loaded:
    """Read a whole portfolio; whatever is wrong with its files becomes a fault, nothing is raised.

    What breaks our schema is right all the same where `also_sound` says so; what our schema does not know is left out.
    """
    reading = Reading(tree, also_sound)
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
    return Reading(tree, _nothing).region()


def load_records(tree: Tree, loaded: Loaded) -> Loaded:
    """Read the records of a tree that has the vocabularies of a portfolio that was read; faults are of records only."""
    return Reading(tree, _nothing).records_beside(loaded.portfolio)


def load_decisions(tree: Tree) -> Mapping[str, SynergyDecision]:
    """Read nothing of a tree but what was decided about synergies, and give what is sound of it by id."""
    return Reading(tree, _nothing).decisions()


def text_of(tree: Tree, path: str) -> str | None:
    """Give the text of a file as positions count in it, without byte order mark; None where it cannot be read."""
    try:
        return read_text(path, tree.read(path))[0]
    except CannotRead:
        return None
