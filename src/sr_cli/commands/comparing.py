"""Two states of a portfolio are compared: read, looked at with the eyes of one partner, and told as changes."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from sr_cli.commands.synergy_choice import viewer_of
from sr_cli.message import Message
from sr_cli.model.decision import SynergyDecision
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.portfolio_change import PortfolioChanges, ProjectChanges, State, SynergyChanges
from sr_cli.model.project import ProjectRecord
from sr_cli.model.synergy import SynergyGroup
from sr_cli.query.portfolio_changes import TwoStates, portfolio_changes, rulings
from sr_cli.render.progress import bar
from sr_cli.session import Session
from sr_cli.store.git.objects import ObjectTree
from sr_cli.store.git.states import commit_tree
from sr_cli.store.history.differing import differing, record_paths
from sr_cli.store.history.past import LAST_MEETING, load_past
from sr_cli.store.history.two_states import two_states
from sr_cli.store.records.load import load, load_decisions, load_records
from sr_cli.store.records.loaded import Loaded
from sr_cli.store.source import names
from sr_cli.store.source.layers import Part
from sr_cli.store.source.tree import Tree, WorkTree
from sr_cli.synergy import find
from sr_cli.synergy.decided.log import seen_decisions
from sr_cli.synergy.interest import Interest
from sr_cli.synergy.news import appeared
from sr_cli.synergy.search.effort import Effort
from sr_cli.synergy.visibility import seen_by

MANY: Final = 1000
"""Synergies among more projects are looked for only if somebody asks: that takes some 0.3 s for a thousand of them, and
both states are read as a whole for it."""
_EVERYTHING: Final = Interest(joint=True, decided=True)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two states of a portfolio, as somebody sees them: what is internal to others is in none of them."""

    session: Session
    viewer: str | None
    """Id of the partner who looks."""
    since: State
    until: State
    files: ObjectTree
    """Those of the earlier state."""
    whole: Portfolio
    """The later state, also what is internal to others."""
    portfolio: Portfolio
    """What the partner sees of it."""
    states: TwoStates
    is_whole: bool
    """Whether the later state was read as a whole, else only what tells a change."""

    def changes(self, interest: Interest) -> PortfolioChanges:
        """Give what changed and concerns what somebody is interested in."""
        found = portfolio_changes(self.states, self.since.day, self.until.day)
        self.files.fetch(self.files.decisions())
        decided = rulings(load_decisions(self.files), map(self._shown, seen_decisions(self.whole, self.portfolio)))
        return PortfolioChanges(
            tuple(each for each in found if interest.concerns(_records(each))),
            tuple(each for each in decided if interest.concerns(_among(self.portfolio, each.decision))),
            self._synergies(found, interest) if self.is_whole else None,
        )

    def _shown(self, decision: SynergyDecision) -> SynergyDecision:
        """Leave out the projects that the partner may not see."""
        hidden = self._hidden()
        return replace(decision, projects=tuple(project for project in decision.projects if project not in hidden))

    def _hidden(self) -> AbstractSet[str]:
        return self.whole.projects.keys() - self.portfolio.projects.keys()

    def _synergies(self, found: Iterable[ProjectChanges], interest: Interest) -> SynergyChanges:
        """Look for synergies in both states, of which the earlier one is only now read as a whole."""
        past = _under_new_ids(load_past(self.files).portfolio, found)
        hidden = self._hidden()
        visible = {key: project for key, project in past.projects.items() if key not in hidden}
        earlier = seen_by(replace(past, projects=visible), self.viewer)
        with bar(Message("Comparing projects"), self.session.talk) as progress:
            effort = Effort(progress=progress)
            before = find(earlier, self.since.day, interest=_EVERYTHING, effort=effort.between(0, 0.5))
            after = find(self.portfolio, self.until.day, interest=_EVERYTHING, effort=effort.between(0.5, 1))
        return SynergyChanges(
            tuple(each for each in appeared(before, after) if interest.concerns(_among(self.portfolio, each))),
            tuple(each for each in appeared(after, before) if interest.concerns(_among(earlier, each))),
        )


