# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'form_set_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFormLayout, QLabel, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_FormSetDialog(object):
    def setupUi(self, FormSetDialog):
        if not FormSetDialog.objectName():
            FormSetDialog.setObjectName(u"FormSetDialog")
        FormSetDialog.resize(460, 190)
        self.layout = QVBoxLayout(FormSetDialog)
        self.layout.setObjectName(u"layout")
        self.into = QLabel(FormSetDialog)
        self.into.setObjectName(u"into")

        self.layout.addWidget(self.into)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.form_set_label = QLabel(FormSetDialog)
        self.form_set_label.setObjectName(u"form_set_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.form_set_label)

        self.form_set = QComboBox(FormSetDialog)
        self.form_set.setObjectName(u"form_set")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.form_set)


        self.layout.addLayout(self.fields)

        self.change = QLabel(FormSetDialog)
        self.change.setObjectName(u"change")
        self.change.setWordWrap(True)

        self.layout.addWidget(self.change)

        self.problem = QLabel(FormSetDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)

        self.layout.addWidget(self.problem)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout.addItem(self.gap)

        self.buttons = QDialogButtonBox(FormSetDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setOrientation(Qt.Orientation.Horizontal)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.layout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.form_set_label.setBuddy(self.form_set)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FormSetDialog)

        QMetaObject.connectSlotsByName(FormSetDialog)
    # setupUi

    def retranslateUi(self, FormSetDialog):
        FormSetDialog.setWindowTitle(QCoreApplication.translate("FormSetDialog", u"\u9009\u62e9\u8868\u5957", None))
        self.into.setText("")
        self.form_set_label.setText(QCoreApplication.translate("FormSetDialog", u"\u8868\u5957\uff1a", None))
        self.change.setText("")
        self.problem.setText("")
        self.problem.setStyleSheet(QCoreApplication.translate("FormSetDialog", u"color: #b3261e;", None))
    # retranslateUi

