"""Which indicators stand in which group: in the document's own form, in another, with what a form does not know."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jixiao_desktop.document.model import Document, Indicator
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.layout.levels import Group, grouped
from jixiao_desktop.vocabulary.kinds import Horizon, IndicatorKind
from tests.layout.samples import FORMS, PROJECT, filled, published

_ANNUAL = (Horizon.ANNUAL,)
_BOTH = (Horizon.MIDTERM, Horizon.ANNUAL)
_SICHUAN = FORMS["sichuan-whole-target"]
_NATIONAL = FORMS["national-project-target"]


def _names(groups: tuple[Group, ...]) -> list[tuple[str, str]]:
    return [(group.level1, group.level2) for group in groups]


def _rows(groups: tuple[Group, ...]) -> dict[str, list[int]]:
    return {group.level2: group.sides[Horizon.ANNUAL] for group in groups if not group.empty}


def _groups(form: Definition, *indicators: Indicator, own: bool = True, keep_blank: bool = True) -> tuple[Group, ...]:
    document = replace(filled(indicators, form), form=form.id if own else "another-form")
    return grouped(form, document, _ANNUAL, keep_blank)


def _official(form: Definition) -> list[tuple[str, str]]:
    return [(level.level1, level.level2) for level in form.levels if not level.optional]


def test_a_blank_form_has_one_group_for_each_official_row() -> None:
    assert _names(_groups(PROJECT)) == _official(PROJECT)


def test_a_blank_form_without_blank_rows_keeps_one() -> None:
    assert len(_groups(PROJECT, keep_blank=False)) == 1


def test_in_its_own_form_an_indicator_stands_under_its_written_names() -> None:
    written = Indicator(level1="产出指标", level2="质量指标", kind=IndicatorKind.QUANTITY)
    assert _rows(_groups(PROJECT, written)) == {"质量指标": [0]}


def test_in_another_form_an_indicator_stands_under_its_kind() -> None:
    written = Indicator(level1="产出指标", level2="质量指标", kind=IndicatorKind.QUANTITY)
    assert _rows(_groups(PROJECT, written, own=False)) == {"数量指标": [0]}


def test_in_another_form_an_indicator_without_kind_stands_under_its_names() -> None:
    written = Indicator(level1="产出指标", level2="质量指标")
    assert _rows(_groups(PROJECT, written, own=False)) == {"质量指标": [0]}


def test_an_indicator_without_names_stands_under_its_kind() -> None:
    assert _rows(_groups(PROJECT, Indicator(kind=IndicatorKind.ECONOMIC_COST))) == {"成本指标": [0]}


def test_names_are_compared_without_blanks_and_breaks() -> None:
    national = FORMS["national-project-assessment"]
    written = Indicator(level1="满意度 指标", level2="服务对象\n满意度指标")
    assert _rows(_groups(national, written)) == {"服务对象\n满意度指标": [0]}


def test_an_unknown_pair_follows_the_last_group_of_its_first_level() -> None:
    names = _names(_groups(PROJECT, Indicator(level1="产出指标", level2="安全指标", kind=IndicatorKind.QUANTITY)))
    last = [at for at, (level1, _) in enumerate(names) if level1 == "产出指标"][-1]
    assert names[last] == ("产出指标", "安全指标")


def test_unknown_pairs_stand_in_the_order_in_which_they_come() -> None:
    written = [Indicator(level1="产出指标", level2=name) for name in ("甲", "乙", "甲")]
    groups = _groups(PROJECT, *written)
    assert _rows(groups) == {"甲": [0, 2], "乙": [1]}
    assert [name for _, name in _names(groups)][4:6] == ["甲", "乙"]


def test_a_new_first_level_goes_to_the_end() -> None:
    names = _names(_groups(PROJECT, Indicator(level1="管理指标", level2="制度指标")))
    assert names[-1] == ("管理指标", "制度指标")


def test_what_is_wholly_unknown_is_not_lost() -> None:
    groups = _groups(PROJECT, Indicator(name="无类别"), own=False)
    assert groups[-1].sides[Horizon.ANNUAL] == [0]


def test_an_official_row_stays_blank_only_while_its_kind_has_no_indicator() -> None:
    elsewhere = Indicator(level1="管理指标", level2="数量", kind=IndicatorKind.QUANTITY)
    names = [name for _, name in _names(_groups(PROJECT, elsewhere))]
    assert "数量指标" not in names
    assert "质量指标" in names


def test_an_optional_group_stands_only_with_an_indicator() -> None:
    assert "生态效益\n指标" not in [name for _, name in _names(_groups(_SICHUAN))]
    groups = _groups(_SICHUAN, Indicator(kind=IndicatorKind.ECOLOGICAL), own=False)
    assert "生态效益\n指标" in [name for _, name in _names(groups)]


def test_without_blank_rows_only_groups_with_indicators_stand() -> None:
    groups = _groups(PROJECT, Indicator(kind=IndicatorKind.SOCIAL), keep_blank=False)
    assert _names(groups) == [("效益指标", "社会效益指标")]


def test_a_blank_second_level_is_a_name_like_any_other() -> None:
    groups = _groups(_SICHUAN, Indicator(level1="质量指标", kind=IndicatorKind.QUANTITY))
    assert [group.level1 for group in groups if not group.empty] == ["质量\n指标"]


def test_two_sides_share_their_groups_and_the_longer_sets_the_height() -> None:
    kinds = [(IndicatorKind.QUANTITY, side) for side in (*_BOTH, Horizon.ANNUAL, Horizon.ANNUAL)]
    document = filled((Indicator(kind=kind, horizon=side) for kind, side in kinds), _NATIONAL)
    group = grouped(_NATIONAL, document, _BOTH)[0]
    assert (group.sides, group.height) == ({Horizon.MIDTERM: [0], Horizon.ANNUAL: [1, 2, 3]}, 3)


def test_a_form_of_one_side_leaves_the_other_horizon_out() -> None:
    midterm = Indicator(kind=IndicatorKind.QUANTITY, horizon=Horizon.MIDTERM)
    assert not _rows(_groups(PROJECT, midterm))


def test_an_indicator_without_names_whose_kind_the_form_does_not_list_takes_the_usual_ones() -> None:
    kinds = IndicatorKind.SOCIAL_COST, IndicatorKind.SOCIAL_COST
    levels = tuple(level for level in PROJECT.levels if IndicatorKind.SOCIAL_COST not in level.kinds)
    groups = _groups(replace(PROJECT, levels=levels), *(Indicator(name="甲", kind=kind) for kind in kinds))
    assert ("成本指标", "社会成本指标") in _names(groups)
    assert _rows(groups) == {"社会成本指标": [0, 1]}
    spare = tuple(level for level in PROJECT.levels if IndicatorKind.QUALITY not in level.kinds)
    (group,) = _groups(replace(PROJECT, levels=spare), Indicator(kind=IndicatorKind.QUALITY), keep_blank=False)
    assert (group.level1, group.level2) == ("产出指标", "质量指标")


def test_a_kind_that_the_form_does_not_list_follows_its_family() -> None:
    listed = [
        level
        for level in PROJECT.levels
        if level.level2 in ("数量指标", "经济效益指标", "社会公众或服务\n对象满意度指标")
    ]
    form = replace(PROJECT, levels=tuple(listed))
    kinds = (IndicatorKind.SUSTAINABLE, IndicatorKind.SOCIAL_COST, IndicatorKind.TIMELINESS)
    rows = tuple(Indicator(level1=kind.label, level2="甲", kind=kind) for kind in kinds)
    names = [name for name, _ in _names(_groups(form, *rows, own=False))]
    assert names == ["社会成本指标", "产出指标", "时效指标", "效益指标", "可持续影响指标", "效益指标"]
    assert _rows(_groups(form, Indicator("产出指标", "乙", IndicatorKind.TIMELINESS))) == {"乙": [0]}


@pytest.mark.parametrize("form", sorted(FORMS))
@pytest.mark.parametrize("file", ["suining-2023-xlsx", "korla-2020-xlsx", "ziyang-2021-docx", "panzhihua-2020-docx"])
def test_every_published_indicator_stands_once_in_every_form(form: str, file: str) -> None:
    for document in published(file):
        for own in (form, None):
            shown: Document = replace(document, form=own)
            groups = grouped(FORMS[form], shown, _ANNUAL)
            rows = [row for group in groups for row in group.sides[Horizon.ANNUAL]]
            assert sorted(rows) == list(range(len(document.indicators)))
            if own is None:
                assert [name for name in _names(groups) if name in _all_names(FORMS[form])] == _names(groups)


def _all_names(form: Definition) -> list[tuple[str, str]]:
    return [(level.level1, level.level2) for level in form.levels]
