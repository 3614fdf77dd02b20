"""The table [checks] of a definition."""

from decimal import Decimal

import pytest

from jixiao_desktop.forms.audit import Audit, read_audit


def test_what_the_table_does_not_say_holds_as_elsewhere() -> None:
    audit, mistakes = read_audit({"levels": {"M7": "hint", "M7-no-budget": "off"}, "most": 20})
    assert not mistakes
    assert audit == Audit(levels={"M7": "hint", "M7-no-budget": "off"}, most=Decimal(20))


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ({"mots": 20}, "mots"),
        ({"most": "zwanzig"}, "most"),
        ({"most": True}, "most"),
        ({"levels": {"M7": "ernst"}}, "M7"),
        ({"levels": {"money": "hint"}}, "money"),
        ({"levels": ["M7"]}, "levels"),
    ],
)
def test_a_mistake_names_its_key(table: dict[str, object], key: str) -> None:
    assert read_audit(table)[1] == [key]
