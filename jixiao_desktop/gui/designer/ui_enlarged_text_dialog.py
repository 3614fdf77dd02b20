# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'enlarged_text_dialog.ui'
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
    QHBoxLayout, QLabel, QPlainTextEdit, QSizePolicy,
    QVBoxLayout, QWidget)

class Ui_EnlargedTextDialog(object):
    def setupUi(self, EnlargedTextDialog):
        if not EnlargedTextDialog.objectName():
            EnlargedTextDialog.setObjectName(u"EnlargedTextDialog")
        EnlargedTextDialog.resize(760, 520)
        self.layout = QVBoxLayout(EnlargedTextDialog)
        self.layout.setObjectName(u"layout")
        self.help = QLabel(EnlargedTextDialog)
        self.help.setObjectName(u"help")
        self.help.setTextFormat(Qt.TextFormat.PlainText)
        self.help.setWordWrap(True)

        self.layout.addWidget(self.help)

        self.text = QPlainTextEdit(EnlargedTextDialog)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)

        self.layout.addWidget(self.text)

        self.problem = QLabel(EnlargedTextDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)

        self.layout.addWidget(self.problem)

        self.bottom = QHBoxLayout()
        self.bottom.setObjectName(u"bottom")
        self.count = QLabel(EnlargedTextDialog)
        self.count.setObjectName(u"count")

        self.bottom.addWidget(self.count)

        self.buttons = QDialogButtonBox(EnlargedTextDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.bottom.addWidget(self.buttons)


        self.layout.addLayout(self.bottom)


        self.retranslateUi(EnlargedTextDialog)

        QMetaObject.connectSlotsByName(EnlargedTextDialog)
    # setupUi

    def retranslateUi(self, EnlargedTextDialog):
        self.help.setStyleSheet(QCoreApplication.translate("EnlargedTextDialog", u"color: #5b6470;", None))
        self.problem.setStyleSheet(QCoreApplication.translate("EnlargedTextDialog", u"color: #b3261e;", None))
        pass
    # retranslateUi

