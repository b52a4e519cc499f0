"""Changes to a map as values: each can be made, undone, written down and read again, and says what it did.

The room knows no file and no screen. An edit is made on a `Desk`, which looks up and changes a map block by block, and
gives a `Change`, which is as small as what changed and leads back as well as forth. `History` keeps the steps,
`merging` brings together what was changed here and elsewhere. What a drafter proposed and a person corrects or uses,
as a premise, target, position or main claim, is accepted by that.

A further edit is a class in the file of what it changes, and one line in `EDITS`.
"""

from argmap.edit.change import Change, Swap, difference
from argmap.edit.claims import AddClaim, ChangeClaim, DeleteClaim, MergeClaims, SplitClaim
from argmap.edit.desk import free_id
from argmap.edit.edit import AnyEdit, Edit, Step, made
from argmap.edit.history import History
from argmap.edit.issues import AddIssue, AddPosition, ChangeIssue, DeleteIssue, OrderIssues, RemovePosition
from argmap.edit.merging import Conflict, Merged, merged
from argmap.edit.proposals import Accept, Reject
from argmap.edit.proposing import Propose, proposed
from argmap.edit.quotes import AddQuote, ChangeQuote, MoveQuote, RemoveQuote
from argmap.edit.relations import (
    AddRelation,
    ChangeRelation,
    DeleteRelation,
    LinkPremise,
    LinkRelations,
    RetargetRelation,
    ReverseRelation,
    Undercut,
    UnlinkPremise,
)
from argmap.edit.sources import AddSource, ChangeSource, RemoveSource
from argmap.edit.whole import ChangeMap, Retrace, SetMain, TakeOver, Together
from argmap.edit.writing import EDITS, edit_of, written

__all__ = [
    "EDITS",
    "Accept",
    "AddClaim",
    "AddIssue",
    "AddPosition",
    "AddQuote",
    "AddRelation",
    "AddSource",
    "AnyEdit",
    "Change",
    "ChangeClaim",
    "ChangeIssue",
    "ChangeMap",
    "ChangeQuote",
    "ChangeRelation",
    "ChangeSource",
    "Conflict",
    "DeleteClaim",
    "DeleteIssue",
    "DeleteRelation",
    "Edit",
    "History",
    "LinkPremise",
    "LinkRelations",
    "MergeClaims",
    "Merged",
    "MoveQuote",
    "OrderIssues",
    "Propose",
    "Reject",
    "RemovePosition",
    "RemoveQuote",
    "RemoveSource",
    "RetargetRelation",
    "Retrace",
    "ReverseRelation",
    "SetMain",
    "SplitClaim",
    "Step",
    "Swap",
    "TakeOver",
    "Together",
    "Undercut",
    "UnlinkPremise",
    "difference",
    "edit_of",
    "free_id",
    "made",
    "merged",
    "proposed",
    "written",
]
