"""What is said of what is missing."""

from types import MappingProxyType

from jixiao_desktop.errors import Sentence

COMPLETENESS = MappingProxyType({"C1": Sentence("{what}没有填", "请填写")})
