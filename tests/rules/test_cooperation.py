"""Rules about projects, partners and concepts that refer to each other: both sides of each condition."""

from dataclasses import replace
from pathlib import Path

import pytest
from conftest import REPOSITORY
from small_portfolio import portfolio, record

from sr_cli.findings import Violation
from sr_cli.message import Label, Listing, Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import Direction, Funding, InterfaceUse, ProjectRecord
from sr_cli.model.vocabulary import (
    Concept,
    ConceptKind,
    Goal,
    InterfaceStandard,
    Partner,
    PartnerKind,
    Programme,
    Vocabulary,
)
from sr_cli.rules import (
    ags_outside_kreis,
    ambiguous_synonym,
    broader_cycle,
    dependency_cycle,
    interface_without_provider,
    near_duplicate,
    one_sided_neighbours,
    one_sided_related,
    unused_entry,
)

FOLDER = "portfolio/projects/kamen"


def found(rule: object, whole: Portfolio) -> list[tuple[str, Violation]]:
    return list(rule.RULE.check(whole))  # type: ignore[attr-defined]


def keys(rule: object, whole: Portfolio) -> list[tuple[str | int, ...]]:
    return [violation.key for _, violation in found(rule, whole)]


def project(identifier: str, **values: object) -> ProjectRecord:
    return record(id=identifier, path=f"{FOLDER}/{identifier}.toml", **values)


def partners(*entries: Partner) -> Portfolio:
    return replace(portfolio(), partners=Vocabulary("portfolio/partners.toml", {each.id: each for each in entries}))


def partner(identifier: str, ags: str = "", kind: PartnerKind = PartnerKind.STADT, *neighbours: str) -> Partner:
    return Partner(identifier, identifier.title(), kind, ags, neighbours=neighbours)


def concept(identifier: str, name: str = "", /, broader: str | None = None, **synonyms: tuple[str, ...]) -> Concept:
    label = Label(name or identifier, name or identifier)
    return Concept(identifier, label, ConceptKind.COMPONENT, broader=broader, synonyms=synonyms)  # type: ignore[arg-type]


def concepts(*entries: Concept) -> Portfolio:
    return replace(portfolio(record()), concepts=Vocabulary("portfolio/concepts.toml", {it.id: it for it in entries}))


class TestDependencyCycle:
    def test_a_circle_is_found_once_where_its_first_record_goes_round(self) -> None:
        whole = portfolio(
            project("c", depends_on=("a",)),
            project("b", depends_on=("c", "z")),
            project("a", depends_on=("z", "b")),
            project("z"),
        )

        assert found(dependency_cycle, whole) == [
            (
                f"{FOLDER}/a.toml",
                Violation(
                    ("depends_on", 1),
                    Message("the dependencies lead in a circle: {projects}", projects="a → b → c → a"),
                    Message(
                        "remove the dependency that does not hold from one of the records; what only belongs together "
                        "goes into `related`"
                    ),
                ),
            )
        ]

    def test_a_chain_is_no_circle(self) -> None:
        whole = portfolio(project("a", depends_on=("b",)), project("b", depends_on=("c",)), project("c"))

        assert found(dependency_cycle, whole) == []

    def test_a_reference_to_itself_is_the_fault_of_another_rule(self) -> None:
        assert found(dependency_cycle, portfolio(project("a", depends_on=("a",)))) == []

    def test_records_that_break_the_schema_take_part(self) -> None:
        whole = replace(portfolio(project("a", depends_on=("b",))), broken=(project("b", depends_on=("a",)),))

        assert [path for path, _ in found(dependency_cycle, whole)] == [f"{FOLDER}/a.toml"]


class TestOneSidedRelated:
    def test_the_other_record_is_to_be_completed(self) -> None:
        whole = portfolio(
            project("a", related=("c", "b")), project("b", related=("c",)), project("c", related=("a", "b"))
        )

        assert found(one_sided_related, whole) == [
            (
                f"{FOLDER}/a.toml",
                Violation(
                    ("related", 1),
                    Message("`{id}` does not list this project in turn", id="b"),
                    Message("add `{id}` to `related` in {path}, or remove it here", id="a", path=f"{FOLDER}/b.toml"),
                ),
            )
        ]

    @pytest.mark.parametrize("values", [{"related": ("a",)}, {"depends_on": ("a",)}])
    def test_a_record_that_names_the_other_in_any_way_knows_of_it(self, values: dict[str, object]) -> None:
        assert found(one_sided_related, portfolio(project("a", related=("b",)), project("b", **values))) == []

    def test_itself_and_what_is_not_sound_are_left_to_other_rules(self) -> None:
        whole = replace(portfolio(project("a", related=("a", "b", "xyz"))), broken=(project("b"),))

        assert found(one_sided_related, whole) == []


