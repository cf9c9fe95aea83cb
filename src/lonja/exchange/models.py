"""Tables: imports with rejects, answers and images, versions, saved mappings, guard rails, and what changed."""

from __future__ import annotations

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from lonja.core.ids import new_id
from lonja.exchange.states import BodyForm, ImportState, PreparedKind, PreparedState


class Import(models.Model):
    """One file taken in, or tried: who brought it, what it said, what became of it. Its id is its number.

    `counts` are rows by outcome, `examples` the first of each sort, `guards` what stood in the way, `problem` the
    sentence for which it failed. `titles` are those of the file, `mapping` is column -> title. Of a file that came by a
    page `heads` are the first rows of each of its sheets; while nobody knows its kind that is ''. Rows that a program
    left with the worker say in which `form` they came, and which guards the program lets say what they say (`allowed`).
    `failure` is the code and status of the error behind `problem`.
    """

    kind = models.CharField(max_length=30, blank=True)
    state = models.CharField(max_length=10, choices=ImportState.choices, default=ImportState.READING)
    user = models.ForeignKey("companies.User", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    api_key = models.ForeignKey("companies.ApiKey", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    file_name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    is_whole = models.BooleanField(default=False)
    is_dry_run = models.BooleanField(default=False)
    sheet = models.CharField(max_length=100, blank=True)
    heads = models.JSONField(default=list)
    titles = models.JSONField(default=list)
    mapping = models.JSONField(default=dict)
    counts = models.JSONField(default=dict)
    examples = models.JSONField(default=dict)
    guards = models.JSONField(default=list)
    problem = models.TextField(blank=True)
    failure = models.JSONField(default=dict, blank=True)
    form = models.CharField(max_length=5, choices=BodyForm.choices, blank=True)
    allowed = models.JSONField(default=list, blank=True)
    created_at = models.DateTimeField()
    asked_at = models.DateTimeField(null=True, blank=True)
    applied_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=ImportState.values), name="exchange_state_known"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class FilePart(models.Model):
    """A piece of the file of an import that waits for a person or for the worker; kept while it may be read again."""

    of_import = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="parts")
    position = models.PositiveIntegerField()
    data = models.BinaryField()

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["of_import", "position"], name="exchange_part_once")]


class RowImages(models.Model):
    """What an import did to some rows: how each stood before (NULL: not there), a hash of how it left it (NULL: gone).

    `landing` says which of the kind's tables they are in, `row_ids` or `row_uuids` which rows, as its keys are. A
    thousand together cost a fraction of what a row for each does. Written by one statement, read by one that undoes it.
    """

    of_import = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="images")
    landing = models.PositiveSmallIntegerField()
    row_ids = ArrayField(models.BigIntegerField(), null=True)
    row_uuids = ArrayField(models.UUIDField(), null=True)
    befores = ArrayField(models.JSONField(null=True))
    afters = ArrayField(models.BigIntegerField(null=True))

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(row_ids=None) ^ Q(row_uuids=None), name="exchange_images_of_one_table"),
        ]


class AnswerPart(models.Model):
    """What was answered to some thousand rows that came by the API: a JSON object in each line, packed by zlib."""

    of_import = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="answer_parts")
    place = models.PositiveIntegerField()
    packed = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["of_import", "place"], name="exchange_answer_part_once")]


class SourceVersion(models.Model):
    """The newest version that a source gave of one thing: of a kind of import, by the hash of its key."""

    kind = models.CharField(max_length=30)
    key = models.UUIDField()
    version = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="exchange_source_version_once")]


class Change(models.Model):
    """That a statement touched things of a kind: which transaction, of which list or warehouse (`owner`), which ones.

    Written by triggers of the tables that are followed, one row for each statement and owner. `gone` are keys that name
    nothing any more. What became of a thing is asked when the change is read.
    """

    transaction = models.BigIntegerField()
    at = models.DateTimeField()
    kind = models.CharField(max_length=20)
    owner = models.BigIntegerField(null=True)
    ids = ArrayField(models.BigIntegerField(), default=list)
    gone = models.JSONField(default=list)

    class Meta:
        indexes = [
            models.Index(fields=["transaction", "id"], name="exchange_changes_in_order"),
            models.Index(fields=["at"], name="exchange_changes_by_age"),
        ]


class RejectedRow(models.Model):
    """A row that was not taken: where it stands in the file, which column, what stood there, why, and its cells.

    `cells` are all of them, in the order of the import's `titles`.
    """

    of_import = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="rejected")
    number = models.PositiveIntegerField()
    column = models.CharField(max_length=30)
    fault = models.CharField(max_length=30)
    value = models.TextField(blank=True)
    hint = models.TextField(blank=True)
    cells = models.JSONField(default=list)

    class Meta:
        ordering = ["id"]


class ColumnMapping(models.Model):
    """Which title of a file means which column, under a name; files with the same titles find it by themselves."""

    kind = models.CharField(max_length=30)
    name = models.CharField(max_length=80)
    signature = models.CharField(max_length=64)
    columns = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "name"], name="exchange_mapping_once")]
        indexes = [models.Index(fields=["kind", "signature"], name="exchange_mapping_by_titles")]

    def __str__(self) -> str:
        return self.name


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class ImportPolicy(models.Model):
    """When a person must look before an import is applied (one row; without it the defaults count).

    More than `most_falling_percent` of the prices fall by more than `large_fall_percent`; or more than
    `most_gone_percent` of what is there would go. Fewer than `least_rows` rows concern nobody.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    large_fall_percent = models.PositiveSmallIntegerField(default=30)
    most_falling_percent = models.PositiveSmallIntegerField(default=10)
    most_gone_percent = models.PositiveSmallIntegerField(default=10)
    least_rows = models.PositiveIntegerField(default=20)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="exchange_one_policy"),
            models.CheckConstraint(
                condition=Q(large_fall_percent__lte=100, most_falling_percent__lte=100, most_gone_percent__lte=100),
                name="exchange_percents_sane",
            ),
        ]


class PreparedFile(models.Model):
    """A price list or a paper that a person asked for and the worker makes; its file lies beside the database.

    `subject_id` is the order, quote or purchase list; of a price list there is none, but its `format` and `category`.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, related_name="+")
    unit = models.ForeignKey("companies.Unit", on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey("companies.User", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(
        max_length=20,
        choices=PreparedKind.choices,
        default=PreparedKind.PRICE_LIST,
        db_default=PreparedKind.PRICE_LIST,
    )
    subject_id = models.UUIDField(null=True, blank=True)
    format = models.CharField(max_length=10)
    category = models.CharField(max_length=80, blank=True)
    language = models.CharField(max_length=5)
    state = models.CharField(max_length=10, choices=PreparedState.choices, default=PreparedState.WAITING)
    problem = models.TextField(blank=True)
    file_name = models.CharField(max_length=255, blank=True)
    size = models.PositiveBigIntegerField(default=0)
    created_at = models.DateTimeField()
    ready_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=PreparedState.values), name="exchange_prepared_state_known"),
            models.CheckConstraint(
                condition=Q(kind="price_list") ^ Q(subject_id__isnull=False), name="exchange_prepared_of_a_subject"
            ),
        ]

    def __str__(self) -> str:
        return self.file_name or str(self.pk)
