"""Which faults have a certain repair while a file is read, and which only look so."""

import json
import tomllib
from pathlib import Path

import pytest

import sr_cli
from sr_cli.findings import Fix, Remove, RenameKey, Rewrite, SetValue
from sr_cli.store.reading.syntax import explain as explain_syntax
from sr_cli.store.schema import bare_values
from sr_cli.store.schema.explanation import explain
from sr_cli.store.schema.quarters import certain_quarter, meant_quarter

RECORD = 'title = "Titel"\nsummary = "Zwanzig Zeichen und mehr."\nstatus = "idea"\nlead = "kamen"\nthemes = ["a"]\n'


def fixes(lines: str, kind: str = "project") -> list[Fix | None]:
    text = (RECORD if kind == "project" else "") + lines
    return [violation.fix for _, violation in explain(kind, tomllib.loads(text))]


@pytest.mark.parametrize(
    ("lines", "meant"),
    [
        ('start = "1.10.2025"', "2025-10-01"),
        ('start = "2026-03-01"', "2026-03-01"),
        ('start = "März 2026"', "2026-03"),
        ('start = "3/2026"', "2026-03"),
        ('end = "2026"', "2026"),
        ('as_of = "1.10.2025"', "2025-10-01"),
        ('as_of = "März 2026"', None),
        ('start = "1.10.25"', None),
        ('start = "31.2.2026"', None),
        ('start = "Ende 2026"', None),
        ("as_of = 2026-01-01T10:00:00", None),
        ("as_of = 2026", None),
    ],
)
def test_a_date_is_certain_if_its_year_is_whole(lines: str, meant: str | None) -> None:
    [fix] = fixes(lines)

    assert (str(fix.value) if isinstance(fix, SetValue) else None) == meant


@pytest.mark.parametrize(
    ("lines", "fix"),
    [
        ('budget.total_eur = "250.000 €"', SetValue(250000)),
        ('budget.total_eur = "250 000,50 EUR"', SetValue(250000.5)),
        ('budget.fte = "0,5"', SetValue(0.5)),
        ('budget.fte = "0.500"', None),
        ('budget.total_eur = "1,000"', None),
        ('budget.total_eur = "1,0000"', SetValue(1.0)),
        ('budget.total_eur = "etwa 5"', None),
        ("budget.total_eur = true", None),
        ('privacy.personal_data = "Ja"', SetValue(True)),
        ('privacy.personal_data = "nein"', SetValue(False)),
        ('privacy.personal_data = "vielleicht"', None),
        ("privacy.personal_data = 1", None),
        ('partners = "unna"', SetValue(("unna",))),
        ('partners = "unna, werne"', None),
        ('partners = ""', None),
        ("partners = 5", None),
        ('funding = "x"', None),
        ("unit = 5", None),
        ('budget = "5"', None),
    ],
)
def test_a_value_of_another_type_is_certain_if_a_text_says_it_plainly(lines: str, fix: Fix | None) -> None:
    assert fixes(lines) == [fix]


@pytest.mark.parametrize(
    ("lines", "fix"),
    [
        ('visibility = "Internal"', SetValue("internal")),
        ('visibility = "intern"', SetValue("internal")),
        ('visibility = "publik"', None),
        ('visibility = "steerin"', SetValue("steering")),
        ('visibility = "xyz"', None),
        ('health.light = "grün"', SetValue("green")),
        ("visibility = 5", None),
        ('goals = ["x", "x"]', Remove()),
        ('procurement = [{ what = "x", quarter = "II/2027" }]', SetValue("2027-Q2")),
        ('procurement = [{ what = "x", quarter = "Sommer 2027" }]', None),
        ('[[milestones]]\ntitel = "x"', RenameKey("title")),
        ('titel = "x"', None),
        ("unti = 5", None),
        ('kontakt = "x@example.org"', RenameKey("contact")),
        ('Contact = "x@example.org"', RenameKey("contact")),
        ('stand = "2026"', None),
        ("privat = true", None),
        ("qqq = 1", None),
        ('[health]\nlight = "green"\nnotes = "x"', None),
    ],
)
def test_a_word_is_certain_if_it_can_mean_one_thing_only(lines: str, fix: Fix | None) -> None:
    assert fixes(lines) == [fix]


