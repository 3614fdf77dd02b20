"""Offices that are written with their code: ``[203]示例县司法局``, ``示例县司法局-203``, ``405001示例县司法局  单位：万元``.

The national forms ask for 主管部门及代码 in one cell, ``示例县交通运输局 348``, and print it so: that one stays whole.

Comes in: a document as its labels give it, the lines above its table. Goes out: name and code apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from jixiao_desktop.document.model import Document

_GAP = r"[-—_ 　]"
_OPEN, _CLOSE = r"[\[(（【]", r"[\])）】]"
# [203]示例县司法局, 112001-示例县综治中心, 405001示例县司法局, 305示例市司法局; 301医院 and 2024示例县司法局 begin with no code.
_CODE_FIRST = re.compile(
    rf"(?:{_OPEN}(?P<marked>[0-9]{{3,12}}){_CLOSE}{_GAP}*|(?!(?:19|20)[0-9]{{2}}[^0-9])"
    rf"(?:(?P<parted>[0-9]{{3,12}}){_GAP}+|(?P<long>[0-9]{{6,12}})|(?P<short>[0-9]{{3,5}})(?=[^0-9]{{1,8}}[省市县区州旗镇乡])))"
    r"(?P<name>[^0-9\s年月].*)"
)
# 示例县法学会（112003）, 示例县法学会-101
_CODE_LAST = re.compile(
    rf"(?P<name>.*?[^0-9\s\-—_])(?:{_GAP}*{_OPEN}(?P<marked>[0-9]{{3,12}}){_CLOSE}|[-—_](?P<parted>[0-9]{{3,12}}))"
)
_NUMBERS_CALLED = frozenset({"110", "119", "120", "122", "12309", "12315", "12345", "12348"})  # 110指挥中心
_LONGEST = 100  # names; what is longer is no name with a code
_PROJECT = re.compile(r"([0-9]{6,}[A-Z]?[0-9A-Z]{4,})[-—_ 　]+(\S.*)")  # 51000021R000000019951-司法协理员劳务费
_LINE = re.compile(
    r"([\[(（【]?[0-9]{3,12}[\])）】]?[^0-9\s:：]{2,40}(?:局|委|办|室|厅|院|会|队|处|所|站|部|校|社|团|府|馆|台|中心|本级|机关))"
    r"(?:[ 　]+(?:金额)?单位[:：].*)?"
)


def with_codes(document: Document) -> Document:
    """The codes of department, supervisor and project taken out of their names, where the form does not say them elsewhere."""
    office = document.department
    project = _PROJECT.fullmatch(document.name or "") if len(document.name or "") <= _LONGEST else None
    if project:
        document = replace(document, name=project[2], code=document.code or project[1])
    name, code = _apart(office.name)
    supervisor, supervisor_code = _apart(office.supervisor)
    apart = replace(
        office,
        name=name,
        code=office.code or code,
        supervisor=supervisor,
        supervisor_code=office.supervisor_code or supervisor_code,
    )
    return replace(document, department=apart)


def office_in(lines: Iterable[str]) -> str | None:
    """The last line that says nothing but an office with its code, and perhaps the unit."""
    found = [match[1] for line in lines if (match := _LINE.fullmatch(line.strip()))]
    return found[-1] if found else None


def _apart(text: str | None) -> tuple[str | None, str | None]:
    """Name and code; no code where a number belongs to the name."""
    match = _CODE_FIRST.fullmatch(text) or _CODE_LAST.fullmatch(text) if text and len(text) <= _LONGEST else None
    if match is None:
        return text, None
    said = match.groupdict()
    code = next(said[kind] for kind in ("marked", "parted", "long", "short") if said.get(kind))
    return (text, None) if code in _NUMBERS_CALLED else (said["name"], code)
