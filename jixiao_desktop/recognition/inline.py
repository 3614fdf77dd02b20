"""Labels and values in one cell: ``资金总额：335.6``, and several in one line: ``填表人：　联系电话：``.

Comes in: the text of a cell. Goes out: what each part means, with the words before and behind its value.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from jixiao_desktop.recognition.labels import Meaning, meaning_of
from jixiao_desktop.recognition.words import label_words, plain
from jixiao_desktop.vocabulary.money import MoneyUnit

_LABEL = re.compile(r"(?P<label>[^\s:：　，,；;。]{2,16}(?:[（(][^（()）]{1,12}[）)])?)[ 　]*[:：]")
_AMOUNT_BEHIND = re.compile(r"^(?P<label>[^\s:：0-9]{2,8})(?=[0-9][0-9.,]*[ 　]?[万亿]?元)")  # 总额106.75万元
_STAMP = re.compile(r"^[ 　]*[（(](?:盖章|公章|签章|加盖公章|签字|单位公章|签名|盖公章)[）)]")
_STAMP_BEHIND = re.compile(r"[（(](?:盖章|公章|签章|加盖公章|签字|签名)[）)][ 　]*$")
# What parts a value from the next label of the line: “；其中：”. Nothing is tried twice, because a line may be nothing but blanks.
_PARTING = re.compile(r"(?<![\s，,；;])[\s，,；;]*+(?:其中[:：]?)?[\s，,；;]*+$")
_UNIT_LABELS = frozenset({"单位", "金额单位", "计量单位", "资金单位"})
_MONEY_UNIT = r"(亿[ 　]?元|万[ 　]?元|百[ 　]?元|元)"
_UNIT_SAID = re.compile(rf"单[ 　]*位[ 　]*[:：][ 　]*(?:人民币)?{_MONEY_UNIT}(?![^\s)）|/])")
_UNIT_BRACKETED = re.compile(rf"[（(][ 　]?(?:单位[:：])?{_MONEY_UNIT}[ 　]?[）)]")
_WIDE_BLANK = re.compile(r"[ 　]{3,}$")
_MOST = 400


@dataclass(frozen=True)
class InlineField:
    """A label in a cell and its value: ``start`` to ``end`` of the cell's text."""

    label: str
    meaning: Meaning
    start: int
    end: int


def inline_fields(text: str) -> list[InlineField]:
    """The labels with a colon in ``text`` that mean something; empty where the text begins with anything else."""
    begins = text[:_MOST]
    if "元" not in begins and ":" not in begins and "：" not in begins:  # most cells, of which there are many thousands
        return []
    matches = [*_AMOUNT_BEHIND.finditer(begins), *_LABEL.finditer(begins)]
    found = [(match, _meaning(match, text)) for match in matches]
    known = [(match, meaning) for match, meaning in found if meaning is not None and not meaning.heading]
    if not known or plain(text[: known[0][0].start()]).strip("：:") not in ("", "其中", "其中:", "注"):
        return []
    stops = [
        match.start()
        for match, meaning in found
        if meaning is not None or _is_unit(match["label"]) or _WIDE_BLANK.search(text, 0, match.start())
    ]
    fields = []
    for match, meaning in known:
        end = min([stop for stop in stops if stop > match.start()], default=len(text))
        parting = _PARTING.search(text, match.end(), end) if end < len(text) else None
        start, stop = _value(text, match.end(), parting.start() if parting else end)
        fields.append(InlineField(match["label"], meaning, start, stop))
    return fields


def _meaning(match: re.Match[str], text: str) -> Meaning | None:
    """单位：示例县司法局 is an office, 单位：万元 none."""
    behind = text[match.end() : match.end() + _MOST]
    if label_words(match["label"]) == "单位" and behind.strip() and unit_in(match[0] + behind) is None:
        return meaning_of("单位名称")
    return meaning_of(match["label"])


def unit_in(text: str) -> MoneyUnit | None:
    """The unit that a line or a label says: ``单位：万元``, ``（百元）``."""
    said = _UNIT_SAID.search(text) or _UNIT_BRACKETED.search(text)
    return MoneyUnit("".join(said[1].split())) if said else None


def _is_unit(label: str) -> bool:
    return label_words(label) in _UNIT_LABELS


def _value(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the blanks around it and the words （盖章）."""
    match = _STAMP.match(text[start:end])
    if match:
        start += match.end()
    behind = _STAMP_BEHIND.search(text[start:end])
    if behind:
        end = start + behind.start()
    value = text[start:end]
    stripped = value.strip(" 　\t\n|")
    if stripped.endswith(("）", ")")) and not re.search(r"[（(]", stripped):  # of （其中：上级资金：50万元）
        stripped = stripped[:-1]
    offset = value.find(stripped) if stripped else 0
    return start + offset, start + offset + len(stripped)
