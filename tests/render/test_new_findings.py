"""How the findings of a new record are shown."""

import io

from sr_cli.findings import Diagnostic, Severity
from sr_cli.message import Message
from sr_cli.model.places import START
from sr_cli.render.new import findings
from sr_cli.render.screen import Screen
from sr_cli.translation import Translator

OWN, OTHER = "portfolio/projects/kamen/kamen-x.toml", "portfolio/goals.toml"


def test_each_finding_is_told_with_its_hint_if_it_has_one_and_its_file_if_it_is_another() -> None:
    stream = io.StringIO()
    found = (
        Diagnostic("SR998", "schlecht", Severity.ERROR, OWN, START, (), Message("so nicht"), Message("anders")),
        Diagnostic("SR999", "mau", Severity.INFORMATION, OTHER, START, (), Message("na ja"), None),
    )

    findings(found, OWN, Screen(stream, Translator("en"), 80, terminal=True, colour=False))

    assert stream.getvalue() == (
        f"error: SR998 schlecht: so nicht\n  hint: anders\nnote: {OTHER}: SR999 mau: na ja\n\n"
    )
