"""Chinese numerals of office text. Comes in: 九十五, 一百零五, 二〇二四. Goes out: an ``int``, or ``None`` if it is no number."""

from __future__ import annotations

from types import MappingProxyType

_DIGITS = MappingProxyType({digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2})
_TENS = MappingProxyType({"十": 10, "百": 100, "千": 1000})
_WAN = "万"
_WAN_WORTH = 10_000
NUMERALS = "".join((*_DIGITS, *_TENS, _WAN))


def parse_numeral(text: str) -> int | None:
    """The number that ``text`` writes, below one hundred million; ``None`` if it writes none."""
    if not text or any(character not in NUMERALS for character in text):
        return None
    if all(character in _DIGITS for character in text):
        return int("".join(str(_DIGITS[character]) for character in text)) if len(text) <= 8 else None
    high, wan, low = text.rpartition(_WAN)
    if not wan:
        return _below_wan(text, 1)
    thousands, rest = _below_wan(high, 1), _below_wan(low, _WAN_WORTH // 10)
    return None if thousands is None or not high or rest is None else thousands * _WAN_WORTH + rest


def _below_wan(text: str, clipped: int) -> int | None:
    """The number before or after 万; ``clipped`` is the worth of a last bare digit: 一万二 is 12000, 三百五 is 350."""
    total, digit, least = 0, None, _WAN_WORTH
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
            clipped = 1 if digit == 0 else clipped
        elif character in _TENS and _TENS[character] < least:
            least = _TENS[character]
            total += (1 if digit is None else digit) * least
            digit, clipped = None, max(least // 10, 1)
        else:
            return None
    return total + (digit or 0) * clipped
