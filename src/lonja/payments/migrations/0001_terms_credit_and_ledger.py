import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('companies', '0001_companies_people_and_rights'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='PaymentTerms',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=30, unique=True)),
                ('names', models.JSONField(default=dict)),
                ('net_days', models.PositiveSmallIntegerField()),
            ],
            options={
                'ordering': ['net_days'],
            },
        ),
        migrations.CreateModel(
            name='PaymentTermsEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('code', models.SlugField(db_index=False, max_length=30)),
                ('names', models.JSONField(default=dict)),
                ('net_days', models.PositiveSmallIntegerField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CreditAccount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('currency', models.CharField(max_length=3)),
                ('limit', models.DecimalField(decimal_places=4, max_digits=18)),
                ('used', models.DecimalField(decimal_places=4, default=0, max_digits=18)),
                ('is_on_hold', models.BooleanField(default=False)),
                ('company', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='credit_account', to='companies.company')),
                ('terms', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='payments.paymentterms')),
            ],
        ),
        migrations.CreateModel(
            name='CreditEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('reserve', 'order placed'), ('release', 'order cancelled'), ('invoice', 'invoice'), ('payment', 'payment'), ('opening', 'opening balance')], max_length=10)),
                ('amount', models.DecimalField(decimal_places=4, max_digits=18)),
                ('used_after', models.DecimalField(decimal_places=4, max_digits=18)),
                ('reference', models.CharField(max_length=80)),
                ('note', models.CharField(blank=True, max_length=200)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('account', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='payments.creditaccount')),
                ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='CreditAccountEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('currency', models.CharField(max_length=3)),
                ('limit', models.DecimalField(decimal_places=4, max_digits=18)),
                ('used', models.DecimalField(decimal_places=4, default=0, max_digits=18)),
                ('is_on_hold', models.BooleanField(default=False)),
                ('company', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='companies.company')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='payments.creditaccount')),
                ('terms', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='payments.paymentterms')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='paymentterms',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "payments_paymenttermsevent" ("code", "id", "names", "net_days", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."id", NEW."names", NEW."net_days", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='92631a56b59f6c3a619f19f8a93eae64abe69386', operation='INSERT', pgid='pgtrigger_insert_insert_ffc68', table='payments_paymentterms', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='paymentterms',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "payments_paymenttermsevent" ("code", "id", "names", "net_days", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."id", NEW."names", NEW."net_days", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='f4a7527349d809ed1dbdd795a171defc805b4368', operation='UPDATE', pgid='pgtrigger_update_update_4dbad', table='payments_paymentterms', when='AFTER')),
        ),
        migrations.AddField(
            model_name='paymenttermsevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='payments.paymentterms'),
        ),
        migrations.AddIndex(
            model_name='creditentry',
            index=models.Index(fields=['reference'], name='payments_entry_by_reference'),
        ),
        migrations.AddIndex(
            model_name='creditentry',
            index=models.Index(fields=['account', 'id'], name='payments_entry_by_account'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='creditentry',
            trigger=pgtrigger.compiler.Trigger(name='payments_ledger_append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9a212fd91c369880988f5a5498979c6616bd9ef5', operation='UPDATE OR DELETE', pgid='pgtrigger_payments_ledger_append_only_754f9', table='payments_creditentry', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='creditentry',
            trigger=pgtrigger.compiler.Trigger(name='payments_ledger_adds_up', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                    IF NEW.used_after IS DISTINCT FROM NEW.amount + coalesce(\n                        (SELECT used_after FROM payments_creditentry\n                          WHERE account_id = NEW.account_id ORDER BY id DESC LIMIT 1), 0\n                    ) THEN\n                        RAISE EXCEPTION 'a ledger row continues the one before it'\n                            USING ERRCODE = 'check_violation', CONSTRAINT = 'payments_ledger_adds_up';\n                    END IF;\n                    RETURN NEW;\n                ", hash='f69d6bd26b9a42f15ec748b2896af0a27e6a94dd', operation='INSERT', pgid='pgtrigger_payments_ledger_adds_up_f6c47', table='payments_creditentry', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='creditaccountevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2747e28c110ff2b9dc30dd737bc8a85b56dc625e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8eabd', table='payments_creditaccountevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='creditaccount',
            constraint=models.CheckConstraint(condition=models.Q(('limit__gte', 0)), name='payments_limit_not_negative'),
        ),
        migrations.AddConstraint(
            model_name='creditaccount',
            constraint=models.CheckConstraint(condition=models.Q(('used__gte', 0)), name='payments_used_not_negative'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='creditaccount',
            trigger=pgtrigger.compiler.Trigger(name='payments_never_past_limit', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW.used > OLD.used AND NEW.used > NEW.limit)', func="RAISE EXCEPTION 'credit limit exceeded' USING ERRCODE = 'check_violation', CONSTRAINT = 'payments_never_past_limit';", hash='bf63e2cd5fc1c7cc89e9889b2591e4c93538646b', operation='UPDATE', pgid='pgtrigger_payments_never_past_limit_d2f2c', table='payments_creditaccount', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='creditaccount',
            trigger=pgtrigger.compiler.Trigger(name='payments_used_is_the_ledger', sql=pgtrigger.compiler.UpsertTriggerSql(constraint='CONSTRAINT', func="\n                    IF EXISTS (\n                        SELECT 1 FROM payments_creditaccount account\n                         WHERE account.id = NEW.id AND account.used IS DISTINCT FROM coalesce(\n                               (SELECT used_after FROM payments_creditentry\n                                 WHERE account_id = NEW.id ORDER BY id DESC LIMIT 1), 0)\n                    ) THEN\n                        RAISE EXCEPTION 'used credit moves only together with its ledger'\n                            USING ERRCODE = 'check_violation', CONSTRAINT = 'payments_used_is_the_ledger';\n                    END IF;\n                    RETURN NULL;\n                ", hash='87eab4d68abf78506bf942079962075c25009f1d', operation='INSERT OR UPDATE', pgid='pgtrigger_payments_used_is_the_ledger_ef7b9', table='payments_creditaccount', timing='DEFERRABLE INITIALLY DEFERRED', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='creditaccount',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "payments_creditaccountevent" ("company_id", "currency", "id", "is_on_hold", "limit", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "terms_id", "used") VALUES (NEW."company_id", NEW."currency", NEW."id", NEW."is_on_hold", NEW."limit", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."terms_id", NEW."used"); RETURN NULL;', hash='8cd929fb5f6aa545fbb0743f5e47eeba9441008b', operation='INSERT', pgid='pgtrigger_insert_insert_581b4', table='payments_creditaccount', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='creditaccount',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "payments_creditaccountevent" ("company_id", "currency", "id", "is_on_hold", "limit", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "terms_id", "used") VALUES (NEW."company_id", NEW."currency", NEW."id", NEW."is_on_hold", NEW."limit", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."terms_id", NEW."used"); RETURN NULL;', hash='140665b54e009cd3c9994684b20950e844047503', operation='UPDATE', pgid='pgtrigger_update_update_aa0e0', table='payments_creditaccount', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='paymenttermsevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c2ae250983cebc1fdbf6f0bfcaaecc0d12572119', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b21c1', table='payments_paymenttermsevent', when='BEFORE')),
        ),
    ]
