"""One function a command. Each takes the parsed arguments and returns the exit status: 0 done, 1 done with findings or
doubts. What cannot be done is raised as ``UserError``."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jixiao_desktop.cli.output import print_files, print_json, say, show_progress
from jixiao_desktop.cli.sentences import SENTENCES
from jixiao_desktop.document.documents_json import to_json
from jixiao_desktop.document.model import Document
from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.services.books import create_book, create_or_open, open_book, verify_book
from jixiao_desktop.services.importing import Imported, doubts_of, import_documents, read_file, supplied


def new(arguments: Namespace) -> int:
    create_book(arguments.book).close()
    print(arguments.book)
    return 0


def demo(arguments: Namespace) -> int:
    from jixiao_desktop.services.demo import write_demo
    from jixiao_desktop.services.drawing import open_drawing

    written = write_demo(arguments.dir, open_drawing(), show_progress)
    print_files(written.files)
    say(written.messages)
    return 1 if written.messages else 0


def forms(arguments: Namespace) -> int:
    from jixiao_desktop.forms.catalogue import load_catalogue
    from jixiao_desktop.services.folders import form_folders

    catalogue = load_catalogue(form_folders())
    entries = [_form_entry(definition) for definition in catalogue.definitions.values()]
    if arguments.json:
        print_json({"forms": entries})
    else:
        for entry in entries:
            print(f"{entry['id']}\t{entry['title']}\t{entry['region']}\t{entry['unit']}\t{entry['source']}")
    say(catalogue.mistakes)
    return 1 if catalogue.mistakes else 0


def _form_entry(definition: Definition) -> dict[str, Any]:
    return {
        "id": definition.id,
        "title": definition.plain_title,
        "scope": str(definition.scope),
        "stage": str(definition.stage),
        "region": definition.region,
        "from_year": definition.from_year,
        "unit": str(definition.unit),
        "source": definition.source,
    }


def import_(arguments: Namespace) -> int:
    if arguments.into is None and not arguments.dry_run:
        raise SENTENCES.error("into-missing")
    documents = _read_all(arguments)
    messages = list(doubts_of(documents)) if arguments.into is None else list(_into_book(arguments, documents))
    if arguments.json:
        print_json({"documents": [to_json(document) for document in documents]})
    say(messages)
    return 1 if messages else 0


def _read_all(arguments: Namespace) -> list[Document]:
    """All files or none: every file that cannot be read is named."""
    documents: list[Document] = []
    mistakes: list[Message] = []
    for path in arguments.files:
        try:
            documents += read_file(path)
        except UserError as error:
            mistakes += error.messages
    if mistakes:
        raise UserError(*mistakes)
    return [supplied(document, arguments.department, arguments.year) for document in documents]


def _into_book(arguments: Namespace, documents: list[Document]) -> tuple[Message, ...]:
    what = f"导入 {'、'.join(path.name for path in arguments.files)}"
    if not arguments.dry_run:
        with create_or_open(arguments.into) as book:
            imported = import_documents(book, documents, what)
    elif arguments.into.exists():
        with open_book(arguments.into, read_only=True) as book:
            imported = import_documents(book, documents, what, dry_run=True)
    else:
        with TemporaryDirectory() as folder, create_book(Path(folder) / "preview.jixiao") as book:
            imported = import_documents(book, documents, what, dry_run=True)
    if not arguments.json:
        print(_summary(imported, arguments.dry_run))
    return imported.messages


def _summary(imported: Imported, dry_run: bool) -> str:
    counted = f"新增 {imported.added} 份，补全 {imported.completed} 份，相同 {imported.unchanged} 份"
    return f"只看不存：{counted}" if dry_run else counted


def export(arguments: Namespace) -> int:
    from jixiao_desktop.services.drawing import open_drawing
    from jixiao_desktop.services.exporting import Selection
    from jixiao_desktop.services.exporting import export as export_forms
    from jixiao_desktop.services.fonts import find_fonts

    selection = Selection(
        arguments.form,
        arguments.department,
        arguments.year,
        arguments.project,
        each=arguments.each,
        blank_rows=not arguments.no_blank_rows,
    )
    with open_book(arguments.book, read_only=True) as book:
        drawing = open_drawing(find_fonts(arguments.font) if arguments.font else None)
        written = export_forms(book, drawing, arguments.out, [arguments.format], selection, show_progress)
    print_files(written.files)
    say(written.messages)
    return 1 if written.messages else 0


def verify(arguments: Namespace) -> int:
    messages = verify_book(arguments.book)
    say(messages)
    if not messages:
        print(f"{arguments.book} 完好")
    return 1 if messages else 0
