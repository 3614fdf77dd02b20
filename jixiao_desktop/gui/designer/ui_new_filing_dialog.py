# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'new_filing_dialog.ui'
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
    QDialog, QDialogButtonBox, QFormLayout, QLabel,
    QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout,
    QWidget)

class Ui_NewFilingDialog(object):
    def setupUi(self, NewFilingDialog):
        if not NewFilingDialog.objectName():
            NewFilingDialog.setObjectName(u"NewFilingDialog")
        NewFilingDialog.resize(420, 210)
        self.layout = QVBoxLayout(NewFilingDialog)
        self.layout.setObjectName(u"layout")
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.department_label = QLabel(NewFilingDialog)
        self.department_label.setObjectName(u"department_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.department_label)

        self.department = QComboBox(NewFilingDialog)
        self.department.setObjectName(u"department")
        self.department.setEditable(True)
        self.department.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.department)

        self.year_label = QLabel(NewFilingDialog)
        self.year_label.setObjectName(u"year_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.year_label)

        self.year = QSpinBox(NewFilingDialog)
        self.year.setObjectName(u"year")
        self.year.setMinimumSize(QSize(0, 26))
        self.year.setMinimum(2000)
        self.year.setMaximum(2099)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.year)

        self.form_set_label = QLabel(NewFilingDialog)
        self.form_set_label.setObjectName(u"form_set_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.form_set_label)

        self.form_set = QComboBox(NewFilingDialog)
        self.form_set.setObjectName(u"form_set")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.form_set)

        self.whole = QCheckBox(NewFilingDialog)
        self.whole.setObjectName(u"whole")
        self.whole.setChecked(True)

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.whole)


        self.layout.addLayout(self.fields)

        self.problem = QLabel(NewFilingDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)

        self.layout.addWidget(self.problem)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout.addItem(self.gap)

        self.buttons = QDialogButtonBox(NewFilingDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setOrientation(Qt.Orientation.Horizontal)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.layout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.department_label.setBuddy(self.department)
        self.year_label.setBuddy(self.year)
        self.form_set_label.setBuddy(self.form_set)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NewFilingDialog)

        QMetaObject.connectSlotsByName(NewFilingDialog)
    # setupUi

    def retranslateUi(self, NewFilingDialog):
        NewFilingDialog.setWindowTitle(QCoreApplication.translate("NewFilingDialog", u"\u65b0\u589e\u5355\u4f4d\u5e74\u5ea6", None))
        self.department_label.setText(QCoreApplication.translate("NewFilingDialog", u"\u5355\u4f4d\u540d\u79f0\uff1a", None))
        self.year_label.setText(QCoreApplication.translate("NewFilingDialog", u"\u586b\u62a5\u5e74\u5ea6\uff1a", None))
        self.year.setSuffix(QCoreApplication.translate("NewFilingDialog", u" \u5e74", None))
        self.form_set_label.setText(QCoreApplication.translate("NewFilingDialog", u"\u8868\u5957\uff1a", None))
#if QT_CONFIG(tooltip)
        self.form_set.setToolTip(QCoreApplication.translate("NewFilingDialog", u"\u6309\u54ea\u4e2a\u5730\u533a\u7684\u8868\u6837\u586b\u5199", None))
#endif // QT_CONFIG(tooltip)
        self.whole.setText(QCoreApplication.translate("NewFilingDialog", u"\u540c\u65f6\u5efa\u7acb\u6574\u4f53\u652f\u51fa\u8868", None))
        self.problem.setText("")
        self.problem.setStyleSheet(QCoreApplication.translate("NewFilingDialog", u"color: #b3261e;", None))
    # retranslateUi

