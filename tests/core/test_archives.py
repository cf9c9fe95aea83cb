"""ZIP files from outside: what is refused before anything of it is read, and what a broken file in one does."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from lonja.core import archives
from lonja.core.archives import Archive, ArchiveTooFull, MemberBroken, is_archive

HUGE = 400_000_000


def packed(how: int = zipfile.ZIP_STORED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", how) as package:
        package.writestr("nut.png", bytes(range(256)) * 4)
        package.writestr("bolt.png", b"a bolt " * 100)
    return target.getvalue()


def ends_again_long(data: bytes) -> bytes:
    """The same with the end of an archive of more than 4 GB before its own, which readers believe more."""
    end = data.rindex(b"PK\x05\x06")
    long = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 2, 2, HUGE, 0)
    return data[:end] + long + struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1) + data[end:]


def ends_twice(data: bytes) -> bytes:
    """The same with an end that begins again within itself, where a reader that looks from behind finds it."""
    end = data.rindex(b"PK\x05\x06")
    return data[:end] + struct.pack("<4s4s2H2LH", b"PK\x05\x06", b"PK\x05\x06", 2, 2, HUGE, 0, 0)


@pytest.mark.parametrize("lie", [ends_again_long, ends_twice])
def test_a_table_of_contents_that_is_too_long_is_never_read(lie, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    data = lie(packed())
    monkeypatch.setattr(archives.zipfile, "ZipFile", lambda file: pytest.fail("it was read"))
    assert is_archive(data), "who reads it is told"
    with pytest.raises(ArchiveTooFull):
        Archive(io.BytesIO(data))


def test_one_of_today_is_read() -> None:
    archive = Archive(io.BytesIO(packed()))
    assert [(each.name, len(archive.read(each, 9))) for each in archive.members] == [("nut.png", 10), ("bolt.png", 10)]


@pytest.mark.parametrize("how", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_broken_file_leaves_the_others_whole(how: int) -> None:
    data = bytearray(packed(how))
    start = 30 + len("nut.png")
    data[start + 4 : start + 20] = b"\xff" * 16
    archive = Archive(io.BytesIO(bytes(data)))
    broken, whole = archive.members
    with pytest.raises(MemberBroken):
        archive.read(broken, 1_000)
    assert archive.read(whole, 1_000) == b"a bolt " * 100
