# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_dialog.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QDialog,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QListView, QPushButton, QSizePolicy, QSplitter,
    QStackedWidget, QTableView, QToolButton, QTreeView,
    QVBoxLayout, QWidget)

class Ui_ImportDialog(object):
    def setupUi(self, ImportDialog):
        if not ImportDialog.objectName():
            ImportDialog.setObjectName(u"ImportDialog")
        ImportDialog.resize(1180, 690)
        self.layout = QVBoxLayout(ImportDialog)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.body = QHBoxLayout()
        self.body.setSpacing(8)
        self.body.setObjectName(u"body")
        self.list = QWidget(ImportDialog)
        self.list.setObjectName(u"list")
        self.list.setMaximumSize(QSize(230, 16777215))
        self.list_layout = QVBoxLayout(self.list)
        self.list_layout.setSpacing(6)
        self.list_layout.setObjectName(u"list_layout")
        self.list_layout.setContentsMargins(0, 0, 0, 0)
        self.states = QComboBox(self.list)
        self.states.setObjectName(u"states")

        self.list_layout.addWidget(self.states)

        self.sought = QLineEdit(self.list)
        self.sought.setObjectName(u"sought")
        self.sought.setClearButtonEnabled(True)

        self.list_layout.addWidget(self.sought)

        self.files = QListView(self.list)
        self.files.setObjectName(u"files")
        self.files.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.files.setMinimumSize(QSize(170, 0))
        self.files.setMaximumSize(QSize(230, 16777215))
        self.files.setWordWrap(True)

        self.list_layout.addWidget(self.files)


        self.body.addWidget(self.list)

        self.right = QVBoxLayout()
        self.right.setSpacing(8)
        self.right.setObjectName(u"right")
        self.facts = QHBoxLayout()
        self.facts.setSpacing(6)
        self.facts.setObjectName(u"facts")
        self.department_label = QLabel(ImportDialog)
        self.department_label.setObjectName(u"department_label")

        self.facts.addWidget(self.department_label)

        self.department = QComboBox(ImportDialog)
        self.department.setObjectName(u"department")
        self.department.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.department.setMinimumContentsLength(8)
        self.department.setEditable(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(3)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.department.sizePolicy().hasHeightForWidth())
        self.department.setSizePolicy(sizePolicy)

        self.facts.addWidget(self.department)

        self.year_label = QLabel(ImportDialog)
        self.year_label.setObjectName(u"year_label")

        self.facts.addWidget(self.year_label)

        self.year = QLineEdit(ImportDialog)
        self.year.setObjectName(u"year")
        self.year.setMinimumSize(QSize(52, 0))
        self.year.setMaximumSize(QSize(64, 16777215))
        self.year.setMaxLength(4)

        self.facts.addWidget(self.year)

        self.stage_label = QLabel(ImportDialog)
        self.stage_label.setObjectName(u"stage_label")

        self.facts.addWidget(self.stage_label)

        self.stage = QComboBox(ImportDialog)
        self.stage.setObjectName(u"stage")

        self.facts.addWidget(self.stage)

        self.scope = QComboBox(ImportDialog)
        self.scope.setObjectName(u"scope")

        self.facts.addWidget(self.scope)

        self.name_label = QLabel(ImportDialog)
        self.name_label.setObjectName(u"name_label")

        self.facts.addWidget(self.name_label)

        self.project = QLineEdit(ImportDialog)
        self.project.setObjectName(u"project")
        self.project.setMinimumSize(QSize(120, 0))
        sizePolicy.setHeightForWidth(self.project.sizePolicy().hasHeightForWidth())
        self.project.setSizePolicy(sizePolicy)

        self.facts.addWidget(self.project)


        self.right.addLayout(self.facts)

        self.pages = QStackedWidget(ImportDialog)
        self.pages.setObjectName(u"pages")
        self.look = QWidget()
        self.look.setObjectName(u"look")
        self.look_layout = QVBoxLayout(self.look)
        self.look_layout.setObjectName(u"look_layout")
        self.look_layout.setContentsMargins(0, 0, 0, 0)
        self.look_line = QHBoxLayout()
        self.look_line.setObjectName(u"look_line")
        self.look_words = QLabel(self.look)
        self.look_words.setObjectName(u"look_words")
        self.look_words.setWordWrap(True)

        self.look_line.addWidget(self.look_words)

        self.corrections = QToolButton(self.look)
        self.corrections.setObjectName(u"corrections")
        self.corrections.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.corrections.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.look_line.addWidget(self.corrections)

        self.look_line.setStretch(0, 1)

        self.look_layout.addLayout(self.look_line)

        self.sides = QSplitter(self.look)
        self.sides.setObjectName(u"sides")
        self.sides.setOrientation(Qt.Orientation.Horizontal)
        self.sides.setChildrenCollapsible(False)
        self.understood = QTableView(self.sides)
        self.understood.setObjectName(u"understood")
        self.understood.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.understood.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.understood.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.understood.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.understood.setTabKeyNavigation(False)
        self.understood.setWordWrap(False)
        self.understood.setShowGrid(False)
        self.sides.addWidget(self.understood)

        self.look_layout.addWidget(self.sides)

        self.look_layout.setStretch(1, 1)
        self.pages.addWidget(self.look)
        self.choose = QWidget()
        self.choose.setObjectName(u"choose")
        self.choose_layout = QVBoxLayout(self.choose)
        self.choose_layout.setObjectName(u"choose_layout")
        self.choose_layout.setContentsMargins(0, 0, 0, 0)
        self.choose_words = QLabel(self.choose)
        self.choose_words.setObjectName(u"choose_words")
        self.choose_words.setWordWrap(True)

        self.choose_layout.addWidget(self.choose_words)

        self.differences = QTreeView(self.choose)
        self.differences.setObjectName(u"differences")
        self.differences.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.differences.setUniformRowHeights(True)

        self.choose_layout.addWidget(self.differences)

        self.choose_layout.setStretch(1, 1)
        self.pages.addWidget(self.choose)

        self.right.addWidget(self.pages)


        self.body.addLayout(self.right)

        self.body.setStretch(1, 1)

        self.layout.addLayout(self.body)

        self.bottom = QHBoxLayout()
        self.bottom.setObjectName(u"bottom")
        self.said = QLabel(ImportDialog)
        self.said.setObjectName(u"said")
        self.said.setWordWrap(True)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.said.sizePolicy().hasHeightForWidth())
        self.said.setSizePolicy(sizePolicy1)

        self.bottom.addWidget(self.said)

        self.back = QPushButton(ImportDialog)
        self.back.setObjectName(u"back")
        self.back.setAutoDefault(False)

        self.bottom.addWidget(self.back)

        self.forward = QPushButton(ImportDialog)
        self.forward.setObjectName(u"forward")
        self.forward.setAutoDefault(False)

        self.bottom.addWidget(self.forward)

        self.take = QPushButton(ImportDialog)
        self.take.setObjectName(u"take")
        self.take.setAutoDefault(False)

        self.bottom.addWidget(self.take)

        self.cancel = QPushButton(ImportDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.bottom.addWidget(self.cancel)


        self.layout.addLayout(self.bottom)

        self.layout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.department_label.setBuddy(self.department)
        self.year_label.setBuddy(self.year)
        self.stage_label.setBuddy(self.stage)
        self.name_label.setBuddy(self.project)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ImportDialog)

        QMetaObject.connectSlotsByName(ImportDialog)
    # setupUi

    def retranslateUi(self, ImportDialog):
        ImportDialog.setWindowTitle(QCoreApplication.translate("ImportDialog", u"\u5bfc\u5165", None))
