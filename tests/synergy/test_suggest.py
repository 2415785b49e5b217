from synergy.records import portfolio

from sr_cli.synergy.suggest import Suggestion, suggest


def test_concepts_and_their_theme_fields_are_proposed_with_the_words_that_led_to_them() -> None:
    found = suggest(portfolio(), "Mängelmelder-App", "Auch Lob und Kritik sind willkommen. Gefunkt wird mit LoRaWAN.")
    assert found.concepts[0] == Suggestion("maengelmelder", ("Mängelmelder",))
    assert {each.id for each in found.concepts} == {"maengelmelder", "lob-und-kritik", "lorawan"}
    assert found.themes == (Suggestion("verwaltung", ("Mängelmelder", "Lob und Kritik")),)


def test_nothing_is_proposed_for_a_text_that_says_nothing() -> None:
    assert suggest(portfolio(), "Ein Vorhaben", "Es wird gut.").concepts == ()
    assert suggest(portfolio(), "Ein Vorhaben", "Es wird gut.").themes == ()
