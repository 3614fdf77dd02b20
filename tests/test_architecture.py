"""The laws of the house, as sentences that a test can read."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from importlinter.cli import lint_imports_command

TOP = Path(__file__).resolve().parent.parent
PACKAGE = TOP / "jixiao_desktop"
GENERATED = PACKAGE / "gui" / "designer"
LONGEST_FILE = 500
LONGEST_FUNCTION = 60
NAMES_THAT_SAY_NOTHING = {"utils", "util", "common", "helpers", "helper", "manager", "base", "misc"}
NO_PACKAGES = ("packaging", "resources", "ui")

type_of_function = (ast.FunctionDef, ast.AsyncFunctionDef)


def sources() -> list[Path]:
    """Return the written (not generated) modules of the package, and the set-up."""
    written = [path for path in PACKAGE.rglob("*.py") if GENERATED not in path.parents]
    return [*sorted(written), TOP / "dev.py"]


def tree(path: Path) -> ast.Module:
    """Return the parsed module."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield every function of a module with its length in lines."""
    for node in ast.walk(tree(path)):
        if isinstance(node, type_of_function):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def place(path: Path) -> str:
    """Name a file as seen from the top."""
    return path.relative_to(TOP).as_posix()


def test_rooms_import_only_rooms_below_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(TOP)
    result = CliRunner().invoke(lint_imports_command, ["--no-cache"])
    assert result.exit_code == 0, result.output


def test_no_file_is_long() -> None:
    long = {place(path): lines for path in sources() if (lines := len(_lines(path))) > LONGEST_FILE}
    assert long == {}


def test_no_function_is_long() -> None:
    long = {
        f"{place(path)}: {name}": lines
        for path in sources()
        for name, lines in functions(path)
        if lines > LONGEST_FUNCTION
    }
    assert long == {}


def test_every_module_says_what_it_is_for() -> None:
    assert [place(path) for path in sources() if not ast.get_docstring(tree(path))] == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    vague = [
        place(path)
        for path in PACKAGE.rglob("*")
        if path.stem in NAMES_THAT_SAY_NOTHING and (path.is_dir() or path.suffix == ".py")
    ]
    assert vague == []


def test_file_names_are_ascii() -> None:
    assert [place(path) for path in sources() if not place(path).isascii()] == []


def test_folders_beside_the_package_are_no_packages() -> None:
    """``import packaging`` would else find our folder instead of the library."""
    found = [place(path) for name in NO_PACKAGES for path in (TOP / name).rglob("__init__.py")]
    assert found == []


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()
