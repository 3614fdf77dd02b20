"""All form definitions at hand: the built-in ones and the user's own, with what is wrong with the broken ones.

Comes in: folders of ``*.toml``. Goes out: definitions by id; a broken file is reported and breaks nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from jixiao_desktop.errors import Message, UserError, system_reason
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.forms.reading import read_definition
from jixiao_desktop.forms.sentences import SENTENCES
from jixiao_desktop.vocabulary.kinds import Scope, Stage

NATIONAL = "国家"


@dataclass(frozen=True)
class Catalogue:
    """Definitions by id, in the order of their files, and the mistakes of the files that could not be read."""

    definitions: Mapping[str, Definition]
    mistakes: tuple[Message, ...] = ()

    def get(self, form: str) -> Definition | None:
        return self.definitions.get(form)

    @property
    def sets(self) -> tuple[str, ...]:
        """The form sets (表套): the regions that have forms, in the order of the forms, the national one last."""
        regions = dict.fromkeys(d.region for d in self.definitions.values() if d.region)
        return (
            *(region for region in regions if region != NATIONAL),
            *(region for region in regions if region == NATIONAL),
        )

    def of_set(self, form_set: str) -> tuple[Definition, ...]:
        """The forms of a set, by stage and scope; where it has none, the national form stands in."""
        pairs = ((stage, scope) for stage in Stage for scope in Scope)
        found = (self.standing_in(stage, scope, form_set) for stage, scope in pairs)
        return tuple(definition for definition in found if definition)

    def standing_in(self, stage: Stage, scope: Scope, form_set: str | None = None) -> Definition | None:
        """The form for a document that names none: of its set, else the national one, else the first there is."""
        fitting = [d for d in self.definitions.values() if (d.stage, d.scope) == (stage, scope)]
        by_region = [next((d for d in fitting if d.region == region), None) for region in (form_set, NATIONAL)]
        return next((d for d in (*by_region, *fitting) if d), None)


def load_catalogue(folders: Iterable[Path]) -> Catalogue:
    """The definitions of all ``folders``, earlier folders first; a folder that does not exist is empty."""
    definitions: dict[str, Definition] = {}
    files: dict[str, Path] = {}
    mistakes: list[Message] = []
    for path in (path for folder in folders for path in sorted(folder.glob("*.toml"))):
        try:
            definition = _read_file(path)
        except UserError as error:
            mistakes += error.messages
            continue
        if definition.id in definitions:
            mistakes.append(SENTENCES.say("form-id-twice", str(path), found=definition.id, other=files[definition.id]))
            continue
        definitions[definition.id], files[definition.id] = definition, path
    mistakes += [
        SENTENCES.say("form-replaces", files[d.id].name, found=d.replaces)
        for d in definitions.values()
        if d.replaces and d.replaces not in definitions
    ]
    return Catalogue(MappingProxyType(definitions), tuple(mistakes))


def _read_file(path: Path) -> Definition:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise SENTENCES.error("form-encoding", path.name) from None
    except OSError as error:
        raise SENTENCES.error("form-unreadable", path.name, detail=system_reason(error)) from None
    return read_definition(text, path.name, expected_id=path.stem)
