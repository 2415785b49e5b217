"""Workflow commands, read as GitHub's runner reads them (actions/runner, src/Runner.Common/ActionCommand.cs)."""

from dataclasses import dataclass, replace

from reports import HOSTILE, PARTNER, report, shown

from sr_cli.model.places import Position, Range

COMMANDS = ("error", "warning", "notice")


@dataclass(frozen=True)
class Command:
    name: str
    properties: dict[str, str]
    data: str


def unescaped(text: str, *also: tuple[str, str]) -> str:
    """Undo escapes in the runner's order: the per cent sign last."""
    for escape, character in (("%0D", "\r"), ("%0A", "\n"), *also, ("%25", "%")):
        text = text.replace(escape, character)
    return text


def read(line: str) -> Command:
    line = line.lstrip()
    assert line.startswith("::")
    head, parting, data = line[2:].partition("::")
    assert parting
    name, _, properties = head.partition(" ")
    assert name in COMMANDS
    pairs = [each.split("=", 1) for each in properties.strip().split(",") if each]
    values = {key: unescaped(value, ("%3A", ":"), ("%2C", ",")) for key, value in pairs}
    return Command(name, values, unescaped(data))


def test_each_finding_is_a_command() -> None:
    assert shown("github", report()) == (
        "::error file=portfolio/projects/kamen/kamen-baum.toml,line=5,endLine=5,col=13,endColumn=20,"
        "title=SR203 unknown-partner::there is no partner `Lünen` (did you mean `luenen`?)\n"
        "::warning file=portfolio/projects/kamen/kamen-see.toml,line=1,endLine=1,col=1,endColumn=1,"
        "title=SR302 missing-for-status::a project that is `planned` needs `unit`\n"
        "::notice file=portfolio/projects/unna/unna-x.toml,line=1,endLine=3,"
        "title=SR212 duplicate-title::`kamen-see` has this title, too (say what is special)\n"
    )


def test_nothing_of_a_record_becomes_a_command_or_a_property() -> None:
    text = shown("github", report(HOSTILE))

    assert text.count("\n") == 1
    command = read(text.rstrip("\n"))
    assert command.name == "error"
    assert command.properties == {
        "file": 'portfolio/projects/a b,c:ü%"#<&>/\ufffd\ufffd\ufffd.toml',
        "line": "5",
        "endLine": "5",
        "col": "13",
        "endColumn": "20",
        "title": "SR203 unknown-partner",
    }
    assert command.data == (
        "line break %0A ::error::x ]]> <b>&amp; \"'\\ \ufffd\ufffd[31m \ufffd \uffff 🌳 [a](http://b) "
        "(::set-output name=x::y %25)"
    )


def test_columns_are_given_where_the_runner_heeds_them() -> None:
    found = replace(PARTNER, range=Range(Position(1, 2), Position(2, 1)))

    assert "col" not in read(shown("github", report(found)).rstrip("\n")).properties
