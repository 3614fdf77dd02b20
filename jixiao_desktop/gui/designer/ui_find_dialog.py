# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'find_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QGridLayout, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QTreeWidget, QTreeWidgetItem, QVBoxLayout,
    QWidget)

class Ui_FindDialog(object):
    def setupUi(self, FindDialog):
        if not FindDialog.objectName():
            FindDialog.setObjectName(u"FindDialog")
        FindDialog.resize(820, 440)
        self.layout = QVBoxLayout(FindDialog)
        self.layout.setObjectName(u"layout")
        self.fields = QGridLayout()
        self.fields.setObjectName(u"fields")
        self.sought_label = QLabel(FindDialog)
        self.sought_label.setObjectName(u"sought_label")

        self.fields.addWidget(self.sought_label, 0, 0, 1, 1)

        self.sought = QLineEdit(FindDialog)
        self.sought.setObjectName(u"sought")

        self.fields.addWidget(self.sought, 0, 1, 1, 1)

        self.find = QPushButton(FindDialog)
        self.find.setObjectName(u"find")

        self.fields.addWidget(self.find, 0, 2, 1, 1)

        self.new_label = QLabel(FindDialog)
        self.new_label.setObjectName(u"new_label")

        self.fields.addWidget(self.new_label, 1, 0, 1, 1)

        self.new_text = QLineEdit(FindDialog)
        self.new_text.setObjectName(u"new_text")

        self.fields.addWidget(self.new_text, 1, 1, 1, 1)

        self.replacing = QHBoxLayout()
        self.replacing.setObjectName(u"replacing")
        self.replace = QPushButton(FindDialog)
        self.replace.setObjectName(u"replace")
        self.replace.setAutoDefault(False)

        self.replacing.addWidget(self.replace)

        self.replace_all = QPushButton(FindDialog)
        self.replace_all.setObjectName(u"replace_all")
        self.replace_all.setAutoDefault(False)

        self.replacing.addWidget(self.replace_all)


        self.fields.addLayout(self.replacing, 1, 2, 1, 1)


        self.layout.addLayout(self.fields)

        self.hits = QTreeWidget(FindDialog)
        self.hits.setObjectName(u"hits")
        self.hits.setRootIsDecorated(False)
        self.hits.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.hits.setUniformRowHeights(True)
        self.hits.setAlternatingRowColors(True)

        self.layout.addWidget(self.hits)

        self.said = QLabel(FindDialog)
        self.said.setObjectName(u"said")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)

        self.layout.addWidget(self.said)

#if QT_CONFIG(shortcut)
        self.sought_label.setBuddy(self.sought)
        self.new_label.setBuddy(self.new_text)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FindDialog)

        self.find.setDefault(True)


        QMetaObject.connectSlotsByName(FindDialog)
    # setupUi

    def retranslateUi(self, FindDialog):
        FindDialog.setWindowTitle(QCoreApplication.translate("FindDialog", u"\u67e5\u627e\u548c\u66ff\u6362", None))
        self.sought_label.setText(QCoreApplication.translate("FindDialog", u"\u67e5\u627e\uff1a", None))
        self.sought.setPlaceholderText(QCoreApplication.translate("FindDialog", u"\u5728\u6574\u4e2a\u8d26\u518c\u91cc\u67e5\u627e\uff0c\u4e0d\u5206\u5168\u89d2\u534a\u89d2", None))
        self.find.setText(QCoreApplication.translate("FindDialog", u"\u67e5\u627e", None))
        self.new_label.setText(QCoreApplication.translate("FindDialog", u"\u66ff\u6362\u4e3a\uff1a", None))
        self.replace.setText(QCoreApplication.translate("FindDialog", u"\u66ff\u6362", None))
        self.replace_all.setText(QCoreApplication.translate("FindDialog", u"\u5168\u90e8\u66ff\u6362", None))
        ___qtreewidgetitem = self.hits.headerItem()
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("FindDialog", u"\u5185\u5bb9", None));
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("FindDialog", u"\u4f4d\u7f6e", None));
    # retranslateUi

