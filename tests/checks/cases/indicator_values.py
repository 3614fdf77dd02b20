"""I1, I5, I6, I7, I8, I13: names and values of indicators."""

from typing import Any

from tests.checks.building import filing, filled, row
from tests.checks.case import Case


def case(rule: str, about: str, rows: list[Any], *paths: str, says: str = "", **fields: Any) -> Case:
    form = filled(fields.pop("form", "hunan-project-target"), indicators=tuple(rows), **fields)
    return Case(rule, about, filing(form), tuple(f"indicators.{path}" for path in paths), says)


I1 = (
    case("I1", "no value", [row("quantity", target=None)], "0.target", says="没有填"),
    case("I1", "blanks for a value", [row("quantity", target=" 　")], "0.target"),
    case("I1", "a star", [row("quantity", target="*")], "0.target", says="占位"),
    case("I1", "XX in the value", [row("quality", "合格率", "≥XX%")], "0.target"),
    case("I1", "a sentence with a gap", [row("social", "维护稳定", "化解纠纷XX件")], "0.target"),
    case("I1", "dots", [row("social", "维护稳定", "……")], "0.target"),
    case("I1", "the name of the blank form", [row("quantity", "指标1：", "10次")], "0.name"),
    case("I1", "a unit alone", [row("quantity", target="≥次")], "0.target", says="没有数"),
    case("I1", "a sign alone", [row("quantity", target="≥")], "0.target"),
    case("I1", "a value without a name", [row("quantity", None, "10次")], "0"),
    case("I1", "a prompt", [row("social", "维护稳定", "（100字以内）")], "0.target", says="提示"),
    Case(
        "I1",
        "a prompt in the goal",
        filing(filled("hunan-project-target", annual_goal="简述年度目标（200字以内）")),
        ("annual_goal",),
    ),
    Case(
        "I1",
        "the help of the field typed in",
        filing(filled("hunan-project-target", annual_goal=None, period_goal=None, basis="罗列全部依据")),
        ("basis",),
    ),
    case("I1", "none is a value where accidents are counted", [row("quality", "重大安全事故", "无")]),
    case("I1", "zero", [row("quality", "重大安全事故", "0")]),
    case("I1", "a multiplication sign in hours", [row("timeliness", "值守时间", "7×24小时")]),
    case("I1", "a row that nobody began", [row("quantity", None, None)]),
    case("I1", "and so on", [row("quantity", "宣传、培训……等活动", "≥4场")]),
    case("I1", "letters that are a name", [row("quantity", "APP调解员培训", "≥10人")]),
)

I5 = (
    case("I5", "a rate over 100 %", [row("quality", "验收合格率", "≥120%")], "0.target", says="超过 100%"),
    case("I5", "a satisfaction over 100 %", [row("satisfaction", "群众满意度", "≥105%")], "0.target"),
    case("I5", "a range over 100 %", [row("quality", "发放准确率", "95%-105%")], "0.target"),
    case("I5", "a rate without its sign", [row("quality", "验收合格率", "98")], "0.target", says="百分号"),
    case("I5", "a compared rate without its sign", [row("quality", "验收合格率", "98以上")], "0.target"),
    case("I5", "a satisfaction without its sign", [row("satisfaction", "群众满意度", "≥95")], "0.target"),
    case(
        "I5",
        "a bare number beside percentages of its kind",
        [row("timeliness", "资金到位", "90%"), row("timeliness", "救助到位", "95")],
        "1.target",
    ),
    case(
        "I5",
        "5 for the percent sign",
        [row("quality", "案件协调到位", "90%"), row("timeliness", "资金到位", "905")],
        "1.target",
        says="“90%”",
    ),
    case("I5", "a rate in the name", [row("social", "矛盾纠纷化解率98以上", "98%以上")], "0.name", says="98"),
    case("I5", "a rate in a long value", [row("social", "社会稳定", "调解成功率达到96，群众安居")], "0.target"),
    case("I5", "at least 100 %", [row("quality", "验收合格率", "≥100%")], "0.target", says="≥100%"),
    case("I5", "a growth", [row("economic", "村集体收入增长率", "≥120%")]),
    case("I5", "exactly 100 %", [row("quality", "验收合格率", "=100%")]),
    case("I5", "100 % of the visits: no rate by its name", [row("quantity", "走访次数为上年的", "120%")]),
    case("I5", "beds may be used twice", [row("economic", "病床使用率", "≤105%")]),
    case("I5", "a count beside percentages", [row("quality", "合格率", "≥95%"), row("quality", "获奖作品数", "3")]),
    case("I5", "a score", [row("satisfaction", "群众满意度测评", "≥90分")]),
    case("I5", "tax is no share", [row("economic", "城镇维护税率", "7")]),
    case("I5", "a frequency", [row("timeliness", "巡查频率", "2次/周")]),
    case("I5", "a rate in ‰", [row("quality", "文字差错率", "≤万分之五")]),
    case("I5", "a rank of a rate", [row("quality", "化解率排名", "前10名")]),
    case("I5", "what was done may be more", [row("quality", "任务完成率", "≥95%", actual="120%")]),
)

