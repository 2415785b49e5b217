"""Makes bad files of good ones: what editors, encodings, merges, scripts and malice do. Pure, by a seeded Random."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from random import Random
from typing import TypeAlias

Mutation: TypeAlias = Callable[[Random, bytes], bytes]

_PAIR = re.compile(rb"(?m)^([ \t]*[^\s#\[=][^=\n]*=[ \t]*)(.*)$")
_HEADER = re.compile(rb"(?m)^\[+[^\]\n]*\]+")

VALUES = (
    *(
        b"1",
        b"-0",
        b"+7",
        b"0x_1",
        b"0xDEAD",
        b"0o17",
        b"1e999",
        b"-nan",
        b"inf",
        b"1_000",
        b"1__0",
        b"01",
        b"1.",
        b".5",
    ),
    *(
        b"9223372036854775808",
        b"1" * 400,
        b"1" * 5000,
        b"0x" + b"f" * 4000,
        b"1e" + b"9" * 400,
        b"250.000 \xe2\x82\xac",
    ),
    *(b"2026-02-30", b"9999-12-31", b"0001-01-01", b"0000-00-00", b"1.10.2025", b"10/2025", b"2027-Q5", b"2026-13"),
    *(b"1979-05-27T07:32:00Z", b"1979-05-27 07:32:60.9999999999+24:00", b"07:32:00", b"25:00:00", b"2026-1-1"),
    *(
        b"true",
        b"True",
        b"null",
        b"ja",
        b"[]",
        b"{}",
        b"[[]]",
        b'[1, "a", 1.5, []]',
        b"[{}]",
        b"{a = {b = []}}",
        b"{a=1,}",
    ),
    *(b'""', b"''", b'" "', b'"""\n"""', b"'''\n'''", b'"""', b"'", b'"', b'"\\u0000"', b'"\\uD800"', b'"\\UFFFFFFFF"'),
    *(b'"\\U0010FFFF"', b'"\\x41"', b'"\\u202e"', b'"a\\\n  b"', b'"kamen"', b'["kamen", "kamen"]', b'["kamen-case"]'),
    *(
        b'"Herr M\xc3\xbcller, 02307 12345"',
        b'"DE02120300000000202051"',
        b'"https://"',
        b'"http://[::1"',
        b'"//x@y:99999"',
    ),
    *(
        b'"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb"',
        b'"\xd8\xa7\xd9\x84"',
        b'"{title}"',
        b'"{"',
        b'"%s%n"',
        b'"\\t\\b\\f"',
    ),
    *(b'"' + b"1" * 5000 + b'"', b'"1' + b"0" * 400 + b' EUR"', b'"1.000.000.000.000.000.000,00"', b""),
)
KEYS = (
    *(
        b"title",
        b"lead",
        b"partners",
        b"themes",
        b"start",
        b"end",
        b"status",
        b"excuses",
        b"funding",
        b"x",
        b"label.de",
    ),
    *(b'""', b"''", b'"a.b"', b"a.b.c", b"a . b", b"'\\'", b"__proto__", b"\xc3\xa4", b"1", b"-", b"=", b"a b", b"{a}"),
    *(
        b".".join([b"k"] * 200),
        b"k" * 9999,
        b"checks",
        b"select",
        b"neighbours",
        b"position",
        b"valid_from",
        b"deadline",
    ),
)
FRAGMENTS = (
    *(b"[", b"[[", b"]", b"{", b"}", b"=", b",", b".", b"#", b'"', b"'", b"\\", b"\n", b"\r", b"\t", b" ", b"\0"),
    *(
        b'"""',
        b"'''",
        b"[[funding]]\n",
        b"[budget]\n",
        b"[x]\n",
        b"[x.y.z]\n",
        b"[[x]]\n",
        b"[[funding.x]]\n",
        b"[a]\n[a]\n",
    ),
    b'[[excuses]]\nrule = "SR201"\nkey = "lead"\nreason = "ist so"\nuntil = 2026-01-01\n',
    b'[[excuses]]\nrule = "*"\nkey = "funding.7.x[0]."\nreason = ""\nuntil = "bald"\n',
    b'[checks]\nselect = ["SR9", "", "all", "references"]\nignore = ["SR001", "SR0"]\nseverity = {invalid-toml = "information"}\n',
    b'[checks]\nmax_age_months = 1200\n[checks.severity]\n"" = "error"\nunknown-partner = "warning"\n',
    b'[kamen]\nneighbours = ["kamen", "nirgendwo"]\nags = "05978"\nposition = [200.5, -91]\n',
    b'[a]\nlabel.de = "A"\nlabel.en = "A"\nkind = "component"\nbroader = "b"\n[b]\nbroader = "a"\nsynonyms.de = ["A", "B", "a"]\n',
    b'[[milestones]]\ntitle = "M"\ndue = 1900-01-01\n[[decisions]]\ndate = 2999-01-01\n[[procurement]]\nquarter = "2020-Q1"\n',
    *(
        b"<<<<<<< HEAD\n",
        b"=======\n",
        b">>>>>>> topic\n",
        b"||||||| base\n",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xed\xa0\x80",
    ),
    *(b"\xc0\x80", b"\xf4\x90\x80\x80", b"\x80", b"\xe2\x80\xa8", b"\xc2\x85", b"\x0b", b"\x0c", b"\x1b[31m", b"\x7f"),
)
LINE_ENDS = (
    b"\n",
    b"\r\n",
    b"\r",
    b"\n\r",
    b"\x0b",
    b"\x0c",
    b"\x1c",
    b"\xc2\x85",
    b"\xe2\x80\xa8",
    b"\xe2\x80\xa9",
    b"\r\r\n",
    b"",
)
ENCODINGS = (
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "utf-32-le",
    "utf-8-sig",
    "cp1252",
    "cp437",
    "utf-7",
    "cp037",
)


