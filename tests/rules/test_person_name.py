"""SR603: persons are found, titles, streets, schools and brands are not. All names are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_cli.rules.person_name import RULE

NAMES = ("Mustermann", "Musterfrau", "Beispiel", "Müller-Muster", "Döring", "Neuhaus", "Montag")


@pytest.mark.parametrize(
    "text",
    [
        "Frau Mustermann",
        "Abgestimmt mit Herrn Mustermann.",
        "Herr Mustermann (Fachbereich 3)",
        "Frau Erika Mustermann leitet das Projekt",
        "Frau\nMustermann",
        "Herr/Frau Mustermann",
        "Dr. Mustermann",
        "Dr.Mustermann",
        "Dr Mustermann",
        "Prof. Dr. Mustermann",
        "Prof. Dr. rer. nat. Erika Mustermann",
        "Dr.-Ing. Mustermann",
        "Dr. h. c. Mustermann",
        "Professorin Mustermann",
        "Frau Dr. Müller-Muster",
        "Herr Bürgermeister Mustermann",
        "Frau Landrätin Mustermann",
        "Herr von Mustermann",
        "Frau van der Muster",
        "Frau M. Mustermann",
        "Frau Döring und das Team",
        "Frau Mustermann, Mustermann-Straße 5",
        "Frau Ünal",
        "Frau Mustermann-Straße, dann Frau Musterfrau",
        "Frau Anna Holle",
        "Herr Park, Frau Ring",
        "Die Frau" + 118 * " " + "Mustermann",  # the 120 characters that are looked at end behind Mu
    ],
)
def test_a_person_is_found(text: str) -> None:
    assert RULE.found_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Fraunhofer IML",
        "Frau und Beruf",
        "Kompetenzzentrum Frau & Beruf",
        "Frauen und Männer, Herren",
        "Herr der Ringe",
        "Frau-Holle-Weg",
        "Frau Holle im Stadttheater",
        "Dr.-Ernst-Straße",
        "Dr.-Erika-Mustermann-Platz",
        "Dr. Ernst-Mustermann-Straße",
        "Dr. Ernst Mustermann Schule",
        "Prof.-Mustermann-Gesamtschule",
        "Dr. Oetker",
        "Dr. Mustermann GmbH",
        "Frau Bürgermeisterin",
        "Herr Landrat und der Kreistag",
        "Drohnen, Druck, Profil, Professur",
        "Doktor der Physik",
        "Prof. an der TU",
        "die Frau, die fragt",
        "jede Frau 2026",
        "Die Frau" + 119 * " " + "Mustermann",
        "Frau",
        "",
    ],
)
def test_other_texts_are_left_alone(text: str) -> None:
    assert not RULE.found_in(text)


@given(
    st.sampled_from(["Herr", "Herrn", "Frau", "Dr.", "Prof.", "Prof. Dr.", "Frau Dr."]),
    st.sampled_from(["", "Erika ", "M. ", "von "]),
    st.sampled_from(NAMES),
    st.sampled_from(["", ".", ",", " und", " (Leitung)", "\0Straße 5"]),
)
def test_every_form_of_address_before_a_name_is_found(form: str, first: str, last: str, behind: str) -> None:
    assert RULE.found_in(f"{form} {first}{last}{behind}")
