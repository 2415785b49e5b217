"""What git tells of records: commits, files that moved, and contents by their hashes."""

from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest
from portfolios import RECORDS
from repositories import commit, git

from sr_cli.errors import SystemFailed
from sr_cli.model.history import Commit, FileStep
from sr_cli.store.git.revisions import head_or_nothing
from sr_cli.store.git.streams import said
from sr_cli.store.history.past_records import PastRecords
from sr_cli.store.history.record_log import RecordLog, changing_commits, commits_since, shallow_ends

KAMEN = "portfolio/projects/kamen/kamen-x.toml"
WERNE = "portfolio/projects/werne/kamen-x.toml"
ARCHIVED = "portfolio/archive/kamen/kamen-x.toml"
TEXT, OTHER = (RECORDS[path] for path in sorted(RECORDS)[:2])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet")
    return tmp_path


def log(root: Path) -> tuple[Commit, ...]:
    return RecordLog(root, "kamen-x").commits()


def blob(root: Path, path: str, revision: str = "HEAD") -> str:
    return git(root, "rev-parse", f"{revision}:{path}")


def test_commits_with_all_that_is_known_of_them(root: Path) -> None:
    git(root, "config", "user.name", "Jürgen\tO'Neill :100644 \x01")
    first = commit(root, {KAMEN: TEXT, "README.md": "x"}, ":100644 \x01Anfang\n\nMehr.", day="2025-01-01")
    second = commit(root, {KAMEN: OTHER, "portfolio/projects/kamen/x.txt": "x"}, day="2025-01-02")
    third = commit(root, {"README.md": "y"}, day="2025-01-03")
    commits = log(root)
    assert [each.hash for each in commits] == [third, second, first]
    assert [each.parents for each in commits] == [(second,), (first,), ()]
    assert commits[2] == Commit(
        first,
        (),
        "2025-01-01T12:00:00+00:00",
        "Jürgen\tO'Neill :100644",
        ":100644 \x01Anfang",
        (FileStep("", KAMEN, ("",), blob(root, KAMEN, first)),),
    )
    assert commits[1].steps == (FileStep(KAMEN, KAMEN, (blob(root, KAMEN, first),), blob(root, KAMEN)),)
    assert commits[0].steps == ()
    assert [each.hash for each in changing_commits(root, third, None)] == [second, first]
    assert [each.hash for each in changing_commits(root, third, first)] == [second]
    assert commits_since(root, third, first) == {second, third}


@pytest.mark.parametrize("last", [{}, {KAMEN: TEXT}])
def test_commits_that_change_no_record(root: Path, last: dict[str, str]) -> None:
    commit(root, {"README.md": "x"}, "Add the Readme R", day="2025-01-01")
    commit(root, {"README.md": "y"}, "Rewrite the Readme R", day="2025-01-02")
    head = commit(root, last, day="2025-01-03")
    assert [len(each.steps) for each in log(root)] == [len(last), 0, 0]
    assert RecordLog(root, "?", head).ids() == ({"kamen-x"} if last else set())
    assert [len(each.steps) for each in changing_commits(root, head, None)] == [1] * len(last)


def test_names_that_are_no_utf8_are_shown_all_the_same(root: Path) -> None:
    git(root, "config", "i18n.commitEncoding", "latin1")
    (root / "message").write_bytes("Ä".encode("latin-1"))
    git(root, "commit", "--quiet", "--allow-empty", "--file=message")
    git(root, "config", "--unset", "i18n.commitEncoding")
    assert log(root)[0].subject in ("Ä", "\N{REPLACEMENT CHARACTER}")


@pytest.mark.parametrize("target", [WERNE, ARCHIVED])
@pytest.mark.parametrize("text", [TEXT, OTHER, "ganz anders"])
def test_a_file_that_moves_keeps_its_name(root: Path, target: str, text: str) -> None:
    commit(root, {KAMEN: TEXT})
    git(root, "rm", "--quiet", KAMEN)
    commit(root, {target: text})
    assert [(step.before, step.after) for step in log(root)[0].steps] == [(KAMEN, target)]


def test_where_a_file_stands_now_does_not_matter(root: Path) -> None:
    commit(root, {KAMEN: TEXT}, day="2025-01-01")
    git(root, "switch", "--quiet", "--create", "side")
    commit(root, {KAMEN: TEXT.replace("2021", "2022")}, day="2025-01-02")
    git(root, "switch", "--quiet", "main")
    (root / WERNE).parent.mkdir(parents=True)
    git(root, "mv", KAMEN, WERNE)
    commit(root, {}, day="2025-01-03")
    git(root, "merge", "--quiet", "side", "--message=Merge", day="2025-01-04")
    git(root, "rm", "--quiet", WERNE)
    commit(root, {}, day="2025-01-05")
    commit(root, {WERNE: OTHER}, day="2025-01-06")
    stands = log(root)
    (root / WERNE).unlink()
    assert log(root) == stands
    assert [(step.before, step.after) for each in stands for step in each.steps] == [
        ("", WERNE),
        (WERNE, ""),
        (WERNE, WERNE),
        (KAMEN, WERNE),
        (KAMEN, KAMEN),
        ("", KAMEN),
    ]


def test_another_name_takes_a_like_content(root: Path) -> None:
    commit(root, {KAMEN: TEXT})
    git(root, "mv", KAMEN, KAMEN.replace("kamen-x", "kamen-y"))
    commit(root, {})
    git(root, "rm", "--quiet", KAMEN.replace("kamen-x", "kamen-y"))
    commit(root, {KAMEN.replace("kamen-x", "kamen-z"): OTHER})
    last, first, _ = log(root)
    assert [(step.before[-7:], step.after[-7:]) for step in first.steps] == [("-x.toml", "-y.toml")]
    assert [(step.before[-7:], step.after[-7:]) for step in last.steps] == [("-y.toml", "")]


