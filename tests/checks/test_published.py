"""What the rules find in the published forms, each finding judged by reading the form as an auditor would.

``published/*.tsv`` holds every finding with its verdict, and as ``missed`` what an auditor would name and no rule finds.
``PUBLISHED=write`` writes the tables anew and keeps the verdicts; new findings get ``?``, which fails until it is judged.
"""

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import astuple, dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from jixiao_desktop.checks.filing import Filing, FilledForm
from jixiao_desktop.checks.finding import Finding
from jixiao_desktop.checks.running import check
from jixiao_desktop.document.documents_json import read_documents
from jixiao_desktop.document.values import with_value
from jixiao_desktop.vocabulary.kinds import Scope
from tests.checks.building import catalogue

_DOCUMENTS = Path(__file__).parents[1] / "data" / "documents"
_TABLES = Path(__file__).with_name("published")
_FORMS = {
    "korla-2020-xlsx": ("xinjiang-whole-target", ""),
    "panzhihua-2020-docx": ("", "sichuan-project-completion"),
    "suining-2023-xlsx": ("sichuan-whole-target", ""),
    "yuanjiang-2024-docx": ("hunan-whole-target", "hunan-project-target"),
    "yuanjiang-2024-xlsx": ("hunan-whole-target", "hunan-project-target"),
    "ziyang-2021-docx": ("", "ziyang-project-completion"),
}
_JUDGED = tuple(name for name in _FORMS if name != "yuanjiang-2024-xlsx")
_WRITE = os.environ.get("PUBLISHED") == "write"
_LEAST_PRECISION, _LEAST_RECALL = Decimal("0.97"), Decimal("0.85")


@dataclass(frozen=True)
class Line:
    """One line of a table: ``form`` is the place of the form in the file; ``verdict`` is true, false, missed or ?."""

    form: str
    rule: str
    level: str
    path: str
    verdict: str
    says: str
    note: str

    @property
    def key(self) -> tuple[str, str, str, str]:
        return self.form, self.rule, self.path, self.says

    @property
    def family(self) -> str:
        return self.rule.partition("-")[0]


@cache
def published(name: str) -> Filing:
    """The forms of a file, each in the form that it was published in."""
    forms = []
    for at, document in enumerate(read_documents((_DOCUMENTS / f"{name}.json").read_text("utf-8"))):
        form = _FORMS[name][document.scope is Scope.PROJECT]
        own = replace(document, form=form, source=None)
        forms.append(FilledForm(str(at), str(at), catalogue().definitions[form], own))
    return Filing(tuple(forms))


def _line(finding: Finding) -> Line:
    says = " ".join(f"{finding.where}：{finding.message}".split())
    return Line(finding.form, finding.code, finding.level, finding.path, "?", says, "")


def _found(name: str) -> list[Line]:
    return [_line(finding) for finding in check(published(name)).findings]


def _table(name: str) -> list[Line]:
    rows = (_TABLES / f"{name}.tsv").read_text("utf-8").splitlines()[1:]
    return [Line(*row.split("\t")) for row in rows if row]


def _write(name: str) -> None:
    path = _TABLES / f"{name}.tsv"
    known = {line.key: line for line in _table(name)} if path.exists() else {}
    lines = [
        replace(line, verdict=old.verdict, note=old.note) if (old := known.get(line.key)) else line
        for line in _found(name)
    ]
    lines += [line for line in known.values() if line.verdict == "missed"]
    head = "\t".join(("form", "rule", "level", "path", "verdict", "says", "note"))
    path.write_text("\n".join([head, *("\t".join(astuple(line)) for line in lines)]) + "\n", "utf-8")


@pytest.mark.parametrize("name", _JUDGED)
def test_the_findings_are_those_of_the_table(name: str) -> None:
    if _WRITE:
        _write(name)
    table = [line for line in _table(name) if line.verdict != "missed"]
    assert Counter(line.key for line in _found(name)) == Counter(line.key for line in table)


