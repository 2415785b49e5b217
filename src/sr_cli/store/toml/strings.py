"""The one style of strings: basic ones, over several lines where they hold line breaks."""

import tomllib
from typing import Final

import tomli_w

from sr_cli.store.toml.document import Scalar
from sr_cli.store.toml.lexis import BARE_KEY

_TALL: Final = ('"""', "'''")


def written(value: object, *, tall: bool = False) -> str:
    """Give a value that is no table as TOML; `tall` puts a text with line breaks on several lines."""
    tall = tall and isinstance(value, str) and "\r" not in value  # tomli_w would make LF of CR LF
    return tomli_w.dumps({"v": value}, multiline_strings=tall).removeprefix("v = ").removesuffix("\n")


def scalar(value: object) -> Scalar:
    """Give a value that is no list or table in the forms that it takes."""
    if isinstance(value, str) and "\n" in value and "\r" not in value:
        return Scalar(written(value), written(value, tall=True))
    return Scalar(written(value))


def restyled(token: str) -> Scalar:
    """Give a string of any style in ours.

    Where it spells characters that nobody sees by escapes, it stays as it is: they would become invisible.
    """
    if token[0] == '"' and "\\" not in token and not token.startswith(_TALL):
        return Scalar(token)
    value = tomllib.loads(f"v = {token}")["v"]
    if token[0] == '"' and "\\" in token and not value.replace("\n", "").replace("\t", "").isprintable():
        return Scalar(token)
    return scalar(value)


def key_text(key: str) -> str:
    """Give one part of a key as it is written."""
    return key if BARE_KEY.fullmatch(key) else written(key)
