from django.db import migrations


LOG = """
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), """
TRANSITIONS = {"INSERT": "new_rows", "UPDATE": "new_rows", "DELETE": "old_rows"}


def _touched(kind, ids, rows):
    """One row with all that the statement touched."""
    return f"{LOG}'{kind}', NULL::bigint, array_agg(DISTINCT {ids}), '[]' FROM {rows} HAVING count(*) > 0;"


OF_PRODUCT = "catalog_variant v JOIN {} r ON r.product_id = v.product_id"
OF_OPTION = "catalog_variant v JOIN catalog_productoption o ON o.product_id = v.product_id JOIN {} r ON r.option_id = o.id"
OF_CHOICE = (
    "catalog_variant v JOIN catalog_productoption o ON o.product_id = v.product_id"
    " JOIN catalog_optionchoice c ON c.option_id = o.id JOIN {} r ON r.choice_id = c.id"
)
FOLLOWED = {
    "catalog_relation": ("products", "v.id", OF_PRODUCT),
    "catalog_document": ("products", "v.id", OF_PRODUCT),
    "catalog_kitcomponent": ("products", "r.kit_id", "{} r"),
    "catalog_productoption": ("products", "v.id", OF_PRODUCT),
    "catalog_optionchoice": ("products", "v.id", OF_OPTION),
    "catalog_optionrule": ("products", "v.id", OF_CHOICE),
    "catalog_category": ("categories", "r.id", "{} r"),
    "catalog_attribute": ("attributes", "r.id", "{} r"),
}
"""Table -> what is touched with it: kind, id, and where that is found from its rows."""


def _names():
    for table, (kind, ids, rows) in FOLLOWED.items():
        for event, side in TRANSITIONS.items():
            if event == "DELETE" and kind in ("categories", "attributes"):
                continue
            transition = f"{side.removesuffix('_rows').upper()} TABLE AS {side}"
            yield table, event, transition, f"exchange_feed_{table}_{event.lower()}", _touched(kind, ids, rows.format(side))


FOLLOW = "".join(
    f"""
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN{body}
    RETURN NULL;
END $$;
CREATE TRIGGER exchange_feed_{event.lower()} AFTER {event} ON {table} REFERENCING {transition}
    FOR EACH STATEMENT EXECUTE FUNCTION {name}();
"""
    for table, event, transition, name, body in _names()
)
LEAVE = "".join(
    f"DROP TRIGGER exchange_feed_{event.lower()} ON {table}; DROP FUNCTION {name}();\n"
    for table, event, _, name, _ in _names()
)


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0012_options_of_products'),
        ('exchange', '0008_images_a_thousand_together'),
    ]

    operations = [migrations.RunSQL(FOLLOW, LEAVE)]
