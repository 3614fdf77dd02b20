"""Changes done to the tables, inside the transaction of the caller.

Comes in: changes in order. Each is held against what is stored: what it says was there must be there, and the content must
be what was saved last. Raises :class:`~jixiao_desktop.errors.UserError`; the caller rolls back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import peewee

from jixiao_desktop.document.changes import (
    AddDocument,
    AddFiling,
    AlterDocument,
    AlterFiling,
    Change,
    ContentChange,
    DocumentHead,
    Explanation,
    InsertRow,
    RemoveDocument,
    RemoveFiling,
    RemoveRow,
    SetExplanation,
    SetSecretWords,
    SetValue,
    apply,
)
from jixiao_desktop.document.identity import has_identities, identified, identified_insertion
from jixiao_desktop.document.model import Document
from jixiao_desktop.document.values import rows_of, value_at
from jixiao_desktop.errors import UserError
from jixiao_desktop.store import explanations, rows, structure
from jixiao_desktop.store.documents import hurt_document, sound_document
from jixiao_desktop.store.sealing import seal_filing
from jixiao_desktop.store.sentences import SENTENCES
from jixiao_desktop.store.tables import DocumentTable
from jixiao_desktop.store.telling import Telling
from jixiao_desktop.store.titles import document_title, part_title
from jixiao_desktop.vocabulary.fields import FUND_FIELDS, field_type


@dataclass
class Writer:
    """The documents that the transaction touches: as the tables hold them, and as they shall be.

    ``known`` documents are not read again.
    """

    database: peewee.Database
    known: Mapping[str, Document] = field(default_factory=dict)
    _stored: dict[str, Document] = field(default_factory=dict)
    _wanted: dict[str, Document] = field(default_factory=dict)
    _removed: set[str] = field(default_factory=set)
    _filings: set[str] = field(default_factory=set)

    def do(self, change: Change) -> Change:
        """Takes one change and returns it with an id for every row; contents are written by :meth:`finish`."""
        change = self._identified(change)
        self._do(change)
        return change

    def _identified(self, change: Change) -> Change:
        """Rows that came without an id, from a file or an older journal, get that of the same row in another stage."""
        match change:
            case InsertRow(document=document, row=row) if not row.row and _fits(self._document(document), change):
                others = self._siblings(structure.document_head(self.database, document))
                return identified_insertion(change, self._document(document), others)
            case AddDocument(head, content) if not has_identities(content):
                return AddDocument(head, identified(content, self._siblings(head)))
        return change

    def _siblings(self, head: DocumentHead | None) -> list[Document]:
        """The other stages of the expenditure, as far as they are sound."""
        siblings = structure.stages(self.database, head.expenditure) if head else ()
        others = (each for each in siblings if head and each != head.document)
        found = (self._wanted.get(each) or self.known.get(each) or self._sound(each) for each in others)
        return [each for each in found if each is not None]

    def _sound(self, document: str) -> Document | None:
        try:
            return sound_document(self.database, document)
        except UserError:
            return None

    def _do(self, change: Change) -> None:
        match change:
            case SetValue() | InsertRow() | RemoveRow():
                self._change_content(change)
            case AddFiling(head):
                structure.add_filing(self.database, head)
                self._filings.add(head.filing)
            case RemoveFiling(head):
                structure.remove_filing(self.database, head)
            case AlterFiling(before, after):
                structure.alter_filing(self.database, before, after)
                self._filings.update(structure.filings_of(self.database, after.department))
            case AddDocument(placed, content):
                self._add(placed, content)
            case RemoveDocument(placed, content):
                self._remove(placed, content)
            case AlterDocument(was, now):
                structure.alter_document(self.database, was, now)
                self._filings.update((was.filing, now.filing))
            case SetExplanation(was_said, is_said):
                self._explain(was_said, is_said)
            case SetSecretWords(words, new_words):
                explanations.set_secret_words(self.database, words, new_words)

    def finish(self, telling: Telling) -> Mapping[str, Document | None]:
        """Writes the contents that changed and the hashes; returns what each document is now, ``None`` for one removed."""
        for document, wanted in self._wanted.items():
            if wanted is not self._stored[document]:
                telling.still()
                rows.update(self.database, document, self._stored[document], wanted)
        for filing in self._filings:
            telling.still()
            seal_filing(self.database, filing)
        return {**dict.fromkeys(self._removed), **self._wanted}

    def _explain(self, before: Explanation | None, after: Explanation | None) -> None:
        said = after or before
        if said is None:
            return
        document = self._document(said.document) if said.document else None
        explanations.set_explanation(self.database, before, after, document)
        head = structure.document_head(self.database, said.document) if said.document else None
        self._filings.add(head.filing if head else said.filing)

    def _change_content(self, change: ContentChange) -> None:
        document = self._document(change.document)
        if not _fits(document, change):
            raise self._elsewhere(change)
        self._wanted[change.document] = apply(document, change)

    def _document(self, document: str) -> Document:
        if document not in self._wanted:
            known = self.known.get(document) or sound_document(self.database, document)
            self._wanted[document] = self._stored[document] = known
        return self._wanted[document]

    def _elsewhere(self, change: ContentChange) -> Exception:
        path = change.path if isinstance(change, SetValue) else f"{change.rows}.{change.position}"
        place = document_title(self.database, change.document)
        return SENTENCES.error("store-changed-elsewhere", place, name=part_title(path))

    def _add(self, head: DocumentHead, content: Document) -> None:
        if (head.stage, head.scope) != (content.stage, content.scope):
            raise ValueError("a document stands where its stage and scope say")
        same = (DocumentTable.expenditure == head.expenditure) & (DocumentTable.stage == head.stage)
        if DocumentTable.select(DocumentTable.id).where(same).tuples().execute(self.database):
            raise SENTENCES.error("store-document-twice", stage=head.stage.label)
        rows.insert(self.database, head, content)
        self._stored[head.document] = self._wanted[head.document] = content
        self._filings.add(head.filing)

    def _remove(self, head: DocumentHead, content: Document) -> None:
        present = self._wanted.pop(head.document, None)
        self._stored.pop(head.document, None)
        self._removed.add(head.document)
        if present is None:
            present = hurt_document(self.database, head.document)
        found = structure.document_head(self.database, head.document)
        if found != head or present is None or _without_blank_funds(present) != _without_blank_funds(content):
            raise SENTENCES.error(
                "store-changed-elsewhere",
                document_title(self.database, head.document),
                name=f"{head.scope.label}{head.stage.label}",
            )
        DocumentTable.delete().where(DocumentTable.id == head.document).execute(self.database)
        self._filings.add(head.filing)


def _fits(document: Document, change: ContentChange) -> bool:
    """Whether what the change says was there is there."""
    match change:
        case SetValue(path=path, before=before):
            return _has(document, path) and value_at(document, path) == before
        case InsertRow(rows=name, position=position):
            return 0 <= position <= len(rows_of(document, name))
        case RemoveRow(rows=name, position=position, row=row):
            present = rows_of(document, name)
            return 0 <= position < len(present) and present[position] == row


def _has(document: Document, path: str) -> bool:
    if field_type(path) is None:
        raise ValueError(f"the record has no field {path}")
    try:
        value_at(document, path)
    except IndexError:
        return False
    return True


def _without_blank_funds(document: Document) -> Document:
    """A fund line stays when its last value is set back to blank, so that blank lines may differ after undoing."""
    used = (fund for fund in document.funds if any(getattr(fund, name) is not None for name in FUND_FIELDS))
    return replace(document, funds=tuple(used))
