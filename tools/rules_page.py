"""Keeps the pages about the rules: `python tools/rules_page.py update | check`.

All that the pages tell of a rule stands in its module, in English; the German page has it from the catalogue. `update`
writes `docs/rules.md` and `docs/regeln.md`, `check` changes nothing and fails where that would.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from sr_cli.message import Label, Language, Message, Text
from sr_cli.render.diagnostics import SEVERITY
from sr_cli.render.rules import ALWAYS, CHOICE, FAMILY, FIXABLE, by_family
from sr_cli.rules import RULES
from sr_cli.rules.rule import Family, Rule
from sr_cli.translation import Translator

DOCS: Final = Path(__file__).parent.parent / "docs"
PAGES: Final[Mapping[Language, Path]] = {"en": DOCS / "rules.md", "de": DOCS / "regeln.md"}
_MARKUP: Final = re.compile(r"[*_\[\]<>|]")

_TITLE: Final = Label("Regeln", "Rules")
_OTHER: Final = Label("In English: [rules.md](rules.md)", "Auf Deutsch: [regeln.md](regeln.md)")
_INTRODUCTION: Final = Label(
    "Das prüft `sr validate`. Dasselbe steht im Terminal: `sr explain` zählt die Regeln auf, `sr explain SR203` oder "
    "`sr explain unknown-partner` erklärt eine.",
    "This is what `sr validate` checks. A terminal tells the same: `sr explain` lists the rules, `sr explain SR203` or "
    "`sr explain unknown-partner` explains one.",
)
_CHOOSING: Final = Label("Regeln auswählen", "Choosing rules")
_OF_REGION: Final = Label(
    "Eine Region wählt in `portfolio/region.toml`, welche Regeln gelten und wie schwer ihre Befunde wiegen. `select` "
    "und `ignore` nennen Regeln mit Code (`SR202`) oder dessen Anfang (`SR8`), mit Namen oder als Gruppe "
    "(`style`). Regeln, bei denen unten „immer“ steht, gelten ohne Wahl.",
    "In `portfolio/region.toml` a region chooses which rules count and how bad their findings are. `select` and "
    "`ignore` name rules by code (`SR202`) or its beginning (`SR8`), by name, or as a family (`style`). Of rules that "
    "are marked “always” below there is no choice.",
)
_CHOICE_EXAMPLE: Final = """\
[checks]
ignore = ["style", "SR212"]

[checks.severity]
lead-among-partners = "error"
"""
_OF_RECORD: Final = Label(
    "Ein Datensatz entschuldigt einen Befund, der so in Ordnung ist, mit einem Grund und, wo nötig, bis zu einem Tag. "
    "Eine Entschuldigung, die nichts mehr entschuldigt, wird gemeldet.",
    "A record excuses a finding that is right as it is, with a reason and, if wanted, until a day. An excuse that "
    "excuses nothing any more is reported.",
)
_EXCUSE_EXAMPLE: Final = """\
[[excuses]]
rule = "duplicate-title"
key = "title"
reason = "Beide Städte nennen ihr Vorhaben so."
until = 2027-06-30
"""
_ALL: Final = Label("Alle Regeln", "All rules")
_COLUMNS: Final = (
    Label("Code", "Code"),
    Label("Name", "Name"),
    Label("Schwere", "Severity"),
    Label("Wahl", "Choice"),
    Label("`--fix`", "`--fix`"),
)
_ALWAYS: Final = Label("immer", "always")
_YES: Final = Label("ja", "yes")


def page(language: Language) -> str:
    """Give the page in a language."""
    translate = Translator(language)
    return "\n".join((*_head(translate), *_contents(translate), *_sections(translate)))


def _head(translate: Translator) -> Iterator[str]:
    yield from (f"# {translate(_TITLE)}", "", translate(_INTRODUCTION), "", f"{translate(_OTHER)}.", "")
    yield from (f"## {translate(_CHOOSING)}", "")
    for told, example in ((_OF_REGION, _CHOICE_EXAMPLE), (_OF_RECORD, _EXCUSE_EXAMPLE)):
        yield from (translate(told), "", *_block("toml", example))


def _contents(translate: Translator) -> Iterator[str]:
    yield from (f"## {translate(_ALL)}", "")
    for family, rules in by_family(RULES).items():
        yield from (f"**{translate(FAMILY[family])}** (`{family}`)", "")
        yield _row(map(translate, _COLUMNS))
        yield _row("---" for _ in _COLUMNS)
        yield from (_row(_cells(rule, translate)) for rule in rules)
        yield ""


def _cells(rule: Rule, translate: Translator) -> Iterator[str]:
    yield f"[{rule.code}](#{rule.code.lower()}-{rule.name})"
    yield f"`{rule.name}`"
    yield translate(SEVERITY[rule.severity][0])
    yield translate(_ALWAYS) if rule.is_mandatory else ""
    yield translate(_YES) if rule.fixable else ""


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _sections(translate: Translator) -> Iterator[str]:
    for family, rules in by_family(RULES).items():
        yield from (f"## {translate(FAMILY[family])}", "")
        for rule in rules:
            yield from _section(rule, translate)


def _section(rule: Rule, translate: Translator) -> Iterator[str]:
    yield from (f"### {rule.code} {rule.name}", "", f"{_prose(rule.summary, translate)}.", "")
    told: list[tuple[Message, Text]] = [
        (Message("Why:"), rule.why),
        (Message("What to do:"), rule.remedy),
        (Message("Choice:"), ALWAYS if rule.is_mandatory else CHOICE),
    ]
    if rule.fixable:
        told.append((Message("Repair:"), FIXABLE))
    for title, text in told:
        yield f"- **{translate(title)}** {_prose(text, translate)}"
    yield ""
    language = "text" if rule.family is Family.FILE else "toml"
    for title, example in ((Message("Wrong:"), rule.bad), (Message("Right:"), rule.good)):
        yield from (translate(title), "", *_block(language, example))


def _block(language: str, text: str) -> tuple[str, ...]:
    return (f"```{language}", *text.splitlines(), "```", "")


def _prose(text: Text, translate: Translator) -> str:
    """Give a sentence so that Markdown shows it as it is; what stands between backticks is shown so anyway."""
    parts = translate(text).split("`")
    return "`".join(part if number % 2 else _MARKUP.sub(r"\\\g<0>", part) for number, part in enumerate(parts))


def stale() -> list[Path]:
    """Give the pages that are not what the rules say."""
    return [path for language, path in PAGES.items() if not path.exists() or _text(path) != page(language)]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def update() -> None:
    """Write the pages anew."""
    for language, path in PAGES.items():
        path.write_text(page(language), encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Do what the one argument says; 1 if a check fails, 2 on wrong use."""
    match arguments:
        case ["update"]:
            update()
            return 0
        case ["check"]:
            found = stale()
            for path in found:
                print(f"out of date: {path.relative_to(DOCS.parent)}: python tools/rules_page.py update")
            return bool(found)
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
