"""What the window says to a person by itself."""

from types import MappingProxyType

from jixiao_desktop.errors import Catalogue, Sentence

SENTENCES = Catalogue(
    MappingProxyType(
        {
            "export-no-folder": Sentence("没有选择存放位置", "请点“浏览”选择一个文件夹"),
            "paste-room": Sentence(
                "要粘贴的有 {rows} 行，从这里往下只有 {room} 行，没有粘贴", "请先插入行，或分次粘贴"
            ),
            "pages-none": Sentence("没有写要打印哪几页", "请写成 1-3,5，共 {count} 页"),
            "pages-unclear": Sentence("看不懂页码“{found}”", "请写成 1-3,5"),
            "pages-beyond": Sentence("页码“{found}”不对", "请写 1 到 {count} 之间的页码，从小到大"),
            "print-no-printer": Sentence("这台电脑没有安装打印机", "请先安装打印机，或存为 PDF 拿到别处打印"),
            "print-failed": Sentence("打印机没有接受打印任务", "请看打印机是否开着、连着，再试一次"),
            "paste-columns": Sentence(
                "要粘贴的第 {row} 行比这里能填的格多，“{found}”没有地方放，没有粘贴", "请少选几列，或从左边的格粘贴"
            ),
            "paste-group": Sentence("这张表没有“{found}”，没有粘贴", "请按表里的指标级别分次粘贴"),
            "settings-no-folder": Sentence("这个文件夹不存在", "请点“浏览”选择一个，或清空"),
            "import-no-files": Sentence("文件夹里没有可以读的表", "请换一个文件夹，或直接选择文件"),
            "import-no-clipboard": Sentence("剪贴板里没有表", "请先在 Word、Excel 或网页里选中整张表，复制，再导入"),
            "no-screen": Sentence("没有可用的屏幕，打不开窗口", "请在桌面环境里运行，或改用命令 jixiao"),
        }
    )
)
