# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'calibration_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QDoubleSpinBox, QFormLayout, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_CalibrationDialog(object):
    def setupUi(self, CalibrationDialog):
        if not CalibrationDialog.objectName():
            CalibrationDialog.setObjectName(u"CalibrationDialog")
        CalibrationDialog.resize(520, 400)
        self.layout = QVBoxLayout(CalibrationDialog)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 16, 16, 16)
        self.printer_name = QLabel(CalibrationDialog)
        self.printer_name.setObjectName(u"printer_name")

        self.layout.addWidget(self.printer_name)

        self.steps = QLabel(CalibrationDialog)
        self.steps.setObjectName(u"steps")
        self.steps.setWordWrap(True)
        self.steps.setTextFormat(Qt.TextFormat.RichText)

        self.layout.addWidget(self.steps)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.across_label = QLabel(CalibrationDialog)
        self.across_label.setObjectName(u"across_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.across_label)

        self.across = QDoubleSpinBox(CalibrationDialog)
        self.across.setObjectName(u"across")
        self.across.setMinimumSize(QSize(0, 26))
        self.across.setDecimals(1)
        self.across.setSingleStep(0.100000000000000)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.across)

        self.down_label = QLabel(CalibrationDialog)
        self.down_label.setObjectName(u"down_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.down_label)

        self.down = QDoubleSpinBox(CalibrationDialog)
        self.down.setObjectName(u"down")
        self.down.setMinimumSize(QSize(0, 26))
        self.down.setDecimals(1)
        self.down.setSingleStep(0.100000000000000)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.down)

        self.result_label = QLabel(CalibrationDialog)
        self.result_label.setObjectName(u"result_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.result_label)

        self.result = QLabel(CalibrationDialog)
        self.result.setObjectName(u"result")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.result)


        self.layout.addLayout(self.fields)

        self.page_row = QHBoxLayout()
        self.page_row.setObjectName(u"page_row")
        self.print_plain = QPushButton(CalibrationDialog)
        self.print_plain.setObjectName(u"print_plain")
        self.print_plain.setAutoDefault(False)

        self.page_row.addWidget(self.print_plain)

        self.print_moved = QPushButton(CalibrationDialog)
        self.print_moved.setObjectName(u"print_moved")
        self.print_moved.setAutoDefault(False)

        self.page_row.addWidget(self.print_moved)

        self.reset = QPushButton(CalibrationDialog)
        self.reset.setObjectName(u"reset")
        self.reset.setAutoDefault(False)

        self.page_row.addWidget(self.reset)

        self.page_gap = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.page_row.addItem(self.page_gap)


        self.layout.addLayout(self.page_row)

        self.problem = QLabel(CalibrationDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)

        self.layout.addWidget(self.problem)

        self.gap = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout.addItem(self.gap)

        self.buttons = QDialogButtonBox(CalibrationDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.layout.addWidget(self.buttons)


        self.retranslateUi(CalibrationDialog)

        QMetaObject.connectSlotsByName(CalibrationDialog)
    # setupUi

    def retranslateUi(self, CalibrationDialog):
        CalibrationDialog.setWindowTitle(QCoreApplication.translate("CalibrationDialog", u"\u6253\u5370\u4f4d\u7f6e\u6821\u51c6", None))
        self.printer_name.setText("")
        self.printer_name.setStyleSheet(QCoreApplication.translate("CalibrationDialog", u"font-weight: bold;", None))
        self.steps.setText("")
        self.across_label.setText(QCoreApplication.translate("CalibrationDialog", u"\u5341\u5b57\u79bb\u7eb8\u7684\u5de6\u8fb9\uff1a", None))
        self.across.setSuffix(QCoreApplication.translate("CalibrationDialog", u" \u6beb\u7c73", None))
        self.down_label.setText(QCoreApplication.translate("CalibrationDialog", u"\u5341\u5b57\u79bb\u7eb8\u7684\u4e0a\u8fb9\uff1a", None))
        self.down.setSuffix(QCoreApplication.translate("CalibrationDialog", u" \u6beb\u7c73", None))
        self.result_label.setText(QCoreApplication.translate("CalibrationDialog", u"\u6253\u5370\u65f6\uff1a", None))
        self.result.setText("")
        self.print_plain.setText(QCoreApplication.translate("CalibrationDialog", u"\u6253\u5370\u6821\u51c6\u9875", None))
        self.print_moved.setText(QCoreApplication.translate("CalibrationDialog", u"\u6309\u65b0\u4f4d\u7f6e\u518d\u5370\u4e00\u5f20\u6838\u5bf9", None))
        self.reset.setText(QCoreApplication.translate("CalibrationDialog", u"\u6062\u590d\u539f\u4f4d", None))
        self.problem.setText("")
        self.problem.setStyleSheet(QCoreApplication.translate("CalibrationDialog", u"color: #b3261e;", None))
    # retranslateUi

