"""How many files and pages a folder of PDF files has, to see that both sides did the same work.

``python -m tests.benchmarks.count_pages FOLDER``
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pypdf import PdfReader


def count(folder: Path) -> dict[str, int]:
    files = list(folder.glob("*.pdf"))
    pages = sum(len(PdfReader(path).pages) for path in files)
    return {"files": len(files), "pages": pages, "bytes": sum(path.stat().st_size for path in files)}


if __name__ == "__main__":
    print(json.dumps(count(Path(sys.argv[1]))))
