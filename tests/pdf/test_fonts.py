"""Which glyph prints a character, how wide it is, and what happens where a face lacks it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from jixiao_desktop.errors import UserError
from jixiao_desktop.layout.metrics import Metrics
from jixiao_desktop.pdf.fonts import FontFile, FontSet, shipped_fonts
from jixiao_desktop.pdf.system_fonts import system_fonts
from tests.pdf.faces import MakeFace


def test_shipped_set_measures_for_the_layout() -> None:
    metrics: Metrics = shipped_fonts()
    assert metrics.advances("一，A", bold=False) == [1000, 1000, 718]
    assert metrics.advances("一A", bold=True) == [1000, 746]
    assert (metrics.ascent, metrics.descent) == (880, 120)


@pytest.mark.parametrize("bold", [False, True])
def test_what_is_not_printed_takes_no_room(bold: bool) -> None:
    assert shipped_fonts().advances("\x00\u200b\u202e\ufeff\ufe0f\ud800\u2028", bold) == [0] * 7
    assert shipped_fonts().advances("\t", bold) == shipped_fonts().advances(" ", bold)


def test_rare_characters_come_from_the_regular_face_thickened() -> None:
    glyph = shipped_fonts().glyph("縣", bold=True)
    assert glyph is not None
    assert glyph.file is shipped_fonts().regular
    assert glyph.thickened
    assert not glyph.missing


def test_boxes_are_drawn_on_a_full_width_blank() -> None:
    for box in "☐☑☒":
        glyph = shipped_fonts().glyph(box)
        assert glyph is not None
        assert glyph.box
        assert glyph.width == 1000
    assert shipped_fonts().missing("☑☐☒") == set()


def test_variants_are_printed_as_what_they_stand_for() -> None:
    assert shipped_fonts().glyph("⼀") == shipped_fonts().glyph("一")
    assert shipped_fonts().missing("⼀⽂") == set()


def test_missing_characters_are_named_and_take_the_room_of_their_sign() -> None:
    assert shipped_fonts().missing("沅江≥95％😀\u200b") == {"😀"}
    assert shipped_fonts().advances("😀", bold=False) == shipped_fonts().advances("〓", bold=False)


def test_fallback_for_each_character(make_face: MakeFace) -> None:
    fonts = FontSet("小", make_face("一"), fallback=shipped_fonts())
    own, other = fonts.glyph("一"), fonts.glyph("沅")
    assert own is not None
    assert own.file is fonts.regular
    assert other is not None
    assert other.file is shipped_fonts().regular
    assert fonts.missing("一沅😀") == {"😀"}


def test_without_fallback_even_the_sign_may_be_missing(make_face: MakeFace) -> None:
    fonts = FontSet("小", make_face("一"))
    assert fonts.missing("一二") == {"二"}
    assert fonts.advances("二", bold=False) == [1000]


def test_face_of_a_collection(collection: Path) -> None:
    assert FontSet("乙", FontFile(collection, 1)).missing("一二") == {"一"}


def test_unfit_and_unreadable_files_are_said(tmp_path: Path) -> None:
    (tmp_path / "a.ttf").write_bytes(b"OTTO" + bytes(100))
    for name, code in [("a.ttf", "font-unfit"), ("missing.ttf", "font-unreadable")]:
        with pytest.raises(UserError) as error:
            FontSet("坏", FontFile(tmp_path / name)).advances("一", bold=False)
        assert error.value.messages[0].code == code
        assert name in str(error.value)


def test_importing_needs_no_pdf_library() -> None:
    code = "import sys, jixiao_desktop.pdf.fonts as f; f.shipped_fonts().advances('一', False); print('reportlab' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


@pytest.mark.skipif(sys.platform == "win32", reason="fontconfig")
class TestFontsOfTheSystem:
    """What is made of the listing of fontconfig."""

    def list_fonts(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listing: str, status: int = 0) -> None:
        program = tmp_path / "fc-list"
        (tmp_path / "listing").write_text(listing, encoding="utf-8")
        program.write_text(f"#!/bin/sh\ncat '{tmp_path}/listing'\nexit {status}\n")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path), prepend=":")

    def test_only_truetype_of_the_four_styles(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, collection: Path
    ) -> None:
        listing = [
            f"{collection}\t1\tTrueType\tSimSun,宋体",
            "/fonts/cff.otf\t0\tCFF\tFangSong,仿宋",
            "/fonts/variable.ttf\t65536\tTrueType\tSimHei,黑体",
            "/fonts/kai.ttf\t0\tTrueType\tLXGW WenKai",
            "/fonts/other.ttf\t0\tTrueType\tNoto Sans SC",
            "broken",
        ]
        self.list_fonts(tmp_path, monkeypatch, "\n".join(listing) + "\n")
        found = system_fonts()
        assert [(fonts.name, fonts.regular.path, fonts.regular.index) for fonts in found] == [
            ("宋体", collection, 1),
            ("楷体", Path("/fonts/kai.ttf"), 0),
        ]
        assert found[0].missing("一二三") == set()
        assert found[0].advances("二", bold=True) == [1000]

    def test_none_without_fontconfig(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        assert system_fonts() == ()
        self.list_fonts(tmp_path, monkeypatch, "", status=1)
        assert system_fonts() == ()


def test_fonts_of_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, collection: Path) -> None:
    (tmp_path / "Fonts").mkdir()
    collection.rename(tmp_path / "Fonts" / "simsun.ttc")
    monkeypatch.setenv("WINDIR", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "win32")
    found = system_fonts()
    monkeypatch.undo()
    assert [(fonts.name, fonts.regular.index) for fonts in found] == [("宋体", 0)]
    assert found[0].missing("一二") == set()
