# The choices and triggers of tables that several changes touched at once.

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('companies', '0012_the_rights_to_quotes'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='invitation',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='invitation',
            name='update_update',
        ),
        migrations.AlterField(
            model_name='grant',
            name='permission',
            field=models.CharField(choices=[('orders.view', 'See orders'), ('orders.place', 'Fill carts and submit orders'), ('orders.approve', 'Approve or reject orders'), ('lists.fill', 'See and fill purchase lists and collect rounds'), ('lists.manage', "Keep the unit's lists, close them, and run collect rounds"), ('quotes.request', 'Ask for quotes and negotiate them'), ('spend.view', 'See spend by cost center'), ('credit.view', 'See credit and balance'), ('company.view', "See the company's people and settings"), ('people.manage', 'Invite people and assign roles'), ('addresses.manage', 'Edit addresses and cost centers'), ('rules.manage', 'Edit approval rules'), ('budgets.manage', 'Set budgets of cost centers'), ('payables.manage', 'Say how accounts payable is told of orders'), ('keys.manage', 'Create and revoke API keys'), ('sales.dashboard', "See the day's figures"), ('sales.orders.view', 'See all orders'), ('sales.orders.handle', 'Acknowledge, ship and cancel orders'), ('sales.quotes.view', 'See quotes and how they ended'), ('sales.quotes.manage', 'Write and send quotes'), ('sales.quotes.approve', 'Approve quotes below the floor and set it'), ('sales.companies.view', 'See customer companies'), ('sales.companies.manage', 'Create customer companies and manage their people'), ('sales.terms.manage', 'Set terms and credit limits'), ('sales.prices.view', 'See price lists and why a customer pays what'), ('sales.prices.manage', 'Change prices and for whom they count'), ('sales.catalog.view', 'See the whole catalog and what is searched for'), ('sales.catalog.manage', "Change the catalog, synonyms and customers' part numbers"), ('sales.stock.manage', 'Say what stock there is'), ('sales.imports.view', 'See the files that were brought in and what became of them'), ('sales.imports.manage', 'Bring in files of what he may change, apply and undo them'), ('sales.act_as', 'See the store as a customer'), ('sales.settings.manage', "Change the seller's settings")], max_length=40),
        ),
        migrations.AlterField(
            model_name='grantevent',
            name='permission',
            field=models.CharField(choices=[('orders.view', 'See orders'), ('orders.place', 'Fill carts and submit orders'), ('orders.approve', 'Approve or reject orders'), ('lists.fill', 'See and fill purchase lists and collect rounds'), ('lists.manage', "Keep the unit's lists, close them, and run collect rounds"), ('quotes.request', 'Ask for quotes and negotiate them'), ('spend.view', 'See spend by cost center'), ('credit.view', 'See credit and balance'), ('company.view', "See the company's people and settings"), ('people.manage', 'Invite people and assign roles'), ('addresses.manage', 'Edit addresses and cost centers'), ('rules.manage', 'Edit approval rules'), ('budgets.manage', 'Set budgets of cost centers'), ('payables.manage', 'Say how accounts payable is told of orders'), ('keys.manage', 'Create and revoke API keys'), ('sales.dashboard', "See the day's figures"), ('sales.orders.view', 'See all orders'), ('sales.orders.handle', 'Acknowledge, ship and cancel orders'), ('sales.quotes.view', 'See quotes and how they ended'), ('sales.quotes.manage', 'Write and send quotes'), ('sales.quotes.approve', 'Approve quotes below the floor and set it'), ('sales.companies.view', 'See customer companies'), ('sales.companies.manage', 'Create customer companies and manage their people'), ('sales.terms.manage', 'Set terms and credit limits'), ('sales.prices.view', 'See price lists and why a customer pays what'), ('sales.prices.manage', 'Change prices and for whom they count'), ('sales.catalog.view', 'See the whole catalog and what is searched for'), ('sales.catalog.manage', "Change the catalog, synonyms and customers' part numbers"), ('sales.stock.manage', 'Say what stock there is'), ('sales.imports.view', 'See the files that were brought in and what became of them'), ('sales.imports.manage', 'Bring in files of what he may change, apply and undo them'), ('sales.act_as', 'See the store as a customer'), ('sales.settings.manage', "Change the seller's settings")], max_length=40),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='invitation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "companies_invitationevent" ("accepted_at", "cascades", "created_at", "email", "expires_at", "id", "invited_by_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "role_id", "sheet_id", "unit_id") VALUES (NEW."accepted_at", NEW."cascades", NEW."created_at", NEW."email", NEW."expires_at", NEW."id", NEW."invited_by_id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."revoked_at", NEW."role_id", NEW."sheet_id", NEW."unit_id"); RETURN NULL;', hash='702b8abb8c7378f43f8d8840a0e11b83f1091bdd', operation='INSERT', pgid='pgtrigger_insert_insert_755b3', table='companies_invitation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='invitation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."accepted_at" IS DISTINCT FROM (NEW."accepted_at") OR OLD."cascades" IS DISTINCT FROM (NEW."cascades") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."expires_at" IS DISTINCT FROM (NEW."expires_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."invited_by_id" IS DISTINCT FROM (NEW."invited_by_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."revoked_at" IS DISTINCT FROM (NEW."revoked_at") OR OLD."role_id" IS DISTINCT FROM (NEW."role_id") OR OLD."sheet_id" IS DISTINCT FROM (NEW."sheet_id") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id"))', func='INSERT INTO "companies_invitationevent" ("accepted_at", "cascades", "created_at", "email", "expires_at", "id", "invited_by_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "role_id", "sheet_id", "unit_id") VALUES (NEW."accepted_at", NEW."cascades", NEW."created_at", NEW."email", NEW."expires_at", NEW."id", NEW."invited_by_id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."revoked_at", NEW."role_id", NEW."sheet_id", NEW."unit_id"); RETURN NULL;', hash='c1c74a8cd18d5fb8fa4952b2f1b5c05076db02a9', operation='UPDATE', pgid='pgtrigger_update_update_8b8ae', table='companies_invitation', when='AFTER')),
        ),
    ]
