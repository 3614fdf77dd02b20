# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'main_window.ui'
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
from PySide6.QtWidgets import (QApplication, QMainWindow, QMenuBar, QSizePolicy,
    QStatusBar, QWidget)

from jixiao_desktop.gui.folding_tool_bar import FoldingToolBar

class Ui_MainWindow(object):
    def setupUi(self, MainWindow):
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        MainWindow.resize(1200, 800)
        MainWindow.setAcceptDrops(True)
        self.menus = QMenuBar(MainWindow)
        self.menus.setObjectName(u"menus")
        MainWindow.setMenuBar(self.menus)
        self.tools = FoldingToolBar(MainWindow)
        self.tools.setObjectName(u"tools")
        MainWindow.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.tools)
        self.status = QStatusBar(MainWindow)
        self.status.setObjectName(u"status")
        MainWindow.setStatusBar(self.status)

        self.retranslateUi(MainWindow)

        QMetaObject.connectSlotsByName(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow):
        MainWindow.setWindowTitle(QCoreApplication.translate("MainWindow", u"\u7ee9\u6548\u586b\u62a5", None))
        MainWindow.setStyleSheet(QCoreApplication.translate("MainWindow", u"QStatusBar { background: #fbfbfc; border-top: 1px solid #d4d8de; } QStatusBar::item { border: 0; } QSplitter::handle { background: #d4d8de; }", None))
        self.tools.setWindowTitle(QCoreApplication.translate("MainWindow", u"\u5de5\u5177", None))
    # retranslateUi

