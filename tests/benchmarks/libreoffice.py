"""The rival for PDF: LibreOffice without a window, converting workbooks.

It stops without a word after some 250 files, so it gets a hundred at a time and what it wrote is counted. Its profile is
made beforehand, its Chinese face is the one that ours embed.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from jixiao_desktop.resource_files import resource_path
from tests.benchmarks.material import Material
from tests.benchmarks.processes import FailedError, Usage, measured

MOST = 100
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>{folder}</dir>
  <cachedir>{cache}</cachedir>
  <match target="pattern">
    <test name="family"><string>宋体</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Noto Serif SC</string></edit>
  </match>
</fontconfig>
"""


@dataclass(frozen=True)
class LibreOffice:
    """An installed LibreOffice with a profile and font settings of its own in ``home``."""

    program: str
    home: Path

    def convert(self, workbooks: Sequence[Path], out: Path) -> Usage:
        """A PDF file of each workbook, at most ``MOST``; raises FailedError if one is lacking."""
        profile = f"-env:UserInstallation={(self.home / 'profile').as_uri()}"
        options: list[str | Path] = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir", out]
        settings = {"FONTCONFIG_FILE": str(self.home / "fonts.conf"), "LANG": "zh_CN.UTF-8"}
        usage = measured([self.program, profile, *options, *workbooks], settings)
        lacking = [path.stem for path in workbooks if not (out / f"{path.stem}.pdf").exists()]
        if lacking:
            raise FailedError(f"LibreOffice left out {len(lacking)} of {len(workbooks)} workbooks")
        return usage


@contextmanager
def libreoffice(material: Material) -> Iterator[LibreOffice | None]:
    """LibreOffice, warmed up by one workbook; ``None`` where it is not installed."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="benchmark-office-") as folder:
        home = Path(folder)
        fonts = _FONTS.format(folder=resource_path("fonts"), cache=home / "fonts")
        (home / "fonts.conf").write_text(fonts, encoding="utf-8")
        office = LibreOffice(program, home)
        office.convert([min(material.workbooks.iterdir())], home)
        yield office
