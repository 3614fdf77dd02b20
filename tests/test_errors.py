"""Sentences are filled with what people wrote, quotation marks included."""

from jixiao_desktop.errors import Catalogue, Sentence, quoted

CATALOGUE = Catalogue({"a": Sentence("“{name}”与{other}（“{count:.1f}”）不符", "请看{name}")})


def test_quotation_marks_of_words_that_stand_in_quotes_are_single() -> None:
    said = CATALOGUE.say("a", name="“甲”队", other="“乙”", count=2)
    assert said.text == "“‘甲’队”与“乙”（“2.0”）不符"
    assert said.remedy == "请看“甲”队"
    assert quoted("“甲”队") == "“‘甲’队”"


def test_braces_and_lone_marks_in_words_are_only_words() -> None:
    said = CATALOGUE.say("a", name="{count}”", other="“乙", count=2)
    assert said.text == "“{count}’”与“乙（“2.0”）不符"
