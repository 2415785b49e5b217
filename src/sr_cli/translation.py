"""Shows messages in a language: which language it is, and how that language writes numbers and dates."""

import sys
from collections.abc import Mapping
from datetime import date
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files

from sr_cli.message import Euro, Label, Language, Listing, Message, Plural, Text, Value

VARIABLES = ("SR_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
"""Variables of the environment that name a language; the first that is set decides."""

_WINDOWS_GERMAN = 0x07
"""Primary language identifier of German, the low ten bits of a Windows LANGID ([MS-LCID])."""


def language_of(environ: Mapping[str, str], platform: str = sys.platform) -> Language:
    """Choose the language: the variables decide, on Windows the system where none of them is set."""
    for variable in VARIABLES:
        if value := environ.get(variable):
            return "de" if value.lower().startswith("de") else "en"
    return of_windows(_langid()) if platform == "win32" else "en"


def of_windows(langid: int) -> Language:
    """Give the language that a Windows LANGID stands for."""
    return "de" if langid & 0x3FF == _WINDOWS_GERMAN else "en"


def _langid() -> int:  # pragma: no cover - the call exists on Windows only
    import ctypes

    return int(ctypes.windll.kernel32.GetUserDefaultUILanguage())  # type: ignore[attr-defined]


@cache
def _catalogue(language: Language) -> NullTranslations:
    """Read the compiled catalogue of a language; English is what the program is written in."""
    if language == "en":
        return NullTranslations()
    with files("sr_cli").joinpath("locale", language, "LC_MESSAGES", "sr.mo").open("rb") as stream:
        return GNUTranslations(stream)


class Translator:
    """Turns messages into text of one language."""

    def __init__(self, language: Language) -> None:
        """Translate into that language."""
        self.language: Language = language

    def __call__(self, value: Value) -> str:
        """Give the text for a message or for anything that may fill its gaps."""
        match value:
            case Message():
                return self._fill(self.template(value.template), value.values)
            case Plural():
                template = _catalogue(self.language).ngettext(value.one, value.many, value.n)
                return self._fill(template, {"n": value.n, **value.values})
            case Label():
                return value.in_language(self.language)
            case Listing():
                return self._listing(value)
            case _:
                return self._datum(value)

    def template(self, template: str) -> str:
        """Give the German form of an English template, the template itself where there is none."""
        return _catalogue(self.language).gettext(template) if template else ""

    def number(self, value: float, digits: int = 0) -> str:
        """Write a number with the separators of the language: `250,000.5` or `250.000,5`."""
        text = f"{value:,d}" if isinstance(value, int) and not digits else f"{value:,.{digits}f}"
        return text.translate(str.maketrans(",.", ".,")) if self.language == "de" else text

    def _datum(self, value: str | float | date | Euro) -> str:
        match value:
            case date():
                return f"{value:%d.%m.%Y}" if self.language == "de" else value.isoformat()
            case Euro():
                return self._money(value.amount)
            case float():
                return self.number(value, 2)
            case _:
                return str(value)

    def _money(self, amount: float) -> str:
        number = self.number(amount, 2 if amount % 1 else 0)
        return f"{number}\N{NO-BREAK SPACE}€" if self.language == "de" else f"€{number}"

    def _fill(self, template: str, values: Mapping[str, Value]) -> str:
        return template.format(**{name: self(value) for name, value in values.items()})

    def _listing(self, listing: Listing) -> str:
        *most, last = [self(item) for item in listing.items] or [""]
        if not most:
            return last
        both: Text = (
            Message("{first} and {last}", first=", ".join(most), last=last)
            if listing.conjunction == "and"
            else Message("{first} or {last}", first=", ".join(most), last=last)
        )
        return self(both)
