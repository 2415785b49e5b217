"""What is shown when a decision about a synergy is written down."""

from collections.abc import Sequence

from sr_cli.message import Listing, Message, Text
from sr_cli.model.decision import Step, SynergyDecision, Verdict
from sr_cli.model.portfolio import Portfolio
from sr_cli.render.screen import Screen
from sr_cli.render.shell import quoted, quoted_message
from sr_cli.render.synergies.words import VERDICT, names


def about(label: str, partners: Sequence[str], portfolio: Portfolio) -> Text:
    """Say what is decided about, and whom it concerns."""
    return Message("{label}: {partners}", label=label, partners=Listing(names(sorted(set(partners)), portfolio)))


def outcome(decision: SynergyDecision) -> Text:
    """Say what the last decision means for what comes up; a deferred one has its day."""
    last, label = decision.steps[-1], decision.label
    if last.until:
        return Message(
            "{label}: {verdict}. It comes up again on {day}.",
            label=label,
            verdict=VERDICT[last.verdict],
            day=last.until,
        )
    if last.verdict is Verdict.ACCEPTED:
        return Message("{label}: accepted. It no longer comes up.", label=label)
    return Message("{label}: dismissed. It comes up again if what it rests on changes.", label=label)


def already(label: str, last: Step) -> Text:
    """Say that nothing changes."""
    return Message(
        "{label} is {verdict} already, since {day}: {reason}",
        label=label,
        verdict=VERDICT[last.verdict],
        day=last.date,
        reason=last.reason,
    )


def commit_message(decision: SynergyDecision) -> Text:
    """Give what a commit says of a decision."""
    return Message("Synergy {verdict}: {label}", verdict=VERDICT[decision.steps[-1].verdict], label=decision.label)


def next_steps(files: Sequence[str], about: Text, screen: Screen) -> None:
    """Say how to commit files, which are seen from the working folder."""
    screen.line(Message("Next:"))
    screen.verbatim("  git add -- ", " ".join(map(quoted, files)))
    screen.verbatim("  git commit -m ", quoted_message(screen.translate(about)))
