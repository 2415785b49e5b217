"""A portfolio of a few values, for tests of what is a function of one."""

from sr_cli.message import Label
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord, Status
from sr_cli.model.vocabulary import Concept, ConceptKind, Partner, PartnerKind, Region, ThemeField, Vocabulary

PATH = "portfolio/projects/kamen/kamen-x.toml"


def record(**keys: object) -> ProjectRecord:
    values = {
        "id": "kamen-x",
        "path": PATH,
        "title": "X",
        "summary": "",
        "status": Status.IDEA,
        "lead": "kamen",
        **keys,
    }
    return ProjectRecord(**values)  # type: ignore[arg-type]


def portfolio(*records: ProjectRecord, themes: int = 3) -> Portfolio:
    """Give a portfolio of these records: two partners, one concept, so many theme fields, otherwise empty."""
    partners = {name: Partner(name, name.title(), PartnerKind.STADT, "") for name in ("kamen", "unna")}
    fields = {f"feld-{n}": ThemeField(f"feld-{n}", Label(f"Feld Nummer {n}", f"Field {n}")) for n in range(themes)}
    concept = Concept(
        "maengelmelder",
        Label("Mängelmelder", "Defect reporting"),
        ConceptKind.UNDERTAKING,
        synonyms={"de": ("Schlaglochmelder",)},
    )
    empty = Vocabulary("portfolio/guidelines.toml", {})
    return Portfolio(
        region=Region("R", "kamen", "de", 1),
        partners=Vocabulary("portfolio/partners.toml", partners),
        themes=Vocabulary("portfolio/themes.toml", fields),
        goals=empty,
        concepts=Vocabulary("portfolio/concepts.toml", {concept.id: concept}),
        interfaces=empty,
        programmes=empty,
        guidelines=empty,
        projects={each.id: each for each in records},
    )
