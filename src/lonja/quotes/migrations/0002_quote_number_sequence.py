from django.db import migrations


class Migration(migrations.Migration):
    """Numbers of quotes come from a sequence: never twice, never waiting for another quote; gaps are allowed."""

    dependencies = [("quotes", "0001_quotes_revisions_and_acceptances")]

    operations = [
        migrations.RunSQL("CREATE SEQUENCE quotes_quote_number START 10001", "DROP SEQUENCE quotes_quote_number"),
    ]
