from dataclasses import replace

import pytest
from conftest import TODAY
from hypothesis import given, settings
from hypothesis import strategies as st
from synergy.records import CONCEPTS, portfolio, project

from sr_cli.model.kind import Kind
from sr_cli.model.project import Status
from sr_cli.synergy import find, similar
from sr_cli.synergy.ids import pair_id
from sr_cli.synergy.interest import Interest
from sr_cli.synergy.signals import SIGNALS
from sr_cli.synergy.weights import MIN_SCORE
from sr_cli.translation import Translator

WORDS = ["Mängelmelder", "Baumbewässerung", "LoRaWAN", "Lob und Kritik", "Rathaus", "Brücke", "Wochenmarkt", ""]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
RECORDS = st.builds(
    lambda lead, number, title, summary, status, concepts: project(
        f"{lead}-{number}", title, summary, status=status, concepts=tuple(concepts)
    ),
    st.sampled_from(["kamen", "unna", "werne"]),
    st.integers(0, 3),
    TEXTS,
    TEXTS,
    st.sampled_from(Status),
    st.sets(st.sampled_from(["maengelmelder", "lorawan", "unknown-concept"])),
)


@settings(max_examples=60)
@given(st.lists(RECORDS, max_size=8, unique_by=lambda each: each.id), st.randoms())
def test_laws(records, random) -> None:
    report = find(portfolio(*records), TODAY, 0)
    for pair in report.pairs:
        assert 0 < pair.score <= 1
        assert sum(each.share for each in pair.evidence) == pytest.approx(1)
        assert sum(each.points for each in pair.evidence) == pytest.approx(pair.score)
        assert pair.partners[0] != pair.partners[1]
        assert pair.projects[0] < pair.projects[1]
        assert pair.kinds
    assert [pair.score for pair in report.pairs] == sorted((pair.score for pair in report.pairs), reverse=True)
    assert all(len(group.partners) > 1 and 0 < group.score <= 1 for group in report.groups)
    random.shuffle(records)
    assert find(portfolio(*records), TODAY, 0) == report


def test_no_signal_is_certain() -> None:
    assert all(0 < signal.weight < 1 for signal in SIGNALS)


def test_a_further_reason_never_lowers_a_score() -> None:
    alike = project("kamen-melder", WERNE.title, WERNE.summary, themes=("verwaltung",))
    scores = [
        find(portfolio(WERNE, record), TODAY, 0).pairs[0].score
        for record in (alike, replace(alike, themes=("mitmachen", "umwelt")), replace(alike, themes=("umwelt",)))
    ]
    assert scores == sorted(set(scores))


WERNE = project("werne-melder", "Mängelmelder Werne", "Wer Müll sieht, meldet ihn.")
KAMEN = project("kamen-melder", "Schlaglöcher melden", "Hinweise nimmt das Rathaus an.")
TREES = project("unna-baeume", "Baumbewässerung", "Sensoren im Boden.", themes=("umwelt",), status=Status.IDEA)


def test_a_common_undertaking_in_other_words_makes_a_pair_with_its_reasons() -> None:
    (pair,) = find(portfolio(WERNE, KAMEN, TREES), TODAY).pairs
    assert pair.projects == ("kamen-melder", "werne-melder")
    assert Translator("en")(pair.evidence[0].message) == "both: Mängelmelder (“Schlaglöcher” and “Mängelmelder”)"
    assert (pair.evidence[0].signal, pair.evidence[0].value) == ("concept", "maengelmelder")
    assert pair.kinds == (Kind.PLATFORM,)


def test_a_concept_that_a_record_names_counts_as_if_the_text_said_it() -> None:
    silent = project("kamen-x", "Offenes Ohr", concepts=("maengelmelder",))
    assert find(portfolio(WERNE, silent), TODAY).pairs[0].evidence[0].value == "maengelmelder"


def test_a_common_building_block_alone_is_no_pair_but_evidence() -> None:
    one = project("kamen-a", "Pegelmessung über LoRaWAN", "Zahlen vom Fluss.", themes=("umwelt",))
    other = project("werne-b", "Parkplätze", "Autos sieht ein Netz aus LoRaWAN.", themes=("mitmachen",))
    world = portfolio(one, other, concepts=[each for each in CONCEPTS if each.id == "lorawan"])
    assert find(world, TODAY).pairs == []
    (pair,) = find(world, TODAY, 0).pairs
    assert "component" in {each.signal for each in pair.evidence}


def test_two_kinds_of_one_broader_thing_are_kin() -> None:
    other = project("kamen-lob", "Lob und Kritik", themes=("verwaltung",))
    (pair,) = find(portfolio(WERNE, other), TODAY, 0).pairs
    assert [(each.signal, each.value) for each in pair.evidence] == [("kinship", "anliegen")]


def test_a_theme_field_counts_less_if_it_is_not_the_main_one_of_both() -> None:
    def share(themes: tuple[str, ...]) -> float:
        other = project("kamen-x", "Wochenmarkt", "Etwas anderes.", themes=themes)
        return next(
            each.points
            for pair in find(portfolio(TREES, other), TODAY, 0).pairs
            for each in pair.evidence
            if each.signal == "theme"
        )

    assert share(("umwelt",)) > share(("mitmachen", "umwelt")) > 0


def test_projects_of_one_partner_are_no_pair() -> None:
    assert find(portfolio(WERNE, replace(WERNE, id="werne-zwei")), TODAY, 0).pairs == []


def test_an_id_is_that_of_both_projects_whatever_else_there_is() -> None:
    (pair,) = find(portfolio(WERNE, KAMEN), TODAY).pairs
    assert pair.id == pair_id("werne-melder", "kamen-melder") == pair_id("kamen-melder", "werne-melder")


def test_weaker_pairs_do_not_blur_the_groups() -> None:
    world = portfolio(WERNE, KAMEN, TREES)
    assert find(world, TODAY, 0).groups == find(world, TODAY).groups
    assert find(world, TODAY, 0.99).groups == []


def test_similar_projects_of_others_to_one_that_is_not_recorded() -> None:
    draft = project("werne-neu", "Portal für Mängel", "Bürger können Schlaglöcher melden.")
    (only,) = similar(portfolio(WERNE, KAMEN, TREES), draft, TODAY)
    assert (only.projects, only.score >= MIN_SCORE) == (("kamen-melder", "werne-neu"), True)


@pytest.mark.parametrize(
    ("interest", "count"),
    [
        (Interest(), 1),
        (Interest(partner="werne"), 1),
        (Interest(partner="luenen"), 1),
        (Interest(partner="unna"), 0),
        (Interest(theme="umwelt"), 1),
        (Interest(theme="verwaltung"), 0),
        (Interest(project="kamen-melder"), 1),
        (Interest(project="unna-baeume"), 0),
        (Interest(kind=Kind.PLATFORM), 1),
        (Interest(kind=Kind.DUPLICATE), 0),
        (Interest(partner="werne", kind=Kind.DUPLICATE), 0),
    ],
)
def test_a_report_is_narrowed_to_what_somebody_asks(interest: Interest, count: int) -> None:
    world = portfolio(replace(WERNE, partners=("luenen",)), KAMEN, TREES)
    report = find(world, TODAY, interest=interest)
    assert (len(report.pairs), len(report.groups)) == (count, count)
