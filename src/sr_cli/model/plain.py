"""The normal form in which texts and terms are compared by the thousand, folded as bytes, which is faster.

It is coarser than `text.fold`: umlauts become vowels, also where they are written out, so that `neue` becomes `neu`.
That does no harm where both sides are folded.
"""

from typing import Final

_PLAIN: Final = bytes.maketrans("àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ".encode("latin-1"), b"aaaaaaceeeeiiiinoooooouuuuyy")
"""Letters of Latin-1 with marks become those without."""
_WRITTEN_OUT: Final = ((b"ae", b"a"), (b"oe", b"o"), (b"ue", b"u"))
"""So do umlauts that are written out."""
_PARTING: Final = bytes.maketrans(b"/(),.&':+?", b" " * 10)
"""What stands between the words of terms besides spaces."""
_NO_LETTERS: Final = bytes(code if chr(code).isalpha() or chr(code) == "\n" else ord(" ") for code in range(256))
"""What is no letter and ends no line becomes a space."""


def normal(text: str) -> str:
    """Give a text in lower case with umlauts folded to their vowels, also where they are written out.

    Letters that Latin-1 does not have part words.
    """
    return _folded(text).decode("latin-1")


def term_words(lines: str) -> str:
    """Give lines of terms as words parted by spaces, in normal form; a hyphenated word is one.

    It works on a whole vocabulary at once, which takes milliseconds.
    """
    return _folded(lines).translate(_PARTING, b"-").decode("latin-1")


def letters(lines: str) -> str:
    """Give lines of text in normal form, with spaces in place of whatever is no letter."""
    return _folded(lines).translate(_NO_LETTERS).decode("latin-1")


def _folded(text: str) -> bytes:
    plain = text.lower().replace("ß", "ss").replace("₂", "2").encode("latin-1", "replace").translate(_PLAIN)
    for letters, letter in _WRITTEN_OUT:
        plain = plain.replace(letters, letter)
    return plain
