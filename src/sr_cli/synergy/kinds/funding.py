"""Kind `funding`: the same or a fitting programme, and its deadline lies ahead: apply together.

The same: both have one programme in view (thought of, applied for, or no state told), and the last day to apply, told
by the record or else by the programme, is not over for either. A fitting one: the projects are one kind of thing, one
of them knows a programme from inside (in view or granted) to which one can still apply, and the other still looks for
money (`money.lacks`): what fitted the first will hardly be unfit for the second.
"""

from datetime import date
from typing import Final

from sr_cli.message import Message, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.synergy.kinds.advantage import Advantage
from sr_cli.synergy.kinds.case import Case, Matter
from sr_cli.synergy.kinds.naming import counted, named
from sr_cli.synergy.money import in_view, known, lacks


def _applies(case: Case) -> bool:
    one, other = (in_view(project, case.portfolio, case.day) for project in case.projects)
    return not one.keys().isdisjoint(other) or (
        case.alike and case.either_way(lambda mine, yours: _fits(mine, yours, case.portfolio, case.day))
    )


def _fits(knowing: ProjectRecord, needing: ProjectRecord, portfolio: Portfolio, day: date) -> bool:
    return lacks(needing) and bool(known(knowing, portfolio, day))


def _action(matter: Matter) -> Text:
    programme, day = _target(matter)
    return Message(
        "Apply together: {partners} can look to the programme “{programme}”, which is open until {day}.",
        partners=counted(_applicants(matter, programme), matter.portfolio),
        programme=matter.portfolio.programmes.label(programme),
        day=day,
    )


def _resolution(matter: Matter) -> Text:
    programme, day = _target(matter)
    partners = named(_applicants(matter, programme), matter.portfolio)
    label = matter.portfolio.programmes.label(programme)
    if matter.about is None:
        return Message(
            "{partners} apply together for funding from the programme “{programme}” and name one of them as applicant. "
            "The project office coordinates the application and has it ready before the deadline on {day}.",
            partners=partners,
            programme=label,
            day=day,
        )
    return Message(
        "{partners} apply together for funding of “{thing}” from the programme “{programme}” and name one of them as "
        "applicant. The project office coordinates the application and has it ready before the deadline on {day}.",
        partners=partners,
        thing=matter.about,
        programme=label,
        day=day,
    )


def _target(matter: Matter) -> tuple[str, date]:
    """Choose the programme that most of them know, of equals the one whose deadline comes first, with that day."""
    days: dict[str, list[date]] = {}
    for project in matter.projects:
        for programme, day in known(project, matter.portfolio, matter.day).items():
            days.setdefault(programme, []).append(day)
    programme = min(sorted(days), key=lambda each: (-len(days[each]), min(days[each])))
    return programme, min(days[programme])


def _applicants(matter: Matter, programme: str) -> frozenset[str]:
    """Give the leads of those that know the programme or still look for money."""
    return matter.leads(
        lambda member: programme in known(member.project, matter.portfolio, matter.day) or lacks(member.project)
    )


FUNDING: Final = Advantage(_applies, _action, _resolution)