#if QT_CONFIG(tooltip)
        self.states.setToolTip(QCoreApplication.translate("ImportDialog", u"\u53ea\u5217\u51fa\u6709\u7591\u95ee\u7684\uff0c\u6216\u8bfb\u4e0d\u4e86\u7684", None))
#endif // QT_CONFIG(tooltip)
        self.sought.setPlaceholderText(QCoreApplication.translate("ImportDialog", u"\u7b5b\u9009\uff1a\u6587\u4ef6\u540d\u3001\u5355\u4f4d\u3001\u9879\u76ee", None))
        self.department_label.setText(QCoreApplication.translate("ImportDialog", u"\u5355\u4f4d(&D)\uff1a", None))
        self.year_label.setText(QCoreApplication.translate("ImportDialog", u"\u5e74\u5ea6(&Y)\uff1a", None))
        self.year.setPlaceholderText(QCoreApplication.translate("ImportDialog", u"\u5e74\u4efd", None))
        self.stage_label.setText(QCoreApplication.translate("ImportDialog", u"\u8868(&T)\uff1a", None))
        self.name_label.setText(QCoreApplication.translate("ImportDialog", u"\u9879\u76ee(&P)\uff1a", None))
#if QT_CONFIG(tooltip)
        self.corrections.setToolTip(QCoreApplication.translate("ImportDialog", u"\u770b\u770b\u6307\u5b9a\u8fc7\u54ea\u4e9b\u683c\uff1b\u53ef\u4ee5\u9010\u6761\u53d6\u6d88\uff0c\u4e5f\u53ef\u4ee5\u5168\u90e8\u53d6\u6d88", None))
#endif // QT_CONFIG(tooltip)
        self.back.setText(QCoreApplication.translate("ImportDialog", u"\u4e0a\u4e00\u6b65", None))
        self.forward.setText(QCoreApplication.translate("ImportDialog", u"\u4e0b\u4e00\u6b65", None))
        self.take.setText(QCoreApplication.translate("ImportDialog", u"\u5bfc\u5165", None))
        self.cancel.setText(QCoreApplication.translate("ImportDialog", u"\u53d6\u6d88", None))
    # retranslateUi

