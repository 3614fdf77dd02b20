"""The window between foreign files and the book: what was read beside the file itself, then what would change in the book.

Comes in: files that were read, the book. Goes out: the proposal and what was chosen of it. Nothing is written here but what a
layout's cells mean, for its next file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QWidget

from jixiao_desktop.errors import UserError
from jixiao_desktop.gui.designer.ui_import_dialog import Ui_ImportDialog
from jixiao_desktop.gui.dialogs import questions
from jixiao_desktop.gui.importing.corrections_menu import corrections_menu
from jixiao_desktop.gui.importing.differences_model import DifferencesModel
from jixiao_desktop.gui.importing.field_menu import Answers, AskedCell, field_menu
from jixiao_desktop.gui.importing.files_model import STATES, FilesModel
from jixiao_desktop.gui.importing.foreign_table_view import ForeignTableView
from jixiao_desktop.gui.importing.understood_model import UnderstoodModel, UnderstoodRole
from jixiao_desktop.gui.long_work import watch
from jixiao_desktop.recognition.anchors import heads_rows, row_list_at
from jixiao_desktop.recognition.correcting import correction_of, corrections_at, fields_at, without_row
from jixiao_desktop.recognition.places import Correction
from jixiao_desktop.recognition.region import Square
from jixiao_desktop.services.import_batch import Facts, ReadFile, ReadForm, assuming, correct
from jixiao_desktop.services.proposing import Choice, Proposal, StoppedError, propose
from jixiao_desktop.services.understanding import doubtful_cells, understood
from jixiao_desktop.store import Book
from jixiao_desktop.vocabulary.kinds import Horizon, Scope, Stage

_STYLE = (
    "QTableView, QTreeView, QListView { background: white; outline: 0; selection-background-color: #d6e4fb;"
    " selection-color: #1b1b1b; }"
    " QListView::item { padding: 5px 4px; border-bottom: 1px solid #e4e7eb; }"
    " QListView::item:selected { background: #d6e4fb; }"
    " QTreeView::item { padding: 3px 2px; }"
    ' QLineEdit[unsure="true"], QComboBox[unsure="true"] { background: #ffdf9e; }'
    " QLabel#look_words, QLabel#choose_words { color: #4b5460; }"
)
_LOOK = (
    "左边是文件原样，<span style='background:#e5f3e8'>&nbsp;绿色&nbsp;</span>的格认出来了，"
    "<span style='background:#ffdf9e'>&nbsp;黄色&nbsp;</span>的格有疑问；右边是读到的内容，疑问在前。"
    "哪一格认错了，点右键或按 F2 指定它是哪一项，同样的表都照办。"
)
_CHOOSE = "勾选的才会导入。新表和补空白的已经勾好；与账册不同的没有勾，要用文件里的就勾上。导入以后可以一步撤销。"
_PAUSE_MS = 250  # after the last key, before the book is compared again
_FIELD_SHARE = 0.42  # of the width, for what a difference is about
_UNSURE = "文件里没有写，请填写或核对"
_WORDS_OF_JSON = "这是填报数据文件，不用识别，右边是其中的内容。"


class ImportDialog(QDialog):
    """``proposal`` and ``chosen`` are what 导入 is to take."""

    def __init__(
        self, files: Sequence[ReadFile], book: Book | None, form_set: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportDialog()
        self.ui.setupUi(self)
        self.setStyleSheet(_STYLE)
        self._book, self._form_set = book, form_set
        self.files = FilesModel(self)
        self.files.show(files)
        self.understood = UnderstoodModel(self)
        self.differences = DifferencesModel(self)
        self.table = ForeignTableView()
        self._filling = self._answered = False
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._build()
        self._connect()
        self.ui.list.setVisible(self.files.rowCount() > 1)
        self._count_states()
        self.ui.files.setCurrentIndex(self.files.index(self.files.first_doubtful()))
        self._turn_to(self.ui.look)

    @property
    def proposal(self) -> Proposal:
        return self.differences.proposal

    @property
    def chosen(self) -> frozenset[Choice]:
        return self.differences.chosen

    # --- building

    def _build(self) -> None:
        ui = self.ui
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        ui.files.setModel(self.files)
        ui.files.setWordWrap(False)
        lines = (
            self.fontMetrics().boundingRect(0, 0, 500, 500, 0, "表\n表").height()
        )  # Chinese lines are higher than others
        ui.files.setStyleSheet(f"QListView::item {{ min-height: {lines + 4}px; }}")
        ui.sides.insertWidget(0, self.table)
        ui.sides.setSizes([620, 420])
        ui.sides.setStretchFactor(0, 3)
        ui.sides.setStretchFactor(1, 2)
        ui.understood.setModel(self.understood)
        ui.understood.verticalHeader().hide()
        ui.understood.horizontalHeader().setStretchLastSection(True)
        ui.understood.horizontalHeader().setHighlightSections(False)
        ui.understood.setColumnWidth(0, 160)
        ui.differences.setModel(self.differences)
        head = ui.differences.header()
        head.setStretchLastSection(False)
        for column, mode in enumerate((QHeaderView.ResizeMode.Interactive, *[QHeaderView.ResizeMode.Stretch] * 2)):
            head.setSectionResizeMode(column, mode)
        ui.look_words.setText(_LOOK)
        ui.choose_words.setText(_CHOOSE)
        ui.stage.addItems([stage.label for stage in Stage])
        ui.scope.addItems([scope.label for scope in Scope])
        known = dict.fromkeys(head.name for head in self._book.filings()) if self._book else {}
        ui.department.addItems(list(known))
        for one in (self.table, ui.understood, *self._typed()):
            one.installEventFilter(self)

    def _typed(self) -> tuple[QLineEdit, ...]:
        """The lines in which it is typed what a form is about."""
        line = self.ui.department.lineEdit()
        assert line is not None
        return line, self.ui.year, self.ui.project

    def _connect(self) -> None:
        ui = self.ui
        ui.files.selectionModel().currentChanged.connect(lambda *_: self._show_form())
        ui.understood.selectionModel().currentChanged.connect(self._look_at_row)
        ui.understood.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        ui.understood.customContextMenuRequested.connect(self._ask_of_row)
        ui.understood.doubleClicked.connect(lambda _: self.table.ask_here())
        ui.states.activated.connect(lambda _: self._list())
        ui.sought.textChanged.connect(lambda _: self._list())
        self.table.picked.connect(self._look_at_square)
        self.table.asked.connect(self._ask)
        self.differences.chosen_changed.connect(self._say)
        ui.department.editTextChanged.connect(lambda _: self._keep_facts())
        for field in (ui.year, ui.project):
            field.textEdited.connect(lambda _: self._keep_facts())
        self._typing.timeout.connect(self._propose_again)
        for line in self._typed():
            line.editingFinished.connect(self._propose_typed)
        for box in (ui.stage, ui.scope):
            box.activated.connect(lambda _: self._keep_facts())
        ui.back.clicked.connect(lambda: self._turn_to(ui.look))
        ui.forward.clicked.connect(lambda: self._turn_to(ui.choose))
        ui.take.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)

    # --- what is shown

    def _form(self) -> ReadForm | None:
        row = self.ui.files.currentIndex().row()
        return self.files.opened(row) if row >= 0 else None

    def _count_states(self) -> None:
        """How many files there are of each kind to be listed."""
        counts, states = self.files.counts(), self.ui.states
        offered = [("全部", "", self.files.rowCount()), *((state, state, counts[state]) for state in STATES)]
        for at, (words, state, count) in enumerate(offered):
            if at == states.count():
                states.addItem("", state)
            states.setItemText(at, f"{words}（{count}）")

    def _list(self) -> None:
        """Only the files that are asked for."""
        state, sought = self.ui.states.currentData(), self.ui.sought.text()
        listed = self.files.listed(state, sought)
        for row in range(self.files.rowCount()):
            self.ui.files.setRowHidden(row, row not in listed)
        if listed and self.ui.files.currentIndex().row() not in listed:
            self.ui.files.setCurrentIndex(self.files.index(min(listed)))
        self.ui.files.scrollTo(self.ui.files.currentIndex())

    def _show_form(self) -> None:
        form = self._form()
        self.table.show_form(form)
        from_table = form is None or form.is_from_table
        self.table.setVisible(from_table)
        self.ui.look_words.setText(_LOOK if from_table else _WORDS_OF_JSON)
        self.understood.show(understood(form) if form else ())
        self._show_corrections(form)
        self._show_facts(form)
        self._say()
        if self.ui.pages.currentWidget() is self.ui.choose:
            self._show_proposed()

    def _show_corrections(self, form: ReadForm | None) -> None:
        """What was said of its cells, in this file or an earlier one of its layout."""
        said, button = form.corrections if form else (), self.ui.corrections
        button.setVisible(bool(said))
        if (old := button.menu()) is not None:
            old.deleteLater()
        if form is not None and form.recognised is not None and said:
            button.setText(f"照指定认了 {len(said)} 处 ")
            button.setMenu(corrections_menu(button, form.recognised, lambda gone: self._correct(gone=gone)))

    def _show_facts(self, form: ReadForm | None) -> None:
        ui, self._filling = self.ui, True
        fields = (ui.department, ui.year, ui.stage, ui.scope, ui.project)
        for field in fields:
            field.setEnabled(form is not None)
        if form is None:  # a file that cannot be read is about nothing
            ui.department.setEditText("")
            ui.year.clear()
            ui.project.clear()
        else:
            facts = form.facts
            ui.department.setEditText(facts.department)
            ui.year.setText(str(facts.year or ""))
            ui.stage.setCurrentIndex(list(Stage).index(facts.stage))
            ui.scope.setCurrentIndex(list(Scope).index(facts.scope))
            ui.project.setText(facts.name)
            for line in self.findChildren(QLineEdit):
                line.setCursorPosition(0)
            self._mark_unsure(form)
        self._filling = False

    def _mark_unsure(self, form: ReadForm) -> None:
        ui, facts = self.ui, form.facts
        ui.project.setEnabled(facts.scope is Scope.PROJECT)
        wanted = facts.scope is Scope.PROJECT and not facts.name and not form.document.code
        unsure = {
            ui.department: not facts.department or "department" in form.assumed,
            ui.year: not facts.year or "year" in form.assumed,
            ui.project: wanted,
        }
        for field, is_unsure in unsure.items():
            field.setProperty("unsure", is_unsure)
            field.setToolTip(_UNSURE if is_unsure else "")
            field.style().unpolish(field)
            field.style().polish(field)

    def _show_proposed(self) -> None:
        """The form that is selected in the list."""
        row = self.ui.files.currentIndex().row()
        index = self.differences.index(self.files.number_of(row), 0) if row >= 0 else QModelIndex()
        if index.isValid():
            self.ui.differences.setCurrentIndex(index)
            self.ui.differences.scrollTo(index)

    def _turn_to(self, page: QWidget) -> None:
        ui = self.ui
        choosing = page is ui.choose
        self._typing.stop()
        if choosing:
            try:
                self._propose()
            except StoppedError:
                return
        ui.pages.setCurrentWidget(page)
        ui.back.setVisible(choosing)
        ui.forward.setVisible(not choosing)
        ui.take.setVisible(choosing)
        ui.forward.setEnabled(bool(self.files.forms()))
        (ui.take if choosing else ui.forward).setDefault(True)
        if choosing:
            self._show_proposed()
        self._say()

    def _propose_typed(self) -> None:
        """What was typed a moment ago counts now."""
        if self._typing.isActive():
            self._propose_again()

    def _propose(self) -> None:
        """Raises ``StoppedError``."""
        self._typing.stop()
        forms, book = self.files.forms(), self._book
        if book is not None:
            form_sets = [form.form_set or self._form_set for form in forms]
            documents = [form.document for form in forms]
            self.differences.show(watch(self, "导入", lambda tell: propose(book, documents, form_sets, tell)))
            self.ui.differences.expandAll()

    def _propose_again(self) -> None:
        try:
            self._propose()
        except StoppedError:
            self._turn_to(self.ui.look)
        self._say()

    def _say(self) -> None:
        ui = self.ui
        if ui.pages.currentWidget() is ui.choose:
            forms = {number for number, _ in self.chosen}
            missing = sum(bool(form.missing) for form in self.proposal.forms)
            words = f"将导入 {len(forms)} 张表，{len(self.chosen)} 处。" if forms else "没有勾选要导入的内容。"
            words += f"有 {missing} 张表缺单位、年度或项目名称，补上才能导入。" if missing else ""
            assumed = sum(bool(form.assumed) for form in self.files.forms())
            words += f"有 {assumed} 张表没有写单位或年度，已按其他文件或账册填上，请核对。" if assumed else ""
            unread = self.files.counts()["读不了"]
            words += f"有 {unread} 个文件读不了，不会导入。" if unread else ""
            ui.said.setText(words)
            ui.take.setEnabled(bool(self.chosen) or self._typing.isActive())  # what was typed may allow it
            return
        row = ui.files.currentIndex().row()
        if row >= 0:
            file, form = self.files.line(row)
            said = [str(message) for message in (*file.refused, *file.warnings)]
            count = len(form.doubts) if form else 0
            told = f"有 {count} 处疑问，请看右边最前面。" if count else "没有疑问。" if form else ""
            ui.said.setText(" ".join([told, *said]).strip())

    def _explain(self, row: QModelIndex) -> None:
        """What is not sure of the row that is looked at."""
        if words := row.data(UnderstoodRole.SAID):
            self.ui.said.setText(words)
        else:
            self._say()

    # --- both sides

    def _look_at_row(self, current: QModelIndex) -> None:
        self.table.look_at(current.data(UnderstoodRole.SQUARE))
        self._explain(current)

    def _look_at_square(self, square: Square | None) -> None:
        row = self.understood.row_of(square) if square else None
        selection = self.ui.understood.selectionModel()
        selection.blockSignals(True)
        if row is None:
            self.ui.understood.clearSelection()
        else:
            self.ui.understood.selectRow(row)
            self.ui.understood.scrollTo(self.understood.index(row, 0))
        selection.blockSignals(False)
        self.ui.understood.viewport().update()
        self._explain(self.understood.index(-1 if row is None else row, 0))

    def _ask_of_row(self, point: QPoint) -> None:
        index = self.ui.understood.indexAt(point)
        square = index.data(UnderstoodRole.SQUARE) if index.isValid() else None
        if square is not None:
            self._ask(square, self.ui.understood.viewport().mapToGlobal(point))

    def _ask(self, square: Square, point: QPoint) -> None:
        """Which field a cell is."""
        form = self._form()
        if form is None or form.recognised is None:
            return
        one = form.recognised
        said = corrections_at(one, square)
        sides = any(slot.horizon is Horizon.MIDTERM for slot in one.slots)
        cell = AskedCell(
            fields_at(one, square),
            row_list_at(one, square),
            heads_rows(one, square),
            sides,
            corrected=bool(said),
            printed=bool(one.region.text(*square).strip()) and square not in doubtful_cells(form),
        )
        answers = Answers(
            lambda path, whole: self._correct([correction_of(one, square, path, whole)], square=square),
            lambda: self._correct([without_row(square)], square=square),
            lambda: self._correct(gone=said, square=square),
        )
        menu = field_menu(self, cell, answers)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)

    def _correct(
        self, new: Sequence[Correction] = (), gone: Sequence[Correction] = (), square: Square | None = None
    ) -> None:
        """In the form that is looked at, and what holds for its layout in all others of it."""
        before, at = self.files.forms(), self.files.number_of(self.ui.files.currentIndex().row())
        try:
            after = watch(self, "导入", lambda tell: correct(before, at, new, gone, tell))
        except UserError as error:
            self.ui.said.setText(" ".join(str(message) for message in error.messages))
            return
        except StoppedError:
            return
        self.files.change_forms(after)
        self._count_states()
        self._show_form()
        self.table.look_at(square)
        self._look_at_square(square)
        others = sum(one is not two for one, two in zip(before, after, strict=True)) - 1
        if others > 0:
            self.ui.said.setText(f"同样的另外 {others} 张表也照此读了。{self.ui.said.text()}")

    # --- what it is about

    def _keep_facts(self) -> None:
        form = self._form()
        if self._filling or form is None:
            return
        ui, year = self.ui, self.ui.year.text().strip()
        facts = replace(
            form.facts,
            department=ui.department.currentText(),
            year=int(year) if len(year) == 4 and year.isdecimal() else None,
            stage=list(Stage)[ui.stage.currentIndex()],
            scope=list(Scope)[ui.scope.currentIndex()],
            name=ui.project.text(),
        )
        form, self._answered = form.with_facts(facts), True
        self.files.change(ui.files.currentIndex().row(), form)
        self._assume_elsewhere(facts)
        self.understood.show(understood(form))
        self._mark_unsure(form)
        self._count_states()
        if ui.pages.currentWidget() is ui.choose:
            self._typing.start()
        self._say()

    def _assume_elsewhere(self, facts: Facts) -> None:
        """One answer is enough for all forms of the folder of which nobody has said it."""
        own = self.ui.files.currentIndex().row()
        folder = self.files.line(own)[0].folder
        for row in (row for row in range(self.files.rowCount()) if row != own):
            file, other = self.files.line(row)
            if file.folder != folder:
                continue
            likely = other and assuming(other, facts.department.strip(), facts.year)
            if likely is not other and likely is not None:
                self.files.change(row, likely)

    # --- Qt's calls

    def accept(self) -> None:
        self._propose_typed()
        if self.chosen and self.ui.pages.currentWidget() is self.ui.choose:  # else it was stopped
            super().accept()

    def reject(self) -> None:
        """Esc is pressed in passing; what was filled in would go with the window."""
        question = "填好的单位、年度等会丢掉，账册没有改动。"
        if not self._answered or questions.ask_yes(self, "不导入了？", question, "不导入了", "接着核对"):
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.ui.differences.setColumnWidth(0, int(self.ui.pages.width() * _FIELD_SHARE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched in self._typed():
                if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                    self._propose_typed()  # and does not press the button: more may be to be filled in
                    return True
            elif event.key() == Qt.Key.Key_F2:
                self.table.ask_here()
                return True
        return super().eventFilter(watched, event)
