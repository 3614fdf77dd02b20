"""Writing forms into a folder while the user watches and may stop.

Comes in: the open book, an order, the formats. Goes out: what was written; a ``UserError`` passes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from jixiao_desktop.gui.dialogs.export_dialog import ExportChoice, ExportOrder
from jixiao_desktop.gui.navigator.tree_nodes import Node, NodeKind
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.services.exporting import Exported, Selection, export
from jixiao_desktop.services.outline import DepartmentNode


def run_export(book: BookModel, order: ExportOrder, formats: Sequence[str], parent: QWidget) -> Exported:
    """Writes the files; the dialog's 取消 stops before the next one."""
    dialog = QProgressDialog("正在准备…", "取消", 0, 0, parent)
    dialog.setWindowTitle("导出")
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumWidth(420)
    dialog.setMinimumDuration(400)

    def progress(done: int, count: int, name: str) -> bool:
        dialog.setMaximum(count)
        dialog.setLabelText(f"正在写出：{name}" if name else "完成")
        dialog.setValue(done)
        return dialog.wasCanceled()

    try:
        selection = Selection(documents=order.documents, each=order.each, blank_rows=order.blank_rows)
        return export(book.book, book.drawing, order.folder, formats, selection, progress)
    finally:
        dialog.close()
        dialog.deleteLater()


def export_choices(outline: Sequence[DepartmentNode], node: Node | None) -> list[ExportChoice]:
    """The ranges from narrow to wide, beginning with what is selected in the tree."""
    return [*_around(outline, node), ExportChoice("整本账册", None)]


def _around(outline: Sequence[DepartmentNode], node: Node | None) -> Iterator[ExportChoice]:
    if node is None:
        return
    for department in outline:
        for filing in department.filings:
            if filing.head.filing != node.filing:
                continue
            expenditures = {one.expenditure: one for one in filing.expenditures}
            if node.document is not None and node.expenditure in expenditures:
                yield ExportChoice(f"当前表格：{expenditures[node.expenditure].title}", frozenset([node.document]))
            documents = frozenset(d.head.document for one in filing.expenditures for d in one.documents)
            yield ExportChoice(f"{department.title} {filing.title}全部表格（{len(documents)} 张）", documents)
        if node.kind is NodeKind.DEPARTMENT and node.key == department.department:
            everything = frozenset(
                d.head.document for f in department.filings for one in f.expenditures for d in one.documents
            )
            yield ExportChoice(f"{department.title} 各年度全部表格（{len(everything)} 张）", everything)
