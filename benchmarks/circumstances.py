"""What invented projects have besides their content: dates, offices, money, steps, others who take part."""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Final

import phrases
from chance import Popularity, happens

from sr_cli.model.dates import PartialDate

Keys = dict[str, object]

TODAY: Final = date(2026, 11, 1)
"""The day from which the records are seen; fixed, so that the same seed gives the same records."""

_PLANNED: Final = frozenset({"planned", "pilot", "running", "paused", "completed"})
_STARTED: Final = frozenset({"pilot", "running", "paused", "completed", "stopped"})
_ENDED: Final = frozenset({"completed", "stopped"})
_EARLY: Final = frozenset({"idea", "planned", "pilot"})


def course(rng: Random, status: str) -> Keys:
    """Give start, end and the day on which the record was true, as exact as people know them."""
    keys: Keys = {}
    start = TODAY - timedelta(days=rng.randint(200, 2500))
    if status in _STARTED:
        keys["start"] = _partial(rng, start)
    elif status == "planned" and happens(rng, 70):
        keys["start"] = _partial(rng, TODAY + timedelta(days=rng.randint(60, 900)))
    if status in _ENDED:
        keys["end"] = _partial(rng, start + timedelta(days=rng.randint(90, 1500)))
    if happens(rng, 80):
        keys["as_of"] = TODAY - timedelta(days=rng.randint(0, 500))
    return keys


def office(rng: Random, status: str, lead: str) -> Keys:
    """Give the office in charge and its functional mailbox."""
    keys: Keys = {"unit": rng.choice(phrases.UNITS)} if status in _PLANNED or happens(rng, 50) else {}
    if happens(rng, 50):
        keys["contact"] = f"digitalisierung@{lead}.example"
    return keys


def money(rng: Random, status: str, programmes: Popularity) -> Keys:
    """Give funding, budget and what is to be bought."""
    keys: Keys = {}
    total = rng.randint(4, 900) * 1000
    if happens(rng, 30):
        keys["funding"] = [_funding(rng, status, programmes.pick(), total)]
    if happens(rng, 40):
        keys["budget"] = {"total_eur": total, "own_eur": total // 5, "fte": rng.randint(1, 8) / 4}
    if status in _EARLY and happens(rng, 40):
        state = rng.choice(("need", "need", "prepared", "tendered"))
        quarter = f"{rng.choice((2026, 2027, 2027, 2028))}-Q{rng.randint(1, 4)}"
        keys["procurement"] = [{"what": rng.choice(phrases.GOODS), "quarter": quarter, "state": state}]
    return keys


def steps(rng: Random, status: str, dates: Keys) -> Keys:
    """Give milestones between start and end, decisions and how it goes; `dates` has what `course` gave."""
    keys: Keys = {}
    if happens(rng, 35):
        titles = rng.sample(phrases.STEPS, rng.randint(1, 2))
        keys["milestones"] = [_milestone(rng, title, *_period(dates)) for title in titles]
    if happens(rng, 20):
        day = TODAY - timedelta(days=rng.randint(0, 2000))
        reference = f"{rng.randint(1, 400):03}/{day.year}"
        keys["decisions"] = [{"body": rng.choice(phrases.COUNCILS), "date": day, "reference": reference}]
    if status in _PLANNED and happens(rng, 20):
        trouble = rng.choice(phrases.TROUBLES)
        keys["health"] = rng.choice(({"light": "green"}, {"light": "yellow", "reason": trouble}))
    return keys


def others(rng: Random, gaps: Mapping[str, str], standards: Popularity) -> Keys:
    """Give who else takes part, which interfaces there are, and what others can take over."""
    keys: Keys = {}
    if happens(rng, 40):
        name, sector = rng.choice(phrases.BODIES)
        keys["external"] = [{"name": name.format_map(gaps), "sector": sector, "role": rng.choice(phrases.ROLES)}]
    if happens(rng, 20):
        keys["interfaces"] = [{"standard": standards.pick(), "direction": rng.choice(("provides", "uses"))}]
    if happens(rng, 15):
        keys["participation"] = {"level": "consultation", "formats": [rng.choice(phrases.FORMATS)]}
    if happens(rng, 15):
        keys["privacy"] = rng.choice(({"personal_data": False}, {"personal_data": True, "dpia": "done"}))
    if happens(rng, 10):
        keys["reuse"] = {"ready": happens(rng, 50), "licence": "EUPL-1.2"}
    return keys


def remarks(rng: Random, status: str, lead: str, identifier: str) -> Keys:
    """Give sources, lessons and notes, and who may see the record."""
    keys: Keys = {}
    if happens(rng, 6):
        keys["visibility"] = rng.choice(("internal", "steering"))
    if happens(rng, 60):
        keys["sources"] = [f"https://{lead}.example/projekte/{identifier}"]
    if status in _ENDED and happens(rng, 60):
        keys["lessons"] = rng.choice(phrases.LESSONS)
    if status == "stopped":
        keys["stop_reason"] = rng.choice(phrases.TROUBLES)
    if happens(rng, 25):
        keys["notes"] = rng.choice(phrases.NOTES)
    return keys


def _partial(rng: Random, day: date) -> PartialDate:
    """Give the day as exact as somebody remembers it."""
    parts = rng.choice(((day.year,), (day.year, day.month), (day.year, day.month), (day.year, day.month, day.day)))
    return PartialDate(*parts)


def _funding(rng: Random, status: str, programme: str, total: int) -> Keys:
    if status in _EARLY and happens(rng, 70):
        deadline = TODAY + timedelta(days=rng.randint(-60, 400))
        return {"programme": programme, "state": rng.choice(("idea", "applied")), "deadline": deadline}
    return {"programme": programme, "amount_eur": total // 2, "state": "settled" if status in _ENDED else "granted"}


def _period(dates: Keys) -> tuple[date, date]:
    """Give the first and the last day of a project; of one without start or end, some two years from today."""
    start, end = dates.get("start"), dates.get("end")
    first = start.first if isinstance(start, PartialDate) else TODAY - timedelta(days=700)
    last = end.last if isinstance(end, PartialDate) else max(first, TODAY) + timedelta(days=700)
    return first, last


def _milestone(rng: Random, title: str, first: date, last: date) -> Keys:
    due = first + timedelta(days=rng.randint(0, (last - first).days))
    late = due + timedelta(days=rng.randint(0, 40))
    return {"title": title, "due": due, "done": late} if late <= TODAY else {"title": title, "due": due}
