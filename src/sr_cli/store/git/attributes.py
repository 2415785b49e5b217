"""The file that tells git, in every clone, how the files of a portfolio are merged and compared."""

from pathlib import Path
from typing import Final

from sr_cli.errors import SystemFailed
from sr_cli.message import Message
from sr_cli.store.files.writing import replace, write_new
from sr_cli.store.git.run import ask

ATTRIBUTES: Final = ".gitattributes"

_DRIVERS: Final = "portfolio/**/*.toml merge=sr diff=sr"

ATTRIBUTES_TEXT: Final = f"*.toml text eol=lf\n{_DRIVERS}\n"
"""What stands there in a new portfolio. Where a clone has no such driver, git does what it does with any text."""

_ASKED: Final = "portfolio/region.toml"


def are_named(root: Path) -> bool:
    """Tell whether git knows that the files of a portfolio are merged and compared by our drivers."""
    answer = ask(root, "check-attr", "-z", "merge", "diff", "--", _ASKED)
    return answer.out.split("\0")[2::3] == ["sr", "sr"]


def name_drivers(root: Path) -> bool:
    """Name our drivers beside the folder of the portfolio, unless they are; tells whether anything was written.

    What stands in that file stays as it is. SystemFailed where it cannot be read or written.
    """
    path = root / ATTRIBUTES
    if are_named(root):
        return False
    if not path.exists():
        write_new(root, ATTRIBUTES, ATTRIBUTES_TEXT)
        return True
    text = _text(path)
    end = "\r\n" if "\r\n" in text else "\n"
    gap = "" if not text or text.endswith("\n") else end
    replace(root, ATTRIBUTES, f"{text}{gap}{_DRIVERS}{end}", text)
    return True


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        raise SystemFailed(
            Message("{path} cannot be read", path=path.name),
            Message("add this line to it: {line}", line=_DRIVERS),
        ) from error
