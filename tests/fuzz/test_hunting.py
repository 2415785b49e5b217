"""What hunts for inputs that `sr` does not bear notices them, whatever they do to the process."""

import os
import time

from fuzz.hunting import hunt


def _breaks(seed: str, number: int) -> None:
    match number:
        case 3:
            os.abort()
        case 4:
            raise ZeroDivisionError(seed)
        case 6:
            while True:
                pass
        case 9:
            start = time.process_time()
            while time.process_time() < start + 0.6:
                pass


def test_what_fails_hangs_is_slow_or_ends_the_process_is_found_and_the_rest_judged() -> None:
    hunted = hunt(_breaks, "s", range(10), hang=5, slow=0.5)

    found = {prey.number: prey.what.splitlines()[-1] for prey in hunted.found}
    assert found == {
        3: "ended the process with code -6",
        4: "ZeroDivisionError: s",
        6: "hangs for 5 s",
        9: "took 0.6 s",
    }
    assert hunted.slowest_number == 9
    assert {8, 9} & {prey.number for prey in hunted.found} == {9}


def test_a_hunt_ends_in_time() -> None:
    assert hunt(_breaks, "s", range(10), until=time.monotonic()).inputs == 0
