"""Repositories served on the loopback, for tests of what travels."""

import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from repositories import git


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def git_program(name: str) -> Path:
    found = Path(git(Path(), "--exec-path"), name)
    if not found.exists():
        pytest.skip(f"git has no {name} here")
    return found


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve the repositories below a folder by `git daemon`, also for writing; gives the address of the folder."""
    program, port = git_program("git-daemon"), free_port()
    command = [program, "--export-all", "--enable=receive-pack", "--listen=127.0.0.1", f"--port={port}", "--reuseaddr",
               "--informative-errors", f"--base-path={folder}", "--verbose"]  # fmt: skip
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stderr is not None
        while "Ready to rumble" not in process.stderr.readline():
            assert process.poll() is None
        drain = threading.Thread(target=process.stderr.read)
        drain.start()
        try:
            yield f"git://127.0.0.1:{port}"
        finally:
            process.terminate()
            drain.join()
