"""A copy of a package in which some parts have another content."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from jixiao_desktop.package_copies import with_parts
from tests.xlsx.parts import packed_parts


class _Stream(io.BytesIO):
    """Cannot go back: what is packed into it has its sizes behind it."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise OSError

    def tell(self) -> int:
        raise OSError


def package(parts: dict[str, bytes], method: int, streamed: bool, comment: bytes = b"") -> bytes:
    target = _Stream() if streamed else io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        archive.comment = comment
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


CONTENT = st.dictionaries(
    st.sampled_from(("xl/a.xml", "图/乙.bin", "c", "d/e/f")), st.binary(max_size=200), min_size=1, max_size=4
)


@given(
    CONTENT,
    st.data(),
    st.sampled_from((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)),
    st.booleans(),
    st.binary(max_size=9),
)
def test_other_parts_stay_to_the_byte(
    parts: dict[str, bytes], data: st.DataObject, method: int, streamed: bool, comment: bytes
) -> None:
    before = package(parts, method, streamed, comment)
    changed = data.draw(st.dictionaries(st.sampled_from(sorted(parts)), st.binary(max_size=200)))
    after = with_parts(before, changed)
    with zipfile.ZipFile(io.BytesIO(after)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == parts | changed
        assert archive.comment == comment
    assert with_parts(before, {}) == before or streamed


def test_the_packed_bytes_of_other_parts_are_kept(tmp_path: Path) -> None:
    before, after = tmp_path / "前.zip", tmp_path / "后.zip"
    before.write_bytes(package({"a": b"1" * 999, "b": b"2" * 999, "c": b"3"}, zipfile.ZIP_DEFLATED, streamed=True))
    after.write_bytes(with_parts(before.read_bytes(), {"b": b"4"}))
    old, new = packed_parts(before), packed_parts(after)
    assert (old["a"], old["c"]) == (new["a"], new["c"])
    assert old["b"] != new["b"]
