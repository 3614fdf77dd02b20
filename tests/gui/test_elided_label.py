"""A line that takes what room is left."""

from pytestqt.qtbot import QtBot

from jixiao_desktop.gui.elided_label import ElidedLabel


def test_it_asks_for_no_room_and_says_all_on_hover(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("很长的一句话" * 40)
    assert label.minimumSizeHint().width() == 0
    assert label.toolTip() == label.text()
    label.resize(80, 20)
    with qtbot.waitExposed(label):
        label.show()
    drawn = label.grab().toImage()
    label.setText("很长的一句话" * 3 + "另一句话" * 60)
    assert label.grab().toImage() == drawn  # what does not fit leaves no ink
