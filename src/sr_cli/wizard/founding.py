"""Who founds a portfolio: read from options, or asked on a terminal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sr_cli.errors import WrongUse
from sr_cli.message import Language, Listing, Message
from sr_cli.model.ids import is_id, slug
from sr_cli.model.text import fold
from sr_cli.model.vocabulary import Partner, PartnerKind, Vocabulary
from sr_cli.session import Session
from sr_cli.store.upkeep.founding import Founding
from sr_cli.translation import Translator
from sr_cli.wizard.answers import read_text
from sr_cli.wizard.choices import Choices, entries
from sr_cli.wizard.dialogue import Dialogue

_DROPPED: Final = ("Stadt ", "Gemeinde ")
"""What stands before a name but is no part of it: that is what `kind` tells."""

_NOTE: Final = Message("Of each partner more can be told, such as inhabitants and neighbours: see sr schema partners")


@dataclass(frozen=True, slots=True)
class Given:
    """What the options of `sr init` say."""

    name: str | None
    partners: Sequence[str]
    coordinator: str | None
    language: Language


def founding(given: Given, session: Session, *, no_input: bool) -> Founding:
    """Give who founds the portfolio; what no option says is asked where somebody can answer, else WrongUse."""
    if session.interactive and not no_input:
        return _asked(given, Dialogue(session))
    missing = [option for option, value in _options(given) if not value]
    if missing:
        raise WrongUse(
            Message("A portfolio needs {options}", options=Listing(tuple(missing))),
            Message("give them as options, or call sr init on a terminal"),
        )
    partners = _all(given.partners)
    return _founding(given, read_text(given.name or ""), partners, _choices(partners).one(given.coordinator or ""))


def _founding(given: Given, name: str, partners: tuple[Partner, ...], coordinator: str) -> Founding:
    return Founding(name, coordinator, given.language, partners, Translator(given.language)(_NOTE))


def _options(given: Given) -> Iterator[tuple[str, object]]:
    yield "--name", given.name
    yield "--partner", given.partners
    yield "--coordinator", given.coordinator


def _asked(given: Given, dialogue: Dialogue) -> Founding:
    name = read_text(given.name or "")
    while not name:
        name = read_text(dialogue.ask(Message("Name of the cooperation")))
    partners = _all(given.partners) or _ask_partners(dialogue)
    word = given.coordinator
    coordinator = _choices(partners).one(word) if word else _ask_coordinator(dialogue, partners)
    return _founding(given, name, partners, coordinator)


def _ask_partners(dialogue: Dialogue) -> tuple[Partner, ...]:
    dialogue.screen.line(Message("Its partners, one a line, such as Kreis Unna or Gemeinde Bönen; Enter ends"))
    found: tuple[Partner, ...] = ()
    while True:
        text = dialogue.ask(Message("Partner"))
        try:
            if text:
                found = _added(found, text)
            elif found:
                return found
        except WrongUse as error:
            dialogue.tell(error.message, error.hint)


def _ask_coordinator(dialogue: Dialogue, partners: tuple[Partner, ...]) -> str:
    dialogue.gap()
    dialogue.offer(partner.label for partner in partners)
    choices = _choices(partners).numbered(partner.id for partner in partners)
    while True:
        try:
            return choices.one(dialogue.ask(Message("Partner that coordinates"), "1") or "1")
        except WrongUse as error:
            dialogue.tell(error.message, error.hint)


def _choices(partners: tuple[Partner, ...]) -> Choices:
    return entries(Vocabulary("", {partner.id: partner for partner in partners}))


def _all(texts: Sequence[str]) -> tuple[Partner, ...]:
    found: tuple[Partner, ...] = ()
    for text in texts:
        found = _added(found, text)
    return found


def _added(partners: tuple[Partner, ...], text: str) -> tuple[Partner, ...]:
    """Add the partners that a text names, apart by commas, such as `Stadt Kamen, boenen=Gemeinde Bönen`."""
    for word in text.rstrip(", ").split(","):
        partners = _with_one(partners, word)
    return partners


def _with_one(partners: tuple[Partner, ...], text: str) -> tuple[Partner, ...]:
    before, mark, behind = read_text(text).partition("=")
    full = behind.strip() if mark else before
    name = next((full.removeprefix(word) for word in _DROPPED if full.startswith(word)), full)
    identifier = before.strip() if mark else slug(name)
    if not is_id(identifier) or not name:
        raise WrongUse(
            Message("`{text}` names no partner", text=text),
            Message("write its name, or id=name where the id has only lower-case letters a to z, digits and hyphens"),
        )
    if any(partner.id == identifier for partner in partners):
        raise WrongUse(Message("There is a partner `{id}` already", id=identifier))
    return (*partners, Partner(id=identifier, name=name, kind=_kind(full)))


def _kind(name: str) -> PartnerKind:
    """Guess what kind of body a name means, such as `Märkischer Kreis` or `Städteregion Aachen`."""
    words = fold(name).replace("-", " ").split()
    if any(word.endswith("kreis") or word == "staedteregion" for word in words):
        return PartnerKind.KREIS
    return PartnerKind.GEMEINDE if any(word.endswith("gemeinde") for word in words) else PartnerKind.STADT
