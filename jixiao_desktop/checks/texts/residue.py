"""T1, T2: what copying left in a text, and units cut short."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao_desktop.checks.filing import Filing, FilledForm, Row
from jixiao_desktop.checks.finding import Found, Level, Repair
from jixiao_desktop.checks.rule import FilingRule, FormRule, reads
from jixiao_desktop.checks.texts.places import PROSE, texts_of
from jixiao_desktop.errors import quoted
from jixiao_desktop.vocabulary.characters import half_width
from jixiao_desktop.vocabulary.residue import residue_in

_PERSON = "manager"  # names of two characters are spaced
_CLIPPED = re.compile(
    r"(?<![0-9,.])(?P<number>[0-9][0-9,]{0,15}(?:\.[0-9]+)?)(?P<unit>万|亿)(?=\s?(?:以[内下上]|[，,。；;、)）]|$))"
)
_FULL = re.compile(r"(?<![0-9,.])[0-9][0-9,.]{0,15}[万亿]元")
_MONEY = re.compile(r"资金|经费|拨款|预算|投入|投资|补助|补贴|奖励|费用|费$|金额|成本|支出|[0-9]万$|[0-9]亿$")


def _residue(form: FilledForm) -> Iterator[Found]:
    for path, text in texts_of(form.document):
        found = None if path == _PERSON else residue_in(text, path.rpartition(".")[2] in PROSE)
        if found is not None:
            clean = found.clean
            same = clean == text
            what = f"改为{quoted(clean)}" if found.mild else "清除" + "、".join(found.what)
            repair = None if same else Repair(what, ((path, clean),))
            level = Level.HINT if found.mild else None
            yield Found(
                path, "T1-sign" if found.mild else "T1", {"what": "、".join(found.what)}, (text,), repair, level
            )


def _clipped_units(filing: Filing) -> Iterator[Found]:
    """Only beside amounts that are written in full, in whatever form of the filing."""
    rows = [(form, row) for form in filing.forms for row in form.rows if "万" in row.value or "亿" in row.value]
    if not any(_FULL.search(half_width(row.value)) for _, row in rows):
        return
    for form, row in rows:
        match = _clipped(row)
        if match is not None:
            whole = f"{row.value[: match.end()]}元{row.value[match.end() :]}"
            path = f"{row.path}.target"
            repair = Repair(f"改为{quoted(whole)}", ((path, whole),))
            yield Found(path, "T2", {"text": match[0]}, (row.value,), repair, form=form.id)


def _clipped(row: Row) -> re.Match[str] | None:
    from_name = row.kind is not None and row.kind.endswith("cost")
    return _CLIPPED.search(half_width(row.value)) if from_name or _MONEY.search(row.name) else None


RULES = (
    FormRule("T1", Level.WARNING, _residue),
    FilingRule("T2", Level.HINT, _clipped_units, reads("indicators")),
)
