"""XML edited where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_desktop.errors import UserError
from jixiao_desktop.xml_editing import MOST_BYTES, XmlPart, escaped, with_attribute, without_attributes

SOURCE = "<?xml version='1.0'?>\n<!-- 注 --><x:a b = 'c>d'  e=\"&lt;\"><x:f/>字<![CDATA[<g>]]></x:a >\n"


def part(source: str, encoding: str = "utf-8") -> XmlPart:
    return XmlPart("表.xlsx", "a.xml", source.encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_nothing_changes_but_what_is_changed(encoding: str) -> None:
    found = part(SOURCE, encoding)
    assert found.content() == SOURCE.encode(encoding)
    root = found.root
    assert (root.name, root.prefix, root.attributes, root.text) == ("a", "x", {"b": "c>d", "e": "<"}, "字<g>")
    found.replace(root.children[0].start, root.children[0].end, "<x:h/>")
    assert found.content() == SOURCE.replace("<x:f/>", "<x:h/>").encode(encoding)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_any_text_can_be_put_in(text: str) -> None:
    found = part("<a b='1'>x</a>")
    found.set_text(found.root, text)
    again = XmlPart("表", "a", found.content())
    assert again.root.text == text.replace("\ufffe", "").replace("\uffff", "")
    tag = with_attribute("<a b='1'>", "b", text)
    assert part(f"{tag}</a>").root.attributes["b"] == text.replace("\ufffe", "").replace("\uffff", "")


def test_attributes_are_added_changed_and_taken_away() -> None:
    assert with_attribute("<c r='A1' xr='2'/>", "r", "B2") == "<c r=\"B2\" xr='2'/>"
    assert with_attribute("<c />", "r", "B2") == '<c r="B2"/>'
    assert without_attributes('<c r="A1" t="s" s="3">', frozenset({"t"})) == '<c r="A1" s="3">'
    assert escaped("a\x00<\r") == "a&lt;&#13;"


@pytest.mark.parametrize(
    "source",
    ["", "<a>", "<a><b></a>", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "<a>&b;</a>", "<a>" * 300 + "</a>" * 300],
)
def test_what_is_no_sound_xml_is_refused(source: str) -> None:
    with pytest.raises(UserError):
        part(source)


def test_a_part_too_large_to_keep_is_refused() -> None:
    with pytest.raises(UserError):
        XmlPart("表.xlsx", "a.xml", b" " * (MOST_BYTES + 1))
