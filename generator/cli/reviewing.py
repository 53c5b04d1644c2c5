"""`handrail review`: a document to be signed, and the signature taken down.

Beside the other commands.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

import click

from generator.catalogue import Catalogue, Partnership
from generator.cli.answering import answering
from generator.cli.console import StageClock, out
from generator.cli.options import today_option
from generator.diagnostics import did_you_mean
from generator.files.project import Project
from generator.pipeline.stages import check
from generator.schema.sign_offs import Scope


class _Signed(TypedDict):
    """What is taken down of a signature."""

    sign: bool
    role: str | None
    scope: str


@click.command()
@click.argument("partnership")
@click.option(
    "--out",
    "target",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A file that ends in .html or .pdf.  [default: both, in build/review]",
)
@click.option("--sign", is_flag=True, help="Take down that it was signed, as it is now.")
@click.option("--role", help="With --sign: in which role, never a name: 'Safeguarding lead'.")
@click.option(
    "--scope",
    type=click.Choice([scope.value for scope in Scope]),
    default=Scope.ALL.value,
    show_default=True,
    help="With --sign: what was signed for.",
)
@today_option
@click.pass_obj
@answering
def review(
    project: Project,
    partnership: str,
    target: Path | None,
    today: date,
    **signed: Unpack[_Signed],
) -> None:
    """Make one document of all that the site says of a partnership, to be read and signed.

    Statements stand beside their clauses and phrases, then what is not said, faults, and every way
    through each guide, with a place to sign. Once it is signed, --sign takes the role and the day
    down: the site shows them until what was signed changes.
    """
    from generator.tools import review, sign_off

    checked = check(project, StageClock(quiet=True))
    owner = _owner(checked.catalogue, partnership)
    if signed["sign"]:
        if not (role := signed["role"]):
            raise click.BadParameter("say in which role it was signed: --role 'Safeguarding lead'")
        scope = Scope(signed["scope"])
        path = sign_off.sign(project, checked.catalogue, owner, role, scope, today)
        out.print(f"wrote {path}", markup=False)
        return
    made = review.review_of(owner, checked.derived)
    makers = {".html": review.as_html, ".pdf": review.as_pdf}
    if target and target.suffix not in makers:
        raise click.BadParameter(f"{target} ends in neither .html nor .pdf")
    targets = [target] if target else [project.reviews / f"{owner.id}{kind}" for kind in makers]
    for path in targets:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(makers[path.suffix](made, project))
        out.print(f"wrote {path}", markup=False)


def _owner(catalogue: Catalogue, partnership: str) -> Partnership:
    if partnership not in catalogue.by_id:
        near = did_you_mean(partnership, catalogue.by_id)
        raise click.BadParameter(f"there is no partnership '{partnership}'. {near}".rstrip())
    return catalogue.by_id[partnership]
