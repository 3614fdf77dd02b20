"""What a typed text means in a field.

Comes in: the text as it was typed or pasted and the field's path. Goes out: the value to keep, or a ``UserError``.
"""

from __future__ import annotations

from jixiao_desktop.document.values import Value
from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.layout.model import GridCell
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.vocabulary.characters import half_width, one_line, strip_ascii
from jixiao_desktop.vocabulary.dates import read_date, written_date
from jixiao_desktop.vocabulary.field_labels import label_of
from jixiao_desktop.vocabulary.fields import DATE_FIELDS, FieldType, field_type
from jixiao_desktop.vocabulary.figures import Sign
from jixiao_desktop.vocabulary.money import MoneyUnit, parse_amount
from jixiao_desktop.vocabulary.target_parts import TargetPart, read_sign, with_target_part


def typed_value(path: str, cell: GridCell, typed: str, unit: MoneyUnit, before: Value) -> Value:
    """What ``typed`` means in the field at ``path``."""
    if cell.tick is not None:
        return _tick(before, cell.tick, bool(typed.strip()))
    kind = field_type(path)
    text = strip_ascii(typed.replace("\r\n", "\n").replace("\r", "\n"))
    if cell.filler and text == cell.filler:
        return None
    if cell.part is not None:
        return _target(str(before or ""), cell.part, one_line(text))
    match kind:
        case FieldType.AMOUNT:
            return _amount(path, text, unit)
        case FieldType.NUMBER | FieldType.RATE:
            return half_width(text).strip() or None
        case FieldType.LINE:
            return _day(path, one_line(text)) or None
        case FieldType.TEXT:
            return text or None
    raise SENTENCES.error("cell-locked")


def _amount(path: str, text: str, unit: MoneyUnit) -> Value:
    try:
        return parse_amount(text, unit)
    except UserError as error:
        placed = (Message(m.code, m.text, label_of(path), m.remedy) for m in error.messages)
        raise UserError(*placed) from None


def _day(path: str, text: str) -> str:
    """A day in a field for one, as official papers write it; anything else as it was typed."""
    day = read_date(text) if path in DATE_FIELDS else None
    return text if day is None else written_date(day)


def _target(before: str, part: TargetPart, typed: str) -> Value:
    """The whole 指标值 after one of its parts was typed."""
    if part is TargetPart.SIGN and typed:
        sign = read_sign(typed)
        if sign is None:
            raise SENTENCES.error("target-sign", found=typed, expected=" ".join(Sign))
        typed = sign
    return with_target_part(before, part, typed) or None


def _tick(before: Value, choice: str, ticked: bool) -> Value:
    if isinstance(before, tuple):
        others = tuple(one for one in before if one != choice)
        return (*others, choice) if ticked else others
    if ticked:
        return choice
    return None if before == choice else before
