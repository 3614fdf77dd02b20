"""Every label that was found in published forms keeps its meaning, whether a list names it or its parts say it."""

import json
from pathlib import Path

import pytest

from jixiao_desktop.recognition.labels import meaning_of
from jixiao_desktop.recognition.list_labels import head_of

LABELS = json.loads((Path(__file__).parents[1] / "data" / "labels.json").read_text("utf-8"))
GROUPS = [(part, meaning) for part in LABELS for meaning in LABELS[part]]


def said(part: str, label: str) -> str | None:
    if part == "head":
        head = head_of(label)
        return head.name if head else None
    value = getattr(meaning_of(label), part, None)
    return str(value) if value else None


@pytest.mark.parametrize(("part", "meaning"), GROUPS, ids=lambda one: one)
def test_a_label_keeps_its_meaning(part: str, meaning: str) -> None:
    labels = LABELS[part][meaning].split()
    assert {label: said(part, label) for label in labels} == dict.fromkeys(labels, meaning)
