"""What all tests share: calls of the real program in a session of their own."""

import io
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from repositories import SETTINGS

from sr_cli.app import main
from sr_cli.session import Session

REPOSITORY = Path(__file__).parent.parent
TODAY = date(2026, 11, 22)


class Terminal(io.StringIO):
    """A stream that says of itself that a person sits there."""

    def isatty(self) -> bool:
        return True


class Keyboard(Terminal):
    """What a person types; the terminal shows each line as it is read."""

    def __init__(self, typed: str, shown_on: io.StringIO) -> None:
        super().__init__(typed)
        self._shown_on = shown_on

    def readline(self, size: int = -1, /) -> str:
        line = super().readline(size)
        self._shown_on.write(line)
        return line


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Call `sr` with arguments as a person at a terminal of 80 columns would, or in a pipe (terminal=False)."""

    def call(
        *arguments: str,
        cwd: Path = tmp_path,
        typed: str | None = None,
        language: str = "en",
        terminal: bool = True,
        environ: Mapping[str, str] | None = None,
    ) -> Result:
        """`typed` is what the person types; None means that nobody is there to answer."""
        stream = Terminal if terminal else io.StringIO
        out, err = stream(), Terminal() if typed is not None else stream()
        session = Session(
            stdin=io.StringIO() if typed is None else Keyboard(typed, err),
            stdout=out,
            stderr=err,
            environ={"SR_LANG": language, "NO_COLOR": "1", **(environ or {})},
            cwd=cwd,
            today=TODAY,
            terminal_width=80,
        )
        code = main(arguments, session)
        return Result(code, out.getvalue(), err.getvalue())

    return call


@pytest.fixture(autouse=True, scope="session")
def _own_git(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let git know nothing of the machine: its settings, or the repository whose hook runs the tests."""
    settings = tmp_path_factory.mktemp("git") / "config"
    settings.write_text(SETTINGS, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("GIT_") and name != "GIT_SSL_CAINFO"]:
            patch.delenv(name)
        patch.setenv("GIT_CONFIG_GLOBAL", str(settings))
        patch.setenv("GIT_CONFIG_NOSYSTEM", "1")
        patch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path_factory.getbasetemp().parent))
        yield
