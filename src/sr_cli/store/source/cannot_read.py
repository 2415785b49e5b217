"""Why a file is there in name only, or not at all: which rule that breaks, and what to do."""

from sr_cli.message import Message


class CannotRead(Exception):
    """A file is there in name only: which rule that breaks, and what to say."""

    def __init__(self, rule: str, message: Message, hint: Message) -> None:
        """Keep the rule's name, the sentence and the remedy."""
        super().__init__(message)
        self.rule = rule
        self.message = message
        self.hint = hint


def missing() -> CannotRead:
    """Give the refusal for a file that is not there."""
    return CannotRead("missing-file", Message("the file is missing"), Message("restore it, for example from git"))


def no_file() -> CannotRead:
    """Give the refusal for something of another kind."""
    return CannotRead(
        "unreadable-file",
        Message("a folder, a link to a folder, a pipe or a device stands where a file should"),
        Message("put the files themselves here"),
    )


def oversized() -> CannotRead:
    """Give the refusal for a file of more than MAX_BYTES."""
    return CannotRead(
        "oversized-file",
        Message("the file is larger than 1 MiB and was not read"),
        Message("shorten it: what is long stands elsewhere and is named by its address"),
    )


def link_outside() -> CannotRead:
    """Give the refusal for a link to something that does not belong to the portfolio."""
    return CannotRead(
        "link-outside",
        Message("the symbolic link leads out of the portfolio and was not followed"),
        Message("put the file itself here"),
    )
