#!/usr/bin/env python3
"""Set up, run and test 绩效填报 from a checkout; needs nothing but Python.

    python3 dev.py run [DIR] [--no-window]   write the example book and its forms into DIR, open the window
    python3 dev.py test [PYTEST ARGUMENTS]   all checks, then all tests
    python3 dev.py lock [--upgrade]          renew the hashed lock after pyproject.toml has changed

Each command first makes ``.venv`` beside this file from ``requirements/*.txt`` (hashed, the same
on every system). A stamp in it lets the next run go straight to work; a set-up that was cut off
carries no whole stamp and is begun anew. Exit status: 0 done, 1 a check or the program failed,
2 something is missing that the user must supply.
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import importlib.util
import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn, TextIO

TOP = Path(__file__).resolve().parent
VENV = TOP / ".venv"
STAMP = VENV / "set-up.stamp"
LOCKS = TOP / "requirements"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
SUPPORTED = ((3, 11), (3, 13))
UNFINISHED = "unfinished"

# shared library -> Debian package, for Qt without a screen ...
OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
}
# ... and in addition for a window under X and for printers
SCREEN = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libcups.so.2": "libcups2",
}
NOTHING: Mapping[str, str] = {}
# loads each library named in its arguments, prints those that are not there
PROBE = """
import ctypes, sys
for name in sys.argv[1:]:
    try: ctypes.CDLL(name)
    except OSError: print(name)
"""
# settings of pip (a mirror, a certificate) that uv must follow too
PIP_TO_UV = {
    "index-url": "UV_DEFAULT_INDEX",
    "find-links": "UV_FIND_LINKS",
    "no-index": "UV_NO_INDEX",
    "trusted-host": "UV_INSECURE_HOST",
    "cert": "SSL_CERT_FILE",
}


class Stop(Exception):
    """The work cannot go on; the message tells the user what to do."""


def main(arguments: Sequence[str]) -> int:
    """Carry out one command; return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        getattr(stream, "reconfigure", lambda **_: None)(errors="replace")
    testing = list(arguments[:1]) == ["test"]  # what follows is for pytest
    try:
        options = parser().parse_args(arguments[:1] if testing else arguments or ["--help"])
        require_python()
        if options.command == "run":
            return run(Path(options.folder), window=options.window and has_screen())
        return test(arguments[1:]) if testing else lock(upgrade=options.upgrade)
    except Stop as stop:
        say(f"未能继续：{stop}", sys.stderr)
        return 2
    except KeyboardInterrupt:
        say("已中止。再次运行同一命令会接着做完。", sys.stderr)
        return 130


class Formatter(argparse.HelpFormatter):
    """Chinese where argparse is English."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "用法：")


class Parser(argparse.ArgumentParser):
    """Speaks Chinese, and tells a mistake as ``Stop``."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=Formatter, **options)
        self._positionals.title, self._optionals.title = "内容", "选项"
        self.add_argument("-h", "--help", action="help", help="显示本说明")

    def error(self, message: str) -> NoReturn:
        found = re.search(r"unrecognized arguments: (.+)|invalid choice: ('[^']*'|\S+)", message)
        what = f"不认识 {found[1] or found[2]}" if found else "命令没有写全"
        raise Stop(f"命令写得不对：{what}；请用 {self.prog} --help 查看用法。")


def parser() -> Parser:
    """Describe the command line."""
    top = Parser(prog="dev.py", description="绩效填报：安装、运行、测试")
    commands = top.add_subparsers(dest="command", required=True, title="命令", prog="dev.py", metavar="run|test|lock")
    starting = commands.add_parser("run", help="写出示例账册及全部表格，并打开窗口")
    starting.add_argument("folder", nargs="?", default="示例", metavar="目录", help="写到哪个目录（默认：示例）")
    starting.add_argument("--no-window", dest="window", action="store_false", help="不打开窗口")
    commands.add_parser("test", help="运行全部检查和测试；其余参数交给 pytest")
    locking = commands.add_parser("lock", help="按 pyproject.toml 重新生成依赖锁定文件")
    locking.add_argument("--upgrade", action="store_true", help="间接依赖一并升到最新")
    return top


