"""Feeds one bad file to the whole of `sr validate`, and says what must hold whatever the file is."""

import io
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

from fuzz.hunting import Prey
from fuzz.mutations import mutated

from sr_cli.checker import check
from sr_cli.findings import Diagnostic, Report
from sr_cli.message import LANGUAGES, Language, Message
from sr_cli.model.places import START
from sr_cli.render.diagnostics import FORMATS, QUIET, STATISTICS, view
from sr_cli.render.screen import Screen
from sr_cli.rules import RULES
from sr_cli.store.reading.limits import endless_number
from sr_cli.store.records.load import load, text_of
from sr_cli.store.source.cannot_read import CannotRead
from sr_cli.store.source.layers import Overlay
from sr_cli.store.source.names import printable
from sr_cli.store.source.tree import MAX_BYTES
from sr_cli.translation import Translator

TESTS = Path(__file__).parent.parent
REGION = TESTS / "rules/region"
RECORD = "portfolio/projects/kamen/kamen-case.toml"
DECISION = "portfolio/synergies/maengelmelder-3f9a1c.toml"
ODD_PATHS = (
    *("portfolio/projects/kamen/ä.toml", "portfolio/projects/kamen/a\u0308.toml", "portfolio/projects/kamen/CON.toml"),
    *("portfolio/projects/kamen/\udcff.toml", "portfolio/projects/kamen/a.TOML", "portfolio/projects/a/b/c.toml"),
    *("portfolio/projects/unna/bergkamen-maengelmelder.toml", "portfolio/projects/\n\x1b[31m.toml"),
)
VOCABULARIES = ("region", "partners", "themes", "goals", "concepts", "interfaces", "programmes", "guidelines")
TODAY = date(2026, 11, 22)
CODES = {rule.name: rule.code for rule in RULES}
SAMPLED = 25
"""One in so many inputs is judged twice, and shown in all formats and languages."""


@dataclass(frozen=True, slots=True)
class Input:
    """A bad file and where in the portfolio it stands."""

    path: str
    content: bytes


class Sound:
    """The small portfolio around the bad file, read once."""

    def __init__(self) -> None:
        root = REGION / "portfolio"
        self.files = {file.relative_to(REGION).as_posix(): file.read_bytes() for file in root.rglob("*.toml")}

    def records(self) -> Iterator[str]:
        return iter(sorted(path for path in self.files if path.startswith("portfolio/projects/")))

    def decisions(self) -> Iterator[str]:
        return iter(sorted(path for path in self.files if path.startswith("portfolio/synergies/")))

    def archived(self) -> Iterator[str]:
        return iter(())

    def read(self, path: str) -> bytes:
        if path not in self.files:
            raise CannotRead("missing-file", Message("the file is missing"), Message("restore it"))
        return self.files[path]


@cache
def sound() -> Sound:
    return Sound()


@cache
def seeds(kind: str) -> tuple[bytes, ...]:
    """Give real files of that kind: those of the portfolio and the cases of the rules; long ones only in part."""
    cases = [file for file in sorted((TESTS / "rules/cases").rglob("*.toml")) if _kind(file) == kind]
    real = TESTS.parent / "portfolio"
    if kind == "project":
        files = [*cases, *sorted(real.glob("projects/*/*.toml")), *[TESTS / "store/full_record.toml"] * 40]
    elif kind == "synergy":
        files = [*cases, *[TESTS / "store/full_synergy.toml"] * 9]
    else:
        files = [*cases, *[REGION / f"portfolio/{kind}.toml"] * 9, real / f"{kind}.toml"]
    return tuple(file.read_bytes()[:4000] for file in files)


def _kind(case: Path) -> str:
    suffix = case.stem.partition("-")[2]
    return suffix if suffix in (*VOCABULARIES, "synergy") else "project"


def input_of(seed: str, number: int) -> Input:
    """Make the input of that number; it depends on the seed and the number only."""
    random = Random(f"{seed} {number}")
    if random.random() < 0.6:
        path = RECORD if random.random() < 0.95 else random.choice(ODD_PATHS)
        kind = "project"
    else:
        kind = random.choice((*VOCABULARIES, "synergy"))
        path = DECISION if kind == "synergy" else f"portfolio/{kind}.toml"
    return Input(path, mutated(random, seeds(kind))[:MAX_BYTES])


