"""What the README promises is so: its example form reads and draws, its commands exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jixiao_desktop.cli.main import main
from jixiao_desktop.document.documents_json import read_documents
from jixiao_desktop.forms.reading import read_definition
from jixiao_desktop.resource_files import resource_path
from jixiao_desktop.services.drawing import open_drawing
from jixiao_desktop.vocabulary.kinds import Scope

TOP = Path(__file__).parents[1]
README = (TOP / "README.md").read_text("utf-8")


def test_the_example_form_reads_and_prints() -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    definition = read_definition(block, "README.md")
    documents = read_documents(resource_path("examples", "demo.json").read_text("utf-8"))
    project = next(document for document in documents if document.scope is Scope.PROJECT)
    (page,) = open_drawing().pages(project, definition)
    texts = {cell.cell.text for cell in page.cells}
    assert {"年度目标", "满意度指标", "数量指标", project.name, project.indicators[0].name} <= texts


@pytest.mark.parametrize("command", sorted(set(re.findall(r"^jixiao (\w+)", README, re.MULTILINE))))
def test_every_command_it_names_has_a_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith(f"用法：jixiao {command}")


def test_the_example_of_json_is_imported_without_its_comments(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (block,) = re.findall(r"```jsonc\n(.*?)```", README, re.DOTALL)
    path = tmp_path / "例.json"
    path.write_text(re.sub(r"\s+//.*", "", block), "utf-8")
    arguments = ["import", str(path), "--into", str(tmp_path / "a.jixiao"), "--department", "示例县综治中心"]
    assert main(arguments) == 1
    assert "新增 1 份" in capsys.readouterr().out


def test_everything_it_links_to_is_there() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    assert [target for target in targets if not (TOP / target).exists()] == []
