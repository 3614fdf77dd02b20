# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'export_dialog.ui'
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
    QDialog, QDialogButtonBox, QFormLayout, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_ExportDialog(object):
    def setupUi(self, ExportDialog):
        if not ExportDialog.objectName():
            ExportDialog.setObjectName(u"ExportDialog")
        ExportDialog.resize(520, 228)
        self.layout = QVBoxLayout(ExportDialog)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 16, 16, 16)
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.range_label = QLabel(ExportDialog)
        self.range_label.setObjectName(u"range_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.range_label)

        self.range = QComboBox(ExportDialog)
        self.range.setObjectName(u"range")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.range)

        self.folder_label = QLabel(ExportDialog)
        self.folder_label.setObjectName(u"folder_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.folder_label)

        self.folder_row = QHBoxLayout()
        self.folder_row.setObjectName(u"folder_row")
        self.folder = QLineEdit(ExportDialog)
        self.folder.setObjectName(u"folder")

        self.folder_row.addWidget(self.folder)

        self.browse = QPushButton(ExportDialog)
        self.browse.setObjectName(u"browse")

        self.folder_row.addWidget(self.browse)


        self.fields.setLayout(1, QFormLayout.ItemRole.FieldRole, self.folder_row)

        self.blank_rows = QCheckBox(ExportDialog)
        self.blank_rows.setObjectName(u"blank_rows")
        self.blank_rows.setChecked(True)

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.blank_rows)

        self.each = QCheckBox(ExportDialog)
        self.each.setObjectName(u"each")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.each)

        self.public_text = QCheckBox(ExportDialog)
        self.public_text.setObjectName(u"public_text")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.public_text)


        self.layout.addLayout(self.fields)

        self.problem = QLabel(ExportDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)

        self.layout.addWidget(self.problem)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout.addItem(self.gap)

        self.buttons = QDialogButtonBox(ExportDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setOrientation(Qt.Orientation.Horizontal)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.layout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.range_label.setBuddy(self.range)
        self.folder_label.setBuddy(self.folder)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ExportDialog)

        QMetaObject.connectSlotsByName(ExportDialog)
    # setupUi

    def retranslateUi(self, ExportDialog):
        ExportDialog.setWindowTitle(QCoreApplication.translate("ExportDialog", u"\u5bfc\u51fa", None))
        self.range_label.setText(QCoreApplication.translate("ExportDialog", u"\u8303\u56f4\uff1a", None))
        self.folder_label.setText(QCoreApplication.translate("ExportDialog", u"\u5b58\u653e\u4f4d\u7f6e\uff1a", None))
        self.browse.setText(QCoreApplication.translate("ExportDialog", u"\u6d4f\u89c8\u2026", None))
        self.blank_rows.setText(QCoreApplication.translate("ExportDialog", u"\u6ca1\u6709\u6307\u6807\u7684\u4e8c\u7ea7\u6307\u6807\u4e5f\u5370\u4e00\u884c\u7a7a\u884c", None))
        self.each.setText(QCoreApplication.translate("ExportDialog", u"\u6bcf\u5f20\u8868\u5355\u72ec\u5b58\u4e3a\u4e00\u4e2a\u5de5\u4f5c\u7c3f", None))
        self.public_text.setText(QCoreApplication.translate("ExportDialog", u"\u516c\u5f00\u6587\u672c\uff08\u53bb\u6389\u6d89\u5bc6\u4e8b\u9879\uff09", None))
        self.problem.setText("")
        self.problem.setStyleSheet(QCoreApplication.translate("ExportDialog", u"color: #b3261e;", None))
    # retranslateUi