class TestNearDuplicate:
    SUMMARY = "Sensoren im Boden sagen dem Bauhof täglich, welche Bäume Wasser brauchen"

    def pair(self, title: str, summary: str, **values: object) -> Portfolio:
        first = project("a", title="Bewässerung der Stadtbäume", summary=self.SUMMARY)
        return portfolio(project("b", **{"title": title, "summary": summary, **values}), first)

    def test_the_later_record_is_told_of_the_earlier_one(self) -> None:
        assert found(near_duplicate, self.pair("BEWAESSERUNG Stadtbaeume", self.SUMMARY)) == [
            (
                f"{FOLDER}/b.toml",
                Violation(
                    ("title",),
                    Message("{path} tells nearly the same in title and summary", path=f"{FOLDER}/a.toml"),
                    Message(
                        "if it is one project, delete one of the records; else say in title and summary what differs"
                    ),
                ),
            )
        ]

    @pytest.mark.parametrize(
        ("title", "faults"),
        [
            ("Bewässerung der Stadtbäume", 0),  # the same title is another rule's
            ("bewaesserung der  STADTBÄUME", 0),
            ("Stadtbäume: der Bewässerung", 1),
            ("Bewässerung der Rosen", 1),  # two of four words
            ("Bewässerung der vielen Rosen", 0),  # two of five
            ("Bewässerung der Stadtbäume 2", 0),  # a number tells two phases apart
            ("Bewässerung der Stadtbäume 2b", 0),
            ("Bewässerung der Stadtbäume Süd", 1),
            ("Ganz anderes", 0),
        ],
    )
    def test_half_of_the_words_of_the_titles_are_the_same(self, title: str, faults: int) -> None:
        assert len(found(near_duplicate, self.pair(title, self.SUMMARY))) == faults

    def test_a_number_that_both_titles_name_does_not_part_them(self) -> None:
        titles = {"a": "Bewässerung der Stadtbäume 2026", "b": "Bewässerung von Stadtbäumen 2026 (Stadtbäume)"}
        whole = portfolio(*(project(name, title=title, summary=self.SUMMARY) for name, title in titles.items()))

        assert keys(near_duplicate, whole) == [("title",)]

    @pytest.mark.parametrize(("new", "faults"), [(0, 1), (11, 1), (12, 0)])
    def test_half_of_the_words_of_the_summaries_are_the_same(self, new: int, faults: int) -> None:
        """The summary has eleven words: with so many new ones, just half of all stand in both."""
        assert len(set(self.SUMMARY.split())) == 11
        summary = " ".join((self.SUMMARY, *(f"neu{number}" for number in range(new))))

        assert len(found(near_duplicate, self.pair("Bewässerung Stadtbäume", summary))) == faults

    def test_records_of_different_leads_may_be_alike(self) -> None:
        assert found(near_duplicate, self.pair("Bewässerung Stadtbäume", self.SUMMARY, lead="unna")) == []

    def test_line_breaks_do_not_mix_records_up(self) -> None:
        whole = self.pair("Bewässerung\nStadtbäume", self.SUMMARY.replace(" ", "\n"))

        assert [path for path, _ in found(near_duplicate, whole)] == [f"{FOLDER}/b.toml"]

    def test_a_record_is_told_once(self) -> None:
        titles = ("Bewässerung Stadtbäume", "Bewässerung der Stadtbäume", "Bewässerung aller Stadtbäume")
        whole = portfolio(*(project(f"p{n}", title=title, summary=self.SUMMARY) for n, title in enumerate(titles)))

        assert [(path, fault.message.values["path"]) for path, fault in found(near_duplicate, whole)] == [  # type: ignore[union-attr]
            (f"{FOLDER}/p1.toml", f"{FOLDER}/p0.toml"),
            (f"{FOLDER}/p2.toml", f"{FOLDER}/p0.toml"),
        ]

    @pytest.mark.parametrize(("number", "faults"), [(12, 11), (13, 0)])
    def test_words_that_many_titles_share_lead_to_no_comparison(self, number: int, faults: int) -> None:
        records = (
            project(f"p{n:02}", title=f"Bewässerung Bäume {chr(97 + n)}", summary=self.SUMMARY) for n in range(number)
        )

        assert len(found(near_duplicate, portfolio(*records))) == faults


