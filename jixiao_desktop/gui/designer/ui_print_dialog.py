# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'print_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QCheckBox, QComboBox,
    QDialog, QDialogButtonBox, QFormLayout, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QRadioButton,
    QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout,
    QWidget)

class Ui_PrintDialog(object):
    def setupUi(self, PrintDialog):
        if not PrintDialog.objectName():
            PrintDialog.setObjectName(u"PrintDialog")
        PrintDialog.resize(460, 330)
        self.layout = QVBoxLayout(PrintDialog)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 16, 16, 16)
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(10)
        self.printer_label = QLabel(PrintDialog)
        self.printer_label.setObjectName(u"printer_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.printer_label)

        self.printer = QComboBox(PrintDialog)
        self.printer.setObjectName(u"printer")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.printer)

        self.copies_label = QLabel(PrintDialog)
        self.copies_label.setObjectName(u"copies_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.copies_label)

        self.copies_row = QHBoxLayout()
        self.copies_row.setSpacing(14)
        self.copies_row.setObjectName(u"copies_row")
        self.copies = QSpinBox(PrintDialog)
        self.copies.setObjectName(u"copies")
        self.copies.setMinimumSize(QSize(70, 26))
        self.copies.setMinimum(1)
        self.copies.setMaximum(999)
        self.copies.setValue(1)

        self.copies_row.addWidget(self.copies)

        self.collate = QCheckBox(PrintDialog)
        self.collate.setObjectName(u"collate")
        self.collate.setChecked(True)

        self.copies_row.addWidget(self.collate)

        self.copies_gap = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.copies_row.addItem(self.copies_gap)


        self.fields.setLayout(1, QFormLayout.ItemRole.FieldRole, self.copies_row)

        self.range_label = QLabel(PrintDialog)
        self.range_label.setObjectName(u"range_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.range_label)

        self.range_rows = QVBoxLayout()
        self.range_rows.setSpacing(4)
        self.range_rows.setObjectName(u"range_rows")
        self.all_pages = QRadioButton(PrintDialog)
        self.all_pages.setObjectName(u"all_pages")
        self.all_pages.setChecked(True)

        self.range_rows.addWidget(self.all_pages)

        self.current_page = QRadioButton(PrintDialog)
        self.current_page.setObjectName(u"current_page")

        self.range_rows.addWidget(self.current_page)

        self.some_row = QHBoxLayout()
        self.some_row.setObjectName(u"some_row")
        self.some_pages = QRadioButton(PrintDialog)
        self.some_pages.setObjectName(u"some_pages")

        self.some_row.addWidget(self.some_pages)

        self.pages = QLineEdit(PrintDialog)
        self.pages.setObjectName(u"pages")
        self.pages.setMinimumSize(QSize(0, 26))

        self.some_row.addWidget(self.pages)


        self.range_rows.addLayout(self.some_row)


        self.fields.setLayout(2, QFormLayout.ItemRole.FieldRole, self.range_rows)

        self.duplex_label = QLabel(PrintDialog)
        self.duplex_label.setObjectName(u"duplex_label")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.duplex_label)

        self.duplex = QComboBox(PrintDialog)
        self.duplex.setObjectName(u"duplex")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.duplex)

        self.offset_label = QLabel(PrintDialog)
        self.offset_label.setObjectName(u"offset_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.offset_label)

        self.offset_row = QHBoxLayout()
        self.offset_row.setObjectName(u"offset_row")
        self.offset = QLabel(PrintDialog)
        self.offset.setObjectName(u"offset")

        self.offset_row.addWidget(self.offset)

        self.offset_gap = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.offset_row.addItem(self.offset_gap)

        self.calibrate = QPushButton(PrintDialog)
        self.calibrate.setObjectName(u"calibrate")
        self.calibrate.setAutoDefault(False)

        self.offset_row.addWidget(self.calibrate)


        self.fields.setLayout(4, QFormLayout.ItemRole.FieldRole, self.offset_row)


        self.layout.addLayout(self.fields)

        self.paper = QLabel(PrintDialog)
        self.paper.setObjectName(u"paper")

        self.layout.addWidget(self.paper)

        self.problem = QLabel(PrintDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)

        self.layout.addWidget(self.problem)

        self.gap = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout.addItem(self.gap)

        self.buttons = QDialogButtonBox(PrintDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.layout.addWidget(self.buttons)


        self.retranslateUi(PrintDialog)

        QMetaObject.connectSlotsByName(PrintDialog)
    # setupUi

    def retranslateUi(self, PrintDialog):
        PrintDialog.setWindowTitle(QCoreApplication.translate("PrintDialog", u"\u6253\u5370", None))
        self.printer_label.setText(QCoreApplication.translate("PrintDialog", u"\u6253\u5370\u673a\uff1a", None))
        self.copies_label.setText(QCoreApplication.translate("PrintDialog", u"\u4efd\u6570\uff1a", None))
        self.collate.setText(QCoreApplication.translate("PrintDialog", u"\u9010\u4efd\u6253\u5370", None))
#if QT_CONFIG(tooltip)
        self.collate.setToolTip(QCoreApplication.translate("PrintDialog", u"\u5370\u5b8c\u4e00\u6574\u4efd\u518d\u5370\u4e0b\u4e00\u4efd", None))
#endif // QT_CONFIG(tooltip)
        self.range_label.setText(QCoreApplication.translate("PrintDialog", u"\u9875\u7801\uff1a", None))
        self.all_pages.setText(QCoreApplication.translate("PrintDialog", u"\u5168\u90e8", None))
        self.current_page.setText(QCoreApplication.translate("PrintDialog", u"\u5f53\u524d\u9875", None))
        self.some_pages.setText(QCoreApplication.translate("PrintDialog", u"\u6307\u5b9a", None))
        self.pages.setPlaceholderText(QCoreApplication.translate("PrintDialog", u"\u4f8b\u5982 1-3,5\uff1b\u624b\u5de5\u53cc\u9762\u65f6\u5199 \u5947\u6570\u3001\u5076\u6570", None))
        self.duplex_label.setText(QCoreApplication.translate("PrintDialog", u"\u53cc\u9762\uff1a", None))
        self.offset_label.setText(QCoreApplication.translate("PrintDialog", u"\u4f4d\u7f6e\u5fae\u8c03\uff1a", None))
        self.offset.setText("")
        self.calibrate.setText(QCoreApplication.translate("PrintDialog", u"\u6821\u51c6\u2026", None))
        self.paper.setText(QCoreApplication.translate("PrintDialog", u"\u7eb8\u5f20\u4e3a A4\uff0c\u6309\u539f\u5927\u6253\u5370\uff0c\u6a2a\u5411\u7684\u8868\u81ea\u52a8\u6a2a\u653e\u3002", None))
        self.paper.setStyleSheet(QCoreApplication.translate("PrintDialog", u"color: #5b6470;", None))
        self.problem.setText("")
        self.problem.setStyleSheet(QCoreApplication.translate("PrintDialog", u"color: #b3261e;", None))
    # retranslateUi

