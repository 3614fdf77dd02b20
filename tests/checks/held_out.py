"""Filings of other offices, written without looking at the rules: sound rows, and mistakes that were seen in such forms.

A line is ``kind | name | value``; of a mistake the rule that must find it stands before it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from jixiao_desktop.checks.filing import FilledForm
from jixiao_desktop.document.model import Indicator
from tests.checks.building import filled, row


@dataclass(frozen=True)
class HeldOut:
    """``about`` fills the form around the rows; ``mistakes`` are put into it one at a time."""

    form: str
    name: str
    sound: str
    mistakes: str
    about: dict[str, Any] = field(default_factory=dict)

    def filled(self, *more: Indicator) -> FilledForm:
        rows = tuple(_row(line) for line in _lines(self.sound))
        name = {} if self.form.split("-")[1] == "whole" else {"name": self.name}
        form = filled(self.form, indicators=(*rows, *more), **name, **self.about)
        department = replace(form.document.department, supervisor="示例县财政局", functions="三定规定的职责")
        return replace(form, document=replace(form.document, department=department, implementer="示例县本级"))

    def seeded(self) -> Iterator[tuple[str, Indicator]]:
        for line in _lines(self.mistakes):
            rule, _, rest = line.partition("|")
            yield rule.strip(), _row(rest)


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _row(line: str) -> Indicator:
    kind, name, target = (part.strip() for part in line.split("|"))
    return row(kind, name or None, target or None)


ROADS = HeldOut(
    "national-project-target",
    "农村公路日常养护",
    """
    quantity | 县道养护里程 | ≥286.5公里
    quantity | 乡村道养护里程 | ≥1000公里
    quantity | 安装道路安防护栏 | 12.6公里
    quality | 农村公路优良中等路率 | ≥85%
    quality | 工程验收合格率 | =100%
    timeliness | 日常保洁频次 | 每周不少于2次
    timeliness | 水毁路段修复完成时间 | 2026年10月31日前
    timeliness | 养护资金支付及时率 | ≥95%
    cost | 县道养护单位成本 | ≤12000元/公里·年
    cost | 项目总成本 | ≤1264万元
    economic | 降低沿线物流运输成本 | ≥3%
    social | 受益行政村数量 | 186个
    social | 道路交通事故起数同比下降率 | ≥5%
    ecological | 施工扬尘有效投诉件数 | ≤10件
    sustainable | 管养长效机制健全性 | 健全
    satisfaction | 沿线群众满意度 | ≥90%
    """,
    """
    I5 | quality | 路面修补合格率 | ≥102%
    I5 | quality | 桥梁检测覆盖率 | 100以上
    I5 | quality | 安防工程完好率 | ≥98
    I6 | quantity | 清理边沟 | ≥320
    I6 | quantity | 补植行道树 | 按需补植
    I7 | quantity | 养护经费 | 1264万元
    I7 | cost | 养护经费按时支付 | 按时支付
    I8 | cost | 养护单位成本控制 | ≥12000元/公里
    I13 | social | 出行条件 | 明显改善
    I13 | sustainable | 道路使用寿命 | 有效延长
    I1 | quantity | 小修保养里程 | ≥XX公里
    I1 | quality | 路况检测 |
    I3 | social | 过往司乘人员满意度 | ≥90%
    Y1 | quantity | 2025年大中修里程 | ≥20公里
    Y2 | timeliness | 大中修完工 | 2025年11月30日前
    T1 | quality | 交工验收合格率 | ＝100％
    I11 | quantity | 县道养护里程 | ≥268.5公里
    """,
    {
        "period": "2026年",
        "annual_goal": "对286.5公里县道、1000公里乡村道实施日常养护，工程验收合格率达到100%。",
        "funds": {"total.budget": 12640000, "fiscal.budget": 12640000},
    },
)
SCHOOLS = HeldOut(
    "hunan-project-target",
    "义务教育薄弱环节改善与能力提升",
    """
    quantity | 改扩建校舍面积 | ≥23600平方米
    quantity | 购置课桌椅 | 3200套
    quantity | 新增学位数 | 1500个
    quality | 设备采购合格率 | 100%
    quality | 小学大班额比例 | ≤2%
    quality | 校舍抗震设防达标率 | =100%
    timeliness | 项目开工时间 | 2026年3月底前
    timeliness | 项目竣工时间 | 2027年8月底前
    cost | 校舍建设单方造价 | ≤2800元/平方米
    economic | 带动当地务工 | ≥200人次
    social | 义务教育巩固率 | ≥98.5%
    social | 适龄儿童入学率 | 100%
    ecological | 建筑垃圾规范处置率 | 100%
    sustainable | 校舍设计使用年限 | ≥50年
    satisfaction | 学生及家长满意度 | ≥95%
    satisfaction | 教职工满意度 | ≥90%
    """,
    """
    I5 | social | 义务教育入学率达到99以上 | 达到99%以上
    I5 | satisfaction | 社区居民满意度 | 95
    I6 | quantity | 购置图书3万册 | 3万册
    I6 | quantity | 维修运动场 | 完成
    I7 | quantity | 设备购置费 | ≤360万元
    I7 | cost | 建设周期 | 12个月
    I13 | social | 教育公平程度 | 进一步提升
    I13 | social | 是否改善办学条件 | 是
    I13 | sustainable | 教育事业可持续发展 | 促进教育事业可持续发展
    I1 | quantity | 指标1： | 20间
    I1 | quality | 图书质量 | *
    Y2 | timeliness | 设备到位 | 2028年9月1日前
    Y1 | timeliness | 2024年秋季前投用 | 2024年全年
    I11 | satisfaction | 教职工 满意度 | ≥85%
    """,
    {
        "period": "2025—2027年",
        "annual_goal": "改扩建校舍23600平方米，新增学位1500个。",
        "period_goal": "三年改扩建校舍6万平方米，消除大班额。",
        "funds": {"total.budget": 68000000},
    },
)
HEALTH = HeldOut(
    "national-project-target",
    "基本公共卫生服务",
    """
    quantity | 居民电子健康档案建档人数 | ≥32.6万人
    quantity | 适龄儿童国家免疫规划疫苗接种率 | ≥90%
    quantity | 65岁及以上老年人健康管理人数 | ≥4.2万人
    quality | 高血压患者规范管理率 | ≥62%
    quality | 居民电子健康档案动态使用率 | ≥80%
    quality | 传染病和突发公共卫生事件报告率 | ≥95%
    timeliness | 传染病疫情报告及时率 | =100%
    timeliness | 补助资金拨付时限 | 收到上级文件后30日内
    cost | 人均补助标准 | 94元
    economic | 居民医药费用负担下降幅度 | ≥1个百分点
    social | 孕产妇死亡率 | ≤10/10万
    social | 居民健康素养水平 | ≥30%
    ecological | 医疗废物集中处置率 | 100%
    sustainable | 基层医疗卫生机构达到国家基本标准的比例 | ≥80%
    satisfaction | 城乡居民对公共卫生服务的满意度 | ≥85%
    """,
    """
    I5 | quality | 糖尿病患者规范管理率 | ≥620%
    I5 | quality | 产后访视率 | 不低于92
    I6 | quantity | 举办健康讲座次数 | 12
    I7 | timeliness | 公卫补助资金到位 | 100%
    I7 | quality | 老年人体检率 | 3.8万人
    I13 | social | 居民健康水平 | 不断提高
    I13 | sustainable | 公共卫生服务均等化水平 | 影响深远
    I3 | quality | 受访居民满意度 | ≥85%
    I1 | quantity | 家庭医生签约人数 | 万人
    T1 | quality | 肺结核患者管理率 | >=90%
    T1 | quality | 健康档案  规范  建档率 | ≥60%
    Y2 | timeliness | 年度考核完成 | 2026年11月31日前
    I8 | social_cost | 群众候诊时间 | ≥30分钟
    """,
    {
        "period": "2026年",
        "annual_goal": "为32.6万人建立电子健康档案，管理老年人4.2万人，人均补助94元。",
        "funds": {"total.budget": 30640000, "fiscal.budget": 30640000},
    },
)
WATER = HeldOut(
    "xinjiang-whole-target",
    "水利局",
    """
    quantity | 中小河流治理长度 | ≥15.2公里
    quantity | 新建堤防 | 8.4km
    quantity | 小型水库安全鉴定 | ≥6座
    quantity | 维修养护农村供水工程 | 43处
    quality | 单元工程优良率 | ≥70%
    quality | 农村供水水质达标率 | ≥95%
    timeliness | 主汛期前完成应急度汛工程 | 5月31日前
    timeliness | 工程按期完工率 | 100%
    cost | 中小河流治理资金 | ≤2680万元
    cost | 水库维修养护资金 | ≤136.5万元
    economic | 年新增供水能力 | ≥120万立方米
    social | 保护人口 | ≥3.6万人
    social | 因洪涝灾害死亡人数 | 0人
    ecological | 新增水土流失治理面积 | ≥18平方公里
    sustainable | 工程设计使用年限 | ≥30年
    satisfaction | 受益群众满意度 | ≥90%
    """,
    """
    I4 | sustainable | 对社会效益是否有提升作用 | 有
    I5 | quality | 灌溉水有效利用率 | ≥106%
    I6 | quantity | 清淤疏浚 | 若干
    I7 | cost | 河道治理工期 | 2026年12月底
    I7 | timeliness | 工程款 | ≤200万元
    I8 | cost | 单位工程造价 | 不低于180万元/公里
    I13 | ecological | 河湖生态环境 | 持续向好
    I13 | social | 防洪能力 | 得到显著增强
    S1 | quantity | 山洪预警设施布点（内部） | 12处
    Y1 | quantity | 2025年度水库除险加固 | 4座
    T1 | quality | 机电设备完好率 | ≥9８%
    I1 | quantity | 巡河次数 | ≥
    """,
    {
        "annual_goal": "治理中小河流15.2公里，新增水土流失治理面积18平方公里，落实《中华人民共和国水法》和“十四五”水安全保障规划。",
        "year": 2026,
    },
)
FARMING = HeldOut(
    "sichuan-whole-target",
    "农业农村局",
    """
    quantity | 新建高标准农田 | ≥2.5万亩
    quantity | 粮食播种面积 | 稳定在58万亩以上
    quantity | 农机购置补贴机具 | ≥860台（套）
    quantity | 培训高素质农民 | 320人
    quality | 农产品质量安全例行监测合格率 | ≥98%
    quality | 高标准农田项目验收通过率 | 100%
    quality | 秸秆综合利用率 | 90%以上
    timeliness | 补贴资金兑付时间 | 6月30日前
    timeliness | 春耕备耕技术指导 | 2026年2月至4月
    cost | 高标准农田亩均投入 | ≤3000元/亩
    economic | 粮食总产量 | ≥23.6万吨
    economic | 农村居民人均可支配收入增速 | ≥6.5%
    social | 带动脱贫户就业 | ≥1200人
    ecological | 化肥农药使用量 | 零增长
    sustainable | 耕地地力等级提升 | 0.3个等级
    satisfaction | 项目区农户满意度 | ≥90%
    """,
    """
    I5 | quality | 畜禽粪污综合利用率 | 85
    I5 | satisfaction | 新型经营主体满意度 | >=120%
    I6 | quantity | 创建示范家庭农场 | ≥25
    I7 | quantity | 良种推广覆盖准确率 | 100%
    I13 | economic | 农民增收 | 有所提高
    I13 | social | 乡村治理水平 | 稳步提升
    I1 | quantity | 罗列全部数量指标 | 10个
    I3 | sustainable | 受训农民满意率 | ≥95%
    Y1 | quantity | 完成2025年耕地撂荒整治 | 3000亩
    Y2 | timeliness | 高标准农田开工 | 2025年10月前
    T1 | quantity | 建设冷链库&nbsp;容量 | ≥5000吨
    I11 | economic | 粮食总产量 | ≥32.6万吨
    """,
    {
        "annual_goal": "新建高标准农田2.5万亩，粮食总产量稳定在23.6万吨以上，比2025年增长1%。",
        "funds": {"total.budget": 156000000, "fiscal.budget": 156000000},
    },
)
JOBS = HeldOut(
    "hunan-whole-target",
    "人力资源和社会保障局",
    """
    quantity | 城镇新增就业人数 | ≥5200人
    quantity | 组织专场招聘会 | ≥36场次
    quantity | 开展补贴性职业技能培训 | 4100人次
    quality | 劳动人事争议调解成功率 | ≥65%
    quality | 拖欠农民工工资案件按期结案率 | =100%
    quality | 培训后取证率 | ≥80%
    cost | 培训人均补贴标准 | ≤1200元/人
    timeliness | 失业保险待遇发放及时率 | 100%
    timeliness | 年度工作任务完成时限 | 2026年12月20日前
    economic | 带动创业投资 | ≥3000万元
    social | 城镇登记失业率 | 控制在4.5%以内
    social | 群体性讨薪事件 | 0起
    ecological | 无纸化办理事项占比 | ≥60%
    sustainable | 12333热线接通率 | ≥95%
    satisfaction | 服务对象满意度 | ≥95%
    satisfaction | 用人单位满意率 | 90%及以上
    """,
    """
    I5 | quality | 仲裁案件结案率 | 95及以上
    I5 | social | 高校毕业生就业率达90 | 达90
    I6 | quantity | 走访企业120家 | 120家
    I6 | quantity | 发放宣传折页 | 2000
    I7 | cost | 资金拨付及时 | 及时拨付
    I7 | quality | 社保政策宣讲 | ≥20场
    I13 | social | 就业局势 | 总体保持稳定
    I13 | economic | 促进经济增长 | 作用明显
    I1 | quantity | 帮扶就业困难人员 | ——
    Y1 | timeliness | 2025年内 | 2025年内完成
    T1 | quality | 社保卡持卡率 | ﹥95%
    I4 | social | 提高经济效益 | 优
    """,
    {
        "annual_goal": "实现城镇新增就业5200人，城镇登记失业率控制在4.5%以内，按照〔2025〕8号文件要求根治欠薪。",
        "funds": {
            "total.budget": 46300000,
            "general.budget": 46300000,
            "basic.budget": 12300000,
            "projects.budget": 34000000,
        },
    },
)
CULTURE = HeldOut(
    "national-project-target",
    "公共文化设施免费开放",
    """
    quantity | 免费开放场馆数 | 5个
    quantity | 举办展览、讲座、培训 | ≥60场（次）
    quantity | 新增馆藏图书 | ≥1.2万册
    quality | 每周开放时间 | ≥56小时
    quality | 古籍数字化差错率 | ≤万分之三
    quality | 文艺精品获省级以上奖项 | ≥2个
    timeliness | 设备故障响应时间 | ≤24小时
    timeliness | 活动计划公布时间 | 每月5日前
    economic_cost | 单馆年均运行成本 | ≤42万元
    economic | 带动文创产品销售额 | ≥80万元
    social | 全年服务读者 | ≥21万人次
    social | 人均接受文化场馆服务次数 | ≥1.3次
    ecological | 场馆单位面积能耗下降 | ≥2%
    sustainable | 志愿服务队伍人数 | ≥150人
    satisfaction | 读者满意度 | ≥92%
    """,
    """
    I5 | quality | 图书文献编目准确率 | ＞100%
    I6 | quantity | 下基层演出 | ≥45
    I7 | quantity | 开放补助经费 | 100万元
    I7 | quality | 送戏下乡 | ≥45场
    I8 | economic_cost | 人均培训成本 | >300元
    I13 | social | 群众文化生活 | 日益丰富
    I13 | sustainable | 文化传承 | 长期影响
    I1 | social | 媒体报道次数 | □□次
    I3 | social | 外来游客满意度 | 90%
    Y2 | timeliness | 主题展览开展 | 2025年5月1日前
    T1 | social | 线上访问量<br> | ≥100万次
    """,
    {
        "period": "2026年",
        "annual_goal": "5个场馆免费开放，全年服务读者21万人次。",
        "funds": {"total.budget": 2100000, "fiscal.budget": 2100000},
    },
)
ENVIRONMENT = HeldOut(
    "hunan-project-target",
    "大气污染防治监测能力建设",
    """
    quantity | 购置走航监测车 | 1辆
    quantity | 新建空气质量微型站 | 28座
    quantity | 淘汰国三及以下柴油货车 | ≥130辆
    quality | 监测数据有效率 | ≥90%
    quality | 政府采购率 | 100%
    timeliness | 设备采购完成时间 | 2026年6月底前
    timeliness | 数据上传延迟 | ≤5分钟
    cost | 走航监测车购置成本 | ≤185万元
    cost | 微型站建设成本 | 控制在6万元/座以内
    economic | 节约人工巡查费用 | ≥20万元/年
    social | 环境信访投诉量同比减少 | ≥10%
    ecological | PM2.5年均浓度 | ≤35微克/立方米
    ecological | 空气质量优良天数比例 | ≥88.5%
    sustainable | 设备稳定运行年限 | ≥8年
    satisfaction | 公众对生态环境质量的满意度 | ≥92%
    """,
    """
    I6 | quantity | 执法检查 | 不定期
    I7 | timeliness | 监测经费支出 | 95%
    I7 | cost | 采购时间 | 6月底前
    I13 | ecological | 空气质量 | 持续改善
    I13 | ecological | 改善大气环境 | 改善大气环境
    I1 | quality | 待定 | 待定
    Y2 | timeliness | 运维合同签订 | 2027年1月15日前
    T1 | quality | 数据传输率 | ≥ 9５%
    I11 | quantity | 购置走航监测车 | 2辆
    """,
    {
        "period": "2026年1月—2026年12月",
        "annual_goal": "购置走航监测车1辆，新建微型站28座，PM2.5年均浓度控制在35微克/立方米以下。",
        "period_goal": "建成覆盖全县的监测网络。",
        "funds": {"total.budget": 3530000},
    },
)
WELFARE = HeldOut(
    "sichuan-project-completion",
    "养老服务体系建设补助",
    """
    quantity | 新建社区养老服务综合体 | 3个
    quantity | 改造特殊困难老年人家庭 | 450户以上
    quantity | 每名护理员照护失能老人 | 不超过4人
    quantity | 培训养老护理员 | 两次，共计120人次
    quality | 项目验收 | 合格
    quality | 养老机构安全达标率 | 100%
    quality | 特困老人 | 应养尽养
    quality | 责任事故 | 无
    timeliness | 补助资金发放 | 每季度末月25日前
    timeliness | 项目实施时间 | 2026年1-12月
    timeliness | 诉求办结时限 | 不超过5个工作日
    cost | 护理员培训费 | 不高于每人每天320元
    cost | 严格执行预算 | 不超预算
    cost | 较市场价节约率 | ≥8%
    economic | 带动社会资本投入 | 200万元以上
    social | 养老床位数同比增长 | 6%
    social | 老年人投诉 | 少于3件
    ecological | 一次性用品使用 | 比上年减少10%
    sustainable | 服务标准 | 出台1项地方标准
    satisfaction | 老年人及家属满意度 | 95%（含）以上
    """,
    """
    I5 | quality | 护理员持证上岗率90以上 | 持证上岗率90%以上
    I5 | satisfaction | 护理员满意度 | 900%
    I6 | quantity | 助餐点 | 按需设置
    I6 | quantity | 上门探访 | 6000
    I7 | quantity | 建设补助 | 90万元
    I7 | quality | 消防演练 | 4次
    I7 | timeliness | 预算资金执行 | 95%
    I7 | cost | 运营补贴按时到位 | 及时足额
    I13 | social | 老年人生活质量 | 得到改善
    I13 | satisfaction | 是否满意 | 是
    I1 | quantity | 床位数 | ××张
    I4 | satisfaction | 入住老人满意度 | 床位覆盖率达60%
    Y1 | quantity | 2025年度目标任务 | 3个
    T1 | quality | 评估覆盖率 | ≥ 90﹪
    """,
    {
        "annual_goal": "新建综合体3个，改造450户，培训护理员120人次。",
        "achieved": "全部完成，新建综合体3个。",
        "funds": {
            "total.budget": 3000000,
            "fiscal.budget": 3000000,
            "other.budget": 0,
            "total.executed": 2950000,
            "fiscal.executed": 2950000,
            "other.executed": 0,
        },
    },
)
COURTS = HeldOut(
    "hunan-whole-target",
    "县人民法院",
    """
    quantity | 受理各类案件数 | 8600件左右
    quantity | 巡回审判 | 每月至少2次
    quantity | 公开庭审直播 | ≥300场
    quantity | 在职人员控制率 | ≤100%
    quality | 一审案件被改判发回重审率 | ≤2.5%
    quality | 法定审限内结案率 | 不低于98%
    quality | 裁判文书上网差错率 | 千分之一以下
    quality | 首次执行案件终本率 | 控制在45%以下
    cost | 三公经费支出 | 不超过上年决算数
    cost | 办案成本 | ≤0.35万元/件
    timeliness | 执行案款发放 | 到账后30日内
    timeliness | 12368热线回复时间 | 24小时以内
    timeliness | 年度绩效自评报送 | 2027年1月底前
    economic | 为企业挽回经济损失 | 3000万元以上
    social | 诉前调解成功分流案件占比 | ≥35%
    social | 涉诉信访化解率 | 90%以上
    ecological | 环境资源案件生态修复补植面积 | 120亩
    sustainable | 员额法官人均培训学时 | ≥50学时
    satisfaction | 人民群众对法院工作满意度 | 90分以上
    """,
    """
    I5 | quality | 电子卷宗随案生成率 | 110%
    I5 | quality | 服判息诉率 | 92左右
    I6 | quantity | 发布典型案例10件 | 10件
    I6 | quantity | 普法宣传 | 经常性开展
    I7 | cost | 信息化运维 | 365天
    I7 | quality | 以案释法 | 24场次
    I13 | social | 司法公信力 | 进一步增强
    I13 | economic | 优化营商环境 | 保障优化营商环境
    I1 | quality | 均衡结案度 | /
    I3 | social | 当事人满意率 | 90%
    I4 | ecological | 社会效益 | 优
    Y1 | timeliness | 完成2024年未结案件清理 | 2024年全年
    T1 | quality | 结案率 | ≧95%
    I11 | quality | 法定审限内结案率 | ≥95%
    """,
    {
        "annual_goal": "受理案件8600件左右，法定审限内结案率不低于98%，贯彻《中华人民共和国民事诉讼法》（2023年修正）。",
        "funds": {
            "total.budget": 61000000,
            "general.budget": 61000000,
            "basic.budget": 46000000,
            "projects.budget": 15000000,
        },
    },
)

ALL = (ROADS, SCHOOLS, HEALTH, WATER, FARMING, JOBS, CULTURE, ENVIRONMENT, WELFARE, COURTS)
