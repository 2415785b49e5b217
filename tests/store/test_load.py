"""A portfolio is read whole; what is wrong with a file is a fault and stops nothing else."""

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from portfolios import FILES, RECORDS, VOCABULARIES, Texts, write
from store.telling import sentence

from sr_cli.message import Label
from sr_cli.model.dates import PartialDate
from sr_cli.model.project import (
    Budget,
    Decision,
    Direction,
    Dpia,
    Excuse,
    External,
    Funding,
    FundingState,
    Health,
    InterfaceUse,
    Light,
    Milestone,
    Participation,
    ParticipationLevel,
    Privacy,
    Procurement,
    ProcurementState,
    ProjectRecord,
    Reuse,
    Sector,
    Status,
    Visibility,
)
from sr_cli.model.vocabulary import Concept, ConceptKind, Partner, PartnerKind, Programme, Region
from sr_cli.store.records.load import load, text_of
from sr_cli.store.records.loaded import Loaded
from sr_cli.store.source.layers import Overlay
from sr_cli.store.source.tree import MAX_BYTES, WorkTree

FULL = (Path(__file__).parent / "full_record.toml").read_text(encoding="utf-8")
GOOD = RECORDS["portfolio/projects/kamen/kamen-maengelmelder.toml"]


def given(tmp_path: Path, files: Mapping[str, str | bytes]) -> Loaded:
    write(tmp_path)
    contents = {path: text.encode() if isinstance(text, str) else text for path, text in files.items()}
    return load(Overlay(WorkTree(tmp_path), contents))


def told(loaded: Loaded) -> list[str]:
    return [
        f"{fault.path.removeprefix('portfolio/')} {fault.rule}: {sentence(fault.violation)}" for fault in loaded.faults
    ]


def test_a_sound_portfolio_is_read_without_a_fault(tmp_path: Path) -> None:
    loaded = given(tmp_path, {})
    assert loaded.faults == ()
    assert loaded.checked == len(RECORDS)
    assert list(loaded.portfolio.projects) == [
        "kamen-maengelmelder",
        "kreis-klimadaten",
        "luenen-baeume",
        "werne-abfall",
    ]
    assert loaded.portfolio.broken == ()
    assert loaded.portfolio.unreadable == frozenset()


def test_vocabularies_become_values(tmp_path: Path) -> None:
    portfolio = given(tmp_path, {}).portfolio
    assert portfolio.region == Region("Smart Region", "kreis-unna", "de", 1)
    assert list(portfolio.partners.entries) == ["kreis-unna", "kamen", "luenen", "werne"]
    assert portfolio.partners.get("kamen") == Partner(
        "kamen", "Kamen", PartnerKind.STADT, "05978020", 43001, (7.68595, 51.5879), ("luenen",)
    )
    assert portfolio.concepts.get("maengelmelder") == Concept(
        id="maengelmelder",
        label=Label("Mängelmelder", "Defect reporting"),
        kind=ConceptKind.UNDERTAKING,
        themes=("zusammenleben-mitmachen",),
        broader="buergerdienst",
        synonyms={"de": ("Schadensmelder",), "en": ("issue tracker",)},
    )
    assert portfolio.programmes.get("klimaanpassung") == Programme(
        "klimaanpassung",
        Label("Klimaanpassung in Kommunen", "Climate adaptation in municipalities"),
        deadline=date(2027, 3, 31),
    )


