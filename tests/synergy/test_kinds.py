"""Each kind with a portfolio that shows it and one that must not, through the real program."""

import json
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from conftest import Run

from sr_cli.model.kind import Kind

HERE = Path(__file__).parent / "kinds"
DAY = "2026-11-22"


def synergies(run: Run, root: Path, folder: str, *options: str, language: str = "en") -> dict[str, Any]:
    """What the program says of the records in a folder, in the region of the invented places."""
    copytree(HERE / "region", root / "portfolio", dirs_exist_ok=True)
    for record in (HERE / folder).glob("*.toml"):
        lead, *_ = record.name.split("-")
        target = root / "portfolio" / "projects" / lead / record.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(record.read_text(encoding="utf-8"), encoding="utf-8")
    assert run("validate", cwd=root).code == 0
    result = run("synergies", "--on", DAY, "--format", "json", *options, cwd=root, language=language, terminal=False)
    return json.loads(result.out)


TEXTS = {
    Kind.PROCUREMENT: (
        "Tender together: Ahausen and Bedorf still have to buy “Soil sensor”, first in quarter 1 of 2027.",
        (
            "Ahausen and Bedorf put “Soil sensor” out to tender together. "
            "The project office prepares the tender documents before quarter 1 of 2027 begins."
        ),
    ),
    Kind.FUNDING: (
        "Apply together: Ahausen and Bedorf can look to the programme “Green Places”, which is open until 2027-03-31.",
        (
            "Ahausen and Bedorf apply together for funding of “Tree watering” from the programme “Green Places” and name "
            "one of them as applicant. "
            "The project office coordinates the application and has it ready before the deadline on 2027-03-31."
        ),
    ),
    Kind.REUSE: (
        "Before building, Bedorf should look at the solution of Ahausen and take it over where it fits.",
        (
            "The solution of Ahausen for “Defect reporting” is presented to Bedorf. It is examined first whether it can be "
            "taken over; a solution of their own is built only where that is not possible. "
            "The project office reports the result to the next meeting."
        ),
    ),
    Kind.DUPLICATE: (
        "Build it once together, or divide the work: Ahausen and Bedorf plan the same.",
        (
            "Ahausen and Bedorf join their plans for “Water level gauging” in one project and name a partner to lead it. "
            "The project office submits a proposal for work, costs and time to the next meeting."
        ),
    ),
    Kind.PLATFORM: (
        (
            "Compare costs and contracts, and operate “LoRaWAN” together from the next renewal on: "
            "Ahausen and Bedorf each run their own."
        ),
        (
            "Ahausen and Bedorf examine whether to operate “LoRaWAN” together. "
            "Contracts are prolonged only as far as needed until that is decided. "
            "The project office puts costs, contracts and notice periods side by side for the next meeting."
        ),
    ),
    Kind.INTERFACE: (
        "Connect the systems: data by SensorThings are provided by Ahausen and could be used by Bedorf.",
        (
            "The data that Ahausen can provide by SensorThings are made available to Bedorf. The offices in charge agree "
            "on access, operation and data protection; the project office reports to the next meeting."
        ),
    ),
    Kind.PARTICIPATION: (
        "Ask once: Ahausen and Bedorf ask citizens about “Environment” in the same months.",
        (
            "Ahausen and Bedorf ask citizens about “Environment” in one common procedure instead of several and share what "
            "they hear. "
            "The project office agrees with them on dates, formats and questions before the first of them begins."
        ),
    ),
    Kind.KNOWLEDGE: (
        "Bring offer and need together: “Drohnenflüge zur Vermessung” is offered by Ahausen and sought by Bedorf.",
        (
            "“Drohnenflüge zur Vermessung”, offered by Ahausen, is made available to Bedorf. "
            "The offices in charge agree on extent and dates; the project office reports to the next meeting."
        ),
    ),
    Kind.GAP: (
        "Offer Detal to join.",
        "The offer to join in “Defect reporting” goes to Detal; the project office sends the invitation.",
    ),
}
"""What to do and what to decide, by kind."""


@pytest.mark.parametrize("kind", Kind)
def test_what_shows_a_kind_shows_it_with_what_to_do_and_to_decide(run: Run, tmp_path: Path, kind: Kind) -> None:
    (group,) = synergies(run, tmp_path, f"{kind}/shows", "--kind", kind)["groups"]
    assert kind in group["kinds"]
    assert (group["action"], group["resolution"]) == TEXTS[kind]


@pytest.mark.parametrize("kind", Kind)
def test_both_are_said_in_german(run: Run, tmp_path: Path, kind: Kind) -> None:
    (group,) = synergies(run, tmp_path, f"{kind}/shows", "--kind", kind, language="de")["groups"]
    for german, english in zip((group["action"], group["resolution"]), TEXTS[kind], strict=True):
        assert {"the", "and", "to", "is"}.isdisjoint(german.lower().split())
        for name in ("Ahausen", "Bedorf", "Detal", "Drohnenflüge zur Vermessung", "LoRaWAN", "SensorThings"):
            assert (name in german) is (name in english)


@pytest.mark.parametrize("kind", Kind)
def test_what_hides_a_kind_does_not_show_it(run: Run, tmp_path: Path, kind: Kind) -> None:
    found = synergies(run, tmp_path, f"{kind}/hides")
    assert found["pairs"]
    assert all(kind not in each["kinds"] for each in (*found["pairs"], *found["groups"]))
