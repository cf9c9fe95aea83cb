import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0001_products_and_assortments'),
    ]

    operations = [
        migrations.RunSQL(
            """
            CREATE TABLE catalog_words_before AS
            SELECT v.id, v.sort_es, v.sort_en, v.facet_values, w.es, w.en
            FROM catalog_variant v JOIN catalog_variantwords w ON w.variant_id = v.id"""
        ),
        migrations.RemoveIndex(model_name='variant', name='catalog_variant_listed'),
        migrations.RemoveIndex(model_name='variant', name='catalog_variant_by_name_es'),
        migrations.RemoveIndex(model_name='variant', name='catalog_variant_by_name_en'),
        migrations.RemoveField(model_name='variant', name='facet_values'),
        migrations.RemoveField(model_name='variant', name='sort_en'),
        migrations.RemoveField(model_name='variant', name='sort_es'),
        migrations.DeleteModel(name='VariantWords'),
        migrations.CreateModel(  # anew: what every list reads shall stand first in the row, the wide columns last
            name='VariantWords',
            fields=[
                ('variant', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='words', serialize=False, to='catalog.variant')),
                ('product', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='catalog.product')),
                ('category', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='catalog.category')),
                ('is_active', models.BooleanField()),
                ('is_product_active', models.BooleanField()),
                ('sort_es', models.CharField(blank=True, db_collation='C', default='', max_length=255)),
                ('sort_en', models.CharField(blank=True, db_collation='C', default='', max_length=255)),
                ('facet_values', django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), blank=True, default=list, size=None)),
                ('es', django.contrib.postgres.search.SearchVectorField()),
                ('en', django.contrib.postgres.search.SearchVectorField()),
            ],
        ),
        migrations.RunSQL(
            """
            INSERT INTO catalog_variantwords (variant_id, product_id, category_id, is_active, is_product_active,
                                              sort_es, sort_en, facet_values, es, en)
            SELECT v.id, p.id, p.category_id, v.is_active, p.is_active, coalesce(b.sort_es, ''),
                   coalesce(b.sort_en, ''), coalesce(b.facet_values, '{}'), coalesce(b.es, ''), coalesce(b.en, '')
            FROM catalog_variant v
            JOIN catalog_product p ON p.id = v.product_id
            LEFT JOIN catalog_words_before b ON b.id = v.id
            ORDER BY v.id;
            SET CONSTRAINTS ALL IMMEDIATE;
            SET CONSTRAINTS ALL DEFERRED;
            DROP TABLE catalog_words_before"""
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
            model_name='variantwords',
            index=models.Index(fields=['product'], name='catalog_words_of_product'),
        ),
        migrations.AddIndex(
            model_name='variantwords',
            index=models.Index(condition=models.Q(('is_active', True), ('is_product_active', True)), fields=['category', 'variant'], include=('product', 'sort_es', 'sort_en', 'facet_values'), name='catalog_words_in_branch'),
        ),
        migrations.AddIndex(
            model_name='variantwords',
            index=models.Index(condition=models.Q(('is_active', True), ('is_product_active', True)), fields=['sort_es', 'variant'], include=('product', 'category'), name='catalog_words_by_name_es'),
        ),
        migrations.AddIndex(
            model_name='variantwords',
            index=models.Index(condition=models.Q(('is_active', True), ('is_product_active', True)), fields=['sort_en', 'variant'], include=('product', 'category'), name='catalog_words_by_name_en'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='product',
            trigger=pgtrigger.compiler.Trigger(name='words_follow', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n            UPDATE catalog_variantwords w SET category_id = n.category_id, is_product_active = n.is_active\n            FROM new_rows n\n            JOIN old_rows o ON o.id = n.id\n             AND (o.category_id, o.is_active) IS DISTINCT FROM (n.category_id, n.is_active)\n            WHERE w.product_id = n.id;\n            RETURN NULL;', hash='a68eab2b3d0603224c676d23912f4378d7e866ab', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_words_follow_6f9a4', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='catalog_product', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='variant',
            trigger=pgtrigger.compiler.Trigger(name='words_begin', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            INSERT INTO catalog_variantwords\n                (variant_id, is_active, product_id, category_id, is_product_active, sort_es, sort_en, facet_values, es, en)\n            SELECT n.id, n.is_active, p.id, p.category_id, p.is_active, '', '', '{}', '', ''\n            FROM new_rows n JOIN catalog_product p ON p.id = n.product_id FOR SHARE OF p;\n            RETURN NULL;", hash='ccfb513935d194d9c199e3aaa5e73aa0ff5681a3', level='STATEMENT', operation='INSERT', pgid='pgtrigger_words_begin_26596', referencing='REFERENCING NEW TABLE AS new_rows ', table='catalog_variant', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='variant',
            trigger=pgtrigger.compiler.Trigger(name='words_follow', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n            UPDATE catalog_variantwords w SET is_active = n.is_active\n            FROM new_rows n JOIN old_rows o ON o.id = n.id AND o.is_active <> n.is_active\n            WHERE w.variant_id = n.id;\n            UPDATE catalog_variantwords w SET (product_id, category_id, is_product_active) = (moved.product_id, moved.category_id, moved.is_active)\n            FROM (SELECT n.id, p.id AS product_id, p.category_id, p.is_active\n                  FROM new_rows n\n                  JOIN old_rows o ON o.id = n.id AND o.product_id <> n.product_id\n                  JOIN catalog_product p ON p.id = n.product_id FOR SHARE OF p) AS moved\n            WHERE w.variant_id = moved.id;\n            RETURN NULL;', hash='f9f6229ae42fb23057a936a90cfe04fa7bea9c1f', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_words_follow_f60cc', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='catalog_variant', when='AFTER')),
        ),
    ]
