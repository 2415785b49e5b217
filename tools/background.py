"""Makes the list of how common pieces of words are in German, which weighs wordings (`synergy/text/background.py`).

Needs the package wordfreq (R. Speer, rspeer/wordfreq 3.x: word frequencies from Wikipedia, subtitles, news, books, the
web and social media; data under CC BY-SA 4.0, https://github.com/rspeer/wordfreq), which nothing else here does:

    pip install wordfreq && python tools/background.py
"""

from collections import Counter
from pathlib import Path
from textwrap import fill
from typing import Final

from wordfreq import top_n_list, word_frequency

from sr_cli.model.plain import letters
from sr_cli.synergy.text.pieces import pieces
from sr_cli.synergy.text.words import telling_stem

_WORDS: Final = 100_000
_LEAST: Final = 60
"""Occurrences in a million words; rarer pieces are left out."""
_TARGET: Final = Path(__file__).parent.parent / "src" / "sr_cli" / "synergy" / "text" / "background.py"
_HEAD: Final = '''\
"""How common pieces of words are in German: how often words that hold one occur in a million words, from {least} on.

Made by tools/background.py from the word frequencies of wordfreq (R. Speer, https://github.com/rspeer/wordfreq), which
are under CC BY-SA 4.0; so is this list. `_` stands for the beginning and the end of a word.
"""

from collections.abc import Mapping
from typing import Final

_LIST: Final = """
'''
_TAIL: Final = '''
"""

COMMON: Final[Mapping[str, int]] = {
    piece.replace("_", " "): int(times) for piece, _, times in (entry.partition("=") for entry in _LIST.split())
}
"""By piece; what is not listed is rarer."""
'''


def main() -> None:
    """Write the list, the most common pieces first."""
    common: Counter[str] = Counter()
    for word in top_n_list("de", _WORDS):
        stem = telling_stem(letters(word).strip())
        if stem.isalpha():
            common.update(dict.fromkeys(pieces(stem), word_frequency(word, "de") * 1_000_000))
    listed = [f"{piece.replace(' ', '_')}={times:.0f}" for piece, times in common.most_common() if times >= _LEAST]
    text = fill(" ".join(listed), width=118, break_on_hyphens=False)
    _TARGET.write_text(_HEAD.format(least=_LEAST) + text + _TAIL, encoding="utf-8")
    print(f"{_TARGET.name}: {len(listed)} pieces")


if __name__ == "__main__":
    main()
