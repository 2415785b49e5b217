"""All texts of a record are looked at, at their places."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sr_cli.model.project import External, Health, Light, Milestone, ProjectRecord, Reuse, Status
from sr_cli.rules import RULES
from sr_cli.rules.rule import TextRule
from sr_cli.rules.texts import texts_of

SUSPECT = st.sampled_from(
    [
        *("Frau ", "Dr. ", "Mustermann", "Straße", "-Weg", "erika.", "@kamen.example", "Tel. ", "02307 ", "000000"),
        *("DE89 3704 0044 ", "0532 0130 00", "\0", " "),
    ]
)


def test_texts_come_with_their_places_and_without_what_is_no_text() -> None:
    record = ProjectRecord(
        id="kamen-x",
        path="portfolio/projects/kamen/kamen-x.toml",
        title="Titel",
        summary="",
        status=Status.IDEA,
        lead="kamen",
        themes=("umwelt",),
        as_of=date(2026, 1, 1),
        external=(External("Hochschule", role="Beratung"),),
        offers=("Beratung", ""),
        milestones=(Milestone("Start", due=date(2026, 2, 1)),),
        reuse=Reuse(ready=True, adopted_from="Soest"),
        health=Health(Light.RED, "Ausfall"),
        x={"eigen": ["eins", 2, {"tief": "drei"}], "zahl": 4.0},
    )

    assert list(texts_of(record)) == [
        (("title",), "Titel"),
        (("external", 0, "name"), "Hochschule"),
        (("external", 0, "role"), "Beratung"),
        (("offers", 0), "Beratung"),
        (("milestones", 0, "title"), "Start"),
        (("reuse", "adopted_from"), "Soest"),
        (("health", "light"), "red"),
        (("health", "reason"), "Ausfall"),
        (("x", "eigen", 0), "eins"),
        (("x", "eigen", 2, "tief"), "drei"),
    ]


@given(st.lists(st.lists(SUSPECT, max_size=5).map("".join), max_size=4))
def test_what_one_text_says_is_also_seen_in_the_joined_texts(texts: list[str]) -> None:
    for rule in RULES:
        if isinstance(rule, TextRule):
            assert rule.found_in("\0".join(texts)) == any(map(rule.found_in, texts))


@given(st.text(max_size=200))
def test_no_text_is_too_strange(text: str) -> None:
    for rule in RULES:
        if isinstance(rule, TextRule):
            assert rule.found_in(text) in {True, False}
