"""Portfolios as values, for tests of what is a function of them."""

from collections.abc import Iterable
from typing import Any

from sr_cli.message import Label
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord, Status
from sr_cli.model.vocabulary import (
    Concept,
    ConceptKind,
    Partner,
    PartnerKind,
    Programme,
    Region,
    ThemeField,
    Vocabulary,
)


def concept(identifier: str, label: str, *synonyms: str, component: bool = False, **more: Any) -> Concept:
    kind = ConceptKind.COMPONENT if component else ConceptKind.UNDERTAKING
    return Concept(identifier, Label(label, label), kind, synonyms={"de": synonyms}, **more)


CONCEPTS = (
    concept("anliegen", "Anliegenmanagement"),
    concept("maengelmelder", "Mängelmelder", "Schlaglöcher melden", broader="anliegen", themes=("verwaltung",)),
    concept("lob-und-kritik", "Lob und Kritik", broader="anliegen", themes=("verwaltung", "mitmachen")),
    concept("baumbewaesserung", "Baumbewässerung", "Bodenfeuchte", "Bäume gießen", themes=("umwelt",)),
    concept("lorawan", "LoRaWAN", component=True),
)
THEMES = ("umwelt", "verwaltung", "mitmachen")


def project(identifier: str, title: str, summary: str = "Ein Vorhaben.", **more: Any) -> ProjectRecord:
    """A record whose lead is the first part of its id."""
    keys = {"status": Status.RUNNING, "lead": identifier.split("-", maxsplit=1)[0], "themes": ("umwelt",), **more}
    return ProjectRecord(
        id=identifier, path=f"portfolio/projects/{keys['lead']}/{identifier}.toml", title=title, summary=summary, **keys
    )


def portfolio(
    *projects: ProjectRecord,
    concepts: Iterable[Concept] = CONCEPTS,
    partners: Iterable[str] = ("kamen", "luenen", "selm", "unna", "werne"),
    programmes: Iterable[Programme] = (),
) -> Portfolio:
    return Portfolio(
        Region("Region", "kamen", "de", 1),
        _vocabulary(Partner(each, each.title(), PartnerKind.STADT, "05978020") for each in partners),
        _vocabulary(ThemeField(each, Label(each, each)) for each in THEMES),
        _vocabulary(()),
        _vocabulary(concepts),
        _vocabulary(()),
        _vocabulary(programmes),
        _vocabulary(()),
        {each.id: each for each in projects},
    )


def _vocabulary(entries: Iterable[Any]) -> Vocabulary[Any]:
    return Vocabulary("some.toml", {entry.id: entry for entry in entries})
