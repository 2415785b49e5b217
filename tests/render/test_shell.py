"""Words of command lines that people copy."""

import shlex
import subprocess

from hypothesis import given
from hypothesis import strategies as st

from sr_cli.render.shell import quoted, quoted_message


def test_a_word_gets_quotation_marks_only_where_it_needs_them() -> None:
    assert quoted("portfolio/projects/kamen/kamen-x.toml") == "portfolio/projects/kamen/kamen-x.toml"
    assert quoted("Straßen und Wege.toml") == '"Straßen und Wege.toml"'
    assert quoted("a&b") == '"a&b"'
    assert quoted("$(ls) x") == "'$(ls) x'"


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1))
def test_a_shell_finds_one_word(word: str) -> None:
    assert shlex.split(quoted(word)) == [word]
    assert len(shlex.split(quoted_message(word))) == 1


def test_a_shell_acts_on_nothing_in_a_proposed_message() -> None:
    """What stands in a record may be of somebody who means harm."""
    hostile = 'Titel "A" → $(echo harm) `echo harm` \\" ${HOME}!'
    said = subprocess.run(
        ["sh", "-c", f"echo {quoted_message(hostile)}"], check=True, capture_output=True, encoding="utf-8"
    )
    assert said.stdout == "Titel 'A' → (echo harm) 'echo harm' /' {HOME}\n"


def test_a_message_keeps_its_usual_words() -> None:
    assert quoted_message("kamen-x: Status geplant → läuft, 50 %") == '"kamen-x: Status geplant → läuft, 50 %"'
