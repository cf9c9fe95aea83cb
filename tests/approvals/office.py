"""A company with a tree of units and people who ask and agree, in a few words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import count
from uuid import UUID

from lonja.approvals.actions import RuleDraft, decide, open_request, save_rule
from lonja.approvals.actions.requests import Decision
from lonja.approvals.models import ApprovalRequest, ApprovalRule
from lonja.approvals.rules import (
    AllOf,
    AmountFrom,
    Approver,
    AskedByRole,
    AskedLine,
    Condition,
    ConsentAsk,
    InCategory,
    StepFacts,
)
from lonja.companies.actor import Actor
from lonja.companies.models import Company, Unit, User
from lonja.core.money import Money
from tests import factories as make

CONTENT = "a" * 64
_subjects = count(1)


@dataclass
class Office:
    """The company: Works below the root, Hall below Works; Bea buys in Hall, Hugo heads Works, Ada administers all."""

    company: Company
    works: Unit
    hall: Unit
    bea: User
    hugo: User
    ada: User

    def actor(self, user: User) -> Actor:
        """Who this person is at this moment."""
        return make.actor_of(User.objects.get(pk=user.pk), self.company)

    def person(self, name: str, *roles: str, unit: Unit | None = None) -> User:
        """One more person (an approver of the whole company by default)."""
        return make.make_user_in(self.company, *(roles or ("approver",)), unit=unit, user=make.make_user(name))

    def rule(self, *asked: str | User | StepFacts, name: str = "", **facts: object) -> ApprovalRule:
        """A rule that asks roles (by the code of their template), people or steps, in this order."""
        steps = tuple(one if isinstance(one, StepFacts) else step(one) for one in asked or ("approver",))
        draft = RuleDraft(name or f"rule {next(_subjects)}", steps, **conditions(facts))  # type: ignore[arg-type]
        return save_rule(self.actor(self.ada), draft)

    def ask(
        self,
        amount: str | int = 500,
        *,
        requester: User | None = None,
        unit: Unit | None = None,
        paths: Sequence[str] = (),
    ) -> ConsentAsk:
        """What Bea wants to buy in Hall, unless told otherwise."""
        requester, unit = requester or self.bea, unit or self.hall
        return ConsentAsk(
            amount=Money(Decimal(amount), "EUR"),
            unit_id=unit.pk,
            unit_path=unit.path,
            requester_id=requester.pk,
            requester_role_ids=frozenset(requester.assignments.values_list("role_id", flat=True)),
            lines=tuple(AskedLine(number, number, category_path=path) for number, path in enumerate(paths, start=1)),
        )

    def machine_ask(self, maker: User) -> ConsentAsk:
        """What a machine of Hall wants to buy, with a key that this person has made."""
        return replace(self.ask(), requester_id=None, requester_role_ids=frozenset(), key_maker_id=maker.pk)

    def request(self, ask: ConsentAsk | None = None, *, subject: str = "") -> ApprovalRequest:
        """A request that waits, for something new."""
        asked = ask or self.ask()
        subject = subject or f"order:{next(_subjects)}"
        request = open_request(self.actor(self.bea), subject, asked, CONTENT)
        assert request is not None
        return request

    def decide(
        self, user: User, request: ApprovalRequest, *, approve: bool = True, comment: str = "", shown: str = CONTENT
    ) -> Decision:
        """This person decides on what he was shown."""
        return decide(self.actor(user), request.pk, approve=approve, comment=comment, content_hash=shown)


def make_office() -> Office:
    """An office without rules yet."""
    company = make.make_company()
    works = make.make_unit(company, "Works")
    hall = make.make_unit(company, "Hall", works)
    office = Office(company, works, hall, *(make.make_user(name) for name in ("Bea", "Hugo", "Ada")))
    make.make_user_in(company, "buyer", unit=hall, user=office.bea)
    make.make_user_in(company, "approver", unit=works, user=office.hugo)
    make.make_user_in(company, "company-admin", user=office.ada)
    return office


def approver(asked: str | User) -> Approver:
    """A role by the code of its template, or a person."""
    return Approver(role_id=make.role(asked).pk) if isinstance(asked, str) else Approver(user_id=asked.pk)


def step(*asked: str | User, needed: int | None = None) -> StepFacts:
    """A step that asks all of these together, or so many of them."""
    approvers = tuple(approver(one) for one in asked)
    return StepFacts(approvers, needed or len(approvers))


def conditions(facts: dict[str, object]) -> dict[str, object]:
    """The commonest conditions by name (`min_amount`, `requester_role_id`, `category_id`), as a draft has them."""
    made: list[Condition] = []
    rest = dict(facts)
    for name, leaf in (("min_amount", AmountFrom), ("requester_role_id", AskedByRole), ("category_id", InCategory)):
        if (value := rest.pop(name, None)) is not None:
            made.append(leaf(value))  # type: ignore[arg-type]
    return {"condition": AllOf(tuple(made)), **rest} if made else rest


def steps(request: ApprovalRequest) -> list[tuple[str, str, UUID | None]]:
    """The steps of a request as they stand: who is asked, the state, who decided."""
    rows = request.steps.select_related("approver_role", "approver").order_by("position")
    return [(step.approver_role.code if step.approver_role else str(step.approver), step.state, step.decided_by_id)
            for step in rows]  # fmt: skip
