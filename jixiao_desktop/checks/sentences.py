"""The sentences of all findings: what is wrong, with the figures in it, and what to do. The place is said beside it."""

from types import MappingProxyType

from jixiao_desktop.checks.completeness.sentences import COMPLETENESS
from jixiao_desktop.checks.indicators.sentences import INDICATORS
from jixiao_desktop.checks.money.sentences import MONEY
from jixiao_desktop.checks.results.sentences import RESULTS
from jixiao_desktop.checks.texts.sentences import TEXTS
from jixiao_desktop.errors import Catalogue

SENTENCES = Catalogue(MappingProxyType({**COMPLETENESS, **MONEY, **INDICATORS, **RESULTS, **TEXTS}))
