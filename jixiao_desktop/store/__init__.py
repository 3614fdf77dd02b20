"""The book (账册): one file that holds what an office filled in, with the journal of its changes.

Nothing outside this room knows that it is SQLite.
"""

from jixiao_desktop.store.book import Book
from jixiao_desktop.store.contents import ContentsLine
from jixiao_desktop.store.steps import Step, StepState, StepTitle
from jixiao_desktop.store.telling import Tell

__all__ = ["Book", "ContentsLine", "Step", "StepState", "StepTitle", "Tell"]
