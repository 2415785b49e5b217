"""Our portfolio with the records of others."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import permutations

from portfolios import FILES, VOCABULARIES, read

from sr_cli.message import Plural
from sr_cli.model.decision import Step, SynergyDecision, Verdict
from sr_cli.model.kind import Kind
from sr_cli.model.other_portfolio import Unmatched
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import Visibility
from sr_cli.query.combined import Other, combined
from sr_cli.synergy import find
from sr_cli.synergy.interest import Interest

DAY = date(2026, 11, 22)

THEIRS: Mapping[str, str] = {
    "portfolio/region.toml": """\
name = "Kreis Soest"
coordinator = "soest"
language = "de"
schema_version = 1
""",
    "portfolio/partners.toml": """\
[soest]
name = "Soest"
kind = "stadt"
ags = "05974040"
neighbours = ["lippetal", "unna-kreis"]

[lippetal]
name = "Lippetal"
kind = "gemeinde"

[unna-kreis]
name = "Kreis Unna (Gast)"
kind = "kreis"
ags = "05978"
""",
    "portfolio/themes.toml": """\
[energie-umwelt]
label.de = "Umwelt"
label.en = "Environment"

[mitmachen]
label.de = "Mitmachen"
label.en = "COMMUNITY AND PARTICIPATION"

[wasser]
label.de = "Wasser"
label.en = "Water"

[ungenutzt]
label.de = "Ungenutzt"
label.en = "Unused"
""",
    "portfolio/goals.toml": VOCABULARIES["portfolio/goals.toml"],
    "portfolio/concepts.toml": """\
[schaeden]
label.de = "Schadensmelder"
label.en = "Damage"
kind = "undertaking"

[schlagloecher]
label.de = "Schlaglochmelder"
label.en = "Potholes"
kind = "undertaking"
broader = "schaeden"
themes = ["wasser", "mitmachen"]
part_of = ["schaeden", "ungenutzt"]
synonyms.de = ["Schlagloch"]

[ungenutzt]
label.de = "Ungenutzt"
label.en = "Unused"
kind = "undertaking"

[pegel]
label.de = "Pegel"
label.en = "Gauge"
kind = "component"
broader = "ungenutzt"

[sensoren]
label.de = "Sensoren"
label.en = "Sensors"
kind = "component"
synonyms.en = ["sensor network"]
""",
    "portfolio/interfaces.toml": """\
[ogc]
label.de = "OGC SensorThings"
label.en = "SensorThings API"

[fiware]
label.de = "FIWARE"
label.en = "FIWARE"
""",
    "portfolio/programmes.toml": VOCABULARIES["portfolio/programmes.toml"],
    "portfolio/guidelines.toml": """\
[quelloffen]
label.de = "Quelloffen"
label.en = "Open source"
""",
    "portfolio/projects/soest/soest-schlagloch.toml": """\
title = "Schlagloch melden in Soest"
summary = "Bürgerinnen und Bürger melden Schäden im Stadtgebiet mit Foto und Ort."
status = "planned"
lead = "soest"
partners = ["lippetal", "unna-kreis"]
themes = ["mitmachen", "wasser", "energie-umwelt"]
goals = ["lebensqualitaet"]
concepts = ["schaeden", "schlagloecher"]
unit = "Tiefbau"
offers = ["sensoren", "Beratung"]
seeks = ["pegel"]
guidelines = ["quelloffen"]
depends_on = ["lippetal-pegel"]
related = ["lippetal-pegel"]

[[interfaces]]
standard = "ogc"
direction = "provides"

[[interfaces]]
standard = "fiware"
direction = "uses"

[[funding]]
programme = "klimaanpassung"

[[procurement]]
what = "sensoren"
""",
    "portfolio/projects/lippetal/lippetal-pegel.toml": """\
