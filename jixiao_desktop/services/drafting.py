"""A definition drafted from a blank form that somebody sent.

Comes in: the path of a workbook or document. Goes out: for each form in it the TOML of a definition that reads without mistakes, and what
is left to be completed by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.forms.reading import read_definition
from jixiao_desktop.incoming_files import over_limit, read_bytes
from jixiao_desktop.outgoing_files import make_folder, write_file
from jixiao_desktop.recognition.about import About
from jixiao_desktop.recognition.drafting import Draft, drafted
from jixiao_desktop.recognition.splitting import regions_of
from jixiao_desktop.services.foreign_files import ForeignFiles, naming
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.vocabulary.kinds import Scope, Stage

_MOST = 100  # forms of one file; more are a list of filled ones


def draft_forms(path: Path) -> tuple[Draft, ...]:
    """A draft for each form in the file. Raises ``UserError`` (``file-*``, ``import-*``, ``fill-no-form``)."""
    reader = ForeignFiles()
    try:
        file = reader.read(path, read_bytes(path))
    finally:
        reader.close()
    drafts: dict[str, Draft] = {}
    with naming(path.name):
        for region in regions_of(file):
            draft = drafted(region, partial(_id, drafts))
            if draft is None:
                continue
            drafts[draft.id] = _checked(draft)
            if len(drafts) > _MOST:
                raise over_limit(path.name, "空表里的表", _MOST)
    if not drafts:
        raise SENTENCES.error("draft-no-form", path.name)
    return tuple(drafts.values())


def write_drafts(drafts: tuple[Draft, ...], folder: Path) -> list[Path]:
    """Each draft as ``<id>.toml`` in ``folder``; raises ``UserError`` where one stands there already."""
    make_folder(folder)
    paths = [folder / f"{draft.id}.toml" for draft in drafts]
    there = next((path for path in paths if path.exists()), None)
    if there is not None:
        raise SENTENCES.error("draft-there", str(there))
    for path, draft in zip(paths, drafts, strict=True):
        write_file(path, draft.text.encode())
    return paths


def open_ends(path: Path, drafts: tuple[Draft, ...]) -> Iterator[Message]:
    for draft in drafts:
        for sentence in draft.open_ends:
            yield SENTENCES.say("draft-open", f"{path.name} {draft.id}", what=sentence)


def _id(taken: Mapping[str, Draft], what: About) -> str:
    """``my-project-target``, numbered where there are several."""
    name = f"my-{what.scope or Scope.PROJECT}-{what.stage or Stage.TARGET}"
    number = sum(known == name or known.startswith(f"{name}-") for known in taken)
    return f"{name}-{number + 1}" if number else name


def _checked(draft: Draft) -> Draft:
    """``draft``, with a comment for every mistake that would keep it from being read."""
    try:
        read_definition(draft.text, draft.id, draft.id)
    except UserError as error:
        mistakes = tuple(f"{message.text}（{message.place}）" for message in error.messages)
        comments = "".join(f"# 待改：{' '.join(mistake.split())}\n" for mistake in mistakes)
        return Draft(draft.id, comments + draft.text, (*draft.open_ends, *mistakes))
    return draft
