"""Where another portfolio is read from, as a person writes it: a folder or a URL, and perhaps what to call it."""

import re
from typing import Final, NamedTuple

from sr_cli.errors import WrongUse
from sr_cli.message import Listing, Message

PROTOCOLS: Final = ("file", "git", "http", "https", "ssh")
"""How git may fetch. All others it hands on to other programs, `ext::` to any that the URL names."""

_NAMED: Final = re.compile(r"(?P<name>[^=:/\\]+)=(?P<place>.+)", re.DOTALL)
_URL: Final = re.compile(r"(?P<protocol>[A-Za-z][A-Za-z0-9+.-]*)://(?P<rest>.*)", re.DOTALL)
_HELPER: Final = re.compile(r"(?P<protocol>[\w.+-]+)::.*", re.DOTALL)
_BY_SSH: Final = re.compile(r"[\w.][\w.-]*@[\w.-]+:(?!//).+")
"""The short form for ssh: `git@example.org:kreis/portfolio.git`."""
_IN_A_URL: Final = re.compile(r"[!-~]+", re.ASCII)
_USER: Final = re.compile(r"^[^/@]*@")


class Address(NamedTuple):
    """Where another portfolio is."""

    place: str
    """A folder, or a URL that git may fetch."""
    is_url: bool
    shown: str
    """The same as it may be shown and written down: without user, password and whatever else may be secret."""
    name: str = ""
    """What to call the portfolio; empty where that is left to it."""


def address(word: str) -> Address:
    """Understand `PLACE` or `NAME=PLACE`; WrongUse for a URL by which nothing is read."""
    named = _NAMED.fullmatch(word)
    name, place = (named["name"].strip(), named["place"].strip()) if named else ("", word)
    if helper := _HELPER.fullmatch(place):
        raise _unknown(helper["protocol"])
    if _BY_SSH.fullmatch(place):
        return Address(_checked(place), True, place, name)
    url = _URL.fullmatch(place)
    if not url:
        return Address(place, False, place, name)
    if url["protocol"].lower() not in PROTOCOLS:
        raise _unknown(url["protocol"])
    return Address(_checked(place), True, _without_secrets(url["protocol"], url["rest"]), name)


def _unknown(protocol: str) -> WrongUse:
    allowed = Listing(tuple(f"`{each}`" for each in PROTOCOLS), "or")
    return WrongUse(
        Message("No portfolio is read by `{protocol}`", protocol=protocol), Message("allowed: {names}", names=allowed)
    )


def _checked(url: str) -> str:
    if not _IN_A_URL.fullmatch(url):
        raise WrongUse(
            Message("`{url}` is no address of a portfolio", url=url),
            Message("write it without spaces and umlauts, such as https://example.org/kreis/portfolio.git"),
        )
    return url


def _without_secrets(protocol: str, rest: str) -> str:
    if protocol.lower() != "ssh":  # where the user has no password, and is part of the place
        rest = _USER.sub("", rest).partition("?")[0]
    return f"{protocol}://{rest}"
