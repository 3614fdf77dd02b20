"""From a foreign file to documents, with doubts.

Comes in: a :class:`~jixiao_desktop.foreign_grid.ForeignFile`. Goes out: a :class:`Recognised` for each form in it, the places
of its fields too, so that a blank form can be filled and a mapping corrected.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby, islice
from typing import Any, cast

from jixiao_desktop.document.model import Document, Doubt, Fund, Indicator, Objective, Task
from jixiao_desktop.document.values import Value, with_value
from jixiao_desktop.foreign_grid import ForeignFile, ForeignTable
from jixiao_desktop.forms.catalogue import Catalogue
from jixiao_desktop.forms.public_text import public_form
from jixiao_desktop.incoming_files import LIMITS, over_limit
from jixiao_desktop.recognition.about import About, about, is_title
from jixiao_desktop.recognition.indicator_table import IndicatorTable, find_tables, read_rows
from jixiao_desktop.recognition.labels import meaning_of
from jixiao_desktop.recognition.line_fields import fields_in_lines
from jixiao_desktop.recognition.list_labels import head_of
from jixiao_desktop.recognition.lists import read_objectives, read_tasks, slots_of
from jixiao_desktop.recognition.offices import with_codes
from jixiao_desktop.recognition.own_layouts import OwnLayout, own_layout
from jixiao_desktop.recognition.own_values import OwnValues
from jixiao_desktop.recognition.places import Correction, Place, RowSlot, Taken, expect_few
from jixiao_desktop.recognition.project_lists import projects_in
from jixiao_desktop.recognition.region import Region
from jixiao_desktop.recognition.single_fields import SingleFields
from jixiao_desktop.recognition.splitting import regions_of
from jixiao_desktop.recognition.unread import doubt_unread
from jixiao_desktop.recognition.values import Values, is_secret, same_value, shown, values_of, without_number
from jixiao_desktop.recognition.words import label_words, plain
from jixiao_desktop.recognition.yearly_goals import read_yearly_goals
from jixiao_desktop.vocabulary.fields import ROW_LISTS
from jixiao_desktop.vocabulary.kinds import FundSource, Horizon, Scope, Stage
from jixiao_desktop.vocabulary.money import MoneyUnit
from jixiao_desktop.vocabulary.placeholders import is_placeholder
from jixiao_desktop.vocabulary.target_parts import read_sign

_GRADES = frozenset({"优", "良", "中", "差", "优秀", "良好", "合格", "不合格", "及格"})
_TOLD = ("target", "actual", "interim", "forecast", "deviation")  # what an office writes in a row, names aside
_NAMED_ABOVE = ("department.name", "name")
_SIGN = re.compile(r"[<>=≤≥≦≧＜＞＝]{1,2}")


@dataclass(frozen=True)
class Recognised:
    """One form: its region, where its fields stand (``places``, and ``slots`` for the rows of lists), and what it says.

    ``filled`` is of a form of ours, which is read by its definition: of each slot whether the document has a row of it. A form
    that a person corrected has the ``corrections``, and ``uncorrected`` as it was understood without them.
    """

    region: Region
    about: About
    places: tuple[Place, ...]
    slots: tuple[RowSlot, ...]
    document: Document
    filled: tuple[bool, ...] | None = None
    corrections: tuple[Correction, ...] = ()
    uncorrected: Recognised | None = None


def recognise(file: ForeignFile, catalogue: Catalogue | None = None) -> tuple[Recognised, ...]:
    """Every form in ``file``, in their order; tables that are none are left out. A table laid out exactly as a form of
    ``catalogue`` is read by it, every other by what its labels mean. ``UserError`` (``file-limit``) for thousands of them."""
    own = _own_layouts(file, catalogue)
    found: list[Recognised] = []
    for is_own, run in groupby(range(len(file.tables)), key=own.__contains__):
        numbers = list(run)
        if is_own:
            found += [_own(file.tables[number], number, own[number]) for number in numbers]
        else:
            others = replace(file, tables=tuple(file.tables[number] for number in numbers))
            forms = chain.from_iterable(map(_recognised, regions_of(others, numbers[0])))
            found += islice(_limited(forms, file.name), LIMITS.documents + 1 - len(found))
        if len(found) > LIMITS.documents:
            raise over_limit(file.name, "填报", f"{LIMITS.documents} 份")
    return tuple(
        replace(one, document=replace(one.document, source=f"{file.name}#{number}"))
        for number, one in enumerate(found, 1)
    )


def _limited(forms: Iterable[Recognised], name: str) -> Iterator[Recognised]:
    """``UserError`` (``file-limit``) where thousands of projects each have thousands of rows that stand once in the file."""
    fields = 0
    for form in forms:
        fields += len(form.places) + len(form.slots)
        if fields > LIMITS.cells:
            raise over_limit(name, "各份填报合计的栏目", LIMITS.cells)
        yield form


def _own_layouts(file: ForeignFile, catalogue: Catalogue | None) -> dict[int, OwnLayout]:
    """The tables that are laid out as a form of ours, or as its public copy, by their number."""
    forms = tuple(catalogue.definitions.values()) if catalogue else ()
    definitions = (*forms, *map(public_form, forms))
    layouts = ((number, own_layout(table, definitions)) for number, table in enumerate(file.tables))
    return {number: layout for number, layout in layouts if layout}


def _own(table: ForeignTable, number: int, layout: OwnLayout) -> Recognised:
    region = Region(table, 0, table.rows - 1, number, pieces=((number, 0),))
    reading = OwnValues(layout, Values(region))
    document = reading.document()
    definition = layout.definition
    months = document.interim_months
    title = next((cell.text for cell in table.cells if is_title(cell.text)), "")
    what = About(title, definition.stage, definition.scope, document.year, (definition.unit,), months)
    doubts = (*doubts_about(what, document, reading.values), *reading.values.doubts)
    document = replace(document, doubts=doubts)
    return Recognised(region, what, tuple(reading.places), tuple(reading.slots), document, tuple(reading.filled))


def understand(region: Region) -> tuple[About, Taken, tuple[IndicatorTable, ...]] | None:
    """Where the fields of a form stand, with its indicator tables; ``None`` if the region holds no form. ``UserError``
    (``file-limit``) for a form of thousands of rows or fields, which nobody filled in."""
    tables = find_tables(region)
    if not tables:
        return None
    table = tables[0]
    if not table.extra:
        expect_few(region, sum(len(region.filled(one.last + 1, one.end + 1)) for one in tables))
    names = {column.meaning.name for column in table.columns}
    what = about(region, table.first, bool(names & {"actual", "score"}))
    unit = what.units[0] if what.units else MoneyUnit.TEN_THOUSAND_YUAN
    taken = Taken()
    for cell in region.cells:
        if is_title(cell.text.split("\n")[0]) and cell.row < table.first:
            taken.used.add((cell.row, cell.column))
    totals = read_tasks(region, table.first, unit, taken)
    read_objectives(region, table.first, taken)
    expect_few(region, len(taken.slots))
    read_yearly_goals(region, what.year, table.first, taken)
    for one in tables:
        read_rows(region, one, taken)
    _read_total(region, tables[-1], taken)
    fields = SingleFields(region, unit, taken, what.year)
    fields.read(region.first, table.first - 1)
    for one, after in zip(tables, (*tables[1:], None), strict=True):
        fields.read(one.end + 1, after.first - 1 if after else region.last)
    if not any(place.path.startswith("funds.total.") for place in taken.places):
        taken.places += totals
    _name_only_total(taken)
    return what, taken, tables


def _name_only_total(taken: Taken) -> None:
    """项目总额 is that of all years where a form has one of this year too, else it is this year's."""
    paths = {place.path for place in taken.places if place.path.startswith("funds.")}
    yearly = {path for path in paths if path.endswith(".budget")}
    if (
        "funds.total.budget" not in paths
        and yearly
        and not any(p != "funds.total.midterm" for p in paths if p.endswith(".midterm"))
    ):
        taken.places[:] = [
            replace(place, path="funds.total.budget") if place.path == "funds.total.midterm" else place
            for place in taken.places
        ]