def test_a_record_becomes_a_value_with_all_that_it_has(tmp_path: Path) -> None:
    path = "portfolio/projects/kamen/kamen-alles.toml"
    loaded = given(tmp_path, {path: FULL})
    assert loaded.faults == ()
    record = loaded.portfolio.projects["kamen-alles"]
    assert record.x["aktenzeichen"] == "10-1"
    assert record == ProjectRecord(
        id="kamen-alles",
        path=path,
        title="Ein Vorhaben mit allem, was ein Eintrag haben kann",
        summary='Was für wen entsteht,\nin wenigen Sätzen: "alles" für alle \\ auch C:\\Temp.',
        status=Status.RUNNING,
        lead="kamen",
        partners=("luenen", "werne"),
        themes=("zusammenleben-mitmachen", "energie-umwelt"),
        theme_local="Digitale Stadt",
        goals=("lebensqualitaet",),
        concepts=("maengelmelder", "sensornetz"),
        start=PartialDate(2024),
        end=PartialDate(2027, 3),
        as_of=date(2026, 10, 1),
        unit="Stabsstelle Digitalisierung",
        contact="digital@example.org",
        external=(External("Stadtwerke", Sector.BUSINESS, "Betrieb"),),
        interfaces=(InterfaceUse("sensorthings", Direction.PROVIDES, "FROST", "in Betrieb"),),
        offers=("sensornetz", "Erfahrung mit der Einführung"),
        seeks=("Mitnutzung des Funknetzes",),
        funding=(
            Funding("klimaanpassung", 250000.5, FundingState.GRANTED, date(2027, 3, 31)),
            Funding("digitalpakt-schule"),
        ),
        budget=Budget(400000, 150000, 12000.75, 0.5),
        procurement=(Procurement("Sensoren", "2027-Q2", 50000, ProcurementState.NEED),),
        milestones=(Milestone("Start", date(2026, 5, 1), date(2026, 5, 3)),),
        decisions=(Decision("Rat", date(2025, 12, 1), "X/123", "https://www.example.org/vorlage", "beschlossen"),),
        participation=Participation(ParticipationLevel.CONSULTATION, ("Werkstatt",)),
        privacy=Privacy(personal_data=True, dpia=Dpia.DONE),
        reuse=Reuse(
            ready=False,
            licence="EUPL-1.2 OR MIT",
            repository="https://www.example.org/code",
            documentation="https://www.example.org/doku",
            adopted_from="werne-abfall",
        ),
        guidelines=("offene-daten",),
        depends_on=("kreis-klimadaten",),
        related=("luenen-baeume",),
        health=Health(Light.YELLOW, "Es fehlt Personal."),
        visibility=Visibility.STEERING,
        sources=("https://www.example.org/seite?a=1", "https://www.example.org/größe"),
        lessons="Früh fragen.",
        stop_reason="Keiner.",
        notes="Nichts weiter.",
        excuses=(Excuse("dpia-open", "Der Datenschutzbeauftragte prüft noch.", "privacy.dpia", date(2027, 6, 30)),),
        x=record.x,
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [("2026", PartialDate(2026)), ('"2026-03"', PartialDate(2026, 3)), ("2026-03-01", PartialDate(2026, 3, 1))],
)
def test_a_date_may_be_a_year_a_month_or_a_day(tmp_path: Path, written: str, meant: PartialDate) -> None:
    path = "portfolio/projects/kamen/kamen-x.toml"
    assert given(tmp_path, {path: f"{GOOD}end = {written}"}).portfolio.projects["kamen-x"].end == meant


def test_a_record_that_breaks_the_schema_is_kept_as_far_as_it_is_right(tmp_path: Path) -> None:
    path = "portfolio/projects/kamen/kamen-maengelmelder.toml"
    loaded = given(
        tmp_path,
        {
            path: """\
titel = "Mängelmelder"
summary = "zu kurz"
status = "läuft"
themes = ["a", 5, "b", "c"]
start = 20200
end = "2027-13"
as_of = 2026-01-01
[budget]
total_eur = "viel"
own_eur = 5
[[funding]]
amount_eur = true
[participation]
formats = ["Werkstatt"]
[privacy]
dpia = "open"
[[interfaces]]
standard = "sensorthings"
"""
        },
    )
    assert "kamen-maengelmelder" not in loaded.portfolio.projects
    assert loaded.portfolio.broken == (
        ProjectRecord(
            id="kamen-maengelmelder",
            path=path,
            title="",
            summary="zu kurz",
            status=Status.UNKNOWN,
            lead="",
            themes=("a", "", "b", "c"),
            as_of=date(2026, 1, 1),
            budget=Budget(own_eur=5),
            funding=(Funding(""),),
            participation=Participation(ParticipationLevel.NONE, ("Werkstatt",)),
            privacy=Privacy(personal_data=False, dpia=Dpia.OPEN),
            interfaces=(InterfaceUse("sensorthings", Direction.PROVIDES),),
        ),
    )
    assert {fault.rule for fault in loaded.faults} == {
        "unknown-key", "bad-length", "unknown-value", "missing-key", "wrong-type", "bad-date",
    }  # fmt: skip
    assert len(loaded.faults) == 14


