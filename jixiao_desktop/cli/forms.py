"""``jixiao forms``: the form definitions and the sets (表套) they make up."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from jixiao_desktop.cli.output import print_files, print_json, say
from jixiao_desktop.forms.catalogue import load_catalogue
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.services.drafting import draft_forms, open_ends, write_drafts
from jixiao_desktop.services.folders import form_folders


def forms(arguments: Namespace) -> int:
    """1: a definition cannot be read, or something of a draft is left to be completed."""
    if arguments.blank is not None:
        return _draft(arguments)
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


def _draft(arguments: Namespace) -> int:
    """Prints the definitions drafted from a blank form, or writes them as files."""
    drafts = draft_forms(arguments.blank)
    if arguments.out is not None:
        print_files(write_drafts(drafts, arguments.out))
    else:
        print("\n".join(draft.text for draft in drafts), end="")
    messages = tuple(open_ends(arguments.blank, drafts))
    say(messages)
    return 1 if messages else 0


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
