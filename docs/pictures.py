"""Draws the pictures of README.md anew from the present program: ``.venv/bin/python docs/pictures.py``.

Run by hand after the window has changed. Needs no screen, but LibreOffice (``soffice``) and poppler (``pdftoppm``) for the
workbook; the example book is made in a temporary folder.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

from PIL import Image, ImageOps
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from jixiao_desktop.gui.application import make_application
from jixiao_desktop.gui.book_desk import BookDesk
from jixiao_desktop.gui.editor.paper_font import load_paper_family
from jixiao_desktop.gui.export_run import export_choices
from jixiao_desktop.gui.main_window import MainWindow
from jixiao_desktop.gui.open_book import Place
from jixiao_desktop.gui.preview.preview_dialog import PreviewDialog
from jixiao_desktop.gui.settings import Settings
from jixiao_desktop.services.demo import create_demo
from jixiao_desktop.services.drawing import open_drawing
from jixiao_desktop.services.exporting import Selection, export

HERE = Path(__file__).parent
PROJECT = "司法救助资金"
MISTAKES = {"funds.total.budget": "25", "indicators.1.target": "≥90", "indicators.2.name": ""}
WINDOW, START = (1200, 760), (1000, 560)
COLOURS = 256
PATIENCE = 3.0  # seconds for the checks, which run beside the window
SHEET_DPI = 75
EDGE = 16  # pixels of paper around the table


def main() -> None:
    application = make_application()
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder)) as window:
        draw_start(window)
        desk = draw_window(window, Path(folder) / "示例县.jixiao")
        draw_preview(window, desk)
        draw_sheet(desk, Path(folder))
    application.quit()


@contextmanager
def opened(folder: Path) -> Iterator[MainWindow]:
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    window = MainWindow(open_drawing(), settings, load_paper_family())
    window.show()
    yield window
    window.close()


def draw_start(window: MainWindow) -> None:
    window.resize(*START)
    window.begin()
    keep(window, "start")


def draw_window(window: MainWindow, path: Path) -> BookDesk:
    """A project with three mistakes, and what the checks say of them."""
    create_demo(path).close()
    window.resize(*WINDOW)
    window.begin(path)
    assert window.desk is not None
    go_to_project(window)
    for field, text in MISTAKES.items():
        window.form.go_to(field)
        window.form.view.open_with(window.form.view.currentIndex(), text)
        window.form.commit_open_editor()
    window.form.view.set_zoom(1.0)
    findings = window.findChild(QDockWidget, "findings")
    assert isinstance(findings, QDockWidget)
    findings.show()
    window.form.go_to("funds.total.budget")
    wait()
    keep(window, "window")
    for _ in MISTAKES:
        window.actions_.undo.trigger()
    return window.desk


def go_to_project(window: MainWindow) -> None:
    node = next(node for node in window.navigator.nodes() if node.title == PROJECT)
    assert node.document is not None
    assert window.desk is not None
    window.desk.show(Place(node.document))


def draw_preview(window: MainWindow, desk: BookDesk) -> None:
    dialog = PreviewDialog(
        desk.book, export_choices(desk.book.outline(), window.navigator.selected()), window.settings, window
    )
    dialog.resize(1100, 760)
    dialog.show()
    wait()
    keep(dialog, "preview")
    dialog.close()


def draw_sheet(desk: BookDesk, folder: Path) -> None:
    """The workbook as LibreOffice shows it on paper."""
    selection = Selection(project=PROJECT)
    (workbook,) = export(desk.book.book, desk.book.drawing, folder / "out", ["xlsx"], selection, lambda *_: False).files
    own = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    run("soffice", own, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(workbook))
    pdf = folder / f"{workbook.stem}.pdf"
    run("pdftoppm", "-png", "-singlefile", "-r", str(SHEET_DPI), str(pdf), str(folder / "sheet"))
    page = Image.open(folder / "sheet.png").convert("RGB")
    foot = page.height - page.height // 8  # without the page's number
    inked = ImageOps.invert(page.crop((0, 0, page.width, foot))).getbbox()
    assert inked is not None
    left, top, right, bottom = inked
    save(page.crop((left - EDGE, top - EDGE, right + EDGE, bottom + EDGE)), "sheet")


def run(*command: str) -> None:
    if shutil.which(command[0]) is None:
        raise SystemExit(f"没有找到 {command[0]}")
    subprocess.run(command, check=True, capture_output=True)


def wait() -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)


def keep(widget: QWidget, name: str) -> None:
    QApplication.processEvents()
    grabbed = HERE / f"{name}.png"
    widget.grab().save(str(grabbed))
    save(Image.open(grabbed), name)


def save(image: Image.Image, name: str) -> None:
    image.convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
        HERE / f"{name}.png", optimize=True
    )


if __name__ == "__main__":
    main()
