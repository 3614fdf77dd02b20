"""Forms that were recognised, packed small: a folder of five hundred files is kept while a person looks at one.

Comes in: forms, or what was read of a file. Goes out: bytes, and the same again. Only what this program packed
itself is unpacked.
"""

from __future__ import annotations

import io
import pickle
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any, cast

from jixiao_desktop.document.model import Document
from jixiao_desktop.errors import Message
from jixiao_desktop.foreign_grid import ForeignTable
from jixiao_desktop.recognition.correcting import fingerprint
from jixiao_desktop.recognition.recognising import Recognised
from jixiao_desktop.recognition.region import Region

_LEVEL = 1  # of compression: a tenth of the size already


@dataclass(frozen=True)
class PackedForm:
    """One of the forms of a file, which share their tables and are packed together."""

    packed: bytes
    number: int
    layout: str  # its fingerprint

    def unpacked(self) -> Recognised:
        return cast(Sequence[Recognised], unpack(self.packed))[self.number]


@dataclass(frozen=True)
class PackedReading:
    """What was read of one file, as :class:`~jixiao_desktop.services.reading_files.Reading`, or why it was ``refused``."""

    documents: tuple[Document, ...] = ()
    warnings: tuple[Message, ...] = ()
    forms: tuple[PackedForm, ...] = ()
    form_set: str | None = None
    refused: tuple[Message, ...] = ()


def packed_forms(forms: Sequence[Recognised]) -> tuple[PackedForm, ...]:
    packed = pack(tuple(forms))
    return tuple(PackedForm(packed, number, fingerprint(form)) for number, form in enumerate(forms))


def pack(value: object) -> bytes:
    whole = io.BytesIO()
    _Packer(whole, pickle.HIGHEST_PROTOCOL).dump(value)
    return zlib.compress(whole.getbuffer(), _LEVEL)


def unpack(packed: bytes) -> Any:
    return pickle.loads(zlib.decompress(packed))


def _frozen(values: dict[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType(values)


def _of_mapping(value: Mapping[Any, Any]) -> tuple[Callable[..., object], tuple[object, ...]]:
    return _frozen, (dict(value),)


def _of_fields(value: Any) -> tuple[Callable[..., object], tuple[object, ...]]:
    """Without what it has worked out from them."""
    return type(value), tuple(getattr(value, each.name) for each in fields(value))


class _Packer(pickle.Pickler):
    dispatch_table = MappingProxyType({MappingProxyType: _of_mapping, ForeignTable: _of_fields, Region: _of_fields})
