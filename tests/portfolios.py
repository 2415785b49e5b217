"""A small portfolio for tests: on disk with `write`, as a value with `read`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sr_cli.model.portfolio import Portfolio
from sr_cli.store.records.load import load

REGION = """\
name = "Smart Region"
coordinator = "kreis-unna"
language = "de"
schema_version = 1
"""

PARTNERS = """\
[kreis-unna]
name = "Kreis Unna"
kind = "kreis"
ags = "05978"

[kamen]
name = "Kamen"
kind = "stadt"
ags = "05978020"
inhabitants = 43001
position = [7.68595, 51.5879]
neighbours = ["luenen"]

[luenen]
name = "Lünen"
kind = "stadt"
ags = "05978024"
inhabitants = 87266
position = [7.51862, 51.61661]
neighbours = ["kamen", "werne"]

[werne]
name = "Werne"
kind = "stadt"
ags = "05978040"
neighbours = ["luenen"]
"""

THEMES = """\
[zusammenleben-mitmachen]
label.de = "Zusammenleben und Mitmachen"
label.en = "Community and participation"

[energie-umwelt]
label.de = "Energie und Umwelt"
label.en = "Energy and environment"

[trends-forschung]
label.de = "Trends, Forschung und Entwicklung"
label.en = "Trends, research and development"
"""

GOALS = """\
[lebensqualitaet]
label.de = "Lebensqualität"
label.en = "Quality of life"

[nachhaltigkeit]
label.de = "Nachhaltigkeit"
label.en = "Sustainability"
"""

CONCEPTS = """\
[buergerdienst]
label.de = "Bürgerdienst"
label.en = "Citizen service"
kind = "undertaking"

[maengelmelder]
label.de = "Mängelmelder"
label.en = "Defect reporting"
kind = "undertaking"
themes = ["zusammenleben-mitmachen"]
broader = "buergerdienst"
synonyms.de = ["Schadensmelder"]
synonyms.en = ["issue tracker"]

[muellmelder]
label.de = "Müllmelder"
label.en = "Litter reporting"
kind = "undertaking"
broader = "maengelmelder"

[sensornetz]
label.de = "Sensornetz"
label.en = "Sensor network"
kind = "component"
"""

INTERFACES = """\
[sensorthings]
label.de = "OGC SensorThings"
label.en = "OGC SensorThings"
url = "https://www.ogc.org/standard/sensorthings/"
"""

PROGRAMMES = """\
[digitalpakt-schule]
label.de = "DigitalPakt Schule"
label.en = "Digital Pact for Schools"
funder = "Bund"

[klimaanpassung]
label.de = "Klimaanpassung in Kommunen"
label.en = "Climate adaptation in municipalities"
deadline = 2027-03-31
"""

GUIDELINES = """\
[offene-daten]
label.de = "Offene Daten zuerst"
label.en = "Open data first"
"""

VOCABULARIES: Mapping[str, str] = {
    "portfolio/region.toml": REGION,
    "portfolio/partners.toml": PARTNERS,
    "portfolio/themes.toml": THEMES,
    "portfolio/goals.toml": GOALS,
    "portfolio/concepts.toml": CONCEPTS,
    "portfolio/interfaces.toml": INTERFACES,
    "portfolio/programmes.toml": PROGRAMMES,
    "portfolio/guidelines.toml": GUIDELINES,
}

RECORDS: Mapping[str, str] = {
    "portfolio/projects/kamen/kamen-maengelmelder.toml": """\
title = "Mängelmelder der Stadt Kamen"
summary = "Bürgerinnen und Bürger melden Schäden im Stadtgebiet mit Foto und Ort."
status = "running"
lead = "kamen"
themes = ["zusammenleben-mitmachen"]
goals = ["lebensqualitaet"]
concepts = ["maengelmelder"]
start = 2021
unit = "Fachbereich Bürgerservice"
""",
    "portfolio/projects/kreis-unna/kreis-klimadaten.toml": """\
title = "Klimadaten für alle Kommunen"
summary = "Der Kreis sammelt Messwerte zu Hitze und Starkregen und stellt sie allen Partnern bereit."
status = "planned"
lead = "kreis-unna"
partners = ["kamen", "luenen", "werne"]
themes = ["energie-umwelt", "trends-forschung"]
goals = ["lebensqualitaet", "nachhaltigkeit"]
concepts = ["sensornetz"]
start = "2027-03"
as_of = 2026-10-01
unit = "Stabsstelle Klima"

[[funding]]
programme = "klimaanpassung"
amount_eur = 250000
state = "applied"
deadline = 2027-03-31
""",
    "portfolio/projects/luenen/luenen-baeume.toml": """\
title = "Durstige Bäume in Lünen gießen"
summary = "Sensoren im Boden zeigen, welche jungen Bäume Wasser brauchen; Patinnen und Paten gießen sie."
status = "idea"
lead = "luenen"
partners = ["werne"]
themes = ["energie-umwelt", "zusammenleben-mitmachen"]
concepts = ["sensornetz"]
""",
    "portfolio/projects/werne/werne-abfall.toml": """\
title = "Wilder Müll wird gemeldet"
summary = "Eine Karte im Netz nimmt Meldungen über wilden Müll entgegen."
status = "stopped"
lead = "werne"
themes = ["zusammenleben-mitmachen"]
goals = ["nachhaltigkeit"]
concepts = ["muellmelder"]
start = 2020-05-04
end = 2023
unit = "Bauhof"
stop_reason = "Der Kreis bietet dasselbe an."
""",
}

FILES: Mapping[str, str] = {**VOCABULARIES, **RECORDS}


@dataclass(frozen=True, slots=True)
class Texts:
    """A tree whose files are texts in memory."""

    files: Mapping[str, str]

    def records(self) -> Iterator[str]:
        return iter(sorted(path for path in self.files if path.startswith("portfolio/projects/")))

    def decisions(self) -> Iterator[str]:
        return iter(sorted(path for path in self.files if path.startswith("portfolio/synergies/")))

    def archived(self) -> Iterator[str]:
        return iter(sorted(path for path in self.files if path.startswith("portfolio/archive/")))

    def read(self, path: str) -> bytes:
        return self.files[path].encode()


def read(files: Mapping[str, str] = FILES) -> Portfolio:
    """Give the portfolio of these files, which must be sound."""
    loaded = load(Texts(files))
    assert not loaded.faults
    return loaded.portfolio


def write(root: Path, files: Mapping[str, str] = FILES) -> Path:
    """Write the files below a folder and give it."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root
