"""A face is read and cut down exactly as fontTools sees it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from jixiao_desktop.pdf.subsetting import subset
from jixiao_desktop.pdf.truetype import TrueType, UnfitFontError
from jixiao_desktop.resource_files import resource_path
from tests.pdf.faces import shipped

SHIPPED = ["NotoSerifSC-Regular.ttf", "NotoSerifSC-Bold.ttf"]


@pytest.mark.parametrize("name", SHIPPED)
def test_characters_and_widths(name: str) -> None:
    face, known = TrueType(resource_path("fonts", name)), shipped(name)
    assert face.glyphs == {code: known.getGlyphID(glyph) for code, glyph in known.getBestCmap().items()}
    widths = known["hmtx"].metrics
    for char in "一龥A1 ，、（㙟𡐓":
        if ord(char) in face.glyphs:
            assert face.width(face.glyphs[ord(char)]) == widths[known.getBestCmap()[ord(char)]][0]


def test_letters_stand_in_the_em_square() -> None:
    face = TrueType(resource_path("fonts", "NotoSerifSC-Regular.ttf"))
    assert (face.ascent, face.descent) == (880, 120)
    assert face.postscript_name == "NotoSerifSC-Regular"


def test_collection(collection: Path) -> None:
    assert set(TrueType(collection, 0).glyphs) >= {ord("一"), ord("A")}
    assert ord("二") not in TrueType(collection, 0).glyphs
    assert set(TrueType(collection, 1).glyphs) >= {ord("二"), ord("B")}


def test_subset_keeps_outlines_and_widths() -> None:
    face, known = TrueType(resource_path("fonts", SHIPPED[0])), shipped(SHIPPED[0])
    glyphs = [0, *(face.glyphs[ord(char)] for char in "沅江A一沅")]
    cut = TTFont(BytesIO(subset(face, glyphs)), checkChecksums=2)
    assert len(cut.getGlyphOrder()) == 6
    for number, glyph in enumerate(glyphs):
        ours, theirs = cut.getGlyphOrder()[number], known.getGlyphName(glyph)
        assert cut["hmtx"][ours] == known["hmtx"][theirs]
        assert cut["glyf"][ours].getCoordinates(cut["glyf"]) == known["glyf"][theirs].getCoordinates(known["glyf"])


def built(path: Path, rights: int = 0, units: int = 2048) -> Path:
    """A face with a square and a letter made of two of them, mapped by a segmented table."""
    square = TTGlyphPen(None)
    for step, point in enumerate([(0, 0), (0, 500), (500, 500), (500, 0)]):
        (square.lineTo if step else square.moveTo)(point)
    square.closePath()
    drawn = square.glyph()
    pair = TTGlyphPen({"square": drawn})
    pair.addComponent("square", (1, 0, 0, 1, 0, 0))
    pair.addComponent("square", (0.5, 0, 0, 0.5, 600, 0))
    builder = FontBuilder(units)
    builder.setupGlyphOrder([".notdef", "square", "pair"])
    builder.setupCharacterMap({0x4E00: "pair", 0x4E01: "square", 0x5000: "pair"})
    builder.setupGlyf({".notdef": drawn, "square": drawn, "pair": pair.glyph()})
    builder.setupHorizontalMetrics({".notdef": (units, 0), "square": (units, 0), "pair": (units // 2, 0)})
    builder.setupHorizontalHeader(ascent=1800, descent=-248)
    builder.setupOS2(sTypoAscender=1802, sTypoDescender=-246, fsType=rights)
    builder.setupNameTable({"familyName": "Built"})
    builder.setupPost()
    builder.save(path)
    return path


def test_composite_keeps_its_parts(tmp_path: Path) -> None:
    face = TrueType(built(tmp_path / "built.ttf"))
    assert face.glyphs == {0x4E00: 2, 0x4E01: 1, 0x5000: 2}
    assert face.width(2) == 500
    assert (face.ascent, face.descent) == (880, 120)
    cut = TTFont(BytesIO(subset(face, [0, 2])), checkChecksums=2)
    composite = cut["glyf"][cut.getGlyphOrder()[1]]
    assert [cut.getGlyphID(name) for name in composite.getComponentNames(cut["glyf"])] == [2, 2]
    assert cut["glyf"][cut.getGlyphOrder()[2]].numberOfContours == 1


@pytest.mark.parametrize(
    ("rights", "allowed"), [(0, True), (4, True), (8, True), (2, False), (0x100, False), (0x200, False)]
)
def test_rights_to_embed_are_kept(tmp_path: Path, rights: int, allowed: bool) -> None:
    path = built(tmp_path / "built.ttf", rights)
    if allowed:
        assert TrueType(path).glyphs
    else:
        with pytest.raises(UnfitFontError):
            TrueType(path)


@pytest.mark.parametrize("content", [b"OTTO" + bytes(400), b"no font", b"\0\1\0\0\0\x09" + bytes(20)])
def test_other_files_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.ttf"
    path.write_bytes(content)
    with pytest.raises(UnfitFontError):
        TrueType(path)


def test_a_face_of_a_collection_stands_alone(collection: Path, tmp_path: Path) -> None:
    for index, characters in enumerate(("一A", "二B")):
        alone = tmp_path / f"alone{index}.ttf"
        alone.write_bytes(TrueType(collection, index).standalone())
        assert set(TTFont(alone).getBestCmap()) == {ord(char) for char in characters}
        assert TrueType(alone).standalone() == alone.read_bytes()
