"""Which form set a foreign form comes from, by the words that it prints.

Comes in: a recognised form and the definitions. Goes out: the definition it resembles most, if it resembles one enough: the
year it is filed in can then print in that set.
"""

from __future__ import annotations

from itertools import islice

from jixiao_desktop.forms.catalogue import Catalogue
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.recognition.inline import inline_fields
from jixiao_desktop.recognition.recognising import Recognised
from jixiao_desktop.recognition.words import label_words

# A published form prints at least 84 of 100 words of its own definition, and at most 81 of another region's.
_ENOUGH = 0.83
_LOOKED_AT, _LONGEST = 2000, 100  # cells, and characters: a list of thousands of rows has no more labels at its end


def most_like(form: Recognised, catalogue: Catalogue) -> Definition | None:
    """The definition of the same stage and scope with the most words in common; ``None`` if too many differ."""
    printed = _printed(form)
    found = [
        (_share(definition, printed), definition)
        for definition in catalogue.definitions.values()
        if (definition.stage, definition.scope) == (form.document.stage, form.document.scope)
    ]
    best = max(found, key=lambda pair: pair[0], default=(0.0, None))
    return best[1] if best[0] >= _ENOUGH else None


def _printed(form: Recognised) -> set[str]:
    """The words of the form's cells; of a label with its value in one cell the label."""
    cells = [cell for cell in islice(form.region.cells, _LOOKED_AT) if len(cell.text) <= _LONGEST]
    labels = (label_words(one.label) for cell in cells for one in inline_fields(cell.text))
    return {label_words(cell.text) for cell in cells} | set(labels)


def _share(definition: Definition, printed: set[str]) -> float:
    """How much of the definition's fixed words is printed."""
    words = {label_words(cell.words) for cell in definition.cells if cell.words}
    words |= {
        label_words(name) for level in definition.levels if not level.optional for name in (level.level1, level.level2)
    }
    words.discard("")
    return len(words & printed) / len(words) if words else 0.0
