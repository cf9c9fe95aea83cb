import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0003_own_part_numbers'),
    ]

    operations = [
        migrations.CreateModel(
            name='LexiconWord',
            fields=[
                ('word', models.TextField(primary_key=True, serialize=False)),
                ('trigrams', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                ('number', models.IntegerField()),
            ],
            options={
                'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['trigrams'], name='catalog_lexicon_by_trigram')],
            },
        ),
        migrations.CreateModel(
            name='SearchMiss',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('text', models.CharField(max_length=80)),
                ('number', models.PositiveIntegerField(default=1)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('day', 'text'), name='catalog_miss_once_a_day')],
            },
        ),
        migrations.CreateModel(
            name='SynonymSet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('terms', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=80), size=None)),
                ('keys', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
            ],
            options={
                'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['keys'], name='catalog_synonyms_by_word')],
            },
        ),
    ]
