import django.db.models.deletion
import lonja.core.ids
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
            name='QuickOrder',
            fields=[
                ('id', models.UUIDField(default=lonja.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('file_name', models.CharField(blank=True, max_length=200)),
                ('source', models.JSONField(default=dict)),
                ('reading', models.JSONField(default=dict)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('added_at', models.DateTimeField(blank=True, null=True)),
                ('company', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='companies.company')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='companies.unit')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='QuickOrderLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('raw', models.TextField(blank=True)),
                ('code', models.CharField(blank=True, max_length=120)),
                ('requested', models.DecimalField(blank=True, decimal_places=3, max_digits=12, null=True)),
                ('unit', models.CharField(blank=True, max_length=10)),
                ('status', models.CharField(choices=[('exact', 'exact'), ('adjusted', 'quantity adjusted'), ('choose', 'choose a product'), ('unknown', 'not found'), ('unavailable', 'no price for you'), ('invalid', 'not readable')], max_length=12)),
                ('remarks', models.JSONField(blank=True, default=list)),
                ('candidates', models.JSONField(blank=True, default=list)),
                ('quantity', models.DecimalField(blank=True, decimal_places=3, max_digits=12, null=True)),
                ('is_left_out', models.BooleanField(default=False)),
                ('quick_order', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='lists.quickorder')),
                ('variant', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='catalog.variant')),
            ],
            options={
                'ordering': ['position'],
            },
        ),
        migrations.AddIndex(
            model_name='quickorder',
            index=models.Index(fields=['user', '-created_at'], name='lists_quick_order_by_user'),
        ),
        migrations.AddConstraint(
            model_name='quickorderline',
            constraint=models.UniqueConstraint(fields=('quick_order', 'position'), name='lists_line_position_once'),
        ),
    ]
