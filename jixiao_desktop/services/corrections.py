"""What a person corrected in foreign layouts, kept for the next file of the same layout.

A small JSON file in the user's folder: by the layout's fingerprint, for the words around a cell the field that it is. What is
missing or damaged is no correction.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from jixiao_desktop.outgoing_files import make_folder, write_file
from jixiao_desktop.recognition.anchors import is_lasting
from jixiao_desktop.recognition.meanings import NOTHING, choosable
from jixiao_desktop.recognition.places import Correction
from jixiao_desktop.services.folders import user_folder

Corrections = Mapping[str, Sequence[Correction]]
_NAME = "corrections.json"


def corrections_path() -> Path:
    return user_folder() / _NAME


def load_corrections() -> Corrections:
    """By the fingerprint of each layout."""
    try:
        known = json.loads(corrections_path().read_text(encoding="utf-8"))
        return {str(layout): _read(anchors) for layout, anchors in known.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def keep_corrections(layout: str, corrections: Sequence[Correction]) -> None:
    """Adds to what is known of a layout, the newer in place of the older; raises ``UserError`` where it cannot be written."""
    anchors = {one.anchor for one in corrections}
    _write(layout, [*(one for one in load_corrections().get(layout, ()) if one.anchor not in anchors), *corrections])


def forget_corrections(layout: str, corrections: Sequence[Correction]) -> None:
    """The next file of a layout is no longer read by these; raises ``UserError`` where it cannot be written."""
    known = load_corrections().get(layout, ())
    kept = [one for one in known if one not in corrections]
    if len(kept) < len(known):
        _write(layout, kept)


def _write(layout: str, corrections: Sequence[Correction]) -> None:
    layouts = {name: each for name, each in {**load_corrections(), layout: corrections}.items() if each}
    known = {name: {one.anchor: one.path for one in each} for name, each in layouts.items()}
    make_folder(corrections_path().parent)
    write_file(corrections_path(), json.dumps(known, ensure_ascii=False, indent=1).encode())


def _read(anchors: Mapping[str, str]) -> list[Correction]:
    paths = choosable() | {NOTHING}
    return [Correction(anchor, path) for anchor, path in anchors.items() if path in paths and is_lasting(anchor)]
