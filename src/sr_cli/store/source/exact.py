"""The text of a file as it is, to be written again: with its byte order mark and the ends of its lines."""

from sr_cli.errors import SystemFailed
from sr_cli.message import Message
from sr_cli.store.source.cannot_read import CannotRead
from sr_cli.store.source.tree import Tree


def exact_text(tree: Tree, path: str) -> str:
    """Give the text of a file; SystemFailed where it cannot be read or is no UTF-8."""
    try:
        return tree.read(path).decode()
    except CannotRead as refusal:
        raise SystemFailed(Message("{path}: {reason}", path=path, reason=refusal.message), refusal.hint) from refusal
    except UnicodeDecodeError as error:
        raise SystemFailed(
            Message("{path} is not encoded as UTF-8", path=path),
            Message("save the file as UTF-8; the editor offers it under Save as, Encoding"),
        ) from error