def _read_total(region: Region, table: IndicatorTable, taken: Taken) -> None:
    """The rows under the scores: that of the 执行率, and 总分 with the score below 得分 and the grade behind it."""
    columns = {column.meaning.name: column.at for column in table.columns}
    score = columns.get("score")
    if score is None:
        return
    for row in region.filled(table.end + 1, region.last + 1):
        first = next(iter(region.row_cells(row)), None)
        meaning = meaning_of(first.text) if first else None
        if first is None or meaning is None or label_words(first.text) == "小计":
            continue
        if meaning.source is None and meaning.column in ("execution_rate", "score"):
            weights = [Place("funds.total.weight", row, columns["weight"])] if "weight" in columns else []
            taken.places += [*weights, Place("funds.total.score", row, score)]
            taken.rows.add(row)
        elif meaning.field == "score_total" or meaning.source is FundSource.TOTAL:
            taken.places.append(Place("score_total", row, score))
            taken.places += [Place("grade", row, column) for column in _grade_columns(region, row, score)]
            taken.rows.add(row)
            return


def _grade_columns(region: Region, row: int, score: int) -> Iterator[int]:
    """Where the grade stands, else the blank cell behind the score, where it is to stand."""
    graded = [cell.column for cell in region.row_cells(row) if plain(cell.text) in _GRADES]
    scored = region.at(row, score)
    behind = scored.last_column + 1 if scored else score + 1
    if not graded and behind < region.columns and not plain(region.text(row, behind)):
        graded = [behind]
    yield from graded[:1]


