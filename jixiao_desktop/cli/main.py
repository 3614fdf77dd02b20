"""The command line: parses, runs one command, and turns every failure into one Chinese sentence and an exit status."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from pathlib import Path

from jixiao_desktop.cli.output import clear_progress, say
from jixiao_desktop.cli.sentences import SENTENCES
from jixiao_desktop.cli.table import parser
from jixiao_desktop.errors import UserError

DONE, FAILED = 0, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Runs ``argv`` (the process's own by default); 0 done, 1 done with findings or doubts, 2 usage or unreadable input."""
    _speak_utf8()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments:
        return _open_window(None)
    try:
        if len(arguments) == 1 and arguments[0].lower().endswith(".jixiao"):
            return _open_window(_existing(Path(arguments[0])))
        parsed = parser().parse_args(arguments)
        status: int = parsed.command(parsed)
        return status
    except UserError as error:
        say(error.messages)
    except KeyboardInterrupt:
        clear_progress()
        say([SENTENCES.say("interrupted")])
    except BrokenPipeError:
        sys.stderr.close()  # the reader has gone; nothing more can be said
    except Exception as error:
        _say_fault(error)
    return FAILED


def _open_window(book: Path | None) -> int:
    from jixiao_desktop.gui.application import run

    return run(book)


def _existing(book: Path) -> Path:
    if not book.is_file():
        raise SENTENCES.error("book-missing", str(book))
    return book.absolute()


def _say_fault(error: Exception) -> None:
    from jixiao_desktop.services.fault_log import fault_report, record_fault

    log = record_fault(fault_report(error, {}))
    say([SENTENCES.say("fault", log=log) if log else SENTENCES.say("fault-unlogged")])


def _speak_utf8() -> None:
    """A console with another encoding must not stop the work."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
