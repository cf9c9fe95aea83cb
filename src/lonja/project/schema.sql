-- Made by `make schema` from migrations 293383a34abdfb9812bd1ac5663581fbff819513c2fe29e810e3bfb5a22c8c37
-- approvals/0001_rules_requests_and_links catalog/0001_products_and_assortments catalog/0002_words_beside_what_is_listed catalog/0003_own_part_numbers catalog/0004_words_mistyped_synonyms_and_misses catalog/0005_assortments_that_hide_and_reach_brands_and_channels catalog/0006_what_differs_for_a_company catalog/0007_variants_put_forward_to_a_company catalog/0008_documents_and_drawings catalog/0009_relations_and_successors catalog/0010_kits catalog/0011_services_and_licenses catalog/0012_options_of_products catalog/0013_families_of_attributes_and_what_goods_were catalog/0014_kits_in_the_history_of_variants catalog/0015_files_that_belong_to_no_product catalog/0016_options_in_the_history_of_products companies/0001_companies_people_and_rights companies/0002_the_sellers_history_and_the_right_to_his_settings companies/0003_the_rights_to_prices_and_catalog companies/0004_keys_of_the_sellers_programs companies/0005_the_rights_to_imports core/0001_events_answers_and_counted_attempts exchange/0001_imports_and_what_undoes_them exchange/0002_files_that_wait_for_the_worker exchange/0003_rows_from_programs exchange/0004_images_of_rows_with_uuids exchange/0005_changes_that_others_follow exchange/0006_price_lists_that_the_worker_makes fulfillment/0001_shipments fulfillment/0002_shipment_number_sequence group_buying/0001_purchases_and_commitments inventory/0001_stock_and_promises inventory/0002_reservations_of_components inventory/0003_keys_of_licenses lists/0001_quick_orders lists/0002_what_was_chosen notifications/0001_messages ordering/0001_carts_and_orders ordering/0002_order_number_sequence ordering/0003_discounts_and_charges ordering/0004_own_codes_on_order_lines ordering/0005_parts_of_order_lines ordering/0006_how_lines_are_fulfilled ordering/0007_lines_at_an_agreed_price ordering/0008_what_was_chosen payments/0001_terms_credit_and_ledger pricing/0001_prices_and_taxes pricing/0002_levels_contracts_and_strategies pricing/0003_lists_by_formula_and_prices_on_request pricing/0004_order_terms_and_promotions pricing/0005_prices_guarded_by_the_statement pricing/0006_changes_of_terms_are_counted pricing/0007_n_for_m_across_lines rebates/0001_agreements_periods_and_their_ledger


SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);

CREATE FUNCTION public._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    AS $$
                    DECLARE
                        _pgh_context_id UUID;
                        _pgh_context_metadata JSONB;
                    BEGIN
                        BEGIN
                            SELECT INTO _pgh_context_id
                                CURRENT_SETTING('pghistory.context_id');
                            SELECT INTO _pgh_context_metadata
                                CURRENT_SETTING('pghistory.context_metadata');
                            EXCEPTION WHEN OTHERS THEN
                        END;
                        IF _pgh_context_id IS NOT NULL AND _pgh_context_metadata IS NOT NULL THEN
                            INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
                                VALUES (_pgh_context_id, _pgh_context_metadata, NOW(), NOW())
                                ON CONFLICT (id) DO UPDATE
                                    SET metadata = EXCLUDED.metadata,
                                        updated_at = EXCLUDED.updated_at
                                    WHERE pghistory_context.metadata != EXCLUDED.metadata;
                            RETURN _pgh_context_id;
                        ELSE
                            RETURN NULL;
                        END IF;
                    END;
                $$;

CREATE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$;

CREATE FUNCTION public.catalog_is_told(of_company uuid, of_channel bigint) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
    BEGIN
        RETURN EXISTS (
            SELECT FROM catalog_assortmentassignment given
            WHERE given.company_id = of_company OR given.channel_id = of_channel
               OR given.segment_id = ANY(ARRAY(
                   SELECT segment_id FROM companies_segmentmembership WHERE company_id = of_company)));
    END $$;

CREATE FUNCTION public.catalog_turned_branches(of_company uuid, of_channel bigint, sees_all boolean) RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE ROWS 10
    AS $$
    DECLARE
        segments bigint[] := ARRAY(SELECT segment_id FROM companies_segmentmembership WHERE company_id = of_company);
    BEGIN
        RETURN QUERY
        WITH mine AS (
    SELECT entry.category_id, entry.product_id, entry.brand,
           CASE WHEN given.company_id IS NOT NULL THEN 7 WHEN given.segment_id IS NOT NULL THEN 5 ELSE 3 END
           + given.hides::int AS weight
    FROM catalog_assortmentassignment given
    JOIN catalog_assortmententry entry ON entry.assortment_id = given.assortment_id
    WHERE given.company_id = of_company OR given.channel_id = of_channel OR given.segment_id = ANY(segments)), branches AS (
    SELECT inside.id, max(mine.weight) AS weight
    FROM mine
    JOIN catalog_category branch ON branch.id = mine.category_id
    JOIN catalog_category inside ON starts_with(inside.path, branch.path)
    GROUP BY inside.id)
        SELECT id FROM branches WHERE weight & 1 <> sees_all::int;
    END $$;

CREATE FUNCTION public.catalog_turned_products(of_company uuid, of_channel bigint, sees_all boolean) RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE ROWS 10
    AS $$
    DECLARE
        segments bigint[] := ARRAY(SELECT segment_id FROM companies_segmentmembership WHERE company_id = of_company);
    BEGIN
        RETURN QUERY
        WITH mine AS MATERIALIZED (
    SELECT entry.category_id, entry.product_id, entry.brand,
           CASE WHEN given.company_id IS NOT NULL THEN 7 WHEN given.segment_id IS NOT NULL THEN 5 ELSE 3 END
           + given.hides::int AS weight
    FROM catalog_assortmentassignment given
    JOIN catalog_assortmententry entry ON entry.assortment_id = given.assortment_id
    WHERE given.company_id = of_company OR given.channel_id = of_channel OR given.segment_id = ANY(segments)),
        branches AS (
    SELECT inside.id, max(mine.weight) AS weight
    FROM mine
    JOIN catalog_category branch ON branch.id = mine.category_id
    JOIN catalog_category inside ON starts_with(inside.path, branch.path)
    GROUP BY inside.id),
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
    END $$;

CREATE FUNCTION public.exchange_follow_catalog_category_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(v.id), '[]' FROM catalog_variant v JOIN catalog_product p ON p.id = v.product_id JOIN (SELECT n.id FROM old_rows o JOIN new_rows n ON n.id = o.id AND n.code <> o.code) AS r ON r.id = p.category_id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_catalog_ownpartnumber_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'part-numbers', NULL, '{}', jsonb_agg(jsonb_build_object('company', c.external_id, 'code', o.code)) FROM old_rows o JOIN companies_company c ON c.id = o.company_id AND c.external_id <> '' HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_catalog_ownpartnumber_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'part-numbers', NULL::bigint, array_agg(id), '[]' FROM new_rows HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_catalog_ownpartnumber_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'part-numbers', NULL, '{}', jsonb_agg(jsonb_build_object('company', c.external_id, 'code', o.code)) FROM old_rows o JOIN companies_company c ON c.id = o.company_id AND c.external_id <> '' JOIN new_rows n ON n.id = o.id AND (n.company_id, n.code) <> (o.company_id, o.code) HAVING count(*) > 0;
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'part-numbers', NULL::bigint, array_agg(id), '[]' FROM new_rows HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_catalog_pack_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(variant_id), '[]' FROM old_rows HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_catalog_pack_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(variant_id), '[]' FROM new_rows HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_catalog_pack_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(variant_id), '[]' FROM new_rows HAVING count(*) > 0;
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(variant_id), '[]' FROM old_rows HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_catalog_product_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(v.id), '[]' FROM catalog_variant v JOIN new_rows n ON n.id = v.product_id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_catalog_variant_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL, '{}', jsonb_agg(jsonb_build_object('sku', sku)) FROM old_rows HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_catalog_variant_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(id), '[]' FROM new_rows HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_catalog_variant_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL, '{}', jsonb_agg(jsonb_build_object('sku', o.sku)) FROM old_rows o JOIN new_rows n ON n.id = o.id AND n.sku <> o.sku HAVING count(*) > 0;
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(id), '[]' FROM new_rows HAVING count(*) > 0;
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'prices', e.price_list_id, array_agg(e.variant_id), '[]' FROM pricing_priceentry e JOIN (SELECT n.id FROM old_rows o JOIN new_rows n ON n.id = o.id AND n.sku <> o.sku) AS r ON r.id = e.variant_id GROUP BY e.price_list_id HAVING count(*) > 0;
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'stock', s.warehouse_id, array_agg(s.variant_id), '[]' FROM inventory_stocklevel s JOIN (SELECT n.id FROM old_rows o JOIN new_rows n ON n.id = o.id AND n.sku <> o.sku) AS r ON r.id = s.variant_id GROUP BY s.warehouse_id HAVING count(*) > 0;
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'part-numbers', NULL::bigint, array_agg(w.id), '[]' FROM catalog_ownpartnumber w JOIN (SELECT n.id FROM old_rows o JOIN new_rows n ON n.id = o.id AND n.sku <> o.sku) AS r ON r.id = w.variant_id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_companies_company_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'part-numbers', NULL, '{}', jsonb_agg(jsonb_build_object('company', external_id)) FROM old_rows WHERE external_id <> '' HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_companies_company_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'part-numbers', NULL, '{}', jsonb_agg(jsonb_build_object('company', o.external_id)) FROM old_rows o JOIN new_rows n ON n.id = o.id AND n.external_id <> o.external_id WHERE o.external_id <> '' HAVING count(*) > 0;
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'part-numbers', NULL::bigint, array_agg(w.id), '[]' FROM catalog_ownpartnumber w JOIN (SELECT n.id FROM old_rows o JOIN new_rows n ON n.id = o.id AND n.external_id <> o.external_id) AS r ON r.id = w.company_id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_inventory_stocklevel_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'stock', warehouse_id, array_agg(variant_id), '[]' FROM old_rows GROUP BY warehouse_id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_inventory_stocklevel_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'stock', warehouse_id, array_agg(variant_id), '[]' FROM new_rows GROUP BY warehouse_id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_inventory_stocklevel_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'stock', warehouse_id, array_agg(variant_id), '[]' FROM new_rows GROUP BY warehouse_id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_inventory_warehouse_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'stock', NULL, '{}', jsonb_agg(jsonb_build_object('warehouse', o.code)) FROM old_rows o HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_inventory_warehouse_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'stock', NULL, '{}', jsonb_agg(jsonb_build_object('warehouse', o.code)) FROM old_rows o JOIN new_rows n ON n.id = o.id AND n.code <> o.code HAVING count(*) > 0;
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'stock', s.warehouse_id, array_agg(s.variant_id), '[]' FROM inventory_stocklevel s JOIN (SELECT n.id FROM old_rows o JOIN new_rows n ON n.id = o.id AND n.code <> o.code) AS r ON r.id = s.warehouse_id GROUP BY s.warehouse_id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_moved_price() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'prices', OLD.price_list_id, ARRAY[OLD.variant_id], '[]';
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_pricing_priceentry_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'prices', price_list_id, array_agg(variant_id), '[]' FROM old_rows GROUP BY price_list_id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_pricing_priceentry_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'prices', price_list_id, array_agg(variant_id), '[]' FROM new_rows GROUP BY price_list_id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_pricing_priceentry_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'prices', price_list_id, array_agg(variant_id), '[]' FROM new_rows GROUP BY price_list_id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_pricing_pricelist_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'prices', NULL, '{}', jsonb_agg(jsonb_build_object('list', o.code)) FROM old_rows o HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_follow_pricing_pricelist_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'prices', NULL, '{}', jsonb_agg(jsonb_build_object('list', o.code)) FROM old_rows o JOIN new_rows n ON n.id = o.id AND n.code <> o.code HAVING count(*) > 0;
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'prices', e.price_list_id, array_agg(e.variant_id), '[]' FROM pricing_priceentry e JOIN (SELECT n.id FROM old_rows o JOIN new_rows n ON n.id = o.id AND n.code <> o.code) AS r ON r.id = e.price_list_id GROUP BY e.price_list_id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.pgtrigger_append_only_08670() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_0943d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_0cac5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_10b94() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_1160b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_125a0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_14b88() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_1eb89() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_2aa50() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_3c7e6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_45300() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_511e6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_51ba7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_533a9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_582f1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_68c0b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_6d62f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_726eb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_72b96() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_77d0b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_7c616() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_7d93d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_80b27() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_8141d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_85370() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_8eabd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_9753b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_9a07b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_9a4cb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_9d279() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_aa59f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_ae97b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_b21c1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_b2847() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_b680e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_b97bd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_ba9a8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_c1a30() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_cacc0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_cbb4a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_dda95() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_e190e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_e428f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_f031a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_f41ac() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_f8dc2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_append_only_ffda6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_approvals_closed_stays_closed_c6740() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'a closed request never moves again' USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_closed_stays_closed';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_approvals_decided_once_618d8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'a decided step never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_decided_once';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_approvals_in_turn_7674d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    IF EXISTS (SELECT 1 FROM approvals_approvalstep s WHERE s.request_id = NEW.request_id AND s.position < NEW.position AND s.state <> 'approved') THEN RAISE EXCEPTION 'an earlier step is not approved' USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_in_turn'; END IF; RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_approvals_never_own_000a7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    IF EXISTS (SELECT 1 FROM approvals_approvalrequest r WHERE r.id = NEW.request_id AND r.answerable_id = NEW.decided_by_id) THEN RAISE EXCEPTION 'nobody decides on his own request' USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_never_own'; END IF; RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_approvals_request_is_a_copy_b0631() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what was asked for never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_request_is_a_copy';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_18640() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_pricelistevent" ("base_id", "code", "currency", "exchange_rate", "external_id", "id", "is_active", "names", "percent_off", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_decimals", "rounding_ending", "rounding_step", "takes_company_percent") VALUES (OLD."base_id", OLD."code", OLD."currency", OLD."exchange_rate", OLD."external_id", OLD."id", OLD."is_active", OLD."names", OLD."percent_off", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."price_decimals", OLD."rounding_ending", OLD."rounding_step", OLD."takes_company_percent"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_1d542() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_freightruleevent" ("basis", "country", "free_from", "from_value", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postal_prefix", "price", "terms_id") VALUES (OLD."basis", OLD."country", OLD."free_from", OLD."from_value", OLD."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."postal_prefix", OLD."price", OLD."terms_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_2909e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_contractevent" ("company_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until", "version") VALUES (OLD."company_id", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."valid_from", OLD."valid_until", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_32235() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_pricingpolicyevent" ("channel_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strategy") VALUES (OLD."channel_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."channel_id", OLD."strategy"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_43568() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchange_importpolicyevent" ("id", "large_fall_percent", "least_rows", "most_falling_percent", "most_gone_percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."large_fall_percent", OLD."least_rows", OLD."most_falling_percent", OLD."most_gone_percent", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_49fa0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_taxrateevent" ("category", "country", "id", "percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tax_class", "valid_from") VALUES (OLD."category", OLD."country", OLD."id", OLD."percent", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."tax_class", OLD."valid_from"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_4c878() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_promotionevent" ("across_lines", "buy_quantity", "code", "currency", "first_order_only", "id", "is_active", "is_exclusive", "kind", "limit_per_company", "limit_total", "min_amount", "min_quantity", "names", "online_only", "pay_quantity", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "typed_code", "valid_from", "valid_until", "value", "version") VALUES (OLD."across_lines", OLD."buy_quantity", OLD."code", OLD."currency", OLD."first_order_only", OLD."id", OLD."is_active", OLD."is_exclusive", OLD."kind", OLD."limit_per_company", OLD."limit_total", OLD."min_amount", OLD."min_quantity", OLD."names", OLD."online_only", OLD."pay_quantity", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."priority", OLD."typed_code", OLD."valid_from", OLD."valid_until", OLD."value", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_5b45e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_pricelistassignmentevent" ("channel_id", "company_id", "contract_id", "id", "mixing", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_list_id", "priority", "segment_id", "stops_here", "unit_id", "valid_from", "valid_until") VALUES (OLD."channel_id", OLD."company_id", OLD."contract_id", OLD."id", OLD."mixing", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."price_list_id", OLD."priority", OLD."segment_id", OLD."stops_here", OLD."unit_id", OLD."valid_from", OLD."valid_until"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_5b72e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalog_categoryevent" ("code", "drawing", "family_id", "id", "names", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") SELECT old_values."code", old_values."drawing", old_values."family_id", old_values."id", old_values."names", old_values."parent_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', old_values."id", old_values."position" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_6039e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalog_variantevent" ("attributes", "barcode", "content", "external_id", "fulfillment", "id", "is_active", "is_priced_by_parts", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "product_id", "quantity_minimum", "quantity_step", "replaced_by_id", "sales_unit", "sku", "sku_key", "weight_kg") SELECT old_values."attributes", old_values."barcode", old_values."content", old_values."external_id", old_values."fulfillment", old_values."id", old_values."is_active", old_values."is_priced_by_parts", old_values."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', old_values."id", old_values."position", old_values."product_id", old_values."quantity_minimum", old_values."quantity_step", old_values."replaced_by_id", old_values."sales_unit", old_values."sku", old_values."sku_key", old_values."weight_kg" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_6c929() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_assortmententryevent" ("assortment_id", "brand", "category_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "product_id") VALUES (OLD."assortment_id", OLD."brand", OLD."category_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."product_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_7a1f1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_promotionbuyerevent" ("channel_id", "company_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promotion_id", "segment_id") VALUES (OLD."channel_id", OLD."company_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."promotion_id", OLD."segment_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_7c0ea() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_grantevent" ("id", "permission", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "scope") VALUES (OLD."id", OLD."permission", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."role_id", OLD."scope"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_84886() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_ordertermsevent" ("channel_id", "charges_tax_class", "company_id", "currency", "id", "minimum_amount", "percent_off", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment_id", "small_order_surcharge", "version") VALUES (OLD."channel_id", OLD."charges_tax_class", OLD."company_id", OLD."currency", OLD."id", OLD."minimum_amount", OLD."percent_off", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."segment_id", OLD."small_order_surcharge", OLD."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_8f116() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_roleassignmentevent" ("created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "unit_id", "user_id") VALUES (OLD."created_at", OLD."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."role_id", OLD."unit_id", OLD."user_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_a7224() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "rebates_rebatestepevent" ("agreement_id", "from_turnover", "id", "percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."agreement_id", OLD."from_turnover", OLD."id", OLD."percent", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_a763a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalog_productevent" ("attribute_codes", "brand", "category_id", "code", "descriptions", "drawing", "external_id", "id", "is_active", "is_configurable", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tax_class") SELECT old_values."attribute_codes", old_values."brand", old_values."category_id", old_values."code", old_values."descriptions", old_values."drawing", old_values."external_id", old_values."id", old_values."is_active", old_values."is_configurable", old_values."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', old_values."id", old_values."tax_class" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_b07c7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pricing_priceentryevent" ("id", "min_quantity", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_list_id", "unit_price", "valid_from", "valid_until", "variant_id") SELECT old_values."id", old_values."min_quantity", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', old_values."id", old_values."price_list_id", old_values."unit_price", old_values."valid_from", old_values."valid_until", old_values."variant_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_b5db5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_segmentmembershipevent" ("company_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "segment_id") VALUES (OLD."company_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."position", OLD."segment_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_ba37d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_assortmentassignmentevent" ("assortment_id", "channel_id", "company_id", "hides", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment_id") VALUES (OLD."assortment_id", OLD."channel_id", OLD."company_id", OLD."hides", OLD."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."segment_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_c7841() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_ladderstepevent" ("id", "min_amount", "percent_off", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "terms_id") VALUES (OLD."id", OLD."min_amount", OLD."percent_off", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."terms_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_c8417() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_assortmentevent" ("code", "id", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."code", OLD."id", OLD."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_cefda() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalog_attributeevent" ("choice_names", "choice_order", "code", "id", "is_facet", "kind", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "unit") SELECT old_values."choice_names", old_values."choice_order", old_values."code", old_values."id", old_values."is_facet", old_values."kind", old_values."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', old_values."id", old_values."position", old_values."unit" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_e4971() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_promotiongoodsevent" ("brand", "category_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "product_id", "promotion_id") VALUES (OLD."brand", OLD."category_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."product_id", OLD."promotion_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_f0bf2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_formulaexceptionevent" ("brand", "category_id", "id", "percent_off", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_list_id", "product_id") VALUES (OLD."brand", OLD."category_id", OLD."id", OLD."percent_off", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."price_list_id", OLD."product_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_f84a4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "rebates_rebategoodsevent" ("agreement_id", "brand", "category_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "product_id") VALUES (OLD."agreement_id", OLD."brand", OLD."category_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."product_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_1b274() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_sellerevent" ("city", "country", "currency", "email", "id", "legal_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postal_code", "staff_needs_second_step", "street", "tax_id") VALUES (NEW."city", NEW."country", NEW."currency", NEW."email", NEW."id", NEW."legal_name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."phone", NEW."postal_code", NEW."staff_needs_second_step", NEW."street", NEW."tax_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_2128e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_pricingpolicyevent" ("channel_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strategy") VALUES (NEW."channel_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."channel_id", NEW."strategy"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_26c56() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_assortmentassignmentevent" ("assortment_id", "channel_id", "company_id", "hides", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment_id") VALUES (NEW."assortment_id", NEW."channel_id", NEW."company_id", NEW."hides", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."segment_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_271bf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_taxrateevent" ("category", "country", "id", "percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tax_class", "valid_from") VALUES (NEW."category", NEW."country", NEW."id", NEW."percent", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."tax_class", NEW."valid_from"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_29374() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_promotionbuyerevent" ("channel_id", "company_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promotion_id", "segment_id") VALUES (NEW."channel_id", NEW."company_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."promotion_id", NEW."segment_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_2b5e8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "group_buying_grouppurchaseevent" ("closes_at", "currency", "final_quantity", "id", "most", "names", "opens_at", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_at", "version") VALUES (NEW."closes_at", NEW."currency", NEW."final_quantity", NEW."id", NEW."most", NEW."names", NEW."opens_at", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."settled_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_3b099() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_unitevent" ("company_id", "id", "name", "parent_id", "path", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."company_id", NEW."id", NEW."name", NEW."parent_id", NEW."path", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_47703() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "rebates_rebategoodsevent" ("agreement_id", "brand", "category_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "product_id") VALUES (NEW."agreement_id", NEW."brand", NEW."category_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."product_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_49a9e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_promotiongoodsevent" ("brand", "category_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "product_id", "promotion_id") VALUES (NEW."brand", NEW."category_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."product_id", NEW."promotion_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_4cba3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "group_buying_grouppriceevent" ("from_quantity", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purchase_id", "unit_price", "variant_id") VALUES (NEW."from_quantity", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."purchase_id", NEW."unit_price", NEW."variant_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_4f34f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_formulaexceptionevent" ("brand", "category_id", "id", "percent_off", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_list_id", "product_id") VALUES (NEW."brand", NEW."category_id", NEW."id", NEW."percent_off", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."price_list_id", NEW."product_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_581b4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "payments_creditaccountevent" ("company_id", "currency", "id", "is_on_hold", "limit", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "terms_id", "used") VALUES (NEW."company_id", NEW."currency", NEW."id", NEW."is_on_hold", NEW."limit", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."terms_id", NEW."used"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_5e681() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_apikeyevent" ("created_at", "created_by_id", "expires_at", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "previous_ends_at", "previous_hash", "revoked_at", "scopes", "secret_hash", "unit_id") VALUES (NEW."created_at", NEW."created_by_id", NEW."expires_at", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."prefix", NEW."previous_ends_at", NEW."previous_hash", NEW."revoked_at", NEW."scopes", NEW."secret_hash", NEW."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_5e8b9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "rebates_rebateagreementevent" ("code", "company_id", "currency", "id", "ladder", "minimum", "names", "period", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment_id", "valid_from", "valid_until") VALUES (NEW."code", NEW."company_id", NEW."currency", NEW."id", NEW."ladder", NEW."minimum", NEW."names", NEW."period", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."segment_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_64b71() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_freightruleevent" ("basis", "country", "free_from", "from_value", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postal_prefix", "price", "terms_id") VALUES (NEW."basis", NEW."country", NEW."free_from", NEW."from_value", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."postal_prefix", NEW."price", NEW."terms_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_64f9c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "rebates_rebatestepevent" ("agreement_id", "from_turnover", "id", "percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."from_turnover", NEW."id", NEW."percent", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_68670() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "approvals_approvalrequestevent" ("amount", "answerable_id", "closed_at", "company_id", "content_hash", "currency", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requester_id", "state", "subject", "unit_id") VALUES (NEW."amount", NEW."answerable_id", NEW."closed_at", NEW."company_id", NEW."content_hash", NEW."currency", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."requested_at", NEW."requester_id", NEW."state", NEW."subject", NEW."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_6d245() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_assortmentevent" ("code", "id", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."id", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_71035() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "approvals_approvalpolicyevent" ("company_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_tolerance_percent") VALUES (NEW."company_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."price_tolerance_percent"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_755b3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_invitationevent" ("accepted_at", "created_at", "email", "expires_at", "id", "invited_by_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "role_id", "unit_id") VALUES (NEW."accepted_at", NEW."created_at", NEW."email", NEW."expires_at", NEW."id", NEW."invited_by_id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."revoked_at", NEW."role_id", NEW."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_763b9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_promotionevent" ("across_lines", "buy_quantity", "code", "currency", "first_order_only", "id", "is_active", "is_exclusive", "kind", "limit_per_company", "limit_total", "min_amount", "min_quantity", "names", "online_only", "pay_quantity", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "typed_code", "valid_from", "valid_until", "value", "version") VALUES (NEW."across_lines", NEW."buy_quantity", NEW."code", NEW."currency", NEW."first_order_only", NEW."id", NEW."is_active", NEW."is_exclusive", NEW."kind", NEW."limit_per_company", NEW."limit_total", NEW."min_amount", NEW."min_quantity", NEW."names", NEW."online_only", NEW."pay_quantity", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."priority", NEW."typed_code", NEW."valid_from", NEW."valid_until", NEW."value", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_78641() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "group_buying_commitmentevent" ("changed_at", "company_id", "delivery_address_id", "id", "order_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purchase_id", "refusal", "unit_id", "user_id") VALUES (NEW."changed_at", NEW."company_id", NEW."delivery_address_id", NEW."id", NEW."order_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."purchase_id", NEW."refusal", NEW."unit_id", NEW."user_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_7c8ff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_segmentmembershipevent" ("company_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "segment_id") VALUES (NEW."company_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position", NEW."segment_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_8091b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_contractevent" ("company_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until", "version") VALUES (NEW."company_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."valid_from", NEW."valid_until", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_8a1f8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "approvals_approvalruleevent" ("category_id", "company_id", "id", "is_active", "min_amount", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "requester_role_id", "unit_id") VALUES (NEW."category_id", NEW."company_id", NEW."id", NEW."is_active", NEW."min_amount", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position", NEW."requester_role_id", NEW."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_8da17() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_roleevent" ("audience", "code", "company_id", "id", "is_archived", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."audience", NEW."code", NEW."company_id", NEW."id", NEW."is_archived", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_9b8d1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "approvals_approvalrulestepevent" ("approver_id", "approver_role_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rule_id") VALUES (NEW."approver_id", NEW."approver_role_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position", NEW."rule_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_9cf5c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_ordertermsevent" ("channel_id", "charges_tax_class", "company_id", "currency", "id", "minimum_amount", "percent_off", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment_id", "small_order_surcharge", "version") VALUES (NEW."channel_id", NEW."charges_tax_class", NEW."company_id", NEW."currency", NEW."id", NEW."minimum_amount", NEW."percent_off", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."segment_id", NEW."small_order_surcharge", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_a4101() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_companyevent" ("channel_id", "country", "created_at", "currency", "external_id", "id", "is_blocked", "language", "legal_name", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "sees_whole_catalog", "tax_id") VALUES (NEW."channel_id", NEW."country", NEW."created_at", NEW."currency", NEW."external_id", NEW."id", NEW."is_blocked", NEW."language", NEW."legal_name", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."phone", NEW."sees_whole_catalog", NEW."tax_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_a829e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_addressevent" ("city", "company_id", "country", "id", "is_archived", "is_default", "kind", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postal_code", "recipient", "region", "street", "street2", "unit_id") VALUES (NEW."city", NEW."company_id", NEW."country", NEW."id", NEW."is_archived", NEW."is_default", NEW."kind", NEW."label", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."phone", NEW."postal_code", NEW."recipient", NEW."region", NEW."street", NEW."street2", NEW."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_a9fcd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_pricelistassignmentevent" ("channel_id", "company_id", "contract_id", "id", "mixing", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_list_id", "priority", "segment_id", "stops_here", "unit_id", "valid_from", "valid_until") VALUES (NEW."channel_id", NEW."company_id", NEW."contract_id", NEW."id", NEW."mixing", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."price_list_id", NEW."priority", NEW."segment_id", NEW."stops_here", NEW."unit_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_b6053() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_userevent" ("email", "id", "is_active", "is_staff", "is_superuser", "language", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."email", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."language", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_bf0a9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_ladderstepevent" ("id", "min_amount", "percent_off", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "terms_id") VALUES (NEW."id", NEW."min_amount", NEW."percent_off", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."terms_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_c2473() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_roleassignmentevent" ("created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "unit_id", "user_id") VALUES (NEW."created_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."role_id", NEW."unit_id", NEW."user_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_c48f7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchange_importpolicyevent" ("id", "large_fall_percent", "least_rows", "most_falling_percent", "most_gone_percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."large_fall_percent", NEW."least_rows", NEW."most_falling_percent", NEW."most_gone_percent", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_c9f5b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_grantevent" ("id", "permission", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "scope") VALUES (NEW."id", NEW."permission", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."role_id", NEW."scope"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_cad9e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "ordering_orderidnumbercompanystatenetamounttaxamounttotalamde23" ("company_id", "id", "net_amount", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "po_number", "state", "tax_amount", "total_amount") VALUES (NEW."company_id", NEW."id", NEW."net_amount", NEW."number", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."po_number", NEW."state", NEW."tax_amount", NEW."total_amount"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_d5093() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_pricelistevent" ("base_id", "code", "currency", "exchange_rate", "external_id", "id", "is_active", "names", "percent_off", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_decimals", "rounding_ending", "rounding_step", "takes_company_percent") VALUES (NEW."base_id", NEW."code", NEW."currency", NEW."exchange_rate", NEW."external_id", NEW."id", NEW."is_active", NEW."names", NEW."percent_off", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."price_decimals", NEW."rounding_ending", NEW."rounding_step", NEW."takes_company_percent"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_e096c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "approvals_approvalstepevent" ("approver_id", "approver_role_id", "comment", "decided_at", "decided_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "request_id", "rule_name", "state") VALUES (NEW."approver_id", NEW."approver_role_id", NEW."comment", NEW."decided_at", NEW."decided_by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position", NEW."request_id", NEW."rule_name", NEW."state"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_f0ae4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "group_buying_commitmentlineevent" ("commitment_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity", "variant_id") VALUES (NEW."commitment_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."quantity", NEW."variant_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_f1be7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_assortmententryevent" ("assortment_id", "brand", "category_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "product_id") VALUES (NEW."assortment_id", NEW."brand", NEW."category_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."product_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_f4476() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pricing_priceentryevent" ("id", "min_quantity", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_list_id", "unit_price", "valid_from", "valid_until", "variant_id") SELECT new_values."id", new_values."min_quantity", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', new_values."id", new_values."price_list_id", new_values."unit_price", new_values."valid_from", new_values."valid_until", new_values."variant_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_ffc68() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "payments_paymenttermsevent" ("code", "id", "names", "net_days", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."id", NEW."names", NEW."net_days", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_inventory_key_goes_once_29469() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'a key goes to one line, once' USING ERRCODE = 'check_violation', CONSTRAINT = 'inventory_key_goes_once';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_inventory_taken_keys_stay_fa9ca() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_ordering_adjustment_is_a_copy_4469d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_ordering_line_is_a_copy_002d2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'an order line is a copy and never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'ordering_line_is_a_copy';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_ordering_net_is_a_sum_d0f38() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF NEW.road <> 'import' AND EXISTS (
        SELECT FROM ordering_order o WHERE o.id = NEW.id AND o.net_amount <> coalesce((
            SELECT sum(amount) FROM ordering_orderline WHERE order_id = o.id), 0) + coalesce((
            SELECT sum(amount) FROM ordering_orderadjustment WHERE order_id = o.id AND line_id IS NULL), 0)
    ) THEN
        RAISE EXCEPTION 'the net amount of an order is the sum of its lines and adjustments'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ordering_net_is_a_sum';
    END IF;
    RETURN NULL;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_ordering_part_is_a_copy_cfbdd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_ordering_placed_adjustments_stay_c69d0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    IF EXISTS (SELECT 1 FROM ordering_order o WHERE o.id = OLD.order_id AND o.state <> 'pending_approval') THEN RAISE EXCEPTION 'adjustments of a placed order stay' USING ERRCODE = 'check_violation', CONSTRAINT = 'ordering_placed_adjustments_stay'; END IF; RETURN OLD;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_ordering_placed_lines_stay_a8610() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    IF EXISTS (SELECT 1 FROM ordering_order o WHERE o.id = OLD.order_id AND o.state <> 'pending_approval') THEN RAISE EXCEPTION 'lines of a placed order stay' USING ERRCODE = 'check_violation', CONSTRAINT = 'ordering_placed_lines_stay'; END IF; RETURN OLD;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_ordering_placed_parts_stay_ae814() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    IF EXISTS (SELECT 1 FROM ordering_orderline l JOIN ordering_order o ON o.id = l.order_id WHERE l.id = OLD.line_id AND o.state <> 'pending_approval') THEN RAISE EXCEPTION 'parts of a placed order stay' USING ERRCODE = 'check_violation', CONSTRAINT = 'ordering_placed_parts_stay'; END IF; RETURN OLD;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_payments_ledger_adds_up_f6c47() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
                    IF NEW.used_after IS DISTINCT FROM NEW.amount + coalesce(
                        (SELECT used_after FROM payments_creditentry
                          WHERE account_id = NEW.account_id ORDER BY id DESC LIMIT 1), 0
                    ) THEN
                        RAISE EXCEPTION 'a ledger row continues the one before it'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'payments_ledger_adds_up';
                    END IF;
                    RETURN NEW;
                
                END;
            $$;

CREATE FUNCTION public.pgtrigger_payments_ledger_append_only_754f9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_payments_never_past_limit_d2f2c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'credit limit exceeded' USING ERRCODE = 'check_violation', CONSTRAINT = 'payments_never_past_limit';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_payments_used_is_the_ledger_ef7b9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
                    IF EXISTS (
                        SELECT 1 FROM payments_creditaccount account
                         WHERE account.id = NEW.id AND account.used IS DISTINCT FROM coalesce(
                               (SELECT used_after FROM payments_creditentry
                                 WHERE account_id = NEW.id ORDER BY id DESC LIMIT 1), 0)
                    ) THEN
                        RAISE EXCEPTION 'used credit moves only together with its ledger'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'payments_used_is_the_ledger';
                    END IF;
                    RETURN NULL;
                
                END;
            $$;

CREATE FUNCTION public.pgtrigger_pricing_added_names_what_is_76149() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE held bigint; named bigint;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        SELECT count(*) INTO held FROM (
            SELECT FROM pricing_pricelist WHERE id IN (SELECT price_list_id FROM new_rows) ORDER BY id FOR KEY SHARE) AS each;
        SELECT count(*) INTO named FROM (SELECT DISTINCT price_list_id FROM new_rows) AS each;
        IF held <> named THEN
            RAISE EXCEPTION 'a price names a row that is not in pricing_pricelist'
                USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'pricing_entry_price_list_id', TABLE = TG_TABLE_NAME;
        END IF;
        SELECT count(*) INTO held FROM (
            SELECT FROM catalog_variant WHERE id IN (SELECT variant_id FROM new_rows) ORDER BY id FOR KEY SHARE) AS each;
        SELECT count(*) INTO named FROM (SELECT DISTINCT variant_id FROM new_rows) AS each;
        IF held <> named THEN
            RAISE EXCEPTION 'a price names a row that is not in catalog_variant'
                USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'pricing_entry_variant_id', TABLE = TG_TABLE_NAME;
        END IF;
RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_pricing_chains_end_87816() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    -- One after the other, or two that are saved at once could close a loop between them.
    PERFORM pg_advisory_xact_lock(hashtext('pricing_pricelist.base'));
    IF EXISTS (
        SELECT FROM pricing_pricelist list JOIN pricing_pricelist base ON base.id = list.base_id
        WHERE NEW.id IN (list.id, base.id) AND (list.currency = base.currency) <> (list.exchange_rate IS NULL)
    ) THEN
        RAISE EXCEPTION 'another currency than the base list has needs a rate, and the same one none'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'pricing_rate_between_currencies';
    END IF;
    IF (
        WITH RECURSIVE above AS (
            SELECT NEW.base_id AS id, 1 AS steps WHERE NEW.base_id IS NOT NULL
            UNION ALL SELECT l.base_id, steps + 1 FROM above JOIN pricing_pricelist l ON l.id = above.id
            WHERE l.base_id IS NOT NULL AND steps <= 5
        ), below AS (
            SELECT NEW.id, 0 AS steps
            UNION ALL SELECT l.id, steps + 1 FROM below JOIN pricing_pricelist l ON l.base_id = below.id
            WHERE steps <= 5
        )
        SELECT coalesce((SELECT max(steps) FROM above), 0) + (SELECT max(steps) FROM below)
    ) > 5 THEN
        RAISE EXCEPTION 'price lists stand on one another in a loop or in too long a chain'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'pricing_chain_ends';
    END IF;
    RETURN NULL;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_pricing_moved_names_what_is_b59ae() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE held bigint; named bigint;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        SELECT count(*) INTO held FROM (
            SELECT FROM pricing_pricelist WHERE id IN (SELECT price_list_id FROM (SELECT NEW.price_list_id) AS moved) ORDER BY id FOR KEY SHARE) AS each;
        SELECT count(*) INTO named FROM (SELECT DISTINCT price_list_id FROM (SELECT NEW.price_list_id) AS moved) AS each;
        IF held <> named THEN
            RAISE EXCEPTION 'a price names a row that is not in pricing_pricelist'
                USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'pricing_entry_price_list_id', TABLE = TG_TABLE_NAME;
        END IF;
        SELECT count(*) INTO held FROM (
            SELECT FROM catalog_variant WHERE id IN (SELECT variant_id FROM (SELECT NEW.variant_id) AS moved) ORDER BY id FOR KEY SHARE) AS each;
        SELECT count(*) INTO named FROM (SELECT DISTINCT variant_id FROM (SELECT NEW.variant_id) AS moved) AS each;
        IF held <> named THEN
            RAISE EXCEPTION 'a price names a row that is not in catalog_variant'
                USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'pricing_entry_variant_id', TABLE = TG_TABLE_NAME;
        END IF;
RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_rebates_closed_stays_26b9f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_rebates_ledger_adds_up_a5007() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
                    IF EXISTS (SELECT FROM rebates_rebateperiod WHERE id = NEW.period_id AND closed_at IS NOT NULL) THEN
                        RAISE EXCEPTION 'nothing is added to a closed period'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'rebates_closed_stays';
                    END IF;
                    IF (NEW.turnover_after - NEW.turnover, NEW.rebate_after - NEW.rebate) IS DISTINCT FROM
                       (coalesce((SELECT turnover_after FROM rebates_rebateentry
                                   WHERE period_id = NEW.period_id ORDER BY id DESC LIMIT 1), 0),
                        coalesce((SELECT rebate_after FROM rebates_rebateentry
                                   WHERE period_id = NEW.period_id ORDER BY id DESC LIMIT 1), 0)) THEN
                        RAISE EXCEPTION 'a ledger row continues the one before it'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'rebates_ledger_adds_up';
                    END IF;
                    RETURN NEW;
                
                END;
            $$;

CREATE FUNCTION public.pgtrigger_rebates_ledger_append_only_a059d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_rebates_period_is_the_ledger_fb7f0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
                    IF EXISTS (
                        SELECT FROM rebates_rebateperiod p
                          LEFT JOIN LATERAL (SELECT turnover_after, rebate_after FROM rebates_rebateentry
                                              WHERE period_id = p.id ORDER BY id DESC LIMIT 1) e ON true
                         WHERE p.id = NEW.id
                           AND (p.turnover, p.rebate) <> (coalesce(turnover_after, 0), coalesce(rebate_after, 0))
                    ) THEN
                        RAISE EXCEPTION 'a rebate moves only together with its ledger'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'rebates_period_is_the_ledger';
                    END IF;
                    RETURN NULL;
                
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_11c42() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_assortmententryevent" ("assortment_id", "brand", "category_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "product_id") VALUES (NEW."assortment_id", NEW."brand", NEW."category_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."product_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_142c8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "approvals_approvalrequestevent" ("amount", "answerable_id", "closed_at", "company_id", "content_hash", "currency", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requester_id", "state", "subject", "unit_id") VALUES (NEW."amount", NEW."answerable_id", NEW."closed_at", NEW."company_id", NEW."content_hash", NEW."currency", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."requested_at", NEW."requester_id", NEW."state", NEW."subject", NEW."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_14c97() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_assortmentassignmentevent" ("assortment_id", "channel_id", "company_id", "hides", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment_id") VALUES (NEW."assortment_id", NEW."channel_id", NEW."company_id", NEW."hides", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."segment_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_2e751() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "approvals_approvalstepevent" ("approver_id", "approver_role_id", "comment", "decided_at", "decided_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "request_id", "rule_name", "state") VALUES (NEW."approver_id", NEW."approver_role_id", NEW."comment", NEW."decided_at", NEW."decided_by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position", NEW."request_id", NEW."rule_name", NEW."state"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_317ca() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchange_importpolicyevent" ("id", "large_fall_percent", "least_rows", "most_falling_percent", "most_gone_percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."large_fall_percent", NEW."least_rows", NEW."most_falling_percent", NEW."most_gone_percent", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_35bd5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_segmentmembershipevent" ("company_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "segment_id") VALUES (NEW."company_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position", NEW."segment_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_383a6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_unitevent" ("company_id", "id", "name", "parent_id", "path", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."company_id", NEW."id", NEW."name", NEW."parent_id", NEW."path", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_3cd9f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "approvals_approvalrulestepevent" ("approver_id", "approver_role_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rule_id") VALUES (NEW."approver_id", NEW."approver_role_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position", NEW."rule_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_3d5ae() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_companyevent" ("channel_id", "country", "created_at", "currency", "external_id", "id", "is_blocked", "language", "legal_name", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "sees_whole_catalog", "tax_id") VALUES (NEW."channel_id", NEW."country", NEW."created_at", NEW."currency", NEW."external_id", NEW."id", NEW."is_blocked", NEW."language", NEW."legal_name", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."phone", NEW."sees_whole_catalog", NEW."tax_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_41a2d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_userevent" ("email", "id", "is_active", "is_staff", "is_superuser", "language", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."email", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."language", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_47e37() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_sellerevent" ("city", "country", "currency", "email", "id", "legal_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postal_code", "staff_needs_second_step", "street", "tax_id") VALUES (NEW."city", NEW."country", NEW."currency", NEW."email", NEW."id", NEW."legal_name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."phone", NEW."postal_code", NEW."staff_needs_second_step", NEW."street", NEW."tax_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_480ae() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_formulaexceptionevent" ("brand", "category_id", "id", "percent_off", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_list_id", "product_id") VALUES (NEW."brand", NEW."category_id", NEW."id", NEW."percent_off", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."price_list_id", NEW."product_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_4dbad() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "payments_paymenttermsevent" ("code", "id", "names", "net_days", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."id", NEW."names", NEW."net_days", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_55712() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_promotionevent" ("across_lines", "buy_quantity", "code", "currency", "first_order_only", "id", "is_active", "is_exclusive", "kind", "limit_per_company", "limit_total", "min_amount", "min_quantity", "names", "online_only", "pay_quantity", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "typed_code", "valid_from", "valid_until", "value", "version") VALUES (NEW."across_lines", NEW."buy_quantity", NEW."code", NEW."currency", NEW."first_order_only", NEW."id", NEW."is_active", NEW."is_exclusive", NEW."kind", NEW."limit_per_company", NEW."limit_total", NEW."min_amount", NEW."min_quantity", NEW."names", NEW."online_only", NEW."pay_quantity", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."priority", NEW."typed_code", NEW."valid_from", NEW."valid_until", NEW."value", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_580c5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalog_productevent" ("attribute_codes", "brand", "category_id", "code", "descriptions", "drawing", "external_id", "id", "is_active", "is_configurable", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tax_class") SELECT old_values."attribute_codes", old_values."brand", old_values."category_id", old_values."code", old_values."descriptions", old_values."drawing", old_values."external_id", old_values."id", old_values."is_active", old_values."is_configurable", old_values."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', old_values."id", old_values."tax_class" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_61320() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "group_buying_commitmentevent" ("changed_at", "company_id", "delivery_address_id", "id", "order_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purchase_id", "refusal", "unit_id", "user_id") VALUES (NEW."changed_at", NEW."company_id", NEW."delivery_address_id", NEW."id", NEW."order_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."purchase_id", NEW."refusal", NEW."unit_id", NEW."user_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_65bf9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_ladderstepevent" ("id", "min_amount", "percent_off", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "terms_id") VALUES (NEW."id", NEW."min_amount", NEW."percent_off", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."terms_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_67210() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_roleassignmentevent" ("created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "unit_id", "user_id") VALUES (NEW."created_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."role_id", NEW."unit_id", NEW."user_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_6b05d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "pricing_priceentryevent" ("id", "min_quantity", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_list_id", "unit_price", "valid_from", "valid_until", "variant_id") SELECT new_values."id", new_values."min_quantity", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', new_values."id", new_values."price_list_id", new_values."unit_price", new_values."valid_from", new_values."valid_until", new_values."variant_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_6d494() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_pricelistevent" ("base_id", "code", "currency", "exchange_rate", "external_id", "id", "is_active", "names", "percent_off", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_decimals", "rounding_ending", "rounding_step", "takes_company_percent") VALUES (NEW."base_id", NEW."code", NEW."currency", NEW."exchange_rate", NEW."external_id", NEW."id", NEW."is_active", NEW."names", NEW."percent_off", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."price_decimals", NEW."rounding_ending", NEW."rounding_step", NEW."takes_company_percent"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_6e55e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_assortmentevent" ("code", "id", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."id", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_7017d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_freightruleevent" ("basis", "country", "free_from", "from_value", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postal_prefix", "price", "terms_id") VALUES (NEW."basis", NEW."country", NEW."free_from", NEW."from_value", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."postal_prefix", NEW."price", NEW."terms_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_723c9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_roleevent" ("audience", "code", "company_id", "id", "is_archived", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."audience", NEW."code", NEW."company_id", NEW."id", NEW."is_archived", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_75fd8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "rebates_rebateagreementevent" ("code", "company_id", "currency", "id", "ladder", "minimum", "names", "period", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment_id", "valid_from", "valid_until") VALUES (NEW."code", NEW."company_id", NEW."currency", NEW."id", NEW."ladder", NEW."minimum", NEW."names", NEW."period", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."segment_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_7c93e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_ordertermsevent" ("channel_id", "charges_tax_class", "company_id", "currency", "id", "minimum_amount", "percent_off", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment_id", "small_order_surcharge", "version") VALUES (NEW."channel_id", NEW."charges_tax_class", NEW."company_id", NEW."currency", NEW."id", NEW."minimum_amount", NEW."percent_off", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."segment_id", NEW."small_order_surcharge", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_8b8ae() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_invitationevent" ("accepted_at", "created_at", "email", "expires_at", "id", "invited_by_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "role_id", "unit_id") VALUES (NEW."accepted_at", NEW."created_at", NEW."email", NEW."expires_at", NEW."id", NEW."invited_by_id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."revoked_at", NEW."role_id", NEW."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_8b940() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalog_categoryevent" ("code", "drawing", "family_id", "id", "names", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") SELECT old_values."code", old_values."drawing", old_values."family_id", old_values."id", old_values."names", old_values."parent_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', old_values."id", old_values."position" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."code" IS DISTINCT FROM (new_values."code") OR old_values."drawing" IS DISTINCT FROM (new_values."drawing") OR old_values."family_id" IS DISTINCT FROM (new_values."family_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."names" IS DISTINCT FROM (new_values."names") OR old_values."parent_id" IS DISTINCT FROM (new_values."parent_id") OR old_values."position" IS DISTINCT FROM (new_values."position")) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_8fe93() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "group_buying_grouppurchaseevent" ("closes_at", "currency", "final_quantity", "id", "most", "names", "opens_at", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_at", "version") VALUES (NEW."closes_at", NEW."currency", NEW."final_quantity", NEW."id", NEW."most", NEW."names", NEW."opens_at", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."settled_at", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_92a48() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_pricelistassignmentevent" ("channel_id", "company_id", "contract_id", "id", "mixing", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_list_id", "priority", "segment_id", "stops_here", "unit_id", "valid_from", "valid_until") VALUES (NEW."channel_id", NEW."company_id", NEW."contract_id", NEW."id", NEW."mixing", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."price_list_id", NEW."priority", NEW."segment_id", NEW."stops_here", NEW."unit_id", NEW."valid_from", NEW."valid_until"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_99756() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_addressevent" ("city", "company_id", "country", "id", "is_archived", "is_default", "kind", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postal_code", "recipient", "region", "street", "street2", "unit_id") VALUES (NEW."city", NEW."company_id", NEW."country", NEW."id", NEW."is_archived", NEW."is_default", NEW."kind", NEW."label", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."phone", NEW."postal_code", NEW."recipient", NEW."region", NEW."street", NEW."street2", NEW."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_9d713() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_contractevent" ("company_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until", "version") VALUES (NEW."company_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."valid_from", NEW."valid_until", NEW."version"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_a0b26() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_grantevent" ("id", "permission", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "scope") VALUES (NEW."id", NEW."permission", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."role_id", NEW."scope"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_a58ef() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_pricingpolicyevent" ("channel_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strategy") VALUES (NEW."channel_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."channel_id", NEW."strategy"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_a65e7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "pricing_taxrateevent" ("category", "country", "id", "percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tax_class", "valid_from") VALUES (NEW."category", NEW."country", NEW."id", NEW."percent", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."tax_class", NEW."valid_from"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_aa0e0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "payments_creditaccountevent" ("company_id", "currency", "id", "is_on_hold", "limit", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "terms_id", "used") VALUES (NEW."company_id", NEW."currency", NEW."id", NEW."is_on_hold", NEW."limit", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."terms_id", NEW."used"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_b9d8f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalog_attributeevent" ("choice_names", "choice_order", "code", "id", "is_facet", "kind", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "unit") SELECT old_values."choice_names", old_values."choice_order", old_values."code", old_values."id", old_values."is_facet", old_values."kind", old_values."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', old_values."id", old_values."position", old_values."unit" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_cb195() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "group_buying_commitmentlineevent" ("commitment_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity", "variant_id") VALUES (NEW."commitment_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."quantity", NEW."variant_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_d9dc7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "approvals_approvalruleevent" ("category_id", "company_id", "id", "is_active", "min_amount", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "requester_role_id", "unit_id") VALUES (NEW."category_id", NEW."company_id", NEW."id", NEW."is_active", NEW."min_amount", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position", NEW."requester_role_id", NEW."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_ddf71() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "group_buying_grouppriceevent" ("from_quantity", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purchase_id", "unit_price", "variant_id") VALUES (NEW."from_quantity", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."purchase_id", NEW."unit_price", NEW."variant_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_ea4a0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "companies_apikeyevent" ("created_at", "created_by_id", "expires_at", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "previous_ends_at", "previous_hash", "revoked_at", "scopes", "secret_hash", "unit_id") VALUES (NEW."created_at", NEW."created_by_id", NEW."expires_at", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."prefix", NEW."previous_ends_at", NEW."previous_hash", NEW."revoked_at", NEW."scopes", NEW."secret_hash", NEW."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_ee635() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalog_variantevent" ("attributes", "barcode", "content", "external_id", "fulfillment", "id", "is_active", "is_priced_by_parts", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "product_id", "quantity_minimum", "quantity_step", "replaced_by_id", "sales_unit", "sku", "sku_key", "weight_kg") SELECT old_values."attributes", old_values."barcode", old_values."content", old_values."external_id", old_values."fulfillment", old_values."id", old_values."is_active", old_values."is_priced_by_parts", old_values."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', old_values."id", old_values."position", old_values."product_id", old_values."quantity_minimum", old_values."quantity_step", old_values."replaced_by_id", old_values."sales_unit", old_values."sku", old_values."sku_key", old_values."weight_kg" FROM ( SELECT old_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_fdc2d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "ordering_orderidnumbercompanystatenetamounttaxamounttotalamde23" ("company_id", "id", "net_amount", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "po_number", "state", "tax_amount", "total_amount") VALUES (NEW."company_id", NEW."id", NEW."net_amount", NEW."number", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."po_number", NEW."state", NEW."tax_amount", NEW."total_amount"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_fde31() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "approvals_approvalpolicyevent" ("company_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_tolerance_percent") VALUES (NEW."company_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."price_tolerance_percent"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_words_begin_26596() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            INSERT INTO catalog_variantwords
                (variant_id, is_active, is_kit, product_id, category_id, is_product_active, sort_es, sort_en, facet_values, es, en)
            SELECT n.id, n.is_active, n.fulfillment = 'kit', p.id, p.category_id, p.is_active, '', '', '{}', '', ''
            FROM new_rows n JOIN catalog_product p ON p.id = n.product_id FOR SHARE OF p;
            RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_words_follow_6f9a4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            UPDATE catalog_variantwords w SET category_id = n.category_id, is_product_active = n.is_active
            FROM new_rows n
            JOIN old_rows o ON o.id = n.id
             AND (o.category_id, o.is_active) IS DISTINCT FROM (n.category_id, n.is_active)
            WHERE w.product_id = n.id;
            RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_words_follow_f60cc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            UPDATE catalog_variantwords w SET is_active = n.is_active, is_kit = n.fulfillment = 'kit'
            FROM new_rows n
            JOIN old_rows o ON o.id = n.id AND (o.is_active, o.fulfillment) <> (n.is_active, n.fulfillment)
            WHERE w.variant_id = n.id;
            UPDATE catalog_variantwords w SET (product_id, category_id, is_product_active) = (moved.product_id, moved.category_id, moved.is_active)
            FROM (SELECT n.id, p.id AS product_id, p.category_id, p.is_active
                  FROM new_rows n
                  JOIN old_rows o ON o.id = n.id AND o.product_id <> n.product_id
                  JOIN catalog_product p ON p.id = n.product_id FOR SHARE OF p) AS moved
            WHERE w.variant_id = moved.id;
            RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pricing_price_list_id_stay() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF EXISTS (SELECT FROM pricing_priceentry) THEN
        RAISE EXCEPTION 'prices still name a row that is gone from pricing_pricelist' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'pricing_entry_price_list_id', TABLE = 'pricing_pricelist';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION public.pricing_price_list_id_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF EXISTS (SELECT FROM pricing_priceentry WHERE price_list_id = OLD.id)
       AND NOT EXISTS (SELECT FROM pricing_pricelist WHERE id = OLD.id) THEN
        RAISE EXCEPTION 'prices still name a row that is gone from pricing_pricelist' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'pricing_entry_price_list_id', TABLE = 'pricing_pricelist';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION public.pricing_variant_id_stay() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF EXISTS (SELECT FROM pricing_priceentry) THEN
        RAISE EXCEPTION 'prices still name a row that is gone from catalog_variant' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'pricing_entry_variant_id', TABLE = 'catalog_variant';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION public.pricing_variant_id_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF EXISTS (SELECT FROM pricing_priceentry WHERE variant_id = OLD.id)
       AND NOT EXISTS (SELECT FROM catalog_variant WHERE id = OLD.id) THEN
        RAISE EXCEPTION 'prices still name a row that is gone from catalog_variant' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'pricing_entry_variant_id', TABLE = 'catalog_variant';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id uuid NOT NULL
);

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.approvals_approvallink (
    id bigint NOT NULL,
    token_hash character varying(64) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    user_id uuid NOT NULL,
    step_id uuid NOT NULL
);

ALTER TABLE public.approvals_approvallink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_approvallink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.approvals_approvalpolicy (
    id bigint NOT NULL,
    price_tolerance_percent numeric(5,2) NOT NULL,
    company_id uuid NOT NULL
);

ALTER TABLE public.approvals_approvalpolicy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_approvalpolicy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.approvals_approvalpolicyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    price_tolerance_percent numeric(5,2) NOT NULL,
    company_id uuid NOT NULL,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.approvals_approvalpolicyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_approvalpolicyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.approvals_approvalrequest (
    id uuid NOT NULL,
    subject character varying(80) NOT NULL,
    amount numeric(18,4) NOT NULL,
    currency character varying(3) NOT NULL,
    content_hash character varying(64) NOT NULL,
    state character varying(12) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    answerable_id uuid,
    company_id uuid NOT NULL,
    requester_id uuid,
    unit_id uuid NOT NULL,
    CONSTRAINT approvals_requester_is_answerable CHECK (((requester_id IS NULL) OR ((answerable_id IS NOT NULL) AND (requester_id = answerable_id))))
);

CREATE TABLE public.approvals_approvalrequestevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    subject character varying(80) NOT NULL,
    amount numeric(18,4) NOT NULL,
    currency character varying(3) NOT NULL,
    content_hash character varying(64) NOT NULL,
    state character varying(12) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    answerable_id uuid,
    company_id uuid NOT NULL,
    pgh_obj_id uuid NOT NULL,
    requester_id uuid,
    unit_id uuid NOT NULL
);

ALTER TABLE public.approvals_approvalrequestevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_approvalrequestevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.approvals_approvalrule (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    "position" smallint NOT NULL,
    min_amount numeric(18,4),
    is_active boolean NOT NULL,
    category_id bigint,
    company_id uuid NOT NULL,
    requester_role_id uuid,
    unit_id uuid,
    CONSTRAINT approvals_amount_not_negative CHECK (((min_amount IS NULL) OR (min_amount >= (0)::numeric))),
    CONSTRAINT approvals_approvalrule_position_check CHECK (("position" >= 0))
);

CREATE TABLE public.approvals_approvalruleevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    "position" smallint NOT NULL,
    min_amount numeric(18,4),
    is_active boolean NOT NULL,
    category_id bigint,
    company_id uuid NOT NULL,
    pgh_obj_id uuid NOT NULL,
    requester_role_id uuid,
    unit_id uuid,
    CONSTRAINT approvals_approvalruleevent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.approvals_approvalruleevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_approvalruleevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.approvals_approvalrulestep (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    approver_id uuid,
    approver_role_id uuid,
    rule_id uuid NOT NULL,
    CONSTRAINT approvals_approvalrulestep_position_check CHECK (("position" >= 0)),
    CONSTRAINT approvals_role_or_person CHECK ((((approver_role_id IS NULL) OR (approver_id IS NULL)) AND (1 = (
CASE
    WHEN (approver_role_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (approver_id IS NULL) THEN 1
    ELSE 0
END))))
);

ALTER TABLE public.approvals_approvalrulestep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_approvalrulestep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.approvals_approvalrulestepevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    approver_id uuid,
    approver_role_id uuid,
    pgh_obj_id bigint NOT NULL,
    rule_id uuid NOT NULL,
    CONSTRAINT approvals_approvalrulestepevent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.approvals_approvalrulestepevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_approvalrulestepevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.approvals_approvalstep (
    id uuid NOT NULL,
    "position" smallint NOT NULL,
    rule_name character varying(120) NOT NULL,
    state character varying(10) NOT NULL,
    decided_at timestamp with time zone,
    comment text NOT NULL,
    approver_id uuid,
    approver_role_id uuid,
    decided_by_id uuid,
    request_id uuid NOT NULL,
    CONSTRAINT approvals_approvalstep_position_check CHECK (("position" >= 0)),
    CONSTRAINT approvals_decided_by_somebody CHECK ((((decided_at IS NULL) AND (decided_by_id IS NULL) AND ((state)::text = 'waiting'::text)) OR ((NOT ((state)::text = 'waiting'::text)) AND (decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL))))
);

CREATE TABLE public.approvals_approvalstepevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    "position" smallint NOT NULL,
    rule_name character varying(120) NOT NULL,
    state character varying(10) NOT NULL,
    decided_at timestamp with time zone,
    comment text NOT NULL,
    approver_id uuid,
    approver_role_id uuid,
    decided_by_id uuid,
    pgh_obj_id uuid NOT NULL,
    request_id uuid NOT NULL,
    CONSTRAINT approvals_approvalstepevent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.approvals_approvalstepevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_approvalstepevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_assortment (
    id bigint NOT NULL,
    code character varying(80) NOT NULL,
    names jsonb NOT NULL
);

ALTER TABLE public.catalog_assortment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_assortment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_assortmentassignment (
    id bigint NOT NULL,
    assortment_id bigint NOT NULL,
    company_id uuid,
    segment_id bigint,
    channel_id bigint,
    hides boolean NOT NULL,
    CONSTRAINT catalog_assigned_to_one CHECK ((((channel_id IS NULL) AND (company_id IS NOT NULL) AND (segment_id IS NULL)) OR ((channel_id IS NULL) AND (company_id IS NULL) AND (segment_id IS NOT NULL)) OR ((channel_id IS NOT NULL) AND (company_id IS NULL) AND (segment_id IS NULL))))
);

ALTER TABLE public.catalog_assortmentassignment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_assortmentassignment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_assortmentassignmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    assortment_id bigint NOT NULL,
    company_id uuid,
    pgh_obj_id bigint NOT NULL,
    segment_id bigint,
    channel_id bigint,
    hides boolean NOT NULL
);

ALTER TABLE public.catalog_assortmentassignmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_assortmentassignmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_assortmententry (
    id bigint NOT NULL,
    assortment_id bigint NOT NULL,
    category_id bigint,
    product_id bigint,
    brand character varying(80),
    CONSTRAINT catalog_entry_branch_product_or_brand CHECK ((((brand IS NULL) AND (category_id IS NOT NULL) AND (product_id IS NULL)) OR ((brand IS NULL) AND (category_id IS NULL) AND (product_id IS NOT NULL)) OR ((brand IS NOT NULL) AND (category_id IS NULL) AND (product_id IS NULL) AND (NOT (((brand)::text = ''::text) AND (brand IS NOT NULL))))))
);

ALTER TABLE public.catalog_assortmententry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_assortmententry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_assortmententryevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    assortment_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    category_id bigint,
    product_id bigint,
    brand character varying(80)
);

ALTER TABLE public.catalog_assortmententryevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_assortmententryevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_assortmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(80) NOT NULL,
    names jsonb NOT NULL,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.catalog_assortmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_assortmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_attribute (
    id bigint NOT NULL,
    code character varying(50) NOT NULL,
    names jsonb NOT NULL,
    kind character varying(10) NOT NULL,
    unit character varying(15) NOT NULL,
    choice_names jsonb NOT NULL,
    choice_order jsonb NOT NULL,
    is_facet boolean NOT NULL,
    "position" integer NOT NULL,
    CONSTRAINT catalog_attribute_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.catalog_attribute ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_attribute_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_attributeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(50) NOT NULL,
    names jsonb NOT NULL,
    kind character varying(10) NOT NULL,
    unit character varying(15) NOT NULL,
    choice_names jsonb NOT NULL,
    choice_order jsonb NOT NULL,
    is_facet boolean NOT NULL,
    "position" integer NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT catalog_attributeevent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.catalog_attributeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_attributeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_attributefamily (
    id bigint NOT NULL,
    code character varying(80) NOT NULL,
    names jsonb NOT NULL,
    attribute_codes jsonb NOT NULL
);

ALTER TABLE public.catalog_attributefamily ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_attributefamily_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_category (
    id bigint NOT NULL,
    code character varying(80) NOT NULL,
    path character varying(120) NOT NULL,
    names jsonb NOT NULL,
    drawing character varying(50) NOT NULL,
    "position" integer NOT NULL,
    parent_id bigint,
    family_id bigint,
    CONSTRAINT catalog_category_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.catalog_category ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_category_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_categoryevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(80) NOT NULL,
    names jsonb NOT NULL,
    drawing character varying(50) NOT NULL,
    "position" integer NOT NULL,
    family_id bigint,
    parent_id bigint,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT catalog_categoryevent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.catalog_categoryevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_categoryevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_document (
    id bigint NOT NULL,
    code character varying(80) NOT NULL,
    kind character varying(20) NOT NULL,
    names jsonb NOT NULL,
    language character varying(5) NOT NULL,
    "position" integer NOT NULL,
    link character varying(500) NOT NULL,
    file_hash character varying(64) NOT NULL,
    file_name character varying(120) NOT NULL,
    media_type character varying(60) NOT NULL,
    size integer NOT NULL,
    product_id bigint NOT NULL,
    CONSTRAINT catalog_document_file_or_link CHECK (((((link)::text = ''::text) OR ((file_hash)::text = ''::text)) AND (1 = (
CASE
    WHEN ((link)::text = ''::text) THEN 1
    ELSE 0
END +
CASE
    WHEN ((file_hash)::text = ''::text) THEN 1
    ELSE 0
END)))),
    CONSTRAINT catalog_document_position_check CHECK (("position" >= 0)),
    CONSTRAINT catalog_document_size_check CHECK ((size >= 0))
);

ALTER TABLE public.catalog_document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_drawingposition (
    id bigint NOT NULL,
    number character varying(10) NOT NULL,
    x numeric(5,2) NOT NULL,
    y numeric(5,2) NOT NULL,
    quantity numeric(12,3) NOT NULL,
    document_id bigint NOT NULL,
    variant_id bigint NOT NULL,
    CONSTRAINT catalog_drawing_quantity_positive CHECK ((quantity > (0)::numeric)),
    CONSTRAINT catalog_position_on_the_drawing CHECK (((x >= (0)::numeric) AND (x <= (100)::numeric) AND (y >= (0)::numeric) AND (y <= (100)::numeric)))
);

ALTER TABLE public.catalog_drawingposition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_drawingposition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_facetvalue (
    id integer NOT NULL,
    value text NOT NULL,
    attribute_id bigint NOT NULL
);

ALTER TABLE public.catalog_facetvalue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_facetvalue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_kitcomponent (
    id bigint NOT NULL,
    quantity numeric(12,3) NOT NULL,
    "position" integer NOT NULL,
    component_id bigint NOT NULL,
    kit_id bigint NOT NULL,
    CONSTRAINT catalog_component_positive CHECK ((quantity > (0)::numeric)),
    CONSTRAINT catalog_kit_not_in_itself CHECK ((NOT (kit_id = component_id))),
    CONSTRAINT catalog_kitcomponent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.catalog_kitcomponent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_kitcomponent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_lexiconword (
    word text NOT NULL,
    trigrams text[] NOT NULL,
    number integer NOT NULL
);

CREATE TABLE public.catalog_loosefile (
    id bigint NOT NULL,
    file_hash character varying(64) NOT NULL,
    file_name character varying(120) NOT NULL,
    media_type character varying(60) NOT NULL,
    size integer NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    CONSTRAINT catalog_loosefile_size_check CHECK ((size >= 0))
);

ALTER TABLE public.catalog_loosefile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_loosefile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_optionchoice (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" integer NOT NULL,
    amount numeric(18,6),
    currency character varying(3) NOT NULL,
    percent numeric(7,4),
    option_id bigint NOT NULL,
    CONSTRAINT catalog_choice_amount_or_percent CHECK ((((amount IS NULL) AND ((currency)::text = ''::text)) OR ((amount >= (0)::numeric) AND (percent IS NULL) AND (NOT ((currency)::text = ''::text))))),
    CONSTRAINT catalog_choice_percent CHECK (((percent IS NULL) OR (percent >= (0)::numeric))),
    CONSTRAINT catalog_optionchoice_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.catalog_optionchoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_optionchoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_optionrule (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    choice_id bigint NOT NULL,
    other_id bigint NOT NULL,
    CONSTRAINT catalog_option_rule_of_two CHECK ((NOT (choice_id = other_id)))
);

ALTER TABLE public.catalog_optionrule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_optionrule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_ownpartnumber (
    id bigint NOT NULL,
    code character varying(120) NOT NULL,
    key character varying(120) NOT NULL,
    name character varying(255) NOT NULL,
    words tsvector NOT NULL,
    company_id uuid NOT NULL,
    variant_id bigint NOT NULL,
    CONSTRAINT catalog_own_code_says_something CHECK ((NOT ((key)::text = ''::text)))
);

ALTER TABLE public.catalog_ownpartnumber ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_ownpartnumber_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_pack (
    id bigint NOT NULL,
    names jsonb NOT NULL,
    quantity numeric(12,3) NOT NULL,
    barcode character varying(14) NOT NULL,
    variant_id bigint NOT NULL,
    CONSTRAINT catalog_pack_positive CHECK ((quantity > (0)::numeric))
);

ALTER TABLE public.catalog_pack ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_pack_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_product (
    id bigint NOT NULL,
    code character varying(100) NOT NULL,
    names jsonb NOT NULL,
    descriptions jsonb NOT NULL,
    brand character varying(80) NOT NULL,
    attribute_codes jsonb NOT NULL,
    drawing character varying(50) NOT NULL,
    tax_class character varying(20) NOT NULL,
    is_active boolean NOT NULL,
    external_id character varying(64),
    category_id bigint NOT NULL,
    is_configurable boolean DEFAULT false NOT NULL
);

ALTER TABLE public.catalog_product ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_product_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_productevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(100) NOT NULL,
    names jsonb NOT NULL,
    descriptions jsonb NOT NULL,
    brand character varying(80) NOT NULL,
    attribute_codes jsonb NOT NULL,
    drawing character varying(50) NOT NULL,
    tax_class character varying(20) NOT NULL,
    is_active boolean NOT NULL,
    external_id character varying(64),
    category_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    is_configurable boolean DEFAULT false NOT NULL
);

ALTER TABLE public.catalog_productevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_productevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_productoption (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" integer NOT NULL,
    is_required boolean NOT NULL,
    product_id bigint NOT NULL,
    CONSTRAINT catalog_productoption_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.catalog_productoption ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_productoption_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_relation (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    reasons jsonb NOT NULL,
    "position" integer NOT NULL,
    product_id bigint NOT NULL,
    variant_id bigint NOT NULL,
    CONSTRAINT catalog_relation_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.catalog_relation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_relation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_searchmiss (
    id bigint NOT NULL,
    day date NOT NULL,
    text character varying(80) NOT NULL,
    number integer NOT NULL,
    CONSTRAINT catalog_searchmiss_number_check CHECK ((number >= 0))
);

ALTER TABLE public.catalog_searchmiss ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_searchmiss_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_synonymset (
    id bigint NOT NULL,
    terms character varying(80)[] NOT NULL,
    keys text[] NOT NULL
);

ALTER TABLE public.catalog_synonymset ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_synonymset_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_usualvariant (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    company_id uuid NOT NULL,
    variant_id bigint NOT NULL,
    CONSTRAINT catalog_usualvariant_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.catalog_usualvariant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_usualvariant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_variant (
    id bigint NOT NULL,
    is_active boolean NOT NULL,
    "position" integer NOT NULL,
    sku character varying(64) NOT NULL,
    sku_key character varying(64) NOT NULL,
    names jsonb NOT NULL,
    attributes jsonb NOT NULL,
    barcode character varying(14),
    sales_unit character varying(10) NOT NULL,
    content numeric(12,3) NOT NULL,
    quantity_minimum numeric(12,3) NOT NULL,
    quantity_step numeric(12,3) NOT NULL,
    weight_kg numeric(12,4),
    external_id character varying(64),
    product_id bigint NOT NULL,
    replaced_by_id bigint,
    fulfillment character varying(10) DEFAULT 'goods'::character varying NOT NULL,
    is_priced_by_parts boolean DEFAULT false NOT NULL,
    CONSTRAINT catalog_content_positive CHECK ((content > (0)::numeric)),
    CONSTRAINT catalog_minimum_positive CHECK ((quantity_minimum > (0)::numeric)),
    CONSTRAINT catalog_parts_of_a_kit CHECK (((NOT is_priced_by_parts) OR ((fulfillment)::text = 'kit'::text))),
    CONSTRAINT catalog_step_positive CHECK ((quantity_step > (0)::numeric)),
    CONSTRAINT catalog_variant_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.catalog_variant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_variant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_variantevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    is_active boolean NOT NULL,
    "position" integer NOT NULL,
    sku character varying(64) NOT NULL,
    sku_key character varying(64) NOT NULL,
    names jsonb NOT NULL,
    attributes jsonb NOT NULL,
    barcode character varying(14),
    sales_unit character varying(10) NOT NULL,
    content numeric(12,3) NOT NULL,
    quantity_minimum numeric(12,3) NOT NULL,
    quantity_step numeric(12,3) NOT NULL,
    weight_kg numeric(12,4),
    external_id character varying(64),
    pgh_obj_id bigint NOT NULL,
    product_id bigint NOT NULL,
    replaced_by_id bigint,
    fulfillment character varying(10) DEFAULT 'goods'::character varying NOT NULL,
    is_priced_by_parts boolean DEFAULT false NOT NULL,
    CONSTRAINT catalog_variantevent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.catalog_variantevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_variantevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_variantwords (
    variant_id bigint NOT NULL,
    product_id bigint NOT NULL,
    category_id bigint NOT NULL,
    is_active boolean NOT NULL,
    is_product_active boolean NOT NULL,
    sort_es character varying(255) NOT NULL COLLATE pg_catalog."C",
    sort_en character varying(255) NOT NULL COLLATE pg_catalog."C",
    facet_values integer[] NOT NULL,
    es tsvector NOT NULL,
    en tsvector NOT NULL,
    is_kit boolean DEFAULT false NOT NULL
);

CREATE TABLE public.companies_address (
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    label character varying(100) NOT NULL,
    recipient character varying(200) NOT NULL,
    street character varying(200) NOT NULL,
    street2 character varying(200) NOT NULL,
    postal_code character varying(12) NOT NULL,
    city character varying(100) NOT NULL,
    region character varying(100) NOT NULL,
    country character varying(2) NOT NULL,
    phone character varying(30) NOT NULL,
    is_default boolean NOT NULL,
    is_archived boolean NOT NULL,
    company_id uuid NOT NULL,
    unit_id uuid
);

CREATE TABLE public.companies_addressevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    label character varying(100) NOT NULL,
    recipient character varying(200) NOT NULL,
    street character varying(200) NOT NULL,
    street2 character varying(200) NOT NULL,
    postal_code character varying(12) NOT NULL,
    city character varying(100) NOT NULL,
    region character varying(100) NOT NULL,
    country character varying(2) NOT NULL,
    phone character varying(30) NOT NULL,
    is_default boolean NOT NULL,
    is_archived boolean NOT NULL,
    pgh_obj_id uuid NOT NULL,
    company_id uuid NOT NULL,
    unit_id uuid
);

ALTER TABLE public.companies_addressevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_addressevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_apikey (
    id uuid NOT NULL,
    name character varying(100) NOT NULL,
    prefix character varying(12) NOT NULL,
    secret_hash character varying(64) NOT NULL,
    scopes jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone,
    last_used_on date,
    created_by_id uuid,
    unit_id uuid,
    previous_ends_at timestamp with time zone,
    previous_hash character varying(64) NOT NULL
);

CREATE TABLE public.companies_apikeyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    name character varying(100) NOT NULL,
    prefix character varying(12) NOT NULL,
    secret_hash character varying(64) NOT NULL,
    scopes jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone,
    created_by_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid,
    previous_ends_at timestamp with time zone,
    previous_hash character varying(64) NOT NULL
);

ALTER TABLE public.companies_apikeyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_apikeyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_channel (
    id bigint NOT NULL,
    code character varying(50) NOT NULL,
    name character varying(100) NOT NULL,
    language character varying(5) NOT NULL,
    theme character varying(20) NOT NULL,
    is_default boolean NOT NULL,
    seller_id smallint NOT NULL
);

ALTER TABLE public.companies_channel ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_channel_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_company (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    legal_name character varying(200) NOT NULL,
    tax_id character varying(30) NOT NULL,
    country character varying(2) NOT NULL,
    currency character varying(3) NOT NULL,
    language character varying(5) NOT NULL,
    sees_whole_catalog boolean NOT NULL,
    is_blocked boolean NOT NULL,
    external_id character varying(64),
    phone character varying(30) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    channel_id bigint NOT NULL
);

CREATE TABLE public.companies_companyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    legal_name character varying(200) NOT NULL,
    tax_id character varying(30) NOT NULL,
    country character varying(2) NOT NULL,
    currency character varying(3) NOT NULL,
    language character varying(5) NOT NULL,
    sees_whole_catalog boolean NOT NULL,
    is_blocked boolean NOT NULL,
    external_id character varying(64),
    phone character varying(30) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    channel_id bigint NOT NULL,
    pgh_obj_id uuid NOT NULL
);

ALTER TABLE public.companies_companyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_companyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_costcenter (
    id uuid NOT NULL,
    code character varying(30) NOT NULL,
    name character varying(100) NOT NULL,
    is_archived boolean NOT NULL,
    company_id uuid NOT NULL,
    unit_id uuid
);

CREATE TABLE public.companies_grant (
    id bigint NOT NULL,
    permission character varying(40) NOT NULL,
    scope character varying(20) NOT NULL,
    role_id uuid NOT NULL
);

ALTER TABLE public.companies_grant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_grant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_grantevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    permission character varying(40) NOT NULL,
    scope character varying(20) NOT NULL,
    pgh_obj_id bigint NOT NULL,
    role_id uuid NOT NULL
);

ALTER TABLE public.companies_grantevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_grantevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_invitation (
    id uuid NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(150) NOT NULL,
    token_hash character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    revoked_at timestamp with time zone,
    invited_by_id uuid,
    role_id uuid NOT NULL,
    unit_id uuid NOT NULL
);

CREATE TABLE public.companies_invitationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(150) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    revoked_at timestamp with time zone,
    invited_by_id uuid,
    pgh_obj_id uuid NOT NULL,
    role_id uuid NOT NULL,
    unit_id uuid NOT NULL
);

ALTER TABLE public.companies_invitationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_invitationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_role (
    id uuid NOT NULL,
    code character varying(50) NOT NULL,
    names jsonb NOT NULL,
    audience character varying(10) NOT NULL,
    is_archived boolean NOT NULL,
    company_id uuid
);

CREATE TABLE public.companies_roleassignment (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    role_id uuid NOT NULL,
    user_id uuid NOT NULL,
    unit_id uuid
);

CREATE TABLE public.companies_roleassignmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    pgh_obj_id uuid NOT NULL,
    role_id uuid NOT NULL,
    user_id uuid NOT NULL,
    unit_id uuid
);

ALTER TABLE public.companies_roleassignmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_roleassignmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_roleevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    code character varying(50) NOT NULL,
    names jsonb NOT NULL,
    audience character varying(10) NOT NULL,
    is_archived boolean NOT NULL,
    company_id uuid,
    pgh_obj_id uuid NOT NULL
);

ALTER TABLE public.companies_roleevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_roleevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_segment (
    id bigint NOT NULL,
    code character varying(50) NOT NULL,
    names jsonb NOT NULL
);

ALTER TABLE public.companies_segment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_segment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_segmentmembership (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    company_id uuid NOT NULL,
    segment_id bigint NOT NULL,
    CONSTRAINT companies_segmentmembership_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.companies_segmentmembership ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_segmentmembership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_segmentmembershipevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    company_id uuid NOT NULL,
    pgh_obj_id bigint NOT NULL,
    segment_id bigint NOT NULL,
    CONSTRAINT companies_segmentmembershipevent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.companies_segmentmembershipevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_segmentmembershipevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_seller (
    id smallint NOT NULL,
    legal_name character varying(200) NOT NULL,
    tax_id character varying(30) NOT NULL,
    country character varying(2) NOT NULL,
    currency character varying(3) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(30) NOT NULL,
    street character varying(200) NOT NULL,
    postal_code character varying(12) NOT NULL,
    city character varying(100) NOT NULL,
    staff_needs_second_step boolean NOT NULL,
    CONSTRAINT companies_one_seller CHECK ((id = 1)),
    CONSTRAINT companies_seller_id_check CHECK ((id >= 0))
);

CREATE TABLE public.companies_sellerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id smallint NOT NULL,
    legal_name character varying(200) NOT NULL,
    tax_id character varying(30) NOT NULL,
    country character varying(2) NOT NULL,
    currency character varying(3) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(30) NOT NULL,
    street character varying(200) NOT NULL,
    postal_code character varying(12) NOT NULL,
    city character varying(100) NOT NULL,
    staff_needs_second_step boolean NOT NULL,
    pgh_obj_id smallint NOT NULL,
    CONSTRAINT companies_sellerevent_id_check CHECK ((id >= 0))
);

ALTER TABLE public.companies_sellerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_sellerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_unit (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    path character varying(255) NOT NULL,
    company_id uuid NOT NULL,
    parent_id uuid,
    CONSTRAINT companies_unit_not_its_own_parent CHECK ((NOT ((parent_id = id) AND (parent_id IS NOT NULL))))
);

CREATE TABLE public.companies_unitevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    path character varying(255) NOT NULL,
    company_id uuid NOT NULL,
    parent_id uuid,
    pgh_obj_id uuid NOT NULL
);

ALTER TABLE public.companies_unitevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_unitevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_user (
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    id uuid NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(150) NOT NULL,
    language character varying(5) NOT NULL,
    is_active boolean NOT NULL,
    is_staff boolean NOT NULL,
    created_at timestamp with time zone NOT NULL
);

CREATE TABLE public.companies_user_groups (
    id bigint NOT NULL,
    user_id uuid NOT NULL,
    group_id integer NOT NULL
);

ALTER TABLE public.companies_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_user_user_permissions (
    id bigint NOT NULL,
    user_id uuid NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.companies_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_userevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(150) NOT NULL,
    language character varying(5) NOT NULL,
    is_active boolean NOT NULL,
    is_staff boolean NOT NULL,
    is_superuser boolean NOT NULL,
    pgh_obj_id uuid NOT NULL
);

ALTER TABLE public.companies_userevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_userevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.core_cachedvalue (
    cache_key character varying(255) NOT NULL,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);

CREATE TABLE public.core_givenanswer (
    id bigint NOT NULL,
    owner uuid NOT NULL,
    key character varying(255) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    answer jsonb,
    given_at timestamp with time zone NOT NULL
);

ALTER TABLE public.core_givenanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.core_givenanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.core_recordedevent (
    id uuid NOT NULL,
    name character varying(100) NOT NULL,
    facts jsonb NOT NULL,
    recorded_at timestamp with time zone NOT NULL
);

CREATE TABLE public.django_admin_log (
    id integer NOT NULL,
    action_time timestamp with time zone NOT NULL,
    object_id text,
    object_repr character varying(200) NOT NULL,
    action_flag smallint NOT NULL,
    change_message text NOT NULL,
    content_type_id integer,
    user_id uuid NOT NULL,
    CONSTRAINT django_admin_log_action_flag_check CHECK ((action_flag >= 0))
);

ALTER TABLE public.django_admin_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_admin_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);

CREATE TABLE public.exchange_answerpart (
    id bigint NOT NULL,
    place integer NOT NULL,
    packed bytea NOT NULL,
    of_import_id bigint NOT NULL,
    CONSTRAINT exchange_answerpart_place_check CHECK ((place >= 0))
);

ALTER TABLE public.exchange_answerpart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_answerpart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.exchange_change (
    id bigint NOT NULL,
    transaction bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    owner bigint,
    ids bigint[] NOT NULL,
    gone jsonb NOT NULL
);

ALTER TABLE public.exchange_change ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_change_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.exchange_columnmapping (
    id bigint NOT NULL,
    kind character varying(30) NOT NULL,
    name character varying(80) NOT NULL,
    signature character varying(64) NOT NULL,
    columns jsonb NOT NULL
);

ALTER TABLE public.exchange_columnmapping ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_columnmapping_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.exchange_filepart (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    data bytea NOT NULL,
    of_import_id bigint NOT NULL,
    CONSTRAINT exchange_filepart_position_check CHECK (("position" >= 0))
);
ALTER TABLE ONLY public.exchange_filepart ALTER COLUMN data SET STORAGE EXTERNAL;

ALTER TABLE public.exchange_filepart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_filepart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.exchange_import (
    id bigint NOT NULL,
    kind character varying(30) NOT NULL,
    state character varying(10) NOT NULL,
    file_name character varying(255) NOT NULL,
    sha256 character varying(64) NOT NULL,
    is_whole boolean NOT NULL,
    is_dry_run boolean NOT NULL,
    mapping jsonb NOT NULL,
    counts jsonb NOT NULL,
    examples jsonb NOT NULL,
    guards jsonb NOT NULL,
    problem text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    applied_at timestamp with time zone,
    undone_at timestamp with time zone,
    user_id uuid,
    asked_at timestamp with time zone,
    heads jsonb NOT NULL,
    sheet character varying(100) NOT NULL,
    titles jsonb NOT NULL,
    api_key_id uuid,
    CONSTRAINT exchange_state_known CHECK (((state)::text = ANY ((ARRAY['new'::character varying, 'asking'::character varying, 'reading'::character varying, 'ready'::character varying, 'held'::character varying, 'failed'::character varying, 'applying'::character varying, 'applied'::character varying, 'undoing'::character varying, 'undone'::character varying])::text[])))
);

ALTER TABLE public.exchange_import ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_import_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.exchange_importpolicy (
    id smallint NOT NULL,
    large_fall_percent smallint NOT NULL,
    most_falling_percent smallint NOT NULL,
    most_gone_percent smallint NOT NULL,
    least_rows integer NOT NULL,
    CONSTRAINT exchange_importpolicy_id_check CHECK ((id >= 0)),
    CONSTRAINT exchange_importpolicy_large_fall_percent_check CHECK ((large_fall_percent >= 0)),
    CONSTRAINT exchange_importpolicy_least_rows_check CHECK ((least_rows >= 0)),
    CONSTRAINT exchange_importpolicy_most_falling_percent_check CHECK ((most_falling_percent >= 0)),
    CONSTRAINT exchange_importpolicy_most_gone_percent_check CHECK ((most_gone_percent >= 0)),
    CONSTRAINT exchange_one_policy CHECK ((id = 1)),
    CONSTRAINT exchange_percents_sane CHECK (((large_fall_percent <= 100) AND (most_falling_percent <= 100) AND (most_gone_percent <= 100)))
);

CREATE TABLE public.exchange_importpolicyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id smallint NOT NULL,
    large_fall_percent smallint NOT NULL,
    most_falling_percent smallint NOT NULL,
    most_gone_percent smallint NOT NULL,
    least_rows integer NOT NULL,
    pgh_obj_id smallint NOT NULL,
    CONSTRAINT exchange_importpolicyevent_id_check CHECK ((id >= 0)),
    CONSTRAINT exchange_importpolicyevent_large_fall_percent_check CHECK ((large_fall_percent >= 0)),
    CONSTRAINT exchange_importpolicyevent_least_rows_check CHECK ((least_rows >= 0)),
    CONSTRAINT exchange_importpolicyevent_most_falling_percent_check CHECK ((most_falling_percent >= 0)),
    CONSTRAINT exchange_importpolicyevent_most_gone_percent_check CHECK ((most_gone_percent >= 0))
);

ALTER TABLE public.exchange_importpolicyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_importpolicyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.exchange_preparedlist (
    id uuid NOT NULL,
    format character varying(10) NOT NULL,
    category character varying(80) NOT NULL,
    language character varying(5) NOT NULL,
    state character varying(10) NOT NULL,
    problem text NOT NULL,
    file_name character varying(255) NOT NULL,
    size bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ready_at timestamp with time zone,
    company_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT exchange_prepared_state_known CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'making'::character varying, 'ready'::character varying, 'failed'::character varying])::text[]))),
    CONSTRAINT exchange_preparedlist_size_check CHECK ((size >= 0))
);

CREATE TABLE public.exchange_rejectedrow (
    id bigint NOT NULL,
    number integer NOT NULL,
    "column" character varying(30) NOT NULL,
    fault character varying(30) NOT NULL,
    value text NOT NULL,
    hint text NOT NULL,
    cells jsonb NOT NULL,
    of_import_id bigint NOT NULL,
    CONSTRAINT exchange_rejectedrow_number_check CHECK ((number >= 0))
);

ALTER TABLE public.exchange_rejectedrow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_rejectedrow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.exchange_rowimage (
    id bigint NOT NULL,
    landing smallint NOT NULL,
    row_id bigint,
    before jsonb,
    after bigint,
    of_import_id bigint NOT NULL,
    row_uuid uuid,
    CONSTRAINT exchange_image_of_one_row CHECK ((((row_id IS NULL) OR (row_uuid IS NULL)) AND (1 = (
CASE
    WHEN (row_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (row_uuid IS NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT exchange_rowimage_landing_check CHECK ((landing >= 0))
);

ALTER TABLE public.exchange_rowimage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_rowimage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.exchange_sourceversion (
    id bigint NOT NULL,
    kind character varying(30) NOT NULL,
    key uuid NOT NULL,
    version bigint NOT NULL
);

ALTER TABLE public.exchange_sourceversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_sourceversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.fulfillment_shipment (
    id uuid NOT NULL,
    number character varying(30) NOT NULL,
    carrier character varying(80) NOT NULL,
    tracking_number character varying(80) NOT NULL,
    tracking_url character varying(200) NOT NULL,
    shipped_at timestamp with time zone NOT NULL,
    order_id uuid NOT NULL,
    user_id uuid,
    warehouse_id bigint
);

CREATE SEQUENCE public.fulfillment_shipment_number
    START WITH 100001
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.fulfillment_shipmentline (
    id bigint NOT NULL,
    quantity numeric(12,3) NOT NULL,
    order_line_id uuid NOT NULL,
    shipment_id uuid NOT NULL,
    CONSTRAINT fulfillment_quantity_positive CHECK ((quantity > (0)::numeric))
);

ALTER TABLE public.fulfillment_shipmentline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.fulfillment_shipmentline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.group_buying_commitment (
    id uuid NOT NULL,
    refusal text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    company_id uuid NOT NULL,
    delivery_address_id uuid NOT NULL,
    order_id uuid,
    unit_id uuid NOT NULL,
    user_id uuid NOT NULL,
    purchase_id uuid NOT NULL
);

CREATE TABLE public.group_buying_commitmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    refusal text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    company_id uuid NOT NULL,
    delivery_address_id uuid NOT NULL,
    order_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    user_id uuid NOT NULL,
    purchase_id uuid NOT NULL
);

ALTER TABLE public.group_buying_commitmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.group_buying_commitmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.group_buying_commitmentline (
    id bigint NOT NULL,
    quantity numeric(12,3) NOT NULL,
    commitment_id uuid NOT NULL,
    variant_id bigint NOT NULL,
    CONSTRAINT group_buying_quantity_positive CHECK ((quantity > (0)::numeric))
);

ALTER TABLE public.group_buying_commitmentline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.group_buying_commitmentline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.group_buying_commitmentlineevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    quantity numeric(12,3) NOT NULL,
    commitment_id uuid NOT NULL,
    pgh_obj_id bigint NOT NULL,
    variant_id bigint NOT NULL
);

ALTER TABLE public.group_buying_commitmentlineevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.group_buying_commitmentlineevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.group_buying_groupprice (
    id bigint NOT NULL,
    from_quantity numeric(14,3) NOT NULL,
    unit_price numeric(18,6) NOT NULL,
    variant_id bigint NOT NULL,
    purchase_id uuid NOT NULL,
    CONSTRAINT group_buying_price_sane CHECK (((from_quantity > (0)::numeric) AND (unit_price > (0)::numeric)))
);

ALTER TABLE public.group_buying_groupprice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.group_buying_groupprice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.group_buying_grouppriceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    from_quantity numeric(14,3) NOT NULL,
    unit_price numeric(18,6) NOT NULL,
    pgh_obj_id bigint NOT NULL,
    variant_id bigint NOT NULL,
    purchase_id uuid NOT NULL
);

ALTER TABLE public.group_buying_grouppriceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.group_buying_grouppriceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.group_buying_grouppurchase (
    id uuid NOT NULL,
    names jsonb NOT NULL,
    currency character varying(3) NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    most numeric(14,3),
    outcome character varying(10) NOT NULL,
    final_quantity numeric(14,3),
    settled_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT group_buying_grouppurchase_version_check CHECK ((version >= 0)),
    CONSTRAINT group_buying_not_past_the_most CHECK (((most IS NULL) OR (final_quantity IS NULL) OR (final_quantity <= most))),
    CONSTRAINT group_buying_outcome_known CHECK (((outcome)::text = ANY ((ARRAY[''::character varying, 'succeeded'::character varying, 'failed'::character varying, 'cancelled'::character varying])::text[]))),
    CONSTRAINT group_buying_settled_whole CHECK ((((final_quantity IS NULL) AND ((outcome)::text = ''::text) AND (settled_at IS NULL)) OR ((NOT ((outcome)::text = ''::text)) AND (final_quantity IS NOT NULL) AND (settled_at IS NOT NULL)))),
    CONSTRAINT group_buying_times_in_order CHECK ((closes_at > opens_at))
);

CREATE TABLE public.group_buying_grouppurchaseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    names jsonb NOT NULL,
    currency character varying(3) NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    most numeric(14,3),
    outcome character varying(10) NOT NULL,
    final_quantity numeric(14,3),
    settled_at timestamp with time zone,
    version integer NOT NULL,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT group_buying_grouppurchaseevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.group_buying_grouppurchaseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.group_buying_grouppurchaseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.inventory_licensekey (
    id bigint NOT NULL,
    key character varying(500) NOT NULL,
    reference character varying(80) NOT NULL,
    line uuid,
    per_unit numeric(12,3) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    taken_at timestamp with time zone,
    delivered_at timestamp with time zone,
    added_by_id uuid,
    variant_id bigint NOT NULL,
    CONSTRAINT inventory_key_free_or_taken CHECK ((((delivered_at IS NULL) AND (line IS NULL) AND ((reference)::text = ''::text) AND (taken_at IS NULL)) OR ((line IS NOT NULL) AND (taken_at IS NOT NULL) AND (NOT ((reference)::text = ''::text)))))
);

ALTER TABLE public.inventory_licensekey ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.inventory_licensekey_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.inventory_licensepool (
    variant_id bigint NOT NULL,
    warns_below smallint NOT NULL,
    lead_days smallint NOT NULL,
    is_low boolean NOT NULL,
    CONSTRAINT inventory_licensepool_lead_days_check CHECK ((lead_days >= 0)),
    CONSTRAINT inventory_licensepool_warns_below_check CHECK ((warns_below >= 0))
);

CREATE TABLE public.inventory_reservation (
    id bigint NOT NULL,
    reference character varying(80) NOT NULL,
    line uuid NOT NULL,
    quantity numeric(12,3) NOT NULL,
    promised_on date,
    created_at timestamp with time zone NOT NULL,
    variant_id bigint NOT NULL,
    warehouse_id bigint,
    per_unit numeric(12,3) DEFAULT 1 NOT NULL,
    CONSTRAINT inventory_reservation_positive CHECK ((quantity > (0)::numeric))
);

ALTER TABLE public.inventory_reservation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.inventory_reservation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.inventory_stocklevel (
    id bigint NOT NULL,
    on_hand numeric(14,3) NOT NULL,
    reserved numeric(14,3) NOT NULL,
    source character varying(30) NOT NULL,
    as_of timestamp with time zone NOT NULL,
    variant_id bigint NOT NULL,
    warehouse_id bigint NOT NULL,
    CONSTRAINT inventory_no_overselling CHECK ((reserved <= on_hand)),
    CONSTRAINT inventory_on_hand_not_negative CHECK ((on_hand >= (0)::numeric)),
    CONSTRAINT inventory_reserved_not_negative CHECK ((reserved >= (0)::numeric))
);

ALTER TABLE public.inventory_stocklevel ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.inventory_stocklevel_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.inventory_supplyrule (
    id bigint NOT NULL,
    may_backorder boolean NOT NULL,
    lead_days smallint NOT NULL,
    variant_id bigint NOT NULL,
    CONSTRAINT inventory_supplyrule_lead_days_check CHECK ((lead_days >= 0))
);

ALTER TABLE public.inventory_supplyrule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.inventory_supplyrule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.inventory_warehouse (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    name character varying(100) NOT NULL,
    city character varying(100) NOT NULL,
    "position" smallint NOT NULL,
    cutoff time without time zone NOT NULL,
    transit_days smallint NOT NULL,
    CONSTRAINT inventory_warehouse_position_check CHECK (("position" >= 0)),
    CONSTRAINT inventory_warehouse_transit_days_check CHECK ((transit_days >= 0))
);

ALTER TABLE public.inventory_warehouse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.inventory_warehouse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.lists_quickorder (
    id uuid NOT NULL,
    file_name character varying(200) NOT NULL,
    source jsonb NOT NULL,
    reading jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    added_at timestamp with time zone,
    company_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    user_id uuid NOT NULL
);

CREATE TABLE public.lists_quickorderline (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    raw text NOT NULL,
    code character varying(120) NOT NULL,
    requested numeric(12,3),
    unit character varying(10) NOT NULL,
    status character varying(12) NOT NULL,
    remarks jsonb NOT NULL,
    candidates jsonb NOT NULL,
    quantity numeric(12,3),
    is_left_out boolean NOT NULL,
    quick_order_id uuid NOT NULL,
    variant_id bigint,
    configuration character varying(2000) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT lists_quickorderline_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.lists_quickorderline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lists_quickorderline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.notifications_message (
    id uuid NOT NULL,
    event_id uuid,
    template character varying(60) NOT NULL,
    recipient character varying(254) NOT NULL,
    language character varying(5) NOT NULL,
    subject character varying(255) NOT NULL,
    text text NOT NULL,
    html text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    error text NOT NULL,
    company_id uuid
);

CREATE TABLE public.ordering_cart (
    id uuid NOT NULL,
    is_current boolean NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    api_key_id uuid,
    company_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    user_id uuid,
    promotion_codes jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT ordering_cart_version_check CHECK ((version >= 0))
);

CREATE TABLE public.ordering_cartline (
    id uuid NOT NULL,
    "position" integer NOT NULL,
    quantity numeric(12,3) NOT NULL,
    note character varying(200) NOT NULL,
    seen_unit_price numeric(18,6),
    cart_id uuid NOT NULL,
    cost_center_id uuid,
    variant_id bigint NOT NULL,
    agreed_source character varying(80) DEFAULT ''::character varying NOT NULL,
    agreed_unit_price numeric(18,6),
    configuration character varying(2000) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT ordering_cart_quantity_positive CHECK ((quantity > (0)::numeric)),
    CONSTRAINT ordering_cartline_position_check CHECK (("position" >= 0))
);

CREATE TABLE public.ordering_order (
    id uuid NOT NULL,
    number character varying(30) NOT NULL,
    road character varying(10) NOT NULL,
    state character varying(20) NOT NULL,
    currency character varying(3) NOT NULL,
    net_amount numeric(18,4) NOT NULL,
    tax_amount numeric(18,4) NOT NULL,
    total_amount numeric(18,4) NOT NULL,
    tax_lines jsonb NOT NULL,
    content_hash character varying(64) NOT NULL,
    po_number character varying(60) NOT NULL,
    note text NOT NULL,
    wanted_on date,
    delivery_address jsonb NOT NULL,
    billing_address jsonb NOT NULL,
    payment_method character varying(30) NOT NULL,
    terms jsonb NOT NULL,
    external_id character varying(64),
    submitted_at timestamp with time zone NOT NULL,
    placed_at timestamp with time zone,
    acknowledged_at timestamp with time zone,
    closed_at timestamp with time zone,
    acting_id uuid,
    api_key_id uuid,
    company_id uuid NOT NULL,
    requester_id uuid,
    unit_id uuid NOT NULL,
    promotion_codes jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT ordering_total_is_net_plus_tax CHECK ((total_amount = (net_amount + tax_amount)))
);

CREATE SEQUENCE public.ordering_order_number
    START WITH 100001
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.ordering_orderadjustment (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    kind character varying(20) NOT NULL,
    code character varying(60) NOT NULL,
    names jsonb NOT NULL,
    percent numeric(7,4),
    amount numeric(18,4) NOT NULL,
    tax_class character varying(20) NOT NULL,
    tax_category character varying(2) NOT NULL,
    tax_percent numeric(5,2) NOT NULL,
    line_id uuid,
    order_id uuid NOT NULL,
    CONSTRAINT ordering_adjustment_kind_known CHECK (((kind)::text = ANY ((ARRAY['company_percent'::character varying, 'ladder'::character varying, 'promotion'::character varying, 'freight'::character varying, 'small_order'::character varying])::text[]))),
    CONSTRAINT ordering_adjustment_sign CHECK ((((amount >= (0)::numeric) AND ((kind)::text = ANY ((ARRAY['freight'::character varying, 'small_order'::character varying])::text[])) AND (line_id IS NULL)) OR ((NOT ((kind)::text = ANY ((ARRAY['freight'::character varying, 'small_order'::character varying])::text[]))) AND (amount < (0)::numeric)))),
    CONSTRAINT ordering_orderadjustment_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.ordering_orderadjustment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ordering_orderadjustment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ordering_orderidnumbercompanystatenetamounttaxamounttotalamde23 (
    pgh_id integer CONSTRAINT ordering_orderidnumbercompanystatenetamounttaxa_pgh_id_not_null NOT NULL,
    pgh_created_at timestamp with time zone CONSTRAINT ordering_orderidnumbercompanystatenetam_pgh_created_at_not_null NOT NULL,
    pgh_label text CONSTRAINT ordering_orderidnumbercompanystatenetamountt_pgh_label_not_null NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid CONSTRAINT ordering_orderidnumbercompanystatenetamounttaxamoun_id_not_null NOT NULL,
    number character varying(30) CONSTRAINT ordering_orderidnumbercompanystatenetamounttaxa_number_not_null NOT NULL,
    state character varying(20) CONSTRAINT ordering_orderidnumbercompanystatenetamounttaxam_state_not_null NOT NULL,
    net_amount numeric(18,4) CONSTRAINT ordering_orderidnumbercompanystatenetamount_net_amount_not_null NOT NULL,
    tax_amount numeric(18,4) CONSTRAINT ordering_orderidnumbercompanystatenetamount_tax_amount_not_null NOT NULL,
    total_amount numeric(18,4) CONSTRAINT ordering_orderidnumbercompanystatenetamou_total_amount_not_null NOT NULL,
    po_number character varying(60) CONSTRAINT ordering_orderidnumbercompanystatenetamountt_po_number_not_null NOT NULL,
    company_id uuid CONSTRAINT ordering_orderidnumbercompanystatenetamount_company_id_not_null NOT NULL,
    pgh_obj_id uuid CONSTRAINT ordering_orderidnumbercompanystatenetamount_pgh_obj_id_not_null NOT NULL
);

ALTER TABLE public.ordering_orderidnumbercompanystatenetamounttaxamounttotalamde23 ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ordering_orderidnumbercompanystatenetamounttaxamount_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ordering_orderline (
    id uuid NOT NULL,
    "position" integer NOT NULL,
    sku character varying(64) NOT NULL,
    name character varying(255) NOT NULL,
    sales_unit character varying(10) NOT NULL,
    content numeric(12,3) NOT NULL,
    quantity numeric(12,3) NOT NULL,
    unit_price numeric(18,6) NOT NULL,
    amount numeric(18,4) NOT NULL,
    price_source character varying(120) NOT NULL,
    tax_class character varying(20) NOT NULL,
    tax_category character varying(2) NOT NULL,
    tax_percent numeric(5,2) NOT NULL,
    cost_center_code character varying(30) NOT NULL,
    note character varying(200) NOT NULL,
    promised_on date,
    quantity_shipped numeric(12,3) NOT NULL,
    quantity_cancelled numeric(12,3) NOT NULL,
    cost_center_id uuid,
    order_id uuid NOT NULL,
    variant_id bigint NOT NULL,
    discount_amount numeric(18,4) DEFAULT 0 NOT NULL,
    own_code character varying(120) DEFAULT ''::character varying NOT NULL,
    fulfillment character varying(10) DEFAULT 'goods'::character varying NOT NULL,
    is_agreed boolean DEFAULT false NOT NULL,
    configuration character varying(2000) DEFAULT ''::character varying NOT NULL,
    configured text DEFAULT ''::text NOT NULL,
    CONSTRAINT ordering_amount_not_negative CHECK ((amount >= (0)::numeric)),
    CONSTRAINT ordering_discount_not_negative CHECK ((discount_amount >= (0)::numeric)),
    CONSTRAINT ordering_no_more_than_ordered CHECK (((quantity_cancelled >= (0)::numeric) AND (quantity_shipped >= (0)::numeric) AND (quantity >= (quantity_shipped + quantity_cancelled)))),
    CONSTRAINT ordering_orderline_position_check CHECK (("position" >= 0)),
    CONSTRAINT ordering_price_not_negative CHECK ((unit_price >= (0)::numeric)),
    CONSTRAINT ordering_quantity_positive CHECK ((quantity > (0)::numeric))
);

CREATE TABLE public.ordering_orderlinepart (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    sku character varying(64) NOT NULL,
    name character varying(255) NOT NULL,
    quantity numeric(12,3) NOT NULL,
    line_id uuid NOT NULL,
    variant_id bigint NOT NULL,
    fulfillment character varying(10) DEFAULT 'goods'::character varying NOT NULL,
    CONSTRAINT ordering_orderlinepart_position_check CHECK (("position" >= 0)),
    CONSTRAINT ordering_part_positive CHECK ((quantity > (0)::numeric))
);

ALTER TABLE public.ordering_orderlinepart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ordering_orderlinepart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ordering_orderlogentry (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    kind character varying(30) NOT NULL,
    params jsonb NOT NULL,
    comment text NOT NULL,
    acting_id uuid,
    order_id uuid NOT NULL,
    user_id uuid
);

ALTER TABLE public.ordering_orderlogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ordering_orderlogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.payments_creditaccount (
    id bigint NOT NULL,
    currency character varying(3) NOT NULL,
    "limit" numeric(18,4) NOT NULL,
    used numeric(18,4) NOT NULL,
    is_on_hold boolean NOT NULL,
    company_id uuid NOT NULL,
    terms_id bigint NOT NULL,
    CONSTRAINT payments_limit_not_negative CHECK (("limit" >= (0)::numeric)),
    CONSTRAINT payments_used_not_negative CHECK ((used >= (0)::numeric))
);

ALTER TABLE public.payments_creditaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_creditaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.payments_creditaccountevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    currency character varying(3) NOT NULL,
    "limit" numeric(18,4) NOT NULL,
    used numeric(18,4) NOT NULL,
    is_on_hold boolean NOT NULL,
    company_id uuid NOT NULL,
    pgh_obj_id bigint NOT NULL,
    terms_id bigint NOT NULL
);

ALTER TABLE public.payments_creditaccountevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_creditaccountevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.payments_creditentry (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    amount numeric(18,4) NOT NULL,
    used_after numeric(18,4) NOT NULL,
    reference character varying(80) NOT NULL,
    note character varying(200) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    account_id bigint NOT NULL,
    user_id uuid
);

ALTER TABLE public.payments_creditentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_creditentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.payments_paymentterms (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    net_days smallint NOT NULL,
    CONSTRAINT payments_paymentterms_net_days_check CHECK ((net_days >= 0))
);

ALTER TABLE public.payments_paymentterms ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_paymentterms_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.payments_paymenttermsevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    net_days smallint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT payments_paymenttermsevent_net_days_check CHECK ((net_days >= 0))
);

ALTER TABLE public.payments_paymenttermsevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_paymenttermsevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);

CREATE TABLE public.pricing_contract (
    id bigint NOT NULL,
    number character varying(60) NOT NULL,
    valid_from date,
    valid_until date,
    company_id uuid NOT NULL,
    version integer DEFAULT 0 NOT NULL,
    CONSTRAINT pricing_contract_dates_in_order CHECK (((valid_from IS NULL) OR (valid_until IS NULL) OR (valid_until >= valid_from))),
    CONSTRAINT pricing_contract_version_check CHECK ((version >= 0))
);

ALTER TABLE public.pricing_contract ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_contract_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_contractevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    number character varying(60) NOT NULL,
    valid_from date,
    valid_until date,
    company_id uuid NOT NULL,
    pgh_obj_id bigint NOT NULL,
    version integer DEFAULT 0 NOT NULL,
    CONSTRAINT pricing_contractevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.pricing_contractevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_contractevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_formulaexception (
    id bigint NOT NULL,
    brand character varying(80) NOT NULL,
    percent_off numeric(7,4) NOT NULL,
    category_id bigint,
    price_list_id bigint NOT NULL,
    product_id bigint,
    CONSTRAINT pricing_exception_for_one CHECK (((((brand)::text = ''::text) AND (category_id IS NULL) AND (product_id IS NOT NULL)) OR ((category_id IS NULL) AND (product_id IS NULL) AND (NOT ((brand)::text = ''::text))) OR (((brand)::text = ''::text) AND (category_id IS NOT NULL) AND (product_id IS NULL)))),
    CONSTRAINT pricing_exception_sane CHECK ((percent_off < (100)::numeric))
);

ALTER TABLE public.pricing_formulaexception ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_formulaexception_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_formulaexceptionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    brand character varying(80) NOT NULL,
    percent_off numeric(7,4) NOT NULL,
    category_id bigint,
    pgh_obj_id bigint NOT NULL,
    price_list_id bigint NOT NULL,
    product_id bigint
);

ALTER TABLE public.pricing_formulaexceptionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_formulaexceptionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_freightrule (
    id bigint NOT NULL,
    country character varying(2) NOT NULL,
    postal_prefix character varying(10) NOT NULL,
    basis character varying(10) NOT NULL,
    from_value numeric(18,4) NOT NULL,
    price numeric(18,4) NOT NULL,
    free_from numeric(18,4),
    terms_id bigint NOT NULL,
    CONSTRAINT pricing_basis_known CHECK (((basis)::text = ANY ((ARRAY['weight'::character varying, 'amount'::character varying, 'packs'::character varying])::text[]))),
    CONSTRAINT pricing_freight_not_negative CHECK (((from_value >= (0)::numeric) AND (price >= (0)::numeric) AND ((free_from IS NULL) OR (free_from >= (0)::numeric)))),
    CONSTRAINT pricing_prefix_needs_country CHECK ((((postal_prefix)::text = ''::text) OR (NOT ((country)::text = ''::text))))
);

ALTER TABLE public.pricing_freightrule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_freightrule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_freightruleevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    country character varying(2) NOT NULL,
    postal_prefix character varying(10) NOT NULL,
    basis character varying(10) NOT NULL,
    from_value numeric(18,4) NOT NULL,
    price numeric(18,4) NOT NULL,
    free_from numeric(18,4),
    pgh_obj_id bigint NOT NULL,
    terms_id bigint NOT NULL
);

ALTER TABLE public.pricing_freightruleevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_freightruleevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_ladderstep (
    id bigint NOT NULL,
    min_amount numeric(18,4) NOT NULL,
    percent_off numeric(7,4) NOT NULL,
    terms_id bigint NOT NULL,
    CONSTRAINT pricing_ladder_step_sane CHECK (((min_amount >= (0)::numeric) AND (percent_off >= (0)::numeric) AND (percent_off < (100)::numeric)))
);

ALTER TABLE public.pricing_ladderstep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_ladderstep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_ladderstepevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    min_amount numeric(18,4) NOT NULL,
    percent_off numeric(7,4) NOT NULL,
    pgh_obj_id bigint NOT NULL,
    terms_id bigint NOT NULL
);

ALTER TABLE public.pricing_ladderstepevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_ladderstepevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_orderterms (
    id bigint NOT NULL,
    currency character varying(3) NOT NULL,
    percent_off numeric(7,4),
    minimum_amount numeric(18,4),
    small_order_surcharge numeric(18,4),
    charges_tax_class character varying(20) NOT NULL,
    channel_id bigint,
    company_id uuid,
    segment_id bigint,
    version integer DEFAULT 0 NOT NULL,
    CONSTRAINT pricing_minimum_not_negative CHECK ((minimum_amount >= (0)::numeric)),
    CONSTRAINT pricing_orderterms_version_check CHECK ((version >= 0)),
    CONSTRAINT pricing_surcharge_of_minimum CHECK (((small_order_surcharge IS NULL) OR ((minimum_amount IS NOT NULL) AND (small_order_surcharge >= (0)::numeric)))),
    CONSTRAINT pricing_terms_for_one CHECK ((num_nonnulls(channel_id, segment_id, company_id) = 1)),
    CONSTRAINT pricing_terms_percent_sane CHECK (((percent_off IS NULL) OR ((percent_off >= (0)::numeric) AND (percent_off < (100)::numeric))))
);

ALTER TABLE public.pricing_orderterms ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_orderterms_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_ordertermsevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    currency character varying(3) NOT NULL,
    percent_off numeric(7,4),
    minimum_amount numeric(18,4),
    small_order_surcharge numeric(18,4),
    charges_tax_class character varying(20) NOT NULL,
    channel_id bigint,
    company_id uuid,
    pgh_obj_id bigint NOT NULL,
    segment_id bigint,
    version integer DEFAULT 0 NOT NULL,
    CONSTRAINT pricing_ordertermsevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.pricing_ordertermsevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_ordertermsevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_priceentry (
    id bigint NOT NULL,
    min_quantity numeric(12,3) NOT NULL,
    unit_price numeric(18,6),
    valid_from date,
    valid_until date,
    variant_id bigint NOT NULL,
    price_list_id bigint NOT NULL,
    CONSTRAINT pricing_break_positive CHECK ((min_quantity > (0)::numeric)),
    CONSTRAINT pricing_entry_dates_in_order CHECK (((valid_from IS NULL) OR (valid_until IS NULL) OR (valid_until >= valid_from))),
    CONSTRAINT pricing_price_not_negative CHECK ((unit_price >= (0)::numeric))
)
WITH (fillfactor='50');

ALTER TABLE public.pricing_priceentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_priceentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_priceentryevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    min_quantity numeric(12,3) NOT NULL,
    unit_price numeric(18,6),
    valid_from date,
    valid_until date,
    pgh_obj_id bigint NOT NULL,
    variant_id bigint NOT NULL,
    price_list_id bigint NOT NULL
);

ALTER TABLE public.pricing_priceentryevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_priceentryevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_pricelist (
    id bigint NOT NULL,
    code character varying(80) NOT NULL,
    names jsonb NOT NULL,
    currency character varying(3) NOT NULL,
    percent_off numeric(7,4),
    price_decimals smallint NOT NULL,
    is_active boolean NOT NULL,
    external_id character varying(64),
    base_id bigint,
    exchange_rate numeric(18,8),
    rounding_ending numeric(12,6) NOT NULL,
    rounding_step numeric(12,6),
    takes_company_percent boolean,
    CONSTRAINT pricing_decimals_sane CHECK ((price_decimals <= 6)),
    CONSTRAINT pricing_ending_below_step CHECK ((((rounding_ending = (0)::numeric) AND (rounding_step IS NULL)) OR ((rounding_ending >= (0)::numeric) AND (rounding_step > rounding_ending)))),
    CONSTRAINT pricing_percent_needs_base CHECK ((((base_id IS NULL) AND (exchange_rate IS NULL) AND (percent_off IS NULL)) OR ((base_id IS NOT NULL) AND (percent_off IS NOT NULL)))),
    CONSTRAINT pricing_percent_sane CHECK (((percent_off IS NULL) OR (percent_off < (100)::numeric))),
    CONSTRAINT pricing_pricelist_price_decimals_check CHECK ((price_decimals >= 0)),
    CONSTRAINT pricing_rate_positive CHECK (((exchange_rate IS NULL) OR (exchange_rate > (0)::numeric)))
);

ALTER TABLE public.pricing_pricelist ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_pricelist_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_pricelistassignment (
    id bigint NOT NULL,
    priority smallint NOT NULL,
    valid_from date,
    valid_until date,
    channel_id bigint,
    company_id uuid,
    price_list_id bigint NOT NULL,
    segment_id bigint,
    mixing character varying(12) NOT NULL,
    stops_here boolean NOT NULL,
    unit_id uuid,
    contract_id bigint,
    CONSTRAINT pricing_assigned_to_one CHECK ((num_nonnulls(channel_id, segment_id, company_id, unit_id, contract_id) = 1)),
    CONSTRAINT pricing_mixing_known CHECK (((mixing)::text = ANY ((ARRAY['first_break'::character varying, 'merged'::character varying, 'alone'::character varying])::text[]))),
    CONSTRAINT pricing_pricelistassignment_priority_check CHECK ((priority >= 0))
);

ALTER TABLE public.pricing_pricelistassignment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_pricelistassignment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_pricelistassignmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    priority smallint NOT NULL,
    valid_from date,
    valid_until date,
    channel_id bigint,
    company_id uuid,
    pgh_obj_id bigint NOT NULL,
    price_list_id bigint NOT NULL,
    segment_id bigint,
    mixing character varying(12) NOT NULL,
    stops_here boolean NOT NULL,
    unit_id uuid,
    contract_id bigint,
    CONSTRAINT pricing_pricelistassignmentevent_priority_check CHECK ((priority >= 0))
);

ALTER TABLE public.pricing_pricelistassignmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_pricelistassignmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_pricelistevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(80) NOT NULL,
    names jsonb NOT NULL,
    currency character varying(3) NOT NULL,
    percent_off numeric(7,4),
    price_decimals smallint NOT NULL,
    is_active boolean NOT NULL,
    external_id character varying(64),
    base_id bigint,
    pgh_obj_id bigint NOT NULL,
    exchange_rate numeric(18,8),
    rounding_ending numeric(12,6) NOT NULL,
    rounding_step numeric(12,6),
    takes_company_percent boolean,
    CONSTRAINT pricing_pricelistevent_price_decimals_check CHECK ((price_decimals >= 0))
);

ALTER TABLE public.pricing_pricelistevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_pricelistevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_pricingpolicy (
    channel_id bigint NOT NULL,
    strategy character varying(20) NOT NULL,
    CONSTRAINT pricing_strategy_known CHECK (((strategy)::text = ANY ((ARRAY['first'::character varying, 'lowest'::character varying, 'contract_locks'::character varying])::text[])))
);

CREATE TABLE public.pricing_pricingpolicyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    strategy character varying(20) NOT NULL,
    channel_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.pricing_pricingpolicyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_pricingpolicyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_promotion (
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    names jsonb NOT NULL,
    kind character varying(20) NOT NULL,
    value numeric(18,6) NOT NULL,
    buy_quantity smallint NOT NULL,
    pay_quantity smallint NOT NULL,
    currency character varying(3) NOT NULL,
    priority smallint NOT NULL,
    is_exclusive boolean NOT NULL,
    is_active boolean NOT NULL,
    typed_code character varying(40) NOT NULL,
    min_quantity numeric(12,3) NOT NULL,
    min_amount numeric(18,4) NOT NULL,
    first_order_only boolean NOT NULL,
    online_only boolean NOT NULL,
    valid_from date,
    valid_until date,
    limit_total integer,
    limit_per_company integer,
    used integer NOT NULL,
    version integer DEFAULT 0 NOT NULL,
    across_lines boolean DEFAULT false NOT NULL,
    CONSTRAINT pricing_promotion_bounds_sane CHECK (((min_amount >= (0)::numeric) AND (min_quantity >= (0)::numeric))),
    CONSTRAINT pricing_promotion_buy_quantity_check CHECK ((buy_quantity >= 0)),
    CONSTRAINT pricing_promotion_dates_in_order CHECK (((valid_from IS NULL) OR (valid_until IS NULL) OR (valid_until >= valid_from))),
    CONSTRAINT pricing_promotion_kind_known CHECK (((kind)::text = ANY ((ARRAY['percent'::character varying, 'amount'::character varying, 'fixed_price'::character varying, 'n_for_m'::character varying, 'order_percent'::character varying, 'order_amount'::character varying, 'free_freight'::character varying])::text[]))),
    CONSTRAINT pricing_promotion_limit_per_company_check CHECK ((limit_per_company >= 0)),
    CONSTRAINT pricing_promotion_limit_total_check CHECK ((limit_total >= 0)),
    CONSTRAINT pricing_promotion_pay_quantity_check CHECK ((pay_quantity >= 0)),
    CONSTRAINT pricing_promotion_pays_less_than_n CHECK (((NOT ((kind)::text = 'n_for_m'::text)) OR (buy_quantity > pay_quantity))),
    CONSTRAINT pricing_promotion_priority_check CHECK ((priority >= 0)),
    CONSTRAINT pricing_promotion_used_check CHECK ((used >= 0)),
    CONSTRAINT pricing_promotion_value_sane CHECK (((value >= (0)::numeric) AND ((NOT ((kind)::text = ANY ((ARRAY['percent'::character varying, 'order_percent'::character varying])::text[]))) OR (value <= (100)::numeric)))),
    CONSTRAINT pricing_promotion_version_check CHECK ((version >= 0)),
    CONSTRAINT pricing_promotion_within_limit CHECK (((limit_total IS NULL) OR (used <= limit_total)))
);

ALTER TABLE public.pricing_promotion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_promotion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_promotionbuyer (
    id bigint NOT NULL,
    channel_id bigint,
    company_id uuid,
    promotion_id bigint NOT NULL,
    segment_id bigint,
    CONSTRAINT pricing_promotion_buyer_is_one CHECK ((num_nonnulls(channel_id, segment_id, company_id) = 1))
);

ALTER TABLE public.pricing_promotionbuyer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_promotionbuyer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_promotionbuyerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    channel_id bigint,
    company_id uuid,
    pgh_obj_id bigint NOT NULL,
    promotion_id bigint NOT NULL,
    segment_id bigint
);

ALTER TABLE public.pricing_promotionbuyerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_promotionbuyerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_promotionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    names jsonb NOT NULL,
    kind character varying(20) NOT NULL,
    value numeric(18,6) NOT NULL,
    buy_quantity smallint NOT NULL,
    pay_quantity smallint NOT NULL,
    currency character varying(3) NOT NULL,
    priority smallint NOT NULL,
    is_exclusive boolean NOT NULL,
    is_active boolean NOT NULL,
    typed_code character varying(40) NOT NULL,
    min_quantity numeric(12,3) NOT NULL,
    min_amount numeric(18,4) NOT NULL,
    first_order_only boolean NOT NULL,
    online_only boolean NOT NULL,
    valid_from date,
    valid_until date,
    limit_total integer,
    limit_per_company integer,
    pgh_obj_id bigint NOT NULL,
    version integer DEFAULT 0 NOT NULL,
    across_lines boolean DEFAULT false NOT NULL,
    CONSTRAINT pricing_promotionevent_buy_quantity_check CHECK ((buy_quantity >= 0)),
    CONSTRAINT pricing_promotionevent_limit_per_company_check CHECK ((limit_per_company >= 0)),
    CONSTRAINT pricing_promotionevent_limit_total_check CHECK ((limit_total >= 0)),
    CONSTRAINT pricing_promotionevent_pay_quantity_check CHECK ((pay_quantity >= 0)),
    CONSTRAINT pricing_promotionevent_priority_check CHECK ((priority >= 0)),
    CONSTRAINT pricing_promotionevent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.pricing_promotionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_promotionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_promotiongoods (
    id bigint NOT NULL,
    brand character varying(80) NOT NULL,
    category_id bigint,
    product_id bigint,
    promotion_id bigint NOT NULL,
    CONSTRAINT pricing_promotion_goods_are_one CHECK (((((brand)::text = ''::text) AND (category_id IS NULL) AND (product_id IS NOT NULL)) OR ((category_id IS NULL) AND (product_id IS NULL) AND (NOT ((brand)::text = ''::text))) OR (((brand)::text = ''::text) AND (category_id IS NOT NULL) AND (product_id IS NULL))))
);

ALTER TABLE public.pricing_promotiongoods ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_promotiongoods_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_promotiongoodsevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    brand character varying(80) NOT NULL,
    category_id bigint,
    pgh_obj_id bigint NOT NULL,
    product_id bigint,
    promotion_id bigint NOT NULL
);

ALTER TABLE public.pricing_promotiongoodsevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_promotiongoodsevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_promotionuse (
    id bigint NOT NULL,
    reference character varying(80) NOT NULL,
    used_at timestamp with time zone NOT NULL,
    company_id uuid NOT NULL,
    promotion_id bigint NOT NULL
);

ALTER TABLE public.pricing_promotionuse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_promotionuse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_taxrate (
    id bigint NOT NULL,
    country character varying(2) NOT NULL,
    tax_class character varying(20) NOT NULL,
    percent numeric(5,2) NOT NULL,
    category character varying(2) NOT NULL,
    valid_from date NOT NULL,
    CONSTRAINT pricing_rate_sane CHECK (((percent >= (0)::numeric) AND (percent < (100)::numeric)))
);

ALTER TABLE public.pricing_taxrate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_taxrate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_taxrateevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    country character varying(2) NOT NULL,
    tax_class character varying(20) NOT NULL,
    percent numeric(5,2) NOT NULL,
    category character varying(2) NOT NULL,
    valid_from date NOT NULL,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.pricing_taxrateevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_taxrateevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.rebates_rebateagreement (
    id uuid NOT NULL,
    code character varying(60) NOT NULL,
    names jsonb NOT NULL,
    currency character varying(3) NOT NULL,
    period character varying(10) NOT NULL,
    ladder character varying(10) NOT NULL,
    minimum numeric(18,4) NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    company_id uuid,
    segment_id bigint,
    CONSTRAINT rebates_days_in_order CHECK (((valid_until IS NULL) OR (valid_until >= valid_from))),
    CONSTRAINT rebates_for_one CHECK ((((company_id IS NULL) AND (segment_id IS NOT NULL)) OR ((company_id IS NOT NULL) AND (segment_id IS NULL)))),
    CONSTRAINT rebates_minimum_not_negative CHECK ((minimum >= (0)::numeric))
);

CREATE TABLE public.rebates_rebateagreementevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    code character varying(60) NOT NULL,
    names jsonb NOT NULL,
    currency character varying(3) NOT NULL,
    period character varying(10) NOT NULL,
    ladder character varying(10) NOT NULL,
    minimum numeric(18,4) NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    company_id uuid,
    pgh_obj_id uuid NOT NULL,
    segment_id bigint
);

ALTER TABLE public.rebates_rebateagreementevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.rebates_rebateagreementevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.rebates_rebateentry (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    day date NOT NULL,
    quantity numeric(12,3) NOT NULL,
    turnover numeric(18,4) NOT NULL,
    rebate numeric(28,10) NOT NULL,
    turnover_after numeric(18,4) NOT NULL,
    rebate_after numeric(28,10) NOT NULL,
    reference character varying(80) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    agreement_id uuid NOT NULL,
    order_line_id uuid,
    shipment_line_id bigint,
    user_id uuid,
    period_id uuid NOT NULL
);

ALTER TABLE public.rebates_rebateentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.rebates_rebateentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.rebates_rebategoods (
    id bigint NOT NULL,
    brand character varying(80) NOT NULL,
    agreement_id uuid NOT NULL,
    category_id bigint,
    product_id bigint,
    CONSTRAINT rebates_goods_are_one CHECK (((((brand)::text = ''::text) AND (category_id IS NULL) AND (product_id IS NOT NULL)) OR ((category_id IS NULL) AND (product_id IS NULL) AND (NOT ((brand)::text = ''::text))) OR (((brand)::text = ''::text) AND (category_id IS NOT NULL) AND (product_id IS NULL))))
);

ALTER TABLE public.rebates_rebategoods ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.rebates_rebategoods_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.rebates_rebategoodsevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    brand character varying(80) NOT NULL,
    agreement_id uuid NOT NULL,
    category_id bigint,
    pgh_obj_id bigint NOT NULL,
    product_id bigint
);

ALTER TABLE public.rebates_rebategoodsevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.rebates_rebategoodsevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.rebates_rebateperiod (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    turnover numeric(18,4) NOT NULL,
    rebate numeric(28,10) NOT NULL,
    closed_at timestamp with time zone,
    closed_amount numeric(18,4),
    agreement_id uuid NOT NULL,
    closed_by_id uuid,
    company_id uuid NOT NULL,
    CONSTRAINT rebates_closed_with_a_sum CHECK ((((closed_amount IS NULL) AND (closed_at IS NULL)) OR ((closed_amount >= (0)::numeric) AND (closed_at IS NOT NULL)))),
    CONSTRAINT rebates_period_days_in_order CHECK ((ends_on >= starts_on))
);

CREATE TABLE public.rebates_rebatestep (
    id bigint NOT NULL,
    from_turnover numeric(18,4) NOT NULL,
    percent numeric(7,4) NOT NULL,
    agreement_id uuid NOT NULL,
    CONSTRAINT rebates_step_sane CHECK (((from_turnover >= (0)::numeric) AND (percent >= (0)::numeric) AND (percent <= (100)::numeric)))
);

ALTER TABLE public.rebates_rebatestep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.rebates_rebatestep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.rebates_rebatestepevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    from_turnover numeric(18,4) NOT NULL,
    percent numeric(7,4) NOT NULL,
    agreement_id uuid NOT NULL,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.rebates_rebatestepevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.rebates_rebatestepevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);

INSERT INTO public.auth_permission VALUES
	(1, 'Can add cached value', 1, 'add_cachedvalue'),
	(2, 'Can change cached value', 1, 'change_cachedvalue'),
	(3, 'Can delete cached value', 1, 'delete_cachedvalue'),
	(4, 'Can view cached value', 1, 'view_cachedvalue'),
	(5, 'Can add given answer', 2, 'add_givenanswer'),
	(6, 'Can change given answer', 2, 'change_givenanswer'),
	(7, 'Can delete given answer', 2, 'delete_givenanswer'),
	(8, 'Can view given answer', 2, 'view_givenanswer'),
	(9, 'Can add recorded event', 3, 'add_recordedevent'),
	(10, 'Can change recorded event', 3, 'change_recordedevent'),
	(11, 'Can delete recorded event', 3, 'delete_recordedevent'),
	(12, 'Can view recorded event', 3, 'view_recordedevent'),
	(13, 'Can add channel', 4, 'add_channel'),
	(14, 'Can change channel', 4, 'change_channel'),
	(15, 'Can delete channel', 4, 'delete_channel'),
	(16, 'Can view channel', 4, 'view_channel'),
	(17, 'Can add grant', 5, 'add_grant'),
	(18, 'Can change grant', 5, 'change_grant'),
	(19, 'Can delete grant', 5, 'delete_grant'),
	(20, 'Can view grant', 5, 'view_grant'),
	(21, 'Can add segment', 6, 'add_segment'),
	(22, 'Can change segment', 6, 'change_segment'),
	(23, 'Can delete segment', 6, 'delete_segment'),
	(24, 'Can view segment', 6, 'view_segment'),
	(25, 'Can add user', 7, 'add_user'),
	(26, 'Can change user', 7, 'change_user'),
	(27, 'Can delete user', 7, 'delete_user'),
	(28, 'Can view user', 7, 'view_user'),
	(29, 'Can add api key', 8, 'add_apikey'),
	(30, 'Can change api key', 8, 'change_apikey'),
	(31, 'Can delete api key', 8, 'delete_apikey'),
	(32, 'Can view api key', 8, 'view_apikey'),
	(33, 'Can add company', 9, 'add_company'),
	(34, 'Can change company', 9, 'change_company'),
	(35, 'Can delete company', 9, 'delete_company'),
	(36, 'Can view company', 9, 'view_company'),
	(37, 'Can add address', 10, 'add_address'),
	(38, 'Can change address', 10, 'change_address'),
	(39, 'Can delete address', 10, 'delete_address'),
	(40, 'Can view address', 10, 'view_address'),
	(41, 'Can add company event', 11, 'add_companyevent'),
	(42, 'Can change company event', 11, 'change_companyevent'),
	(43, 'Can delete company event', 11, 'delete_companyevent'),
	(44, 'Can view company event', 11, 'view_companyevent'),
	(45, 'Can add role', 12, 'add_role'),
	(46, 'Can change role', 12, 'change_role'),
	(47, 'Can delete role', 12, 'delete_role'),
	(48, 'Can view role', 12, 'view_role'),
	(49, 'Can add invitation', 13, 'add_invitation'),
	(50, 'Can change invitation', 13, 'change_invitation'),
	(51, 'Can delete invitation', 13, 'delete_invitation'),
	(52, 'Can view invitation', 13, 'view_invitation'),
	(53, 'Can add grant event', 14, 'add_grantevent'),
	(54, 'Can change grant event', 14, 'change_grantevent'),
	(55, 'Can delete grant event', 14, 'delete_grantevent'),
	(56, 'Can view grant event', 14, 'view_grantevent'),
	(57, 'Can add role assignment', 15, 'add_roleassignment'),
	(58, 'Can change role assignment', 15, 'change_roleassignment'),
	(59, 'Can delete role assignment', 15, 'delete_roleassignment'),
	(60, 'Can view role assignment', 15, 'view_roleassignment'),
	(61, 'Can add role event', 16, 'add_roleevent'),
	(62, 'Can change role event', 16, 'change_roleevent'),
	(63, 'Can delete role event', 16, 'delete_roleevent'),
	(64, 'Can view role event', 16, 'view_roleevent'),
	(65, 'Can add segment membership', 17, 'add_segmentmembership'),
	(66, 'Can change segment membership', 17, 'change_segmentmembership'),
	(67, 'Can delete segment membership', 17, 'delete_segmentmembership'),
	(68, 'Can view segment membership', 17, 'view_segmentmembership'),
	(69, 'Can add segment membership event', 18, 'add_segmentmembershipevent'),
	(70, 'Can change segment membership event', 18, 'change_segmentmembershipevent'),
	(71, 'Can delete segment membership event', 18, 'delete_segmentmembershipevent'),
	(72, 'Can view segment membership event', 18, 'view_segmentmembershipevent'),
	(73, 'Can add seller', 19, 'add_seller'),
	(74, 'Can change seller', 19, 'change_seller'),
	(75, 'Can delete seller', 19, 'delete_seller'),
	(76, 'Can view seller', 19, 'view_seller'),
	(77, 'Can add unit', 20, 'add_unit'),
	(78, 'Can change unit', 20, 'change_unit'),
	(79, 'Can delete unit', 20, 'delete_unit'),
	(80, 'Can view unit', 20, 'view_unit'),
	(81, 'Can add role assignment event', 21, 'add_roleassignmentevent'),
	(82, 'Can change role assignment event', 21, 'change_roleassignmentevent'),
	(83, 'Can delete role assignment event', 21, 'delete_roleassignmentevent'),
	(84, 'Can view role assignment event', 21, 'view_roleassignmentevent'),
	(85, 'Can add invitation event', 22, 'add_invitationevent'),
	(86, 'Can change invitation event', 22, 'change_invitationevent'),
	(87, 'Can delete invitation event', 22, 'delete_invitationevent'),
	(88, 'Can view invitation event', 22, 'view_invitationevent'),
	(89, 'Can add cost center', 23, 'add_costcenter'),
	(90, 'Can change cost center', 23, 'change_costcenter'),
	(91, 'Can delete cost center', 23, 'delete_costcenter'),
	(92, 'Can view cost center', 23, 'view_costcenter'),
	(93, 'Can add api key event', 24, 'add_apikeyevent'),
	(94, 'Can change api key event', 24, 'change_apikeyevent'),
	(95, 'Can delete api key event', 24, 'delete_apikeyevent'),
	(96, 'Can view api key event', 24, 'view_apikeyevent'),
	(97, 'Can add address event', 25, 'add_addressevent'),
	(98, 'Can change address event', 25, 'change_addressevent'),
	(99, 'Can delete address event', 25, 'delete_addressevent'),
	(100, 'Can view address event', 25, 'view_addressevent'),
	(101, 'Can add unit event', 26, 'add_unitevent'),
	(102, 'Can change unit event', 26, 'change_unitevent'),
	(103, 'Can delete unit event', 26, 'delete_unitevent'),
	(104, 'Can view unit event', 26, 'view_unitevent'),
	(105, 'Can add user event', 27, 'add_userevent'),
	(106, 'Can change user event', 27, 'change_userevent'),
	(107, 'Can delete user event', 27, 'delete_userevent'),
	(108, 'Can view user event', 27, 'view_userevent'),
	(109, 'Can add seller event', 28, 'add_sellerevent'),
	(110, 'Can change seller event', 28, 'change_sellerevent'),
	(111, 'Can delete seller event', 28, 'delete_sellerevent'),
	(112, 'Can view seller event', 28, 'view_sellerevent'),
	(113, 'Can add assortment', 29, 'add_assortment'),
	(114, 'Can change assortment', 29, 'change_assortment'),
	(115, 'Can delete assortment', 29, 'delete_assortment'),
	(116, 'Can view assortment', 29, 'view_assortment'),
	(117, 'Can add assortment assignment', 30, 'add_assortmentassignment'),
	(118, 'Can change assortment assignment', 30, 'change_assortmentassignment'),
	(119, 'Can delete assortment assignment', 30, 'delete_assortmentassignment'),
	(120, 'Can view assortment assignment', 30, 'view_assortmentassignment'),
	(121, 'Can add assortment assignment event', 31, 'add_assortmentassignmentevent'),
	(122, 'Can change assortment assignment event', 31, 'change_assortmentassignmentevent'),
	(123, 'Can delete assortment assignment event', 31, 'delete_assortmentassignmentevent'),
	(124, 'Can view assortment assignment event', 31, 'view_assortmentassignmentevent'),
	(125, 'Can add assortment entry', 32, 'add_assortmententry'),
	(126, 'Can change assortment entry', 32, 'change_assortmententry'),
	(127, 'Can delete assortment entry', 32, 'delete_assortmententry'),
	(128, 'Can view assortment entry', 32, 'view_assortmententry'),
	(129, 'Can add assortment entry event', 33, 'add_assortmententryevent'),
	(130, 'Can change assortment entry event', 33, 'change_assortmententryevent'),
	(131, 'Can delete assortment entry event', 33, 'delete_assortmententryevent'),
	(132, 'Can view assortment entry event', 33, 'view_assortmententryevent'),
	(133, 'Can add assortment event', 34, 'add_assortmentevent'),
	(134, 'Can change assortment event', 34, 'change_assortmentevent'),
	(135, 'Can delete assortment event', 34, 'delete_assortmentevent'),
	(136, 'Can view assortment event', 34, 'view_assortmentevent'),
	(137, 'Can add attribute', 35, 'add_attribute'),
	(138, 'Can change attribute', 35, 'change_attribute'),
	(139, 'Can delete attribute', 35, 'delete_attribute'),
	(140, 'Can view attribute', 35, 'view_attribute'),
	(141, 'Can add category', 36, 'add_category'),
	(142, 'Can change category', 36, 'change_category'),
	(143, 'Can delete category', 36, 'delete_category'),
	(144, 'Can view category', 36, 'view_category'),
	(145, 'Can add facet value', 37, 'add_facetvalue'),
	(146, 'Can change facet value', 37, 'change_facetvalue'),
	(147, 'Can delete facet value', 37, 'delete_facetvalue'),
	(148, 'Can view facet value', 37, 'view_facetvalue'),
	(149, 'Can add pack', 38, 'add_pack'),
	(150, 'Can change pack', 38, 'change_pack'),
	(151, 'Can delete pack', 38, 'delete_pack'),
	(152, 'Can view pack', 38, 'view_pack'),
	(153, 'Can add product', 39, 'add_product'),
	(154, 'Can change product', 39, 'change_product'),
	(155, 'Can delete product', 39, 'delete_product'),
	(156, 'Can view product', 39, 'view_product'),
	(157, 'Can add variant', 40, 'add_variant'),
	(158, 'Can change variant', 40, 'change_variant'),
	(159, 'Can delete variant', 40, 'delete_variant'),
	(160, 'Can view variant', 40, 'view_variant'),
	(161, 'Can add variant words', 41, 'add_variantwords'),
	(162, 'Can change variant words', 41, 'change_variantwords'),
	(163, 'Can delete variant words', 41, 'delete_variantwords'),
	(164, 'Can view variant words', 41, 'view_variantwords'),
	(165, 'Can add own part number', 42, 'add_ownpartnumber'),
	(166, 'Can change own part number', 42, 'change_ownpartnumber'),
	(167, 'Can delete own part number', 42, 'delete_ownpartnumber'),
	(168, 'Can view own part number', 42, 'view_ownpartnumber'),
	(169, 'Can add lexicon word', 43, 'add_lexiconword'),
	(170, 'Can change lexicon word', 43, 'change_lexiconword'),
	(171, 'Can delete lexicon word', 43, 'delete_lexiconword'),
	(172, 'Can view lexicon word', 43, 'view_lexiconword'),
	(173, 'Can add search miss', 44, 'add_searchmiss'),
	(174, 'Can change search miss', 44, 'change_searchmiss'),
	(175, 'Can delete search miss', 44, 'delete_searchmiss'),
	(176, 'Can view search miss', 44, 'view_searchmiss'),
	(177, 'Can add synonym set', 45, 'add_synonymset'),
	(178, 'Can change synonym set', 45, 'change_synonymset'),
	(179, 'Can delete synonym set', 45, 'delete_synonymset'),
	(180, 'Can view synonym set', 45, 'view_synonymset'),
	(181, 'Can add usual variant', 46, 'add_usualvariant'),
	(182, 'Can change usual variant', 46, 'change_usualvariant'),
	(183, 'Can delete usual variant', 46, 'delete_usualvariant'),
	(184, 'Can view usual variant', 46, 'view_usualvariant'),
	(185, 'Can add document', 47, 'add_document'),
	(186, 'Can change document', 47, 'change_document'),
	(187, 'Can delete document', 47, 'delete_document'),
	(188, 'Can view document', 47, 'view_document'),
	(189, 'Can add drawing position', 48, 'add_drawingposition'),
	(190, 'Can change drawing position', 48, 'change_drawingposition'),
	(191, 'Can delete drawing position', 48, 'delete_drawingposition'),
	(192, 'Can view drawing position', 48, 'view_drawingposition'),
	(193, 'Can add relation', 49, 'add_relation'),
	(194, 'Can change relation', 49, 'change_relation'),
	(195, 'Can delete relation', 49, 'delete_relation'),
	(196, 'Can view relation', 49, 'view_relation'),
	(197, 'Can add kit component', 50, 'add_kitcomponent'),
	(198, 'Can change kit component', 50, 'change_kitcomponent'),
	(199, 'Can delete kit component', 50, 'delete_kitcomponent'),
	(200, 'Can view kit component', 50, 'view_kitcomponent'),
	(201, 'Can add product option', 51, 'add_productoption'),
	(202, 'Can change product option', 51, 'change_productoption'),
	(203, 'Can delete product option', 51, 'delete_productoption'),
	(204, 'Can view product option', 51, 'view_productoption'),
	(205, 'Can add option choice', 52, 'add_optionchoice'),
	(206, 'Can change option choice', 52, 'change_optionchoice'),
	(207, 'Can delete option choice', 52, 'delete_optionchoice'),
	(208, 'Can view option choice', 52, 'view_optionchoice'),
	(209, 'Can add option rule', 53, 'add_optionrule'),
	(210, 'Can change option rule', 53, 'change_optionrule'),
	(211, 'Can delete option rule', 53, 'delete_optionrule'),
	(212, 'Can view option rule', 53, 'view_optionrule'),
	(213, 'Can add attribute event', 54, 'add_attributeevent'),
	(214, 'Can change attribute event', 54, 'change_attributeevent'),
	(215, 'Can delete attribute event', 54, 'delete_attributeevent'),
	(216, 'Can view attribute event', 54, 'view_attributeevent'),
	(217, 'Can add attribute family', 55, 'add_attributefamily'),
	(218, 'Can change attribute family', 55, 'change_attributefamily'),
	(219, 'Can delete attribute family', 55, 'delete_attributefamily'),
	(220, 'Can view attribute family', 55, 'view_attributefamily'),
	(221, 'Can add category event', 56, 'add_categoryevent'),
	(222, 'Can change category event', 56, 'change_categoryevent'),
	(223, 'Can delete category event', 56, 'delete_categoryevent'),
	(224, 'Can view category event', 56, 'view_categoryevent'),
	(225, 'Can add product event', 57, 'add_productevent'),
	(226, 'Can change product event', 57, 'change_productevent'),
	(227, 'Can delete product event', 57, 'delete_productevent'),
	(228, 'Can view product event', 57, 'view_productevent'),
	(229, 'Can add variant event', 58, 'add_variantevent'),
	(230, 'Can change variant event', 58, 'change_variantevent'),
	(231, 'Can delete variant event', 58, 'delete_variantevent'),
	(232, 'Can view variant event', 58, 'view_variantevent'),
	(233, 'Can add loose file', 59, 'add_loosefile'),
	(234, 'Can change loose file', 59, 'change_loosefile'),
	(235, 'Can delete loose file', 59, 'delete_loosefile'),
	(236, 'Can view loose file', 59, 'view_loosefile'),
	(237, 'Can add tax rate event', 60, 'add_taxrateevent'),
	(238, 'Can change tax rate event', 60, 'change_taxrateevent'),
	(239, 'Can delete tax rate event', 60, 'delete_taxrateevent'),
	(240, 'Can view tax rate event', 60, 'view_taxrateevent'),
	(241, 'Can add price entry', 61, 'add_priceentry'),
	(242, 'Can change price entry', 61, 'change_priceentry'),
	(243, 'Can delete price entry', 61, 'delete_priceentry'),
	(244, 'Can view price entry', 61, 'view_priceentry'),
	(245, 'Can add price list', 62, 'add_pricelist'),
	(246, 'Can change price list', 62, 'change_pricelist'),
	(247, 'Can delete price list', 62, 'delete_pricelist'),
	(248, 'Can view price list', 62, 'view_pricelist'),
	(249, 'Can add price entry event', 63, 'add_priceentryevent'),
	(250, 'Can change price entry event', 63, 'change_priceentryevent'),
	(251, 'Can delete price entry event', 63, 'delete_priceentryevent'),
	(252, 'Can view price entry event', 63, 'view_priceentryevent'),
	(253, 'Can add price list assignment', 64, 'add_pricelistassignment'),
	(254, 'Can change price list assignment', 64, 'change_pricelistassignment'),
	(255, 'Can delete price list assignment', 64, 'delete_pricelistassignment'),
	(256, 'Can view price list assignment', 64, 'view_pricelistassignment'),
	(257, 'Can add price list assignment event', 65, 'add_pricelistassignmentevent'),
	(258, 'Can change price list assignment event', 65, 'change_pricelistassignmentevent'),
	(259, 'Can delete price list assignment event', 65, 'delete_pricelistassignmentevent'),
	(260, 'Can view price list assignment event', 65, 'view_pricelistassignmentevent'),
	(261, 'Can add price list event', 66, 'add_pricelistevent'),
	(262, 'Can change price list event', 66, 'change_pricelistevent'),
	(263, 'Can delete price list event', 66, 'delete_pricelistevent'),
	(264, 'Can view price list event', 66, 'view_pricelistevent'),
	(265, 'Can add tax rate', 67, 'add_taxrate'),
	(266, 'Can change tax rate', 67, 'change_taxrate'),
	(267, 'Can delete tax rate', 67, 'delete_taxrate'),
	(268, 'Can view tax rate', 67, 'view_taxrate'),
	(269, 'Can add contract', 68, 'add_contract'),
	(270, 'Can change contract', 68, 'change_contract'),
	(271, 'Can delete contract', 68, 'delete_contract'),
	(272, 'Can view contract', 68, 'view_contract'),
	(273, 'Can add contract event', 69, 'add_contractevent'),
	(274, 'Can change contract event', 69, 'change_contractevent'),
	(275, 'Can delete contract event', 69, 'delete_contractevent'),
	(276, 'Can view contract event', 69, 'view_contractevent'),
	(277, 'Can add pricing policy', 70, 'add_pricingpolicy'),
	(278, 'Can change pricing policy', 70, 'change_pricingpolicy'),
	(279, 'Can delete pricing policy', 70, 'delete_pricingpolicy'),
	(280, 'Can view pricing policy', 70, 'view_pricingpolicy'),
	(281, 'Can add pricing policy event', 71, 'add_pricingpolicyevent'),
	(282, 'Can change pricing policy event', 71, 'change_pricingpolicyevent'),
	(283, 'Can delete pricing policy event', 71, 'delete_pricingpolicyevent'),
	(284, 'Can view pricing policy event', 71, 'view_pricingpolicyevent'),
	(285, 'Can add formula exception', 72, 'add_formulaexception'),
	(286, 'Can change formula exception', 72, 'change_formulaexception'),
	(287, 'Can delete formula exception', 72, 'delete_formulaexception'),
	(288, 'Can view formula exception', 72, 'view_formulaexception'),
	(289, 'Can add formula exception event', 73, 'add_formulaexceptionevent'),
	(290, 'Can change formula exception event', 73, 'change_formulaexceptionevent'),
	(291, 'Can delete formula exception event', 73, 'delete_formulaexceptionevent'),
	(292, 'Can view formula exception event', 73, 'view_formulaexceptionevent'),
	(293, 'Can add freight rule', 74, 'add_freightrule'),
	(294, 'Can change freight rule', 74, 'change_freightrule'),
	(295, 'Can delete freight rule', 74, 'delete_freightrule'),
	(296, 'Can view freight rule', 74, 'view_freightrule'),
	(297, 'Can add freight rule event', 75, 'add_freightruleevent'),
	(298, 'Can change freight rule event', 75, 'change_freightruleevent'),
	(299, 'Can delete freight rule event', 75, 'delete_freightruleevent'),
	(300, 'Can view freight rule event', 75, 'view_freightruleevent'),
	(301, 'Can add ladder step', 76, 'add_ladderstep'),
	(302, 'Can change ladder step', 76, 'change_ladderstep'),
	(303, 'Can delete ladder step', 76, 'delete_ladderstep'),
	(304, 'Can view ladder step', 76, 'view_ladderstep'),
	(305, 'Can add ladder step event', 77, 'add_ladderstepevent'),
	(306, 'Can change ladder step event', 77, 'change_ladderstepevent'),
	(307, 'Can delete ladder step event', 77, 'delete_ladderstepevent'),
	(308, 'Can view ladder step event', 77, 'view_ladderstepevent'),
	(309, 'Can add order terms', 78, 'add_orderterms'),
	(310, 'Can change order terms', 78, 'change_orderterms'),
	(311, 'Can delete order terms', 78, 'delete_orderterms'),
	(312, 'Can view order terms', 78, 'view_orderterms'),
	(313, 'Can add order terms event', 79, 'add_ordertermsevent'),
	(314, 'Can change order terms event', 79, 'change_ordertermsevent'),
	(315, 'Can delete order terms event', 79, 'delete_ordertermsevent'),
	(316, 'Can view order terms event', 79, 'view_ordertermsevent'),
	(317, 'Can add promotion', 80, 'add_promotion'),
	(318, 'Can change promotion', 80, 'change_promotion'),
	(319, 'Can delete promotion', 80, 'delete_promotion'),
	(320, 'Can view promotion', 80, 'view_promotion'),
	(321, 'Can add promotion buyer', 81, 'add_promotionbuyer'),
	(322, 'Can change promotion buyer', 81, 'change_promotionbuyer'),
	(323, 'Can delete promotion buyer', 81, 'delete_promotionbuyer'),
	(324, 'Can view promotion buyer', 81, 'view_promotionbuyer'),
	(325, 'Can add promotion buyer event', 82, 'add_promotionbuyerevent'),
	(326, 'Can change promotion buyer event', 82, 'change_promotionbuyerevent'),
	(327, 'Can delete promotion buyer event', 82, 'delete_promotionbuyerevent'),
	(328, 'Can view promotion buyer event', 82, 'view_promotionbuyerevent'),
	(329, 'Can add promotion event', 83, 'add_promotionevent'),
	(330, 'Can change promotion event', 83, 'change_promotionevent'),
	(331, 'Can delete promotion event', 83, 'delete_promotionevent'),
	(332, 'Can view promotion event', 83, 'view_promotionevent'),
	(333, 'Can add promotion goods', 84, 'add_promotiongoods'),
	(334, 'Can change promotion goods', 84, 'change_promotiongoods'),
	(335, 'Can delete promotion goods', 84, 'delete_promotiongoods'),
	(336, 'Can view promotion goods', 84, 'view_promotiongoods'),
	(337, 'Can add promotion goods event', 85, 'add_promotiongoodsevent'),
	(338, 'Can change promotion goods event', 85, 'change_promotiongoodsevent'),
	(339, 'Can delete promotion goods event', 85, 'delete_promotiongoodsevent'),
	(340, 'Can view promotion goods event', 85, 'view_promotiongoodsevent'),
	(341, 'Can add promotion use', 86, 'add_promotionuse'),
	(342, 'Can change promotion use', 86, 'change_promotionuse'),
	(343, 'Can delete promotion use', 86, 'delete_promotionuse'),
	(344, 'Can view promotion use', 86, 'view_promotionuse'),
	(345, 'Can add warehouse', 87, 'add_warehouse'),
	(346, 'Can change warehouse', 87, 'change_warehouse'),
	(347, 'Can delete warehouse', 87, 'delete_warehouse'),
	(348, 'Can view warehouse', 87, 'view_warehouse'),
	(349, 'Can add supply rule', 88, 'add_supplyrule'),
	(350, 'Can change supply rule', 88, 'change_supplyrule'),
	(351, 'Can delete supply rule', 88, 'delete_supplyrule'),
	(352, 'Can view supply rule', 88, 'view_supplyrule'),
	(353, 'Can add stock level', 89, 'add_stocklevel'),
	(354, 'Can change stock level', 89, 'change_stocklevel'),
	(355, 'Can delete stock level', 89, 'delete_stocklevel'),
	(356, 'Can view stock level', 89, 'view_stocklevel'),
	(357, 'Can add reservation', 90, 'add_reservation'),
	(358, 'Can change reservation', 90, 'change_reservation'),
	(359, 'Can delete reservation', 90, 'delete_reservation'),
	(360, 'Can view reservation', 90, 'view_reservation'),
	(361, 'Can add license pool', 91, 'add_licensepool'),
	(362, 'Can change license pool', 91, 'change_licensepool'),
	(363, 'Can delete license pool', 91, 'delete_licensepool'),
	(364, 'Can view license pool', 91, 'view_licensepool'),
	(365, 'Can add license key', 92, 'add_licensekey'),
	(366, 'Can change license key', 92, 'change_licensekey'),
	(367, 'Can delete license key', 92, 'delete_licensekey'),
	(368, 'Can view license key', 92, 'view_licensekey'),
	(369, 'Can add payment terms', 93, 'add_paymentterms'),
	(370, 'Can change payment terms', 93, 'change_paymentterms'),
	(371, 'Can delete payment terms', 93, 'delete_paymentterms'),
	(372, 'Can view payment terms', 93, 'view_paymentterms'),
	(373, 'Can add payment terms event', 94, 'add_paymenttermsevent'),
	(374, 'Can change payment terms event', 94, 'change_paymenttermsevent'),
	(375, 'Can delete payment terms event', 94, 'delete_paymenttermsevent'),
	(376, 'Can view payment terms event', 94, 'view_paymenttermsevent'),
	(377, 'Can add credit account', 95, 'add_creditaccount'),
	(378, 'Can change credit account', 95, 'change_creditaccount'),
	(379, 'Can delete credit account', 95, 'delete_creditaccount'),
	(380, 'Can view credit account', 95, 'view_creditaccount'),
	(381, 'Can add credit entry', 96, 'add_creditentry'),
	(382, 'Can change credit entry', 96, 'change_creditentry'),
	(383, 'Can delete credit entry', 96, 'delete_creditentry'),
	(384, 'Can view credit entry', 96, 'view_creditentry'),
	(385, 'Can add credit account event', 97, 'add_creditaccountevent'),
	(568, 'Can view import', 142, 'view_import'),
	(386, 'Can change credit account event', 97, 'change_creditaccountevent'),
	(387, 'Can delete credit account event', 97, 'delete_creditaccountevent'),
	(388, 'Can view credit account event', 97, 'view_creditaccountevent'),
	(389, 'Can add approval link', 98, 'add_approvallink'),
	(390, 'Can change approval link', 98, 'change_approvallink'),
	(391, 'Can delete approval link', 98, 'delete_approvallink'),
	(392, 'Can view approval link', 98, 'view_approvallink'),
	(393, 'Can add approval policy', 99, 'add_approvalpolicy'),
	(394, 'Can change approval policy', 99, 'change_approvalpolicy'),
	(395, 'Can delete approval policy', 99, 'delete_approvalpolicy'),
	(396, 'Can view approval policy', 99, 'view_approvalpolicy'),
	(397, 'Can add approval policy event', 100, 'add_approvalpolicyevent'),
	(398, 'Can change approval policy event', 100, 'change_approvalpolicyevent'),
	(399, 'Can delete approval policy event', 100, 'delete_approvalpolicyevent'),
	(400, 'Can view approval policy event', 100, 'view_approvalpolicyevent'),
	(401, 'Can add approval request', 101, 'add_approvalrequest'),
	(402, 'Can change approval request', 101, 'change_approvalrequest'),
	(403, 'Can delete approval request', 101, 'delete_approvalrequest'),
	(404, 'Can view approval request', 101, 'view_approvalrequest'),
	(405, 'Can add approval request event', 102, 'add_approvalrequestevent'),
	(406, 'Can change approval request event', 102, 'change_approvalrequestevent'),
	(407, 'Can delete approval request event', 102, 'delete_approvalrequestevent'),
	(408, 'Can view approval request event', 102, 'view_approvalrequestevent'),
	(409, 'Can add approval rule', 103, 'add_approvalrule'),
	(410, 'Can change approval rule', 103, 'change_approvalrule'),
	(411, 'Can delete approval rule', 103, 'delete_approvalrule'),
	(412, 'Can view approval rule', 103, 'view_approvalrule'),
	(413, 'Can add approval rule event', 104, 'add_approvalruleevent'),
	(414, 'Can change approval rule event', 104, 'change_approvalruleevent'),
	(415, 'Can delete approval rule event', 104, 'delete_approvalruleevent'),
	(416, 'Can view approval rule event', 104, 'view_approvalruleevent'),
	(417, 'Can add approval rule step', 105, 'add_approvalrulestep'),
	(418, 'Can change approval rule step', 105, 'change_approvalrulestep'),
	(419, 'Can delete approval rule step', 105, 'delete_approvalrulestep'),
	(420, 'Can view approval rule step', 105, 'view_approvalrulestep'),
	(421, 'Can add approval rule step event', 106, 'add_approvalrulestepevent'),
	(422, 'Can change approval rule step event', 106, 'change_approvalrulestepevent'),
	(423, 'Can delete approval rule step event', 106, 'delete_approvalrulestepevent'),
	(424, 'Can view approval rule step event', 106, 'view_approvalrulestepevent'),
	(425, 'Can add approval step', 107, 'add_approvalstep'),
	(426, 'Can change approval step', 107, 'change_approvalstep'),
	(427, 'Can delete approval step', 107, 'delete_approvalstep'),
	(428, 'Can view approval step', 107, 'view_approvalstep'),
	(429, 'Can add approval step event', 108, 'add_approvalstepevent'),
	(430, 'Can change approval step event', 108, 'change_approvalstepevent'),
	(431, 'Can delete approval step event', 108, 'delete_approvalstepevent'),
	(432, 'Can view approval step event', 108, 'view_approvalstepevent'),
	(433, 'Can add cart', 109, 'add_cart'),
	(434, 'Can change cart', 109, 'change_cart'),
	(435, 'Can delete cart', 109, 'delete_cart'),
	(436, 'Can view cart', 109, 'view_cart'),
	(437, 'Can add cart line', 110, 'add_cartline'),
	(438, 'Can change cart line', 110, 'change_cartline'),
	(439, 'Can delete cart line', 110, 'delete_cartline'),
	(440, 'Can view cart line', 110, 'view_cartline'),
	(441, 'Can add order', 111, 'add_order'),
	(442, 'Can change order', 111, 'change_order'),
	(443, 'Can delete order', 111, 'delete_order'),
	(444, 'Can view order', 111, 'view_order'),
	(445, 'Can add order id number company state net amount tax amount total amount po number event', 112, 'add_orderidnumbercompanystatenetamounttaxamounttotalamountponumberevent'),
	(446, 'Can change order id number company state net amount tax amount total amount po number event', 112, 'change_orderidnumbercompanystatenetamounttaxamounttotalamountponumberevent'),
	(447, 'Can delete order id number company state net amount tax amount total amount po number event', 112, 'delete_orderidnumbercompanystatenetamounttaxamounttotalamountponumberevent'),
	(448, 'Can view order id number company state net amount tax amount total amount po number event', 112, 'view_orderidnumbercompanystatenetamounttaxamounttotalamountponumberevent'),
	(449, 'Can add order line', 113, 'add_orderline'),
	(450, 'Can change order line', 113, 'change_orderline'),
	(451, 'Can delete order line', 113, 'delete_orderline'),
	(452, 'Can view order line', 113, 'view_orderline'),
	(453, 'Can add order log entry', 114, 'add_orderlogentry'),
	(454, 'Can change order log entry', 114, 'change_orderlogentry'),
	(455, 'Can delete order log entry', 114, 'delete_orderlogentry'),
	(456, 'Can view order log entry', 114, 'view_orderlogentry'),
	(457, 'Can add order adjustment', 115, 'add_orderadjustment'),
	(458, 'Can change order adjustment', 115, 'change_orderadjustment'),
	(459, 'Can delete order adjustment', 115, 'delete_orderadjustment'),
	(460, 'Can view order adjustment', 115, 'view_orderadjustment'),
	(461, 'Can add order line part', 116, 'add_orderlinepart'),
	(462, 'Can change order line part', 116, 'change_orderlinepart'),
	(463, 'Can delete order line part', 116, 'delete_orderlinepart'),
	(464, 'Can view order line part', 116, 'view_orderlinepart'),
	(465, 'Can add shipment', 117, 'add_shipment'),
	(466, 'Can change shipment', 117, 'change_shipment'),
	(467, 'Can delete shipment', 117, 'delete_shipment'),
	(468, 'Can view shipment', 117, 'view_shipment'),
	(469, 'Can add shipment line', 118, 'add_shipmentline'),
	(470, 'Can change shipment line', 118, 'change_shipmentline'),
	(471, 'Can delete shipment line', 118, 'delete_shipmentline'),
	(472, 'Can view shipment line', 118, 'view_shipmentline'),
	(473, 'Can add rebate agreement', 119, 'add_rebateagreement'),
	(474, 'Can change rebate agreement', 119, 'change_rebateagreement'),
	(475, 'Can delete rebate agreement', 119, 'delete_rebateagreement'),
	(476, 'Can view rebate agreement', 119, 'view_rebateagreement'),
	(477, 'Can add rebate agreement event', 120, 'add_rebateagreementevent'),
	(478, 'Can change rebate agreement event', 120, 'change_rebateagreementevent'),
	(479, 'Can delete rebate agreement event', 120, 'delete_rebateagreementevent'),
	(480, 'Can view rebate agreement event', 120, 'view_rebateagreementevent'),
	(481, 'Can add rebate goods', 121, 'add_rebategoods'),
	(482, 'Can change rebate goods', 121, 'change_rebategoods'),
	(483, 'Can delete rebate goods', 121, 'delete_rebategoods'),
	(484, 'Can view rebate goods', 121, 'view_rebategoods'),
	(485, 'Can add rebate goods event', 122, 'add_rebategoodsevent'),
	(486, 'Can change rebate goods event', 122, 'change_rebategoodsevent'),
	(487, 'Can delete rebate goods event', 122, 'delete_rebategoodsevent'),
	(488, 'Can view rebate goods event', 122, 'view_rebategoodsevent'),
	(489, 'Can add rebate period', 123, 'add_rebateperiod'),
	(490, 'Can change rebate period', 123, 'change_rebateperiod'),
	(491, 'Can delete rebate period', 123, 'delete_rebateperiod'),
	(492, 'Can view rebate period', 123, 'view_rebateperiod'),
	(493, 'Can add rebate entry', 124, 'add_rebateentry'),
	(494, 'Can change rebate entry', 124, 'change_rebateentry'),
	(495, 'Can delete rebate entry', 124, 'delete_rebateentry'),
	(496, 'Can view rebate entry', 124, 'view_rebateentry'),
	(497, 'Can add rebate step', 125, 'add_rebatestep'),
	(498, 'Can change rebate step', 125, 'change_rebatestep'),
	(499, 'Can delete rebate step', 125, 'delete_rebatestep'),
	(500, 'Can view rebate step', 125, 'view_rebatestep'),
	(501, 'Can add rebate step event', 126, 'add_rebatestepevent'),
	(502, 'Can change rebate step event', 126, 'change_rebatestepevent'),
	(503, 'Can delete rebate step event', 126, 'delete_rebatestepevent'),
	(504, 'Can view rebate step event', 126, 'view_rebatestepevent'),
	(505, 'Can add group purchase event', 127, 'add_grouppurchaseevent'),
	(506, 'Can change group purchase event', 127, 'change_grouppurchaseevent'),
	(507, 'Can delete group purchase event', 127, 'delete_grouppurchaseevent'),
	(508, 'Can view group purchase event', 127, 'view_grouppurchaseevent'),
	(509, 'Can add commitment', 128, 'add_commitment'),
	(510, 'Can change commitment', 128, 'change_commitment'),
	(511, 'Can delete commitment', 128, 'delete_commitment'),
	(512, 'Can view commitment', 128, 'view_commitment'),
	(513, 'Can add commitment line', 129, 'add_commitmentline'),
	(514, 'Can change commitment line', 129, 'change_commitmentline'),
	(515, 'Can delete commitment line', 129, 'delete_commitmentline'),
	(516, 'Can view commitment line', 129, 'view_commitmentline'),
	(517, 'Can add commitment line event', 130, 'add_commitmentlineevent'),
	(518, 'Can change commitment line event', 130, 'change_commitmentlineevent'),
	(519, 'Can delete commitment line event', 130, 'delete_commitmentlineevent'),
	(520, 'Can view commitment line event', 130, 'view_commitmentlineevent'),
	(521, 'Can add group price', 131, 'add_groupprice'),
	(522, 'Can change group price', 131, 'change_groupprice'),
	(523, 'Can delete group price', 131, 'delete_groupprice'),
	(524, 'Can view group price', 131, 'view_groupprice'),
	(525, 'Can add group purchase', 132, 'add_grouppurchase'),
	(526, 'Can change group purchase', 132, 'change_grouppurchase'),
	(527, 'Can delete group purchase', 132, 'delete_grouppurchase'),
	(528, 'Can view group purchase', 132, 'view_grouppurchase'),
	(529, 'Can add group price event', 133, 'add_grouppriceevent'),
	(530, 'Can change group price event', 133, 'change_grouppriceevent'),
	(531, 'Can delete group price event', 133, 'delete_grouppriceevent'),
	(532, 'Can view group price event', 133, 'view_grouppriceevent'),
	(533, 'Can add commitment event', 134, 'add_commitmentevent'),
	(534, 'Can change commitment event', 134, 'change_commitmentevent'),
	(535, 'Can delete commitment event', 134, 'delete_commitmentevent'),
	(536, 'Can view commitment event', 134, 'view_commitmentevent'),
	(537, 'Can add quick order', 135, 'add_quickorder'),
	(538, 'Can change quick order', 135, 'change_quickorder'),
	(539, 'Can delete quick order', 135, 'delete_quickorder'),
	(540, 'Can view quick order', 135, 'view_quickorder'),
	(541, 'Can add quick order line', 136, 'add_quickorderline'),
	(542, 'Can change quick order line', 136, 'change_quickorderline'),
	(543, 'Can delete quick order line', 136, 'delete_quickorderline'),
	(544, 'Can view quick order line', 136, 'view_quickorderline'),
	(545, 'Can add message', 137, 'add_message'),
	(546, 'Can change message', 137, 'change_message'),
	(547, 'Can delete message', 137, 'delete_message'),
	(548, 'Can view message', 137, 'view_message'),
	(549, 'Can add import policy event', 138, 'add_importpolicyevent'),
	(550, 'Can change import policy event', 138, 'change_importpolicyevent'),
	(551, 'Can delete import policy event', 138, 'delete_importpolicyevent'),
	(552, 'Can view import policy event', 138, 'view_importpolicyevent'),
	(553, 'Can add rejected row', 139, 'add_rejectedrow'),
	(554, 'Can change rejected row', 139, 'change_rejectedrow'),
	(555, 'Can delete rejected row', 139, 'delete_rejectedrow'),
	(556, 'Can view rejected row', 139, 'view_rejectedrow'),
	(557, 'Can add row image', 140, 'add_rowimage'),
	(558, 'Can change row image', 140, 'change_rowimage'),
	(559, 'Can delete row image', 140, 'delete_rowimage'),
	(560, 'Can view row image', 140, 'view_rowimage'),
	(561, 'Can add column mapping', 141, 'add_columnmapping'),
	(562, 'Can change column mapping', 141, 'change_columnmapping'),
	(563, 'Can delete column mapping', 141, 'delete_columnmapping'),
	(564, 'Can view column mapping', 141, 'view_columnmapping'),
	(565, 'Can add import', 142, 'add_import'),
	(566, 'Can change import', 142, 'change_import'),
	(567, 'Can delete import', 142, 'delete_import'),
	(569, 'Can add import policy', 143, 'add_importpolicy'),
	(570, 'Can change import policy', 143, 'change_importpolicy'),
	(571, 'Can delete import policy', 143, 'delete_importpolicy'),
	(572, 'Can view import policy', 143, 'view_importpolicy'),
	(573, 'Can add file part', 144, 'add_filepart'),
	(574, 'Can change file part', 144, 'change_filepart'),
	(575, 'Can delete file part', 144, 'delete_filepart'),
	(576, 'Can view file part', 144, 'view_filepart'),
	(577, 'Can add source version', 145, 'add_sourceversion'),
	(578, 'Can change source version', 145, 'change_sourceversion'),
	(579, 'Can delete source version', 145, 'delete_sourceversion'),
	(580, 'Can view source version', 145, 'view_sourceversion'),
	(581, 'Can add answer part', 146, 'add_answerpart'),
	(582, 'Can change answer part', 146, 'change_answerpart'),
	(583, 'Can delete answer part', 146, 'delete_answerpart'),
	(584, 'Can view answer part', 146, 'view_answerpart'),
	(585, 'Can add change', 147, 'add_change'),
	(586, 'Can change change', 147, 'change_change'),
	(587, 'Can delete change', 147, 'delete_change'),
	(588, 'Can view change', 147, 'view_change'),
	(589, 'Can add prepared list', 148, 'add_preparedlist'),
	(590, 'Can change prepared list', 148, 'change_preparedlist'),
	(591, 'Can delete prepared list', 148, 'delete_preparedlist'),
	(592, 'Can view prepared list', 148, 'view_preparedlist'),
	(593, 'Can add log entry', 149, 'add_logentry'),
	(594, 'Can change log entry', 149, 'change_logentry'),
	(595, 'Can delete log entry', 149, 'delete_logentry'),
	(596, 'Can view log entry', 149, 'view_logentry'),
	(597, 'Can add permission', 150, 'add_permission'),
	(598, 'Can change permission', 150, 'change_permission'),
	(599, 'Can delete permission', 150, 'delete_permission'),
	(600, 'Can view permission', 150, 'view_permission'),
	(601, 'Can add group', 151, 'add_group'),
	(602, 'Can change group', 151, 'change_group'),
	(603, 'Can delete group', 151, 'delete_group'),
	(604, 'Can view group', 151, 'view_group'),
	(605, 'Can add content type', 152, 'add_contenttype'),
	(606, 'Can change content type', 152, 'change_contenttype'),
	(607, 'Can delete content type', 152, 'delete_contenttype'),
	(608, 'Can view content type', 152, 'view_contenttype'),
	(609, 'Can add session', 153, 'add_session'),
	(610, 'Can change session', 153, 'change_session'),
	(611, 'Can delete session', 153, 'delete_session'),
	(612, 'Can view session', 153, 'view_session'),
	(613, 'Can add email address', 154, 'add_emailaddress'),
	(614, 'Can change email address', 154, 'change_emailaddress'),
	(615, 'Can delete email address', 154, 'delete_emailaddress'),
	(616, 'Can view email address', 154, 'view_emailaddress'),
	(617, 'Can add email confirmation', 155, 'add_emailconfirmation'),
	(618, 'Can change email confirmation', 155, 'change_emailconfirmation'),
	(619, 'Can delete email confirmation', 155, 'delete_emailconfirmation'),
	(620, 'Can view email confirmation', 155, 'view_emailconfirmation'),
	(621, 'Can add authenticator', 156, 'add_authenticator'),
	(622, 'Can change authenticator', 156, 'change_authenticator'),
	(623, 'Can delete authenticator', 156, 'delete_authenticator'),
	(624, 'Can view authenticator', 156, 'view_authenticator'),
	(625, 'Can add context', 157, 'add_context'),
	(626, 'Can change context', 157, 'change_context'),
	(627, 'Can delete context', 157, 'delete_context'),
	(628, 'Can view context', 157, 'view_context'),
	(629, 'Can add events', 158, 'add_events'),
	(630, 'Can change events', 158, 'change_events'),
	(631, 'Can delete events', 158, 'delete_events'),
	(632, 'Can view events', 158, 'view_events'),
	(633, 'Can add middleware events', 159, 'add_middlewareevents'),
	(634, 'Can change middleware events', 159, 'change_middlewareevents'),
	(635, 'Can delete middleware events', 159, 'delete_middlewareevents'),
	(636, 'Can view middleware events', 159, 'view_middlewareevents'),
	(637, 'Can add procrastinate event', 160, 'add_procrastinateevent'),
	(638, 'Can change procrastinate event', 160, 'change_procrastinateevent'),
	(639, 'Can delete procrastinate event', 160, 'delete_procrastinateevent'),
	(640, 'Can view procrastinate event', 160, 'view_procrastinateevent'),
	(641, 'Can add procrastinate job', 161, 'add_procrastinatejob'),
	(642, 'Can change procrastinate job', 161, 'change_procrastinatejob'),
	(643, 'Can delete procrastinate job', 161, 'delete_procrastinatejob'),
	(644, 'Can view procrastinate job', 161, 'view_procrastinatejob'),
	(645, 'Can add procrastinate periodic defer', 162, 'add_procrastinateperiodicdefer'),
	(646, 'Can change procrastinate periodic defer', 162, 'change_procrastinateperiodicdefer'),
	(647, 'Can delete procrastinate periodic defer', 162, 'delete_procrastinateperiodicdefer'),
	(648, 'Can view procrastinate periodic defer', 162, 'view_procrastinateperiodicdefer'),
	(649, 'Can add procrastinate worker', 163, 'add_procrastinateworker'),
	(650, 'Can change procrastinate worker', 163, 'change_procrastinateworker'),
	(651, 'Can delete procrastinate worker', 163, 'delete_procrastinateworker'),
	(652, 'Can view procrastinate worker', 163, 'view_procrastinateworker');

INSERT INTO public.django_content_type VALUES
	(1, 'core', 'cachedvalue'),
	(2, 'core', 'givenanswer'),
	(3, 'core', 'recordedevent'),
	(4, 'companies', 'channel'),
	(5, 'companies', 'grant'),
	(6, 'companies', 'segment'),
	(7, 'companies', 'user'),
	(8, 'companies', 'apikey'),
	(9, 'companies', 'company'),
	(10, 'companies', 'address'),
	(11, 'companies', 'companyevent'),
	(12, 'companies', 'role'),
	(13, 'companies', 'invitation'),
	(14, 'companies', 'grantevent'),
	(15, 'companies', 'roleassignment'),
	(16, 'companies', 'roleevent'),
	(17, 'companies', 'segmentmembership'),
	(18, 'companies', 'segmentmembershipevent'),
	(19, 'companies', 'seller'),
	(20, 'companies', 'unit'),
	(21, 'companies', 'roleassignmentevent'),
	(22, 'companies', 'invitationevent'),
	(23, 'companies', 'costcenter'),
	(24, 'companies', 'apikeyevent'),
	(25, 'companies', 'addressevent'),
	(26, 'companies', 'unitevent'),
	(27, 'companies', 'userevent'),
	(28, 'companies', 'sellerevent'),
	(29, 'catalog', 'assortment'),
	(30, 'catalog', 'assortmentassignment'),
	(31, 'catalog', 'assortmentassignmentevent'),
	(32, 'catalog', 'assortmententry'),
	(33, 'catalog', 'assortmententryevent'),
	(34, 'catalog', 'assortmentevent'),
	(35, 'catalog', 'attribute'),
	(36, 'catalog', 'category'),
	(37, 'catalog', 'facetvalue'),
	(38, 'catalog', 'pack'),
	(39, 'catalog', 'product'),
	(40, 'catalog', 'variant'),
	(41, 'catalog', 'variantwords'),
	(42, 'catalog', 'ownpartnumber'),
	(43, 'catalog', 'lexiconword'),
	(44, 'catalog', 'searchmiss'),
	(45, 'catalog', 'synonymset'),
	(46, 'catalog', 'usualvariant'),
	(47, 'catalog', 'document'),
	(48, 'catalog', 'drawingposition'),
	(49, 'catalog', 'relation'),
	(50, 'catalog', 'kitcomponent'),
	(51, 'catalog', 'productoption'),
	(52, 'catalog', 'optionchoice'),
	(53, 'catalog', 'optionrule'),
	(54, 'catalog', 'attributeevent'),
	(55, 'catalog', 'attributefamily'),
	(56, 'catalog', 'categoryevent'),
	(57, 'catalog', 'productevent'),
	(58, 'catalog', 'variantevent'),
	(59, 'catalog', 'loosefile'),
	(60, 'pricing', 'taxrateevent'),
	(61, 'pricing', 'priceentry'),
	(62, 'pricing', 'pricelist'),
	(63, 'pricing', 'priceentryevent'),
	(64, 'pricing', 'pricelistassignment'),
	(65, 'pricing', 'pricelistassignmentevent'),
	(66, 'pricing', 'pricelistevent'),
	(67, 'pricing', 'taxrate'),
	(68, 'pricing', 'contract'),
	(69, 'pricing', 'contractevent'),
	(70, 'pricing', 'pricingpolicy'),
	(71, 'pricing', 'pricingpolicyevent'),
	(72, 'pricing', 'formulaexception'),
	(73, 'pricing', 'formulaexceptionevent'),
	(74, 'pricing', 'freightrule'),
	(75, 'pricing', 'freightruleevent'),
	(76, 'pricing', 'ladderstep'),
	(77, 'pricing', 'ladderstepevent'),
	(78, 'pricing', 'orderterms'),
	(79, 'pricing', 'ordertermsevent'),
	(80, 'pricing', 'promotion'),
	(81, 'pricing', 'promotionbuyer'),
	(82, 'pricing', 'promotionbuyerevent'),
	(83, 'pricing', 'promotionevent'),
	(84, 'pricing', 'promotiongoods'),
	(85, 'pricing', 'promotiongoodsevent'),
	(86, 'pricing', 'promotionuse'),
	(87, 'inventory', 'warehouse'),
	(88, 'inventory', 'supplyrule'),
	(89, 'inventory', 'stocklevel'),
	(90, 'inventory', 'reservation'),
	(91, 'inventory', 'licensepool'),
	(92, 'inventory', 'licensekey'),
	(93, 'payments', 'paymentterms'),
	(94, 'payments', 'paymenttermsevent'),
	(95, 'payments', 'creditaccount'),
	(96, 'payments', 'creditentry'),
	(97, 'payments', 'creditaccountevent'),
	(98, 'approvals', 'approvallink'),
	(99, 'approvals', 'approvalpolicy'),
	(100, 'approvals', 'approvalpolicyevent'),
	(101, 'approvals', 'approvalrequest'),
	(102, 'approvals', 'approvalrequestevent'),
	(103, 'approvals', 'approvalrule'),
	(104, 'approvals', 'approvalruleevent'),
	(105, 'approvals', 'approvalrulestep'),
	(106, 'approvals', 'approvalrulestepevent'),
	(107, 'approvals', 'approvalstep'),
	(108, 'approvals', 'approvalstepevent'),
	(109, 'ordering', 'cart'),
	(110, 'ordering', 'cartline'),
	(111, 'ordering', 'order'),
	(112, 'ordering', 'orderidnumbercompanystatenetamounttaxamounttotalamountponumberevent'),
	(113, 'ordering', 'orderline'),
	(114, 'ordering', 'orderlogentry'),
	(115, 'ordering', 'orderadjustment'),
	(116, 'ordering', 'orderlinepart'),
	(117, 'fulfillment', 'shipment'),
	(118, 'fulfillment', 'shipmentline'),
	(119, 'rebates', 'rebateagreement'),
	(120, 'rebates', 'rebateagreementevent'),
	(121, 'rebates', 'rebategoods'),
	(122, 'rebates', 'rebategoodsevent'),
	(123, 'rebates', 'rebateperiod'),
	(124, 'rebates', 'rebateentry'),
	(125, 'rebates', 'rebatestep'),
	(126, 'rebates', 'rebatestepevent'),
	(127, 'group_buying', 'grouppurchaseevent'),
	(128, 'group_buying', 'commitment'),
	(129, 'group_buying', 'commitmentline'),
	(130, 'group_buying', 'commitmentlineevent'),
	(131, 'group_buying', 'groupprice'),
	(132, 'group_buying', 'grouppurchase'),
	(133, 'group_buying', 'grouppriceevent'),
	(134, 'group_buying', 'commitmentevent'),
	(135, 'lists', 'quickorder'),
	(136, 'lists', 'quickorderline'),
	(137, 'notifications', 'message'),
	(138, 'exchange', 'importpolicyevent'),
	(139, 'exchange', 'rejectedrow'),
	(140, 'exchange', 'rowimage'),
	(141, 'exchange', 'columnmapping'),
	(142, 'exchange', 'import'),
	(143, 'exchange', 'importpolicy'),
	(144, 'exchange', 'filepart'),
	(145, 'exchange', 'sourceversion'),
	(146, 'exchange', 'answerpart'),
	(147, 'exchange', 'change'),
	(148, 'exchange', 'preparedlist'),
	(149, 'admin', 'logentry'),
	(150, 'auth', 'permission'),
	(151, 'auth', 'group'),
	(152, 'contenttypes', 'contenttype'),
	(153, 'sessions', 'session'),
	(154, 'account', 'emailaddress'),
	(155, 'account', 'emailconfirmation'),
	(156, 'mfa', 'authenticator'),
	(157, 'pghistory', 'context'),
	(158, 'pghistory', 'events'),
	(159, 'pghistory', 'middlewareevents'),
	(160, 'procrastinate', 'procrastinateevent'),
	(161, 'procrastinate', 'procrastinatejob'),
	(162, 'procrastinate', 'procrastinateperiodicdefer'),
	(163, 'procrastinate', 'procrastinateworker');

INSERT INTO public.django_migrations VALUES
	(3, 'auth', '0001_initial', '2026-01-01 00:00:00+00'),
	(1, 'contenttypes', '0001_initial', '2026-01-01 00:00:00+00'),
	(2, 'contenttypes', '0002_remove_content_type_name', '2026-01-01 00:00:00+00'),
	(4, 'auth', '0002_alter_permission_name_max_length', '2026-01-01 00:00:00+00'),
	(5, 'auth', '0003_alter_user_email_max_length', '2026-01-01 00:00:00+00'),
	(6, 'auth', '0004_alter_user_username_opts', '2026-01-01 00:00:00+00'),
	(7, 'auth', '0005_alter_user_last_login_null', '2026-01-01 00:00:00+00'),
	(8, 'auth', '0006_require_contenttypes_0002', '2026-01-01 00:00:00+00'),
	(9, 'auth', '0007_alter_validators_add_error_messages', '2026-01-01 00:00:00+00'),
	(10, 'auth', '0008_alter_user_username_max_length', '2026-01-01 00:00:00+00'),
	(11, 'auth', '0009_alter_user_last_name_max_length', '2026-01-01 00:00:00+00'),
	(12, 'auth', '0010_alter_group_name_max_length', '2026-01-01 00:00:00+00'),
	(13, 'auth', '0011_update_proxy_permissions', '2026-01-01 00:00:00+00'),
	(14, 'auth', '0012_alter_user_first_name_max_length', '2026-01-01 00:00:00+00'),
	(15, 'companies', '0001_companies_people_and_rights', '2026-01-01 00:00:00+00'),
	(16, 'account', '0001_initial', '2026-01-01 00:00:00+00'),
	(17, 'account', '0002_email_max_length', '2026-01-01 00:00:00+00'),
	(18, 'account', '0003_alter_emailaddress_create_unique_verified_email', '2026-01-01 00:00:00+00'),
	(19, 'account', '0004_alter_emailaddress_drop_unique_email', '2026-01-01 00:00:00+00'),
	(20, 'account', '0005_emailaddress_idx_upper_email', '2026-01-01 00:00:00+00'),
	(21, 'account', '0006_emailaddress_lower', '2026-01-01 00:00:00+00'),
	(22, 'account', '0007_emailaddress_idx_email', '2026-01-01 00:00:00+00'),
	(23, 'account', '0008_emailaddress_unique_primary_email_fixup', '2026-01-01 00:00:00+00'),
	(24, 'account', '0009_emailaddress_unique_primary_email', '2026-01-01 00:00:00+00'),
	(25, 'admin', '0001_initial', '2026-01-01 00:00:00+00'),
	(26, 'admin', '0002_logentry_remove_auto_add', '2026-01-01 00:00:00+00'),
	(27, 'admin', '0003_logentry_add_action_flag_choices', '2026-01-01 00:00:00+00'),
	(28, 'catalog', '0001_products_and_assortments', '2026-01-01 00:00:00+00'),
	(29, 'approvals', '0001_rules_requests_and_links', '2026-01-01 00:00:00+00'),
	(30, 'companies', '0002_the_sellers_history_and_the_right_to_his_settings', '2026-01-01 00:00:00+00'),
	(31, 'catalog', '0002_words_beside_what_is_listed', '2026-01-01 00:00:00+00'),
	(32, 'catalog', '0003_own_part_numbers', '2026-01-01 00:00:00+00'),
	(33, 'catalog', '0004_words_mistyped_synonyms_and_misses', '2026-01-01 00:00:00+00'),
	(34, 'catalog', '0005_assortments_that_hide_and_reach_brands_and_channels', '2026-01-01 00:00:00+00'),
	(35, 'catalog', '0006_what_differs_for_a_company', '2026-01-01 00:00:00+00'),
	(36, 'catalog', '0007_variants_put_forward_to_a_company', '2026-01-01 00:00:00+00'),
	(37, 'catalog', '0008_documents_and_drawings', '2026-01-01 00:00:00+00'),
	(38, 'catalog', '0009_relations_and_successors', '2026-01-01 00:00:00+00'),
	(39, 'catalog', '0010_kits', '2026-01-01 00:00:00+00'),
	(40, 'catalog', '0011_services_and_licenses', '2026-01-01 00:00:00+00'),
	(41, 'catalog', '0012_options_of_products', '2026-01-01 00:00:00+00'),
	(42, 'catalog', '0013_families_of_attributes_and_what_goods_were', '2026-01-01 00:00:00+00'),
	(43, 'catalog', '0014_kits_in_the_history_of_variants', '2026-01-01 00:00:00+00'),
	(44, 'catalog', '0015_files_that_belong_to_no_product', '2026-01-01 00:00:00+00'),
	(45, 'catalog', '0016_options_in_the_history_of_products', '2026-01-01 00:00:00+00'),
	(46, 'companies', '0003_the_rights_to_prices_and_catalog', '2026-01-01 00:00:00+00'),
	(47, 'companies', '0004_keys_of_the_sellers_programs', '2026-01-01 00:00:00+00'),
	(48, 'companies', '0005_the_rights_to_imports', '2026-01-01 00:00:00+00'),
	(49, 'core', '0001_events_answers_and_counted_attempts', '2026-01-01 00:00:00+00'),
	(50, 'pricing', '0001_prices_and_taxes', '2026-01-01 00:00:00+00'),
	(51, 'pricing', '0002_levels_contracts_and_strategies', '2026-01-01 00:00:00+00'),
	(52, 'pricing', '0003_lists_by_formula_and_prices_on_request', '2026-01-01 00:00:00+00'),
	(53, 'pricing', '0004_order_terms_and_promotions', '2026-01-01 00:00:00+00'),
	(54, 'pricing', '0005_prices_guarded_by_the_statement', '2026-01-01 00:00:00+00'),
	(55, 'inventory', '0001_stock_and_promises', '2026-01-01 00:00:00+00'),
	(56, 'exchange', '0001_imports_and_what_undoes_them', '2026-01-01 00:00:00+00'),
	(57, 'exchange', '0002_files_that_wait_for_the_worker', '2026-01-01 00:00:00+00'),
	(58, 'exchange', '0003_rows_from_programs', '2026-01-01 00:00:00+00'),
	(59, 'exchange', '0004_images_of_rows_with_uuids', '2026-01-01 00:00:00+00'),
	(60, 'exchange', '0005_changes_that_others_follow', '2026-01-01 00:00:00+00'),
	(61, 'exchange', '0006_price_lists_that_the_worker_makes', '2026-01-01 00:00:00+00'),
	(62, 'ordering', '0001_carts_and_orders', '2026-01-01 00:00:00+00'),
	(63, 'fulfillment', '0001_shipments', '2026-01-01 00:00:00+00'),
	(64, 'fulfillment', '0002_shipment_number_sequence', '2026-01-01 00:00:00+00'),
	(65, 'ordering', '0002_order_number_sequence', '2026-01-01 00:00:00+00'),
	(66, 'ordering', '0003_discounts_and_charges', '2026-01-01 00:00:00+00'),
	(67, 'ordering', '0004_own_codes_on_order_lines', '2026-01-01 00:00:00+00'),
	(68, 'ordering', '0005_parts_of_order_lines', '2026-01-01 00:00:00+00'),
	(69, 'ordering', '0006_how_lines_are_fulfilled', '2026-01-01 00:00:00+00'),
	(70, 'ordering', '0007_lines_at_an_agreed_price', '2026-01-01 00:00:00+00'),
	(71, 'group_buying', '0001_purchases_and_commitments', '2026-01-01 00:00:00+00'),
	(72, 'inventory', '0002_reservations_of_components', '2026-01-01 00:00:00+00'),
	(73, 'inventory', '0003_keys_of_licenses', '2026-01-01 00:00:00+00'),
	(74, 'lists', '0001_quick_orders', '2026-01-01 00:00:00+00'),
	(75, 'lists', '0002_what_was_chosen', '2026-01-01 00:00:00+00'),
	(76, 'mfa', '0001_initial', '2026-01-01 00:00:00+00'),
	(77, 'mfa', '0002_authenticator_timestamps', '2026-01-01 00:00:00+00'),
	(78, 'mfa', '0003_authenticator_type_uniq', '2026-01-01 00:00:00+00'),
	(79, 'notifications', '0001_messages', '2026-01-01 00:00:00+00'),
	(80, 'ordering', '0008_what_was_chosen', '2026-01-01 00:00:00+00'),
	(81, 'payments', '0001_terms_credit_and_ledger', '2026-01-01 00:00:00+00'),
	(82, 'pghistory', '0001_initial', '2026-01-01 00:00:00+00'),
	(83, 'pghistory', '0002_aggregateevent', '2026-01-01 00:00:00+00'),
	(84, 'pghistory', '0003_auto_20201023_1636', '2026-01-01 00:00:00+00'),
	(85, 'pghistory', '0004_auto_20220906_1625', '2026-01-01 00:00:00+00'),
	(86, 'pghistory', '0005_events_middlewareevents', '2026-01-01 00:00:00+00'),
	(87, 'pghistory', '0006_delete_aggregateevent', '2026-01-01 00:00:00+00'),
	(88, 'pghistory', '0007_auto_20250421_0444', '2026-01-01 00:00:00+00'),
	(89, 'pricing', '0006_changes_of_terms_are_counted', '2026-01-01 00:00:00+00'),
	(90, 'pricing', '0007_n_for_m_across_lines', '2026-01-01 00:00:00+00'),
	(91, 'procrastinate', '0001_initial', '2026-01-01 00:00:00+00'),
	(92, 'procrastinate', '0002_drop_started_at_column', '2026-01-01 00:00:00+00'),
	(93, 'procrastinate', '0003_drop_started_at_column', '2026-01-01 00:00:00+00'),
	(94, 'procrastinate', '0004_drop_procrastinate_version_table', '2026-01-01 00:00:00+00'),
	(95, 'procrastinate', '0005_fix_procrastinate_fetch_job', '2026-01-01 00:00:00+00'),
	(96, 'procrastinate', '0006_fix_trigger_status_events_insert', '2026-01-01 00:00:00+00'),
	(97, 'procrastinate', '0007_add_queueing_lock_column', '2026-01-01 00:00:00+00'),
	(98, 'procrastinate', '0008_close_fetch_job_race_condition', '2026-01-01 00:00:00+00'),
	(99, 'procrastinate', '0009_add_defer_job_function', '2026-01-01 00:00:00+00'),
	(100, 'procrastinate', '0010_add_procrastinate_periodic_defers', '2026-01-01 00:00:00+00'),
	(101, 'procrastinate', '0011_add_foreign_key_index', '2026-01-01 00:00:00+00'),
	(102, 'procrastinate', '0012_add_locks_to_periodic_defer', '2026-01-01 00:00:00+00'),
	(103, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', '2026-01-01 00:00:00+00'),
	(104, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', '2026-01-01 00:00:00+00'),
	(105, 'procrastinate', '0015_add_trigger_on_job_deletion', '2026-01-01 00:00:00+00'),
	(106, 'procrastinate', '0016_delete_finished_jobs', '2026-01-01 00:00:00+00'),
	(107, 'procrastinate', '0017_add_checks_to_finish_job', '2026-01-01 00:00:00+00'),
	(108, 'procrastinate', '0018_add_checks_to_retry_job', '2026-01-01 00:00:00+00'),
	(109, 'procrastinate', '0019_fix_finish_job_compat_issue', '2026-01-01 00:00:00+00'),
	(110, 'procrastinate', '0020_add_index_on_procrastinate_jobs', '2026-01-01 00:00:00+00'),
	(111, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', '2026-01-01 00:00:00+00'),
	(112, 'procrastinate', '0022_null_locks_excluded', '2026-01-01 00:00:00+00'),
	(113, 'procrastinate', '0023_remove_old_finish_job_function', '2026-01-01 00:00:00+00'),
	(114, 'procrastinate', '0024_job_id_bigint', '2026-01-01 00:00:00+00'),
	(115, 'procrastinate', '0025_add_models', '2026-01-01 00:00:00+00'),
	(116, 'procrastinate', '0026_add_job_priority', '2026-01-01 00:00:00+00'),
	(117, 'procrastinate', '0027_add_periodic_job_priority', '2026-01-01 00:00:00+00'),
	(118, 'procrastinate', '0028_add_cancel_states', '2026-01-01 00:00:00+00'),
	(119, 'procrastinate', '0029_add_additional_params_to_retry_job', '2026-01-01 00:00:00+00'),
	(120, 'procrastinate', '0030_alter_procrastinateevent_options', '2026-01-01 00:00:00+00'),
	(121, 'procrastinate', '0031_add_indexes_for_fetch_job', '2026-01-01 00:00:00+00'),
	(122, 'procrastinate', '0032_pre_cancel_notification', '2026-01-01 00:00:00+00'),
	(123, 'procrastinate', '0033_post_cancel_notification', '2026-01-01 00:00:00+00'),
	(124, 'procrastinate', '0034_pre_add_heartbeat', '2026-01-01 00:00:00+00'),
	(125, 'procrastinate', '0035_post_add_heartbeat', '2026-01-01 00:00:00+00'),
	(126, 'procrastinate', '0036_add_worker_model', '2026-01-01 00:00:00+00'),
	(127, 'procrastinate', '0037_pre_batch_defer_jobs', '2026-01-01 00:00:00+00'),
	(128, 'procrastinate', '0038_post_batch_defer_jobs', '2026-01-01 00:00:00+00'),
	(129, 'procrastinate', '0039_pre_priority_lock_fetch_job', '2026-01-01 00:00:00+00'),
	(130, 'procrastinate', '0040_pre_retry_failed_job', '2026-01-01 00:00:00+00'),
	(131, 'procrastinate', '0041_post_retry_failed_job', '2026-01-01 00:00:00+00'),
	(132, 'rebates', '0001_agreements_periods_and_their_ledger', '2026-01-01 00:00:00+00'),
	(133, 'sessions', '0001_initial', '2026-01-01 00:00:00+00');

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);

SELECT pg_catalog.setval('public.approvals_approvallink_id_seq', 1, false);

SELECT pg_catalog.setval('public.approvals_approvalpolicy_id_seq', 1, false);

SELECT pg_catalog.setval('public.approvals_approvalpolicyevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.approvals_approvalrequestevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.approvals_approvalruleevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.approvals_approvalrulestep_id_seq', 1, false);

SELECT pg_catalog.setval('public.approvals_approvalrulestepevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.approvals_approvalstepevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_permission_id_seq', 652, true);

SELECT pg_catalog.setval('public.catalog_assortment_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_assortmentassignment_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_assortmentassignmentevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_assortmententry_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_assortmententryevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_assortmentevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_attribute_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_attributeevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_attributefamily_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_category_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_categoryevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_document_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_drawingposition_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_facetvalue_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_kitcomponent_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_loosefile_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_optionchoice_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_optionrule_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_ownpartnumber_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_pack_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_product_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_productevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_productoption_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_relation_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_searchmiss_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_synonymset_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_usualvariant_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_variant_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_variantevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_addressevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_apikeyevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_channel_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_companyevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_grant_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_grantevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_invitationevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_roleassignmentevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_roleevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_segment_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_segmentmembership_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_segmentmembershipevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_sellerevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_unitevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_user_groups_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_user_user_permissions_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_userevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.core_givenanswer_id_seq', 1, false);

SELECT pg_catalog.setval('public.django_admin_log_id_seq', 1, false);

SELECT pg_catalog.setval('public.django_content_type_id_seq', 163, true);

SELECT pg_catalog.setval('public.django_migrations_id_seq', 133, true);

SELECT pg_catalog.setval('public.exchange_answerpart_id_seq', 1, false);

SELECT pg_catalog.setval('public.exchange_change_id_seq', 1, false);

SELECT pg_catalog.setval('public.exchange_columnmapping_id_seq', 1, false);

SELECT pg_catalog.setval('public.exchange_filepart_id_seq', 1, false);

SELECT pg_catalog.setval('public.exchange_import_id_seq', 1, false);

SELECT pg_catalog.setval('public.exchange_importpolicyevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.exchange_rejectedrow_id_seq', 1, false);

SELECT pg_catalog.setval('public.exchange_rowimage_id_seq', 1, false);

SELECT pg_catalog.setval('public.exchange_sourceversion_id_seq', 1, false);

SELECT pg_catalog.setval('public.fulfillment_shipment_number', 100001, false);

SELECT pg_catalog.setval('public.fulfillment_shipmentline_id_seq', 1, false);

SELECT pg_catalog.setval('public.group_buying_commitmentevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.group_buying_commitmentline_id_seq', 1, false);

SELECT pg_catalog.setval('public.group_buying_commitmentlineevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.group_buying_groupprice_id_seq', 1, false);

SELECT pg_catalog.setval('public.group_buying_grouppriceevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.group_buying_grouppurchaseevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.inventory_licensekey_id_seq', 1, false);

SELECT pg_catalog.setval('public.inventory_reservation_id_seq', 1, false);

SELECT pg_catalog.setval('public.inventory_stocklevel_id_seq', 1, false);

SELECT pg_catalog.setval('public.inventory_supplyrule_id_seq', 1, false);

SELECT pg_catalog.setval('public.inventory_warehouse_id_seq', 1, false);

SELECT pg_catalog.setval('public.lists_quickorderline_id_seq', 1, false);

SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);

SELECT pg_catalog.setval('public.ordering_order_number', 100001, false);

SELECT pg_catalog.setval('public.ordering_orderadjustment_id_seq', 1, false);

SELECT pg_catalog.setval('public.ordering_orderidnumbercompanystatenetamounttaxamount_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.ordering_orderlinepart_id_seq', 1, false);

SELECT pg_catalog.setval('public.ordering_orderlogentry_id_seq', 1, false);

SELECT pg_catalog.setval('public.payments_creditaccount_id_seq', 1, false);

SELECT pg_catalog.setval('public.payments_creditaccountevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.payments_creditentry_id_seq', 1, false);

SELECT pg_catalog.setval('public.payments_paymentterms_id_seq', 1, false);

SELECT pg_catalog.setval('public.payments_paymenttermsevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_contract_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_contractevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_formulaexception_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_formulaexceptionevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_freightrule_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_freightruleevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_ladderstep_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_ladderstepevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_orderterms_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_ordertermsevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_priceentry_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_priceentryevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_pricelist_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_pricelistassignment_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_pricelistassignmentevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_pricelistevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_pricingpolicyevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_promotion_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_promotionbuyer_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_promotionbuyerevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_promotionevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_promotiongoods_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_promotiongoodsevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_promotionuse_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_taxrate_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_taxrateevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 1, false);

SELECT pg_catalog.setval('public.rebates_rebateagreementevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.rebates_rebateentry_id_seq', 1, false);

SELECT pg_catalog.setval('public.rebates_rebategoods_id_seq', 1, false);

SELECT pg_catalog.setval('public.rebates_rebategoodsevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.rebates_rebatestep_id_seq', 1, false);

SELECT pg_catalog.setval('public.rebates_rebatestepevent_pgh_id_seq', 1, false);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.approvals_approvallink
    ADD CONSTRAINT approvals_approvallink_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.approvals_approvallink
    ADD CONSTRAINT approvals_approvallink_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.approvals_approvalpolicy
    ADD CONSTRAINT approvals_approvalpolicy_company_id_key UNIQUE (company_id);

ALTER TABLE ONLY public.approvals_approvalpolicy
    ADD CONSTRAINT approvals_approvalpolicy_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.approvals_approvalpolicyevent
    ADD CONSTRAINT approvals_approvalpolicyevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.approvals_approvalrequest
    ADD CONSTRAINT approvals_approvalrequest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.approvals_approvalrequestevent
    ADD CONSTRAINT approvals_approvalrequestevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.approvals_approvalrule
    ADD CONSTRAINT approvals_approvalrule_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.approvals_approvalruleevent
    ADD CONSTRAINT approvals_approvalruleevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.approvals_approvalrulestep
    ADD CONSTRAINT approvals_approvalrulestep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.approvals_approvalrulestepevent
    ADD CONSTRAINT approvals_approvalrulestepevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.approvals_approvalstep
    ADD CONSTRAINT approvals_approvalstep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.approvals_approvalstepevent
    ADD CONSTRAINT approvals_approvalstepevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.approvals_approvalrulestep
    ADD CONSTRAINT approvals_rule_step_once UNIQUE (rule_id, "position");

ALTER TABLE ONLY public.approvals_approvalstep
    ADD CONSTRAINT approvals_step_once UNIQUE (request_id, "position");

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_assortmentassignment
    ADD CONSTRAINT catalog_assigned_once UNIQUE NULLS NOT DISTINCT (assortment_id, company_id, segment_id, channel_id);

ALTER TABLE ONLY public.catalog_assortment
    ADD CONSTRAINT catalog_assortment_code_key UNIQUE (code);

ALTER TABLE ONLY public.catalog_assortment
    ADD CONSTRAINT catalog_assortment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_assortmentassignment
    ADD CONSTRAINT catalog_assortmentassignment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_assortmentassignmentevent
    ADD CONSTRAINT catalog_assortmentassignmentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.catalog_assortmententry
    ADD CONSTRAINT catalog_assortmententry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_assortmententryevent
    ADD CONSTRAINT catalog_assortmententryevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.catalog_assortmentevent
    ADD CONSTRAINT catalog_assortmentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.catalog_attribute
    ADD CONSTRAINT catalog_attribute_code_key UNIQUE (code);

ALTER TABLE ONLY public.catalog_attribute
    ADD CONSTRAINT catalog_attribute_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_attributeevent
    ADD CONSTRAINT catalog_attributeevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.catalog_attributefamily
    ADD CONSTRAINT catalog_attributefamily_code_key UNIQUE (code);

ALTER TABLE ONLY public.catalog_attributefamily
    ADD CONSTRAINT catalog_attributefamily_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_category
    ADD CONSTRAINT catalog_category_code_key UNIQUE (code);

ALTER TABLE ONLY public.catalog_category
    ADD CONSTRAINT catalog_category_path_key UNIQUE (path);

ALTER TABLE ONLY public.catalog_category
    ADD CONSTRAINT catalog_category_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_categoryevent
    ADD CONSTRAINT catalog_categoryevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.catalog_optionchoice
    ADD CONSTRAINT catalog_choice_once UNIQUE (option_id, code);

ALTER TABLE ONLY public.catalog_kitcomponent
    ADD CONSTRAINT catalog_component_once UNIQUE (kit_id, component_id);

ALTER TABLE ONLY public.catalog_document
    ADD CONSTRAINT catalog_document_once UNIQUE (product_id, code);

ALTER TABLE ONLY public.catalog_document
    ADD CONSTRAINT catalog_document_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_drawingposition
    ADD CONSTRAINT catalog_drawing_number_once UNIQUE (document_id, number);

ALTER TABLE ONLY public.catalog_drawingposition
    ADD CONSTRAINT catalog_drawingposition_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_assortmententry
    ADD CONSTRAINT catalog_entry_once UNIQUE NULLS NOT DISTINCT (assortment_id, category_id, product_id, brand);

ALTER TABLE ONLY public.catalog_facetvalue
    ADD CONSTRAINT catalog_facet_value_once UNIQUE (attribute_id, value);

ALTER TABLE ONLY public.catalog_facetvalue
    ADD CONSTRAINT catalog_facetvalue_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_kitcomponent
    ADD CONSTRAINT catalog_kitcomponent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_lexiconword
    ADD CONSTRAINT catalog_lexiconword_pkey PRIMARY KEY (word);

ALTER TABLE ONLY public.catalog_loosefile
    ADD CONSTRAINT catalog_loosefile_file_hash_key UNIQUE (file_hash);

ALTER TABLE ONLY public.catalog_loosefile
    ADD CONSTRAINT catalog_loosefile_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_searchmiss
    ADD CONSTRAINT catalog_miss_once_a_day UNIQUE (day, text);

ALTER TABLE ONLY public.catalog_productoption
    ADD CONSTRAINT catalog_option_once UNIQUE (product_id, code);

ALTER TABLE ONLY public.catalog_optionrule
    ADD CONSTRAINT catalog_option_rule_once UNIQUE (choice_id, kind, other_id);

ALTER TABLE ONLY public.catalog_optionchoice
    ADD CONSTRAINT catalog_optionchoice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_optionrule
    ADD CONSTRAINT catalog_optionrule_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_ownpartnumber
    ADD CONSTRAINT catalog_ownpartnumber_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_pack
    ADD CONSTRAINT catalog_pack_barcode_key UNIQUE (barcode);

ALTER TABLE ONLY public.catalog_pack
    ADD CONSTRAINT catalog_pack_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_product
    ADD CONSTRAINT catalog_product_code_key UNIQUE (code);

ALTER TABLE ONLY public.catalog_product
    ADD CONSTRAINT catalog_product_external_id_key UNIQUE (external_id);

ALTER TABLE ONLY public.catalog_product
    ADD CONSTRAINT catalog_product_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_productevent
    ADD CONSTRAINT catalog_productevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.catalog_productoption
    ADD CONSTRAINT catalog_productoption_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_relation
    ADD CONSTRAINT catalog_relation_once UNIQUE (product_id, kind, variant_id);

ALTER TABLE ONLY public.catalog_relation
    ADD CONSTRAINT catalog_relation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_searchmiss
    ADD CONSTRAINT catalog_searchmiss_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_synonymset
    ADD CONSTRAINT catalog_synonymset_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_usualvariant
    ADD CONSTRAINT catalog_usual_once UNIQUE (company_id, variant_id);

ALTER TABLE ONLY public.catalog_usualvariant
    ADD CONSTRAINT catalog_usualvariant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_variant
    ADD CONSTRAINT catalog_variant_barcode_key UNIQUE (barcode);

ALTER TABLE ONLY public.catalog_variant
    ADD CONSTRAINT catalog_variant_external_id_key UNIQUE (external_id);

ALTER TABLE ONLY public.catalog_variant
    ADD CONSTRAINT catalog_variant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_variant
    ADD CONSTRAINT catalog_variant_sku_key UNIQUE (sku);

ALTER TABLE ONLY public.catalog_variantevent
    ADD CONSTRAINT catalog_variantevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.catalog_variantwords
    ADD CONSTRAINT catalog_variantwords_pkey PRIMARY KEY (variant_id);

ALTER TABLE ONLY public.companies_address
    ADD CONSTRAINT companies_address_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_addressevent
    ADD CONSTRAINT companies_addressevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.companies_apikey
    ADD CONSTRAINT companies_apikey_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_apikey
    ADD CONSTRAINT companies_apikey_prefix_key UNIQUE (prefix);

ALTER TABLE ONLY public.companies_apikeyevent
    ADD CONSTRAINT companies_apikeyevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.companies_roleassignment
    ADD CONSTRAINT companies_assignment_once UNIQUE NULLS NOT DISTINCT (user_id, role_id, unit_id);

ALTER TABLE ONLY public.companies_channel
    ADD CONSTRAINT companies_channel_code_key UNIQUE (code);

ALTER TABLE ONLY public.companies_channel
    ADD CONSTRAINT companies_channel_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_company
    ADD CONSTRAINT companies_company_external_id_key UNIQUE (external_id);

ALTER TABLE ONLY public.companies_company
    ADD CONSTRAINT companies_company_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_companyevent
    ADD CONSTRAINT companies_companyevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.companies_costcenter
    ADD CONSTRAINT companies_cost_center_code_once UNIQUE (company_id, code);

ALTER TABLE ONLY public.companies_costcenter
    ADD CONSTRAINT companies_costcenter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_grant
    ADD CONSTRAINT companies_grant_once_per_role UNIQUE (role_id, permission);

ALTER TABLE ONLY public.companies_grant
    ADD CONSTRAINT companies_grant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_grantevent
    ADD CONSTRAINT companies_grantevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.companies_invitation
    ADD CONSTRAINT companies_invitation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_invitation
    ADD CONSTRAINT companies_invitation_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.companies_invitationevent
    ADD CONSTRAINT companies_invitationevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.companies_role
    ADD CONSTRAINT companies_role_code_once UNIQUE NULLS NOT DISTINCT (company_id, code);

ALTER TABLE ONLY public.companies_role
    ADD CONSTRAINT companies_role_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_roleassignment
    ADD CONSTRAINT companies_roleassignment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_roleassignmentevent
    ADD CONSTRAINT companies_roleassignmentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.companies_roleevent
    ADD CONSTRAINT companies_roleevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.companies_segment
    ADD CONSTRAINT companies_segment_code_key UNIQUE (code);

ALTER TABLE ONLY public.companies_segmentmembership
    ADD CONSTRAINT companies_segment_once UNIQUE (company_id, segment_id);

ALTER TABLE ONLY public.companies_segment
    ADD CONSTRAINT companies_segment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_segmentmembership
    ADD CONSTRAINT companies_segmentmembership_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_segmentmembershipevent
    ADD CONSTRAINT companies_segmentmembershipevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.companies_seller
    ADD CONSTRAINT companies_seller_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_sellerevent
    ADD CONSTRAINT companies_sellerevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.companies_unit
    ADD CONSTRAINT companies_unit_path_once UNIQUE (company_id, path);

ALTER TABLE ONLY public.companies_unit
    ADD CONSTRAINT companies_unit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_unitevent
    ADD CONSTRAINT companies_unitevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.companies_user
    ADD CONSTRAINT companies_user_email_key UNIQUE (email);

ALTER TABLE ONLY public.companies_user_groups
    ADD CONSTRAINT companies_user_groups_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_user_groups
    ADD CONSTRAINT companies_user_groups_user_id_group_id_d04407e0_uniq UNIQUE (user_id, group_id);

ALTER TABLE ONLY public.companies_user
    ADD CONSTRAINT companies_user_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_user_user_permissions
    ADD CONSTRAINT companies_user_user_perm_user_id_permission_id_18082164_uniq UNIQUE (user_id, permission_id);

ALTER TABLE ONLY public.companies_user_user_permissions
    ADD CONSTRAINT companies_user_user_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_userevent
    ADD CONSTRAINT companies_userevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.core_givenanswer
    ADD CONSTRAINT core_answer_once_per_key UNIQUE (owner, key);

ALTER TABLE ONLY public.core_cachedvalue
    ADD CONSTRAINT core_cachedvalue_pkey PRIMARY KEY (cache_key);

ALTER TABLE ONLY public.core_givenanswer
    ADD CONSTRAINT core_givenanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.core_recordedevent
    ADD CONSTRAINT core_recordedevent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);

ALTER TABLE ONLY public.exchange_answerpart
    ADD CONSTRAINT exchange_answer_part_once UNIQUE (of_import_id, place);

ALTER TABLE ONLY public.exchange_answerpart
    ADD CONSTRAINT exchange_answerpart_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_change
    ADD CONSTRAINT exchange_change_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_columnmapping
    ADD CONSTRAINT exchange_columnmapping_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_filepart
    ADD CONSTRAINT exchange_filepart_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_import
    ADD CONSTRAINT exchange_import_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_importpolicy
    ADD CONSTRAINT exchange_importpolicy_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_importpolicyevent
    ADD CONSTRAINT exchange_importpolicyevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.exchange_columnmapping
    ADD CONSTRAINT exchange_mapping_once UNIQUE (kind, name);

ALTER TABLE ONLY public.exchange_filepart
    ADD CONSTRAINT exchange_part_once UNIQUE (of_import_id, "position");

ALTER TABLE ONLY public.exchange_preparedlist
    ADD CONSTRAINT exchange_preparedlist_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_rejectedrow
    ADD CONSTRAINT exchange_rejectedrow_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_rowimage
    ADD CONSTRAINT exchange_rowimage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_sourceversion
    ADD CONSTRAINT exchange_source_version_once UNIQUE (kind, key);

ALTER TABLE ONLY public.exchange_sourceversion
    ADD CONSTRAINT exchange_sourceversion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.fulfillment_shipmentline
    ADD CONSTRAINT fulfillment_line_once UNIQUE (shipment_id, order_line_id);

ALTER TABLE ONLY public.fulfillment_shipment
    ADD CONSTRAINT fulfillment_shipment_number_key UNIQUE (number);

ALTER TABLE ONLY public.fulfillment_shipment
    ADD CONSTRAINT fulfillment_shipment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.fulfillment_shipmentline
    ADD CONSTRAINT fulfillment_shipmentline_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.group_buying_commitment
    ADD CONSTRAINT group_buying_commitment_order_id_key UNIQUE (order_id);

ALTER TABLE ONLY public.group_buying_commitment
    ADD CONSTRAINT group_buying_commitment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.group_buying_commitmentevent
    ADD CONSTRAINT group_buying_commitmentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.group_buying_commitmentline
    ADD CONSTRAINT group_buying_commitmentline_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.group_buying_commitmentlineevent
    ADD CONSTRAINT group_buying_commitmentlineevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.group_buying_commitment
    ADD CONSTRAINT group_buying_committed_once UNIQUE (purchase_id, company_id);

ALTER TABLE ONLY public.group_buying_groupprice
    ADD CONSTRAINT group_buying_groupprice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.group_buying_grouppriceevent
    ADD CONSTRAINT group_buying_grouppriceevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.group_buying_grouppurchase
    ADD CONSTRAINT group_buying_grouppurchase_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.group_buying_grouppurchaseevent
    ADD CONSTRAINT group_buying_grouppurchaseevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.group_buying_commitmentline
    ADD CONSTRAINT group_buying_line_once UNIQUE (commitment_id, variant_id);

ALTER TABLE ONLY public.group_buying_groupprice
    ADD CONSTRAINT group_buying_price_once UNIQUE (purchase_id, variant_id, from_quantity);

ALTER TABLE ONLY public.inventory_licensekey
    ADD CONSTRAINT inventory_key_once UNIQUE (variant_id, key);

ALTER TABLE ONLY public.inventory_stocklevel
    ADD CONSTRAINT inventory_level_once UNIQUE (variant_id, warehouse_id);

ALTER TABLE ONLY public.inventory_licensekey
    ADD CONSTRAINT inventory_licensekey_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.inventory_licensepool
    ADD CONSTRAINT inventory_licensepool_pkey PRIMARY KEY (variant_id);

ALTER TABLE ONLY public.inventory_reservation
    ADD CONSTRAINT inventory_reservation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.inventory_stocklevel
    ADD CONSTRAINT inventory_stocklevel_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.inventory_supplyrule
    ADD CONSTRAINT inventory_supplyrule_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.inventory_supplyrule
    ADD CONSTRAINT inventory_supplyrule_variant_id_key UNIQUE (variant_id);

ALTER TABLE ONLY public.inventory_warehouse
    ADD CONSTRAINT inventory_warehouse_code_key UNIQUE (code);

ALTER TABLE ONLY public.inventory_warehouse
    ADD CONSTRAINT inventory_warehouse_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lists_quickorderline
    ADD CONSTRAINT lists_line_position_once UNIQUE (quick_order_id, "position");

ALTER TABLE ONLY public.lists_quickorder
    ADD CONSTRAINT lists_quickorder_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lists_quickorderline
    ADD CONSTRAINT lists_quickorderline_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_message
    ADD CONSTRAINT notifications_message_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_message
    ADD CONSTRAINT notifications_once_per_event UNIQUE (event_id, template, recipient);

ALTER TABLE ONLY public.ordering_orderadjustment
    ADD CONSTRAINT ordering_adjustment_position_once UNIQUE (order_id, "position");

ALTER TABLE ONLY public.ordering_cartline
    ADD CONSTRAINT ordering_cart_line_once UNIQUE NULLS NOT DISTINCT (cart_id, variant_id, cost_center_id, configuration);

ALTER TABLE ONLY public.ordering_cart
    ADD CONSTRAINT ordering_cart_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ordering_cartline
    ADD CONSTRAINT ordering_cartline_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ordering_orderline
    ADD CONSTRAINT ordering_line_position_once UNIQUE (order_id, "position");

ALTER TABLE ONLY public.ordering_order
    ADD CONSTRAINT ordering_order_external_id_key UNIQUE (external_id);

ALTER TABLE ONLY public.ordering_order
    ADD CONSTRAINT ordering_order_number_key UNIQUE (number);

ALTER TABLE ONLY public.ordering_order
    ADD CONSTRAINT ordering_order_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ordering_orderadjustment
    ADD CONSTRAINT ordering_orderadjustment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ordering_orderidnumbercompanystatenetamounttaxamounttotalamde23
    ADD CONSTRAINT ordering_orderidnumbercompanystatenetamounttaxamounttotala_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.ordering_orderline
    ADD CONSTRAINT ordering_orderline_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ordering_orderlinepart
    ADD CONSTRAINT ordering_orderlinepart_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ordering_orderlogentry
    ADD CONSTRAINT ordering_orderlogentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ordering_orderlinepart
    ADD CONSTRAINT ordering_part_position_once UNIQUE (line_id, "position");

ALTER TABLE ONLY public.payments_creditaccount
    ADD CONSTRAINT payments_creditaccount_company_id_key UNIQUE (company_id);

ALTER TABLE ONLY public.payments_creditaccount
    ADD CONSTRAINT payments_creditaccount_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.payments_creditaccountevent
    ADD CONSTRAINT payments_creditaccountevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.payments_creditentry
    ADD CONSTRAINT payments_creditentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.payments_paymentterms
    ADD CONSTRAINT payments_paymentterms_code_key UNIQUE (code);

ALTER TABLE ONLY public.payments_paymentterms
    ADD CONSTRAINT payments_paymentterms_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.payments_paymenttermsevent
    ADD CONSTRAINT payments_paymenttermsevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pricing_contract
    ADD CONSTRAINT pricing_contract_number_key UNIQUE (number);

ALTER TABLE ONLY public.pricing_contract
    ADD CONSTRAINT pricing_contract_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pricing_contractevent
    ADD CONSTRAINT pricing_contractevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.pricing_priceentry
    ADD CONSTRAINT pricing_entry_once UNIQUE NULLS NOT DISTINCT (price_list_id, variant_id, min_quantity, valid_from);

ALTER TABLE ONLY public.pricing_formulaexception
    ADD CONSTRAINT pricing_exception_once UNIQUE NULLS NOT DISTINCT (price_list_id, product_id, brand, category_id);

ALTER TABLE ONLY public.pricing_formulaexception
    ADD CONSTRAINT pricing_formulaexception_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pricing_formulaexceptionevent
    ADD CONSTRAINT pricing_formulaexceptionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.pricing_freightrule
    ADD CONSTRAINT pricing_freight_rule_once UNIQUE (terms_id, country, postal_prefix, basis, from_value);

ALTER TABLE ONLY public.pricing_freightrule
    ADD CONSTRAINT pricing_freightrule_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pricing_freightruleevent
    ADD CONSTRAINT pricing_freightruleevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.pricing_ladderstep
    ADD CONSTRAINT pricing_ladder_step_once UNIQUE (terms_id, min_amount);

ALTER TABLE ONLY public.pricing_ladderstep
    ADD CONSTRAINT pricing_ladderstep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pricing_ladderstepevent
    ADD CONSTRAINT pricing_ladderstepevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.pricing_orderterms
    ADD CONSTRAINT pricing_orderterms_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pricing_ordertermsevent
    ADD CONSTRAINT pricing_ordertermsevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.pricing_priceentry
    ADD CONSTRAINT pricing_priceentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pricing_priceentryevent
    ADD CONSTRAINT pricing_priceentryevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.pricing_pricelist
    ADD CONSTRAINT pricing_pricelist_code_key UNIQUE (code);

ALTER TABLE ONLY public.pricing_pricelist
    ADD CONSTRAINT pricing_pricelist_external_id_key UNIQUE (external_id);

ALTER TABLE ONLY public.pricing_pricelist
    ADD CONSTRAINT pricing_pricelist_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pricing_pricelistassignment
    ADD CONSTRAINT pricing_pricelistassignment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pricing_pricelistassignmentevent
    ADD CONSTRAINT pricing_pricelistassignmentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.pricing_pricelistevent
    ADD CONSTRAINT pricing_pricelistevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.pricing_pricingpolicy
    ADD CONSTRAINT pricing_pricingpolicy_pkey PRIMARY KEY (channel_id);

ALTER TABLE ONLY public.pricing_pricingpolicyevent
    ADD CONSTRAINT pricing_pricingpolicyevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.pricing_promotion
    ADD CONSTRAINT pricing_promotion_code_key UNIQUE (code);

ALTER TABLE ONLY public.pricing_promotion
    ADD CONSTRAINT pricing_promotion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pricing_promotionuse
    ADD CONSTRAINT pricing_promotion_used_once_by_reference UNIQUE (promotion_id, company_id, reference);

ALTER TABLE ONLY public.pricing_promotionbuyer
    ADD CONSTRAINT pricing_promotionbuyer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pricing_promotionbuyerevent
    ADD CONSTRAINT pricing_promotionbuyerevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.pricing_promotionevent
    ADD CONSTRAINT pricing_promotionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.pricing_promotiongoods
    ADD CONSTRAINT pricing_promotiongoods_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pricing_promotiongoodsevent
    ADD CONSTRAINT pricing_promotiongoodsevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.pricing_promotionuse
    ADD CONSTRAINT pricing_promotionuse_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pricing_taxrate
    ADD CONSTRAINT pricing_rate_once_per_day UNIQUE (country, tax_class, valid_from);

ALTER TABLE ONLY public.pricing_taxrate
    ADD CONSTRAINT pricing_taxrate_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pricing_taxrateevent
    ADD CONSTRAINT pricing_taxrateevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.pricing_orderterms
    ADD CONSTRAINT pricing_terms_once UNIQUE NULLS NOT DISTINCT (channel_id, segment_id, company_id, currency);

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.rebates_rebateperiod
    ADD CONSTRAINT rebates_period_once UNIQUE (agreement_id, company_id, starts_on);

ALTER TABLE ONLY public.rebates_rebateagreement
    ADD CONSTRAINT rebates_rebateagreement_code_key UNIQUE (code);

ALTER TABLE ONLY public.rebates_rebateagreement
    ADD CONSTRAINT rebates_rebateagreement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.rebates_rebateagreementevent
    ADD CONSTRAINT rebates_rebateagreementevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.rebates_rebateentry
    ADD CONSTRAINT rebates_rebateentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.rebates_rebategoods
    ADD CONSTRAINT rebates_rebategoods_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.rebates_rebategoodsevent
    ADD CONSTRAINT rebates_rebategoodsevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.rebates_rebateperiod
    ADD CONSTRAINT rebates_rebateperiod_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.rebates_rebatestep
    ADD CONSTRAINT rebates_rebatestep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.rebates_rebatestepevent
    ADD CONSTRAINT rebates_rebatestepevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.rebates_rebatestep
    ADD CONSTRAINT rebates_step_once UNIQUE (agreement_id, from_turnover);

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);

CREATE INDEX approvals_approvallink_step_id_09ee6962 ON public.approvals_approvallink USING btree (step_id);

CREATE INDEX approvals_approvallink_token_hash_99f74986_like ON public.approvals_approvallink USING btree (token_hash varchar_pattern_ops);

CREATE INDEX approvals_approvallink_user_id_5a5736b2 ON public.approvals_approvallink USING btree (user_id);

CREATE INDEX approvals_approvalpolicyevent_company_id_3de1f0e3 ON public.approvals_approvalpolicyevent USING btree (company_id);

CREATE INDEX approvals_approvalpolicyevent_pgh_obj_id_2c6440e5 ON public.approvals_approvalpolicyevent USING btree (pgh_obj_id);

CREATE INDEX approvals_approvalrequest_answerable_id_59285a29 ON public.approvals_approvalrequest USING btree (answerable_id);

CREATE INDEX approvals_approvalrequest_company_id_3e723416 ON public.approvals_approvalrequest USING btree (company_id);

CREATE INDEX approvals_approvalrequest_requester_id_43377b82 ON public.approvals_approvalrequest USING btree (requester_id);

CREATE INDEX approvals_approvalrequest_unit_id_3f5ce45f ON public.approvals_approvalrequest USING btree (unit_id);

CREATE INDEX approvals_approvalrequestevent_answerable_id_4f77dc83 ON public.approvals_approvalrequestevent USING btree (answerable_id);

CREATE INDEX approvals_approvalrequestevent_company_id_cda3f9f8 ON public.approvals_approvalrequestevent USING btree (company_id);

CREATE INDEX approvals_approvalrequestevent_pgh_obj_id_dfb47803 ON public.approvals_approvalrequestevent USING btree (pgh_obj_id);

CREATE INDEX approvals_approvalrequestevent_requester_id_1d714634 ON public.approvals_approvalrequestevent USING btree (requester_id);

CREATE INDEX approvals_approvalrequestevent_unit_id_ed26e061 ON public.approvals_approvalrequestevent USING btree (unit_id);

CREATE INDEX approvals_approvalrule_category_id_b12ccc49 ON public.approvals_approvalrule USING btree (category_id);

CREATE INDEX approvals_approvalrule_company_id_23312664 ON public.approvals_approvalrule USING btree (company_id);

CREATE INDEX approvals_approvalrule_requester_role_id_f98746d4 ON public.approvals_approvalrule USING btree (requester_role_id);

CREATE INDEX approvals_approvalrule_unit_id_0f7b33df ON public.approvals_approvalrule USING btree (unit_id);

CREATE INDEX approvals_approvalruleevent_category_id_b99fa9ae ON public.approvals_approvalruleevent USING btree (category_id);

CREATE INDEX approvals_approvalruleevent_company_id_76094ab2 ON public.approvals_approvalruleevent USING btree (company_id);

CREATE INDEX approvals_approvalruleevent_pgh_obj_id_060988df ON public.approvals_approvalruleevent USING btree (pgh_obj_id);

CREATE INDEX approvals_approvalruleevent_requester_role_id_a89da2b9 ON public.approvals_approvalruleevent USING btree (requester_role_id);

CREATE INDEX approvals_approvalruleevent_unit_id_d6467ef8 ON public.approvals_approvalruleevent USING btree (unit_id);

CREATE INDEX approvals_approvalrulestep_approver_id_aaa8516d ON public.approvals_approvalrulestep USING btree (approver_id);

CREATE INDEX approvals_approvalrulestep_approver_role_id_fd1646eb ON public.approvals_approvalrulestep USING btree (approver_role_id);

CREATE INDEX approvals_approvalrulestep_rule_id_726de1d7 ON public.approvals_approvalrulestep USING btree (rule_id);

CREATE INDEX approvals_approvalrulestepevent_approver_id_1e9e9f93 ON public.approvals_approvalrulestepevent USING btree (approver_id);

CREATE INDEX approvals_approvalrulestepevent_approver_role_id_d7ee1e41 ON public.approvals_approvalrulestepevent USING btree (approver_role_id);

CREATE INDEX approvals_approvalrulestepevent_pgh_obj_id_196a0139 ON public.approvals_approvalrulestepevent USING btree (pgh_obj_id);

CREATE INDEX approvals_approvalrulestepevent_rule_id_6e607785 ON public.approvals_approvalrulestepevent USING btree (rule_id);

CREATE INDEX approvals_approvalstep_approver_id_f3a577cb ON public.approvals_approvalstep USING btree (approver_id);

CREATE INDEX approvals_approvalstep_approver_role_id_15dce6b9 ON public.approvals_approvalstep USING btree (approver_role_id);

CREATE INDEX approvals_approvalstep_decided_by_id_490eaba6 ON public.approvals_approvalstep USING btree (decided_by_id);

CREATE INDEX approvals_approvalstep_request_id_e8aa275e ON public.approvals_approvalstep USING btree (request_id);

CREATE INDEX approvals_approvalstepevent_approver_id_95929e43 ON public.approvals_approvalstepevent USING btree (approver_id);

CREATE INDEX approvals_approvalstepevent_approver_role_id_65dddf6e ON public.approvals_approvalstepevent USING btree (approver_role_id);

CREATE INDEX approvals_approvalstepevent_decided_by_id_5fa50748 ON public.approvals_approvalstepevent USING btree (decided_by_id);

CREATE INDEX approvals_approvalstepevent_pgh_obj_id_663c67e5 ON public.approvals_approvalstepevent USING btree (pgh_obj_id);

CREATE INDEX approvals_approvalstepevent_request_id_78fcbd47 ON public.approvals_approvalstepevent USING btree (request_id);

CREATE INDEX approvals_by_company ON public.approvals_approvalrequest USING btree (company_id, state);

CREATE INDEX approvals_by_subject ON public.approvals_approvalrequest USING btree (subject);

CREATE UNIQUE INDEX approvals_one_open_per_subject ON public.approvals_approvalrequest USING btree (subject) WHERE ((state)::text = 'open'::text);

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

CREATE INDEX catalog_assortment_code_a617496a_like ON public.catalog_assortment USING btree (code varchar_pattern_ops);

CREATE INDEX catalog_assortmentassignment_assortment_id_defb1c4a ON public.catalog_assortmentassignment USING btree (assortment_id);

CREATE INDEX catalog_assortmentassignment_channel_id_2a55e33c ON public.catalog_assortmentassignment USING btree (channel_id);

CREATE INDEX catalog_assortmentassignment_company_id_7cde5d12 ON public.catalog_assortmentassignment USING btree (company_id);

CREATE INDEX catalog_assortmentassignment_segment_id_803bd69b ON public.catalog_assortmentassignment USING btree (segment_id);

CREATE INDEX catalog_assortmentassignmentevent_assortment_id_bbbb40ce ON public.catalog_assortmentassignmentevent USING btree (assortment_id);

CREATE INDEX catalog_assortmentassignmentevent_channel_id_f399e25c ON public.catalog_assortmentassignmentevent USING btree (channel_id);

CREATE INDEX catalog_assortmentassignmentevent_company_id_a942c9cf ON public.catalog_assortmentassignmentevent USING btree (company_id);

CREATE INDEX catalog_assortmentassignmentevent_pgh_obj_id_f66b68c7 ON public.catalog_assortmentassignmentevent USING btree (pgh_obj_id);

CREATE INDEX catalog_assortmentassignmentevent_segment_id_a2e3b364 ON public.catalog_assortmentassignmentevent USING btree (segment_id);

CREATE INDEX catalog_assortmententry_assortment_id_e0b5e549 ON public.catalog_assortmententry USING btree (assortment_id);

CREATE INDEX catalog_assortmententry_category_id_822e72a7 ON public.catalog_assortmententry USING btree (category_id);

CREATE INDEX catalog_assortmententry_product_id_5e9458d4 ON public.catalog_assortmententry USING btree (product_id);

CREATE INDEX catalog_assortmententryevent_assortment_id_1f4b9262 ON public.catalog_assortmententryevent USING btree (assortment_id);

CREATE INDEX catalog_assortmententryevent_category_id_68f65e3c ON public.catalog_assortmententryevent USING btree (category_id);

CREATE INDEX catalog_assortmententryevent_pgh_obj_id_19c97ba4 ON public.catalog_assortmententryevent USING btree (pgh_obj_id);

CREATE INDEX catalog_assortmententryevent_product_id_0210715d ON public.catalog_assortmententryevent USING btree (product_id);

CREATE INDEX catalog_assortmentevent_pgh_obj_id_d6fb640b ON public.catalog_assortmentevent USING btree (pgh_obj_id);

CREATE INDEX catalog_attribute_code_6837f1c0_like ON public.catalog_attribute USING btree (code varchar_pattern_ops);

CREATE INDEX catalog_attributeevent_pgh_obj_id_ed1a383d ON public.catalog_attributeevent USING btree (pgh_obj_id);

CREATE INDEX catalog_attributefamily_code_8ee1b56e_like ON public.catalog_attributefamily USING btree (code varchar_pattern_ops);

CREATE INDEX catalog_category_branch ON public.catalog_category USING btree (path varchar_pattern_ops);

CREATE INDEX catalog_category_code_4ebdd232_like ON public.catalog_category USING btree (code varchar_pattern_ops);

CREATE INDEX catalog_category_family_id_40a11486 ON public.catalog_category USING btree (family_id);

CREATE INDEX catalog_category_parent_id_f61bd017 ON public.catalog_category USING btree (parent_id);

CREATE INDEX catalog_category_path_382c688d_like ON public.catalog_category USING btree (path varchar_pattern_ops);

CREATE INDEX catalog_categoryevent_family_id_c4d6ff05 ON public.catalog_categoryevent USING btree (family_id);

CREATE INDEX catalog_categoryevent_parent_id_bdc53718 ON public.catalog_categoryevent USING btree (parent_id);

CREATE INDEX catalog_categoryevent_pgh_obj_id_7a1e9076 ON public.catalog_categoryevent USING btree (pgh_obj_id);

CREATE INDEX catalog_document_code_07707b7c ON public.catalog_document USING btree (code);

CREATE INDEX catalog_document_code_07707b7c_like ON public.catalog_document USING btree (code varchar_pattern_ops);

CREATE INDEX catalog_drawingposition_variant_id_999a81c3 ON public.catalog_drawingposition USING btree (variant_id);

CREATE INDEX catalog_kitcomponent_component_id_a347b03b ON public.catalog_kitcomponent USING btree (component_id);

CREATE INDEX catalog_lexicon_by_trigram ON public.catalog_lexiconword USING gin (trigrams);

CREATE INDEX catalog_lexiconword_word_327f83cf_like ON public.catalog_lexiconword USING btree (word text_pattern_ops);

CREATE INDEX catalog_loosefile_file_hash_7b9fafd5_like ON public.catalog_loosefile USING btree (file_hash varchar_pattern_ops);

CREATE INDEX catalog_optionchoice_code_da4e8a07 ON public.catalog_optionchoice USING btree (code);

CREATE INDEX catalog_optionchoice_code_da4e8a07_like ON public.catalog_optionchoice USING btree (code varchar_pattern_ops);

CREATE INDEX catalog_optionrule_other_id_b3282600 ON public.catalog_optionrule USING btree (other_id);

CREATE UNIQUE INDEX catalog_own_code_once ON public.catalog_ownpartnumber USING btree (company_id, key varchar_pattern_ops);

CREATE INDEX catalog_own_words ON public.catalog_ownpartnumber USING gin (words);

CREATE INDEX catalog_ownpartnumber_variant_id_4ea12908 ON public.catalog_ownpartnumber USING btree (variant_id);

CREATE INDEX catalog_pack_barcode_43c4f032_like ON public.catalog_pack USING btree (barcode varchar_pattern_ops);

CREATE INDEX catalog_pack_variant_id_d9d199ef ON public.catalog_pack USING btree (variant_id);

CREATE INDEX catalog_product_by_brand ON public.catalog_product USING btree (brand) WHERE (NOT ((brand)::text = ''::text));

CREATE INDEX catalog_product_category_id_35bf920b ON public.catalog_product USING btree (category_id);

CREATE INDEX catalog_product_code_e2e89c4b_like ON public.catalog_product USING btree (code varchar_pattern_ops);

CREATE INDEX catalog_product_external_id_1cd73388_like ON public.catalog_product USING btree (external_id varchar_pattern_ops);

CREATE INDEX catalog_productevent_category_id_58024414 ON public.catalog_productevent USING btree (category_id);

CREATE INDEX catalog_productevent_pgh_obj_id_2a10d849 ON public.catalog_productevent USING btree (pgh_obj_id);

CREATE INDEX catalog_productoption_code_90678abe ON public.catalog_productoption USING btree (code);

CREATE INDEX catalog_productoption_code_90678abe_like ON public.catalog_productoption USING btree (code varchar_pattern_ops);

CREATE INDEX catalog_relation_variant_id_e90c7da7 ON public.catalog_relation USING btree (variant_id);

CREATE INDEX catalog_synonyms_by_word ON public.catalog_synonymset USING gin (keys);

CREATE INDEX catalog_usualvariant_variant_id_ce4a898e ON public.catalog_usualvariant USING btree (variant_id);

CREATE INDEX catalog_variant_barcode_004c66e3_like ON public.catalog_variant USING btree (barcode varchar_pattern_ops);

CREATE INDEX catalog_variant_by_key ON public.catalog_variant USING btree (sku_key varchar_pattern_ops);

CREATE INDEX catalog_variant_external_id_9848c695_like ON public.catalog_variant USING btree (external_id varchar_pattern_ops);

CREATE INDEX catalog_variant_in_product ON public.catalog_variant USING btree (product_id, "position");

CREATE INDEX catalog_variant_replaced_by_id_cc04c580 ON public.catalog_variant USING btree (replaced_by_id);

CREATE INDEX catalog_variant_sku_92777037_like ON public.catalog_variant USING btree (sku varchar_pattern_ops);

CREATE INDEX catalog_variantevent_pgh_obj_id_8c0c5450 ON public.catalog_variantevent USING btree (pgh_obj_id);

CREATE INDEX catalog_variantevent_product_id_321176df ON public.catalog_variantevent USING btree (product_id);

CREATE INDEX catalog_variantevent_replaced_by_id_f928b03e ON public.catalog_variantevent USING btree (replaced_by_id);

CREATE INDEX catalog_words_by_name_en ON public.catalog_variantwords USING btree (sort_en, variant_id) INCLUDE (product_id, category_id, is_kit) WHERE (is_active AND is_product_active);

CREATE INDEX catalog_words_by_name_es ON public.catalog_variantwords USING btree (sort_es, variant_id) INCLUDE (product_id, category_id, is_kit) WHERE (is_active AND is_product_active);

CREATE INDEX catalog_words_en ON public.catalog_variantwords USING gin (en);

CREATE INDEX catalog_words_es ON public.catalog_variantwords USING gin (es);

CREATE INDEX catalog_words_in_branch ON public.catalog_variantwords USING btree (category_id, variant_id) INCLUDE (product_id, is_kit, sort_es, sort_en, facet_values) WHERE (is_active AND is_product_active);

CREATE INDEX catalog_words_of_product ON public.catalog_variantwords USING btree (product_id);

CREATE INDEX companies_address_company_id_3d3d965a ON public.companies_address USING btree (company_id);

CREATE INDEX companies_address_unit_id_197f8d3e ON public.companies_address USING btree (unit_id);

CREATE INDEX companies_addressevent_company_id_44a12d57 ON public.companies_addressevent USING btree (company_id);

CREATE INDEX companies_addressevent_pgh_obj_id_2ad8bea2 ON public.companies_addressevent USING btree (pgh_obj_id);

CREATE INDEX companies_addressevent_unit_id_aa834184 ON public.companies_addressevent USING btree (unit_id);

CREATE INDEX companies_apikey_created_by_id_5b4dc837 ON public.companies_apikey USING btree (created_by_id);

CREATE INDEX companies_apikey_prefix_3407393b_like ON public.companies_apikey USING btree (prefix varchar_pattern_ops);

CREATE INDEX companies_apikey_unit_id_7be05f88 ON public.companies_apikey USING btree (unit_id);

CREATE INDEX companies_apikeyevent_created_by_id_f422d129 ON public.companies_apikeyevent USING btree (created_by_id);

CREATE INDEX companies_apikeyevent_pgh_obj_id_0bdb97d8 ON public.companies_apikeyevent USING btree (pgh_obj_id);

CREATE INDEX companies_apikeyevent_unit_id_6f7889ba ON public.companies_apikeyevent USING btree (unit_id);

CREATE INDEX companies_by_name ON public.companies_company USING btree (lower((name)::text));

CREATE INDEX companies_channel_code_c84ced57_like ON public.companies_channel USING btree (code varchar_pattern_ops);

CREATE INDEX companies_channel_seller_id_ef040356 ON public.companies_channel USING btree (seller_id);

CREATE INDEX companies_company_channel_id_a7668872 ON public.companies_company USING btree (channel_id);

CREATE INDEX companies_company_external_id_a12dc466_like ON public.companies_company USING btree (external_id varchar_pattern_ops);

CREATE INDEX companies_companyevent_channel_id_58905321 ON public.companies_companyevent USING btree (channel_id);

CREATE INDEX companies_companyevent_pgh_obj_id_52e112c9 ON public.companies_companyevent USING btree (pgh_obj_id);

CREATE INDEX companies_costcenter_company_id_eff9d84c ON public.companies_costcenter USING btree (company_id);

CREATE INDEX companies_costcenter_unit_id_52b302f0 ON public.companies_costcenter USING btree (unit_id);

CREATE INDEX companies_grant_role_id_5b5dbb6c ON public.companies_grant USING btree (role_id);

CREATE INDEX companies_grantevent_pgh_obj_id_eb98b811 ON public.companies_grantevent USING btree (pgh_obj_id);

CREATE INDEX companies_grantevent_role_id_9b347985 ON public.companies_grantevent USING btree (role_id);

CREATE INDEX companies_invitation_invited_by_id_94934db8 ON public.companies_invitation USING btree (invited_by_id);

CREATE INDEX companies_invitation_role_id_b0d35115 ON public.companies_invitation USING btree (role_id);

CREATE INDEX companies_invitation_token_hash_663f581d_like ON public.companies_invitation USING btree (token_hash varchar_pattern_ops);

CREATE INDEX companies_invitation_unit_id_62973c84 ON public.companies_invitation USING btree (unit_id);

CREATE INDEX companies_invitationevent_invited_by_id_d8c433fe ON public.companies_invitationevent USING btree (invited_by_id);

CREATE INDEX companies_invitationevent_pgh_obj_id_27baf779 ON public.companies_invitationevent USING btree (pgh_obj_id);

CREATE INDEX companies_invitationevent_role_id_989aa5b4 ON public.companies_invitationevent USING btree (role_id);

CREATE INDEX companies_invitationevent_unit_id_1b951cb1 ON public.companies_invitationevent USING btree (unit_id);

CREATE UNIQUE INDEX companies_one_default_address ON public.companies_address USING btree (company_id, kind) WHERE is_default;

CREATE UNIQUE INDEX companies_one_default_channel ON public.companies_channel USING btree (is_default) WHERE is_default;

CREATE UNIQUE INDEX companies_one_open_invitation ON public.companies_invitation USING btree (unit_id, role_id, email) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));

CREATE UNIQUE INDEX companies_one_root_unit ON public.companies_unit USING btree (company_id) WHERE (parent_id IS NULL);

CREATE INDEX companies_role_code_bda647f6 ON public.companies_role USING btree (code);

CREATE INDEX companies_role_code_bda647f6_like ON public.companies_role USING btree (code varchar_pattern_ops);

CREATE INDEX companies_role_company_id_c4cb615b ON public.companies_role USING btree (company_id);

CREATE INDEX companies_roleassignment_role_id_c465bf97 ON public.companies_roleassignment USING btree (role_id);

CREATE INDEX companies_roleassignment_unit_id_b49a8147 ON public.companies_roleassignment USING btree (unit_id);

CREATE INDEX companies_roleassignment_user_id_0e26988d ON public.companies_roleassignment USING btree (user_id);

CREATE INDEX companies_roleassignmentevent_pgh_obj_id_0a4cd42c ON public.companies_roleassignmentevent USING btree (pgh_obj_id);

CREATE INDEX companies_roleassignmentevent_role_id_8ff396bb ON public.companies_roleassignmentevent USING btree (role_id);

CREATE INDEX companies_roleassignmentevent_unit_id_780f58ce ON public.companies_roleassignmentevent USING btree (unit_id);

CREATE INDEX companies_roleassignmentevent_user_id_a82dc492 ON public.companies_roleassignmentevent USING btree (user_id);

CREATE INDEX companies_roleevent_company_id_c64aa0e3 ON public.companies_roleevent USING btree (company_id);

CREATE INDEX companies_roleevent_pgh_obj_id_28de3fb0 ON public.companies_roleevent USING btree (pgh_obj_id);

CREATE INDEX companies_segment_code_3beac489_like ON public.companies_segment USING btree (code varchar_pattern_ops);

CREATE INDEX companies_segmentmembership_company_id_9c848cb2 ON public.companies_segmentmembership USING btree (company_id);

CREATE INDEX companies_segmentmembership_segment_id_936913f4 ON public.companies_segmentmembership USING btree (segment_id);

CREATE INDEX companies_segmentmembershipevent_company_id_6114558c ON public.companies_segmentmembershipevent USING btree (company_id);

CREATE INDEX companies_segmentmembershipevent_pgh_obj_id_1c6a98ef ON public.companies_segmentmembershipevent USING btree (pgh_obj_id);

CREATE INDEX companies_segmentmembershipevent_segment_id_4c2ed53a ON public.companies_segmentmembershipevent USING btree (segment_id);

CREATE INDEX companies_sellerevent_pgh_obj_id_3e41d8a8 ON public.companies_sellerevent USING btree (pgh_obj_id);

CREATE UNIQUE INDEX companies_tax_id_once_per_country ON public.companies_company USING btree (country, tax_id) WHERE (NOT ((tax_id)::text = ''::text));

CREATE INDEX companies_unit_company_id_052d6bd5 ON public.companies_unit USING btree (company_id);

CREATE INDEX companies_unit_parent_id_bd5996eb ON public.companies_unit USING btree (parent_id);

CREATE INDEX companies_unitevent_company_id_72f74807 ON public.companies_unitevent USING btree (company_id);

CREATE INDEX companies_unitevent_parent_id_087298fe ON public.companies_unitevent USING btree (parent_id);

CREATE INDEX companies_unitevent_pgh_obj_id_2795471a ON public.companies_unitevent USING btree (pgh_obj_id);

CREATE INDEX companies_user_email_dade28dc_like ON public.companies_user USING btree (email varchar_pattern_ops);

CREATE INDEX companies_user_groups_group_id_958605ad ON public.companies_user_groups USING btree (group_id);

CREATE INDEX companies_user_groups_user_id_5bdd051d ON public.companies_user_groups USING btree (user_id);

CREATE INDEX companies_user_user_permissions_permission_id_88700007 ON public.companies_user_user_permissions USING btree (permission_id);

CREATE INDEX companies_user_user_permissions_user_id_cee32aea ON public.companies_user_user_permissions USING btree (user_id);

CREATE INDEX companies_userevent_pgh_obj_id_3c623521 ON public.companies_userevent USING btree (pgh_obj_id);

CREATE INDEX core_answer_by_age ON public.core_givenanswer USING btree (given_at);

CREATE INDEX core_cachedvalue_cache_key_eff53f62_like ON public.core_cachedvalue USING btree (cache_key varchar_pattern_ops);

CREATE INDEX core_cachedvalue_expires_89f1b5f0 ON public.core_cachedvalue USING btree (expires);

CREATE INDEX core_event_by_name ON public.core_recordedevent USING btree (name, recorded_at);

CREATE INDEX django_admin_log_content_type_id_c4bce8eb ON public.django_admin_log USING btree (content_type_id);

CREATE INDEX django_admin_log_user_id_c564eba6 ON public.django_admin_log USING btree (user_id);

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);

CREATE INDEX exchange_answerpart_of_import_id_cd17868b ON public.exchange_answerpart USING btree (of_import_id);

CREATE INDEX exchange_changes_by_age ON public.exchange_change USING btree (at);

CREATE INDEX exchange_changes_in_order ON public.exchange_change USING btree (transaction, id);

CREATE INDEX exchange_filepart_of_import_id_5d017083 ON public.exchange_filepart USING btree (of_import_id);

CREATE INDEX exchange_import_api_key_id_14127e56 ON public.exchange_import USING btree (api_key_id);

CREATE INDEX exchange_import_user_id_788373d3 ON public.exchange_import USING btree (user_id);

CREATE INDEX exchange_importpolicyevent_pgh_obj_id_f0ddf1a7 ON public.exchange_importpolicyevent USING btree (pgh_obj_id);

CREATE INDEX exchange_mapping_by_titles ON public.exchange_columnmapping USING btree (kind, signature);

CREATE INDEX exchange_preparedlist_company_id_694c96e7 ON public.exchange_preparedlist USING btree (company_id);

CREATE INDEX exchange_preparedlist_unit_id_ea3f9083 ON public.exchange_preparedlist USING btree (unit_id);

CREATE INDEX exchange_preparedlist_user_id_d93e5ac1 ON public.exchange_preparedlist USING btree (user_id);

CREATE INDEX exchange_rejectedrow_of_import_id_926827e6 ON public.exchange_rejectedrow USING btree (of_import_id);

CREATE INDEX exchange_rowimage_of_import_id_982f5d0f ON public.exchange_rowimage USING btree (of_import_id);

CREATE INDEX fulfillment_shipment_number_9727ed25_like ON public.fulfillment_shipment USING btree (number varchar_pattern_ops);

CREATE INDEX fulfillment_shipment_order_id_28952ad5 ON public.fulfillment_shipment USING btree (order_id);

CREATE INDEX fulfillment_shipment_user_id_5b1ac000 ON public.fulfillment_shipment USING btree (user_id);

CREATE INDEX fulfillment_shipment_warehouse_id_a0a2ad72 ON public.fulfillment_shipment USING btree (warehouse_id);

CREATE INDEX fulfillment_shipmentline_order_line_id_a68008e7 ON public.fulfillment_shipmentline USING btree (order_line_id);

CREATE INDEX fulfillment_shipmentline_shipment_id_2373afd7 ON public.fulfillment_shipmentline USING btree (shipment_id);

CREATE INDEX group_buying_commitment_company_id_5cee0019 ON public.group_buying_commitment USING btree (company_id);

CREATE INDEX group_buying_commitment_delivery_address_id_31e9648e ON public.group_buying_commitment USING btree (delivery_address_id);

CREATE INDEX group_buying_commitment_unit_id_02456d5e ON public.group_buying_commitment USING btree (unit_id);

CREATE INDEX group_buying_commitment_user_id_3c41810f ON public.group_buying_commitment USING btree (user_id);

CREATE INDEX group_buying_commitmentevent_company_id_94c5da15 ON public.group_buying_commitmentevent USING btree (company_id);

CREATE INDEX group_buying_commitmentevent_delivery_address_id_80359f35 ON public.group_buying_commitmentevent USING btree (delivery_address_id);

CREATE INDEX group_buying_commitmentevent_order_id_d32b26e9 ON public.group_buying_commitmentevent USING btree (order_id);

CREATE INDEX group_buying_commitmentevent_pgh_obj_id_651ea665 ON public.group_buying_commitmentevent USING btree (pgh_obj_id);

CREATE INDEX group_buying_commitmentevent_purchase_id_ab4fdd1e ON public.group_buying_commitmentevent USING btree (purchase_id);

CREATE INDEX group_buying_commitmentevent_unit_id_94937429 ON public.group_buying_commitmentevent USING btree (unit_id);

CREATE INDEX group_buying_commitmentevent_user_id_bbb07df7 ON public.group_buying_commitmentevent USING btree (user_id);

CREATE INDEX group_buying_commitmentline_variant_id_b7f82e93 ON public.group_buying_commitmentline USING btree (variant_id);

CREATE INDEX group_buying_commitmentlineevent_commitment_id_b90ca0d5 ON public.group_buying_commitmentlineevent USING btree (commitment_id);

CREATE INDEX group_buying_commitmentlineevent_pgh_obj_id_b5788234 ON public.group_buying_commitmentlineevent USING btree (pgh_obj_id);

CREATE INDEX group_buying_commitmentlineevent_variant_id_480cd881 ON public.group_buying_commitmentlineevent USING btree (variant_id);

CREATE INDEX group_buying_groupprice_variant_id_02f6bb0b ON public.group_buying_groupprice USING btree (variant_id);

CREATE INDEX group_buying_grouppriceevent_pgh_obj_id_96553577 ON public.group_buying_grouppriceevent USING btree (pgh_obj_id);

CREATE INDEX group_buying_grouppriceevent_purchase_id_e0b05a12 ON public.group_buying_grouppriceevent USING btree (purchase_id);

CREATE INDEX group_buying_grouppriceevent_variant_id_319cc366 ON public.group_buying_grouppriceevent USING btree (variant_id);

CREATE INDEX group_buying_grouppurchaseevent_pgh_obj_id_27995b79 ON public.group_buying_grouppurchaseevent USING btree (pgh_obj_id);

CREATE INDEX group_buying_to_settle ON public.group_buying_grouppurchase USING btree (closes_at) WHERE ((outcome)::text = ''::text);

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);

CREATE INDEX inventory_by_reference ON public.inventory_reservation USING btree (reference);

CREATE INDEX inventory_free_keys ON public.inventory_licensekey USING btree (variant_id, id) WHERE (line IS NULL);

CREATE INDEX inventory_keys_by_reference ON public.inventory_licensekey USING btree (reference) WHERE (NOT ((reference)::text = ''::text));

CREATE INDEX inventory_licensekey_added_by_id_ffb1f029 ON public.inventory_licensekey USING btree (added_by_id);

CREATE INDEX inventory_reservation_variant_id_a7811c2f ON public.inventory_reservation USING btree (variant_id);

CREATE INDEX inventory_reservation_warehouse_id_804de7c4 ON public.inventory_reservation USING btree (warehouse_id);

CREATE INDEX inventory_stocklevel_variant_id_24c2dc1f ON public.inventory_stocklevel USING btree (variant_id);

CREATE INDEX inventory_stocklevel_warehouse_id_9f55a8ac ON public.inventory_stocklevel USING btree (warehouse_id);

CREATE INDEX inventory_warehouse_code_ad40093e_like ON public.inventory_warehouse USING btree (code varchar_pattern_ops);

CREATE INDEX lists_quick_order_by_user ON public.lists_quickorder USING btree (user_id, created_at DESC);

CREATE INDEX lists_quickorder_company_id_07d75a60 ON public.lists_quickorder USING btree (company_id);

CREATE INDEX lists_quickorder_unit_id_1984b3a6 ON public.lists_quickorder USING btree (unit_id);

CREATE INDEX lists_quickorder_user_id_e7a0ce42 ON public.lists_quickorder USING btree (user_id);

CREATE INDEX lists_quickorderline_quick_order_id_622f441e ON public.lists_quickorderline USING btree (quick_order_id);

CREATE INDEX lists_quickorderline_variant_id_c2273737 ON public.lists_quickorderline USING btree (variant_id);

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);

CREATE INDEX notifications_message_company_id_2041d34c ON public.notifications_message USING btree (company_id);

CREATE INDEX ordering_by_company ON public.ordering_order USING btree (company_id, submitted_at DESC);

CREATE INDEX ordering_by_day ON public.ordering_order USING btree (submitted_at DESC);

CREATE INDEX ordering_by_number ON public.ordering_order USING btree (number varchar_pattern_ops);

CREATE INDEX ordering_by_state ON public.ordering_order USING btree (state, submitted_at DESC);

CREATE INDEX ordering_cart_api_key_id_2ac99675 ON public.ordering_cart USING btree (api_key_id);

CREATE INDEX ordering_cart_company_id_d03cf4b3 ON public.ordering_cart USING btree (company_id);

CREATE INDEX ordering_cart_unit_id_ba549779 ON public.ordering_cart USING btree (unit_id);

CREATE INDEX ordering_cart_user_id_094adb75 ON public.ordering_cart USING btree (user_id);

CREATE INDEX ordering_cartline_cart_id_1565cf7c ON public.ordering_cartline USING btree (cart_id);

CREATE INDEX ordering_cartline_cost_center_id_6d3770ac ON public.ordering_cartline USING btree (cost_center_id);

CREATE INDEX ordering_cartline_variant_id_788c4f1b ON public.ordering_cartline USING btree (variant_id);

CREATE INDEX ordering_line_by_variant ON public.ordering_orderline USING btree (variant_id);

CREATE UNIQUE INDEX ordering_one_current_cart ON public.ordering_cart USING btree (user_id, unit_id) WHERE is_current;

CREATE UNIQUE INDEX ordering_one_current_cart_per_key ON public.ordering_cart USING btree (api_key_id) WHERE is_current;

CREATE INDEX ordering_order_acting_id_0174baa0 ON public.ordering_order USING btree (acting_id);

CREATE INDEX ordering_order_api_key_id_ab2651bb ON public.ordering_order USING btree (api_key_id);

CREATE INDEX ordering_order_company_id_925cd8d1 ON public.ordering_order USING btree (company_id);

CREATE INDEX ordering_order_external_id_cd65f6ce_like ON public.ordering_order USING btree (external_id varchar_pattern_ops);

CREATE INDEX ordering_order_number_49e5e55c_like ON public.ordering_order USING btree (number varchar_pattern_ops);

CREATE INDEX ordering_order_requester_id_042e1142 ON public.ordering_order USING btree (requester_id);

CREATE INDEX ordering_order_unit_id_49d5fb51 ON public.ordering_order USING btree (unit_id);

CREATE INDEX ordering_orderadjustment_line_id_9a078486 ON public.ordering_orderadjustment USING btree (line_id);

CREATE INDEX ordering_orderidnumbercomp_company_id_18b8c9e9 ON public.ordering_orderidnumbercompanystatenetamounttaxamounttotalamde23 USING btree (company_id);

CREATE INDEX ordering_orderidnumbercomp_pgh_obj_id_f0a6f480 ON public.ordering_orderidnumbercompanystatenetamounttaxamounttotalamde23 USING btree (pgh_obj_id);

CREATE INDEX ordering_orderline_cost_center_id_6695596a ON public.ordering_orderline USING btree (cost_center_id);

CREATE INDEX ordering_orderline_order_id_cb63bbd7 ON public.ordering_orderline USING btree (order_id);

CREATE INDEX ordering_orderline_variant_id_44a402ad ON public.ordering_orderline USING btree (variant_id);

CREATE INDEX ordering_orderlinepart_variant_id_77bfe591 ON public.ordering_orderlinepart USING btree (variant_id);

CREATE INDEX ordering_orderlogentry_acting_id_117cba34 ON public.ordering_orderlogentry USING btree (acting_id);

CREATE INDEX ordering_orderlogentry_order_id_a35d6392 ON public.ordering_orderlogentry USING btree (order_id);

CREATE INDEX ordering_orderlogentry_user_id_0e93fc06 ON public.ordering_orderlogentry USING btree (user_id);

CREATE INDEX payments_creditaccount_terms_id_ff296c9c ON public.payments_creditaccount USING btree (terms_id);

CREATE INDEX payments_creditaccountevent_company_id_e15d2bad ON public.payments_creditaccountevent USING btree (company_id);

CREATE INDEX payments_creditaccountevent_pgh_obj_id_ffdc9bbc ON public.payments_creditaccountevent USING btree (pgh_obj_id);

CREATE INDEX payments_creditaccountevent_terms_id_141699d6 ON public.payments_creditaccountevent USING btree (terms_id);

CREATE INDEX payments_creditentry_user_id_40255a6b ON public.payments_creditentry USING btree (user_id);

CREATE INDEX payments_entry_by_account ON public.payments_creditentry USING btree (account_id, id);

CREATE INDEX payments_entry_by_reference ON public.payments_creditentry USING btree (reference);

CREATE INDEX payments_paymentterms_code_2b1e8d60_like ON public.payments_paymentterms USING btree (code varchar_pattern_ops);

CREATE INDEX payments_paymenttermsevent_pgh_obj_id_ba97bf6e ON public.payments_paymenttermsevent USING btree (pgh_obj_id);

CREATE INDEX pricing_contract_company_id_d39ca3fd ON public.pricing_contract USING btree (company_id);

CREATE INDEX pricing_contract_number_468212f8_like ON public.pricing_contract USING btree (number varchar_pattern_ops);

CREATE INDEX pricing_contractevent_company_id_b223ee32 ON public.pricing_contractevent USING btree (company_id);

CREATE INDEX pricing_contractevent_pgh_obj_id_bdc3ef41 ON public.pricing_contractevent USING btree (pgh_obj_id);

CREATE INDEX pricing_formulaexception_category_id_b480f4f0 ON public.pricing_formulaexception USING btree (category_id);

CREATE INDEX pricing_formulaexception_product_id_1b31df77 ON public.pricing_formulaexception USING btree (product_id);

CREATE INDEX pricing_formulaexceptionevent_category_id_391cf32d ON public.pricing_formulaexceptionevent USING btree (category_id);

CREATE INDEX pricing_formulaexceptionevent_pgh_obj_id_41555b63 ON public.pricing_formulaexceptionevent USING btree (pgh_obj_id);

CREATE INDEX pricing_formulaexceptionevent_price_list_id_73221aa5 ON public.pricing_formulaexceptionevent USING btree (price_list_id);

CREATE INDEX pricing_formulaexceptionevent_product_id_dc76805c ON public.pricing_formulaexceptionevent USING btree (product_id);

CREATE INDEX pricing_freightruleevent_pgh_obj_id_eb7fc0ee ON public.pricing_freightruleevent USING btree (pgh_obj_id);

CREATE INDEX pricing_freightruleevent_terms_id_8b9a27f8 ON public.pricing_freightruleevent USING btree (terms_id);

CREATE INDEX pricing_ladderstepevent_pgh_obj_id_3072c0b5 ON public.pricing_ladderstepevent USING btree (pgh_obj_id);

CREATE INDEX pricing_ladderstepevent_terms_id_e4320aaf ON public.pricing_ladderstepevent USING btree (terms_id);

CREATE INDEX pricing_orderterms_channel_id_222be4bc ON public.pricing_orderterms USING btree (channel_id);

CREATE INDEX pricing_orderterms_company_id_0f2be794 ON public.pricing_orderterms USING btree (company_id);

CREATE INDEX pricing_orderterms_segment_id_ca5f589c ON public.pricing_orderterms USING btree (segment_id);

CREATE INDEX pricing_ordertermsevent_channel_id_cec1a896 ON public.pricing_ordertermsevent USING btree (channel_id);

CREATE INDEX pricing_ordertermsevent_company_id_38ed0f33 ON public.pricing_ordertermsevent USING btree (company_id);

CREATE INDEX pricing_ordertermsevent_pgh_obj_id_7d4d943e ON public.pricing_ordertermsevent USING btree (pgh_obj_id);

CREATE INDEX pricing_ordertermsevent_segment_id_0d666a07 ON public.pricing_ordertermsevent USING btree (segment_id);

CREATE INDEX pricing_priceentry_variant_id_2dc36df2 ON public.pricing_priceentry USING btree (variant_id);

CREATE INDEX pricing_priceentryevent_pgh_obj_id_1c71886c ON public.pricing_priceentryevent USING btree (pgh_obj_id);

CREATE INDEX pricing_pricelist_base_id_bb0f496b ON public.pricing_pricelist USING btree (base_id);

CREATE INDEX pricing_pricelist_code_20c779a3_like ON public.pricing_pricelist USING btree (code varchar_pattern_ops);

CREATE INDEX pricing_pricelist_external_id_8a02dc6d_like ON public.pricing_pricelist USING btree (external_id varchar_pattern_ops);

CREATE INDEX pricing_pricelistassignment_channel_id_f37ee480 ON public.pricing_pricelistassignment USING btree (channel_id);

CREATE INDEX pricing_pricelistassignment_company_id_fe8bd27e ON public.pricing_pricelistassignment USING btree (company_id);

CREATE INDEX pricing_pricelistassignment_contract_id_11c32736 ON public.pricing_pricelistassignment USING btree (contract_id);

CREATE INDEX pricing_pricelistassignment_price_list_id_b6f7a745 ON public.pricing_pricelistassignment USING btree (price_list_id);

CREATE INDEX pricing_pricelistassignment_segment_id_ed6954e5 ON public.pricing_pricelistassignment USING btree (segment_id);

CREATE INDEX pricing_pricelistassignment_unit_id_7e675a60 ON public.pricing_pricelistassignment USING btree (unit_id);

CREATE INDEX pricing_pricelistassignmentevent_channel_id_68bcf6d2 ON public.pricing_pricelistassignmentevent USING btree (channel_id);

CREATE INDEX pricing_pricelistassignmentevent_company_id_32affd20 ON public.pricing_pricelistassignmentevent USING btree (company_id);

CREATE INDEX pricing_pricelistassignmentevent_contract_id_60f0b59d ON public.pricing_pricelistassignmentevent USING btree (contract_id);

CREATE INDEX pricing_pricelistassignmentevent_pgh_obj_id_ee2d1bcf ON public.pricing_pricelistassignmentevent USING btree (pgh_obj_id);

CREATE INDEX pricing_pricelistassignmentevent_price_list_id_d1963257 ON public.pricing_pricelistassignmentevent USING btree (price_list_id);

CREATE INDEX pricing_pricelistassignmentevent_segment_id_ddfe15c8 ON public.pricing_pricelistassignmentevent USING btree (segment_id);

CREATE INDEX pricing_pricelistassignmentevent_unit_id_99e28b9b ON public.pricing_pricelistassignmentevent USING btree (unit_id);

CREATE INDEX pricing_pricelistevent_base_id_d651f1cc ON public.pricing_pricelistevent USING btree (base_id);

CREATE INDEX pricing_pricelistevent_pgh_obj_id_a4ad0921 ON public.pricing_pricelistevent USING btree (pgh_obj_id);

CREATE INDEX pricing_pricingpolicyevent_channel_id_842d2744 ON public.pricing_pricingpolicyevent USING btree (channel_id);

CREATE INDEX pricing_pricingpolicyevent_pgh_obj_id_474484f4 ON public.pricing_pricingpolicyevent USING btree (pgh_obj_id);

CREATE INDEX pricing_promotion_code_5b25da01_like ON public.pricing_promotion USING btree (code varchar_pattern_ops);

CREATE INDEX pricing_promotionbuyer_channel_id_a3db3549 ON public.pricing_promotionbuyer USING btree (channel_id);

CREATE INDEX pricing_promotionbuyer_company_id_3699e684 ON public.pricing_promotionbuyer USING btree (company_id);

CREATE INDEX pricing_promotionbuyer_promotion_id_529de217 ON public.pricing_promotionbuyer USING btree (promotion_id);

CREATE INDEX pricing_promotionbuyer_segment_id_3481f63e ON public.pricing_promotionbuyer USING btree (segment_id);

CREATE INDEX pricing_promotionbuyerevent_channel_id_c4897830 ON public.pricing_promotionbuyerevent USING btree (channel_id);

CREATE INDEX pricing_promotionbuyerevent_company_id_02c3c218 ON public.pricing_promotionbuyerevent USING btree (company_id);

CREATE INDEX pricing_promotionbuyerevent_pgh_obj_id_9676ace9 ON public.pricing_promotionbuyerevent USING btree (pgh_obj_id);

CREATE INDEX pricing_promotionbuyerevent_promotion_id_6b290c89 ON public.pricing_promotionbuyerevent USING btree (promotion_id);

CREATE INDEX pricing_promotionbuyerevent_segment_id_5ed457d4 ON public.pricing_promotionbuyerevent USING btree (segment_id);

CREATE INDEX pricing_promotionevent_pgh_obj_id_9f4bb2e1 ON public.pricing_promotionevent USING btree (pgh_obj_id);

CREATE INDEX pricing_promotiongoods_category_id_55ad0273 ON public.pricing_promotiongoods USING btree (category_id);

CREATE INDEX pricing_promotiongoods_product_id_e96864bd ON public.pricing_promotiongoods USING btree (product_id);

CREATE INDEX pricing_promotiongoods_promotion_id_c6b9b1bb ON public.pricing_promotiongoods USING btree (promotion_id);

CREATE INDEX pricing_promotiongoodsevent_category_id_28c14676 ON public.pricing_promotiongoodsevent USING btree (category_id);

CREATE INDEX pricing_promotiongoodsevent_pgh_obj_id_5729b557 ON public.pricing_promotiongoodsevent USING btree (pgh_obj_id);

CREATE INDEX pricing_promotiongoodsevent_product_id_ad6d1b71 ON public.pricing_promotiongoodsevent USING btree (product_id);

CREATE INDEX pricing_promotiongoodsevent_promotion_id_01b35198 ON public.pricing_promotiongoodsevent USING btree (promotion_id);

CREATE INDEX pricing_promotionuse_reference_d328f471 ON public.pricing_promotionuse USING btree (reference);

CREATE INDEX pricing_promotionuse_reference_d328f471_like ON public.pricing_promotionuse USING btree (reference varchar_pattern_ops);

CREATE INDEX pricing_taxrateevent_pgh_obj_id_fc12b5c2 ON public.pricing_taxrateevent USING btree (pgh_obj_id);

CREATE UNIQUE INDEX pricing_typed_code_once ON public.pricing_promotion USING btree (typed_code) WHERE (NOT ((typed_code)::text = ''::text));

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);

CREATE INDEX rebates_entry_by_period ON public.rebates_rebateentry USING btree (period_id, id);

CREATE INDEX rebates_rebateagreement_code_77cc99ba_like ON public.rebates_rebateagreement USING btree (code varchar_pattern_ops);

CREATE INDEX rebates_rebateagreement_company_id_8e41d5b2 ON public.rebates_rebateagreement USING btree (company_id);

CREATE INDEX rebates_rebateagreement_segment_id_1dbf7666 ON public.rebates_rebateagreement USING btree (segment_id);

CREATE INDEX rebates_rebateagreementevent_company_id_45504a76 ON public.rebates_rebateagreementevent USING btree (company_id);

CREATE INDEX rebates_rebateagreementevent_pgh_obj_id_814ed582 ON public.rebates_rebateagreementevent USING btree (pgh_obj_id);

CREATE INDEX rebates_rebateagreementevent_segment_id_00a80f41 ON public.rebates_rebateagreementevent USING btree (segment_id);

CREATE INDEX rebates_rebateentry_order_line_id_524f7ba3 ON public.rebates_rebateentry USING btree (order_line_id);

CREATE INDEX rebates_rebateentry_shipment_line_id_b8968bc6 ON public.rebates_rebateentry USING btree (shipment_line_id);

CREATE INDEX rebates_rebateentry_user_id_f868177f ON public.rebates_rebateentry USING btree (user_id);

CREATE INDEX rebates_rebategoods_agreement_id_65227975 ON public.rebates_rebategoods USING btree (agreement_id);

CREATE INDEX rebates_rebategoods_category_id_60395c04 ON public.rebates_rebategoods USING btree (category_id);

CREATE INDEX rebates_rebategoods_product_id_31cd24ef ON public.rebates_rebategoods USING btree (product_id);

CREATE INDEX rebates_rebategoodsevent_agreement_id_45a5b5ec ON public.rebates_rebategoodsevent USING btree (agreement_id);

CREATE INDEX rebates_rebategoodsevent_category_id_f910b1ba ON public.rebates_rebategoodsevent USING btree (category_id);

CREATE INDEX rebates_rebategoodsevent_pgh_obj_id_e2b779ea ON public.rebates_rebategoodsevent USING btree (pgh_obj_id);

CREATE INDEX rebates_rebategoodsevent_product_id_6a7f1a88 ON public.rebates_rebategoodsevent USING btree (product_id);

CREATE INDEX rebates_rebateperiod_closed_by_id_3d55dd11 ON public.rebates_rebateperiod USING btree (closed_by_id);

CREATE INDEX rebates_rebateperiod_company_id_df9ede05 ON public.rebates_rebateperiod USING btree (company_id);

CREATE INDEX rebates_rebatestepevent_agreement_id_0c0258de ON public.rebates_rebatestepevent USING btree (agreement_id);

CREATE INDEX rebates_rebatestepevent_pgh_obj_id_4e7d6d4f ON public.rebates_rebatestepevent USING btree (pgh_obj_id);

CREATE UNIQUE INDEX rebates_returned_counts_once ON public.rebates_rebateentry USING btree (agreement_id, order_line_id, reference) WHERE ((kind)::text = 'return'::text);

CREATE UNIQUE INDEX rebates_shipped_counts_once ON public.rebates_rebateentry USING btree (agreement_id, shipment_line_id) WHERE ((kind)::text = 'shipment'::text);

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;

CREATE TRIGGER exchange_follow_delete AFTER DELETE ON public.catalog_ownpartnumber REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_catalog_ownpartnumber_delete();

CREATE TRIGGER exchange_follow_delete AFTER DELETE ON public.catalog_pack REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_catalog_pack_delete();

CREATE TRIGGER exchange_follow_delete AFTER DELETE ON public.catalog_variant REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_catalog_variant_delete();

CREATE TRIGGER exchange_follow_delete AFTER DELETE ON public.companies_company REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_companies_company_delete();

CREATE TRIGGER exchange_follow_delete AFTER DELETE ON public.inventory_stocklevel REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_inventory_stocklevel_delete();

CREATE TRIGGER exchange_follow_delete AFTER DELETE ON public.inventory_warehouse REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_inventory_warehouse_delete();

CREATE TRIGGER exchange_follow_delete AFTER DELETE ON public.pricing_priceentry REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_pricing_priceentry_delete();

CREATE TRIGGER exchange_follow_delete AFTER DELETE ON public.pricing_pricelist REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_pricing_pricelist_delete();

CREATE TRIGGER exchange_follow_insert AFTER INSERT ON public.catalog_ownpartnumber REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_catalog_ownpartnumber_insert();

CREATE TRIGGER exchange_follow_insert AFTER INSERT ON public.catalog_pack REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_catalog_pack_insert();

CREATE TRIGGER exchange_follow_insert AFTER INSERT ON public.catalog_variant REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_catalog_variant_insert();

CREATE TRIGGER exchange_follow_insert AFTER INSERT ON public.inventory_stocklevel REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_inventory_stocklevel_insert();

CREATE TRIGGER exchange_follow_insert AFTER INSERT ON public.pricing_priceentry REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_pricing_priceentry_insert();

CREATE TRIGGER exchange_follow_moved AFTER UPDATE ON public.pricing_priceentry FOR EACH ROW WHEN (((old.price_list_id <> new.price_list_id) OR (old.variant_id <> new.variant_id))) EXECUTE FUNCTION public.exchange_follow_moved_price();

CREATE TRIGGER exchange_follow_update AFTER UPDATE ON public.catalog_category REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_catalog_category_update();

CREATE TRIGGER exchange_follow_update AFTER UPDATE ON public.catalog_ownpartnumber REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_catalog_ownpartnumber_update();

CREATE TRIGGER exchange_follow_update AFTER UPDATE ON public.catalog_pack REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_catalog_pack_update();

CREATE TRIGGER exchange_follow_update AFTER UPDATE ON public.catalog_product REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_catalog_product_update();

CREATE TRIGGER exchange_follow_update AFTER UPDATE ON public.catalog_variant REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_catalog_variant_update();

CREATE TRIGGER exchange_follow_update AFTER UPDATE ON public.companies_company REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_companies_company_update();

CREATE TRIGGER exchange_follow_update AFTER UPDATE ON public.inventory_stocklevel REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_inventory_stocklevel_update();

CREATE TRIGGER exchange_follow_update AFTER UPDATE ON public.inventory_warehouse REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_inventory_warehouse_update();

CREATE TRIGGER exchange_follow_update AFTER UPDATE ON public.pricing_priceentry REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_pricing_priceentry_update();

CREATE TRIGGER exchange_follow_update AFTER UPDATE ON public.pricing_pricelist REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_follow_pricing_pricelist_update();

CREATE TRIGGER pgtrigger_append_only_08670 BEFORE DELETE OR UPDATE ON public.rebates_rebateagreementevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_08670();

COMMENT ON TRIGGER pgtrigger_append_only_08670 ON public.rebates_rebateagreementevent IS '90dd9ce3cbe285da2b7afba4d01e8139541bcc8e';

CREATE TRIGGER pgtrigger_append_only_0943d BEFORE DELETE OR UPDATE ON public.companies_companyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0943d();

COMMENT ON TRIGGER pgtrigger_append_only_0943d ON public.companies_companyevent IS '05d3413d3fcf997ec12064383c808dae23fcee04';

CREATE TRIGGER pgtrigger_append_only_0cac5 BEFORE DELETE OR UPDATE ON public.companies_userevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0cac5();

COMMENT ON TRIGGER pgtrigger_append_only_0cac5 ON public.companies_userevent IS 'aba59cc29918cde373bf9c59c3ca349ab329927a';

CREATE TRIGGER pgtrigger_append_only_10b94 BEFORE DELETE OR UPDATE ON public.ordering_orderidnumbercompanystatenetamounttaxamounttotalamde23 FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_10b94();

COMMENT ON TRIGGER pgtrigger_append_only_10b94 ON public.ordering_orderidnumbercompanystatenetamounttaxamounttotalamde23 IS '94c997ae306525c2ef50cdfac0f8507f6aaa3b58';

CREATE TRIGGER pgtrigger_append_only_1160b BEFORE DELETE OR UPDATE ON public.pricing_promotionbuyerevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_1160b();

COMMENT ON TRIGGER pgtrigger_append_only_1160b ON public.pricing_promotionbuyerevent IS '0beab25bbc12259e534873c898b911d7b4dc5fab';

CREATE TRIGGER pgtrigger_append_only_125a0 BEFORE DELETE OR UPDATE ON public.catalog_assortmententryevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_125a0();

COMMENT ON TRIGGER pgtrigger_append_only_125a0 ON public.catalog_assortmententryevent IS '12db7e7a6a04501eeb32843a866b9fa6072efe58';

CREATE TRIGGER pgtrigger_append_only_14b88 BEFORE DELETE OR UPDATE ON public.catalog_assortmentassignmentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_14b88();

COMMENT ON TRIGGER pgtrigger_append_only_14b88 ON public.catalog_assortmentassignmentevent IS 'f831d72ecdcc13a67d182527352a37cd54d125fd';

CREATE TRIGGER pgtrigger_append_only_1eb89 BEFORE DELETE OR UPDATE ON public.pricing_taxrateevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_1eb89();

COMMENT ON TRIGGER pgtrigger_append_only_1eb89 ON public.pricing_taxrateevent IS '7603f671064a1ff340d62f6a5a71da7bec7ac2a9';

CREATE TRIGGER pgtrigger_append_only_2aa50 BEFORE DELETE OR UPDATE ON public.pricing_pricelistevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_2aa50();

COMMENT ON TRIGGER pgtrigger_append_only_2aa50 ON public.pricing_pricelistevent IS 'd04a1f016f38c01f0259986be3b9219343d368a9';

CREATE TRIGGER pgtrigger_append_only_3c7e6 BEFORE DELETE OR UPDATE ON public.pricing_pricelistassignmentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_3c7e6();

COMMENT ON TRIGGER pgtrigger_append_only_3c7e6 ON public.pricing_pricelistassignmentevent IS '3b0f5e227560bf0d68ba0032db8d94882fd17a82';

CREATE TRIGGER pgtrigger_append_only_45300 BEFORE DELETE OR UPDATE ON public.approvals_approvalpolicyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_45300();

COMMENT ON TRIGGER pgtrigger_append_only_45300 ON public.approvals_approvalpolicyevent IS '6e961eb2c7f4100305d0ac742ab4fdafc3a10366';

CREATE TRIGGER pgtrigger_append_only_511e6 BEFORE DELETE OR UPDATE ON public.catalog_categoryevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_511e6();

COMMENT ON TRIGGER pgtrigger_append_only_511e6 ON public.catalog_categoryevent IS 'ae134e5f8d9ddf42ff64203faaa9d809a705d972';

CREATE TRIGGER pgtrigger_append_only_51ba7 BEFORE DELETE OR UPDATE ON public.catalog_attributeevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_51ba7();

COMMENT ON TRIGGER pgtrigger_append_only_51ba7 ON public.catalog_attributeevent IS '307845f94fc6195e6ec27e023fcb73ce3c4a5eea';

CREATE TRIGGER pgtrigger_append_only_533a9 BEFORE DELETE OR UPDATE ON public.approvals_approvalstepevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_533a9();

COMMENT ON TRIGGER pgtrigger_append_only_533a9 ON public.approvals_approvalstepevent IS '58396abfdd86738930d1ec2403db842a2cd10dd1';

CREATE TRIGGER pgtrigger_append_only_582f1 BEFORE DELETE OR UPDATE ON public.catalog_productevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_582f1();

COMMENT ON TRIGGER pgtrigger_append_only_582f1 ON public.catalog_productevent IS '940e6199f2f19bd732620c5d3f2e10c3a68c0d21';

CREATE TRIGGER pgtrigger_append_only_68c0b BEFORE DELETE OR UPDATE ON public.exchange_importpolicyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_68c0b();

COMMENT ON TRIGGER pgtrigger_append_only_68c0b ON public.exchange_importpolicyevent IS '67f0144decf191cce0a27dc8823a72dada4d09e5';

CREATE TRIGGER pgtrigger_append_only_6d62f BEFORE DELETE OR UPDATE ON public.group_buying_grouppriceevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_6d62f();

COMMENT ON TRIGGER pgtrigger_append_only_6d62f ON public.group_buying_grouppriceevent IS '16cb5f27e4d21fe64916fd7b3f5f743b791b1f99';

CREATE TRIGGER pgtrigger_append_only_726eb BEFORE DELETE OR UPDATE ON public.rebates_rebategoodsevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_726eb();

COMMENT ON TRIGGER pgtrigger_append_only_726eb ON public.rebates_rebategoodsevent IS '6142eacaa1494e360e539277a2f53410c477a699';

CREATE TRIGGER pgtrigger_append_only_72b96 BEFORE DELETE OR UPDATE ON public.pricing_promotionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_72b96();

COMMENT ON TRIGGER pgtrigger_append_only_72b96 ON public.pricing_promotionevent IS 'b445217051fb5df0340bed4d8a70f5edc47d9c5b';

CREATE TRIGGER pgtrigger_append_only_77d0b BEFORE DELETE OR UPDATE ON public.approvals_approvalrulestepevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_77d0b();

COMMENT ON TRIGGER pgtrigger_append_only_77d0b ON public.approvals_approvalrulestepevent IS 'a52ef7151ccd9e5da4503a77d841d36cf6adba63';

CREATE TRIGGER pgtrigger_append_only_7c616 BEFORE DELETE OR UPDATE ON public.companies_roleevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7c616();

COMMENT ON TRIGGER pgtrigger_append_only_7c616 ON public.companies_roleevent IS '00c21e7f350483a9e53f02dcbef535d32ebaafe9';

CREATE TRIGGER pgtrigger_append_only_7d93d BEFORE DELETE OR UPDATE ON public.pricing_freightruleevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7d93d();

COMMENT ON TRIGGER pgtrigger_append_only_7d93d ON public.pricing_freightruleevent IS '33cc1990f24e1c2a64dff1fe823de9a5a49316ff';

CREATE TRIGGER pgtrigger_append_only_80b27 BEFORE DELETE OR UPDATE ON public.group_buying_commitmentlineevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_80b27();

COMMENT ON TRIGGER pgtrigger_append_only_80b27 ON public.group_buying_commitmentlineevent IS '640f8be04792e09586d4d1de4019d406654b2766';

CREATE TRIGGER pgtrigger_append_only_8141d BEFORE DELETE OR UPDATE ON public.companies_grantevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_8141d();

COMMENT ON TRIGGER pgtrigger_append_only_8141d ON public.companies_grantevent IS 'ff86e98bb57f61eaf886b3907199b9aa9538fb3c';

CREATE TRIGGER pgtrigger_append_only_85370 BEFORE DELETE OR UPDATE ON public.companies_invitationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_85370();

COMMENT ON TRIGGER pgtrigger_append_only_85370 ON public.companies_invitationevent IS '190f91961b1beae0323e8ac93474c9d5d5a1a79d';

CREATE TRIGGER pgtrigger_append_only_8eabd BEFORE DELETE OR UPDATE ON public.payments_creditaccountevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_8eabd();

COMMENT ON TRIGGER pgtrigger_append_only_8eabd ON public.payments_creditaccountevent IS '2747e28c110ff2b9dc30dd737bc8a85b56dc625e';

CREATE TRIGGER pgtrigger_append_only_9753b BEFORE DELETE OR UPDATE ON public.companies_unitevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_9753b();

COMMENT ON TRIGGER pgtrigger_append_only_9753b ON public.companies_unitevent IS '7aca550ebde1ab51983f6e96d3f8d76292babca2';

CREATE TRIGGER pgtrigger_append_only_9a07b BEFORE DELETE OR UPDATE ON public.companies_sellerevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_9a07b();

COMMENT ON TRIGGER pgtrigger_append_only_9a07b ON public.companies_sellerevent IS '4fb7cdbf5677076b0f00a8fc2e21550a1f5f320f';

CREATE TRIGGER pgtrigger_append_only_9a4cb BEFORE DELETE OR UPDATE ON public.pricing_ladderstepevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_9a4cb();

COMMENT ON TRIGGER pgtrigger_append_only_9a4cb ON public.pricing_ladderstepevent IS 'fbe645f69bbd6d5ab20f7d23340b6597253ca187';

CREATE TRIGGER pgtrigger_append_only_9d279 BEFORE DELETE OR UPDATE ON public.pricing_promotiongoodsevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_9d279();

COMMENT ON TRIGGER pgtrigger_append_only_9d279 ON public.pricing_promotiongoodsevent IS '12128fe12a2949643fae4ea69310df309fd126ff';

CREATE TRIGGER pgtrigger_append_only_aa59f BEFORE DELETE OR UPDATE ON public.pricing_contractevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_aa59f();

COMMENT ON TRIGGER pgtrigger_append_only_aa59f ON public.pricing_contractevent IS '769a75d63c272b72652c0eeca699f71a0b6c86b5';

CREATE TRIGGER pgtrigger_append_only_ae97b BEFORE DELETE OR UPDATE ON public.pricing_priceentryevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ae97b();

COMMENT ON TRIGGER pgtrigger_append_only_ae97b ON public.pricing_priceentryevent IS '8e27e921eea81b1745019e76b8594be058c4fc59';

CREATE TRIGGER pgtrigger_append_only_b21c1 BEFORE DELETE OR UPDATE ON public.payments_paymenttermsevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b21c1();

COMMENT ON TRIGGER pgtrigger_append_only_b21c1 ON public.payments_paymenttermsevent IS 'c2ae250983cebc1fdbf6f0bfcaaecc0d12572119';

CREATE TRIGGER pgtrigger_append_only_b2847 BEFORE DELETE OR UPDATE ON public.pricing_ordertermsevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b2847();

COMMENT ON TRIGGER pgtrigger_append_only_b2847 ON public.pricing_ordertermsevent IS 'c1c4d86cacd125c1cb78cf3f97397c9cd5d28530';

CREATE TRIGGER pgtrigger_append_only_b680e BEFORE DELETE OR UPDATE ON public.group_buying_grouppurchaseevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b680e();

COMMENT ON TRIGGER pgtrigger_append_only_b680e ON public.group_buying_grouppurchaseevent IS '3906b7e406d4283fa4e33b869cece4ad49495b7b';

CREATE TRIGGER pgtrigger_append_only_b97bd BEFORE DELETE OR UPDATE ON public.pricing_pricingpolicyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b97bd();

COMMENT ON TRIGGER pgtrigger_append_only_b97bd ON public.pricing_pricingpolicyevent IS '4fc6de4463d8684fa7d75a3701545e33ad96ab63';

CREATE TRIGGER pgtrigger_append_only_ba9a8 BEFORE DELETE OR UPDATE ON public.group_buying_commitmentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ba9a8();

COMMENT ON TRIGGER pgtrigger_append_only_ba9a8 ON public.group_buying_commitmentevent IS '303c6389cf420baf6044b0b8888744098fc34c94';

CREATE TRIGGER pgtrigger_append_only_c1a30 BEFORE DELETE OR UPDATE ON public.companies_segmentmembershipevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c1a30();

COMMENT ON TRIGGER pgtrigger_append_only_c1a30 ON public.companies_segmentmembershipevent IS 'c1c0b48ebca0afce5a28589a44b2696c3f42b15c';

CREATE TRIGGER pgtrigger_append_only_cacc0 BEFORE DELETE OR UPDATE ON public.rebates_rebatestepevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_cacc0();

COMMENT ON TRIGGER pgtrigger_append_only_cacc0 ON public.rebates_rebatestepevent IS '96893a103e39f42261617c57b02035bed79424ff';

CREATE TRIGGER pgtrigger_append_only_cbb4a BEFORE DELETE OR UPDATE ON public.catalog_variantevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_cbb4a();

COMMENT ON TRIGGER pgtrigger_append_only_cbb4a ON public.catalog_variantevent IS '2945fe1003b949103a795e407a344f13bb322ee2';

CREATE TRIGGER pgtrigger_append_only_dda95 BEFORE DELETE OR UPDATE ON public.approvals_approvalruleevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_dda95();

COMMENT ON TRIGGER pgtrigger_append_only_dda95 ON public.approvals_approvalruleevent IS 'ccf373e78729c1986e2e5b33cd7f906cff8892c4';

CREATE TRIGGER pgtrigger_append_only_e190e BEFORE DELETE OR UPDATE ON public.pricing_formulaexceptionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_e190e();

COMMENT ON TRIGGER pgtrigger_append_only_e190e ON public.pricing_formulaexceptionevent IS 'da3051fc69bd3428f563c779218f93661049516c';

CREATE TRIGGER pgtrigger_append_only_e428f BEFORE DELETE OR UPDATE ON public.companies_apikeyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_e428f();

COMMENT ON TRIGGER pgtrigger_append_only_e428f ON public.companies_apikeyevent IS 'e94b9fd456953c8018c619182349e9a90c8fc04e';

CREATE TRIGGER pgtrigger_append_only_f031a BEFORE DELETE OR UPDATE ON public.companies_addressevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f031a();

COMMENT ON TRIGGER pgtrigger_append_only_f031a ON public.companies_addressevent IS '71a011a5d91da50ae58478926c4762582fcfee34';

CREATE TRIGGER pgtrigger_append_only_f41ac BEFORE DELETE OR UPDATE ON public.catalog_assortmentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f41ac();

COMMENT ON TRIGGER pgtrigger_append_only_f41ac ON public.catalog_assortmentevent IS '07eddde705d366902dac2c1a8fe62baf3ec359ab';

CREATE TRIGGER pgtrigger_append_only_f8dc2 BEFORE DELETE OR UPDATE ON public.approvals_approvalrequestevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f8dc2();

COMMENT ON TRIGGER pgtrigger_append_only_f8dc2 ON public.approvals_approvalrequestevent IS '36a513bac10ae0d8e8ad4c835792501db9594120';

CREATE TRIGGER pgtrigger_append_only_ffda6 BEFORE DELETE OR UPDATE ON public.companies_roleassignmentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ffda6();

COMMENT ON TRIGGER pgtrigger_append_only_ffda6 ON public.companies_roleassignmentevent IS 'ebf21470d4de37c71581ef3f9cea22e1247c171b';

CREATE TRIGGER pgtrigger_approvals_closed_stays_closed_c6740 BEFORE UPDATE ON public.approvals_approvalrequest FOR EACH ROW WHEN ((((old.state)::text IS DISTINCT FROM (new.state)::text) AND (NOT ((old.state)::text = 'open'::text)))) EXECUTE FUNCTION public.pgtrigger_approvals_closed_stays_closed_c6740();

COMMENT ON TRIGGER pgtrigger_approvals_closed_stays_closed_c6740 ON public.approvals_approvalrequest IS 'db4c98db0fb566a7adbdaea496206e8dba99ad31';

CREATE TRIGGER pgtrigger_approvals_decided_once_618d8 BEFORE UPDATE ON public.approvals_approvalstep FOR EACH ROW WHEN ((NOT ((old.state)::text = 'waiting'::text))) EXECUTE FUNCTION public.pgtrigger_approvals_decided_once_618d8();

COMMENT ON TRIGGER pgtrigger_approvals_decided_once_618d8 ON public.approvals_approvalstep IS '4d87f93f4c6f825c0495f562b8b67a8d8a017954';

CREATE TRIGGER pgtrigger_approvals_in_turn_7674d BEFORE UPDATE ON public.approvals_approvalstep FOR EACH ROW WHEN ((NOT ((new.state)::text = 'waiting'::text))) EXECUTE FUNCTION public.pgtrigger_approvals_in_turn_7674d();

COMMENT ON TRIGGER pgtrigger_approvals_in_turn_7674d ON public.approvals_approvalstep IS 'd8c5b22b1c4b36099b4ad6fa31611bd6475f9c92';

CREATE TRIGGER pgtrigger_approvals_never_own_000a7 BEFORE UPDATE ON public.approvals_approvalstep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_approvals_never_own_000a7();

COMMENT ON TRIGGER pgtrigger_approvals_never_own_000a7 ON public.approvals_approvalstep IS '76ebd930814d913acaae13f4c392f6915f7176aa';

CREATE TRIGGER pgtrigger_approvals_request_is_a_copy_b0631 BEFORE UPDATE ON public.approvals_approvalrequest FOR EACH ROW WHEN (((old.amount IS DISTINCT FROM new.amount) OR (old.answerable_id IS DISTINCT FROM new.answerable_id) OR (old.company_id IS DISTINCT FROM new.company_id) OR ((old.content_hash)::text IS DISTINCT FROM (new.content_hash)::text) OR ((old.currency)::text IS DISTINCT FROM (new.currency)::text) OR (old.requester_id IS DISTINCT FROM new.requester_id) OR ((old.subject)::text IS DISTINCT FROM (new.subject)::text) OR (old.unit_id IS DISTINCT FROM new.unit_id))) EXECUTE FUNCTION public.pgtrigger_approvals_request_is_a_copy_b0631();

COMMENT ON TRIGGER pgtrigger_approvals_request_is_a_copy_b0631 ON public.approvals_approvalrequest IS '71a950f8399c966c27403c965d79e1c9e20e0c35';

CREATE TRIGGER pgtrigger_delete_delete_18640 AFTER DELETE ON public.pricing_pricelist FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_18640();

COMMENT ON TRIGGER pgtrigger_delete_delete_18640 ON public.pricing_pricelist IS 'db04a5b484f3bf16bb0344a7d988f3d9a29414f5';

CREATE TRIGGER pgtrigger_delete_delete_1d542 AFTER DELETE ON public.pricing_freightrule FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_1d542();

COMMENT ON TRIGGER pgtrigger_delete_delete_1d542 ON public.pricing_freightrule IS '577ac0839ce5c1389690c0280c64ee291d87baf7';

CREATE TRIGGER pgtrigger_delete_delete_2909e AFTER DELETE ON public.pricing_contract FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_2909e();

COMMENT ON TRIGGER pgtrigger_delete_delete_2909e ON public.pricing_contract IS 'e47e7b4719e445feee5b663cf548be517f30fb44';

CREATE TRIGGER pgtrigger_delete_delete_32235 AFTER DELETE ON public.pricing_pricingpolicy FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_32235();

COMMENT ON TRIGGER pgtrigger_delete_delete_32235 ON public.pricing_pricingpolicy IS '7a7a93b0d69db20ccbf9c9ae9ca1d5acfb1dd39e';

CREATE TRIGGER pgtrigger_delete_delete_43568 AFTER DELETE ON public.exchange_importpolicy FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_43568();

COMMENT ON TRIGGER pgtrigger_delete_delete_43568 ON public.exchange_importpolicy IS '5c934977140a4f73153a5e331a5c242dbcdf8883';

CREATE TRIGGER pgtrigger_delete_delete_49fa0 AFTER DELETE ON public.pricing_taxrate FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_49fa0();

COMMENT ON TRIGGER pgtrigger_delete_delete_49fa0 ON public.pricing_taxrate IS '8fae0388212164e9c9af8fb1da08f10a2c2c305c';

CREATE TRIGGER pgtrigger_delete_delete_4c878 AFTER DELETE ON public.pricing_promotion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_4c878();

COMMENT ON TRIGGER pgtrigger_delete_delete_4c878 ON public.pricing_promotion IS '422cc9a9336b6a7192ec02d44c76bec8313a3d46';

CREATE TRIGGER pgtrigger_delete_delete_5b45e AFTER DELETE ON public.pricing_pricelistassignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_5b45e();

COMMENT ON TRIGGER pgtrigger_delete_delete_5b45e ON public.pricing_pricelistassignment IS '767e994f8a9ecd3e20d4c8dfd2cacb6f505d582a';

CREATE TRIGGER pgtrigger_delete_delete_5b72e AFTER DELETE ON public.catalog_category REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_5b72e();

COMMENT ON TRIGGER pgtrigger_delete_delete_5b72e ON public.catalog_category IS '0a96973f49af85305dcba2045df905f6de032b00';

CREATE TRIGGER pgtrigger_delete_delete_6039e AFTER DELETE ON public.catalog_variant REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_6039e();

COMMENT ON TRIGGER pgtrigger_delete_delete_6039e ON public.catalog_variant IS '784a78cbe3581fa1f88d43aa9ee2f17dd5e7e39e';

CREATE TRIGGER pgtrigger_delete_delete_6c929 AFTER DELETE ON public.catalog_assortmententry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_6c929();

COMMENT ON TRIGGER pgtrigger_delete_delete_6c929 ON public.catalog_assortmententry IS '9e7d6bbdde7f2e9ec50e5127444e18077089c8e2';

CREATE TRIGGER pgtrigger_delete_delete_7a1f1 AFTER DELETE ON public.pricing_promotionbuyer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_7a1f1();

COMMENT ON TRIGGER pgtrigger_delete_delete_7a1f1 ON public.pricing_promotionbuyer IS '8bf45971ffd70c1981fbd1cb83bc67775599e732';

CREATE TRIGGER pgtrigger_delete_delete_7c0ea AFTER DELETE ON public.companies_grant FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_7c0ea();

COMMENT ON TRIGGER pgtrigger_delete_delete_7c0ea ON public.companies_grant IS '1eb898f9bf94674bfbbdb7404825c02af8230249';

CREATE TRIGGER pgtrigger_delete_delete_84886 AFTER DELETE ON public.pricing_orderterms FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_84886();

COMMENT ON TRIGGER pgtrigger_delete_delete_84886 ON public.pricing_orderterms IS 'c0b9057652c4014381deaedaa092dda9b2c41e7e';

CREATE TRIGGER pgtrigger_delete_delete_8f116 AFTER DELETE ON public.companies_roleassignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_8f116();

COMMENT ON TRIGGER pgtrigger_delete_delete_8f116 ON public.companies_roleassignment IS '934adf4c41b49337d60e5fefb4a10688905ca4c4';

CREATE TRIGGER pgtrigger_delete_delete_a7224 AFTER DELETE ON public.rebates_rebatestep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_a7224();

COMMENT ON TRIGGER pgtrigger_delete_delete_a7224 ON public.rebates_rebatestep IS '839788c1d8f2dfeecb4921b251542085247aae22';

CREATE TRIGGER pgtrigger_delete_delete_a763a AFTER DELETE ON public.catalog_product REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_a763a();

COMMENT ON TRIGGER pgtrigger_delete_delete_a763a ON public.catalog_product IS '2b88eb1ed48ad95491dc0941e87890bd7b6845d2';

CREATE TRIGGER pgtrigger_delete_delete_b07c7 AFTER DELETE ON public.pricing_priceentry REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_b07c7();

COMMENT ON TRIGGER pgtrigger_delete_delete_b07c7 ON public.pricing_priceentry IS 'ff68ee57f8b3e41ac187ee92ec47520079bbb565';

CREATE TRIGGER pgtrigger_delete_delete_b5db5 AFTER DELETE ON public.companies_segmentmembership FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_b5db5();

COMMENT ON TRIGGER pgtrigger_delete_delete_b5db5 ON public.companies_segmentmembership IS 'b73fa3416710a86f47d7e3a4ea01b08216449b1d';

CREATE TRIGGER pgtrigger_delete_delete_ba37d AFTER DELETE ON public.catalog_assortmentassignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_ba37d();

COMMENT ON TRIGGER pgtrigger_delete_delete_ba37d ON public.catalog_assortmentassignment IS 'fa733ba8be14ec208e5e7b36be7cf9374ccc718c';

CREATE TRIGGER pgtrigger_delete_delete_c7841 AFTER DELETE ON public.pricing_ladderstep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_c7841();

COMMENT ON TRIGGER pgtrigger_delete_delete_c7841 ON public.pricing_ladderstep IS '6604c190f8c2bbaaf0352f07cc35ac808c1e868e';

CREATE TRIGGER pgtrigger_delete_delete_c8417 AFTER DELETE ON public.catalog_assortment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_c8417();

COMMENT ON TRIGGER pgtrigger_delete_delete_c8417 ON public.catalog_assortment IS 'ea843815ceef7515a1d76bdd465935581e2a5437';

CREATE TRIGGER pgtrigger_delete_delete_cefda AFTER DELETE ON public.catalog_attribute REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_cefda();

COMMENT ON TRIGGER pgtrigger_delete_delete_cefda ON public.catalog_attribute IS '4e65177431e60395400d2d5cea7f388a42d2ffc7';

CREATE TRIGGER pgtrigger_delete_delete_e4971 AFTER DELETE ON public.pricing_promotiongoods FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_e4971();

COMMENT ON TRIGGER pgtrigger_delete_delete_e4971 ON public.pricing_promotiongoods IS '65fbcffd821b326e0a8be4d2c2d57ca799dcb21f';

CREATE TRIGGER pgtrigger_delete_delete_f0bf2 AFTER DELETE ON public.pricing_formulaexception FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_f0bf2();

COMMENT ON TRIGGER pgtrigger_delete_delete_f0bf2 ON public.pricing_formulaexception IS '2022e73ebd4b284078acb6a453d3bfdcfe5efdba';

CREATE TRIGGER pgtrigger_delete_delete_f84a4 AFTER DELETE ON public.rebates_rebategoods FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_f84a4();

COMMENT ON TRIGGER pgtrigger_delete_delete_f84a4 ON public.rebates_rebategoods IS 'bd94edc7bac119939a58fe5d42148a565c50c3a6';

CREATE TRIGGER pgtrigger_insert_insert_1b274 AFTER INSERT ON public.companies_seller FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_1b274();

COMMENT ON TRIGGER pgtrigger_insert_insert_1b274 ON public.companies_seller IS 'f65f987708813fe617a72ca3fe2b24362b90adc9';

CREATE TRIGGER pgtrigger_insert_insert_2128e AFTER INSERT ON public.pricing_pricingpolicy FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_2128e();

COMMENT ON TRIGGER pgtrigger_insert_insert_2128e ON public.pricing_pricingpolicy IS '9b5790d8fdf460a03951ef6b2fd9fb95d3efe22a';

CREATE TRIGGER pgtrigger_insert_insert_26c56 AFTER INSERT ON public.catalog_assortmentassignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_26c56();

COMMENT ON TRIGGER pgtrigger_insert_insert_26c56 ON public.catalog_assortmentassignment IS 'adc8709984c8c93d8c0f99856148ebd8621fb946';

CREATE TRIGGER pgtrigger_insert_insert_271bf AFTER INSERT ON public.pricing_taxrate FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_271bf();

COMMENT ON TRIGGER pgtrigger_insert_insert_271bf ON public.pricing_taxrate IS '06e8889abfdde58ae90f32149964e88ba20d7b03';

CREATE TRIGGER pgtrigger_insert_insert_29374 AFTER INSERT ON public.pricing_promotionbuyer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_29374();

COMMENT ON TRIGGER pgtrigger_insert_insert_29374 ON public.pricing_promotionbuyer IS '907a88ba446a219d35cfcb4d012751e28ccce836';

CREATE TRIGGER pgtrigger_insert_insert_2b5e8 AFTER INSERT ON public.group_buying_grouppurchase FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_2b5e8();

COMMENT ON TRIGGER pgtrigger_insert_insert_2b5e8 ON public.group_buying_grouppurchase IS '84643c9dd7c6e1f2fb95f42b807e26ac9ec56f70';

CREATE TRIGGER pgtrigger_insert_insert_3b099 AFTER INSERT ON public.companies_unit FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_3b099();

COMMENT ON TRIGGER pgtrigger_insert_insert_3b099 ON public.companies_unit IS 'a390d2932aef98a6278550134758a6761be1ecd5';

CREATE TRIGGER pgtrigger_insert_insert_47703 AFTER INSERT ON public.rebates_rebategoods FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_47703();

COMMENT ON TRIGGER pgtrigger_insert_insert_47703 ON public.rebates_rebategoods IS 'bf046a8e622ad013e19bf9372aa362a7bb2d8087';

CREATE TRIGGER pgtrigger_insert_insert_49a9e AFTER INSERT ON public.pricing_promotiongoods FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_49a9e();

COMMENT ON TRIGGER pgtrigger_insert_insert_49a9e ON public.pricing_promotiongoods IS '2c9e45719dbfed96f51e0cb6aed3644683f8cedf';

CREATE TRIGGER pgtrigger_insert_insert_4cba3 AFTER INSERT ON public.group_buying_groupprice FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_4cba3();

COMMENT ON TRIGGER pgtrigger_insert_insert_4cba3 ON public.group_buying_groupprice IS 'dcca09b58625b927da25e2a776a3be664f68850c';

CREATE TRIGGER pgtrigger_insert_insert_4f34f AFTER INSERT ON public.pricing_formulaexception FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_4f34f();

COMMENT ON TRIGGER pgtrigger_insert_insert_4f34f ON public.pricing_formulaexception IS 'bbe970e826ff437b459cc20066cfc55abb9add09';

CREATE TRIGGER pgtrigger_insert_insert_581b4 AFTER INSERT ON public.payments_creditaccount FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_581b4();

COMMENT ON TRIGGER pgtrigger_insert_insert_581b4 ON public.payments_creditaccount IS '8cd929fb5f6aa545fbb0743f5e47eeba9441008b';

CREATE TRIGGER pgtrigger_insert_insert_5e681 AFTER INSERT ON public.companies_apikey FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5e681();

COMMENT ON TRIGGER pgtrigger_insert_insert_5e681 ON public.companies_apikey IS '20afbd200fc2895c0f27b5899e7f15fe2615b822';

CREATE TRIGGER pgtrigger_insert_insert_5e8b9 AFTER INSERT ON public.rebates_rebateagreement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5e8b9();

COMMENT ON TRIGGER pgtrigger_insert_insert_5e8b9 ON public.rebates_rebateagreement IS '11890fc7e5811cf364e618bd45926aa12fea00d1';

CREATE TRIGGER pgtrigger_insert_insert_64b71 AFTER INSERT ON public.pricing_freightrule FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_64b71();

COMMENT ON TRIGGER pgtrigger_insert_insert_64b71 ON public.pricing_freightrule IS '893feb07c31ab081fd4c741556d7638a9046754b';

CREATE TRIGGER pgtrigger_insert_insert_64f9c AFTER INSERT ON public.rebates_rebatestep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_64f9c();

COMMENT ON TRIGGER pgtrigger_insert_insert_64f9c ON public.rebates_rebatestep IS 'c889bd6b5dd884238201820b9d6c22835f4998c3';

CREATE TRIGGER pgtrigger_insert_insert_68670 AFTER INSERT ON public.approvals_approvalrequest FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_68670();

COMMENT ON TRIGGER pgtrigger_insert_insert_68670 ON public.approvals_approvalrequest IS '5157f5e185a42772b555f0741992ffb7a51fa5fe';

CREATE TRIGGER pgtrigger_insert_insert_6d245 AFTER INSERT ON public.catalog_assortment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_6d245();

COMMENT ON TRIGGER pgtrigger_insert_insert_6d245 ON public.catalog_assortment IS '2eafe5c67fe34e49b0443f4c884d8dc2926b6d46';

CREATE TRIGGER pgtrigger_insert_insert_71035 AFTER INSERT ON public.approvals_approvalpolicy FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_71035();

COMMENT ON TRIGGER pgtrigger_insert_insert_71035 ON public.approvals_approvalpolicy IS '6f3902f61a9076a52d23243fc9585c02972b3fce';

CREATE TRIGGER pgtrigger_insert_insert_755b3 AFTER INSERT ON public.companies_invitation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_755b3();

COMMENT ON TRIGGER pgtrigger_insert_insert_755b3 ON public.companies_invitation IS '3ab96171702783a86d042559257b4d9a6a869d91';

CREATE TRIGGER pgtrigger_insert_insert_763b9 AFTER INSERT ON public.pricing_promotion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_763b9();

COMMENT ON TRIGGER pgtrigger_insert_insert_763b9 ON public.pricing_promotion IS '6b4cc6dd8b34842e1b204b7dd5d8779fadf11557';

CREATE TRIGGER pgtrigger_insert_insert_78641 AFTER INSERT ON public.group_buying_commitment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_78641();

COMMENT ON TRIGGER pgtrigger_insert_insert_78641 ON public.group_buying_commitment IS 'a986dbbdd6cb91754a9b248c16f814f19b6bc96a';

CREATE TRIGGER pgtrigger_insert_insert_7c8ff AFTER INSERT ON public.companies_segmentmembership FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_7c8ff();

COMMENT ON TRIGGER pgtrigger_insert_insert_7c8ff ON public.companies_segmentmembership IS '743de9964039785e68a55ad6a3cfb30df96904a3';

CREATE TRIGGER pgtrigger_insert_insert_8091b AFTER INSERT ON public.pricing_contract FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8091b();

COMMENT ON TRIGGER pgtrigger_insert_insert_8091b ON public.pricing_contract IS 'b50ea72872f31a161ad38525a1d203c30683d0fc';

CREATE TRIGGER pgtrigger_insert_insert_8a1f8 AFTER INSERT ON public.approvals_approvalrule FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8a1f8();

COMMENT ON TRIGGER pgtrigger_insert_insert_8a1f8 ON public.approvals_approvalrule IS '4b05e8ec8c6649870dfb76ede4644ba116f3c69c';

CREATE TRIGGER pgtrigger_insert_insert_8da17 AFTER INSERT ON public.companies_role FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8da17();

COMMENT ON TRIGGER pgtrigger_insert_insert_8da17 ON public.companies_role IS '0876929224a50ba511d274b3f4e486ceb3984562';

CREATE TRIGGER pgtrigger_insert_insert_9b8d1 AFTER INSERT ON public.approvals_approvalrulestep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_9b8d1();

COMMENT ON TRIGGER pgtrigger_insert_insert_9b8d1 ON public.approvals_approvalrulestep IS '236165a977c159fa905cc030ea17b0fd00d7a4a6';

CREATE TRIGGER pgtrigger_insert_insert_9cf5c AFTER INSERT ON public.pricing_orderterms FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_9cf5c();

COMMENT ON TRIGGER pgtrigger_insert_insert_9cf5c ON public.pricing_orderterms IS '783e98b11fe71c9b03cd0ef5740d7178aaaa1ef4';

CREATE TRIGGER pgtrigger_insert_insert_a4101 AFTER INSERT ON public.companies_company FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a4101();

COMMENT ON TRIGGER pgtrigger_insert_insert_a4101 ON public.companies_company IS '0868523e00812f762ae6f7caa7a64812b756ddb8';

CREATE TRIGGER pgtrigger_insert_insert_a829e AFTER INSERT ON public.companies_address FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a829e();

COMMENT ON TRIGGER pgtrigger_insert_insert_a829e ON public.companies_address IS '6eabc8580d6a3869f0fbf17b065ef32e15eb4987';

CREATE TRIGGER pgtrigger_insert_insert_a9fcd AFTER INSERT ON public.pricing_pricelistassignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a9fcd();

COMMENT ON TRIGGER pgtrigger_insert_insert_a9fcd ON public.pricing_pricelistassignment IS '6a272b5d9c81d670048bde3e3abe1075ee61045d';

CREATE TRIGGER pgtrigger_insert_insert_b6053 AFTER INSERT ON public.companies_user FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b6053();

COMMENT ON TRIGGER pgtrigger_insert_insert_b6053 ON public.companies_user IS 'f232dadd5630a46fdfbd8a8c065f2af8ec233f79';

CREATE TRIGGER pgtrigger_insert_insert_bf0a9 AFTER INSERT ON public.pricing_ladderstep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_bf0a9();

COMMENT ON TRIGGER pgtrigger_insert_insert_bf0a9 ON public.pricing_ladderstep IS '9d9268e486e85dde746800b24a31137b7bfd1f6d';

CREATE TRIGGER pgtrigger_insert_insert_c2473 AFTER INSERT ON public.companies_roleassignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c2473();

COMMENT ON TRIGGER pgtrigger_insert_insert_c2473 ON public.companies_roleassignment IS '9b4ae9484f5455714920f8d693107a309db52ad9';

CREATE TRIGGER pgtrigger_insert_insert_c48f7 AFTER INSERT ON public.exchange_importpolicy FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c48f7();

COMMENT ON TRIGGER pgtrigger_insert_insert_c48f7 ON public.exchange_importpolicy IS '708324f6ceab460315e938f9f9b3c743a27f9310';

CREATE TRIGGER pgtrigger_insert_insert_c9f5b AFTER INSERT ON public.companies_grant FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c9f5b();

COMMENT ON TRIGGER pgtrigger_insert_insert_c9f5b ON public.companies_grant IS '7df7b25a39b5f081577edfa652d365b6991ce9d9';

CREATE TRIGGER pgtrigger_insert_insert_cad9e AFTER INSERT ON public.ordering_order FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_cad9e();

COMMENT ON TRIGGER pgtrigger_insert_insert_cad9e ON public.ordering_order IS 'a443d765c2828d6452b30eec3e0392db66fda042';

CREATE TRIGGER pgtrigger_insert_insert_d5093 AFTER INSERT ON public.pricing_pricelist FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d5093();

COMMENT ON TRIGGER pgtrigger_insert_insert_d5093 ON public.pricing_pricelist IS '93142158d45977c6291bc9825dc689eccd3887cb';

CREATE TRIGGER pgtrigger_insert_insert_e096c AFTER INSERT ON public.approvals_approvalstep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e096c();

COMMENT ON TRIGGER pgtrigger_insert_insert_e096c ON public.approvals_approvalstep IS 'db64288132ad5c799a6c2ef11a919c6e4c4419fb';

CREATE TRIGGER pgtrigger_insert_insert_f0ae4 AFTER INSERT ON public.group_buying_commitmentline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f0ae4();

COMMENT ON TRIGGER pgtrigger_insert_insert_f0ae4 ON public.group_buying_commitmentline IS '798fa70bf7c643b68bdb418f8b09024dee80697a';

CREATE TRIGGER pgtrigger_insert_insert_f1be7 AFTER INSERT ON public.catalog_assortmententry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f1be7();

COMMENT ON TRIGGER pgtrigger_insert_insert_f1be7 ON public.catalog_assortmententry IS 'c96d3396e37da76986802ca306abc49a24126fb2';

CREATE TRIGGER pgtrigger_insert_insert_f4476 AFTER INSERT ON public.pricing_priceentry REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_f4476();

COMMENT ON TRIGGER pgtrigger_insert_insert_f4476 ON public.pricing_priceentry IS 'db6a7a4a4cad2adae10b97d80431601c316088a3';

CREATE TRIGGER pgtrigger_insert_insert_ffc68 AFTER INSERT ON public.payments_paymentterms FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ffc68();

COMMENT ON TRIGGER pgtrigger_insert_insert_ffc68 ON public.payments_paymentterms IS '92631a56b59f6c3a619f19f8a93eae64abe69386';

CREATE TRIGGER pgtrigger_inventory_key_goes_once_29469 BEFORE UPDATE ON public.inventory_licensekey FOR EACH ROW WHEN (((old.delivered_at IS NOT NULL) OR ((old.key)::text <> (new.key)::text) OR (old.variant_id <> new.variant_id) OR ((old.line IS NOT NULL) AND (new.line IS NOT NULL) AND (old.line <> new.line)))) EXECUTE FUNCTION public.pgtrigger_inventory_key_goes_once_29469();

COMMENT ON TRIGGER pgtrigger_inventory_key_goes_once_29469 ON public.inventory_licensekey IS 'e46dfc6d140fa6b745b07bcf45156cfa6a175ed1';

CREATE TRIGGER pgtrigger_inventory_taken_keys_stay_fa9ca BEFORE DELETE ON public.inventory_licensekey FOR EACH ROW WHEN ((old.line IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_inventory_taken_keys_stay_fa9ca();

COMMENT ON TRIGGER pgtrigger_inventory_taken_keys_stay_fa9ca ON public.inventory_licensekey IS '7c90a8449e2b2620459d1559370aa4f407b127e3';

CREATE TRIGGER pgtrigger_ordering_adjustment_is_a_copy_4469d BEFORE UPDATE ON public.ordering_orderadjustment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ordering_adjustment_is_a_copy_4469d();

COMMENT ON TRIGGER pgtrigger_ordering_adjustment_is_a_copy_4469d ON public.ordering_orderadjustment IS '75126276389392b51deff558a525a772207db45a';

CREATE TRIGGER pgtrigger_ordering_line_is_a_copy_002d2 BEFORE UPDATE ON public.ordering_orderline FOR EACH ROW WHEN (((((((((((((old.sku)::text IS DISTINCT FROM (new.sku)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text)) OR (old.quantity IS DISTINCT FROM new.quantity)) OR (old.unit_price IS DISTINCT FROM new.unit_price)) OR (old.amount IS DISTINCT FROM new.amount)) OR (old.tax_percent IS DISTINCT FROM new.tax_percent)) OR (old.order_id IS DISTINCT FROM new.order_id)) OR (old.discount_amount IS DISTINCT FROM new.discount_amount)) OR ((old.own_code)::text IS DISTINCT FROM (new.own_code)::text)) OR ((old.configuration)::text IS DISTINCT FROM (new.configuration)::text)) OR (old.configured IS DISTINCT FROM new.configured))) EXECUTE FUNCTION public.pgtrigger_ordering_line_is_a_copy_002d2();

COMMENT ON TRIGGER pgtrigger_ordering_line_is_a_copy_002d2 ON public.ordering_orderline IS '3cee8b4690571666abaa89a795aec4023acae4ad';

CREATE CONSTRAINT TRIGGER pgtrigger_ordering_net_is_a_sum_d0f38 AFTER INSERT OR UPDATE OF net_amount ON public.ordering_order DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ordering_net_is_a_sum_d0f38();

COMMENT ON TRIGGER pgtrigger_ordering_net_is_a_sum_d0f38 ON public.ordering_order IS 'ceb2dbc37692bf69c7a16b5f4f8a73a88d1b1e5d';

CREATE TRIGGER pgtrigger_ordering_part_is_a_copy_cfbdd BEFORE UPDATE ON public.ordering_orderlinepart FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ordering_part_is_a_copy_cfbdd();

COMMENT ON TRIGGER pgtrigger_ordering_part_is_a_copy_cfbdd ON public.ordering_orderlinepart IS '119ae3244280d25c343fe6947a62186802094ba0';

CREATE TRIGGER pgtrigger_ordering_placed_adjustments_stay_c69d0 BEFORE DELETE ON public.ordering_orderadjustment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ordering_placed_adjustments_stay_c69d0();

COMMENT ON TRIGGER pgtrigger_ordering_placed_adjustments_stay_c69d0 ON public.ordering_orderadjustment IS 'bdd0e03f13afa8dd410b8d861574ee35db8760fe';

CREATE TRIGGER pgtrigger_ordering_placed_lines_stay_a8610 BEFORE DELETE ON public.ordering_orderline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ordering_placed_lines_stay_a8610();

COMMENT ON TRIGGER pgtrigger_ordering_placed_lines_stay_a8610 ON public.ordering_orderline IS 'c235245b4c7397b66f2b20d13f2caf54f659f905';

CREATE TRIGGER pgtrigger_ordering_placed_parts_stay_ae814 BEFORE DELETE ON public.ordering_orderlinepart FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ordering_placed_parts_stay_ae814();

COMMENT ON TRIGGER pgtrigger_ordering_placed_parts_stay_ae814 ON public.ordering_orderlinepart IS '76090556cf9020bf96e8e7eace5bda723cfab731';

CREATE TRIGGER pgtrigger_payments_ledger_adds_up_f6c47 BEFORE INSERT ON public.payments_creditentry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_payments_ledger_adds_up_f6c47();

COMMENT ON TRIGGER pgtrigger_payments_ledger_adds_up_f6c47 ON public.payments_creditentry IS 'f69d6bd26b9a42f15ec748b2896af0a27e6a94dd';

CREATE TRIGGER pgtrigger_payments_ledger_append_only_754f9 BEFORE DELETE OR UPDATE ON public.payments_creditentry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_payments_ledger_append_only_754f9();

COMMENT ON TRIGGER pgtrigger_payments_ledger_append_only_754f9 ON public.payments_creditentry IS '9a212fd91c369880988f5a5498979c6616bd9ef5';

CREATE TRIGGER pgtrigger_payments_never_past_limit_d2f2c BEFORE UPDATE ON public.payments_creditaccount FOR EACH ROW WHEN (((new.used > old.used) AND (new.used > new."limit"))) EXECUTE FUNCTION public.pgtrigger_payments_never_past_limit_d2f2c();

COMMENT ON TRIGGER pgtrigger_payments_never_past_limit_d2f2c ON public.payments_creditaccount IS 'bf63e2cd5fc1c7cc89e9889b2591e4c93538646b';

CREATE CONSTRAINT TRIGGER pgtrigger_payments_used_is_the_ledger_ef7b9 AFTER INSERT OR UPDATE ON public.payments_creditaccount DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_payments_used_is_the_ledger_ef7b9();

COMMENT ON TRIGGER pgtrigger_payments_used_is_the_ledger_ef7b9 ON public.payments_creditaccount IS '87eab4d68abf78506bf942079962075c25009f1d';

CREATE TRIGGER pgtrigger_pricing_added_names_what_is_76149 AFTER INSERT ON public.pricing_priceentry REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_pricing_added_names_what_is_76149();

COMMENT ON TRIGGER pgtrigger_pricing_added_names_what_is_76149 ON public.pricing_priceentry IS '4f36f0df3a5ec232748caf71beb319f2796a4c5b';

CREATE TRIGGER pgtrigger_pricing_chains_end_87816 AFTER INSERT OR UPDATE ON public.pricing_pricelist FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_pricing_chains_end_87816();

COMMENT ON TRIGGER pgtrigger_pricing_chains_end_87816 ON public.pricing_pricelist IS '8bc25f94f7187ee8b8168f4917b25feb48792a73';

CREATE TRIGGER pgtrigger_pricing_moved_names_what_is_b59ae AFTER UPDATE ON public.pricing_priceentry FOR EACH ROW WHEN (((old.price_list_id IS DISTINCT FROM new.price_list_id) OR (old.variant_id IS DISTINCT FROM new.variant_id))) EXECUTE FUNCTION public.pgtrigger_pricing_moved_names_what_is_b59ae();

COMMENT ON TRIGGER pgtrigger_pricing_moved_names_what_is_b59ae ON public.pricing_priceentry IS '7e8109e80125380bfdd1cb62b75617c274d444c7';

CREATE TRIGGER pgtrigger_rebates_closed_stays_26b9f BEFORE DELETE OR UPDATE ON public.rebates_rebateperiod FOR EACH ROW WHEN ((old.closed_at IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_rebates_closed_stays_26b9f();

COMMENT ON TRIGGER pgtrigger_rebates_closed_stays_26b9f ON public.rebates_rebateperiod IS '9d308f6d52c7b26efc77f671e853171e65493a05';

CREATE TRIGGER pgtrigger_rebates_ledger_adds_up_a5007 BEFORE INSERT ON public.rebates_rebateentry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_rebates_ledger_adds_up_a5007();

COMMENT ON TRIGGER pgtrigger_rebates_ledger_adds_up_a5007 ON public.rebates_rebateentry IS '17f5055c63d69f561c491db61026376c986c448a';

CREATE TRIGGER pgtrigger_rebates_ledger_append_only_a059d BEFORE DELETE OR UPDATE ON public.rebates_rebateentry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_rebates_ledger_append_only_a059d();

COMMENT ON TRIGGER pgtrigger_rebates_ledger_append_only_a059d ON public.rebates_rebateentry IS '6edb0576409679160afc18cc69e5cfaca21d0072';

CREATE CONSTRAINT TRIGGER pgtrigger_rebates_period_is_the_ledger_fb7f0 AFTER INSERT OR UPDATE ON public.rebates_rebateperiod DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_rebates_period_is_the_ledger_fb7f0();

COMMENT ON TRIGGER pgtrigger_rebates_period_is_the_ledger_fb7f0 ON public.rebates_rebateperiod IS '6214c0bda024178bc9cd998d89dab2e239b64388';

CREATE TRIGGER pgtrigger_update_update_11c42 AFTER UPDATE ON public.catalog_assortmententry FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_11c42();

COMMENT ON TRIGGER pgtrigger_update_update_11c42 ON public.catalog_assortmententry IS 'dada327b00fcbdc7f039946d839a2af5bf732b38';

CREATE TRIGGER pgtrigger_update_update_142c8 AFTER UPDATE ON public.approvals_approvalrequest FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_142c8();

COMMENT ON TRIGGER pgtrigger_update_update_142c8 ON public.approvals_approvalrequest IS '5d192b211abe93fd0b8bf74a35ed48de482670a3';

CREATE TRIGGER pgtrigger_update_update_14c97 AFTER UPDATE ON public.catalog_assortmentassignment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_14c97();

COMMENT ON TRIGGER pgtrigger_update_update_14c97 ON public.catalog_assortmentassignment IS '32995c9d3951746b4d527199f5782f9909aad322';

CREATE TRIGGER pgtrigger_update_update_2e751 AFTER UPDATE ON public.approvals_approvalstep FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2e751();

COMMENT ON TRIGGER pgtrigger_update_update_2e751 ON public.approvals_approvalstep IS '2f017612e80529084a06cd6dcfde928cb93b97e5';

CREATE TRIGGER pgtrigger_update_update_317ca AFTER UPDATE ON public.exchange_importpolicy FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_317ca();

COMMENT ON TRIGGER pgtrigger_update_update_317ca ON public.exchange_importpolicy IS 'b848aa9dcd5267e22275cadefec62bd1a82d12be';

CREATE TRIGGER pgtrigger_update_update_35bd5 AFTER UPDATE ON public.companies_segmentmembership FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_35bd5();

COMMENT ON TRIGGER pgtrigger_update_update_35bd5 ON public.companies_segmentmembership IS 'a27b90218f5a6dabbd93a1ecc2b5abd99edf416d';

CREATE TRIGGER pgtrigger_update_update_383a6 AFTER UPDATE ON public.companies_unit FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_383a6();

COMMENT ON TRIGGER pgtrigger_update_update_383a6 ON public.companies_unit IS 'fe8a59421f3f15a623e2c196724a2954e0425e36';

CREATE TRIGGER pgtrigger_update_update_3cd9f AFTER UPDATE ON public.approvals_approvalrulestep FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_3cd9f();

COMMENT ON TRIGGER pgtrigger_update_update_3cd9f ON public.approvals_approvalrulestep IS '73285cda939a929dfcd9630094e10146d80915ee';

CREATE TRIGGER pgtrigger_update_update_3d5ae AFTER UPDATE ON public.companies_company FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_3d5ae();

COMMENT ON TRIGGER pgtrigger_update_update_3d5ae ON public.companies_company IS 'c8d386868b2e165f4be572c99aed606b87e92dad';

CREATE TRIGGER pgtrigger_update_update_41a2d AFTER UPDATE ON public.companies_user FOR EACH ROW WHEN ((((old.email)::text IS DISTINCT FROM (new.email)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.is_active IS DISTINCT FROM new.is_active) OR (old.is_staff IS DISTINCT FROM new.is_staff) OR (old.is_superuser IS DISTINCT FROM new.is_superuser) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_41a2d();

COMMENT ON TRIGGER pgtrigger_update_update_41a2d ON public.companies_user IS '72417d2daedb31d1c9666e37289cb9d5fabc906e';

CREATE TRIGGER pgtrigger_update_update_47e37 AFTER UPDATE ON public.companies_seller FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_47e37();

COMMENT ON TRIGGER pgtrigger_update_update_47e37 ON public.companies_seller IS 'de78f307a07280d11b9404d5aa6b5607c045ed57';

CREATE TRIGGER pgtrigger_update_update_480ae AFTER UPDATE ON public.pricing_formulaexception FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_480ae();

COMMENT ON TRIGGER pgtrigger_update_update_480ae ON public.pricing_formulaexception IS '28b2d5d31362a1c57c04ae026c8baffaa6a45848';

CREATE TRIGGER pgtrigger_update_update_4dbad AFTER UPDATE ON public.payments_paymentterms FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_4dbad();

COMMENT ON TRIGGER pgtrigger_update_update_4dbad ON public.payments_paymentterms IS 'f4a7527349d809ed1dbdd795a171defc805b4368';

CREATE TRIGGER pgtrigger_update_update_55712 AFTER UPDATE ON public.pricing_promotion FOR EACH ROW WHEN (((old.across_lines IS DISTINCT FROM new.across_lines) OR (old.buy_quantity IS DISTINCT FROM new.buy_quantity) OR ((old.code)::text IS DISTINCT FROM (new.code)::text) OR ((old.currency)::text IS DISTINCT FROM (new.currency)::text) OR (old.first_order_only IS DISTINCT FROM new.first_order_only) OR (old.id IS DISTINCT FROM new.id) OR (old.is_active IS DISTINCT FROM new.is_active) OR (old.is_exclusive IS DISTINCT FROM new.is_exclusive) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.limit_per_company IS DISTINCT FROM new.limit_per_company) OR (old.limit_total IS DISTINCT FROM new.limit_total) OR (old.min_amount IS DISTINCT FROM new.min_amount) OR (old.min_quantity IS DISTINCT FROM new.min_quantity) OR (old.names IS DISTINCT FROM new.names) OR (old.online_only IS DISTINCT FROM new.online_only) OR (old.pay_quantity IS DISTINCT FROM new.pay_quantity) OR (old.priority IS DISTINCT FROM new.priority) OR ((old.typed_code)::text IS DISTINCT FROM (new.typed_code)::text) OR (old.valid_from IS DISTINCT FROM new.valid_from) OR (old.valid_until IS DISTINCT FROM new.valid_until) OR (old.value IS DISTINCT FROM new.value) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_update_update_55712();

COMMENT ON TRIGGER pgtrigger_update_update_55712 ON public.pricing_promotion IS '6dc78e89a032d81f90b8eba8906fdeb3be9efc83';

CREATE TRIGGER pgtrigger_update_update_580c5 AFTER UPDATE ON public.catalog_product REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_580c5();

COMMENT ON TRIGGER pgtrigger_update_update_580c5 ON public.catalog_product IS 'f4bdd8ea11b7bd09654bb922e4ee14f0d3ceb90e';

CREATE TRIGGER pgtrigger_update_update_61320 AFTER UPDATE ON public.group_buying_commitment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_61320();

COMMENT ON TRIGGER pgtrigger_update_update_61320 ON public.group_buying_commitment IS 'ba13b8c727dbfffda567c1f8a8ac65d0c1f75ab2';

CREATE TRIGGER pgtrigger_update_update_65bf9 AFTER UPDATE ON public.pricing_ladderstep FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_65bf9();

COMMENT ON TRIGGER pgtrigger_update_update_65bf9 ON public.pricing_ladderstep IS '33786168d9675d60282457cde8e8196a66855c2b';

CREATE TRIGGER pgtrigger_update_update_67210 AFTER UPDATE ON public.companies_roleassignment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_67210();

COMMENT ON TRIGGER pgtrigger_update_update_67210 ON public.companies_roleassignment IS '00e70e8cfdcbcdd8da12a70e34e51e331ad257fd';

CREATE TRIGGER pgtrigger_update_update_6b05d AFTER UPDATE ON public.pricing_priceentry REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_6b05d();

COMMENT ON TRIGGER pgtrigger_update_update_6b05d ON public.pricing_priceentry IS '9fcbb4dd577bbf19e8807419d9df7322af67e2b1';

CREATE TRIGGER pgtrigger_update_update_6d494 AFTER UPDATE ON public.pricing_pricelist FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_6d494();

COMMENT ON TRIGGER pgtrigger_update_update_6d494 ON public.pricing_pricelist IS 'c8424c1927cffc677ece0e3d025b62c5572f6bb4';

CREATE TRIGGER pgtrigger_update_update_6e55e AFTER UPDATE ON public.catalog_assortment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_6e55e();

COMMENT ON TRIGGER pgtrigger_update_update_6e55e ON public.catalog_assortment IS 'a3dca3c0fba9565c269a2c9c24d2d5344c9bbbd6';

CREATE TRIGGER pgtrigger_update_update_7017d AFTER UPDATE ON public.pricing_freightrule FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7017d();

COMMENT ON TRIGGER pgtrigger_update_update_7017d ON public.pricing_freightrule IS '7fde6153fc9861240d1b70485edc807efe0af0cd';

CREATE TRIGGER pgtrigger_update_update_723c9 AFTER UPDATE ON public.companies_role FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_723c9();

COMMENT ON TRIGGER pgtrigger_update_update_723c9 ON public.companies_role IS '094187781d4c7340d7489ee91e9653f2a133b276';

CREATE TRIGGER pgtrigger_update_update_75fd8 AFTER UPDATE ON public.rebates_rebateagreement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_75fd8();

COMMENT ON TRIGGER pgtrigger_update_update_75fd8 ON public.rebates_rebateagreement IS 'd7683f31bae090f3bab494125b7a6f1cb67dfb5b';

CREATE TRIGGER pgtrigger_update_update_7c93e AFTER UPDATE ON public.pricing_orderterms FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7c93e();

COMMENT ON TRIGGER pgtrigger_update_update_7c93e ON public.pricing_orderterms IS '46e4187d3577b43bd23de306a16443ee6e5720f1';

CREATE TRIGGER pgtrigger_update_update_8b8ae AFTER UPDATE ON public.companies_invitation FOR EACH ROW WHEN (((old.accepted_at IS DISTINCT FROM new.accepted_at) OR (old.created_at IS DISTINCT FROM new.created_at) OR ((old.email)::text IS DISTINCT FROM (new.email)::text) OR (old.expires_at IS DISTINCT FROM new.expires_at) OR (old.id IS DISTINCT FROM new.id) OR (old.invited_by_id IS DISTINCT FROM new.invited_by_id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.revoked_at IS DISTINCT FROM new.revoked_at) OR (old.role_id IS DISTINCT FROM new.role_id) OR (old.unit_id IS DISTINCT FROM new.unit_id))) EXECUTE FUNCTION public.pgtrigger_update_update_8b8ae();

COMMENT ON TRIGGER pgtrigger_update_update_8b8ae ON public.companies_invitation IS 'b239e7d670c383c8f849760e0ec6c29f93dc8ae6';

CREATE TRIGGER pgtrigger_update_update_8b940 AFTER UPDATE ON public.catalog_category REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_8b940();

COMMENT ON TRIGGER pgtrigger_update_update_8b940 ON public.catalog_category IS 'e2031bd6e99bdb83af444d452fc8bdedbb77b36a';

CREATE TRIGGER pgtrigger_update_update_8fe93 AFTER UPDATE ON public.group_buying_grouppurchase FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_8fe93();

COMMENT ON TRIGGER pgtrigger_update_update_8fe93 ON public.group_buying_grouppurchase IS 'fc7f6e1ee069d4c4c6bdf00f5942ba9b6afa781f';

CREATE TRIGGER pgtrigger_update_update_92a48 AFTER UPDATE ON public.pricing_pricelistassignment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_92a48();

COMMENT ON TRIGGER pgtrigger_update_update_92a48 ON public.pricing_pricelistassignment IS '01c2b2a390f3868652d50258b18213512225913d';

CREATE TRIGGER pgtrigger_update_update_99756 AFTER UPDATE ON public.companies_address FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_99756();

COMMENT ON TRIGGER pgtrigger_update_update_99756 ON public.companies_address IS '656de60ee224e8a555c11c01dddf8019e53d9fa4';

CREATE TRIGGER pgtrigger_update_update_9d713 AFTER UPDATE ON public.pricing_contract FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9d713();

COMMENT ON TRIGGER pgtrigger_update_update_9d713 ON public.pricing_contract IS 'bf83b7bf7c41906be2e69cd6449d3d2e94be3092';

CREATE TRIGGER pgtrigger_update_update_a0b26 AFTER UPDATE ON public.companies_grant FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a0b26();

COMMENT ON TRIGGER pgtrigger_update_update_a0b26 ON public.companies_grant IS '266e713ea1ca84bdb9a5cecc3cbe22e42a624f27';

CREATE TRIGGER pgtrigger_update_update_a58ef AFTER UPDATE ON public.pricing_pricingpolicy FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a58ef();

COMMENT ON TRIGGER pgtrigger_update_update_a58ef ON public.pricing_pricingpolicy IS '12798acaa217367fc5c34883aab12138098220c4';

CREATE TRIGGER pgtrigger_update_update_a65e7 AFTER UPDATE ON public.pricing_taxrate FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a65e7();

COMMENT ON TRIGGER pgtrigger_update_update_a65e7 ON public.pricing_taxrate IS '01c431499f82020483494afafee440495caf3572';

CREATE TRIGGER pgtrigger_update_update_aa0e0 AFTER UPDATE ON public.payments_creditaccount FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_aa0e0();

COMMENT ON TRIGGER pgtrigger_update_update_aa0e0 ON public.payments_creditaccount IS '140665b54e009cd3c9994684b20950e844047503';

CREATE TRIGGER pgtrigger_update_update_b9d8f AFTER UPDATE ON public.catalog_attribute REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_b9d8f();

COMMENT ON TRIGGER pgtrigger_update_update_b9d8f ON public.catalog_attribute IS 'ad748a0a8434de1882869998eb036cddd523b6f8';

CREATE TRIGGER pgtrigger_update_update_cb195 AFTER UPDATE ON public.group_buying_commitmentline FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_cb195();

COMMENT ON TRIGGER pgtrigger_update_update_cb195 ON public.group_buying_commitmentline IS 'd9c953f43bf2475e7fd3655131fcda87c79a1cca';

CREATE TRIGGER pgtrigger_update_update_d9dc7 AFTER UPDATE ON public.approvals_approvalrule FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_d9dc7();

COMMENT ON TRIGGER pgtrigger_update_update_d9dc7 ON public.approvals_approvalrule IS 'ab0be47f579e9eecaa54b0cbd1867b393ffcb26d';

CREATE TRIGGER pgtrigger_update_update_ddf71 AFTER UPDATE ON public.group_buying_groupprice FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ddf71();

COMMENT ON TRIGGER pgtrigger_update_update_ddf71 ON public.group_buying_groupprice IS '3638d949577ff3f2b4f4908cbd21e3190e27011d';

CREATE TRIGGER pgtrigger_update_update_ea4a0 AFTER UPDATE ON public.companies_apikey FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.created_by_id IS DISTINCT FROM new.created_by_id) OR (old.expires_at IS DISTINCT FROM new.expires_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.prefix)::text IS DISTINCT FROM (new.prefix)::text) OR (old.previous_ends_at IS DISTINCT FROM new.previous_ends_at) OR ((old.previous_hash)::text IS DISTINCT FROM (new.previous_hash)::text) OR (old.revoked_at IS DISTINCT FROM new.revoked_at) OR (old.scopes IS DISTINCT FROM new.scopes) OR ((old.secret_hash)::text IS DISTINCT FROM (new.secret_hash)::text) OR (old.unit_id IS DISTINCT FROM new.unit_id))) EXECUTE FUNCTION public.pgtrigger_update_update_ea4a0();

COMMENT ON TRIGGER pgtrigger_update_update_ea4a0 ON public.companies_apikey IS '20ccf8985156f5785ac3c0a7d9ab29c609881e3a';

CREATE TRIGGER pgtrigger_update_update_ee635 AFTER UPDATE ON public.catalog_variant REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_ee635();

COMMENT ON TRIGGER pgtrigger_update_update_ee635 ON public.catalog_variant IS '2116e577385c094742f006860169c9bfff2938d9';

CREATE TRIGGER pgtrigger_update_update_fdc2d AFTER UPDATE ON public.ordering_order FOR EACH ROW WHEN (((old.net_amount IS DISTINCT FROM new.net_amount) OR ((old.po_number)::text IS DISTINCT FROM (new.po_number)::text) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.tax_amount IS DISTINCT FROM new.tax_amount) OR (old.total_amount IS DISTINCT FROM new.total_amount))) EXECUTE FUNCTION public.pgtrigger_update_update_fdc2d();

COMMENT ON TRIGGER pgtrigger_update_update_fdc2d ON public.ordering_order IS 'a2f16bba8154eed20aadc31083b7f6cd4b71a435';

CREATE TRIGGER pgtrigger_update_update_fde31 AFTER UPDATE ON public.approvals_approvalpolicy FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_fde31();

COMMENT ON TRIGGER pgtrigger_update_update_fde31 ON public.approvals_approvalpolicy IS '3b305d0ad53430d07dc66345f0c22e30ac2134c8';

CREATE TRIGGER pgtrigger_words_begin_26596 AFTER INSERT ON public.catalog_variant REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_words_begin_26596();

COMMENT ON TRIGGER pgtrigger_words_begin_26596 ON public.catalog_variant IS '7c5a70a9553121b07dd091dae62ccc081141ca78';

CREATE TRIGGER pgtrigger_words_follow_6f9a4 AFTER UPDATE ON public.catalog_product REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_words_follow_6f9a4();

COMMENT ON TRIGGER pgtrigger_words_follow_6f9a4 ON public.catalog_product IS 'a68eab2b3d0603224c676d23912f4378d7e866ab';

CREATE TRIGGER pgtrigger_words_follow_f60cc AFTER UPDATE ON public.catalog_variant REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_words_follow_f60cc();

COMMENT ON TRIGGER pgtrigger_words_follow_f60cc ON public.catalog_variant IS '7451c41a92b72ed8df0bbc37323d4d0b02e32f3d';

CREATE TRIGGER pricing_price_list_id_stay AFTER TRUNCATE ON public.pricing_pricelist FOR EACH STATEMENT EXECUTE FUNCTION public.pricing_price_list_id_stay();

CREATE CONSTRAINT TRIGGER pricing_price_list_id_stays AFTER DELETE OR UPDATE OF id ON public.pricing_pricelist DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.pricing_price_list_id_stays();

CREATE TRIGGER pricing_variant_id_stay AFTER TRUNCATE ON public.catalog_variant FOR EACH STATEMENT EXECUTE FUNCTION public.pricing_variant_id_stay();

CREATE CONSTRAINT TRIGGER pricing_variant_id_stays AFTER DELETE OR UPDATE OF id ON public.catalog_variant DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.pricing_variant_id_stays();

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvallink
    ADD CONSTRAINT approvals_approvalli_step_id_09ee6962_fk_approvals FOREIGN KEY (step_id) REFERENCES public.approvals_approvalstep(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvallink
    ADD CONSTRAINT approvals_approvallink_user_id_5a5736b2_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvalpolicy
    ADD CONSTRAINT approvals_approvalpo_company_id_34ecd3da_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvalrequest
    ADD CONSTRAINT approvals_approvalre_answerable_id_59285a29_fk_companies FOREIGN KEY (answerable_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvalrequest
    ADD CONSTRAINT approvals_approvalre_company_id_3e723416_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvalrequest
    ADD CONSTRAINT approvals_approvalre_requester_id_43377b82_fk_companies FOREIGN KEY (requester_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvalrequest
    ADD CONSTRAINT approvals_approvalrequest_unit_id_3f5ce45f_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvalrulestep
    ADD CONSTRAINT approvals_approvalru_approver_id_aaa8516d_fk_companies FOREIGN KEY (approver_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvalrulestep
    ADD CONSTRAINT approvals_approvalru_approver_role_id_fd1646eb_fk_companies FOREIGN KEY (approver_role_id) REFERENCES public.companies_role(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvalrule
    ADD CONSTRAINT approvals_approvalru_category_id_b12ccc49_fk_catalog_c FOREIGN KEY (category_id) REFERENCES public.catalog_category(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvalrule
    ADD CONSTRAINT approvals_approvalru_company_id_23312664_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvalrule
    ADD CONSTRAINT approvals_approvalru_requester_role_id_f98746d4_fk_companies FOREIGN KEY (requester_role_id) REFERENCES public.companies_role(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvalrulestep
    ADD CONSTRAINT approvals_approvalru_rule_id_726de1d7_fk_approvals FOREIGN KEY (rule_id) REFERENCES public.approvals_approvalrule(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvalrule
    ADD CONSTRAINT approvals_approvalrule_unit_id_0f7b33df_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvalstep
    ADD CONSTRAINT approvals_approvalst_approver_id_f3a577cb_fk_companies FOREIGN KEY (approver_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvalstep
    ADD CONSTRAINT approvals_approvalst_approver_role_id_15dce6b9_fk_companies FOREIGN KEY (approver_role_id) REFERENCES public.companies_role(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvalstep
    ADD CONSTRAINT approvals_approvalst_decided_by_id_490eaba6_fk_companies FOREIGN KEY (decided_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvalstep
    ADD CONSTRAINT approvals_approvalst_request_id_e8aa275e_fk_approvals FOREIGN KEY (request_id) REFERENCES public.approvals_approvalrequest(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_assortmentassignment
    ADD CONSTRAINT catalog_assortmentas_assortment_id_defb1c4a_fk_catalog_a FOREIGN KEY (assortment_id) REFERENCES public.catalog_assortment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_assortmentassignment
    ADD CONSTRAINT catalog_assortmentas_channel_id_2a55e33c_fk_companies FOREIGN KEY (channel_id) REFERENCES public.companies_channel(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_assortmentassignment
    ADD CONSTRAINT catalog_assortmentas_company_id_7cde5d12_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_assortmentassignment
    ADD CONSTRAINT catalog_assortmentas_segment_id_803bd69b_fk_companies FOREIGN KEY (segment_id) REFERENCES public.companies_segment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_assortmententry
    ADD CONSTRAINT catalog_assortmenten_assortment_id_e0b5e549_fk_catalog_a FOREIGN KEY (assortment_id) REFERENCES public.catalog_assortment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_assortmententry
    ADD CONSTRAINT catalog_assortmenten_category_id_822e72a7_fk_catalog_c FOREIGN KEY (category_id) REFERENCES public.catalog_category(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_assortmententry
    ADD CONSTRAINT catalog_assortmenten_product_id_5e9458d4_fk_catalog_p FOREIGN KEY (product_id) REFERENCES public.catalog_product(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_category
    ADD CONSTRAINT catalog_category_family_id_40a11486_fk_catalog_a FOREIGN KEY (family_id) REFERENCES public.catalog_attributefamily(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_category
    ADD CONSTRAINT catalog_category_parent_id_f61bd017_fk_catalog_category_id FOREIGN KEY (parent_id) REFERENCES public.catalog_category(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_document
    ADD CONSTRAINT catalog_document_product_id_bbd9e461_fk_catalog_product_id FOREIGN KEY (product_id) REFERENCES public.catalog_product(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_drawingposition
    ADD CONSTRAINT catalog_drawingposit_document_id_89adbca9_fk_catalog_d FOREIGN KEY (document_id) REFERENCES public.catalog_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_drawingposition
    ADD CONSTRAINT catalog_drawingposit_variant_id_999a81c3_fk_catalog_v FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_facetvalue
    ADD CONSTRAINT catalog_facetvalue_attribute_id_8ef89cba_fk_catalog_a FOREIGN KEY (attribute_id) REFERENCES public.catalog_attribute(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_kitcomponent
    ADD CONSTRAINT catalog_kitcomponent_component_id_a347b03b_fk_catalog_v FOREIGN KEY (component_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_kitcomponent
    ADD CONSTRAINT catalog_kitcomponent_kit_id_62de07ea_fk_catalog_variant_id FOREIGN KEY (kit_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_optionchoice
    ADD CONSTRAINT catalog_optionchoice_option_id_44364a49_fk_catalog_p FOREIGN KEY (option_id) REFERENCES public.catalog_productoption(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_optionrule
    ADD CONSTRAINT catalog_optionrule_choice_id_f98b409f_fk_catalog_o FOREIGN KEY (choice_id) REFERENCES public.catalog_optionchoice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_optionrule
    ADD CONSTRAINT catalog_optionrule_other_id_b3282600_fk_catalog_optionchoice_id FOREIGN KEY (other_id) REFERENCES public.catalog_optionchoice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_ownpartnumber
    ADD CONSTRAINT catalog_ownpartnumbe_company_id_89e0960a_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_ownpartnumber
    ADD CONSTRAINT catalog_ownpartnumber_variant_id_4ea12908_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_pack
    ADD CONSTRAINT catalog_pack_variant_id_d9d199ef_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_product
    ADD CONSTRAINT catalog_product_category_id_35bf920b_fk_catalog_category_id FOREIGN KEY (category_id) REFERENCES public.catalog_category(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_productoption
    ADD CONSTRAINT catalog_productoption_product_id_d81cc5b1_fk_catalog_product_id FOREIGN KEY (product_id) REFERENCES public.catalog_product(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_relation
    ADD CONSTRAINT catalog_relation_product_id_33c34b21_fk_catalog_product_id FOREIGN KEY (product_id) REFERENCES public.catalog_product(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_relation
    ADD CONSTRAINT catalog_relation_variant_id_e90c7da7_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_usualvariant
    ADD CONSTRAINT catalog_usualvariant_company_id_a2467f66_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_usualvariant
    ADD CONSTRAINT catalog_usualvariant_variant_id_ce4a898e_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_variant
    ADD CONSTRAINT catalog_variant_product_id_8a21d193_fk_catalog_product_id FOREIGN KEY (product_id) REFERENCES public.catalog_product(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_variant
    ADD CONSTRAINT catalog_variant_replaced_by_id_cc04c580_fk_catalog_variant_id FOREIGN KEY (replaced_by_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_variantwords
    ADD CONSTRAINT catalog_variantwords_variant_id_7b1be358_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_address
    ADD CONSTRAINT companies_address_company_id_3d3d965a_fk_companies_company_id FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_address
    ADD CONSTRAINT companies_address_unit_id_197f8d3e_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_apikey
    ADD CONSTRAINT companies_apikey_created_by_id_5b4dc837_fk_companies_user_id FOREIGN KEY (created_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_apikey
    ADD CONSTRAINT companies_apikey_unit_id_7be05f88_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_channel
    ADD CONSTRAINT companies_channel_seller_id_ef040356_fk_companies_seller_id FOREIGN KEY (seller_id) REFERENCES public.companies_seller(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_company
    ADD CONSTRAINT companies_company_channel_id_a7668872_fk_companies_channel_id FOREIGN KEY (channel_id) REFERENCES public.companies_channel(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_costcenter
    ADD CONSTRAINT companies_costcenter_company_id_eff9d84c_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_costcenter
    ADD CONSTRAINT companies_costcenter_unit_id_52b302f0_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_grant
    ADD CONSTRAINT companies_grant_role_id_5b5dbb6c_fk_companies_role_id FOREIGN KEY (role_id) REFERENCES public.companies_role(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_invitation
    ADD CONSTRAINT companies_invitation_invited_by_id_94934db8_fk_companies FOREIGN KEY (invited_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_invitation
    ADD CONSTRAINT companies_invitation_role_id_b0d35115_fk_companies_role_id FOREIGN KEY (role_id) REFERENCES public.companies_role(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_invitation
    ADD CONSTRAINT companies_invitation_unit_id_62973c84_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_role
    ADD CONSTRAINT companies_role_company_id_c4cb615b_fk_companies_company_id FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_roleassignment
    ADD CONSTRAINT companies_roleassignment_role_id_c465bf97_fk_companies_role_id FOREIGN KEY (role_id) REFERENCES public.companies_role(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_roleassignment
    ADD CONSTRAINT companies_roleassignment_unit_id_b49a8147_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_roleassignment
    ADD CONSTRAINT companies_roleassignment_user_id_0e26988d_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_segmentmembership
    ADD CONSTRAINT companies_segmentmem_company_id_9c848cb2_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_segmentmembership
    ADD CONSTRAINT companies_segmentmem_segment_id_936913f4_fk_companies FOREIGN KEY (segment_id) REFERENCES public.companies_segment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_unit
    ADD CONSTRAINT companies_unit_company_id_052d6bd5_fk_companies_company_id FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_unit
    ADD CONSTRAINT companies_unit_parent_id_bd5996eb_fk_companies_unit_id FOREIGN KEY (parent_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_user_groups
    ADD CONSTRAINT companies_user_groups_group_id_958605ad_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_user_groups
    ADD CONSTRAINT companies_user_groups_user_id_5bdd051d_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_user_user_permissions
    ADD CONSTRAINT companies_user_user__permission_id_88700007_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_user_user_permissions
    ADD CONSTRAINT companies_user_user__user_id_cee32aea_fk_companies FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_content_type_id_c4bce8eb_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_user_id_c564eba6_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_answerpart
    ADD CONSTRAINT exchange_answerpart_of_import_id_cd17868b_fk_exchange_import_id FOREIGN KEY (of_import_id) REFERENCES public.exchange_import(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_filepart
    ADD CONSTRAINT exchange_filepart_of_import_id_5d017083_fk_exchange_import_id FOREIGN KEY (of_import_id) REFERENCES public.exchange_import(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_import
    ADD CONSTRAINT exchange_import_api_key_id_14127e56_fk_companies_apikey_id FOREIGN KEY (api_key_id) REFERENCES public.companies_apikey(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_import
    ADD CONSTRAINT exchange_import_user_id_788373d3_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_preparedlist
    ADD CONSTRAINT exchange_preparedlis_company_id_694c96e7_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_preparedlist
    ADD CONSTRAINT exchange_preparedlist_unit_id_ea3f9083_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_preparedlist
    ADD CONSTRAINT exchange_preparedlist_user_id_d93e5ac1_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_rejectedrow
    ADD CONSTRAINT exchange_rejectedrow_of_import_id_926827e6_fk_exchange_ FOREIGN KEY (of_import_id) REFERENCES public.exchange_import(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.fulfillment_shipment
    ADD CONSTRAINT fulfillment_shipment_order_id_28952ad5_fk_ordering_order_id FOREIGN KEY (order_id) REFERENCES public.ordering_order(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.fulfillment_shipmentline
    ADD CONSTRAINT fulfillment_shipment_order_line_id_a68008e7_fk_ordering_ FOREIGN KEY (order_line_id) REFERENCES public.ordering_orderline(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.fulfillment_shipmentline
    ADD CONSTRAINT fulfillment_shipment_shipment_id_2373afd7_fk_fulfillme FOREIGN KEY (shipment_id) REFERENCES public.fulfillment_shipment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.fulfillment_shipment
    ADD CONSTRAINT fulfillment_shipment_user_id_5b1ac000_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.fulfillment_shipment
    ADD CONSTRAINT fulfillment_shipment_warehouse_id_a0a2ad72_fk_inventory FOREIGN KEY (warehouse_id) REFERENCES public.inventory_warehouse(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.group_buying_commitmentline
    ADD CONSTRAINT group_buying_commitm_commitment_id_0b3dd1ad_fk_group_buy FOREIGN KEY (commitment_id) REFERENCES public.group_buying_commitment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.group_buying_commitment
    ADD CONSTRAINT group_buying_commitm_company_id_5cee0019_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.group_buying_commitment
    ADD CONSTRAINT group_buying_commitm_delivery_address_id_31e9648e_fk_companies FOREIGN KEY (delivery_address_id) REFERENCES public.companies_address(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.group_buying_commitment
    ADD CONSTRAINT group_buying_commitm_purchase_id_299234d2_fk_group_buy FOREIGN KEY (purchase_id) REFERENCES public.group_buying_grouppurchase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.group_buying_commitmentline
    ADD CONSTRAINT group_buying_commitm_variant_id_b7f82e93_fk_catalog_v FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.group_buying_commitment
    ADD CONSTRAINT group_buying_commitment_order_id_1a686ab0_fk_ordering_order_id FOREIGN KEY (order_id) REFERENCES public.ordering_order(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.group_buying_commitment
    ADD CONSTRAINT group_buying_commitment_unit_id_02456d5e_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.group_buying_commitment
    ADD CONSTRAINT group_buying_commitment_user_id_3c41810f_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.group_buying_groupprice
    ADD CONSTRAINT group_buying_grouppr_purchase_id_84d20b39_fk_group_buy FOREIGN KEY (purchase_id) REFERENCES public.group_buying_grouppurchase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.group_buying_groupprice
    ADD CONSTRAINT group_buying_grouppr_variant_id_02f6bb0b_fk_catalog_v FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.inventory_licensekey
    ADD CONSTRAINT inventory_licensekey_added_by_id_ffb1f029_fk_companies_user_id FOREIGN KEY (added_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.inventory_licensekey
    ADD CONSTRAINT inventory_licensekey_variant_id_d5f0e704_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.inventory_licensepool
    ADD CONSTRAINT inventory_licensepool_variant_id_d9fd349b_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.inventory_reservation
    ADD CONSTRAINT inventory_reservatio_warehouse_id_804de7c4_fk_inventory FOREIGN KEY (warehouse_id) REFERENCES public.inventory_warehouse(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.inventory_reservation
    ADD CONSTRAINT inventory_reservation_variant_id_a7811c2f_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.inventory_stocklevel
    ADD CONSTRAINT inventory_stocklevel_variant_id_24c2dc1f_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.inventory_stocklevel
    ADD CONSTRAINT inventory_stocklevel_warehouse_id_9f55a8ac_fk_inventory FOREIGN KEY (warehouse_id) REFERENCES public.inventory_warehouse(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.inventory_supplyrule
    ADD CONSTRAINT inventory_supplyrule_variant_id_836acca6_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_quickorder
    ADD CONSTRAINT lists_quickorder_company_id_07d75a60_fk_companies_company_id FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_quickorder
    ADD CONSTRAINT lists_quickorder_unit_id_1984b3a6_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_quickorder
    ADD CONSTRAINT lists_quickorder_user_id_e7a0ce42_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_quickorderline
    ADD CONSTRAINT lists_quickorderline_quick_order_id_622f441e_fk_lists_qui FOREIGN KEY (quick_order_id) REFERENCES public.lists_quickorder(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_quickorderline
    ADD CONSTRAINT lists_quickorderline_variant_id_c2273737_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_message
    ADD CONSTRAINT notifications_messag_company_id_2041d34c_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cart
    ADD CONSTRAINT ordering_cart_api_key_id_2ac99675_fk_companies_apikey_id FOREIGN KEY (api_key_id) REFERENCES public.companies_apikey(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cart
    ADD CONSTRAINT ordering_cart_company_id_d03cf4b3_fk_companies_company_id FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cart
    ADD CONSTRAINT ordering_cart_unit_id_ba549779_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cart
    ADD CONSTRAINT ordering_cart_user_id_094adb75_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cartline
    ADD CONSTRAINT ordering_cartline_cart_id_1565cf7c_fk_ordering_cart_id FOREIGN KEY (cart_id) REFERENCES public.ordering_cart(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cartline
    ADD CONSTRAINT ordering_cartline_cost_center_id_6d3770ac_fk_companies FOREIGN KEY (cost_center_id) REFERENCES public.companies_costcenter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cartline
    ADD CONSTRAINT ordering_cartline_variant_id_788c4f1b_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_order
    ADD CONSTRAINT ordering_order_acting_id_0174baa0_fk_companies_user_id FOREIGN KEY (acting_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_order
    ADD CONSTRAINT ordering_order_api_key_id_ab2651bb_fk_companies_apikey_id FOREIGN KEY (api_key_id) REFERENCES public.companies_apikey(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_order
    ADD CONSTRAINT ordering_order_company_id_925cd8d1_fk_companies_company_id FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_order
    ADD CONSTRAINT ordering_order_requester_id_042e1142_fk_companies_user_id FOREIGN KEY (requester_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_order
    ADD CONSTRAINT ordering_order_unit_id_49d5fb51_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_orderadjustment
    ADD CONSTRAINT ordering_orderadjust_line_id_9a078486_fk_ordering_ FOREIGN KEY (line_id) REFERENCES public.ordering_orderline(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_orderadjustment
    ADD CONSTRAINT ordering_orderadjustment_order_id_d53fe1eb_fk_ordering_order_id FOREIGN KEY (order_id) REFERENCES public.ordering_order(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_orderline
    ADD CONSTRAINT ordering_orderline_cost_center_id_6695596a_fk_companies FOREIGN KEY (cost_center_id) REFERENCES public.companies_costcenter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_orderline
    ADD CONSTRAINT ordering_orderline_order_id_cb63bbd7_fk_ordering_order_id FOREIGN KEY (order_id) REFERENCES public.ordering_order(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_orderline
    ADD CONSTRAINT ordering_orderline_variant_id_44a402ad_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_orderlinepart
    ADD CONSTRAINT ordering_orderlinepa_line_id_d28d934e_fk_ordering_ FOREIGN KEY (line_id) REFERENCES public.ordering_orderline(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_orderlinepart
    ADD CONSTRAINT ordering_orderlinepa_variant_id_77bfe591_fk_catalog_v FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_orderlogentry
    ADD CONSTRAINT ordering_orderlogentry_acting_id_117cba34_fk_companies_user_id FOREIGN KEY (acting_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_orderlogentry
    ADD CONSTRAINT ordering_orderlogentry_order_id_a35d6392_fk_ordering_order_id FOREIGN KEY (order_id) REFERENCES public.ordering_order(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_orderlogentry
    ADD CONSTRAINT ordering_orderlogentry_user_id_0e93fc06_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.payments_creditaccount
    ADD CONSTRAINT payments_creditaccou_company_id_5da84079_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.payments_creditaccount
    ADD CONSTRAINT payments_creditaccou_terms_id_ff296c9c_fk_payments_ FOREIGN KEY (terms_id) REFERENCES public.payments_paymentterms(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.payments_creditentry
    ADD CONSTRAINT payments_creditentry_account_id_881c6fcc_fk_payments_ FOREIGN KEY (account_id) REFERENCES public.payments_creditaccount(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.payments_creditentry
    ADD CONSTRAINT payments_creditentry_user_id_40255a6b_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_contract
    ADD CONSTRAINT pricing_contract_company_id_d39ca3fd_fk_companies_company_id FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_formulaexception
    ADD CONSTRAINT pricing_formulaexcep_category_id_b480f4f0_fk_catalog_c FOREIGN KEY (category_id) REFERENCES public.catalog_category(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_formulaexception
    ADD CONSTRAINT pricing_formulaexcep_price_list_id_845c7167_fk_pricing_p FOREIGN KEY (price_list_id) REFERENCES public.pricing_pricelist(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_formulaexception
    ADD CONSTRAINT pricing_formulaexcep_product_id_1b31df77_fk_catalog_p FOREIGN KEY (product_id) REFERENCES public.catalog_product(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_freightrule
    ADD CONSTRAINT pricing_freightrule_terms_id_c64f9f5f_fk_pricing_orderterms_id FOREIGN KEY (terms_id) REFERENCES public.pricing_orderterms(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_ladderstep
    ADD CONSTRAINT pricing_ladderstep_terms_id_52cb153a_fk_pricing_orderterms_id FOREIGN KEY (terms_id) REFERENCES public.pricing_orderterms(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_orderterms
    ADD CONSTRAINT pricing_orderterms_channel_id_222be4bc_fk_companies_channel_id FOREIGN KEY (channel_id) REFERENCES public.companies_channel(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_orderterms
    ADD CONSTRAINT pricing_orderterms_company_id_0f2be794_fk_companies_company_id FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_orderterms
    ADD CONSTRAINT pricing_orderterms_segment_id_ca5f589c_fk_companies_segment_id FOREIGN KEY (segment_id) REFERENCES public.companies_segment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_pricelist
    ADD CONSTRAINT pricing_pricelist_base_id_bb0f496b_fk_pricing_pricelist_id FOREIGN KEY (base_id) REFERENCES public.pricing_pricelist(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_pricelistassignment
    ADD CONSTRAINT pricing_pricelistass_channel_id_f37ee480_fk_companies FOREIGN KEY (channel_id) REFERENCES public.companies_channel(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_pricelistassignment
    ADD CONSTRAINT pricing_pricelistass_company_id_fe8bd27e_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_pricelistassignment
    ADD CONSTRAINT pricing_pricelistass_contract_id_11c32736_fk_pricing_c FOREIGN KEY (contract_id) REFERENCES public.pricing_contract(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_pricelistassignment
    ADD CONSTRAINT pricing_pricelistass_price_list_id_b6f7a745_fk_pricing_p FOREIGN KEY (price_list_id) REFERENCES public.pricing_pricelist(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_pricelistassignment
    ADD CONSTRAINT pricing_pricelistass_segment_id_ed6954e5_fk_companies FOREIGN KEY (segment_id) REFERENCES public.companies_segment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_pricelistassignment
    ADD CONSTRAINT pricing_pricelistass_unit_id_7e675a60_fk_companies FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_pricingpolicy
    ADD CONSTRAINT pricing_pricingpolic_channel_id_2604e9c6_fk_companies FOREIGN KEY (channel_id) REFERENCES public.companies_channel(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_promotionbuyer
    ADD CONSTRAINT pricing_promotionbuy_channel_id_a3db3549_fk_companies FOREIGN KEY (channel_id) REFERENCES public.companies_channel(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_promotionbuyer
    ADD CONSTRAINT pricing_promotionbuy_company_id_3699e684_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_promotionbuyer
    ADD CONSTRAINT pricing_promotionbuy_promotion_id_529de217_fk_pricing_p FOREIGN KEY (promotion_id) REFERENCES public.pricing_promotion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_promotionbuyer
    ADD CONSTRAINT pricing_promotionbuy_segment_id_3481f63e_fk_companies FOREIGN KEY (segment_id) REFERENCES public.companies_segment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_promotiongoods
    ADD CONSTRAINT pricing_promotiongoo_category_id_55ad0273_fk_catalog_c FOREIGN KEY (category_id) REFERENCES public.catalog_category(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_promotiongoods
    ADD CONSTRAINT pricing_promotiongoo_product_id_e96864bd_fk_catalog_p FOREIGN KEY (product_id) REFERENCES public.catalog_product(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_promotiongoods
    ADD CONSTRAINT pricing_promotiongoo_promotion_id_c6b9b1bb_fk_pricing_p FOREIGN KEY (promotion_id) REFERENCES public.pricing_promotion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_promotionuse
    ADD CONSTRAINT pricing_promotionuse_company_id_ee42a08a_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pricing_promotionuse
    ADD CONSTRAINT pricing_promotionuse_promotion_id_2e8841c1_fk_pricing_p FOREIGN KEY (promotion_id) REFERENCES public.pricing_promotion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);

ALTER TABLE ONLY public.rebates_rebateagreement
    ADD CONSTRAINT rebates_rebateagreem_company_id_8e41d5b2_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rebates_rebateagreement
    ADD CONSTRAINT rebates_rebateagreem_segment_id_1dbf7666_fk_companies FOREIGN KEY (segment_id) REFERENCES public.companies_segment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rebates_rebateentry
    ADD CONSTRAINT rebates_rebateentry_agreement_id_86945fc4_fk_rebates_r FOREIGN KEY (agreement_id) REFERENCES public.rebates_rebateagreement(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rebates_rebateentry
    ADD CONSTRAINT rebates_rebateentry_order_line_id_524f7ba3_fk_ordering_ FOREIGN KEY (order_line_id) REFERENCES public.ordering_orderline(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rebates_rebateentry
    ADD CONSTRAINT rebates_rebateentry_period_id_8c3069c5_fk_rebates_r FOREIGN KEY (period_id) REFERENCES public.rebates_rebateperiod(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rebates_rebateentry
    ADD CONSTRAINT rebates_rebateentry_shipment_line_id_b8968bc6_fk_fulfillme FOREIGN KEY (shipment_line_id) REFERENCES public.fulfillment_shipmentline(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rebates_rebateentry
    ADD CONSTRAINT rebates_rebateentry_user_id_f868177f_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rebates_rebategoods
    ADD CONSTRAINT rebates_rebategoods_agreement_id_65227975_fk_rebates_r FOREIGN KEY (agreement_id) REFERENCES public.rebates_rebateagreement(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rebates_rebategoods
    ADD CONSTRAINT rebates_rebategoods_category_id_60395c04_fk_catalog_category_id FOREIGN KEY (category_id) REFERENCES public.catalog_category(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rebates_rebategoods
    ADD CONSTRAINT rebates_rebategoods_product_id_31cd24ef_fk_catalog_product_id FOREIGN KEY (product_id) REFERENCES public.catalog_product(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rebates_rebateperiod
    ADD CONSTRAINT rebates_rebateperiod_agreement_id_f3977963_fk_rebates_r FOREIGN KEY (agreement_id) REFERENCES public.rebates_rebateagreement(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rebates_rebateperiod
    ADD CONSTRAINT rebates_rebateperiod_closed_by_id_3d55dd11_fk_companies_user_id FOREIGN KEY (closed_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rebates_rebateperiod
    ADD CONSTRAINT rebates_rebateperiod_company_id_df9ede05_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.rebates_rebatestep
    ADD CONSTRAINT rebates_rebatestep_agreement_id_5b5fe4dc_fk_rebates_r FOREIGN KEY (agreement_id) REFERENCES public.rebates_rebateagreement(id) DEFERRABLE INITIALLY DEFERRED;

