# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'writing_dialog.ui'
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
    QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout,
    QWidget)

class Ui_WritingDialog(object):
    def setupUi(self, WritingDialog):
        if not WritingDialog.objectName():
            WritingDialog.setObjectName(u"WritingDialog")
        WritingDialog.resize(560, 320)
        self.layout = QVBoxLayout(WritingDialog)
        self.layout.setObjectName(u"layout")
        self.question = QLabel(WritingDialog)
        self.question.setObjectName(u"question")
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)

        self.layout.addWidget(self.question)

        self.text = QPlainTextEdit(WritingDialog)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)

        self.layout.addWidget(self.text)

        self.problem = QLabel(WritingDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)

        self.layout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(WritingDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.layout.addWidget(self.buttons)


        self.retranslateUi(WritingDialog)

        QMetaObject.connectSlotsByName(WritingDialog)
    # setupUi

    def retranslateUi(self, WritingDialog):
        self.question.setStyleSheet(QCoreApplication.translate("WritingDialog", u"color: #5b6470;", None))
        self.problem.setStyleSheet(QCoreApplication.translate("WritingDialog", u"color: #b3261e;", None))
        pass
    # retranslateUi

