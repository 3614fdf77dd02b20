"""What is said of years, residue and secrecy."""

from types import MappingProxyType

from jixiao_desktop.errors import Sentence

TEXTS = MappingProxyType(
    {
        "Y1": Sentence("写的是 {year} 年，本表是 {own} 年度的", "请核对年份；指结转资金的，请写明“结转”"),
        "Y2": Sentence("期限“{text}”不在 {first}至{last}之内", "请改成实施期内的日期，或核对实施期"),
        "Y2-early": Sentence("期限“{text}”早于 {first}", "请改成今后的日期，或核对实施期"),
        "Y2-no-day": Sentence("期限“{text}”里没有这一天", "请改正日期"),
        "T1": Sentence("文字里有 {what}，是复制时带进来的", "请清除"),
        "T1-sign": Sentence("用 {what} 代替了比较符号", "请改成 ≥ 或 ≤"),
        "T2": Sentence("金额“{text}”的单位没有写全", "请写成“{text}元”，与其他金额一致"),
        "S1": Sentence("“{name}”标为涉密", "公开前请删去，或用公开版导出"),
        "S1-word": Sentence("这里出现涉密事项的名称或词语“{word}”", "公开前请改写或删去"),
    }
)
