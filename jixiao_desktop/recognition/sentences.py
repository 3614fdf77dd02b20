"""Why something in a foreign table is not sure."""

from types import MappingProxyType

from jixiao_desktop.errors import Catalogue, Sentence

SENTENCES = Catalogue(
    MappingProxyType(
        {
            "doubt-fault": Sentence("公式出错，没有值"),
            "doubt-unknown": Sentence("没有认出是哪一项，未导入"),
            "doubt-more": Sentence("这张表还有{count}格没有认出，未导入"),
            "doubt-column": Sentence("没有认出这一栏，整栏未导入"),
            "doubt-rows": Sentence("这一栏只导入了合计行，各行的未导入"),
            "doubt-number": Sentence("只有数字，看不出是名称还是序号"),
            "doubt-amount": Sentence("不是金额，未导入"),
            "doubt-unit": Sentence("没有写金额单位，按{unit}导入"),
            "doubt-unit-two": Sentence("金额单位有{first}也有{second}，按{first}导入"),
            "doubt-kind": Sentence("看不出属于哪一类指标"),
            "doubt-twice": Sentence("与前面的“{first}”不一致，用了前面的"),
            "doubt-line": Sentence("表格外面写的是“{found}”，表里写的是“{first}”，用了表里的"),
            "doubt-ticks": Sentence("打勾不止一处，用了第一处"),
            "doubt-tick": Sentence("应当打勾，写的是别的字"),
            "doubt-choice": Sentence("不是这一项能填的字，未导入"),
            "doubt-year": Sentence("没有找到年度"),
            "doubt-department": Sentence("没有找到单位名称"),
            "doubt-name": Sentence("没有找到项目名称"),
            "doubt-stage": Sentence("看不出是目标表还是自评表，按目标表导入"),
            "doubt-scope": Sentence("看不出是整体支出还是项目支出，按{scope}导入"),
        }
    )
)
