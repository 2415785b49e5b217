"""What a region chooses of the rules: the words that it may use, what stays as it is, what is wrong with a choice."""

import pytest

from sr_cli.findings import Fault, Severity, Violation
from sr_cli.message import Listing, Message
from sr_cli.model.places import KeyPath
from sr_cli.model.vocabulary import Checks
from sr_cli.rules import RULES
from sr_cli.rules.choice import choice_of, faults_of, is_mandatory, is_rule, selected
from sr_cli.rules.rule import Family

ALL = {rule.name for rule in RULES}
MANDATORY = {rule.name for rule in RULES if rule.is_mandatory}
FILE = "portfolio/region.toml"


def codes(word: str) -> list[str]:
    return [rule.code for rule in RULES if rule.name in selected(word)]


@pytest.mark.parametrize("word", ["SR604", "sr604", " SR604 ", "iban", "IBAN"])
def test_a_rule_is_chosen_by_its_code_or_its_name(word: str) -> None:
    assert codes(word) == ["SR604"]


@pytest.mark.parametrize("word", ["SR6", "privacy", "Privacy"])
def test_a_family_is_chosen_by_its_name_or_the_beginning_of_its_codes(word: str) -> None:
    assert codes(word) == [rule.code for rule in RULES if rule.family is Family.PRIVACY]
    assert len(codes(word)) > 1


def test_files_and_syntax_are_two_families_that_share_a_beginning() -> None:
    both = {Family.FILE, Family.SYNTAX}

    assert codes("SR0") == [rule.code for rule in RULES if rule.family in both]
    assert codes("SR01") == [rule.code for rule in RULES if rule.code.startswith("SR01")]
    assert {*codes("file"), *codes("syntax")} == set(codes("SR0"))
    assert not set(codes("file")) & set(codes("syntax"))


def test_sr_chooses_all() -> None:
    assert selected("SR") == ALL


@pytest.mark.parametrize("word", ["", "S", "SR60", "SR999", "SR6040", "604", "ib", "personal", "SR604 SR603"])
def test_other_words_choose_nothing(word: str) -> None:
    assert selected(word) == frozenset()


def test_without_a_choice_all_rules_are_applied_as_they_are() -> None:
    choice = choice_of(Checks())

    assert choice.active == ALL
    assert {rule.name: choice.severity(rule.name) for rule in RULES} == {rule.name: rule.severity for rule in RULES}


def test_what_is_mandatory_stays_whatever_is_selected_or_ignored() -> None:
    assert choice_of(Checks(select=("iban", "phone-number"))).active == {"iban", "phone-number"} | MANDATORY
    assert choice_of(Checks(select=("SR6",), ignore=("iban",))).active == selected("SR6") - {"iban"} | MANDATORY
    assert choice_of(Checks(select=("iban",), ignore=("phone-number",))).active == {"iban"} | MANDATORY
    assert choice_of(Checks(ignore=("SR",))).active == MANDATORY
    assert choice_of(Checks(select=("gibts-nicht",))).active == MANDATORY


def test_of_the_rules_about_files_a_region_may_do_without_those_that_no_record_suffers_from() -> None:
    assert selected("file") - MANDATORY == {"misplaced-record", "mixed-line-ends", "stale-schema"}


def test_there_is_no_choice_about_the_choice_itself() -> None:
    assert selected("choice") <= MANDATORY


def test_a_severity_counts_for_a_rule_of_which_there_is_a_choice() -> None:
    wanted = {"iban": "information", "unknown-key": "information", "gibts-nicht": "error"}

    choice = choice_of(Checks(severity=wanted))

    assert choice.severities == {"iban": Severity.INFORMATION}
    assert choice.severity("iban") is Severity.INFORMATION
    assert choice.severity("phone-number") is Severity.ERROR


def test_only_whole_names_are_rules() -> None:
    assert [is_rule(word) for word in ("iban", "unknown-key", "SR604", "privacy", "")] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert [is_mandatory(word) for word in ("iban", "unknown-key", "gibts-nicht")] == [False, True, False]


def unknown(place: KeyPath, word: str, hint: Message, *, of_key: bool = False) -> Fault:
    message = Message("there is no rule `{name}`", name=word)
    return Fault("unknown-rule", FILE, Violation(place, message, hint, of_key=of_key))


def mandatory(place: KeyPath, word: str, explained: str, *, of_key: bool = False) -> Fault:
    message = Message("`{name}` is no matter of choice", name=word)
    hint = Message("leave this out, and mend what the rule finds: sr explain {name}", name=explained)
    return Fault("mandatory-rule", FILE, Violation(place, message, hint, of_key=of_key))


def meant(*names: str) -> Message:
    return Message("did you mean {names}?", names=Listing(tuple(f"`{name}`" for name in names), "or"))


def test_words_that_choose_nothing_are_told_with_what_was_meant() -> None:
    none = Message("see all rules: sr explain")
    checks = Checks(
        select=("iban", "ibann"), ignore=("privat", "SR604", "xyzxyz"), severity={"iban": "", "phone-numbr": ""}
    )

    assert list(faults_of(checks)) == [
        unknown(("checks", "select", 1), "ibann", meant("iban")),
        unknown(("checks", "ignore", 0), "privat", meant("privacy")),
        unknown(("checks", "ignore", 2), "xyzxyz", none),
        unknown(("checks", "severity", "phone-numbr"), "phone-numbr", meant("phone-number"), of_key=True),
    ]


def test_a_code_is_no_key_of_severities_but_says_which_rule_was_meant() -> None:
    place = ("checks", "severity", "SR604")
    said, hint = Message("a rule is called by its name here"), Message("write `{value}`", value="iban")

    assert list(faults_of(Checks(severity={"SR604": "error"}))) == [
        Fault("unknown-rule", FILE, Violation(place, said, hint, of_key=True))
    ]


def test_the_beginning_of_a_code_is_no_key_of_severities_either() -> None:
    assert list(faults_of(Checks(severity={"SR6": "error"}))) == [
        unknown(("checks", "severity", "SR6"), "SR6", meant("dpia-open", "iban", "person-name"), of_key=True)
    ]


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("iban, SR602", Message("write {value}", value='"iban", "SR602"')),
        ("iban, xyzxyz", Message("see all rules: sr explain")),
    ],
)
def test_several_rules_in_one_word_are_to_be_parted(word: str, hint: Message) -> None:
    assert list(faults_of(Checks(select=(word,)))) == [unknown(("checks", "select", 0), word, hint)]


def test_ignoring_what_is_mandatory_is_told_but_not_selecting_it_nor_a_family_that_holds_more() -> None:
    checks = Checks(
        select=("unknown-key",), ignore=("SR0", "iban", "unknown-key", "Schema"), severity={"unknown-key": "error"}
    )

    assert not selected("SR0") <= MANDATORY
    assert list(faults_of(checks)) == [
        mandatory(("checks", "ignore", 2), "unknown-key", "unknown-key"),
        mandatory(("checks", "ignore", 3), "Schema", "SR101"),
        mandatory(("checks", "severity", "unknown-key"), "unknown-key", "unknown-key", of_key=True),
    ]


def test_a_family_is_proposed_only_where_one_may_be_named() -> None:
    (of_ignore,) = faults_of(Checks(ignore=("privac",)))
    (of_severity,) = faults_of(Checks(severity={"privacy": "error"}))

    assert of_ignore.violation.hint == Message("did you mean {names}?", names=Listing(("`privacy`",), "or"))
    assert of_severity.violation.hint == Message("see all rules: sr explain")
