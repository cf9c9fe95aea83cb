import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0007_variants_put_forward_to_a_company'),
    ]

    operations = [
        migrations.CreateModel(
            name='Document',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=80)),
                ('kind', models.CharField(choices=[('picture', 'picture'), ('drawing', 'exploded drawing'), ('datasheet', 'data sheet'), ('certificate', 'certificate'), ('manual', 'manual'), ('safety_sheet', 'safety data sheet'), ('video', 'video')], max_length=20)),
                ('names', models.JSONField(default=dict)),
                ('language', models.CharField(blank=True, max_length=5)),
                ('position', models.PositiveIntegerField(default=0)),
                ('link', models.URLField(blank=True, max_length=500)),
                ('file_hash', models.CharField(blank=True, max_length=64)),
                ('file_name', models.CharField(blank=True, max_length=120)),
                ('media_type', models.CharField(blank=True, max_length=60)),
                ('size', models.PositiveIntegerField(default=0)),
                ('product', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='documents', to='catalog.product')),
            ],
        ),
        migrations.CreateModel(
            name='DrawingPosition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.CharField(max_length=10)),
                ('x', models.DecimalField(decimal_places=2, max_digits=5)),
                ('y', models.DecimalField(decimal_places=2, max_digits=5)),
                ('quantity', models.DecimalField(decimal_places=3, default=1, max_digits=12)),
                ('document', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='positions', to='catalog.document')),
                ('variant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='catalog.variant')),
            ],
        ),
        migrations.AddConstraint(
            model_name='document',
            constraint=models.UniqueConstraint(fields=('product', 'code'), name='catalog_document_once'),
        ),
        migrations.AddConstraint(
            model_name='document',
            constraint=models.CheckConstraint(condition=models.Q(('link', ''), ('file_hash', ''), _connector='XOR'), name='catalog_document_file_or_link'),
        ),
        migrations.AddConstraint(
            model_name='drawingposition',
            constraint=models.UniqueConstraint(fields=('document', 'number'), name='catalog_drawing_number_once'),
        ),
        migrations.AddConstraint(
            model_name='drawingposition',
            constraint=models.CheckConstraint(condition=models.Q(('x__gte', 0), ('x__lte', 100), ('y__gte', 0), ('y__lte', 100)), name='catalog_position_on_the_drawing'),
        ),
        migrations.AddConstraint(
            model_name='drawingposition',
            constraint=models.CheckConstraint(condition=models.Q(('quantity__gt', 0)), name='catalog_drawing_quantity_positive'),
        ),
    ]