def test_a_key_is_not_renamed_to_one_that_is_there() -> None:
    assert fixes('[[milestones]]\ntitel = "x"\ntitle = "y"') == [None]


@pytest.mark.parametrize(
    "text",
    [
        *("II/2027", "Q2 2027", "2027/2", "2/2027", "2. Quartal 2027", "2027 Q2", "2027Q2", "2027-q2", " Q2/2027 "),
        *("ii. Quartal 2027", "Quartal 2 2027", "2Q 2027", "II 2027"),
    ],
)
def test_a_quarter_is_read_in_every_way_that_people_write_it(text: str) -> None:
    assert meant_quarter(text) == "2027-Q2"


@pytest.mark.parametrize("text", ["2/2027", "2.2027", "2-2027", "2027/2", "2027-2", "22027", "20272"])
def test_a_quarter_that_may_be_a_month_is_proposed_but_not_certain(text: str) -> None:
    assert (meant_quarter(text), certain_quarter(text)) == ("2027-Q2", None)
    assert fixes(f'procurement = [{{ what = "x", quarter = "{text}" }}]') == [None]


def test_a_quarter_that_says_it_is_one_is_certain() -> None:
    assert certain_quarter("2. quartal 2027") == certain_quarter("II/2027") == certain_quarter("q2-2027") == "2027-Q2"


@pytest.mark.parametrize("text", ["Q5 2027", "2027", "02/2027", "Q2", "V/2027", "2027-Q", "Q2 27", "IIII/2027", ""])
def test_what_is_no_quarter_is_not_read_as_one(text: str) -> None:
    assert meant_quarter(text) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("start = 1.10.2025", "2025-10-01"),
        ("start = 2026-03 # bald", '"2026-03"'),
        ("start = März 2026", '"2026-03"'),
        ("title = März 2026", None),
        ("start = 1.10.25", None),
        ("start = 31.2.2026", None),
        ("[[funding]]\namount_eur = 250.000 €", "250000"),
        ("[[funding]]\namount_eur = 1.000,50 EUR", "1000.50"),
        ("fte = 0.500 €", None),
        ("fte = 0,5", "0.5"),
        ("amount_eur = 1,000 €", None),
        ("ags = 05978020", None),
        ("ready = ja", "true"),
        ("ready = False", "false"),
        ("title = Ein Titel", None),
        ("title = „Ein Titel“ # x", '"Ein Titel"'),
        ("title = „Ein Titel“.", None),
        ("title = „Das »Haus« hier“", None),
        ('title = "Ein Titel“', '"Ein Titel"'),
        ('title = „Ein Titel"', '"Ein Titel"'),
        ("partners = [„kamen“, „unna“]", '"kamen"'),
        ("position = [1.000,50 €]", None),
        ("[x]\na = ja", None),
        ("[[ x.y ]]\na = ja", None),
        ("x.a = ja", None),
        ("[xy]\na = ja", "true"),
        ("title = 'a", None),
    ],
)
def test_what_is_no_toml_is_certain_if_it_is_plain_what_was_meant(text: str, meant: str | None) -> None:
    fix = explain_syntax("x.toml", text).violation.fix

    assert fix == (None if meant is None else Rewrite(meant))


def test_the_keys_that_take_a_month_are_those_of_the_schemas() -> None:
    found = set()
    for path in (Path(sr_cli.__file__).parent / "data" / "schemas").glob("*.json"):
        json.loads(
            path.read_text(encoding="utf-8"),
            object_hook=lambda node: found.update(key for key, value in node.items() if _is_partial(value)) or node,
        )

    assert found == set(bare_values._TAKE_MONTHS)


def _is_partial(node: object) -> bool:
    return isinstance(node, dict) and node.get("x-sr-date") == "partial"
