"""``jixiao import``: takes filled forms into a book, or only shows what they say."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from jixiao_desktop.cli.output import clear_progress, print_json, say, show_progress
from jixiao_desktop.cli.sentences import SENTENCES
from jixiao_desktop.document.documents_json import to_json
from jixiao_desktop.document.model import Document
from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.forms.catalogue import Catalogue, load_catalogue
from jixiao_desktop.services.books import create_book, create_or_open, named_as_book, open_book
from jixiao_desktop.services.folders import form_folders
from jixiao_desktop.services.form_sets import expect_form_set, form_set_of
from jixiao_desktop.services.import_batch import files_in
from jixiao_desktop.services.importing import (
    Imported,
    Origin,
    doubts_of,
    files_of,
    import_documents,
    supplied,
)
from jixiao_desktop.services.places import form_place
from jixiao_desktop.services.reading_files import FileReader

_NAMED = 5


def import_(arguments: Namespace) -> int:
    """0: everything was taken in as it stands; 1: there is something to look at."""
    if arguments.into is None and not arguments.dry_run:
        raise SENTENCES.error("into-missing")
    catalogue = load_catalogue(form_folders())
    documents, origin, warnings = _read_all(arguments, catalogue)
    if arguments.into is not None:
        messages = *warnings, *_into_book(arguments, documents, origin)
    else:
        messages = *warnings, *doubts_of(documents, origin)
        if not arguments.json:
            _print_read(documents, origin)
    if arguments.json:
        print_json({"documents": [to_json(document) for document in documents]})
    say(messages)
    return 1 if messages else 0


def _read_all(arguments: Namespace, catalogue: Catalogue) -> tuple[list[Document], Origin, list[Message]]:
    """All files that were named or none; of a folder those that can be read. Every other is told, and so is what was left out
    of the files."""
    expect_form_set(catalogue, arguments.form_set)
    documents: list[Document] = []
    files: list[str] = []
    form_sets: list[str | None] = []
    warnings: list[Message] = []
    mistakes: list[Message] = []
    paths = _paths(arguments.files)
    with FileReader(catalogue) as reader:
        for at, (path, name) in enumerate(paths):
            show_progress(at, len(paths), path.name)
            try:
                found = reader.read(path)
            except UserError as error:
                (mistakes if path in arguments.files else warnings).extend(_at(error.messages, path, name))
            else:
                documents += (supplied(one, arguments.department, arguments.year) for one in found.documents)
                files += files_of(name, found.documents)
                form_sets += [form_set_of(found.forms, catalogue)] * len(found.documents)
                warnings += _at(found.warnings, path, name)
    clear_progress()
    if mistakes or not documents:
        raise UserError(*mistakes, *warnings)
    return documents, Origin(catalogue.definitions.keys(), arguments.form_set, files, form_sets), warnings


def _paths(named: Sequence[Path]) -> list[tuple[Path, str]]:
    """The files that were named, and everything readable in folders, each with its name as sentences say it."""
    paths = []
    for path in named:
        found = files_in([path], lambda *_: False) or []
        if not found:
            raise SENTENCES.error("folder-without-files", str(path))
        inside = ((file, str(file.relative_to(path))) for file in found)
        paths += list(inside) if path.is_dir() else [(path, path.name)]
    return paths


def _at(messages: Iterable[Message], path: Path, name: str) -> Iterator[Message]:
    """Files in several folders often bear the same name."""
    return (replace(message, place=message.place.replace(path.name, name, 1)) for message in messages)


def _into_book(arguments: Namespace, documents: Sequence[Document], origin: Origin) -> tuple[Message, ...]:
    book_path = arguments.into if arguments.into.exists() else named_as_book(arguments.into)
    what = f"导入 {_words(arguments.files)}"
    if not arguments.dry_run:
        with create_or_open(book_path) as book:
            imported = import_documents(book, documents, what, origin=origin)
    elif book_path.exists():
        with open_book(book_path, read_only=True) as book:
            imported = import_documents(book, documents, what, dry_run=True, origin=origin)
    else:
        with TemporaryDirectory() as folder, create_book(Path(folder) / "preview.jixiao") as book:
            imported = import_documents(book, documents, what, dry_run=True, origin=origin)
    if not arguments.json:
        print(f"{'只看不存' if arguments.dry_run else book_path}：{_summary(imported)}")
    return imported.messages


def _words(paths: Sequence[Path]) -> str:
    names = [path.resolve().name for path in paths]
    return "、".join(names) if len(names) <= _NAMED else f"{names[0]} 等 {len(names)} 个文件"


def _summary(imported: Imported) -> str:
    counts = {
        "新增": imported.added,
        "补全": imported.completed,
        "相同": imported.unchanged,
        "有出入": imported.differing,
        "未导入": imported.unfiled,
    }
    told = "，".join(f"{name} {count} 份" for name, count in counts.items())
    return f"共 {sum(counts.values())} 份，{told}"


def _print_read(documents: Sequence[Document], origin: Origin) -> None:
    for at, document in enumerate(documents):
        rows = f"指标 {len(document.indicators)} 条，资金 {len(document.funds)} 项"
        print(f"{form_place(document, origin.files[at])}：{rows}")
    print(f"只看不存：共 {len(documents)} 份")
