import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0006_what_differs_for_a_company'),
        ('companies', '0002_the_sellers_history_and_the_right_to_his_settings'),
    ]

    operations = [
        migrations.CreateModel(
            name='UsualVariant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField(default=0)),
                ('company', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='companies.company')),
                ('variant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='catalog.variant')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('company', 'variant'), name='catalog_usual_once')],
            },
        ),
    ]
