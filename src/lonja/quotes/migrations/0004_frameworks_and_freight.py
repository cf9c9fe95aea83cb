# Framework agreements with their call-offs, and freight that is proposed; triggers follow the columns they read.

import django.db.models.deletion
import lonja.core.ids
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0019_pictures_of_categories'),
        ('companies', '0016_history_of_companies_together'),
        ('ordering', '0018_agreed_steps_and_freight'),
        ('pricing', '0009_what_goods_cost_the_seller'),
        ('quotes', '0003_floor_comments_and_contracts'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='CallOff',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=64)),
            ],
            options={
                'ordering': ['-id'],
            },
        ),
        migrations.CreateModel(
            name='Framework',
            fields=[
                ('id', models.UUIDField(default=lonja.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('number', models.CharField(max_length=40, unique=True)),
                ('opened_at', models.DateTimeField()),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('most_call_offs', models.PositiveIntegerField(blank=True, null=True)),
                ('reminded_days', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['ends_on', 'number'],
            },
        ),
        migrations.CreateModel(
            name='FrameworkEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=lonja.core.ids.new_id, editable=False, serialize=False)),
                ('number', models.CharField(max_length=40)),
                ('opened_at', models.DateTimeField()),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('most_call_offs', models.PositiveIntegerField(blank=True, null=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='quoteacceptance',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='quoteacceptance',
            name='update_update',
        ),
        migrations.RemoveConstraint(
            model_name='quoteacceptance',
            name='quotes_accepted_becomes_one_thing',
        ),
        migrations.AddField(
            model_name='quoteline',
            name='maximum_quantity',
            field=models.DecimalField(blank=True, decimal_places=3, max_digits=12, null=True),
        ),
        migrations.AddField(
            model_name='quoteline',
            name='minimum_quantity',
            field=models.DecimalField(blank=True, decimal_places=3, max_digits=12, null=True),
        ),
        migrations.AddField(
            model_name='quoterevision',
            name='call_offs',
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='quoterevision',
            name='freight_amount',
            field=models.DecimalField(blank=True, decimal_places=4, max_digits=18, null=True),
        ),
        migrations.AlterField(
            model_name='quoterevision',
            name='becomes',
            field=models.CharField(choices=[('order', 'an order'), ('prices', 'prices of a contract'), ('framework', 'a framework agreement')], db_default='order', default='order', max_length=10),
        ),
        migrations.AddConstraint(
            model_name='quoteline',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('minimum_quantity', None), ('minimum_quantity__gt', 0), _connector='OR'), models.Q(('maximum_quantity', None), ('maximum_quantity__gt', 0), _connector='OR'), models.Q(('minimum_quantity', None), ('maximum_quantity', None), ('minimum_quantity__lte', models.F('maximum_quantity')), _connector='OR')), name='quotes_line_least_and_most'),
        ),
        migrations.AddConstraint(
            model_name='quoterevision',
            constraint=models.CheckConstraint(condition=models.Q(('freight_amount', None), ('freight_amount__gte', 0), _connector='OR'), name='quotes_freight_not_negative'),
        ),
        migrations.AddField(
            model_name='calloff',
            name='order',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ordering.order'),
        ),
        migrations.AddField(
            model_name='framework',
            name='quote',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='framework', to='quotes.quote'),
        ),
        migrations.AddField(
            model_name='calloff',
            name='framework',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='call_offs', to='quotes.framework'),
        ),
        migrations.AddField(
            model_name='quoteacceptance',
            name='framework',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='acceptance', to='quotes.framework'),
        ),
        migrations.AddField(
            model_name='quoteacceptanceevent',
            name='framework',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='quotes.framework'),
        ),
        migrations.AddConstraint(
            model_name='quoteacceptance',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('contract', None), ('framework', None), ('order__isnull', False)), models.Q(('contract__isnull', False), ('framework', None), ('order', None)), models.Q(('contract', None), ('framework__isnull', False), ('order', None)), _connector='OR'), name='quotes_accepted_becomes_one_thing'),
        ),
        migrations.AddField(
            model_name='frameworkevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='quotes.framework'),
        ),
        migrations.AddField(
            model_name='frameworkevent',
            name='quote',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='quotes.quote'),
        ),
        migrations.AddIndex(
            model_name='framework',
            index=models.Index(condition=models.Q(('ended_at', None)), fields=['ends_on'], name='quotes_frameworks_running'),
        ),
        migrations.AddConstraint(
            model_name='framework',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='quotes_framework_days'),
        ),
        migrations.AddConstraint(
            model_name='framework',
            constraint=models.CheckConstraint(condition=models.Q(('most_call_offs', None), ('most_call_offs__gt', 0), _connector='OR'), name='quotes_framework_call_offs'),
        ),
        migrations.AddConstraint(
            model_name='calloff',
            constraint=models.UniqueConstraint(fields=('framework', 'key'), name='quotes_called_off_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='quoteacceptance',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "quotes_quoteacceptanceevent" ("accepted_at", "contract_id", "framework_id", "id", "is_void", "is_whole", "order_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "revision_id", "user_id") VALUES (NEW."accepted_at", NEW."contract_id", NEW."framework_id", NEW."id", NEW."is_void", NEW."is_whole", NEW."order_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quote_id", NEW."revision_id", NEW."user_id"); RETURN NULL;', hash='ea9b0fba6c39f0a38e67dc12bc14d96436a68d52', operation='INSERT', pgid='pgtrigger_insert_insert_5d74e', table='quotes_quoteacceptance', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='quoteacceptance',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."accepted_at" IS DISTINCT FROM (NEW."accepted_at") OR OLD."contract_id" IS DISTINCT FROM (NEW."contract_id") OR OLD."framework_id" IS DISTINCT FROM (NEW."framework_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_void" IS DISTINCT FROM (NEW."is_void") OR OLD."is_whole" IS DISTINCT FROM (NEW."is_whole") OR OLD."order_id" IS DISTINCT FROM (NEW."order_id") OR OLD."quote_id" IS DISTINCT FROM (NEW."quote_id") OR OLD."revision_id" IS DISTINCT FROM (NEW."revision_id") OR OLD."user_id" IS DISTINCT FROM (NEW."user_id"))', func='INSERT INTO "quotes_quoteacceptanceevent" ("accepted_at", "contract_id", "framework_id", "id", "is_void", "is_whole", "order_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "revision_id", "user_id") VALUES (NEW."accepted_at", NEW."contract_id", NEW."framework_id", NEW."id", NEW."is_void", NEW."is_whole", NEW."order_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quote_id", NEW."revision_id", NEW."user_id"); RETURN NULL;', hash='eedfc83cc1a337121c442238ff46810f0cd0b390', operation='UPDATE', pgid='pgtrigger_update_update_dcdd8', table='quotes_quoteacceptance', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='framework',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "quotes_frameworkevent" ("ended_at", "ends_on", "id", "most_call_offs", "number", "opened_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "starts_on") VALUES (NEW."ended_at", NEW."ends_on", NEW."id", NEW."most_call_offs", NEW."number", NEW."opened_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quote_id", NEW."starts_on"); RETURN NULL;', hash='bff8d20423210aad6aa1eda3e9087f451cd21851', operation='INSERT', pgid='pgtrigger_insert_insert_c7e64', table='quotes_framework', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='framework',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."ended_at" IS DISTINCT FROM (NEW."ended_at") OR OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."most_call_offs" IS DISTINCT FROM (NEW."most_call_offs") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."opened_at" IS DISTINCT FROM (NEW."opened_at") OR OLD."quote_id" IS DISTINCT FROM (NEW."quote_id") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on"))', func='INSERT INTO "quotes_frameworkevent" ("ended_at", "ends_on", "id", "most_call_offs", "number", "opened_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "starts_on") VALUES (NEW."ended_at", NEW."ends_on", NEW."id", NEW."most_call_offs", NEW."number", NEW."opened_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quote_id", NEW."starts_on"); RETURN NULL;', hash='58e7bc39e3e0fa5349de4926dc04be798711716d', operation='UPDATE', pgid='pgtrigger_update_update_a5e2e', table='quotes_framework', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calloff',
            trigger=pgtrigger.compiler.Trigger(name='quotes_call_off_stays', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a2633c24b108338f37150c3b0ce2e021f2dc68f5', operation='UPDATE OR DELETE', pgid='pgtrigger_quotes_call_off_stays_59a49', table='quotes_calloff', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='frameworkevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ea486a5847a1fe2ae9c81d8674d877625f62d3b3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7f771', table='quotes_frameworkevent', when='BEFORE')),
        ),
    ]
