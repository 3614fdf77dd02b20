"""A folder on its way into a book as the window takes it: read by the process that serves the batch, compared, taken, undone.

``python -m tests.benchmarks.our_folder FOLDER BOOK``; prints the shares of its steps, and the peaks of both processes in MiB.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from jixiao_desktop.services.books import create_book
from jixiao_desktop.services.import_batch import files_in, read_files, with_likely_facts
from jixiao_desktop.services.proposing import propose, take
from tests.benchmarks.stopwatch import Stopwatch

_KIB_PER_MIB = 1024


def main(folder: Path, path: Path) -> None:
    watch = Stopwatch()
    path.unlink(missing_ok=True)
    with create_book(path) as book:
        with watch.step("reading"):
            files = read_files(files_in([folder], _go_on) or [], _go_on)
        read = with_likely_facts(files, book)
        forms = [form for file in read for form in file.forms]
        with watch.step("proposing"):
            proposal = propose(book, [form.document for form in forms], [form.form_set for form in forms])
        with watch.step("taking"):
            take(book, proposal, proposal.safe, "导入")
        with watch.step("undoing"):
            book.undo()
    own, child = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps({**watch.seconds, "own": own / _KIB_PER_MIB, "child": child / _KIB_PER_MIB, "forms": len(forms)}))


def _go_on(_done: int, _count: int, _what: str) -> bool:
    return False


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
