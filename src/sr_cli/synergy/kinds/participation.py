"""Kind `participation`: citizens are asked about one theme in the same months: ask once.

It applies to projects of one main theme field that hear citizens or let them shape it (who only informs asks nothing).
The months are those of the milestones that name one of the formats; where none does, those between the begin and the
end of the project, and without both nobody knows. Months that are over do not count.
"""

from typing import Final

from sr_cli.message import Label, Message, Text
from sr_cli.synergy.asking import common
from sr_cli.synergy.kinds.advantage import Advantage
from sr_cli.synergy.kinds.case import Case, Matter
from sr_cli.synergy.kinds.naming import counted, named


def _applies(case: Case) -> bool:
    one, other = case.one.occasions, case.other.occasions
    return one.theme == other.theme and any(last >= case.day for _, last in common(one.times, other.times))


def _action(matter: Matter) -> Text:
    return Message(
        "Ask once: {partners} ask citizens about “{theme}” in the same months.",
        partners=counted(_asking(matter), matter.portfolio),
        theme=_theme(matter),
    )


def _resolution(matter: Matter) -> Text:
    return Message(
        "{partners} ask citizens about “{theme}” in one common procedure instead of several and share what they hear. "
        "The project office agrees with them on dates, formats and questions before the first of them begins.",
        partners=named(_asking(matter), matter.portfolio),
        theme=_theme(matter),
    )


def _asking(matter: Matter) -> frozenset[str]:
    return matter.leads(lambda member: member.occasions.times)


def _theme(matter: Matter) -> Label:
    """Name the theme about which most of them ask."""
    themes = [member.occasions.theme for member in matter.members if member.occasions.times]
    return matter.portfolio.themes.label(max(sorted(set(themes)), key=themes.count))


PARTICIPATION: Final = Advantage(_applies, _action, _resolution)
