"""The one place that knows pydantic-ai: a question and a form in, the filled-in form out.

Whatever goes wrong on the way is told in a sentence of ours. What a server answered is passed on only without keys.
"""

from __future__ import annotations

import os
import re
import warnings
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Self, TypeVar

from pydantic import ValidationError

from argmap.adding import adding
from argmap.draft.llm.example import example_in_json
from argmap.draft.llm.form import Answer, ArticleAnswer
from argmap.draft.llm.masking import masked
from argmap.errors import DraftError, ExtraMissingError
from argmap.phrases import PLAIN, Noun, counted

if TYPE_CHECKING:
    from collections.abc import AsyncIterable
    from types import TracebackType

    from pydantic_ai.exceptions import ModelAPIError, ModelHTTPError
    from pydantic_ai.models import Model
    from pydantic_ai.settings import ModelSettings

    from argmap.draft.drafting import Wishes

F = TypeVar("F", bound=Answer)

TIMEOUT_SECONDS = 300.0
"""How long a model may be silent: before its answer begins, and between the parts of it."""

OWN_KEY = "ARGMAP_API_KEY"
"""The environment variable with the key for a server at an address of one's own: no provider's key is sent there."""

FURTHER_TRIES = 2
"""How often a model is asked again for an answer that has not the form."""

_MISSING = f"drafting with a language model needs one more package; add it: {adding('pydantic-ai-slim[openai]')}"
_NO_MODEL = "no language model is named: give one as provider:name, such as openai:gpt-5 or anthropic:claude-sonnet-4-5"
_OWN_NAMES = re.compile(r"^(openai|openai-chat|ollama|litellm|vllm):")
"""Providers that may be named before a model at an address, where they say nothing."""

_VARIABLE = re.compile(r"`([A-Z][A-Z0-9_]*(?:KEY|TOKEN|SECRET|CREDENTIALS)[A-Z0-9_]*)`")
_EXTRA = re.compile(r"pydantic-ai-slim\[([\w-]+)\]")


@dataclass
class Spent:
    """What the answers cost so far."""

    tokens_in: int = 0
    tokens_out: int = 0
    dollars: Decimal | None = Decimal(0)
    """None once an answer's price is not known."""
    kept: int = 0
    """Answers that were there from before."""

    def sentence(self) -> str:
        """It in words; the price only where it is known."""
        if self.kept:
            told = f"{counted(self.kept, Noun('answer', 'answers'))} kept from before"
            return f"{told}." if not self.tokens_in else f"{told}; {self._cost()}"
        return self._cost()

    def _cost(self) -> str:
        if not self.tokens_in and not self.tokens_out:
            return "The server did not say how many tokens were used."
        tokens = f"{self.tokens_in:,} tokens in, {self.tokens_out:,} out"
        if self.dollars is None:
            return f"{tokens}."
        price = f"about ${self.dollars:.2f}" if self.dollars >= Decimal("0.005") else "less than $0.01"
        return f"{tokens}; {price}."


