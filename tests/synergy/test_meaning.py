"""What a text is about: pieces of words, how common they are, and the undertakings that they are near to."""

from math import isclose, sqrt

from hypothesis import given
from hypothesis import strategies as st
from synergy.records import concept

from sr_cli.message import Label
from sr_cli.model.vocabulary import Concept, ConceptKind
from sr_cli.synergy.text.background import COMMON
from sr_cli.synergy.text.meaning import Lexicon
from sr_cli.synergy.text.pieces import SIZE, cut, pieces
from sr_cli.synergy.text.wordings import Wordings
from sr_cli.synergy.text.words import telling_stems

CONCEPTS = (
    concept("melder", "Mängelmelder", "Schlaglöcher melden"),
    concept("baum", "Baumbewässerung", "Bodenfeuchte", "Bäume gießen"),
    concept("rat", "Ratssitzung im Livestream", "Ratsfernsehen"),
    concept("rad", "Fahrradstation", "Abstellanlage für Räder"),
    concept("luft", "Luftgüte messen", "Feinstaub"),
)


def lexicon(*texts: str, concepts: tuple[Concept, ...] = CONCEPTS) -> Lexicon:
    return Lexicon(concepts, "de", telling_stems(" ".join(texts)))


def near(title: str, summary: str = "", concepts: tuple[Concept, ...] = CONCEPTS) -> dict[str, float]:
    known = lexicon(title, summary, concepts=concepts)
    return known.near(telling_stems(title), telling_stems(summary))


def about(title: str, summary: str = "", named: tuple[str, ...] = ()) -> dict[str, float]:
    return lexicon(title, summary).about(telling_stems(title), telling_stems(summary), named)


def test_a_word_is_cut_into_overlapping_pieces_with_its_ends_marked() -> None:
    assert cut("baume") == [" bau", "baum", "aume", "ume "]
    assert cut("ki") == [" ki "]
    assert cut("x") == [" x "]
    assert pieces("rad") == (" rad", "rad ")


@given(st.text(alphabet="abcdeß", min_size=1))
def test_pieces_of_a_word_are_of_one_size_and_hold_all_of_it(word: str) -> None:
    found = cut(word)
    assert {len(piece) for piece in found} == {min(SIZE, len(word) + 2)}
    assert found[0] + "".join(piece[-1] for piece in found[1:]) == f" {word} "


def test_the_background_knows_pieces_of_german_with_their_ends_marked() -> None:
    assert all(len(piece) == SIZE for piece in COMMON)
    assert min(COMMON.values()) >= 60
    assert COMMON["ung "] > COMMON["stad"] > COMMON.get("gull", 0)


def test_a_compound_is_near_to_what_it_is_built_from() -> None:
    assert max(near("Bodenfeuchtefühler")) == "baum"
    assert near("Feinstaubsensoren") == {"luft": 1.0}


def test_the_nearest_concept_is_at_1_and_what_is_far_behind_is_left_out() -> None:
    found = near("Mängelmelder", "Schlaglöcher melden. Bäume.")
    assert found == {"melder": 1.0}


def test_a_word_of_the_title_says_more_than_one_of_the_summary() -> None:
    assert near("Feinstaub", "Ratsfernsehen")["rat"] < 1.0 == near("Feinstaub", "Ratsfernsehen")["luft"]
    assert near("Ratsfernsehen", "Feinstaub")["luft"] < 1.0 == near("Ratsfernsehen", "Feinstaub")["rat"]


def test_what_is_said_again_says_little_more() -> None:
    once, twice = (near("Feinstaub", summary)["baum"] for summary in ("Bodenfeuchte", "Bodenfeuchte Bodenfeuchte"))
    assert once < twice < 2 * once


def test_a_text_that_says_nothing_is_near_to_nothing() -> None:
    assert near("Ein Projekt der Stadt") == {}
    assert about("Ein Projekt der Stadt") == {}
    assert lexicon("x").words_for("melder", [], []) == []


def test_a_piece_that_many_concepts_hold_tells_none_of_them_apart() -> None:
    alike = tuple(concept(f"platz-{n}", f"Marktplatz {letter * 6}") for n, letter in enumerate("abcdefghijkl"))
    assert near("Marktplatz", concepts=alike) == {}
    assert near("Marktplatz ffffff", concepts=alike) == {"platz-5": 1.0}


def test_who_is_called_by_many_words_is_held_back() -> None:
    few = concept("few", "Ruderboot")
    many = concept("many", "Ruderboot", *("Zeltplatz", "Fahrkarte", "Wochenmarkt", "Quittung", "Kletterwand"))
    others = tuple(concept(f"other-{n}", name) for n, name in enumerate(("Hafen", "Kirche", "Brunnen", "Garten")))
    found = near("Ruderboot", concepts=(few, many, *others))
    assert found["many"] < found["few"] == 1.0


