"""What the words of `sr set` mean, and what becomes of a record by them."""

import tomllib
from datetime import date

import portfolios
import pytest

from sr_cli.errors import WrongUse
from sr_cli.translation import Translator
from sr_cli.wizard.assigned import Changing
from sr_cli.wizard.assignment import read_assignments

PORTFOLIO = portfolios.read()
ENGLISH = Translator("en")
RECORD = """\
title = "Klimadaten"
status = "idea"
lead = "kamen"
partners = ["luenen", "werne"]
offers = ["sensornetz", "Werkzeug"]

[[funding]]
programme = "klimaanpassung"
state = "applied"

[budget]
total_eur = 5

[[milestones]]
title = "Version 2.0"

[[milestones]]
title = "Fest"
due = 2026-01-01

[[milestones]]
title = "fest"
"""


def told(refusal: WrongUse) -> str:
    return f"{ENGLISH(refusal.message)}\n{ENGLISH(refusal.hint or '')}"


def changing(*words: str, record: str = RECORD) -> Changing:
    assignments, refusals = read_assignments(words, PORTFOLIO)
    assert not refusals, [told(refusal) for refusal in refusals]
    result = Changing(tomllib.loads(record), PORTFOLIO)
    result.take(assignments)
    return result


def difference(*words: str) -> dict[str, object]:
    """Give the keys of the record that are otherwise by these words; None stands for what is gone."""
    before, after = tomllib.loads(RECORD), changing(*words).values
    return {key: after.get(key) for key in {**before, **after} if before.get(key) != after.get(key)}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("status=running", {"status": "running"}),
        ("Status=läuft", {"status": "running"}),
        ("STATUS = geplant", {"status": "planned"}),
        ("title=  Ein   Titel = gut ", {"title": "Ein Titel = gut"}),
        ("start=10/2025", {"start": "2025-10"}),
        ("Beginn=Oktober 2025", {"start": "2025-10"}),
        ("end=2027", {"end": 2027}),
        ("as-of=1.10.2026", {"as_of": date(2026, 10, 1)}),
        ("as_of=2026-10-01", {"as_of": date(2026, 10, 1)}),
        ("partners=Werne, kreis unna", {"partners": ["werne", "kreis-unna"]}),
        ("partners+=Kreis Unna", {"partners": ["luenen", "werne", "kreis-unna"]}),
        ("Partner-=LÜNEN", {"partners": ["werne"]}),
        ("partners-=werne,luenen", {"partners": None}),
        ("partners=", {"partners": None}),
        ("goals+=Nachhaltigkeit", {"goals": ["nachhaltigkeit"]}),
        (
            "themes=energie-umwelt, Zusammenleben und Mitmachen",
            {"themes": ["energie-umwelt", "zusammenleben-mitmachen"]},
        ),
        ("concepts+=Schadensmelder", {"concepts": ["maengelmelder"]}),
        ("seeks=Sensornetz, jemand mit Zeit", {"seeks": ["sensornetz", "jemand mit Zeit"]}),
        ("offers-=werkzeug", {"offers": ["sensornetz"]}),
        ("sources+=https://a.example, https://b.example", {"sources": ["https://a.example", "https://b.example"]}),
        ("related+=Wilder Müll wird gemeldet", {"related": ["werne-abfall"]}),
        ("depends-on=kamen-maengelmelder", {"depends_on": ["kamen-maengelmelder"]}),
        ("visibility=intern", {"visibility": "internal"}),
        ("budget.total_eur=1,5 Mio. €", {"budget": {"total_eur": 1_500_000}}),
        ("budget.own-eur=250.000", {"budget": {"total_eur": 5, "own_eur": 250_000}}),
        ("budget.fte=0,5", {"budget": {"total_eur": 5, "fte": 0.5}}),
        ("budget.total_eur=", {"budget": None}),
        ("budget=", {"budget": None}),
        ("Ampel.light=rot", {"health": {"light": "red"}}),
        ("privacy.personal_data=ja", {"privacy": {"personal_data": True}}),
        ("privacy.personal_data=no", {"privacy": {"personal_data": False}}),
        ("participation.formats+=Werkstatt,Rundgang", {"participation": {"formats": ["Werkstatt", "Rundgang"]}}),
        ("x.code=7", {"x": {"code": 7}}),
        ("x.a.b=Ämter", {"x": {"a": {"b": "Ämter"}}}),
        ("x.list=[1, 2]", {"x": {"list": [1, 2]}}),
        ("excuses+=SR302", {"excuses": [{"rule": "missing-for-status"}]}),
        ("funding=", {"funding": None}),
        ("funding-=Klimaanpassung in Kommunen", {"funding": []}),
        ("funding.klimaanpassung=", {"funding": []}),
        ("funding.klimaanpassung.state=bewilligt", {"funding": [{"programme": "klimaanpassung", "state": "granted"}]}),
        ("Förderung.Klimaanpassung in Kommunen.state=", {"funding": [{"programme": "klimaanpassung"}]}),
        ("procurement+=Sensoren", {"procurement": [{"what": "Sensoren"}]}),
    ],
)
def test_a_word_sets_what_the_schema_wants(word: str, expected: dict[str, object]) -> None:
    after = difference(word)
    if expected.get("funding") == []:
        expected = {"funding": None}  # of the last table the whole list goes
    assert after == expected


