"""How synergies stand with what the partners decided.

A decision about a pair is about exactly its two projects. One about a group follows the group that holds most of them,
so that it is not lost when a project joins. It counts until its day has come or what it rests on has changed; about
projects of other cooperations nothing was decided.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from sr_cli.message import Message, Plural, Text
from sr_cli.model.decision import SynergyDecision, Verdict
from sr_cli.model.ids import is_foreign
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.synergy import Standing
from sr_cli.synergy.decided.basis import changes
from sr_cli.synergy.ids import pair_id

_UNDECIDED: Final = Standing()
LEAST: Final = 2
"""Fewer projects are no synergy."""
_GROWN: Final = 2
"""A group with more than so many times the projects that were decided about is another one."""


class Standings:
    """How all synergies of a portfolio stand on a day; made once for a report."""

    def __init__(self, portfolio: Portfolio, day: date) -> None:
        """Look at the decisions of the portfolio; whether they count is found out when somebody asks."""
        self._portfolio = portfolio
        self._day = day
        self._standings: dict[str, Standing] = {}
        self._of_pair: dict[tuple[str, ...], SynergyDecision] = {}
        self._of_group: dict[str, SynergyDecision] = {}
        self._by_project: dict[str, list[str]] = defaultdict(list)
        for decision in portfolio.decisions.values():
            if _is_of_pair(decision):
                self._of_pair[tuple(sorted(decision.projects))] = decision
                continue
            self._of_group[decision.id] = decision
            for project in decision.projects:
                self._by_project[project].append(decision.id)

    def of_pair(self, projects: tuple[str, ...]) -> Standing:
        """Tell how a pair stands, given by both ids in order: as decided about it, else about a group with both."""
        if projects in self._of_pair:
            return self.of_decision(self._of_pair[projects])
        if not self._by_project:
            return _UNDECIDED
        one, other = (self._by_project.get(project, ()) for project in projects)
        shared = [self.of_decision(self._of_group[identifier]) for identifier in one if identifier in other]
        return min(shared, key=lambda standing: standing.is_open, default=_UNDECIDED)

    def of_groups(self, groups: Sequence[tuple[str, ...]]) -> Sequence[Standing]:
        """Tell how groups stand, each given by the ids of its projects in order."""
        if not self._portfolio.decisions:
            return [_UNDECIDED] * len(groups)
        followed = self._followed(groups)
        return [
            self._of_grown(followed[number], projects) if number in followed else self._as_pair(projects)
            for number, projects in enumerate(groups)
        ]

    def of_decision(self, decision: SynergyDecision) -> Standing:
        """Tell whether what was decided last counts, as far as its projects and the day tell."""
        if decision.id not in self._standings:
            reasons = tuple(self._reasons(decision))
            self._standings[decision.id] = Standing(decision.id, decision.steps[-1].verdict, bool(reasons), reasons)
        return self._standings[decision.id]

    def _reasons(self, decision: SynergyDecision) -> Iterator[Text]:
        """Say why what was decided last counts no longer."""
        last = decision.steps[-1]
        if last.until and last.until <= self._day:
            yield Message("it was to be talked about again from {day} on", day=last.until)
        elif last.verdict is Verdict.DEFERRED and last.until is None:
            yield Message("it was deferred without a day")
        if last.verdict is not Verdict.ACCEPTED:
            yield from changes(decision, self._portfolio)

    def _as_pair(self, projects: tuple[str, ...]) -> Standing:
        """Tell how a group stands that no decision about a group follows: perhaps it was decided about as a pair."""
        decision = self._of_pair.get(projects)
        return self.of_decision(decision) if decision else _UNDECIDED

    def _of_grown(self, decision: SynergyDecision, projects: tuple[str, ...]) -> Standing:
        """Tell how a group stands that a decision follows, of whose projects some may have joined since."""
        standing = self.of_decision(decision)
        known = {*decision.projects, *(step.joint_project for step in decision.steps)}
        joined = tuple(project for project in projects if project not in known)
        if len(projects) > _GROWN * len(decision.projects) and standing.verdict is not Verdict.ACCEPTED:
            grown = Plural("{n} project has joined since", "{n} projects have joined since", len(joined))
            standing = standing._replace(is_open=True, changes=(*standing.changes, grown))
        if foreign := sum(map(is_foreign, joined)):
            others = Plural(
                "{n} project of another cooperation is like them",
                "{n} projects of other cooperations are like them",
                foreign,
            )
            standing = standing._replace(is_open=True, changes=(*standing.changes, others))
        return standing._replace(joined=joined)

    def _followed(self, groups: Sequence[tuple[str, ...]]) -> Mapping[int, SynergyDecision]:
        """Give for groups, by their number, the decisions that follow them.

        A decision follows the group that holds most of its projects, and is followed by no other; of equal choices that
        with fewer strangers counts, then the newest decision, then that with the first id.
        """
        choices = []
        for number, projects in enumerate(groups):
            held = Counter(decision for project in projects for decision in self._by_project.get(project, ()))
            for identifier, count in held.items():
                decision = self._of_group[identifier]
                there = sum(project in self._portfolio.projects for project in decision.projects)
                if count >= LEAST and 2 * count > there:
                    age = -decision.steps[-1].date.toordinal()
                    choices.append((-count, len(projects) - count, age, identifier, projects, number))
        followed: dict[int, SynergyDecision] = {}
        taken: set[str] = set()
        for *_, identifier, _, number in sorted(choices):
            if identifier not in taken and number not in followed:
                taken.add(identifier)
                followed[number] = self._of_group[identifier]
        return followed


def _is_of_pair(decision: SynergyDecision) -> bool:
    return len(decision.projects) == LEAST and decision.id == pair_id(*decision.projects)
