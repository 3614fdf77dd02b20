"""Whatever stands in the records, no rule raises, and every finding can be told."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao_desktop.checks.filing import Filing, FilledForm
from jixiao_desktop.checks.running import check
from jixiao_desktop.document.changes import apply
from jixiao_desktop.document.values import with_value
from jixiao_desktop.vocabulary.fields import field_type
from tests.checks.building import catalogue
from tests.strategies import content_changes, documents, lines

_FORMS = tuple(catalogue().definitions.values())


@st.composite
def filings(draw: st.DrawFn) -> Filing:
    forms = []
    for number in range(draw(st.integers(1, 3))):
        definition = draw(st.sampled_from(_FORMS))
        document = draw(documents(most_rows=6))
        if draw(st.booleans()):
            document = replace(document, form=definition.id, stage=definition.stage, scope=definition.scope)
        forms.append(FilledForm(str(number), draw(st.sampled_from("甲乙")), definition, document))
    flags = st.booleans()
    words = tuple(draw(st.lists(lines().filter(bool), max_size=2)))
    return Filing(tuple(forms), tuple(forms[:1]) if draw(flags) else (), words, draw(flags), draw(flags))


@settings(max_examples=60)
@given(filings())
def test_no_rule_raises_and_every_finding_is_at_a_field_of_its_form(filing: Filing) -> None:
    forms = {form.id: form for form in filing.forms}
    for finding in check(filing).findings:
        assert finding.message
        assert finding.where
        document = forms[finding.form].document
        assert finding.path == "" or len(finding.path.split(".")) == 2 or field_type(finding.path) is not None
        for path, value in finding.repair.values if finding.repair else ():
            with_value(document, path, value)


@settings(max_examples=30)
@given(filings(), st.data())
def test_running_again_after_an_edit_finds_what_a_run_anew_finds(filing: Filing, data: st.DataObject) -> None:
    before = check(filing)
    at = data.draw(st.integers(0, len(filing.forms) - 1))
    form = filing.forms[at]
    change = data.draw(content_changes(form.document, form.id))
    edited = replace(form, document=apply(form.document, change))
    after = replace(filing, forms=(*filing.forms[:at], edited, *filing.forms[at + 1 :]))
    assert check(after, before).findings == check(after).findings
