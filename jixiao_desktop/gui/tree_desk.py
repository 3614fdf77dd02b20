"""What a person does with the departments, years, projects and indicators of the open book.

Comes in: the book, what is selected in the tree, and the window over which dialogs stand. Goes out: changes of the book, one
step each, with tree and form then showing the place that changed. A ``UserError`` passes to the caller.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from jixiao_desktop.gui.dialogs.form_set_dialog import FormSetDialog
from jixiao_desktop.gui.dialogs.new_filing_dialog import NewFiling, NewFilingDialog
from jixiao_desktop.gui.dialogs.new_project_dialog import NewProjectDialog
from jixiao_desktop.gui.dialogs.questions import ask_choice, ask_number, ask_words, ask_yes
from jixiao_desktop.gui.editor.form_panel import FormPanel
from jixiao_desktop.gui.navigator.moves import NodeMove
from jixiao_desktop.gui.navigator.navigator_view import NavigatorView
from jixiao_desktop.gui.navigator.tree_nodes import Node, NodeKind
from jixiao_desktop.gui.open_book import BookModel, Place
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.layout.model import GridCell
from jixiao_desktop.services import arranging, duplicating, editing, filing, form_sets, submitting
from jixiao_desktop.services.outline import FilingNode
from jixiao_desktop.vocabulary.kinds import Stage


class TreeDesk:
    """``show`` is the window's way to bring a place into sight."""

    def __init__(
        self,
        book: BookModel,
        navigator: NavigatorView,
        form: FormPanel,
        settings: Settings,
        window: QWidget,
        show: Callable[[Place | None], None],
    ) -> None:
        self._book = book
        self._navigator = navigator
        self._form = form
        self._settings = settings
        self._window = window
        self._show = show

    # --- beginning

    def new_filing(self) -> None:
        """新增单位年度: the selected department, the year after its newest and its form set are proposed."""
        outline, node = self._book.outline(), self._navigator.selected()
        known = [department.title for department in outline]
        chosen = next((d for d in outline if node is not None and d.department == node.department), None)
        chosen = chosen or (outline[0] if outline else None)
        years = [one.head.year for one in chosen.filings] if chosen else []
        year = max(years) + 1 if years else date.today().year
        sets = [one.head.form_set for one in chosen.filings if one.head.form_set] if chosen else []
        form_set = sets[-1] if sets else self._settings.form_set
        proposed = NewFiling(chosen.title if chosen else "", year, form_set)
        form_sets = self._book.drawing.catalogue.sets
        self._ask(NewFilingDialog(known, form_sets, proposed, self._begin_filing, self._window))

    def new_whole(self) -> None:
        if (year := self._year()) is not None:
            self._show_new(self._book.add_whole(year.head.filing))

    def new_project(self) -> None:
        if (year := self._year()) is None:
            return
        into, title = year.head.filing, f"{year.head.name}　{year.head.year} 年度"

        def begin(name: str) -> None:
            self._show_new(self._book.add_project(into, name))

        self._ask(NewProjectDialog(title, begin, self._window))

    def duplicate(self) -> None:
        """A project or an indicator again right behind it; a year as the begin of another."""
        match self._navigator.selected():
            case Node(kind=NodeKind.DEPARTMENT, key=key, title=title):
                self._duplicate_department(key, title)
            case Node(kind=NodeKind.FILING, key=key):
                self._duplicate_filing(key)
            case Node(kind=NodeKind.EXPENDITURE, filing=str(within), key=key):
                self._show(Place(self._book.do(lambda book: duplicating.duplicate_expenditure(book, within, key))))
            case Node(kind=NodeKind.INDICATOR, document=str(document), row=int(row)):
                cell = self._cell(document, row)
                path = self._book.do(lambda book: editing.duplicate_row(book, document, cell))
                self._show(Place(document, path))
                self._navigator.select(document, row + 1)

    # --- arranging

    def rename(self, node: Node, title: str) -> None:
        book = self._book
        match node:
            case Node(kind=NodeKind.DEPARTMENT, key=key):
                book.do(lambda book: arranging.rename_department(book, key, title))
            case Node(kind=NodeKind.EXPENDITURE, filing=str(within), key=key):
                book.do(lambda book: arranging.rename_project(book, within, key, title))
            case Node(kind=NodeKind.INDICATOR, document=str(document), row=int(row)):
                book.enter(document, [(self._cell(document, row), title)])

    def node_up(self) -> None:
        self._step(down=False)

    def node_down(self) -> None:
        self._step(down=True)

    def move(self, move: NodeMove) -> None:
        node, to = move.node, move.filing
        if node.document is not None and node.row is not None:
            self._move_indicator(node.document, node.row, move.position)
            return
        if node.kind is NodeKind.DEPARTMENT:
            self._book.do(lambda book: arranging.move_department(book, node.key, move.position))
        elif node.filing is not None and to is not None:
            within = node.filing
            self._book.do(lambda book: arranging.refile_expenditure(book, within, node.key, to))
        elif node.filing is not None:
            within = node.filing
            self._book.do(lambda book: arranging.move_expenditure(book, within, node.key, move.position))
        self._navigator.select_key(node.kind, node.key)

    def _move_indicator(self, document: str, row: int, to: int) -> None:
        cell = self._cell(document, row)
        self._show(Place(document, self._book.do(lambda book: editing.move_row_to(book, document, cell, to))))
        self._navigator.select(document, to)

    def remove(self) -> None:
        """Asks, and takes out what is selected; indicators go without a question."""
        node, book = self._navigator.selected(), self._book
        match node:
            case Node(kind=NodeKind.DEPARTMENT, key=key, title=title):
                what = f"单位“{title}”和它的 {len(node.children)} 个年度、{_forms(node)} 张表"
                self._remove(what, lambda: book.do(lambda book: filing.remove_department(book, key)))
            case Node(kind=NodeKind.FILING, key=key, title=title):
                what = f"{title}和其中的 {_forms(node)} 张表"
                self._remove(what, lambda: book.do(lambda book: filing.remove_filing(book, key)))
            case Node(kind=NodeKind.EXPENDITURE, filing=str(within), key=key, title=title):
                what = f"“{title}”的全部表格"
                self._remove(what, lambda: book.do(lambda book: filing.remove_expenditure(book, within, key)))
            case Node(kind=NodeKind.DOCUMENT, key=key, title=title):
                what = f"“{title}”这张表，别的阶段的表不受影响"
                self._remove(what, lambda: book.do(lambda book: filing.remove_stage(book, key)))
            case Node(kind=NodeKind.INDICATOR, document=str(document), row=int(row)):
                book.remove_row(document, self._cell(document, row))

    # --- the year

    def choose_set(self) -> None:
        """表套 of the year in which the selection stands."""
        if (year := self._year()) is not None:
            catalogue, key = self._book.drawing.catalogue, year.head.filing

            def choose(form_set: str) -> None:
                self._book.do(lambda book: form_sets.choose_form_set(book, catalogue, key, form_set))

            self._ask(FormSetDialog(year, catalogue, choose, self._window))

    def months(self) -> None:
        """监控月份 of the year whose monitoring form is shown."""
        document = self._form.document
        if document is None:
            return
        known = self._book.document(document).interim_months or ""
        months = ask_words(self._window, "监控月份", "本年度监控的月份，例如 1-7：", known)
        if months is not None:
            self._book.set_months(self._book.book.head(document).filing, months)

    def submit(self) -> None:
        """标为已上报: the selected form, or a stage of the selected year."""
        node, today = self._navigator.selected(), date.today()
        if node is not None and node.kind is NodeKind.FILING:
            stage = self._stage(node.key, "标为已上报", submitted=False)
            if stage is not None:
                self._book.do(lambda book: submitting.submit_stage(book, node.key, stage, today))
        elif (document := self._document()) is not None:
            self._book.do(lambda book: submitting.submit(book, document, today))

    def send_back(self) -> None:
        """退回修改: what was submitted may be changed again."""
        node = self._navigator.selected()
        if node is not None and node.kind is NodeKind.FILING:
            stage = self._stage(node.key, "退回修改", submitted=True)
            if stage is not None:
                self._book.do(lambda book: submitting.return_stage(book, node.key, stage))
        elif (document := self._document()) is not None:
            self._book.do(lambda book: submitting.return_for_correction(book, document))

    # --- inside

    def _year(self) -> FilingNode | None:
        """The year in which the selection stands."""
        node = self._navigator.selected()
        years = (year for department in self._book.outline() for year in department.filings)
        return next((year for year in years if node is not None and year.head.filing == node.filing), None)

    def _document(self) -> str | None:
        """The form that is meant: of an expenditure with several stages the one that is shown."""
        node = self._navigator.selected()
        if node is None or node.document is None:
            return None
        shown = self._form.document
        same = shown is not None and self._book.book.head(shown).expenditure == node.expenditure
        return shown if same else node.document

    def _cell(self, document: str, row: int) -> GridCell:
        """The cell of the form that holds the name of an indicator."""
        cells = (each.cell for each in self._book.measured(document).cells)
        return next(cell for cell in cells if cell.path == f"indicators.{row}.name")

    def _begin_filing(self, new: NewFiling) -> None:
        added = self._book.add_filing(new.department, new.year, new.form_set, new.whole)
        self._settings.form_set = new.form_set
        self._show_filing(added)

    def _duplicate_filing(self, key: str) -> None:
        head, catalogue = self._book.book.filing(key), self._book.drawing.catalogue
        question = f"由“{head.name}”{head.year} 年度的名称、目标和指标新增哪一年度："
        year = ask_number(self._window, "由本年度新增年度", question, head.year + 1)
        if year is not None:
            self._show_filing(self._book.do(lambda book: duplicating.duplicate_filing(book, catalogue, key, year)))

    def _duplicate_department(self, key: str, title: str) -> None:
        catalogue = self._book.drawing.catalogue
        question = f"由“{title}”最近一年的项目、目标和指标新增单位，新单位名称："
        name = ask_words(self._window, "复制单位", question, "")
        if name is not None:
            new = self._book.do(lambda book: duplicating.duplicate_department(book, catalogue, key, name))
            self._show_filing(new)

    def _show_filing(self, key: str) -> None:
        documents = self._book.book.documents(key)
        if documents:
            self._show_new(Place(documents[0].document))
        else:
            self._navigator.select_key(NodeKind.FILING, key)

    def _show_new(self, place: Place) -> None:
        self._show(place)
        self._form.go_to_first_blank()

    def _step(self, down: bool) -> None:
        node = self._navigator.selected()
        if node is not None and node.document is not None and node.row is not None:
            place = self._book.move_row(node.document, self._cell(node.document, node.row), down)
            self._show(place)
            self._navigator.select(place.document, int(place.path.rpartition(".")[2]))
        elif (move := self._navigator.step_of_selected(down)) is not None:
            self.move(move)

    def _stage(self, key: str, title: str, submitted: bool) -> Stage | None:
        """The stage of the year that is meant, asked where there are several."""
        heads = self._book.book.documents(key)
        stages = [s for s in Stage if any(h.stage is s and bool(h.submitted) is submitted for h in heads)]
        numbers = [sum(h.stage is s and bool(h.submitted) is submitted for h in heads) for s in stages]
        words = [f"{stage.label}（{number} 张表）" for stage, number in zip(stages, numbers, strict=True)]
        chosen = ask_choice(self._window, title, f"本年度的哪些表{title}：", words)
        return None if chosen is None else stages[chosen]

    def _remove(self, what: str, work: Callable[[], None]) -> None:
        if ask_yes(self._window, "删除", f"删除{what}？删除后可以用“撤销”恢复。", "删除"):
            work()

    def _ask(self, dialog: QDialog) -> None:
        dialog.exec()
        dialog.deleteLater()


def _forms(node: Node) -> int:
    return len(list(node.forms()))
