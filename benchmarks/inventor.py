"""Invents project records that look like those of a maintained portfolio: about 1 kB each, every one valid."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Final

import circumstances
import phrases
from chance import Popularity, happens
from skeleton import Entries

from sr_cli.model.ids import slug
from sr_cli.model.text import fold

Record = dict[str, object]

_STATUSES: Final = {
    "idea": 9, "planned": 18, "pilot": 9, "running": 42, "paused": 3, "completed": 13, "stopped": 3, "unknown": 3,
}  # fmt: skip
"""Percent of the records: as in the portfolio of the Kreis Unna, with some more that are still to come."""
_LONGEST_SLUG: Final = 50
"""Characters that leave room for the longest lead and a number in an id."""


class Inventor:
    """Invents one record after the other from the entries of the vocabularies."""

    def __init__(self, rng: Random, partners: Entries, vocabularies: Mapping[str, Entries]) -> None:
        """Decide, once for all records, which concepts, standards and programmes are popular."""
        self._rng = rng
        self._partners = partners
        self._leads = list(partners)
        self._themes = list(vocabularies["themes"])
        self._goals = list(vocabularies["goals"])
        self._guidelines = list(vocabularies["guidelines"])
        self._concepts = vocabularies["concepts"]
        self._undertakings = Popularity(rng, _of_kind(self._concepts, "undertaking"))
        self._components = Popularity(rng, _of_kind(self._concepts, "component"))
        self._standards = Popularity(rng, vocabularies["interfaces"])
        self._programmes = Popularity(rng, _always_open(vocabularies["programmes"]))
        self._ids: dict[str, list[str]] = {lead: [] for lead in partners}
        self._used: set[str] = set()

    def record(self) -> tuple[str, Record]:
        """Give the id and the keys of the next record."""
        rng = self._rng
        lead = rng.choice(self._leads)
        status = rng.choices(list(_STATUSES), list(_STATUSES.values()))[0]
        concepts = self._some_concepts()
        gaps = self._gaps(lead, concepts[0])
        title = self._unused(_capital(rng.choice(phrases.TITLES).format_map(gaps)), ", Abschnitt ")
        identifier = self._unused(f"{lead}-{slug(title.replace(gaps['town'], ''), _LONGEST_SLUG)}", "-")
        dates = circumstances.course(rng, status)
        record = {
            "title": title,
            "summary": self._summary(status, gaps),
            "status": status,
            "lead": lead,
            "themes": self._some_themes(concepts[0]),
            **self._references(lead, concepts),
            **dates,
            **circumstances.office(rng, status, lead),
            **circumstances.money(rng, status, self._programmes),
            **circumstances.steps(rng, status, dates),
            **circumstances.others(rng, gaps, self._standards),
            **circumstances.remarks(rng, status, lead, identifier),
        }
        self._ids[lead].append(identifier)
        return identifier, record

    def _some_concepts(self) -> list[str]:
        """Choose what the project undertakes, mostly one thing, and what it is made of."""
        chosen = [self._undertakings.pick(), *(self._components.pick() for _ in range(self._rng.randrange(4)))]
        if happens(self._rng, 25):
            chosen.append(self._undertakings.pick())
        return list(dict.fromkeys(chosen))

    def _some_themes(self, concept: str) -> list[str]:
        usual = self._concepts[concept].get("themes")
        known = list(usual) if isinstance(usual, list) else []
        return known[: self._rng.randint(1, 3)] or [self._rng.choice(self._themes)]

    def _references(self, lead: str, concepts: list[str]) -> Record:
        """Choose what the record refers to; nine of ten name their concepts."""
        rng = self._rng
        chosen: Record = {"goals": rng.sample(self._goals, rng.randint(1, 2))}
        near = self._partners[lead].get("neighbours")
        if isinstance(near, list) and near and happens(rng, 15):
            chosen["partners"] = sorted(rng.sample(near, rng.randint(1, len(near))))
        if happens(rng, 90):
            chosen["concepts"] = concepts
        for key, percent in (("offers", 7), ("seeks", 7)):
            if happens(rng, percent):
                chosen[key] = [self._components.pick()]
        if happens(rng, 15):
            chosen["guidelines"] = [rng.choice(self._guidelines)]
        if self._ids[lead] and happens(rng, 11):
            chosen["depends_on"] = [rng.choice(self._ids[lead])]
        return chosen

    def _gaps(self, lead: str, concept: str) -> dict[str, str]:
        """Choose what fills the gaps of the phrases in all texts of one record."""
        rng = self._rng
        label = _german(self._concepts[concept].get("label"))[0]
        words = _german(self._concepts[concept].get("synonyms")) or [label]
        first, second = phrases.QUARTERS
        return {
            "label": label,
            "word": rng.choice(words),
            "words": " und ".join(rng.sample(words, min(2, len(words)))),
            "town": str(self._partners[lead]["name"]),
            "audience": rng.choice(phrases.AUDIENCES),
            "place": rng.choice(phrases.PLACES),
            "gain": rng.choice(phrases.GAINS),
            "gain2": rng.choice(phrases.GAINS),
            "quarter": rng.choice(first) + rng.choice(second),
            "count": str(rng.randint(3, 480)),
            "months": str(rng.randint(3, 30)),
            "steps": str(rng.randint(2, 5)),
        }

    def _summary(self, status: str, gaps: Mapping[str, str]) -> str:
        opening = self._rng.choice(phrases.OPENINGS[status])
        details = self._rng.sample(phrases.DETAILS, self._rng.randint(2, 4))
        return " ".join(_capital(sentence.format_map(gaps)) for sentence in (opening, *details))

    def _unused(self, text: str, before_number: str) -> str:
        """Give the text, with a number behind it where an earlier record has it already."""
        candidate, number = text, 1
        while fold(candidate) in self._used:
            number += 1
            candidate = f"{text}{before_number}{number}"
        self._used.add(fold(candidate))
        return candidate


def _always_open(programmes: Entries) -> Entries:
    """Leave out the programmes that begin or end: a record of other years could not have them."""
    return {each: entry for each, entry in programmes.items() if not entry.keys() & {"valid_from", "valid_until"}}


def _of_kind(concepts: Entries, kind: str) -> Sequence[str]:
    return [name for name, entry in concepts.items() if entry["kind"] == kind]


def _german(names: object) -> list[str]:
    """Give the German name or names of an entry, which may have none."""
    german = names.get("de", []) if isinstance(names, dict) else []
    return [german] if isinstance(german, str) else list(german)


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