def _recognised(region: Region) -> Iterator[Recognised]:
    """The form of a region; of a list over several projects each project."""
    understood = understand(region)
    if understood is None:
        return
    what, taken, tables = understood
    table = tables[0]
    unit = what.units[0] if what.units else MoneyUnit.TEN_THOUSAND_YUAN
    lines = fields_in_lines(region)
    for number, part in enumerate(projects_in(region, table, unit, taken) if table.extra else [taken]):
        values = Values(region)
        document = document_of(region, what, part, values, lines)
        if number == 0:
            doubt_unread(region, taken, values)
            if not table.extra:  # else the offices of a list stand below the one that sends it
                _doubt_office(lines, taken, values)
        document = replace(document, doubts=(*doubts_about(what, document, values), *values.doubts))
        yield Recognised(region, what, tuple(part.places), tuple(part.slots), document)


def document_of(
    region: Region, what: About, taken: Taken, values: Values, lines: Mapping[str, str] | None = None
) -> Document:
    """What stands at the places that were ``taken``, and in the ``lines`` around the table if they were read before."""
    lines = fields_in_lines(region) if lines is None else lines
    stage = what.stage or Stage.TARGET
    single = values.single(taken.places)
    scope = what.scope or (Scope.PROJECT if single.get("name") else Scope.WHOLE)
    document = Document(stage, scope, year=what.year, unit=_unit(what, taken, values))
    if stage is Stage.MONITORING:
        document = replace(document, interim_months=what.months)
    for path, value in {**lines, **{p: v for p, v in single.items() if v is not None}}.items():
        if not path.startswith("funds.") and path != "unit":
            document = with_value(document, path, value)
    if scope is Scope.WHOLE:
        document = replace(document, name=None)
    if stage is Stage.ASSESSMENT and document.achieved and not document.annual_goal:
        document = replace(document, annual_goal=document.period_goal, period_goal=None)
    return replace(
        with_codes(document),
        funds=_funds(taken.places, single),
        tasks=_tasks(taken.slots, values),
        objectives=_objectives(taken.slots, values),
        indicators=_indicators(taken.slots, values),
        secret=document.secret or is_secret(document.name),
    )


def _doubt_office(lines: Mapping[str, str], taken: Taken, values: Values) -> None:
    """A line above the table that names another office, or project, than a cell of it."""
    read = Values(values.region).single(place for place in taken.places if place.path in _NAMED_ABOVE)
    for path, known in read.items():
        said = lines.get(path)
        if known is not None and said is not None and not same_value(known, said):
            values.doubt("doubt-line", values.region.first, 0, found=shown(said), first=shown(known))


def _unit(what: About, taken: Taken, values: Values) -> str | None:
    """The unit that the form says, else the usual one; none where no amount is written at all."""
    if what.units:
        return str(what.units[0])
    places = (*taken.places, *(place for slot in taken.slots for place in slot.places))
    written = any(place.unit and plain(values.written(place)) for place in places)
    return str(MoneyUnit.TEN_THOUSAND_YUAN) if written else None


def _funds(places: Iterable[Place], single: Mapping[str, Value]) -> tuple[Fund, ...]:
    """A line for each source that the form prints, in the order in which it does."""
    funds: dict[FundSource, dict[str, Any]] = {}
    for place in places:
        if place.path.startswith("funds."):
            _, source, column = place.path.split(".")
            funds.setdefault(FundSource(source), {})[column] = single.get(place.path)
    return tuple(Fund(source, **columns) for source, columns in funds.items())


