import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.expressions
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
            name='Cart',
            fields=[
                ('id', models.UUIDField(default=lonja.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('is_current', models.BooleanField(default=True)),
                ('version', models.PositiveIntegerField(default=0)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('changed_at', models.DateTimeField(auto_now=True)),
                ('api_key', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='carts', to='companies.apikey')),
                ('company', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='carts', to='companies.company')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='carts', to='companies.unit')),
                ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='carts', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='CartLine',
            fields=[
                ('id', models.UUIDField(default=lonja.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('position', models.PositiveIntegerField()),
                ('quantity', models.DecimalField(decimal_places=3, max_digits=12)),
                ('note', models.CharField(blank=True, max_length=200)),
                ('seen_unit_price', models.DecimalField(blank=True, decimal_places=6, max_digits=18, null=True)),
                ('cart', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='ordering.cart')),
                ('cost_center', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='companies.costcenter')),
                ('variant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='catalog.variant')),
            ],
            options={
                'ordering': ['position'],
            },
        ),
        migrations.CreateModel(
            name='Order',
            fields=[
                ('id', models.UUIDField(default=lonja.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('number', models.CharField(max_length=30, unique=True)),
                ('road', models.CharField(choices=[('page', 'store'), ('api', 'API'), ('import', 'import')], default='page', max_length=10)),
                ('state', models.CharField(choices=[('pending_approval', 'waiting for approval'), ('placed', 'placed'), ('acknowledged', 'acknowledged'), ('partially_shipped', 'partly shipped'), ('shipped', 'shipped'), ('rejected', 'rejected'), ('withdrawn', 'withdrawn'), ('cancelled', 'cancelled')], max_length=20)),
                ('currency', models.CharField(max_length=3)),
                ('net_amount', models.DecimalField(decimal_places=4, max_digits=18)),
                ('tax_amount', models.DecimalField(decimal_places=4, max_digits=18)),
                ('total_amount', models.DecimalField(decimal_places=4, max_digits=18)),
                ('tax_lines', models.JSONField(default=list)),
                ('content_hash', models.CharField(max_length=64)),
                ('po_number', models.CharField(blank=True, max_length=60)),
                ('note', models.TextField(blank=True)),
                ('wanted_on', models.DateField(blank=True, null=True)),
                ('delivery_address', models.JSONField(default=dict)),
                ('billing_address', models.JSONField(default=dict)),
                ('payment_method', models.CharField(default='on_account', max_length=30)),
                ('terms', models.JSONField(default=dict)),
                ('external_id', models.CharField(blank=True, max_length=64, null=True, unique=True)),
                ('submitted_at', models.DateTimeField()),
                ('placed_at', models.DateTimeField(blank=True, null=True)),
                ('acknowledged_at', models.DateTimeField(blank=True, null=True)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('acting', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('api_key', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='companies.apikey')),
                ('company', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='orders', to='companies.company')),
                ('requester', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='orders', to=settings.AUTH_USER_MODEL)),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='orders', to='companies.unit')),
            ],
        ),
        migrations.CreateModel(
            name='OrderIdNumberCompanyStateNetAmountTaxAmountTotalAmountPoNumberEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=lonja.core.ids.new_id, editable=False, serialize=False)),
                ('number', models.CharField(max_length=30)),
                ('state', models.CharField(choices=[('pending_approval', 'waiting for approval'), ('placed', 'placed'), ('acknowledged', 'acknowledged'), ('partially_shipped', 'partly shipped'), ('shipped', 'shipped'), ('rejected', 'rejected'), ('withdrawn', 'withdrawn'), ('cancelled', 'cancelled')], max_length=20)),
                ('net_amount', models.DecimalField(decimal_places=4, max_digits=18)),
                ('tax_amount', models.DecimalField(decimal_places=4, max_digits=18)),
                ('total_amount', models.DecimalField(decimal_places=4, max_digits=18)),
                ('po_number', models.CharField(blank=True, max_length=60)),
                ('company', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='companies.company')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='ordering.order')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OrderLine',
            fields=[
                ('id', models.UUIDField(default=lonja.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('position', models.PositiveIntegerField()),
                ('sku', models.CharField(max_length=64)),
                ('name', models.CharField(max_length=255)),
                ('sales_unit', models.CharField(max_length=10)),
                ('content', models.DecimalField(decimal_places=3, default=1, max_digits=12)),
                ('quantity', models.DecimalField(decimal_places=3, max_digits=12)),
                ('unit_price', models.DecimalField(decimal_places=6, max_digits=18)),
                ('amount', models.DecimalField(decimal_places=4, max_digits=18)),
                ('price_source', models.CharField(blank=True, max_length=120)),
                ('tax_class', models.CharField(max_length=20)),
                ('tax_category', models.CharField(default='S', max_length=2)),
                ('tax_percent', models.DecimalField(decimal_places=2, max_digits=5)),
                ('cost_center_code', models.CharField(blank=True, max_length=30)),
                ('note', models.CharField(blank=True, max_length=200)),
                ('promised_on', models.DateField(blank=True, null=True)),
                ('quantity_shipped', models.DecimalField(decimal_places=3, default=0, max_digits=12)),
                ('quantity_cancelled', models.DecimalField(decimal_places=3, default=0, max_digits=12)),
                ('cost_center', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='companies.costcenter')),
                ('order', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='ordering.order')),
                ('variant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='order_lines', to='catalog.variant')),
            ],
            options={
                'ordering': ['position'],
            },
        ),
        migrations.CreateModel(
            name='OrderLogEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(max_length=30)),
                ('params', models.JSONField(default=dict)),
                ('comment', models.TextField(blank=True)),
                ('acting', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('order', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='log', to='ordering.order')),
                ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.AddConstraint(
            model_name='cart',
            constraint=models.UniqueConstraint(condition=models.Q(('is_current', True)), fields=('user', 'unit'), name='ordering_one_current_cart'),
        ),
        migrations.AddConstraint(
            model_name='cart',
            constraint=models.UniqueConstraint(condition=models.Q(('is_current', True)), fields=('api_key',), name='ordering_one_current_cart_per_key'),
        ),
        migrations.AddConstraint(
            model_name='cartline',
            constraint=models.UniqueConstraint(fields=('cart', 'variant', 'cost_center'), name='ordering_cart_line_once', nulls_distinct=False),
        ),
        migrations.AddConstraint(
            model_name='cartline',
            constraint=models.CheckConstraint(condition=models.Q(('quantity__gt', 0)), name='ordering_cart_quantity_positive'),
        ),
        migrations.AddIndex(
            model_name='order',
            index=models.Index(fields=['company', '-submitted_at'], name='ordering_by_company'),
        ),
        migrations.AddIndex(
            model_name='order',
            index=models.Index(fields=['state', '-submitted_at'], name='ordering_by_state'),
        ),
        migrations.AddIndex(
            model_name='order',
            index=models.Index(fields=['-submitted_at'], name='ordering_by_day'),
        ),
        migrations.AddIndex(
            model_name='order',
            index=models.Index(django.contrib.postgres.indexes.OpClass(models.F('number'), name='varchar_pattern_ops'), name='ordering_by_number'),
        ),
        migrations.AddConstraint(
            model_name='order',
            constraint=models.CheckConstraint(condition=models.Q(('total_amount', django.db.models.expressions.CombinedExpression(models.F('net_amount'), '+', models.F('tax_amount')))), name='ordering_total_is_net_plus_tax'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='order',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "ordering_orderidnumbercompanystatenetamounttaxamounttotalamde23" ("company_id", "id", "net_amount", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "po_number", "state", "tax_amount", "total_amount") VALUES (NEW."company_id", NEW."id", NEW."net_amount", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."po_number", NEW."state", NEW."tax_amount", NEW."total_amount"); RETURN NULL;', hash='a443d765c2828d6452b30eec3e0392db66fda042', operation='INSERT', pgid='pgtrigger_insert_insert_cad9e', table='ordering_order', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='order',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."net_amount" IS DISTINCT FROM (NEW."net_amount") OR OLD."po_number" IS DISTINCT FROM (NEW."po_number") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."tax_amount" IS DISTINCT FROM (NEW."tax_amount") OR OLD."total_amount" IS DISTINCT FROM (NEW."total_amount"))', func='INSERT INTO "ordering_orderidnumbercompanystatenetamounttaxamounttotalamde23" ("company_id", "id", "net_amount", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "po_number", "state", "tax_amount", "total_amount") VALUES (NEW."company_id", NEW."id", NEW."net_amount", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."po_number", NEW."state", NEW."tax_amount", NEW."total_amount"); RETURN NULL;', hash='a2f16bba8154eed20aadc31083b7f6cd4b71a435', operation='UPDATE', pgid='pgtrigger_update_update_fdc2d', table='ordering_order', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='orderidnumbercompanystatenetamounttaxamounttotalamountponumberevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='94c997ae306525c2ef50cdfac0f8507f6aaa3b58', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_10b94', table='ordering_orderidnumbercompanystatenetamounttaxamounttotalamde23', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='orderline',
            index=models.Index(fields=['variant'], name='ordering_line_by_variant'),
        ),
        migrations.AddConstraint(
            model_name='orderline',
            constraint=models.UniqueConstraint(fields=('order', 'position'), name='ordering_line_position_once'),
        ),
        migrations.AddConstraint(
            model_name='orderline',
            constraint=models.CheckConstraint(condition=models.Q(('quantity__gt', 0)), name='ordering_quantity_positive'),
        ),
        migrations.AddConstraint(
            model_name='orderline',
            constraint=models.CheckConstraint(condition=models.Q(('unit_price__gte', 0)), name='ordering_price_not_negative'),
        ),
        migrations.AddConstraint(
            model_name='orderline',
            constraint=models.CheckConstraint(condition=models.Q(('quantity_cancelled__gte', 0), ('quantity_shipped__gte', 0), ('quantity__gte', django.db.models.expressions.CombinedExpression(models.F('quantity_shipped'), '+', models.F('quantity_cancelled')))), name='ordering_no_more_than_ordered'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='orderline',
            trigger=pgtrigger.compiler.Trigger(name='ordering_line_is_a_copy', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (ROW(OLD.sku, OLD.name, OLD.quantity, OLD.unit_price, OLD.amount, OLD.tax_percent, OLD.order_id) IS DISTINCT FROM ROW(NEW.sku, NEW.name, NEW.quantity, NEW.unit_price, NEW.amount, NEW.tax_percent, NEW.order_id))', func="RAISE EXCEPTION 'an order line is a copy and never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'ordering_line_is_a_copy';", hash='d522b50f5a9f8dbda64bd7e890af10dcb56b81a6', operation='UPDATE', pgid='pgtrigger_ordering_line_is_a_copy_002d2', table='ordering_orderline', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='orderline',
            trigger=pgtrigger.compiler.Trigger(name='ordering_placed_lines_stay', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF EXISTS (SELECT 1 FROM ordering_order o WHERE o.id = OLD.order_id AND o.state <> 'pending_approval') THEN RAISE EXCEPTION 'lines of a placed order stay' USING ERRCODE = 'check_violation', CONSTRAINT = 'ordering_placed_lines_stay'; END IF; RETURN OLD;", hash='c235245b4c7397b66f2b20d13f2caf54f659f905', operation='DELETE', pgid='pgtrigger_ordering_placed_lines_stay_a8610', table='ordering_orderline', when='BEFORE')),
        ),
    ]
