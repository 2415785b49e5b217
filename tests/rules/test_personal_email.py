"""SR601: persons' addresses are found, functional mailboxes are not. All names are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_cli.rules.personal_email import RULE

NAMES = ("mustermann", "musterfrau", "beispiel", "erika", "max", "müller-muster", "ünal", "nowak")


@pytest.mark.parametrize(
    "text",
    [
        "erika.mustermann@kamen.example",
        "e.mustermann@kamen.example",
        "e.wu@kamen.example",
        f"Kontakt: e.{62 * 'm'}@kamen.example",  # as long as may be
        f"Kontakt: e.{62 * 'm'} (at)kamen.example",
        "Kontakt: e.mustermann@stadt-kamen.example.",
        "mustermann.erika@kreis-unna.example",
        "Erika.Mustermann@Kamen.Example",
        "erika_mustermann@kamen.example",
        "erika.maria.mustermann@kamen.example",
        "erika.mustermann2@kamen.example",
        "erika.mustermann+smart@kamen.example",
        "anna-lena.müller-muster@kamen.example",
        "<mailto:m.musterfrau@werne.example>",
        "erika.mustermann(at)kamen.example",
        "erika.mustermann [at] kamen.example",
        "erika.mustermann (AT) kamen.example",
        "mustermann77@gmx.de",
        "erika@web.de",
        "info@kamen.example, max.mustermann@kamen.example",
    ],
)
def test_an_address_of_a_person_is_found(text: str) -> None:
    assert RULE.found_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "info@kamen.example",
        "smart.city@kreis-unna.example",
        "post.rathaus@bergkamen.example",
        "digitalisierung@luenen.example",
        "it_service@schwerte.example",
        "fb61.stadtplanung@unna.example",
        "amt.51@unna.example",
        "bauamt.nord@unna.example",
        "buergerbuero-selm@selm.example",
        "open.data@kreis-unna.example",
        "no.reply@kamen.example",
        "heimatverein.kamen@web.de",
        "info.kulturhof@gmx.de",
        "vhs@t-online.de",
        "erika mustermann at kamen",
        "@stadtkamen bei Mastodon",
        "github.com/@erika.mustermann",
        "paket@1.2.3",
        "https://www.google.de/maps/@51.53,7.68,15z",
        "12345@kamen.example",
        "1234@web.de",
        "a.b.c.d.e@kamen.example",
        "a.b@kamen.example",
        "erika.mustermann@  kamen.example",
        "12 Sensoren (at) 3 Orten",
        "",
    ],
)
def test_other_texts_are_left_alone(text: str) -> None:
    assert not RULE.found_in(text)


@given(st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from("._"))
def test_two_names_before_the_at_are_a_person_at_any_domain(first: str, last: str, between: str) -> None:
    assert RULE.found_in(f"{first}{between}{last}@kamen.example")


@given(st.sampled_from(NAMES), st.sampled_from(["rathaus", "presse", "smartcity", "it", "service", "bauamt", "verein"]))
def test_the_word_of_an_office_makes_every_address_functional(name: str, office: str) -> None:
    assert not RULE.found_in(f"{name}.{office}@kamen.example")
    assert not RULE.found_in(f"{office}.{name}@web.de")
