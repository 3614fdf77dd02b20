"""The published forms as office files, against what a careful reader makes of them."""

from pathlib import Path

import pytest

from jixiao_desktop.docx.reading import read_document
from jixiao_desktop.recognition.recognising import Recognised, recognise
from jixiao_desktop.xlsx.reading import read_workbook
from tests.recognition.scoring import documents_in, score

DATA = Path(__file__).parents[1] / "data"
FILES = sorted((DATA / "inputs").glob("*.*x"))


def read(path: Path) -> tuple[Recognised, ...]:
    return recognise(read_workbook(path) if path.suffix == ".xlsx" else read_document(path))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_field_is_read_and_none_invented(path: Path) -> None:
    wanted = documents_in(DATA / "documents" / f"{path.stem}-{path.suffix[1:]}.json")
    found = score([one.document for one in read(path)], wanted)
    print(f"{path.name}: recall {found.recall:.2%}, precision {found.precision:.2%} of {found.wanted} fields")
    assert found.missed == ()
    # The form says a blank and then 0 of the same figure: the first that is not blank is taken.
    assert [one for one in found.invented if "funds.fiscal.carryover" not in one] == []


def test_what_is_not_sure_is_a_doubt() -> None:
    (form,) = read(DATA / "inputs" / "suining-2023.xlsx")
    assert [(doubt.where, doubt.text) for doubt in form.document.doubts] == [("D74", "6"), ("D75", "7")]


def test_two_forms_of_one_office_in_two_formats_say_the_same() -> None:
    first, second = (read(DATA / "inputs" / f"yuanjiang-2024{suffix}") for suffix in (".docx", ".xlsx"))
    assert [one.document.name for one in first] == [one.document.name for one in second]
    assert [one.document.indicators for one in first[1:]] == [one.document.indicators for one in second[1:]]
