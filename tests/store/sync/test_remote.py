"""What travels between a clone and a shared repository: over files, git's own protocol and http, and never by others."""

import os
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from clones import MELDER, change, clone, head, shared
from repositories import git
from serving import git_program, served

from sr_cli.errors import SystemFailed
from sr_cli.message import LANGUAGES
from sr_cli.store.git.remote_refusals import not_fetched, not_pushed, without_credentials
from sr_cli.store.sync.clone import clone_around
from sr_cli.store.sync.remote import fetch, push, shared_by
from sr_cli.translation import Translator


def commit_change(root: Path) -> str:
    change(root, MELDER, '"running"', '"paused"')
    git(root, "commit", "--quiet", "--all", "--message=Change")
    return head(root)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (root,) = shared(tmp_path, "root")
    return root


def there_and_back(root: Path, url: str) -> None:
    """Push a commit by an address, and fetch it."""
    git(root, "remote", "set-url", "origin", url)
    here = clone_around(root)
    remote = shared_by(here)
    new = commit_change(root)
    assert push(here, remote, new)
    assert fetch(here, remote) == new


def test_over_files(root: Path, tmp_path: Path) -> None:
    there_and_back(root, (tmp_path / "shared.git").as_uri())


def test_over_gits_own_protocol(root: Path, tmp_path: Path) -> None:
    with served(tmp_path) as address:
        there_and_back(root, f"{address}/shared.git")


class Backend(BaseHTTPRequestHandler):
    """Lets `git http-backend` answer, as a web server does."""

    folder: ClassVar[Path]
    program: ClassVar[Path]
    locked: ClassVar[bool] = False
    protocol_version = "HTTP/1.0"

    def do_GET(self) -> None:
        if self.locked:
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="x"')
            self.end_headers()
            return
        path, _, query = self.path.partition("?")
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        environ = {
            **os.environ,
            "GIT_PROJECT_ROOT": str(self.folder),
            "GIT_HTTP_EXPORT_ALL": "1",
            "REQUEST_METHOD": self.command,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
            "REMOTE_USER": "kamen",
            "REMOTE_ADDR": "127.0.0.1",
        }
        answer = subprocess.run([self.program], input=body, env=environ, stdout=subprocess.PIPE, check=True).stdout
        header, _, content = answer.partition(b"\r\n\r\n")
        fields = [line.split(": ", 1) for line in header.decode().split("\r\n")]
        self.send_response(int(next((value[:3] for name, value in fields if name == "Status"), "200")))
        for name, value in fields:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    do_POST = do_GET  # noqa: N815 - so the server calls it

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def web(tmp_path: Path) -> Iterator[type[Backend]]:
    class Served(Backend):
        folder = tmp_path
        program = git_program("git-http-backend")

    git(tmp_path, "init", "--quiet", "--bare", "other.git")
    with ThreadingHTTPServer(("127.0.0.1", 0), Served) as server:
        Served.port = server.server_address[1]  # type: ignore[attr-defined]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield Served
        server.shutdown()
        thread.join()


def test_over_http(root: Path, web: type[Backend], tmp_path: Path) -> None:
    there_and_back(root, f"http://127.0.0.1:{web.port}/shared.git")  # type: ignore[attr-defined]
    assert head(tmp_path / "shared.git") == head(root)


def test_nobody_is_asked_for_a_password_and_none_is_repeated(root: Path, web: type[Backend]) -> None:
    web.locked = True
    git(root, "remote", "set-url", "origin", f"http://127.0.0.1:{web.port}/shared.git")  # type: ignore[attr-defined]
    assert "did not let you in" in refusal(root)


def refusal(root: Path) -> str:
    """Give in both languages why nothing could be fetched."""
    here = clone_around(root)
    with pytest.raises(SystemFailed) as failed:
        fetch(here, shared_by(here))
    assert failed.value.hint is not None
    told = [Translator(language)(text) for language in LANGUAGES for text in (failed.value.message, failed.value.hint)]
    return "\n".join(told)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/nicht/da.git", "there is no such repository"),
        ("http://kamen:ge@heim@127.0.0.1:9/x.git", "there is no connection"),
        ("git://127.0.0.1:9/x.git", "there is no connection"),
        ("nix://kamen:geheim@example.org/x", "`nix`"),
    ],
)
def test_what_cannot_be_reached_is_told_in_plain_words_without_passwords(root: Path, url: str, expected: str) -> None:
    git(root, "remote", "set-url", "origin", url)
    said = refusal(root)
    assert expected in said
    assert "heim" not in said


@pytest.mark.parametrize("kind", ["address", "push address", "insteadOf", "vcs"])
def test_an_address_runs_nothing(root: Path, tmp_path: Path, kind: str) -> None:
    marker = tmp_path / "marker"
    command = f"ext::sh -c touch% {marker}"
    if kind == "address":
        git(root, "remote", "set-url", "origin", command)
    elif kind == "push address":
        git(root, "remote", "set-url", "--push", "origin", command)
    elif kind == "insteadOf":
        git(root, "remote", "set-url", "origin", "kreis:portfolio")
        git(root, "config", f"url.{command}.insteadOf", "kreis:portfolio")
    else:
        git(root, "config", "remote.origin.vcs", "ext")
    git(root, "config", "protocol.ext.allow", "always")
    here = clone_around(root)
    for travel in (fetch, lambda clone, remote: push(clone, remote, commit_change(root))):
        if kind == "push address" and travel is fetch:
            continue
        with pytest.raises(SystemFailed) as failed:
            travel(here, shared_by(here))
        assert "`ext`" in Translator("en")(failed.value.message)
    assert not marker.exists()


