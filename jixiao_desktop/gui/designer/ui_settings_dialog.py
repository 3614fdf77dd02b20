# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_dialog.ui'
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
    QHeaderView, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QSpinBox, QTabWidget,
    QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget)

class Ui_SettingsDialog(object):
    def setupUi(self, SettingsDialog):
        if not SettingsDialog.objectName():
            SettingsDialog.setObjectName(u"SettingsDialog")
        SettingsDialog.resize(560, 400)
        self.layout = QVBoxLayout(SettingsDialog)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 16, 16, 16)
        self.tabs = QTabWidget(SettingsDialog)
        self.tabs.setObjectName(u"tabs")
        self.form_page = QWidget()
        self.form_page.setObjectName(u"form_page")
        self.form_fields = QFormLayout(self.form_page)
        self.form_fields.setObjectName(u"form_fields")
        self.form_fields.setHorizontalSpacing(12)
        self.form_fields.setVerticalSpacing(12)
        self.form_fields.setContentsMargins(16, 16, 16, 16)
        self.font_label = QLabel(self.form_page)
        self.font_label.setObjectName(u"font_label")

        self.form_fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.font_label)

        self.font = QComboBox(self.form_page)
        self.font.setObjectName(u"font")

        self.form_fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.font)

        self.font_words = QLabel(self.form_page)
        self.font_words.setObjectName(u"font_words")
        self.font_words.setWordWrap(True)

        self.form_fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.font_words)

        self.zoom_label = QLabel(self.form_page)
        self.zoom_label.setObjectName(u"zoom_label")

        self.form_fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.zoom_label)

        self.zoom = QSpinBox(self.form_page)
        self.zoom.setObjectName(u"zoom")
        self.zoom.setMinimumSize(QSize(0, 26))
        self.zoom.setSingleStep(10)

        self.form_fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.zoom)

        self.blank_label = QLabel(self.form_page)
        self.blank_label.setObjectName(u"blank_label")

        self.form_fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.blank_label)

        self.blank_rows = QCheckBox(self.form_page)
        self.blank_rows.setObjectName(u"blank_rows")

        self.form_fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.blank_rows)

        self.tabs.addTab(self.form_page, "")
        self.printer_page = QWidget()
        self.printer_page.setObjectName(u"printer_page")
        self.printer_rows = QVBoxLayout(self.printer_page)
        self.printer_rows.setSpacing(10)
        self.printer_rows.setObjectName(u"printer_rows")
        self.printer_rows.setContentsMargins(16, 16, 16, 16)
        self.printer_words = QLabel(self.printer_page)
        self.printer_words.setObjectName(u"printer_words")
        self.printer_words.setWordWrap(True)

        self.printer_rows.addWidget(self.printer_words)

        self.printers = QTreeWidget(self.printer_page)
        self.printers.setObjectName(u"printers")
        self.printers.setRootIsDecorated(False)
        self.printers.setUniformRowHeights(True)
        self.printers.setAlternatingRowColors(True)
        self.printers.setColumnCount(2)

        self.printer_rows.addWidget(self.printers)

        self.printer_buttons = QHBoxLayout()
        self.printer_buttons.setObjectName(u"printer_buttons")
        self.calibrate = QPushButton(self.printer_page)
        self.calibrate.setObjectName(u"calibrate")
        self.calibrate.setAutoDefault(False)

        self.printer_buttons.addWidget(self.calibrate)

        self.straighten = QPushButton(self.printer_page)
        self.straighten.setObjectName(u"straighten")
        self.straighten.setAutoDefault(False)

        self.printer_buttons.addWidget(self.straighten)

        self.printer_gap = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.printer_buttons.addItem(self.printer_gap)


        self.printer_rows.addLayout(self.printer_buttons)

        self.tabs.addTab(self.printer_page, "")
        self.file_page = QWidget()
        self.file_page.setObjectName(u"file_page")
        self.file_fields = QFormLayout(self.file_page)
        self.file_fields.setObjectName(u"file_fields")
        self.file_fields.setHorizontalSpacing(12)
        self.file_fields.setVerticalSpacing(12)
        self.file_fields.setContentsMargins(16, 16, 16, 16)
        self.folder_label = QLabel(self.file_page)
        self.folder_label.setObjectName(u"folder_label")

        self.file_fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.folder_label)

        self.folder_row = QHBoxLayout()
        self.folder_row.setObjectName(u"folder_row")
        self.folder = QLineEdit(self.file_page)
        self.folder.setObjectName(u"folder")
        self.folder.setMinimumSize(QSize(0, 26))
        self.folder.setClearButtonEnabled(True)

        self.folder_row.addWidget(self.folder)

        self.browse = QPushButton(self.file_page)
        self.browse.setObjectName(u"browse")
        self.browse.setAutoDefault(False)

        self.folder_row.addWidget(self.browse)


        self.file_fields.setLayout(0, QFormLayout.ItemRole.FieldRole, self.folder_row)

        self.user_label = QLabel(self.file_page)
        self.user_label.setObjectName(u"user_label")

        self.file_fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.user_label)

        self.user = QLineEdit(self.file_page)
        self.user.setObjectName(u"user")
        self.user.setMinimumSize(QSize(0, 26))
        self.user.setMaxLength(20)

        self.file_fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.user)

        self.user_words = QLabel(self.file_page)
        self.user_words.setObjectName(u"user_words")
        self.user_words.setWordWrap(True)

        self.file_fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.user_words)

        self.recent_label = QLabel(self.file_page)
        self.recent_label.setObjectName(u"recent_label")

        self.file_fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.recent_label)

        self.recent_row = QHBoxLayout()
        self.recent_row.setObjectName(u"recent_row")
        self.recent = QLabel(self.file_page)
        self.recent.setObjectName(u"recent")

        self.recent_row.addWidget(self.recent)

        self.recent_gap = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.recent_row.addItem(self.recent_gap)

        self.forget = QPushButton(self.file_page)
        self.forget.setObjectName(u"forget")
        self.forget.setAutoDefault(False)

        self.recent_row.addWidget(self.forget)


        self.file_fields.setLayout(3, QFormLayout.ItemRole.FieldRole, self.recent_row)

        self.tabs.addTab(self.file_page, "")

        self.layout.addWidget(self.tabs)

        self.problem = QLabel(SettingsDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)

        self.layout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(SettingsDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.layout.addWidget(self.buttons)


        self.retranslateUi(SettingsDialog)

        QMetaObject.connectSlotsByName(SettingsDialog)
    # setupUi

    def retranslateUi(self, SettingsDialog):
        SettingsDialog.setWindowTitle(QCoreApplication.translate("SettingsDialog", u"\u8bbe\u7f6e", None))
        self.font_label.setText(QCoreApplication.translate("SettingsDialog", u"\u8868\u683c\u5b57\u4f53\uff1a", None))
        self.font_words.setText(QCoreApplication.translate("SettingsDialog", u"\u5c4f\u5e55\u3001\u6253\u5370\u3001PDF \u90fd\u7528\u8fd9\u79cd\u5b57\u4f53\u3002\u201c\u601d\u6e90\u5b8b\u4f53\u201d\u968f\u7a0b\u5e8f\u5e26\u6765\uff0c\u5404\u53f0\u7535\u8111\u6392\u7248\u4e00\u6837\uff1b\u8fd9\u79cd\u5b57\u4f53\u6ca1\u6709\u7684\u5b57\u7531\u601d\u6e90\u5b8b\u4f53\u8865\u4e0a\u3002", None))
        self.font_words.setStyleSheet(QCoreApplication.translate("SettingsDialog", u"color: #5b6470;", None))
        self.zoom_label.setText(QCoreApplication.translate("SettingsDialog", u"\u663e\u793a\u6bd4\u4f8b\uff1a", None))
        self.zoom.setSuffix(QCoreApplication.translate("SettingsDialog", u" %", None))
        self.blank_label.setText(QCoreApplication.translate("SettingsDialog", u"\u6253\u5370\u548c\u5bfc\u51fa\uff1a", None))
        self.blank_rows.setText(QCoreApplication.translate("SettingsDialog", u"\u6ca1\u6709\u6307\u6807\u7684\u4e8c\u7ea7\u6307\u6807\u4e5f\u5370\u4e00\u884c\u7a7a\u884c", None))
        self.tabs.setTabText(self.tabs.indexOf(self.form_page), QCoreApplication.translate("SettingsDialog", u"\u8868\u683c", None))
        self.printer_words.setText(QCoreApplication.translate("SettingsDialog", u"\u6709\u7684\u6253\u5370\u673a\u5370\u5f97\u504f\u4e00\u70b9\u3002\u6821\u51c6\u4e00\u6b21\u4ee5\u540e\uff0c\u7528\u8fd9\u53f0\u6253\u5370\u673a\u6253\u5370\u65f6\u81ea\u52a8\u79fb\u56de\u6765\u3002", None))
        self.printer_words.setStyleSheet(QCoreApplication.translate("SettingsDialog", u"color: #5b6470;", None))
        self.calibrate.setText(QCoreApplication.translate("SettingsDialog", u"\u6821\u51c6\u2026", None))
        self.straighten.setText(QCoreApplication.translate("SettingsDialog", u"\u6062\u590d\u539f\u4f4d", None))
        self.tabs.setTabText(self.tabs.indexOf(self.printer_page), QCoreApplication.translate("SettingsDialog", u"\u6253\u5370\u673a", None))
        self.folder_label.setText(QCoreApplication.translate("SettingsDialog", u"\u5bfc\u51fa\u5b58\u653e\u5728\uff1a", None))
        self.folder.setPlaceholderText(QCoreApplication.translate("SettingsDialog", u"\u4e0a\u6b21\u7528\u7684\u6587\u4ef6\u5939", None))
        self.browse.setText(QCoreApplication.translate("SettingsDialog", u"\u6d4f\u89c8\u2026", None))
        self.user_label.setText(QCoreApplication.translate("SettingsDialog", u"\u586b\u62a5\u4eba\u59d3\u540d\uff1a", None))
        self.user_words.setText(QCoreApplication.translate("SettingsDialog", u"\u5199\u5728\u4fee\u6539\u8bb0\u5f55\u91cc\uff0c\u770b\u5f97\u51fa\u54ea\u4e00\u6b65\u662f\u8c01\u6539\u7684\uff1b\u4e0d\u4f1a\u5370\u5728\u8868\u683c\u4e0a\u3002", None))
        self.user_words.setStyleSheet(QCoreApplication.translate("SettingsDialog", u"color: #5b6470;", None))
        self.recent_label.setText(QCoreApplication.translate("SettingsDialog", u"\u6700\u8fd1\u7684\u8d26\u518c\uff1a", None))
        self.recent.setText("")
        self.forget.setText(QCoreApplication.translate("SettingsDialog", u"\u6e05\u7a7a\u8bb0\u5f55", None))
#if QT_CONFIG(tooltip)
        self.forget.setToolTip(QCoreApplication.translate("SettingsDialog", u"\u53ea\u6e05\u7a7a\u5217\u8868\uff0c\u4e0d\u5220\u9664\u8d26\u518c", None))
#endif // QT_CONFIG(tooltip)
        self.tabs.setTabText(self.tabs.indexOf(self.file_page), QCoreApplication.translate("SettingsDialog", u"\u6587\u4ef6\u548c\u7f72\u540d", None))
        self.problem.setText("")
        self.problem.setStyleSheet(QCoreApplication.translate("SettingsDialog", u"color: #b3261e;", None))
    # retranslateUi