def test_an_empty_record_is_neutral(tmp_path: Path) -> None:
    path = "portfolio/projects/kamen/kamen-x.toml"
    assert given(tmp_path, {path: ""}).portfolio.broken == (
        ProjectRecord(id="kamen-x", path=path, title="", summary="", status=Status.UNKNOWN, lead=""),
    )


def test_a_record_that_cannot_be_parsed_is_known_by_its_id_only(tmp_path: Path) -> None:
    loaded = given(
        tmp_path,
        {
            "portfolio/projects/kamen/kamen-maengelmelder.toml": "title = ",
            "portfolio/projects/luenen/luenen-baeume.toml": "title = 'ü'".encode("latin-1"),
        },
    )
    assert loaded.portfolio.unreadable == {"kamen-maengelmelder", "luenen-baeume"}
    assert list(loaded.portfolio.projects) == ["kreis-klimadaten", "werne-abfall"]
    assert [fault.rule for fault in loaded.faults] == ["invalid-toml", "wrong-encoding"]
    assert loaded.checked == 4


def test_a_byte_order_mark_does_not_break_a_record(tmp_path: Path) -> None:
    loaded = given(tmp_path, {"portfolio/projects/kamen/kamen-x.toml": b"\xef\xbb\xbf" + GOOD.encode()})
    assert [fault.rule for fault in loaded.faults] == ["byte-order-mark"]
    assert "kamen-x" in loaded.portfolio.projects


def test_mixed_ends_of_lines_do_not_break_a_file(tmp_path: Path) -> None:
    path = "portfolio/projects/kamen/kamen-maengelmelder.toml"
    loaded = given(tmp_path, {path: GOOD.replace("\n", "\r\n", 1), "portfolio/goals.toml": "\n# Ziele\r\n"})
    assert [fault.rule for fault in loaded.faults] == ["mixed-line-ends"] * 2
    assert "kamen-maengelmelder" in loaded.portfolio.projects


def test_an_id_belongs_to_the_first_file_that_is_named_well(tmp_path: Path) -> None:
    loaded = given(
        tmp_path,
        {
            "portfolio/projects/kamen/ein-name.toml": GOOD,
            "portfolio/projects/luenen/ein-name.toml": GOOD,
            "portfolio/projects/Ein-Name.toml": GOOD,
        },
    )
    assert loaded.portfolio.projects["ein-name"].path == "portfolio/projects/kamen/ein-name.toml"
    assert [record.path for record in loaded.portfolio.broken] == [
        "portfolio/projects/luenen/ein-name.toml",
        "portfolio/projects/Ein-Name.toml",
    ]
    remedy = "rename one of the files, for example with the name of its lead in front"
    same = f"portfolio/projects/kamen/ein-name.toml has the same id | {remedy}"
    assert told(loaded) == [
        f"projects/luenen/ein-name.toml duplicate-id: {same}",
        (
            "projects/Ein-Name.toml differs-by-case: only upper and lower case tell the name from that of"
            f" portfolio/projects/kamen/ein-name.toml | {remedy}"
        ),
    ]


