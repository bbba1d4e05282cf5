"""Reading articles in every encoding and writing them back, whole or not at all."""

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import files
from newslint.errors import NotArticleError, ReadError, WriteError
from newslint.files import read_source, replace_file, write_source
from newslint.text_encoding import decode, encode

ARTICLE = "Café – “fine”, said Zoë 🦊\r\n"


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"", "", "utf-8"),
        (ARTICLE.encode(), ARTICLE, "utf-8"),
        (ARTICLE.encode("utf-8-sig"), "\ufeff" + ARTICLE, "utf-8"),
        (("\ufeff" + ARTICLE).encode("utf-16-le"), "\ufeff" + ARTICLE, "utf-16-le"),
        (("\ufeff" + ARTICLE).encode("utf-16-be"), "\ufeff" + ARTICLE, "utf-16-be"),
        (("\ufeff" + ARTICLE).encode("utf-32-le"), "\ufeff" + ARTICLE, "utf-32-le"),
        (("\ufeff" + ARTICLE).encode("utf-32-be"), "\ufeff" + ARTICLE, "utf-32-be"),
    ],
)
def test_unicode_is_read_without_assumptions(data: bytes, text: str, encoding: str) -> None:
    assert decode(data) == (text, encoding, "")


def test_what_is_not_utf_8_is_read_as_windows_1252() -> None:
    assert decode(b"\x93Caf\xe9\x94 \x96 \x81") == (
        "“Café” – \x81", "windows-1252", "not UTF-8; read as Windows-1252"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<!doctype html><meta charset="koi8-r"><p>', "koi8-r"),
        ('<html><meta http-equiv=x content="text/html; charset=iso-8859-2"><p>', "iso8859-2"),
        ('<?xml version="1.0" encoding="windows-1251"?><p>', "cp1251"),
        ("---\ntitle: A\ncharset: cp437\n---\n", "cp437"),
        ("<meta charset=latin1><p>", "windows-1252"),
        ("<meta charset=no-such-thing><p>", "windows-1252"),
        ("<meta charset=utf-16><p>", "windows-1252"),
        ("<meta charset=rot13><p>", "windows-1252"),
        ("<meta charset=utf-7><p>", "windows-1252"),
        ("The page said <meta charset=koi8-r> and", "windows-1252"),
    ],
)
def test_a_declared_encoding_is_used(head: str, encoding: str) -> None:
    data = head.encode() + b"\xc1\xf5"
    read = decode(data)
    assert read.encoding == encoding
    assert encode(read.text, read.encoding) == data


def test_utf_8_wins_over_what_is_declared() -> None:
    assert decode("<meta charset=latin1>é".encode()).encoding == "utf-8"


def test_a_plain_ascii_page_gets_fixes_in_the_encoding_it_declares() -> None:
    read = decode(b"<meta charset=windows-1252>A, B")
    assert encode(read.text.replace(",", "–"), read.encoding).endswith(b"A\x96 B")


def test_utf_8_cut_off_in_a_character_stays_utf_8() -> None:
    data = "“Café”, sæter".encode()[:-4] + b"\xff"
    read = decode(data)
    assert read.text.startswith("“Café”, ")
    assert read.assumed == "broken UTF-8; its stray bytes are kept as they are"
    assert encode(read.text, read.encoding) == data
    read.text.encode()  # no lone surrogates


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"text\0text", bytes(range(1, 256)) * 4]
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(NotArticleError, match="is binary"):
        decode(data)


@pytest.mark.parametrize("data", [b"\xff\xfea", b"\xff\xfe\x00\xd8", b"\xff\xfe\0\0\0\0\xff\xff"])
def test_broken_utf_16_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError):
        decode(data)


@given(st.binary() | st.text().map(str.encode) | st.text().map(lambda t: t.encode() + b"\xe2\x80"))
def test_every_byte_survives(data: bytes) -> None:
    try:
        read = decode(data)
    except ReadError:
        return
    assert encode(read.text, read.encoding) == data