# --- the commands ---------------------------------------------------------------------------


def run(folder: Path, window: bool) -> int:
    """Write the example into a folder, which names its files, and open the window on its book.

    Writing needs no library of the system: the files are there also where the window cannot be opened.
    """
    folder = folder.resolve()
    for_window = OFFSCREEN | SCREEN if window else {}
    set_up(later=for_window)
    say(f"正在写出示例到 {folder}")
    status = call([tool("jixiao"), "demo", folder])
    if status:
        return status
    if not window:
        say("完成。没有打开窗口（没有屏幕，或用了 --no-window）。")
        return 0
    require(for_window)
    return open_window(max(folder.glob("*.jixiao"), key=lambda book: book.stat().st_mtime))


def open_window(book: Path) -> int:
    """Open the window on a book and wait until it is closed."""
    say(f"正在打开窗口：{book.name}（关闭窗口即结束）")
    status = call([python(), "-m", "jixiao_desktop", book])
    if status:
        say(f"窗口异常结束（状态 {status}）。示例文件已经写好，可以直接使用。", sys.stderr)
    return 1 if status else 0


def test(pytest_arguments: Sequence[str]) -> int:
    """Run every check, then the tests, whose summary stays the last line."""
    set_up(OFFSCREEN)
    checks: dict[str, list[str | Path]] = {
        "ruff check": [tool("ruff"), "check", "."],
        "ruff format": [tool("ruff"), "format", "--check", "."],
        "mypy": [python(), "-m", "mypy"],
        "lint-imports": [tool("lint-imports")],
    }
    failed = [name for name, command in checks.items() if announced(name, command)]
    if failed:
        say(f"未通过的检查：{'、'.join(failed)}（见上）")
    tests = announced("pytest", [python(), "-m", "pytest", *pytest_arguments])
    return 1 if failed else tests


def lock(upgrade: bool) -> int:
    """Write the hashed locks anew: one for all systems, without the address of any index."""
    set_up()
    sources = {"uv.txt": ["--group", "setup"], "run.txt": ["pyproject.toml"]}
    sources["dev.txt"] = ["pyproject.toml", "--group", "dev"]
    common = ["--universal", "--generate-hashes", "--python-version", "3.11", "--quiet"]
    common += ["--no-emit-index-url", "--no-emit-find-links"]
    common += ["--custom-compile-command", "python3 dev.py lock"] + ["--upgrade"] * upgrade
    for name, source in sources.items():
        say(f"正在锁定 requirements/{name}")
        target = ["--output-file", f"requirements/{name}"]
        must([tool("uv"), "pip", "compile", *source, *common, *target], uv_environment(), quiet=True)
    set_up()
    return 0


def announced(name: str, command: Sequence[str | Path]) -> int:
    """Say what runs, run it at the top of the checkout, return its status."""
    say(f"== {name}")
    return call(command, cwd=TOP)


# --- set-up ---------------------------------------------------------------------------------


def set_up(libraries: Mapping[str, str] = NOTHING, later: Mapping[str, str] = NOTHING) -> None:
    """Make sure of the system libraries and of a whole ``.venv`` that fits the lock.

    Libraries needed ``later`` are asked for now if the administrator must be troubled anyway.
    """
    ready = stamp_says() == fingerprint() and works(python())
    kept = ready or environment_can_be_kept()
    require(libraries, new_environment=not kept, later=later)
    if ready:
        return
    if not kept:
        make_environment()
    STAMP.write_text(f"{interpreter()}\n{UNFINISHED}\n", encoding="utf-8")
    install()
    STAMP.write_text("\n".join(fingerprint()) + "\n", encoding="utf-8")


