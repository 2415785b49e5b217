"""Spellings that mean the same: what is compared without case, umlauts or accents."""

import unicodedata

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe"})


def fold(text: str) -> str:
    """Give the form in which spellings are compared: `LÜNEN`, `Lünen` and `luenen` give the same."""
    if text.isascii():
        return text.casefold()
    written_out = unicodedata.normalize("NFC", text).casefold().translate(_UMLAUTS)
    parts = unicodedata.normalize("NFKD", written_out)
    return "".join(part for part in parts if not unicodedata.combining(part))
