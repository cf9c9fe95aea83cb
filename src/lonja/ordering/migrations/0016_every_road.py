# The roads of orders, several of which came at once.

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('ordering', '0015_orders_by_quotes'),
    ]

    operations = [
        migrations.AlterField(
            model_name='order',
            name='road',
            field=models.CharField(choices=[('page', 'store'), ('api', 'API'), ('round', 'collect round'), ('quote', 'quote'), ('group', 'group purchase'), ('import', 'import'), ('recurring', 'recurring order')], default='page', max_length=10),
        ),
    ]
