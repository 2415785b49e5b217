"""Repairs: what is certain is repaired, in memory, and nothing gets worse by it."""

import tomllib
from pathlib import Path

import pytest
from conftest import TODAY
from hypothesis import given, settings
from hypothesis import strategies as st

from sr_cli.checker import check
from sr_cli.findings import Diagnostic, Report, Severity
from sr_cli.repair import Repairs, repairs
from sr_cli.store.records.load import load
from sr_cli.store.source.layers import Overlay
from sr_cli.store.source.tree import Tree, WorkTree

HERE = Path(__file__).parent
REGION = WorkTree(HERE / "rules" / "region")
CASES = HERE / "rules" / "cases"
RECORD = "portfolio/projects/kamen/kamen-x.toml"
TEXT = """\
# head
title = "Lastenräder leihen"
summary = "Eine App zeigt, wo in der Stadt ein Lastenrad steht, und öffnet dessen Schloss."
status = "planned"
lead = "kamen"
themes = ["umwelt"]
goals = ["klimaschutz"]
unit = "Bauhof"
"""


def examine(tree: Tree) -> Report:
    return check(load(tree), tree, TODAY)


def everything(_: Diagnostic) -> bool:
    return True


def repaired(text: str = TEXT, **more: str) -> Repairs:
    files = {RECORD: text.encode(), **{f"portfolio/{name}.toml": content.encode() for name, content in more.items()}}
    return repairs(Overlay(REGION, files), examine, everything)


def told(made: Repairs) -> list[str]:
    return [
        f"{repair.found.range.start.line} {repair.found.name}: {repair.before} → {repair.after}" for repair in made.done
    ]


def left(made: Repairs) -> list[str]:
    return [found.name for found in made.report.within([RECORD]).diagnostics]


def test_nothing_is_done_where_nothing_is_certain() -> None:
    made = repaired()

    assert (made.files, made.done, made.refused) == ({}, (), ())
    assert left(made) == []


def test_one_repair_brings_the_next_to_light_until_nothing_certain_is_left() -> None:
    text = TEXT.replace('"Bauhof"', "„Bauhof“ # who") + 'start = 1.10.2026 # soon\npartners = "Kamen"\n'

    made = repaired(text)

    assert made.files == {
        RECORD: (text, TEXT.replace('"Bauhof"', '"Bauhof" # who') + "start = 2026-10-01 # soon\npartners = []\n")
    }
    assert told(made) == [
        '8 invalid-toml: „Bauhof“ → "Bauhof"',
        "9 invalid-toml: 1.10.2026 → 2026-10-01",
        '10 wrong-type: "Kamen" → ["Kamen"]',
        '10 unknown-partner: "Kamen" → "kamen"',
        '10 lead-among-partners: "kamen" → ',
    ]
    assert left(made) == []


def test_what_stood_beside_a_removed_item_and_the_marks_of_the_file_stay() -> None:
    made = repaired("\ufeff" + TEXT.replace("\n", "\r\n") + 'partners = ["kamen", "Bergkammen"] # both\r\n')

    assert made.files[RECORD][1] == TEXT.replace("\n", "\r\n") + 'partners = ["bergkamen"] # both\r\n'
    assert left(made) == []


def test_a_repair_that_brings_an_error_out_is_refused_and_the_others_are_made() -> None:
    text = TEXT.replace('lead = "kamen"', 'leitung = "Herr Müller"') + 'visibility = "Public"\n'

    made = repaired(text)

    assert made.files[RECORD][1] == text.replace("Public", "public")
    assert [(found.name, found.key) for found in made.refused] == [("unknown-key", ("leitung",))]
    assert "unknown-key" in left(made)
    assert not any(found.fix for found in made.report.diagnostics)


def test_of_two_keys_that_mean_the_same_only_one_is_renamed() -> None:
    made = repaired(TEXT.replace("title =", "titel =") + 'bezeichnung = "x"\n')

    assert [repair.found.name for repair in made.done] == ["unknown-key"]
    assert left(made) == ["unknown-key"]


def test_a_value_of_another_kind_than_its_key_takes_was_not_meant() -> None:
    made = repaired(TEXT.replace('"Bauhof"', "1.10.2025"))

    assert made.files == {}
    assert [found.name for found in made.refused] == ["invalid-toml"]