def keep(seed: str, found: Iterable[Prey], folder: Path) -> None:
    """Write the inputs that were found into a folder, each beside what happened."""
    folder.mkdir(parents=True, exist_ok=True)
    for prey in found:
        case = input_of(seed, prey.number)
        (folder / f"{seed}-{prey.number}.toml").write_bytes(case.content)
        (folder / f"{seed}-{prey.number}.txt").write_text(f"{case.path!a}\n{prey.what}", "utf-8", "replace")


def judge_number(seed: str, number: int) -> None:
    """Judge the input of that number, some of them thoroughly."""
    judge(input_of(seed, number), thoroughly=number % SAMPLED == 0)


def judge(case: Input, *, thoroughly: bool = False) -> Report:
    """Check the portfolio with that file and show the report; AssertionError or whatever else says that `sr` is wrong."""
    tree = Overlay(sound(), {case.path: case.content})
    report = check(load(tree), tree, TODAY)
    shown = _shown(report, "text.write", "en")
    for found in report.diagnostics:
        _is_right(found, tree)
    _is_read_or_refused(case, report)
    if thoroughly:
        again = check(load(tree), tree, TODAY)
        assert again == report, "the same input has two reports"
        assert again.fingerprints() == report.fingerprints()
        assert _shown(again, "text.write", "en") == shown
        for form in {*FORMATS.values(), *QUIET.values(), *STATISTICS.values()}:
            for language in LANGUAGES:
                _shown(report, form, language)
    return report


def _shown(report: Report, form: str, language: Language) -> str:
    stream = io.StringIO()
    view(form)(report, Screen(stream, Translator(language), 80, terminal=form.startswith("text."), colour=False))
    assert stream.getvalue().endswith("\n") or not stream.getvalue()
    stream.getvalue().encode()  # what a stream cannot write would stop it
    return stream.getvalue()


def _is_right(found: Diagnostic, tree: Overlay) -> None:
    """Hold a finding against the files: it is of a known rule, names a file, and stands inside of it."""
    files = (*tree.records(), *tree.decisions(), *(f"portfolio/{kind}.toml" for kind in VOCABULARIES))
    paths = {printable(path): path for path in files}
    assert CODES[found.name] == found.code, "rule"
    assert found.path in paths, f"path {found.path!r}"
    start, end = found.range
    assert (1, 1) <= start <= end, f"range {found.range}"
    lines = _lines(tree, paths[found.path])
    assert end.line <= len(lines), f"line {end.line} of {len(lines)}"
    for line, column in found.range:
        assert 1 <= column <= len(lines[line - 1]) + 1, f"column {column} of {len(lines[line - 1])} in line {line}"
    assert found.source in ("", lines[start.line - 1].rstrip("\r")), "source"


def _lines(tree: Overlay, path: str) -> list[str]:
    """Give the lines as positions count them; of a text that is no UTF-8 those of Windows, which has a letter a byte."""
    try:
        text = text_of(tree, path)
    except CannotRead:
        text = None
    return (tree.read(path).decode("latin-1") if text is None else text).split("\n")


WHOLE = {"wrong-encoding", "byte-order-mark", "excessive-nesting", "bad-file-name", "duplicate-id", "misplaced-record"}
"""Rules whose findings may concern a file as a whole and then stand at its start."""


def _is_read_or_refused(case: Input, report: Report) -> None:
    """Hold the report against what tomllib says of the file: what it cannot read is an error, with a place."""
    path = printable(case.path)
    found = {found.name: found for found in report.diagnostics if found.path == path}
    refused = {"wrong-encoding", "invalid-toml", "conflict-marker", "excessive-nesting"} & set(found)
    try:
        text = case.content.decode()
    except UnicodeDecodeError:
        assert refused, "not UTF-8, but read"
        return
    is_unreadable = {"wrong-encoding", "excessive-nesting"} & refused or endless_number(text)
    if not is_unreadable and len(text) < 50_000 and not text.startswith("\ufeff"):
        assert bool(refused) != _is_toml(text), f"tomllib does not agree: {refused}"
    for name in refused - WHOLE:
        assert found[name].range != START, f"{name} without a place: {found[name].message}"


def _is_toml(text: str) -> bool:
    try:
        tomllib.loads(text)
    except ValueError:
        return False
    return True
