"""From a definition file to a :class:`~jixiao_desktop.forms.definition.Definition`, with all mistakes at once.

Comes in: the text of a TOML file and its name. Goes out: a definition, or a ``UserError`` with one message for every
mistake, each naming the line, what is wrong and the remedy.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.forms.audit import Audit, read_audit
from jixiao_desktop.forms.definition import (
    LANDSCAPE_WIDTH,
    PORTRAIT_WIDTH,
    Definition,
    Part,
)
from jixiao_desktop.forms.drawing import Drawing, at_line, fits, read_grid, read_levels
from jixiao_desktop.forms.notation import Surroundings, nearest_path, read_parts
from jixiao_desktop.forms.scoring import Scoring, read_scoring
from jixiao_desktop.forms.sentences import SENTENCES
from jixiao_desktop.vocabulary.fields import FUND_SOURCES, FieldType, field_type, form_paths
from jixiao_desktop.vocabulary.kinds import FundSource, Scope, Stage
from jixiao_desktop.vocabulary.money import MoneyUnit

LEAST_WIDTH = 8.0
_ENDLESS = 10_000
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_UNIT_IN_LABEL = re.compile(r"[（(](元|百元|万元|亿元)[）)]")
_TOML_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_REQUIRED = ("id", "title", "stage", "scope", "unit", "widths", "grid")
_TYPES: Mapping[str, tuple[type | tuple[type, ...], str]] = MappingProxyType(
    {
        **dict.fromkeys(
            (
                [
                    "id",
                    "title",
                    "subtitle",
                    "top",
                    "above",
                    "below",
                    "notes",
                    "stage",
                    "scope",
                    "region",
                    "source",
                    "unit",
                    "levels",
                    "grid",
                    "replaces",
                ]
            ),
            (str, "文字"),
        ),
        "widths": (list, "数字的列表"),
        "landscape": (bool, "true 或 false"),
        "from_year": (int, "年份"),
        "required": (list, "字段名的列表"),
        "help": (dict, "一张 [help] 表"),
        "limits": (dict, "一张 [limits] 表"),
        "defaults": (dict, "一张 [defaults] 表"),
        "sums": (dict, "一张 [sums] 表"),
        "scoring": (dict, "一张 [scoring] 表"),
        "checks": (dict, "一张 [checks] 表"),
    }
)


def read_definition(text: str, place: str, expected_id: str | None = None) -> Definition:
    """The definition in ``text``; ``place`` is the file's name, ``expected_id`` what its id must be.

    Raises :class:`~jixiao_desktop.errors.UserError` with every mistake (``form-*``).
    """
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # tomllib lets those of numbers too long or nested too deep pass
        raise _syntax_mistake(error, text, place) from None
    reader = _Reader(text, place, table)
    definition = reader.read(expected_id)
    if reader.mistakes or definition is None:
        raise UserError(*sorted(reader.mistakes, key=lambda message: _line_of(message.place)))
    return definition


def _syntax_mistake(error: Exception, text: str, place: str) -> UserError:
    """That the file is no TOML, with the line that tomllib names; its words are English and stay out."""
    match = _TOML_PLACE.search(str(error))
    line = int(match[1] or text.count("\n") + 1) if match else 0
    return SENTENCES.error("form-syntax", at_line(place, line) if line else place)


def _line_of(place: str) -> int:
    match = re.search(r"第 (\d+) 行$", place)
    return int(match[1]) if match else 0


@dataclass
class _Reader:
    text: str
    place: str
    table: dict[str, Any]
    mistakes: list[Message] = field(default_factory=list)

    def read(self, expected_id: str | None) -> Definition | None:
        self._check_keys()
        self._check_id(expected_id)
        stage, scope, unit = (
            self._choice(key, kind) for key, kind in (("stage", Stage), ("scope", Scope), ("unit", MoneyUnit))
        )
        widths = self._widths()
        drawing = self._drawn(
            "grid", lambda text, line: read_grid(text, line, len(widths), self.place), Drawing((), ())
        )
        levels = self._drawn("levels", lambda text, line: read_levels(text, line, self.place), ())
        self._check_levels(drawing, bool(levels))
        lines = {key: self._line(key) for key in ("title", "subtitle", "top")}
        sides = {key: self._sides(key) for key in ("above", "below")}
        required, limits = self._required(), self._limits()
        help_texts, defaults = self._texts("help"), self._texts("defaults")
        sums, scoring, audit = self._sums(), self._scoring(), self._audit()
        if unit:
            self._check_units(drawing, unit)
        if self.mistakes:
            return None
        return Definition(
            id=self.table["id"],
            stage=stage,
            scope=scope,
            region=self.table.get("region", ""),
            source=self.table.get("source", ""),
            unit=unit,
            widths=widths,
            rows=drawing.rows,
            cells=drawing.cells,
            levels=levels,
            title=lines["title"],
            subtitle=lines["subtitle"],
            top=lines["top"],
            above=sides["above"],
            below=sides["below"],
            notes=self.table.get("notes", "").strip("\n"),
            landscape=self.table.get("landscape", False),
            from_year=self.table.get("from_year"),
            replaces=self.table.get("replaces"),
            help=help_texts,
            required=required,
            limits=limits,
            defaults=defaults,
            sums=sums,
            scoring=scoring,
            audit=audit,
        )

    def say(self, code: str, key: str, entry: str = "", **words: object) -> None:
        line = self._key_line(entry, after=self._key_line(key)) if entry else self._key_line(key)
        self.mistakes.append(SENTENCES.say(code, at_line(self.place, line), **words))

    def _key_line(self, key: str, after: int = 0) -> int:
        """The line where ``key`` is written below line ``after``; ``after`` itself if it is written nowhere there."""
        below = "\n".join(self.text.split("\n")[after:])
        match = re.search(rf"^[ \t]*\[?[ \t]*([\"']?){re.escape(key)}\1[ \t]*[=.\]]", below, re.MULTILINE)
        return after + below.count("\n", 0, match.end()) + 1 if match else after

    def _check_keys(self) -> None:
        """Unknown keys and wrong types are reported, and what else there is is read without them."""
        for key in _REQUIRED:
            if key not in self.table:
                self.say("form-key-missing", key, name=key)
        usable = {}
        for key, value in self.table.items():
            if key not in _TYPES:
                self.say("form-key-unknown", key, name=key, expected="、".join(_TYPES))
            elif _has_type(key, value):
                usable[key] = value
            else:
                self.say("form-key-type", key, name=key, expected=_TYPES[key][1])
        self.table = usable

    def _check_id(self, expected: str | None) -> None:
        found = self.table.get("id")
        if found is None:
            return
        if not _ID.fullmatch(found):
            self.say("form-id", "id", found=found)
        elif expected is not None and found != expected:
            self.say("form-id-file", "id", found=found, expected=expected)

    def _choice(self, key: str, choices: Any) -> Any:
        found = self.table.get(key)
        if found is None:
            return None
        if found in [str(choice) for choice in choices]:
            return choices(found)
        self.say("form-choice", key, name=key, found=found, expected="、".join(choices))
        return None

    def _widths(self) -> tuple[float, ...]:
        widths = self.table.get("widths")
        if widths is None:
            return ()
        if not widths or not all(map(_is_length, widths)):
            self.say("form-key-type", "widths", name="widths", expected="数字的列表")
            return tuple(0.0 for _ in widths)
        for width in widths:
            if width < LEAST_WIDTH:
                self.say("form-width", "widths", found=f"{width:g}", least=f"{LEAST_WIDTH:g}")
        total, most = round(sum(widths), 3), LANDSCAPE_WIDTH if self.table.get("landscape") else PORTRAIT_WIDTH
        if total > most:
            self.say("form-widths", "widths", total=f"{total:g}", most=f"{most:g}")
        return tuple(map(float, widths))

    def _drawn(self, key: str, read: Callable[[str, int], tuple[Any, list[Message]]], absent: Any) -> Any:
        if key not in self.table:
            return absent
        # A text after ''' begins on the next line: TOML drops that first line break.
        begins = self._key_line(key)
        opened = re.search(rf"^\s*[\"']?{key}[\"']?\s*=\s*('''|\"\"\")\r?\n", self.text, re.MULTILINE)
        drawn, mistakes = read(self.table[key], begins + 1 if opened else begins)
        self.mistakes += mistakes
        return drawn

    def _check_levels(self, drawing: Drawing, present: bool) -> None:
        used = any(row.each and row.each.rows == "indicators" for row in drawing.rows)
        if used and not present:
            self.say("form-level-missing", "grid")
        if present and not used and drawing.rows:
            self.say("form-levels-unused", "levels")

    def _check_units(self, drawing: Drawing, unit: MoneyUnit) -> None:
        for cell in drawing.cells:
            for found in _UNIT_IN_LABEL.findall(cell.words):
                if found != unit:
                    here = at_line(self.place, drawing.rows[cell.row].line)
                    self.mistakes.append(SENTENCES.say("form-money-unit", here, found=found, expected=unit))

    def _line(self, key: str) -> tuple[Part, ...]:
        return self._parts(key, self.table.get(key, ""))

    def _sides(self, key: str) -> tuple[tuple[Part, ...], ...]:
        return (
            tuple(self._parts(key, part) for part in self.table.get(key, "").split("|")) if self.table.get(key) else ()
        )

    def _parts(self, key: str, text: str) -> tuple[Part, ...]:
        parts, mistakes = read_parts(text, Surroundings(), at_line(self.place, self._key_line(key)))
        self.mistakes += mistakes
        return parts

    def _known_paths(self, key: str, paths: Iterable[object]) -> list[str]:
        all_paths, known = form_paths(), []
        for path in map(str, paths):
            if path in all_paths:
                known.append(path)
            else:
                self.say("form-field-unknown", key, path, found=path, expected=nearest_path(path))
        return known

    def _required(self) -> frozenset[str]:
        return frozenset(self._known_paths("required", self.table.get("required", [])))

    def _limits(self) -> Mapping[str, int]:
        found = _by_path(self.table.get("limits", {}))
        for path, limit in found.items():
            if not isinstance(limit, int) or isinstance(limit, bool) or limit < 1:
                self.say("form-key-type", "limits", path, name=f"limits.{path}", expected="字数")
        return MappingProxyType({path: found[path] for path in self._known_paths("limits", found)})

    def _sums(self) -> Mapping[FundSource, tuple[FundSource, ...]]:
        found = self.table.get("sums", {})
        for total, parts in found.items():
            named = [total, *parts] if isinstance(parts, list) else [total]
            for name in named:
                if not isinstance(name, str) or name not in FUND_SOURCES:
                    self.say("form-choice", "sums", total, name="sums", found=name, expected="、".join(FundSource))
            if not isinstance(parts, list) or not parts or total in _parts_of(total, found):
                self.say("form-key-type", "sums", total, name=f"sums.{total}", expected="资金来源的列表，不含它自己")
        if self.mistakes:
            return MappingProxyType({})
        return MappingProxyType({FundSource(total): tuple(map(FundSource, parts)) for total, parts in found.items()})

    def _scoring(self) -> Scoring | None:
        if "scoring" not in self.table:
            return None
        scoring, mistakes = read_scoring(self.table["scoring"])
        for key in mistakes:
            self.say("form-scoring", "scoring", key, name=key)
        return scoring

    def _audit(self) -> Audit:
        audit, mistakes = read_audit(self.table.get("checks", {}))
        for key in mistakes:
            self.say("form-checks", "checks", key, name=key)
        return audit

    def _texts(self, key: str) -> Mapping[str, str]:
        """A table of texts by the path of a field; defaults only for texts that stand once in a document.

        In help ``funds.*.budget`` stands for every source that has no text of its own.
        """
        found = _by_path(self.table.get(key, {}))
        if key == "help":
            found = _with_patterns(found)
        for path, text in found.items():
            if not isinstance(text, str):
                self.say("form-key-type", key, path, name=f"{key}.{path}", expected="文字")
            if key == "defaults" and field_type(path) not in (FieldType.LINE, FieldType.TEXT):
                self.say("form-default", key, path, found=path)
        return MappingProxyType({path: found[path] for path in self._known_paths(key, found)})


def _has_type(key: str, value: object) -> bool:
    wanted = _TYPES[key][0]
    if wanted is int:
        return isinstance(value, int) and not isinstance(value, bool) and 1900 <= value <= 2999
    return isinstance(value, wanted)


def _is_length(found: object) -> bool:
    """Whether ``found`` is a number with which one can reckon: neither nan nor endless."""
    return isinstance(found, int | float) and not isinstance(found, bool) and abs(found) < _ENDLESS


def _with_patterns(texts: Mapping[str, Any]) -> dict[str, Any]:
    """``texts`` with every path that a pattern fits in place of the pattern; one that fits none stays as it is."""
    spread: dict[str, Any] = {}
    for pattern, text in texts.items():
        fitting = [path for path in form_paths() if fits(pattern, path)] if pattern.count("*") == 1 else []
        spread |= dict.fromkeys(fitting or [pattern], text)
    return spread | {path: text for path, text in texts.items() if path in form_paths()}


def _parts_of(total: str, sums: Mapping[str, Any]) -> set[str]:
    """What ``total`` is made of, the parts of its parts included; itself where sums go round in a circle."""
    found: set[str] = set()
    ahead = [total]
    while ahead:
        parts = sums.get(ahead.pop())
        new = [part for part in parts if isinstance(part, str) and part not in found] if isinstance(parts, list) else []
        found.update(new)
        ahead += new
    return found


def _by_path(table: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    """The entries of a table by their path: ``indicator.name = …`` is a table in a table unless it is quoted."""
    entries: dict[str, Any] = {}
    for key, value in table.items():
        entries |= _by_path(value, f"{before}{key}.") if isinstance(value, dict) else {before + key: value}
    return entries