class TestOneSidedNeighbours:
    def test_the_other_partner_is_to_be_completed(self) -> None:
        whole = partners(
            partner("a", "", PartnerKind.STADT, "c", "b", "a", "xyz"),
            partner("b", "", PartnerKind.STADT, "c"),
            partner("c", "", PartnerKind.STADT, "a", "b"),
        )

        assert found(one_sided_neighbours, whole) == [
            (
                "portfolio/partners.toml",
                Violation(
                    ("a", "neighbours", 1),
                    Message("`{id}` does not name `{partner}` in turn", id="b", partner="a"),
                    Message(
                        "add `{partner}` to the `neighbours` of `{id}`, or remove `{id}` here", id="b", partner="a"
                    ),
                ),
            )
        ]

    def test_a_partner_that_names_one_whom_nobody_knows_may_mean_the_first(self) -> None:
        whole = partners(
            partner("a", "", PartnerKind.STADT, "b"), partner("b", "", PartnerKind.STADT, "ä"), partner("c")
        )

        assert found(one_sided_neighbours, whole) == []

    @pytest.mark.parametrize("other", ["a", "z"])
    def test_the_order_of_the_partners_does_not_matter(self, other: str) -> None:
        whole = partners(partner("m", "", PartnerKind.STADT, other), partner(other))

        assert keys(one_sided_neighbours, whole) == [("m", "neighbours", 0)]


class TestAgsOutsideKreis:
    @pytest.mark.parametrize(
        ("kind", "ags", "message", "hint"),
        [
            (
                PartnerKind.KREIS,
                "05974000",
                Message("the AGS of a Kreis has five digits"),
                Message("write {value}", value='"05974"'),
            ),
            *(
                (
                    kind,
                    "05978",
                    Message("the AGS of a Stadt or Gemeinde has eight digits"),
                    Message(
                        "add the three digits of the municipality; of a Stadt that belongs to no Kreis they are {digits}",
                        digits="000",
                    ),
                )
                for kind in (PartnerKind.STADT, PartnerKind.GEMEINDE)
            ),
            (
                PartnerKind.GEMEINDE,
                "05987020",
                Message("the AGS {ags} belongs to no Kreis of this cooperation", ags="05987020"),
                Message(
                    "write one that begins with {beginnings}",
                    beginnings=Listing(("05978 (Unna)", "05974 (Soest)"), "or"),
                ),
            ),
        ],
    )
    def test_what_is_wrong_is_told(self, kind: PartnerKind, ags: str, message: Message, hint: Message) -> None:
        whole = partners(
            partner("unna", "05978", PartnerKind.KREIS),
            partner("soest", "05974", PartnerKind.KREIS),
            partner("x", ags, kind),
        )

        assert found(ags_outside_kreis, whole) == [("portfolio/partners.toml", Violation(("x", "ags"), message, hint))]

    @pytest.mark.parametrize("ags", ["05978020", "05913000", "", "0597802", "059780201", "0597802x", "٠٥٩٧٤"])
    def test_right_ones_and_those_without_the_form_of_one_are_left_alone(self, ags: str) -> None:
        assert found(ags_outside_kreis, partners(partner("unna", "05978", PartnerKind.KREIS), partner("x", ags))) == []

    @pytest.mark.parametrize("kreis", ["", "05978000"])
    def test_without_a_kreis_no_municipality_is_outside(self, kreis: str) -> None:
        whole = partners(partner("unna", kreis, PartnerKind.KREIS), partner("x", "05987020"))

        assert ("x", "ags") not in keys(ags_outside_kreis, whole)

    @pytest.mark.parametrize("kind", [PartnerKind.STADT, PartnerKind.GEMEINDE])
    def test_a_municipality_with_the_digits_of_a_kreis_is_none(self, kind: PartnerKind) -> None:
        whole = partners(
            partner("unna", "05978", PartnerKind.KREIS), partner("x", "05987", kind), partner("y", "05987020")
        )

        assert keys(ags_outside_kreis, whole) == [("x", "ags"), ("y", "ags")]


