"""SR604: numbers of bank accounts are found by their check digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_cli.rules.iban import RULE


def iban_of(account: str, country: str = "DE") -> str:
    """Give the account with its country and check digits."""
    rest = int("".join(str(int(character, 36)) for character in f"{account}{country}00")) % 97
    return f"{country}{98 - rest:02}{account}"


REGISTRY = """
    AD1200012030200359100100 AT611904300234573201 BE68539007547034 BG80BNBG96611020345678 CH9300762011623852957
    CY17002001280000001200527600 CZ6508000000192000145399 DE89370400440532013000 DK5000400440116243 EE382200221020145685
    ES9121000418450200051332 FI2112345600000785 FR1420041010050500013M02606 GB29NWBK60161331926819
    GR1601101250000000012300695 HR1210010051863000160 HU42117730161111101800000000 IE29AIBK93115212345678
    IS140159260076545510730339 IT60X0542811101000000123456 LI21088100002324013AA LT121000011101001000
    LU280019400644750000 LV80BANK0000435195001 MC5811222000010123456789030 MT84MALT011000012345MTLCAST001S
    NL91ABNA0417164300 NO9386011117947 PL61109010140000071219812874 PT50000201231234567890154 RO49AAAA1B31007593840000
    SE4550000000058398257466 SI56263300012039086 SK3112000000198742637541 SM86U0322509800000000270100
    VA59001123000012345678
"""
"""The examples of the IBAN registry, one a country."""


@pytest.mark.parametrize("number", REGISTRY.split())
def test_the_number_of_each_country_is_found_and_no_part_of_it(number: str) -> None:
    assert RULE.found_in(number)
    assert not RULE.found_in(number[:-1])


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
        "DE89" + 58 * " " + "370400440532013000",  # 80 characters
        iban_of("ZZZZ60161331926819", "GB"),
    ],
)
def test_the_number_of_an_account_is_found(text: str) -> None:
    assert RULE.found_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "DE00 0000 0000 0000 0000 00",
        "DE89370400440532013001",
        "DE88 3704 0044 0532 0130 00",
        "DE90 3704 0044 0532 0130 00",
        "DE89 3704 0044",
        iban_of("370400440532"),  # check digits that fit do not make it long enough
        "DE89" + 59 * " " + "370400440532013000",
        "Konto XDE89370400440532013000",
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
