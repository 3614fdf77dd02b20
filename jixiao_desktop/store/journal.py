"""The journal of changes (who, when, what, before, after), from which undo, redo and the history read.

Done steps come first, undone ones after them: the step to undo is the newest done one, the step to do again the oldest
undone one. Doing something new discards the undone ones.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import peewee

from jixiao_desktop.document.changes import Change
from jixiao_desktop.errors import UserError
from jixiao_desktop.store.changes_json import SECRET_WORDS, ChangeRow, read_change, write_change
from jixiao_desktop.store.hashing import step_hash
from jixiao_desktop.store.prepared import Insertion
from jixiao_desktop.store.sentences import SENTENCES
from jixiao_desktop.store.steps import Step, StepState, StepTitle
from jixiao_desktop.store.tables import ChangeTable, StepTable
from jixiao_desktop.store.telling import Telling

_CHANGE = (ChangeTable.kind, ChangeTable.document, ChangeTable.place, ChangeTable.before, ChangeTable.after)
_INSERTION = Insertion(ChangeTable, (ChangeTable.step, ChangeTable.position, *_CHANGE))


def record(database: peewee.Database, who: str, what: str, changes: Sequence[Change], telling: Telling) -> None:
    """A new step that is done; what was undone cannot be done again."""
    discarded = StepTable.update({"state": StepState.DISCARDED.value})
    discarded.where(StepTable.state == StepState.UNDONE.value).execute(database)
    made_at = datetime.now().astimezone().isoformat(timespec="seconds")
    rows = [write_change(change) for change in telling.each(changes)]
    values = {
        "who": who,
        "made_at": made_at,
        "what": what,
        "state": StepState.DONE.value,
        "content_hash": step_hash(who, made_at, what, rows),
    }
    step = StepTable.insert(values).execute(database)
    _INSERTION.run(database, ((step, position, *row) for position, row in enumerate(rows)))


def next_undo(database: peewee.Database) -> int | None:
    """The id of the step that undo would take back."""
    return _first(database, StepState.DONE, StepTable.id.desc())


def next_redo(database: peewee.Database) -> int | None:
    """The id of the step that redo would do again."""
    return _first(database, StepState.UNDONE, StepTable.id.asc())


def what(database: peewee.Database, step: int | None) -> str | None:
    """The words of a step."""
    query = StepTable.select(StepTable.what).where(StepTable.id == step)
    return next((str(row[0]) for row in query.tuples().execute(database)), None)


def load(database: peewee.Database, step: int, telling: Telling) -> Step:
    """One step; ``UserError`` where it is damaged."""
    [found] = _steps(database, StepTable.select().where(StepTable.id == step), telling)
    return found


def set_state(database: peewee.Database, step: int, state: StepState) -> None:
    StepTable.update({"state": state.value}).where(StepTable.id == step).execute(database)


def history(database: peewee.Database, document: str | None, limit: int | None) -> tuple[Step, ...]:
    """The newest ``limit`` steps, newest first; of one ``document``, those that touch it."""
    query = StepTable.select().order_by(StepTable.id.desc()).limit(limit)
    if document is not None:
        touching = ChangeTable.select(ChangeTable.step).where(ChangeTable.document == document)
        query = query.where(StepTable.id.in_(touching))
    return tuple(_steps(database, query))


def newest(database: peewee.Database) -> StepTitle | None:
    """What was done last, without reading what it changed."""
    query = StepTable.select(StepTable.made_at, StepTable.what, StepTable.state)
    rows = query.order_by(StepTable.id.desc()).limit(1).tuples().execute(database)
    return next((StepTitle(when, what, StepState(state)) for when, what, state in rows), None)


def secret_words(database: peewee.Database) -> tuple[str, ...]:
    """The book's own secret words as the newest step left them that set them."""
    query = ChangeTable.select(ChangeTable.after).join(StepTable)
    query = query.where(StepTable.state == StepState.DONE.value, ChangeTable.kind == SECRET_WORDS)
    newest_first = query.order_by(StepTable.id.desc(), ChangeTable.position.desc()).limit(1)
    return next((tuple(json.loads(after)) for (after,) in newest_first.tuples().execute(database)), ())


def step_ids(database: peewee.Database) -> tuple[int, ...]:
    return tuple(row[0] for row in StepTable.select(StepTable.id).tuples().execute(database))


def is_sound(database: peewee.Database, step: int) -> bool:
    """Whether the step is as it was written."""
    query = StepTable.select(StepTable.who, StepTable.made_at, StepTable.what, StepTable.content_hash)
    [(who, made_at, words, stored_hash)] = query.where(StepTable.id == step).tuples().execute(database)
    return step_hash(who, made_at, words, _change_rows(database, step)) == str(stored_hash)


def _first(database: peewee.Database, state: StepState, order: peewee.Ordering) -> int | None:
    query = StepTable.select(StepTable.id).where(StepTable.state == state.value).order_by(order).limit(1)
    return next((int(row[0]) for row in query.tuples().execute(database)), None)


def _steps(database: peewee.Database, query: Any, telling: Telling | None = None) -> list[Step]:
    found = list(query.tuples().execute(database))
    return [_step(database, telling or Telling(None), *row) for row in found]


def _step(
    database: peewee.Database,
    telling: Telling,
    step: int,
    who: str,
    made_at: str,
    words: str,
    state: str,
    stored_hash: str,
) -> Step:
    rows = _change_rows(database, step)
    if step_hash(who, made_at, words, rows) != stored_hash:
        raise SENTENCES.error("store-damaged-step", step=step)
    return Step(step, who, made_at, words, StepState(state), _changes(step, rows, telling))


def _change_rows(database: peewee.Database, step: int) -> list[ChangeRow]:
    query = ChangeTable.select(*_CHANGE).where(ChangeTable.step == step).order_by(ChangeTable.position)
    return [ChangeRow(*row) for row in query.tuples().execute(database)]


def _changes(step: int, rows: Sequence[ChangeRow], telling: Telling) -> tuple[Change, ...]:
    try:
        return tuple(read_change(row) for row in telling.each(rows))
    except (ValueError, KeyError, TypeError, UserError) as error:
        raise SENTENCES.error("store-damaged-step", step=step) from error