I6 = (
    case("I6", "a quantity in words", [row("quantity", "开展宣传", "覆盖全市")], "0.target", says="没有数"),
    case("I6", "a quantity without unit", [row("quantity", "开展司法救助次数", ">10")], "0.target", says="单位"),
    case("I6", "the value in the name", [row("cost", "财政拨款11.7万", "11.7万元")], "0.name", says="11.7万"),
    case("I6", "another value in the name", [row("quantity", "化解纠纷2500余件", "3000余件")], "0.name", says="却是"),
    case("I6", "a name that is a time", [row("timeliness", "今年全年", "今年全年")], "0.name", says="时间"),
    case("I6", "words for a number", [row("quantity", "编印会刊", "每半年1期")]),
    case("I6", "a unit in the name", [row("quantity", "培训人数（人）", "300")]),
    case("I6", "a numeral", [row("quantity", "召开联席会议", "每季度一次")]),
    case("I6", "zero cases", [row("quantity", "安全事故", "0起")]),
    case("I6", "a number in the name that is another thing", [row("quantity", "30人以上班级", "≥4个")]),
    case("I6", "a year in the name", [row("quantity", "2026年新建村卫生室", "≥6个")]),
    case("I6", "no sign where the form has no cell for one", [row("quantity", "培训次数", "4次")]),
    case("I6", "words where quality is meant", [row("quality", "路面平整", "符合验收标准")]),
    case("I6", "a percentage that lacks its sign is told as such", [row("quality", "验收合格率", "98")]),
)

I7 = (
    case("I7", "a quantity in money", [row("quantity", "救助资金发放", "50万元")], "0.target", says="金额"),
    case("I7", "a cost as a date", [row("cost", "项目经费", "2026年12月底前")], "0.target", says="时间"),
    case("I7", "a cost as a year", [row("cost", "2026年全年", "2026年全年")], "0.target"),
    case("I7", "a cost paid in time", [row("cost", "项目支出金额按时拨付", "59.8万元")], "0"),
    case("I7", "a share of money for a time", [row("timeliness", "工作经费到位", "90%")], "0", says="不是时间"),
    case("I7", "no time at all", [row("timeliness", "有效处置突发事件", "90%")], "0"),
    case("I7", "money for a time", [row("timeliness", "兑付补助", "5万元")], "0.target"),
    case("I7", "a rate that counts", [row("quality", "宣传工作覆盖率", "14个镇、街道")], "0.target", says="百分比"),
    case("I7", "visits for a quality", [row("quality", "困难家庭走访", "≥800人次")], "0"),
    case("I7", "a timely rate among quantities", [row("quantity", "补助发放及时率", "100%")], "0"),
    case("I7", "a quality among quantities", [row("quantity", "补助发放准确率", "100%")], "0"),
    case("I7", "investment counted in money", [row("quantity", "完成固定资产投资", "≥5000万元")]),
    case("I7", "a cost for each", [row("cost", "每公里养护成本", "≤1.2万元/公里")]),
    case("I7", "a cost in words", [row("cost", "严格执行预算", "不超过预算")]),
    case("I7", "hours that a road is closed", [row("social_cost", "交通封闭时间", "≤20天")]),
    case("I7", "a timely rate", [row("timeliness", "补助资金发放及时率", "100%")]),
    case("I7", "a date", [row("timeliness", "资金拨付到位", "6月30日前")]),
    case("I7", "how often", [row("timeliness", "形势研判", "≥4次/年")]),
    case("I7", "no accident", [row("quality", "安全生产事故", "0次")]),
    case("I7", "good papers", [row("quality", "合格论文", "4篇")]),
    case("I7", "covered towns", [row("quality", "覆盖乡镇", "14个")]),
    case("I7", "a coverage among quantities", [row("quantity", "宣传教育覆盖率", "100%")]),
    case("I7", "the execution of the budget", [row("timeliness", "部门预算执行率", "≥95%")]),
    case("I7", "how many listen each time", [row("quality", "每场讲座参加人数", "≥50人次")]),
    case("I7", "deaths for each hundred thousand", [row("quality", "孕产妇死亡率", "≤10/10万")]),
)

I8 = (
    case("I8", "a cost of at least", [row("cost", "项目总成本", "≥50万元")], "0.target", says="不低于"),
    case("I8", "an ecological cost of at least", [row("ecological_cost", "施工扬尘投诉", "≥3起")], "0.target"),
    case("I8", "savings", [row("cost", "较预算节约", "≥5%")]),
    case("I8", "a cost of at most", [row("cost", "项目总成本", "≤50万元")]),
    case("I8", "an economic benefit", [row("economic", "带动增收", "≥50万元")]),
)

I13 = (
    case("I13", "of obvious help", [row("social", "保障治安稳定", "有明显帮助")], "0.target", says="有明显帮助"),
    case("I13", "a notable effect", [row("sustainable", "长期保障工作", "影响显著")], "0.target"),
    case("I13", "goes on", [row("ecological", "绿色生态", "持续发展")], "0.target"),
    case("I13", "yes", [row("social", "对经济发展是否有促进作用", "是")], "0.target"),
    case("I13", "the name once more", [row("ecological", "绿色生态", "坚持绿色生态")], "0.target", says="重复"),
    case("I13", "a whole string of them", [row("social", "服务水平", "得到进一步有效提升")], "0.target"),
    case("I13", "a part of the name", [row("economic", "与经济增长关系", "促进经济增长")], "0.target"),
    case("I13", "the year", [row("timeliness", "完成时间", "今年全年")]),
    case("I13", "a standard that the name has too", [row("quality", "水质达到三类标准", "三类标准")]),
    case("I13", "a grade", [row("social", "社会公信力", "优")]),
    case("I13", "a grade and better", [row("economic", "经济效益", "中等及以上")]),
    case("I13", "a figure beside it", [row("social", "群众安全感", "持续提升，达到95%以上")]),
    case("I13", "what can be looked at", [row("sustainable", "长效机制", "建立并印发联席会议制度")]),
    case("I13", "none happened", [row("quality", "重大事故", "无")]),
    case("I13", "a step of a scale", [row("social", "宣传效果", "较好")]),
    case("I13", "met", [row("quality", "水质", "达标")]),
    case("I13", "a date", [row("timeliness", "及时完成", "12月底前完成")]),
)

CASES = (*I1, *I5, *I6, *I7, *I8, *I13)
