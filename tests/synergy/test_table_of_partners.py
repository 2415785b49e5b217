"""Who shares most with whom, counted."""

from synergies_by_hand import pair
from synergy.records import portfolio

from sr_cli.synergy.table_of_partners import Shared, table_of_partners

PORTFOLIO = portfolio(partners=("werne", "kamen", "unna"))


def test_pairs_are_counted_whichever_partner_comes_first() -> None:
    table = table_of_partners([pair("kamen-a", "werne-b", 0.5), pair("kamen-a", "werne-c", 0.75)], PORTFOLIO)
    shared = Shared(("werne", "kamen"), 2, 1.25)
    assert table.between("kamen", "werne") == table.between("werne", "kamen") == shared
    assert table.between("kamen", "unna") is None
    assert table.of("kamen") == table.of("werne") == (shared,)
    assert table.of("unna") == ()


def test_who_shares_most_comes_first() -> None:
    pairs = [pair("kamen-a", "unna-b", 0.9), pair("kamen-a", "werne-b", 0.5), pair("kamen-a", "werne-c", 0.5)]
    table = table_of_partners(pairs, PORTFOLIO)
    assert [shared.partners for shared in table.strongest] == [("werne", "kamen"), ("kamen", "unna")]


def test_leads_that_are_no_partners_are_left_out() -> None:
    assert table_of_partners([pair("kamen-a", "ahlen-b")], PORTFOLIO).shared == {}
