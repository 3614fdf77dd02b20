"""Which form set a foreign form comes from."""

from pathlib import Path

import pytest

from jixiao_desktop.forms.catalogue import load_catalogue
from jixiao_desktop.recognition.recognising import recognise
from jixiao_desktop.recognition.resemblance import most_like
from jixiao_desktop.resource_files import resource_path
from tests.recognition.drawn import drawn, file
from tests.recognition.test_published_forms import DATA, read

CATALOGUE = load_catalogue([resource_path("forms")])


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("korla-2020.xlsx", "xinjiang-whole-target"),
        ("panzhihua-2020.docx", "sichuan-project-completion"),
        ("suining-2023.xlsx", "sichuan-whole-target"),
        ("yuanjiang-2024.docx", "hunan-whole-target"),
        ("ziyang-2021.docx", "ziyang-project-completion"),
    ],
)
def test_a_published_form_is_known_by_its_words(name: str, form: str) -> None:
    like = most_like(read(Path(DATA / "inputs" / name))[0], CATALOGUE)
    assert like is not None
    assert like.id == form


def test_a_form_of_another_province_resembles_none() -> None:
    (found,) = recognise(
        file(
            drawn("""
        2026年项目支出绩效目标表
        | 项目名称 | 司法救助资金 | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 救助人数 | ≥30人 |
    """)
        )
    )
    assert most_like(found, CATALOGUE) is None
