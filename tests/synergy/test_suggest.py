from synergy.records import concept, portfolio

from sr_cli.synergy.suggest import Suggestion, suggest


def test_concepts_and_their_theme_fields_are_proposed_with_the_words_that_led_to_them() -> None:
    found = suggest(portfolio(), "Mängelmelder-App", "Wer meldet, ist willkommen. Gefunkt wird mit LoRaWAN.")
    assert found.concepts == (
        Suggestion("maengelmelder", ("Mängelmelder-App",)),
        Suggestion("lorawan", ("LoRaWAN",)),
    )
    assert found.themes == (Suggestion("verwaltung", ("Mängelmelder-App",)),)


def test_what_no_term_names_is_proposed_with_the_words_that_are_near_to_it() -> None:
    found = suggest(portfolio(), "Feuchtefühler", "Sie sparen Geld.")
    assert found.concepts == (Suggestion("baumbewaesserung", ("Feuchtefühler",)),)


def test_an_undertaking_far_behind_the_likeliest_is_not_proposed_nor_is_its_theme_field() -> None:
    text = ("Mängelmelder: Schlaglöcher melden", "Auch Lob ist willkommen.")
    assert [each.id for each in suggest(portfolio(), *text).concepts] == ["maengelmelder"]
    assert [each.id for each in suggest(portfolio(), *text).themes] == ["verwaltung"]


def test_two_themes_and_three_undertakings_and_three_others_are_proposed_at_most() -> None:
    undertakings = [concept(f"ziel-{word}", word, themes=("umwelt", "verwaltung", "mitmachen")) for word in WORDS]
    parts = [concept(f"teil-{word}", word, component=True) for word in WORDS]
    found = suggest(portfolio(concepts=[*undertakings, *parts]), " ".join(WORDS), "")
    assert [each.id.split("-")[0] for each in found.concepts] == ["ziel"] * 3 + ["teil"] * 3
    assert [each.id for each in found.themes] == ["umwelt", "mitmachen"]
    assert all(len(each.words) <= 3 for each in found.themes)


WORDS = ("Ruderboot", "Zeltplatz", "Fahrkarte", "Wochenmarkt", "Quittung")


def test_the_words_are_those_of_the_text_in_its_order_each_once() -> None:
    found = suggest(portfolio(), "Schlagloch-Karte", "Wer Schlaglöcher sieht, meldet das Schlagloch; alle melden.")
    assert found.concepts == (Suggestion("maengelmelder", ("Schlagloch-Karte", "meldet")),)


def test_nothing_is_proposed_for_a_text_that_says_nothing() -> None:
    assert suggest(portfolio(), "Ein Vorhaben", "Es wird gut.").concepts == ()
    assert suggest(portfolio(), "Ein Vorhaben", "Es wird gut.").themes == ()


def test_words_that_are_scattered_over_a_text_propose_no_building_block() -> None:
    tables = [concept("tafel", "Interaktive Tafel", component=True)]
    assert suggest(portfolio(concepts=tables), "Essen", "Die Tafel hilft. Die Karte ist interaktiv.").concepts == ()
    (found,) = suggest(portfolio(concepts=tables), "Schule", "Jede Tafel ist interaktiv.").concepts
    assert found == Suggestion("tafel", ("Tafel", "interaktiv"))


def test_a_theme_field_that_the_region_does_not_have_is_not_proposed() -> None:
    elsewhere = concept("radweg", "Radweg", themes=("verkehr", "umwelt"))
    found = suggest(portfolio(concepts=[elsewhere]), "Radweg am Kanal", "Drei Kilometer.")
    assert [each.id for each in found.themes] == ["umwelt"]
