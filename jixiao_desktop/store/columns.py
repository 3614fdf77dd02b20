"""How a value of the record stands in a column, and back.

A value that would not come back as it went in is refused with :class:`UnfitValue`; a stored value that cannot be read
raises ``ValueError`` (the book is damaged).
"""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

import peewee

from jixiao_desktop.vocabulary.kinds import Reason
from jixiao_desktop.vocabulary.money import CENT, LARGEST_YUAN, from_fen, to_fen


class UnfitValue(ValueError):
    """``value`` cannot stand in the column ``name``."""

    def __init__(self, name: str, value: object) -> None:
        super().__init__(f"{name}: {value!r}")
        self.name = name
        self.value = value


class TextColumn(peewee.TextField):
    """Text to the letter; lone surrogates have no UTF-8 and are refused."""

    def db_value(self, value: Any) -> str | None:
        if value is None:
            return None
        if not isinstance(value, str) or not _is_utf8(value):
            raise UnfitValue(self.name, value)
        return str(value)

    def python_value(self, value: Any) -> str | None:
        if value is None or isinstance(value, str):
            return value
        raise ValueError(value)


class FenColumn(peewee.BigIntegerField):
    """Decimal yuan as integer 分."""

    def db_value(self, value: Any) -> int | None:
        if value is None:
            return None
        if not isinstance(value, Decimal) or not _is_exact(value):
            raise UnfitValue(self.name, value)
        return to_fen(value)

    def python_value(self, value: Any) -> Decimal | None:
        if value is None:
            return None
        if isinstance(value, int):
            return from_fen(value)
        raise ValueError(value)


class FlagColumn(peewee.BooleanField):
    def db_value(self, value: Any) -> bool:
        if isinstance(value, bool):
            return value
        raise UnfitValue(self.name, value)


class YearColumn(peewee.IntegerField):
    def db_value(self, value: Any) -> int | None:
        if value is None or (isinstance(value, int) and not isinstance(value, bool) and 1900 <= value <= 2999):
            return value
        raise UnfitValue(self.name, value)


class ChoiceColumn(peewee.TextField):
    """One of the names of ``choices``."""

    def __init__(self, choices: type[StrEnum], **options: Any) -> None:
        super().__init__(**options)
        self._names = {str(choice): choice for choice in choices}

    def db_value(self, value: Any) -> str | None:
        if value is None and self.null:
            return None
        if value in self._names:
            return str(value)
        raise UnfitValue(self.name, value)

    def python_value(self, value: Any) -> StrEnum | None:
        if value is None and self.null:
            return None
        if value in self._names:
            return self._names[value]
        raise ValueError(value)


class ReasonsColumn(peewee.TextField):
    """Names of :class:`~jixiao_desktop.vocabulary.kinds.Reason` as a JSON list."""

    def db_value(self, value: Any) -> str:
        if not isinstance(value, tuple) or any(item not in list(Reason) for item in value):
            raise UnfitValue(self.name, value)
        return json.dumps(value)

    def python_value(self, value: Any) -> tuple[Reason, ...]:
        return tuple(Reason(item) for item in json.loads(value))


def _is_utf8(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_exact(yuan: Decimal) -> bool:
    try:
        return abs(yuan) <= LARGEST_YUAN and yuan == yuan.quantize(CENT)
    except InvalidOperation:
        return False