def fingerprint() -> list[str]:
    """Return what a finished set-up was made for: the interpreter, and the text of the lock."""
    digest = hashlib.sha256()
    for file in (TOP / "pyproject.toml", LOCKS / "dev.txt", LOCKS / "uv.txt"):
        digest.update(file.read_bytes())
    return [interpreter(), digest.hexdigest()]


def interpreter() -> str:
    """Name the running Python and the place; ``.venv`` can neither change its Python nor be moved."""
    return f"{platform.python_implementation()} {platform.python_version()} {platform.machine()} {TOP}"


def stamp_says() -> list[str]:
    """Return the lines of the stamp; none where there is no stamp."""
    try:
        return STAMP.read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


def environment_can_be_kept() -> bool:
    """Tell whether an older, finished set-up of the same Python only needs its packages renewed."""
    stamp = stamp_says()
    return bool(stamp) and stamp[0] == interpreter() and stamp[-1] != UNFINISHED and works(python())


def make_environment() -> None:
    """Make ``.venv`` from nothing; what is left of a broken one goes first."""
    say("[1/4] 正在建立运行环境 .venv")
    if VENV.exists():
        shutil.rmtree(VENV)
    base = getattr(sys, "_base_executable", None) or sys.executable
    must([base, "-m", "venv", VENV])


def install() -> None:
    """Install the locked packages, then this project itself so that edits count at once."""
    say("[2/4] 正在安装 uv")
    pip = [str(python()), "-m", "pip", "--disable-pip-version-check", "--quiet"]
    must([*pip, "install", "--require-hashes", "--only-binary", ":all:", "-r", LOCKS / "uv.txt"])
    say("[3/4] 正在安装依赖（首次约 150 MB）")
    environment = uv_environment()
    into = ["--python", str(python())]
    must([tool("uv"), "pip", "sync", *into, "--require-hashes", "--no-build", LOCKS / "dev.txt"], environment)
    say("[4/4] 正在安装本程序")
    local = ["--no-deps", "--no-build-isolation", "--offline", "--quiet"]
    must([tool("uv"), "pip", "install", *into, *local, "--editable", TOP], environment)


def uv_environment() -> dict[str, str]:
    """Return the environment for uv: the user's own, with the mirror that pip is set to use."""
    listed = subprocess.run([python(), "-m", "pip", "config", "list"], capture_output=True, text=True, check=False)
    environment = {"UV_HTTP_TIMEOUT": "300", "UV_PYTHON_DOWNLOADS": "never"}
    environment.update(pip_settings(listed.stdout.splitlines()))
    return {**environment, **os.environ}


def pip_settings(lines: Iterable[str]) -> dict[str, str]:
    """Translate lines of ``pip config list`` such as ``global.cert='/a.crt'`` for uv."""
    found = {}
    for line in sorted(lines, key=lambda line: line.startswith(":env:")):  # the environment wins
        key, _, value = line.partition("=")
        name = PIP_TO_UV.get(key.rpartition(".")[2])
        if name and value:
            words = str(ast.literal_eval(value)).split()
            found[name] = ("," if name == "UV_FIND_LINKS" else " ").join(words)
    return found


# --- what the system must have --------------------------------------------------------------


def require_python() -> None:
    """Stop where this Python cannot run the program."""
    lowest, highest = SUPPORTED
    if not lowest <= sys.version_info[:2] <= highest:
        wanted = " 至 ".join(".".join(map(str, version)) for version in SUPPORTED)
        raise Stop(f"本程序需要 Python {wanted}，当前是 {platform.python_version()}；请换用合适的版本运行。")


def require(libraries: Mapping[str, str], new_environment: bool = False, later: Mapping[str, str] = NOTHING) -> None:
    """Install what this system lacks, or stop and tell how."""
    missing = lacking(libraries, new_environment)
    if not missing:
        return
    provide({**missing, **lacking(later)})
    still = lacking(libraries, new_environment)
    if still:
        raise Stop(f"安装之后仍缺少 {'、'.join(still)}；请检查本机的软件源和 Python 的安装。")