title = "Pegel im Lippetal"
summary = "Pegel messen, wie hoch das Wasser der Lippe steht, und warnen die Feuerwehr."
status = "idea"
lead = "lippetal"
themes = ["wasser"]
concepts = ["sensoren"]
visibility = "public"
""",
}

OURS = read(FILES)
OTHER = read(THEIRS)
WHOLE = combined(OURS, [Other(OTHER, "https://example.org/soest.git", commit="c" * 40, changed=DAY)])
SCHLAGLOCH = "kreis-soest:soest-schlagloch"


def test_their_records_stand_beside_ours_with_the_name_of_their_portfolio_in_front() -> None:
    assert list(WHOLE.projects) == [
        "kamen-maengelmelder",
        "kreis-klimadaten",
        "kreis-soest:lippetal-pegel",
        "kreis-soest:soest-schlagloch",
        "luenen-baeume",
        "werne-abfall",
    ]
    assert WHOLE.projects["werne-abfall"] == OURS.projects["werne-abfall"]
    assert WHOLE.region == OURS.region


def test_what_means_the_same_gets_our_ids_and_all_else_is_prefixed() -> None:
    record = WHOLE.projects[SCHLAGLOCH]

    assert record.path == "kreis-soest:portfolio/projects/soest/soest-schlagloch.toml"
    assert record.themes == ("zusammenleben-mitmachen", "kreis-soest:wasser", "energie-umwelt")
    assert record.concepts == ("maengelmelder", "kreis-soest:schlagloecher")
    assert record.goals == ("lebensqualitaet",)
    assert record.offers == ("sensornetz", "Beratung")
    assert record.seeks == ("kreis-soest:pegel",)
    assert [each.standard for each in record.interfaces] == ["sensorthings", "kreis-soest:fiware"]
    assert [each.programme for each in record.funding] == ["klimaanpassung"]
    assert [each.what for each in record.procurement] == ["sensornetz"]
    assert record.guidelines == ("kreis-soest:quelloffen",)
    assert record.depends_on == record.related == ("kreis-soest:lippetal-pegel",)


def test_partners_are_the_same_where_their_official_key_is() -> None:
    record = WHOLE.projects[SCHLAGLOCH]

    assert record.lead == "kreis-soest:soest"
    assert record.partners == ("kreis-soest:lippetal", "kreis-unna")
    assert [partner.label.de for partner in WHOLE.partners] == [
        *(partner.name for partner in OURS.partners),
        "Lippetal (Kreis Soest)",
        "Soest (Kreis Soest)",
    ]
    soest = WHOLE.partners.get("kreis-soest:soest")
    assert soest
    assert soest.neighbours == ("kreis-soest:lippetal", "kreis-unna")


def test_unmatched_entries_are_added_with_their_own_names_if_records_refer_to_them() -> None:
    added = WHOLE.concepts.entries.keys() - OURS.concepts.entries.keys()

    assert added == {"kreis-soest:schlagloecher", "kreis-soest:pegel"}
    potholes, gauge = (WHOLE.concepts.entries[f"kreis-soest:{each}"] for each in ("schlagloecher", "pegel"))
    assert potholes.label.de == "Schlaglochmelder"
    assert potholes.broader == "maengelmelder"
    assert potholes.themes == ("kreis-soest:wasser", "zusammenleben-mitmachen")
    assert potholes.part_of == ("maengelmelder",)
    assert gauge.broader is None
    assert WHOLE.themes.label("kreis-soest:wasser").en == "Water"


def test_what_was_read_is_told_and_what_has_no_match() -> None:
    (other,) = WHOLE.others

    assert (other.short, other.name, other.source) == ("kreis-soest", "Kreis Soest", "https://example.org/soest.git")
    assert (other.commit, other.changed, other.projects) == ("c" * 40, DAY, 2)
    assert {kind: [each.id for each in entries] for kind, entries in other.unmatched.items()} == {
        "themes": ["wasser"],
        "concepts": ["pegel", "schlagloecher"],
        "interfaces": ["fiware"],
        "guidelines": ["quelloffen"],
    }
    assert other.unmatched["themes"] == (Unmatched("wasser", OTHER.themes.label("wasser")),)


def test_a_name_that_two_of_our_entries_have_says_nothing() -> None:
    bridge = OURS.concepts.entries["buergerdienst"]
    twice = replace(bridge, id="zweiter", synonyms={"de": ("Schadensmelder",)})
    ours = replace(OURS, concepts=replace(OURS.concepts, entries={**OURS.concepts.entries, "zweiter": twice}))

    assert "kreis-soest:schaeden" in combined(ours, [Other(OTHER, "x")]).projects[SCHLAGLOCH].concepts


def test_what_is_not_public_and_what_was_decided_over_there_is_not_taken() -> None:
    for visibility in (Visibility.STEERING, Visibility.INTERNAL):
        hidden = replace(OTHER.projects["soest-schlagloch"], visibility=visibility)
        theirs = replace(OTHER, projects={**OTHER.projects, hidden.id: hidden})
        whole = combined(OURS, [Other(theirs, "x")])

        assert SCHLAGLOCH not in whole.projects
        assert whole.others[0].projects == 1
        assert "kreis-soest:schlagloecher" not in whole.concepts
    assert WHOLE.decisions == OURS.decisions


def test_what_is_not_public_is_not_named_by_what_is() -> None:
    assert WHOLE.projects[SCHLAGLOCH].related == ("kreis-soest:lippetal-pegel",)
    for visibility in (Visibility.STEERING, Visibility.INTERNAL):
        hidden = replace(OTHER.projects["lippetal-pegel"], visibility=visibility)
        naming = replace(OTHER.projects["soest-schlagloch"], related=("lippetal-pegel", "nirgends"))
        theirs = replace(OTHER, projects={hidden.id: hidden, naming.id: naming})
        here = combined(OURS, [Other(theirs, "x")]).projects[SCHLAGLOCH]

        assert (here.depends_on, here.related) == ((), ())


def test_portfolios_of_one_name_get_numbers_and_those_without_one_too() -> None:
    nameless = replace(OTHER, region=OTHER.region._replace(name=""))
    others = [Other(OTHER, "a"), Other(OTHER, "b"), Other(OTHER, "c", "Ours & Theirs"), Other(nameless, "—")]

    assert [(other.short, other.name) for other in combined(OURS, others).others] == [
        ("kreis-soest", "Kreis Soest"),
        ("kreis-soest-2", "Kreis Soest 2"),
        ("ours-theirs", "Ours & Theirs"),
        ("other", "—"),
    ]


def test_without_others_nothing_changes() -> None:
    assert combined(OURS, []) == OURS


def with_third() -> Portfolio:
    records = {each.id: replace(each, lead="lippetal") for each in OTHER.projects.values()}
    return replace(OTHER, region=OTHER.region._replace(name="Münsterland"), projects=records)


def test_the_order_of_the_others_does_not_matter_and_our_own_pairs_keep_their_ids() -> None:
    others = [Other(OTHER, "a"), Other(with_third(), "b"), Other(read(FILES), "c", "Copy")]
    ours = {pair.id: pair.projects for pair in find(OURS, DAY, 0).pairs}

    reports = []
    for order in permutations(others):
        found = find(combined(OURS, order), DAY, 0)
        reports.append([(pair.id, pair.score) for pair in found.pairs])
        assert ours.items() <= {pair.id: pair.projects for pair in found.pairs}.items()
    assert all(report == reports[0] for report in reports)


def test_a_copy_of_our_portfolio_has_no_synergies_with_it() -> None:
    """The partners are known by their official keys, and nobody needs to sit at a table with herself."""
    found = find(combined(OURS, [Other(read(FILES), "x", "Copy")]), DAY, 0, Interest(own=True))

    assert not [pair for pair in found.pairs if len({each.removeprefix("copy:") for each in pair.projects}) == 1]
    assert all(pair.partners[0] != pair.partners[1] for pair in found.pairs)


def test_what_the_others_share_among_themselves_is_none_of_our_business() -> None:
    whole = combined(OURS, [Other(OTHER, "a"), Other(with_third(), "b")])
    every = find(whole, DAY, 0)
    own = find(whole, DAY, 0, Interest(own=True))

    assert len(own.pairs) < len(every.pairs)
    assert all(any(":" not in project for project in pair.projects) for pair in own.pairs)
    assert all(any(":" not in project for project in group.projects) for group in own.groups)


def test_what_was_decided_here_was_not_decided_with_them() -> None:
    projects = ("kamen-maengelmelder", "luenen-melder")
    twin = replace(OURS.projects["kamen-maengelmelder"], id="luenen-melder", lead="luenen")
    steps = (Step(Verdict.ACCEPTED, DAY, "Gut so."),)
    decided = SynergyDecision(
        id="melder", path="melder.toml", label="Melder", projects=projects, kinds=(Kind.REUSE,), steps=steps
    )
    ours = replace(OURS, projects={**OURS.projects, twin.id: twin}, decisions={decided.id: decided})

    assert not find(ours, DAY).groups
    (group,) = find(combined(ours, [Other(OTHER, "x")]), DAY).groups
    assert group.id == "melder"
    assert [text.n for text in group.standing.changes if isinstance(text, Plural)] == [1]


def test_only_partners_of_ours_can_lack_what_a_group_has() -> None:
    groups = find(WHOLE, DAY, interest=Interest(joint=True)).groups

    assert [(group.partners, group.missing) for group in groups if SCHLAGLOCH in group.projects] == [
        (("kamen", "kreis-soest:lippetal", "kreis-soest:soest"), ("luenen", "werne"))
    ]
