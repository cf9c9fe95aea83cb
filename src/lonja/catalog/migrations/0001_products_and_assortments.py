import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('companies', '0001_companies_people_and_rights'),
    ]

    operations = [
        migrations.CreateModel(
            name='Assortment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=80, unique=True)),
                ('names', models.JSONField(default=dict)),
            ],
        ),
        migrations.CreateModel(
            name='AssortmentAssignment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ],
        ),
        migrations.CreateModel(
            name='AssortmentAssignmentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AssortmentEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ],
        ),
        migrations.CreateModel(
            name='AssortmentEntryEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AssortmentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('code', models.SlugField(db_index=False, max_length=80)),
                ('names', models.JSONField(default=dict)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Attribute',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(unique=True)),
                ('names', models.JSONField(default=dict)),
                ('kind', models.CharField(choices=[('number', 'number'), ('text', 'text'), ('choice', 'choice'), ('boolean', 'yes or no')], max_length=10)),
                ('unit', models.CharField(blank=True, max_length=15)),
                ('choice_names', models.JSONField(blank=True, default=dict)),
                ('choice_order', models.JSONField(blank=True, default=list)),
                ('is_facet', models.BooleanField(default=True)),
                ('position', models.PositiveIntegerField(default=0)),
            ],
            options={
                'ordering': ['position', 'code'],
            },
        ),
        migrations.CreateModel(
            name='Category',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=80, unique=True)),
                ('path', models.CharField(max_length=120, unique=True)),
                ('names', models.JSONField(default=dict)),
                ('drawing', models.CharField(blank=True, max_length=50)),
                ('position', models.PositiveIntegerField(default=0)),
            ],
            options={
                'ordering': ['path'],
            },
        ),
        migrations.CreateModel(
            name='FacetValue',
            fields=[
                ('id', models.AutoField(primary_key=True, serialize=False)),
                ('value', models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name='Pack',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('names', models.JSONField(default=dict)),
                ('quantity', models.DecimalField(decimal_places=3, max_digits=12)),
                ('barcode', models.CharField(max_length=14, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name='Product',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=100, unique=True)),
                ('names', models.JSONField(default=dict)),
                ('descriptions', models.JSONField(blank=True, default=dict)),
                ('brand', models.CharField(blank=True, max_length=80)),
                ('attribute_codes', models.JSONField(blank=True, default=list)),
                ('drawing', models.CharField(blank=True, max_length=50)),
                ('tax_class', models.CharField(choices=[('standard', 'standard'), ('reduced', 'reduced'), ('super_reduced', 'super-reduced'), ('zero', 'zero')], default='standard', max_length=20)),
                ('is_active', models.BooleanField(default=True)),
                ('external_id', models.CharField(blank=True, max_length=64, null=True, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name='Variant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_active', models.BooleanField(default=True)),
                ('position', models.PositiveIntegerField(default=0)),
                ('sku', models.CharField(max_length=64, unique=True)),
                ('sku_key', models.CharField(max_length=64)),
                ('sort_es', models.CharField(blank=True, db_collation='C', default='', max_length=255)),
                ('sort_en', models.CharField(blank=True, db_collation='C', default='', max_length=255)),
                ('facet_values', django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), blank=True, default=list, size=None)),
                ('names', models.JSONField(default=dict)),
                ('attributes', models.JSONField(blank=True, default=dict)),
                ('barcode', models.CharField(blank=True, max_length=14, null=True, unique=True)),
                ('sales_unit', models.CharField(choices=[('piece', 'piece'), ('box', 'box'), ('bag', 'bag'), ('pack', 'pack'), ('roll', 'roll'), ('meter', 'meter'), ('pair', 'pair'), ('set', 'set'), ('can', 'can'), ('kilo', 'kilo'), ('liter', 'liter')], default='piece', max_length=10)),
                ('content', models.DecimalField(decimal_places=3, default=1, max_digits=12)),
                ('quantity_minimum', models.DecimalField(decimal_places=3, default=1, max_digits=12)),
                ('quantity_step', models.DecimalField(decimal_places=3, default=1, max_digits=12)),
                ('weight_kg', models.DecimalField(blank=True, decimal_places=4, max_digits=12, null=True)),
                ('external_id', models.CharField(blank=True, max_length=64, null=True, unique=True)),
            ],
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assortment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "catalog_assortmentevent" ("code", "id", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."id", NEW."names", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='2eafe5c67fe34e49b0443f4c884d8dc2926b6d46', operation='INSERT', pgid='pgtrigger_insert_insert_6d245', table='catalog_assortment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assortment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "catalog_assortmentevent" ("code", "id", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."id", NEW."names", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='a3dca3c0fba9565c269a2c9c24d2d5344c9bbbd6', operation='UPDATE', pgid='pgtrigger_update_update_6e55e', table='catalog_assortment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assortment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "catalog_assortmentevent" ("code", "id", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."code", OLD."id", OLD."names", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='ea843815ceef7515a1d76bdd465935581e2a5437', operation='DELETE', pgid='pgtrigger_delete_delete_c8417', table='catalog_assortment', when='AFTER')),
        ),
        migrations.AddField(
            model_name='assortmentassignment',
            name='assortment',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='assignments', to='catalog.assortment'),
        ),
        migrations.AddField(
            model_name='assortmentassignment',
            name='company',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='companies.company'),
        ),
        migrations.AddField(
            model_name='assortmentassignment',
            name='segment',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='companies.segment'),
        ),
        migrations.AddField(
            model_name='assortmentassignmentevent',
            name='assortment',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='catalog.assortment'),
        ),
        migrations.AddField(
            model_name='assortmentassignmentevent',
            name='company',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='companies.company'),
        ),
        migrations.AddField(
            model_name='assortmentassignmentevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='catalog.assortmentassignment'),
        ),
        migrations.AddField(
            model_name='assortmentassignmentevent',
            name='segment',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='companies.segment'),
        ),
        migrations.AddField(
            model_name='assortmententry',
            name='assortment',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='entries', to='catalog.assortment'),
        ),
        migrations.AddField(
            model_name='assortmententryevent',
            name='assortment',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='catalog.assortment'),
        ),
        migrations.AddField(
            model_name='assortmententryevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='catalog.assortmententry'),
        ),
        migrations.AddField(
            model_name='assortmentevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='catalog.assortment'),
        ),
        migrations.AddField(
            model_name='category',
            name='parent',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='catalog.category'),
        ),
        migrations.AddField(
            model_name='assortmententryevent',
            name='category',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='catalog.category'),
        ),
        migrations.AddField(
            model_name='assortmententry',
            name='category',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='catalog.category'),
        ),
        migrations.AddField(
            model_name='facetvalue',
            name='attribute',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='facet_values', to='catalog.attribute'),
        ),
        migrations.AddField(
            model_name='product',
            name='category',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='products', to='catalog.category'),
        ),
        migrations.AddField(
            model_name='assortmententryevent',
            name='product',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='catalog.product'),
        ),
        migrations.AddField(
            model_name='assortmententry',
            name='product',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='catalog.product'),
        ),
        migrations.CreateModel(
            name='VariantWords',
            fields=[
                ('variant', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='words', serialize=False, to='catalog.variant')),
                ('es', django.contrib.postgres.search.SearchVectorField()),
                ('en', django.contrib.postgres.search.SearchVectorField()),
            ],
        ),
        migrations.AddField(
            model_name='variant',
            name='product',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='variants', to='catalog.product'),
        ),
        migrations.AddField(
            model_name='pack',
            name='variant',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='packs', to='catalog.variant'),
        ),
        migrations.AddConstraint(
            model_name='assortmentassignment',
            constraint=models.CheckConstraint(condition=models.Q(('company__isnull', True), ('segment__isnull', True), _connector='XOR'), name='catalog_assigned_to_one'),
        ),
        migrations.AddConstraint(
            model_name='assortmentassignment',
            constraint=models.UniqueConstraint(fields=('assortment', 'company', 'segment'), name='catalog_assigned_once', nulls_distinct=False),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assortmentassignment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "catalog_assortmentassignmentevent" ("assortment_id", "company_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment_id") VALUES (NEW."assortment_id", NEW."company_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."segment_id"); RETURN NULL;', hash='46bca01cf4d7925945baf99e5aefbec4bdf5964e', operation='INSERT', pgid='pgtrigger_insert_insert_26c56', table='catalog_assortmentassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assortmentassignment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "catalog_assortmentassignmentevent" ("assortment_id", "company_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment_id") VALUES (NEW."assortment_id", NEW."company_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."segment_id"); RETURN NULL;', hash='bb86509367816e382de61b84d590bd3118fe6365', operation='UPDATE', pgid='pgtrigger_update_update_14c97', table='catalog_assortmentassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assortmentassignment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "catalog_assortmentassignmentevent" ("assortment_id", "company_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment_id") VALUES (OLD."assortment_id", OLD."company_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."segment_id"); RETURN NULL;', hash='43d2e86d40f81b525d3568a4442e1950944e2ff5', operation='DELETE', pgid='pgtrigger_delete_delete_ba37d', table='catalog_assortmentassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assortmentassignmentevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f831d72ecdcc13a67d182527352a37cd54d125fd', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_14b88', table='catalog_assortmentassignmentevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assortmentevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='07eddde705d366902dac2c1a8fe62baf3ec359ab', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f41ac', table='catalog_assortmentevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='category',
            index=models.Index(django.contrib.postgres.indexes.OpClass(models.F('path'), name='varchar_pattern_ops'), name='catalog_category_branch'),
        ),
        migrations.AddConstraint(
            model_name='facetvalue',
            constraint=models.UniqueConstraint(fields=('attribute', 'value'), name='catalog_facet_value_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assortmententryevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='12db7e7a6a04501eeb32843a866b9fa6072efe58', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_125a0', table='catalog_assortmententryevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='assortmententry',
            constraint=models.CheckConstraint(condition=models.Q(('category__isnull', True), ('product__isnull', True), _connector='XOR'), name='catalog_entry_branch_or_product'),
        ),
        migrations.AddConstraint(
            model_name='assortmententry',
            constraint=models.UniqueConstraint(fields=('assortment', 'category', 'product'), name='catalog_entry_once', nulls_distinct=False),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assortmententry',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "catalog_assortmententryevent" ("assortment_id", "category_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "product_id") VALUES (NEW."assortment_id", NEW."category_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."product_id"); RETURN NULL;', hash='174adde85e235b29c823dceac447fb49e5d5bba0', operation='INSERT', pgid='pgtrigger_insert_insert_f1be7', table='catalog_assortmententry', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assortmententry',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "catalog_assortmententryevent" ("assortment_id", "category_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "product_id") VALUES (NEW."assortment_id", NEW."category_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."product_id"); RETURN NULL;', hash='d48e7f7f1da530104baba70d7b548d5e5945df7d', operation='UPDATE', pgid='pgtrigger_update_update_11c42', table='catalog_assortmententry', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assortmententry',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "catalog_assortmententryevent" ("assortment_id", "category_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "product_id") VALUES (OLD."assortment_id", OLD."category_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."product_id"); RETURN NULL;', hash='2540fa7d080ab039a0336a11ba8ea700b0b17874', operation='DELETE', pgid='pgtrigger_delete_delete_6c929', table='catalog_assortmententry', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='variantwords',
            index=django.contrib.postgres.indexes.GinIndex(fields=['es'], name='catalog_words_es'),
        ),
        migrations.AddIndex(
            model_name='variantwords',
            index=django.contrib.postgres.indexes.GinIndex(fields=['en'], name='catalog_words_en'),
        ),
        migrations.AddIndex(
            model_name='variant',
            index=models.Index(django.contrib.postgres.indexes.OpClass(models.F('sku_key'), name='varchar_pattern_ops'), name='catalog_variant_by_key'),
        ),
        migrations.AddIndex(
            model_name='variant',
            index=models.Index(fields=['product', 'position'], name='catalog_variant_in_product'),
        ),
        migrations.AddIndex(
            model_name='variant',
            index=models.Index(condition=models.Q(('is_active', True)), fields=['product', 'id'], include=('sort_es', 'sort_en', 'facet_values'), name='catalog_variant_listed'),
        ),
        migrations.AddIndex(
            model_name='variant',
            index=models.Index(fields=['sort_es', 'id'], include=('product', 'is_active'), name='catalog_variant_by_name_es'),
        ),
        migrations.AddIndex(
            model_name='variant',
            index=models.Index(fields=['sort_en', 'id'], include=('product', 'is_active'), name='catalog_variant_by_name_en'),
        ),
        migrations.AddConstraint(
            model_name='variant',
            constraint=models.CheckConstraint(condition=models.Q(('content__gt', 0)), name='catalog_content_positive'),
        ),
        migrations.AddConstraint(
            model_name='variant',
            constraint=models.CheckConstraint(condition=models.Q(('quantity_step__gt', 0)), name='catalog_step_positive'),
        ),
        migrations.AddConstraint(
            model_name='variant',
            constraint=models.CheckConstraint(condition=models.Q(('quantity_minimum__gt', 0)), name='catalog_minimum_positive'),
        ),
        migrations.AddConstraint(
            model_name='pack',
            constraint=models.CheckConstraint(condition=models.Q(('quantity__gt', 0)), name='catalog_pack_positive'),
        ),
    ]
