"""Forms as files in a folder: asked, written while the user watches and may stop, and told.

Comes in: the open book, the ranges to choose from, a format. Goes out: files; a ``UserError`` passes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from jixiao_desktop.gui.dialogs.export_dialog import ExportChoice, ExportDialog, ExportOrder
from jixiao_desktop.gui.dialogs.exported_dialog import ExportedDialog
from jixiao_desktop.gui.long_work import Tell, watch
from jixiao_desktop.gui.navigator.tree_nodes import Node, NodeKind
from jixiao_desktop.gui.open_book import BookModel
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.services.exporting import Exported, Selection, export
from jixiao_desktop.services.outline import DepartmentNode


def export_forms(
    book: BookModel, choices: Sequence[ExportChoice], format_: str, settings: Settings, parent: QWidget
) -> None:
    """Asks which of ``choices`` and where to, writes, and tells what was written."""
    folder = settings.output.folder or settings.last_folder
    dialog = ExportDialog(format_, choices, folder, settings.output, parent)
    dialog.exec()
    dialog.deleteLater()
    if dialog.order is None:
        return
    exported = run_export(book, dialog.order, format_, parent)
    settings.output.folder = dialog.order.folder
    told = ExportedDialog(exported, dialog.order.folder, parent)
    told.exec()
    told.deleteLater()


def run_export(book: BookModel, order: ExportOrder, format_: str, parent: QWidget) -> Exported:
    """Writes the files; 取消 stops before the next form, and what is written whole stays."""
    selection = Selection(
        documents=order.documents,
        each=order.each and format_ == "xlsx",
        joined=not order.each and format_ == "pdf",
        blank_rows=order.blank_rows,
        public=order.public,
    )

    def work(tell: Tell) -> Exported:
        def progress(done: int, count: int, name: str) -> bool:
            return tell(done, count, f"正在写出：{name}" if name else "完成")

        return export(book.book, book.drawing, order.folder, [format_], selection, progress)

    return watch(parent, "导出", work)


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