def test_names_that_differ_only_by_case_are_one_fault(tmp_path: Path) -> None:
    loaded = given(
        tmp_path,
        {
            "portfolio/projects/kamen/ein-name.toml": GOOD,
            "portfolio/projects/kamen/EIN-NAME.toml": GOOD,
            "portfolio/projects/kamen/ein-name.TOML": GOOD,
            "portfolio/projects/kamen/Groß.toml": GOOD,
            "portfolio/projects/luenen/Groß.toml": GOOD,
            "portfolio/projects/luenen/groß.toml": GOOD,
        },
    )
    assert [(fault.path.removeprefix("portfolio/projects/"), fault.rule) for fault in loaded.faults] == [
        ("kamen/EIN-NAME.toml", "differs-by-case"),
        ("kamen/Groß.toml", "bad-file-name"),
        ("kamen/ein-name.TOML", "differs-by-case"),
        ("luenen/Groß.toml", "bad-file-name"),
        ("luenen/Groß.toml", "duplicate-id"),
        ("luenen/groß.toml", "differs-by-case"),
    ]
    assert "ein-name" in loaded.portfolio.projects
    assert len(loaded.portfolio.broken) == 5


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Mängelmelder Kamen.toml", ("an id has only lower-case letters a to z, digits and single hyphens"
         " | rename the file to `maengelmelder-kamen.toml`")),
        ("x.TOML", "the name of a record ends in `.toml` | rename the file to `x.toml`"),
        ("x.toml.txt", "the name of a record ends in `.toml` | rename the file to `x.toml`"),
        ("aux.toml", "Windows cannot store a file of the name `aux.toml` | put the name of the lead in front"),
        ("x" * 81 + ".toml", ("the name of the file has more than 80 characters"
         f" | rename the file to `{'x' * 80}.toml`")),
        ("!.toml", ("an id has only lower-case letters a to z, digits and single hyphens"
         " | rename the file after the lead and the title of the project")),
    ],
)  # fmt: skip
def test_a_bad_file_name_is_told_with_a_better_one(tmp_path: Path, name: str, expected: str) -> None:
    loaded = given(tmp_path, {f"portfolio/projects/kamen/{name}": GOOD.replace("Kamen", name)})
    assert told(loaded) == [f"projects/kamen/{name} bad-file-name: {expected}"]
    assert len(loaded.portfolio.projects) == len(RECORDS)
    assert len(loaded.portfolio.broken) == name.lower().endswith(".toml")


@pytest.mark.parametrize(
    "name",
    [
        *(".gitkeep", ".x.toml.swp", "x.toml~", "x.toml.orig", "README.md", "Thumbs.db", "#x.toml#"),
        *("~$kamen.xlsx", "~$x.toml", "kamen.xlsx", "scan.pdf", "desktop.ini", "x"),
    ],
)
def test_leftovers_and_notes_are_passed_over(tmp_path: Path, name: str) -> None:
    loaded = given(tmp_path, {f"portfolio/projects/kamen/{name}": "anything"})
    assert loaded.faults == ()
    assert loaded.checked == len(RECORDS)


def test_names_that_are_no_text_can_be_told(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "portfolio/projects/kamen/\udcfc.toml").write_text(GOOD)
    loaded = load(WorkTree(tmp_path))
    assert told(loaded) == [
        (
            "projects/kamen/\ufffd.toml bad-file-name: "
            "an id has only lower-case letters a to z, digits and single hyphens"
            " | rename the file after the lead and the title of the project"
        )
    ]


def test_links_and_folders_that_cannot_be_followed_are_told(tmp_path: Path) -> None:
    write(tmp_path / "root")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside.toml").write_text(GOOD)
    projects = tmp_path / "root/portfolio/projects"
    (projects / "linked").symlink_to(tmp_path / "outside")
    (projects / "again").symlink_to(projects / "kamen")
    (projects / "kamen/kamen-x.toml").symlink_to(tmp_path / "outside.toml")
    outside = "the symbolic link leads out of the portfolio and was not followed | put the file itself here"
    loaded = load(WorkTree(tmp_path / "root"))
    assert told(loaded) == [
        f"projects/kamen/kamen-x.toml link-outside: {outside}",
        (
            "projects/again unreadable-file: a folder, a link to a folder, a pipe or a device stands where a file should"
            " | put the files themselves here"
        ),
        f"projects/linked link-outside: {outside}",
    ]
    assert loaded.portfolio.unreadable == {"kamen-x"}


def test_a_large_file_that_is_no_record_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "portfolio/projects/kamen/scan.pdf").write_bytes(bytes(MAX_BYTES + 1))
    (tmp_path / "portfolio/projects/kamen/kamen-x.toml").write_bytes(bytes(MAX_BYTES + 1))
    assert [(fault.path, fault.rule) for fault in load(WorkTree(tmp_path)).faults] == [
        ("portfolio/projects/kamen/kamen-x.toml", "oversized-file"),
    ]


