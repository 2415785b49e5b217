"""From what is given and what is asked to a record in the portfolio."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sr_cli.checker import check
from sr_cli.errors import NotWritten, WrongUse
from sr_cli.message import Listing, Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.render import new as view
from sr_cli.session import Session
from sr_cli.store.files.writing import write_new
from sr_cli.synergy import similar
from sr_cli.synergy.visibility import seen_by
from sr_cli.wizard.dialogue import Dialogue
from sr_cli.wizard.draft import is_draft, kept
from sr_cli.wizard.fields import from_options, missing
from sr_cli.wizard.interview import Interview
from sr_cli.wizard.prospect import Prospect, identify, places, prospect
from sr_cli.wizard.refusing import refuse
from sr_cli.wizard.source import read_source
from sr_cli.wizard.values import Values

_SIMILAR: Final = 3
"""So many similar projects are named."""


@dataclass(frozen=True, slots=True)
class Request:
    """How `sr new` was called."""

    given: Mapping[str, str | Sequence[str] | None]
    """What the options say, by the keys of a record."""
    source: str | None
    """A file with values, or `-` for standard input."""
    identifier: str | None
    """The id that is wanted."""
    no_input: bool
    dry_run: bool


def enter(request: Request, session: Session) -> Prospect:
    """Bring a project into the portfolio as `sr new` was asked to, and give what was (or would be) written."""
    tree, loaded = session.tree(), session.load()
    portfolio = loaded.portfolio
    origin = read_source(request.source, request.identifier, session)
    given, refusals = from_options(request.given, portfolio)
    values = {**origin.values, **given}
    asks = session.interactive and not request.no_input and request.source != "-"
    if not asks:
        refusals += _lacking({**{key: words for key, words in request.given.items() if words}, **values})
    refuse(refusals, session)
    identify(values, origin.identifier, portfolio)  # a wrong one is told before anything is asked
    with kept(values, origin, tree.root, session):
        if asks:
            Interview(Dialogue(session), tree, portfolio, session.today, values).run()
        identifier = identify(values, origin.identifier, portfolio)
        entry = prospect(tree, values, identifier, session.today, places(check(loaded, tree, session.today)))
        _tell(entry, portfolio, session)
        if request.dry_run:
            return entry
        if asks and not Dialogue(session).agrees(Message("Write it? [Y/n]"), default=True):
            raise NotWritten(Message("Nothing was written"))
        with session.alone():
            write_new(tree.root, entry.path, entry.text)
    if origin.file and is_draft(origin.file):
        origin.file.unlink()
    return entry


def _lacking(values: Values) -> tuple[WrongUse, ...]:
    """Name all that is missing, where nobody can be asked."""
    options = tuple(field.option or "" for field in missing(values))
    message = Message("A record needs {options}", options=Listing(options))
    hint = Message("give them as options or with --from, or call sr new on a terminal")
    return (WrongUse(message, hint),) if options else ()


def _tell(entry: Prospect, portfolio: Portfolio, session: Session) -> None:
    """Show the record, what the check says and what is similar; NotWritten where it has errors."""
    view.preview(entry.path, entry.text, session.talk)
    view.findings(entry.findings, entry.path, session.talk)
    if entry.record is None or entry.errors:
        raise NotWritten(Message("The record has errors, nothing was written"))
    pairs = similar(seen_by(portfolio, entry.record.lead), entry.record, session.today)[:_SIMILAR]
    view.similar(pairs, entry.id, portfolio, session.talk)
