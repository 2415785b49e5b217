"""SR601: an e-mail address of a person."""

import re
from typing import Final

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.model.text import fold
from sr_cli.rules.rule import TextRule

_SIGNS: Final = ("@", "at)", "at]", "AT)", "AT]")
_AT: Final = re.compile(r"@|\((?:at|AT)\)|\[(?:at|AT)\]")
_LOCAL_BACKWARDS: Final = re.compile(r" ?([\w.+-]{1,64})")
_DOMAIN: Final = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}")
_NAME: Final = r"[^\W\d_]+(?:-[^\W\d_]+)*\d*"
_LONGEST_LOCAL: Final = 64
"""Characters before the @ (RFC 5321, section 4.5.3.1.1)."""

_PRIVATE_MAIL: Final = frozenset(
    [
        *("aol.com", "arcor.de", "freenet.de", "gmail.com", "gmx.at", "gmx.ch", "gmx.com", "gmx.de", "gmx.net"),
        *("googlemail.com", "hotmail.com", "hotmail.de", "icloud.com", "live.com", "live.de", "mail.de", "mailbox.org"),
        *("me.com", "outlook.com", "outlook.de", "posteo.de", "proton.me", "protonmail.com", "t-online.de"),
        *("tutanota.com", "unitybox.de", "web.de", "yahoo.com", "yahoo.de"),
    ]
)
"""Where people have their private mail, and small associations too."""

# Patterns that few texts ever meet are compiled by re when one does: that saves 4 ms at each start.
_OFFICE: Final = (
    r"\b(?:amt|bau|bus|edv|fb|geo|gis|gmbh|hallo|help|hilfe|hr|info|it|iuk|jobs|kita|kreis|land|lora|mail|no|noreply|ob|"
    r"office|open|pmo|post|pr|reply|shop|sg|team|vhs|web|wfg|www)\b|"
    r"abteilung|anfrage|archiv|beirat|beteilig|bibliothek|buecherei|buero|buerger|city|contact|daten|data|digital|ehrenamt|"
    r"einkauf|energie|fachbereich|feuerwehr|finanz|foerder|frauen|gemeinde|geschaeft|gesundheit|gleichstell|innovation|"
    r"jugend|klima|kommun|kontakt|koordin|kultur|leitstelle|leitung|marketing|media|medien|mobil|museum|nachhaltig|"
    r"newsletter|ordnung|person[ae]l|planung|plattform|poststelle|praxis|presse|project|projekt|quartier|rathaus|redaktion|"
    r"referat|region|sachgebiet|schul|sekretariat|senioren|service|smart|sozial|sport|stabsstelle|stadt|stelle|strategie|"
    r"support|technik|touris|umwelt|verein|vergabe|verkehr|verwaltung|vorzimmer|wasser|werke|wirtschaft|zentrale|zentrum|"
    r"zukunft|[a-z]amt\b"
)
"""What makes an address that of an office: short words on their own, longer ones also within (`heimatverein`)."""


def _found_in(text: str) -> bool:
    if not any(map(text.__contains__, _SIGNS)):
        return False
    return any(_is_personal_at(text, match.start(), match.end()) for match in _AT.finditer(text))


def _is_personal_at(text: str, at: int, behind: int) -> bool:
    """Tell whether the address around an at sign is a person's."""
    local = _LOCAL_BACKWARDS.match(text[max(0, at - _LONGEST_LOCAL - 1) : at][::-1])
    domain = _DOMAIN.match(text, behind + text[behind : behind + 1].count(" "))
    if local is None or domain is None:
        return False
    return _is_personal(fold(local[1][::-1].strip(".-")), fold(domain[0]))


def _is_personal(local: str, domain: str) -> bool:
    name = local.partition("+")[0]  # what follows is a tag for the reader's own filters
    parts = re.split(r"[._]", name)
    named = len(parts) in (2, 3) and all(re.fullmatch(_NAME, part) for part in parts) and max(map(len, parts)) > 1
    words = " ".join(re.findall(r"[a-z]+", name))
    return bool((named or domain in _PRIVATE_MAIL) and words and not re.search(_OFFICE, words))


RULE = TextRule(
    code="SR601",
    name="personal-email",
    severity=Severity.ERROR,
    summary=Message("A text holds the e-mail address of a person"),
    why=Message(
        "People change posts and may ask that their data be deleted, but git cannot forget. Mail to somebody who has "
        "left reaches nobody."
    ),
    remedy=Message("Write the functional mailbox of the office under `contact`."),
    bad='contact = "erika.mustermann@kamen.example"\n',
    good='contact = "digitalisierung@kamen.example"\n',
    message=Message("this looks like the e-mail address of a person"),
    hint=Message("write the functional mailbox of the office under `contact`"),
    found_in=_found_in,
)
