"""`sr schema`: shows the schema of a kind of file, or refreshes those that stand beside the portfolio."""

from typing import TYPE_CHECKING, Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import pick, session_of
from sr_cli.errors import NoPortfolio, NotWritten, WrongUse
from sr_cli.message import Listing, Message
from sr_cli.session import Session

if TYPE_CHECKING:
    from sr_cli.model.portfolio import Portfolio


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(schema)


def schema(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="KIND", help="project, region, partners, themes or another file.")] = (
        "project"
    ),
    write: Annotated[bool, typer.Option("--write", help="Bring all files in schemas/ up to date.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Exit with 1 if one of them is out of date.")] = False,
) -> int:
    """Show a JSON Schema, or refresh those in schemas/.

    Editors read the files in schemas/ and offer keys and values while somebody types. The ids of this portfolio are
    filled in, so refresh them when a vocabulary has changed. Outside of a portfolio the plain schema is shown.

    Examples:
      sr schema
      sr schema concepts
      sr schema --write
      sr schema --check
    """
    session = session_of(context)
    if write and check:
        raise WrongUse(Message("--write and --check exclude each other"))
    if write or check:
        return _bring_up_to_date(session) if write else _check(session)
    session.screen.machine(pick("KIND", kind, _texts(session)))
    return 0


def _texts(session: Session) -> dict[str, str]:
    from sr_cli.store.files.schemas import plain_texts, schema_texts

    try:
        return dict(schema_texts(session.load().portfolio))
    except NoPortfolio:
        if session.chosen_root:
            raise
        return dict(plain_texts())


def _bring_up_to_date(session: Session) -> int:
    from sr_cli.store.files.schema_files import refresh

    paths = refresh(session.tree(), _readable(session))
    for path in paths:
        session.screen.line(Message("written: {path}", path=path))
    if not paths:
        session.talk.line(Message("All schemas are up to date"))
    return 0


def _check(session: Session) -> int:
    from sr_cli.store.files.schema_files import stale

    paths = stale(session.tree(), _readable(session))
    for path in paths:
        session.screen.line(Message("out of date: {path}", path=path))
    if paths:
        session.talk.line(Message("Bring them up to date: sr schema --write"))
    return 1 if paths else 0


def _readable(session: Session) -> "Portfolio":
    """Give the portfolio whose ids the schemas shall have; NotWritten where a vocabulary does not tell its own."""
    from sr_cli.store.source.kinds import VOCABULARIES

    portfolio = session.load().portfolio
    vocabularies = (getattr(portfolio, name) for name in VOCABULARIES)
    unreadable = tuple(vocabulary.path for vocabulary in vocabularies if not vocabulary.readable)
    if unreadable:
        raise NotWritten(
            Message("Which ids the schemas need cannot be told: {paths} cannot be read", paths=Listing(unreadable)),
            Message("see what is wrong: sr validate"),
        )
    return portfolio
