"""A portfolio that a steering group could meet about: the small one, with projects that have to do with each other."""

import re
from collections.abc import Mapping
from typing import Final

from portfolios import FILES


def record(lead: str, title: str, summary: str, status: str, more: str = "") -> str:
    """Give the text of a record."""
    return (
        f'title = "{title}"\nsummary = "{summary}"\nstatus = "{status}"\nlead = "{lead}"\n'
        f'themes = ["zusammenleben-mitmachen"]\n{more}'
    )


RECORDS: Final[Mapping[str, str]] = {
    "portfolio/projects/werne/werne-melden.toml": record(
        "werne",
        "Schäden in Werne",
        "Ein Mängelmelder nimmt künftig Hinweise auf Schäden mit Foto und Ort an.",
        "planned",
        '[[procurement]]\nwhat = "Mängelmelder"\nquarter = "2027-Q2"\nvolume_eur = 40000\nstate = "need"\n',
    ),
    "portfolio/projects/luenen/luenen-melden.toml": record(
        "luenen",
        "Mängelmelder-App",
        "Hinweise auf Müll und Störungen gehen per App ein.",
        "running",
        'start = 2024\n[[interfaces]]\nstandard = "sensorthings"\ndirection = "provides"\n',
    ),
    "portfolio/projects/kreis-unna/kreis-befragung.toml": record(
        "kreis-unna", "Befragung zum Radverkehr", "Strecken für das Fahrrad werden im Netz bewertet.", "idea"
    ),
    "portfolio/projects/kamen/kamen-befragung.toml": record(
        "kamen",
        "Befragung zum Radverkehr",
        "Strecken für das Fahrrad werden im Netz bewertet.",
        "unknown",
        'partners = ["kreis-unna"]\n',
    ),
}
"""A defect reporting tool at three partners, and a survey that two do together."""

MEETING: Final[Mapping[str, str]] = {**FILES, **RECORDS}

INTERNAL: Final[Mapping[str, str]] = {
    "portfolio/projects/kreis-unna/kreis-geheim.toml": record(
        "kreis-unna",
        "Streng vertraulicher Mängelmelder",
        "Ein Mängelmelder für Kreisstraßen nimmt Hinweise auf Schäden mit Foto und Ort an.",
        "planned",
        'partners = ["luenen"]\nvisibility = "internal"\n',
    ),
}
"""One more such tool, internal to the Kreis and Lünen."""


def decision(state: str, projects: tuple[str, ...], label: str = "Mängelmelder", more: str = "") -> str:
    """Give the text of a decision of 1 November 2026."""
    named = ", ".join(f'"{project}"' for project in projects)
    return (
        f'label = "{label}"\nprojects = [{named}]\nkinds = ["reuse"]\n\n'
        f'[[decisions]]\nstate = "{state}"\ndate = 2026-11-01\nreason = "Die Lenkungsgruppe ist dafür."\n{more}'
    )


def unscored(text: str) -> str:
    """Mask scores and what is made of them: which they are is tested with the model, and may change with it."""
    return re.sub(r"\b\d\.\d{1,4}\b", lambda found: "#.##" if len(found[0]) == len("0.00") else "#", text)
