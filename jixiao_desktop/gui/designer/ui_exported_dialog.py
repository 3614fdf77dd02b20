# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'exported_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QAbstractItemView, QApplication, QDialog,
    QDialogButtonBox, QLabel, QListWidget, QListWidgetItem,
    QSizePolicy, QVBoxLayout, QWidget)

class Ui_ExportedDialog(object):
    def setupUi(self, ExportedDialog):
        if not ExportedDialog.objectName():
            ExportedDialog.setObjectName(u"ExportedDialog")
        ExportedDialog.resize(560, 360)
        self.layout = QVBoxLayout(ExportedDialog)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 16, 16, 16)
        self.summary = QLabel(ExportedDialog)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)

        self.layout.addWidget(self.summary)

        self.files = QListWidget(ExportedDialog)
        self.files.setObjectName(u"files")
        self.files.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)

        self.layout.addWidget(self.files)

        self.messages = QLabel(ExportedDialog)
        self.messages.setObjectName(u"messages")
        self.messages.setWordWrap(True)

        self.layout.addWidget(self.messages)

        self.buttons = QDialogButtonBox(ExportedDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setOrientation(Qt.Orientation.Horizontal)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.layout.addWidget(self.buttons)


        self.retranslateUi(ExportedDialog)

        QMetaObject.connectSlotsByName(ExportedDialog)
    # setupUi

    def retranslateUi(self, ExportedDialog):
        ExportedDialog.setWindowTitle(QCoreApplication.translate("ExportedDialog", u"\u5bfc\u51fa\u5b8c\u6210", None))
        self.summary.setText("")
        self.messages.setText("")
        self.messages.setStyleSheet(QCoreApplication.translate("ExportedDialog", u"color: #8a5300;", None))
    # retranslateUi

