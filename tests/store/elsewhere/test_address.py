"""Where another portfolio is read from, as a person writes it."""

import pytest

from sr_cli.errors import WrongUse
from sr_cli.store.elsewhere.address import Address, address


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("../soest", Address("../soest", False, "../soest")),
        ("Soest=../soest", Address("../soest", False, "../soest", "Soest")),
        ("./a=b", Address("./a=b", False, "./a=b")),
        ("C:\\Portfolios\\Soest", Address("C:\\Portfolios\\Soest", False, "C:\\Portfolios\\Soest")),
        ("--upload-pack=x", Address("x", False, "x", "--upload-pack")),
        ("-x", Address("-x", False, "-x")),
        ("file:///srv/p.git", Address("file:///srv/p.git", True, "file:///srv/p.git")),
        ("https://example.org/p.git", Address("https://example.org/p.git", True, "https://example.org/p.git")),
        ("HTTPS://example.org/p", Address("HTTPS://example.org/p", True, "HTTPS://example.org/p")),
        (
            "Kreis Soest = https://me:secret@example.org/p.git?private_token=abc",
            Address(
                " https://me:secret@example.org/p.git?private_token=abc".strip(),
                True,
                "https://example.org/p.git",
                "Kreis Soest",
            ),
        ),
        ("ssh://git@example.org/p.git", Address("ssh://git@example.org/p.git", True, "ssh://git@example.org/p.git")),
        ("git@example.org:kreis/p.git", Address("git@example.org:kreis/p.git", True, "git@example.org:kreis/p.git")),
    ],
)
def test_a_place_is_a_folder_or_a_url_and_may_have_a_name(word: str, meant: Address) -> None:
    assert address(word) == meant


@pytest.mark.parametrize(
    "word",
    [
        "ext::sh -c touch% /tmp/x",
        "fd::17/foo",
        "transport-helper::https://example.org",
        "ftp://example.org/p.git",
        "javascript://example.org",
        "Soest=ext::touch x",
        "persistent-https://example.org",
    ],
)
def test_protocols_that_start_programs_and_unknown_ones_are_refused(word: str) -> None:
    with pytest.raises(WrongUse, match="No portfolio is read by"):
        address(word)


@pytest.mark.parametrize("word", ["https://example.org/a b", "git://example.org/a\nhost", "https://example.org/ü"])
def test_a_url_with_spaces_line_breaks_or_umlauts_is_none(word: str) -> None:
    with pytest.raises(WrongUse, match="is no address of a portfolio"):
        address(word)


def test_a_name_or_user_with_a_dash_becomes_no_option_of_ssh() -> None:
    assert not address("-oProxyCommand=touch x@example.org:p").is_url
