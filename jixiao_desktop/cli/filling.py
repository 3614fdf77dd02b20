"""``jixiao fill``: a record of the book in somebody else's blank form."""

from __future__ import annotations

from argparse import Namespace

from jixiao_desktop.cli.output import print_files, say
from jixiao_desktop.services.books import open_book
from jixiao_desktop.services.drawing import open_drawing
from jixiao_desktop.services.filling import fill_file
from jixiao_desktop.services.filling_choice import Wanted


def fill(arguments: Namespace) -> int:
    """1: something found no place in the form, or its place is taken."""
    wanted = Wanted(arguments.department, arguments.year, arguments.project)
    with open_book(arguments.book, read_only=True) as book:
        filled = fill_file(book, open_drawing(), arguments.blank, arguments.out, wanted)
    print_files([arguments.out])
    say(filled.messages)
    return 1 if filled.messages else 0
