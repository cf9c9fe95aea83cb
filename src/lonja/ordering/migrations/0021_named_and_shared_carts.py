import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('companies', '0016_history_of_companies_together'),
        ('ordering', '0020_edits_of_carts_can_be_undone'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='cartundo',
            name='ordering_cart_edit_known',
        ),
        migrations.AddField(
            model_name='cart',
            name='audience',
            field=models.CharField(blank=True, choices=[('', 'nobody else'), ('unit', 'the unit'), ('company', 'the whole company')], db_default='', default='', max_length=10),
        ),
        migrations.AddField(
            model_name='cart',
            name='deleted_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='cart',
            name='is_open',
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name='cart',
            name='name',
            field=models.CharField(blank=True, db_default='', default='', max_length=80),
        ),
        migrations.AddField(
            model_name='cartline',
            name='changed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='cartline',
            name='version',
            field=models.PositiveIntegerField(db_default=0, default=0),
        ),
        migrations.AlterField(
            model_name='cartundo',
            name='kind',
            field=models.CharField(choices=[('removed', 'removed'), ('changed', 'changed'), ('moved', 'moved')], max_length=10),
        ),
        migrations.AddIndex(
            model_name='cart',
            index=models.Index(condition=models.Q(('audience', ''), _negated=True), fields=['company', 'unit'], name='ordering_shared_carts'),
        ),
        migrations.AddConstraint(
            model_name='cart',
            constraint=models.CheckConstraint(condition=models.Q(('deleted_at', None), ('is_current', False), _connector='OR'), name='ordering_deleted_cart_not_current'),
        ),
        migrations.AddConstraint(
            model_name='cart',
            constraint=models.CheckConstraint(condition=models.Q(('audience__in', ['', 'unit', 'company'])), name='ordering_cart_audience_known'),
        ),
        migrations.AddConstraint(
            model_name='cartundo',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['removed', 'changed', 'moved'])), name='ordering_cart_edit_known'),
        ),
    ]
