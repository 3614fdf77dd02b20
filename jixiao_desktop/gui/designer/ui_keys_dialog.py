# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'keys_dialog.ui'
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
    QDialogButtonBox, QHeaderView, QLineEdit, QSizePolicy,
    QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget)

class Ui_KeysDialog(object):
    def setupUi(self, KeysDialog):
        if not KeysDialog.objectName():
            KeysDialog.setObjectName(u"KeysDialog")
        KeysDialog.resize(580, 450)
        self.layout = QVBoxLayout(KeysDialog)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 16, 16, 16)
        self.filter = QLineEdit(KeysDialog)
        self.filter.setObjectName(u"filter")
        self.filter.setMinimumSize(QSize(0, 26))
        self.filter.setClearButtonEnabled(True)

        self.layout.addWidget(self.filter)

        self.keys = QTreeWidget(KeysDialog)
        self.keys.setObjectName(u"keys")
        self.keys.setRootIsDecorated(False)
        self.keys.setItemsExpandable(False)
        self.keys.setUniformRowHeights(True)
        self.keys.setAlternatingRowColors(True)
        self.keys.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.keys.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.keys.setColumnCount(2)

        self.layout.addWidget(self.keys)

        self.buttons = QDialogButtonBox(KeysDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.layout.addWidget(self.buttons)


        self.retranslateUi(KeysDialog)

        QMetaObject.connectSlotsByName(KeysDialog)
    # setupUi

    def retranslateUi(self, KeysDialog):
        KeysDialog.setWindowTitle(QCoreApplication.translate("KeysDialog", u"\u952e\u76d8\u64cd\u4f5c", None))
        self.filter.setPlaceholderText(QCoreApplication.translate("KeysDialog", u"\u627e\u4e00\u4e2a\u64cd\u4f5c\uff0c\u4f8b\u5982\uff1a\u6253\u5370", None))
    # retranslateUi

