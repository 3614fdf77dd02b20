"""Small filings for the tests of the rules."""

from decimal import Decimal
from functools import cache
from typing import Any

from jixiao_desktop.checks.filing import Filing, FilledForm
from jixiao_desktop.document.model import Department, Document, Indicator
from jixiao_desktop.document.values import with_value
from jixiao_desktop.forms.catalogue import Catalogue, load_catalogue
from jixiao_desktop.resource_files import resource_path
from jixiao_desktop.vocabulary.kinds import IndicatorKind


@cache
def catalogue() -> Catalogue:
    return load_catalogue([resource_path("forms")])


def filled(definition: str, id: str = "form", expenditure: str | None = None, **fields: Any) -> FilledForm:
    """A form with ``fields`` of its document; amounts as ``funds={"total.budget": 128000}`` in yuan."""
    form = catalogue().definitions[definition]
    amounts = fields.pop("funds", {})
    document = Document(
        form.stage,
        form.scope,
        form=fields.pop("form", definition),
        year=fields.pop("year", 2026),
        unit=form.unit,
        department=Department("示例县法学会"),
        **fields,
    )
    for path, value in amounts.items():
        document = with_value(document, f"funds.{path}", value if isinstance(value, str) else Decimal(value))
    return FilledForm(id, expenditure or id, form, document)


def row(kind: str, name: str | None = "开展司法救助次数", target: str | None = "≥10次", **fields: Any) -> Indicator:
    return Indicator(kind=IndicatorKind(kind), name=name, target=target, **fields)


def filing(*forms: FilledForm, **about: Any) -> Filing:
    return Filing(forms, **about)