def lacking(libraries: Mapping[str, str], new_environment: bool = False) -> dict[str, str]:
    """Return what is not there, with the Debian packages that hold it."""
    missing = {name: libraries[name] for name in missing_libraries(libraries)}
    if new_environment and not can_make_environments():
        missing["Python 的 venv 模块"] = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    return missing


def can_make_environments() -> bool:
    """Tell whether the modules are there; Debian keeps them in a package of its own."""
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(module) for module in ("ensurepip", "venv"))


def missing_libraries(names: Iterable[str]) -> list[str]:
    """Return those shared libraries that this system cannot load; Linux only."""
    names = list(names)
    if not names or not sys.platform.startswith("linux"):
        return []
    probe = subprocess.run([sys.executable, "-c", PROBE, *names], capture_output=True, text=True, check=True)
    return probe.stdout.split()


def provide(missing: Mapping[str, str]) -> None:
    """Install Debian packages where this user may, else stop with the command to run."""
    what, packages = "、".join(missing), list(dict.fromkeys(missing.values()))
    if not shutil.which("apt-get"):
        raise Stop(f"缺少 {what}；请用本系统的软件管理工具安装（在 Debian 上属于 {' '.join(packages)}）。")
    prefix = administrator()
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if prefix is None:
        raise Stop(f"缺少 {what}。请先运行下面这条命令，再重新运行本命令：\n\n    {by_hand(command)}\n")
    say(f"正在安装系统软件包：{' '.join(packages)}")
    install_now = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", *command]
    if call(install_now):  # perhaps the list of packages is old or not there yet
        call([*prefix, "apt-get", "update"])
        if call(install_now):
            raise Stop(f"系统软件包没有装上。请手工运行：\n\n    {by_hand(command)}\n")


def administrator() -> list[str] | None:
    """Return what stands before a command of the administrator; None where this user is not one."""
    if getattr(os, "geteuid", lambda: 1)() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


def by_hand(command: Sequence[str]) -> str:
    """Write a command of the administrator as this user can type it."""
    line = shlex.join(command)
    if getattr(os, "geteuid", lambda: 1)() == 0:
        return f"apt-get update && {line}"
    if shutil.which("sudo"):
        return f"sudo apt-get update && sudo {line}"
    return f'su -c "apt-get update && {line}"'


def has_screen() -> bool:
    """Tell whether a window can be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


# --- small change ---------------------------------------------------------------------------


def python() -> Path:
    """Return the interpreter of ``.venv``."""
    return tool("python")


def tool(name: str) -> Path:
    """Return a program of ``.venv``."""
    return BIN / (f"{name}.exe" if os.name == "nt" else name)


def works(program: Path) -> bool:
    """Tell whether an interpreter starts."""
    try:
        return subprocess.run([program, "-c", ""], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def must(command: Sequence[str | Path], environment: dict[str, str] | None = None, quiet: bool = False) -> None:
    """Run a command of the set-up; stop where it fails."""
    output = subprocess.DEVNULL if quiet else None
    status = subprocess.run([str(word) for word in command], env=environment, cwd=TOP, stdout=output, check=False)
    if status.returncode:
        shown = shlex.join(str(word) for word in command)
        raise Stop(f"这一步没有成功（原因见上面几行，多为网络或磁盘），改正后再运行同一命令：\n\n    {shown}\n")


def call(command: Sequence[str | Path], cwd: Path | None = None) -> int:
    """Run a command with this terminal; return its status, also where it cannot be started."""
    try:
        return subprocess.run([str(word) for word in command], cwd=cwd, check=False).returncode
    except OSError as error:
        say(f"无法启动 {command[0]}：{error.strerror}", sys.stderr)
        return 1


def say(line: str, stream: TextIO | None = None) -> None:
    """Print one line at once, so that it stands before the output of what is started next."""
    print(line, file=stream or sys.stdout, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
