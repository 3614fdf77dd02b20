"""Plain numbers as clerks type them: weights, scores, rates."""

from __future__ import annotations

import re
from decimal import Decimal

from jixiao_desktop.vocabulary.characters import half_width

_PLAIN = re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{1,9})?")


def plain_number(text: str | None) -> Decimal | None:
    """The number in ``text``, full width or half; ``None`` if it is anything else."""
    match = _PLAIN.fullmatch(half_width(text or "").strip())
    return Decimal(match[0]) if match else None


def points(text: str | None) -> Decimal | None:
    """A weight or score as typed, with or without its 分."""
    return plain_number(half_width(text or "").strip().removesuffix("分"))
