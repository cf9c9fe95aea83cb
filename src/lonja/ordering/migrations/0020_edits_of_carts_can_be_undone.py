import django.db.models.deletion
from django.db import migrations, models

import lonja.core.ids


class Migration(migrations.Migration):

    dependencies = [
        ('ordering', '0019_files_that_justify_orders'),
    ]

    operations = [
        migrations.CreateModel(
            name='CartUndo',
            fields=[
                ('id', models.UUIDField(default=lonja.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('removed', 'removed'), ('changed', 'changed')], max_length=10)),
                ('number', models.PositiveIntegerField()),
                ('before', models.JSONField()),
                ('after', models.JSONField()),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('cart', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='undo', to='ordering.cart')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['removed', 'changed'])), name='ordering_cart_edit_known')],
            },
        ),
    ]