def test_a_folder_and_a_missing_file_are_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"gone\.txt: cannot be read: No such file or directory"):
        read_source(str(tmp_path / "gone.txt"), 1)
    with pytest.raises(ReadError, match="Is a directory"):
        read_source(str(tmp_path), 1)


def test_no_more_is_read_than_asked_for(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.txt", b"x" * 1001)
    assert len(read_source(path, 0.002).text) == 1001
    for name in (path, os.devnull.replace("null", "zero")):
        with pytest.raises(NotArticleError, match=r"is larger than 0\.001 MB, the max-file-size"):
            read_source(name, 0.001)


def _write(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    return str(path)


def test_writing_keeps_encoding_and_mode(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.txt", b"caf\xe9 - bar\r\n")
    os.chmod(path, 0o640)
    before = read_source(path, 1)
    write_source(path, before.text.replace("-", "–"), before)
    assert Path(path).read_bytes() == b"caf\xe9 \x96 bar\r\n"
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o640


def test_a_symbolic_link_is_written_through(tmp_path: Path) -> None:
    real = Path(_write(tmp_path / "real.txt", b"old"))
    link = tmp_path / "link.txt"
    link.symlink_to("real.txt")
    write_source(str(link), "new", read_source(str(link), 1))
    assert link.is_symlink()
    assert real.read_text() == "new"


def test_a_text_that_the_encoding_cannot_hold_is_refused(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.txt", b"caf\xe9")
    with pytest.raises(WriteError, match=r'windows-1252, has no "ș" \(U\+0219\)'):
        write_source(path, "ș", read_source(path, 1))
    assert Path(path).read_bytes() == b"caf\xe9"


def test_a_read_only_file_is_refused(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.txt", b"old")
    os.chmod(path, 0o444)
    with pytest.raises(WriteError, match=r"a\.txt: is read-only; not written"):
        write_source(path, "new", read_source(path, 1))
    assert Path(path).read_text() == "old"


def test_a_file_changed_since_it_was_read_is_refused(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.txt", b"old")
    before = read_source(path, 1)
    Path(path).write_text("theirs")
    with pytest.raises(WriteError, match="was changed by someone else"):
        write_source(path, "new", before)
    assert Path(path).read_text() == "theirs"


def test_a_file_that_vanished_is_refused(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.txt", b"old")
    before = read_source(path, 1)
    os.unlink(path)
    with pytest.raises(WriteError, match="cannot be written: No such file"):
        write_source(path, "new", before)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["write", "fsync", "fchmod", "replace"])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_at_any_step_leaves_the_old_file_alone(
    name: str, error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _write(tmp_path / "a.txt", b"old")
    before = read_source(path, 1)

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(files.os, name, fail)
    with pytest.raises((WriteError, KeyboardInterrupt)):
        write_source(path, "new", before)
    monkeypatch.undo()
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]
    assert Path(path).read_text() == "old"


def test_a_long_name_can_be_written(tmp_path: Path) -> None:
    path = _write(tmp_path / ("n" * 250 + ".txt"), b"old")
    write_source(path, "new", read_source(path, 1))
    assert Path(path).read_text() == "new"


def test_short_writes_are_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(files.os, "write", lambda fd, data: write(fd, bytes(data[:3])))
    replace_file(str(tmp_path / "a.txt"), b"0123456789")
    assert (tmp_path / "a.txt").read_bytes() == b"0123456789"


_REWRITE = """
import sys
from newslint.files import read_source, write_source
path = sys.argv[1]
print(flush=True)
while True:
    before = read_source(path, 1)
    write_source(path, before.text.translate({97: 98, 98: 97}), before)
"""


@pytest.mark.skipif(os.name != "posix", reason="kills by signal")
def test_a_killed_writer_leaves_the_old_text_or_the_new_one(tmp_path: Path) -> None:
    size = 300_000
    path = _write(tmp_path / "a.txt", b"a" * size)
    for delay in range(12):
        command = [sys.executable, "-c", _REWRITE, path]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(0.002 + delay * 0.0013)
            writer.send_signal(signal.SIGKILL)
        assert Path(path).read_bytes() in (b"a" * size, b"b" * size)
