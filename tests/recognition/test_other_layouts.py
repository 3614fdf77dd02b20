"""A hundred filled forms of many provinces, drawn after published ones by people who did not know how they are read.

Every field of each is expected, and nothing else; a dash that a form prints where no score is due is no value."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jixiao_desktop.services.reading_files import FileReader
from tests.recognition.scoring import documents_in, score

LAYOUTS = Path(__file__).parents[1] / "data" / "layouts"
FILES = sorted(path for path in LAYOUTS.iterdir() if path.suffix != ".json")


@pytest.fixture(scope="module")
def reader() -> Iterator[FileReader]:
    with FileReader() as opened:
        yield opened


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_field_is_read_and_none_invented(path: Path, reader: FileReader) -> None:
    wanted = documents_in(path.with_suffix(".json"))
    read = reader.read(path).documents
    found = score(read, wanted, whole=True)
    print(f"{path.name}: recall {found.recall:.2%}, precision {found.precision:.2%} of {found.wanted} fields")
    assert len(read) == len(wanted)
    assert found.missed == ()
    assert found.invented == ()
