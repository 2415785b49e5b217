"""The wizard: asks what is missing, one question after the other, until each answer fits."""

from collections.abc import Collection
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Final

from sr_cli.errors import WrongUse
from sr_cli.findings import Diagnostic, Severity
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.store.source.tree import Tree
from sr_cli.synergy.suggest import Suggestion, suggest
from sr_cli.wizard.choices import Choices
from sr_cli.wizard.dialogue import Dialogue
from sr_cli.wizard.fields import ESSENTIAL, FURTHER, REQUIRED, Field, expected, missing
from sr_cli.wizard.prospect import identify, prospect
from sr_cli.wizard.values import Values, get, put

_NONE: Final = "-"
"""The answer that leaves out what is proposed."""
_LISTED: Final = 40
"""More choices than this are not listed but found by their names."""
_ASKED_AGAIN: Final = frozenset(("lead-among-partners",))
"""Rules that only warn, but of what nobody answers on purpose."""


@dataclass(frozen=True, slots=True)
class Interview:
    """One conversation about one project."""

    dialogue: Dialogue
    tree: Tree
    portfolio: Portfolio
    today: date
    values: Values
    """What is known so far; each answer that fits is added."""

    def run(self) -> None:
        """Ask everything that is necessary and missing, and the rest if the person wants to.

        WrongUse, before anything is asked, where a vocabulary has no entry for what is necessary.
        """
        for field in missing(self.values):
            if field.choices:
                field.choices(self.portfolio).refuse_empty()
        screen = self.dialogue.screen
        screen.line(Message("A new project in {region}", region=self.portfolio.region.name))
        screen.line(
            Message("Answer by number or name, several apart by commas."),
            " ",
            Message("Enter takes what stands in [brackets] or leaves a question out, - takes nothing."),
            " ",
            Message("Ctrl-C stops; what was typed is kept."),
        )
        self.dialogue.gap()
        self._drop_faulty()
        for field in ESSENTIAL:
            self._fill(field)
        necessary = expected(self.values)
        for field in necessary:
            self._fill(field)
        self.dialogue.gap()
        if self.dialogue.agrees(Message("More, such as partners, funding, sources? [y/N]"), default=False):
            for field in FURTHER:
                if field.on_request and field not in necessary:
                    self._fill(field)

    def _drop_faulty(self) -> None:
        """Ask again for what was given beforehand and does not fit."""
        askable = {str(field.path[0]) for field in (*ESSENTIAL, *FURTHER)}
        for finding in self._told(self.values, askable & self.values.keys()):
            if finding.severity is Severity.ERROR:
                self.values.pop(str(finding.key[0]), None)

    def _fill(self, field: Field) -> None:
        """Ask for a field that has no value, until the answer fits."""
        if get(self.values, field.path) is not None or (field.only_with and get(self.values, field.only_with) is None):
            return
        proposals = self._proposals(field)
        choices = self._offered(field, proposals)
        if choices and not choices.labels:
            return
        default = ", ".join(str(choices.numbers.index(each.id) + 1) for each in proposals) if choices else ""
        while True:
            text = self.dialogue.ask(field.question, default) or default
            if text not in ("", _NONE):
                if self._take(field, choices, text):
                    return
            elif field.path[0] in REQUIRED:
                self.dialogue.tell(Message("This is needed"))
            else:
                return

    def _take(self, field: Field, choices: Choices | None, text: str) -> bool:
        """Put an answer into the record if it fits; say why where it does not."""
        try:
            answer = field.value(text, choices)
        except WrongUse as error:
            self.dialogue.tell(error.message, error.hint)
            return False
        tried = deepcopy(self.values)
        put(tried, field.path, answer)
        told = self._told(tried, {str(field.path[0])})
        if any(finding.severity is Severity.ERROR or finding.name in _ASKED_AGAIN for finding in told):
            return False
        self.values.update(tried)
        return True

    def _told(self, values: Values, keys: Collection[str]) -> tuple[Diagnostic, ...]:
        """Say what `sr validate` would say of the values of these keys, and give it."""
        entry = prospect(self.tree, values, identify({}, None, self.portfolio), self.today)
        about = tuple(
            finding
            for finding in entry.findings
            if finding.path == entry.path and finding.key and finding.key[0] in keys
        )
        for finding in about:
            self.dialogue.tell(finding.message, finding.hint)
        return about

    def _proposals(self, field: Field) -> tuple[Suggestion, ...]:
        if field.path[0] not in ("themes", "concepts"):
            return ()
        found = suggest(self.portfolio, str(self.values.get("title")), str(self.values.get("summary")))
        return found.themes if field.path[0] == "themes" else found.concepts

    def _offered(self, field: Field, proposals: tuple[Suggestion, ...]) -> Choices | None:
        """Show what may be chosen: what the text proposes, and all there is unless that is too much."""
        choices = field.choices(self.portfolio) if field.choices else None
        if choices is None:
            return None
        listed = len(choices.labels) <= _LISTED
        if not choices.labels:
            return choices
        self.dialogue.gap()
        if proposals:
            reasons = [(choices.labels[each.id], each.words) for each in proposals]
            self.dialogue.propose(reasons, numbered=not listed)
        if listed:
            self.dialogue.offer(choices.labels.values())
        return choices.numbered(choices.labels if listed else (each.id for each in proposals))
