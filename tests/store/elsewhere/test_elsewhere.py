"""Other portfolios, from folders and remotes, that want to do harm or are simply there."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from hashlib import sha1
from pathlib import Path
from zlib import compress

import pytest
from portfolios import FILES, REGION, write
from repositories import commit, git
from serving import served

from sr_cli.errors import NoPortfolio, SystemFailed
from sr_cli.store.elsewhere import fetching
from sr_cli.store.elsewhere import portfolio as module
from sr_cli.store.elsewhere.address import Address, address
from sr_cli.store.elsewhere.cache import Cache, cache_folder
from sr_cli.store.elsewhere.portfolio import Elsewhere, elsewhere
from sr_cli.store.records.load import load

IDS = ["kamen-maengelmelder", "kreis-klimadaten", "luenen-baeume", "werne-abfall"]
RECORD = FILES["portfolio/projects/werne/werne-abfall.toml"]


def repository(folder: Path, files: dict[str, str] | None = None) -> Path:
    folder.mkdir(parents=True)
    git(folder, "init", "--quiet")
    commit(folder, {**FILES, **(files or {})}, day="2026-11-01")
    return folder


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return repository(tmp_path / "source")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def found(place: str | Path, cache: Path, cwd: Path = Path("/")) -> Elsewhere:
    return elsewhere(address(str(place)), cwd, {"SR_CACHE_DIR": str(cache)})


def ids(found: Elsewhere) -> list[str]:
    return list(load(found.tree).portfolio.projects)


def make_stale(cache: Path) -> None:
    (pointer,) = cache.glob("portfolios/*/newest")
    os.utime(pointer, (1_700_000_000, 1_700_000_000))


class TestFolders:
    def test_of_a_clone_the_last_commit_is_read_and_nothing_is_written(self, source: Path, cache: Path) -> None:
        (source / "portfolio/projects/werne/werne-abfall.toml").write_text("no TOML")
        git_folder = {path: path.stat().st_mtime_ns for path in source.rglob("*")}

        it = found(source, cache)

        assert ids(it) == IDS
        assert it == Elsewhere(it.tree, git(source, "rev-parse", "HEAD"), date(2026, 11, 1))
        assert {path: path.stat().st_mtime_ns for path in source.rglob("*")} == git_folder
        assert not cache.exists()

    def test_so_is_a_bare_one_and_one_that_is_seen_from_the_working_folder(
        self, source: Path, cache: Path, tmp_path: Path
    ) -> None:
        git(tmp_path, "clone", "--quiet", "--bare", str(source), "bare.git")

        assert ids(found("bare.git", cache, tmp_path)) == IDS

    def test_so_is_one_that_borrows_its_objects(self, source: Path, cache: Path, tmp_path: Path) -> None:
        git(tmp_path, "clone", "--quiet", "--shared", str(source), "borrower")

        assert ids(found(tmp_path / "borrower", cache)) == IDS

    def test_a_portfolio_may_be_in_a_folder_of_a_repository(self, tmp_path: Path, cache: Path) -> None:
        git(tmp_path, "init", "--quiet")
        commit(tmp_path, {f"below/{path}": text for path, text in FILES.items()})

        assert ids(found(tmp_path / "below", cache)) == IDS

    def test_one_that_git_does_not_have_is_read_as_it_stands(self, tmp_path: Path, cache: Path) -> None:
        unpacked = write(tmp_path / "unpacked")
        assert ids(found(unpacked, cache)) == IDS

        git(unpacked, "init", "--quiet")
        assert ids(found(unpacked, cache)) == IDS

        git(unpacked, "commit", "--quiet", "--allow-empty", "--message=Empty")
        it = found(unpacked, cache)
        assert ids(it) == IDS
        assert not it.commit

    def test_the_repository_of_a_hook_that_runs_is_not_taken_for_it(
        self, source: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        ours = repository(tmp_path / "ours", {"portfolio/region.toml": REGION.replace("Smart Region", "Ours")})
        monkeypatch.setenv("GIT_DIR", str(ours / ".git"))
        monkeypatch.setenv("GIT_INDEX_FILE", str(ours / ".git" / "index"))

        for place in (source, source.as_uri()):
            assert load(found(place, cache).tree).portfolio.region.name == "Smart Region"

    @pytest.mark.parametrize("commits", [True, False])
    def test_where_no_portfolio_is_that_is_said(self, tmp_path: Path, cache: Path, commits: bool) -> None:
        if commits:
            git(tmp_path, "init", "--quiet")
            commit(tmp_path, {"README": "Nothing."})

        with pytest.raises(NoPortfolio, match="There is no portfolio in"):
            found(tmp_path, cache)

    def test_a_folder_that_is_not_there_is_named(self, tmp_path: Path, cache: Path) -> None:
        with pytest.raises(NoPortfolio, match="There is no folder"):
            found("-nowhere", cache, tmp_path)

    def test_a_clone_of_somebody_else_is_not_trusted(
        self, source: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")

        with pytest.raises(SystemFailed, match="git does not trust the repository"):
            found(source, cache)

    def test_a_commit_of_no_day_has_none(self, source: Path, cache: Path) -> None:
        tree = git(source, "rev-parse", "HEAD^{tree}")
        text = f"tree {tree}\nauthor A <a@b> 1 +0000\ncommitter A <a@b> 99999999999999 +0000\n\nx\n"
        made = subprocess.run(
            ["git", "hash-object", "-t", "commit", "-w", "--stdin", "--literally"],
            cwd=source,
            input=text.encode(),
            check=True,
            capture_output=True,
        ).stdout.decode()
        git(source, "update-ref", "HEAD", made.strip())

        it = found(source, cache)

        assert it.commit == made.strip()
        assert it.changed is None


class TestUrls:
    def test_its_newest_commit_is_fetched_and_kept_bare(self, source: Path, cache: Path) -> None:
        commit(source, {"notes.txt": "x"}, day="2026-11-02")
        it = found(source.as_uri(), cache)

        assert ids(it) == IDS
        assert it == Elsewhere(it.tree, git(source, "rev-parse", "HEAD"), date(2026, 11, 2))
        (state,) = cache.glob("portfolios/*/state-*")
        assert [path.name for path in state.iterdir()] == [".git"]
        assert (state / ".git/config").read_text() == "[core]\n\trepositoryformatversion = 0\n\tbare = true\n"
        assert not list(state.rglob("hooks"))
        assert len(git(state, "rev-list", "refs/sr/head").splitlines()) == 1

    def test_within_an_hour_it_is_not_fetched_again_then_it_is(self, source: Path, cache: Path) -> None:
        first = found(source.as_uri(), cache)
        commit(source, {"portfolio/projects/werne/werne-neu.toml": RECORD})

        assert found(source.as_uri(), cache).commit == first.commit
        make_stale(cache)
        assert "werne-neu" in ids(found(source.as_uri(), cache))

    def test_what_cannot_be_reached_is_taken_from_the_last_time(self, source: Path, cache: Path) -> None:
        first = found(source.as_uri(), cache)
        make_stale(cache)
        shutil.rmtree(source)

        it = found(source.as_uri(), cache)

        assert ids(it) == IDS
        assert it.commit == first.commit
        assert it.fetched == date(2023, 11, 14)
        assert it.trouble
        assert len(list(cache.glob("portfolios/*/state-*"))) == 1

    def test_without_a_last_time_that_is_said(self, tmp_path: Path, cache: Path) -> None:
        with pytest.raises(SystemFailed, match="cannot be fetched"):
            found((tmp_path / "nowhere").as_uri(), cache)

        assert not list(cache.glob("portfolios/*/*"))

    def test_one_without_a_portfolio_is_none(self, tmp_path: Path, cache: Path) -> None:
        git(tmp_path, "init", "--quiet", "empty")
        commit(tmp_path / "empty", {"README": "Nothing."})

        with pytest.raises(NoPortfolio, match="There is no portfolio in"):
            found((tmp_path / "empty").as_uri(), cache)

    def test_a_fetch_that_was_cut_off_spoils_nothing(self, source: Path, cache: Path) -> None:
        left = Cache(cache, source.as_uri()).begin()
        git(left, "init", "--quiet", "--bare", ".git")
        (left / ".git" / "shallow.lock").touch()

        assert ids(found(source.as_uri(), cache)) == IDS
        assert left.exists()

        os.utime(left, (1_700_000_000, 1_700_000_000))
        make_stale(cache)
        found(source.as_uri(), cache)
        assert not left.exists()

    @pytest.mark.parametrize("said", ["", "state-gone " + "0" * 40 + "\n", "../../x " + "0" * 40 + "\n", "\xff\xfe"])
    def test_a_cache_that_is_damaged_is_made_anew(self, source: Path, cache: Path, said: str) -> None:
        found(source.as_uri(), cache)
        (pointer,) = cache.glob("portfolios/*/newest")
        pointer.write_bytes(said.encode("latin-1"))

        assert ids(found(source.as_uri(), cache)) == IDS

    def test_many_at_once_do_not_meet(self, source: Path, cache: Path) -> None:
        with ThreadPoolExecutor(4) as threads:
            all_ids = list(threads.map(lambda _: ids(found(source.as_uri(), cache)), range(8)))

        assert all_ids == [IDS] * 8

    def test_what_is_stopped_while_it_is_fetched_leaves_nothing(
        self, source: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def stopped(_: Address, __: Path) -> str:
            raise KeyboardInterrupt

        monkeypatch.setattr(module, "fetch", stopped)
        with pytest.raises(KeyboardInterrupt):
            found(source.as_uri(), cache)

        assert not list(cache.glob("portfolios/*/*"))

    def test_a_password_is_neither_shown_nor_written_down(self, cache: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as closed:
            port = closed.getsockname()[1]
        with pytest.raises(SystemFailed) as refusal:
            found(f"http://me:secret@127.0.0.1:{port}/p.git", cache)

        assert refusal.value.message.values["source"] == f"http://127.0.0.1:{port}/p.git"
        assert "secret" not in str(refusal.value.message)
        assert not any(b"secret" in path.read_bytes() for path in cache.rglob("*") if path.is_file())


@pytest.fixture
def daemon(source: Path) -> Iterator[str]:
    """Serve the source by `git daemon` on the loopback."""
    with served(source.parent) as address:
        yield address


@pytest.mark.skipif(os.name == "nt", reason="git for Windows has no daemon")
class TestDaemon:
    def test_a_portfolio_is_fetched_from_another_machine(self, daemon: str, cache: Path) -> None:
        assert ids(found(f"{daemon}/source", cache)) == IDS

    def test_what_it_has_not_is_said(self, daemon: str, cache: Path) -> None:
        with pytest.raises(SystemFailed, match="cannot be fetched"):
            found(f"{daemon}/other", cache)

    def test_files_that_are_too_large_are_not_even_sent_where_the_other_side_can_leave_them_out(
        self, daemon: str, source: Path, cache: Path
    ) -> None:
        git(source, "config", "uploadpack.allowFilter", "true")
        (source / "video.bin").write_bytes(os.urandom(3 << 20))
        commit(source, {"portfolio/projects/werne/werne-gross.toml": "#" * (2 << 20)})

        it = found(f"{daemon}/source", cache)

        assert ids(it) == IDS
        assert [fault.rule for fault in load(it.tree).faults] == ["oversized-file"]
        assert sum(path.stat().st_size for path in cache.rglob("*") if path.is_file()) < 1 << 20


class TestLimits:
    def test_one_that_never_answers_is_given_up(self, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(fetching, "MAX_SECONDS", 0.2)
        with socket.create_server(("127.0.0.1", 0)) as silent:
            url = f"git://127.0.0.1:{silent.getsockname()[1]}/p"
            with pytest.raises(SystemFailed, match="did not answer within"):
                found(url, cache)

    def test_one_that_sends_too_much_is_given_up(
        self, source: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(fetching, "MAX_FETCHED", 100_000)
        (source / "video.bin").write_bytes(os.urandom(200_000))
        commit(source, {})

        with pytest.raises(SystemFailed, match="is larger than"):
            found(source.as_uri(), cache)
        assert not list(cache.glob("portfolios/*/*"))

    def test_one_that_unfolds_to_more_than_its_share_of_memory_is_refused(
        self, source: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The second file is made of the first four times over, told in some dozen bytes."""
        monkeypatch.setattr(fetching, "_MEMORY", "20m")
        zeros = bytes(0xFFFFFF)
        copies = (_number(len(zeros)), _number(4 * len(zeros)), b"\xf0\xff\xff\xff" * 4)
        base, whole = (sha1(b"blob %d\0" % len(blob) + blob, usedforsecurity=False) for blob in (zeros, 4 * zeros))
        delta = b"".join(copies)
        packed = (_head(3, len(zeros)), compress(zeros), _head(7, len(delta)), base.digest(), compress(delta))
        pack = b"".join((b"PACK", (2).to_bytes(4), (2).to_bytes(4), *packed))
        subprocess.run(
            ["git", "index-pack", "--stdin"],
            cwd=source,
            input=pack + sha1(pack, usedforsecurity=False).digest(),
            check=True,
            capture_output=True,
        )
        bomb(source, f"100644 blob {base.hexdigest()}\ta.toml\n100644 blob {whole.hexdigest()}\tb.toml\n")

        with pytest.raises(SystemFailed, match="cannot be fetched"):
            found(source.as_uri(), cache)
        monkeypatch.setattr(fetching, "_MEMORY", "256m")
        assert not ids(found(source.as_uri(), cache))

    def test_a_pack_that_is_renamed_meanwhile_does_no_harm(self, tmp_path: Path) -> None:
        packs = tmp_path / ".git" / "objects" / "pack"
        packs.mkdir(parents=True)
        (packs / "gone").symlink_to("nowhere")
        (packs / "there").write_bytes(b"12345")

        assert fetching.size_of(tmp_path) == 5

    def test_a_hundred_thousand_files_are_too_many(self, source: Path, cache: Path) -> None:
        blob = git(source, "rev-parse", "HEAD:portfolio/region.toml")
        bomb(source, "".join(f"100644 blob {blob}\tp{number}.toml\n" for number in range(100_000)))

        with pytest.raises(SystemFailed, match="is too large"):
            found(source.as_uri(), cache)

    @pytest.mark.parametrize("by_url", [True, False])
    def test_folders_that_unfold_without_end_are_not_unfolded(self, source: Path, cache: Path, by_url: bool) -> None:
        blob = git(source, "rev-parse", "HEAD:portfolio/region.toml")
        tree = mktree(source, f"100644 blob {blob}\ta.toml\n")
        for _ in range(40):
            tree = mktree(source, f"040000 tree {tree}\ta\n040000 tree {tree}\tb\n")
        bomb(source, f"040000 tree {tree}\tkamen\n")

        with pytest.raises(SystemFailed, match="is too large"):
            found(source.as_uri() if by_url else source, cache)

    def test_so_many_bytes_are_too_many(self, source: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(module, "MAX_TOTAL", 1000)

        with pytest.raises(SystemFailed, match="is too large"):
            found(source, cache)

    def test_that_holds_for_folders_without_git_too(
        self, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(module, "MAX_FILES", 3)

        with pytest.raises(SystemFailed, match="is too large"):
            found(write(tmp_path / "unpacked"), cache)

    def test_what_was_decided_over_there_is_not_even_read(self, source: Path, cache: Path) -> None:
        commit(source, {"portfolio/synergies/a-b.toml": "no TOML", "portfolio/archive/kamen/x.toml": "no TOML"})

        assert not load(found(source, cache).tree).faults


def _number(value: int) -> bytes:
    """Give a number as it stands in a delta: seven bits in each byte."""
    low, rest = value & 0x7F, value >> 7
    return bytes([low | 0x80]) + _number(rest) if rest else bytes([low])


def _head(kind: int, size: int) -> bytes:
    """Give what stands before an object of a pack."""
    low, rest = kind << 4 | size & 0xF, size >> 4
    return bytes([low | 0x80]) + _number(rest) if rest else bytes([low])


def mktree(folder: Path, entries: str) -> str:
    made = subprocess.run(
        ["git", "mktree"], cwd=folder, input=entries.encode(), check=True, capture_output=True
    ).stdout.decode()
    return made.strip()


def bomb(folder: Path, projects: str) -> None:
    """Commit a portfolio whose folder of records is made of these lines, past all that checks names."""
    region = git(folder, "rev-parse", "HEAD:portfolio/region.toml")
    inner = mktree(folder, projects)
    portfolio = mktree(folder, f"040000 tree {inner}\tprojects\n100644 blob {region}\tregion.toml\n")
    tree = mktree(folder, f"040000 tree {portfolio}\tportfolio\n")
    git(folder, "update-ref", "HEAD", git(folder, "commit-tree", tree, "-m", "Bomb"))


@pytest.mark.skipif(os.name == "nt", reason="the programs are scripts for a Unix shell")
class TestHostile:
    @pytest.fixture
    def witness(self, tmp_path: Path) -> Path:
        return tmp_path / "ran"

    @pytest.fixture
    def script(self, tmp_path: Path, witness: Path) -> Path:
        file = tmp_path / "evil.sh"
        file.write_text(f'#!/bin/sh\necho "$0 $@" >> {witness}\ncat\n')
        file.chmod(0o755)
        return file

    @pytest.mark.parametrize("by_url", [True, False])
    def test_no_program_that_a_repository_names_is_run(
        self, source: Path, cache: Path, script: Path, witness: Path, by_url: bool
    ) -> None:
        commit(source, {".gitattributes": "* filter=evil diff=evil merge=evil textconv=evil\n"})
        (source / ".git/hooks").mkdir(exist_ok=True)
        for hook in ("post-checkout", "post-index-change", "reference-transaction", "pre-auto-gc", "post-merge"):
            shutil.copy(script, source / ".git/hooks" / hook)
        for name in (
            *("core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "diff.external"),
            *("filter.evil.smudge", "filter.evil.clean", "filter.evil.process", "diff.evil.textconv"),
            *("gpg.program", "uploadpack.packObjectsHook", "core.alternateRefsCommand", "credential.helper"),
            *("diff.evil.command", "core.gitProxy", "remote.origin.uploadpack", "alias.rev-list", "alias.ls-tree"),
        ):
            git(source, "config", name, f"!{script}" if name.startswith("alias") else str(script))
        git(source, "config", "log.showSignature", "true")
        git(source, "config", "core.hooksPath", str(script.parent))

        assert ids(found(source.as_uri() if by_url else source, cache)) == IDS
        assert not witness.exists()

    def test_a_partial_clone_fetches_nothing(self, source: Path, cache: Path, script: Path, witness: Path) -> None:
        blob = git(source, "rev-parse", "HEAD:portfolio/projects/werne/werne-abfall.toml")
        (source / ".git/objects" / blob[:2] / blob[2:]).unlink()
        for name, value in (
            ("core.repositoryFormatVersion", "1"),
            ("extensions.partialClone", "origin"),
            ("remote.origin.url", f"ext::{script}"),
            ("remote.origin.promisor", "true"),
            ("protocol.ext.allow", "always"),
        ):
            git(source, "config", name, value)

        assert ids(found(source, cache)) == IDS[:-1]
        assert not witness.exists()

    def test_submodules_are_not_followed(self, source: Path, cache: Path, script: Path, witness: Path) -> None:
        head = git(source, "rev-parse", "HEAD")
        git(source, "update-index", "--add", "--cacheinfo", f"160000,{head},portfolio/projects/werne/sub.toml")
        (source / ".gitmodules").write_text(
            f'[submodule "sub"]\n\tpath = portfolio/projects/werne/sub.toml\n\turl = ext::{script}\n\tupdate = checkout\n'
        )
        git(source, "add", ".gitmodules")
        git(source, "commit", "--quiet", "--message=Submodule")

        for place in (source.as_uri(), source):
            assert ids(found(place, cache)) == IDS
        assert not witness.exists()

    def test_addresses_that_the_settings_of_the_user_rewrite_start_no_program_either(
        self, cache: Path, script: Path, witness: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        settings = tmp_path / "settings"
        settings.write_text(
            f'[url "ext::{script} "]\n\tinsteadOf = https://example.org/\n[protocol "ext"]\n\tallow = always\n'
        )
        monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))

        with pytest.raises(SystemFailed, match="cannot be fetched"):
            found("https://example.org/p.git", cache)
        assert not witness.exists()

    @pytest.mark.parametrize("by_url", [True, False])
    def test_links_out_of_the_portfolio_are_not_followed(
        self, source: Path, cache: Path, tmp_path: Path, by_url: bool
    ) -> None:
        secret = tmp_path / "secret.toml"
        secret.write_text(RECORD)
        (source / "portfolio/projects/werne/werne-geheim.toml").symlink_to(secret)
        (source / "portfolio/projects/kamen/kamen-geheim.toml").symlink_to("../../../../secret.toml")
        (source / "portfolio/goals.toml").unlink()
        (source / "portfolio/goals.toml").symlink_to("/etc/passwd")
        commit(source, {})

        loaded = load(found(source.as_uri() if by_url else source, cache).tree)

        assert list(loaded.portfolio.projects) == IDS
        assert [fault.rule for fault in loaded.faults] == ["link-outside"] * 3

    def test_names_that_lead_elsewhere_or_steer_terminals_are_only_names(self, source: Path, cache: Path) -> None:
        blob = git(source, "rev-parse", "HEAD:portfolio/projects/werne/werne-abfall.toml")
        names = ("--upload-pack=x.toml", "\x1b[2J.toml", "a\nb.toml", "CON.toml", "con.toml")
        outside = mktree(source, f"100644 blob {blob}\tevil.toml\n")
        entries = "".join(f"100644 blob {blob}\t{quoted(name)}\n" for name in names)
        bomb(source, f"{entries}040000 tree {outside}\t..\n040000 tree {outside}\t.git\n")

        loaded = load(found(source, cache).tree)

        assert list(loaded.portfolio.projects) == ["evil"]
        with pytest.raises(SystemFailed, match="cannot be fetched"):  # git itself refuses to take it
            found(source.as_uri(), cache)
        assert not list(cache.rglob("evil.toml"))

    def test_a_file_that_is_too_large_is_left_out(self, source: Path, cache: Path) -> None:
        commit(source, {"portfolio/projects/werne/werne-gross.toml": f"{RECORD}{'#' * (1 << 20)}\n"})

        for place in (source.as_uri(), source):
            loaded = load(found(place, cache).tree)
            assert list(loaded.portfolio.projects) == IDS
            assert [fault.rule for fault in loaded.faults] == ["oversized-file"]

    def test_nothing_is_written_but_below_the_cache(self, source: Path, cache: Path, tmp_path: Path) -> None:
        before = {path for path in tmp_path.rglob("*") if not path.is_relative_to(cache)}
        found(source.as_uri(), cache)

        assert {path for path in tmp_path.rglob("*") if not path.is_relative_to(cache)} == before
        (folder,) = (cache / "portfolios").iterdir()
        assert folder.stat().st_mode & 0o077 == 0


def quoted(name: str) -> str:
    """Give a name as `git mktree` reads it."""
    return '"' + name.replace("\x1b", "\\033").replace("\n", "\\n") + '"'


class TestCacheFolder:
    def test_it_is_where_the_system_keeps_such(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HOME", str(tmp_path))
        monkeypatch.setenv("USERPROFILE", str(tmp_path))
        local, named = str(tmp_path / "Local"), str(tmp_path / "named")

        assert cache_folder({}) == tmp_path / ".cache" / "sr"
        assert cache_folder({"XDG_CACHE_HOME": "relative"}) == tmp_path / ".cache" / "sr"
        assert cache_folder({"LOCALAPPDATA": local}) == tmp_path / "Local" / "sr"
        assert cache_folder({"SR_CACHE_DIR": named, "XDG_CACHE_HOME": local}) == tmp_path / "named"

    def test_states_of_other_urls_stay_apart(self, tmp_path: Path) -> None:
        one, other = Cache(tmp_path, "https://a.example"), Cache(tmp_path, "https://b.example")
        folder = one.begin()
        (folder / ".git").mkdir()
        (folder / ".git" / "HEAD").touch()
        one.keep(folder, "0" * 40)

        assert one.newest() is not None
        assert other.newest() is None
