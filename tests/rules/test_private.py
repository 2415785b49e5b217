"""What a log may keep holds no personal data."""

from dataclasses import replace

import pytest
from reports import PARTNER

from sr_cli.findings import Diagnostic
from sr_cli.model.places import Position, Range
from sr_cli.rules.private import without_private_lines


def on(line: int, code: str = "SR203", end: int | None = None, **more: str) -> Diagnostic:
    return replace(PARTNER, code=code, range=Range(Position(line, 1), Position(end or line, 9)), **more)


def lines(*found: Diagnostic) -> list[str]:
    return [each.source for each in without_private_lines(found)]


def test_a_line_on_which_personal_data_were_found_is_not_shown() -> None:
    assert lines(on(1, "SR603"), on(1), on(2), on(1, path="portfolio/region.toml")) == [
        "",
        "",
        PARTNER.source,
        PARTNER.source,
    ]


def test_all_lines_of_a_text_with_personal_data_count() -> None:
    assert lines(on(2), on(3, "SR601", end=5), on(5), on(6)) == [PARTNER.source, "", "", PARTNER.source]


@pytest.mark.parametrize(
    "source",
    [
        'unit = ["Herr Mustermann"]',
        'a = "erika.mustermann@stadt-kamen.de"',
        "tel = 02303 271234",
        "DE02120300000000202051",
    ],
)
def test_a_line_that_shows_personal_data_is_not_shown_though_no_rule_looked(source: str) -> None:
    assert lines(on(1, source=source)) == [""]


def test_everything_else_stays_as_it_is() -> None:
    found = [on(1), on(2, source=""), on(3, "SR001"), on(4, "SR401"), on(5, "SR801")]

    assert list(without_private_lines(found)) == found
