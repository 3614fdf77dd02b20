"""Content hashes do not change from release to release, nor with fields that nobody fills."""

from __future__ import annotations

from decimal import Decimal

from jixiao_desktop.document.changes import DocumentHead, FilingHead
from jixiao_desktop.document.model import Document, Fund, Indicator, Objective
from jixiao_desktop.store.hashing import document_hash, filing_hash, row_ids_hash
from jixiao_desktop.vocabulary.kinds import FundSource, Scope, Stage

EMPTY = Document(Stage.TARGET, Scope.PROJECT)


def test_the_hashes_are_those_of_earlier_releases() -> None:
    """Books hold these: a hash that changes makes every stored form look damaged."""
    content = Document(
        Stage.TARGET,
        Scope.PROJECT,
        year=2024,
        name="司法救助",
        funds=(Fund(FundSource.TOTAL, budget=Decimal("50000.00")),),
        indicators=(Indicator(name="次数", target="≥10", secret=True, reasons=("staff",)),),
    )
    filing = FilingHead("a" * 32, "b" * 32, "示例县司法局", None, 2024)
    head = DocumentHead("c" * 32, "d" * 32, "a" * 32, 0, Stage.TARGET, Scope.PROJECT)
    assert document_hash(EMPTY) == "37b631df8d3337421c3596c13d45792202444289fd0575088cbeb958bf85c33b"
    assert document_hash(content) == "d0d2e3b006ffceb45bd96a9aac5d76ebdb3dae55b0ee62032d3a5aae39ae7165"
    assert filing_hash(filing, [head]) == "fadc9df4679b93ce3cd24ca1f3320755c62bddd8638c2a402a507fed622a1172"

    said = ("c" * 32, "M1", "indicators.#b.target", "按实际", "1")
    assert filing_hash(filing, [head], [said]) == "e29534e0f1b2d527eb32eb270f749c31bb74bf85d05abb0c6cab32c6312077fd"
    ids = {"objectives": [], "tasks": ["a"], "indicators": ["b", "c"]}
    assert row_ids_hash(ids) == "9a9caa7d04e502b8153aac504f7afd60f3ae1359a220fe749750b426fe2e62c5"


def test_a_row_of_blanks_is_a_row() -> None:
    hashes = {
        document_hash(each)
        for each in (
            EMPTY,
            Document(Stage.TARGET, Scope.PROJECT, objectives=(Objective(),)),
            Document(Stage.TARGET, Scope.PROJECT, objectives=(Objective(), Objective())),
            Document(Stage.TARGET, Scope.PROJECT, overview=""),
            Document(Stage.TARGET, Scope.PROJECT, funds=(Fund(FundSource.TOTAL),)),
            Document(Stage.TARGET, Scope.PROJECT, funds=(Fund(FundSource.TOTAL, budget=Decimal(0)),)),
            Document(Stage.MONITORING, Scope.PROJECT),
            Document(Stage.TARGET, Scope.WHOLE),
        )
    }
    assert len(hashes) == 8


def test_the_order_of_the_documents_of_a_filing_makes_no_difference() -> None:
    filing = FilingHead("a" * 32, "b" * 32, "示例县司法局", None, 2024)
    heads = [DocumentHead(n * 32, n * 32, "a" * 32, 0, Stage.TARGET, Scope.PROJECT) for n in "cd"]
    assert filing_hash(filing, heads) == filing_hash(filing, reversed(heads))
    assert filing_hash(filing, heads) != filing_hash(filing, heads[:1])
