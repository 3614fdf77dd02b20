"""Dates as they are typed: 2026-3-1, 2026.3.1, 2026/3/1, 20260301, 2026年3月1日, full width too."""

from __future__ import annotations

import re
from datetime import date

from jixiao_desktop.vocabulary.characters import half_width

_PARTED = re.compile(r"(\d{4})\s*(?:[-./,]|年)\s*(\d{1,2})\s*(?:[-./,]|月)\s*(\d{1,2})\s*[日号]?")
_WHOLE = re.compile(r"(\d{4})(\d{2})(\d{2})")


def read_date(text: str) -> date | None:
    """The day that ``text`` names; ``None`` where it names none, or one that no calendar has."""
    plain = half_width(text).strip()
    match = _PARTED.fullmatch(plain) or _WHOLE.fullmatch(plain)
    try:
        return date(*(int(part) for part in match.groups())) if match else None
    except ValueError:
        return None


def written_date(day: date) -> str:
    """As official papers write it (GB/T 9704—2012, 7.3.5.4): 2026年3月1日."""
    return f"{day.year}年{day.month}月{day.day}日"
