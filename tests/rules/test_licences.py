"""Licences that are SPDX expressions, those that are none, and what is proposed instead."""

import pytest
from small_portfolio import record

from sr_cli.findings import SetValue, Violation
from sr_cli.message import Listing, Message
from sr_cli.model.project import Reuse
from sr_cli.rules import unknown_licence
from sr_cli.rules.licences import _USUAL
from sr_cli.rules.unknown_licence import _is_expression

JOIN = Message('join licences with AND or OR, such as "EUPL-1.2 OR MIT"')
ANY = Message('write an SPDX id, such as "EUPL-1.2" or "CC-BY-4.0", for one of your own "LicenseRef-…"')


def found(licence: str) -> list[Violation]:
    return list(unknown_licence.RULE.check(record(reuse=Reuse(licence=licence))))


def meant(*ids: str) -> Message:
    return Message("did you mean {names}?", names=Listing(tuple(f"`{identifier}`" for identifier in ids), "or"))


@pytest.mark.parametrize(
    "licence",
    ["", "MIT", "mit", "EUPL-1.2 OR (MIT AND CC-BY-4.0)", "GPL-2.0-only WITH Classpath-exception-2.0", "LicenseRef-x"],
)
def test_expressions_are_right(licence: str) -> None:
    assert found(licence) == []


def test_a_record_without_a_licence_is_right() -> None:
    assert list(unknown_licence.RULE.check(record())) == []


def test_all_that_is_proposed_is_spdx() -> None:
    assert all(map(_is_expression, _USUAL))


@pytest.mark.parametrize(
    ("licence", "identifier"),
    [
        ("Apache 2", "Apache-2.0"),
        ("Apache License, Version 2.0", "Apache-2.0"),
        ("EUPL 1.2", "EUPL-1.2"),
        ("European Union Public Licence v. 1.2", "EUPL-1.2"),
        ("CC BY 4.0", "CC-BY-4.0"),
        ("Creative Commons Attribution 4.0", "CC-BY-4.0"),
        ("Mozilla Public License 2.0", "MPL-2.0"),
        ("MIT License", "MIT"),
        ("MIT-Lizenz", "MIT"),
        ("BSD 3 Clause", "BSD-3-Clause"),
        ("dl-de/by-2-0", "DL-DE-BY-2.0"),
        ("Datenlizenz Deutschland Namensnennung 2.0", "DL-DE-BY-2.0"),
    ],
)
def test_another_spelling_of_one_licence_is_repaired(licence: str, identifier: str) -> None:
    assert found(licence) == [
        Violation(
            ("reuse", "licence"),
            Message("there is no SPDX licence `{licence}`", licence=licence),
            meant(identifier),
            fix=SetValue(identifier),
        )
    ]


@pytest.mark.parametrize(
    ("licence", "wrong", "hint"),
    [
        ("GPLv3", "GPLv3", meant("GPL-3.0-only", "GPL-3.0-or-later")),
        (
            "GNU General Public License v3.0",
            "GNU General Public License v3.0",
            meant("GPL-3.0-only", "GPL-3.0-or-later"),
        ),
        (
            "GNU Lesser General Public License 2.1",
            "GNU Lesser General Public License 2.1",
            meant("LGPL-2.1-only", "LGPL-2.1-or-later"),
        ),
        (
            "GNU Affero General Public License 3",
            "GNU Affero General Public License 3",
            meant("AGPL-3.0-only", "AGPL-3.0-or-later"),
        ),
        ("EUPL", "EUPL", meant("EUPL-1.2", "EUPL-1.1")),
        ("EUPL-1.3", "EUPL-1.3", meant("EUPL-1.2", "EUPL-1.1")),
        ("CC0", "CC0", meant("CC0-1.0")),
        ("GPL", "GPL", meant("GPL-3.0-only", "GPL-3.0-or-later", "GPL-2.0-only")),
        ("Apache-2.1", "Apache-2.1", meant("Apache-2.0")),
        ("Apahce-2.0", "Apahce-2.0", meant("Apache-2.0")),
        ("MIT or (EUPL 1.2)", "EUPL 1.2", meant("EUPL-1.2")),
        ("(EUPL 1.2)", "EUPL 1.2", meant("EUPL-1.2")),
        ("MIT WITH Ausnahmen", "Ausnahmen", ANY),
        ("keine", "keine", ANY),
        ("q" * 61, "q" * 60, ANY),
    ],
)
def test_what_may_be_several_licences_or_a_part_is_proposed_only(licence: str, wrong: str, hint: Message) -> None:
    assert found(licence) == [
        Violation(("reuse", "licence"), Message("there is no SPDX licence `{licence}`", licence=wrong), hint)
    ]


@pytest.mark.parametrize(
    "licence", ["MIT EUPL-1.2", "MIT, EUPL-1.2", "MIT/EUPL-1.2", "MIT;EUPL-1.2", "MIT OR", "(MIT", " "]
)
def test_licences_that_are_not_joined_are_told_from_wrong_ones(licence: str) -> None:
    assert found(licence) == [
        Violation(("reuse", "licence"), Message("`{licence}` is no expression of licences", licence=licence), JOIN)
    ]


def test_a_long_expression_is_not_repeated_as_a_whole() -> None:
    [violation] = found("MIT OR " * 20)

    assert violation.message.values == {"licence": ("MIT OR " * 20)[:60]}  # type: ignore[union-attr]
