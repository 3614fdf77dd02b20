# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'about_dialog.ui'
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
    QGridLayout, QLabel, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_AboutDialog(object):
    def setupUi(self, AboutDialog):
        if not AboutDialog.objectName():
            AboutDialog.setObjectName(u"AboutDialog")
        AboutDialog.resize(640, 430)
        self.layout = QVBoxLayout(AboutDialog)
        self.layout.setSpacing(9)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 16, 16, 16)
        self.name = QLabel(AboutDialog)
        self.name.setObjectName(u"name")

        self.layout.addWidget(self.name)

        self.version = QLabel(AboutDialog)
        self.version.setObjectName(u"version")
        self.version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.layout.addWidget(self.version)

        self.what = QLabel(AboutDialog)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)

        self.layout.addWidget(self.what)

        self.places_label = QLabel(AboutDialog)
        self.places_label.setObjectName(u"places_label")

        self.layout.addWidget(self.places_label)

        self.places = QGridLayout()
        self.places.setObjectName(u"places")
        self.places.setHorizontalSpacing(10)
        self.places.setVerticalSpacing(6)

        self.layout.addLayout(self.places)

        self.licences_label = QLabel(AboutDialog)
        self.licences_label.setObjectName(u"licences_label")

        self.layout.addWidget(self.licences_label)

        self.licences = QLabel(AboutDialog)
        self.licences.setObjectName(u"licences")
        self.licences.setWordWrap(True)
        self.licences.setOpenExternalLinks(False)
        self.licences.setTextFormat(Qt.TextFormat.RichText)

        self.layout.addWidget(self.licences)

        self.gap = QSpacerItem(20, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout.addItem(self.gap)

        self.buttons = QDialogButtonBox(AboutDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.layout.addWidget(self.buttons)


        self.retranslateUi(AboutDialog)

        QMetaObject.connectSlotsByName(AboutDialog)
    # setupUi

    def retranslateUi(self, AboutDialog):
        AboutDialog.setWindowTitle(QCoreApplication.translate("AboutDialog", u"\u5173\u4e8e\u7ee9\u6548\u586b\u62a5", None))
        self.name.setText(QCoreApplication.translate("AboutDialog", u"\u7ee9\u6548\u586b\u62a5", None))
        self.name.setStyleSheet(QCoreApplication.translate("AboutDialog", u"font-size: 22px; font-weight: bold;", None))
        self.version.setText("")
        self.version.setStyleSheet(QCoreApplication.translate("AboutDialog", u"color: #5b6470;", None))
        self.what.setText(QCoreApplication.translate("AboutDialog", u"\u90e8\u95e8\u6574\u4f53\u652f\u51fa\u4e0e\u9879\u76ee\u652f\u51fa\u7ee9\u6548\u76ee\u6807\u3001\u76d1\u63a7\u3001\u81ea\u8bc4\u7684\u79bb\u7ebf\u684c\u9762\u7a0b\u5e8f\u3002\u6570\u636e\u53ea\u5728\u8fd9\u53f0\u7535\u8111\u7684\u8d26\u518c\u6587\u4ef6\u91cc\uff0c\u4e0d\u4e0a\u7f51\u3002", None))
        self.places_label.setText(QCoreApplication.translate("AboutDialog", u"\u6587\u4ef6\u5728\u54ea\u91cc", None))
        self.places_label.setStyleSheet(QCoreApplication.translate("AboutDialog", u"font-weight: bold;", None))
        self.licences_label.setText(QCoreApplication.translate("AboutDialog", u"\u8bb8\u53ef", None))
        self.licences_label.setStyleSheet(QCoreApplication.translate("AboutDialog", u"font-weight: bold;", None))
        self.licences.setText("")
    # retranslateUi