class TestInterfaceWithoutProvider:
    def whole(self, *records: ProjectRecord) -> Portfolio:
        standards = {name: InterfaceStandard(name, Label(name, name)) for name in ("gtfs", "wms")}
        return replace(portfolio(*records), interfaces=Vocabulary("portfolio/interfaces.toml", standards))

    USER = project("a", interfaces=(InterfaceUse("wms", Direction.PROVIDES), InterfaceUse("gtfs", Direction.USES)))

    def test_who_uses_it_is_told(self) -> None:
        assert found(interface_without_provider, self.whole(self.USER)) == [
            (
                f"{FOLDER}/a.toml",
                Violation(
                    ("interfaces", 1, "standard"),
                    Message("no project provides `{standard}`", standard="gtfs"),
                    Message(
                        'add an interface `{standard}` with `direction = "provides"` to the project that gives the data, '
                        "or excuse it if they come from elsewhere",
                        standard="gtfs",
                    ),
                ),
            )
        ]

    def test_a_provider_is_enough_even_if_its_record_is_broken_or_cannot_be_read(self) -> None:
        provider = project("b", interfaces=(InterfaceUse("gtfs", Direction.PROVIDES),))

        assert found(interface_without_provider, self.whole(self.USER, provider)) == []
        assert found(interface_without_provider, replace(self.whole(self.USER), broken=(provider,))) == []
        assert found(interface_without_provider, replace(self.whole(self.USER), unreadable=frozenset({"b"}))) == []

    def test_a_record_may_break_it_because_of_any_other(self) -> None:
        assert interface_without_provider.RULE.needs_all

    def test_unknown_standards_are_the_fault_of_another_rule(self) -> None:
        unknown = project("a", interfaces=(InterfaceUse("xyz", Direction.USES),))

        assert found(interface_without_provider, self.whole(unknown)) == []


class TestUnusedEntry:
    def test_a_concept_may_be_used_in_more_than_one_way(self) -> None:
        whole = concepts(concept("a", de=("X",)), concept("b", broader="a", de=("Y",)))

        assert [path for path, _ in found(unused_entry, whole) if path == "portfolio/concepts.toml"] == []

    def test_an_entry_may_be_unused_because_of_any_record(self) -> None:
        assert unused_entry.RULE.needs_all

    def test_every_kind_of_entry_is_used_by_being_named(self) -> None:
        label = Label("X", "X")
        whole = replace(
            portfolio(
                record(
                    goals=("used",),
                    interfaces=(InterfaceUse("used", Direction.USES),),
                    funding=(Funding("used"),),
                    guidelines=("used",),
                    themes=("feld-0",),
                    concepts=("named",),
                )
            ),
            goals=Vocabulary("portfolio/goals.toml", {name: Goal(name, label) for name in ("used", "not")}),
            interfaces=Vocabulary(
                "portfolio/interfaces.toml", {name: InterfaceStandard(name, label) for name in ("used", "not")}
            ),
            programmes=Vocabulary(
                "portfolio/programmes.toml", {name: Programme(name, label) for name in ("used", "not")}
            ),
            guidelines=Vocabulary("portfolio/guidelines.toml", {name: Goal(name, label) for name in ("used", "not")}),  # type: ignore[arg-type]
            concepts=Vocabulary(
                "portfolio/concepts.toml",
                {
                    "named": concept("named"),
                    "sought": concept("sought", en=("word",), de=()),
                    "broad": concept("broad"),
                    "narrow": concept("narrow", broader="broad", de=()),
                    "themed": replace(concept("themed", de=("Wort",)), themes=("feld-1",)),
                },
            ),
        )

        assert [(path, violation.key, violation.of_key) for path, violation in found(unused_entry, whole)] == [
            ("portfolio/goals.toml", ("not",), True),
            ("portfolio/interfaces.toml", ("not",), True),
            ("portfolio/programmes.toml", ("not",), True),
            ("portfolio/guidelines.toml", ("not",), True),
            ("portfolio/themes.toml", ("feld-2",), True),
            ("portfolio/concepts.toml", ("narrow",), True),
        ]

    def test_what_is_told_of_one_entry_and_of_a_whole_file(self) -> None:
        whole = replace(portfolio(record()), concepts=Vocabulary("portfolio/concepts.toml", {"x": concept("x")}))

        assert found(unused_entry, whole) == [
            (
                "portfolio/themes.toml",
                Violation(
                    (),
                    Message("nothing refers to any entry of this file"),
                    Message("use the entries in records, or empty the file"),
                ),
            ),
            (
                "portfolio/concepts.toml",
                Violation(
                    ("x",),
                    Message("nothing refers to `{id}`", id="x"),
                    Message("delete the entry, or use it in the records that it fits"),
                    of_key=True,
                ),
            ),
        ]

    def test_nothing_is_said_without_records_nor_while_one_cannot_be_read(self) -> None:
        assert found(unused_entry, portfolio()) == []
        assert found(unused_entry, replace(portfolio(record()), unreadable=frozenset({"kamen-y"}))) == []

    def test_records_that_break_the_schema_use_entries_too(self) -> None:
        whole = replace(portfolio(), broken=(record(themes=("feld-0", "feld-1")),))

        assert keys(unused_entry, whole) == [("feld-2",)]


