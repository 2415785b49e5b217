"""Lets invented records change as those of a maintained portfolio do: one step of one record at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

import phrases
from chance import happens
from inventor import Record

from sr_cli.model.dates import PartialDate

_NEXT: Final = {
    "idea": ("planned", "planned", "planned", "stopped"),
    "planned": ("pilot", "running", "running", "stopped"),
    "pilot": ("running", "running", "running", "stopped"),
    "running": ("completed", "completed", "paused"),
    "paused": ("running", "running", "stopped"),
    "completed": ("running",),
    "stopped": ("idea",),
    "unknown": ("planned", "running"),
}
"""What a project may be next; the more often a status stands there, the more likely it is."""
_STARTED: Final = frozenset({"pilot", "running", "paused", "completed", "stopped"})

_MOST: Final = 6
"""Partners of one project."""


@dataclass(frozen=True, slots=True)
class Ageing:
    """Changes records; `towns` are the partners that can join one."""

    rng: Random
    towns: Sequence[str]

    def step(self, record: Record, today: date) -> str:
        """Change one thing of a record and say what, in words for the message of a commit."""
        steps: Sequence[Callable[[Record, date], str]] = (
            *(self._status, self._status, self._status, self._partner, self._partner, self._milestone),
            *(self._milestone, self._milestone, self._health, self._money, self._notes, self._seen),
        )
        told = self.rng.choice(steps)(record, today)
        if happens(self.rng, 40):
            record["as_of"] = today
        return told

    def _status(self, record: Record, today: date) -> str:
        before = str(record["status"])
        status = self.rng.choice(_NEXT[before])
        record["status"] = status
        if status != "idea":
            record.setdefault("unit", self.rng.choice(phrases.UNITS))
        if status in _STARTED:
            start = record.get("start")
            if not isinstance(start, PartialDate) or start.first > today:
                record["start"] = PartialDate(today.year, today.month)
        if status == "completed":
            record["end"] = PartialDate(today.year, today.month)
        elif status == "stopped":
            record["stop_reason"] = self.rng.choice(phrases.TROUBLES)
        else:
            record.pop("end", None)
            record.pop("stop_reason", None)
        return f"{before} -> {status}"

    def _partner(self, record: Record, _: date) -> str:
        known = record.get("partners")
        joined = list(known) if isinstance(known, list) else []
        if len(joined) == _MOST or (joined and happens(self.rng, 25)):
            gone = joined.pop(self.rng.randrange(len(joined)))
            told = f"{gone} leaves"
        else:
            newcomer = self.rng.choice([town for town in self.towns if town != record["lead"] and town not in joined])
            joined = sorted([*joined, newcomer])
            told = f"{newcomer} joins"
        record["partners"] = joined
        if not joined:
            del record["partners"]
        return told

    def _milestone(self, record: Record, today: date) -> str:
        known = record.get("milestones")
        milestones = [dict(each) for each in known] if isinstance(known, list) else []
        record["milestones"] = milestones
        open_ones = [each for each in milestones if "done" not in each]
        if open_ones and happens(self.rng, 70):
            reached = self.rng.choice(open_ones)
            reached["done"] = today
            return f"{reached['title']}: done"
        titles = {each["title"] for each in milestones}
        free = [title for title in phrases.STEPS if title not in titles]
        if free:
            title = self.rng.choice(free)
            milestones.append({"title": title, "due": today + timedelta(days=self.rng.randint(30, 400))})
            return f"{title}: new milestone"
        moved = self.rng.choice(milestones)
        moved["due"] = moved["due"] + timedelta(days=90)
        return f"{moved['title']}: later"

    def _health(self, record: Record, _: date) -> str:
        known = record.get("health")
        before = known["light"] if isinstance(known, dict) else None
        light = self.rng.choice([each for each in ("green", "yellow", "red") if each != before])
        trouble = {} if light == "green" else {"reason": self.rng.choice(phrases.TROUBLES)}
        record["health"] = {"light": light, **trouble}
        return f"light turns {light}"

    def _money(self, record: Record, _: date) -> str:
        known = record.get("budget")
        total = self.rng.randint(4, 900) * 1000
        record["budget"] = {**(known if isinstance(known, dict) else {}), "total_eur": total, "own_eur": total // 5}
        return f"{total} EUR in all"

    def _notes(self, record: Record, _: date) -> str:
        record["notes"] = self.rng.choice(phrases.NOTES)
        return "notes"

    def _seen(self, record: Record, today: date) -> str:
        record["as_of"] = today
        return "checked"
