"""Walks through what a merge left open: record by record and key by key, what stands here and what stands there."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from sr_cli.message import Message, Plural, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.query.exchange import Clash, versions
from sr_cli.render.clashes import told_clash
from sr_cli.render.new import verbatim
from sr_cli.render.screen import Style, one_line
from sr_cli.session import Session
from sr_cli.store.files.writing import replace as write_over
from sr_cli.store.merging.markers import Conflict, Conflicted, Side
from sr_cli.store.merging.reading import table_of
from sr_cli.store.records.load import load
from sr_cli.store.source.kinds import kind_of
from sr_cli.store.source.layers import Part
from sr_cli.store.sync.both_versions import both_of
from sr_cli.store.sync.clone import Clone
from sr_cli.store.sync.joining import stage, take
from sr_cli.store.sync.leftovers import Leftover, leftovers
from sr_cli.store.sync.moved_apart import settle
from sr_cli.store.sync.remerging import by_keys, untouched, whole_versions
from sr_cli.wizard.by_hand import edited_by_hand
from sr_cli.wizard.dialogue import Dialogue


class Choice(Enum):
    """What counts; the value holds the words for it, in English and German."""

    HERE = ("h", "here", "hier")
    THERE = ("t", "there", "d", "dort")
    BOTH = ("b", "both", "beide", "beides")
    EDIT = ("e", "edit", "ä", "ändern", "aendern")
    LATER = ("l", "later", "s", "später", "spaeter", "")


_MEANT: Final = {word: choice for choice in Choice for word in choice.value}
_OF_FILES: Final = Message("What counts: [h]ere or [t]here; or decide [l]ater")
_OF_VALUES: Final = Message("What counts: [h]ere or [t]here; or [e]dit, or decide [l]ater")
_OF_LISTS: Final = Message("What counts: [h]ere, [t]here or [b]oth; or [e]dit, or decide [l]ater")


def decide_all(session: Session, clone: Clone) -> int:
    """Ask the person at the terminal about all that is left open, and write what is decided; gives what stays open.

    Each file is written as soon as all of it is decided, or what is decided so far. KeyboardInterrupt where the person
    ends it; what was decided before stands.
    """
    left = [each for each in leftovers(clone) if not each.is_decided]
    fresh = {each.path for each in untouched(clone, left)} if left else set()
    walk = _Walk(session, clone, load(Part(session.tree(), frozenset())).portfolio, Dialogue(session))
    for number, each in enumerate(left, 1):
        walk.decide(each, (number, len(left)), is_fresh=each.path in fresh)
    still = sum(not each.is_decided for each in leftovers(clone))
    session.talk.line(_ending(len(left), still))
    return still


def _ending(asked: int, still: int) -> Text:
    if not asked:
        return Message("Nothing is left to decide.")
    if still:
        return Plural("{n} file is left to decide: sr conflicts", "{n} files are left to decide: sr conflicts", still)
    return Message("All is decided; check it and share it: sr sync")


@dataclass(frozen=True, slots=True)
class _Walk:
    """One walk through what is open."""

    session: Session
    clone: Clone
    portfolio: Portfolio
    """By whose names the values are told."""
    dialogue: Dialogue

    def decide(self, left: Leftover, place: tuple[int, int], *, is_fresh: bool) -> None:
        """Ask about one file, and write what was decided."""
        if left.stages.apart and left.ours is not None and left.theirs is not None:
            self._head(left.clash, place)
            self._place(left)
            return
        merged = by_keys(left) if is_fresh else None
        shown = left if merged is None else replace(left, now=merged)
        self._head(shown.clash, place)
        if shown.is_whole and merged is None:
            self._whole(left)
        else:
            self._keys(left, shown.conflicted)

    def _head(self, clash: Clash, place: tuple[int, int]) -> None:
        self.dialogue.gap()
        title = (": ", one_line(clash.title)) if clash.title else ()
        self.dialogue.screen.line(f"{place[0]}/{place[1]}  ", (clash.id or clash.path, Style.STRONG), *title, hang=2)

    def _whole(self, left: Leftover) -> None:
        """Ask which version of a whole file counts."""
        self._lines(told_clash(left.clash, self.portfolio))
        if left.path.startswith("../"):
            self.dialogue.tell(
                Message("This file is not part of the portfolio"),
                Message("mend {path} by hand, then: git add -- {path}", path=left.path),
            )
            return
        match self._asked(_OF_FILES, frozenset((Choice.HERE, Choice.THERE))):
            case Choice.HERE:
                self._take_whole(left, ours=True)
            case Choice.THERE:
                self._take_whole(left, ours=False)

    def _place(self, left: Leftover) -> None:
        """Ask where a record belongs that both sides moved; what else contradicts goes with it."""
        here, there = whole_versions(left)
        ours, theirs = left.record(here), left.record(there)
        changes = versions(ours, theirs) if ours and theirs else ()
        self._lines(told_clash(replace(left.clash, changes=changes), self.portfolio))
        choice = self._asked(_OF_FILES, frozenset((Choice.HERE, Choice.THERE)))
        if choice is not Choice.LATER:
            is_ours = choice is Choice.HERE
            with self.session.alone():
                settle(self.clone, left.stages, here if is_ours else there, ours=is_ours)

    def _keys(self, left: Leftover, conflicted: Conflicted) -> None:
        """Ask about the conflicts of a file one by one."""
        chosen: list[Side | str | None] = []
        for number, conflict in enumerate(conflicted.conflicts):
            self._tell(left, conflicted, number)
            chosen.append(self._choice(left, conflict))
        if not chosen:
            self.dialogue.tell(Message("Each side changed something else: both are kept"))
        text = conflicted.resolved(chosen)
        if None not in chosen and kind_of(left.path) and table_of(text) is None:
            self.dialogue.tell(
                Message("This would be no valid file, so nothing was written"),
                Message("edit {path} by hand, then: sr sync", path=left.path),
            )
        elif not chosen or any(choice is not None for choice in chosen):
            self._take(left, text, is_settled=None not in chosen)

    def _choice(self, left: Leftover, conflict: Conflict) -> Side | str | None:
        """Ask what counts; None for what is decided later."""
        both = both_of(left.path, conflict)
        question, allowed = (
            (_OF_VALUES, frozenset(Choice) - {Choice.BOTH}) if both is None else (_OF_LISTS, frozenset(Choice))
        )
        match self._asked(question, allowed):
            case Choice.HERE:
                return Side.OURS
            case Choice.THERE:
                return Side.THEIRS
            case Choice.BOTH:
                return both
            case Choice.EDIT:
                return edited_by_hand(conflict, left.path, self.session.environ)
            case _:
                return None

    def _tell(self, left: Leftover, conflicted: Conflicted, number: int) -> None:
        """Say what stands here and what stands there in one conflict, in words or, where that cannot be, as it is."""
        sides = [Side.OURS] * len(conflicted.conflicts)
        other = [*sides[:number], Side.THEIRS, *sides[number + 1 :]]
        here, there = (left.record(conflicted.resolved(choice)) for choice in (sides, other))
        changes = versions(here, there) if here and there else ()
        if changes:
            self._lines(told_clash(Clash("", "", "", changes), self.portfolio))
            return
        if places := [".".join(map(str, key)) for key in conflicted.conflicts[number].keys]:
            self.dialogue.screen.line(", ".join(places), indent=2)
        for side, heading in ((Side.OURS, Message("Here:")), (Side.THEIRS, Message("There:"))):
            self.dialogue.screen.line(heading, indent=2)
            verbatim(conflicted.conflicts[number].version(side), self.dialogue.screen)

    def _lines(self, lines: Iterable[Text]) -> None:
        for line in lines:
            self.dialogue.screen.line(line, indent=2, hang=2)

    def _asked(self, question: Message, allowed: frozenset[Choice]) -> Choice:
        while True:
            choice = _MEANT.get(self.dialogue.ask(question).casefold())
            if choice is Choice.LATER or choice in allowed:
                return choice
            self.dialogue.tell(Message("Answer with one of the letters"))

    def _take_whole(self, left: Leftover, *, ours: bool) -> None:
        with self.session.alone():
            take(self.clone, left.stages, ours=ours)

    def _take(self, left: Leftover, text: str, *, is_settled: bool) -> None:
        """Write what was decided; SystemFailed where the file changed meanwhile."""
        with self.session.alone():
            write_over(self.clone.root, left.path, text, left.now)
            if is_settled:
                stage(self.clone, (left.path,))
