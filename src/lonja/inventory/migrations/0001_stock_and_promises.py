import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('catalog', '0001_products_and_assortments'),
    ]

    operations = [
        migrations.CreateModel(
            name='Warehouse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=30, unique=True)),
                ('name', models.CharField(max_length=100)),
                ('city', models.CharField(blank=True, max_length=100)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('cutoff', models.TimeField(default='16:00')),
                ('transit_days', models.PositiveSmallIntegerField(default=1)),
            ],
            options={
                'ordering': ['position'],
            },
        ),
        migrations.CreateModel(
            name='SupplyRule',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('may_backorder', models.BooleanField(default=False)),
                ('lead_days', models.PositiveSmallIntegerField(default=10)),
                ('variant', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='supply_rule', to='catalog.variant')),
            ],
        ),
        migrations.CreateModel(
            name='StockLevel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on_hand', models.DecimalField(decimal_places=3, default=0, max_digits=14)),
                ('reserved', models.DecimalField(decimal_places=3, default=0, max_digits=14)),
                ('source', models.CharField(default='lonja', max_length=30)),
                ('as_of', models.DateTimeField()),
                ('variant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stock_levels', to='catalog.variant')),
                ('warehouse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='levels', to='inventory.warehouse')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('variant', 'warehouse'), name='inventory_level_once'), models.CheckConstraint(condition=models.Q(('on_hand__gte', 0)), name='inventory_on_hand_not_negative'), models.CheckConstraint(condition=models.Q(('reserved__gte', 0)), name='inventory_reserved_not_negative'), models.CheckConstraint(condition=models.Q(('reserved__lte', models.F('on_hand'))), name='inventory_no_overselling')],
            },
        ),
        migrations.CreateModel(
            name='Reservation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(max_length=80)),
                ('line', models.UUIDField()),
                ('quantity', models.DecimalField(decimal_places=3, max_digits=12)),
                ('promised_on', models.DateField(blank=True, null=True)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('variant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalog.variant')),
                ('warehouse', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='inventory.warehouse')),
            ],
            options={
                'indexes': [models.Index(fields=['reference'], name='inventory_by_reference')],
                'constraints': [models.CheckConstraint(condition=models.Q(('quantity__gt', 0)), name='inventory_reservation_positive')],
            },
        ),
    ]
