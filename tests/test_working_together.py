"""The page for coordinators, "Gemeinsam am Portfolio arbeiten": each of its commands runs, and all it shows is true.

Three partners play one story with a copy of the portfolio of this repository and a real shared repository: Kamen types
what the page says, Unna shares changes at the right moments, and a neighbouring district has a portfolio of its own.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest
from conftest import REPOSITORY, TODAY, Result, Run
from repositories import commit, git

from sr_cli.message import Message, Plural
from sr_cli.translation import Translator

PAGE: Final = (REPOSITORY / "docs" / "gemeinsam.md").read_text(encoding="utf-8")
BLOCKS: Final = re.findall("^```(sh|text|toml)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
SERVER: Final = "https://git.example.org"
BICYCLES: Final = "portfolio/projects/kamen/kamen-radparkhaus.toml"
REGION: Final = "portfolio/region.toml"
EDITOR: Final = "import pathlib, sys; file = pathlib.Path(sys.argv[1]); text = file.read_text('utf-8'); "


class Story:
    """What has happened so far."""

    def __init__(self, folder: Path, run: Run) -> None:
        """Set up the server and the clone of Unna."""
        self._run = run
        self._server = folder / "server"
        self._environ = {"SR_CACHE_DIR": str(folder / "cache"), "EDITOR": _edits("Vorstudie", "Machbarkeitsstudie")}
        self.folder = folder / "kamen"
        """Where Kamen is."""
        self.folder.mkdir(parents=True)
        first = _portfolio(folder / "first", "kamen", "kreis-unna", "unna")
        self._share(first, "smart-region/portfolio.git")
        neighbour = _portfolio(folder / "neighbour", "selm")
        commit(neighbour, {REGION: _replaced(neighbour / REGION, "Smart Region Kreis Unna", "Nachbarkreis")})
        self._share(neighbour, "nachbarkreis/portfolio.git")
        self._unna = folder / "unna"
        git(folder, "clone", "--quiet", "--template=", f"{self._server}/smart-region/portfolio.git", "unna")
        git(self._unna, "config", "user.name", "Stadt Unna")

    def unna_shares(self, path: str, old: str, new: str, subject: str = "Change") -> None:
        """Let Unna change a file and share that."""
        git(self._unna, "pull", "--quiet", "--rebase")
        commit(self._unna, {path: _replaced(self._unna / path, old, new)}, subject, day="2026-11-20")
        git(self._unna, "push", "--quiet")

    def kamen_writes(self, path: str, old: str, new: str) -> None:
        """Change a file by hand."""
        (self.folder / path).write_text(_replaced(self.folder / path, old, new), encoding="utf-8")

    def runs(self, command: str, typed: str | None = None) -> Result:
        """Run a line of the page, as a person in Kamen at a terminal does."""
        program, *arguments = shlex.split(command.replace(SERVER, self._server.as_uri()))
        if program == "cd":
            self.folder /= arguments[0]
            return Result(0, "", "")
        if program == "sr":
            return self._run(*arguments, cwd=self.folder, typed=typed, language="de", environ=self._environ)
        done = subprocess.run([program, *arguments], cwd=self.folder, check=False, capture_output=True, text=True)
        return Result(done.returncode, done.stdout, done.stderr)

    def _share(self, root: Path, name: str) -> None:
        (self._server / name).parent.mkdir(parents=True)
        git(root.parent, "clone", "--quiet", "--bare", "--template=", root.name, str(self._server / name))


@dataclass(frozen=True)
class Step:
    """A line of the page in the story."""

    command: str
    code: int = 0
    typed: str | None = None
    before: Callable[[Story], object] = field(default=lambda _: None)
    """What others, or the person, do meanwhile."""


def _portfolio(root: Path, *leads: str) -> Path:
    """Make a repository with a copy of the portfolio; of the projects only those of some partners, which is faster."""
    records = (f"portfolio/projects/{lead}/*.toml" for lead in leads)
    for name in ("portfolio/*.toml", *records, "schemas/*.json"):
        for path in REPOSITORY.glob(name):
            copy = root / path.relative_to(REPOSITORY)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy)
    git(root, "init", "--quiet", "--template=")
    commit(root, {".gitattributes": (REPOSITORY / ".gitattributes").read_text(encoding="utf-8")}, day="2026-11-01")
    return root


def _replaced(path: Path, old: str, new: str) -> str:
    text = path.read_text(encoding="utf-8")
    assert old in text
    return text.replace(old, new, 1)


def _edits(old: str, new: str) -> str:
    """Give an editor that replaces one word by another."""
    return shlex.join((sys.executable, "-c", f"{EDITOR}file.write_text(text.replace({old!r}, {new!r}), 'utf-8')"))


def _both_change_a_status(story: Story) -> None:
    story.unna_shares(BICYCLES, 'status = "running"', 'status = "completed"', "Status von kamen-radparkhaus")
    assert story.runs("sr set kamen-radparkhaus status=ruht --commit").code == 0


def _both_change_a_start_and_it_stops(story: Story) -> None:
    story.unna_shares(BICYCLES, 'start = "2019-07"', 'start = "2019-08"')
    assert story.runs("sr set kamen-radparkhaus start=9/2019 --commit").code == 0
    assert story.runs("sr sync").code == 1


def _the_meetings_are_written_down(story: Story) -> None:
    (meetings,) = (text for kind, text in BLOCKS if kind == "toml")
    story.kamen_writes(REGION, "schema_version = 1\n", f"schema_version = 1\n{meetings}")


NEW: Final = (
    "Digitaler Bürgerdialog Kamen",
    "Wer in Kamen wohnt, bespricht Vorhaben der Stadt im Netz, bevor der Rat entscheidet.",
    *("kamen", "1", "-", "Idee", "n", "j"),
)

STEPS: Final = (
    Step(f"git clone {SERVER}/smart-region/portfolio.git"),
    Step("cd portfolio"),
    Step('git config user.name "Stadt Kamen"'),
    Step('git config user.email "digitalisierung@kamen.example"'),
    Step("sr hooks install"),
    Step("sr sync", before=lambda story: story.unna_shares(BICYCLES, "rund um die Uhr", "Tag und Nacht")),
    Step("sr set kamen-zukunftscampus-gesundheit status=läuft start=10/2026 --commit"),
    Step('sr set kamen-zukunftscampus-gesundheit partners+=unna budget.total_eur="1,5 Mio. €" --commit'),
    Step("sr set kamen-zukunftscampus-gesundheit milestones+=Baubeginn milestones.Baubeginn.due=1.3.2027 --commit"),
    Step("sr edit kamen-zukunftscampus-gesundheit --commit", typed=""),
    Step("sr new --commit", typed="".join(f"{answer}\n" for answer in NEW)),
    Step("sr set --where partner=kamen --where status=unbekannt as_of=22.11.2026 --commit", typed="j\n"),
    Step("sr sync"),
    Step("sr sync --commit --dry-run", before=lambda story: story.kamen_writes(BICYCLES, "98 video", "100 video")),
    Step("sr sync --commit"),
    Step("sr rename kamen-zukunftscampus-gesundheit kamen-gesundheitscampus --dry-run"),
    Step("sr rename kamen-zukunftscampus-gesundheit kamen-gesundheitscampus --commit"),
    Step("sr archive kamen-gesundheitscampus --commit"),
    Step("sr archive kamen-gesundheitscampus --restore --commit"),
    Step("sr remove kamen-gesundheitscampus --commit", typed="j\n"),
    Step("sr sync", code=1, before=_both_change_a_status),
    Step("sr conflicts", typed="d\n"),
    Step("sr sync"),
    Step("sr sync --abort", before=_both_change_a_start_and_it_stops),
    Step("sr set kamen-radparkhaus start=8/2019 --commit"),
    Step("sr sync"),
    Step("sr sync --commit", before=_the_meetings_are_written_down),
    Step("sr changes --since last-meeting"),
    Step("sr changes --since last-meeting --partner kamen"),
    Step("sr changes --since last-meeting --format markdown -o neues.md"),
    Step("sr list --at last-meeting --partner kamen"),
    Step("sr show kamen-radparkhaus --at 2026-11-10"),
    Step("sr log kamen-radparkhaus"),
    Step("sr blame kamen-radparkhaus"),
    Step("sr log kamen-radparkhaus --authors"),
    Step(f"sr list --with {SERVER}/nachbarkreis/portfolio.git --partner kamen"),
    Step(f"sr synergies --with {SERVER}/nachbarkreis/portfolio.git"),
)

QUOTED: Final = (
    Message("Changes of the portfolio are not committed, so nothing was fetched or shared"),
    Plural(
        "{n} file was changed on both sides; the shared portfolio is untouched",
        "{n} files were changed on both sides; the shared portfolio is untouched",
        2,
    ),
    Plural(
        "{n} error would be shared; the shared portfolio is untouched",
        "{n} errors would be shared; the shared portfolio is untouched",
        2,
    ),
    Message("{remote} cannot be reached: {reason}", remote="origin", reason=Message("there is no connection to it")),
    Message("{remote} cannot be reached: {reason}", remote="origin", reason=Message("it did not let you in")),
    Message("{remote} did not take your changes: “{reason}”", remote="origin", reason="…"),
    Message("Another sr is writing to this portfolio"),
)
"""The messages in the table of the page, in its order."""


def _commands() -> list[str]:
    return [line for kind, text in BLOCKS if kind == "sh" for line in text.splitlines()]


def _shown() -> Iterator[str]:
    """Give, for each command of the page, what stands below it as its output; empty where nothing does."""
    for number, (kind, text) in enumerate(BLOCKS):
        if kind == "sh":
            below = BLOCKS[number + 1 : number + 2]
            yield from [""] * (len(text.splitlines()) - 1)
            yield below[0][1] if below and below[0][0] == "text" else ""


def _screen(result: Result) -> list[str]:
    """Give the lines on the screen, without blanks at their ends; hashes are told as on the page."""
    told = re.sub(r"\b[0-9a-f]{7,8}\b", lambda found: "1a2b3c4d"[: len(found[0])], f"{result.err}{result.out}")
    return [line.rstrip() for line in told.splitlines()]


def test_each_command_of_the_page_has_its_place_in_the_story() -> None:
    assert _commands() == [step.command for step in STEPS]


@pytest.mark.skipif(os.name == "nt", reason="the commands are for a Unix shell")
def test_the_commands_do_what_the_page_says(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_DATE", f"{TODAY}T12:00:00+0000")
    story = Story(tmp_path, run)
    for step, shown in zip(STEPS, _shown(), strict=True):
        step.before(story)
        result = story.runs(step.command, step.typed)
        screen = _screen(result)
        assert result.code == step.code, (step.command, "\n".join(screen))
        missing = [line for line in shown.splitlines() if line != "…" and line not in screen]
        assert not missing, (step.command, "\n".join(screen))
    assert "Digitaler Bürgerdialog" in (story.folder / "neues.md").read_text(encoding="utf-8")
    assert git(story.folder, "rev-parse", "HEAD") == git(story.folder, "rev-parse", "origin/main")


def test_the_page_quotes_the_messages_as_they_are() -> None:
    german = Translator("de")

    assert re.findall(r"^\| „(.*?)“ \|", PAGE, re.MULTILINE) == [german(message) for message in QUOTED]
