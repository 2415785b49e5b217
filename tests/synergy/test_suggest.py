from synergy.records import concept, portfolio

from sr_cli.synergy.suggest import Suggestion, suggest


def test_concepts_and_their_theme_fields_are_proposed_with_the_words_that_led_to_them() -> None:
    found = suggest(portfolio(), "Mängelmelder-App", "Auch Lob und Kritik sind willkommen. Gefunkt wird mit LoRaWAN.")
    assert found.concepts[0] == Suggestion("maengelmelder", ("Mängelmelder-App",))
    assert {each.id for each in found.concepts} == {"maengelmelder", "lob-und-kritik", "lorawan"}
    assert found.themes == (Suggestion("verwaltung", ("Mängelmelder-App", "Lob", "Kritik")),)


def test_the_words_are_those_of_the_text_in_its_order_each_once() -> None:
    found = suggest(portfolio(), "Schlagloch-Karte", "Wer Schlaglöcher sieht, meldet das Schlagloch; alle melden.")
    assert found.concepts == (Suggestion("maengelmelder", ("Schlagloch-Karte", "meldet")),)


def test_nothing_is_proposed_for_a_text_that_says_nothing() -> None:
    assert suggest(portfolio(), "Ein Vorhaben", "Es wird gut.").concepts == ()
    assert suggest(portfolio(), "Ein Vorhaben", "Es wird gut.").themes == ()


def test_words_that_are_scattered_over_a_text_propose_nothing() -> None:
    assert suggest(portfolio(), "Parkpflege", "Es gibt Bäume. Niemand will gießen.").concepts == ()


def test_a_theme_field_that_the_region_does_not_have_is_not_proposed() -> None:
    elsewhere = concept("radweg", "Radweg", themes=("verkehr", "umwelt"))
    found = suggest(portfolio(concepts=[elsewhere]), "Radweg am Kanal", "Drei Kilometer.")
    assert [each.id for each in found.themes] == ["umwelt"]
