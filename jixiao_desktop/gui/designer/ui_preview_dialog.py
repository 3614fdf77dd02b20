# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'preview_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QFrame, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QToolButton, QVBoxLayout, QWidget)

class Ui_PreviewDialog(object):
    def setupUi(self, PreviewDialog):
        if not PreviewDialog.objectName():
            PreviewDialog.setObjectName(u"PreviewDialog")
        PreviewDialog.resize(1000, 760)
        self.layout = QVBoxLayout(PreviewDialog)
        self.layout.setSpacing(0)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.top_bar = QFrame(PreviewDialog)
        self.top_bar.setObjectName(u"top_bar")
        self.top_row = QHBoxLayout(self.top_bar)
        self.top_row.setSpacing(6)
        self.top_row.setObjectName(u"top_row")
        self.top_row.setContentsMargins(10, 7, 10, 7)
        self.print = QPushButton(self.top_bar)
        self.print.setObjectName(u"print")

        self.top_row.addWidget(self.print)

        self.save_pdf = QPushButton(self.top_bar)
        self.save_pdf.setObjectName(u"save_pdf")
        self.save_pdf.setAutoDefault(False)

        self.top_row.addWidget(self.save_pdf)

        self.save_xlsx = QPushButton(self.top_bar)
        self.save_xlsx.setObjectName(u"save_xlsx")
        self.save_xlsx.setAutoDefault(False)

        self.top_row.addWidget(self.save_xlsx)

        self.range_label = QLabel(self.top_bar)
        self.range_label.setObjectName(u"range_label")

        self.top_row.addWidget(self.range_label)

        self.range = QComboBox(self.top_bar)
        self.range.setObjectName(u"range")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.range.sizePolicy().hasHeightForWidth())
        self.range.setSizePolicy(sizePolicy)

        self.top_row.addWidget(self.range)

        self.blank_rows = QCheckBox(self.top_bar)
        self.blank_rows.setObjectName(u"blank_rows")

        self.top_row.addWidget(self.blank_rows)

        self.close = QPushButton(self.top_bar)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.top_row.addWidget(self.close)


        self.layout.addWidget(self.top_bar)

        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        self.body.setObjectName(u"body")

        self.layout.addLayout(self.body)

        self.bottom_bar = QFrame(PreviewDialog)
        self.bottom_bar.setObjectName(u"bottom_bar")
        self.bottom_row = QHBoxLayout(self.bottom_bar)
        self.bottom_row.setSpacing(4)
        self.bottom_row.setObjectName(u"bottom_row")
        self.bottom_row.setContentsMargins(10, 5, 10, 5)
        self.previous = QToolButton(self.bottom_bar)
        self.previous.setObjectName(u"previous")

        self.bottom_row.addWidget(self.previous)

        self.place = QLabel(self.bottom_bar)
        self.place.setObjectName(u"place")
        self.place.setMinimumSize(QSize(150, 0))
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.bottom_row.addWidget(self.place)

        self.next = QToolButton(self.bottom_bar)
        self.next.setObjectName(u"next")

        self.bottom_row.addWidget(self.next)

        self.notice = QLabel(self.bottom_bar)
        self.notice.setObjectName(u"notice")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.notice.sizePolicy().hasHeightForWidth())
        self.notice.setSizePolicy(sizePolicy1)

        self.bottom_row.addWidget(self.notice)

        self.fit_width = QToolButton(self.bottom_bar)
        self.fit_width.setObjectName(u"fit_width")
        self.fit_width.setCheckable(True)

        self.bottom_row.addWidget(self.fit_width)

        self.fit_page = QToolButton(self.bottom_bar)
        self.fit_page.setObjectName(u"fit_page")
        self.fit_page.setCheckable(True)

        self.bottom_row.addWidget(self.fit_page)

        self.actual = QToolButton(self.bottom_bar)
        self.actual.setObjectName(u"actual")

        self.bottom_row.addWidget(self.actual)

        self.smaller = QToolButton(self.bottom_bar)
        self.smaller.setObjectName(u"smaller")

        self.bottom_row.addWidget(self.smaller)

        self.zoom = QLabel(self.bottom_bar)
        self.zoom.setObjectName(u"zoom")
        self.zoom.setMinimumSize(QSize(48, 0))
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.bottom_row.addWidget(self.zoom)

        self.larger = QToolButton(self.bottom_bar)
        self.larger.setObjectName(u"larger")

        self.bottom_row.addWidget(self.larger)


        self.layout.addWidget(self.bottom_bar)

        self.layout.setStretch(1, 1)

        self.retranslateUi(PreviewDialog)

        self.print.setDefault(True)


        QMetaObject.connectSlotsByName(PreviewDialog)
    # setupUi

    def retranslateUi(self, PreviewDialog):
        PreviewDialog.setWindowTitle(QCoreApplication.translate("PreviewDialog", u"\u6253\u5370\u9884\u89c8", None))
        self.print.setText(QCoreApplication.translate("PreviewDialog", u"\u6253\u5370\u2026", None))
        self.save_pdf.setText(QCoreApplication.translate("PreviewDialog", u"\u5b58\u4e3a PDF\u2026", None))
        self.save_xlsx.setText(QCoreApplication.translate("PreviewDialog", u"\u5b58\u4e3a XLSX\u2026", None))
        self.range_label.setText(QCoreApplication.translate("PreviewDialog", u"\u8303\u56f4\uff1a", None))
        self.blank_rows.setText(QCoreApplication.translate("PreviewDialog", u"\u5370\u7a7a\u884c", None))
#if QT_CONFIG(tooltip)
        self.blank_rows.setToolTip(QCoreApplication.translate("PreviewDialog", u"\u6ca1\u6709\u6307\u6807\u7684\u4e8c\u7ea7\u6307\u6807\u4e5f\u5370\u4e00\u884c\u7a7a\u884c", None))
#endif // QT_CONFIG(tooltip)
        self.close.setText(QCoreApplication.translate("PreviewDialog", u"\u5173\u95ed", None))
        self.previous.setText(QCoreApplication.translate("PreviewDialog", u"\u4e0a\u4e00\u9875", None))
        self.place.setText("")
        self.next.setText(QCoreApplication.translate("PreviewDialog", u"\u4e0b\u4e00\u9875", None))
        self.notice.setText("")
        self.fit_width.setText(QCoreApplication.translate("PreviewDialog", u"\u9002\u5408\u5bbd\u5ea6", None))
        self.fit_page.setText(QCoreApplication.translate("PreviewDialog", u"\u6574\u9875", None))
        self.actual.setText(QCoreApplication.translate("PreviewDialog", u"100%", None))
        self.smaller.setText(QCoreApplication.translate("PreviewDialog", u"\uff0d", None))
#if QT_CONFIG(tooltip)
        self.smaller.setToolTip(QCoreApplication.translate("PreviewDialog", u"\u7f29\u5c0f\uff08Ctrl+\u6eda\u8f6e\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.zoom.setText("")
        self.larger.setText(QCoreApplication.translate("PreviewDialog", u"\uff0b", None))
#if QT_CONFIG(tooltip)
        self.larger.setToolTip(QCoreApplication.translate("PreviewDialog", u"\u653e\u5927\uff08Ctrl+\u6eda\u8f6e\uff09", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

