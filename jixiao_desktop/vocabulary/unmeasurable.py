"""Values that nobody can measure: made of nothing but 有效, 明显, 持续提高 and the like.

A grade (优 良 中 低 差, 中等及以上, 达标, 合格) can be measured and is none of them.
"""

from __future__ import annotations

import re

_HOW = (
    "进一步 更加 明显 显著 有效 持续 不断 逐步 逐年 稳步 长期 切实 充分 大力 大幅度 大幅 较大 极大 较高 较强 及时 按时 适时"
    " 有所 有力 有序 积极 日益 总体 整体 更为 愈加 不同程度 深远 良性 基本 一定 稳定 得到 取得 产生 具有 可 较 很 大"
)
_WHAT = (
    "可持续 提高 提升 改善 增强 加强 发展 健全 完善 促进 推进 推动 保障 帮助 影响 作用 增长 优化 好转 下降 减少 降低 效果 成效 效益"
    " 推广 开展 运行 改观 巩固 落实 完成 实施 实现 体现 发挥 显现 有用 延长 向好 保持 丰富 繁荣 规范 改进 扩大 加快 深化 拓展 充实 便利 便捷 顺畅"
)
_LINKS = "有 的 地 起到 了 和 与 、 ，"
_YES_OR_NO = frozenset({"是", "否", "是/否", "有/无", "能", "可以", "有"})
_LONGEST = 16


def _one_of(*lists: str) -> str:
    words = [word for each in lists for word in each.split()]
    return "|".join(sorted(words, key=len, reverse=True))


_VAGUE = re.compile(
    rf"(?=.*(?:{_one_of(_HOW)}))(?:{_one_of(_HOW, _WHAT, _LINKS)})+[。；;.]?|(?:{_one_of(_LINKS)})?(?:可持续|作用|影响|帮助|成效|效果)"
)
_FIRST_VERBS = re.compile(
    r"^(?:坚持|保障|促进|维护|实现|确保|提高|提升|保持|加强|做好|完成|推进|推动|持续|有效|进一步|不断|积极){1,2}"
)
_LEAST_REPEATED = 4
_EDGES = "。；;，,、 \u3000"


def is_yes_or_no(value: str) -> bool:
    return value.strip(_EDGES) in _YES_OR_NO


def is_unmeasurable(value: str) -> bool:
    """Whether ``value`` is made of vague words alone: 有明显帮助, 影响显著, 持续提高, 长期."""
    return len(value) <= _LONGEST and _VAGUE.fullmatch(value.strip(_EDGES)) is not None


def only_repeats(value: str, name: str) -> bool:
    """Whether ``value`` says what ``name`` says already, at most with a verb before it: 绿色生态, 坚持绿色生态."""
    said, known = value.strip(_EDGES), name.strip(_EDGES)
    if not said or not known:
        return False
    rest = _FIRST_VERBS.sub("", said)
    return known in (said, rest) or (rest != said and len(rest) >= _LEAST_REPEATED and rest in known)
