from django.db import migrations


class Migration(migrations.Migration):
    """Shipment numbers come from a sequence: never twice; gaps are allowed."""

    dependencies = [("fulfillment", "0001_shipments")]

    operations = [
        migrations.RunSQL(
            "CREATE SEQUENCE fulfillment_shipment_number START 100001",
            "DROP SEQUENCE fulfillment_shipment_number",
        ),
    ]
