from synergy.records import portfolio, project

from sr_cli.synergy.proposing import Proposal, proposals_for, proposals_of_text


def test_what_a_text_proposes_stands_beside_what_its_record_has() -> None:
    record = project(
        "kamen-melder",
        "Mängelmelder",
        "Gefunkt wird mit LoRaWAN.",
        themes=("verwaltung",),
        concepts=("baumbewaesserung", "lorawan"),
    )
    found = proposals_for(portfolio(record), record)
    assert found.record == record
    assert found.themes == (Proposal("verwaltung", ("Mängelmelder",), proposed=True, recorded=True),)
    assert found.concepts == (
        Proposal("maengelmelder", ("Mängelmelder",), proposed=True, recorded=False),
        Proposal("lorawan", ("LoRaWAN",), proposed=True, recorded=True),
        Proposal("baumbewaesserung", (), proposed=False, recorded=True),
    )
    assert [each.id for each in found.concepts if each.is_new] == ["maengelmelder"]


def test_the_record_keeps_its_order_and_gets_what_is_new_behind() -> None:
    record = project("kamen-melder", "Mängelmelder", concepts=("lorawan",), themes=("umwelt",))
    found = proposals_for(portfolio(record), record)
    assert found.full_concepts == ("lorawan", "maengelmelder")
    assert found.full_themes == ("umwelt", "verwaltung")


def test_a_record_that_has_it_all_has_nothing_to_add() -> None:
    record = project("kamen-melder", "Mängelmelder", concepts=("maengelmelder",), themes=("verwaltung", "umwelt"))
    found = proposals_for(portfolio(record), record)
    assert (found.full_themes, found.full_concepts) == ((), ())


def test_a_record_gets_no_fourth_theme_field() -> None:
    record = project("kamen-melder", "Mängelmelder", themes=("a", "b", "c"))
    found = proposals_for(portfolio(record), record)
    assert [each.id for each in found.themes if each.is_new] == ["verwaltung"]
    assert found.full_themes == ()


def test_a_text_of_no_record_has_nothing_yet() -> None:
    found = proposals_of_text(portfolio(), "Mängelmelder", "")
    assert (found.record, found.full_themes, found.full_concepts) == (None, ("verwaltung",), ("maengelmelder",))
