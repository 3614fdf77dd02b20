"""Every sentence the book says to a person, by code."""

from __future__ import annotations

from types import MappingProxyType

from jixiao_desktop.errors import Catalogue, Sentence

_RESTORE = "请用最近的备份恢复，不要继续在这个文件上填写"
_SEND_AGAIN = "请核对所选文件"

SENTENCES = Catalogue(
    MappingProxyType(
        {
            # opening and creating
            "store-missing": Sentence("找不到账册文件", "请核对文件名和所在文件夹，或先新建账册"),
            "store-not-a-file": Sentence("这不是一个文件", _SEND_AGAIN),
            "store-exists": Sentence("已有同名文件，没有覆盖", "请换一个文件名"),
            "store-name-too-long": Sentence("文件名太长", "请用短一些的文件名"),
            "store-empty": Sentence("账册文件是 0 字节，内容已丢失", _RESTORE),
            "store-not-a-book": Sentence("不是绩效填报的账册", _SEND_AGAIN),
            "store-other-application": Sentence("是别的程序的数据文件，不是绩效填报的账册", _SEND_AGAIN),
            "store-truncated": Sentence("账册文件不完整，应有 {expected} 字节，实有 {found} 字节", _RESTORE),
            "store-newer": Sentence(
                "账册的格式是第 {found} 版，本程序只认识到第 {known} 版，没有改动文件", "请升级本程序后再打开"
            ),
            "store-no-version": Sentence("账册没有可用的格式版本号（{found}）", _RESTORE),
            "store-foreign-parts": Sentence("账册里有本程序没有建立的内容（{names}），可能被别的程序改动过", _RESTORE),
            "store-missing-parts": Sentence("账册缺少数据表或数据表已损坏（{names}）", _RESTORE),
            "store-wal": Sentence(
                "账册被别的数据库程序改成了另一种保存方式，最近的内容还在 {name} 里",
                "请用那个程序正常打开并关闭账册后再试",
            ),
            "store-pragma": Sentence(
                "这台电脑的数据库组件不支持账册要求的设置（{name} 应为 {expected}，实为 {found}）",
                "请重新安装本程序",
            ),
            "store-locked": Sentence("账册正被另一个程序打开", "请先关闭那个程序，或以只读方式打开"),
            "store-busy": Sentence("账册正被另一个程序连续写入，读不到完整的内容", "请稍后再试"),
            # writing
            "store-read-only": Sentence("账册只能读，不能保存", "请把文件复制到可以写入的文件夹后再打开"),
            "store-folder-read-only": Sentence(
                "账册所在的文件夹不能写入，不能保存", "请把文件复制到可以写入的文件夹后再打开"
            ),
            "store-disk-full": Sentence("磁盘已满，这一步没有保存", "请清理磁盘空间后再做一次"),
            "store-disk-failed": Sentence(
                "读写账册文件失败，这一步没有保存", "请检查磁盘、U 盘或网络连接，然后重新打开账册"
            ),
            "store-gone": Sentence("账册文件或所在文件夹打不开", "请检查 U 盘或网络连接，以及文件夹的权限"),
            "store-too-large": Sentence("文字太长，账册存不下，这一步没有保存", "请缩短文字"),
            "store-bad-text": Sentence("文字里有不能保存的字符，这一步没有保存", "请删去乱码后重新填写"),
            "store-bad-value": Sentence("“{found}”不能存入 {name}，这一步没有保存", "请重新填写这一项"),
            "store-failed": Sentence("数据库组件报告错误（{detail}），这一步没有保存", "请重新打开账册后再试"),
            "store-changed-elsewhere": Sentence(
                "内容与这一步开始时不同（{name}），这一步没有保存", "请按现在的内容重新填写"
            ),
            "store-gone-row": Sentence("这一处已不在账册里（{name}），这一步没有保存", "请按现在的内容重新填写"),
            "store-filing-twice": Sentence("{name} {year}年的填报已经在账册里", "请在已有的填报里填写"),
            "store-document-twice": Sentence("这项支出的{stage}已经在账册里，这一步没有保存", "请在已有的表里填写"),
            "store-filing-in-use": Sentence("{name} {year}年的填报里还有表，没有删除", "请先删除其中的各表"),
            "store-conflict": Sentence("这一步与账册里已有的内容冲突，没有保存", "请按现在的内容重新填写"),
            # damage
            "store-damaged": Sentence("账册文件已损坏", _RESTORE),
            "store-damaged-structure": Sentence("账册文件的结构已损坏（{count} 处）", _RESTORE),
            "store-damaged-form": Sentence("这张表的内容已损坏，与保存时不一致", _RESTORE),
            "store-damaged-filing": Sentence("这个年度填报的目录已损坏，与保存时不一致", _RESTORE),
            "store-damaged-links": Sentence("有 {count} 处内容失去了所属的表", _RESTORE),
            "store-damaged-step": Sentence(
                "修改记录第 {step} 步已损坏，不能撤销或重做", "表内的数据不受影响，可以继续填写"
            ),
            "store-damaged-words": Sentence("账册自己的涉密词表已损坏，与保存时不一致", "请打开涉密词表核对后重新填写"),
            # moving to a newer schema
            "store-migration": Sentence(
                "账册没能升级到第 {version} 版格式（{detail}），原来的内容没有改动", "请把账册和这句话发给维护人员"
            ),
            "store-migration-copy": Sentence(
                "升级账册格式之前没能留下副本，没有升级", "请检查账册所在文件夹的剩余空间和权限"
            ),
        }
    )
)
