"""How a number cell reads on the screen of a spreadsheet.

Comes in: a number as the file keeps it, and its number format. Goes out: the text that is shown, if no digit is lost by it,
else the number with all its digits. Formats of colours, conditions and fill characters are read for their digits alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from types import MappingProxyType

_LONGEST = 255  # a spreadsheet's own limit; longer ones are attacks
_KEPT = 256
_MOST_DIGITS = 15
_LATEST_DAY = 2_958_465  # 9999-12-31
BUILT_IN = MappingProxyType(
    {
        0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 37: "#,##0",
        38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00", 49: "@",
        14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss",
        22: "yyyy/m/d h:mm", 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: "m-d-yy",
        31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"', 50: 'yyyy"年"m"月"',
        51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
    }
)  # fmt: skip
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[(?P<bracket>[^\]]*)\]|_.|\*.'
    r"|(?P<general>General|G/通用格式)|(?P<digits>[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+)(?P<exponent>[Ee][+-]0+)?"
    r"|(?P<date>yyyy|yy|m{1,5}|d{1,4}|h{1,2}|ss?|AM/PM|上午/下午|e|aaaa?)|(?P<percent>%)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class _Format:
    """What a format's section for positive numbers says."""

    pieces: tuple[tuple[str, str], ...]  # kind, text
    places: int
    grouped: bool
    percents: int
    is_date: bool
    is_plain: bool  # General, a fraction, an exponent: shown with all digits


def shown_number(written: str, code: str, date_1904: bool = False) -> tuple[str, Decimal | None]:
    """The text of a number cell and its value; the value is ``None`` for a date, and for what is no number."""
    number = _exact(written)
    if number is None:
        return written, None
    form = _read(code[:_LONGEST])
    if form.is_date:
        moment = _moment(number, date_1904)
        return (plain(number), number) if moment is None else (_dated(form, moment), None)
    if form.is_plain or form.places > _MOST_DIGITS:
        return plain(number), number
    return _formatted(form, number), number


def plain(number: Decimal) -> str:
    """All digits, no exponent, no needless zeros."""
    return f"{number.normalize() + 0:f}"


def _exact(written: str) -> Decimal | None:
    """The number as a spreadsheet shows it: 15 digits of the binary fraction in the file."""
    try:
        number = Decimal(written)
    except InvalidOperation:
        return None
    if not number.is_finite() or abs(number.adjusted()) > 300:
        return None
    if len(number.as_tuple().digits) > _MOST_DIGITS:
        number = Decimal(f"{number:.{_MOST_DIGITS - 1}e}")
    return number


@lru_cache(_KEPT)
def _read(code: str) -> _Format:
    section = _sections(code)[0]
    pieces: list[tuple[str, str]] = []
    places, grouped, percents = 0, False, 0
    for match in _TOKEN.finditer(section):
        kind = match.lastgroup or ""
        if match["exponent"]:
            kind = "general"
        if kind == "digits":
            whole, _, decimals = match["digits"].partition(".")
            places, grouped = max(places, len(decimals)), grouped or "," in whole.rstrip(",")
        percents += kind == "percent"
        if kind and kind != "bracket":
            pieces.append((kind, match[kind] or ""))
    kinds = {kind for kind, _ in pieces}
    is_date = "date" in kinds and "digits" not in kinds and "general" not in kinds
    is_plain = "digits" not in kinds or "general" in kinds or "/" in section or _scaled(section)
    return _Format(tuple(pieces), places, grouped, percents, is_date, is_plain)


def _scaled(section: str) -> bool:
    """Whether a comma behind the digits shows thousands only: digits would be lost."""
    return re.search(r"[0#?],+(?![0#?])", re.sub(r'"[^"]*"', "", section)) is not None


def _sections(code: str) -> list[str]:
    """The parts between semicolons that stand outside quotation marks."""
    return re.findall(r'(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+', code) or [""]


def _formatted(form: _Format, number: Decimal) -> str:
    worth = number.scaleb(2 * form.percents)
    rounded = worth.quantize(Decimal(1).scaleb(-form.places))
    shown = rounded if rounded == worth else worth.normalize()
    written = f"{shown:,f}" if form.grouped else f"{shown + 0:f}"
    text, placed = "", False
    for kind, piece in form.pieces:
        if kind == "digits":
            text, placed = text if placed else text + written, True
        else:
            text += piece
    return text.strip()


def _moment(number: Decimal, date_1904: bool) -> datetime | None:
    days = number + (1462 if date_1904 else 0)
    if not 1 <= days <= _LATEST_DAY:
        return None
    start = datetime(1899, 12, 30 if days >= 60 else 31)  # the calendar of 1900 has a 29 February there
    return start + timedelta(seconds=int((days * 86400).to_integral_value()))


def _dated(form: _Format, moment: datetime) -> str:
    text, hours_before = "", False
    for kind, piece in form.pieces:
        if kind == "date":
            text += _part(piece.lower(), moment, hours_before)
            hours_before = piece.lower().startswith("h") or (hours_before and piece.lower().startswith("m"))
        elif kind in ("quoted", "escaped", "other"):
            text += piece
    return text.strip()


def _part(code: str, moment: datetime, minutes: bool) -> str:
    match code[0], len(code):
        case "y" | "e", length:
            return f"{moment.year % 100:02}" if length == 2 and code[0] == "y" else str(moment.year)
        case "m", length if minutes:
            return f"{moment.minute:0{min(length, 2)}}"
        case "m", length:
            return f"{moment.month:0{min(length, 2)}}"
        case "d", length if length <= 2:
            return f"{moment.day:0{length}}"
        case "h", length:
            return f"{moment.hour:0{length}}"
        case "s", length:
            return f"{moment.second:0{length}}"
    return ""
