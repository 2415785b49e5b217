"""The words that all views of synergies share."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from sr_cli.message import Label, Listing, Message, Text
from sr_cli.model.decision import Verdict
from sr_cli.model.ids import ours_first
from sr_cli.model.kind import Kind
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord, Status
from sr_cli.model.synergy import Evidence, NextDate, Standing, SynergyGroup, SynergyPair
from sr_cli.render.labels import STATUS

KIND: Final[Mapping[Kind, Message]] = {
    Kind.DUPLICATE: Message("planned twice"),
    Kind.PROCUREMENT: Message("tender together"),
    Kind.FUNDING: Message("apply for funding together"),
    Kind.REUSE: Message("take over"),
    Kind.PLATFORM: Message("operate together"),
    Kind.INTERFACE: Message("connect"),
    Kind.PARTICIPATION: Message("ask citizens once"),
    Kind.KNOWLEDGE: Message("share experience"),
    Kind.GAP: Message("offer to join"),
}

VERDICT: Final[Mapping[Verdict, Message]] = {
    Verdict.ACCEPTED: Message("accepted"),
    Verdict.DISMISSED: Message("dismissed"),
    Verdict.DEFERRED: Message("deferred"),
}

_READ_INTO: Final = ("concept", "kinship")
"""The signals that read a meaning into words; all others rest on what stands in the records."""
_TELLS: Final = 0.1
"""A meaning that is a smaller share of the score may be a wrong reading, and is not told as a reason."""
_MANY_MISSING: Final = 4
"""If more partners than that lack a thing, it is no gap, and they are not named."""


def names(partners: Sequence[str], portfolio: Portfolio) -> tuple[Label, ...]:
    """Give the partners' names."""
    return tuple(portfolio.partners.label(partner) for partner in partners)


def kinds(found: Sequence[Kind], most: int = 2) -> Listing:
    """Name the most urgent kinds."""
    return Listing(tuple(KIND[kind] for kind in found[:most]))


def missing(group: SynergyGroup, portfolio: Portfolio) -> Listing | None:
    """Name the partners that lack what the group has, where they are few; in the order in which all are named."""
    few = 0 < len(group.missing) <= _MANY_MISSING
    return Listing(names(sorted(group.missing), portfolio)) if few else None


def by_status(group: SynergyGroup, portfolio: Portfolio) -> Mapping[Status, tuple[Label, ...]]:
    """Give the leads by the status of their projects, in the order of the status."""
    leads: dict[Status, set[str]] = defaultdict(set)
    for project in group.projects:
        record = portfolio.projects[project]
        leads[record.status].add(record.lead)
    return {status: names(sorted(leads[status], key=ours_first), portfolio) for status in Status if status in leads}


def reasons(evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Give the reasons that hold before a meeting: the first one, and all that are sure enough to be told."""
    return [
        each
        for number, each in enumerate(evidence)
        if not number or each.share >= _TELLS or each.signal not in _READ_INTO
    ]


def telling(synergy: SynergyGroup | SynergyPair) -> Sequence[Evidence]:
    """Give the reasons to tell of a synergy; likeness of wording is one of single pairs, not of a whole group."""
    told = reasons(synergy.evidence)
    if isinstance(synergy, SynergyPair):
        return told
    return [each for each in told if each.signal != "wording"] or told


def same_status(projects: Sequence[ProjectRecord]) -> Text | None:
    """Say which status all have, if it is one that says anything."""
    (status, *others) = {project.status for project in projects}
    return None if others or status is Status.UNKNOWN else Message("both {status}", status=STATUS[status])


def next_event(event: NextDate, portfolio: Portfolio) -> Text:
    """Say what happens next, and when."""
    lead = portfolio.partners.label(portfolio.projects[event.project].lead)
    return Message("{day}, {partner}: {event}", day=event.day, partner=lead, event=event.message)


def stands(standing: Standing, portfolio: Portfolio) -> Iterator[tuple[Message, Text]]:
    """Say how a synergy stands with what was decided; each a heading and what stands below it."""
    if standing.decision is None or standing.verdict is None:
        return
    step = portfolio.decisions[standing.decision].steps[-1]
    if not standing.is_open:
        decided: Text = Message("{verdict} on {day}", verdict=VERDICT[step.verdict], day=step.date)
        if step.until:
            decided = Message("{decision} until {day}", decision=decided, day=step.until)
        yield Message("Decided:"), Message("{decision}: {reason}", decision=decided, reason=step.reason)
    else:
        was = Message("{verdict} on {day}", verdict=VERDICT[step.verdict], day=step.date)
        yield (
            Message("Open again:"),
            Listing(standing.changes) if standing.changes else was,
        )
    if standing.joined:
        yield Message("Joined since the decision:"), projects_named(standing.joined, portfolio)


def projects_named(projects: Sequence[str], portfolio: Portfolio) -> Listing:
    """Name projects by their leads and ids."""
    records = (portfolio.projects[project] for project in projects)
    return Listing(
        tuple(
            Message("{partner} ({id})", partner=portfolio.partners.label(record.lead), id=record.id)
            for record in records
        )
    )
