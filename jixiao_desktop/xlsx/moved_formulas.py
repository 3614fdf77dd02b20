"""The formulas in the cells of a sheet after rows were added.

Comes in: the cells of a sheet and which rows are added where. Goes out: what each formula then says. Cells that share a formula get
one each where it no longer fits them all, as spreadsheets do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from jixiao_desktop.xlsx.addresses import cell_address
from jixiao_desktop.xlsx.edited_rows import SheetRow
from jixiao_desktop.xlsx.moved_references import Moves, moved_formula
from jixiao_desktop.xml_editing import Element

Square = tuple[int, int]


@dataclass(frozen=True)
class _Shared:
    """The formula of several cells, as the first of them has it."""

    text: str
    square: Square

    def at(self, square: Square) -> str:
        return translated(self.text, self.square, square)


@dataclass
class MovedFormulas:
    """``moves`` are of all sheets; ``name`` is that of this one."""

    rows: Mapping[int, SheetRow]
    moves: Mapping[str, Moves]
    name: str
    own: Moves = field(default_factory=Moves)

    @cached_property
    def parted(self) -> Mapping[Square, str]:
        """The formulas of cells that shared one and no longer can, by where the cells stood."""
        found: dict[Square, str] = {}
        for number, squares in self._members.items():
            shared = self._shared.get(number)
            if shared is None:
                continue
            moved = _Shared(moved_formula(shared.text, self.moves, self.name), self._moved(shared.square))
            members = {square: moved_formula(shared.at(square), self.moves, self.name) for square in squares}
            if any(moved.at(self._moved(square)) != text for square, text in members.items()):
                found |= members
        return found

    def copied(self, formula: Element, square: Square, place: int) -> str | None:
        """What the formula of the cell at ``square`` says in the same column of the added row ``place``; ``None`` for one that belongs
        to several cells at once."""
        kind = formula.attributes.get("t", "normal")
        shared = self._shared.get(formula.attributes.get("si", "")) if kind == "shared" else None
        text = shared.at(square) if shared else formula.text
        if kind not in ("normal", "shared") or not text:
            return None
        return translated(moved_formula(text, self.moves, self.name), self._moved(square), (place, square[1]))

    @cached_property
    def _shared(self) -> Mapping[str, _Shared]:
        found = (
            (formula.attributes.get("si", ""), _Shared(formula.text, square))
            for square, formula in self._formulas()
            if formula.attributes.get("t") == "shared" and formula.text
        )
        return dict(found)

    @cached_property
    def _members(self) -> Mapping[str, Sequence[Square]]:
        members: dict[str, list[Square]] = {}
        for square, formula in self._formulas() if self.moves else ():
            if formula.attributes.get("t") == "shared":
                members.setdefault(formula.attributes.get("si", ""), []).append(square)
        return members

    def _formulas(self) -> Iterator[tuple[Square, Element]]:
        for number, row in self.rows.items():
            for cell in row.cells:
                formula = cell.element.child("f")
                if formula is not None:
                    yield (number, cell.column), formula

    def _moved(self, square: Square) -> Square:
        return self.own.row(square[0]), square[1]


def translated(formula: str, origin: Square, target: Square) -> str:
    """``formula`` of one cell as another that is a copy of it has it: relative references move along."""
    from openpyxl.formula.tokenizer import TokenizerError
    from openpyxl.formula.translate import Translator, TranslatorError

    try:
        moved = Translator(f"={formula}", cell_address(*origin)).translate_formula(cell_address(*target))
    except (TokenizerError, TranslatorError):
        return formula
    return str(moved)[1:]
