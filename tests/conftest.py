"""What every test gets: no screen, and a home of its own so that no test reads or writes the user's."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

# A slow machine is not a mistake, and a run that fails must fail again.
settings.register_profile("suite", deadline=None, derandomize=True)
settings.load_profile("suite")

HOME_VARIABLES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
XDG_VARIABLES = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")


@pytest.fixture(scope="session", autouse=True)
def home_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Point the home and settings folders to a temporary folder for the whole run."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as environment:
        for name in HOME_VARIABLES:
            environment.setenv(name, str(home))
        for name in XDG_VARIABLES:
            environment.setenv(name, str(home / name.lower()))
        yield home
