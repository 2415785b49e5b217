"""Keeps the German catalogue: `python tools/messages.py update | check`.

`update` collects all texts for people from the source and from the finished command tree, brings the catalogue up to
date and compiles it. `check` changes nothing and fails on texts that are missing, stale or whose gaps differ.
"""

import ast
import io
import re
import sys
from collections.abc import Container, Iterable, Iterator
from datetime import UTC, datetime
from gettext import GNUTranslations
from inspect import cleandoc
from pathlib import Path
from typing import Any

import typer
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from sr_cli.app import build
from sr_cli.commands import COMMANDS

SOURCE = Path(__file__).parent.parent / "src" / "sr_cli"
PO = SOURCE / "locale" / "de" / "LC_MESSAGES" / "sr.po"
MO = PO.with_suffix(".mo")
_KEYWORDS = {"Message": None, "Plural": (1, 2)}
"""What makes a message of a text, and which arguments are texts; None stands for the first."""
_NO_DATE = datetime(2026, 1, 1, tzinfo=UTC)
"""What the header says instead of the moment, so that the same texts give the same files."""


def collected() -> Catalog:
    """Give all texts for people, in the order of their places."""
    template = Catalog(project="sr", charset="utf-8")
    for path, _, key, _, _ in extract_from_dir(SOURCE, [("**.py", "python")], keywords=_KEYWORDS):
        if key:
            template.add(key, locations=[(f"src/sr_cli/{path}", 0)])
    for where, text in _help(typer.main.get_command(build(list(COMMANDS)))):
        template.add(text, locations=[(where, 0)])
    return template


def _help(command: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - of typer's own, unpublished type
    """Give the help texts of a command and of all below it."""
    texts = [cleandoc(command.help or "")]
    for parameter in [*command.params, command.get_help_option(None)]:
        texts.append(parameter.help or "")
        if not getattr(parameter, "is_flag", False):
            texts += [word for word in (parameter.metavar or parameter.name.upper()).split("|") if word.isupper()]
    yield from (("command-line", text) for text in texts if text)
    for below in getattr(command, "commands", {}).values():
        yield from _help(below)


def read() -> Catalog:
    """Read the German catalogue as it stands."""
    with PO.open("rb") as stream:
        catalogue = read_po(stream, locale="de", charset="utf-8")
    catalogue.creation_date = catalogue.revision_date = _NO_DATE
    return catalogue


def update() -> None:
    """Add what is new to the catalogue, drop what is gone, and compile it."""
    template = collected()
    known = read()
    fresh = Catalog(locale="de", project="sr", charset="utf-8", header_comment="# German texts of sr.")
    for message in template:
        if message.id:
            old = known.get(message.id)
            fresh.add(message.id, old.string if old else None, locations=message.locations)
    stream = io.BytesIO()
    write_po(stream, fresh, width=110, omit_header=False, sort_by_file=True, include_lineno=False)
    PO.write_bytes(_timeless(stream.getvalue()))
    with MO.open("wb") as compiled:
        write_mo(compiled, read())
    untranslated = sum(not _translated(message) for message in fresh if message.id)
    print(f"{len(fresh)} texts, {untranslated} without German: {PO}")


def _timeless(po: bytes) -> bytes:
    """Drop header lines that change with every run."""
    return re.sub(
        rb'^"(POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator):.*\\n"\n', b"", po, flags=re.MULTILINE
    )


def faults() -> Iterator[str]:
    """Tell what is wrong with the catalogue."""
    needed = {message.id: message for message in collected() if message.id}
    known = {message.id: message for message in read() if message.id}
    yield from (f"not in the catalogue: {key!r}" for key in needed if key not in known)
    yield from (f"no longer used: {key!r}" for key in known if key not in needed)
    for key, message in known.items():
        if not _translated(message):
            yield f"without German: {key!r}"
        elif message.fuzzy:
            yield f"marked fuzzy: {key!r}"
        elif any(_gaps(form) != _gaps_of(key) for form in _forms(message.string)):
            yield f"other gaps in German: {key!r}"
    yield from _unseen(needed)
    with MO.open("rb") as stream:
        translations = GNUTranslations(stream)
    yield from (
        f"not compiled: {key!r}" for key, message in known.items() if _shown(key, translations) != message.string
    )


def _unseen(needed: Container[object]) -> Iterator[str]:
    """Tell which texts cannot be collected: they do not stand where they become a message, or that is an f-string."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _KEYWORDS:
                texts = node.args[: 2 if node.func.id == "Plural" else 1]
                literal = tuple(text.value for text in texts if isinstance(text, ast.Constant))
                key = literal if len(literal) > 1 else next(iter(literal), None)
                made = any(isinstance(text, ast.Name | ast.IfExp | ast.JoinedStr | ast.BinOp) for text in texts)
                if made or (len(literal) == len(texts) and key not in needed):
                    yield f"not a text: src/sr_cli/{path.relative_to(SOURCE).as_posix()}:{node.lineno}"


def _shown(key: str | tuple[str, ...] | list[str], translations: GNUTranslations) -> str | tuple[str, ...]:
    if isinstance(key, str):
        return translations.gettext(key)
    return tuple(translations.ngettext(key[0], key[1], count) for count in (1, 2))


def _translated(message: Message) -> bool:
    return all(_forms(message.string))


def _forms(texts: str | Iterable[str] | None) -> tuple[str, ...]:
    return (texts or "",) if isinstance(texts, str | None) else tuple(texts)


def _gaps(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text)) - {"n"}


def _gaps_of(key: str | Iterable[str]) -> set[str]:
    return set().union(*map(_gaps, _forms(key)))


def main() -> int:
    """Do what the one argument says; 1 if a check fails, 2 on wrong use."""
    match sys.argv[1:]:
        case ["update"]:
            update()
            return 0
        case ["check"]:
            found = list(faults())
            print(*found, sep="\n", end="\n" if found else "")
            return bool(found)
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main())
