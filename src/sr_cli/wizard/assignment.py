"""What the words of `sr set` say: `status=running`, `partners+=werne`, `milestones.Go-live.done=1.10.2026`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sr_cli.errors import WrongUse
from sr_cli.message import LANGUAGES, Listing, Message
from sr_cli.model.natural_keys import NATURAL_KEYS
from sr_cli.model.nearest import did_you_mean, nearest_of
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.text import fold
from sr_cli.render.field_changes import FIELDS
from sr_cli.render.record_keys import LABELS
from sr_cli.store.reading.table import read_table
from sr_cli.store.schema.gate import Schema, editor_schema
from sr_cli.store.schema.synonyms import GERMAN_KEYS
from sr_cli.translation import Translator
from sr_cli.wizard.answers import read_text
from sr_cli.wizard.word_values import value_of_word

_WORD: Final = re.compile(r"([^=]*?)([+-]?=)(.*)", re.DOTALL)
_FREE: Final = "x"
"""The table whose keys nobody knows."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """What one word wants."""

    word: str
    """As it was typed."""
    sign: str
    """`=` sets, `+=` adds to a list, `-=` takes out of it."""
    keys: tuple[str, ...]
    """The keys down to the value, without the table of a list: `("milestones", "done")`."""
    value: object
    """What is set, added or taken out: of a list, its items; None removes what there is."""
    row: object = None
    """Of a list of tables: what tells the one that is meant, such as the title of a milestone."""


def read_assignments(words: Iterable[str], portfolio: Portfolio) -> tuple[tuple[Assignment, ...], tuple[WrongUse, ...]]:
    """Read the words, and name each that cannot be understood."""
    read: list[Assignment] = []
    refusals: list[WrongUse] = []
    for word in words:
        try:
            read.append(read_assignment(word, portfolio))
        except WrongUse as refusal:
            message = Message("{option}: {message}", option=word, message=refusal.message)
            refusals.append(WrongUse(message, refusal.hint))
    return tuple(read), tuple(refusals)


def read_assignment(word: str, portfolio: Portfolio) -> Assignment:
    """Read one word; WrongUse where it cannot be understood."""
    found = _WORD.fullmatch(word)
    if found is None or not found[1].strip():
        raise WrongUse(Message("it sets nothing"), Message("write KEY=VALUE, such as status=running"))
    sign, text = found[2], found[3].strip()
    if sign != "=" and not text:
        raise WrongUse(Message("no value stands behind {sign}", sign=sign), Message("name what is meant"))
    return _Reader(word, sign, text, portfolio).assignment(found[1].split("."))


@dataclass(frozen=True, slots=True)
class _Reader:
    """A word, of which the key was split off."""

    word: str
    sign: str
    text: str
    portfolio: Portfolio

    def assignment(self, parts: list[str]) -> Assignment:
        """Read the word with the parts of its key."""
        first, *rest = parts
        schema = editor_schema("project")
        key = _key(first, schema)
        node = schema["properties"][key]
        if key in NATURAL_KEYS:
            return self._in_tables(key, node["items"], rest)
        if key == _FREE:
            return self._local(rest)
        if node["type"] == "object" and rest:
            field = _key(".".join(rest), node)
            return self._plain((key, field), node["properties"][field])
        if rest:
            raise WrongUse(Message("`{key}` has no keys in it", key=key), Message("write {key}=VALUE", key=key))
        return self._plain((key,), node)

    def _plain(self, keys: tuple[str, ...], node: Schema) -> Assignment:
        """Read what is in no table of a list, or the value of a key there."""
        dotted = ".".join(keys)
        if not self.text:
            return Assignment(self.word, "=", keys, None)
        if node["type"] == "object":
            inner = tuple(f"`{dotted}.{name}`" for name in node["properties"])
            hint = Message("set one of {names}", names=Listing(inner, "or"))
            raise WrongUse(Message("`{key}` has keys in it", key=dotted), hint)
        if self.sign != "=" and node["type"] != "array":
            raise WrongUse(Message("`{key}` is no list", key=dotted), Message("write {key}=VALUE", key=dotted))
        return Assignment(self.word, self.sign, keys, self._value(keys, node))

    def _value(self, keys: tuple[str, ...], node: Schema) -> object:
        """Give what the word says; what is taken out need not be known, such as a project that is gone."""
        try:
            return value_of_word(keys, node, self.text, self.portfolio)
        except WrongUse:
            if self.sign != "-=":
                raise
            return [item.strip() for item in self.text.split(",")]

    def _local(self, rest: list[str]) -> Assignment:
        """Read what stands in `[x]`: a number, a date or a truth value as TOML has it, else a text."""
        if self.sign != "=" and rest:
            raise WrongUse(
                Message("what stands in `{key}` is only set as a whole", key=_FREE),
                Message("write {key}=VALUE, a list as {list}", key="x.NAME", list='x.NAME=["A", "B"]'),
            )
        if self.sign != "=" or not all(rest) or (self.text and not rest):
            raise WrongUse(Message("`{key}` has keys in it", key=_FREE), Message("write {key}=VALUE", key="x.NAME"))
        return Assignment(self.word, "=", (_FREE, *rest), _toml_value(self.text) if self.text else None)

    def _in_tables(self, key: str, table: Schema, rest: list[str]) -> Assignment:
        """Read what is meant of a list of tables: the whole of it, one of them, or a key of one."""
        name = NATURAL_KEYS[key][0]

        def row(named: str) -> object:
            return value_of_word((key, name), table["properties"][name], named, self.portfolio)

        field = _meant(rest[-1], table) if len(rest) > 1 else None
        if field is not None:
            read = self._plain((key, field), table["properties"][field])
            return Assignment(self.word, read.sign, read.keys, read.value, row(".".join(rest[:-1])))
        if not self.text:
            return Assignment(self.word, "-=", (key,), None, row(".".join(rest)) if rest else None)
        if not rest and self.sign != "=":
            return Assignment(self.word, self.sign, (key,), None, row(self.text))
        if len(rest) > 1:
            _key(rest[-1], table)  # it says which key may be meant
        other = next(each for each in table["properties"] if each != name)
        raise WrongUse(
            Message("`{key}` is a list of tables", key=key),
            Message("write {key}+=NAME, or {key}.NAME.{field}=VALUE", key=key, field=other),
        )


def _toml_value(text: str) -> object:
    """Give the value that a text is in TOML, else the text itself."""
    table, _ = read_table("", f"v = {read_text(text)}".encode())
    return table["v"] if table and len(table) == 1 else read_text(text)


_NAME: Final = "id"
"""What people may take for a key."""


def _key(word: str, schema: Schema) -> str:
    """Give the key of a table that a word names; WrongUse where it names none."""
    found = _meant(word, schema)
    if found is not None:
        return found
    if _bare(word) == _NAME:
        raise WrongUse(
            Message("the id is the name of the file, not a key in it"), Message("change it everywhere: sr rename")
        )
    allowed = tuple(f"`{key}`" for key in schema["properties"])
    hint = did_you_mean(nearest_of(word, _names(schema))) or Message("allowed: {names}", names=Listing(allowed, "or"))
    raise WrongUse(Message("there is no key `{key}` here", key=word), hint)


def _meant(word: str, schema: Schema) -> str | None:
    """Give the key that a word is, or is a name of; case, umlauts, hyphens and underscores do not matter."""
    bare = _bare(word)
    return next((key for name, key in _names(schema) if _bare(name) == bare), None)


def _bare(name: str) -> str:
    return fold(name).strip().replace("-", "_").replace(" ", "_")


def _names(schema: Schema) -> tuple[tuple[str, str], ...]:
    """Give the keys of a table, then what people call them, as pairs of a name and the key."""
    keys = schema["properties"]
    german = ((word, key) for word, key in GERMAN_KEYS if key in keys)
    return (*((key, key) for key in keys), *_labels(keys), *german)


def _labels(keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    for key in keys:
        for label in [each[key] for each in (LABELS, FIELDS) if key in each]:
            yield from ((Translator(language)(label), key) for language in LANGUAGES)
