"""A server for assistants (Model Context Protocol): they read articles, propose, look at what came of it, and edit.

What an assistant makes is proposed; accepting stays a person's. It sees files below one folder alone. Changes go the
way of `argmap edit`: through one session with its lock and its journal, so that whoever has the map open loses nothing.

The room puts no map together itself: forms and checks are those of the drafter that asks a language model
(`argmap.draft.llm`), the rest is `argmap.workspace`. `server` alone knows the protocol's library; a further tool is a
method of its `Tools` that calls a function of another file, and one line in `TOOLS`.
"""

from __future__ import annotations