def _place(random: Random, content: bytes) -> int:
    return random.randint(0, len(content))


def flip(random: Random, content: bytes) -> bytes:
    """Change some bytes."""
    changed = bytearray(content)
    for _ in range(random.choice((1, 1, 2, 8, 40)) if changed else 0):
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def set_byte(random: Random, content: bytes) -> bytes:
    """Put any byte anywhere, often NUL."""
    place = _place(random, content)
    return (
        content[:place]
        + bytes([random.choice((0, 0, random.randrange(256)))]) * random.choice((1, 1, 3, 900))
        + content[place:]
    )


def insert(random: Random, content: bytes) -> bytes:
    """Put a piece of TOML, or of no TOML, anywhere."""
    place = _place(random, content)
    return content[:place] + random.choice(FRAGMENTS) + content[place:]


def cut(random: Random, content: bytes) -> bytes:
    """Leave out a stretch."""
    start, end = sorted((_place(random, content), _place(random, content)))
    return content[:start] + content[min(end, start + random.choice((1, 5, 60, len(content)))) :]


def truncate(random: Random, content: bytes) -> bytes:
    """Keep the start or the end."""
    place = _place(random, content)
    return random.choice((content[:place], content[:place], content[place:]))


def double(random: Random, content: bytes) -> bytes:
    """Write a stretch twice."""
    start, end = sorted((_place(random, content), _place(random, content)))
    return content[:end] + content[start:end] + content[end:]


def lines(random: Random, content: bytes) -> bytes:
    """Drop, double or swap lines, as a merge by hand does; doubled lines are doubled keys and tables."""
    parts = content.split(b"\n")
    for _ in range(random.choice((1, 1, 2, 5))):
        one, other = random.randrange(len(parts)), random.randrange(len(parts))
        match random.randrange(3):
            case 0 if len(parts) > 1:
                del parts[one]
            case 1:
                parts.insert(other, parts[one])
            case _:
                parts[one], parts[other] = parts[other], parts[one]
    return b"\n".join(parts)


def shuffle(random: Random, content: bytes) -> bytes:
    """Bring all lines out of order."""
    parts = content.split(b"\n")
    random.shuffle(parts)
    return b"\n".join(parts)


def values(random: Random, content: bytes) -> bytes:
    """Replace values by others, mostly of another type."""
    share = random.choice((0.05, 0.3, 1))
    return _PAIR.sub(lambda pair: pair[1] + random.choice(VALUES) if random.random() < share else pair[0], content)


def keys(random: Random, content: bytes) -> bytes:
    """Replace keys by others."""
    share = random.choice((0.05, 0.3))
    return _PAIR.sub(
        lambda pair: random.choice(KEYS) + b" = " + pair[2] if random.random() < share else pair[0], content
    )


