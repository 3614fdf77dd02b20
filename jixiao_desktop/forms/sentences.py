"""What is said of a definition's mistakes: each with its line, what is wrong and the remedy."""

from types import MappingProxyType

from jixiao_desktop.errors import Catalogue, Sentence

SENTENCES = Catalogue(
    MappingProxyType(
        {
            "form-syntax": Sentence("写法不合 TOML 的规矩", "请检查这一行和上一行的引号、括号和等号"),
            "form-encoding": Sentence("不是 UTF-8 编码的文本", "请另存为 UTF-8"),
            "form-unreadable": Sentence("打不开（{detail}）", "请检查文件和权限"),
            "form-key-unknown": Sentence("不认识的项目 {name}", "请核对拼写，可用：{expected}"),
            "form-key-missing": Sentence("缺少 {name}", "请补上"),
            "form-key-type": Sentence("{name} 应当是{expected}", "请改正"),
            "form-choice": Sentence("{name} 不能是“{found}”", "可用：{expected}"),
            "form-id": Sentence("id“{found}”只能用小写字母、数字和短横", "请改成例如 hunan-project-target"),
            "form-id-file": Sentence("id“{found}”与文件名不同", "请改成文件名 {expected}"),
            "form-id-twice": Sentence("id“{found}”已被另一表样 {other} 使用", "请换一个 id"),
            "form-replaces": Sentence("replaces 所指的表样“{found}”不存在", "请核对 id"),
            "form-widths": Sentence("各列宽度合计 {total} 毫米，超过版心 {most} 毫米", "请调窄，或设 landscape = true"),
            "form-width": Sentence("列宽 {found} 毫米太窄", "每列至少 {least} 毫米"),
            "form-row-shape": Sentence("一行应当以 | 开头，各格之间以 | 分开", "请补上 |"),
            "form-row-cells": Sentence(
                "这一行有 {found} 格，widths 有 {expected} 列", "请补足或删去，合并的格写 < 或 ^"
            ),
            "form-grid-empty": Sentence("grid 里没有行", "请把表格画进去"),
            "form-span-left": Sentence("第一列不能写 <", "请写出文字或字段"),
            "form-span-up": Sentence("第一行不能写 ^", "请写出文字或字段"),
            "form-span-shape": Sentence("第 {column} 列的合并不成矩形", "请让 < 与 ^ 围成矩形"),
            "form-mark-unknown": Sentence("不认识的行标记“{found}”", "可用：head、keep、each …、of …"),
            "form-each-unknown": Sentence(
                "不能按“{found}”逐条重复", "可用：task、objective、indicator、midterm beside annual"
            ),
            "form-of-shape": Sentence("of 后面应当是带一个 * 的字段，例如 funds.total.*", "请改正“{found}”"),
            "form-brace": Sentence("花括号没有配对：{found}", "请补上或删去"),
            "form-field-shape": Sentence(
                "看不懂字段 {{{found}}}",
                "写法：{{字段}}、{{=字段}}、{{字段 else 文字}}、{{字段?取值}}、{{level1 again}}",
            ),
            "form-field-unknown": Sentence("没有字段“{found}”", "请对照字段名一览，最接近的是 {expected}"),
            "form-field-row": Sentence("字段“{found}”只能写在 each {expected} 的行里", "请改字段或补行标记"),
            "form-field-dot": Sentence("“{found}”前面没有可接的字段", "请给这一行加 each … 或 of …"),
            "form-field-two": Sentence("一格里有 {found} 个要填的字段", "每格最多一个，其余写成 {{=字段}}"),
            "form-tick": Sentence("字段“{found}”不能打勾", "打勾只用于 category、likelihood、reasons"),
            "form-level-shape": Sentence("应当写成 | 一级 | 二级 |   指标类别", "请改正"),
            "form-level-kind": Sentence("没有指标类别“{found}”", "可用：{expected}"),
            "form-level-twice": Sentence("指标类别“{found}”出现两次", "请只留一处"),
            "form-level-missing": Sentence("有 each indicator 的表样必须写 levels", "请补上一级、二级指标"),
            "form-levels-unused": Sentence("写了 levels，grid 里却没有 each indicator", "请补上指标行或删去 levels"),
            "form-money-unit": Sentence("格子里写着“{found}”，unit 却是 {expected}", "请改成一致"),
            "form-default": Sentence("字段“{found}”不能有默认值", "只有文字的字段可以，金额和指标不可以"),
            "form-scoring": Sentence(
                "[scoring] 的 {name} 写得不对",
                "写法：execution、far_over 是数，with_cost、without_cost 是各类分值且合计相等，bands 是 [名称, 下限, 上限]，grades 是 [等级, 下限]",
            ),
            "form-checks": Sentence(
                "[checks] 的 {name} 写得不对",
                '写法：levels 是 {{ 规则编号 = "error"、"warning"、"hint" 或 "off" }}，其余是数，名称见说明书',
            ),
            "form-span-each": Sentence("第 {column} 列要填的格从逐条重复的行跨到别的行", "请把合并限制在同一组行里"),
        }
    )
)
