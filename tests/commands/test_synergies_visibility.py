"""What is internal to a partner is named in no view and no format, but to those who may see it."""

from pathlib import Path

import pytest
from conftest import Run
from meeting_portfolio import INTERNAL, MEETING, decision
from repositories import commit, git

SECRET = ("geheim", "vertraulich", "Kreisstraßen")
FORMATS = ("text", "plain", "json", "markdown", "csv")
VIEWS = (
    *(("--by", by) for by in ("group", "pair", "partner", "theme")),
    ("--min-score", "0", "--by", "pair", "--top", "1000", "--include-joint", "--decided", "--explain"),
    ("--include-joint", "--decided", "--explain"),
    ("--since", "2020-01-01", "--include-joint", "--decided"),
    ("--since", "HEAD", "--min-score", "0", "--by", "pair"),
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A portfolio in git with an internal project, which a decision is about."""
    root = tmp_path / "region"
    root.mkdir()
    git(root, "init", "--quiet")
    decided = decision("dismissed", ("kreis-geheim", "werne-melden"), label="Streng vertraulich")
    commit(root, {**MEETING, **INTERNAL, "portfolio/synergies/geheim.toml": decided})
    return root


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("viewer", [(), ("--as", "Werne")])
@pytest.mark.parametrize("view", VIEWS)
def test_no_view_names_it(run: Run, root: Path, view: tuple[str, ...], viewer: tuple[str, ...], form: str) -> None:
    result = run("synergies", *view, *viewer, "--format", form, cwd=root)
    assert result.code == 0
    assert not [word for word in SECRET if word in result.out + result.err]


@pytest.mark.parametrize("viewer", [(), ("--as", "werne")])
def test_no_command_below_names_it(run: Run, root: Path, viewer: tuple[str, ...]) -> None:
    for form in FORMATS:
        matrix = run("synergies", "matrix", *viewer, "--format", form, cwd=root)
        assert not [word for word in SECRET if word in matrix.out + matrix.err]
    for form in ("text", "markdown", "json"):
        whole = run("synergies", "show", "maengelmelder", *viewer, "--format", form, cwd=root)
        assert whole.code == 0
        assert not [word for word in SECRET if word in whole.out + whole.err]


PAST = (
    ("synergies", "--at", "HEAD~1", "--include-joint", "--decided"),
    ("synergies", "--at", "HEAD~1", "--min-score", "0", "--by", "pair", "--top", "1000"),
    ("synergies", "show", "maengelmelder", "--at", "HEAD~1"),
    ("synergies", "matrix", "--at", "HEAD~1"),
    ("synergies", "log", "--at", "HEAD~1"),
    ("show", "werne-melden", "--at", "HEAD~1"),
)


@pytest.mark.parametrize("is_bare", [False, True])
@pytest.mark.parametrize("command", PAST, ids=" ".join)
def test_what_became_internal_is_not_named_by_its_past(
    run: Run, root: Path, command: tuple[str, ...], *, is_bare: bool
) -> None:
    record = "portfolio/projects/kreis-unna/kreis-geheim.toml"
    commit(root, {record: INTERNAL[record].replace('"internal"', '"public"')})
    commit(root, INTERNAL)
    folder = root
    if is_bare:
        folder = root.with_name("bare.git")
        git(root, "clone", "--quiet", "--bare", str(root), str(folder))

    result = run(*command, "--format", "json", cwd=folder)

    assert result.code == 0
    assert not [word for word in SECRET if word in result.out + result.err]
    assert "kreis-geheim" in run(*PAST[1], "--as", "Lünen", cwd=folder).out


@pytest.mark.parametrize("viewer", ["kreis-unna", "Lünen"])
def test_those_who_take_part_see_it(run: Run, root: Path, viewer: str) -> None:
    assert "kreis-geheim" in run("synergies", "--as", viewer, "--format", "json", cwd=root).out
    assert "kreis-geheim" in run("synergies", "--as", viewer, "--for", "kreis-geheim", cwd=root).out


def test_it_does_not_count_where_it_is_not_seen(run: Run, root: Path) -> None:
    def total(*viewer: str) -> int:
        lines = run("synergies", "matrix", *viewer, "--format", "plain", cwd=root).out.splitlines()
        return sum(int(line.split("\t")[2]) for line in lines)

    assert total() < total("--as", "kreis-unna")


def test_asking_for_it_by_its_id_is_refused(run: Run, root: Path) -> None:
    result = run("synergies", "--for", "kreis-geheim", cwd=root)
    assert (result.code, result.out, result.err) == (
        2,
        "",
        "error: The project `kreis-geheim` is internal\n  hint: name the partner who may see it: --as PARTNER\n",
    )


def test_it_is_not_proposed_for_a_wrong_id(run: Run, root: Path) -> None:
    assert "kreis-geheim" not in run("synergies", "--for", "kreis-gehiem", cwd=root).err


def test_the_page_of_a_project_does_not_name_it(run: Run, root: Path) -> None:
    for form in ("text", "json"):
        out = run("show", "werne-melden", "--format", form, cwd=root).out
        assert not [word for word in SECRET if word in out]


@pytest.mark.parametrize(("lead", "seen"), [("werne", False), ("luenen", True)])
def test_a_new_record_is_compared_with_what_its_lead_may_see(run: Run, root: Path, lead: str, seen: bool) -> None:
    result = run(
        *("new", "--title", "Mängelmelder mit Foto", "--lead", lead, "--theme", "zusammenleben-mitmachen"),
        *("--summary", "Ein Mängelmelder für Kreisstraßen nimmt Hinweise auf Schäden mit Foto und Ort an."),
        *("--status", "idea", "--no-input", "--dry-run"),
        cwd=root,
    )
    assert result.code == 0, result.err
    assert ("kreis-geheim" in result.err) is seen