def test_synonyms_and_labels_count_in_the_language_of_the_texts() -> None:
    both = Concept(
        "boot",
        Label("Ruderboot", "Rowing"),
        ConceptKind.UNDERTAKING,
        synonyms={"de": ("Kahn\nNachen",), "en": ("dinghy",)},
    )
    known = Lexicon((both, *CONCEPTS), "en", ["rowing", "dinghy", "ruderboot", "kahn", "nachen"])
    assert known.near(["rowing"], []).keys() == known.near(["dinghy"], []).keys() == {"boot"}
    assert known.near(["kahn"], []) == {}
    assert near("Nachen", concepts=(both, *CONCEPTS)) == {"boot": 1.0}


def test_what_a_text_is_about_is_a_vector_of_length_1_the_surest_first() -> None:
    found = about("Feinstaub und Bodenfeuchte", "Mängelmelder")
    assert isclose(sum(weight**2 for weight in found.values()), 1)
    assert list(found.values()) == sorted(found.values(), reverse=True)
    assert len(found) > 1


def test_a_concept_that_a_record_names_counts_whatever_its_text_says() -> None:
    assert about("Ein Projekt", named=("rat",)) == {"rat": 1.0}
    found = about("Feinstaub", named=("rat",))
    assert list(found) == ["luft", "rat"]
    assert about("Feinstaub", named=("luft",)) == about("Feinstaub")


def test_a_text_is_described_by_fifteen_concepts_at_most() -> None:
    letters = "abcdfghijklopquvwxyz"  # no ending of a word
    many = tuple(concept(letter, letter * 8) for letter in letters)
    title = telling_stems(" ".join(letter * 8 for letter in letters))
    assert list(Lexicon(many, "de", title).about(title, [])) == list(letters[:15])


def test_the_words_that_speak_for_a_concept_are_told_the_strongest_first() -> None:
    title, summary = telling_stems("Bodenfeuchtefühler"), telling_stems("Bäume gießen im Rathaus")
    known = lexicon("Bodenfeuchtefühler Bäume gießen im Rathaus")
    assert known.words_for("baum", title, summary)[0] == "bodenfeuchtefuhl"
    assert "rathaus" not in known.words_for("baum", title, summary)
    assert known.words_for("unknown", title, summary) == []


def test_pieces_weigh_less_that_more_texts_hold_or_that_are_common_in_german() -> None:
    words = {"often": "xyzqa", "rare": "wvqpo", "german": "zeitung"}
    texts = [list(words.values()), list(words.values()), [words["often"]], [words["often"]]]
    known = Wordings(texts)
    weights = known.vector(texts[0])
    mine = {name: max(weights[number] for number in known.vector([word])) for name, word in words.items()}
    assert mine["rare"] > mine["often"]
    assert mine["rare"] > mine["german"]
    assert len(weights) == sum(len(pieces(word)) for word in words.values())


def test_a_wording_of_which_others_have_nothing_has_no_pieces_but_keeps_its_length() -> None:
    known = Wordings([["ruderboot"], ["ruderboot", "zeltplatz"], ["hafen"], []])
    assert known.vector(["hafen"]) == {}
    assert known.vector([]) == {}
    whole, half = (
        sqrt(sum(weight**2 for weight in known.vector(words).values()))
        for words in (["ruderboot"], ["ruderboot", "zeltplatz"])
    )
    assert isclose(whole, 1)
    assert half < 1


def test_only_the_weightiest_pieces_of_a_long_wording_are_kept() -> None:
    words = [f"{one}{other}{one}{other}" for one in "abcdefghijk" for other in "lmnop"]
    known = Wordings([words, words])
    assert len(set(cut(words[0]) + cut(words[1]))) < 80 < len({piece for word in words for piece in cut(word)})
    assert len(known.vector(words)) == 80


def test_a_word_that_is_said_again_weighs_more() -> None:
    known = Wordings([["hafen", "kirche"], ["hafen", "kirche"]])
    once, twice = known.vector(["hafen", "kirche"]), known.vector(["hafen", "hafen", "kirche"])
    assert (
        max(twice[number] / once[number] for number in once) > 1 > min(twice[number] / once[number] for number in once)
    )


def test_how_rare_a_piece_is_does_not_depend_on_how_many_texts_there_are() -> None:
    few = [["hafen"], ["hafen", "kirche"]]
    assert Wordings([*few, ["xyz"]]).vector(["hafen"]) == Wordings(few).vector(["hafen"])
