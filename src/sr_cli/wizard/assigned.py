"""From what the words of `sr set` want to edits of one record."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from sr_cli.errors import WrongUse
from sr_cli.message import Listing, Message, Text, Value
from sr_cli.model.natural_keys import NATURAL_KEYS
from sr_cli.model.places import KeyPath
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.text import fold
from sr_cli.render.record_keys import value_told
from sr_cli.render.renaming import key_told
from sr_cli.store.form.editing import Drop, Edit, Put, changed
from sr_cli.store.reading.table import Table
from sr_cli.wizard.assignment import Assignment
from sr_cli.wizard.values import get

_FEW: Final = 12
"""So many items are named that stand where one was looked for."""
_EMPTY: Final = Message("there is nothing to take out")


@dataclass(slots=True)
class Changing:
    """A record that gets what words want, one after the other."""

    values: Table
    """As they are by now."""
    portfolio: Portfolio
    """With the names of what the values are ids of."""
    edits: list[Edit] = field(default_factory=list)
    remarks: list[Text] = field(default_factory=list)
    """What is so already, or follows from something else."""
    refusals: list[WrongUse] = field(default_factory=list)
    """What the record does not have, though it is to be changed or taken out."""

    def take(self, assignments: Iterable[Assignment]) -> None:
        """Do what all of the words want, and what follows from it."""
        lead = self.values.get("lead")
        for assignment in assignments:
            try:
                self._one(assignment)
            except WrongUse as refusal:
                message = Message("{option}: {message}", option=assignment.word, message=refusal.message)
                self.refusals.append(WrongUse(message, refusal.hint))
        if self.values.get("lead") != lead:
            self._new_lead()

    def _one(self, assignment: Assignment) -> None:
        if assignment.keys[0] in NATURAL_KEYS:
            self._in_tables(assignment)
        else:
            self._value(assignment, assignment.keys)

    def _value(self, assignment: Assignment, path: KeyPath) -> None:
        value = assignment.value
        if value is None:
            self._remove(path)
        elif isinstance(value, list) and assignment.sign == "+=":
            self._add(path, value)
        elif isinstance(value, list) and assignment.sign == "-=":
            self._take_out(path, value)
        elif get(self.values, path) != value:
            self._do(Put(path, value))

    def _add(self, path: KeyPath, items: list[str]) -> None:
        here = self._list(path)
        for item in items:
            if item in here:
                self.remarks.append(Message("{value} is there already", value=self._name(path, item)))
        fresh = [item for item in items if item not in here]
        if fresh:
            self._do(Put(path, [*here, *fresh]))

    def _take_out(self, path: KeyPath, items: list[str]) -> None:
        here = self._list(path)
        meant = {fold(item) for item in items}
        missing = [item for item in items if fold(item) not in map(fold, here)]
        if missing:
            raise _not_there(self._name(path, missing[0]), [self._name(path, item) for item in here])
        left = [item for item in here if fold(item) not in meant]
        if left:
            self._do(Put(path, left))
        else:
            self._remove(path)

    def _list(self, path: KeyPath) -> list[str]:
        here = get(self.values, path)
        return here if isinstance(here, list) else []

    def _remove(self, path: KeyPath) -> None:
        """Take out a key, and the table in which nothing is left; a table of a list stays as long as it has a name."""
        if get(self.values, path) is None:
            self.remarks.append(Message("`{key}` is not set", key=key_told(path)))
            return
        self._do(Drop(path))
        if len(path) > 1 and get(self.values, path[:-1]) == {}:
            self._do(Drop(path[:-1]))

    def _in_tables(self, assignment: Assignment) -> None:
        key, *inner = assignment.keys
        rows = get(self.values, (key,)) or []
        assert isinstance(rows, list), "the record is sound"
        if assignment.row is None:
            self._remove((key,))
            return
        name = NATURAL_KEYS[key][0]
        titles = [str(row[name]) for row in rows]
        found = [index for index, title in enumerate(titles) if fold(title) == fold(str(assignment.row))]
        if len(found) > 1:
            raise WrongUse(
                Message("{n} tables are called {value}", n=len(found), value=str(assignment.row)),
                Message("change the one that you mean with sr edit"),
            )
        if assignment.sign == "+=" and not inner:
            if found:
                self.remarks.append(Message("{value} is there already", value=str(assignment.row)))
            else:
                self._do(Put((key, len(rows)), {name: assignment.row}))
            return
        if not found:
            raise _not_there(str(assignment.row), titles, Message("add it first: {key}+=NAME", key=key))
        if inner:
            self._value(assignment, (key, found[0], *inner))
        else:
            self._do(Drop((key, found[0])))

    def _new_lead(self) -> None:
        """Take the new lead out of the partners: one that leads takes part anyhow."""
        lead, partners = self.values.get("lead"), self._list(("partners",))
        if lead in partners:
            self._take_out(("partners",), [str(lead)])
            name = self.portfolio.partners.label(str(lead))
            self.remarks.append(Message("{value} leads it now and is no longer among the partners", value=name))

    def _name(self, path: KeyPath, item: str) -> Value:
        """Give what people call an item of a list."""
        return value_told(str(path[0]), item, self.portfolio)[0] if len(path) == 1 else item

    def _do(self, edit: Edit) -> None:
        self.values = changed(self.values, edit)
        self.edits.append(edit)


def _not_there(item: Value, here: Sequence[Value], otherwise: Message = _EMPTY) -> WrongUse:
    names = Listing(tuple(here[:_FEW]))
    hint = Message("there are only: {names}", names=names) if here else otherwise
    return WrongUse(Message("there is no {value} in the record", value=item), hint)
