"""What references into vocabularies and to projects say, and where they say nothing."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_portfolio import PATH, portfolio, record

from sr_cli.findings import SetValue, Violation
from sr_cli.message import Listing, Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import Reuse
from sr_cli.model.vocabulary import Partner, PartnerKind, Vocabulary
from sr_cli.rules import (
    self_reference,
    unknown_concept,
    unknown_guideline,
    unknown_partner,
    unknown_project,
    unknown_theme,
)


def found(rule: object, whole: Portfolio) -> list[tuple[str, Violation]]:
    return list(rule.RULE.check(whole))  # type: ignore[attr-defined]


def names(*of: str) -> Listing:
    return Listing(of, "or")


def test_a_label_instead_of_an_id_is_understood() -> None:
    assert found(unknown_theme, portfolio(record(themes=("Feld Nummer 2",)))) == [
        (
            PATH,
            Violation(
                ("themes", 0),
                Message("there is no theme field `{id}`", id="Feld Nummer 2"),
                Message("did you mean {names}?", names=names("`feld-2`")),
                fix=SetValue("feld-2"),
            ),
        )
    ]


@pytest.mark.parametrize(("number", "apart"), [(2, True), (12, True), (13, False)])
def test_a_dozen_ids_in_one_text_are_written_apart_and_more_are_no_slip(number: int, apart: bool) -> None:
    text = ",".join(f"feld-{each}" for each in range(number))

    [(_, violation)] = found(unknown_theme, portfolio(record(themes=(text,)), themes=13))

    assert (violation.hint == Message("write {value}", value=", ".join(f'"{id_}"' for id_ in text.split(",")))) == apart


@pytest.mark.parametrize("text", ["feld-0, feld-1", "feld-0;Feld Nummer 1", " FELD-0,feld-1 "])
def test_several_ids_in_one_text_are_written_apart(text: str) -> None:
    [(_, violation)] = found(unknown_theme, portfolio(record(themes=(text,))))

    assert violation.hint == Message("write {value}", value='"feld-0", "feld-1"')
    assert violation.fix is None


def test_one_id_is_not_written_apart() -> None:
    [(_, violation)] = found(unknown_theme, portfolio(record(themes=("feld-0 ",))))

    assert violation.hint == Message("did you mean {names}?", names=names("`feld-0`", "`feld-2`", "`feld-1`"))


def test_a_name_with_a_comma_is_one_though_its_parts_are_names_too() -> None:
    titles = {"kamen-x": "X", "kamen-both": "Bus, Bahn", "kamen-bus": "Bus", "kamen-rail": "Bahn"}
    records = (record(id=id_, title=title) for id_, title in titles.items())
    whole = portfolio(*records, record(id="kamen-y", title="Y", related=("bus, bahn",)))

    assert [violation.fix for _, violation in found(unknown_project, whole)] == [SetValue("kamen-both")]


def test_ids_of_which_one_is_unknown_are_not_written_apart() -> None:
    [(_, violation)] = found(unknown_theme, portfolio(record(themes=("feld-0, feld-9",))))

    assert violation.hint != Message("write {value}", value='"feld-0", "feld-9"')


def test_a_synonym_of_a_concept_is_understood() -> None:
    [(_, violation)] = found(unknown_concept, portfolio(record(concepts=("schlagloch-melder",))))

    assert violation.hint == Message("did you mean {names}?", names=names("`maengelmelder`"))


@pytest.mark.parametrize(
    ("themes", "hint"),
    [
        (2, Message("allowed: {names}", names=names("`feld-0`", "`feld-1`"))),
        (1, Message("allowed: {names}", names=names("`feld-0`"))),
        (12, Message("allowed: {names}", names=names(*(f"`feld-{number}`" for number in range(12))))),
        (13, Message("correct the id, or add it to {path}", path="portfolio/themes.toml")),
        (0, Message("correct the id, or add it to {path}", path="portfolio/themes.toml")),
    ],
)
def test_where_no_name_is_near_few_are_listed_and_many_are_not(themes: int, hint: Message) -> None:
    [(_, violation)] = found(unknown_theme, portfolio(record(themes=("xyz",)), themes=themes))

    assert violation.hint == hint


def test_only_the_first_unknown_ids_get_a_hint_of_their_own() -> None:
    records = [record(id=f"kamen-{n}", themes=(f"feld {n}",)) for n in range(100, 130)]

    hints = [violation.hint for _, violation in found(unknown_theme, portfolio(*records))]

    assert len(set(map(repr, hints[10:]))) == 1
    assert [hint != hints[10] for hint in hints[:11]] == [True] * 10 + [False]


def test_nothing_is_said_of_references_into_a_vocabulary_that_cannot_be_read() -> None:
    whole = portfolio(record(themes=("xyz",)))

    assert found(unknown_theme, replace(whole, themes=Vocabulary("portfolio/themes.toml", {}, readable=False))) == []


def test_an_empty_id_is_left_to_the_schema() -> None:
    assert found(unknown_partner, portfolio(record(lead="", partners=("",)))) == []


def test_records_that_break_the_schema_are_looked_at_too() -> None:
    whole = replace(portfolio(), broken=(record(guidelines=("xyz",)),))

    assert [path for path, _ in found(unknown_guideline, whole)] == [PATH]


def test_the_region_and_the_partners_name_partners() -> None:
    whole = portfolio()
    kamen = Partner("kamen", "Kamen", PartnerKind.STADT, "", neighbours=("unna", "dortmund"))
    whole = replace(
        whole,
        region=whole.region._replace(coordinator="schwerte"),
        partners=replace(whole.partners, entries={**whole.partners.entries, "kamen": kamen}),
    )

    assert [(path, violation.key) for path, violation in found(unknown_partner, whole)] == [
        ("portfolio/region.toml", ("coordinator",)),
        ("portfolio/partners.toml", ("kamen", "neighbours", 1)),
    ]


def test_a_project_that_is_broken_or_unreadable_exists_all_the_same() -> None:
    whole = replace(
        portfolio(record(related=("kamen-y", "kamen-z", "kamen-w"))),
        broken=(record(id="kamen-y", path="portfolio/projects/kamen/kamen-y.toml"),),
        unreadable=frozenset({"kamen-z"}),
    )

    assert [violation.key for _, violation in found(unknown_project, whole)] == [("related", 2)]


def test_an_id_of_which_only_one_of_two_files_can_be_read_exists() -> None:
    whole = replace(portfolio(record(related=("kamen-x",))), unreadable=frozenset({"kamen-x"}))

    assert found(unknown_project, whole) == []


@pytest.mark.parametrize("key", ["depends_on", "related"])
def test_only_its_own_id_is_a_reference_to_itself(key: str) -> None:
    project = record(**{key: ("kamen-a", "kamen-x", "kamen-z")})

    assert [violation.key for violation in self_reference.RULE.check(project)] == [(key, 1)]


@pytest.mark.parametrize(
    ("adopted_from", "faults"),
    [
        ("kamen-x", 0),
        ("kamen-q", 1),
        ("unna-portal", 1),
        ("soest-portal", 0),
        ("Stadt Kamen", 0),
        ("kamen", 0),
        ("kamen-q und mehr", 0),
    ],
)
def test_a_project_is_adopted_from_one_here_or_from_anybody_elsewhere(adopted_from: str, faults: int) -> None:
    whole = portfolio(record(reuse=Reuse(adopted_from=adopted_from)))

    assert len(found(unknown_project, whole)) == faults


def test_a_slip_of_the_finger_is_certain_but_not_in_the_id_of_a_project() -> None:
    whole = portfolio(record(id="kamen-app", title="App", lead="kammen", related=("kamen-apps", "Kamen App", "APP")))

    assert [violation.fix for _, violation in found(unknown_partner, whole)] == [SetValue("kamen")]
    assert [violation.fix for _, violation in found(unknown_project, whole)] == [
        None,
        SetValue("kamen-app"),
        SetValue("kamen-app"),
    ]


@given(st.lists(st.sampled_from(["feld-0", "feld-1", "feld-9", "xyz", ""]), max_size=6))
def test_exactly_the_ids_that_are_unknown_are_found(themes: list[str]) -> None:
    keys = [violation.key for _, violation in found(unknown_theme, portfolio(record(themes=tuple(themes))))]

    assert keys == [("themes", index) for index, theme in enumerate(themes) if theme in {"feld-9", "xyz"}]
