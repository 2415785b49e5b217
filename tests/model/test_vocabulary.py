"""Vocabularies and what is read off records."""

from portfolios import read

from sr_cli.message import Label
from sr_cli.model.vocabulary import Goal, Vocabulary

GOALS = Vocabulary("portfolio/goals.toml", {"klima": Goal("klima", Label("Klimaschutz", "Climate protection"))})


def test_a_vocabulary_gives_its_entries_by_id_and_in_order() -> None:
    assert "klima" in GOALS
    assert "x" not in GOALS
    assert [goal.id for goal in GOALS] == ["klima"]
    assert len(GOALS) == 1
    assert GOALS.get("klima") is next(iter(GOALS))
    assert GOALS.get("x") is None


def test_an_unknown_id_is_its_own_label() -> None:
    assert GOALS.label("klima").en == "Climate protection"
    assert GOALS.label("x") == Label("x", "x")


def test_a_partner_is_called_the_same_in_both_languages() -> None:
    assert read().partners.label("luenen") == Label("Lünen", "Lünen")


def test_members_are_the_lead_and_all_others_once() -> None:
    portfolio = read()
    assert portfolio.projects["kreis-klimadaten"].members == ("kreis-unna", "kamen", "luenen", "werne")
    assert portfolio.projects["kamen-maengelmelder"].members == ("kamen",)


def test_every_record_are_the_sound_and_the_broken_ones() -> None:
    portfolio = read()
    assert [record.id for record in portfolio.every_record()] == list(portfolio.projects)