class TestAmbiguousSynonym:
    def test_the_later_of_two_synonyms_is_told_of_the_first(self) -> None:
        assert found(
            ambiguous_synonym, concepts(concept("a", de=("Bürger-App",)), concept("b", de=("x", "buergerapp")))
        ) == [
            (
                "portfolio/concepts.toml",
                Violation(
                    ("b", "synonyms", "de", 1),
                    Message("`{term}` is a synonym of `{id}`, too", term="buergerapp", id="a"),
                    Message("leave it to the concept that it fits better, or make it more exact"),
                ),
            )
        ]

    def test_a_synonym_is_told_of_a_label_wherever_that_stands(self) -> None:
        whole = concepts(concept("a", de=("Bürger App",)), concept("b", "Bürger (App)"))

        assert found(ambiguous_synonym, whole) == [
            (
                "portfolio/concepts.toml",
                Violation(
                    ("a", "synonyms", "de", 0),
                    Message("`{term}` is the name of `{id}`", term="Bürger App", id="b"),
                    Message("leave it to the concept that it fits better, or make it more exact"),
                ),
            )
        ]

    @pytest.mark.parametrize(
        "entries",
        [
            (concept("a", de=("X",)), concept("b", en=("X",))),  # different languages are not looked for together
            (concept("a", "X", de=("X",), en=("X",)), concept("b")),  # one concept may say it twice
            (concept("a", "X"), concept("b", "X")),  # labels alone
            (concept("a", de=("!",)), concept("b", de=("/",))),
            (concept("a", de=("/",)), concept("b", de=("(",))),  # nothing that could be looked for
            (concept("a", de=("X\nY",)), concept("b", de=("Y",))),
            (),
        ],
    )
    def test_terms_that_are_not_mistaken(self, entries: tuple[Concept, ...]) -> None:
        assert found(ambiguous_synonym, concepts(*entries)) == []

    def test_every_further_concept_is_told_of_the_first(self) -> None:
        whole = concepts(*(concept(name, en=("y", "x")) for name in "abc"))

        assert keys(ambiguous_synonym, whole) == [(name, "synonyms", "en", index) for name in "bc" for index in (0, 1)]
        assert [fault.message for _, fault in found(ambiguous_synonym, whole)] == [
            Message("`{term}` is a synonym of `{id}`, too", term=term, id="a") for term in "yxyx"
        ]

    def test_the_vocabulary_that_we_give_is_that_of_the_portfolio_and_has_none(self) -> None:
        from sr_cli.store.records.load import load
        from sr_cli.store.source.tree import WorkTree

        ours = REPOSITORY / "src/sr_cli/data/vocabularies/concepts.toml"

        assert ours.read_bytes() == Path(REPOSITORY, "portfolio/concepts.toml").read_bytes()
        assert found(ambiguous_synonym, load(WorkTree(REPOSITORY)).portfolio) == []


class TestBroaderCycle:
    def test_a_circle_is_found_once(self) -> None:
        whole = concepts(concept("x", broader="b"), concept("b", broader="c"), concept("c", broader="b"), concept("d"))

        assert found(broader_cycle, whole) == [
            (
                "portfolio/concepts.toml",
                Violation(
                    ("b", "broader"),
                    Message("the broader concepts lead in a circle: {concepts}", concepts="b → c → b"),
                    Message("remove `broader` from the one of them that is the broadest"),
                ),
            )
        ]

    def test_a_concept_broader_than_itself_is_a_circle(self) -> None:
        assert keys(broader_cycle, concepts(concept("a", broader="a"))) == [("a", "broader")]

    def test_a_missing_broader_concept_is_the_fault_of_another_rule(self) -> None:
        assert found(broader_cycle, concepts(concept("a", broader="b"), concept("c", broader="a"))) == []
