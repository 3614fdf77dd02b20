"""``jixiao forms``: the form definitions and the sets (表套) they make up."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from jixiao_desktop.cli.output import print_json, say
from jixiao_desktop.forms.catalogue import load_catalogue
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.services.folders import form_folders


def forms(arguments: Namespace) -> int:
    """1: a definition cannot be read."""
    catalogue = load_catalogue(form_folders())
    entries = [_form_entry(definition) for definition in catalogue.definitions.values()]
    if arguments.json:
        print_json({"forms": entries, "sets": list(catalogue.sets)})
    else:
        for entry in entries:
            print(f"{entry['id']}\t{entry['title']}\t{entry['region']}\t{entry['unit']}\t{entry['source']}")
        print(f"共 {len(entries)} 种表样；表套：{'、'.join(catalogue.sets)}")
    say(catalogue.mistakes)
    return 1 if catalogue.mistakes else 0


def _form_entry(definition: Definition) -> dict[str, Any]:
    return {
        "id": definition.id,
        "title": definition.plain_title,
        "scope": str(definition.scope),
        "stage": str(definition.stage),
        "region": definition.region,
        "from_year": definition.from_year,
        "unit": str(definition.unit),
        "source": definition.source,
    }
