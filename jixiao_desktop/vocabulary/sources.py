"""Which fund sources make up which (收入性质): one tree for all forms.

上级资金 is counted in no total, and 基本支出 and 项目支出 share out the same money by another side.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from jixiao_desktop.vocabulary.kinds import FundSource

PARTS = MappingProxyType(
    {
        FundSource.TOTAL: (
            FundSource.FISCAL,
            FundSource.CARRIED_IN,
            FundSource.SPECIAL_ACCOUNT,
            FundSource.OWN,
            FundSource.OTHER,
        ),
        FundSource.FISCAL: (
            FundSource.GENERAL,
            FundSource.GOVERNMENT_FUND,
            FundSource.STATE_CAPITAL,
            FundSource.SOCIAL_INSURANCE,
        ),
    }
)


def within(source: FundSource) -> Iterator[FundSource]:
    """The parts of ``source`` and the parts of these."""
    for part in PARTS.get(source, ()):
        yield part
        yield from within(part)
