"""SR604: numbers of bank accounts are found by their check digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_cli.rules.iban import RULE


def iban_of(account: str, country: str = "DE") -> str:
    """Give the account with its country and check digits."""
    rest = int("".join(str(int(character, 36)) for character in f"{account}{country}00")) % 97
    return f"{country}{98 - rest:02}{account}"


@pytest.mark.parametrize(
    "text",
    [
        "DE89370400440532013000",
        "Spenden an DE89 3704 0044 0532 0130 00 bei der Kasse",
        "IBAN: DE89 3704 0044 0532 0130 00, BIC COBADEFFXXX",
        "IBAN DE89 3704 0044 0532 0130 00 BIC COBADEFFXXX",
        "DE89-3704-0044-0532-0130-00",
        "AT611904300234573201",
        "GB29 NWBK 6016 1331 9268 19",
        "NL91ABNA0417164300",
    ],
)
def test_the_number_of_an_account_is_found(text: str) -> None:
    assert RULE.found_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "DE00 0000 0000 0000 0000 00",
        "DE89370400440532013001",
        "DE89 3704 0044",
        "XDE89370400440532013000",
        "ZZ89370400440532013000",
        "EFRE20801234567890123456",
        "DE89 3704 0044 0532 0130 ö0",
        "",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert not RULE.found_in(text)


@given(st.from_regex(r"[0-9]{18}", fullmatch=True), st.integers(0, 21), st.integers(1, 9))
def test_a_number_with_one_wrong_digit_is_none(account: str, place: int, more: int) -> None:
    right = iban_of(account)
    assert RULE.found_in(right)
    if place > 1:
        wrong = right[:place] + str((int(right[place]) + more) % 10) + right[place + 1 :]
        assert not RULE.found_in(wrong)
