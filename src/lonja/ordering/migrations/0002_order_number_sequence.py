from django.db import migrations


class Migration(migrations.Migration):
    """Order numbers come from a sequence: never twice, never waiting for another order; gaps are allowed."""

    dependencies = [("ordering", "0001_carts_and_orders")]

    operations = [
        migrations.RunSQL(
            "CREATE SEQUENCE ordering_order_number START 100001",
            "DROP SEQUENCE ordering_order_number",
        ),
    ]
