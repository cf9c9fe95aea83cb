from django.db import migrations

# Functions of PL/pgSQL keep their plans: as part of each statement that reads the catalog, planning them anew took longer
# than all the rest. An assignment weighs more at a nearer level, and at one level more if it hides: odd shows, even hides.
MINE = """
    SELECT entry.category_id, entry.product_id, entry.brand,
           CASE WHEN given.company_id IS NOT NULL THEN 7 WHEN given.segment_id IS NOT NULL THEN 5 ELSE 3 END
           + given.hides::int AS weight
    FROM catalog_assortmentassignment given
    JOIN catalog_assortmententry entry ON entry.assortment_id = given.assortment_id
    WHERE given.company_id = of_company OR given.channel_id = of_channel OR given.segment_id = ANY(segments)"""
BRANCHES = """
    SELECT inside.id, max(mine.weight) AS weight
    FROM mine
    JOIN catalog_category branch ON branch.id = mine.category_id
    JOIN catalog_category inside ON starts_with(inside.path, branch.path)
    GROUP BY inside.id"""
IS_TOLD = """
    CREATE FUNCTION catalog_is_told(of_company uuid, of_channel bigint) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
    BEGIN
        RETURN EXISTS (
            SELECT FROM catalog_assortmentassignment given
            WHERE given.company_id = of_company OR given.channel_id = of_channel
               OR given.segment_id = ANY(ARRAY(
                   SELECT segment_id FROM companies_segmentmembership WHERE company_id = of_company)));
    END $$;"""
HEAD = """
    CREATE FUNCTION {name}(of_company uuid, of_channel bigint, sees_all boolean) RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE ROWS 10 AS $$
    DECLARE
        segments bigint[] := ARRAY(SELECT segment_id FROM companies_segmentmembership WHERE company_id = of_company);
    BEGIN
        RETURN QUERY"""
TURNED_BRANCHES = f"""{HEAD.format(name="catalog_turned_branches")}
        WITH mine AS ({MINE}), branches AS ({BRANCHES})
        SELECT id FROM branches WHERE weight & 1 <> sees_all::int;
    END $$;"""
TURNED_PRODUCTS = f"""{HEAD.format(name="catalog_turned_products")}
        WITH mine AS MATERIALIZED ({MINE}),
        branches AS ({BRANCHES}),
        named AS (
            SELECT p.id, p.category_id, mine.weight FROM mine JOIN catalog_product p ON p.id = mine.product_id
            UNION ALL
            SELECT p.id, p.category_id, mine.weight
            FROM mine JOIN catalog_product p ON p.brand = mine.brand AND p.brand <> '')
        SELECT named.id
        FROM named LEFT JOIN branches ON branches.id = named.category_id
        GROUP BY named.id, branches.weight
        HAVING max(named.weight) > coalesce(branches.weight, sees_all::int)
           AND max(named.weight) & 1 <> coalesce(branches.weight, sees_all::int) & 1;
    END $$;"""


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0005_assortments_that_hide_and_reach_brands_and_channels'),
    ]

    operations = [
        migrations.RunSQL(IS_TOLD, "DROP FUNCTION catalog_is_told"),
        migrations.RunSQL(TURNED_BRANCHES, "DROP FUNCTION catalog_turned_branches"),
        migrations.RunSQL(TURNED_PRODUCTS, "DROP FUNCTION catalog_turned_products"),
    ]
