"""The archive: records that were put away. No view and no check reads them, but their ids stay taken."""

from collections.abc import Mapping

from sr_cli.model.places import ARCHIVE, RECORDS
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.store.records.load import load_records
from sr_cli.store.records.loaded import Loaded
from sr_cli.store.source import names
from sr_cli.store.source.layers import Part
from sr_cli.store.source.tree import Tree


def archived_paths(tree: Tree) -> Mapping[str, str]:
    """Give the paths of the records in the archive, by their ids; of several of one id, the first."""
    paths = [path for path in tree.archived() if names.is_record(path) and not names.is_passed_over(path)]
    return {names.id_of(names.printable(path)): path for path in reversed(paths)}


def archived_records(tree: Tree, portfolio: Portfolio) -> Mapping[str, ProjectRecord]:
    """Read the records in the archive, and give the sound ones by their ids."""
    paths = frozenset(archived_paths(tree).values())
    return load_records(Part(tree, paths), Loaded(portfolio, (), 0)).portfolio.projects


def path_in_archive(path: str) -> str:
    """Give the place in the archive of a record that stands in the portfolio; its folder keeps its name."""
    return ARCHIVE + path.removeprefix(RECORDS)


def path_in_portfolio(path: str) -> str:
    """Give the place in the portfolio of a record that stands in the archive."""
    return RECORDS + path.removeprefix(ARCHIVE)
