"""Forms for the public (公开文本): the official form with a line below the table that says so."""

from __future__ import annotations

from dataclasses import replace

from jixiao_desktop.forms.definition import Definition

PUBLIC_NOTE = "公开文本：不含涉密事项，由各项得出的合计为公开各项之和。"


def public_form(definition: Definition) -> Definition:
    """``definition`` with the line under its notes."""
    notes = [line for line in definition.notes.split("\n") if line]
    return replace(definition, notes="\n".join((*notes, PUBLIC_NOTE)))