def test_files_that_are_no_records_do_not_exist(root: Path) -> None:
    commit(root, {KAMEN: TEXT})
    git(root, "mv", KAMEN, f"{KAMEN}.bak")
    commit(root, {})
    git(root, "mv", f"{KAMEN}.bak", KAMEN)
    commit(root, {})
    (root / KAMEN).unlink()
    (root / KAMEN).symlink_to("/etc/passwd")
    commit(root, {})
    assert [[(step.before, step.after) for step in each.steps] for each in log(root)] == [
        [(KAMEN, "")],
        [("", KAMEN)],
        [(KAMEN, "")],
        [("", KAMEN)],
    ]


def test_two_records_of_one_name_are_both_told(root: Path) -> None:
    commit(root, {KAMEN: TEXT, WERNE: OTHER})
    git(root, "rm", "--quiet", KAMEN, WERNE)
    commit(root, {ARCHIVED: "neu"})
    steps = log(root)[0].steps
    assert len(steps) == 2
    assert [bool(step.after) for step in steps] == [True, False]


def test_a_merge_tells_what_each_side_had(root: Path) -> None:
    commit(root, {KAMEN: "a\n", WERNE: "a\n"}, day="2025-01-01")
    git(root, "switch", "--quiet", "--create", "side")
    commit(root, {KAMEN: "side\n"}, day="2025-01-02")
    git(root, "switch", "--quiet", "main")
    commit(root, {WERNE: "main\n"}, day="2025-01-03")
    git(root, "merge", "--quiet", "--no-commit", "side")
    merge = commit(root, {KAMEN: "both\n", WERNE: "main\n"}, day="2025-01-04")
    assert log(root)[0].steps == (FileStep(KAMEN, KAMEN, (blob(root, KAMEN, "HEAD^1"),), blob(root, KAMEN)),)
    told = next(changing_commits(root, merge, None))
    sides = (blob(root, KAMEN, "HEAD^1"), blob(root, KAMEN, "HEAD^2"))
    assert told.steps == (FileStep(KAMEN, KAMEN, sides, blob(root, KAMEN)),)


def test_without_a_commit_there_is_no_history(root: Path) -> None:
    nothing = head_or_nothing(root)
    assert RecordLog(root, "kamen-x", nothing).commits() == ()
    assert list(changing_commits(root, nothing, None)) == []
    assert shallow_ends(root) == frozenset()


def test_a_log_may_be_left_before_its_end(root: Path) -> None:
    for number in range(5):
        head = commit(root, {KAMEN: f"{number}\n"})
    commits = changing_commits(root, head, None)
    assert len(list(islice(commits, 2))) == 2
    commits.close()


def test_a_log_that_fails_says_why(root: Path) -> None:
    with pytest.raises(SystemFailed) as caught:
        list(said(root, "log", "0" * 40, "--"))
    assert "bad object" in str(caught.value.message)
    commit(root, {KAMEN: TEXT})
    tree = blob(root, "portfolio/projects")
    (root / ".git" / "objects" / tree[:2] / tree[2:]).unlink()
    with pytest.raises(SystemFailed):
        RecordLog(root, "kamen-x").commits()


def test_contents_are_read_once_and_only_if_they_are_there(root: Path) -> None:
    large = "x" * (1 << 20)
    commit(root, {f"portfolio/projects/kamen/{number}.toml": f'title = "{number}"\n' for number in range(90)})
    commit(root, {KAMEN: large + "\n", WERNE: "", "portfolio/synergies/x.toml": "kaputt"})
    paths = [f"portfolio/projects/kamen/{number}.toml" for number in range(90)]
    blobs = dict(line.split()[:1:-1] for line in git(root, "ls-tree", "-r", "HEAD").splitlines())
    with closing(PastRecords(root)) as past:
        past.fetch([blobs[path] for path in paths])
        records = [past.record(path, blobs[path]) for path in paths]
        assert [record.title for record in records if record] == [str(number) for number in range(90)]
        assert past.record(paths[0], blobs[paths[0]]) is records[0]
        assert past.record(KAMEN, blobs[KAMEN]) is None
        assert past.record(WERNE, blobs[WERNE]) is None
        assert past.record(KAMEN, "") is None
        assert past.record(KAMEN, "1" * 40) is None
        assert past.decision("portfolio/synergies/x.toml", blobs["portfolio/synergies/x.toml"]) is None
        assert past.decision("portfolio/synergies/x.toml", "") is None


def test_contents_that_git_should_have_and_has_not(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    texts = [f'title = "{number}"\n' + "# viel\n" * 1000 * number for number in range(4)]
    paths = [f"portfolio/projects/kamen/{number}.toml" for number in range(4)]
    commit(root, dict(zip(paths, texts, strict=True)))
    blobs = [blob(root, path) for path in paths]
    git(root, "config", "uploadpack.allowFilter", "true")
    part = tmp_path_factory.mktemp("part") / "clone"
    git(root, "clone", "--quiet", "--no-checkout", "--filter=blob:none", root.as_uri(), str(part))
    for number in (1, 2, 3):
        git(part, "hash-object", "-w", str(root / paths[number]))
    broken = part / ".git" / "objects" / blobs[2][:2] / blobs[2][2:]
    broken.chmod(0o600)
    broken.write_bytes(broken.read_bytes()[:20])
    with closing(PastRecords(part)) as past:
        past.fetch(blobs)
        assert [record and record.title for record in (past.record("x.toml", each) for each in blobs)] == [
            *(None, "1", None, "3")
        ]
