from io import StringIO

from sr_cli.message import Message
from sr_cli.render.progress import bar
from sr_cli.render.screen import Screen
from sr_cli.translation import Translator


def shown(*, terminal: bool, after: float) -> str:
    stream = StringIO()
    with bar(
        Message("Comparing projects"), Screen(stream, Translator("en"), 60, terminal=terminal, colour=False), after
    ) as tell:
        tell(0.25)
        tell(1)
    return stream.getvalue()


def test_a_bar_on_a_terminal_tells_what_is_done() -> None:
    assert "Comparing projects" in shown(terminal=True, after=0)


def test_what_is_done_in_a_moment_needs_no_bar() -> None:
    assert shown(terminal=True, after=3600) == ""


def test_there_is_no_bar_in_a_pipe() -> None:
    assert shown(terminal=False, after=0) == ""
