"""What the services say to a person."""

from types import MappingProxyType

from jixiao_desktop.errors import Catalogue, Sentence

SENTENCES = Catalogue(
    MappingProxyType(
        {
            "form-none": Sentence("没有适合“{stage}、{scope}”的表样", "请把表样文件放进表样文件夹 {folder}"),
            "form-unknown": Sentence("没有表样“{form}”", "可用：{expected}"),
            "form-unfit": Sentence("选中的填报里没有能用表样“{form}”（{stage}、{scope}）打印的", "请换一种表样"),
            "font-none": Sentence("这台电脑没有字体“{name}”", "可用：{expected}"),
            "document-lost": Sentence("账册已损坏，目录里有一张表找不到内容", "请用最近的备份恢复"),
            "folder-missing": Sentence("文件夹 {folder} 不存在", "请先建立这个文件夹，或换一个位置"),
            "draft-no-form": Sentence("没有认出绩效表，起草不了表样", "请核对文件"),
            "draft-there": Sentence("这个表样文件已经有了，没有覆盖", "请换一个文件夹，或先改名"),
            "draft-open": Sentence("{what}"),
            "fill-kind": Sentence(
                "只能填写 .xlsx、.xlsm、.docx 的空表", "请在 WPS 或 Excel、Word 中另存为这样的文件再填"
            ),
            "fill-suffix": Sentence("填好的文件要和空表同一种（{suffix}）", "请把 --out 的文件名改成 {suffix} 结尾"),
            "fill-same": Sentence("填好的文件不能写在空表上", "请换一个文件名"),
            "fill-no-form": Sentence("没有认出可以填的表", "请核对文件；自己的表样可以用 jixiao forms --from 起草"),
            "fill-nothing": Sentence(
                "账册里没有能填进这个文件的填报", "请核对单位、年度、项目和阶段（目标、监控、自评）"
            ),
            "fill-departments": Sentence("账册里有几个单位：{found}", "请用 --department 说明填哪一个"),
            "fill-none-for": Sentence("账册里没有可填的{what}，这张表空着", "请先在账册里录入，或核对阶段和项目名称"),
            "fill-more": Sentence("表里放不下这些项目：{found}", "请用 --project 分别填写"),
            "fill-no-place": Sentence("空表里没有这些内容的位置，没有填：{found}", "请另附说明，或手工填写"),
            "fill-no-row": Sentence("空表里没有放这一条的位置，没有填：{found}", "请手工填写"),
            "fill-occupied": Sentence("“{label}”这一格已有“{text}”，与账册的“{value}”不同，没有改", "请核对"),
            "fill-cut": Sentence("{found}的文字太多，一行最高也印不全", "请拆成几行，或改小字号"),
            "fill-unbroken": Sentence(
                "这些格没有设“自动换行”，字多印不全：{found}", "请在 WPS 或 Excel 里给这些格设自动换行"
            ),
            "fill-fixed": Sentence(
                "这张表不能加行：公式“{found}”跨几张表或几行，加行后会算错",
                "请在空表里留够行再填，或手工填写放不下的指标",
            ),
            "fill-year": Sentence(
                "空表是 {found} 年度的，填进去的是 {year} 年度的数据", "请核对，或用 --year 说明年度"
            ),
            "fill-replaced": Sentence("空表里的这些提示和示例换成了账册的内容：{found}", "请核对"),
            "fill-unit": Sentence("空表没有写金额单位，金额按{unit}填写", "请核对"),
            "import-process": Sentence("读文件的辅助程序没能启动", "请重新打开程序再试；还是这样就重新安装"),
            "export-nothing": Sentence("账册里没有符合条件的填报", "请核对单位、年度和项目名称"),
            "export-nothing-public": Sentence(
                "没有可以公开的填报：选中的是涉密项目，或没有符合条件的", "请核对单位、年度、项目名称和涉密标记"
            ),
            "public-word": Sentence(
                "涉密事项“{word}”还写在这里，没有写出公开文本", "请改写这一格，或把这一行、这个项目标为涉密"
            ),
            "public-file": Sentence("文件里还有涉密事项“{word}”，没有写出", "请改写提到它的格、单位名称或文件名"),
            "export-format": Sentence("不能导出“{found}”格式", "可用：{expected}"),
            "export-no-form": Sentence(
                "没有表样“{form}”，没有导出", "请把这个表样放进表样文件夹 {folder}，或指定别的表样"
            ),
            "export-cancelled": Sentence("已取消导出，写好的 {count} 个文件保留在 {folder}"),
            "export-no-glyph": Sentence("字体里没有这些字：{found}，已印成 〓", "请换用通用汉字"),
            "export-no-place": Sentence("{form}没有地方印这些内容：{found}", "请换用有这些栏目的表样，或另附说明"),
            "form-set-unknown": Sentence("没有表套“{form_set}”", "可用：{expected}"),
            "name-blank": Sentence("{what}不能为空", "请填写"),
            "year-range": Sentence("年度“{found}”不对", "请填四位年份，例如 2026"),
            "filing-there": Sentence("“{department}”{year} 年度已经有了", "请直接打开"),
            "whole-there": Sentence("这个年度已经有整体支出表", "请直接打开"),
            "months": Sentence("“{found}”不是月份", "请写成 7 或 1-7"),
            "submitted": Sentence("已于 {date} 上报", "要{doing}请先退回"),
            "department-there": Sentence("已经有单位“{name}”", "请换一个名称"),
            "stage-there": Sentence("这项支出的{stage}已经开始", "请直接打开"),
            "project-there": Sentence("这个年度已经有项目“{name}”", "请换一个名称"),
            "row-first": Sentence("已经是第一条"),
            "row-last": Sentence("已经是最后一条"),
            "row-level": Sentence("指标只能在本级次内移动", "要换级次请剪切后粘贴到那一级的空行"),
            "paste-head": Sentence("“{found}”这一列在表里没有地方放，没有粘贴", "请不要选这一列，再复制一次"),
            "paste-more": Sentence("要粘贴的列比表里多，“{found}”没有地方放，没有粘贴", "请少选几列，或连表头一起复制"),
            "paste-line": Sentence("“{found}”不是指标，没有粘贴", "请不要选这一行，再复制一次"),
            "row-none": Sentence("这里没有可以增删的行", "请先点到指标、任务或目标所在的行"),
            "replace-name": Sentence("替换以后{name}会变成空白，没有替换", "请写出替换成什么"),
            "cell-locked": Sentence("这一格不用填", "请点要填的格"),
            "target-sign": Sentence("“{found}”不是运算符", "可用：{expected}"),
            "explain-level": Sentence("{level}不用写出错说明", "错误请改正，提示可以不管"),
            "check-nothing": Sentence("没有可以检查的填报", "请核对账册或文件"),
            "import-no-form": Sentence("没有认出绩效表", "请核对文件；要导入的表应当有“三级指标”和“指标值”两栏"),
            "import-pdf": Sentence(
                "是 PDF，读不出表格", "请用原来的 Word 或 Excel 文件，或把表格复制到 WPS 表格里存为 .xlsx"
            ),
            "import-rtf": Sentence("是 RTF 文档，不能读", "请在 WPS 或 Word 中另存为 .docx"),
            "import-blank-forms": Sentence("有{count}张表是空白的，没有导入"),
            "import-empty": Sentence("文件里没有填报", "请核对文件"),
            "import-encoding": Sentence("不是 UTF-8 编码的文本", "请另存为 UTF-8"),
            "import-no-year": Sentence("没有写年度，未导入", "请加 --year 说明年度"),
            "import-no-department": Sentence("没有写单位名称，未导入", "请加 --department 说明单位"),
            "import-no-name": Sentence("项目支出没有写项目名称，未导入", "请在文件里补上项目名称"),
            "import-difference": Sentence("账册里是“{stored}”，文件里是“{found}”，账册未改动", "请核对后在窗口里改"),
            "import-row-new": Sentence("账册里没有{what}“{found}”，未加入", "请核对后在窗口里补"),
            "import-row-gone": Sentence("文件里没有账册已有的{what}“{found}”，账册未改动", "请核对"),
            "import-own-value": Sentence(
                "与前一阶段不同：前一阶段是“{stored}”，本阶段是“{found}”，已按本阶段导入", "请核对"
            ),
            "import-own-row": Sentence("前一阶段没有{what}“{found}”，已按本阶段导入", "请核对"),
            "import-own-gone": Sentence("前一阶段的{what}“{found}”本阶段没有", "请核对"),
            "import-submitted": Sentence("已于 {date} 上报，文件里另有的内容未填入", "请先退回，再导入一次"),
            "import-doubt": Sentence("“{text}”{reason}", "请核对"),
            "import-doubts": Sentence("{count} 处{reason}：{cells}", "请核对"),
            "import-doubt-blank": Sentence("{reason}", "请核对"),
            "import-form-unknown": Sentence(
                "这台电脑没有表样“{form}”，不能照它打印", "请把这个表样放进表样文件夹，或导出时用 --form 指定表样"
            ),
        }
    )
)