def _tasks(slots: Sequence[RowSlot], values: Values) -> tuple[Task, ...]:
    tasks = [Task(**cast(Any, dict(values_of(slot, values)))) for slot in slots_of(slots, "tasks")]
    return tuple(replace(task, secret=task.secret or is_secret(task.name)) for task in tasks if task != Task())


def _objectives(slots: Sequence[RowSlot], values: Values) -> tuple[Objective, ...]:
    objectives = (Objective(**cast(Any, dict(values_of(slot, values)))) for slot in slots_of(slots, "objectives"))
    return tuple(objective for objective in objectives if objective != Objective())


def _indicators(slots: Sequence[RowSlot], values: Values) -> tuple[Indicator, ...]:
    rows = slots_of(slots, "indicators")
    read = [dict(values_of(slot, values)) for slot in rows]
    names = without_number({at: str(row["name"]) for at, row in enumerate(read) if row.get("name")})
    indicators: list[Indicator] = []
    for at, (slot, row) in enumerate(zip(rows, read, strict=True)):
        if at in names:
            row["name"] = names[at]
        row["target"] = _joined_target(row.pop("sign", None), row.get("target"), row.pop("unit", None))
        if not any(row.values()) or _is_only_head(row):
            continue
        name, marked = row.get("name"), bool(row.pop("secret", False))
        if name is not None and _says_none(str(name)) and not any(_is_said(row.get(field)) for field in _TOLD):
            continue
        if name is not None and str(name).strip().isdecimal():
            values.doubt("doubt-number", slot.row, _column_of(slot, "name"))
            if not any(value for key, value in row.items() if key != "name"):
                continue
        if slot.kind is None:
            values.doubt("doubt-kind", slot.row, _column_of(slot, "name"))
        indicators.append(
            Indicator(
                slot.level1, slot.level2, slot.kind, horizon=slot.horizon, secret=marked or is_secret(cast(Any, name)),
                **cast(Any, {key: value for key, value in row.items() if key in ROW_LISTS["indicators"].fields}),
            )
        )  # fmt: skip
    return tuple(sorted(indicators, key=lambda indicator: indicator.horizon is Horizon.ANNUAL))


def _says_none(name: str) -> bool:
    """指标1：, —, 无: the row is one that the form prints and nobody filled in."""
    return is_placeholder(plain(name)) or plain(name) == "无"


def _is_said(value: object) -> bool:
    return bool(value) and not _says_none(str(value))


def _joined_target(sign: Any, target: Any, unit: Any) -> str | None:
    """运算符, 值 and 单位 of a form that has a cell for each; 定性 with 优 is 优."""
    if not target:
        return None
    if sign and "定性" in sign:
        return str(target)
    sign = "".join(sign.split()) if sign else None
    known = read_sign(sign) if sign else None
    as_written = sign if known and _SIGN.fullmatch(sign) else known
    counted = any(map(str.isdigit, str(target)))  # “=” before 有所提高 says nothing
    before = str(as_written) if known and read_sign(str(target)[:1]) is None and (counted or known != "=") else ""
    after = unit if unit and unit not in ("/", "-", "—", "无") and not str(target).endswith(unit) else ""
    return f"{before}{target}{after}"


def _is_only_head(row: Mapping[str, Any]) -> bool:
    """A second line of heads that a table repeats in its body."""
    filled = [str(value) for value in row.values() if value]
    return len(filled) > 1 and all(head_of(text) for text in filled)


def _column_of(slot: RowSlot, name: str) -> int:
    return next((place.column for place in slot.places if place.path == name), 0)


def doubts_about(what: About, document: Document, values: Values) -> Iterator[Doubt]:
    """What the whole form leaves open."""
    said: list[tuple[str, dict[str, object]]] = []
    if what.year is None:
        said.append(("doubt-year", {}))
    if document.department.name is None:
        said.append(("doubt-department", {}))
    if document.scope is Scope.PROJECT and document.name is None:
        said.append(("doubt-name", {}))
    if what.stage is None:
        said.append(("doubt-stage", {}))
    if what.scope is None and document.name is None:
        said.append(("doubt-scope", {"scope": document.scope.label}))
    if not what.units and any(fund != Fund(fund.source) for fund in document.funds):
        said.append(("doubt-unit", {"unit": document.unit}))
    if len(what.units) > 1:
        said.append(("doubt-unit-two", {"first": what.units[0], "second": what.units[1]}))
    own = Values(values.region)
    for code, words in said:
        own.doubt_whole(code, **words)
    yield from own.doubts
