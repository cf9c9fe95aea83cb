import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0004_words_mistyped_synonyms_and_misses'),
        ('companies', '0002_the_sellers_history_and_the_right_to_his_settings'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='assortmentassignment',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='assortmentassignment',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='assortmentassignment',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='assortmententry',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='assortmententry',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='assortmententry',
            name='delete_delete',
        ),
        migrations.RemoveConstraint(
            model_name='assortmentassignment',
            name='catalog_assigned_to_one',
        ),
        migrations.RemoveConstraint(
            model_name='assortmentassignment',
            name='catalog_assigned_once',
        ),
        migrations.RemoveConstraint(
            model_name='assortmententry',
            name='catalog_entry_branch_or_product',
        ),
        migrations.RemoveConstraint(
            model_name='assortmententry',
            name='catalog_entry_once',
        ),
        migrations.AddField(
            model_name='assortmentassignment',
            name='channel',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='companies.channel'),
        ),
        migrations.AddField(
            model_name='assortmentassignment',
            name='hides',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='assortmentassignmentevent',
            name='channel',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='companies.channel'),
        ),
        migrations.AddField(
            model_name='assortmentassignmentevent',
            name='hides',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='assortmententry',
            name='brand',
            field=models.CharField(blank=True, max_length=80, null=True),
        ),
        migrations.AddField(
            model_name='assortmententryevent',
            name='brand',
            field=models.CharField(blank=True, max_length=80, null=True),
        ),
        migrations.AddIndex(
            model_name='product',
            index=models.Index(condition=models.Q(('brand', ''), _negated=True), fields=['brand'], name='catalog_product_by_brand'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assortmentassignment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "catalog_assortmentassignmentevent" ("assortment_id", "channel_id", "company_id", "hides", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment_id") VALUES (NEW."assortment_id", NEW."channel_id", NEW."company_id", NEW."hides", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."segment_id"); RETURN NULL;', hash='adc8709984c8c93d8c0f99856148ebd8621fb946', operation='INSERT', pgid='pgtrigger_insert_insert_26c56', table='catalog_assortmentassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assortmentassignment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "catalog_assortmentassignmentevent" ("assortment_id", "channel_id", "company_id", "hides", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment_id") VALUES (NEW."assortment_id", NEW."channel_id", NEW."company_id", NEW."hides", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."segment_id"); RETURN NULL;', hash='32995c9d3951746b4d527199f5782f9909aad322', operation='UPDATE', pgid='pgtrigger_update_update_14c97', table='catalog_assortmentassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assortmentassignment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "catalog_assortmentassignmentevent" ("assortment_id", "channel_id", "company_id", "hides", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment_id") VALUES (OLD."assortment_id", OLD."channel_id", OLD."company_id", OLD."hides", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."segment_id"); RETURN NULL;', hash='fa733ba8be14ec208e5e7b36be7cf9374ccc718c', operation='DELETE', pgid='pgtrigger_delete_delete_ba37d', table='catalog_assortmentassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assortmententry',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "catalog_assortmententryevent" ("assortment_id", "brand", "category_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "product_id") VALUES (NEW."assortment_id", NEW."brand", NEW."category_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."product_id"); RETURN NULL;', hash='c96d3396e37da76986802ca306abc49a24126fb2', operation='INSERT', pgid='pgtrigger_insert_insert_f1be7', table='catalog_assortmententry', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assortmententry',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "catalog_assortmententryevent" ("assortment_id", "brand", "category_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "product_id") VALUES (NEW."assortment_id", NEW."brand", NEW."category_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."product_id"); RETURN NULL;', hash='dada327b00fcbdc7f039946d839a2af5bf732b38', operation='UPDATE', pgid='pgtrigger_update_update_11c42', table='catalog_assortmententry', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assortmententry',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "catalog_assortmententryevent" ("assortment_id", "brand", "category_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "product_id") VALUES (OLD."assortment_id", OLD."brand", OLD."category_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."product_id"); RETURN NULL;', hash='9e7d6bbdde7f2e9ec50e5127444e18077089c8e2', operation='DELETE', pgid='pgtrigger_delete_delete_6c929', table='catalog_assortmententry', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='assortmentassignment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('channel', None), ('company__isnull', False), ('segment', None)), models.Q(('channel', None), ('company', None), ('segment__isnull', False)), models.Q(('channel__isnull', False), ('company', None), ('segment', None)), _connector='OR'), name='catalog_assigned_to_one'),
        ),
        migrations.AddConstraint(
            model_name='assortmentassignment',
            constraint=models.UniqueConstraint(fields=('assortment', 'company', 'segment', 'channel'), name='catalog_assigned_once', nulls_distinct=False),
        ),
        migrations.AddConstraint(
            model_name='assortmententry',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('brand', None), ('category__isnull', False), ('product', None)), models.Q(('brand', None), ('category', None), ('product__isnull', False)), models.Q(('brand__isnull', False), ('category', None), ('product', None), models.Q(('brand', ''), _negated=True)), _connector='OR'), name='catalog_entry_branch_product_or_brand'),
        ),
        migrations.AddConstraint(
            model_name='assortmententry',
            constraint=models.UniqueConstraint(fields=('assortment', 'category', 'product', 'brand'), name='catalog_entry_once', nulls_distinct=False),
        ),
    ]
