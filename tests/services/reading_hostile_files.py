"""Reads the whole hostile set within 1 GiB and tells, one line of JSON a file, what came of it; run as a process by the test."""

from __future__ import annotations

import json
import sys
import time
import traceback
from pathlib import Path

from jixiao_desktop.errors import UserError
from jixiao_desktop.services.reading_files import FileReader
from tests.services.hostile_files import documents, others, workbooks, written

MEMORY = 1024 * 1024 * 1024


def outcome(reader: FileReader, path: Path) -> dict[str, object]:
    began = time.process_time()
    try:
        read = reader.read(path)
        return {"read": len(read.documents), "seconds": time.process_time() - began}
    except UserError as error:
        said = [str(message) for message in error.messages]
        return {"codes": [m.code for m in error.messages], "said": said, "seconds": time.process_time() - began}
    except BaseException:
        return {"fault": traceback.format_exc(limit=-3), "seconds": time.process_time() - began}


def main(folder: Path, most: int | None) -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    with FileReader() as reader:
        for kind, cases in (("xlsx", workbooks()), ("docx", documents()), ("xls", others())):
            for case in list(cases)[:most]:
                told = outcome(reader, written(folder, kind, case))
                print(json.dumps({"kind": kind, "name": case[0], **told}), flush=True)
    if sys.platform != "win32":
        print(json.dumps({"peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None)