def headers(random: Random, content: bytes) -> bytes:
    """Replace, nest or double headers of tables."""
    wrap = random.choice((b"[%s]", b"[[%s]]", b"[%s.x]", b"[%s", b"[a]\n[%s]", b"[[%s]]\n[%s]"))
    return _HEADER.sub(lambda header: wrap.replace(b"%s", header[0].strip(b"[]")), content)


def nest(random: Random, content: bytes) -> bytes:
    """Nest a value, a key or a table, up to far beyond reason."""
    depth = random.choice((2, 5, 60, 130, 600, 5000, 30_000))
    opened, closed = random.choice(
        (
            (b"[" * depth, b"]" * depth),
            (b"[" * depth, b""),
            (b"{a=" * depth, b"1" + b"}" * depth),
            (b"[{a=" * depth, b"1" + b"}]" * depth),
            (b'"\n[' + b"a." * depth + b"a]\n#", b""),
            (b"1\n" + b"a." * depth + b"a = 1\n#", b""),
            (b"=" * depth, b""),
            (b"-" * depth, b"1"),
        )
    )
    return _one(random, content, lambda pair: pair[1] + opened + pair[2] + closed)


def swell(random: Random, content: bytes) -> bytes:
    """Make a value long, up to the size that is read at all (1 MiB)."""
    size = 1_000_000 if random.random() < 0.015 else random.choice((100, 2000, 2000, 30_000))
    piece = random.choice(
        (b"x", b"\xc3\xbc", b" ", b"\\n", b"\\", b'a", "', b"0", b"ab@c.de ", b"[", b"1,", b"#", b"a\n", b".")
    )
    mark = random.choice((b'"', b'"', b"'", b'"""', b""))
    return _one(random, content, lambda pair: pair[1] + mark + piece * (size // len(piece)) + mark)


def _one(random: Random, content: bytes, change: Callable[[re.Match[bytes]], bytes]) -> bytes:
    """Change one of the pairs of a key and its value."""
    pairs = list(_PAIR.finditer(content))
    if not pairs:
        return content
    pair = random.choice(pairs)
    return content[: pair.start()] + change(pair) + content[pair.end() :]


def line_ends(random: Random, content: bytes) -> bytes:
    """End all lines, or some, in another way."""
    end, share = random.choice(LINE_ENDS), random.choice((0.1, 0.5, 1))
    return b"".join(line + (end if random.random() < share else b"\n") for line in content.split(b"\n"))


def encode(random: Random, content: bytes) -> bytes:
    """Save the text in another encoding."""
    return content.decode("utf-8", "replace").encode(random.choice(ENCODINGS), "replace")


def normalise(random: Random, content: bytes) -> bytes:
    """Write umlauts in another form, as a Mac does, or read them in the wrong encoding, once or twice."""
    text = content.decode("utf-8", "replace")
    match random.randrange(3):
        case 0:
            return unicodedata.normalize("NFD", text).encode()
        case 1:
            return unicodedata.normalize("NFKD", text).encode()
        case _:
            return text.encode().decode("cp1252", "replace").encode()


def anything(random: Random, content: bytes) -> bytes:
    """Put characters of the whole of Unicode somewhere, among them halves of surrogate pairs."""
    characters = (chr(random.choice((random.randrange(0x300), random.randrange(0x110000)))) for _ in range(12))
    place = _place(random, content)
    return content[:place] + "".join(characters).encode("utf-8", "surrogatepass") + content[place:]


def noise(random: Random, content: bytes) -> bytes:
    """Forget the file: random bytes, or fragments glued together."""
    if random.random() < 0.3:
        return random.randbytes(random.choice((1, 3, 50, 3000)))
    pairs = [random.choice(KEYS) + b" = " + random.choice(VALUES) + b"\n" for _ in range(20)]
    return b"".join(random.choices((*FRAGMENTS, *pairs), k=random.randrange(40)))


MUTATIONS: tuple[Mutation, ...] = (
    *(flip, set_byte, insert, cut, truncate, double, lines, shuffle, values, values, keys, headers, nest, swell),
    *(line_ends, encode, normalise, anything, noise),
)


def mutated(random: Random, seeds: Sequence[bytes]) -> bytes:
    """Give a file made of one of the seeds, or of two glued together, by one to four mutations."""
    content = random.choice(seeds)
    if random.random() < 0.05:
        content += random.choice(seeds)
    for _ in range(random.choice((1, 1, 1, 2, 2, 3, 4))):
        content = random.choice(MUTATIONS)(random, content)
    return content
