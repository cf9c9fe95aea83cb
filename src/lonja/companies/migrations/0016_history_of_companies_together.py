# The triggers of a table that two changes touched at once.

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('companies', '0015_companies_may_want_a_second_step'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='company',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='company',
            name='update_update',
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='company',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "companies_companyevent" ("channel_id", "country", "created_at", "currency", "external_id", "id", "is_blocked", "language", "legal_name", "name", "needs_second_step", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "sees_whole_catalog", "tax_id", "time_zone") VALUES (NEW."channel_id", NEW."country", NEW."created_at", NEW."currency", NEW."external_id", NEW."id", NEW."is_blocked", NEW."language", NEW."legal_name", NEW."name", NEW."needs_second_step", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."phone", NEW."sees_whole_catalog", NEW."tax_id", NEW."time_zone"); RETURN NULL;', hash='2758530db3d6d46a5d54e3206c594d9d57ad3222', operation='INSERT', pgid='pgtrigger_insert_insert_a4101', table='companies_company', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='company',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "companies_companyevent" ("channel_id", "country", "created_at", "currency", "external_id", "id", "is_blocked", "language", "legal_name", "name", "needs_second_step", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "sees_whole_catalog", "tax_id", "time_zone") VALUES (NEW."channel_id", NEW."country", NEW."created_at", NEW."currency", NEW."external_id", NEW."id", NEW."is_blocked", NEW."language", NEW."legal_name", NEW."name", NEW."needs_second_step", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."phone", NEW."sees_whole_catalog", NEW."tax_id", NEW."time_zone"); RETURN NULL;', hash='c0c3985b8e05abc7d9094d15fdb7968d283a5381', operation='UPDATE', pgid='pgtrigger_update_update_3d5ae', table='companies_company', when='AFTER')),
        ),
    ]
