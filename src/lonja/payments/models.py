"""Tables: payment terms, credit accounts and their ledger."""

from __future__ import annotations

import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy


@pghistory.track()
class PaymentTerms(models.Model):
    """When an invoice falls due: `net_days` after its date."""

    code = models.SlugField(max_length=30, unique=True)
    names = models.JSONField(default=dict)
    net_days = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["net_days"]

    def __str__(self) -> str:
        return self.code


@pghistory.track()
class CreditAccount(models.Model):
    """What a company may owe. `used` is the sum of the ledger; it may only grow while it stays within `limit`.

    The database holds both: by a trigger at each change, and by one at the commit that compares it with the ledger.

    The limit may be lowered under what is used already: then nothing more is admitted until it is paid.
    """

    company = models.OneToOneField("companies.Company", on_delete=models.CASCADE, related_name="credit_account")
    terms = models.ForeignKey(PaymentTerms, on_delete=models.PROTECT, related_name="+")
    currency = models.CharField(max_length=3)
    limit = models.DecimalField(max_digits=18, decimal_places=4)
    used = models.DecimalField(max_digits=18, decimal_places=4, default=0)
    is_on_hold = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(limit__gte=0), name="payments_limit_not_negative"),
            models.CheckConstraint(condition=Q(used__gte=0), name="payments_used_not_negative"),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="payments_never_past_limit",
                operation=pgtrigger.Update,
                when=pgtrigger.Before,
                condition=pgtrigger.Condition("NEW.used > OLD.used AND NEW.used > NEW.limit"),
                func="RAISE EXCEPTION 'credit limit exceeded' USING ERRCODE = 'check_violation',"
                " CONSTRAINT = 'payments_never_past_limit';",
            ),
            pgtrigger.Trigger(
                name="payments_used_is_the_ledger",
                operation=pgtrigger.Insert | pgtrigger.Update,
                when=pgtrigger.After,
                timing=pgtrigger.Deferred,
                func="""
                    IF EXISTS (
                        SELECT 1 FROM payments_creditaccount account
                         WHERE account.id = NEW.id AND account.used IS DISTINCT FROM coalesce(
                               (SELECT used_after FROM payments_creditentry
                                 WHERE account_id = NEW.id ORDER BY id DESC LIMIT 1), 0)
                    ) THEN
                        RAISE EXCEPTION 'used credit moves only together with its ledger'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'payments_used_is_the_ledger';
                    END IF;
                    RETURN NULL;
                """,
            ),
        ]


class EntryKind(models.TextChoices):
    """Why used credit moved."""

    RESERVE = "reserve", pgettext_lazy("credit entry", "order placed")
    RELEASE = "release", pgettext_lazy("credit entry", "order cancelled")
    INVOICE = "invoice", pgettext_lazy("credit entry", "invoice")
    PAYMENT = "payment", pgettext_lazy("credit entry", "payment")
    OPENING = "opening", pgettext_lazy("credit entry", "opening balance")


class CreditEntry(models.Model):
    """One movement of used credit: positive takes, negative gives back. Never changed, never deleted."""

    account = models.ForeignKey(CreditAccount, on_delete=models.PROTECT, related_name="entries", db_index=False)
    kind = models.CharField(max_length=10, choices=EntryKind.choices)
    amount = models.DecimalField(max_digits=18, decimal_places=4)
    used_after = models.DecimalField(max_digits=18, decimal_places=4)
    reference = models.CharField(max_length=80)
    note = models.CharField(max_length=200, blank=True)
    user = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["reference"], name="payments_entry_by_reference"),
            models.Index(fields=["account", "id"], name="payments_entry_by_account"),
        ]
        triggers = [
            pgtrigger.Protect(name="payments_ledger_append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            pgtrigger.Trigger(
                name="payments_ledger_adds_up",
                operation=pgtrigger.Insert,
                when=pgtrigger.Before,
                func="""
                    IF NEW.used_after IS DISTINCT FROM NEW.amount + coalesce(
                        (SELECT used_after FROM payments_creditentry
                          WHERE account_id = NEW.account_id ORDER BY id DESC LIMIT 1), 0
                    ) THEN
                        RAISE EXCEPTION 'a ledger row continues the one before it'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'payments_ledger_adds_up';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]
