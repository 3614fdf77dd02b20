"""Texts put into the paragraphs of a document, in the look that stands there.

Comes in: paragraphs and what is to stand at which characters of their joined text. Goes out: changes to the part: texts of runs that are
there, or a new run with the properties of the paragraph's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jixiao_desktop.docx.positions import pieces_of
from jixiao_desktop.foreign_changes import Splice, spliced
from jixiao_desktop.xml_editing import Element, XmlPart, escaped, opened

# Parts of run properties that belong to tracked changes of the mark they stand at.
_TICKED = "☑"
_TRACKED = frozenset({"ins", "del", "moveFrom", "moveTo", "rPrChange"})


@dataclass(frozen=True)
class _Text:
    """A ``t`` and the place of its text in the joined one."""

    element: Element
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.element.text)


def write_texts(
    part: XmlPart,
    holder: Element,
    paragraphs: Sequence[Element],
    splices: Sequence[Splice],
    between: str | None,
    prompt: bool = False,
) -> None:
    """Applies ``splices`` to the text of ``paragraphs``, which are joined by ``between`` and read without line breaks at their ends; one
    alone (``None``) is read without blanks there. ``holder`` is the cell; the colour of a ``prompt`` goes with it."""
    texts, whole = _texts(paragraphs, between or "")
    blanks = "\n" if between else None
    skipped = len(whole) - len(whole.lstrip(blanks)) if whole.strip(blanks) else 0
    moved = [Splice(one.start + skipped, one.end + skipped, one.text) for one in splices]
    if not texts:
        _new_run(part, holder, paragraphs, "".join(one.text for one in splices))
        return
    own: dict[int, list[Splice]] = {}
    for splice in moved:
        for at, inner in _within(texts, splice):
            own.setdefault(at, []).append(inner)
    for at, found in own.items():
        element = texts[at].element
        part.replace(element.start, element.end, text_element(element.prefix, spliced(element.text, tuple(found))))
        if any(_TICKED in splice.text for splice in found):
            _check(part, element)
    for mark in {mark.start: mark for at in own for mark in _marks_of_prompt(texts[at].element, prompt)}.values():
        part.replace(mark.start, mark.end, "")


def _marks_of_prompt(text: Element, is_prompt: bool) -> Iterator[Element]:
    """What says that a prompt stands there, in its colour, and what would fill a content control from elsewhere."""
    run, control = _above(text, "r"), _above(text, "sdt")
    about = control.child("sdtPr") if control else None
    prompt = about.child("showingPlcHdr") if about else None
    look = run.child("rPr") if run else None
    marks = [prompt, look and look.child("rStyle")] if prompt else []
    color = look.child("color") if look and (prompt or is_prompt) else None
    yield from (mark for mark in (*marks, color, about and about.child("dataBinding")) if mark)


def _check(part: XmlPart, box: Element) -> None:
    """A box that is a content control knows itself whether it is ticked."""
    control = _above(box, "sdt")
    states = (one for one in control.walk() if one.name == "checked") if control else iter(())
    for state in states:
        part.set_attributes(state, {name: "1" for name in state.attributes if name.rpartition(":")[2] == "val"})


def _above(element: Element, name: str) -> Element | None:
    """The nearest element of that name around ``element``."""
    above = element.parent
    while above is not None and above.name != name:
        above = above.parent
    return above


def _texts(paragraphs: Sequence[Element], between: str) -> tuple[list[_Text], str]:
    texts: list[_Text] = []
    whole = ""
    for number, paragraph in enumerate(paragraphs):
        whole += between if number else ""
        for element, text in pieces_of(paragraph):
            if element.name == "t":
                texts.append(_Text(element, len(whole)))
            whole += text
    return texts, whole


def _within(texts: Sequence[_Text], splice: Splice) -> Iterator[tuple[int, Splice]]:
    """The splice in each text it touches; what is put in stands where what gives way began, else in the first that reaches there."""
    begin = splice.start + (splice.end > splice.start)
    first = next((at for at, text in enumerate(texts) if text.end >= begin), len(texts) - 1)
    for at, text in enumerate(texts):
        start, end = max(splice.start, text.start), min(splice.end, text.end)
        if at == first:
            begin = min(max(splice.start - text.start, 0), len(text.element.text))
            yield at, Splice(begin, max(end - text.start, begin), splice.text)
        elif start < end:
            yield at, Splice(start - text.start, end - text.start, "")


def text_element(prefix: str, text: str) -> str:
    """``text`` as the elements of a run, line breaks between them."""
    name = f"{prefix}:" if prefix else ""
    lines = (f'<{name}t xml:space="preserve">{escaped(line)}</{name}t>' for line in text.split("\n"))
    return f"<{name}br/>".join(lines)


def run(part: XmlPart, paragraph: Element | None, prefix: str, text: str) -> str:
    """A run with ``text`` that looks as ``paragraph`` has it."""
    name = f"{prefix}:" if prefix else ""
    return f"<{name}r>{run_properties(part, paragraph, name)}{text_element(prefix, text)}</{name}r>"


def run_properties(part: XmlPart, paragraph: Element | None, name: str) -> str:
    """The properties of the first run of ``paragraph``, else of its mark."""
    if paragraph is None:
        return ""
    runs = (one for one in paragraph.walk() if one.name == "r")
    first = next(runs, None)
    mark = paragraph.child("pPr")
    for holder in (first, mark):
        properties = holder.child("rPr") if holder else None
        if properties is not None:
            kept = (part.raw(one.start, one.end) for one in properties.children if one.name not in _TRACKED)
            return f"<{name}rPr>{''.join(kept)}</{name}rPr>"
    return ""


def _new_run(part: XmlPart, holder: Element, paragraphs: Sequence[Element], text: str) -> None:
    if not paragraphs:
        prefix = holder.prefix
        name = f"{prefix}:" if prefix else ""
        part.insert(holder.inner_end, f"<{name}p>{run(part, None, prefix, text)}</{name}p>")
        return
    paragraph = paragraphs[0]
    made = run(part, paragraph, paragraph.prefix, text)
    if paragraph.is_empty:
        name = f"{paragraph.prefix}:" if paragraph.prefix else ""
        part.replace(paragraph.start, paragraph.end, f"{opened(part.start_tag(paragraph))}{made}</{name}p>")
    else:
        part.insert(paragraph.inner_end, made)
