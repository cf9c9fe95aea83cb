import django.db.models.deletion
import lonja.core.ids
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('catalog', '0001_products_and_assortments'),
        ('companies', '0001_companies_people_and_rights'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ApprovalLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token_hash', models.CharField(max_length=64, unique=True)),
                ('expires_at', models.DateTimeField()),
                ('used_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='ApprovalPolicy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('price_tolerance_percent', models.DecimalField(decimal_places=2, default=0, max_digits=5)),
            ],
        ),
        migrations.CreateModel(
            name='ApprovalPolicyEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('price_tolerance_percent', models.DecimalField(decimal_places=2, default=0, max_digits=5)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ApprovalRequest',
            fields=[
                ('id', models.UUIDField(default=lonja.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('subject', models.CharField(max_length=80)),
                ('amount', models.DecimalField(decimal_places=4, max_digits=18)),
                ('currency', models.CharField(max_length=3)),
                ('content_hash', models.CharField(max_length=64)),
                ('state', models.CharField(choices=[('open', 'waiting'), ('approved', 'approved'), ('rejected', 'rejected'), ('withdrawn', 'withdrawn'), ('superseded', 'replaced')], default='open', max_length=12)),
                ('requested_at', models.DateTimeField(auto_now_add=True)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='ApprovalRequestEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=lonja.core.ids.new_id, editable=False, serialize=False)),
                ('subject', models.CharField(max_length=80)),
                ('amount', models.DecimalField(decimal_places=4, max_digits=18)),
                ('currency', models.CharField(max_length=3)),
                ('content_hash', models.CharField(max_length=64)),
                ('state', models.CharField(choices=[('open', 'waiting'), ('approved', 'approved'), ('rejected', 'rejected'), ('withdrawn', 'withdrawn'), ('superseded', 'replaced')], default='open', max_length=12)),
                ('requested_at', models.DateTimeField(auto_now_add=True)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ApprovalRule',
            fields=[
                ('id', models.UUIDField(default=lonja.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=120)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('min_amount', models.DecimalField(blank=True, decimal_places=4, max_digits=18, null=True)),
                ('is_active', models.BooleanField(default=True)),
            ],
            options={
                'ordering': ['position', 'id'],
            },
        ),
        migrations.CreateModel(
            name='ApprovalRuleEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=lonja.core.ids.new_id, editable=False, serialize=False)),
                ('name', models.CharField(max_length=120)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('min_amount', models.DecimalField(blank=True, decimal_places=4, max_digits=18, null=True)),
                ('is_active', models.BooleanField(default=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ApprovalRuleStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                'ordering': ['position'],
            },
        ),
        migrations.CreateModel(
            name='ApprovalRuleStepEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('position', models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ApprovalStep',
            fields=[
                ('id', models.UUIDField(default=lonja.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('position', models.PositiveSmallIntegerField()),
                ('rule_name', models.CharField(max_length=120)),
                ('state', models.CharField(choices=[('waiting', 'waiting'), ('approved', 'approved'), ('rejected', 'rejected')], default='waiting', max_length=10)),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('comment', models.TextField(blank=True)),
            ],
            options={
                'ordering': ['position'],
            },
        ),
        migrations.CreateModel(
            name='ApprovalStepEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=lonja.core.ids.new_id, editable=False, serialize=False)),
                ('position', models.PositiveSmallIntegerField()),
                ('rule_name', models.CharField(max_length=120)),
                ('state', models.CharField(choices=[('waiting', 'waiting'), ('approved', 'approved'), ('rejected', 'rejected')], default='waiting', max_length=10)),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('comment', models.TextField(blank=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='approvallink',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='approvalpolicy',
            name='company',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='approval_policy', to='companies.company'),
        ),
        migrations.AddField(
            model_name='approvalpolicyevent',
            name='company',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='companies.company'),
        ),
        migrations.AddField(
            model_name='approvalpolicyevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='approvals.approvalpolicy'),
        ),
        migrations.AddField(
            model_name='approvalrequest',
            name='answerable',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='approvalrequest',
            name='company',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='approval_requests', to='companies.company'),
        ),
        migrations.AddField(
            model_name='approvalrequest',
            name='requester',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='approvalrequest',
            name='unit',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='companies.unit'),
        ),
        migrations.AddField(
            model_name='approvalrequestevent',
            name='answerable',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='approvalrequestevent',
            name='company',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='companies.company'),
        ),
        migrations.AddField(
            model_name='approvalrequestevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='approvals.approvalrequest'),
        ),
        migrations.AddField(
            model_name='approvalrequestevent',
            name='requester',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='approvalrequestevent',
            name='unit',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='companies.unit'),
        ),
        migrations.AddField(
            model_name='approvalrule',
            name='category',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalog.category'),
        ),
        migrations.AddField(
            model_name='approvalrule',
            name='company',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='approval_rules', to='companies.company'),
        ),
        migrations.AddField(
            model_name='approvalrule',
            name='requester_role',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='companies.role'),
        ),
        migrations.AddField(
            model_name='approvalrule',
            name='unit',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='companies.unit'),
        ),
        migrations.AddField(
            model_name='approvalruleevent',
            name='category',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='catalog.category'),
        ),
        migrations.AddField(
            model_name='approvalruleevent',
            name='company',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='companies.company'),
        ),
        migrations.AddField(
            model_name='approvalruleevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='approvals.approvalrule'),
        ),
        migrations.AddField(
            model_name='approvalruleevent',
            name='requester_role',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='companies.role'),
        ),
        migrations.AddField(
            model_name='approvalruleevent',
            name='unit',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='companies.unit'),
        ),
        migrations.AddField(
            model_name='approvalrulestep',
            name='approver',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='approvalrulestep',
            name='approver_role',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='companies.role'),
        ),
        migrations.AddField(
            model_name='approvalrulestep',
            name='rule',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='approvals.approvalrule'),
        ),
        migrations.AddField(
            model_name='approvalrulestepevent',
            name='approver',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='approvalrulestepevent',
            name='approver_role',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='companies.role'),
        ),
        migrations.AddField(
            model_name='approvalrulestepevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='approvals.approvalrulestep'),
        ),
        migrations.AddField(
            model_name='approvalrulestepevent',
            name='rule',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='approvals.approvalrule'),
        ),
        migrations.AddField(
            model_name='approvalstep',
            name='approver',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='approvalstep',
            name='approver_role',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='companies.role'),
        ),
        migrations.AddField(
            model_name='approvalstep',
            name='decided_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='approvalstep',
            name='request',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='approvals.approvalrequest'),
        ),
        migrations.AddField(
            model_name='approvallink',
            name='step',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='links', to='approvals.approvalstep'),
        ),
        migrations.AddField(
            model_name='approvalstepevent',
            name='approver',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='approvalstepevent',
            name='approver_role',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='companies.role'),
        ),
        migrations.AddField(
            model_name='approvalstepevent',
            name='decided_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='approvalstepevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='approvals.approvalstep'),
        ),
        migrations.AddField(
            model_name='approvalstepevent',
            name='request',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='approvals.approvalrequest'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalpolicy',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "approvals_approvalpolicyevent" ("company_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_tolerance_percent") VALUES (NEW."company_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."price_tolerance_percent"); RETURN NULL;', hash='6f3902f61a9076a52d23243fc9585c02972b3fce', operation='INSERT', pgid='pgtrigger_insert_insert_71035', table='approvals_approvalpolicy', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalpolicy',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "approvals_approvalpolicyevent" ("company_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_tolerance_percent") VALUES (NEW."company_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."price_tolerance_percent"); RETURN NULL;', hash='3b305d0ad53430d07dc66345f0c22e30ac2134c8', operation='UPDATE', pgid='pgtrigger_update_update_fde31', table='approvals_approvalpolicy', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalpolicyevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6e961eb2c7f4100305d0ac742ab4fdafc3a10366', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_45300', table='approvals_approvalpolicyevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='approvalrequest',
            index=models.Index(fields=['subject'], name='approvals_by_subject'),
        ),
        migrations.AddIndex(
            model_name='approvalrequest',
            index=models.Index(fields=['company', 'state'], name='approvals_by_company'),
        ),
        migrations.AddConstraint(
            model_name='approvalrequest',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('subject',), name='approvals_one_open_per_subject'),
        ),
        migrations.AddConstraint(
            model_name='approvalrequest',
            constraint=models.CheckConstraint(condition=models.Q(('requester__isnull', True), models.Q(('answerable__isnull', False), ('requester', models.F('answerable'))), _connector='OR'), name='approvals_requester_is_answerable'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalrequest',
            trigger=pgtrigger.compiler.Trigger(name='approvals_request_is_a_copy', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."amount" IS DISTINCT FROM (NEW."amount") OR OLD."answerable_id" IS DISTINCT FROM (NEW."answerable_id") OR OLD."company_id" IS DISTINCT FROM (NEW."company_id") OR OLD."content_hash" IS DISTINCT FROM (NEW."content_hash") OR OLD."currency" IS DISTINCT FROM (NEW."currency") OR OLD."requester_id" IS DISTINCT FROM (NEW."requester_id") OR OLD."subject" IS DISTINCT FROM (NEW."subject") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id"))', func="RAISE EXCEPTION 'what was asked for never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_request_is_a_copy';", hash='71a950f8399c966c27403c965d79e1c9e20e0c35', operation='UPDATE', pgid='pgtrigger_approvals_request_is_a_copy_b0631', table='approvals_approvalrequest', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalrequest',
            trigger=pgtrigger.compiler.Trigger(name='approvals_closed_stays_closed', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."state" IS DISTINCT FROM (NEW."state") AND NOT (OLD."state" = \'open\'))', func="RAISE EXCEPTION 'a closed request never moves again' USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_closed_stays_closed';", hash='db4c98db0fb566a7adbdaea496206e8dba99ad31', operation='UPDATE', pgid='pgtrigger_approvals_closed_stays_closed_c6740', table='approvals_approvalrequest', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalrequest',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "approvals_approvalrequestevent" ("amount", "answerable_id", "closed_at", "company_id", "content_hash", "currency", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requester_id", "state", "subject", "unit_id") VALUES (NEW."amount", NEW."answerable_id", NEW."closed_at", NEW."company_id", NEW."content_hash", NEW."currency", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."requested_at", NEW."requester_id", NEW."state", NEW."subject", NEW."unit_id"); RETURN NULL;', hash='5157f5e185a42772b555f0741992ffb7a51fa5fe', operation='INSERT', pgid='pgtrigger_insert_insert_68670', table='approvals_approvalrequest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalrequest',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "approvals_approvalrequestevent" ("amount", "answerable_id", "closed_at", "company_id", "content_hash", "currency", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requester_id", "state", "subject", "unit_id") VALUES (NEW."amount", NEW."answerable_id", NEW."closed_at", NEW."company_id", NEW."content_hash", NEW."currency", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."requested_at", NEW."requester_id", NEW."state", NEW."subject", NEW."unit_id"); RETURN NULL;', hash='5d192b211abe93fd0b8bf74a35ed48de482670a3', operation='UPDATE', pgid='pgtrigger_update_update_142c8', table='approvals_approvalrequest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalrequestevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='36a513bac10ae0d8e8ad4c835792501db9594120', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f8dc2', table='approvals_approvalrequestevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='approvalrule',
            constraint=models.CheckConstraint(condition=models.Q(('min_amount__isnull', True), ('min_amount__gte', 0), _connector='OR'), name='approvals_amount_not_negative'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalrule',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "approvals_approvalruleevent" ("category_id", "company_id", "id", "is_active", "min_amount", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "requester_role_id", "unit_id") VALUES (NEW."category_id", NEW."company_id", NEW."id", NEW."is_active", NEW."min_amount", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."requester_role_id", NEW."unit_id"); RETURN NULL;', hash='4b05e8ec8c6649870dfb76ede4644ba116f3c69c', operation='INSERT', pgid='pgtrigger_insert_insert_8a1f8', table='approvals_approvalrule', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalrule',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "approvals_approvalruleevent" ("category_id", "company_id", "id", "is_active", "min_amount", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "requester_role_id", "unit_id") VALUES (NEW."category_id", NEW."company_id", NEW."id", NEW."is_active", NEW."min_amount", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."requester_role_id", NEW."unit_id"); RETURN NULL;', hash='ab0be47f579e9eecaa54b0cbd1867b393ffcb26d', operation='UPDATE', pgid='pgtrigger_update_update_d9dc7', table='approvals_approvalrule', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalruleevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ccf373e78729c1986e2e5b33cd7f906cff8892c4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_dda95', table='approvals_approvalruleevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='approvalrulestep',
            constraint=models.CheckConstraint(condition=models.Q(('approver_role__isnull', True), ('approver__isnull', True), _connector='XOR'), name='approvals_role_or_person'),
        ),
        migrations.AddConstraint(
            model_name='approvalrulestep',
            constraint=models.UniqueConstraint(fields=('rule', 'position'), name='approvals_rule_step_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalrulestep',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "approvals_approvalrulestepevent" ("approver_id", "approver_role_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rule_id") VALUES (NEW."approver_id", NEW."approver_role_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."rule_id"); RETURN NULL;', hash='236165a977c159fa905cc030ea17b0fd00d7a4a6', operation='INSERT', pgid='pgtrigger_insert_insert_9b8d1', table='approvals_approvalrulestep', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalrulestep',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "approvals_approvalrulestepevent" ("approver_id", "approver_role_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rule_id") VALUES (NEW."approver_id", NEW."approver_role_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."rule_id"); RETURN NULL;', hash='73285cda939a929dfcd9630094e10146d80915ee', operation='UPDATE', pgid='pgtrigger_update_update_3cd9f', table='approvals_approvalrulestep', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalrulestepevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a52ef7151ccd9e5da4503a77d841d36cf6adba63', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_77d0b', table='approvals_approvalrulestepevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='approvalstep',
            constraint=models.UniqueConstraint(fields=('request', 'position'), name='approvals_step_once'),
        ),
        migrations.AddConstraint(
            model_name='approvalstep',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('decided_at', None), ('decided_by', None), ('state', 'waiting')), models.Q(models.Q(('state', 'waiting'), _negated=True), ('decided_at__isnull', False), ('decided_by__isnull', False)), _connector='OR'), name='approvals_decided_by_somebody'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalstep',
            trigger=pgtrigger.compiler.Trigger(name='approvals_decided_once', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NOT (OLD."state" = \'waiting\'))', func="RAISE EXCEPTION 'a decided step never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_decided_once';", hash='4d87f93f4c6f825c0495f562b8b67a8d8a017954', operation='UPDATE', pgid='pgtrigger_approvals_decided_once_618d8', table='approvals_approvalstep', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalstep',
            trigger=pgtrigger.compiler.Trigger(name='approvals_never_own', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF EXISTS (SELECT 1 FROM approvals_approvalrequest r WHERE r.id = NEW.request_id AND r.answerable_id = NEW.decided_by_id) THEN RAISE EXCEPTION 'nobody decides on his own request' USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_never_own'; END IF; RETURN NEW;", hash='76ebd930814d913acaae13f4c392f6915f7176aa', operation='UPDATE', pgid='pgtrigger_approvals_never_own_000a7', table='approvals_approvalstep', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalstep',
            trigger=pgtrigger.compiler.Trigger(name='approvals_in_turn', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NOT (NEW."state" = \'waiting\'))', func="IF EXISTS (SELECT 1 FROM approvals_approvalstep s WHERE s.request_id = NEW.request_id AND s.position < NEW.position AND s.state <> 'approved') THEN RAISE EXCEPTION 'an earlier step is not approved' USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_in_turn'; END IF; RETURN NEW;", hash='d8c5b22b1c4b36099b4ad6fa31611bd6475f9c92', operation='UPDATE', pgid='pgtrigger_approvals_in_turn_7674d', table='approvals_approvalstep', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalstep',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "approvals_approvalstepevent" ("approver_id", "approver_role_id", "comment", "decided_at", "decided_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "request_id", "rule_name", "state") VALUES (NEW."approver_id", NEW."approver_role_id", NEW."comment", NEW."decided_at", NEW."decided_by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."request_id", NEW."rule_name", NEW."state"); RETURN NULL;', hash='db64288132ad5c799a6c2ef11a919c6e4c4419fb', operation='INSERT', pgid='pgtrigger_insert_insert_e096c', table='approvals_approvalstep', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalstep',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "approvals_approvalstepevent" ("approver_id", "approver_role_id", "comment", "decided_at", "decided_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "request_id", "rule_name", "state") VALUES (NEW."approver_id", NEW."approver_role_id", NEW."comment", NEW."decided_at", NEW."decided_by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."request_id", NEW."rule_name", NEW."state"); RETURN NULL;', hash='2f017612e80529084a06cd6dcfde928cb93b97e5', operation='UPDATE', pgid='pgtrigger_update_update_2e751', table='approvals_approvalstep', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalstepevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='58396abfdd86738930d1ec2403db842a2cd10dd1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_533a9', table='approvals_approvalstepevent', when='BEFORE')),
        ),
    ]
