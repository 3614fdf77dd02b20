"""S1: what must not be published."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao_desktop.checks.filing import Filing, FilledForm
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.rule import FilingRule
from jixiao_desktop.checks.texts.places import texts_of
from jixiao_desktop.document.secrecy import is_marked, marked_words, names_secret


def _secret(filing: Filing) -> Iterator[Found]:
    words = marked_words((form.document for form in filing.forms), filing.secret_words)
    level = Level.ERROR if filing.public else Level.HINT
    for form in filing.forms:
        marked = dict(_marked(form))
        for path, name in marked.items():
            yield Found(path, "S1", {"name": name}, (name,), level=level, form=form.id)
        if words:
            yield from _words(form, words, marked, level)


def _marked(form: FilledForm) -> Iterator[tuple[str, str]]:
    document = form.document
    if is_marked(document):
        yield "name" if document.name else "", document.name or "本表"
    for rows in ("tasks", "indicators"):
        for at, item in enumerate(getattr(document, rows)):
            if (item.secret or item.name) and is_marked(item):
                yield f"{rows}.{at}.name", item.name or "本行"


def _words(form: FilledForm, words: tuple[str, ...], marked: dict[str, str], level: Level) -> Iterator[Found]:
    for path, text in texts_of(form.document):
        word = None if path in marked else names_secret(text, words)
        if word is not None:
            yield Found(path, "S1-word", {"word": word}, (word, text), level=level, form=form.id)


RULES = (FilingRule("S1", Level.HINT, _secret, source="保守国家秘密法"),)
