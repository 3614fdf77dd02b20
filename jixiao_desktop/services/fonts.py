"""The fonts that a user may choose to print with."""

from __future__ import annotations

from jixiao_desktop.errors import UserError
from jixiao_desktop.pdf.fonts import SHIPPED, FontSet, shipped_fonts
from jixiao_desktop.pdf.system_fonts import system_fonts
from jixiao_desktop.services.sentences import SENTENCES


def available_fonts() -> tuple[FontSet, ...]:
    """The shipped Song face first, then 宋体, 仿宋, 黑体 and 楷体 as far as the system has them."""
    return (shipped_fonts(), *system_fonts())


def find_fonts(name: str) -> FontSet:
    """The font of that name; raises ``UserError`` (``font-none``) naming those there are."""
    fonts = available_fonts()
    found = next((font for font in fonts if font.name == name), None)
    if found is None:
        raise SENTENCES.error("font-none", name=name, expected="、".join(font.name for font in fonts))
    return found


def chosen_fonts(name: str) -> FontSet:
    """The font of that name if it is here and can be used; else the shipped one."""
    if name in ("", SHIPPED):
        return shipped_fonts()
    try:
        fonts = find_fonts(name)
        fonts.regular.face  # noqa: B018 - reads the file
    except UserError:
        return shipped_fonts()
    return fonts
