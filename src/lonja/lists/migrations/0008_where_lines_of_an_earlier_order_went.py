import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('companies', '0016_history_of_companies_together'),
        ('lists', '0007_sheets_as_a_company_reads_them'),
    ]

    operations = [
        migrations.AddField(
            model_name='quickorderline',
            name='ship_to',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='companies.address'),
        ),
    ]
