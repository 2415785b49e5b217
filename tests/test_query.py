"""Which records, in which order, who does what."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from portfolios import FILES, VOCABULARIES, read

from sr_cli.model.dates import PartialDate
from sr_cli.model.project import ProjectRecord, Status
from sr_cli.query.lookup import guesses
from sr_cli.query.matrix import ALIVE, Column, Counting, Row, count
from sr_cli.query.narrower import with_narrower
from sr_cli.query.order import SORT_KEYS, ordered
from sr_cli.query.selection import Query, select

PORTFOLIO = read()
EVERY = tuple(PORTFOLIO.projects)
FOUR = ("kamen-maengelmelder", "kreis-klimadaten", "luenen-baeume", "werne-abfall")


def found(query: Query) -> tuple[str, ...]:
    return tuple(record.id for record in select(PORTFOLIO, query))


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (Query(), FOUR),
        (Query(themes=frozenset({"trends-forschung"})), ("kreis-klimadaten",)),
        (Query(themes=frozenset({"trends-forschung", "energie-umwelt"})), ("kreis-klimadaten", "luenen-baeume")),
        (Query(partners=frozenset({"werne"})), ("kreis-klimadaten", "luenen-baeume", "werne-abfall")),
        (Query(partners=frozenset({"kamen"})), ("kamen-maengelmelder", "kreis-klimadaten")),
        (Query(statuses=frozenset({Status.IDEA, Status.PLANNED})), ("kreis-klimadaten", "luenen-baeume")),
        (Query(goals=frozenset({"nachhaltigkeit"})), ("kreis-klimadaten", "werne-abfall")),
        (Query(programmes=frozenset({"klimaanpassung"})), ("kreis-klimadaten",)),
        (Query(programmes=frozenset({"digitalpakt-schule"})), ()),
        (Query(concepts=frozenset({"sensornetz"})), ("kreis-klimadaten", "luenen-baeume")),
        (Query(files=frozenset({"portfolio/projects/werne/werne-abfall.toml", "README.md"})), ("werne-abfall",)),
        (Query(files=frozenset()), ()),
        (Query(partners=frozenset({"werne"}), goals=frozenset({"nachhaltigkeit"}), texts=("müll",)), ("werne-abfall",)),
    ],
)
def test_all_that_is_asked_must_hold_and_any_value_of_one_kind_may(query: Query, ids: tuple[str, ...]) -> None:
    assert found(query) == ids


@pytest.mark.parametrize(
    ("concept", "ids"),
    [
        ("buergerdienst", ("kamen-maengelmelder", "werne-abfall")),
        ("maengelmelder", ("kamen-maengelmelder", "werne-abfall")),
        ("muellmelder", ("werne-abfall",)),
    ],
)
def test_a_concept_stands_for_all_that_are_narrower(concept: str, ids: tuple[str, ...]) -> None:
    assert found(Query(concepts=frozenset({concept}))) == ids


def test_concepts_that_are_broader_than_each_other_do_not_hang_the_search() -> None:
    loop = read({**FILES, "portfolio/concepts.toml": FILES["portfolio/concepts.toml"].replace(
        "[buergerdienst]", '[buergerdienst]\nbroader = "muellmelder"'
    )})  # fmt: skip
    assert with_narrower(loop.concepts, ["muellmelder"]) == {"buergerdienst", "maengelmelder", "muellmelder"}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("SENSOREN WASSER", ("luenen-baeume",)),
        ("baeume luenen", ("luenen-baeume",)),
        ("Bäume Lünen", ("luenen-baeume",)),
        ("stabsstelle klima", ("kreis-klimadaten",)),
        ("bietet dasselbe", ("werne-abfall",)),
        ("defect reporting", ("kamen-maengelmelder",)),
        ("Schadensmelder", ()),
        ("sensor network", ("kreis-klimadaten", "luenen-baeume")),
        ("climate adaptation", ("kreis-klimadaten",)),
        ("", FOUR),
        ("Sensoren Mängel", ()),
    ],
)
def test_all_words_must_occur_in_the_texts_or_the_names_of_what_it_is_made_of(text: str, ids: tuple[str, ...]) -> None:
    assert found(Query(texts=(text,))) == ids


def test_of_several_texts_one_must_be_found() -> None:
    assert found(Query(texts=("Bäume", "Müll karte"))) == ("luenen-baeume", "werne-abfall")


@given(st.frozensets(st.sampled_from(list(PORTFOLIO.themes.entries))), st.frozensets(st.sampled_from(list(Status))))
def test_asking_for_more_never_finds_more(themes: frozenset[str], statuses: frozenset[Status]) -> None:
    both = set(found(Query(themes=themes, statuses=statuses)))
    assert both == set(found(Query(themes=themes))) & set(found(Query(statuses=statuses)))


def sorted_by(key: str, *, descending: bool = False) -> list[str]:
    records = ordered(PORTFOLIO.projects.values(), PORTFOLIO, SORT_KEYS[key], descending=descending)
    return [record.id.partition("-")[0] for record in records]


@pytest.mark.parametrize(
    ("key", "upwards", "downwards"),
    [
        ("id", "kamen kreis luenen werne", "werne luenen kreis kamen"),
        ("title", "luenen kreis kamen werne", "werne kamen kreis luenen"),
        ("lead", "kamen kreis luenen werne", "werne luenen kreis kamen"),
        ("status", "luenen kreis kamen werne", "werne kamen kreis luenen"),
        ("theme", "kamen werne kreis luenen", "kreis luenen kamen werne"),
        ("start", "werne kamen kreis luenen", "kreis kamen werne luenen"),
        ("end", "werne kamen kreis luenen", "werne kamen kreis luenen"),
        ("as-of", "kreis kamen luenen werne", "kreis kamen luenen werne"),
    ],
)
def test_records_are_sorted_and_those_without_the_key_come_last(key: str, upwards: str, downwards: str) -> None:
    assert sorted_by(key) == upwards.split()
    assert sorted_by(key, descending=True) == downwards.split()


def test_titles_are_sorted_as_in_a_german_telephone_book() -> None:
    titles = ("Zug", "Äpfel", "Ärzte", "Adler", "apfel", "Öl", "Ofen")
    records = [replace(PORTFOLIO.projects[EVERY[0]], title=title) for title in titles]
    assert [record.title for record in ordered(records, PORTFOLIO, SORT_KEYS["title"])] == [
        "Adler", "Äpfel", "Ärzte", "apfel", "Öl", "Ofen", "Zug",
    ]  # fmt: skip


def test_a_partial_date_sorts_by_the_first_day_of_the_start_and_the_last_of_the_end() -> None:
    first = replace(PORTFOLIO.projects[EVERY[0]], id="a", start=PartialDate(2026), end=PartialDate(2026))
    other = replace(first, id="b", start=PartialDate(2026, 1, 2), end=PartialDate(2026, 12, 30))
    assert [record.id for record in ordered([other, first], PORTFOLIO, SORT_KEYS["start"])] == ["a", "b"]
    assert [record.id for record in ordered([first, other], PORTFOLIO, SORT_KEYS["end"])] == ["b", "a"]


def test_a_theme_that_is_unknown_comes_behind_the_known_ones_and_none_behind_all() -> None:
    record = PORTFOLIO.projects[EVERY[0]]
    unknown, without = replace(record, id="a", themes=("x",)), replace(record, id="b", themes=())
    assert ordered([without, unknown, record], PORTFOLIO, SORT_KEYS["theme"]) == (record, unknown, without)


@given(st.permutations(list(PORTFOLIO.projects.values())), st.sampled_from(sorted(SORT_KEYS)), st.booleans())
def test_the_order_before_does_not_matter(records: list[ProjectRecord], key: str, descending: bool) -> None:
    once = ordered(records, PORTFOLIO, SORT_KEYS[key], descending=descending)
    assert once == ordered(PORTFOLIO.projects.values(), PORTFOLIO, SORT_KEYS[key], descending=descending)


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("bäume", ("luenen-baeume",)),
        ("Durstige Bäume", ("luenen-baeume",)),
        ("kamen-maengelmeldr", ("kamen-maengelmelder",)),
        ("stadt-kamen", ("kamen-maengelmelder",)),
        ("kamen", ("kamen-maengelmelder",)),
        ("e", ("kamen-maengelmelder", "kreis-klimadaten", "luenen-baeume")),
        ("xyz", ()),
        ("", ()),
    ],
)
def test_a_name_leads_to_the_records_that_may_be_meant(name: str, ids: tuple[str, ...]) -> None:
    assert guesses(PORTFOLIO, name) == ids


def test_projects_count_for_all_members_and_in_each_theme_unless_stopped() -> None:
    matrix = count(PORTFOLIO, Counting())
    assert matrix.rows == (
        Row("zusammenleben-mitmachen", (0, 1, 1, 1), 2, ("kreis-unna",)),
        Row("energie-umwelt", (1, 1, 2, 2), 2, ()),
        Row("trends-forschung", (1, 1, 1, 1), 1, ()),
    )
    assert matrix.columns == (
        Column("kreis-unna", 1, 2), Column("kamen", 2, 3), Column("luenen", 2, 3), Column("werne", 2, 3),
    )  # fmt: skip
    assert matrix.total == 3
    assert matrix.narrow == ()


def test_projects_can_count_for_their_lead_and_in_their_main_theme_only() -> None:
    matrix = count(PORTFOLIO, Counting(lead_only=True, main_theme_only=True))
    assert matrix.rows == (
        Row("zusammenleben-mitmachen", (0, 1, 0, 0), 1, ("kreis-unna", "luenen", "werne")),
        Row("energie-umwelt", (1, 0, 1, 0), 2, ()),
        Row("trends-forschung", (0, 0, 0, 0), 0, ("kreis-unna", "kamen", "luenen", "werne")),
    )
    assert matrix.columns == (
        Column("kreis-unna", 1, 1), Column("kamen", 1, 2), Column("luenen", 1, 1), Column("werne", 0, 1),
    )  # fmt: skip
    assert [column.partner for column in matrix.narrow] == ["kreis-unna", "luenen", "werne"]


def test_only_the_statuses_that_are_asked_for_count() -> None:
    matrix = count(PORTFOLIO, Counting(frozenset({Status.STOPPED})))
    assert [row.counts for row in matrix.rows] == [(0, 0, 0, 1), (0, 0, 0, 0), (0, 0, 0, 0)]
    assert [(column.partner, column.themes) for column in matrix.narrow] == [
        ("kreis-unna", 0), ("kamen", 0), ("luenen", 0), ("werne", 1),
    ]  # fmt: skip


@given(st.frozensets(st.sampled_from(list(Status))), st.booleans(), st.booleans())
def test_a_total_is_never_more_than_its_parts_nor_less_than_the_largest(
    statuses: frozenset[Status], lead_only: bool, main_theme_only: bool
) -> None:
    matrix = count(PORTFOLIO, Counting(statuses, lead_only=lead_only, main_theme_only=main_theme_only))
    for row in matrix.rows:
        assert max(row.counts) <= row.total <= min(matrix.total, sum(row.counts))
    for number, column in enumerate(matrix.columns):
        counts = [row.counts[number] for row in matrix.rows]
        assert max(counts) <= column.total <= min(matrix.total, sum(counts))


def test_an_empty_portfolio_is_all_white_spots() -> None:
    matrix = count(read(VOCABULARIES), Counting(ALIVE))
    assert matrix.total == 0
    assert all(len(row.missing) == 4 for row in matrix.rows)
