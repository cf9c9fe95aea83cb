import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('catalog', '0001_products_and_assortments'),
        ('companies', '0001_companies_people_and_rights'),
    ]

    operations = [
        migrations.CreateModel(
            name='TaxRateEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('country', models.CharField(max_length=2)),
                ('tax_class', models.CharField(max_length=20)),
                ('percent', models.DecimalField(decimal_places=2, max_digits=5)),
                ('category', models.CharField(default='S', max_length=2)),
                ('valid_from', models.DateField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PriceEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('min_quantity', models.DecimalField(decimal_places=3, default=1, max_digits=12)),
                ('unit_price', models.DecimalField(decimal_places=6, max_digits=18)),
                ('valid_from', models.DateField(blank=True, null=True)),
                ('valid_until', models.DateField(blank=True, null=True)),
                ('variant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='price_entries', to='catalog.variant')),
            ],
        ),
        migrations.CreateModel(
            name='PriceList',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=80, unique=True)),
                ('names', models.JSONField(default=dict)),
                ('currency', models.CharField(max_length=3)),
                ('percent_off', models.DecimalField(blank=True, decimal_places=4, max_digits=7, null=True)),
                ('price_decimals', models.PositiveSmallIntegerField(default=2)),
                ('is_active', models.BooleanField(default=True)),
                ('external_id', models.CharField(blank=True, max_length=64, null=True, unique=True)),
                ('base', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='derived', to='pricing.pricelist')),
            ],
        ),
        migrations.CreateModel(
            name='PriceEntryEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('min_quantity', models.DecimalField(decimal_places=3, default=1, max_digits=12)),
                ('unit_price', models.DecimalField(decimal_places=6, max_digits=18)),
                ('valid_from', models.DateField(blank=True, null=True)),
                ('valid_until', models.DateField(blank=True, null=True)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='pricing.priceentry')),
                ('variant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='catalog.variant')),
                ('price_list', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='pricing.pricelist')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='priceentry',
            name='price_list',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='entries', to='pricing.pricelist'),
        ),
        migrations.CreateModel(
            name='PriceListAssignment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('priority', models.PositiveSmallIntegerField(default=100)),
                ('valid_from', models.DateField(blank=True, null=True)),
                ('valid_until', models.DateField(blank=True, null=True)),
                ('channel', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='companies.channel')),
                ('company', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='companies.company')),
                ('price_list', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='assignments', to='pricing.pricelist')),
                ('segment', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='companies.segment')),
            ],
        ),
        migrations.CreateModel(
            name='PriceListAssignmentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('priority', models.PositiveSmallIntegerField(default=100)),
                ('valid_from', models.DateField(blank=True, null=True)),
                ('valid_until', models.DateField(blank=True, null=True)),
                ('channel', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='companies.channel')),
                ('company', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='companies.company')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='pricing.pricelistassignment')),
                ('price_list', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='pricing.pricelist')),
                ('segment', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='companies.segment')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PriceListEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('code', models.SlugField(db_index=False, max_length=80)),
                ('names', models.JSONField(default=dict)),
                ('currency', models.CharField(max_length=3)),
                ('percent_off', models.DecimalField(blank=True, decimal_places=4, max_digits=7, null=True)),
                ('price_decimals', models.PositiveSmallIntegerField(default=2)),
                ('is_active', models.BooleanField(default=True)),
                ('external_id', models.CharField(blank=True, max_length=64, null=True)),
                ('base', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='pricing.pricelist')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='pricing.pricelist')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TaxRate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('country', models.CharField(max_length=2)),
                ('tax_class', models.CharField(max_length=20)),
                ('percent', models.DecimalField(decimal_places=2, max_digits=5)),
                ('category', models.CharField(default='S', max_length=2)),
                ('valid_from', models.DateField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('country', 'tax_class', 'valid_from'), name='pricing_rate_once_per_day'), models.CheckConstraint(condition=models.Q(('percent__gte', 0), ('percent__lt', 100)), name='pricing_rate_sane')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='taxrate',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "pricing_taxrateevent" ("category", "country", "id", "percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tax_class", "valid_from") VALUES (NEW."category", NEW."country", NEW."id", NEW."percent", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."tax_class", NEW."valid_from"); RETURN NULL;', hash='06e8889abfdde58ae90f32149964e88ba20d7b03', operation='INSERT', pgid='pgtrigger_insert_insert_271bf', table='pricing_taxrate', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='taxrate',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "pricing_taxrateevent" ("category", "country", "id", "percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tax_class", "valid_from") VALUES (NEW."category", NEW."country", NEW."id", NEW."percent", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."tax_class", NEW."valid_from"); RETURN NULL;', hash='01c431499f82020483494afafee440495caf3572', operation='UPDATE', pgid='pgtrigger_update_update_a65e7', table='pricing_taxrate', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='taxrate',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "pricing_taxrateevent" ("category", "country", "id", "percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tax_class", "valid_from") VALUES (OLD."category", OLD."country", OLD."id", OLD."percent", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."tax_class", OLD."valid_from"); RETURN NULL;', hash='8fae0388212164e9c9af8fb1da08f10a2c2c305c', operation='DELETE', pgid='pgtrigger_delete_delete_49fa0', table='pricing_taxrate', when='AFTER')),
        ),
        migrations.AddField(
            model_name='taxrateevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='pricing.taxrate'),
        ),
        migrations.AddConstraint(
            model_name='pricelist',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('base__isnull', True), ('percent_off__isnull', True)), models.Q(('base__isnull', False), ('percent_off__isnull', False)), _connector='OR'), name='pricing_percent_needs_base'),
        ),
        migrations.AddConstraint(
            model_name='pricelist',
            constraint=models.CheckConstraint(condition=models.Q(('percent_off__isnull', True), models.Q(('percent_off__gt', -100), ('percent_off__lt', 100)), _connector='OR'), name='pricing_percent_sane'),
        ),
        migrations.AddConstraint(
            model_name='pricelist',
            constraint=models.CheckConstraint(condition=models.Q(('price_decimals__lte', 6)), name='pricing_decimals_sane'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pricelist',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "pricing_pricelistevent" ("base_id", "code", "currency", "external_id", "id", "is_active", "names", "percent_off", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_decimals") VALUES (NEW."base_id", NEW."code", NEW."currency", NEW."external_id", NEW."id", NEW."is_active", NEW."names", NEW."percent_off", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."price_decimals"); RETURN NULL;', hash='c5d7f25c5c3d3a2fff38f5469cf24a56bd26b74f', operation='INSERT', pgid='pgtrigger_insert_insert_d5093', table='pricing_pricelist', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pricelist',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "pricing_pricelistevent" ("base_id", "code", "currency", "external_id", "id", "is_active", "names", "percent_off", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_decimals") VALUES (NEW."base_id", NEW."code", NEW."currency", NEW."external_id", NEW."id", NEW."is_active", NEW."names", NEW."percent_off", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."price_decimals"); RETURN NULL;', hash='c648a3a4c41323deb2cf17cb29eb95a6589650a4', operation='UPDATE', pgid='pgtrigger_update_update_6d494', table='pricing_pricelist', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pricelist',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "pricing_pricelistevent" ("base_id", "code", "currency", "external_id", "id", "is_active", "names", "percent_off", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_decimals") VALUES (OLD."base_id", OLD."code", OLD."currency", OLD."external_id", OLD."id", OLD."is_active", OLD."names", OLD."percent_off", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."price_decimals"); RETURN NULL;', hash='b9538d0354a33fd0cdb73524c775cd3df8d97f0d', operation='DELETE', pgid='pgtrigger_delete_delete_18640', table='pricing_pricelist', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='priceentryevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8e27e921eea81b1745019e76b8594be058c4fc59', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ae97b', table='pricing_priceentryevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='priceentry',
            constraint=models.UniqueConstraint(fields=('price_list', 'variant', 'min_quantity', 'valid_from'), name='pricing_entry_once', nulls_distinct=False),
        ),
        migrations.AddConstraint(
            model_name='priceentry',
            constraint=models.CheckConstraint(condition=models.Q(('unit_price__gte', 0)), name='pricing_price_not_negative'),
        ),
        migrations.AddConstraint(
            model_name='priceentry',
            constraint=models.CheckConstraint(condition=models.Q(('min_quantity__gt', 0)), name='pricing_break_positive'),
        ),
        migrations.AddConstraint(
            model_name='priceentry',
            constraint=models.CheckConstraint(condition=models.Q(('valid_from__isnull', True), ('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='pricing_entry_dates_in_order'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='priceentry',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pricing_priceentryevent" ("id", "min_quantity", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_list_id", "unit_price", "valid_from", "valid_until", "variant_id") SELECT new_values."id", new_values."min_quantity", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."price_list_id", new_values."unit_price", new_values."valid_from", new_values."valid_until", new_values."variant_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='db6a7a4a4cad2adae10b97d80431601c316088a3', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_f4476', referencing='REFERENCING NEW TABLE AS new_values ', table='pricing_priceentry', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='priceentry',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pricing_priceentryevent" ("id", "min_quantity", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_list_id", "unit_price", "valid_from", "valid_until", "variant_id") SELECT new_values."id", new_values."min_quantity", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."price_list_id", new_values."unit_price", new_values."valid_from", new_values."valid_until", new_values."variant_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='9fcbb4dd577bbf19e8807419d9df7322af67e2b1', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_6b05d', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='pricing_priceentry', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='priceentry',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pricing_priceentryevent" ("id", "min_quantity", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_list_id", "unit_price", "valid_from", "valid_until", "variant_id") SELECT old_values."id", old_values."min_quantity", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."price_list_id", old_values."unit_price", old_values."valid_from", old_values."valid_until", old_values."variant_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='ff68ee57f8b3e41ac187ee92ec47520079bbb565', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_b07c7', referencing='REFERENCING OLD TABLE AS old_values ', table='pricing_priceentry', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='pricelistassignment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('channel__isnull', False), ('company__isnull', True), ('segment__isnull', True)), models.Q(('channel__isnull', True), ('company__isnull', True), ('segment__isnull', False)), models.Q(('channel__isnull', True), ('company__isnull', False), ('segment__isnull', True)), _connector='OR'), name='pricing_assigned_to_one'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pricelistassignment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "pricing_pricelistassignmentevent" ("channel_id", "company_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_list_id", "priority", "segment_id", "valid_from", "valid_until") VALUES (NEW."channel_id", NEW."company_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."price_list_id", NEW."priority", NEW."segment_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='7b1a6495aac1b5ed18837f35522b0fd000a7b734', operation='INSERT', pgid='pgtrigger_insert_insert_a9fcd', table='pricing_pricelistassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pricelistassignment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "pricing_pricelistassignmentevent" ("channel_id", "company_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_list_id", "priority", "segment_id", "valid_from", "valid_until") VALUES (NEW."channel_id", NEW."company_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."price_list_id", NEW."priority", NEW."segment_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;', hash='fccc0f1be84cc4414681bafc56a7e8db805759c1', operation='UPDATE', pgid='pgtrigger_update_update_92a48', table='pricing_pricelistassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pricelistassignment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "pricing_pricelistassignmentevent" ("channel_id", "company_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_list_id", "priority", "segment_id", "valid_from", "valid_until") VALUES (OLD."channel_id", OLD."company_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."price_list_id", OLD."priority", OLD."segment_id", OLD."valid_from", OLD."valid_until"); RETURN NULL;', hash='aaf4cc9ce548c60f222178262f3b55e24d6ea660', operation='DELETE', pgid='pgtrigger_delete_delete_5b45e', table='pricing_pricelistassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pricelistassignmentevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3b0f5e227560bf0d68ba0032db8d94882fd17a82', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3c7e6', table='pricing_pricelistassignmentevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pricelistevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d04a1f016f38c01f0259986be3b9219343d368a9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2aa50', table='pricing_pricelistevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='taxrateevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7603f671064a1ff340d62f6a5a71da7bec7ac2a9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1eb89', table='pricing_taxrateevent', when='BEFORE')),
        ),
    ]