def test_an_excuse_that_is_not_needed_goes_and_the_others_stay() -> None:
    excuse = '\n[[excuses]]\nrule = "missing-for-status"\nreason = "Wird noch geklärt."\n'
    made = repaired(TEXT + excuse + excuse)

    assert made.files[RECORD][1] == TEXT
    assert told(made) == ["10 unused-excuse: [[excuses]] → ", "14 unused-excuse: [[excuses]] → "]


def test_a_line_with_personal_data_is_repaired_but_not_shown() -> None:
    made = repaired(TEXT.replace('"Bauhof"', '"Bauhof,  Frau Mustermann"'))

    assert [repair for repair in told(made) if "Mustermann" in repair] == []
    assert "  Frau" not in made.files[RECORD][1]


def test_vocabularies_are_repaired_too() -> None:
    text = REGION.read("portfolio/region.toml").decode().replace('coordinator = "', 'koordination = "')
    made = repaired(region=text)

    assert made.files["portfolio/region.toml"][1] == text.replace("koordination", "coordinator")


def test_only_what_is_wanted_is_repaired() -> None:
    text = TEXT + 'partners = ["kamen"]\nvisibility = "Public"\n'
    tree = Overlay(REGION, {RECORD: text.encode()})

    made = repairs(tree, examine, lambda found: found.name == "lead-among-partners")

    assert made.files[RECORD][1] == text.replace('["kamen"]', "[]")
    assert left(made) == ["unknown-value"]


def test_a_file_whose_name_cannot_be_shown_is_left_alone(tmp_path: Path) -> None:
    path = "portfolio/projects/kamen/kamen-\udce4.toml"
    made = repairs(Overlay(REGION, {path: (TEXT + 'visibility = "Public"\n').encode()}), examine, everything)

    assert made.files == {}
    assert [found.name for found in made.refused] == ["unknown-value"]


def test_a_repair_ends_some_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sr_cli.repair._MOST_CHECKS", 1)

    made = repaired(TEXT.replace('"Bauhof"', "„Bauhof“") + "start = 1.10.2026\n")

    assert [repair.before for repair in made.done] == ["„Bauhof“"]
    assert left(made) == ["invalid-toml"]


@pytest.mark.parametrize("case", sorted(CASES.glob("*/bad.toml")), ids=lambda case: case.parent.name)
def test_repairs_of_any_bad_record_leave_no_new_error_all_comments_and_nothing_more_to_repair(case: Path) -> None:
    text = case.read_text(encoding="utf-8")

    made = repaired(text)
    new = made.files.get(RECORD, (text, text))[1]

    before = examine(Overlay(REGION, {RECORD: text.encode()}))

    assert {repr(found.message) for found in made.report.diagnostics}.isdisjoint(
        repr(r.found.message) for r in made.done
    )
    assert made.report.count(Severity.ERROR) == before.count(Severity.ERROR) - sum(
        repair.found.severity is Severity.ERROR for repair in made.done
    )
    assert new.count("#") == text.count("#") or case.parent.name == "unused-excuse"  # it goes with its comments
    again = repaired(new)
    assert (again.files, left(again)) == ({}, left(made))


FAULTS = {
    'status = "planned"': ('status = "Geplant"  # s', 'stand = "planned"  # s'),
    'lead = "kamen"': ('lead = "Kammen"  # l', "lead = „kamen“  # l", 'kommune = "kamen"  # l'),
    'themes = ["umwelt"]': ('themes = "umwelt"  # t', 'themes = [\n  "Umwelt", # t\n]', 'thema = ["umwelt"]  # t'),
    'unit = "Bauhof"': ('unit = "Bauhof "  # u', "unit = '''Bauhof ''' # u"),
}


@given(st.fixed_dictionaries({right: st.sampled_from([right, *wrong]) for right, wrong in FAULTS.items()}))
@settings(max_examples=25, deadline=None)
def test_any_faults_together_are_repaired_to_the_same_values_and_keep_comments(chosen: dict[str, str]) -> None:
    text = TEXT
    for right, wrong in chosen.items():
        text = text.replace(right, wrong)

    made = repaired(text)
    new = made.files.get(RECORD, (text, text))[1]

    values = tomllib.loads(new)
    values["status"] = values.pop("stand", values.get("status"))
    assert values == tomllib.loads(TEXT)
    assert new.count("#") == text.count("#")
