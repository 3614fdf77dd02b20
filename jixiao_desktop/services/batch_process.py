"""The process in which the window's files are read and recognised: one for a whole folder, whatever its files do.

Comes in, on standard input: the path of a file as a JSON string, one a line; its end stops the work where it is. Goes out, on
standard output: a first line that says that the process is ready, then one line for each file, a packed
:class:`~jixiao_desktop.services.packed_forms.PackedReading`.
"""

from __future__ import annotations

import json
import os
import sys
from _thread import interrupt_main
from base64 import b64encode
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from jixiao_desktop.errors import UserError
from jixiao_desktop.forms.catalogue import Catalogue, load_catalogue
from jixiao_desktop.services.folders import form_folders
from jixiao_desktop.services.form_sets import form_set_of
from jixiao_desktop.services.packed_forms import PackedReading, pack, packed_forms
from jixiao_desktop.services.reading_files import FileReader

READY = "ready"


def serve() -> None:
    """PackedReadings until the input ends."""
    answers = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)  # what a library prints is no answer
    asked: SimpleQueue[str | None] = SimpleQueue()
    catalogue = load_catalogue(form_folders())
    with suppress(KeyboardInterrupt), FileReader(catalogue) as reader:
        print(READY, file=answers, flush=True)
        Thread(target=_listen, args=(asked,), daemon=True).start()
        while (line := asked.get()) is not None:
            packed = pack(_read(reader, catalogue, Path(json.loads(line))))
            print(b64encode(packed).decode(), file=answers, flush=True)


def _read(reader: FileReader, catalogue: Catalogue, path: Path) -> PackedReading:
    try:
        reading = reader.read(path)
    except UserError as error:
        return PackedReading(refused=error.messages)
    form_set = form_set_of(reading.forms, catalogue)
    return PackedReading(reading.documents, reading.warnings, packed_forms(reading.forms), form_set)


def _listen(asked: SimpleQueue[str | None]) -> None:
    """The end of the input ends the file that is being read, and what it has started."""
    for line in sys.stdin:
        asked.put(line)
    asked.put(None)
    interrupt_main()


if __name__ == "__main__":
    serve()