def test_every_line_is_judged() -> None:
    assert {line.verdict for line in _all()} <= {"true", "false", "missed"}
    assert all(line.note for line in _all() if line.verdict in ("false", "missed"))


def test_few_findings_are_false_and_few_mistakes_are_missed() -> None:
    """Prints precision and recall by rule (``pytest -s``)."""
    by_rule = Counter((line.family, line.verdict) for line in _all())
    for family in sorted({family for family, _ in by_rule}):
        print(_row(family, *(by_rule[family, verdict] for verdict in ("true", "false", "missed"))))
    total = Counter(line.verdict for line in _all())
    print(_row("all", total["true"], total["false"], total["missed"]))
    assert Decimal(total["true"]) / (total["true"] + total["false"]) >= _LEAST_PRECISION
    assert Decimal(total["true"]) / (total["true"] + total["missed"]) >= _LEAST_RECALL


def _row(name: str, true: int, false: int, missed: int) -> str:
    precision = f"{true / (true + false):.0%}" if true + false else "-"
    recall = f"{true / (true + missed):.0%}" if true + missed else "-"
    return f"{name:>4}  true {true:3}  false {false:2}  missed {missed:2}  precision {precision:>4}  recall {recall:>4}"


def _all() -> Iterator[Line]:
    for name in _JUDGED:
        yield from _table(name)


def test_a_workbook_gives_the_findings_of_the_same_forms_in_word() -> None:
    assert _found("yuanjiang-2024-xlsx") == _found("yuanjiang-2024-docx")


@pytest.mark.parametrize(
    ("name", "form", "rule", "path"),
    [
        ("yuanjiang-2024-docx", "7", "M5", "indicators.3.target"),  # 1.6万元 of a budget of 1.28
        ("yuanjiang-2024-docx", "7", "I5-typed", "indicators.2.target"),  # 905
        ("panzhihua-2020-docx", "0", "I5-text", "indicators.5.name"),  # 98以上
        ("panzhihua-2020-docx", "2", "Y1", "indicators.9.target"),  # 2019 in a form of 2020
        ("panzhihua-2020-docx", "0", "I2", "indicators.3"),  # slid into the wrong level
        ("panzhihua-2020-docx", "0", "I4-level", "indicators.7"),
        ("korla-2020-xlsx", "0", "I11-values", "indicators.16"),  # twice with two amounts
        ("korla-2020-xlsx", "0", "I4-amount", "indicators.14.target"),
        ("yuanjiang-2024-docx", "0", "I4-swapped", "indicators.9.target"),  # deadlines that changed places
        ("suining-2023-xlsx", "0", "I3", "indicators.50"),  # satisfaction under 可持续影响
        ("korla-2020-xlsx", "0", "T1", "annual_goal"),  # <p>
        ("korla-2020-xlsx", "0", "S1", "tasks.12.name"),  # marked in a public form
    ],
)
def test_what_is_known_to_be_wrong_is_found(name: str, form: str, rule: str, path: str) -> None:
    assert (form, rule, path) in {(line.form, line.rule, line.path) for line in _found(name)}


def test_a_marked_task_is_an_error_on_a_public_copy() -> None:
    public = check(replace(published("korla-2020-xlsx"), public=True))
    assert {finding.level.value for finding in public.findings if finding.rule == "S1"} == {"error"}


def test_project_expenditure_is_held_against_the_projects() -> None:
    forms = published("yuanjiang-2024-docx").forms
    assert "M3" not in {finding.rule for finding in check(Filing(forms)).findings}
    altered = replace(forms[0], document=with_value(forms[0].document, "funds.projects.budget", Decimal(588000)))
    found = [finding for finding in check(Filing((altered, *forms[1:]))).findings if finding.rule == "M3"]
    assert [(finding.form, finding.level.value) for finding in found] == [("0", "error")]