def compare(session: Session, since: str, until: str | None, viewer: str | None, *, whole: bool | None) -> Comparison:
    """Read two states of the portfolio; `until` is None for the files as they are, `viewer` the name of a partner.

    Unless it is to be read as a whole (None: if it is not large), of the later state only those records are read that
    tell a change. WrongUse for a state that git does not know and a partner that is none, NoPortfolio where there is
    none.
    """
    before = commit_tree(session.root_in_git(), session.moment(since))
    after = session.tree_at(until)
    first, last = _state(session, before, since), _state(session, after, until)
    if whole is None:
        whole = sum(1 for _ in record_paths(after)) <= MANY
    differ = differing(before, after, first.day, last.day)
    loaded = _read(after if whole else Part(after, differ.later | differ.due), after)
    session.tell_left_out(loaded, until)
    portfolio = loaded.portfolio if whole else _with_decided(loaded, after)
    who = viewer_of(portfolio, viewer)
    states = _seen(two_states(before, after, differ, portfolio), portfolio, who)
    return Comparison(session, who, first, last, before, portfolio, seen_by(portfolio, who), states, whole)


def _state(session: Session, tree: WorkTree | ObjectTree, name: str | None) -> State:
    commit = tree.base if isinstance(tree, ObjectTree) else None
    return State(session.day_at(name), commit, Message("last meeting") if name == LAST_MEETING else name)


def _read(part: Tree, tree: WorkTree | ObjectTree) -> Loaded:
    if not isinstance(tree, ObjectTree):
        return load(part)
    from sr_cli.store.history.past_schema import past_gate

    return load(part, past_gate(tree))


def _with_decided(loaded: Loaded, tree: WorkTree | ObjectTree) -> Portfolio:
    """Read the projects, too, about which something was decided: who sees none of them may not know of it."""
    portfolio = loaded.portfolio
    named = {project for decision in portfolio.decisions.values() for project in decision.projects}
    wanted = named - portfolio.projects.keys()
    if not wanted:
        return portfolio
    paths = frozenset(path for path in record_paths(tree) if names.id_of(path) in wanted)
    more = load_records(Part(tree, paths), loaded).portfolio.projects
    return replace(portfolio, projects={**portfolio.projects, **more})


def _seen(states: TwoStates, portfolio: Portfolio, viewer: str | None) -> TwoStates:
    """Leave out what a partner may not see: in both states what is internal now, in the earlier one what was then."""

    def visible(records: Mapping[str, ProjectRecord]) -> Mapping[str, ProjectRecord]:
        return seen_by(replace(portfolio, projects=records), viewer).projects

    after = visible(states.after)
    hidden = states.after.keys() - after.keys()
    return replace(
        states,
        before={key: record for key, record in visible(states.before).items() if key not in hidden},
        after=after,
        same=tuple(visible({record.id: record for record in states.same}).values()),
    )


def _records(found: ProjectChanges) -> Iterable[ProjectRecord]:
    return (found.project, *((found.before,) if found.before else ()))


def _among(portfolio: Portfolio, found: SynergyGroup | SynergyDecision) -> Iterator[ProjectRecord]:
    """Give the projects of a synergy that the portfolio has."""
    return (portfolio.projects[project] for project in found.projects if project in portfolio.projects)


def _under_new_ids(past: Portfolio, found: Iterable[ProjectChanges]) -> Portfolio:
    """Give an earlier state with the projects under the ids that they have now: a new name makes no new synergy."""
    renamed = {each.before.id: each.project.id for each in found if each.before and each.before.id != each.project.id}
    if not renamed:
        return past
    moved = (replace(past.projects[old], id=new) for old, new in renamed.items() if old in past.projects)
    kept = (project for key, project in past.projects.items() if key not in renamed)
    return replace(past, projects={project.id: project for project in chain(kept, moved)})
