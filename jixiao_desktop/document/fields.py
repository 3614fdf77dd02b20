from jixiao_desktop.vocabulary.fields import *  # noqa: F403
