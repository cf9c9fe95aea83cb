import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0002_words_beside_what_is_listed'),
        ('companies', '0002_the_sellers_history_and_the_right_to_his_settings'),
    ]

    operations = [
        migrations.CreateModel(
            name='OwnPartNumber',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=120)),
                ('key', models.CharField(max_length=120)),
                ('name', models.CharField(blank=True, max_length=255)),
                ('words', django.contrib.postgres.search.SearchVectorField()),
                ('company', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='companies.company')),
                ('variant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='own_part_numbers', to='catalog.variant')),
            ],
            options={
                'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['words'], name='catalog_own_words')],
                'constraints': [models.UniqueConstraint(fields=('company', 'key'), name='catalog_own_code_once', opclasses=['uuid_ops', 'varchar_pattern_ops']), models.CheckConstraint(condition=models.Q(('key', ''), _negated=True), name='catalog_own_code_says_something')],
            },
        ),
    ]
