"""Reads articles from disk and writes them back, whole or not at all."""

import os
import stat
from contextlib import suppress

from newslint.errors import NotArticleError, ReadError, WriteError, located
from newslint.text_encoding import Decoded, decode, encode

MEGABYTE = 1_000_000

_LONGEST_STEM = 100
_PART = 65_536


def read_source(path: str, most: float) -> Decoded:
    """The text of a file of at most so many megabytes (1,000,000 bytes).

    Raises ReadError, and NotArticleError for what is binary or larger, naming the file. No more
    is read than is asked for, so that a device without an end does no harm.
    """
    try:
        data = _read_up_to(path, int(most * MEGABYTE) + 1)
    except OSError as error:
        raise ReadError(located(path, None, f"cannot be read: {cause(error)}")) from None
    return decode_source(path, data, most)


def _read_up_to(path: str, most: int) -> bytes:
    """At most so many bytes of a file; raises OSError."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        # A buffer for the largest of files costs more than reading a small one.
        size = os.fstat(descriptor).st_size
        parts = [os.read(descriptor, min(size + 1, most))]
        # More than it said, or less: a device, or a file that is being written.
        while parts[-1] and sum(map(len, parts)) not in (size, most):
            parts.append(os.read(descriptor, min(_PART, most - sum(map(len, parts)))))
        return b"".join(parts)
    finally:
        os.close(descriptor)


def decode_source(path: str, data: bytes, most: float) -> Decoded:
    """`decode` of at most so many megabytes, with the file named in what it raises."""
    try:
        if len(data) > most * MEGABYTE:
            raise NotArticleError(f"is larger than {most:g} MB, the max-file-size")
        return decode(data)
    except ReadError as error:
        raise type(error)(located(path, None, str(error))) from None


def write_source(path: str, text: str, before: Decoded) -> None:
    """Put a new text in place of the one that was read, in the encoding it had.

    Symbolic links are written through. Raises WriteError, with the file as it was, if the
    encoding cannot hold the text, if the file is read-only or was changed meanwhile, or if
    writing fails.
    """
    data = encode_source(path, text, before)
    target = os.path.realpath(path)
    try:
        status = os.stat(target)
        if not stat.S_ISREG(status.st_mode):
            raise WriteError(located(path, None, "is not a regular file; not written"))
        if not (status.st_mode & 0o222 and os.access(target, os.W_OK)):
            raise WriteError(located(path, None, "is read-only; not written"))
        with open(target, "rb") as file:
            if file.read() != encode(before.text, before.encoding):
                message = "was changed by someone else meanwhile; not written"
                raise WriteError(located(path, None, message))
        replace_file(target, data, status)
    except OSError as error:
        raise WriteError(located(path, None, f"cannot be written: {cause(error)}")) from None


def encode_source(path: str, text: str, before: Decoded) -> bytes:
    """A new text in the encoding of the old one. Raises WriteError if it cannot hold the text."""
    try:
        return encode(text, before.encoding)
    except UnicodeEncodeError as error:
        lacking = error.object[error.start]
        message = (
            f'its encoding, {before.encoding}, has no "{lacking}" (U+{ord(lacking):04X}), '
            "which a fix needs; not written"
        )
        raise WriteError(located(path, None, message)) from None


def replace_file(target: str, data: bytes, status: os.stat_result | None = None) -> None:
    """Write a file so that at every instant the old or the new one is there, whole.

    ``status`` is that of the old file, whose mode and, where permitted, owner are kept. Raises
    OSError and leaves no other file behind.
    """
    folder, name = os.path.split(target)
    partial = os.path.join(folder, f".{name[:_LONGEST_STEM]}.{os.urandom(6).hex()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(partial, flags, 0o600 if status else 0o666)
    try:
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            if status is not None:
                _keep_owner_and_mode(descriptor, status)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        os.replace(partial, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(partial)
        raise
    _sync_folder(folder)


def cause(error: OSError) -> str:
    """Why the system refused, in its own words."""
    return error.strerror or str(error)


def _keep_owner_and_mode(descriptor: int, status: os.stat_result) -> None:
    if os.name != "posix":
        return
    own = os.fstat(descriptor)
    if (own.st_uid, own.st_gid) != (status.st_uid, status.st_gid):
        with suppress(OSError):
            os.fchown(descriptor, status.st_uid, status.st_gid)
    # Last, for a change of owner drops the set-user-ID bits.
    os.fchmod(descriptor, stat.S_IMODE(status.st_mode))


def _sync_folder(folder: str) -> None:
    """Make the new name survive a power cut; not every system lets a folder be synced."""
    if os.name != "posix":
        return
    with suppress(OSError):
        descriptor = os.open(folder or ".", os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
