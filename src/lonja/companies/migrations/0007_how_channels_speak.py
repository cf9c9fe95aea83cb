from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('companies', '0006_what_keys_spend_in_a_minute'),
    ]

    operations = [
        migrations.AddField(
            model_name='channel',
            name='register',
            field=models.CharField(choices=[('technical', 'technical'), ('plain', 'plain')], db_default='technical', default='technical', max_length=10),
        ),
    ]
