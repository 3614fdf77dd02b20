"""Filled forms of many provinces, drawn after published ones by people who did not know how they are read.

Every field of each is expected, and nothing else; a dash that a form prints where no score is due is no value."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jixiao_desktop.incoming_files import read_bytes
from jixiao_desktop.recognition.recognising import recognise
from jixiao_desktop.services.foreign_files import ForeignFiles
from tests.recognition.scoring import documents_in, score

LAYOUTS = Path(__file__).parents[1] / "data" / "layouts"
FILES = sorted(path for path in LAYOUTS.iterdir() if path.suffix != ".json")


@pytest.fixture(scope="module")
def foreign() -> Iterator[ForeignFiles]:
    files = ForeignFiles()
    yield files
    files.close()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_field_is_read_and_none_invented(path: Path, foreign: ForeignFiles) -> None:
    wanted = documents_in(path.with_suffix(".json"))
    forms = recognise(foreign.read(path, read_bytes(path)))
    found = score([form.document for form in forms], wanted, whole=True)
    print(f"{path.name}: recall {found.recall:.2%}, precision {found.precision:.2%} of {found.wanted} fields")
    assert len(forms) == len(wanted)
    assert found.missed == ()
    assert found.invented == ()
