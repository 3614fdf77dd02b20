# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'fault_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_FaultDialog(object):
    def setupUi(self, FaultDialog):
        if not FaultDialog.objectName():
            FaultDialog.setObjectName(u"FaultDialog")
        FaultDialog.resize(600, 400)
        self.layout = QVBoxLayout(FaultDialog)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 16, 16, 16)
        self.what = QLabel(FaultDialog)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)

        self.layout.addWidget(self.what)

        self.saved = QLabel(FaultDialog)
        self.saved.setObjectName(u"saved")
        self.saved.setWordWrap(True)

        self.layout.addWidget(self.saved)

        self.report = QPlainTextEdit(FaultDialog)
        self.report.setObjectName(u"report")
        self.report.setReadOnly(True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)

        self.layout.addWidget(self.report)

        self.log = QLabel(FaultDialog)
        self.log.setObjectName(u"log")
        self.log.setWordWrap(True)
        self.log.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.layout.addWidget(self.log)

        self.button_row = QHBoxLayout()
        self.button_row.setObjectName(u"button_row")
        self.copy = QPushButton(FaultDialog)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.button_row.addWidget(self.copy)

        self.gap = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_row.addItem(self.gap)

        self.leave = QPushButton(FaultDialog)
        self.leave.setObjectName(u"leave")
        self.leave.setAutoDefault(False)

        self.button_row.addWidget(self.leave)

        self.go_on = QPushButton(FaultDialog)
        self.go_on.setObjectName(u"go_on")

        self.button_row.addWidget(self.go_on)


        self.layout.addLayout(self.button_row)


        self.retranslateUi(FaultDialog)

        self.go_on.setDefault(True)


        QMetaObject.connectSlotsByName(FaultDialog)
    # setupUi

    def retranslateUi(self, FaultDialog):
        FaultDialog.setWindowTitle(QCoreApplication.translate("FaultDialog", u"\u7ee9\u6548\u586b\u62a5", None))
        self.what.setText(QCoreApplication.translate("FaultDialog", u"\u7a0b\u5e8f\u9047\u5230\u610f\u5916\u95ee\u9898\uff0c\u521a\u624d\u8fd9\u4e00\u6b65\u53ef\u80fd\u6ca1\u6709\u5b8c\u6210", None))
        self.what.setStyleSheet(QCoreApplication.translate("FaultDialog", u"font-size: 16px; font-weight: bold;", None))
        self.saved.setText(QCoreApplication.translate("FaultDialog", u"\u5df2\u7ecf\u586b\u597d\u7684\u5185\u5bb9\u90fd\u5df2\u5b58\u76d8\uff0c\u4e0d\u4f1a\u4e22\u5931\u3002\u53ef\u4ee5\u7ee7\u7eed\u4f7f\u7528\uff1b\u5982\u679c\u53cd\u590d\u51fa\u73b0\uff0c\u8bf7\u590d\u5236\u4e0b\u9762\u7684\u62a5\u544a\u4ea4\u7ed9\u7ef4\u62a4\u4eba\u5458\u3002\u62a5\u544a\u91cc\u6ca1\u6709\u8868\u683c\u5185\u5bb9\u3002", None))
        self.log.setText("")
        self.log.setStyleSheet(QCoreApplication.translate("FaultDialog", u"color: #5b6470;", None))
        self.copy.setText(QCoreApplication.translate("FaultDialog", u"\u590d\u5236\u62a5\u544a", None))
        self.leave.setText(QCoreApplication.translate("FaultDialog", u"\u9000\u51fa\u7a0b\u5e8f", None))
        self.go_on.setText(QCoreApplication.translate("FaultDialog", u"\u7ee7\u7eed\u4f7f\u7528", None))
    # retranslateUi