def test_tables_of_a_list_are_named_by_what_they_are_about() -> None:
    after = changing(
        "milestones.version 2.0.due=1.3.2027", "milestones+=Ende", "Meilensteine.ende.erledigt=2.3.2027"
    ).values["milestones"]
    assert after == [
        {"title": "Version 2.0", "due": date(2027, 3, 1)},
        {"title": "Fest", "due": date(2026, 1, 1)},
        {"title": "fest"},
        {"title": "Ende", "done": date(2027, 3, 2)},
    ]


def test_a_quarter_is_written_as_people_do() -> None:
    after = changing("procurement+=Sensoren", "procurement.Sensoren.quarter=II/2027").values["procurement"]
    assert after == [{"what": "Sensoren", "quarter": "2027-Q2"}]


def test_the_new_lead_is_no_longer_among_the_partners() -> None:
    result = changing("lead=werne")
    assert result.values["partners"] == ["luenen"]
    assert [ENGLISH(remark) for remark in result.remarks] == ["Werne leads it now and is no longer among the partners"]
    assert changing("lead=Kreis Unna").values["partners"] == ["luenen", "werne"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("status=idea", None),
        ("partners+=werne", "Werne is there already"),
        ("milestones+=version 2.0", "version 2.0 is there already"),
        ("notes=", "`notes` is not set"),
        ("health.light=", "`health.light` is not set"),
    ],
)
def test_what_is_so_already_changes_nothing(word: str, expected: str | None) -> None:
    result = changing(word)
    assert not result.edits
    assert [ENGLISH(remark) for remark in result.remarks] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("word", "message", "hint"),
    [
        ("status", "it sets nothing", "write KEY=VALUE, such as status=running"),
        ("=x", "it sets nothing", "write KEY=VALUE, such as status=running"),
        ("partners+=", "no value stands behind +=", "name what is meant"),
        ("ID=kamen-y", "the id is the name of the file, not a key in it", "change it everywhere: sr rename"),
        ("partnrs=x", "there is no key `partnrs` here", "did you mean `partners`?"),
        ("health.lite=rot", "there is no key `lite` here", "allowed: `light` or `reason`"),
        ("status=geplnt", "`geplnt` is none of the choices", "did you mean planned (planned)?"),
        ("lead=Herne", "`Herne` is none of the choices", "did you mean Werne (werne)?"),
        ("start=morgen", "`morgen` is no date", "write 2025, 10/2025 or 1.10.2025"),
        ("as_of=2026", "`2026` is no day", "write 1.10.2025 or 2025-10-01"),
        ("budget.total_eur=viel", "`viel` is no amount", "write 250.000 or 1,5 Mio."),
        ("privacy.personal_data=x", "`x` is none of the choices", "allowed: yes or no"),
        ("status+=running", "`status` is no list", "write status=VALUE"),
        ("title.de=x", "`title` has no keys in it", "write title=VALUE"),
        ("x+=1", "`x` has keys in it", "write x.NAME=VALUE"),
        ("x=1", "`x` has keys in it", "write x.NAME=VALUE"),
        ("x.=1", "`x` has keys in it", "write x.NAME=VALUE"),
        ("x.list+=1", "what stands in `x` is only set as a whole", 'write x.NAME=VALUE, a list as x.NAME=["A", "B"]'),
        ("health=rot", "`health` has keys in it", "set one of `health.light` or `health.reason`"),
        (
            "milestones=Go-live",
            "`milestones` is a list of tables",
            "write milestones+=NAME, or milestones.NAME.due=VALUE",
        ),
        (
            "milestones.Go-live=1.1.2027",
            "`milestones` is a list of tables",
            "write milestones+=NAME, or milestones.NAME.due=VALUE",
        ),
        ("milestones.Go-live.dew=1.1.2027", "there is no key `dew` here", "did you mean `due`?"),
    ],
)
def test_a_word_that_is_not_understood_is_named_with_a_remedy(word: str, message: str, hint: str) -> None:
    read, [refusal] = read_assignments([word], PORTFOLIO)
    assert not read
    assert told(refusal) == f"{word}: {message}\n{hint}"


@pytest.mark.parametrize(
    ("word", "message", "hint"),
    [
        ("partners-=kamen", "there is no Kamen in the record", "there are only: Lünen and Werne"),
        ("partners-=weg, lünen", "there is no weg in the record", "there are only: Lünen and Werne"),
        ("goals-=nachhaltigkeit", "there is no Sustainability in the record", "there is nothing to take out"),
        ("milestones-=Go-live", "there is no Go-live in the record", "there are only: Version 2.0, Fest and fest"),
        ("procurement.Boote.state=need", "there is no Boote in the record", "add it first: procurement+=NAME"),
        ("participation.formats-=Fest", "there is no Fest in the record", "there is nothing to take out"),
        ("milestones.fest.due=2027-01-01", "2 tables are called fest", "change the one that you mean with sr edit"),
    ],
)
def test_what_a_record_does_not_have_is_named(word: str, message: str, hint: str) -> None:
    [refusal] = changing(word).refusals
    assert told(refusal) == f"{word}: {message}\n{hint}"


def test_all_that_is_wrong_is_named() -> None:
    read, refusals = read_assignments(["status=idea", "foo=1", "end=gestern"], PORTFOLIO)
    assert (len(read), len(refusals)) == (1, 2)
