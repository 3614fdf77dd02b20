"""C1, C2."""

from jixiao_desktop.document.model import Signature
from tests.checks.building import filing, filled
from tests.checks.case import Case

_FULL = {
    "name": "司法救助工作经费",
    "annual_goal": "开展司法救助",
    "period": "2026",
    "period_goal": "开展司法救助",
    "funds": {"total.budget": 128000},
}

_SIGNED = Signature("经办人", "0745-1234567", "2026年1月15日", "负责人")

CASES = (
    Case(
        "C1",
        "no budget",
        filing(filled("hunan-project-target", **{**_FULL, "funds": {}})),
        ("funds.total.budget",),
        "资金总额的预算数没有填",
    ),
    Case("C1", "a form that only stands in requires nothing", filing(filled("hunan-project-target", form=None))),
    Case("C1", "a budget that is there", filing(filled("hunan-project-target", **_FULL))),
    Case(
        "C2",
        "nobody signs",
        filing(filled("hunan-project-target", **_FULL), submitting=True),
        ("signature.preparer", "signature.phone", "signature.date", "signature.head"),
        "没有填",
    ),
    Case(
        "C2",
        "a total of which a part is blank",
        filing(
            filled("sichuan-whole-target", funds={"total.budget": 1000000, "fiscal.budget": 900000}), submitting=True
        ),
        ("funds.other.budget",),
        "其他资金空着",
    ),
    Case("C2", "while one types", filing(filled("hunan-project-target", **_FULL))),
    Case("C2", "a form without a signature line", filing(filled("national-project-target", **_FULL), submitting=True)),
    Case("C2", "all is signed", filing(filled("hunan-project-target", **_FULL, signature=_SIGNED), submitting=True)),
)
