"""A7: the indicators of monitoring and assessment are those of the approved target."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jixiao_desktop.checks.filing import Filing, FilledForm, meaning
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.rule import FilingRule, reads
from jixiao_desktop.document.model import Indicator
from jixiao_desktop.errors import quoted
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.kinds import Horizon, IndicatorKind, Stage
from jixiao_desktop.vocabulary.targets import TargetKind

_NAMED = 8
_Key = tuple[str, int]
_Rows = Mapping[_Key, tuple[str, Indicator]]


def _approved(filing: Filing) -> Iterator[Found]:
    for form in filing.forms:
        target = filing.stage_of(form, Stage.TARGET)
        if form.document.stage is Stage.TARGET or target is None or target.is_project != form.is_project:
            continue
        approved, own = _rows(target), _rows(form)
        if approved and own:
            yield from _compared(form, approved, own)


def _compared(form: FilledForm, approved: _Rows, own: _Rows) -> Iterator[Found]:
    missing = [row for key, (_, row) in approved.items() if key not in own]
    extra = [(path, row) for key, (path, row) in own.items() if key not in approved]
    for path, row in extra:
        # One that is missing and one that is new of the same kind are one that was renamed.
        was = _renamed(row.kind, [m.kind for m in missing], [r.kind for _, r in extra])
        if was is None:
            yield Found(f"{path}.name", "A7-extra", {}, (row.name,), form=form.id)
        else:
            old = missing.pop(was)
            words = {"own": _line(row.name), "approved": _line(old.name)}
            yield Found(f"{path}.name", "A7-name", words, (row.name, old.name), form=form.id)
    if missing:
        names = "、".join(quoted(_line(row.name)) for row in missing[:_NAMED]) + ("等" if len(missing) > _NAMED else "")
        counts = {"count": len(missing), "approved": len(approved), "own": len(own)}
        yield Found("", "A7", {"names": names, **counts}, tuple(row.name for row in missing), form=form.id)
    for key in approved.keys() & own.keys():
        path, row = own[key]
        was_target = approved[key][1].target
        if not _same_target(row.target, was_target):
            words = {"own": _line(row.target) or "空着", "approved": _line(was_target)}
            yield Found(f"{path}.target", "A7-value", words, (row.target, was_target), form=form.id)


def _renamed(
    kind: IndicatorKind | None, missing: list[IndicatorKind | None], extra: list[IndicatorKind | None]
) -> int | None:
    if kind is None or missing.count(kind) != 1 or extra.count(kind) != 1:
        return None
    return missing.index(kind)


def _rows(form: FilledForm) -> _Rows:
    """The year's indicators by name and its occurrence; where they stand is another rule's."""
    seen: dict[str, int] = {}
    rows = {}
    for path, row in form.indicators:
        name = comparable(row.name or "")
        if name and row.horizon is Horizon.ANNUAL:
            seen[name] = seen.get(name, 0) + 1
            rows[name, seen[name]] = path, row
    return rows


def _same_target(own: str | None, approved: str | None) -> bool:
    """The same words, or the same figure: >=95% is ≥95%."""
    if not (approved or "").strip() or comparable(own or "") == comparable(approved or ""):
        return True
    one, other = meaning(own), meaning(approved)
    if one.principal is None or other.principal is None or one.kind is not TargetKind.QUANTITATIVE:
        return False
    values = [(t.sign, t.principal.in_base, t.upper, comparable(t.words)) for t in (one, other) if t.principal]
    return one.kind is other.kind and values[0] == values[1]


def _line(text: str | None) -> str:
    return " ".join((text or "").split())


RULES = (FilingRule("A7", Level.ERROR, _approved, reads("indicators stage scope"), "财预〔2020〕10号"),)
