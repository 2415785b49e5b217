"""From a synergy to the record of a joint project and the decision that it is wanted: two files, or none."""

from dataclasses import dataclass, replace

from sr_cli.errors import WrongUse
from sr_cli.message import Message
from sr_cli.model.decision import Step, SynergyDecision, Verdict
from sr_cli.model.places import RECORDS
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import Status, Visibility
from sr_cli.session import Session
from sr_cli.store.files.writing import record_text
from sr_cli.synergy.decided.deciding import Synergy, decided
from sr_cli.synergy.decided.joining import Joint, joint_project
from sr_cli.translation import Translator
from sr_cli.wizard.prospect import identify
from sr_cli.wizard.ruling import file_of
from sr_cli.wizard.together import Together
from sr_cli.wizard.values import Values


@dataclass(frozen=True, slots=True)
class Wish:
    """How the joint project is wanted; what is left open follows from its projects."""

    lead: str | None = None
    title: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Joining:
    """A joint project and the decision about it, not written yet."""

    identifier: str
    decision: SynergyDecision
    files: Together


def join(synergy: Synergy, portfolio: Portfolio, visible: Portfolio, wish: Wish, session: Session) -> Joining:
    """Give the record of the joint project of a synergy, with the decision that accepts it.

    `visible` is the part of the portfolio that whoever joins may see. WrongUse where there is a joint project already.
    """
    _refuse_second(synergy, portfolio, visible)
    say = Translator(portfolio.region.language)
    values = _values(joint_project(synergy, visible, wish.lead), wish, say, session)
    identifier = identify(values, None, portfolio)
    reason = wish.reason or say(Message("The partners start a joint project."))
    step = Step(Verdict.ACCEPTED, session.today, reason, joint_project=identifier)
    decision = decided(synergy, step, portfolio, visible.projects)
    stands = file_of(decision, session.tree())
    record = {f"{RECORDS}/{values['lead']}/{identifier}.toml": record_text(values)}
    return Joining(identifier, decision, replace(stands, files={**record, **stands.files}))


def _refuse_second(synergy: Synergy, portfolio: Portfolio, visible: Portfolio) -> None:
    decision = portfolio.decisions.get(synergy.id)
    there = (
        [step.joint_project for step in decision.steps if step.joint_project in portfolio.projects] if decision else []
    )
    if there and there[-1] not in visible.projects:
        raise WrongUse(
            Message("There is a joint project already, which is internal"),
            Message("name the partner who may see it: --as PARTNER"),
        )
    if there:
        raise WrongUse(
            Message("There is a joint project already: {id}", id=there[-1]),
            Message("see it: sr show {id}", id=there[-1]),
        )


def _values(joint: Joint, wish: Wish, say: Translator, session: Session) -> Values:
    """Give the values of the record, in the language of the region; what is empty is left out."""
    values: Values = {
        "title": wish.title or say(joint.title),
        "summary": say(joint.summary),
        "status": Status.IDEA.value,
        "lead": joint.lead,
        "partners": list(joint.partners),
        "themes": list(joint.themes),
        "concepts": list(joint.concepts),
        "as_of": session.today,
        "related": list(joint.related),
    }
    if joint.visibility is not Visibility.PUBLIC:
        values["visibility"] = joint.visibility.value
    return {key: value for key, value in values.items() if value}
