"""``jixiao export``: forms out of a book as files."""

from __future__ import annotations

from argparse import Namespace

from jixiao_desktop.cli.output import print_files, say, show_progress
from jixiao_desktop.services.books import open_book
from jixiao_desktop.services.drawing import open_drawing
from jixiao_desktop.services.exporting import Selection
from jixiao_desktop.services.exporting import export as export_forms
from jixiao_desktop.services.fonts import find_fonts


def export(arguments: Namespace) -> int:
    """1: something is not printed as it stands, or not at all."""
    selection = Selection(
        arguments.form,
        arguments.department,
        arguments.year,
        arguments.project,
        each=arguments.each,
        blank_rows=not arguments.no_blank_rows,
        public=arguments.public,
    )
    with open_book(arguments.book, read_only=True) as book:
        drawing = open_drawing(find_fonts(arguments.font) if arguments.font else None)
        written = export_forms(book, drawing, arguments.out, [arguments.format], selection, show_progress)
    print_files(written.files)
    say(written.messages)
    return 1 if written.messages else 0