class Asker:
    """Puts questions to one language model, and counts what that costs; an asynchronous context.

    Args:
        wishes: they name the model, and where its server is.
        timeout_seconds: how long the model may be silent.

    Raises:
        ExtraMissingError: pydantic-ai is not installed.
        DraftError: no model is named, or it cannot be reached as it is named.
    """

    def __init__(self, wishes: Wishes, *, timeout_seconds: float = TIMEOUT_SECONDS) -> None:
        if not wishes.model.strip():
            raise DraftError(_NO_MODEL)
        try:
            import pydantic_ai  # noqa: F401, PLC0415 - an optional extra
        except ImportError as error:
            raise ExtraMissingError(_MISSING) from error
        self.spent = Spent()
        self._wishes = wishes
        self._timeout_seconds = timeout_seconds
        self._takes_temperature = True
        self._streams = True
        """Until a server is found to answer in no stream."""
        self._has_streamed = False
        self._stack = AsyncExitStack()
        with _quietly():
            self._model = self._found()

    async def __aenter__(self) -> Self:
        self._stack.enter_context(_quietly())
        await self._stack.enter_async_context(self._model)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stack.__aexit__(kind, error, trace)

    async def ask(
        self,
        instructions: str,
        question: str,
        form: type[F],
        *,
        about: str = "",  # noqa: ARG002
        is_optional: bool = False,  # noqa: ARG002
    ) -> F:
        """The form, filled in by the model, or as it was answered before.

        Raises:
            DraftError: there is no answer, or none of the form.
        """
        if form is ArticleAnswer:
            instructions = f"{instructions}\n\n{example_in_json()}"
        key = f"{self._wishes.model}\n{self._wishes.address}\n{form.__name__}\n{instructions}\n{question}"
        if self._wishes.kept is not None and (before := self._wishes.kept.answer(key)):
            with suppress(ValidationError):
                found = form.model_validate_json(before)
                self.spent.kept += 1
                return found
        found = await self._asked(instructions, question, form)
        if self._wishes.kept is not None:
            self._wishes.kept.keep(key, found.model_dump_json(indent=1))
        return found

    async def _asked(self, instructions: str, question: str, form: type[F]) -> F:
        try:
            return await self._answer(instructions, question, form)
        except Exception as error:  # noqa: BLE001 - any provider's library may raise anything
            if self._takes_temperature and _refuses_temperature(error):
                self._takes_temperature = False
            elif self._streams and not self._has_streamed and _is_no_answer(error):
                self._streams = False
            else:
                raise self._told(error) from _shown_cause(error)
        return await self._asked(instructions, question, form)

    async def _answer(self, instructions: str, question: str, form: type[F]) -> F:
        from pydantic_ai import Agent  # noqa: PLC0415

        agent = Agent(
            self._model,
            output_type=form,
            instructions=instructions,
            model_settings=self._settings(),
            retries=FURTHER_TRIES,
        )
        result = await agent.run(question, event_stream_handler=self._read_through if self._streams else None)
        usage = result.usage
        self.spent.tokens_in += usage.input_tokens
        self.spent.tokens_out += usage.output_tokens
        if usage.cost is None or self.spent.dollars is None:
            self.spent.dollars = None
        else:
            self.spent.dollars += usage.cost
        return result.output

    async def _read_through(self, _context: object, events: AsyncIterable[object]) -> None:
        """Read an answer as it comes, so that a long one is not taken for none."""
        async for _ in events:
            self._has_streamed = True

    def _settings(self) -> ModelSettings:
        settings: ModelSettings = {"timeout": self._timeout_seconds, "first_event_timeout": self._timeout_seconds}
        if self._takes_temperature:
            settings["temperature"] = 0
        return settings

    def _found(self) -> Model:
        """The model that is wished for."""
        from pydantic_ai.models import infer_model  # noqa: PLC0415

        name = self._wishes.model.strip()
        if ":" not in name and not self._wishes.address:
            raise DraftError(f"{_shown(name)} names no provider: give the model as provider:name, such as openai:gpt-5")
        address = self._address()
        try:
            return self._at(address, _OWN_NAMES.sub("", name)) if address else infer_model(name)
        except Exception as error:  # noqa: BLE001 - any provider's library may raise anything
            raise self._told(error) from _shown_cause(error)

    def _address(self) -> str:
        address = self._wishes.address.strip()
        if address and not re.fullmatch(r"https?://[^/\s]\S*", address):
            raise DraftError(f"{_shown(address)} is no address of a server: give one such as http://localhost:11434/v1")
        return address

    @staticmethod
    def _at(address: str, name: str) -> Model:
        """A model on a server that speaks the OpenAI protocol."""
        from pydantic_ai.models.openai import OpenAIChatModel  # noqa: PLC0415
        from pydantic_ai.providers.openai_compatible import OpenAICompatibleProvider  # noqa: PLC0415

        key = os.environ.get(OWN_KEY) or "none"
        return OpenAIChatModel(name, provider=OpenAICompatibleProvider("server", base_url=address, api_key=key))

    # What went wrong

    def _masked(self, said: str) -> str:
        return masked(said, address=self._wishes.address)

    @property
    def _who(self) -> str:
        """The model, as messages name it."""
        at = f" at {_shown(self._wishes.address)}" if self._wishes.address else ""
        return f"{_shown(self._wishes.model)}{at}"

    def _told(self, error: Exception) -> DraftError:
        """What happened, and what to do, in a sentence."""
        from pydantic_ai import exceptions as known  # noqa: PLC0415

        match error:
            case known.ModelRequestTimeout() | known.ModelTimeoutError():
                message = (
                    f"{self._who} was silent for {self._timeout_seconds:g} seconds: "
                    "try again, a faster model, or shorter articles"
                )
            case known.ModelHTTPError():
                message = self._told_status(error)
            case known.ModelConnectionError():
                message = self._told_connection()
            case known.OutputTokenLimitExceeded():
                message = f"{self._who} ran out of room for its answer: try a model that gives longer answers"
            case known.ContentFilterError():
                message = f"the provider of {self._who} withheld the answer by its content filter: try another model"
            case known.UnexpectedModelBehavior():
                times = counted(FURTHER_TRIES + 1, PLAIN.nouns.time)
                message = (
                    f"{self._who} gave no answer of the form that a map needs, asked {times}: "
                    "try a larger model, or draft without one"
                )
            case known.ModelAPIError():
                where = "correct the address, which often ends in /v1" if self._wishes.address else "try again later"
                message = f"{self._who} gave an answer that cannot be understood: {where}"
            case known.UserError() | ImportError():
                message = self._told_set_up(error)
            case _:
                said = self._masked(str(error))
                message = f"asking {self._who} failed ({type(error).__name__}: {said}): try again, or another model"
        return DraftError(message)

    def _told_connection(self) -> str:
        if self._wishes.address:
            return f"no answer came from {self._who}: start the server there, or correct the address"
        return f"the provider of {self._who} could not be reached, or broke off: look at the network, then try again"

    def _told_status(self, error: ModelHTTPError) -> str:
        from pydantic_ai import exceptions as known  # noqa: PLC0415

        status = error.status_code
        match error:
            case known.ModelContextWindowExceededError():
                message = f"an article is longer than {self._who} takes: use a model with a larger context"
            case known.ModelQuotaExceededError():
                message = f"the account for {self._who} is used up: top it up with the provider, or use another model"
            case _ if status in (401, 403):
                variable = OWN_KEY if self._wishes.address else "the provider's environment variable"
                message = f"{self._who} refused the key (HTTP {status}): put a valid one into {variable}"
            case _ if status == 404:
                near = f"; did you mean {_shown(error.suggested_model_id)}?" if error.suggested_model_id else ""
                message = f"there is no {self._who} (HTTP 404): look at the name of the model and the address{near}"
            case _ if status == 429:
                wait = f"{error.retry_after:.0f} seconds" if error.retry_after else "a minute"
                message = f"{self._who} takes no more questions now (HTTP 429): try again in {wait}"
            case _ if status >= 500:
                message = f"the server of {self._who} failed (HTTP {status}): try again later, or use another model"
            case _:
                said = self._masked(_said_by_server(error))
                message = f"{self._who} refused the question (HTTP {status}{said and f', {said}'}): try another model"
        return message

    def _told_set_up(self, error: Exception) -> str:
        said = str(error)
        if extra := _EXTRA.search(said):
            return f"{self._who} needs one more package; add it: {adding(f'pydantic-ai-slim[{extra[1]}]')}"
        if variable := _VARIABLE.search(said):
            return f"there is no key for {self._who}: put it into the environment variable {variable[1]}"
        if "_BASE_URL" in said:
            return f"{self._who} needs the address of its server: give one such as http://localhost:11434/v1"
        if "Unknown model" in said or "Unknown provider" in said:
            return f"no model is known as {_shown(self._wishes.model)}: give it as provider:name, such as openai:gpt-5"
        return f"{self._who} cannot be asked ({self._masked(said)}): look at the name of the model and the address"


def _quietly() -> warnings.catch_warnings:
    """Without what the library warns its programmers of, such as settings that a model does not take."""
    return warnings.catch_warnings(action="ignore")


def _refuses_temperature(error: Exception) -> bool:
    from pydantic_ai.exceptions import ModelHTTPError  # noqa: PLC0415

    return isinstance(error, ModelHTTPError) and error.status_code in (400, 422) and "temperature" in str(error.body)


def _is_no_answer(error: Exception) -> bool:
    from pydantic_ai.exceptions import UnexpectedModelBehavior  # noqa: PLC0415

    return isinstance(error, UnexpectedModelBehavior)


def _shown_cause(error: Exception) -> Exception | None:
    """The error, if nothing in its traceback can show a key: it was raised before anything was sent."""
    from pydantic_ai.exceptions import UserError  # noqa: PLC0415

    return error if isinstance(error, UserError | ImportError) else None


def _said_by_server(error: ModelAPIError) -> str:
    """The server's own words about an error, if it has any."""
    body = error.body
    if isinstance(body, dict):
        body = body.get("message") or body.get("error") or ""
    if isinstance(body, dict):
        body = body.get("message") or ""
    return str(body or "")


def _shown(name: str) -> str:
    return masked(name, 80)