def test_names_that_look_like_options_are_names(root: Path, tmp_path: Path) -> None:
    marker = tmp_path / "marker"
    remote, branch = f"--upload-pack=touch {marker};git-upload-pack", "refs/heads/--force"
    git(root, "config", f"remote.{remote}.url", str(tmp_path / "shared.git"))
    git(root, "config", f"remote.{remote}.fetch", "+refs/heads/*:refs/remotes/x/*")
    git(root, "update-ref", "refs/remotes/x/main", head(root))
    git(root, "config", "branch.main.remote", remote)
    here = clone_around(root)
    assert shared_by(here).remote == remote
    assert fetch(here, shared_by(here)) == head(root)

    git(root, "symbolic-ref", "HEAD", branch)
    git(root, "remote", "remove", "origin")
    git(root, "config", "remote.origin.url", str(tmp_path / "shared.git"))
    git(root, "update-ref", branch, head(root, "refs/heads/main"))
    here = clone_around(root)
    assert here.name == "--force"
    assert fetch(here, shared_by(here)) is None
    assert push(here, shared_by(here), head(root))
    assert head(tmp_path / "shared.git", branch) == head(root)
    assert not marker.exists()


def test_who_was_slower_is_told(root: Path, tmp_path: Path) -> None:
    other = clone(tmp_path, "other")
    commit_change(other)
    git(other, "push", "--quiet", "origin", "HEAD:main")
    change(root, MELDER, "Kamen", "Camen")
    git(root, "commit", "--quiet", "--all", "--message=Change")
    here = clone_around(root)
    assert not push(here, shared_by(here), head(root))


def test_a_narrower_choice_of_protocols_counts(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_ALLOW_PROTOCOL", "https:ext")
    assert "`file`" in refusal(root)


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands for ssh")
@pytest.mark.parametrize("chosen", [True, False])
def test_ssh_asks_nothing_unless_the_user_chose_how_it_is_called(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: bool
) -> None:
    ssh = tmp_path / "ssh"
    ssh.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/called\nexit 1\n', encoding="utf-8")
    ssh.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    git(root, "remote", "set-url", "origin", "ssh://kreis.example/shared.git")
    if chosen:
        git(root, "config", "core.sshCommand", f"{ssh} -o own=yes")
    refusal(root)
    called = (tmp_path / "called").read_text(encoding="utf-8")
    assert ("BatchMode=yes" in called) is not chosen
    assert ("own=yes" in called) is chosen


def test_submodules_are_left_alone(root: Path, tmp_path: Path) -> None:
    marker = tmp_path / "marker"
    (root / ".gitmodules").write_text(f'[submodule "x"]\npath = x\nurl = ext::touch {marker}\n', encoding="utf-8")
    git(root, "update-index", "--add", "--cacheinfo", f"160000,{head(root)},x")
    git(root, "config", "submodule.recurse", "true")
    git(root, "config", "fetch.recurseSubmodules", "true")
    git(root, "config", "push.recurseSubmodules", "on-demand")
    there_and_back(root, str(tmp_path / "shared.git"))
    assert not marker.exists()


def test_several_shared_repositories_leave_it_open(root: Path) -> None:
    here = clone_around(root)
    git(root, "remote", "rename", "origin", "kreis")
    git(root, "config", "--unset", "branch.main.remote")
    assert shared_by(here).remote == "kreis"
    git(root, "remote", "add", "land", "/x")
    with pytest.raises(SystemFailed, match="several shared repositories"):
        shared_by(here)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("fatal: Something strange\n", "“Something strange”"),
        ("fatal: unable to access 'https://a:b@c/x': The requested URL returned error: 403", "did not let you in"),
        ("Something else", "“Something else”"),
        ("fatal: unable to access 'https://x/': Could not resolve host: x", "not known in the network"),
    ],
)
def test_why_nothing_was_fetched(said: str, expected: str) -> None:
    failure = not_fetched(said, "origin")
    assert expected in Translator("en")(failure.message)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("remote: Nur der Kreis\nremote: darf das.\n!\tx:refs/heads/main\t[remote rejected] (pre-receive hook declined)\n",
         "“Nur der Kreis darf das.”"),
        ("!\tx:refs/heads/main\t[remote rejected] (branch is protected; permission denied)\n", "branch is protected"),
        ("fatal: Authentication failed for 'https://kamen:geheim@x/'", "did not let you in"),
        ("Nicht am Freitag\nerror: failed to push some refs to '/x'\n", "“Nicht am Freitag”"),
        ("error: failed to push some refs to '/x'\n", "“failed to push some refs to '/x'”"),
        ("remote: " + "viele Worte " * 99 + "\n", "viele Worte …”"),
    ],
)  # fmt: skip
def test_why_nothing_was_taken(said: str, expected: str) -> None:
    failure = not_pushed(said, "origin")
    assert expected in Translator("en")(failure.message)


def test_addresses_are_told_without_credentials() -> None:
    assert without_credentials("x https://a:b@c@host/p?q@r y") == "x https://host/p?q@r y"
