"""The id that somebody wants for a project."""

from sr_cli.errors import WrongUse
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.render.screen import Screen
from sr_cli.store.upkeep.renaming import path_under
from sr_cli.wizard.prospect import identify


def wanted_id(new: str, record: ProjectRecord, portfolio: Portfolio) -> str:
    """Give the id that a record is to get; WrongUse where it has it, it can be none, or another record has it.

    A record of that id beside this one may be what an earlier call left that was ended in the midst.
    """
    if new == record.id:
        raise WrongUse(Message("{id} has this id already", id=new), Message("name another one"))
    there = portfolio.projects.get(new)
    if there and there.path == path_under(new, record.path):
        return new
    return identify({}, new, portfolio)


def tell_unusual(new: str, record: ProjectRecord, screen: Screen) -> None:
    """Say so where an id does not start with the lead, by which most people look for a project."""
    if not new.startswith(f"{record.lead}-"):
        screen.warn(Message("Most ids start with the lead, {lead}-…; {id} does not", lead=record.lead, id=new))
