import django.db.models.deletion
import lonja.core.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('companies', '0001_companies_people_and_rights'),
    ]

    operations = [
        migrations.CreateModel(
            name='Message',
            fields=[
                ('id', models.UUIDField(default=lonja.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('event_id', models.UUIDField(blank=True, null=True)),
                ('template', models.CharField(max_length=60)),
                ('recipient', models.EmailField(max_length=254)),
                ('language', models.CharField(max_length=5)),
                ('subject', models.CharField(max_length=255)),
                ('text', models.TextField()),
                ('html', models.TextField(blank=True)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('sent_at', models.DateTimeField(blank=True, null=True)),
                ('error', models.TextField(blank=True)),
                ('company', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='companies.company')),
            ],
            options={
                'ordering': ['-created_at'],
                'constraints': [models.UniqueConstraint(fields=('event_id', 'template', 'recipient'), name='notifications_once_per_event')],
            },
        ),
    ]