def test_a_folder_or_pipe_with_the_name_of_a_record_is_told_once(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "portfolio/projects/kamen/kamen-x.toml").mkdir()
    (tmp_path / "portfolio/projects/kamen/kamen-x.toml/kamen-y.toml").touch()
    os.mkfifo(tmp_path / "portfolio/projects/kamen/kamen-z.toml")
    assert [(fault.path, fault.rule) for fault in load(WorkTree(tmp_path)).faults] == [
        ("portfolio/projects/kamen/kamen-x.toml", "unreadable-file"),
        ("portfolio/projects/kamen/kamen-z.toml", "unreadable-file"),
    ]


def test_what_was_meant_as_a_record_is_told_even_if_it_cannot_be_read(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "portfolio/projects/kamen/x.toml.txt").symlink_to("nothing")
    (tmp_path / "portfolio/projects/kamen/y.toml.txt").symlink_to("y.toml.txt")
    assert [(fault.path, fault.rule) for fault in load(WorkTree(tmp_path)).faults] == [
        ("portfolio/projects/kamen/x.toml.txt", "bad-file-name"),
        ("portfolio/projects/kamen/y.toml.txt", "unreadable-file"),
    ]


def test_characters_that_nobody_sees_are_told_in_any_file(tmp_path: Path) -> None:
    loaded = given(
        tmp_path,
        {
            "portfolio/projects/kamen/kamen-maengelmelder.toml": GOOD + 'notes = """\\n\\tM\u00e4ngel\u202e\u2066"""\n',
            "portfolio/goals.toml": VOCABULARIES["portfolio/goals.toml"].replace(
                'label.de = "', 'label.de = "\\u0007', 1
            ),
        },
    )
    assert told(loaded) == [
        "goals.toml control-character: an invisible character stands in the text: U+0007 | delete it",
        (
            "projects/kamen/kamen-maengelmelder.toml control-character: an invisible character stands in the text: U+202E"
            " | delete it; it stands behind “Mängel”"
        ),
    ]


def test_a_missing_vocabulary_says_nothing_about_references(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "portfolio/themes.toml").unlink()
    (tmp_path / "portfolio/region.toml").unlink()
    loaded = load(WorkTree(tmp_path))
    assert [(fault.path, fault.rule) for fault in loaded.faults] == [
        ("portfolio/region.toml", "missing-file"),
        ("portfolio/themes.toml", "missing-file"),
    ]
    assert not loaded.portfolio.themes.readable
    assert loaded.portfolio.region == Region("", "", "de", 1)


def test_a_vocabulary_that_is_no_toml_is_not_readable(tmp_path: Path) -> None:
    loaded = given(tmp_path, {"portfolio/goals.toml": "[a"})
    assert not loaded.portfolio.goals.readable
    assert len(loaded.portfolio.goals) == 0


def test_entries_that_break_the_schema_stay_known(tmp_path: Path) -> None:
    loaded = given(
        tmp_path,
        {
            "portfolio/partners.toml": '[kamen]\nposition = [1]\ninhabitants = "x"\n[luenen]\nposition = ["a", 1]\n',
            "portfolio/themes.toml": 'a = 1\n[b]\nlabel.en = "x"\n[c]\nlabel.de = "y"\n',
            "portfolio/region.toml": 'name = "X"\nlanguage = "fr"\nschema_version = "1"\n',
        },
    )
    assert list(loaded.portfolio.partners) == [
        Partner("kamen", "", PartnerKind.KREIS),
        Partner("luenen", "", PartnerKind.KREIS, position=(-180, 1)),
    ]
    assert [theme.label for theme in loaded.portfolio.themes] == [Label("", ""), Label("x", "x"), Label("y", "y")]
    assert loaded.portfolio.region == Region("X", "", "de", 1)


def test_the_text_of_a_file_is_given_as_positions_count_in_it(tmp_path: Path) -> None:
    write(tmp_path)
    tree = Overlay(WorkTree(tmp_path), {"a.toml": b"\xef\xbb\xbfa = 1", "b.toml": b"\xff"})
    assert text_of(tree, "portfolio/region.toml") == VOCABULARIES["portfolio/region.toml"]
    assert text_of(tree, "a.toml") == "a = 1"
    assert text_of(tree, "b.toml") is None
    assert text_of(tree, "none.toml") is None


def test_any_tree_can_be_loaded() -> None:
    assert load(Texts(FILES)).faults == ()
