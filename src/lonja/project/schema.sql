-- Made by `make schema` from migrations eb59e4d03b833b4ce5b1390271ee074eb2ae4b0fb5d93613e2c3f0e65783462f
-- approvals/0001_rules_requests_and_links approvals/0002_budgets_and_their_ledger approvals/0003_conditions_steps_together_and_evidence approvals/0004_delegations approvals/0005_what_periods_leave_is_carried_over approvals/0006_notices_and_requests_sent_back approvals/0007_rules_have_a_patience_of_their_own catalog/0001_products_and_assortments catalog/0002_words_beside_what_is_listed catalog/0003_own_part_numbers catalog/0004_words_mistyped_synonyms_and_misses catalog/0005_assortments_that_hide_and_reach_brands_and_channels catalog/0006_what_differs_for_a_company catalog/0007_variants_put_forward_to_a_company catalog/0008_documents_and_drawings catalog/0009_relations_and_successors catalog/0010_kits catalog/0011_services_and_licenses catalog/0012_options_of_products catalog/0013_families_of_attributes_and_what_goods_were catalog/0014_kits_in_the_history_of_variants catalog/0015_files_that_belong_to_no_product catalog/0016_options_in_the_history_of_products catalog/0017_service_levels catalog/0018_what_goods_were_called_and_what_ended catalog/0019_pictures_of_categories catalog/0020_what_a_company_taught companies/0001_companies_people_and_rights companies/0002_the_sellers_history_and_the_right_to_his_settings companies/0003_the_rights_to_prices_and_catalog companies/0004_keys_of_the_sellers_programs companies/0005_the_rights_to_imports companies/0006_what_keys_spend_in_a_minute companies/0007_how_channels_speak companies/0008_the_rights_to_lists_and_rounds companies/0009_how_far_roles_reach_and_up_to_how_much companies/0010_companies_register_and_people_come_from_files companies/0011_owners_of_cost_centers_time_zones_and_budgets companies/0012_the_rights_to_quotes companies/0013_invitations_and_rights_together companies/0014_people_ask_to_join_by_their_domain companies/0015_companies_may_want_a_second_step companies/0016_history_of_companies_together companies/0017_companies_have_identity_providers core/0001_events_answers_and_counted_attempts exchange/0001_imports_and_what_undoes_them exchange/0002_files_that_wait_for_the_worker exchange/0003_rows_from_programs exchange/0004_images_of_rows_with_uuids exchange/0005_changes_that_others_follow exchange/0006_price_lists_that_the_worker_makes exchange/0007_rows_that_programs_leave_with_the_worker exchange/0008_images_a_thousand_together exchange/0009_what_belongs_to_products_is_followed exchange/0010_papers_that_the_worker_makes fulfillment/0001_shipments fulfillment/0002_shipment_number_sequence group_buying/0001_purchases_and_commitments inventory/0001_stock_and_promises inventory/0002_reservations_of_components inventory/0003_keys_of_licenses lists/0001_quick_orders lists/0002_what_was_chosen lists/0003_purchase_lists_and_collect_rounds lists/0004_what_was_counted_on_the_shelf lists/0005_units_as_a_company_means_them lists/0006_lines_that_are_mere_text lists/0007_sheets_as_a_company_reads_them lists/0008_where_lines_of_an_earlier_order_went lists/0009_quick_orders_of_machines notifications/0001_messages notifications/0002_whom_accounts_payable_tells_and_monthly_reports ordering/0001_carts_and_orders ordering/0002_order_number_sequence ordering/0003_discounts_and_charges ordering/0004_own_codes_on_order_lines ordering/0005_parts_of_order_lines ordering/0006_how_lines_are_fulfilled ordering/0007_lines_at_an_agreed_price ordering/0008_what_was_chosen ordering/0009_gifts_on_order_lines ordering/0010_own_names_on_order_lines ordering/0011_service_levels_on_lines ordering/0012_past_orders_may_be_taken_back ordering/0013_recurring_orders ordering/0014_for_which_department ordering/0015_orders_by_quotes ordering/0016_every_road ordering/0017_recurring_orders_by_levels ordering/0018_agreed_steps_and_freight ordering/0019_files_that_justify_orders ordering/0020_edits_of_carts_can_be_undone ordering/0021_named_and_shared_carts ordering/0022_lines_to_several_deliveries ordering/0023_carts_of_colleagues_in_use payments/0001_terms_credit_and_ledger pricing/0001_prices_and_taxes pricing/0002_levels_contracts_and_strategies pricing/0003_lists_by_formula_and_prices_on_request pricing/0004_order_terms_and_promotions pricing/0005_prices_guarded_by_the_statement pricing/0006_changes_of_terms_are_counted pricing/0007_n_for_m_across_lines pricing/0008_free_goods pricing/0009_what_goods_cost_the_seller quotes/0001_quotes_revisions_and_acceptances quotes/0002_quote_number_sequence quotes/0003_floor_comments_and_contracts quotes/0004_frameworks_and_freight quotes/0005_limits_of_offers quotes/0006_documents_and_guests rebates/0001_agreements_periods_and_their_ledger


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

CREATE FUNCTION public.exchange_feed_catalog_attribute_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'attributes', NULL::bigint, array_agg(DISTINCT r.id), '[]' FROM new_rows r HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_attribute_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'attributes', NULL::bigint, array_agg(DISTINCT r.id), '[]' FROM new_rows r HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_category_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'categories', NULL::bigint, array_agg(DISTINCT r.id), '[]' FROM new_rows r HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_category_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'categories', NULL::bigint, array_agg(DISTINCT r.id), '[]' FROM new_rows r HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_document_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(DISTINCT v.id), '[]' FROM catalog_variant v JOIN old_rows r ON r.product_id = v.product_id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_document_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(DISTINCT v.id), '[]' FROM catalog_variant v JOIN new_rows r ON r.product_id = v.product_id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_document_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(DISTINCT v.id), '[]' FROM catalog_variant v JOIN new_rows r ON r.product_id = v.product_id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_kitcomponent_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(DISTINCT r.kit_id), '[]' FROM old_rows r HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_kitcomponent_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(DISTINCT r.kit_id), '[]' FROM new_rows r HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_kitcomponent_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(DISTINCT r.kit_id), '[]' FROM new_rows r HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_optionchoice_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(DISTINCT v.id), '[]' FROM catalog_variant v JOIN catalog_productoption o ON o.product_id = v.product_id JOIN old_rows r ON r.option_id = o.id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_optionchoice_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(DISTINCT v.id), '[]' FROM catalog_variant v JOIN catalog_productoption o ON o.product_id = v.product_id JOIN new_rows r ON r.option_id = o.id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_optionchoice_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(DISTINCT v.id), '[]' FROM catalog_variant v JOIN catalog_productoption o ON o.product_id = v.product_id JOIN new_rows r ON r.option_id = o.id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_optionrule_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(DISTINCT v.id), '[]' FROM catalog_variant v JOIN catalog_productoption o ON o.product_id = v.product_id JOIN catalog_optionchoice c ON c.option_id = o.id JOIN old_rows r ON r.choice_id = c.id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_optionrule_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(DISTINCT v.id), '[]' FROM catalog_variant v JOIN catalog_productoption o ON o.product_id = v.product_id JOIN catalog_optionchoice c ON c.option_id = o.id JOIN new_rows r ON r.choice_id = c.id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_optionrule_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(DISTINCT v.id), '[]' FROM catalog_variant v JOIN catalog_productoption o ON o.product_id = v.product_id JOIN catalog_optionchoice c ON c.option_id = o.id JOIN new_rows r ON r.choice_id = c.id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_productoption_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(DISTINCT v.id), '[]' FROM catalog_variant v JOIN old_rows r ON r.product_id = v.product_id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_productoption_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(DISTINCT v.id), '[]' FROM catalog_variant v JOIN new_rows r ON r.product_id = v.product_id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_productoption_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(DISTINCT v.id), '[]' FROM catalog_variant v JOIN new_rows r ON r.product_id = v.product_id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_relation_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(DISTINCT v.id), '[]' FROM catalog_variant v JOIN old_rows r ON r.product_id = v.product_id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_relation_insert() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(DISTINCT v.id), '[]' FROM catalog_variant v JOIN new_rows r ON r.product_id = v.product_id HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION public.exchange_feed_catalog_relation_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO exchange_change (transaction, at, kind, owner, ids, gone)
    SELECT pg_current_xact_id()::text::bigint, now(), 'products', NULL::bigint, array_agg(DISTINCT v.id), '[]' FROM catalog_variant v JOIN new_rows r ON r.product_id = v.product_id HAVING count(*) > 0;
    RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_append_only_2a1ed() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_2b949() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_369d1() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_3a2cd() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_3bd17() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_49294() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_58209() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_6b8a1() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_6d395() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_7924f() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_7f771() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_99de7() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_a5ef5() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_b0077() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_b1e19() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_b657b() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_c1e0d() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_c79db() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_d4d1d() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_e0e26() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_e3982() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_e82b4() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_append_only_ef0fa() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_approvals_budget_never_past_79050() RETURNS trigger
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
                    RAISE EXCEPTION 'budget exceeded' USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_budget_never_past';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_approvals_budgets_overlap_fff31() RETURNS trigger
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
                    
    IF NOT NEW.is_archived AND EXISTS (
        SELECT FROM approvals_budget b
         WHERE b.cost_center_id = NEW.cost_center_id AND b.period = NEW.period AND NOT b.is_archived
           AND b.id <> NEW.id AND b.starts_on <= NEW.ends_on AND b.ends_on >= NEW.starts_on
    ) THEN
        RAISE EXCEPTION 'budgets of one kind overlap'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_budgets_overlap';
    END IF;
    RETURN NEW;

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

CREATE FUNCTION public.pgtrigger_approvals_consents_of_several_da12c() RETURNS trigger
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
                    IF EXISTS (SELECT 1 FROM approvals_approvalstep s WHERE s.request_id = NEW.request_id AND s.stage = NEW.stage AND s.id <> NEW.id AND s.decided_by_id = NEW.decided_by_id AND NEW.needed < (SELECT count(*) FROM approvals_approvalstep o WHERE o.request_id = NEW.request_id AND o.stage = NEW.stage)) THEN RAISE EXCEPTION 'one person counts once where some of several must agree' USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_consents_of_several'; END IF; RETURN NEW;
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

CREATE FUNCTION public.pgtrigger_approvals_entries_stay_0b926() RETURNS trigger
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
                    IF EXISTS (SELECT 1 FROM approvals_approvalstep s WHERE s.request_id = NEW.request_id AND s.stage < NEW.stage AND s.state NOT IN ('approved', 'spared')) THEN RAISE EXCEPTION 'an earlier step is not approved' USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_in_turn'; END IF; RETURN NEW;
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

CREATE FUNCTION public.pgtrigger_approvals_notices_stay_45934() RETURNS trigger
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
                    INSERT INTO "pricing_promotionevent" ("across_lines", "buy_quantity", "code", "currency", "first_order_only", "gift_quantity", "gift_times", "gift_variant_id", "id", "is_active", "is_exclusive", "kind", "limit_per_company", "limit_total", "min_amount", "min_quantity", "names", "online_only", "pay_quantity", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "typed_code", "valid_from", "valid_until", "value", "version") VALUES (OLD."across_lines", OLD."buy_quantity", OLD."code", OLD."currency", OLD."first_order_only", OLD."gift_quantity", OLD."gift_times", OLD."gift_variant_id", OLD."id", OLD."is_active", OLD."is_exclusive", OLD."kind", OLD."limit_per_company", OLD."limit_total", OLD."min_amount", OLD."min_quantity", OLD."names", OLD."online_only", OLD."pay_quantity", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."priority", OLD."typed_code", OLD."valid_from", OLD."valid_until", OLD."value", OLD."version"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_delete_delete_6110a() RETURNS trigger
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
                    INSERT INTO "companies_maildomainevent" ("asked_at", "company_id", "domain", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof", "proof_email", "proved_at", "stated_at", "stated_by_id") VALUES (OLD."asked_at", OLD."company_id", OLD."domain", OLD."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."proof", OLD."proof_email", OLD."proved_at", OLD."stated_at", OLD."stated_by_id"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_delete_delete_70eb3() RETURNS trigger
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
                    INSERT INTO "companies_identityproviderevent" ("checks_second_step", "client_id", "company_id", "created_at", "id", "idp", "is_active", "issuer", "keeper_id", "kind", "lets_ask", "metadata_url", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "secret_set_at") VALUES (OLD."checks_second_step", OLD."client_id", OLD."company_id", OLD."created_at", OLD."id", OLD."idp", OLD."is_active", OLD."issuer", OLD."keeper_id", OLD."kind", OLD."lets_ask", OLD."metadata_url", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."secret_set_at"); RETURN NULL;
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
                    INSERT INTO "companies_grantevent" ("id", "permission", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "scope", "up_to") VALUES (OLD."id", OLD."permission", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."role_id", OLD."scope", OLD."up_to"); RETURN NULL;
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
                    INSERT INTO "companies_roleassignmentevent" ("cascades", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "unit_id", "user_id") VALUES (OLD."cascades", OLD."created_at", OLD."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."role_id", OLD."unit_id", OLD."user_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_a58b7() RETURNS trigger
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
                    INSERT INTO "companies_identitylinkevent" ("id", "linked_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "subject", "user_id") VALUES (OLD."id", OLD."linked_at", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."provider_id", OLD."subject", OLD."user_id"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_insert_insert_07974() RETURNS trigger
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
                    INSERT INTO "pricing_variantcostevent" ("currency", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_cost", "variant_id") VALUES (NEW."currency", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."unit_cost", NEW."variant_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_11ab1() RETURNS trigger
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
                    INSERT INTO "quotes_guestrequestevent" ("decided_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "reason", "state") VALUES (NEW."decided_by_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."quote_id", NEW."reason", NEW."state"); RETURN NULL;
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
                    INSERT INTO "companies_sellerevent" ("city", "country", "currency", "email", "erp_owns", "id", "legal_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postal_code", "staff_needs_second_step", "street", "tax_id") VALUES (NEW."city", NEW."country", NEW."currency", NEW."email", NEW."erp_owns", NEW."id", NEW."legal_name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."phone", NEW."postal_code", NEW."staff_needs_second_step", NEW."street", NEW."tax_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_20c33() RETURNS trigger
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
                    INSERT INTO "companies_identitylinkevent" ("id", "linked_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "subject", "user_id") VALUES (NEW."id", NEW."linked_at", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."provider_id", NEW."subject", NEW."user_id"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_insert_insert_22aaf() RETURNS trigger
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
                    INSERT INTO "lists_purchaselistevent" ("archived_at", "changed_at", "closed_at", "closed_by_id", "company_id", "created_at", "created_by_id", "id", "is_closed_by_head", "kind", "level_for_all", "name", "note", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment_id", "unit_id") VALUES (NEW."archived_at", NEW."changed_at", NEW."closed_at", NEW."closed_by_id", NEW."company_id", NEW."created_at", NEW."created_by_id", NEW."id", NEW."is_closed_by_head", NEW."kind", NEW."level_for_all", NEW."name", NEW."note", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."segment_id", NEW."unit_id"); RETURN NULL;
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
                    INSERT INTO "companies_unitevent" ("company_id", "id", "is_archived", "name", "parent_id", "path", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "takes_inherited") VALUES (NEW."company_id", NEW."id", NEW."is_archived", NEW."name", NEW."parent_id", NEW."path", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."takes_inherited"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_insert_insert_4cffd() RETURNS trigger
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
                    INSERT INTO "companies_joinrequestevent" ("company_id", "decided_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") VALUES (NEW."company_id", NEW."decided_by_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."state"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_insert_insert_5d74e() RETURNS trigger
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
                    INSERT INTO "quotes_quoteacceptanceevent" ("accepted_at", "contract_id", "framework_id", "id", "is_void", "is_whole", "order_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "revision_id", "user_id") VALUES (NEW."accepted_at", NEW."contract_id", NEW."framework_id", NEW."id", NEW."is_void", NEW."is_whole", NEW."order_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."quote_id", NEW."revision_id", NEW."user_id"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_insert_insert_6053a() RETURNS trigger
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
                    INSERT INTO "quotes_quoteidnumbercompanystatereplostreasonevent" ("company_id", "id", "lost_reason", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rep_id", "state") VALUES (NEW."company_id", NEW."id", NEW."lost_reason", NEW."number", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."rep_id", NEW."state"); RETURN NULL;
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
                    INSERT INTO "approvals_approvalrequestevent" ("amount", "answerable_id", "closed_at", "company_id", "content_hash", "currency", "evidence", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requester_id", "state", "subject", "unit_id") VALUES (NEW."amount", NEW."answerable_id", NEW."closed_at", NEW."company_id", NEW."content_hash", NEW."currency", NEW."evidence", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."requested_at", NEW."requester_id", NEW."state", NEW."subject", NEW."unit_id"); RETURN NULL;
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
                    INSERT INTO "approvals_approvalpolicyevent" ("company_id", "escalate_after_days", "id", "link_up_to", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_tolerance_percent", "remind_after_days") VALUES (NEW."company_id", NEW."escalate_after_days", NEW."id", NEW."link_up_to", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."price_tolerance_percent", NEW."remind_after_days"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_73a2d() RETURNS trigger
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
                    INSERT INTO "companies_maildomainevent" ("asked_at", "company_id", "domain", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof", "proof_email", "proved_at", "stated_at", "stated_by_id") VALUES (NEW."asked_at", NEW."company_id", NEW."domain", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."proof", NEW."proof_email", NEW."proved_at", NEW."stated_at", NEW."stated_by_id"); RETURN NULL;
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
                    INSERT INTO "companies_invitationevent" ("accepted_at", "cascades", "created_at", "email", "expires_at", "id", "invited_by_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "role_id", "sheet_id", "unit_id") VALUES (NEW."accepted_at", NEW."cascades", NEW."created_at", NEW."email", NEW."expires_at", NEW."id", NEW."invited_by_id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."revoked_at", NEW."role_id", NEW."sheet_id", NEW."unit_id"); RETURN NULL;
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
                    INSERT INTO "pricing_promotionevent" ("across_lines", "buy_quantity", "code", "currency", "first_order_only", "gift_quantity", "gift_times", "gift_variant_id", "id", "is_active", "is_exclusive", "kind", "limit_per_company", "limit_total", "min_amount", "min_quantity", "names", "online_only", "pay_quantity", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "typed_code", "valid_from", "valid_until", "value", "version") VALUES (NEW."across_lines", NEW."buy_quantity", NEW."code", NEW."currency", NEW."first_order_only", NEW."gift_quantity", NEW."gift_times", NEW."gift_variant_id", NEW."id", NEW."is_active", NEW."is_exclusive", NEW."kind", NEW."limit_per_company", NEW."limit_total", NEW."min_amount", NEW."min_quantity", NEW."names", NEW."online_only", NEW."pay_quantity", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."priority", NEW."typed_code", NEW."valid_from", NEW."valid_until", NEW."value", NEW."version"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_insert_insert_795d1() RETURNS trigger
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
                    INSERT INTO "companies_identityproviderevent" ("checks_second_step", "client_id", "company_id", "created_at", "id", "idp", "is_active", "issuer", "keeper_id", "kind", "lets_ask", "metadata_url", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "secret_set_at") VALUES (NEW."checks_second_step", NEW."client_id", NEW."company_id", NEW."created_at", NEW."id", NEW."idp", NEW."is_active", NEW."issuer", NEW."keeper_id", NEW."kind", NEW."lets_ask", NEW."metadata_url", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."secret_set_at"); RETURN NULL;
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
                    INSERT INTO "approvals_approvalruleevent" ("allows_self", "company_id", "conditions", "effect", "escalate_after", "escalates_levels_up", "escalates_to_id", "escalates_to_role_id", "id", "is_active", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "refusal", "remind_after", "status", "unit_id", "waits_in") VALUES (NEW."allows_self", NEW."company_id", NEW."conditions", NEW."effect", NEW."escalate_after", NEW."escalates_levels_up", NEW."escalates_to_id", NEW."escalates_to_role_id", NEW."id", NEW."is_active", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position", NEW."refusal", NEW."remind_after", NEW."status", NEW."unit_id", NEW."waits_in"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_8b7d6() RETURNS trigger
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
                    INSERT INTO "ordering_recurringconsentevent" ("amount", "contents_hash", "given_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recurring_id", "revoked_at", "until_on", "user_id") VALUES (NEW."amount", NEW."contents_hash", NEW."given_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."recurring_id", NEW."revoked_at", NEW."until_on", NEW."user_id"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_insert_insert_93be9() RETURNS trigger
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
                    INSERT INTO "ordering_recurringorderevent" ("anchor_on", "company_id", "contents", "created_at", "delivery_address_id", "deputy_id", "ends_on", "every", "has_substitutes", "hour", "id", "is_merged", "month_day", "month_place", "most_orders", "name", "note", "notice_days", "nth", "owner_id", "payment_method", "period", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "po_number", "price_percent", "price_policy", "shift", "source_id", "state", "unit_id", "weekday", "weekdays", "when_missing") VALUES (NEW."anchor_on", NEW."company_id", NEW."contents", NEW."created_at", NEW."delivery_address_id", NEW."deputy_id", NEW."ends_on", NEW."every", NEW."has_substitutes", NEW."hour", NEW."id", NEW."is_merged", NEW."month_day", NEW."month_place", NEW."most_orders", NEW."name", NEW."note", NEW."notice_days", NEW."nth", NEW."owner_id", NEW."payment_method", NEW."period", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."po_number", NEW."price_percent", NEW."price_policy", NEW."shift", NEW."source_id", NEW."state", NEW."unit_id", NEW."weekday", NEW."weekdays", NEW."when_missing"); RETURN NULL;
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
                    INSERT INTO "approvals_approvalrulestepevent" ("approver_id", "approver_role_id", "id", "is_owner", "levels_up", "needed", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rule_id", "stage") VALUES (NEW."approver_id", NEW."approver_role_id", NEW."id", NEW."is_owner", NEW."levels_up", NEW."needed", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position", NEW."rule_id", NEW."stage"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_9c425() RETURNS trigger
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
                    INSERT INTO "quotes_quotepolicyevent" ("accepts_by_mail", "company_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."accepts_by_mail", NEW."company_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_insert_insert_a2a97() RETURNS trigger
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
                    INSERT INTO "approvals_budgetevent" ("amount", "carried", "company_id", "cost_center_id", "ends_on", "id", "is_archived", "is_carried_over", "period", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy", "starts_on") VALUES (NEW."amount", NEW."carried", NEW."company_id", NEW."cost_center_id", NEW."ends_on", NEW."id", NEW."is_archived", NEW."is_carried_over", NEW."period", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."policy", NEW."starts_on"); RETURN NULL;
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
                    INSERT INTO "companies_companyevent" ("channel_id", "country", "created_at", "currency", "external_id", "id", "is_blocked", "language", "legal_name", "name", "needs_provider", "needs_second_step", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "sees_whole_catalog", "tax_id", "time_zone") VALUES (NEW."channel_id", NEW."country", NEW."created_at", NEW."currency", NEW."external_id", NEW."id", NEW."is_blocked", NEW."language", NEW."legal_name", NEW."name", NEW."needs_provider", NEW."needs_second_step", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."phone", NEW."sees_whole_catalog", NEW."tax_id", NEW."time_zone"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_insert_insert_ac52d() RETURNS trigger
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
                    INSERT INTO "lists_purchaselistlineevent" ("added_by_id", "changed_at", "configuration", "cost_center_id", "counted", "counted_at", "id", "maximum", "minimum", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "purchase_list_id", "quantity", "variant_id") VALUES (NEW."added_by_id", NEW."changed_at", NEW."configuration", NEW."cost_center_id", NEW."counted", NEW."counted_at", NEW."id", NEW."maximum", NEW."minimum", NEW."note", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position", NEW."purchase_list_id", NEW."quantity", NEW."variant_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_b220f() RETURNS trigger
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
                    INSERT INTO "ordering_calendardayevent" ("company_id", "id", "is_open", "is_yearly", "name", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (NEW."company_id", NEW."id", NEW."is_open", NEW."is_yearly", NEW."name", NEW."on", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_b4794() RETURNS trigger
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
                    INSERT INTO "companies_registrationevent" ("company_id", "decided_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "reason", "state") VALUES (NEW."company_id", NEW."decided_by_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."question", NEW."reason", NEW."state"); RETURN NULL;
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
                    INSERT INTO "companies_userevent" ("email", "id", "is_active", "is_from_erp", "is_staff", "is_superuser", "language", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."email", NEW."id", NEW."is_active", NEW."is_from_erp", NEW."is_staff", NEW."is_superuser", NEW."language", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_bbda4() RETURNS trigger
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
                    INSERT INTO "quotes_quotelimitevent" ("amount", "currency", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."amount", NEW."currency", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id"); RETURN NULL;
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
                    INSERT INTO "companies_roleassignmentevent" ("cascades", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "unit_id", "user_id") VALUES (NEW."cascades", NEW."created_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."role_id", NEW."unit_id", NEW."user_id"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_insert_insert_c7e64() RETURNS trigger
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
                    INSERT INTO "quotes_frameworkevent" ("ended_at", "ends_on", "id", "most_call_offs", "number", "opened_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "starts_on") VALUES (NEW."ended_at", NEW."ends_on", NEW."id", NEW."most_call_offs", NEW."number", NEW."opened_at", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."quote_id", NEW."starts_on"); RETURN NULL;
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
                    INSERT INTO "companies_grantevent" ("id", "permission", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "scope", "up_to") VALUES (NEW."id", NEW."permission", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."role_id", NEW."scope", NEW."up_to"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_insert_insert_cd9af() RETURNS trigger
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
                    INSERT INTO "lists_collectroundevent" ("closes_at", "company_id", "id", "is_per_address", "locked_at", "name", "note", "opened_at", "opened_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "previous_id", "purchase_list_id", "reminded_at", "state", "unit_id") VALUES (NEW."closes_at", NEW."company_id", NEW."id", NEW."is_per_address", NEW."locked_at", NEW."name", NEW."note", NEW."opened_at", NEW."opened_by_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."previous_id", NEW."purchase_list_id", NEW."reminded_at", NEW."state", NEW."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_d05f6() RETURNS trigger
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
                    INSERT INTO "notifications_spendreportevent" ("created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (NEW."created_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_d1aa5() RETURNS trigger
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
                    INSERT INTO "quotes_quotefloorevent" ("id", "margin_percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."margin_percent", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_d1ed7() RETURNS trigger
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
                    INSERT INTO "approvals_approvaldelegationevent" ("absent_id", "company_id", "created_at", "ended_at", "first_on", "id", "last_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "substitute_id") VALUES (NEW."absent_id", NEW."company_id", NEW."created_at", NEW."ended_at", NEW."first_on", NEW."id", NEW."last_on", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."substitute_id"); RETURN NULL;
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
                    INSERT INTO "approvals_approvalstepevent" ("approver_id", "approver_role_id", "comment", "decided_at", "decided_by_id", "id", "is_owner", "kept_from", "levels_up", "may_be_own", "needed", "on_behalf_of_id", "overrides_budget", "patience", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "raised", "request_id", "rule_name", "stage", "state") VALUES (NEW."approver_id", NEW."approver_role_id", NEW."comment", NEW."decided_at", NEW."decided_by_id", NEW."id", NEW."is_owner", NEW."kept_from", NEW."levels_up", NEW."may_be_own", NEW."needed", NEW."on_behalf_of_id", NEW."overrides_budget", NEW."patience", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position", NEW."raised", NEW."request_id", NEW."rule_name", NEW."stage", NEW."state"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_insert_insert_f2d23() RETURNS trigger
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
                    INSERT INTO "notifications_payabletargetevent" ("company_id", "created_at", "format", "id", "is_active", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipients", "url") VALUES (NEW."company_id", NEW."created_at", NEW."format", NEW."id", NEW."is_active", NEW."kind", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."recipients", NEW."url"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_meaning_is_said_anew_b8739() RETURNS trigger
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
                    
            IF NEW.taught_at IS NOT DISTINCT FROM OLD.taught_at THEN
                NEW.quantity = 1; NEW.taught_by_id = NULL; NEW.taught_at = NULL;
            END IF;
            RETURN NEW;
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

CREATE FUNCTION public.pgtrigger_ordering_attachment_stays_8b61d() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_ordering_delivery_is_a_copy_d19d3() RETURNS trigger
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
                    RAISE EXCEPTION 'a delivery of an order is a copy' USING ERRCODE = 'check_violation', CONSTRAINT = 'ordering_delivery_is_a_copy';
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
                    IF EXISTS (SELECT 1 FROM ordering_order o WHERE o.id = OLD.order_id AND o.state <> 'pending_approval' AND o.road <> 'import') THEN RAISE EXCEPTION 'adjustments of a placed order stay' USING ERRCODE = 'check_violation', CONSTRAINT = 'ordering_placed_adjustments_stay'; END IF; RETURN OLD;
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
                    IF EXISTS (SELECT 1 FROM ordering_order o WHERE o.id = OLD.order_id AND o.state <> 'pending_approval' AND o.road <> 'import') THEN RAISE EXCEPTION 'lines of a placed order stay' USING ERRCODE = 'check_violation', CONSTRAINT = 'ordering_placed_lines_stay'; END IF; RETURN OLD;
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

CREATE FUNCTION public.pgtrigger_quotes_accepted_line_stays_0e68d() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_quotes_attachment_stays_27bc9() RETURNS trigger
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
                    IF EXISTS (SELECT 1 FROM quotes_quoterevision r WHERE r.id = coalesce(NEW.revision_id, OLD.revision_id) AND r.sent_at IS NOT NULL) THEN RAISE EXCEPTION 'a revision that was sent never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'quotes_attachment_stays'; END IF; IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_quotes_call_off_stays_59a49() RETURNS trigger
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

CREATE FUNCTION public.pgtrigger_quotes_line_stays_5a38e() RETURNS trigger
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
                    IF EXISTS (SELECT 1 FROM quotes_quoterevision r WHERE r.id = coalesce(NEW.revision_id, OLD.revision_id) AND r.sent_at IS NOT NULL) THEN RAISE EXCEPTION 'a revision that was sent never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'quotes_line_stays'; END IF; IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_quotes_revision_stays_a1974() RETURNS trigger
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
                    RAISE EXCEPTION 'a revision that was sent never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'quotes_revision_stays';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_quotes_tier_stays_ed1f5() RETURNS trigger
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
                    IF EXISTS (SELECT 1 FROM quotes_quoterevision r JOIN quotes_quoteline l ON l.revision_id = r.id WHERE l.id = coalesce(NEW.line_id, OLD.line_id) AND r.sent_at IS NOT NULL) THEN RAISE EXCEPTION 'a revision that was sent never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'quotes_tier_stays'; END IF; IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW;
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

CREATE FUNCTION public.pgtrigger_update_update_132ff() RETURNS trigger
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
                    INSERT INTO "ordering_recurringorderevent" ("anchor_on", "company_id", "contents", "created_at", "delivery_address_id", "deputy_id", "ends_on", "every", "has_substitutes", "hour", "id", "is_merged", "month_day", "month_place", "most_orders", "name", "note", "notice_days", "nth", "owner_id", "payment_method", "period", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "po_number", "price_percent", "price_policy", "shift", "source_id", "state", "unit_id", "weekday", "weekdays", "when_missing") VALUES (NEW."anchor_on", NEW."company_id", NEW."contents", NEW."created_at", NEW."delivery_address_id", NEW."deputy_id", NEW."ends_on", NEW."every", NEW."has_substitutes", NEW."hour", NEW."id", NEW."is_merged", NEW."month_day", NEW."month_place", NEW."most_orders", NEW."name", NEW."note", NEW."notice_days", NEW."nth", NEW."owner_id", NEW."payment_method", NEW."period", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."po_number", NEW."price_percent", NEW."price_policy", NEW."shift", NEW."source_id", NEW."state", NEW."unit_id", NEW."weekday", NEW."weekdays", NEW."when_missing"); RETURN NULL;
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
                    INSERT INTO "approvals_approvalrequestevent" ("amount", "answerable_id", "closed_at", "company_id", "content_hash", "currency", "evidence", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requester_id", "state", "subject", "unit_id") VALUES (NEW."amount", NEW."answerable_id", NEW."closed_at", NEW."company_id", NEW."content_hash", NEW."currency", NEW."evidence", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."requested_at", NEW."requester_id", NEW."state", NEW."subject", NEW."unit_id"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_update_update_169b4() RETURNS trigger
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
                    INSERT INTO "ordering_calendardayevent" ("company_id", "id", "is_open", "is_yearly", "name", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (NEW."company_id", NEW."id", NEW."is_open", NEW."is_yearly", NEW."name", NEW."on", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_26e65() RETURNS trigger
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
                    INSERT INTO "quotes_quotelimitevent" ("amount", "currency", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."amount", NEW."currency", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id"); RETURN NULL;
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
                    INSERT INTO "approvals_approvalstepevent" ("approver_id", "approver_role_id", "comment", "decided_at", "decided_by_id", "id", "is_owner", "kept_from", "levels_up", "may_be_own", "needed", "on_behalf_of_id", "overrides_budget", "patience", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "raised", "request_id", "rule_name", "stage", "state") VALUES (NEW."approver_id", NEW."approver_role_id", NEW."comment", NEW."decided_at", NEW."decided_by_id", NEW."id", NEW."is_owner", NEW."kept_from", NEW."levels_up", NEW."may_be_own", NEW."needed", NEW."on_behalf_of_id", NEW."overrides_budget", NEW."patience", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position", NEW."raised", NEW."request_id", NEW."rule_name", NEW."stage", NEW."state"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_update_update_36091() RETURNS trigger
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
                    INSERT INTO "quotes_quotefloorevent" ("id", "margin_percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."margin_percent", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id"); RETURN NULL;
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
                    INSERT INTO "companies_unitevent" ("company_id", "id", "is_archived", "name", "parent_id", "path", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "takes_inherited") VALUES (NEW."company_id", NEW."id", NEW."is_archived", NEW."name", NEW."parent_id", NEW."path", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."takes_inherited"); RETURN NULL;
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
                    INSERT INTO "approvals_approvalrulestepevent" ("approver_id", "approver_role_id", "id", "is_owner", "levels_up", "needed", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rule_id", "stage") VALUES (NEW."approver_id", NEW."approver_role_id", NEW."id", NEW."is_owner", NEW."levels_up", NEW."needed", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position", NEW."rule_id", NEW."stage"); RETURN NULL;
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
                    INSERT INTO "companies_companyevent" ("channel_id", "country", "created_at", "currency", "external_id", "id", "is_blocked", "language", "legal_name", "name", "needs_provider", "needs_second_step", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "sees_whole_catalog", "tax_id", "time_zone") VALUES (NEW."channel_id", NEW."country", NEW."created_at", NEW."currency", NEW."external_id", NEW."id", NEW."is_blocked", NEW."language", NEW."legal_name", NEW."name", NEW."needs_provider", NEW."needs_second_step", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."phone", NEW."sees_whole_catalog", NEW."tax_id", NEW."time_zone"); RETURN NULL;
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
                    INSERT INTO "companies_userevent" ("email", "id", "is_active", "is_from_erp", "is_staff", "is_superuser", "language", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."email", NEW."id", NEW."is_active", NEW."is_from_erp", NEW."is_staff", NEW."is_superuser", NEW."language", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_426f9() RETURNS trigger
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
                    INSERT INTO "companies_registrationevent" ("company_id", "decided_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "reason", "state") VALUES (NEW."company_id", NEW."decided_by_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."question", NEW."reason", NEW."state"); RETURN NULL;
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
                    INSERT INTO "companies_sellerevent" ("city", "country", "currency", "email", "erp_owns", "id", "legal_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postal_code", "staff_needs_second_step", "street", "tax_id") VALUES (NEW."city", NEW."country", NEW."currency", NEW."email", NEW."erp_owns", NEW."id", NEW."legal_name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."phone", NEW."postal_code", NEW."staff_needs_second_step", NEW."street", NEW."tax_id"); RETURN NULL;
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
                    INSERT INTO "pricing_promotionevent" ("across_lines", "buy_quantity", "code", "currency", "first_order_only", "gift_quantity", "gift_times", "gift_variant_id", "id", "is_active", "is_exclusive", "kind", "limit_per_company", "limit_total", "min_amount", "min_quantity", "names", "online_only", "pay_quantity", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "typed_code", "valid_from", "valid_until", "value", "version") VALUES (NEW."across_lines", NEW."buy_quantity", NEW."code", NEW."currency", NEW."first_order_only", NEW."gift_quantity", NEW."gift_times", NEW."gift_variant_id", NEW."id", NEW."is_active", NEW."is_exclusive", NEW."kind", NEW."limit_per_company", NEW."limit_total", NEW."min_amount", NEW."min_quantity", NEW."names", NEW."online_only", NEW."pay_quantity", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."priority", NEW."typed_code", NEW."valid_from", NEW."valid_until", NEW."value", NEW."version"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_update_update_5ee5e() RETURNS trigger
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
                    INSERT INTO "companies_identitylinkevent" ("id", "linked_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "subject", "user_id") VALUES (NEW."id", NEW."linked_at", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."provider_id", NEW."subject", NEW."user_id"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_update_update_64755() RETURNS trigger
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
                    INSERT INTO "companies_maildomainevent" ("asked_at", "company_id", "domain", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof", "proof_email", "proved_at", "stated_at", "stated_by_id") VALUES (NEW."asked_at", NEW."company_id", NEW."domain", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."proof", NEW."proof_email", NEW."proved_at", NEW."stated_at", NEW."stated_by_id"); RETURN NULL;
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
                    INSERT INTO "companies_roleassignmentevent" ("cascades", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "unit_id", "user_id") VALUES (NEW."cascades", NEW."created_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."role_id", NEW."unit_id", NEW."user_id"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_update_update_708e4() RETURNS trigger
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
                    INSERT INTO "ordering_recurringconsentevent" ("amount", "contents_hash", "given_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recurring_id", "revoked_at", "until_on", "user_id") VALUES (NEW."amount", NEW."contents_hash", NEW."given_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."recurring_id", NEW."revoked_at", NEW."until_on", NEW."user_id"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_update_update_82262() RETURNS trigger
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
                    INSERT INTO "companies_identityproviderevent" ("checks_second_step", "client_id", "company_id", "created_at", "id", "idp", "is_active", "issuer", "keeper_id", "kind", "lets_ask", "metadata_url", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "secret_set_at") VALUES (NEW."checks_second_step", NEW."client_id", NEW."company_id", NEW."created_at", NEW."id", NEW."idp", NEW."is_active", NEW."issuer", NEW."keeper_id", NEW."kind", NEW."lets_ask", NEW."metadata_url", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."secret_set_at"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_8458a() RETURNS trigger
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
                    INSERT INTO "pricing_variantcostevent" ("currency", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_cost", "variant_id") VALUES (NEW."currency", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."unit_cost", NEW."variant_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_85451() RETURNS trigger
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
                    INSERT INTO "approvals_approvaldelegationevent" ("absent_id", "company_id", "created_at", "ended_at", "first_on", "id", "last_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "substitute_id") VALUES (NEW."absent_id", NEW."company_id", NEW."created_at", NEW."ended_at", NEW."first_on", NEW."id", NEW."last_on", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."substitute_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_89d83() RETURNS trigger
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
                    INSERT INTO "notifications_payabletargetevent" ("company_id", "created_at", "format", "id", "is_active", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recipients", "url") VALUES (NEW."company_id", NEW."created_at", NEW."format", NEW."id", NEW."is_active", NEW."kind", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."recipients", NEW."url"); RETURN NULL;
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
                    INSERT INTO "companies_invitationevent" ("accepted_at", "cascades", "created_at", "email", "expires_at", "id", "invited_by_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "role_id", "sheet_id", "unit_id") VALUES (NEW."accepted_at", NEW."cascades", NEW."created_at", NEW."email", NEW."expires_at", NEW."id", NEW."invited_by_id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."revoked_at", NEW."role_id", NEW."sheet_id", NEW."unit_id"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_update_update_8ec93() RETURNS trigger
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
                    INSERT INTO "quotes_quotepolicyevent" ("accepts_by_mail", "company_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."accepts_by_mail", NEW."company_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_update_update_90806() RETURNS trigger
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
                    INSERT INTO "notifications_spendreportevent" ("created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (NEW."created_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."unit_id"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_update_update_96843() RETURNS trigger
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
                    INSERT INTO "lists_collectroundevent" ("closes_at", "company_id", "id", "is_per_address", "locked_at", "name", "note", "opened_at", "opened_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "previous_id", "purchase_list_id", "reminded_at", "state", "unit_id") VALUES (NEW."closes_at", NEW."company_id", NEW."id", NEW."is_per_address", NEW."locked_at", NEW."name", NEW."note", NEW."opened_at", NEW."opened_by_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."previous_id", NEW."purchase_list_id", NEW."reminded_at", NEW."state", NEW."unit_id"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_99671() RETURNS trigger
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
                    INSERT INTO "companies_joinrequestevent" ("company_id", "decided_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") VALUES (NEW."company_id", NEW."decided_by_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."state"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_update_update_9dd79() RETURNS trigger
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
                    INSERT INTO "lists_purchaselistevent" ("archived_at", "changed_at", "closed_at", "closed_by_id", "company_id", "created_at", "created_by_id", "id", "is_closed_by_head", "kind", "level_for_all", "name", "note", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment_id", "unit_id") VALUES (NEW."archived_at", NEW."changed_at", NEW."closed_at", NEW."closed_by_id", NEW."company_id", NEW."created_at", NEW."created_by_id", NEW."id", NEW."is_closed_by_head", NEW."kind", NEW."level_for_all", NEW."name", NEW."note", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."segment_id", NEW."unit_id"); RETURN NULL;
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
                    INSERT INTO "companies_grantevent" ("id", "permission", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "scope", "up_to") VALUES (NEW."id", NEW."permission", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."role_id", NEW."scope", NEW."up_to"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_a490b() RETURNS trigger
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
                    INSERT INTO "quotes_guestrequestevent" ("decided_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "reason", "state") VALUES (NEW."decided_by_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."quote_id", NEW."reason", NEW."state"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_a4980() RETURNS trigger
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
                    INSERT INTO "lists_purchaselistlineevent" ("added_by_id", "changed_at", "configuration", "cost_center_id", "counted", "counted_at", "id", "maximum", "minimum", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "purchase_list_id", "quantity", "variant_id") VALUES (NEW."added_by_id", NEW."changed_at", NEW."configuration", NEW."cost_center_id", NEW."counted", NEW."counted_at", NEW."id", NEW."maximum", NEW."minimum", NEW."note", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position", NEW."purchase_list_id", NEW."quantity", NEW."variant_id"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_update_update_a5e2e() RETURNS trigger
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
                    INSERT INTO "quotes_frameworkevent" ("ended_at", "ends_on", "id", "most_call_offs", "number", "opened_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "starts_on") VALUES (NEW."ended_at", NEW."ends_on", NEW."id", NEW."most_call_offs", NEW."number", NEW."opened_at", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."quote_id", NEW."starts_on"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_update_update_d2f7b() RETURNS trigger
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
                    INSERT INTO "quotes_quoteidnumbercompanystatereplostreasonevent" ("company_id", "id", "lost_reason", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rep_id", "state") VALUES (NEW."company_id", NEW."id", NEW."lost_reason", NEW."number", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."rep_id", NEW."state"); RETURN NULL;
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
                    INSERT INTO "approvals_approvalruleevent" ("allows_self", "company_id", "conditions", "effect", "escalate_after", "escalates_levels_up", "escalates_to_id", "escalates_to_role_id", "id", "is_active", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "refusal", "remind_after", "status", "unit_id", "waits_in") VALUES (NEW."allows_self", NEW."company_id", NEW."conditions", NEW."effect", NEW."escalate_after", NEW."escalates_levels_up", NEW."escalates_to_id", NEW."escalates_to_role_id", NEW."id", NEW."is_active", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position", NEW."refusal", NEW."remind_after", NEW."status", NEW."unit_id", NEW."waits_in"); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_dcdd8() RETURNS trigger
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
                    INSERT INTO "quotes_quoteacceptanceevent" ("accepted_at", "contract_id", "framework_id", "id", "is_void", "is_whole", "order_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "revision_id", "user_id") VALUES (NEW."accepted_at", NEW."contract_id", NEW."framework_id", NEW."id", NEW."is_void", NEW."is_whole", NEW."order_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."quote_id", NEW."revision_id", NEW."user_id"); RETURN NULL;
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

CREATE FUNCTION public.pgtrigger_update_update_fbd6b() RETURNS trigger
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
                    INSERT INTO "approvals_budgetevent" ("amount", "carried", "company_id", "cost_center_id", "ends_on", "id", "is_archived", "is_carried_over", "period", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "policy", "starts_on") VALUES (NEW."amount", NEW."carried", NEW."company_id", NEW."cost_center_id", NEW."ends_on", NEW."id", NEW."is_archived", NEW."is_carried_over", NEW."period", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."policy", NEW."starts_on"); RETURN NULL;
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
                    INSERT INTO "approvals_approvalpolicyevent" ("company_id", "escalate_after_days", "id", "link_up_to", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_tolerance_percent", "remind_after_days") VALUES (NEW."company_id", NEW."escalate_after_days", NEW."id", NEW."link_up_to", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."price_tolerance_percent", NEW."remind_after_days"); RETURN NULL;
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

CREATE TABLE public.approvals_approvaldelegation (
    id uuid NOT NULL,
    first_on date NOT NULL,
    last_on date NOT NULL,
    ended_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    absent_id uuid NOT NULL,
    company_id uuid NOT NULL,
    substitute_id uuid NOT NULL,
    CONSTRAINT approvals_cover_ends_after_it_begins CHECK ((last_on >= first_on)),
    CONSTRAINT approvals_nobody_covers_himself CHECK ((NOT (absent_id = substitute_id)))
);

CREATE TABLE public.approvals_approvaldelegationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    first_on date NOT NULL,
    last_on date NOT NULL,
    ended_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    absent_id uuid NOT NULL,
    company_id uuid NOT NULL,
    pgh_obj_id uuid NOT NULL,
    substitute_id uuid NOT NULL
);

ALTER TABLE public.approvals_approvaldelegationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_approvaldelegationevent_pgh_id_seq
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

CREATE TABLE public.approvals_approvalnotice (
    id uuid NOT NULL,
    stage smallint NOT NULL,
    kind character varying(10) NOT NULL,
    people jsonb NOT NULL,
    told_at timestamp with time zone NOT NULL,
    request_id uuid NOT NULL,
    CONSTRAINT approvals_approvalnotice_stage_check CHECK ((stage >= 0))
);

CREATE TABLE public.approvals_approvalpolicy (
    id bigint NOT NULL,
    price_tolerance_percent numeric(5,2) NOT NULL,
    company_id uuid NOT NULL,
    escalate_after_days smallint DEFAULT 4 NOT NULL,
    link_up_to numeric(18,4),
    remind_after_days smallint DEFAULT 2 NOT NULL,
    CONSTRAINT approvals_approvalpolicy_escalate_after_days_check CHECK ((escalate_after_days >= 0)),
    CONSTRAINT approvals_approvalpolicy_remind_after_days_check CHECK ((remind_after_days >= 0))
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
    pgh_obj_id bigint NOT NULL,
    escalate_after_days smallint DEFAULT 4 NOT NULL,
    link_up_to numeric(18,4),
    remind_after_days smallint DEFAULT 2 NOT NULL,
    CONSTRAINT approvals_approvalpolicyevent_escalate_after_days_check CHECK ((escalate_after_days >= 0)),
    CONSTRAINT approvals_approvalpolicyevent_remind_after_days_check CHECK ((remind_after_days >= 0))
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
    evidence jsonb DEFAULT '{}'::jsonb NOT NULL,
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
    unit_id uuid NOT NULL,
    evidence jsonb DEFAULT '{}'::jsonb NOT NULL
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
    allows_self boolean DEFAULT false NOT NULL,
    conditions jsonb DEFAULT '{"all": []}'::jsonb NOT NULL,
    effect character varying(10) DEFAULT 'require'::character varying NOT NULL,
    refusal character varying(300) DEFAULT ''::character varying NOT NULL,
    status character varying(10) DEFAULT 'active'::character varying NOT NULL,
    escalate_after smallint,
    escalates_levels_up smallint,
    escalates_to_id uuid,
    escalates_to_role_id uuid,
    remind_after smallint,
    waits_in character varying(5) DEFAULT 'days'::character varying NOT NULL,
    CONSTRAINT approvals_amount_not_negative CHECK (((min_amount IS NULL) OR (min_amount >= (0)::numeric))),
    CONSTRAINT approvals_approvalrule_escalate_after_check CHECK ((escalate_after >= 0)),
    CONSTRAINT approvals_approvalrule_escalates_levels_up_check CHECK ((escalates_levels_up >= 0)),
    CONSTRAINT approvals_approvalrule_position_check CHECK (("position" >= 0)),
    CONSTRAINT approvals_approvalrule_remind_after_check CHECK ((remind_after >= 0)),
    CONSTRAINT approvals_refusal_has_a_sentence CHECK (((NOT ((effect)::text = 'refuse'::text)) OR (NOT ((refusal)::text = ''::text)))),
    CONSTRAINT approvals_rule_escalates_one_way CHECK ((((escalates_to_id IS NULL) AND (escalates_to_role_id IS NULL)) OR ((escalates_levels_up IS NULL) AND (escalates_to_role_id IS NULL)) OR ((escalates_levels_up IS NULL) AND (escalates_to_id IS NULL))))
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
    allows_self boolean DEFAULT false NOT NULL,
    conditions jsonb DEFAULT '{"all": []}'::jsonb NOT NULL,
    effect character varying(10) DEFAULT 'require'::character varying NOT NULL,
    refusal character varying(300) DEFAULT ''::character varying NOT NULL,
    status character varying(10) DEFAULT 'active'::character varying NOT NULL,
    escalate_after smallint,
    escalates_levels_up smallint,
    escalates_to_id uuid,
    escalates_to_role_id uuid,
    remind_after smallint,
    waits_in character varying(5) DEFAULT 'days'::character varying NOT NULL,
    CONSTRAINT approvals_approvalruleevent_escalate_after_check CHECK ((escalate_after >= 0)),
    CONSTRAINT approvals_approvalruleevent_escalates_levels_up_check CHECK ((escalates_levels_up >= 0)),
    CONSTRAINT approvals_approvalruleevent_position_check CHECK (("position" >= 0)),
    CONSTRAINT approvals_approvalruleevent_remind_after_check CHECK ((remind_after >= 0))
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
    is_owner boolean DEFAULT false NOT NULL,
    levels_up smallint,
    needed smallint DEFAULT 1 NOT NULL,
    stage smallint DEFAULT 1 NOT NULL,
    CONSTRAINT approvals_approvalrulestep_levels_up_check CHECK ((levels_up >= 0)),
    CONSTRAINT approvals_approvalrulestep_needed_check CHECK ((needed >= 0)),
    CONSTRAINT approvals_approvalrulestep_position_check CHECK (("position" >= 0)),
    CONSTRAINT approvals_approvalrulestep_stage_check CHECK ((stage >= 0)),
    CONSTRAINT approvals_rule_step_names_one CHECK ((((approver_id IS NULL) AND (approver_role_id IS NOT NULL) AND (NOT is_owner) AND (levels_up IS NULL)) OR ((approver_id IS NOT NULL) AND (approver_role_id IS NULL) AND (NOT is_owner) AND (levels_up IS NULL)) OR ((approver_id IS NULL) AND (approver_role_id IS NULL) AND (NOT is_owner) AND (levels_up IS NOT NULL)) OR ((approver_id IS NULL) AND (approver_role_id IS NULL) AND is_owner AND (levels_up IS NULL))))
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
    is_owner boolean DEFAULT false NOT NULL,
    levels_up smallint,
    needed smallint DEFAULT 1 NOT NULL,
    stage smallint DEFAULT 1 NOT NULL,
    CONSTRAINT approvals_approvalrulestepevent_levels_up_check CHECK ((levels_up >= 0)),
    CONSTRAINT approvals_approvalrulestepevent_needed_check CHECK ((needed >= 0)),
    CONSTRAINT approvals_approvalrulestepevent_position_check CHECK (("position" >= 0)),
    CONSTRAINT approvals_approvalrulestepevent_stage_check CHECK ((stage >= 0))
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
    overrides_budget boolean DEFAULT false NOT NULL,
    is_owner boolean DEFAULT false NOT NULL,
    levels_up smallint,
    may_be_own boolean DEFAULT false NOT NULL,
    needed smallint DEFAULT 1 NOT NULL,
    on_behalf_of_id uuid,
    stage smallint DEFAULT 1 NOT NULL,
    kept_from timestamp with time zone,
    raised smallint DEFAULT 0 NOT NULL,
    patience jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT approvals_approvalstep_levels_up_check CHECK ((levels_up >= 0)),
    CONSTRAINT approvals_approvalstep_needed_check CHECK ((needed >= 0)),
    CONSTRAINT approvals_approvalstep_position_check CHECK (("position" >= 0)),
    CONSTRAINT approvals_approvalstep_raised_check CHECK ((raised >= 0)),
    CONSTRAINT approvals_approvalstep_stage_check CHECK ((stage >= 0)),
    CONSTRAINT approvals_decided_by_somebody CHECK ((((decided_at IS NULL) AND (decided_by_id IS NULL) AND ((state)::text = ANY ((ARRAY['waiting'::character varying, 'spared'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['waiting'::character varying, 'spared'::character varying])::text[]))) AND (decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL))))
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
    overrides_budget boolean DEFAULT false NOT NULL,
    is_owner boolean DEFAULT false NOT NULL,
    levels_up smallint,
    may_be_own boolean DEFAULT false NOT NULL,
    needed smallint DEFAULT 1 NOT NULL,
    on_behalf_of_id uuid,
    stage smallint DEFAULT 1 NOT NULL,
    kept_from timestamp with time zone,
    raised smallint DEFAULT 0 NOT NULL,
    patience jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT approvals_approvalstepevent_levels_up_check CHECK ((levels_up >= 0)),
    CONSTRAINT approvals_approvalstepevent_needed_check CHECK ((needed >= 0)),
    CONSTRAINT approvals_approvalstepevent_position_check CHECK (("position" >= 0)),
    CONSTRAINT approvals_approvalstepevent_raised_check CHECK ((raised >= 0)),
    CONSTRAINT approvals_approvalstepevent_stage_check CHECK ((stage >= 0))
);

ALTER TABLE public.approvals_approvalstepevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_approvalstepevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.approvals_budget (
    id uuid NOT NULL,
    period character varying(10) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    amount numeric(18,4) NOT NULL,
    policy character varying(10) NOT NULL,
    committed numeric(18,4) NOT NULL,
    spent numeric(18,4) NOT NULL,
    is_archived boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    company_id uuid NOT NULL,
    cost_center_id uuid NOT NULL,
    carried numeric(18,4) DEFAULT 0 NOT NULL,
    is_carried_over boolean DEFAULT false NOT NULL,
    CONSTRAINT approvals_budget_from_the_first CHECK ((((period)::text = 'custom'::text) OR (EXTRACT(day FROM starts_on) = (1)::numeric))),
    CONSTRAINT approvals_budget_has_days CHECK ((ends_on >= starts_on)),
    CONSTRAINT approvals_budget_not_negative CHECK (((amount >= (0)::numeric) AND (carried >= (0)::numeric))),
    CONSTRAINT approvals_used_not_negative CHECK (((committed >= (0)::numeric) AND (spent >= (0)::numeric)))
);

CREATE TABLE public.approvals_budgetentry (
    id bigint NOT NULL,
    reference character varying(80) NOT NULL,
    line_id uuid NOT NULL,
    committed numeric(18,4) NOT NULL,
    spent numeric(18,4) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    budget_id uuid NOT NULL,
    user_id uuid
);

ALTER TABLE public.approvals_budgetentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_budgetentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.approvals_budgetevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    period character varying(10) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    amount numeric(18,4) NOT NULL,
    policy character varying(10) NOT NULL,
    is_archived boolean NOT NULL,
    company_id uuid NOT NULL,
    cost_center_id uuid NOT NULL,
    pgh_obj_id uuid NOT NULL,
    carried numeric(18,4) DEFAULT 0 NOT NULL,
    is_carried_over boolean DEFAULT false NOT NULL
);

ALTER TABLE public.approvals_budgetevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_budgetevent_pgh_id_seq
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

CREATE TABLE public.catalog_categorypicture (
    category_id bigint NOT NULL,
    file_hash character varying(64) NOT NULL,
    file_name character varying(120) NOT NULL,
    media_type character varying(60) NOT NULL,
    size integer NOT NULL,
    CONSTRAINT catalog_categorypicture_size_check CHECK ((size >= 0))
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

CREATE TABLE public.catalog_endofsale (
    variant_id bigint NOT NULL,
    ended_at timestamp with time zone NOT NULL
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

CREATE TABLE public.catalog_formerproductcode (
    id bigint NOT NULL,
    code character varying(100) NOT NULL,
    ended_at timestamp with time zone NOT NULL,
    product_id bigint NOT NULL
);

ALTER TABLE public.catalog_formerproductcode ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_formerproductcode_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_formersku (
    id bigint NOT NULL,
    sku character varying(64) NOT NULL,
    key character varying(64) NOT NULL,
    ended_at timestamp with time zone NOT NULL,
    variant_id bigint NOT NULL
);

ALTER TABLE public.catalog_formersku ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_formersku_id_seq
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
    quantity numeric(12,3) DEFAULT 1 NOT NULL,
    taught_at timestamp with time zone,
    taught_by_id uuid,
    CONSTRAINT catalog_own_code_says_something CHECK ((NOT ((key)::text = ''::text))),
    CONSTRAINT catalog_own_quantity_positive CHECK ((quantity > (0)::numeric))
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

CREATE TABLE public.catalog_servicelevel (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    basis character varying(10) NOT NULL,
    percent numeric(7,4),
    "position" integer NOT NULL,
    variant_id bigint NOT NULL,
    CONSTRAINT catalog_service_percent CHECK (((((basis)::text = 'percent'::text) AND (percent > (0)::numeric)) OR ((NOT ((basis)::text = 'percent'::text)) AND (percent IS NULL)))),
    CONSTRAINT catalog_servicelevel_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.catalog_servicelevel ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_servicelevel_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.catalog_serviceoffer (
    id bigint NOT NULL,
    brand character varying(80) NOT NULL,
    category_id bigint,
    level_id bigint NOT NULL,
    product_id bigint,
    CONSTRAINT catalog_service_offer_of_one CHECK (((((brand)::text = ''::text) AND (category_id IS NULL) AND (product_id IS NOT NULL)) OR (((brand)::text = ''::text) AND (category_id IS NOT NULL) AND (product_id IS NULL)) OR ((category_id IS NULL) AND (product_id IS NULL) AND (NOT ((brand)::text = ''::text)))))
);

ALTER TABLE public.catalog_serviceoffer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_serviceoffer_id_seq
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
    seller_id smallint NOT NULL,
    register character varying(10) DEFAULT 'technical'::character varying NOT NULL
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
    channel_id bigint NOT NULL,
    time_zone character varying(40) DEFAULT ''::character varying NOT NULL,
    needs_second_step boolean DEFAULT false NOT NULL,
    needs_provider boolean DEFAULT false NOT NULL
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
    pgh_obj_id uuid NOT NULL,
    time_zone character varying(40) DEFAULT ''::character varying NOT NULL,
    needs_second_step boolean DEFAULT false NOT NULL,
    needs_provider boolean DEFAULT false NOT NULL
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
    unit_id uuid,
    owner_id uuid
);

CREATE TABLE public.companies_grant (
    id bigint NOT NULL,
    permission character varying(40) NOT NULL,
    scope character varying(20) NOT NULL,
    role_id uuid NOT NULL,
    up_to numeric(18,4),
    CONSTRAINT companies_limit_of_money_only CHECK (((up_to IS NULL) OR (((permission)::text = ANY ((ARRAY['orders.place'::character varying, 'orders.approve'::character varying])::text[])) AND (up_to >= (0)::numeric))))
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
    role_id uuid NOT NULL,
    up_to numeric(18,4)
);

ALTER TABLE public.companies_grantevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_grantevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_identitylink (
    id uuid NOT NULL,
    subject character varying(191) NOT NULL,
    linked_at timestamp with time zone NOT NULL,
    user_id uuid NOT NULL,
    provider_id uuid NOT NULL
);

CREATE TABLE public.companies_identitylinkevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    subject character varying(191) NOT NULL,
    linked_at timestamp with time zone NOT NULL,
    pgh_obj_id uuid NOT NULL,
    user_id uuid NOT NULL,
    provider_id uuid NOT NULL
);

ALTER TABLE public.companies_identitylinkevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_identitylinkevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_identityprovider (
    id uuid NOT NULL,
    kind character varying(4) NOT NULL,
    issuer character varying(500) NOT NULL,
    client_id character varying(191) NOT NULL,
    sealed_secret text NOT NULL,
    secret_set_at timestamp with time zone,
    metadata_url character varying(500) NOT NULL,
    metadata text NOT NULL,
    idp jsonb NOT NULL,
    read_at timestamp with time zone,
    is_active boolean NOT NULL,
    checks_second_step boolean NOT NULL,
    lets_ask boolean NOT NULL,
    worked_at timestamp with time zone,
    failure character varying(300) NOT NULL,
    failed_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    company_id uuid NOT NULL,
    keeper_id uuid,
    CONSTRAINT companies_provider_is_whole CHECK ((((idp = '{}'::jsonb) AND ((kind)::text = 'oidc'::text) AND (NOT ((issuer)::text = ''::text)) AND (NOT ((client_id)::text = ''::text))) OR (((client_id)::text = ''::text) AND ((issuer)::text = ''::text) AND ((kind)::text = 'saml'::text) AND (sealed_secret = ''::text) AND (NOT (idp = '{}'::jsonb)))))
);

CREATE TABLE public.companies_identityproviderevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    kind character varying(4) NOT NULL,
    issuer character varying(500) NOT NULL,
    client_id character varying(191) NOT NULL,
    secret_set_at timestamp with time zone,
    metadata_url character varying(500) NOT NULL,
    idp jsonb NOT NULL,
    is_active boolean NOT NULL,
    checks_second_step boolean NOT NULL,
    lets_ask boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    company_id uuid NOT NULL,
    keeper_id uuid,
    pgh_obj_id uuid NOT NULL
);

ALTER TABLE public.companies_identityproviderevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_identityproviderevent_pgh_id_seq
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
    unit_id uuid NOT NULL,
    cascades boolean DEFAULT true NOT NULL,
    sheet_id uuid
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
    unit_id uuid NOT NULL,
    cascades boolean DEFAULT true NOT NULL,
    sheet_id uuid
);

ALTER TABLE public.companies_invitationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_invitationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_invitationsheet (
    id uuid NOT NULL,
    file_name character varying(200) NOT NULL,
    rows jsonb NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    given integer NOT NULL,
    company_id uuid NOT NULL,
    uploaded_by_id uuid,
    CONSTRAINT companies_invitationsheet_given_check CHECK ((given >= 0))
);

CREATE TABLE public.companies_joinrequest (
    id uuid NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(150) NOT NULL,
    note character varying(300) NOT NULL,
    language character varying(5) NOT NULL,
    state character varying(12) NOT NULL,
    token_hash character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    decided_at timestamp with time zone,
    company_id uuid,
    decided_by_id uuid,
    CONSTRAINT companies_join_request_of_a_company CHECK ((((company_id IS NULL) AND ((state)::text = 'unconfirmed'::text)) OR ((NOT ((state)::text = 'unconfirmed'::text)) AND (company_id IS NOT NULL))))
);

CREATE TABLE public.companies_joinrequestevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    state character varying(12) NOT NULL,
    company_id uuid,
    decided_by_id uuid,
    pgh_obj_id uuid NOT NULL
);

ALTER TABLE public.companies_joinrequestevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_joinrequestevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_keyallowance (
    key_id uuid NOT NULL,
    minute bigint NOT NULL,
    taken integer NOT NULL,
    CONSTRAINT companies_keyallowance_taken_check CHECK ((taken >= 0))
);

CREATE TABLE public.companies_maildomain (
    id uuid NOT NULL,
    domain character varying(253) NOT NULL,
    proof_email character varying(254) NOT NULL,
    asked_at timestamp with time zone,
    proof character varying(10) NOT NULL,
    proved_at timestamp with time zone,
    stated_at timestamp with time zone NOT NULL,
    company_id uuid NOT NULL,
    stated_by_id uuid,
    CONSTRAINT companies_domain_proved_somehow CHECK (((((proof)::text = ''::text) AND (proved_at IS NULL)) OR ((NOT ((proof)::text = ''::text)) AND (proved_at IS NOT NULL))))
);

CREATE TABLE public.companies_maildomainevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    domain character varying(253) NOT NULL,
    proof_email character varying(254) NOT NULL,
    asked_at timestamp with time zone,
    proof character varying(10) NOT NULL,
    proved_at timestamp with time zone,
    stated_at timestamp with time zone NOT NULL,
    company_id uuid NOT NULL,
    pgh_obj_id uuid NOT NULL,
    stated_by_id uuid
);

ALTER TABLE public.companies_maildomainevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_maildomainevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_registration (
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(200) NOT NULL,
    tax_id character varying(30) NOT NULL,
    country character varying(2) NOT NULL,
    language character varying(5) NOT NULL,
    street character varying(200) NOT NULL,
    postal_code character varying(12) NOT NULL,
    city character varying(100) NOT NULL,
    region character varying(100) NOT NULL,
    contact_name character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(30) NOT NULL,
    business character varying(10) NOT NULL,
    note text NOT NULL,
    state character varying(12) NOT NULL,
    token_hash character varying(64) NOT NULL,
    question text NOT NULL,
    answer text NOT NULL,
    reason text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    decided_at timestamp with time zone,
    company_id uuid,
    decided_by_id uuid,
    CONSTRAINT companies_registration_confirmed CHECK (((((state)::text = 'unconfirmed'::text) OR (confirmed_at IS NOT NULL)) AND (1 = (
CASE
    WHEN ((state)::text = 'unconfirmed'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (confirmed_at IS NOT NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT companies_registration_decided CHECK (((((state)::text = ANY ((ARRAY['approved'::character varying, 'refused'::character varying])::text[])) OR (decided_at IS NULL)) AND (1 = (
CASE
    WHEN ((state)::text = ANY ((ARRAY['approved'::character varying, 'refused'::character varying])::text[])) THEN 1
    ELSE 0
END +
CASE
    WHEN (decided_at IS NULL) THEN 1
    ELSE 0
END))))
);

CREATE TABLE public.companies_registrationdocument (
    id bigint NOT NULL,
    file_hash character varying(64) NOT NULL,
    file_name character varying(120) NOT NULL,
    media_type character varying(60) NOT NULL,
    size integer NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    registration_id uuid NOT NULL,
    CONSTRAINT companies_registrationdocument_size_check CHECK ((size >= 0))
);

ALTER TABLE public.companies_registrationdocument ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_registrationdocument_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.companies_registrationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    state character varying(12) NOT NULL,
    question text NOT NULL,
    reason text NOT NULL,
    company_id uuid,
    decided_by_id uuid,
    pgh_obj_id uuid NOT NULL
);

ALTER TABLE public.companies_registrationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.companies_registrationevent_pgh_id_seq
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
    unit_id uuid,
    cascades boolean DEFAULT true NOT NULL
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
    unit_id uuid,
    cascades boolean DEFAULT true NOT NULL
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
    erp_owns character varying(30)[] DEFAULT '{}'::character varying(30)[] NOT NULL,
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
    erp_owns character varying(30)[] DEFAULT '{}'::character varying(30)[] NOT NULL,
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
    path character varying(2000) NOT NULL,
    company_id uuid NOT NULL,
    parent_id uuid,
    is_archived boolean DEFAULT false NOT NULL,
    takes_inherited boolean DEFAULT true NOT NULL,
    CONSTRAINT companies_root_stays_open CHECK (((parent_id IS NOT NULL) OR ((NOT is_archived) AND takes_inherited))),
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
    path character varying(2000) NOT NULL,
    company_id uuid NOT NULL,
    parent_id uuid,
    pgh_obj_id uuid NOT NULL,
    is_archived boolean DEFAULT false NOT NULL,
    takes_inherited boolean DEFAULT true NOT NULL
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
    created_at timestamp with time zone NOT NULL,
    is_from_erp boolean DEFAULT false NOT NULL
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
    pgh_obj_id uuid NOT NULL,
    is_from_erp boolean DEFAULT false NOT NULL
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
    allowed jsonb NOT NULL,
    failure jsonb NOT NULL,
    form character varying(5) NOT NULL,
    CONSTRAINT exchange_state_known CHECK (((state)::text = ANY ((ARRAY['new'::character varying, 'asking'::character varying, 'reading'::character varying, 'ready'::character varying, 'held'::character varying, 'failed'::character varying, 'applying'::character varying, 'applied'::character varying, 'undoing'::character varying, 'undone'::character varying, 'canceled'::character varying])::text[])))
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

CREATE TABLE public.exchange_preparedfile (
    id uuid CONSTRAINT exchange_preparedlist_id_not_null NOT NULL,
    format character varying(10) CONSTRAINT exchange_preparedlist_format_not_null NOT NULL,
    category character varying(80) CONSTRAINT exchange_preparedlist_category_not_null NOT NULL,
    language character varying(5) CONSTRAINT exchange_preparedlist_language_not_null NOT NULL,
    state character varying(10) CONSTRAINT exchange_preparedlist_state_not_null NOT NULL,
    problem text CONSTRAINT exchange_preparedlist_problem_not_null NOT NULL,
    file_name character varying(255) CONSTRAINT exchange_preparedlist_file_name_not_null NOT NULL,
    size bigint CONSTRAINT exchange_preparedlist_size_not_null NOT NULL,
    created_at timestamp with time zone CONSTRAINT exchange_preparedlist_created_at_not_null NOT NULL,
    ready_at timestamp with time zone,
    company_id uuid CONSTRAINT exchange_preparedlist_company_id_not_null NOT NULL,
    unit_id uuid CONSTRAINT exchange_preparedlist_unit_id_not_null NOT NULL,
    user_id uuid CONSTRAINT exchange_preparedlist_user_id_not_null NOT NULL,
    kind character varying(20) DEFAULT 'price_list'::character varying NOT NULL,
    subject_id uuid,
    CONSTRAINT exchange_prepared_of_a_subject CHECK (((((kind)::text = 'price_list'::text) OR (subject_id IS NOT NULL)) AND (1 = (
CASE
    WHEN ((kind)::text = 'price_list'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (subject_id IS NOT NULL) THEN 1
    ELSE 0
END)))),
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

CREATE TABLE public.exchange_rowimages (
    id bigint NOT NULL,
    landing smallint NOT NULL,
    row_ids bigint[],
    row_uuids uuid[],
    befores jsonb[] NOT NULL,
    afters bigint[] NOT NULL,
    of_import_id bigint NOT NULL,
    CONSTRAINT exchange_images_of_one_table CHECK ((((row_ids IS NULL) OR (row_uuids IS NULL)) AND (1 = (
CASE
    WHEN (row_ids IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (row_uuids IS NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT exchange_rowimages_landing_check CHECK ((landing >= 0))
);

ALTER TABLE public.exchange_rowimages ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_rowimages_id_seq
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

CREATE TABLE public.lists_collectround (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    note text NOT NULL,
    is_per_address boolean NOT NULL,
    state character varying(10) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    reminded_at timestamp with time zone,
    locked_at timestamp with time zone,
    company_id uuid NOT NULL,
    opened_by_id uuid,
    previous_id uuid,
    unit_id uuid NOT NULL,
    purchase_list_id uuid,
    CONSTRAINT lists_round_has_time CHECK ((closes_at > opened_at))
);

CREATE TABLE public.lists_collectroundevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    note text NOT NULL,
    is_per_address boolean NOT NULL,
    state character varying(10) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    reminded_at timestamp with time zone,
    locked_at timestamp with time zone,
    company_id uuid NOT NULL,
    opened_by_id uuid,
    pgh_obj_id uuid NOT NULL,
    previous_id uuid,
    unit_id uuid NOT NULL,
    purchase_list_id uuid
);

ALTER TABLE public.lists_collectroundevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lists_collectroundevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.lists_listright (
    id bigint NOT NULL,
    level smallint NOT NULL,
    role_id uuid,
    unit_id uuid,
    user_id uuid,
    purchase_list_id uuid NOT NULL,
    CONSTRAINT lists_listright_level_check CHECK ((level >= 0)),
    CONSTRAINT lists_right_of_one CHECK ((((role_id IS NULL) AND (unit_id IS NULL) AND (user_id IS NOT NULL)) OR ((role_id IS NOT NULL) AND (unit_id IS NULL) AND (user_id IS NULL)) OR ((role_id IS NULL) AND (unit_id IS NOT NULL) AND (user_id IS NULL))))
);

ALTER TABLE public.lists_listright ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lists_listright_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.lists_ownunit (
    id bigint NOT NULL,
    unit character varying(10) NOT NULL,
    quantity numeric(12,3) NOT NULL,
    taught_at timestamp with time zone NOT NULL,
    company_id uuid NOT NULL,
    taught_by_id uuid,
    variant_id bigint NOT NULL,
    CONSTRAINT lists_own_unit_positive CHECK ((quantity > (0)::numeric))
);

ALTER TABLE public.lists_ownunit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lists_ownunit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.lists_purchaselist (
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(120) NOT NULL,
    note text NOT NULL,
    level_for_all smallint NOT NULL,
    is_closed_by_head boolean NOT NULL,
    closed_at timestamp with time zone,
    archived_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    closed_by_id uuid,
    company_id uuid,
    created_by_id uuid,
    owner_id uuid,
    segment_id bigint,
    unit_id uuid,
    CONSTRAINT lists_lies_where_its_kind_says CHECK (((((kind)::text = 'seller'::text) AND (owner_id IS NULL) AND (unit_id IS NULL)) OR ((company_id IS NOT NULL) AND ((kind)::text = 'personal'::text) AND (owner_id IS NOT NULL) AND (unit_id IS NOT NULL)) OR ((company_id IS NOT NULL) AND ((kind)::text = ANY ((ARRAY['unit'::character varying, 'company'::character varying])::text[])) AND (owner_id IS NULL) AND (unit_id IS NOT NULL)))),
    CONSTRAINT lists_purchaselist_level_for_all_check CHECK ((level_for_all >= 0)),
    CONSTRAINT lists_sellers_for_company_or_segment CHECK ((((company_id IS NOT NULL) AND ((kind)::text = 'seller'::text) AND (segment_id IS NULL)) OR ((company_id IS NULL) AND ((kind)::text = 'seller'::text) AND (segment_id IS NOT NULL)) OR ((NOT ((kind)::text = 'seller'::text)) AND (segment_id IS NULL))))
);

CREATE TABLE public.lists_purchaselistevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(120) NOT NULL,
    note text NOT NULL,
    level_for_all smallint NOT NULL,
    is_closed_by_head boolean NOT NULL,
    closed_at timestamp with time zone,
    archived_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    closed_by_id uuid,
    company_id uuid,
    created_by_id uuid,
    owner_id uuid,
    pgh_obj_id uuid NOT NULL,
    segment_id bigint,
    unit_id uuid,
    CONSTRAINT lists_purchaselistevent_level_for_all_check CHECK ((level_for_all >= 0))
);

ALTER TABLE public.lists_purchaselistevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lists_purchaselistevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.lists_purchaselistline (
    id uuid NOT NULL,
    "position" integer NOT NULL,
    configuration character varying(2000) DEFAULT ''::character varying NOT NULL,
    quantity numeric(12,3) NOT NULL,
    minimum numeric(12,3),
    maximum numeric(12,3),
    note character varying(200) NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    added_by_id uuid,
    cost_center_id uuid,
    purchase_list_id uuid NOT NULL,
    variant_id bigint NOT NULL,
    counted numeric(12,3),
    counted_at timestamp with time zone,
    CONSTRAINT lists_counted_at_a_moment CHECK ((((counted IS NULL) AND (counted_at IS NULL)) OR ((counted >= (0)::numeric) AND (counted_at IS NOT NULL)))),
    CONSTRAINT lists_par_levels_in_order CHECK ((((maximum IS NULL) AND (minimum IS NULL)) OR ((maximum > (0)::numeric) AND (minimum >= (0)::numeric) AND (minimum <= maximum)))),
    CONSTRAINT lists_purchaselistline_position_check CHECK (("position" >= 0)),
    CONSTRAINT lists_quantity_positive CHECK ((quantity > (0)::numeric))
);

CREATE TABLE public.lists_purchaselistlineevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    "position" integer NOT NULL,
    configuration character varying(2000) DEFAULT ''::character varying NOT NULL,
    quantity numeric(12,3) NOT NULL,
    minimum numeric(12,3),
    maximum numeric(12,3),
    note character varying(200) NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    added_by_id uuid,
    cost_center_id uuid,
    pgh_obj_id uuid NOT NULL,
    purchase_list_id uuid NOT NULL,
    variant_id bigint NOT NULL,
    counted numeric(12,3),
    counted_at timestamp with time zone,
    CONSTRAINT lists_purchaselistlineevent_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.lists_purchaselistlineevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lists_purchaselistlineevent_pgh_id_seq
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
    user_id uuid,
    api_key_id uuid,
    CONSTRAINT lists_quick_order_of_person_or_machine CHECK ((((user_id IS NULL) OR (api_key_id IS NULL)) AND (1 = (
CASE
    WHEN (user_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (api_key_id IS NULL) THEN 1
    ELSE 0
END))))
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
    cost_center_id uuid,
    department character varying(120) DEFAULT ''::character varying NOT NULL,
    ship_to_id uuid,
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

CREATE TABLE public.lists_roundcell (
    id bigint NOT NULL,
    asked numeric(12,3) NOT NULL,
    quantity numeric(12,3) NOT NULL,
    is_approved boolean NOT NULL,
    version integer NOT NULL,
    changed_at timestamp with time zone,
    changed_by_id uuid,
    department_id bigint NOT NULL,
    product_id bigint NOT NULL,
    CONSTRAINT lists_cell_not_below_zero CHECK (((asked >= (0)::numeric) AND (quantity >= (0)::numeric))),
    CONSTRAINT lists_roundcell_version_check CHECK ((version >= 0))
);

ALTER TABLE public.lists_roundcell ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lists_roundcell_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.lists_rounddepartment (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    done_at timestamp with time zone,
    address_id uuid,
    cost_center_id uuid,
    done_by_id uuid,
    round_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT lists_rounddepartment_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.lists_rounddepartment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lists_rounddepartment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.lists_roundentry (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    before numeric(12,3),
    after numeric(12,3),
    at timestamp with time zone NOT NULL,
    key uuid,
    department_id bigint,
    round_id uuid NOT NULL,
    user_id uuid,
    product_id bigint
);

ALTER TABLE public.lists_roundentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lists_roundentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.lists_roundorder (
    id bigint NOT NULL,
    refusal text NOT NULL,
    address_id uuid NOT NULL,
    cart_id uuid,
    order_id uuid,
    round_id uuid NOT NULL
);

ALTER TABLE public.lists_roundorder ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lists_roundorder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.lists_roundproduct (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    note character varying(200) NOT NULL,
    round_id uuid NOT NULL,
    variant_id bigint NOT NULL,
    CONSTRAINT lists_roundproduct_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.lists_roundproduct ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lists_roundproduct_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.lists_sheetshape (
    id bigint NOT NULL,
    titles character varying(2000) NOT NULL,
    columns jsonb NOT NULL,
    cost_centers jsonb NOT NULL,
    taught_at timestamp with time zone NOT NULL,
    company_id uuid NOT NULL,
    taught_by_id uuid
);

ALTER TABLE public.lists_sheetshape ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lists_sheetshape_id_seq
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

CREATE TABLE public.notifications_payablenotice (
    id uuid NOT NULL,
    content jsonb NOT NULL,
    state character varying(10) NOT NULL,
    attempts smallint NOT NULL,
    error character varying(500) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    delivered_at timestamp with time zone,
    order_id uuid,
    target_id uuid NOT NULL,
    CONSTRAINT notifications_delivered_when CHECK ((((delivered_at IS NOT NULL) AND ((state)::text = 'delivered'::text)) OR (NOT ((state)::text = 'delivered'::text)))),
    CONSTRAINT notifications_payablenotice_attempts_check CHECK ((attempts >= 0))
);

CREATE TABLE public.notifications_payabletarget (
    id uuid NOT NULL,
    name character varying(100) NOT NULL,
    kind character varying(10) NOT NULL,
    recipients jsonb NOT NULL,
    url character varying(500) NOT NULL,
    secret character varying(64) NOT NULL,
    format character varying(5) NOT NULL,
    is_active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    company_id uuid NOT NULL,
    CONSTRAINT notifications_target_is_whole CHECK (((((kind)::text = 'mail'::text) AND (NOT (recipients = '[]'::jsonb))) OR (((kind)::text = 'webhook'::text) AND (NOT ((url)::text = ''::text)) AND (NOT ((secret)::text = ''::text))) OR ((kind)::text = 'file'::text)))
);

CREATE TABLE public.notifications_payabletargetevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    name character varying(100) NOT NULL,
    kind character varying(10) NOT NULL,
    recipients jsonb NOT NULL,
    url character varying(500) NOT NULL,
    format character varying(5) NOT NULL,
    is_active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    company_id uuid NOT NULL,
    pgh_obj_id uuid NOT NULL
);

ALTER TABLE public.notifications_payabletargetevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notifications_payabletargetevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.notifications_spendreport (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    unit_id uuid NOT NULL
);

CREATE TABLE public.notifications_spendreport_recipients (
    id bigint NOT NULL,
    spendreport_id uuid NOT NULL,
    user_id uuid NOT NULL
);

ALTER TABLE public.notifications_spendreport_recipients ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notifications_spendreport_recipients_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.notifications_spendreportevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL
);

ALTER TABLE public.notifications_spendreportevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notifications_spendreportevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.notifications_spendreportsent (
    id uuid NOT NULL,
    month date NOT NULL,
    written_at timestamp with time zone NOT NULL,
    report_id uuid NOT NULL
);

CREATE TABLE public.ordering_calendarday (
    id bigint NOT NULL,
    "on" date NOT NULL,
    name character varying(120) NOT NULL,
    is_yearly boolean NOT NULL,
    is_open boolean NOT NULL,
    company_id uuid NOT NULL,
    unit_id uuid
);

ALTER TABLE public.ordering_calendarday ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ordering_calendarday_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ordering_calendardayevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    "on" date NOT NULL,
    name character varying(120) NOT NULL,
    is_yearly boolean NOT NULL,
    is_open boolean NOT NULL,
    company_id uuid NOT NULL,
    pgh_obj_id bigint NOT NULL,
    unit_id uuid
);

ALTER TABLE public.ordering_calendardayevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ordering_calendardayevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
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
    agreed_freight numeric(18,4),
    audience character varying(10) DEFAULT ''::character varying NOT NULL,
    deleted_at timestamp with time zone,
    is_open boolean DEFAULT false NOT NULL,
    name character varying(80) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT ordering_cart_audience_known CHECK (((audience)::text = ANY ((ARRAY[''::character varying, 'unit'::character varying, 'company'::character varying])::text[]))),
    CONSTRAINT ordering_cart_version_check CHECK ((version >= 0)),
    CONSTRAINT ordering_deleted_cart_not_current CHECK (((deleted_at IS NULL) OR (NOT is_current)))
);

CREATE TABLE public.ordering_cartinuse (
    id bigint NOT NULL,
    cart_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    user_id uuid NOT NULL
);

ALTER TABLE public.ordering_cartinuse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ordering_cartinuse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
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
    agreed_source character varying(120) DEFAULT ''::character varying NOT NULL,
    agreed_unit_price numeric(18,6),
    configuration character varying(2000) DEFAULT ''::character varying NOT NULL,
    seen_service_amount numeric(18,4) DEFAULT 0 NOT NULL,
    department_id uuid,
    agreed_steps character varying(2000) DEFAULT ''::character varying NOT NULL,
    changed_by_id uuid,
    version integer DEFAULT 0 NOT NULL,
    ship_to_id uuid,
    wanted_on date,
    CONSTRAINT ordering_cart_quantity_positive CHECK ((quantity > (0)::numeric)),
    CONSTRAINT ordering_cartline_position_check CHECK (("position" >= 0)),
    CONSTRAINT ordering_cartline_version_check CHECK ((version >= 0))
);

CREATE TABLE public.ordering_cartundo (
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    number integer NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    cart_id uuid NOT NULL,
    CONSTRAINT ordering_cart_edit_known CHECK (((kind)::text = ANY ((ARRAY['removed'::character varying, 'changed'::character varying, 'moved'::character varying])::text[]))),
    CONSTRAINT ordering_cartundo_number_check CHECK ((number >= 0))
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
    agreed_freight numeric(18,4),
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

CREATE TABLE public.ordering_orderattachment (
    id bigint NOT NULL,
    file_hash character varying(64) NOT NULL,
    file_name character varying(120) NOT NULL,
    media_type character varying(60) NOT NULL,
    size integer NOT NULL,
    added_at timestamp with time zone NOT NULL,
    order_id uuid NOT NULL,
    user_id uuid,
    CONSTRAINT ordering_orderattachment_size_check CHECK ((size >= 0))
);

ALTER TABLE public.ordering_orderattachment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ordering_orderattachment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ordering_orderdelivery (
    id uuid NOT NULL,
    "position" integer NOT NULL,
    address jsonb NOT NULL,
    wanted_on date,
    freight_amount numeric(18,4) DEFAULT 0 NOT NULL,
    order_id uuid NOT NULL,
    CONSTRAINT ordering_delivery_freight_not_negative CHECK ((freight_amount >= (0)::numeric)),
    CONSTRAINT ordering_orderdelivery_position_check CHECK (("position" >= 0))
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
    gift_of character varying(120) DEFAULT ''::character varying NOT NULL,
    own_name character varying(255) DEFAULT ''::character varying NOT NULL,
    service_of_id uuid,
    department_id uuid,
    department_name character varying(120) DEFAULT ''::character varying NOT NULL,
    agreed_steps character varying(2000) DEFAULT ''::character varying NOT NULL,
    delivery_id uuid,
    CONSTRAINT ordering_amount_not_negative CHECK ((amount >= (0)::numeric)),
    CONSTRAINT ordering_discount_not_negative CHECK ((discount_amount >= (0)::numeric)),
    CONSTRAINT ordering_gift_costs_nothing CHECK ((((gift_of)::text = ''::text) OR ((amount = (0)::numeric) AND (discount_amount = (0)::numeric) AND (unit_price = (0)::numeric)))),
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

CREATE TABLE public.ordering_recurringconsent (
    id uuid NOT NULL,
    amount numeric(18,4) NOT NULL,
    until_on date NOT NULL,
    contents_hash character varying(64) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    user_id uuid NOT NULL,
    recurring_id uuid NOT NULL,
    CONSTRAINT ordering_consent_amount_positive CHECK ((amount > (0)::numeric))
);

CREATE TABLE public.ordering_recurringconsentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    amount numeric(18,4) NOT NULL,
    until_on date NOT NULL,
    contents_hash character varying(64) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    pgh_obj_id uuid NOT NULL,
    user_id uuid NOT NULL,
    recurring_id uuid NOT NULL
);

ALTER TABLE public.ordering_recurringconsentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ordering_recurringconsentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ordering_recurringline (
    id uuid NOT NULL,
    "position" integer NOT NULL,
    sku character varying(64) NOT NULL,
    name character varying(255) NOT NULL,
    quantity numeric(12,3) NOT NULL,
    configuration character varying(2000) NOT NULL,
    note character varying(200) NOT NULL,
    accepted_unit_price numeric(18,6),
    cost_center_id uuid,
    variant_id bigint NOT NULL,
    recurring_id uuid NOT NULL,
    run_id uuid,
    CONSTRAINT ordering_recurring_quantity_positive CHECK ((quantity > (0)::numeric)),
    CONSTRAINT ordering_recurringline_position_check CHECK (("position" >= 0))
);

CREATE TABLE public.ordering_recurringorder (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    state character varying(10) NOT NULL,
    period character varying(10) NOT NULL,
    every smallint NOT NULL,
    anchor_on date NOT NULL,
    weekdays jsonb NOT NULL,
    month_place character varying(10) NOT NULL,
    month_day smallint,
    nth smallint NOT NULL,
    weekday smallint NOT NULL,
    shift character varying(10) NOT NULL,
    ends_on date,
    most_orders integer,
    hour smallint NOT NULL,
    contents character varying(10) NOT NULL,
    price_policy character varying(10) NOT NULL,
    price_percent numeric(5,2) NOT NULL,
    has_substitutes boolean NOT NULL,
    when_missing character varying(10) NOT NULL,
    is_merged boolean NOT NULL,
    notice_days smallint NOT NULL,
    po_number character varying(60) NOT NULL,
    note text NOT NULL,
    payment_method character varying(30) NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    company_id uuid NOT NULL,
    delivery_address_id uuid NOT NULL,
    deputy_id uuid,
    owner_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    source_id uuid,
    CONSTRAINT ordering_levels_have_a_list CHECK (((((contents)::text = 'par_levels'::text) AND (source_id IS NOT NULL)) OR ((NOT ((contents)::text = 'par_levels'::text)) AND (source_id IS NULL)))),
    CONSTRAINT ordering_price_percent_positive CHECK ((price_percent >= (0)::numeric)),
    CONSTRAINT ordering_recurrence_sound CHECK (((every >= 1) AND (every <= 366) AND ((period)::text = ANY ((ARRAY['day'::character varying, 'week'::character varying, 'month'::character varying])::text[])) AND (hour <= 23) AND ((month_place)::text = ANY ((ARRAY['day'::character varying, 'last_day'::character varying, 'weekday'::character varying])::text[])) AND ((shift)::text = ANY ((ARRAY['none'::character varying, 'before'::character varying, 'after'::character varying])::text[])) AND (weekday <= 6) AND ((month_day IS NULL) OR ((month_day >= 1) AND (month_day <= 31))) AND ((nth = '-1'::integer) OR ((nth >= 1) AND (nth <= 4))))),
    CONSTRAINT ordering_recurring_ends_after CHECK (((ends_on IS NULL) OR (ends_on >= anchor_on))),
    CONSTRAINT ordering_recurring_state_known CHECK (((state)::text = ANY ((ARRAY['active'::character varying, 'paused'::character varying, 'ended'::character varying])::text[]))),
    CONSTRAINT ordering_recurringorder_every_check CHECK ((every >= 0)),
    CONSTRAINT ordering_recurringorder_hour_check CHECK ((hour >= 0)),
    CONSTRAINT ordering_recurringorder_month_day_check CHECK ((month_day >= 0)),
    CONSTRAINT ordering_recurringorder_most_orders_check CHECK ((most_orders >= 0)),
    CONSTRAINT ordering_recurringorder_notice_days_check CHECK ((notice_days >= 0)),
    CONSTRAINT ordering_recurringorder_version_check CHECK ((version >= 0)),
    CONSTRAINT ordering_recurringorder_weekday_check CHECK ((weekday >= 0))
);

CREATE TABLE public.ordering_recurringorderevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    state character varying(10) NOT NULL,
    period character varying(10) NOT NULL,
    every smallint NOT NULL,
    anchor_on date NOT NULL,
    weekdays jsonb NOT NULL,
    month_place character varying(10) NOT NULL,
    month_day smallint,
    nth smallint NOT NULL,
    weekday smallint NOT NULL,
    shift character varying(10) NOT NULL,
    ends_on date,
    most_orders integer,
    hour smallint NOT NULL,
    contents character varying(10) NOT NULL,
    price_policy character varying(10) NOT NULL,
    price_percent numeric(5,2) NOT NULL,
    has_substitutes boolean NOT NULL,
    when_missing character varying(10) NOT NULL,
    is_merged boolean NOT NULL,
    notice_days smallint NOT NULL,
    po_number character varying(60) NOT NULL,
    note text NOT NULL,
    payment_method character varying(30) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    company_id uuid NOT NULL,
    delivery_address_id uuid NOT NULL,
    deputy_id uuid,
    owner_id uuid NOT NULL,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    source_id uuid,
    CONSTRAINT ordering_recurringorderevent_every_check CHECK ((every >= 0)),
    CONSTRAINT ordering_recurringorderevent_hour_check CHECK ((hour >= 0)),
    CONSTRAINT ordering_recurringorderevent_month_day_check CHECK ((month_day >= 0)),
    CONSTRAINT ordering_recurringorderevent_most_orders_check CHECK ((most_orders >= 0)),
    CONSTRAINT ordering_recurringorderevent_notice_days_check CHECK ((notice_days >= 0)),
    CONSTRAINT ordering_recurringorderevent_weekday_check CHECK ((weekday >= 0))
);

ALTER TABLE public.ordering_recurringorderevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ordering_recurringorderevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ordering_recurringrun (
    id uuid NOT NULL,
    due_on date NOT NULL,
    runs_on date NOT NULL,
    tried_at timestamp with time zone NOT NULL,
    is_moved boolean NOT NULL,
    state character varying(10) NOT NULL,
    reason text NOT NULL,
    differences jsonb NOT NULL,
    announced_at timestamp with time zone,
    settled_at timestamp with time zone,
    order_id uuid,
    recurring_id uuid NOT NULL,
    CONSTRAINT ordering_run_ordered_has_order CHECK ((((order_id IS NOT NULL) AND ((state)::text = 'ordered'::text)) OR ((NOT ((state)::text = 'ordered'::text)) AND (order_id IS NULL)))),
    CONSTRAINT ordering_run_state_known CHECK (((state)::text = ANY ((ARRAY['planned'::character varying, 'skipped'::character varying, 'waiting'::character varying, 'review'::character varying, 'ordered'::character varying, 'failed'::character varying])::text[])))
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
    gift_quantity numeric(12,3) DEFAULT 0 NOT NULL,
    gift_times smallint,
    gift_variant_id bigint,
    CONSTRAINT pricing_promotion_bounds_sane CHECK (((min_amount >= (0)::numeric) AND (min_quantity >= (0)::numeric))),
    CONSTRAINT pricing_promotion_buy_quantity_check CHECK ((buy_quantity >= 0)),
    CONSTRAINT pricing_promotion_dates_in_order CHECK (((valid_from IS NULL) OR (valid_until IS NULL) OR (valid_until >= valid_from))),
    CONSTRAINT pricing_promotion_gift_times_check CHECK ((gift_times >= 0)),
    CONSTRAINT pricing_promotion_gives_goods CHECK (((((kind)::text = 'free_goods'::text) AND (gift_quantity > (0)::numeric)) OR ((NOT ((kind)::text = 'free_goods'::text)) AND (gift_quantity = (0)::numeric) AND (gift_variant_id IS NULL)))),
    CONSTRAINT pricing_promotion_kind_known CHECK (((kind)::text = ANY ((ARRAY['percent'::character varying, 'amount'::character varying, 'fixed_price'::character varying, 'n_for_m'::character varying, 'order_percent'::character varying, 'order_amount'::character varying, 'free_freight'::character varying, 'free_goods'::character varying])::text[]))),
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
    gift_quantity numeric(12,3) DEFAULT 0 NOT NULL,
    gift_times smallint,
    gift_variant_id bigint,
    CONSTRAINT pricing_promotionevent_buy_quantity_check CHECK ((buy_quantity >= 0)),
    CONSTRAINT pricing_promotionevent_gift_times_check CHECK ((gift_times >= 0)),
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

CREATE TABLE public.pricing_variantcost (
    id bigint NOT NULL,
    currency character varying(3) NOT NULL,
    unit_cost numeric(18,6) NOT NULL,
    variant_id bigint NOT NULL,
    CONSTRAINT pricing_cost_not_negative CHECK ((unit_cost >= (0)::numeric))
);

ALTER TABLE public.pricing_variantcost ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_variantcost_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pricing_variantcostevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    currency character varying(3) NOT NULL,
    unit_cost numeric(18,6) NOT NULL,
    pgh_obj_id bigint NOT NULL,
    variant_id bigint NOT NULL
);

ALTER TABLE public.pricing_variantcostevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pricing_variantcostevent_pgh_id_seq
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

CREATE TABLE public.quotes_calloff (
    id bigint NOT NULL,
    key character varying(64) NOT NULL,
    order_id uuid NOT NULL,
    framework_id uuid NOT NULL
);

ALTER TABLE public.quotes_calloff ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quotes_calloff_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.quotes_framework (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    most_call_offs integer,
    reminded_days smallint,
    ended_at timestamp with time zone,
    quote_id uuid NOT NULL,
    CONSTRAINT quotes_framework_call_offs CHECK (((most_call_offs IS NULL) OR (most_call_offs > 0))),
    CONSTRAINT quotes_framework_days CHECK ((ends_on >= starts_on)),
    CONSTRAINT quotes_framework_most_call_offs_check CHECK ((most_call_offs >= 0)),
    CONSTRAINT quotes_framework_reminded_days_check CHECK ((reminded_days >= 0))
);

CREATE TABLE public.quotes_frameworkevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    most_call_offs integer,
    ended_at timestamp with time zone,
    pgh_obj_id uuid NOT NULL,
    quote_id uuid NOT NULL,
    CONSTRAINT quotes_frameworkevent_most_call_offs_check CHECK ((most_call_offs >= 0))
);

ALTER TABLE public.quotes_frameworkevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quotes_frameworkevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.quotes_guestrequest (
    id uuid NOT NULL,
    company_name character varying(200) NOT NULL,
    person_name character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(30) NOT NULL,
    message text NOT NULL,
    lines jsonb NOT NULL,
    language character varying(5) NOT NULL,
    state character varying(12) NOT NULL,
    token_hash character varying(64) NOT NULL,
    reason text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    decided_at timestamp with time zone,
    decided_by_id uuid,
    quote_id uuid,
    CONSTRAINT quotes_guest_confirmed CHECK (((((state)::text = 'unconfirmed'::text) OR (confirmed_at IS NOT NULL)) AND (1 = (
CASE
    WHEN ((state)::text = 'unconfirmed'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (confirmed_at IS NOT NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT quotes_guest_decided CHECK (((((state)::text = ANY ((ARRAY['taken'::character varying, 'refused'::character varying])::text[])) OR (decided_at IS NULL)) AND (1 = (
CASE
    WHEN ((state)::text = ANY ((ARRAY['taken'::character varying, 'refused'::character varying])::text[])) THEN 1
    ELSE 0
END +
CASE
    WHEN (decided_at IS NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT quotes_guest_taken_as_quote CHECK (((((state)::text = 'taken'::text) OR (quote_id IS NULL)) AND (1 = (
CASE
    WHEN ((state)::text = 'taken'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (quote_id IS NULL) THEN 1
    ELSE 0
END))))
);

CREATE TABLE public.quotes_guestrequestevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    state character varying(12) NOT NULL,
    reason text NOT NULL,
    decided_by_id uuid,
    pgh_obj_id uuid NOT NULL,
    quote_id uuid
);

ALTER TABLE public.quotes_guestrequestevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quotes_guestrequestevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.quotes_quote (
    id uuid NOT NULL,
    number character varying(30) NOT NULL,
    began character varying(10) NOT NULL,
    subject character varying(120) NOT NULL,
    state character varying(20) NOT NULL,
    currency character varying(3) NOT NULL,
    net_amount numeric(18,4),
    valid_until date,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    asked_at timestamp with time zone,
    answered_at timestamp with time zone,
    closed_at timestamp with time zone,
    lost_reason character varying(20) NOT NULL,
    lost_note text NOT NULL,
    reminded_number smallint NOT NULL,
    api_key_id uuid,
    company_id uuid NOT NULL,
    rep_id uuid,
    requester_id uuid,
    unit_id uuid NOT NULL,
    external_id character varying(64) DEFAULT ''::character varying NOT NULL,
    source character varying(40) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT quotes_lost_for_a_reason CHECK ((((lost_reason)::text = ''::text) OR ((state)::text = ANY ((ARRAY['declined'::character varying, 'expired'::character varying])::text[])))),
    CONSTRAINT quotes_quote_reminded_number_check CHECK ((reminded_number >= 0))
);

CREATE SEQUENCE public.quotes_quote_number
    START WITH 10001
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.quotes_quoteacceptance (
    id uuid NOT NULL,
    name character varying(150) NOT NULL,
    po_number character varying(60) NOT NULL,
    is_whole boolean NOT NULL,
    accepted_at timestamp with time zone NOT NULL,
    is_void boolean NOT NULL,
    order_id uuid,
    quote_id uuid NOT NULL,
    user_id uuid,
    revision_id uuid NOT NULL,
    contract_id bigint,
    framework_id uuid,
    CONSTRAINT quotes_accepted_becomes_one_thing CHECK ((((contract_id IS NULL) AND (framework_id IS NULL) AND (order_id IS NOT NULL)) OR ((contract_id IS NOT NULL) AND (framework_id IS NULL) AND (order_id IS NULL)) OR ((contract_id IS NULL) AND (framework_id IS NOT NULL) AND (order_id IS NULL))))
);

CREATE TABLE public.quotes_quoteacceptanceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    is_whole boolean NOT NULL,
    accepted_at timestamp with time zone NOT NULL,
    is_void boolean NOT NULL,
    order_id uuid,
    pgh_obj_id uuid NOT NULL,
    quote_id uuid NOT NULL,
    user_id uuid,
    revision_id uuid NOT NULL,
    contract_id bigint,
    framework_id uuid
);

ALTER TABLE public.quotes_quoteacceptanceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quotes_quoteacceptanceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.quotes_quoteacceptedline (
    id bigint NOT NULL,
    quantity numeric(12,3) NOT NULL,
    unit_price numeric(18,6) NOT NULL,
    acceptance_id uuid NOT NULL,
    line_id bigint NOT NULL
);

ALTER TABLE public.quotes_quoteacceptedline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quotes_quoteacceptedline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.quotes_quoteattachment (
    id bigint NOT NULL,
    line_key uuid,
    side character varying(10) NOT NULL,
    file_hash character varying(64) NOT NULL,
    file_name character varying(120) NOT NULL,
    media_type character varying(60) NOT NULL,
    size integer NOT NULL,
    attached_at timestamp with time zone NOT NULL,
    quote_id uuid NOT NULL,
    revision_id uuid,
    user_id uuid,
    CONSTRAINT quotes_quoteattachment_size_check CHECK ((size >= 0))
);

ALTER TABLE public.quotes_quoteattachment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quotes_quoteattachment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.quotes_quotecomment (
    id bigint NOT NULL,
    line_key uuid,
    side character varying(10) NOT NULL,
    text text NOT NULL,
    said_at timestamp with time zone NOT NULL,
    quote_id uuid NOT NULL,
    user_id uuid
);

ALTER TABLE public.quotes_quotecomment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quotes_quotecomment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.quotes_quotefloor (
    id smallint NOT NULL,
    margin_percent numeric(5,2),
    CONSTRAINT quotes_one_floor CHECK ((id = 1)),
    CONSTRAINT quotes_quotefloor_id_check CHECK ((id >= 0))
);

CREATE TABLE public.quotes_quotefloorevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id smallint NOT NULL,
    margin_percent numeric(5,2),
    pgh_obj_id smallint NOT NULL,
    CONSTRAINT quotes_quotefloorevent_id_check CHECK ((id >= 0))
);

ALTER TABLE public.quotes_quotefloorevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quotes_quotefloorevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.quotes_quoteidnumbercompanystatereplostreasonevent (
    pgh_id integer CONSTRAINT quotes_quoteidnumbercompanystatereplostreasonev_pgh_id_not_null NOT NULL,
    pgh_created_at timestamp with time zone CONSTRAINT quotes_quoteidnumbercompanystatereplost_pgh_created_at_not_null NOT NULL,
    pgh_label text CONSTRAINT quotes_quoteidnumbercompanystatereplostreaso_pgh_label_not_null NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id uuid NOT NULL,
    number character varying(30) CONSTRAINT quotes_quoteidnumbercompanystatereplostreasonev_number_not_null NOT NULL,
    state character varying(20) CONSTRAINT quotes_quoteidnumbercompanystatereplostreasoneve_state_not_null NOT NULL,
    lost_reason character varying(20) CONSTRAINT quotes_quoteidnumbercompanystatereplostrea_lost_reason_not_null NOT NULL,
    company_id uuid CONSTRAINT quotes_quoteidnumbercompanystatereplostreas_company_id_not_null NOT NULL,
    pgh_obj_id uuid CONSTRAINT quotes_quoteidnumbercompanystatereplostreas_pgh_obj_id_not_null NOT NULL,
    rep_id uuid
);

ALTER TABLE public.quotes_quoteidnumbercompanystatereplostreasonevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quotes_quoteidnumbercompanystatereplostreasonevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.quotes_quotelimit (
    id bigint NOT NULL,
    currency character varying(3) NOT NULL,
    amount numeric(18,4) NOT NULL,
    person_id uuid,
    CONSTRAINT quotes_limit_not_negative CHECK ((amount >= (0)::numeric))
);

ALTER TABLE public.quotes_quotelimit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quotes_quotelimit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.quotes_quotelimitevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    currency character varying(3) NOT NULL,
    amount numeric(18,4) NOT NULL,
    person_id uuid,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.quotes_quotelimitevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quotes_quotelimitevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.quotes_quoteline (
    id bigint NOT NULL,
    key uuid NOT NULL,
    "position" integer NOT NULL,
    sku character varying(64) NOT NULL,
    name character varying(255) NOT NULL,
    text character varying(500) NOT NULL,
    configuration character varying(2000) NOT NULL,
    sales_unit character varying(10) NOT NULL,
    quantity numeric(12,3) NOT NULL,
    unit_price numeric(18,6),
    discount_percent numeric(5,2) NOT NULL,
    target_price numeric(18,6),
    is_optional boolean NOT NULL,
    choice smallint NOT NULL,
    delivery character varying(100) NOT NULL,
    note character varying(200) NOT NULL,
    cost_center_id uuid,
    variant_id bigint,
    revision_id uuid NOT NULL,
    maximum_quantity numeric(12,3),
    minimum_quantity numeric(12,3),
    CONSTRAINT quotes_line_discount_sane CHECK (((discount_percent >= (0)::numeric) AND (discount_percent < (100)::numeric))),
    CONSTRAINT quotes_line_least_and_most CHECK ((((minimum_quantity IS NULL) OR (minimum_quantity > (0)::numeric)) AND ((maximum_quantity IS NULL) OR (maximum_quantity > (0)::numeric)) AND ((minimum_quantity IS NULL) OR (maximum_quantity IS NULL) OR (minimum_quantity <= maximum_quantity)))),
    CONSTRAINT quotes_line_price_not_negative CHECK (((unit_price IS NULL) OR (unit_price >= (0)::numeric))),
    CONSTRAINT quotes_line_quantity_positive CHECK ((quantity > (0)::numeric)),
    CONSTRAINT quotes_line_says_something CHECK (((variant_id IS NOT NULL) OR (NOT ((text)::text = ''::text)))),
    CONSTRAINT quotes_line_target_not_negative CHECK (((target_price IS NULL) OR (target_price >= (0)::numeric))),
    CONSTRAINT quotes_priced_line_has_product CHECK (((unit_price IS NULL) OR (variant_id IS NOT NULL))),
    CONSTRAINT quotes_quoteline_choice_check CHECK ((choice >= 0)),
    CONSTRAINT quotes_quoteline_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.quotes_quoteline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quotes_quoteline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.quotes_quotelineanswer (
    id bigint NOT NULL,
    line_key uuid NOT NULL,
    is_taken boolean NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    revision_id uuid NOT NULL,
    user_id uuid
);

ALTER TABLE public.quotes_quotelineanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quotes_quotelineanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.quotes_quotelink (
    id bigint NOT NULL,
    token_hash character varying(64) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    user_id uuid NOT NULL,
    revision_id uuid NOT NULL
);

ALTER TABLE public.quotes_quotelink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quotes_quotelink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.quotes_quotelogentry (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    kind character varying(30) NOT NULL,
    side character varying(10) NOT NULL,
    params jsonb NOT NULL,
    comment text NOT NULL,
    quote_id uuid NOT NULL,
    user_id uuid
);

ALTER TABLE public.quotes_quotelogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quotes_quotelogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.quotes_quotepolicy (
    id bigint NOT NULL,
    accepts_by_mail boolean NOT NULL,
    company_id uuid NOT NULL
);

ALTER TABLE public.quotes_quotepolicy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quotes_quotepolicy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.quotes_quotepolicyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    accepts_by_mail boolean NOT NULL,
    company_id uuid NOT NULL,
    pgh_obj_id bigint NOT NULL
);

ALTER TABLE public.quotes_quotepolicyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quotes_quotepolicyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.quotes_quoterevision (
    id uuid NOT NULL,
    number smallint NOT NULL,
    side character varying(10) NOT NULL,
    sent_at timestamp with time zone,
    valid_until date,
    discount_percent numeric(5,2) NOT NULL,
    message text NOT NULL,
    delivery character varying(200) NOT NULL,
    payment character varying(200) NOT NULL,
    legal text NOT NULL,
    net_amount numeric(18,4),
    content_hash character varying(64) NOT NULL,
    version integer NOT NULL,
    author_id uuid,
    quote_id uuid NOT NULL,
    becomes character varying(10) DEFAULT 'order'::character varying NOT NULL,
    consent_asked_at timestamp with time zone,
    consent_by_id uuid,
    consent_version integer,
    prices_until date,
    call_offs integer,
    freight_amount numeric(18,4),
    CONSTRAINT quotes_discount_sane CHECK (((discount_percent >= (0)::numeric) AND (discount_percent < (100)::numeric))),
    CONSTRAINT quotes_freight_not_negative CHECK (((freight_amount IS NULL) OR (freight_amount >= (0)::numeric))),
    CONSTRAINT quotes_quoterevision_call_offs_check CHECK ((call_offs >= 0)),
    CONSTRAINT quotes_quoterevision_consent_version_check CHECK ((consent_version >= 0)),
    CONSTRAINT quotes_quoterevision_number_check CHECK ((number >= 0)),
    CONSTRAINT quotes_quoterevision_version_check CHECK ((version >= 0)),
    CONSTRAINT quotes_sent_with_hash CHECK (((sent_at IS NULL) OR (NOT ((content_hash)::text = ''::text))))
);

CREATE TABLE public.quotes_quotetier (
    id bigint NOT NULL,
    from_quantity numeric(12,3) NOT NULL,
    unit_price numeric(18,6) NOT NULL,
    line_id bigint NOT NULL,
    CONSTRAINT quotes_tier_sane CHECK (((from_quantity > (0)::numeric) AND (unit_price >= (0)::numeric)))
);

ALTER TABLE public.quotes_quotetier ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quotes_quotetier_id_seq
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

CREATE TABLE public.socialaccount_socialaccount (
    id integer NOT NULL,
    provider character varying(200) NOT NULL,
    uid character varying(191) NOT NULL,
    last_login timestamp with time zone NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    extra_data jsonb NOT NULL,
    user_id uuid NOT NULL
);

ALTER TABLE public.socialaccount_socialaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.socialaccount_socialapp (
    id integer NOT NULL,
    provider character varying(30) NOT NULL,
    name character varying(40) NOT NULL,
    client_id character varying(191) NOT NULL,
    secret character varying(191) NOT NULL,
    key character varying(191) NOT NULL,
    provider_id character varying(200) NOT NULL,
    settings jsonb NOT NULL
);

ALTER TABLE public.socialaccount_socialapp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialapp_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.socialaccount_socialtoken (
    id integer NOT NULL,
    token text NOT NULL,
    token_secret text NOT NULL,
    expires_at timestamp with time zone,
    account_id integer NOT NULL,
    app_id integer
);

ALTER TABLE public.socialaccount_socialtoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialtoken_id_seq
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
	(113, 'Can add key allowance', 29, 'add_keyallowance'),
	(114, 'Can change key allowance', 29, 'change_keyallowance'),
	(115, 'Can delete key allowance', 29, 'delete_keyallowance'),
	(116, 'Can view key allowance', 29, 'view_keyallowance'),
	(117, 'Can add invitation sheet', 30, 'add_invitationsheet'),
	(118, 'Can change invitation sheet', 30, 'change_invitationsheet'),
	(119, 'Can delete invitation sheet', 30, 'delete_invitationsheet'),
	(120, 'Can view invitation sheet', 30, 'view_invitationsheet'),
	(121, 'Can add registration', 31, 'add_registration'),
	(122, 'Can change registration', 31, 'change_registration'),
	(123, 'Can delete registration', 31, 'delete_registration'),
	(124, 'Can view registration', 31, 'view_registration'),
	(125, 'Can add registration document', 32, 'add_registrationdocument'),
	(126, 'Can change registration document', 32, 'change_registrationdocument'),
	(127, 'Can delete registration document', 32, 'delete_registrationdocument'),
	(128, 'Can view registration document', 32, 'view_registrationdocument'),
	(129, 'Can add registration event', 33, 'add_registrationevent'),
	(130, 'Can change registration event', 33, 'change_registrationevent'),
	(131, 'Can delete registration event', 33, 'delete_registrationevent'),
	(132, 'Can view registration event', 33, 'view_registrationevent'),
	(133, 'Can add join request', 34, 'add_joinrequest'),
	(134, 'Can change join request', 34, 'change_joinrequest'),
	(135, 'Can delete join request', 34, 'delete_joinrequest'),
	(136, 'Can view join request', 34, 'view_joinrequest'),
	(137, 'Can add join request event', 35, 'add_joinrequestevent'),
	(138, 'Can change join request event', 35, 'change_joinrequestevent'),
	(139, 'Can delete join request event', 35, 'delete_joinrequestevent'),
	(140, 'Can view join request event', 35, 'view_joinrequestevent'),
	(141, 'Can add mail domain', 36, 'add_maildomain'),
	(142, 'Can change mail domain', 36, 'change_maildomain'),
	(143, 'Can delete mail domain', 36, 'delete_maildomain'),
	(144, 'Can view mail domain', 36, 'view_maildomain'),
	(145, 'Can add mail domain event', 37, 'add_maildomainevent'),
	(146, 'Can change mail domain event', 37, 'change_maildomainevent'),
	(147, 'Can delete mail domain event', 37, 'delete_maildomainevent'),
	(148, 'Can view mail domain event', 37, 'view_maildomainevent'),
	(149, 'Can add identity link', 38, 'add_identitylink'),
	(150, 'Can change identity link', 38, 'change_identitylink'),
	(151, 'Can delete identity link', 38, 'delete_identitylink'),
	(152, 'Can view identity link', 38, 'view_identitylink'),
	(153, 'Can add identity link event', 39, 'add_identitylinkevent'),
	(154, 'Can change identity link event', 39, 'change_identitylinkevent'),
	(155, 'Can delete identity link event', 39, 'delete_identitylinkevent'),
	(156, 'Can view identity link event', 39, 'view_identitylinkevent'),
	(157, 'Can add identity provider', 40, 'add_identityprovider'),
	(158, 'Can change identity provider', 40, 'change_identityprovider'),
	(159, 'Can delete identity provider', 40, 'delete_identityprovider'),
	(160, 'Can view identity provider', 40, 'view_identityprovider'),
	(161, 'Can add identity provider event', 41, 'add_identityproviderevent'),
	(162, 'Can change identity provider event', 41, 'change_identityproviderevent'),
	(163, 'Can delete identity provider event', 41, 'delete_identityproviderevent'),
	(164, 'Can view identity provider event', 41, 'view_identityproviderevent'),
	(165, 'Can add assortment', 42, 'add_assortment'),
	(166, 'Can change assortment', 42, 'change_assortment'),
	(167, 'Can delete assortment', 42, 'delete_assortment'),
	(168, 'Can view assortment', 42, 'view_assortment'),
	(169, 'Can add assortment assignment', 43, 'add_assortmentassignment'),
	(170, 'Can change assortment assignment', 43, 'change_assortmentassignment'),
	(171, 'Can delete assortment assignment', 43, 'delete_assortmentassignment'),
	(172, 'Can view assortment assignment', 43, 'view_assortmentassignment'),
	(173, 'Can add assortment assignment event', 44, 'add_assortmentassignmentevent'),
	(174, 'Can change assortment assignment event', 44, 'change_assortmentassignmentevent'),
	(175, 'Can delete assortment assignment event', 44, 'delete_assortmentassignmentevent'),
	(176, 'Can view assortment assignment event', 44, 'view_assortmentassignmentevent'),
	(177, 'Can add assortment entry', 45, 'add_assortmententry'),
	(178, 'Can change assortment entry', 45, 'change_assortmententry'),
	(179, 'Can delete assortment entry', 45, 'delete_assortmententry'),
	(180, 'Can view assortment entry', 45, 'view_assortmententry'),
	(181, 'Can add assortment entry event', 46, 'add_assortmententryevent'),
	(182, 'Can change assortment entry event', 46, 'change_assortmententryevent'),
	(183, 'Can delete assortment entry event', 46, 'delete_assortmententryevent'),
	(184, 'Can view assortment entry event', 46, 'view_assortmententryevent'),
	(185, 'Can add assortment event', 47, 'add_assortmentevent'),
	(186, 'Can change assortment event', 47, 'change_assortmentevent'),
	(187, 'Can delete assortment event', 47, 'delete_assortmentevent'),
	(188, 'Can view assortment event', 47, 'view_assortmentevent'),
	(189, 'Can add attribute', 48, 'add_attribute'),
	(190, 'Can change attribute', 48, 'change_attribute'),
	(191, 'Can delete attribute', 48, 'delete_attribute'),
	(192, 'Can view attribute', 48, 'view_attribute'),
	(193, 'Can add category', 49, 'add_category'),
	(194, 'Can change category', 49, 'change_category'),
	(195, 'Can delete category', 49, 'delete_category'),
	(196, 'Can view category', 49, 'view_category'),
	(197, 'Can add facet value', 50, 'add_facetvalue'),
	(198, 'Can change facet value', 50, 'change_facetvalue'),
	(199, 'Can delete facet value', 50, 'delete_facetvalue'),
	(200, 'Can view facet value', 50, 'view_facetvalue'),
	(201, 'Can add pack', 51, 'add_pack'),
	(202, 'Can change pack', 51, 'change_pack'),
	(203, 'Can delete pack', 51, 'delete_pack'),
	(204, 'Can view pack', 51, 'view_pack'),
	(205, 'Can add product', 52, 'add_product'),
	(206, 'Can change product', 52, 'change_product'),
	(207, 'Can delete product', 52, 'delete_product'),
	(208, 'Can view product', 52, 'view_product'),
	(209, 'Can add variant', 53, 'add_variant'),
	(210, 'Can change variant', 53, 'change_variant'),
	(211, 'Can delete variant', 53, 'delete_variant'),
	(212, 'Can view variant', 53, 'view_variant'),
	(213, 'Can add variant words', 54, 'add_variantwords'),
	(214, 'Can change variant words', 54, 'change_variantwords'),
	(215, 'Can delete variant words', 54, 'delete_variantwords'),
	(216, 'Can view variant words', 54, 'view_variantwords'),
	(217, 'Can add own part number', 55, 'add_ownpartnumber'),
	(218, 'Can change own part number', 55, 'change_ownpartnumber'),
	(219, 'Can delete own part number', 55, 'delete_ownpartnumber'),
	(220, 'Can view own part number', 55, 'view_ownpartnumber'),
	(221, 'Can add lexicon word', 56, 'add_lexiconword'),
	(222, 'Can change lexicon word', 56, 'change_lexiconword'),
	(223, 'Can delete lexicon word', 56, 'delete_lexiconword'),
	(224, 'Can view lexicon word', 56, 'view_lexiconword'),
	(225, 'Can add search miss', 57, 'add_searchmiss'),
	(226, 'Can change search miss', 57, 'change_searchmiss'),
	(227, 'Can delete search miss', 57, 'delete_searchmiss'),
	(228, 'Can view search miss', 57, 'view_searchmiss'),
	(229, 'Can add synonym set', 58, 'add_synonymset'),
	(230, 'Can change synonym set', 58, 'change_synonymset'),
	(231, 'Can delete synonym set', 58, 'delete_synonymset'),
	(232, 'Can view synonym set', 58, 'view_synonymset'),
	(233, 'Can add usual variant', 59, 'add_usualvariant'),
	(234, 'Can change usual variant', 59, 'change_usualvariant'),
	(235, 'Can delete usual variant', 59, 'delete_usualvariant'),
	(236, 'Can view usual variant', 59, 'view_usualvariant'),
	(237, 'Can add document', 60, 'add_document'),
	(238, 'Can change document', 60, 'change_document'),
	(239, 'Can delete document', 60, 'delete_document'),
	(240, 'Can view document', 60, 'view_document'),
	(241, 'Can add drawing position', 61, 'add_drawingposition'),
	(242, 'Can change drawing position', 61, 'change_drawingposition'),
	(243, 'Can delete drawing position', 61, 'delete_drawingposition'),
	(244, 'Can view drawing position', 61, 'view_drawingposition'),
	(245, 'Can add relation', 62, 'add_relation'),
	(246, 'Can change relation', 62, 'change_relation'),
	(247, 'Can delete relation', 62, 'delete_relation'),
	(248, 'Can view relation', 62, 'view_relation'),
	(249, 'Can add kit component', 63, 'add_kitcomponent'),
	(250, 'Can change kit component', 63, 'change_kitcomponent'),
	(251, 'Can delete kit component', 63, 'delete_kitcomponent'),
	(252, 'Can view kit component', 63, 'view_kitcomponent'),
	(253, 'Can add product option', 64, 'add_productoption'),
	(254, 'Can change product option', 64, 'change_productoption'),
	(255, 'Can delete product option', 64, 'delete_productoption'),
	(256, 'Can view product option', 64, 'view_productoption'),
	(257, 'Can add option choice', 65, 'add_optionchoice'),
	(258, 'Can change option choice', 65, 'change_optionchoice'),
	(259, 'Can delete option choice', 65, 'delete_optionchoice'),
	(260, 'Can view option choice', 65, 'view_optionchoice'),
	(261, 'Can add option rule', 66, 'add_optionrule'),
	(262, 'Can change option rule', 66, 'change_optionrule'),
	(263, 'Can delete option rule', 66, 'delete_optionrule'),
	(264, 'Can view option rule', 66, 'view_optionrule'),
	(265, 'Can add attribute event', 67, 'add_attributeevent'),
	(266, 'Can change attribute event', 67, 'change_attributeevent'),
	(267, 'Can delete attribute event', 67, 'delete_attributeevent'),
	(268, 'Can view attribute event', 67, 'view_attributeevent'),
	(269, 'Can add attribute family', 68, 'add_attributefamily'),
	(270, 'Can change attribute family', 68, 'change_attributefamily'),
	(271, 'Can delete attribute family', 68, 'delete_attributefamily'),
	(272, 'Can view attribute family', 68, 'view_attributefamily'),
	(273, 'Can add category event', 69, 'add_categoryevent'),
	(274, 'Can change category event', 69, 'change_categoryevent'),
	(275, 'Can delete category event', 69, 'delete_categoryevent'),
	(276, 'Can view category event', 69, 'view_categoryevent'),
	(277, 'Can add product event', 70, 'add_productevent'),
	(278, 'Can change product event', 70, 'change_productevent'),
	(279, 'Can delete product event', 70, 'delete_productevent'),
	(280, 'Can view product event', 70, 'view_productevent'),
	(281, 'Can add variant event', 71, 'add_variantevent'),
	(282, 'Can change variant event', 71, 'change_variantevent'),
	(283, 'Can delete variant event', 71, 'delete_variantevent'),
	(284, 'Can view variant event', 71, 'view_variantevent'),
	(285, 'Can add loose file', 72, 'add_loosefile'),
	(286, 'Can change loose file', 72, 'change_loosefile'),
	(287, 'Can delete loose file', 72, 'delete_loosefile'),
	(288, 'Can view loose file', 72, 'view_loosefile'),
	(289, 'Can add service level', 73, 'add_servicelevel'),
	(290, 'Can change service level', 73, 'change_servicelevel'),
	(941, 'Can add session', 236, 'add_session'),
	(291, 'Can delete service level', 73, 'delete_servicelevel'),
	(292, 'Can view service level', 73, 'view_servicelevel'),
	(293, 'Can add service offer', 74, 'add_serviceoffer'),
	(294, 'Can change service offer', 74, 'change_serviceoffer'),
	(295, 'Can delete service offer', 74, 'delete_serviceoffer'),
	(296, 'Can view service offer', 74, 'view_serviceoffer'),
	(297, 'Can add end of sale', 75, 'add_endofsale'),
	(298, 'Can change end of sale', 75, 'change_endofsale'),
	(299, 'Can delete end of sale', 75, 'delete_endofsale'),
	(300, 'Can view end of sale', 75, 'view_endofsale'),
	(301, 'Can add former product code', 76, 'add_formerproductcode'),
	(302, 'Can change former product code', 76, 'change_formerproductcode'),
	(303, 'Can delete former product code', 76, 'delete_formerproductcode'),
	(304, 'Can view former product code', 76, 'view_formerproductcode'),
	(305, 'Can add former sku', 77, 'add_formersku'),
	(306, 'Can change former sku', 77, 'change_formersku'),
	(307, 'Can delete former sku', 77, 'delete_formersku'),
	(308, 'Can view former sku', 77, 'view_formersku'),
	(309, 'Can add category picture', 78, 'add_categorypicture'),
	(310, 'Can change category picture', 78, 'change_categorypicture'),
	(311, 'Can delete category picture', 78, 'delete_categorypicture'),
	(312, 'Can view category picture', 78, 'view_categorypicture'),
	(313, 'Can add tax rate event', 79, 'add_taxrateevent'),
	(314, 'Can change tax rate event', 79, 'change_taxrateevent'),
	(315, 'Can delete tax rate event', 79, 'delete_taxrateevent'),
	(316, 'Can view tax rate event', 79, 'view_taxrateevent'),
	(317, 'Can add price entry', 80, 'add_priceentry'),
	(318, 'Can change price entry', 80, 'change_priceentry'),
	(319, 'Can delete price entry', 80, 'delete_priceentry'),
	(320, 'Can view price entry', 80, 'view_priceentry'),
	(321, 'Can add price list', 81, 'add_pricelist'),
	(322, 'Can change price list', 81, 'change_pricelist'),
	(323, 'Can delete price list', 81, 'delete_pricelist'),
	(324, 'Can view price list', 81, 'view_pricelist'),
	(325, 'Can add price entry event', 82, 'add_priceentryevent'),
	(326, 'Can change price entry event', 82, 'change_priceentryevent'),
	(327, 'Can delete price entry event', 82, 'delete_priceentryevent'),
	(328, 'Can view price entry event', 82, 'view_priceentryevent'),
	(329, 'Can add price list assignment', 83, 'add_pricelistassignment'),
	(330, 'Can change price list assignment', 83, 'change_pricelistassignment'),
	(331, 'Can delete price list assignment', 83, 'delete_pricelistassignment'),
	(332, 'Can view price list assignment', 83, 'view_pricelistassignment'),
	(333, 'Can add price list assignment event', 84, 'add_pricelistassignmentevent'),
	(334, 'Can change price list assignment event', 84, 'change_pricelistassignmentevent'),
	(335, 'Can delete price list assignment event', 84, 'delete_pricelistassignmentevent'),
	(336, 'Can view price list assignment event', 84, 'view_pricelistassignmentevent'),
	(337, 'Can add price list event', 85, 'add_pricelistevent'),
	(338, 'Can change price list event', 85, 'change_pricelistevent'),
	(339, 'Can delete price list event', 85, 'delete_pricelistevent'),
	(340, 'Can view price list event', 85, 'view_pricelistevent'),
	(341, 'Can add tax rate', 86, 'add_taxrate'),
	(342, 'Can change tax rate', 86, 'change_taxrate'),
	(343, 'Can delete tax rate', 86, 'delete_taxrate'),
	(344, 'Can view tax rate', 86, 'view_taxrate'),
	(345, 'Can add contract', 87, 'add_contract'),
	(346, 'Can change contract', 87, 'change_contract'),
	(347, 'Can delete contract', 87, 'delete_contract'),
	(348, 'Can view contract', 87, 'view_contract'),
	(349, 'Can add contract event', 88, 'add_contractevent'),
	(350, 'Can change contract event', 88, 'change_contractevent'),
	(351, 'Can delete contract event', 88, 'delete_contractevent'),
	(352, 'Can view contract event', 88, 'view_contractevent'),
	(353, 'Can add pricing policy', 89, 'add_pricingpolicy'),
	(354, 'Can change pricing policy', 89, 'change_pricingpolicy'),
	(355, 'Can delete pricing policy', 89, 'delete_pricingpolicy'),
	(356, 'Can view pricing policy', 89, 'view_pricingpolicy'),
	(357, 'Can add pricing policy event', 90, 'add_pricingpolicyevent'),
	(358, 'Can change pricing policy event', 90, 'change_pricingpolicyevent'),
	(359, 'Can delete pricing policy event', 90, 'delete_pricingpolicyevent'),
	(360, 'Can view pricing policy event', 90, 'view_pricingpolicyevent'),
	(361, 'Can add formula exception', 91, 'add_formulaexception'),
	(362, 'Can change formula exception', 91, 'change_formulaexception'),
	(363, 'Can delete formula exception', 91, 'delete_formulaexception'),
	(364, 'Can view formula exception', 91, 'view_formulaexception'),
	(365, 'Can add formula exception event', 92, 'add_formulaexceptionevent'),
	(366, 'Can change formula exception event', 92, 'change_formulaexceptionevent'),
	(367, 'Can delete formula exception event', 92, 'delete_formulaexceptionevent'),
	(368, 'Can view formula exception event', 92, 'view_formulaexceptionevent'),
	(369, 'Can add freight rule', 93, 'add_freightrule'),
	(370, 'Can change freight rule', 93, 'change_freightrule'),
	(371, 'Can delete freight rule', 93, 'delete_freightrule'),
	(372, 'Can view freight rule', 93, 'view_freightrule'),
	(373, 'Can add freight rule event', 94, 'add_freightruleevent'),
	(374, 'Can change freight rule event', 94, 'change_freightruleevent'),
	(375, 'Can delete freight rule event', 94, 'delete_freightruleevent'),
	(376, 'Can view freight rule event', 94, 'view_freightruleevent'),
	(377, 'Can add ladder step', 95, 'add_ladderstep'),
	(378, 'Can change ladder step', 95, 'change_ladderstep'),
	(379, 'Can delete ladder step', 95, 'delete_ladderstep'),
	(380, 'Can view ladder step', 95, 'view_ladderstep'),
	(381, 'Can add ladder step event', 96, 'add_ladderstepevent'),
	(382, 'Can change ladder step event', 96, 'change_ladderstepevent'),
	(383, 'Can delete ladder step event', 96, 'delete_ladderstepevent'),
	(384, 'Can view ladder step event', 96, 'view_ladderstepevent'),
	(385, 'Can add order terms', 97, 'add_orderterms'),
	(386, 'Can change order terms', 97, 'change_orderterms'),
	(387, 'Can delete order terms', 97, 'delete_orderterms'),
	(388, 'Can view order terms', 97, 'view_orderterms'),
	(389, 'Can add order terms event', 98, 'add_ordertermsevent'),
	(390, 'Can change order terms event', 98, 'change_ordertermsevent'),
	(391, 'Can delete order terms event', 98, 'delete_ordertermsevent'),
	(392, 'Can view order terms event', 98, 'view_ordertermsevent'),
	(393, 'Can add promotion', 99, 'add_promotion'),
	(394, 'Can change promotion', 99, 'change_promotion'),
	(395, 'Can delete promotion', 99, 'delete_promotion'),
	(396, 'Can view promotion', 99, 'view_promotion'),
	(397, 'Can add promotion buyer', 100, 'add_promotionbuyer'),
	(398, 'Can change promotion buyer', 100, 'change_promotionbuyer'),
	(399, 'Can delete promotion buyer', 100, 'delete_promotionbuyer'),
	(400, 'Can view promotion buyer', 100, 'view_promotionbuyer'),
	(401, 'Can add promotion buyer event', 101, 'add_promotionbuyerevent'),
	(402, 'Can change promotion buyer event', 101, 'change_promotionbuyerevent'),
	(403, 'Can delete promotion buyer event', 101, 'delete_promotionbuyerevent'),
	(404, 'Can view promotion buyer event', 101, 'view_promotionbuyerevent'),
	(405, 'Can add promotion event', 102, 'add_promotionevent'),
	(406, 'Can change promotion event', 102, 'change_promotionevent'),
	(407, 'Can delete promotion event', 102, 'delete_promotionevent'),
	(408, 'Can view promotion event', 102, 'view_promotionevent'),
	(409, 'Can add promotion goods', 103, 'add_promotiongoods'),
	(410, 'Can change promotion goods', 103, 'change_promotiongoods'),
	(411, 'Can delete promotion goods', 103, 'delete_promotiongoods'),
	(412, 'Can view promotion goods', 103, 'view_promotiongoods'),
	(413, 'Can add promotion goods event', 104, 'add_promotiongoodsevent'),
	(414, 'Can change promotion goods event', 104, 'change_promotiongoodsevent'),
	(415, 'Can delete promotion goods event', 104, 'delete_promotiongoodsevent'),
	(416, 'Can view promotion goods event', 104, 'view_promotiongoodsevent'),
	(417, 'Can add promotion use', 105, 'add_promotionuse'),
	(418, 'Can change promotion use', 105, 'change_promotionuse'),
	(419, 'Can delete promotion use', 105, 'delete_promotionuse'),
	(420, 'Can view promotion use', 105, 'view_promotionuse'),
	(421, 'Can add variant cost', 106, 'add_variantcost'),
	(422, 'Can change variant cost', 106, 'change_variantcost'),
	(423, 'Can delete variant cost', 106, 'delete_variantcost'),
	(424, 'Can view variant cost', 106, 'view_variantcost'),
	(425, 'Can add variant cost event', 107, 'add_variantcostevent'),
	(426, 'Can change variant cost event', 107, 'change_variantcostevent'),
	(427, 'Can delete variant cost event', 107, 'delete_variantcostevent'),
	(428, 'Can view variant cost event', 107, 'view_variantcostevent'),
	(429, 'Can add warehouse', 108, 'add_warehouse'),
	(430, 'Can change warehouse', 108, 'change_warehouse'),
	(431, 'Can delete warehouse', 108, 'delete_warehouse'),
	(432, 'Can view warehouse', 108, 'view_warehouse'),
	(433, 'Can add supply rule', 109, 'add_supplyrule'),
	(434, 'Can change supply rule', 109, 'change_supplyrule'),
	(435, 'Can delete supply rule', 109, 'delete_supplyrule'),
	(436, 'Can view supply rule', 109, 'view_supplyrule'),
	(437, 'Can add stock level', 110, 'add_stocklevel'),
	(438, 'Can change stock level', 110, 'change_stocklevel'),
	(439, 'Can delete stock level', 110, 'delete_stocklevel'),
	(440, 'Can view stock level', 110, 'view_stocklevel'),
	(441, 'Can add reservation', 111, 'add_reservation'),
	(442, 'Can change reservation', 111, 'change_reservation'),
	(443, 'Can delete reservation', 111, 'delete_reservation'),
	(444, 'Can view reservation', 111, 'view_reservation'),
	(445, 'Can add license pool', 112, 'add_licensepool'),
	(446, 'Can change license pool', 112, 'change_licensepool'),
	(447, 'Can delete license pool', 112, 'delete_licensepool'),
	(448, 'Can view license pool', 112, 'view_licensepool'),
	(449, 'Can add license key', 113, 'add_licensekey'),
	(450, 'Can change license key', 113, 'change_licensekey'),
	(451, 'Can delete license key', 113, 'delete_licensekey'),
	(452, 'Can view license key', 113, 'view_licensekey'),
	(453, 'Can add payment terms', 114, 'add_paymentterms'),
	(454, 'Can change payment terms', 114, 'change_paymentterms'),
	(455, 'Can delete payment terms', 114, 'delete_paymentterms'),
	(456, 'Can view payment terms', 114, 'view_paymentterms'),
	(457, 'Can add payment terms event', 115, 'add_paymenttermsevent'),
	(458, 'Can change payment terms event', 115, 'change_paymenttermsevent'),
	(459, 'Can delete payment terms event', 115, 'delete_paymenttermsevent'),
	(460, 'Can view payment terms event', 115, 'view_paymenttermsevent'),
	(461, 'Can add credit account', 116, 'add_creditaccount'),
	(462, 'Can change credit account', 116, 'change_creditaccount'),
	(463, 'Can delete credit account', 116, 'delete_creditaccount'),
	(464, 'Can view credit account', 116, 'view_creditaccount'),
	(465, 'Can add credit entry', 117, 'add_creditentry'),
	(466, 'Can change credit entry', 117, 'change_creditentry'),
	(467, 'Can delete credit entry', 117, 'delete_creditentry'),
	(468, 'Can view credit entry', 117, 'view_creditentry'),
	(469, 'Can add credit account event', 118, 'add_creditaccountevent'),
	(470, 'Can change credit account event', 118, 'change_creditaccountevent'),
	(471, 'Can delete credit account event', 118, 'delete_creditaccountevent'),
	(472, 'Can view credit account event', 118, 'view_creditaccountevent'),
	(473, 'Can add approval link', 119, 'add_approvallink'),
	(474, 'Can change approval link', 119, 'change_approvallink'),
	(475, 'Can delete approval link', 119, 'delete_approvallink'),
	(476, 'Can view approval link', 119, 'view_approvallink'),
	(477, 'Can add approval policy', 120, 'add_approvalpolicy'),
	(478, 'Can change approval policy', 120, 'change_approvalpolicy'),
	(479, 'Can delete approval policy', 120, 'delete_approvalpolicy'),
	(480, 'Can view approval policy', 120, 'view_approvalpolicy'),
	(481, 'Can add approval policy event', 121, 'add_approvalpolicyevent'),
	(482, 'Can change approval policy event', 121, 'change_approvalpolicyevent'),
	(483, 'Can delete approval policy event', 121, 'delete_approvalpolicyevent'),
	(484, 'Can view approval policy event', 121, 'view_approvalpolicyevent'),
	(485, 'Can add approval request', 122, 'add_approvalrequest'),
	(486, 'Can change approval request', 122, 'change_approvalrequest'),
	(487, 'Can delete approval request', 122, 'delete_approvalrequest'),
	(488, 'Can view approval request', 122, 'view_approvalrequest'),
	(489, 'Can add approval request event', 123, 'add_approvalrequestevent'),
	(490, 'Can change approval request event', 123, 'change_approvalrequestevent'),
	(491, 'Can delete approval request event', 123, 'delete_approvalrequestevent'),
	(492, 'Can view approval request event', 123, 'view_approvalrequestevent'),
	(493, 'Can add approval rule', 124, 'add_approvalrule'),
	(494, 'Can change approval rule', 124, 'change_approvalrule'),
	(495, 'Can delete approval rule', 124, 'delete_approvalrule'),
	(496, 'Can view approval rule', 124, 'view_approvalrule'),
	(497, 'Can add approval rule event', 125, 'add_approvalruleevent'),
	(498, 'Can change approval rule event', 125, 'change_approvalruleevent'),
	(499, 'Can delete approval rule event', 125, 'delete_approvalruleevent'),
	(500, 'Can view approval rule event', 125, 'view_approvalruleevent'),
	(501, 'Can add approval rule step', 126, 'add_approvalrulestep'),
	(502, 'Can change approval rule step', 126, 'change_approvalrulestep'),
	(503, 'Can delete approval rule step', 126, 'delete_approvalrulestep'),
	(504, 'Can view approval rule step', 126, 'view_approvalrulestep'),
	(505, 'Can add approval rule step event', 127, 'add_approvalrulestepevent'),
	(506, 'Can change approval rule step event', 127, 'change_approvalrulestepevent'),
	(507, 'Can delete approval rule step event', 127, 'delete_approvalrulestepevent'),
	(508, 'Can view approval rule step event', 127, 'view_approvalrulestepevent'),
	(509, 'Can add approval step', 128, 'add_approvalstep'),
	(510, 'Can change approval step', 128, 'change_approvalstep'),
	(511, 'Can delete approval step', 128, 'delete_approvalstep'),
	(512, 'Can view approval step', 128, 'view_approvalstep'),
	(513, 'Can add approval step event', 129, 'add_approvalstepevent'),
	(514, 'Can change approval step event', 129, 'change_approvalstepevent'),
	(515, 'Can delete approval step event', 129, 'delete_approvalstepevent'),
	(516, 'Can view approval step event', 129, 'view_approvalstepevent'),
	(517, 'Can add budget', 130, 'add_budget'),
	(518, 'Can change budget', 130, 'change_budget'),
	(519, 'Can delete budget', 130, 'delete_budget'),
	(520, 'Can view budget', 130, 'view_budget'),
	(521, 'Can add budget entry', 131, 'add_budgetentry'),
	(522, 'Can change budget entry', 131, 'change_budgetentry'),
	(523, 'Can delete budget entry', 131, 'delete_budgetentry'),
	(524, 'Can view budget entry', 131, 'view_budgetentry'),
	(525, 'Can add budget event', 132, 'add_budgetevent'),
	(526, 'Can change budget event', 132, 'change_budgetevent'),
	(527, 'Can delete budget event', 132, 'delete_budgetevent'),
	(528, 'Can view budget event', 132, 'view_budgetevent'),
	(529, 'Can add approval delegation', 133, 'add_approvaldelegation'),
	(530, 'Can change approval delegation', 133, 'change_approvaldelegation'),
	(531, 'Can delete approval delegation', 133, 'delete_approvaldelegation'),
	(532, 'Can view approval delegation', 133, 'view_approvaldelegation'),
	(533, 'Can add approval delegation event', 134, 'add_approvaldelegationevent'),
	(534, 'Can change approval delegation event', 134, 'change_approvaldelegationevent'),
	(535, 'Can delete approval delegation event', 134, 'delete_approvaldelegationevent'),
	(536, 'Can view approval delegation event', 134, 'view_approvaldelegationevent'),
	(537, 'Can add approval notice', 135, 'add_approvalnotice'),
	(538, 'Can change approval notice', 135, 'change_approvalnotice'),
	(539, 'Can delete approval notice', 135, 'delete_approvalnotice'),
	(540, 'Can view approval notice', 135, 'view_approvalnotice'),
	(541, 'Can add cart', 136, 'add_cart'),
	(542, 'Can change cart', 136, 'change_cart'),
	(543, 'Can delete cart', 136, 'delete_cart'),
	(544, 'Can view cart', 136, 'view_cart'),
	(545, 'Can add cart line', 137, 'add_cartline'),
	(546, 'Can change cart line', 137, 'change_cartline'),
	(547, 'Can delete cart line', 137, 'delete_cartline'),
	(548, 'Can view cart line', 137, 'view_cartline'),
	(549, 'Can add order', 138, 'add_order'),
	(550, 'Can change order', 138, 'change_order'),
	(551, 'Can delete order', 138, 'delete_order'),
	(552, 'Can view order', 138, 'view_order'),
	(553, 'Can add order id number company state net amount tax amount total amount po number event', 139, 'add_orderidnumbercompanystatenetamounttaxamounttotalamountponumberevent'),
	(554, 'Can change order id number company state net amount tax amount total amount po number event', 139, 'change_orderidnumbercompanystatenetamounttaxamounttotalamountponumberevent'),
	(555, 'Can delete order id number company state net amount tax amount total amount po number event', 139, 'delete_orderidnumbercompanystatenetamounttaxamounttotalamountponumberevent'),
	(556, 'Can view order id number company state net amount tax amount total amount po number event', 139, 'view_orderidnumbercompanystatenetamounttaxamounttotalamountponumberevent'),
	(557, 'Can add order line', 140, 'add_orderline'),
	(558, 'Can change order line', 140, 'change_orderline'),
	(559, 'Can delete order line', 140, 'delete_orderline'),
	(560, 'Can view order line', 140, 'view_orderline'),
	(561, 'Can add order log entry', 141, 'add_orderlogentry'),
	(562, 'Can change order log entry', 141, 'change_orderlogentry'),
	(563, 'Can delete order log entry', 141, 'delete_orderlogentry'),
	(564, 'Can view order log entry', 141, 'view_orderlogentry'),
	(565, 'Can add order adjustment', 142, 'add_orderadjustment'),
	(566, 'Can change order adjustment', 142, 'change_orderadjustment'),
	(567, 'Can delete order adjustment', 142, 'delete_orderadjustment'),
	(568, 'Can view order adjustment', 142, 'view_orderadjustment'),
	(569, 'Can add order line part', 143, 'add_orderlinepart'),
	(570, 'Can change order line part', 143, 'change_orderlinepart'),
	(571, 'Can delete order line part', 143, 'delete_orderlinepart'),
	(572, 'Can view order line part', 143, 'view_orderlinepart'),
	(573, 'Can add calendar day', 144, 'add_calendarday'),
	(574, 'Can change calendar day', 144, 'change_calendarday'),
	(575, 'Can delete calendar day', 144, 'delete_calendarday'),
	(576, 'Can view calendar day', 144, 'view_calendarday'),
	(577, 'Can add calendar day event', 145, 'add_calendardayevent'),
	(578, 'Can change calendar day event', 145, 'change_calendardayevent'),
	(579, 'Can delete calendar day event', 145, 'delete_calendardayevent'),
	(580, 'Can view calendar day event', 145, 'view_calendardayevent'),
	(581, 'Can add recurring consent', 146, 'add_recurringconsent'),
	(582, 'Can change recurring consent', 146, 'change_recurringconsent'),
	(583, 'Can delete recurring consent', 146, 'delete_recurringconsent'),
	(584, 'Can view recurring consent', 146, 'view_recurringconsent'),
	(585, 'Can add recurring order', 147, 'add_recurringorder'),
	(586, 'Can change recurring order', 147, 'change_recurringorder'),
	(587, 'Can delete recurring order', 147, 'delete_recurringorder'),
	(588, 'Can view recurring order', 147, 'view_recurringorder'),
	(589, 'Can add recurring consent event', 148, 'add_recurringconsentevent'),
	(590, 'Can change recurring consent event', 148, 'change_recurringconsentevent'),
	(591, 'Can delete recurring consent event', 148, 'delete_recurringconsentevent'),
	(592, 'Can view recurring consent event', 148, 'view_recurringconsentevent'),
	(593, 'Can add recurring order event', 149, 'add_recurringorderevent'),
	(594, 'Can change recurring order event', 149, 'change_recurringorderevent'),
	(595, 'Can delete recurring order event', 149, 'delete_recurringorderevent'),
	(596, 'Can view recurring order event', 149, 'view_recurringorderevent'),
	(597, 'Can add recurring run', 150, 'add_recurringrun'),
	(598, 'Can change recurring run', 150, 'change_recurringrun'),
	(599, 'Can delete recurring run', 150, 'delete_recurringrun'),
	(600, 'Can view recurring run', 150, 'view_recurringrun'),
	(601, 'Can add recurring line', 151, 'add_recurringline'),
	(602, 'Can change recurring line', 151, 'change_recurringline'),
	(603, 'Can delete recurring line', 151, 'delete_recurringline'),
	(604, 'Can view recurring line', 151, 'view_recurringline'),
	(605, 'Can add order attachment', 152, 'add_orderattachment'),
	(606, 'Can change order attachment', 152, 'change_orderattachment'),
	(607, 'Can delete order attachment', 152, 'delete_orderattachment'),
	(608, 'Can view order attachment', 152, 'view_orderattachment'),
	(609, 'Can add cart undo', 153, 'add_cartundo'),
	(610, 'Can change cart undo', 153, 'change_cartundo'),
	(611, 'Can delete cart undo', 153, 'delete_cartundo'),
	(612, 'Can view cart undo', 153, 'view_cartundo'),
	(613, 'Can add order delivery', 154, 'add_orderdelivery'),
	(614, 'Can change order delivery', 154, 'change_orderdelivery'),
	(615, 'Can delete order delivery', 154, 'delete_orderdelivery'),
	(616, 'Can view order delivery', 154, 'view_orderdelivery'),
	(617, 'Can add cart in use', 155, 'add_cartinuse'),
	(618, 'Can change cart in use', 155, 'change_cartinuse'),
	(619, 'Can delete cart in use', 155, 'delete_cartinuse'),
	(620, 'Can view cart in use', 155, 'view_cartinuse'),
	(621, 'Can add shipment', 156, 'add_shipment'),
	(622, 'Can change shipment', 156, 'change_shipment'),
	(623, 'Can delete shipment', 156, 'delete_shipment'),
	(624, 'Can view shipment', 156, 'view_shipment'),
	(625, 'Can add shipment line', 157, 'add_shipmentline'),
	(626, 'Can change shipment line', 157, 'change_shipmentline'),
	(627, 'Can delete shipment line', 157, 'delete_shipmentline'),
	(628, 'Can view shipment line', 157, 'view_shipmentline'),
	(629, 'Can add rebate agreement', 158, 'add_rebateagreement'),
	(630, 'Can change rebate agreement', 158, 'change_rebateagreement'),
	(631, 'Can delete rebate agreement', 158, 'delete_rebateagreement'),
	(632, 'Can view rebate agreement', 158, 'view_rebateagreement'),
	(633, 'Can add rebate agreement event', 159, 'add_rebateagreementevent'),
	(634, 'Can change rebate agreement event', 159, 'change_rebateagreementevent'),
	(635, 'Can delete rebate agreement event', 159, 'delete_rebateagreementevent'),
	(636, 'Can view rebate agreement event', 159, 'view_rebateagreementevent'),
	(637, 'Can add rebate goods', 160, 'add_rebategoods'),
	(638, 'Can change rebate goods', 160, 'change_rebategoods'),
	(639, 'Can delete rebate goods', 160, 'delete_rebategoods'),
	(640, 'Can view rebate goods', 160, 'view_rebategoods'),
	(641, 'Can add rebate goods event', 161, 'add_rebategoodsevent'),
	(642, 'Can change rebate goods event', 161, 'change_rebategoodsevent'),
	(643, 'Can delete rebate goods event', 161, 'delete_rebategoodsevent'),
	(644, 'Can view rebate goods event', 161, 'view_rebategoodsevent'),
	(645, 'Can add rebate period', 162, 'add_rebateperiod'),
	(646, 'Can change rebate period', 162, 'change_rebateperiod'),
	(647, 'Can delete rebate period', 162, 'delete_rebateperiod'),
	(648, 'Can view rebate period', 162, 'view_rebateperiod'),
	(649, 'Can add rebate entry', 163, 'add_rebateentry'),
	(650, 'Can change rebate entry', 163, 'change_rebateentry'),
	(651, 'Can delete rebate entry', 163, 'delete_rebateentry'),
	(652, 'Can view rebate entry', 163, 'view_rebateentry'),
	(653, 'Can add rebate step', 164, 'add_rebatestep'),
	(654, 'Can change rebate step', 164, 'change_rebatestep'),
	(655, 'Can delete rebate step', 164, 'delete_rebatestep'),
	(656, 'Can view rebate step', 164, 'view_rebatestep'),
	(657, 'Can add rebate step event', 165, 'add_rebatestepevent'),
	(658, 'Can change rebate step event', 165, 'change_rebatestepevent'),
	(659, 'Can delete rebate step event', 165, 'delete_rebatestepevent'),
	(660, 'Can view rebate step event', 165, 'view_rebatestepevent'),
	(661, 'Can add group purchase event', 166, 'add_grouppurchaseevent'),
	(662, 'Can change group purchase event', 166, 'change_grouppurchaseevent'),
	(663, 'Can delete group purchase event', 166, 'delete_grouppurchaseevent'),
	(664, 'Can view group purchase event', 166, 'view_grouppurchaseevent'),
	(665, 'Can add commitment', 167, 'add_commitment'),
	(666, 'Can change commitment', 167, 'change_commitment'),
	(667, 'Can delete commitment', 167, 'delete_commitment'),
	(668, 'Can view commitment', 167, 'view_commitment'),
	(669, 'Can add commitment line', 168, 'add_commitmentline'),
	(670, 'Can change commitment line', 168, 'change_commitmentline'),
	(671, 'Can delete commitment line', 168, 'delete_commitmentline'),
	(672, 'Can view commitment line', 168, 'view_commitmentline'),
	(673, 'Can add commitment line event', 169, 'add_commitmentlineevent'),
	(674, 'Can change commitment line event', 169, 'change_commitmentlineevent'),
	(675, 'Can delete commitment line event', 169, 'delete_commitmentlineevent'),
	(676, 'Can view commitment line event', 169, 'view_commitmentlineevent'),
	(677, 'Can add group price', 170, 'add_groupprice'),
	(678, 'Can change group price', 170, 'change_groupprice'),
	(679, 'Can delete group price', 170, 'delete_groupprice'),
	(680, 'Can view group price', 170, 'view_groupprice'),
	(681, 'Can add group purchase', 171, 'add_grouppurchase'),
	(682, 'Can change group purchase', 171, 'change_grouppurchase'),
	(683, 'Can delete group purchase', 171, 'delete_grouppurchase'),
	(684, 'Can view group purchase', 171, 'view_grouppurchase'),
	(685, 'Can add group price event', 172, 'add_grouppriceevent'),
	(686, 'Can change group price event', 172, 'change_grouppriceevent'),
	(687, 'Can delete group price event', 172, 'delete_grouppriceevent'),
	(688, 'Can view group price event', 172, 'view_grouppriceevent'),
	(689, 'Can add commitment event', 173, 'add_commitmentevent'),
	(690, 'Can change commitment event', 173, 'change_commitmentevent'),
	(691, 'Can delete commitment event', 173, 'delete_commitmentevent'),
	(692, 'Can view commitment event', 173, 'view_commitmentevent'),
	(693, 'Can add quote', 174, 'add_quote'),
	(694, 'Can change quote', 174, 'change_quote'),
	(695, 'Can delete quote', 174, 'delete_quote'),
	(696, 'Can view quote', 174, 'view_quote'),
	(697, 'Can add quote acceptance', 175, 'add_quoteacceptance'),
	(698, 'Can change quote acceptance', 175, 'change_quoteacceptance'),
	(699, 'Can delete quote acceptance', 175, 'delete_quoteacceptance'),
	(700, 'Can view quote acceptance', 175, 'view_quoteacceptance'),
	(701, 'Can add quote id number company state rep lost reason event', 176, 'add_quoteidnumbercompanystatereplostreasonevent'),
	(702, 'Can change quote id number company state rep lost reason event', 176, 'change_quoteidnumbercompanystatereplostreasonevent'),
	(703, 'Can delete quote id number company state rep lost reason event', 176, 'delete_quoteidnumbercompanystatereplostreasonevent'),
	(704, 'Can view quote id number company state rep lost reason event', 176, 'view_quoteidnumbercompanystatereplostreasonevent'),
	(705, 'Can add quote line', 177, 'add_quoteline'),
	(706, 'Can change quote line', 177, 'change_quoteline'),
	(707, 'Can delete quote line', 177, 'delete_quoteline'),
	(708, 'Can view quote line', 177, 'view_quoteline'),
	(709, 'Can add quote accepted line', 178, 'add_quoteacceptedline'),
	(710, 'Can change quote accepted line', 178, 'change_quoteacceptedline'),
	(711, 'Can delete quote accepted line', 178, 'delete_quoteacceptedline'),
	(712, 'Can view quote accepted line', 178, 'view_quoteacceptedline'),
	(713, 'Can add quote log entry', 179, 'add_quotelogentry'),
	(714, 'Can change quote log entry', 179, 'change_quotelogentry'),
	(715, 'Can delete quote log entry', 179, 'delete_quotelogentry'),
	(716, 'Can view quote log entry', 179, 'view_quotelogentry'),
	(717, 'Can add quote policy', 180, 'add_quotepolicy'),
	(718, 'Can change quote policy', 180, 'change_quotepolicy'),
	(719, 'Can delete quote policy', 180, 'delete_quotepolicy'),
	(720, 'Can view quote policy', 180, 'view_quotepolicy'),
	(721, 'Can add quote policy event', 181, 'add_quotepolicyevent'),
	(722, 'Can change quote policy event', 181, 'change_quotepolicyevent'),
	(723, 'Can delete quote policy event', 181, 'delete_quotepolicyevent'),
	(724, 'Can view quote policy event', 181, 'view_quotepolicyevent'),
	(725, 'Can add quote revision', 182, 'add_quoterevision'),
	(726, 'Can change quote revision', 182, 'change_quoterevision'),
	(727, 'Can delete quote revision', 182, 'delete_quoterevision'),
	(728, 'Can view quote revision', 182, 'view_quoterevision'),
	(729, 'Can add quote link', 183, 'add_quotelink'),
	(730, 'Can change quote link', 183, 'change_quotelink'),
	(731, 'Can delete quote link', 183, 'delete_quotelink'),
	(732, 'Can view quote link', 183, 'view_quotelink'),
	(733, 'Can add quote acceptance event', 184, 'add_quoteacceptanceevent'),
	(734, 'Can change quote acceptance event', 184, 'change_quoteacceptanceevent'),
	(735, 'Can delete quote acceptance event', 184, 'delete_quoteacceptanceevent'),
	(736, 'Can view quote acceptance event', 184, 'view_quoteacceptanceevent'),
	(737, 'Can add quote tier', 185, 'add_quotetier'),
	(738, 'Can change quote tier', 185, 'change_quotetier'),
	(739, 'Can delete quote tier', 185, 'delete_quotetier'),
	(740, 'Can view quote tier', 185, 'view_quotetier'),
	(741, 'Can add quote comment', 186, 'add_quotecomment'),
	(742, 'Can change quote comment', 186, 'change_quotecomment'),
	(743, 'Can delete quote comment', 186, 'delete_quotecomment'),
	(744, 'Can view quote comment', 186, 'view_quotecomment'),
	(745, 'Can add quote floor', 187, 'add_quotefloor'),
	(746, 'Can change quote floor', 187, 'change_quotefloor'),
	(747, 'Can delete quote floor', 187, 'delete_quotefloor'),
	(748, 'Can view quote floor', 187, 'view_quotefloor'),
	(749, 'Can add quote floor event', 188, 'add_quotefloorevent'),
	(750, 'Can change quote floor event', 188, 'change_quotefloorevent'),
	(751, 'Can delete quote floor event', 188, 'delete_quotefloorevent'),
	(752, 'Can view quote floor event', 188, 'view_quotefloorevent'),
	(753, 'Can add quote line answer', 189, 'add_quotelineanswer'),
	(754, 'Can change quote line answer', 189, 'change_quotelineanswer'),
	(755, 'Can delete quote line answer', 189, 'delete_quotelineanswer'),
	(756, 'Can view quote line answer', 189, 'view_quotelineanswer'),
	(757, 'Can add call off', 190, 'add_calloff'),
	(758, 'Can change call off', 190, 'change_calloff'),
	(759, 'Can delete call off', 190, 'delete_calloff'),
	(760, 'Can view call off', 190, 'view_calloff'),
	(761, 'Can add framework', 191, 'add_framework'),
	(762, 'Can change framework', 191, 'change_framework'),
	(763, 'Can delete framework', 191, 'delete_framework'),
	(764, 'Can view framework', 191, 'view_framework'),
	(765, 'Can add framework event', 192, 'add_frameworkevent'),
	(766, 'Can change framework event', 192, 'change_frameworkevent'),
	(767, 'Can delete framework event', 192, 'delete_frameworkevent'),
	(768, 'Can view framework event', 192, 'view_frameworkevent'),
	(769, 'Can add quote limit', 193, 'add_quotelimit'),
	(770, 'Can change quote limit', 193, 'change_quotelimit'),
	(771, 'Can delete quote limit', 193, 'delete_quotelimit'),
	(772, 'Can view quote limit', 193, 'view_quotelimit'),
	(773, 'Can add quote limit event', 194, 'add_quotelimitevent'),
	(774, 'Can change quote limit event', 194, 'change_quotelimitevent'),
	(775, 'Can delete quote limit event', 194, 'delete_quotelimitevent'),
	(776, 'Can view quote limit event', 194, 'view_quotelimitevent'),
	(777, 'Can add guest request', 195, 'add_guestrequest'),
	(778, 'Can change guest request', 195, 'change_guestrequest'),
	(779, 'Can delete guest request', 195, 'delete_guestrequest'),
	(780, 'Can view guest request', 195, 'view_guestrequest'),
	(781, 'Can add guest request event', 196, 'add_guestrequestevent'),
	(782, 'Can change guest request event', 196, 'change_guestrequestevent'),
	(783, 'Can delete guest request event', 196, 'delete_guestrequestevent'),
	(784, 'Can view guest request event', 196, 'view_guestrequestevent'),
	(785, 'Can add quote attachment', 197, 'add_quoteattachment'),
	(786, 'Can change quote attachment', 197, 'change_quoteattachment'),
	(787, 'Can delete quote attachment', 197, 'delete_quoteattachment'),
	(788, 'Can view quote attachment', 197, 'view_quoteattachment'),
	(789, 'Can add quick order', 198, 'add_quickorder'),
	(790, 'Can change quick order', 198, 'change_quickorder'),
	(791, 'Can delete quick order', 198, 'delete_quickorder'),
	(792, 'Can view quick order', 198, 'view_quickorder'),
	(793, 'Can add quick order line', 199, 'add_quickorderline'),
	(794, 'Can change quick order line', 199, 'change_quickorderline'),
	(795, 'Can delete quick order line', 199, 'delete_quickorderline'),
	(796, 'Can view quick order line', 199, 'view_quickorderline'),
	(797, 'Can add collect round', 200, 'add_collectround'),
	(798, 'Can change collect round', 200, 'change_collectround'),
	(799, 'Can delete collect round', 200, 'delete_collectround'),
	(800, 'Can view collect round', 200, 'view_collectround'),
	(801, 'Can add purchase list', 201, 'add_purchaselist'),
	(802, 'Can change purchase list', 201, 'change_purchaselist'),
	(803, 'Can delete purchase list', 201, 'delete_purchaselist'),
	(804, 'Can view purchase list', 201, 'view_purchaselist'),
	(805, 'Can add list right', 202, 'add_listright'),
	(806, 'Can change list right', 202, 'change_listright'),
	(807, 'Can delete list right', 202, 'delete_listright'),
	(808, 'Can view list right', 202, 'view_listright'),
	(809, 'Can add collect round event', 203, 'add_collectroundevent'),
	(810, 'Can change collect round event', 203, 'change_collectroundevent'),
	(811, 'Can delete collect round event', 203, 'delete_collectroundevent'),
	(812, 'Can view collect round event', 203, 'view_collectroundevent'),
	(813, 'Can add purchase list event', 204, 'add_purchaselistevent'),
	(814, 'Can change purchase list event', 204, 'change_purchaselistevent'),
	(815, 'Can delete purchase list event', 204, 'delete_purchaselistevent'),
	(816, 'Can view purchase list event', 204, 'view_purchaselistevent'),
	(817, 'Can add purchase list line', 205, 'add_purchaselistline'),
	(818, 'Can change purchase list line', 205, 'change_purchaselistline'),
	(819, 'Can delete purchase list line', 205, 'delete_purchaselistline'),
	(820, 'Can view purchase list line', 205, 'view_purchaselistline'),
	(821, 'Can add purchase list line event', 206, 'add_purchaselistlineevent'),
	(822, 'Can change purchase list line event', 206, 'change_purchaselistlineevent'),
	(823, 'Can delete purchase list line event', 206, 'delete_purchaselistlineevent'),
	(824, 'Can view purchase list line event', 206, 'view_purchaselistlineevent'),
	(825, 'Can add round department', 207, 'add_rounddepartment'),
	(826, 'Can change round department', 207, 'change_rounddepartment'),
	(827, 'Can delete round department', 207, 'delete_rounddepartment'),
	(828, 'Can view round department', 207, 'view_rounddepartment'),
	(829, 'Can add round order', 208, 'add_roundorder'),
	(830, 'Can change round order', 208, 'change_roundorder'),
	(831, 'Can delete round order', 208, 'delete_roundorder'),
	(832, 'Can view round order', 208, 'view_roundorder'),
	(833, 'Can add round product', 209, 'add_roundproduct'),
	(834, 'Can change round product', 209, 'change_roundproduct'),
	(835, 'Can delete round product', 209, 'delete_roundproduct'),
	(836, 'Can view round product', 209, 'view_roundproduct'),
	(837, 'Can add round entry', 210, 'add_roundentry'),
	(838, 'Can change round entry', 210, 'change_roundentry'),
	(839, 'Can delete round entry', 210, 'delete_roundentry'),
	(840, 'Can view round entry', 210, 'view_roundentry'),
	(841, 'Can add round cell', 211, 'add_roundcell'),
	(842, 'Can change round cell', 211, 'change_roundcell'),
	(843, 'Can delete round cell', 211, 'delete_roundcell'),
	(844, 'Can view round cell', 211, 'view_roundcell'),
	(845, 'Can add own unit', 212, 'add_ownunit'),
	(846, 'Can change own unit', 212, 'change_ownunit'),
	(847, 'Can delete own unit', 212, 'delete_ownunit'),
	(848, 'Can view own unit', 212, 'view_ownunit'),
	(849, 'Can add sheet shape', 213, 'add_sheetshape'),
	(850, 'Can change sheet shape', 213, 'change_sheetshape'),
	(851, 'Can delete sheet shape', 213, 'delete_sheetshape'),
	(852, 'Can view sheet shape', 213, 'view_sheetshape'),
	(853, 'Can add message', 214, 'add_message'),
	(854, 'Can change message', 214, 'change_message'),
	(855, 'Can delete message', 214, 'delete_message'),
	(856, 'Can view message', 214, 'view_message'),
	(857, 'Can add payable target', 215, 'add_payabletarget'),
	(858, 'Can change payable target', 215, 'change_payabletarget'),
	(859, 'Can delete payable target', 215, 'delete_payabletarget'),
	(860, 'Can view payable target', 215, 'view_payabletarget'),
	(861, 'Can add payable notice', 216, 'add_payablenotice'),
	(862, 'Can change payable notice', 216, 'change_payablenotice'),
	(863, 'Can delete payable notice', 216, 'delete_payablenotice'),
	(864, 'Can view payable notice', 216, 'view_payablenotice'),
	(865, 'Can add payable target event', 217, 'add_payabletargetevent'),
	(866, 'Can change payable target event', 217, 'change_payabletargetevent'),
	(867, 'Can delete payable target event', 217, 'delete_payabletargetevent'),
	(868, 'Can view payable target event', 217, 'view_payabletargetevent'),
	(869, 'Can add spend report', 218, 'add_spendreport'),
	(870, 'Can change spend report', 218, 'change_spendreport'),
	(871, 'Can delete spend report', 218, 'delete_spendreport'),
	(872, 'Can view spend report', 218, 'view_spendreport'),
	(873, 'Can add spend report event', 219, 'add_spendreportevent'),
	(874, 'Can change spend report event', 219, 'change_spendreportevent'),
	(875, 'Can delete spend report event', 219, 'delete_spendreportevent'),
	(876, 'Can view spend report event', 219, 'view_spendreportevent'),
	(877, 'Can add spend report sent', 220, 'add_spendreportsent'),
	(878, 'Can change spend report sent', 220, 'change_spendreportsent'),
	(879, 'Can delete spend report sent', 220, 'delete_spendreportsent'),
	(880, 'Can view spend report sent', 220, 'view_spendreportsent'),
	(881, 'Can add import policy event', 221, 'add_importpolicyevent'),
	(882, 'Can change import policy event', 221, 'change_importpolicyevent'),
	(883, 'Can delete import policy event', 221, 'delete_importpolicyevent'),
	(884, 'Can view import policy event', 221, 'view_importpolicyevent'),
	(885, 'Can add rejected row', 222, 'add_rejectedrow'),
	(886, 'Can change rejected row', 222, 'change_rejectedrow'),
	(887, 'Can delete rejected row', 222, 'delete_rejectedrow'),
	(888, 'Can view rejected row', 222, 'view_rejectedrow'),
	(889, 'Can add column mapping', 223, 'add_columnmapping'),
	(890, 'Can change column mapping', 223, 'change_columnmapping'),
	(891, 'Can delete column mapping', 223, 'delete_columnmapping'),
	(892, 'Can view column mapping', 223, 'view_columnmapping'),
	(893, 'Can add import', 224, 'add_import'),
	(894, 'Can change import', 224, 'change_import'),
	(895, 'Can delete import', 224, 'delete_import'),
	(896, 'Can view import', 224, 'view_import'),
	(897, 'Can add import policy', 225, 'add_importpolicy'),
	(898, 'Can change import policy', 225, 'change_importpolicy'),
	(899, 'Can delete import policy', 225, 'delete_importpolicy'),
	(900, 'Can view import policy', 225, 'view_importpolicy'),
	(901, 'Can add file part', 226, 'add_filepart'),
	(902, 'Can change file part', 226, 'change_filepart'),
	(903, 'Can delete file part', 226, 'delete_filepart'),
	(904, 'Can view file part', 226, 'view_filepart'),
	(905, 'Can add source version', 227, 'add_sourceversion'),
	(906, 'Can change source version', 227, 'change_sourceversion'),
	(907, 'Can delete source version', 227, 'delete_sourceversion'),
	(908, 'Can view source version', 227, 'view_sourceversion'),
	(909, 'Can add answer part', 228, 'add_answerpart'),
	(910, 'Can change answer part', 228, 'change_answerpart'),
	(911, 'Can delete answer part', 228, 'delete_answerpart'),
	(912, 'Can view answer part', 228, 'view_answerpart'),
	(913, 'Can add change', 229, 'add_change'),
	(914, 'Can change change', 229, 'change_change'),
	(915, 'Can delete change', 229, 'delete_change'),
	(916, 'Can view change', 229, 'view_change'),
	(917, 'Can add row images', 230, 'add_rowimages'),
	(918, 'Can change row images', 230, 'change_rowimages'),
	(919, 'Can delete row images', 230, 'delete_rowimages'),
	(920, 'Can view row images', 230, 'view_rowimages'),
	(921, 'Can add prepared file', 231, 'add_preparedfile'),
	(922, 'Can change prepared file', 231, 'change_preparedfile'),
	(923, 'Can delete prepared file', 231, 'delete_preparedfile'),
	(924, 'Can view prepared file', 231, 'view_preparedfile'),
	(925, 'Can add log entry', 232, 'add_logentry'),
	(926, 'Can change log entry', 232, 'change_logentry'),
	(927, 'Can delete log entry', 232, 'delete_logentry'),
	(928, 'Can view log entry', 232, 'view_logentry'),
	(929, 'Can add permission', 233, 'add_permission'),
	(930, 'Can change permission', 233, 'change_permission'),
	(931, 'Can delete permission', 233, 'delete_permission'),
	(932, 'Can view permission', 233, 'view_permission'),
	(933, 'Can add group', 234, 'add_group'),
	(934, 'Can change group', 234, 'change_group'),
	(935, 'Can delete group', 234, 'delete_group'),
	(936, 'Can view group', 234, 'view_group'),
	(937, 'Can add content type', 235, 'add_contenttype'),
	(938, 'Can change content type', 235, 'change_contenttype'),
	(939, 'Can delete content type', 235, 'delete_contenttype'),
	(940, 'Can view content type', 235, 'view_contenttype'),
	(942, 'Can change session', 236, 'change_session'),
	(943, 'Can delete session', 236, 'delete_session'),
	(944, 'Can view session', 236, 'view_session'),
	(945, 'Can add email address', 237, 'add_emailaddress'),
	(946, 'Can change email address', 237, 'change_emailaddress'),
	(947, 'Can delete email address', 237, 'delete_emailaddress'),
	(948, 'Can view email address', 237, 'view_emailaddress'),
	(949, 'Can add email confirmation', 238, 'add_emailconfirmation'),
	(950, 'Can change email confirmation', 238, 'change_emailconfirmation'),
	(951, 'Can delete email confirmation', 238, 'delete_emailconfirmation'),
	(952, 'Can view email confirmation', 238, 'view_emailconfirmation'),
	(953, 'Can add authenticator', 239, 'add_authenticator'),
	(954, 'Can change authenticator', 239, 'change_authenticator'),
	(955, 'Can delete authenticator', 239, 'delete_authenticator'),
	(956, 'Can view authenticator', 239, 'view_authenticator'),
	(957, 'Can add social account', 240, 'add_socialaccount'),
	(958, 'Can change social account', 240, 'change_socialaccount'),
	(959, 'Can delete social account', 240, 'delete_socialaccount'),
	(960, 'Can view social account', 240, 'view_socialaccount'),
	(961, 'Can add social application', 241, 'add_socialapp'),
	(962, 'Can change social application', 241, 'change_socialapp'),
	(963, 'Can delete social application', 241, 'delete_socialapp'),
	(964, 'Can view social application', 241, 'view_socialapp'),
	(965, 'Can add social application token', 242, 'add_socialtoken'),
	(966, 'Can change social application token', 242, 'change_socialtoken'),
	(967, 'Can delete social application token', 242, 'delete_socialtoken'),
	(968, 'Can view social application token', 242, 'view_socialtoken'),
	(969, 'Can add context', 243, 'add_context'),
	(970, 'Can change context', 243, 'change_context'),
	(971, 'Can delete context', 243, 'delete_context'),
	(972, 'Can view context', 243, 'view_context'),
	(973, 'Can add events', 244, 'add_events'),
	(974, 'Can change events', 244, 'change_events'),
	(975, 'Can delete events', 244, 'delete_events'),
	(976, 'Can view events', 244, 'view_events'),
	(977, 'Can add middleware events', 245, 'add_middlewareevents'),
	(978, 'Can change middleware events', 245, 'change_middlewareevents'),
	(979, 'Can delete middleware events', 245, 'delete_middlewareevents'),
	(980, 'Can view middleware events', 245, 'view_middlewareevents'),
	(981, 'Can add procrastinate event', 246, 'add_procrastinateevent'),
	(982, 'Can change procrastinate event', 246, 'change_procrastinateevent'),
	(983, 'Can delete procrastinate event', 246, 'delete_procrastinateevent'),
	(984, 'Can view procrastinate event', 246, 'view_procrastinateevent'),
	(985, 'Can add procrastinate job', 247, 'add_procrastinatejob'),
	(986, 'Can change procrastinate job', 247, 'change_procrastinatejob'),
	(987, 'Can delete procrastinate job', 247, 'delete_procrastinatejob'),
	(988, 'Can view procrastinate job', 247, 'view_procrastinatejob'),
	(989, 'Can add procrastinate periodic defer', 248, 'add_procrastinateperiodicdefer'),
	(990, 'Can change procrastinate periodic defer', 248, 'change_procrastinateperiodicdefer'),
	(991, 'Can delete procrastinate periodic defer', 248, 'delete_procrastinateperiodicdefer'),
	(992, 'Can view procrastinate periodic defer', 248, 'view_procrastinateperiodicdefer'),
	(993, 'Can add procrastinate worker', 249, 'add_procrastinateworker'),
	(994, 'Can change procrastinate worker', 249, 'change_procrastinateworker'),
	(995, 'Can delete procrastinate worker', 249, 'delete_procrastinateworker'),
	(996, 'Can view procrastinate worker', 249, 'view_procrastinateworker');

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
	(29, 'companies', 'keyallowance'),
	(30, 'companies', 'invitationsheet'),
	(31, 'companies', 'registration'),
	(32, 'companies', 'registrationdocument'),
	(33, 'companies', 'registrationevent'),
	(34, 'companies', 'joinrequest'),
	(35, 'companies', 'joinrequestevent'),
	(36, 'companies', 'maildomain'),
	(37, 'companies', 'maildomainevent'),
	(38, 'companies', 'identitylink'),
	(39, 'companies', 'identitylinkevent'),
	(40, 'companies', 'identityprovider'),
	(41, 'companies', 'identityproviderevent'),
	(42, 'catalog', 'assortment'),
	(43, 'catalog', 'assortmentassignment'),
	(44, 'catalog', 'assortmentassignmentevent'),
	(45, 'catalog', 'assortmententry'),
	(46, 'catalog', 'assortmententryevent'),
	(47, 'catalog', 'assortmentevent'),
	(48, 'catalog', 'attribute'),
	(49, 'catalog', 'category'),
	(50, 'catalog', 'facetvalue'),
	(51, 'catalog', 'pack'),
	(52, 'catalog', 'product'),
	(53, 'catalog', 'variant'),
	(54, 'catalog', 'variantwords'),
	(55, 'catalog', 'ownpartnumber'),
	(56, 'catalog', 'lexiconword'),
	(57, 'catalog', 'searchmiss'),
	(58, 'catalog', 'synonymset'),
	(59, 'catalog', 'usualvariant'),
	(60, 'catalog', 'document'),
	(61, 'catalog', 'drawingposition'),
	(62, 'catalog', 'relation'),
	(63, 'catalog', 'kitcomponent'),
	(64, 'catalog', 'productoption'),
	(65, 'catalog', 'optionchoice'),
	(66, 'catalog', 'optionrule'),
	(67, 'catalog', 'attributeevent'),
	(68, 'catalog', 'attributefamily'),
	(69, 'catalog', 'categoryevent'),
	(70, 'catalog', 'productevent'),
	(71, 'catalog', 'variantevent'),
	(72, 'catalog', 'loosefile'),
	(73, 'catalog', 'servicelevel'),
	(74, 'catalog', 'serviceoffer'),
	(75, 'catalog', 'endofsale'),
	(76, 'catalog', 'formerproductcode'),
	(77, 'catalog', 'formersku'),
	(78, 'catalog', 'categorypicture'),
	(79, 'pricing', 'taxrateevent'),
	(80, 'pricing', 'priceentry'),
	(81, 'pricing', 'pricelist'),
	(82, 'pricing', 'priceentryevent'),
	(83, 'pricing', 'pricelistassignment'),
	(84, 'pricing', 'pricelistassignmentevent'),
	(85, 'pricing', 'pricelistevent'),
	(86, 'pricing', 'taxrate'),
	(87, 'pricing', 'contract'),
	(88, 'pricing', 'contractevent'),
	(89, 'pricing', 'pricingpolicy'),
	(90, 'pricing', 'pricingpolicyevent'),
	(91, 'pricing', 'formulaexception'),
	(92, 'pricing', 'formulaexceptionevent'),
	(93, 'pricing', 'freightrule'),
	(94, 'pricing', 'freightruleevent'),
	(95, 'pricing', 'ladderstep'),
	(96, 'pricing', 'ladderstepevent'),
	(97, 'pricing', 'orderterms'),
	(98, 'pricing', 'ordertermsevent'),
	(99, 'pricing', 'promotion'),
	(100, 'pricing', 'promotionbuyer'),
	(101, 'pricing', 'promotionbuyerevent'),
	(102, 'pricing', 'promotionevent'),
	(103, 'pricing', 'promotiongoods'),
	(104, 'pricing', 'promotiongoodsevent'),
	(105, 'pricing', 'promotionuse'),
	(106, 'pricing', 'variantcost'),
	(107, 'pricing', 'variantcostevent'),
	(108, 'inventory', 'warehouse'),
	(109, 'inventory', 'supplyrule'),
	(110, 'inventory', 'stocklevel'),
	(111, 'inventory', 'reservation'),
	(112, 'inventory', 'licensepool'),
	(113, 'inventory', 'licensekey'),
	(114, 'payments', 'paymentterms'),
	(115, 'payments', 'paymenttermsevent'),
	(116, 'payments', 'creditaccount'),
	(117, 'payments', 'creditentry'),
	(118, 'payments', 'creditaccountevent'),
	(119, 'approvals', 'approvallink'),
	(120, 'approvals', 'approvalpolicy'),
	(121, 'approvals', 'approvalpolicyevent'),
	(122, 'approvals', 'approvalrequest'),
	(123, 'approvals', 'approvalrequestevent'),
	(124, 'approvals', 'approvalrule'),
	(125, 'approvals', 'approvalruleevent'),
	(126, 'approvals', 'approvalrulestep'),
	(127, 'approvals', 'approvalrulestepevent'),
	(128, 'approvals', 'approvalstep'),
	(129, 'approvals', 'approvalstepevent'),
	(130, 'approvals', 'budget'),
	(131, 'approvals', 'budgetentry'),
	(132, 'approvals', 'budgetevent'),
	(133, 'approvals', 'approvaldelegation'),
	(134, 'approvals', 'approvaldelegationevent'),
	(135, 'approvals', 'approvalnotice'),
	(136, 'ordering', 'cart'),
	(137, 'ordering', 'cartline'),
	(138, 'ordering', 'order'),
	(139, 'ordering', 'orderidnumbercompanystatenetamounttaxamounttotalamountponumberevent'),
	(140, 'ordering', 'orderline'),
	(141, 'ordering', 'orderlogentry'),
	(142, 'ordering', 'orderadjustment'),
	(143, 'ordering', 'orderlinepart'),
	(144, 'ordering', 'calendarday'),
	(145, 'ordering', 'calendardayevent'),
	(146, 'ordering', 'recurringconsent'),
	(147, 'ordering', 'recurringorder'),
	(148, 'ordering', 'recurringconsentevent'),
	(149, 'ordering', 'recurringorderevent'),
	(150, 'ordering', 'recurringrun'),
	(151, 'ordering', 'recurringline'),
	(152, 'ordering', 'orderattachment'),
	(153, 'ordering', 'cartundo'),
	(154, 'ordering', 'orderdelivery'),
	(155, 'ordering', 'cartinuse'),
	(156, 'fulfillment', 'shipment'),
	(157, 'fulfillment', 'shipmentline'),
	(158, 'rebates', 'rebateagreement'),
	(159, 'rebates', 'rebateagreementevent'),
	(160, 'rebates', 'rebategoods'),
	(161, 'rebates', 'rebategoodsevent'),
	(162, 'rebates', 'rebateperiod'),
	(163, 'rebates', 'rebateentry'),
	(164, 'rebates', 'rebatestep'),
	(165, 'rebates', 'rebatestepevent'),
	(166, 'group_buying', 'grouppurchaseevent'),
	(167, 'group_buying', 'commitment'),
	(168, 'group_buying', 'commitmentline'),
	(169, 'group_buying', 'commitmentlineevent'),
	(170, 'group_buying', 'groupprice'),
	(171, 'group_buying', 'grouppurchase'),
	(172, 'group_buying', 'grouppriceevent'),
	(173, 'group_buying', 'commitmentevent'),
	(174, 'quotes', 'quote'),
	(175, 'quotes', 'quoteacceptance'),
	(176, 'quotes', 'quoteidnumbercompanystatereplostreasonevent'),
	(177, 'quotes', 'quoteline'),
	(178, 'quotes', 'quoteacceptedline'),
	(179, 'quotes', 'quotelogentry'),
	(180, 'quotes', 'quotepolicy'),
	(181, 'quotes', 'quotepolicyevent'),
	(182, 'quotes', 'quoterevision'),
	(183, 'quotes', 'quotelink'),
	(184, 'quotes', 'quoteacceptanceevent'),
	(185, 'quotes', 'quotetier'),
	(186, 'quotes', 'quotecomment'),
	(187, 'quotes', 'quotefloor'),
	(188, 'quotes', 'quotefloorevent'),
	(189, 'quotes', 'quotelineanswer'),
	(190, 'quotes', 'calloff'),
	(191, 'quotes', 'framework'),
	(192, 'quotes', 'frameworkevent'),
	(193, 'quotes', 'quotelimit'),
	(194, 'quotes', 'quotelimitevent'),
	(195, 'quotes', 'guestrequest'),
	(196, 'quotes', 'guestrequestevent'),
	(197, 'quotes', 'quoteattachment'),
	(198, 'lists', 'quickorder'),
	(199, 'lists', 'quickorderline'),
	(200, 'lists', 'collectround'),
	(201, 'lists', 'purchaselist'),
	(202, 'lists', 'listright'),
	(203, 'lists', 'collectroundevent'),
	(204, 'lists', 'purchaselistevent'),
	(205, 'lists', 'purchaselistline'),
	(206, 'lists', 'purchaselistlineevent'),
	(207, 'lists', 'rounddepartment'),
	(208, 'lists', 'roundorder'),
	(209, 'lists', 'roundproduct'),
	(210, 'lists', 'roundentry'),
	(211, 'lists', 'roundcell'),
	(212, 'lists', 'ownunit'),
	(213, 'lists', 'sheetshape'),
	(214, 'notifications', 'message'),
	(215, 'notifications', 'payabletarget'),
	(216, 'notifications', 'payablenotice'),
	(217, 'notifications', 'payabletargetevent'),
	(218, 'notifications', 'spendreport'),
	(219, 'notifications', 'spendreportevent'),
	(220, 'notifications', 'spendreportsent'),
	(221, 'exchange', 'importpolicyevent'),
	(222, 'exchange', 'rejectedrow'),
	(223, 'exchange', 'columnmapping'),
	(224, 'exchange', 'import'),
	(225, 'exchange', 'importpolicy'),
	(226, 'exchange', 'filepart'),
	(227, 'exchange', 'sourceversion'),
	(228, 'exchange', 'answerpart'),
	(229, 'exchange', 'change'),
	(230, 'exchange', 'rowimages'),
	(231, 'exchange', 'preparedfile'),
	(232, 'admin', 'logentry'),
	(233, 'auth', 'permission'),
	(234, 'auth', 'group'),
	(235, 'contenttypes', 'contenttype'),
	(236, 'sessions', 'session'),
	(237, 'account', 'emailaddress'),
	(238, 'account', 'emailconfirmation'),
	(239, 'mfa', 'authenticator'),
	(240, 'socialaccount', 'socialaccount'),
	(241, 'socialaccount', 'socialapp'),
	(242, 'socialaccount', 'socialtoken'),
	(243, 'pghistory', 'context'),
	(244, 'pghistory', 'events'),
	(245, 'pghistory', 'middlewareevents'),
	(246, 'procrastinate', 'procrastinateevent'),
	(247, 'procrastinate', 'procrastinatejob'),
	(248, 'procrastinate', 'procrastinateperiodicdefer'),
	(249, 'procrastinate', 'procrastinateworker');

INSERT INTO public.django_migrations VALUES
	(1, 'contenttypes', '0001_initial', '2026-01-01 00:00:00+00'),
	(2, 'contenttypes', '0002_remove_content_type_name', '2026-01-01 00:00:00+00'),
	(3, 'auth', '0001_initial', '2026-01-01 00:00:00+00'),
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
	(28, 'companies', '0002_the_sellers_history_and_the_right_to_his_settings', '2026-01-01 00:00:00+00'),
	(29, 'companies', '0003_the_rights_to_prices_and_catalog', '2026-01-01 00:00:00+00'),
	(30, 'companies', '0004_keys_of_the_sellers_programs', '2026-01-01 00:00:00+00'),
	(31, 'companies', '0005_the_rights_to_imports', '2026-01-01 00:00:00+00'),
	(32, 'companies', '0006_what_keys_spend_in_a_minute', '2026-01-01 00:00:00+00'),
	(33, 'companies', '0007_how_channels_speak', '2026-01-01 00:00:00+00'),
	(34, 'companies', '0008_the_rights_to_lists_and_rounds', '2026-01-01 00:00:00+00'),
	(35, 'companies', '0009_how_far_roles_reach_and_up_to_how_much', '2026-01-01 00:00:00+00'),
	(36, 'companies', '0010_companies_register_and_people_come_from_files', '2026-01-01 00:00:00+00'),
	(37, 'companies', '0011_owners_of_cost_centers_time_zones_and_budgets', '2026-01-01 00:00:00+00'),
	(38, 'companies', '0012_the_rights_to_quotes', '2026-01-01 00:00:00+00'),
	(39, 'companies', '0013_invitations_and_rights_together', '2026-01-01 00:00:00+00'),
	(40, 'companies', '0014_people_ask_to_join_by_their_domain', '2026-01-01 00:00:00+00'),
	(41, 'companies', '0015_companies_may_want_a_second_step', '2026-01-01 00:00:00+00'),
	(42, 'companies', '0016_history_of_companies_together', '2026-01-01 00:00:00+00'),
	(43, 'companies', '0017_companies_have_identity_providers', '2026-01-01 00:00:00+00'),
	(44, 'catalog', '0001_products_and_assortments', '2026-01-01 00:00:00+00'),
	(45, 'approvals', '0001_rules_requests_and_links', '2026-01-01 00:00:00+00'),
	(46, 'approvals', '0002_budgets_and_their_ledger', '2026-01-01 00:00:00+00'),
	(47, 'approvals', '0003_conditions_steps_together_and_evidence', '2026-01-01 00:00:00+00'),
	(48, 'approvals', '0004_delegations', '2026-01-01 00:00:00+00'),
	(49, 'approvals', '0005_what_periods_leave_is_carried_over', '2026-01-01 00:00:00+00'),
	(50, 'approvals', '0006_notices_and_requests_sent_back', '2026-01-01 00:00:00+00'),
	(51, 'approvals', '0007_rules_have_a_patience_of_their_own', '2026-01-01 00:00:00+00'),
	(52, 'catalog', '0002_words_beside_what_is_listed', '2026-01-01 00:00:00+00'),
	(53, 'catalog', '0003_own_part_numbers', '2026-01-01 00:00:00+00'),
	(54, 'catalog', '0004_words_mistyped_synonyms_and_misses', '2026-01-01 00:00:00+00'),
	(55, 'catalog', '0005_assortments_that_hide_and_reach_brands_and_channels', '2026-01-01 00:00:00+00'),
	(56, 'catalog', '0006_what_differs_for_a_company', '2026-01-01 00:00:00+00'),
	(57, 'catalog', '0007_variants_put_forward_to_a_company', '2026-01-01 00:00:00+00'),
	(58, 'catalog', '0008_documents_and_drawings', '2026-01-01 00:00:00+00'),
	(59, 'catalog', '0009_relations_and_successors', '2026-01-01 00:00:00+00'),
	(60, 'catalog', '0010_kits', '2026-01-01 00:00:00+00'),
	(61, 'catalog', '0011_services_and_licenses', '2026-01-01 00:00:00+00'),
	(62, 'catalog', '0012_options_of_products', '2026-01-01 00:00:00+00'),
	(63, 'catalog', '0013_families_of_attributes_and_what_goods_were', '2026-01-01 00:00:00+00'),
	(64, 'catalog', '0014_kits_in_the_history_of_variants', '2026-01-01 00:00:00+00'),
	(65, 'catalog', '0015_files_that_belong_to_no_product', '2026-01-01 00:00:00+00'),
	(66, 'catalog', '0016_options_in_the_history_of_products', '2026-01-01 00:00:00+00'),
	(67, 'catalog', '0017_service_levels', '2026-01-01 00:00:00+00'),
	(68, 'catalog', '0018_what_goods_were_called_and_what_ended', '2026-01-01 00:00:00+00'),
	(69, 'catalog', '0019_pictures_of_categories', '2026-01-01 00:00:00+00'),
	(70, 'catalog', '0020_what_a_company_taught', '2026-01-01 00:00:00+00'),
	(71, 'core', '0001_events_answers_and_counted_attempts', '2026-01-01 00:00:00+00'),
	(72, 'pricing', '0001_prices_and_taxes', '2026-01-01 00:00:00+00'),
	(73, 'pricing', '0002_levels_contracts_and_strategies', '2026-01-01 00:00:00+00'),
	(74, 'pricing', '0003_lists_by_formula_and_prices_on_request', '2026-01-01 00:00:00+00'),
	(75, 'pricing', '0004_order_terms_and_promotions', '2026-01-01 00:00:00+00'),
	(76, 'pricing', '0005_prices_guarded_by_the_statement', '2026-01-01 00:00:00+00'),
	(77, 'inventory', '0001_stock_and_promises', '2026-01-01 00:00:00+00'),
	(78, 'exchange', '0001_imports_and_what_undoes_them', '2026-01-01 00:00:00+00'),
	(79, 'exchange', '0002_files_that_wait_for_the_worker', '2026-01-01 00:00:00+00'),
	(190, 'sessions', '0001_initial', '2026-01-01 00:00:00+00'),
	(80, 'exchange', '0003_rows_from_programs', '2026-01-01 00:00:00+00'),
	(81, 'exchange', '0004_images_of_rows_with_uuids', '2026-01-01 00:00:00+00'),
	(82, 'exchange', '0005_changes_that_others_follow', '2026-01-01 00:00:00+00'),
	(83, 'exchange', '0006_price_lists_that_the_worker_makes', '2026-01-01 00:00:00+00'),
	(84, 'exchange', '0007_rows_that_programs_leave_with_the_worker', '2026-01-01 00:00:00+00'),
	(85, 'exchange', '0008_images_a_thousand_together', '2026-01-01 00:00:00+00'),
	(86, 'exchange', '0009_what_belongs_to_products_is_followed', '2026-01-01 00:00:00+00'),
	(87, 'exchange', '0010_papers_that_the_worker_makes', '2026-01-01 00:00:00+00'),
	(88, 'ordering', '0001_carts_and_orders', '2026-01-01 00:00:00+00'),
	(89, 'fulfillment', '0001_shipments', '2026-01-01 00:00:00+00'),
	(90, 'fulfillment', '0002_shipment_number_sequence', '2026-01-01 00:00:00+00'),
	(91, 'ordering', '0002_order_number_sequence', '2026-01-01 00:00:00+00'),
	(92, 'ordering', '0003_discounts_and_charges', '2026-01-01 00:00:00+00'),
	(93, 'ordering', '0004_own_codes_on_order_lines', '2026-01-01 00:00:00+00'),
	(94, 'ordering', '0005_parts_of_order_lines', '2026-01-01 00:00:00+00'),
	(95, 'ordering', '0006_how_lines_are_fulfilled', '2026-01-01 00:00:00+00'),
	(96, 'ordering', '0007_lines_at_an_agreed_price', '2026-01-01 00:00:00+00'),
	(97, 'group_buying', '0001_purchases_and_commitments', '2026-01-01 00:00:00+00'),
	(98, 'inventory', '0002_reservations_of_components', '2026-01-01 00:00:00+00'),
	(99, 'inventory', '0003_keys_of_licenses', '2026-01-01 00:00:00+00'),
	(100, 'ordering', '0008_what_was_chosen', '2026-01-01 00:00:00+00'),
	(101, 'ordering', '0009_gifts_on_order_lines', '2026-01-01 00:00:00+00'),
	(102, 'ordering', '0010_own_names_on_order_lines', '2026-01-01 00:00:00+00'),
	(103, 'ordering', '0011_service_levels_on_lines', '2026-01-01 00:00:00+00'),
	(104, 'ordering', '0012_past_orders_may_be_taken_back', '2026-01-01 00:00:00+00'),
	(105, 'lists', '0001_quick_orders', '2026-01-01 00:00:00+00'),
	(106, 'lists', '0002_what_was_chosen', '2026-01-01 00:00:00+00'),
	(107, 'lists', '0003_purchase_lists_and_collect_rounds', '2026-01-01 00:00:00+00'),
	(108, 'lists', '0004_what_was_counted_on_the_shelf', '2026-01-01 00:00:00+00'),
	(109, 'lists', '0005_units_as_a_company_means_them', '2026-01-01 00:00:00+00'),
	(110, 'lists', '0006_lines_that_are_mere_text', '2026-01-01 00:00:00+00'),
	(111, 'lists', '0007_sheets_as_a_company_reads_them', '2026-01-01 00:00:00+00'),
	(112, 'lists', '0008_where_lines_of_an_earlier_order_went', '2026-01-01 00:00:00+00'),
	(113, 'lists', '0009_quick_orders_of_machines', '2026-01-01 00:00:00+00'),
	(114, 'mfa', '0001_initial', '2026-01-01 00:00:00+00'),
	(115, 'mfa', '0002_authenticator_timestamps', '2026-01-01 00:00:00+00'),
	(116, 'mfa', '0003_authenticator_type_uniq', '2026-01-01 00:00:00+00'),
	(117, 'notifications', '0001_messages', '2026-01-01 00:00:00+00'),
	(118, 'notifications', '0002_whom_accounts_payable_tells_and_monthly_reports', '2026-01-01 00:00:00+00'),
	(119, 'ordering', '0013_recurring_orders', '2026-01-01 00:00:00+00'),
	(120, 'ordering', '0014_for_which_department', '2026-01-01 00:00:00+00'),
	(121, 'ordering', '0015_orders_by_quotes', '2026-01-01 00:00:00+00'),
	(122, 'ordering', '0016_every_road', '2026-01-01 00:00:00+00'),
	(123, 'ordering', '0017_recurring_orders_by_levels', '2026-01-01 00:00:00+00'),
	(124, 'ordering', '0018_agreed_steps_and_freight', '2026-01-01 00:00:00+00'),
	(125, 'ordering', '0019_files_that_justify_orders', '2026-01-01 00:00:00+00'),
	(126, 'ordering', '0020_edits_of_carts_can_be_undone', '2026-01-01 00:00:00+00'),
	(127, 'ordering', '0021_named_and_shared_carts', '2026-01-01 00:00:00+00'),
	(128, 'ordering', '0022_lines_to_several_deliveries', '2026-01-01 00:00:00+00'),
	(129, 'ordering', '0023_carts_of_colleagues_in_use', '2026-01-01 00:00:00+00'),
	(130, 'payments', '0001_terms_credit_and_ledger', '2026-01-01 00:00:00+00'),
	(131, 'pghistory', '0001_initial', '2026-01-01 00:00:00+00'),
	(132, 'pghistory', '0002_aggregateevent', '2026-01-01 00:00:00+00'),
	(133, 'pghistory', '0003_auto_20201023_1636', '2026-01-01 00:00:00+00'),
	(134, 'pghistory', '0004_auto_20220906_1625', '2026-01-01 00:00:00+00'),
	(135, 'pghistory', '0005_events_middlewareevents', '2026-01-01 00:00:00+00'),
	(136, 'pghistory', '0006_delete_aggregateevent', '2026-01-01 00:00:00+00'),
	(137, 'pghistory', '0007_auto_20250421_0444', '2026-01-01 00:00:00+00'),
	(138, 'pricing', '0006_changes_of_terms_are_counted', '2026-01-01 00:00:00+00'),
	(139, 'pricing', '0007_n_for_m_across_lines', '2026-01-01 00:00:00+00'),
	(140, 'pricing', '0008_free_goods', '2026-01-01 00:00:00+00'),
	(141, 'pricing', '0009_what_goods_cost_the_seller', '2026-01-01 00:00:00+00'),
	(142, 'procrastinate', '0001_initial', '2026-01-01 00:00:00+00'),
	(143, 'procrastinate', '0002_drop_started_at_column', '2026-01-01 00:00:00+00'),
	(144, 'procrastinate', '0003_drop_started_at_column', '2026-01-01 00:00:00+00'),
	(145, 'procrastinate', '0004_drop_procrastinate_version_table', '2026-01-01 00:00:00+00'),
	(146, 'procrastinate', '0005_fix_procrastinate_fetch_job', '2026-01-01 00:00:00+00'),
	(147, 'procrastinate', '0006_fix_trigger_status_events_insert', '2026-01-01 00:00:00+00'),
	(148, 'procrastinate', '0007_add_queueing_lock_column', '2026-01-01 00:00:00+00'),
	(149, 'procrastinate', '0008_close_fetch_job_race_condition', '2026-01-01 00:00:00+00'),
	(150, 'procrastinate', '0009_add_defer_job_function', '2026-01-01 00:00:00+00'),
	(151, 'procrastinate', '0010_add_procrastinate_periodic_defers', '2026-01-01 00:00:00+00'),
	(152, 'procrastinate', '0011_add_foreign_key_index', '2026-01-01 00:00:00+00'),
	(153, 'procrastinate', '0012_add_locks_to_periodic_defer', '2026-01-01 00:00:00+00'),
	(154, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', '2026-01-01 00:00:00+00'),
	(155, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', '2026-01-01 00:00:00+00'),
	(156, 'procrastinate', '0015_add_trigger_on_job_deletion', '2026-01-01 00:00:00+00'),
	(157, 'procrastinate', '0016_delete_finished_jobs', '2026-01-01 00:00:00+00'),
	(158, 'procrastinate', '0017_add_checks_to_finish_job', '2026-01-01 00:00:00+00'),
	(159, 'procrastinate', '0018_add_checks_to_retry_job', '2026-01-01 00:00:00+00'),
	(160, 'procrastinate', '0019_fix_finish_job_compat_issue', '2026-01-01 00:00:00+00'),
	(161, 'procrastinate', '0020_add_index_on_procrastinate_jobs', '2026-01-01 00:00:00+00'),
	(162, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', '2026-01-01 00:00:00+00'),
	(163, 'procrastinate', '0022_null_locks_excluded', '2026-01-01 00:00:00+00'),
	(164, 'procrastinate', '0023_remove_old_finish_job_function', '2026-01-01 00:00:00+00'),
	(165, 'procrastinate', '0024_job_id_bigint', '2026-01-01 00:00:00+00'),
	(166, 'procrastinate', '0025_add_models', '2026-01-01 00:00:00+00'),
	(167, 'procrastinate', '0026_add_job_priority', '2026-01-01 00:00:00+00'),
	(168, 'procrastinate', '0027_add_periodic_job_priority', '2026-01-01 00:00:00+00'),
	(169, 'procrastinate', '0028_add_cancel_states', '2026-01-01 00:00:00+00'),
	(170, 'procrastinate', '0029_add_additional_params_to_retry_job', '2026-01-01 00:00:00+00'),
	(171, 'procrastinate', '0030_alter_procrastinateevent_options', '2026-01-01 00:00:00+00'),
	(172, 'procrastinate', '0031_add_indexes_for_fetch_job', '2026-01-01 00:00:00+00'),
	(173, 'procrastinate', '0032_pre_cancel_notification', '2026-01-01 00:00:00+00'),
	(174, 'procrastinate', '0033_post_cancel_notification', '2026-01-01 00:00:00+00'),
	(175, 'procrastinate', '0034_pre_add_heartbeat', '2026-01-01 00:00:00+00'),
	(176, 'procrastinate', '0035_post_add_heartbeat', '2026-01-01 00:00:00+00'),
	(177, 'procrastinate', '0036_add_worker_model', '2026-01-01 00:00:00+00'),
	(178, 'procrastinate', '0037_pre_batch_defer_jobs', '2026-01-01 00:00:00+00'),
	(179, 'procrastinate', '0038_post_batch_defer_jobs', '2026-01-01 00:00:00+00'),
	(180, 'procrastinate', '0039_pre_priority_lock_fetch_job', '2026-01-01 00:00:00+00'),
	(181, 'procrastinate', '0040_pre_retry_failed_job', '2026-01-01 00:00:00+00'),
	(182, 'procrastinate', '0041_post_retry_failed_job', '2026-01-01 00:00:00+00'),
	(183, 'quotes', '0001_quotes_revisions_and_acceptances', '2026-01-01 00:00:00+00'),
	(184, 'quotes', '0002_quote_number_sequence', '2026-01-01 00:00:00+00'),
	(185, 'quotes', '0003_floor_comments_and_contracts', '2026-01-01 00:00:00+00'),
	(186, 'quotes', '0004_frameworks_and_freight', '2026-01-01 00:00:00+00'),
	(187, 'quotes', '0005_limits_of_offers', '2026-01-01 00:00:00+00'),
	(188, 'quotes', '0006_documents_and_guests', '2026-01-01 00:00:00+00'),
	(189, 'rebates', '0001_agreements_periods_and_their_ledger', '2026-01-01 00:00:00+00'),
	(191, 'socialaccount', '0001_initial', '2026-01-01 00:00:00+00'),
	(192, 'socialaccount', '0002_token_max_lengths', '2026-01-01 00:00:00+00'),
	(193, 'socialaccount', '0003_extra_data_default_dict', '2026-01-01 00:00:00+00'),
	(194, 'socialaccount', '0004_app_provider_id_settings', '2026-01-01 00:00:00+00'),
	(195, 'socialaccount', '0005_socialtoken_nullable_app', '2026-01-01 00:00:00+00'),
	(196, 'socialaccount', '0006_alter_socialaccount_extra_data', '2026-01-01 00:00:00+00');

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);

SELECT pg_catalog.setval('public.approvals_approvaldelegationevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.approvals_approvallink_id_seq', 1, false);

SELECT pg_catalog.setval('public.approvals_approvalpolicy_id_seq', 1, false);

SELECT pg_catalog.setval('public.approvals_approvalpolicyevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.approvals_approvalrequestevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.approvals_approvalruleevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.approvals_approvalrulestep_id_seq', 1, false);

SELECT pg_catalog.setval('public.approvals_approvalrulestepevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.approvals_approvalstepevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.approvals_budgetentry_id_seq', 1, false);

SELECT pg_catalog.setval('public.approvals_budgetevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_permission_id_seq', 996, true);

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

SELECT pg_catalog.setval('public.catalog_formerproductcode_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_formersku_id_seq', 1, false);

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

SELECT pg_catalog.setval('public.catalog_servicelevel_id_seq', 1, false);

SELECT pg_catalog.setval('public.catalog_serviceoffer_id_seq', 1, false);

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

SELECT pg_catalog.setval('public.companies_identitylinkevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_identityproviderevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_invitationevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_joinrequestevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_maildomainevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_registrationdocument_id_seq', 1, false);

SELECT pg_catalog.setval('public.companies_registrationevent_pgh_id_seq', 1, false);

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

SELECT pg_catalog.setval('public.django_content_type_id_seq', 249, true);

SELECT pg_catalog.setval('public.django_migrations_id_seq', 196, true);

SELECT pg_catalog.setval('public.exchange_answerpart_id_seq', 1, false);

SELECT pg_catalog.setval('public.exchange_change_id_seq', 1, false);

SELECT pg_catalog.setval('public.exchange_columnmapping_id_seq', 1, false);

SELECT pg_catalog.setval('public.exchange_filepart_id_seq', 1, false);

SELECT pg_catalog.setval('public.exchange_import_id_seq', 1, false);

SELECT pg_catalog.setval('public.exchange_importpolicyevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.exchange_rejectedrow_id_seq', 1, false);

SELECT pg_catalog.setval('public.exchange_rowimages_id_seq', 1, false);

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

SELECT pg_catalog.setval('public.lists_collectroundevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.lists_listright_id_seq', 1, false);

SELECT pg_catalog.setval('public.lists_ownunit_id_seq', 1, false);

SELECT pg_catalog.setval('public.lists_purchaselistevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.lists_purchaselistlineevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.lists_quickorderline_id_seq', 1, false);

SELECT pg_catalog.setval('public.lists_roundcell_id_seq', 1, false);

SELECT pg_catalog.setval('public.lists_rounddepartment_id_seq', 1, false);

SELECT pg_catalog.setval('public.lists_roundentry_id_seq', 1, false);

SELECT pg_catalog.setval('public.lists_roundorder_id_seq', 1, false);

SELECT pg_catalog.setval('public.lists_roundproduct_id_seq', 1, false);

SELECT pg_catalog.setval('public.lists_sheetshape_id_seq', 1, false);

SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);

SELECT pg_catalog.setval('public.notifications_payabletargetevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.notifications_spendreport_recipients_id_seq', 1, false);

SELECT pg_catalog.setval('public.notifications_spendreportevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.ordering_calendarday_id_seq', 1, false);

SELECT pg_catalog.setval('public.ordering_calendardayevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.ordering_cartinuse_id_seq', 1, false);

SELECT pg_catalog.setval('public.ordering_order_number', 100001, false);

SELECT pg_catalog.setval('public.ordering_orderadjustment_id_seq', 1, false);

SELECT pg_catalog.setval('public.ordering_orderattachment_id_seq', 1, false);

SELECT pg_catalog.setval('public.ordering_orderidnumbercompanystatenetamounttaxamount_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.ordering_orderlinepart_id_seq', 1, false);

SELECT pg_catalog.setval('public.ordering_orderlogentry_id_seq', 1, false);

SELECT pg_catalog.setval('public.ordering_recurringconsentevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.ordering_recurringorderevent_pgh_id_seq', 1, false);

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

SELECT pg_catalog.setval('public.pricing_variantcost_id_seq', 1, false);

SELECT pg_catalog.setval('public.pricing_variantcostevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 1, false);

SELECT pg_catalog.setval('public.quotes_calloff_id_seq', 1, false);

SELECT pg_catalog.setval('public.quotes_frameworkevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.quotes_guestrequestevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.quotes_quote_number', 10001, false);

SELECT pg_catalog.setval('public.quotes_quoteacceptanceevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.quotes_quoteacceptedline_id_seq', 1, false);

SELECT pg_catalog.setval('public.quotes_quoteattachment_id_seq', 1, false);

SELECT pg_catalog.setval('public.quotes_quotecomment_id_seq', 1, false);

SELECT pg_catalog.setval('public.quotes_quotefloorevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.quotes_quoteidnumbercompanystatereplostreasonevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.quotes_quotelimit_id_seq', 1, false);

SELECT pg_catalog.setval('public.quotes_quotelimitevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.quotes_quoteline_id_seq', 1, false);

SELECT pg_catalog.setval('public.quotes_quotelineanswer_id_seq', 1, false);

SELECT pg_catalog.setval('public.quotes_quotelink_id_seq', 1, false);

SELECT pg_catalog.setval('public.quotes_quotelogentry_id_seq', 1, false);

SELECT pg_catalog.setval('public.quotes_quotepolicy_id_seq', 1, false);

SELECT pg_catalog.setval('public.quotes_quotepolicyevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.quotes_quotetier_id_seq', 1, false);

SELECT pg_catalog.setval('public.rebates_rebateagreementevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.rebates_rebateentry_id_seq', 1, false);

SELECT pg_catalog.setval('public.rebates_rebategoods_id_seq', 1, false);

SELECT pg_catalog.setval('public.rebates_rebategoodsevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.rebates_rebatestep_id_seq', 1, false);

SELECT pg_catalog.setval('public.rebates_rebatestepevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.socialaccount_socialaccount_id_seq', 1, false);

SELECT pg_catalog.setval('public.socialaccount_socialapp_id_seq', 1, false);

SELECT pg_catalog.setval('public.socialaccount_socialtoken_id_seq', 1, false);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.approvals_approvaldelegation
    ADD CONSTRAINT approvals_approvaldelegation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.approvals_approvaldelegationevent
    ADD CONSTRAINT approvals_approvaldelegationevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.approvals_approvallink
    ADD CONSTRAINT approvals_approvallink_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.approvals_approvallink
    ADD CONSTRAINT approvals_approvallink_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.approvals_approvalnotice
    ADD CONSTRAINT approvals_approvalnotice_pkey PRIMARY KEY (id);

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

ALTER TABLE ONLY public.approvals_budget
    ADD CONSTRAINT approvals_budget_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.approvals_budgetentry
    ADD CONSTRAINT approvals_budgetentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.approvals_budgetevent
    ADD CONSTRAINT approvals_budgetevent_pkey PRIMARY KEY (pgh_id);

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

ALTER TABLE ONLY public.catalog_categorypicture
    ADD CONSTRAINT catalog_categorypicture_pkey PRIMARY KEY (category_id);

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

ALTER TABLE ONLY public.catalog_endofsale
    ADD CONSTRAINT catalog_endofsale_pkey PRIMARY KEY (variant_id);

ALTER TABLE ONLY public.catalog_assortmententry
    ADD CONSTRAINT catalog_entry_once UNIQUE NULLS NOT DISTINCT (assortment_id, category_id, product_id, brand);

ALTER TABLE ONLY public.catalog_facetvalue
    ADD CONSTRAINT catalog_facet_value_once UNIQUE (attribute_id, value);

ALTER TABLE ONLY public.catalog_facetvalue
    ADD CONSTRAINT catalog_facetvalue_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_formerproductcode
    ADD CONSTRAINT catalog_formerproductcode_code_key UNIQUE (code);

ALTER TABLE ONLY public.catalog_formerproductcode
    ADD CONSTRAINT catalog_formerproductcode_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_formersku
    ADD CONSTRAINT catalog_formersku_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_formersku
    ADD CONSTRAINT catalog_formersku_sku_key UNIQUE (sku);

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

ALTER TABLE ONLY public.catalog_serviceoffer
    ADD CONSTRAINT catalog_service_offer_once UNIQUE NULLS NOT DISTINCT (level_id, product_id, category_id, brand);

ALTER TABLE ONLY public.catalog_servicelevel
    ADD CONSTRAINT catalog_servicelevel_code_key UNIQUE (code);

ALTER TABLE ONLY public.catalog_servicelevel
    ADD CONSTRAINT catalog_servicelevel_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.catalog_servicelevel
    ADD CONSTRAINT catalog_servicelevel_variant_id_key UNIQUE (variant_id);

ALTER TABLE ONLY public.catalog_serviceoffer
    ADD CONSTRAINT catalog_serviceoffer_pkey PRIMARY KEY (id);

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

ALTER TABLE ONLY public.companies_maildomain
    ADD CONSTRAINT companies_domain_stated_once UNIQUE (company_id, domain);

ALTER TABLE ONLY public.companies_grant
    ADD CONSTRAINT companies_grant_once_per_role UNIQUE (role_id, permission);

ALTER TABLE ONLY public.companies_grant
    ADD CONSTRAINT companies_grant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_grantevent
    ADD CONSTRAINT companies_grantevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.companies_identitylink
    ADD CONSTRAINT companies_identitylink_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_identitylinkevent
    ADD CONSTRAINT companies_identitylinkevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.companies_identityprovider
    ADD CONSTRAINT companies_identityprovider_company_id_key UNIQUE (company_id);

ALTER TABLE ONLY public.companies_identityprovider
    ADD CONSTRAINT companies_identityprovider_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_identityproviderevent
    ADD CONSTRAINT companies_identityproviderevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.companies_invitation
    ADD CONSTRAINT companies_invitation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_invitation
    ADD CONSTRAINT companies_invitation_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.companies_invitationevent
    ADD CONSTRAINT companies_invitationevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.companies_invitationsheet
    ADD CONSTRAINT companies_invitationsheet_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_joinrequest
    ADD CONSTRAINT companies_joinrequest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_joinrequest
    ADD CONSTRAINT companies_joinrequest_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.companies_joinrequestevent
    ADD CONSTRAINT companies_joinrequestevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.companies_keyallowance
    ADD CONSTRAINT companies_keyallowance_pkey PRIMARY KEY (key_id);

ALTER TABLE ONLY public.companies_maildomain
    ADD CONSTRAINT companies_maildomain_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_maildomainevent
    ADD CONSTRAINT companies_maildomainevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.companies_identitylink
    ADD CONSTRAINT companies_person_is_one_subject UNIQUE (provider_id, user_id);

ALTER TABLE ONLY public.companies_registrationdocument
    ADD CONSTRAINT companies_registration_paper_once UNIQUE (registration_id, file_hash);

ALTER TABLE ONLY public.companies_registration
    ADD CONSTRAINT companies_registration_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_registration
    ADD CONSTRAINT companies_registration_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.companies_registrationdocument
    ADD CONSTRAINT companies_registrationdocument_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies_registrationevent
    ADD CONSTRAINT companies_registrationevent_pkey PRIMARY KEY (pgh_id);

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

ALTER TABLE ONLY public.companies_identitylink
    ADD CONSTRAINT companies_subject_is_one_person UNIQUE (provider_id, subject);

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

ALTER TABLE ONLY public.exchange_preparedfile
    ADD CONSTRAINT exchange_preparedlist_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_rejectedrow
    ADD CONSTRAINT exchange_rejectedrow_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_rowimages
    ADD CONSTRAINT exchange_rowimages_pkey PRIMARY KEY (id);

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

ALTER TABLE ONLY public.lists_roundcell
    ADD CONSTRAINT lists_cell_once UNIQUE (department_id, product_id);

ALTER TABLE ONLY public.lists_collectround
    ADD CONSTRAINT lists_collectround_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lists_collectroundevent
    ADD CONSTRAINT lists_collectroundevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.lists_purchaselistline
    ADD CONSTRAINT lists_contribution_once UNIQUE NULLS NOT DISTINCT (purchase_list_id, variant_id, cost_center_id, configuration, added_by_id);

ALTER TABLE ONLY public.lists_rounddepartment
    ADD CONSTRAINT lists_department_once_a_round UNIQUE (round_id, unit_id);

ALTER TABLE ONLY public.lists_roundentry
    ADD CONSTRAINT lists_entry_key_once UNIQUE (round_id, key);

ALTER TABLE ONLY public.lists_quickorderline
    ADD CONSTRAINT lists_line_position_once UNIQUE (quick_order_id, "position");

ALTER TABLE ONLY public.lists_listright
    ADD CONSTRAINT lists_listright_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lists_roundorder
    ADD CONSTRAINT lists_one_order_an_address UNIQUE (round_id, address_id);

ALTER TABLE ONLY public.lists_ownunit
    ADD CONSTRAINT lists_own_unit_once UNIQUE (company_id, variant_id, unit);

ALTER TABLE ONLY public.lists_ownunit
    ADD CONSTRAINT lists_ownunit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lists_roundproduct
    ADD CONSTRAINT lists_product_once_a_round UNIQUE (round_id, variant_id);

ALTER TABLE ONLY public.lists_purchaselist
    ADD CONSTRAINT lists_purchaselist_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lists_purchaselistevent
    ADD CONSTRAINT lists_purchaselistevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.lists_purchaselistline
    ADD CONSTRAINT lists_purchaselistline_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lists_purchaselistlineevent
    ADD CONSTRAINT lists_purchaselistlineevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.lists_quickorder
    ADD CONSTRAINT lists_quickorder_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lists_quickorderline
    ADD CONSTRAINT lists_quickorderline_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lists_listright
    ADD CONSTRAINT lists_right_once UNIQUE NULLS NOT DISTINCT (purchase_list_id, user_id, role_id, unit_id);

ALTER TABLE ONLY public.lists_roundcell
    ADD CONSTRAINT lists_roundcell_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lists_rounddepartment
    ADD CONSTRAINT lists_rounddepartment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lists_roundentry
    ADD CONSTRAINT lists_roundentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lists_roundorder
    ADD CONSTRAINT lists_roundorder_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lists_roundproduct
    ADD CONSTRAINT lists_roundproduct_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lists_sheetshape
    ADD CONSTRAINT lists_sheet_shape_once UNIQUE (company_id, titles);

ALTER TABLE ONLY public.lists_sheetshape
    ADD CONSTRAINT lists_sheetshape_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_message
    ADD CONSTRAINT notifications_message_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_message
    ADD CONSTRAINT notifications_once_per_event UNIQUE (event_id, template, recipient);

ALTER TABLE ONLY public.notifications_payablenotice
    ADD CONSTRAINT notifications_payablenotice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_payabletarget
    ADD CONSTRAINT notifications_payabletarget_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_payabletargetevent
    ADD CONSTRAINT notifications_payabletargetevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.notifications_spendreportsent
    ADD CONSTRAINT notifications_report_once_a_month UNIQUE (report_id, month);

ALTER TABLE ONLY public.notifications_spendreport_recipients
    ADD CONSTRAINT notifications_spendrepor_spendreport_id_user_id_3546a434_uniq UNIQUE (spendreport_id, user_id);

ALTER TABLE ONLY public.notifications_spendreport
    ADD CONSTRAINT notifications_spendreport_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_spendreport_recipients
    ADD CONSTRAINT notifications_spendreport_recipients_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_spendreport
    ADD CONSTRAINT notifications_spendreport_unit_id_key UNIQUE (unit_id);

ALTER TABLE ONLY public.notifications_spendreportevent
    ADD CONSTRAINT notifications_spendreportevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.notifications_spendreportsent
    ADD CONSTRAINT notifications_spendreportsent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ordering_orderadjustment
    ADD CONSTRAINT ordering_adjustment_position_once UNIQUE (order_id, "position");

ALTER TABLE ONLY public.ordering_orderattachment
    ADD CONSTRAINT ordering_attachment_once UNIQUE (order_id, file_hash);

ALTER TABLE ONLY public.ordering_calendarday
    ADD CONSTRAINT ordering_calendar_day_once UNIQUE NULLS NOT DISTINCT (company_id, unit_id, "on", is_yearly);

ALTER TABLE ONLY public.ordering_calendarday
    ADD CONSTRAINT ordering_calendarday_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ordering_calendardayevent
    ADD CONSTRAINT ordering_calendardayevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.ordering_cartline
    ADD CONSTRAINT ordering_cart_line_once UNIQUE NULLS NOT DISTINCT (cart_id, variant_id, cost_center_id, configuration, department_id, ship_to_id, wanted_on);

ALTER TABLE ONLY public.ordering_cart
    ADD CONSTRAINT ordering_cart_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ordering_cartinuse
    ADD CONSTRAINT ordering_cartinuse_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ordering_cartline
    ADD CONSTRAINT ordering_cartline_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ordering_cartundo
    ADD CONSTRAINT ordering_cartundo_cart_id_key UNIQUE (cart_id);

ALTER TABLE ONLY public.ordering_cartundo
    ADD CONSTRAINT ordering_cartundo_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ordering_orderdelivery
    ADD CONSTRAINT ordering_delivery_position_once UNIQUE (order_id, "position");

ALTER TABLE ONLY public.ordering_orderline
    ADD CONSTRAINT ordering_line_position_once UNIQUE (order_id, "position");

ALTER TABLE ONLY public.ordering_cartinuse
    ADD CONSTRAINT ordering_one_cart_in_use UNIQUE (user_id, unit_id);

ALTER TABLE ONLY public.ordering_order
    ADD CONSTRAINT ordering_order_external_id_key UNIQUE (external_id);

ALTER TABLE ONLY public.ordering_order
    ADD CONSTRAINT ordering_order_number_key UNIQUE (number);

ALTER TABLE ONLY public.ordering_order
    ADD CONSTRAINT ordering_order_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ordering_orderadjustment
    ADD CONSTRAINT ordering_orderadjustment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ordering_orderattachment
    ADD CONSTRAINT ordering_orderattachment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ordering_orderdelivery
    ADD CONSTRAINT ordering_orderdelivery_pkey PRIMARY KEY (id);

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

ALTER TABLE ONLY public.ordering_recurringline
    ADD CONSTRAINT ordering_recurring_line_once UNIQUE NULLS NOT DISTINCT (recurring_id, run_id, variant_id, cost_center_id, configuration);

ALTER TABLE ONLY public.ordering_recurringconsent
    ADD CONSTRAINT ordering_recurringconsent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ordering_recurringconsentevent
    ADD CONSTRAINT ordering_recurringconsentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.ordering_recurringline
    ADD CONSTRAINT ordering_recurringline_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ordering_recurringorder
    ADD CONSTRAINT ordering_recurringorder_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ordering_recurringorderevent
    ADD CONSTRAINT ordering_recurringorderevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.ordering_recurringrun
    ADD CONSTRAINT ordering_recurringrun_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ordering_recurringrun
    ADD CONSTRAINT ordering_run_once_per_date UNIQUE (recurring_id, due_on);

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

ALTER TABLE ONLY public.pricing_variantcost
    ADD CONSTRAINT pricing_cost_once UNIQUE (variant_id, currency);

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

ALTER TABLE ONLY public.pricing_variantcost
    ADD CONSTRAINT pricing_variantcost_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pricing_variantcostevent
    ADD CONSTRAINT pricing_variantcostevent_pkey PRIMARY KEY (pgh_id);

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

ALTER TABLE ONLY public.quotes_calloff
    ADD CONSTRAINT quotes_called_off_once UNIQUE (framework_id, key);

ALTER TABLE ONLY public.quotes_calloff
    ADD CONSTRAINT quotes_calloff_order_id_key UNIQUE (order_id);

ALTER TABLE ONLY public.quotes_calloff
    ADD CONSTRAINT quotes_calloff_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.quotes_quoteattachment
    ADD CONSTRAINT quotes_file_attached_once UNIQUE NULLS NOT DISTINCT (quote_id, side, file_hash, line_key);

ALTER TABLE ONLY public.quotes_framework
    ADD CONSTRAINT quotes_framework_number_key UNIQUE (number);

ALTER TABLE ONLY public.quotes_framework
    ADD CONSTRAINT quotes_framework_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.quotes_framework
    ADD CONSTRAINT quotes_framework_quote_id_key UNIQUE (quote_id);

ALTER TABLE ONLY public.quotes_frameworkevent
    ADD CONSTRAINT quotes_frameworkevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.quotes_guestrequest
    ADD CONSTRAINT quotes_guestrequest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.quotes_guestrequest
    ADD CONSTRAINT quotes_guestrequest_quote_id_key UNIQUE (quote_id);

ALTER TABLE ONLY public.quotes_guestrequest
    ADD CONSTRAINT quotes_guestrequest_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.quotes_guestrequestevent
    ADD CONSTRAINT quotes_guestrequestevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.quotes_quotelimit
    ADD CONSTRAINT quotes_limit_once UNIQUE NULLS NOT DISTINCT (person_id, currency);

ALTER TABLE ONLY public.quotes_quoteacceptedline
    ADD CONSTRAINT quotes_line_accepted_once UNIQUE (acceptance_id, line_id);

ALTER TABLE ONLY public.quotes_quotelineanswer
    ADD CONSTRAINT quotes_line_answered_once UNIQUE (revision_id, line_key);

ALTER TABLE ONLY public.quotes_quoteline
    ADD CONSTRAINT quotes_line_key_once UNIQUE (revision_id, key);

ALTER TABLE ONLY public.quotes_quoteline
    ADD CONSTRAINT quotes_line_position_once UNIQUE (revision_id, "position");

ALTER TABLE ONLY public.quotes_quote
    ADD CONSTRAINT quotes_quote_number_key UNIQUE (number);

ALTER TABLE ONLY public.quotes_quote
    ADD CONSTRAINT quotes_quote_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.quotes_quoteacceptance
    ADD CONSTRAINT quotes_quoteacceptance_contract_id_key UNIQUE (contract_id);

ALTER TABLE ONLY public.quotes_quoteacceptance
    ADD CONSTRAINT quotes_quoteacceptance_framework_id_key UNIQUE (framework_id);

ALTER TABLE ONLY public.quotes_quoteacceptance
    ADD CONSTRAINT quotes_quoteacceptance_order_id_key UNIQUE (order_id);

ALTER TABLE ONLY public.quotes_quoteacceptance
    ADD CONSTRAINT quotes_quoteacceptance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.quotes_quoteacceptanceevent
    ADD CONSTRAINT quotes_quoteacceptanceevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.quotes_quoteacceptedline
    ADD CONSTRAINT quotes_quoteacceptedline_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.quotes_quoteattachment
    ADD CONSTRAINT quotes_quoteattachment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.quotes_quotecomment
    ADD CONSTRAINT quotes_quotecomment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.quotes_quotefloor
    ADD CONSTRAINT quotes_quotefloor_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.quotes_quotefloorevent
    ADD CONSTRAINT quotes_quotefloorevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.quotes_quoteidnumbercompanystatereplostreasonevent
    ADD CONSTRAINT quotes_quoteidnumbercompanystatereplostreasonevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.quotes_quotelimit
    ADD CONSTRAINT quotes_quotelimit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.quotes_quotelimitevent
    ADD CONSTRAINT quotes_quotelimitevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.quotes_quoteline
    ADD CONSTRAINT quotes_quoteline_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.quotes_quotelineanswer
    ADD CONSTRAINT quotes_quotelineanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.quotes_quotelink
    ADD CONSTRAINT quotes_quotelink_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.quotes_quotelink
    ADD CONSTRAINT quotes_quotelink_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.quotes_quotelogentry
    ADD CONSTRAINT quotes_quotelogentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.quotes_quotepolicy
    ADD CONSTRAINT quotes_quotepolicy_company_id_key UNIQUE (company_id);

ALTER TABLE ONLY public.quotes_quotepolicy
    ADD CONSTRAINT quotes_quotepolicy_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.quotes_quotepolicyevent
    ADD CONSTRAINT quotes_quotepolicyevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.quotes_quoterevision
    ADD CONSTRAINT quotes_quoterevision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.quotes_quotetier
    ADD CONSTRAINT quotes_quotetier_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.quotes_quoterevision
    ADD CONSTRAINT quotes_revision_number_once UNIQUE (quote_id, number);

ALTER TABLE ONLY public.quotes_quotetier
    ADD CONSTRAINT quotes_tier_once UNIQUE (line_id, from_quantity);

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

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_provider_uid_fc810c6e_uniq UNIQUE (provider, uid);

ALTER TABLE ONLY public.socialaccount_socialapp
    ADD CONSTRAINT socialaccount_socialapp_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq UNIQUE (app_id, account_id);

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_pkey PRIMARY KEY (id);

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);

CREATE INDEX approvals_approvaldelegation_absent_id_7201340a ON public.approvals_approvaldelegation USING btree (absent_id);

CREATE INDEX approvals_approvaldelegation_company_id_b9439c0e ON public.approvals_approvaldelegation USING btree (company_id);

CREATE INDEX approvals_approvaldelegation_substitute_id_4d96af1c ON public.approvals_approvaldelegation USING btree (substitute_id);

CREATE INDEX approvals_approvaldelegationevent_absent_id_b9ed167d ON public.approvals_approvaldelegationevent USING btree (absent_id);

CREATE INDEX approvals_approvaldelegationevent_company_id_3f16d597 ON public.approvals_approvaldelegationevent USING btree (company_id);

CREATE INDEX approvals_approvaldelegationevent_pgh_obj_id_8697cd7c ON public.approvals_approvaldelegationevent USING btree (pgh_obj_id);

CREATE INDEX approvals_approvaldelegationevent_substitute_id_5c8c45fc ON public.approvals_approvaldelegationevent USING btree (substitute_id);

CREATE INDEX approvals_approvallink_step_id_09ee6962 ON public.approvals_approvallink USING btree (step_id);

CREATE INDEX approvals_approvallink_token_hash_99f74986_like ON public.approvals_approvallink USING btree (token_hash varchar_pattern_ops);

CREATE INDEX approvals_approvallink_user_id_5a5736b2 ON public.approvals_approvallink USING btree (user_id);

CREATE INDEX approvals_approvalnotice_request_id_aeb424a7 ON public.approvals_approvalnotice USING btree (request_id);

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

CREATE INDEX approvals_approvalrule_escalates_to_id_bf77076a ON public.approvals_approvalrule USING btree (escalates_to_id);

CREATE INDEX approvals_approvalrule_escalates_to_role_id_69c05596 ON public.approvals_approvalrule USING btree (escalates_to_role_id);

CREATE INDEX approvals_approvalrule_requester_role_id_f98746d4 ON public.approvals_approvalrule USING btree (requester_role_id);

CREATE INDEX approvals_approvalrule_unit_id_0f7b33df ON public.approvals_approvalrule USING btree (unit_id);

CREATE INDEX approvals_approvalruleevent_category_id_b99fa9ae ON public.approvals_approvalruleevent USING btree (category_id);

CREATE INDEX approvals_approvalruleevent_company_id_76094ab2 ON public.approvals_approvalruleevent USING btree (company_id);

CREATE INDEX approvals_approvalruleevent_escalates_to_id_031d5a52 ON public.approvals_approvalruleevent USING btree (escalates_to_id);

CREATE INDEX approvals_approvalruleevent_escalates_to_role_id_77ad709c ON public.approvals_approvalruleevent USING btree (escalates_to_role_id);

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

CREATE INDEX approvals_approvalstep_on_behalf_of_id_47154055 ON public.approvals_approvalstep USING btree (on_behalf_of_id);

CREATE INDEX approvals_approvalstep_request_id_e8aa275e ON public.approvals_approvalstep USING btree (request_id);

CREATE INDEX approvals_approvalstepevent_approver_id_95929e43 ON public.approvals_approvalstepevent USING btree (approver_id);

CREATE INDEX approvals_approvalstepevent_approver_role_id_65dddf6e ON public.approvals_approvalstepevent USING btree (approver_role_id);

CREATE INDEX approvals_approvalstepevent_decided_by_id_5fa50748 ON public.approvals_approvalstepevent USING btree (decided_by_id);

CREATE INDEX approvals_approvalstepevent_on_behalf_of_id_b0a08b60 ON public.approvals_approvalstepevent USING btree (on_behalf_of_id);

CREATE INDEX approvals_approvalstepevent_pgh_obj_id_663c67e5 ON public.approvals_approvalstepevent USING btree (pgh_obj_id);

CREATE INDEX approvals_approvalstepevent_request_id_78fcbd47 ON public.approvals_approvalstepevent USING btree (request_id);

CREATE INDEX approvals_budget_by_company ON public.approvals_budget USING btree (company_id, starts_on DESC);

CREATE INDEX approvals_budget_company_id_6c464d42 ON public.approvals_budget USING btree (company_id);

CREATE INDEX approvals_budget_cost_center_id_7dbec4b3 ON public.approvals_budget USING btree (cost_center_id);

CREATE INDEX approvals_budgetevent_company_id_a2e4949f ON public.approvals_budgetevent USING btree (company_id);

CREATE INDEX approvals_budgetevent_cost_center_id_6decf7e0 ON public.approvals_budgetevent USING btree (cost_center_id);

CREATE INDEX approvals_budgetevent_pgh_obj_id_6900d486 ON public.approvals_budgetevent USING btree (pgh_obj_id);

CREATE INDEX approvals_by_company ON public.approvals_approvalrequest USING btree (company_id, state);

CREATE INDEX approvals_by_subject ON public.approvals_approvalrequest USING btree (subject);

CREATE INDEX approvals_covers_of_company ON public.approvals_approvaldelegation USING btree (company_id) WHERE (ended_at IS NULL);

CREATE INDEX approvals_entry_by_budget ON public.approvals_budgetentry USING btree (budget_id, id);

CREATE INDEX approvals_entry_by_reference ON public.approvals_budgetentry USING btree (reference);

CREATE UNIQUE INDEX approvals_one_open_per_subject ON public.approvals_approvalrequest USING btree (subject) WHERE ((state)::text = ANY ((ARRAY['open'::character varying, 'returned'::character varying])::text[]));

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

CREATE INDEX catalog_former_sku_by_key ON public.catalog_formersku USING btree (key varchar_pattern_ops);

CREATE INDEX catalog_formerproductcode_code_b2e41a5d_like ON public.catalog_formerproductcode USING btree (code varchar_pattern_ops);

CREATE INDEX catalog_formerproductcode_product_id_c035a311 ON public.catalog_formerproductcode USING btree (product_id);

CREATE INDEX catalog_formersku_sku_100d6e67_like ON public.catalog_formersku USING btree (sku varchar_pattern_ops);

CREATE INDEX catalog_formersku_variant_id_426d1fe1 ON public.catalog_formersku USING btree (variant_id);

CREATE INDEX catalog_kitcomponent_component_id_a347b03b ON public.catalog_kitcomponent USING btree (component_id);

CREATE INDEX catalog_lexicon_by_trigram ON public.catalog_lexiconword USING gin (trigrams);

CREATE INDEX catalog_lexiconword_word_327f83cf_like ON public.catalog_lexiconword USING btree (word text_pattern_ops);

CREATE INDEX catalog_loosefile_file_hash_7b9fafd5_like ON public.catalog_loosefile USING btree (file_hash varchar_pattern_ops);

CREATE INDEX catalog_optionchoice_code_da4e8a07 ON public.catalog_optionchoice USING btree (code);

CREATE INDEX catalog_optionchoice_code_da4e8a07_like ON public.catalog_optionchoice USING btree (code varchar_pattern_ops);

CREATE INDEX catalog_optionrule_other_id_b3282600 ON public.catalog_optionrule USING btree (other_id);

CREATE UNIQUE INDEX catalog_own_code_once ON public.catalog_ownpartnumber USING btree (company_id, key varchar_pattern_ops);

CREATE INDEX catalog_own_words ON public.catalog_ownpartnumber USING gin (words);

CREATE INDEX catalog_ownpartnumber_taught_by_id_74c9b4fe ON public.catalog_ownpartnumber USING btree (taught_by_id);

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

CREATE INDEX catalog_servicelevel_code_b2e6ab72_like ON public.catalog_servicelevel USING btree (code varchar_pattern_ops);

CREATE INDEX catalog_serviceoffer_category_id_dfb81023 ON public.catalog_serviceoffer USING btree (category_id);

CREATE INDEX catalog_serviceoffer_product_id_56015180 ON public.catalog_serviceoffer USING btree (product_id);

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

CREATE INDEX companies_closed_units ON public.companies_unit USING btree (company_id) WHERE (NOT takes_inherited);

CREATE INDEX companies_company_channel_id_a7668872 ON public.companies_company USING btree (channel_id);

CREATE INDEX companies_company_external_id_a12dc466_like ON public.companies_company USING btree (external_id varchar_pattern_ops);

CREATE INDEX companies_companyevent_channel_id_58905321 ON public.companies_companyevent USING btree (channel_id);

CREATE INDEX companies_companyevent_pgh_obj_id_52e112c9 ON public.companies_companyevent USING btree (pgh_obj_id);

CREATE INDEX companies_costcenter_company_id_eff9d84c ON public.companies_costcenter USING btree (company_id);

CREATE INDEX companies_costcenter_owner_id_09489182 ON public.companies_costcenter USING btree (owner_id);

CREATE INDEX companies_costcenter_unit_id_52b302f0 ON public.companies_costcenter USING btree (unit_id);

CREATE UNIQUE INDEX companies_domain_proved_once ON public.companies_maildomain USING btree (domain) WHERE (proved_at IS NOT NULL);

CREATE INDEX companies_grant_role_id_5b5dbb6c ON public.companies_grant USING btree (role_id);

CREATE INDEX companies_grantevent_pgh_obj_id_eb98b811 ON public.companies_grantevent USING btree (pgh_obj_id);

CREATE INDEX companies_grantevent_role_id_9b347985 ON public.companies_grantevent USING btree (role_id);

CREATE INDEX companies_identitylink_user_id_71d7699a ON public.companies_identitylink USING btree (user_id);

CREATE INDEX companies_identitylinkevent_pgh_obj_id_f590b73d ON public.companies_identitylinkevent USING btree (pgh_obj_id);

CREATE INDEX companies_identitylinkevent_provider_id_eeaf69f2 ON public.companies_identitylinkevent USING btree (provider_id);

CREATE INDEX companies_identitylinkevent_user_id_d9acbe4e ON public.companies_identitylinkevent USING btree (user_id);

CREATE INDEX companies_identityprovider_keeper_id_19ef6b1c ON public.companies_identityprovider USING btree (keeper_id);

CREATE INDEX companies_identityproviderevent_company_id_7b8e2fcc ON public.companies_identityproviderevent USING btree (company_id);

CREATE INDEX companies_identityproviderevent_keeper_id_a141e00c ON public.companies_identityproviderevent USING btree (keeper_id);

CREATE INDEX companies_identityproviderevent_pgh_obj_id_dfa8a077 ON public.companies_identityproviderevent USING btree (pgh_obj_id);

CREATE INDEX companies_invitation_invited_by_id_94934db8 ON public.companies_invitation USING btree (invited_by_id);

CREATE INDEX companies_invitation_role_id_b0d35115 ON public.companies_invitation USING btree (role_id);

CREATE INDEX companies_invitation_sheet_id_48f6493a ON public.companies_invitation USING btree (sheet_id);

CREATE INDEX companies_invitation_token_hash_663f581d_like ON public.companies_invitation USING btree (token_hash varchar_pattern_ops);

CREATE INDEX companies_invitation_unit_id_62973c84 ON public.companies_invitation USING btree (unit_id);

CREATE INDEX companies_invitationevent_invited_by_id_d8c433fe ON public.companies_invitationevent USING btree (invited_by_id);

CREATE INDEX companies_invitationevent_pgh_obj_id_27baf779 ON public.companies_invitationevent USING btree (pgh_obj_id);

CREATE INDEX companies_invitationevent_role_id_989aa5b4 ON public.companies_invitationevent USING btree (role_id);

CREATE INDEX companies_invitationevent_sheet_id_09633fd8 ON public.companies_invitationevent USING btree (sheet_id);

CREATE INDEX companies_invitationevent_unit_id_1b951cb1 ON public.companies_invitationevent USING btree (unit_id);

CREATE INDEX companies_invitationsheet_company_id_826d8897 ON public.companies_invitationsheet USING btree (company_id);

CREATE INDEX companies_invitationsheet_uploaded_by_id_3866271b ON public.companies_invitationsheet USING btree (uploaded_by_id);

CREATE INDEX companies_joinrequest_company_id_71cfd874 ON public.companies_joinrequest USING btree (company_id);

CREATE INDEX companies_joinrequest_decided_by_id_399ff354 ON public.companies_joinrequest USING btree (decided_by_id);

CREATE INDEX companies_joinrequest_token_hash_2f03d680_like ON public.companies_joinrequest USING btree (token_hash varchar_pattern_ops);

CREATE INDEX companies_joinrequestevent_company_id_bae72f3d ON public.companies_joinrequestevent USING btree (company_id);

CREATE INDEX companies_joinrequestevent_decided_by_id_f3703ed6 ON public.companies_joinrequestevent USING btree (decided_by_id);

CREATE INDEX companies_joinrequestevent_pgh_obj_id_7f258d54 ON public.companies_joinrequestevent USING btree (pgh_obj_id);

CREATE INDEX companies_maildomain_company_id_27f29e68 ON public.companies_maildomain USING btree (company_id);

CREATE INDEX companies_maildomain_stated_by_id_f9f81c1a ON public.companies_maildomain USING btree (stated_by_id);

CREATE INDEX companies_maildomainevent_company_id_4a5b79fe ON public.companies_maildomainevent USING btree (company_id);

CREATE INDEX companies_maildomainevent_pgh_obj_id_892654aa ON public.companies_maildomainevent USING btree (pgh_obj_id);

CREATE INDEX companies_maildomainevent_stated_by_id_79e01206 ON public.companies_maildomainevent USING btree (stated_by_id);

CREATE UNIQUE INDEX companies_one_default_address ON public.companies_address USING btree (company_id, kind) WHERE is_default;

CREATE UNIQUE INDEX companies_one_default_channel ON public.companies_channel USING btree (is_default) WHERE is_default;

CREATE UNIQUE INDEX companies_one_open_invitation ON public.companies_invitation USING btree (unit_id, role_id, email) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));

CREATE UNIQUE INDEX companies_one_open_join_request ON public.companies_joinrequest USING btree (company_id, email) WHERE ((state)::text = 'waiting'::text);

CREATE UNIQUE INDEX companies_one_root_unit ON public.companies_unit USING btree (company_id) WHERE (parent_id IS NULL);

CREATE INDEX companies_registration_company_id_bbbced7c ON public.companies_registration USING btree (company_id);

CREATE INDEX companies_registration_decided_by_id_61b6d500 ON public.companies_registration USING btree (decided_by_id);

CREATE INDEX companies_registration_token_hash_f4681e3c_like ON public.companies_registration USING btree (token_hash varchar_pattern_ops);

CREATE INDEX companies_registrationdocument_registration_id_0e6f8299 ON public.companies_registrationdocument USING btree (registration_id);

CREATE INDEX companies_registrationevent_company_id_59041b9e ON public.companies_registrationevent USING btree (company_id);

CREATE INDEX companies_registrationevent_decided_by_id_72f895f8 ON public.companies_registrationevent USING btree (decided_by_id);

CREATE INDEX companies_registrationevent_pgh_obj_id_2cccf753 ON public.companies_registrationevent USING btree (pgh_obj_id);

CREATE INDEX companies_registrations_open ON public.companies_registration USING btree (state, confirmed_at);

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

CREATE INDEX exchange_preparedlist_company_id_694c96e7 ON public.exchange_preparedfile USING btree (company_id);

CREATE INDEX exchange_preparedlist_unit_id_ea3f9083 ON public.exchange_preparedfile USING btree (unit_id);

CREATE INDEX exchange_preparedlist_user_id_d93e5ac1 ON public.exchange_preparedfile USING btree (user_id);

CREATE INDEX exchange_rejectedrow_of_import_id_926827e6 ON public.exchange_rejectedrow USING btree (of_import_id);

CREATE INDEX exchange_rowimages_of_import_id_e870bc8c ON public.exchange_rowimages USING btree (of_import_id);

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

CREATE INDEX lists_by_company ON public.lists_purchaselist USING btree (company_id, kind);

CREATE INDEX lists_by_segment ON public.lists_purchaselist USING btree (segment_id) WHERE (segment_id IS NOT NULL);

CREATE INDEX lists_collectround_company_id_92c66edc ON public.lists_collectround USING btree (company_id);

CREATE INDEX lists_collectround_opened_by_id_8ba9aae0 ON public.lists_collectround USING btree (opened_by_id);

CREATE INDEX lists_collectround_previous_id_ea16b916 ON public.lists_collectround USING btree (previous_id);

CREATE INDEX lists_collectround_purchase_list_id_bc645587 ON public.lists_collectround USING btree (purchase_list_id);

CREATE INDEX lists_collectround_unit_id_06183c36 ON public.lists_collectround USING btree (unit_id);

CREATE INDEX lists_collectroundevent_company_id_cb79800d ON public.lists_collectroundevent USING btree (company_id);

CREATE INDEX lists_collectroundevent_opened_by_id_b78185a8 ON public.lists_collectroundevent USING btree (opened_by_id);

CREATE INDEX lists_collectroundevent_pgh_obj_id_f03b42a7 ON public.lists_collectroundevent USING btree (pgh_obj_id);

CREATE INDEX lists_collectroundevent_previous_id_448c1e87 ON public.lists_collectroundevent USING btree (previous_id);

CREATE INDEX lists_collectroundevent_purchase_list_id_46b218f5 ON public.lists_collectroundevent USING btree (purchase_list_id);

CREATE INDEX lists_collectroundevent_unit_id_19103ce2 ON public.lists_collectroundevent USING btree (unit_id);

CREATE INDEX lists_entries_of_round ON public.lists_roundentry USING btree (round_id, id);

CREATE INDEX lists_listright_purchase_list_id_78f36d4d ON public.lists_listright USING btree (purchase_list_id);

CREATE INDEX lists_listright_role_id_b13b2b91 ON public.lists_listright USING btree (role_id);

CREATE INDEX lists_listright_unit_id_8962f372 ON public.lists_listright USING btree (unit_id);

CREATE INDEX lists_listright_user_id_8b7cb15f ON public.lists_listright USING btree (user_id);

CREATE INDEX lists_ownunit_taught_by_id_a62f2ad8 ON public.lists_ownunit USING btree (taught_by_id);

CREATE INDEX lists_ownunit_variant_id_e1336940 ON public.lists_ownunit USING btree (variant_id);

CREATE INDEX lists_purchaselist_closed_by_id_247e5633 ON public.lists_purchaselist USING btree (closed_by_id);

CREATE INDEX lists_purchaselist_company_id_eee292f1 ON public.lists_purchaselist USING btree (company_id);

CREATE INDEX lists_purchaselist_created_by_id_dacdb060 ON public.lists_purchaselist USING btree (created_by_id);

CREATE INDEX lists_purchaselist_owner_id_a3182c4e ON public.lists_purchaselist USING btree (owner_id);

CREATE INDEX lists_purchaselist_segment_id_690ec2b7 ON public.lists_purchaselist USING btree (segment_id);

CREATE INDEX lists_purchaselist_unit_id_496fbf47 ON public.lists_purchaselist USING btree (unit_id);

CREATE INDEX lists_purchaselistevent_closed_by_id_000679d4 ON public.lists_purchaselistevent USING btree (closed_by_id);

CREATE INDEX lists_purchaselistevent_company_id_0a69612a ON public.lists_purchaselistevent USING btree (company_id);

CREATE INDEX lists_purchaselistevent_created_by_id_029824d1 ON public.lists_purchaselistevent USING btree (created_by_id);

CREATE INDEX lists_purchaselistevent_owner_id_d8ca8c7f ON public.lists_purchaselistevent USING btree (owner_id);

CREATE INDEX lists_purchaselistevent_pgh_obj_id_e677a02e ON public.lists_purchaselistevent USING btree (pgh_obj_id);

CREATE INDEX lists_purchaselistevent_segment_id_f63ac254 ON public.lists_purchaselistevent USING btree (segment_id);

CREATE INDEX lists_purchaselistevent_unit_id_3404ff6c ON public.lists_purchaselistevent USING btree (unit_id);

CREATE INDEX lists_purchaselistline_added_by_id_762e3c4d ON public.lists_purchaselistline USING btree (added_by_id);

CREATE INDEX lists_purchaselistline_cost_center_id_09e0b909 ON public.lists_purchaselistline USING btree (cost_center_id);

CREATE INDEX lists_purchaselistline_purchase_list_id_50080470 ON public.lists_purchaselistline USING btree (purchase_list_id);

CREATE INDEX lists_purchaselistline_variant_id_8d48f280 ON public.lists_purchaselistline USING btree (variant_id);

CREATE INDEX lists_purchaselistlineevent_added_by_id_af972dc5 ON public.lists_purchaselistlineevent USING btree (added_by_id);

CREATE INDEX lists_purchaselistlineevent_cost_center_id_8698505a ON public.lists_purchaselistlineevent USING btree (cost_center_id);

CREATE INDEX lists_purchaselistlineevent_pgh_obj_id_3d1f1e7b ON public.lists_purchaselistlineevent USING btree (pgh_obj_id);

CREATE INDEX lists_purchaselistlineevent_purchase_list_id_f9dc96e3 ON public.lists_purchaselistlineevent USING btree (purchase_list_id);

CREATE INDEX lists_purchaselistlineevent_variant_id_11bd158a ON public.lists_purchaselistlineevent USING btree (variant_id);

CREATE INDEX lists_quick_order_by_user ON public.lists_quickorder USING btree (user_id, created_at DESC);

CREATE INDEX lists_quickorder_api_key_id_f3023218 ON public.lists_quickorder USING btree (api_key_id);

CREATE INDEX lists_quickorder_company_id_07d75a60 ON public.lists_quickorder USING btree (company_id);

CREATE INDEX lists_quickorder_unit_id_1984b3a6 ON public.lists_quickorder USING btree (unit_id);

CREATE INDEX lists_quickorder_user_id_e7a0ce42 ON public.lists_quickorder USING btree (user_id);

CREATE INDEX lists_quickorderline_cost_center_id_123550f1 ON public.lists_quickorderline USING btree (cost_center_id);

CREATE INDEX lists_quickorderline_quick_order_id_622f441e ON public.lists_quickorderline USING btree (quick_order_id);

CREATE INDEX lists_quickorderline_ship_to_id_8c4af26d ON public.lists_quickorderline USING btree (ship_to_id);

CREATE INDEX lists_quickorderline_variant_id_c2273737 ON public.lists_quickorderline USING btree (variant_id);

CREATE INDEX lists_roundcell_changed_by_id_ad72cc83 ON public.lists_roundcell USING btree (changed_by_id);

CREATE INDEX lists_roundcell_department_id_22045761 ON public.lists_roundcell USING btree (department_id);

CREATE INDEX lists_roundcell_product_id_fa88d8d4 ON public.lists_roundcell USING btree (product_id);

CREATE INDEX lists_rounddepartment_address_id_aee7aa82 ON public.lists_rounddepartment USING btree (address_id);

CREATE INDEX lists_rounddepartment_cost_center_id_58e6f111 ON public.lists_rounddepartment USING btree (cost_center_id);

CREATE INDEX lists_rounddepartment_done_by_id_29ac3ccb ON public.lists_rounddepartment USING btree (done_by_id);

CREATE INDEX lists_rounddepartment_round_id_a8c76558 ON public.lists_rounddepartment USING btree (round_id);

CREATE INDEX lists_rounddepartment_unit_id_6d458fc3 ON public.lists_rounddepartment USING btree (unit_id);

CREATE INDEX lists_roundentry_department_id_340b4454 ON public.lists_roundentry USING btree (department_id);

CREATE INDEX lists_roundentry_product_id_132deacd ON public.lists_roundentry USING btree (product_id);

CREATE INDEX lists_roundentry_round_id_bba67625 ON public.lists_roundentry USING btree (round_id);

CREATE INDEX lists_roundentry_user_id_38760d5f ON public.lists_roundentry USING btree (user_id);

CREATE INDEX lists_roundorder_address_id_6e423025 ON public.lists_roundorder USING btree (address_id);

CREATE INDEX lists_roundorder_cart_id_71b058f7 ON public.lists_roundorder USING btree (cart_id);

CREATE INDEX lists_roundorder_order_id_65e43540 ON public.lists_roundorder USING btree (order_id);

CREATE INDEX lists_roundorder_round_id_9d5f4c1c ON public.lists_roundorder USING btree (round_id);

CREATE INDEX lists_roundproduct_round_id_eb76748b ON public.lists_roundproduct USING btree (round_id);

CREATE INDEX lists_roundproduct_variant_id_edd84256 ON public.lists_roundproduct USING btree (variant_id);

CREATE INDEX lists_rounds_of_company ON public.lists_collectround USING btree (company_id, opened_at DESC);

CREATE INDEX lists_rounds_to_close ON public.lists_collectround USING btree (closes_at) WHERE ((state)::text = 'open'::text);

CREATE INDEX lists_sheetshape_taught_by_id_fa929203 ON public.lists_sheetshape USING btree (taught_by_id);

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);

CREATE INDEX notifications_message_company_id_2041d34c ON public.notifications_message USING btree (company_id);

CREATE INDEX notifications_notice_by_target ON public.notifications_payablenotice USING btree (target_id, created_at DESC);

CREATE INDEX notifications_payablenotice_order_id_cebd749f ON public.notifications_payablenotice USING btree (order_id);

CREATE INDEX notifications_payabletarget_company_id_53162068 ON public.notifications_payabletarget USING btree (company_id);

CREATE INDEX notifications_payabletargetevent_company_id_edf03840 ON public.notifications_payabletargetevent USING btree (company_id);

CREATE INDEX notifications_payabletargetevent_pgh_obj_id_2e178ae0 ON public.notifications_payabletargetevent USING btree (pgh_obj_id);

CREATE INDEX notifications_spendreport_recipients_spendreport_id_007d8e8f ON public.notifications_spendreport_recipients USING btree (spendreport_id);

CREATE INDEX notifications_spendreport_recipients_user_id_0e04aab5 ON public.notifications_spendreport_recipients USING btree (user_id);

CREATE INDEX notifications_spendreportevent_pgh_obj_id_a3584d90 ON public.notifications_spendreportevent USING btree (pgh_obj_id);

CREATE INDEX notifications_spendreportevent_unit_id_da3f4161 ON public.notifications_spendreportevent USING btree (unit_id);

CREATE UNIQUE INDEX notifications_told_once ON public.notifications_payablenotice USING btree (target_id, order_id) WHERE (order_id IS NOT NULL);

CREATE INDEX ordering_by_company ON public.ordering_order USING btree (company_id, submitted_at DESC);

CREATE INDEX ordering_by_day ON public.ordering_order USING btree (submitted_at DESC);

CREATE INDEX ordering_by_number ON public.ordering_order USING btree (number varchar_pattern_ops);

CREATE INDEX ordering_by_state ON public.ordering_order USING btree (state, submitted_at DESC);

CREATE INDEX ordering_calendarday_company_id_421bafd9 ON public.ordering_calendarday USING btree (company_id);

CREATE INDEX ordering_calendarday_unit_id_36dbc76d ON public.ordering_calendarday USING btree (unit_id);

CREATE INDEX ordering_calendardayevent_company_id_56c35161 ON public.ordering_calendardayevent USING btree (company_id);

CREATE INDEX ordering_calendardayevent_pgh_obj_id_f8b63ad9 ON public.ordering_calendardayevent USING btree (pgh_obj_id);

CREATE INDEX ordering_calendardayevent_unit_id_5e2d572d ON public.ordering_calendardayevent USING btree (unit_id);

CREATE INDEX ordering_cart_api_key_id_2ac99675 ON public.ordering_cart USING btree (api_key_id);

CREATE INDEX ordering_cart_company_id_d03cf4b3 ON public.ordering_cart USING btree (company_id);

CREATE INDEX ordering_cart_unit_id_ba549779 ON public.ordering_cart USING btree (unit_id);

CREATE INDEX ordering_cart_user_id_094adb75 ON public.ordering_cart USING btree (user_id);

CREATE INDEX ordering_cartinuse_cart_id_267b0f08 ON public.ordering_cartinuse USING btree (cart_id);

CREATE INDEX ordering_cartline_cart_id_1565cf7c ON public.ordering_cartline USING btree (cart_id);

CREATE INDEX ordering_cartline_cost_center_id_6d3770ac ON public.ordering_cartline USING btree (cost_center_id);

CREATE INDEX ordering_cartline_department_id_12259cfb ON public.ordering_cartline USING btree (department_id);

CREATE INDEX ordering_cartline_ship_to_id_25cac04e ON public.ordering_cartline USING btree (ship_to_id);

CREATE INDEX ordering_cartline_variant_id_788c4f1b ON public.ordering_cartline USING btree (variant_id);

CREATE INDEX ordering_line_by_variant ON public.ordering_orderline USING btree (variant_id);

CREATE UNIQUE INDEX ordering_one_consent_per_person ON public.ordering_recurringconsent USING btree (recurring_id, user_id) WHERE (revoked_at IS NULL);

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

CREATE INDEX ordering_orderattachment_order_id_5f2454e4 ON public.ordering_orderattachment USING btree (order_id);

CREATE INDEX ordering_orderattachment_user_id_64e3b373 ON public.ordering_orderattachment USING btree (user_id);

CREATE INDEX ordering_orderidnumbercomp_company_id_18b8c9e9 ON public.ordering_orderidnumbercompanystatenetamounttaxamounttotalamde23 USING btree (company_id);

CREATE INDEX ordering_orderidnumbercomp_pgh_obj_id_f0a6f480 ON public.ordering_orderidnumbercompanystatenetamounttaxamounttotalamde23 USING btree (pgh_obj_id);

CREATE INDEX ordering_orderline_cost_center_id_6695596a ON public.ordering_orderline USING btree (cost_center_id);

CREATE INDEX ordering_orderline_order_id_cb63bbd7 ON public.ordering_orderline USING btree (order_id);

CREATE INDEX ordering_orderline_variant_id_44a402ad ON public.ordering_orderline USING btree (variant_id);

CREATE INDEX ordering_orderlinepart_variant_id_77bfe591 ON public.ordering_orderlinepart USING btree (variant_id);

CREATE INDEX ordering_orderlogentry_acting_id_117cba34 ON public.ordering_orderlogentry USING btree (acting_id);

CREATE INDEX ordering_orderlogentry_order_id_a35d6392 ON public.ordering_orderlogentry USING btree (order_id);

CREATE INDEX ordering_orderlogentry_user_id_0e93fc06 ON public.ordering_orderlogentry USING btree (user_id);

CREATE INDEX ordering_recurring_of_company ON public.ordering_recurringorder USING btree (company_id, state);

CREATE INDEX ordering_recurringconsent_recurring_id_99673a81 ON public.ordering_recurringconsent USING btree (recurring_id);

CREATE INDEX ordering_recurringconsent_user_id_61eaeb30 ON public.ordering_recurringconsent USING btree (user_id);

CREATE INDEX ordering_recurringconsentevent_pgh_obj_id_baae02b9 ON public.ordering_recurringconsentevent USING btree (pgh_obj_id);

CREATE INDEX ordering_recurringconsentevent_recurring_id_0d5267f8 ON public.ordering_recurringconsentevent USING btree (recurring_id);

CREATE INDEX ordering_recurringconsentevent_user_id_987e7abf ON public.ordering_recurringconsentevent USING btree (user_id);

CREATE INDEX ordering_recurringline_cost_center_id_217c571a ON public.ordering_recurringline USING btree (cost_center_id);

CREATE INDEX ordering_recurringline_recurring_id_75d90cf4 ON public.ordering_recurringline USING btree (recurring_id);

CREATE INDEX ordering_recurringline_run_id_100eb582 ON public.ordering_recurringline USING btree (run_id);

CREATE INDEX ordering_recurringline_variant_id_0e8981a3 ON public.ordering_recurringline USING btree (variant_id);

CREATE INDEX ordering_recurringorder_company_id_016c2464 ON public.ordering_recurringorder USING btree (company_id);

CREATE INDEX ordering_recurringorder_delivery_address_id_9e3c64da ON public.ordering_recurringorder USING btree (delivery_address_id);

CREATE INDEX ordering_recurringorder_deputy_id_ed9b358a ON public.ordering_recurringorder USING btree (deputy_id);

CREATE INDEX ordering_recurringorder_owner_id_f156ab83 ON public.ordering_recurringorder USING btree (owner_id);

CREATE INDEX ordering_recurringorder_unit_id_f8b8066f ON public.ordering_recurringorder USING btree (unit_id);

CREATE INDEX ordering_recurringorderevent_company_id_78fa23e1 ON public.ordering_recurringorderevent USING btree (company_id);

CREATE INDEX ordering_recurringorderevent_delivery_address_id_3aa2ab00 ON public.ordering_recurringorderevent USING btree (delivery_address_id);

CREATE INDEX ordering_recurringorderevent_deputy_id_b407ed52 ON public.ordering_recurringorderevent USING btree (deputy_id);

CREATE INDEX ordering_recurringorderevent_owner_id_23f2326c ON public.ordering_recurringorderevent USING btree (owner_id);

CREATE INDEX ordering_recurringorderevent_pgh_obj_id_5841583b ON public.ordering_recurringorderevent USING btree (pgh_obj_id);

CREATE INDEX ordering_recurringorderevent_unit_id_ec20e0a1 ON public.ordering_recurringorderevent USING btree (unit_id);

CREATE INDEX ordering_recurringrun_order_id_ac9c0a07 ON public.ordering_recurringrun USING btree (order_id);

CREATE INDEX ordering_runs_to_try ON public.ordering_recurringrun USING btree (tried_at) WHERE ((state)::text = ANY ((ARRAY['planned'::character varying, 'waiting'::character varying])::text[]));

CREATE INDEX ordering_services_of_line ON public.ordering_orderline USING btree (service_of_id) WHERE (service_of_id IS NOT NULL);

CREATE INDEX ordering_shared_carts ON public.ordering_cart USING btree (company_id, unit_id) WHERE (NOT ((audience)::text = ''::text));

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

CREATE INDEX pricing_promotion_gift_variant_id_ad2eeb6c ON public.pricing_promotion USING btree (gift_variant_id);

CREATE INDEX pricing_promotionbuyer_channel_id_a3db3549 ON public.pricing_promotionbuyer USING btree (channel_id);

CREATE INDEX pricing_promotionbuyer_company_id_3699e684 ON public.pricing_promotionbuyer USING btree (company_id);

CREATE INDEX pricing_promotionbuyer_promotion_id_529de217 ON public.pricing_promotionbuyer USING btree (promotion_id);

CREATE INDEX pricing_promotionbuyer_segment_id_3481f63e ON public.pricing_promotionbuyer USING btree (segment_id);

CREATE INDEX pricing_promotionbuyerevent_channel_id_c4897830 ON public.pricing_promotionbuyerevent USING btree (channel_id);

CREATE INDEX pricing_promotionbuyerevent_company_id_02c3c218 ON public.pricing_promotionbuyerevent USING btree (company_id);

CREATE INDEX pricing_promotionbuyerevent_pgh_obj_id_9676ace9 ON public.pricing_promotionbuyerevent USING btree (pgh_obj_id);

CREATE INDEX pricing_promotionbuyerevent_promotion_id_6b290c89 ON public.pricing_promotionbuyerevent USING btree (promotion_id);

CREATE INDEX pricing_promotionbuyerevent_segment_id_5ed457d4 ON public.pricing_promotionbuyerevent USING btree (segment_id);

CREATE INDEX pricing_promotionevent_gift_variant_id_1c996332 ON public.pricing_promotionevent USING btree (gift_variant_id);

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

CREATE INDEX pricing_variantcostevent_pgh_obj_id_05e423b3 ON public.pricing_variantcostevent USING btree (pgh_obj_id);

CREATE INDEX pricing_variantcostevent_variant_id_4e1a2937 ON public.pricing_variantcostevent USING btree (variant_id);

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);

CREATE UNIQUE INDEX quotes_accepted_once ON public.quotes_quoteacceptance USING btree (quote_id) WHERE (NOT is_void);

CREATE INDEX quotes_by_company ON public.quotes_quote USING btree (company_id, changed_at DESC);

CREATE INDEX quotes_by_state ON public.quotes_quote USING btree (state, changed_at DESC);

CREATE UNIQUE INDEX quotes_external_id_once ON public.quotes_quote USING btree (source, external_id) WHERE (NOT ((external_id)::text = ''::text));

CREATE INDEX quotes_framework_number_b77e9e40_like ON public.quotes_framework USING btree (number varchar_pattern_ops);

CREATE INDEX quotes_frameworkevent_pgh_obj_id_6a0f31e6 ON public.quotes_frameworkevent USING btree (pgh_obj_id);

CREATE INDEX quotes_frameworkevent_quote_id_c86e1d02 ON public.quotes_frameworkevent USING btree (quote_id);

CREATE INDEX quotes_frameworks_running ON public.quotes_framework USING btree (ends_on) WHERE (ended_at IS NULL);

CREATE INDEX quotes_guestrequest_decided_by_id_f5afd06d ON public.quotes_guestrequest USING btree (decided_by_id);

CREATE INDEX quotes_guestrequest_token_hash_528306b0_like ON public.quotes_guestrequest USING btree (token_hash varchar_pattern_ops);

CREATE INDEX quotes_guestrequestevent_decided_by_id_6e26d7fd ON public.quotes_guestrequestevent USING btree (decided_by_id);

CREATE INDEX quotes_guestrequestevent_pgh_obj_id_9cc84c43 ON public.quotes_guestrequestevent USING btree (pgh_obj_id);

CREATE INDEX quotes_guestrequestevent_quote_id_0a6b8c33 ON public.quotes_guestrequestevent USING btree (quote_id);

CREATE INDEX quotes_guests_waiting ON public.quotes_guestrequest USING btree (state, confirmed_at);

CREATE UNIQUE INDEX quotes_one_draft_a_side ON public.quotes_quoterevision USING btree (quote_id, side) WHERE (sent_at IS NULL);

CREATE INDEX quotes_quote_api_key_id_fca3e928 ON public.quotes_quote USING btree (api_key_id);

CREATE INDEX quotes_quote_company_id_6d9521d9 ON public.quotes_quote USING btree (company_id);

CREATE INDEX quotes_quote_number_140c95b8_like ON public.quotes_quote USING btree (number varchar_pattern_ops);

CREATE INDEX quotes_quote_rep_id_fd4e131c ON public.quotes_quote USING btree (rep_id);

CREATE INDEX quotes_quote_requester_id_b7dc781f ON public.quotes_quote USING btree (requester_id);

CREATE INDEX quotes_quote_unit_id_54aff6f8 ON public.quotes_quote USING btree (unit_id);

CREATE INDEX quotes_quoteacceptance_quote_id_2bd0800f ON public.quotes_quoteacceptance USING btree (quote_id);

CREATE INDEX quotes_quoteacceptance_revision_id_2e1d1507 ON public.quotes_quoteacceptance USING btree (revision_id);

CREATE INDEX quotes_quoteacceptance_user_id_d314b083 ON public.quotes_quoteacceptance USING btree (user_id);

CREATE INDEX quotes_quoteacceptanceevent_contract_id_8cd63056 ON public.quotes_quoteacceptanceevent USING btree (contract_id);

CREATE INDEX quotes_quoteacceptanceevent_framework_id_6efeed8b ON public.quotes_quoteacceptanceevent USING btree (framework_id);

CREATE INDEX quotes_quoteacceptanceevent_order_id_bf184cc5 ON public.quotes_quoteacceptanceevent USING btree (order_id);

CREATE INDEX quotes_quoteacceptanceevent_pgh_obj_id_bf0b7456 ON public.quotes_quoteacceptanceevent USING btree (pgh_obj_id);

CREATE INDEX quotes_quoteacceptanceevent_quote_id_edfad8f7 ON public.quotes_quoteacceptanceevent USING btree (quote_id);

CREATE INDEX quotes_quoteacceptanceevent_revision_id_a7e87453 ON public.quotes_quoteacceptanceevent USING btree (revision_id);

CREATE INDEX quotes_quoteacceptanceevent_user_id_10183b2e ON public.quotes_quoteacceptanceevent USING btree (user_id);

CREATE INDEX quotes_quoteacceptedline_line_id_e85ca1b6 ON public.quotes_quoteacceptedline USING btree (line_id);

CREATE INDEX quotes_quoteattachment_revision_id_d2480567 ON public.quotes_quoteattachment USING btree (revision_id);

CREATE INDEX quotes_quoteattachment_user_id_4ea0f64e ON public.quotes_quoteattachment USING btree (user_id);

CREATE INDEX quotes_quotecomment_quote_id_70f63c88 ON public.quotes_quotecomment USING btree (quote_id);

CREATE INDEX quotes_quotecomment_user_id_a28eec79 ON public.quotes_quotecomment USING btree (user_id);

CREATE INDEX quotes_quotefloorevent_pgh_obj_id_956d2270 ON public.quotes_quotefloorevent USING btree (pgh_obj_id);

CREATE INDEX quotes_quoteidnumbercompan_company_id_91795098 ON public.quotes_quoteidnumbercompanystatereplostreasonevent USING btree (company_id);

CREATE INDEX quotes_quoteidnumbercompan_pgh_obj_id_8a5f1abe ON public.quotes_quoteidnumbercompanystatereplostreasonevent USING btree (pgh_obj_id);

CREATE INDEX quotes_quoteidnumbercompan_rep_id_9c9b37e0 ON public.quotes_quoteidnumbercompanystatereplostreasonevent USING btree (rep_id);

CREATE INDEX quotes_quotelimitevent_person_id_689b3550 ON public.quotes_quotelimitevent USING btree (person_id);

CREATE INDEX quotes_quotelimitevent_pgh_obj_id_4169d955 ON public.quotes_quotelimitevent USING btree (pgh_obj_id);

CREATE INDEX quotes_quoteline_cost_center_id_6fabe594 ON public.quotes_quoteline USING btree (cost_center_id);

CREATE INDEX quotes_quoteline_variant_id_76b163f6 ON public.quotes_quoteline USING btree (variant_id);

CREATE INDEX quotes_quotelineanswer_user_id_6a13d200 ON public.quotes_quotelineanswer USING btree (user_id);

CREATE INDEX quotes_quotelink_revision_id_5aa19254 ON public.quotes_quotelink USING btree (revision_id);

CREATE INDEX quotes_quotelink_token_hash_46759674_like ON public.quotes_quotelink USING btree (token_hash varchar_pattern_ops);

CREATE INDEX quotes_quotelink_user_id_39e6fd2d ON public.quotes_quotelink USING btree (user_id);

CREATE INDEX quotes_quotelogentry_quote_id_5c807c32 ON public.quotes_quotelogentry USING btree (quote_id);

CREATE INDEX quotes_quotelogentry_user_id_9a6db3e8 ON public.quotes_quotelogentry USING btree (user_id);

CREATE INDEX quotes_quotepolicyevent_company_id_be33f9ab ON public.quotes_quotepolicyevent USING btree (company_id);

CREATE INDEX quotes_quotepolicyevent_pgh_obj_id_0d055ce2 ON public.quotes_quotepolicyevent USING btree (pgh_obj_id);

CREATE INDEX quotes_quoterevision_author_id_96d039c5 ON public.quotes_quoterevision USING btree (author_id);

CREATE INDEX quotes_quoterevision_consent_by_id_2fc38343 ON public.quotes_quoterevision USING btree (consent_by_id);

CREATE INDEX quotes_running_out ON public.quotes_quote USING btree (valid_until) WHERE ((state)::text = ANY ((ARRAY['sent'::character varying, 'countered'::character varying])::text[]));

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

CREATE INDEX socialaccount_socialaccount_user_id_8146e70c ON public.socialaccount_socialaccount USING btree (user_id);

CREATE INDEX socialaccount_socialtoken_account_id_951f210e ON public.socialaccount_socialtoken USING btree (account_id);

CREATE INDEX socialaccount_socialtoken_app_id_636a42d7 ON public.socialaccount_socialtoken USING btree (app_id);

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;

CREATE TRIGGER exchange_feed_delete AFTER DELETE ON public.catalog_document REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_document_delete();

CREATE TRIGGER exchange_feed_delete AFTER DELETE ON public.catalog_kitcomponent REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_kitcomponent_delete();

CREATE TRIGGER exchange_feed_delete AFTER DELETE ON public.catalog_optionchoice REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_optionchoice_delete();

CREATE TRIGGER exchange_feed_delete AFTER DELETE ON public.catalog_optionrule REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_optionrule_delete();

CREATE TRIGGER exchange_feed_delete AFTER DELETE ON public.catalog_productoption REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_productoption_delete();

CREATE TRIGGER exchange_feed_delete AFTER DELETE ON public.catalog_relation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_relation_delete();

CREATE TRIGGER exchange_feed_insert AFTER INSERT ON public.catalog_attribute REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_attribute_insert();

CREATE TRIGGER exchange_feed_insert AFTER INSERT ON public.catalog_category REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_category_insert();

CREATE TRIGGER exchange_feed_insert AFTER INSERT ON public.catalog_document REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_document_insert();

CREATE TRIGGER exchange_feed_insert AFTER INSERT ON public.catalog_kitcomponent REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_kitcomponent_insert();

CREATE TRIGGER exchange_feed_insert AFTER INSERT ON public.catalog_optionchoice REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_optionchoice_insert();

CREATE TRIGGER exchange_feed_insert AFTER INSERT ON public.catalog_optionrule REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_optionrule_insert();

CREATE TRIGGER exchange_feed_insert AFTER INSERT ON public.catalog_productoption REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_productoption_insert();

CREATE TRIGGER exchange_feed_insert AFTER INSERT ON public.catalog_relation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_relation_insert();

CREATE TRIGGER exchange_feed_update AFTER UPDATE ON public.catalog_attribute REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_attribute_update();

CREATE TRIGGER exchange_feed_update AFTER UPDATE ON public.catalog_category REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_category_update();

CREATE TRIGGER exchange_feed_update AFTER UPDATE ON public.catalog_document REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_document_update();

CREATE TRIGGER exchange_feed_update AFTER UPDATE ON public.catalog_kitcomponent REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_kitcomponent_update();

CREATE TRIGGER exchange_feed_update AFTER UPDATE ON public.catalog_optionchoice REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_optionchoice_update();

CREATE TRIGGER exchange_feed_update AFTER UPDATE ON public.catalog_optionrule REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_optionrule_update();

CREATE TRIGGER exchange_feed_update AFTER UPDATE ON public.catalog_productoption REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_productoption_update();

CREATE TRIGGER exchange_feed_update AFTER UPDATE ON public.catalog_relation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_feed_catalog_relation_update();

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

CREATE TRIGGER pgtrigger_append_only_2a1ed BEFORE DELETE OR UPDATE ON public.companies_joinrequestevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_2a1ed();

COMMENT ON TRIGGER pgtrigger_append_only_2a1ed ON public.companies_joinrequestevent IS 'a5ce65edd830c8a9a21fa71b9edb0e27d38f1e47';

CREATE TRIGGER pgtrigger_append_only_2aa50 BEFORE DELETE OR UPDATE ON public.pricing_pricelistevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_2aa50();

COMMENT ON TRIGGER pgtrigger_append_only_2aa50 ON public.pricing_pricelistevent IS 'd04a1f016f38c01f0259986be3b9219343d368a9';

CREATE TRIGGER pgtrigger_append_only_2b949 BEFORE DELETE OR UPDATE ON public.quotes_quotelimitevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_2b949();

COMMENT ON TRIGGER pgtrigger_append_only_2b949 ON public.quotes_quotelimitevent IS 'de0bd025c7d1ae4a3d33f4639d9441949a79c466';

CREATE TRIGGER pgtrigger_append_only_369d1 BEFORE DELETE OR UPDATE ON public.companies_registrationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_369d1();

COMMENT ON TRIGGER pgtrigger_append_only_369d1 ON public.companies_registrationevent IS '1734da6e834ef13503113b9114fbf4754df9e823';

CREATE TRIGGER pgtrigger_append_only_3a2cd BEFORE DELETE OR UPDATE ON public.ordering_calendardayevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_3a2cd();

COMMENT ON TRIGGER pgtrigger_append_only_3a2cd ON public.ordering_calendardayevent IS '02f4c913b539604436c99128ba89275114d9b8cc';

CREATE TRIGGER pgtrigger_append_only_3bd17 BEFORE DELETE OR UPDATE ON public.ordering_recurringorderevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_3bd17();

COMMENT ON TRIGGER pgtrigger_append_only_3bd17 ON public.ordering_recurringorderevent IS '1b2b34215264017871f636040b0cb0d70229d02c';

CREATE TRIGGER pgtrigger_append_only_3c7e6 BEFORE DELETE OR UPDATE ON public.pricing_pricelistassignmentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_3c7e6();

COMMENT ON TRIGGER pgtrigger_append_only_3c7e6 ON public.pricing_pricelistassignmentevent IS '3b0f5e227560bf0d68ba0032db8d94882fd17a82';

CREATE TRIGGER pgtrigger_append_only_45300 BEFORE DELETE OR UPDATE ON public.approvals_approvalpolicyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_45300();

COMMENT ON TRIGGER pgtrigger_append_only_45300 ON public.approvals_approvalpolicyevent IS '6e961eb2c7f4100305d0ac742ab4fdafc3a10366';

CREATE TRIGGER pgtrigger_append_only_49294 BEFORE DELETE OR UPDATE ON public.quotes_quoteidnumbercompanystatereplostreasonevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_49294();

COMMENT ON TRIGGER pgtrigger_append_only_49294 ON public.quotes_quoteidnumbercompanystatereplostreasonevent IS 'a4fc107c5ac4df7997a53506fdfa17418913acaf';

CREATE TRIGGER pgtrigger_append_only_511e6 BEFORE DELETE OR UPDATE ON public.catalog_categoryevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_511e6();

COMMENT ON TRIGGER pgtrigger_append_only_511e6 ON public.catalog_categoryevent IS 'ae134e5f8d9ddf42ff64203faaa9d809a705d972';

CREATE TRIGGER pgtrigger_append_only_51ba7 BEFORE DELETE OR UPDATE ON public.catalog_attributeevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_51ba7();

COMMENT ON TRIGGER pgtrigger_append_only_51ba7 ON public.catalog_attributeevent IS '307845f94fc6195e6ec27e023fcb73ce3c4a5eea';

CREATE TRIGGER pgtrigger_append_only_533a9 BEFORE DELETE OR UPDATE ON public.approvals_approvalstepevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_533a9();

COMMENT ON TRIGGER pgtrigger_append_only_533a9 ON public.approvals_approvalstepevent IS '58396abfdd86738930d1ec2403db842a2cd10dd1';

CREATE TRIGGER pgtrigger_append_only_58209 BEFORE DELETE OR UPDATE ON public.lists_purchaselistlineevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_58209();

COMMENT ON TRIGGER pgtrigger_append_only_58209 ON public.lists_purchaselistlineevent IS 'fffb92b6d9143570bd604c297d7d4048ba901196';

CREATE TRIGGER pgtrigger_append_only_582f1 BEFORE DELETE OR UPDATE ON public.catalog_productevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_582f1();

COMMENT ON TRIGGER pgtrigger_append_only_582f1 ON public.catalog_productevent IS '940e6199f2f19bd732620c5d3f2e10c3a68c0d21';

CREATE TRIGGER pgtrigger_append_only_68c0b BEFORE DELETE OR UPDATE ON public.exchange_importpolicyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_68c0b();

COMMENT ON TRIGGER pgtrigger_append_only_68c0b ON public.exchange_importpolicyevent IS '67f0144decf191cce0a27dc8823a72dada4d09e5';

CREATE TRIGGER pgtrigger_append_only_6b8a1 BEFORE DELETE OR UPDATE ON public.quotes_quoteacceptanceevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_6b8a1();

COMMENT ON TRIGGER pgtrigger_append_only_6b8a1 ON public.quotes_quoteacceptanceevent IS '8282dd1f4fd8d7691235cc887b6f5f77cfdf5d22';

CREATE TRIGGER pgtrigger_append_only_6d395 BEFORE DELETE OR UPDATE ON public.quotes_guestrequestevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_6d395();

COMMENT ON TRIGGER pgtrigger_append_only_6d395 ON public.quotes_guestrequestevent IS '0cdf814330e0fb6d04aeea1d38068f3b398a5a4c';

CREATE TRIGGER pgtrigger_append_only_6d62f BEFORE DELETE OR UPDATE ON public.group_buying_grouppriceevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_6d62f();

COMMENT ON TRIGGER pgtrigger_append_only_6d62f ON public.group_buying_grouppriceevent IS '16cb5f27e4d21fe64916fd7b3f5f743b791b1f99';

CREATE TRIGGER pgtrigger_append_only_726eb BEFORE DELETE OR UPDATE ON public.rebates_rebategoodsevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_726eb();

COMMENT ON TRIGGER pgtrigger_append_only_726eb ON public.rebates_rebategoodsevent IS '6142eacaa1494e360e539277a2f53410c477a699';

CREATE TRIGGER pgtrigger_append_only_72b96 BEFORE DELETE OR UPDATE ON public.pricing_promotionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_72b96();

COMMENT ON TRIGGER pgtrigger_append_only_72b96 ON public.pricing_promotionevent IS 'b445217051fb5df0340bed4d8a70f5edc47d9c5b';

CREATE TRIGGER pgtrigger_append_only_77d0b BEFORE DELETE OR UPDATE ON public.approvals_approvalrulestepevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_77d0b();

COMMENT ON TRIGGER pgtrigger_append_only_77d0b ON public.approvals_approvalrulestepevent IS 'a52ef7151ccd9e5da4503a77d841d36cf6adba63';

CREATE TRIGGER pgtrigger_append_only_7924f BEFORE DELETE OR UPDATE ON public.lists_collectroundevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7924f();

COMMENT ON TRIGGER pgtrigger_append_only_7924f ON public.lists_collectroundevent IS 'ea790770905df94cdfacc2d09c982ddc5cc0ac83';

CREATE TRIGGER pgtrigger_append_only_7c616 BEFORE DELETE OR UPDATE ON public.companies_roleevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7c616();

COMMENT ON TRIGGER pgtrigger_append_only_7c616 ON public.companies_roleevent IS '00c21e7f350483a9e53f02dcbef535d32ebaafe9';

CREATE TRIGGER pgtrigger_append_only_7d93d BEFORE DELETE OR UPDATE ON public.pricing_freightruleevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7d93d();

COMMENT ON TRIGGER pgtrigger_append_only_7d93d ON public.pricing_freightruleevent IS '33cc1990f24e1c2a64dff1fe823de9a5a49316ff';

CREATE TRIGGER pgtrigger_append_only_7f771 BEFORE DELETE OR UPDATE ON public.quotes_frameworkevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7f771();

COMMENT ON TRIGGER pgtrigger_append_only_7f771 ON public.quotes_frameworkevent IS 'ea486a5847a1fe2ae9c81d8674d877625f62d3b3';

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

CREATE TRIGGER pgtrigger_append_only_99de7 BEFORE DELETE OR UPDATE ON public.lists_purchaselistevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_99de7();

COMMENT ON TRIGGER pgtrigger_append_only_99de7 ON public.lists_purchaselistevent IS 'c788b49ff45dda02faa7bbc740e4a014ab628170';

CREATE TRIGGER pgtrigger_append_only_9a07b BEFORE DELETE OR UPDATE ON public.companies_sellerevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_9a07b();

COMMENT ON TRIGGER pgtrigger_append_only_9a07b ON public.companies_sellerevent IS '4fb7cdbf5677076b0f00a8fc2e21550a1f5f320f';

CREATE TRIGGER pgtrigger_append_only_9a4cb BEFORE DELETE OR UPDATE ON public.pricing_ladderstepevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_9a4cb();

COMMENT ON TRIGGER pgtrigger_append_only_9a4cb ON public.pricing_ladderstepevent IS 'fbe645f69bbd6d5ab20f7d23340b6597253ca187';

CREATE TRIGGER pgtrigger_append_only_9d279 BEFORE DELETE OR UPDATE ON public.pricing_promotiongoodsevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_9d279();

COMMENT ON TRIGGER pgtrigger_append_only_9d279 ON public.pricing_promotiongoodsevent IS '12128fe12a2949643fae4ea69310df309fd126ff';

CREATE TRIGGER pgtrigger_append_only_a5ef5 BEFORE DELETE OR UPDATE ON public.quotes_quotepolicyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a5ef5();

COMMENT ON TRIGGER pgtrigger_append_only_a5ef5 ON public.quotes_quotepolicyevent IS 'c0b81d655e3afb8a3257929d7016f6135241b3d6';

CREATE TRIGGER pgtrigger_append_only_aa59f BEFORE DELETE OR UPDATE ON public.pricing_contractevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_aa59f();

COMMENT ON TRIGGER pgtrigger_append_only_aa59f ON public.pricing_contractevent IS '769a75d63c272b72652c0eeca699f71a0b6c86b5';

CREATE TRIGGER pgtrigger_append_only_ae97b BEFORE DELETE OR UPDATE ON public.pricing_priceentryevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ae97b();

COMMENT ON TRIGGER pgtrigger_append_only_ae97b ON public.pricing_priceentryevent IS '8e27e921eea81b1745019e76b8594be058c4fc59';

CREATE TRIGGER pgtrigger_append_only_b0077 BEFORE DELETE OR UPDATE ON public.notifications_payabletargetevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b0077();

COMMENT ON TRIGGER pgtrigger_append_only_b0077 ON public.notifications_payabletargetevent IS '93d796ee21d9de09bee8a05fe34ca24c9f8ede28';

CREATE TRIGGER pgtrigger_append_only_b1e19 BEFORE DELETE OR UPDATE ON public.notifications_spendreportevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b1e19();

COMMENT ON TRIGGER pgtrigger_append_only_b1e19 ON public.notifications_spendreportevent IS '1cd237fe1df2d97f9f677ecbf45fad637785a095';

CREATE TRIGGER pgtrigger_append_only_b21c1 BEFORE DELETE OR UPDATE ON public.payments_paymenttermsevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b21c1();

COMMENT ON TRIGGER pgtrigger_append_only_b21c1 ON public.payments_paymenttermsevent IS 'c2ae250983cebc1fdbf6f0bfcaaecc0d12572119';

CREATE TRIGGER pgtrigger_append_only_b2847 BEFORE DELETE OR UPDATE ON public.pricing_ordertermsevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b2847();

COMMENT ON TRIGGER pgtrigger_append_only_b2847 ON public.pricing_ordertermsevent IS 'c1c4d86cacd125c1cb78cf3f97397c9cd5d28530';

CREATE TRIGGER pgtrigger_append_only_b657b BEFORE DELETE OR UPDATE ON public.companies_identityproviderevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b657b();

COMMENT ON TRIGGER pgtrigger_append_only_b657b ON public.companies_identityproviderevent IS '4210326ef571daf8743e4b4743b38d30bb1002c4';

CREATE TRIGGER pgtrigger_append_only_b680e BEFORE DELETE OR UPDATE ON public.group_buying_grouppurchaseevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b680e();

COMMENT ON TRIGGER pgtrigger_append_only_b680e ON public.group_buying_grouppurchaseevent IS '3906b7e406d4283fa4e33b869cece4ad49495b7b';

CREATE TRIGGER pgtrigger_append_only_b97bd BEFORE DELETE OR UPDATE ON public.pricing_pricingpolicyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b97bd();

COMMENT ON TRIGGER pgtrigger_append_only_b97bd ON public.pricing_pricingpolicyevent IS '4fc6de4463d8684fa7d75a3701545e33ad96ab63';

CREATE TRIGGER pgtrigger_append_only_ba9a8 BEFORE DELETE OR UPDATE ON public.group_buying_commitmentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ba9a8();

COMMENT ON TRIGGER pgtrigger_append_only_ba9a8 ON public.group_buying_commitmentevent IS '303c6389cf420baf6044b0b8888744098fc34c94';

CREATE TRIGGER pgtrigger_append_only_c1a30 BEFORE DELETE OR UPDATE ON public.companies_segmentmembershipevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c1a30();

COMMENT ON TRIGGER pgtrigger_append_only_c1a30 ON public.companies_segmentmembershipevent IS 'c1c0b48ebca0afce5a28589a44b2696c3f42b15c';

CREATE TRIGGER pgtrigger_append_only_c1e0d BEFORE DELETE OR UPDATE ON public.approvals_budgetevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c1e0d();

COMMENT ON TRIGGER pgtrigger_append_only_c1e0d ON public.approvals_budgetevent IS '41cefb416697bd500564117ee850b509a48086db';

CREATE TRIGGER pgtrigger_append_only_c79db BEFORE DELETE OR UPDATE ON public.companies_identitylinkevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c79db();

COMMENT ON TRIGGER pgtrigger_append_only_c79db ON public.companies_identitylinkevent IS '187557595208d85dcfd4eddc6b297403666b5ca4';

CREATE TRIGGER pgtrigger_append_only_cacc0 BEFORE DELETE OR UPDATE ON public.rebates_rebatestepevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_cacc0();

COMMENT ON TRIGGER pgtrigger_append_only_cacc0 ON public.rebates_rebatestepevent IS '96893a103e39f42261617c57b02035bed79424ff';

CREATE TRIGGER pgtrigger_append_only_cbb4a BEFORE DELETE OR UPDATE ON public.catalog_variantevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_cbb4a();

COMMENT ON TRIGGER pgtrigger_append_only_cbb4a ON public.catalog_variantevent IS '2945fe1003b949103a795e407a344f13bb322ee2';

CREATE TRIGGER pgtrigger_append_only_d4d1d BEFORE DELETE OR UPDATE ON public.quotes_quotefloorevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_d4d1d();

COMMENT ON TRIGGER pgtrigger_append_only_d4d1d ON public.quotes_quotefloorevent IS '371146fc4ff510fb2a83783ea5a64dfe1bb23a30';

CREATE TRIGGER pgtrigger_append_only_dda95 BEFORE DELETE OR UPDATE ON public.approvals_approvalruleevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_dda95();

COMMENT ON TRIGGER pgtrigger_append_only_dda95 ON public.approvals_approvalruleevent IS 'ccf373e78729c1986e2e5b33cd7f906cff8892c4';

CREATE TRIGGER pgtrigger_append_only_e0e26 BEFORE DELETE OR UPDATE ON public.approvals_approvaldelegationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_e0e26();

COMMENT ON TRIGGER pgtrigger_append_only_e0e26 ON public.approvals_approvaldelegationevent IS '6115bd9c911506a8e47f02a5ec9fd0c5931cf58c';

CREATE TRIGGER pgtrigger_append_only_e190e BEFORE DELETE OR UPDATE ON public.pricing_formulaexceptionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_e190e();

COMMENT ON TRIGGER pgtrigger_append_only_e190e ON public.pricing_formulaexceptionevent IS 'da3051fc69bd3428f563c779218f93661049516c';

CREATE TRIGGER pgtrigger_append_only_e3982 BEFORE DELETE OR UPDATE ON public.pricing_variantcostevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_e3982();

COMMENT ON TRIGGER pgtrigger_append_only_e3982 ON public.pricing_variantcostevent IS '966b7983e367ad1e77e7bbfc77827fcb511c6ef5';

CREATE TRIGGER pgtrigger_append_only_e428f BEFORE DELETE OR UPDATE ON public.companies_apikeyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_e428f();

COMMENT ON TRIGGER pgtrigger_append_only_e428f ON public.companies_apikeyevent IS 'e94b9fd456953c8018c619182349e9a90c8fc04e';

CREATE TRIGGER pgtrigger_append_only_e82b4 BEFORE DELETE OR UPDATE ON public.ordering_recurringconsentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_e82b4();

COMMENT ON TRIGGER pgtrigger_append_only_e82b4 ON public.ordering_recurringconsentevent IS 'a901a2f877742d66303a6e59872bb2e0cfdc38b8';

CREATE TRIGGER pgtrigger_append_only_ef0fa BEFORE DELETE OR UPDATE ON public.companies_maildomainevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ef0fa();

COMMENT ON TRIGGER pgtrigger_append_only_ef0fa ON public.companies_maildomainevent IS '0fc3118d39aa6a5dedef1eaf2c3e791bdbe028b2';

CREATE TRIGGER pgtrigger_append_only_f031a BEFORE DELETE OR UPDATE ON public.companies_addressevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f031a();

COMMENT ON TRIGGER pgtrigger_append_only_f031a ON public.companies_addressevent IS '71a011a5d91da50ae58478926c4762582fcfee34';

CREATE TRIGGER pgtrigger_append_only_f41ac BEFORE DELETE OR UPDATE ON public.catalog_assortmentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f41ac();

COMMENT ON TRIGGER pgtrigger_append_only_f41ac ON public.catalog_assortmentevent IS '07eddde705d366902dac2c1a8fe62baf3ec359ab';

CREATE TRIGGER pgtrigger_append_only_f8dc2 BEFORE DELETE OR UPDATE ON public.approvals_approvalrequestevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f8dc2();

COMMENT ON TRIGGER pgtrigger_append_only_f8dc2 ON public.approvals_approvalrequestevent IS '36a513bac10ae0d8e8ad4c835792501db9594120';

CREATE TRIGGER pgtrigger_append_only_ffda6 BEFORE DELETE OR UPDATE ON public.companies_roleassignmentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ffda6();

COMMENT ON TRIGGER pgtrigger_append_only_ffda6 ON public.companies_roleassignmentevent IS 'ebf21470d4de37c71581ef3f9cea22e1247c171b';

CREATE TRIGGER pgtrigger_approvals_budget_never_past_79050 BEFORE UPDATE ON public.approvals_budget FOR EACH ROW WHEN ((((new.policy)::text = 'block'::text) AND ((new.committed + new.spent) > (old.committed + old.spent)) AND ((new.committed + new.spent) > (new.amount + new.carried)))) EXECUTE FUNCTION public.pgtrigger_approvals_budget_never_past_79050();

COMMENT ON TRIGGER pgtrigger_approvals_budget_never_past_79050 ON public.approvals_budget IS '1d0dde470d1ccf86c9f3fe1d74bc1e404eb3f945';

CREATE TRIGGER pgtrigger_approvals_budgets_overlap_fff31 BEFORE INSERT OR UPDATE ON public.approvals_budget FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_approvals_budgets_overlap_fff31();

COMMENT ON TRIGGER pgtrigger_approvals_budgets_overlap_fff31 ON public.approvals_budget IS '3fc2bb90fc5af0fac8a6e7ba649cd2ab5d7256cb';

CREATE TRIGGER pgtrigger_approvals_closed_stays_closed_c6740 BEFORE UPDATE ON public.approvals_approvalrequest FOR EACH ROW WHEN ((((old.state)::text IS DISTINCT FROM (new.state)::text) AND ((old.state)::text <> 'open'::text) AND (NOT (((old.state)::text = 'returned'::text) AND ((new.state)::text = ANY ((ARRAY['superseded'::character varying, 'withdrawn'::character varying])::text[])))))) EXECUTE FUNCTION public.pgtrigger_approvals_closed_stays_closed_c6740();

COMMENT ON TRIGGER pgtrigger_approvals_closed_stays_closed_c6740 ON public.approvals_approvalrequest IS '0b099de9ad2eac6aa3755b8c594061c6b8dfa62d';

CREATE TRIGGER pgtrigger_approvals_consents_of_several_da12c BEFORE UPDATE ON public.approvals_approvalstep FOR EACH ROW WHEN (((new.state)::text = 'approved'::text)) EXECUTE FUNCTION public.pgtrigger_approvals_consents_of_several_da12c();

COMMENT ON TRIGGER pgtrigger_approvals_consents_of_several_da12c ON public.approvals_approvalstep IS 'c56119daa18d2485b476f50002cb90a233297e34';

CREATE TRIGGER pgtrigger_approvals_decided_once_618d8 BEFORE UPDATE ON public.approvals_approvalstep FOR EACH ROW WHEN ((NOT ((old.state)::text = 'waiting'::text))) EXECUTE FUNCTION public.pgtrigger_approvals_decided_once_618d8();

COMMENT ON TRIGGER pgtrigger_approvals_decided_once_618d8 ON public.approvals_approvalstep IS '4d87f93f4c6f825c0495f562b8b67a8d8a017954';

CREATE TRIGGER pgtrigger_approvals_entries_stay_0b926 BEFORE DELETE OR UPDATE ON public.approvals_budgetentry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_approvals_entries_stay_0b926();

COMMENT ON TRIGGER pgtrigger_approvals_entries_stay_0b926 ON public.approvals_budgetentry IS '16c42c895aba397cd47c6fe4eee5c3cafb4bbac7';

CREATE TRIGGER pgtrigger_approvals_in_turn_7674d BEFORE UPDATE ON public.approvals_approvalstep FOR EACH ROW WHEN ((NOT ((new.state)::text = 'waiting'::text))) EXECUTE FUNCTION public.pgtrigger_approvals_in_turn_7674d();

COMMENT ON TRIGGER pgtrigger_approvals_in_turn_7674d ON public.approvals_approvalstep IS '8681aaa9bce95175cc7c8bef71103e2f4fe09aa1';

CREATE TRIGGER pgtrigger_approvals_never_own_000a7 BEFORE UPDATE ON public.approvals_approvalstep FOR EACH ROW WHEN ((NOT new.may_be_own)) EXECUTE FUNCTION public.pgtrigger_approvals_never_own_000a7();

COMMENT ON TRIGGER pgtrigger_approvals_never_own_000a7 ON public.approvals_approvalstep IS 'a07b7a5c59887355b6c96ce73c78fa060a5e565b';

CREATE TRIGGER pgtrigger_approvals_notices_stay_45934 BEFORE UPDATE ON public.approvals_approvalnotice FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_approvals_notices_stay_45934();

COMMENT ON TRIGGER pgtrigger_approvals_notices_stay_45934 ON public.approvals_approvalnotice IS '51ddfae738c27f04ab5133800da8488969b1c16d';

CREATE TRIGGER pgtrigger_approvals_request_is_a_copy_b0631 BEFORE UPDATE ON public.approvals_approvalrequest FOR EACH ROW WHEN (((old.amount IS DISTINCT FROM new.amount) OR (old.answerable_id IS DISTINCT FROM new.answerable_id) OR (old.company_id IS DISTINCT FROM new.company_id) OR ((old.content_hash)::text IS DISTINCT FROM (new.content_hash)::text) OR ((old.currency)::text IS DISTINCT FROM (new.currency)::text) OR (old.evidence IS DISTINCT FROM new.evidence) OR (old.requester_id IS DISTINCT FROM new.requester_id) OR ((old.subject)::text IS DISTINCT FROM (new.subject)::text) OR (old.unit_id IS DISTINCT FROM new.unit_id))) EXECUTE FUNCTION public.pgtrigger_approvals_request_is_a_copy_b0631();

COMMENT ON TRIGGER pgtrigger_approvals_request_is_a_copy_b0631 ON public.approvals_approvalrequest IS 'd1c199237001b66581045c719677806b491d9ca6';

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

COMMENT ON TRIGGER pgtrigger_delete_delete_4c878 ON public.pricing_promotion IS '4cfe240b1caea03fae6ba9e58481e322e4a80f6a';

CREATE TRIGGER pgtrigger_delete_delete_5b45e AFTER DELETE ON public.pricing_pricelistassignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_5b45e();

COMMENT ON TRIGGER pgtrigger_delete_delete_5b45e ON public.pricing_pricelistassignment IS '767e994f8a9ecd3e20d4c8dfd2cacb6f505d582a';

CREATE TRIGGER pgtrigger_delete_delete_5b72e AFTER DELETE ON public.catalog_category REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_5b72e();

COMMENT ON TRIGGER pgtrigger_delete_delete_5b72e ON public.catalog_category IS '0a96973f49af85305dcba2045df905f6de032b00';

CREATE TRIGGER pgtrigger_delete_delete_6039e AFTER DELETE ON public.catalog_variant REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_6039e();

COMMENT ON TRIGGER pgtrigger_delete_delete_6039e ON public.catalog_variant IS '784a78cbe3581fa1f88d43aa9ee2f17dd5e7e39e';

CREATE TRIGGER pgtrigger_delete_delete_6110a AFTER DELETE ON public.companies_maildomain FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_6110a();

COMMENT ON TRIGGER pgtrigger_delete_delete_6110a ON public.companies_maildomain IS 'ffab7395fce5c46908a0304eeef212460d0dda48';

CREATE TRIGGER pgtrigger_delete_delete_6c929 AFTER DELETE ON public.catalog_assortmententry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_6c929();

COMMENT ON TRIGGER pgtrigger_delete_delete_6c929 ON public.catalog_assortmententry IS '9e7d6bbdde7f2e9ec50e5127444e18077089c8e2';

CREATE TRIGGER pgtrigger_delete_delete_70eb3 AFTER DELETE ON public.companies_identityprovider FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_70eb3();

COMMENT ON TRIGGER pgtrigger_delete_delete_70eb3 ON public.companies_identityprovider IS '65784887a7f77240c2b44450525bf31698786d6a';

CREATE TRIGGER pgtrigger_delete_delete_7a1f1 AFTER DELETE ON public.pricing_promotionbuyer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_7a1f1();

COMMENT ON TRIGGER pgtrigger_delete_delete_7a1f1 ON public.pricing_promotionbuyer IS '8bf45971ffd70c1981fbd1cb83bc67775599e732';

CREATE TRIGGER pgtrigger_delete_delete_7c0ea AFTER DELETE ON public.companies_grant FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_7c0ea();

COMMENT ON TRIGGER pgtrigger_delete_delete_7c0ea ON public.companies_grant IS '749ee075cb0a3c80af8cd669d8d659d7e30bfccd';

CREATE TRIGGER pgtrigger_delete_delete_84886 AFTER DELETE ON public.pricing_orderterms FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_84886();

COMMENT ON TRIGGER pgtrigger_delete_delete_84886 ON public.pricing_orderterms IS 'c0b9057652c4014381deaedaa092dda9b2c41e7e';

CREATE TRIGGER pgtrigger_delete_delete_8f116 AFTER DELETE ON public.companies_roleassignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_8f116();

COMMENT ON TRIGGER pgtrigger_delete_delete_8f116 ON public.companies_roleassignment IS 'db8d2b35d84afa24ade4e4a884c550a790c351d8';

CREATE TRIGGER pgtrigger_delete_delete_a58b7 AFTER DELETE ON public.companies_identitylink FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_a58b7();

COMMENT ON TRIGGER pgtrigger_delete_delete_a58b7 ON public.companies_identitylink IS 'bf48f9b90caf0ffaf68b7e0ef2838724fc579294';

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

CREATE TRIGGER pgtrigger_insert_insert_07974 AFTER INSERT ON public.pricing_variantcost FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_07974();

COMMENT ON TRIGGER pgtrigger_insert_insert_07974 ON public.pricing_variantcost IS 'd12a0fb91cedf453da2167e71f9dcc5a1f706f0a';

CREATE TRIGGER pgtrigger_insert_insert_11ab1 AFTER INSERT ON public.quotes_guestrequest FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_11ab1();

COMMENT ON TRIGGER pgtrigger_insert_insert_11ab1 ON public.quotes_guestrequest IS 'a4a2858aa97bb4a8d301e67a6d5403ac1c13ecb9';

CREATE TRIGGER pgtrigger_insert_insert_1b274 AFTER INSERT ON public.companies_seller FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_1b274();

COMMENT ON TRIGGER pgtrigger_insert_insert_1b274 ON public.companies_seller IS '18e8a7a82aaea4243724ac6c68e5292f2812cf48';

CREATE TRIGGER pgtrigger_insert_insert_20c33 AFTER INSERT ON public.companies_identitylink FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_20c33();

COMMENT ON TRIGGER pgtrigger_insert_insert_20c33 ON public.companies_identitylink IS 'd41c62bf7129bfa395f0f51f767e24e9e8b01a51';

CREATE TRIGGER pgtrigger_insert_insert_2128e AFTER INSERT ON public.pricing_pricingpolicy FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_2128e();

COMMENT ON TRIGGER pgtrigger_insert_insert_2128e ON public.pricing_pricingpolicy IS '9b5790d8fdf460a03951ef6b2fd9fb95d3efe22a';

CREATE TRIGGER pgtrigger_insert_insert_22aaf AFTER INSERT ON public.lists_purchaselist FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_22aaf();

COMMENT ON TRIGGER pgtrigger_insert_insert_22aaf ON public.lists_purchaselist IS 'b23f352e876dad1e11a446e04ef0a6f24da30c4e';

CREATE TRIGGER pgtrigger_insert_insert_26c56 AFTER INSERT ON public.catalog_assortmentassignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_26c56();

COMMENT ON TRIGGER pgtrigger_insert_insert_26c56 ON public.catalog_assortmentassignment IS 'adc8709984c8c93d8c0f99856148ebd8621fb946';

CREATE TRIGGER pgtrigger_insert_insert_271bf AFTER INSERT ON public.pricing_taxrate FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_271bf();

COMMENT ON TRIGGER pgtrigger_insert_insert_271bf ON public.pricing_taxrate IS '06e8889abfdde58ae90f32149964e88ba20d7b03';

CREATE TRIGGER pgtrigger_insert_insert_29374 AFTER INSERT ON public.pricing_promotionbuyer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_29374();

COMMENT ON TRIGGER pgtrigger_insert_insert_29374 ON public.pricing_promotionbuyer IS '907a88ba446a219d35cfcb4d012751e28ccce836';

CREATE TRIGGER pgtrigger_insert_insert_2b5e8 AFTER INSERT ON public.group_buying_grouppurchase FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_2b5e8();

COMMENT ON TRIGGER pgtrigger_insert_insert_2b5e8 ON public.group_buying_grouppurchase IS '84643c9dd7c6e1f2fb95f42b807e26ac9ec56f70';

CREATE TRIGGER pgtrigger_insert_insert_3b099 AFTER INSERT ON public.companies_unit FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_3b099();

COMMENT ON TRIGGER pgtrigger_insert_insert_3b099 ON public.companies_unit IS 'cf68076eab548a738feb0f63415dd284e68fcd28';

CREATE TRIGGER pgtrigger_insert_insert_47703 AFTER INSERT ON public.rebates_rebategoods FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_47703();

COMMENT ON TRIGGER pgtrigger_insert_insert_47703 ON public.rebates_rebategoods IS 'bf046a8e622ad013e19bf9372aa362a7bb2d8087';

CREATE TRIGGER pgtrigger_insert_insert_49a9e AFTER INSERT ON public.pricing_promotiongoods FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_49a9e();

COMMENT ON TRIGGER pgtrigger_insert_insert_49a9e ON public.pricing_promotiongoods IS '2c9e45719dbfed96f51e0cb6aed3644683f8cedf';

CREATE TRIGGER pgtrigger_insert_insert_4cba3 AFTER INSERT ON public.group_buying_groupprice FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_4cba3();

COMMENT ON TRIGGER pgtrigger_insert_insert_4cba3 ON public.group_buying_groupprice IS 'dcca09b58625b927da25e2a776a3be664f68850c';

CREATE TRIGGER pgtrigger_insert_insert_4cffd AFTER INSERT ON public.companies_joinrequest FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_4cffd();

COMMENT ON TRIGGER pgtrigger_insert_insert_4cffd ON public.companies_joinrequest IS 'ea8ab1075f3e271ec787cb7892d0260c7704ef5f';

CREATE TRIGGER pgtrigger_insert_insert_4f34f AFTER INSERT ON public.pricing_formulaexception FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_4f34f();

COMMENT ON TRIGGER pgtrigger_insert_insert_4f34f ON public.pricing_formulaexception IS 'bbe970e826ff437b459cc20066cfc55abb9add09';

CREATE TRIGGER pgtrigger_insert_insert_581b4 AFTER INSERT ON public.payments_creditaccount FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_581b4();

COMMENT ON TRIGGER pgtrigger_insert_insert_581b4 ON public.payments_creditaccount IS '8cd929fb5f6aa545fbb0743f5e47eeba9441008b';

CREATE TRIGGER pgtrigger_insert_insert_5d74e AFTER INSERT ON public.quotes_quoteacceptance FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5d74e();

COMMENT ON TRIGGER pgtrigger_insert_insert_5d74e ON public.quotes_quoteacceptance IS 'ea9b0fba6c39f0a38e67dc12bc14d96436a68d52';

CREATE TRIGGER pgtrigger_insert_insert_5e681 AFTER INSERT ON public.companies_apikey FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5e681();

COMMENT ON TRIGGER pgtrigger_insert_insert_5e681 ON public.companies_apikey IS '20afbd200fc2895c0f27b5899e7f15fe2615b822';

CREATE TRIGGER pgtrigger_insert_insert_5e8b9 AFTER INSERT ON public.rebates_rebateagreement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5e8b9();

COMMENT ON TRIGGER pgtrigger_insert_insert_5e8b9 ON public.rebates_rebateagreement IS '11890fc7e5811cf364e618bd45926aa12fea00d1';

CREATE TRIGGER pgtrigger_insert_insert_6053a AFTER INSERT ON public.quotes_quote FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_6053a();

COMMENT ON TRIGGER pgtrigger_insert_insert_6053a ON public.quotes_quote IS 'e32ca3f83727a14813e148403f4840e16825eaae';

CREATE TRIGGER pgtrigger_insert_insert_64b71 AFTER INSERT ON public.pricing_freightrule FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_64b71();

COMMENT ON TRIGGER pgtrigger_insert_insert_64b71 ON public.pricing_freightrule IS '893feb07c31ab081fd4c741556d7638a9046754b';

CREATE TRIGGER pgtrigger_insert_insert_64f9c AFTER INSERT ON public.rebates_rebatestep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_64f9c();

COMMENT ON TRIGGER pgtrigger_insert_insert_64f9c ON public.rebates_rebatestep IS 'c889bd6b5dd884238201820b9d6c22835f4998c3';

CREATE TRIGGER pgtrigger_insert_insert_68670 AFTER INSERT ON public.approvals_approvalrequest FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_68670();

COMMENT ON TRIGGER pgtrigger_insert_insert_68670 ON public.approvals_approvalrequest IS 'dc7bccbcda82cabb3e402e4d861eec58357d9de9';

CREATE TRIGGER pgtrigger_insert_insert_6d245 AFTER INSERT ON public.catalog_assortment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_6d245();

COMMENT ON TRIGGER pgtrigger_insert_insert_6d245 ON public.catalog_assortment IS '2eafe5c67fe34e49b0443f4c884d8dc2926b6d46';

CREATE TRIGGER pgtrigger_insert_insert_71035 AFTER INSERT ON public.approvals_approvalpolicy FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_71035();

COMMENT ON TRIGGER pgtrigger_insert_insert_71035 ON public.approvals_approvalpolicy IS '6c6cfa829e5d33ec9f41c7907b2555cf2cef2f65';

CREATE TRIGGER pgtrigger_insert_insert_73a2d AFTER INSERT ON public.companies_maildomain FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_73a2d();

COMMENT ON TRIGGER pgtrigger_insert_insert_73a2d ON public.companies_maildomain IS '2818053a7ede4b45693264223e45e5615580d069';

CREATE TRIGGER pgtrigger_insert_insert_755b3 AFTER INSERT ON public.companies_invitation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_755b3();

COMMENT ON TRIGGER pgtrigger_insert_insert_755b3 ON public.companies_invitation IS '702b8abb8c7378f43f8d8840a0e11b83f1091bdd';

CREATE TRIGGER pgtrigger_insert_insert_763b9 AFTER INSERT ON public.pricing_promotion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_763b9();

COMMENT ON TRIGGER pgtrigger_insert_insert_763b9 ON public.pricing_promotion IS 'da846b6d36c04ec7f8fdb8bc94c6b94a603a653e';

CREATE TRIGGER pgtrigger_insert_insert_78641 AFTER INSERT ON public.group_buying_commitment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_78641();

COMMENT ON TRIGGER pgtrigger_insert_insert_78641 ON public.group_buying_commitment IS 'a986dbbdd6cb91754a9b248c16f814f19b6bc96a';

CREATE TRIGGER pgtrigger_insert_insert_795d1 AFTER INSERT ON public.companies_identityprovider FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_795d1();

COMMENT ON TRIGGER pgtrigger_insert_insert_795d1 ON public.companies_identityprovider IS '4b67676aaea5d555f5874e3eec781d24d7c97622';

CREATE TRIGGER pgtrigger_insert_insert_7c8ff AFTER INSERT ON public.companies_segmentmembership FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_7c8ff();

COMMENT ON TRIGGER pgtrigger_insert_insert_7c8ff ON public.companies_segmentmembership IS '743de9964039785e68a55ad6a3cfb30df96904a3';

CREATE TRIGGER pgtrigger_insert_insert_8091b AFTER INSERT ON public.pricing_contract FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8091b();

COMMENT ON TRIGGER pgtrigger_insert_insert_8091b ON public.pricing_contract IS 'b50ea72872f31a161ad38525a1d203c30683d0fc';

CREATE TRIGGER pgtrigger_insert_insert_8a1f8 AFTER INSERT ON public.approvals_approvalrule FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8a1f8();

COMMENT ON TRIGGER pgtrigger_insert_insert_8a1f8 ON public.approvals_approvalrule IS 'ddcd18ffc964f63ab88d2ee322a2d3f896eff988';

CREATE TRIGGER pgtrigger_insert_insert_8b7d6 AFTER INSERT ON public.ordering_recurringconsent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8b7d6();

COMMENT ON TRIGGER pgtrigger_insert_insert_8b7d6 ON public.ordering_recurringconsent IS '762f436da6776496336a6e45e31f5c8e9204b3a0';

CREATE TRIGGER pgtrigger_insert_insert_8da17 AFTER INSERT ON public.companies_role FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8da17();

COMMENT ON TRIGGER pgtrigger_insert_insert_8da17 ON public.companies_role IS '0876929224a50ba511d274b3f4e486ceb3984562';

CREATE TRIGGER pgtrigger_insert_insert_93be9 AFTER INSERT ON public.ordering_recurringorder FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_93be9();

COMMENT ON TRIGGER pgtrigger_insert_insert_93be9 ON public.ordering_recurringorder IS '83ff8d1d9d2bfb7a83b145433044d6fdb1967a3f';

CREATE TRIGGER pgtrigger_insert_insert_9b8d1 AFTER INSERT ON public.approvals_approvalrulestep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_9b8d1();

COMMENT ON TRIGGER pgtrigger_insert_insert_9b8d1 ON public.approvals_approvalrulestep IS '0b4770df99d2867d305e271d59dc3e4fefee772d';

CREATE TRIGGER pgtrigger_insert_insert_9c425 AFTER INSERT ON public.quotes_quotepolicy FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_9c425();

COMMENT ON TRIGGER pgtrigger_insert_insert_9c425 ON public.quotes_quotepolicy IS '92dea5ca61cc985fdd655f2a1b8761336b2b2f0f';

CREATE TRIGGER pgtrigger_insert_insert_9cf5c AFTER INSERT ON public.pricing_orderterms FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_9cf5c();

COMMENT ON TRIGGER pgtrigger_insert_insert_9cf5c ON public.pricing_orderterms IS '783e98b11fe71c9b03cd0ef5740d7178aaaa1ef4';

CREATE TRIGGER pgtrigger_insert_insert_a2a97 AFTER INSERT ON public.approvals_budget FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a2a97();

COMMENT ON TRIGGER pgtrigger_insert_insert_a2a97 ON public.approvals_budget IS '8ad3cf2760ba5834bc81c2baae66232682ad8931';

CREATE TRIGGER pgtrigger_insert_insert_a4101 AFTER INSERT ON public.companies_company FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a4101();

COMMENT ON TRIGGER pgtrigger_insert_insert_a4101 ON public.companies_company IS 'b3513c7662004040f03dc2f26ddc07477eb3afec';

CREATE TRIGGER pgtrigger_insert_insert_a829e AFTER INSERT ON public.companies_address FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a829e();

COMMENT ON TRIGGER pgtrigger_insert_insert_a829e ON public.companies_address IS '6eabc8580d6a3869f0fbf17b065ef32e15eb4987';

CREATE TRIGGER pgtrigger_insert_insert_a9fcd AFTER INSERT ON public.pricing_pricelistassignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a9fcd();

COMMENT ON TRIGGER pgtrigger_insert_insert_a9fcd ON public.pricing_pricelistassignment IS '6a272b5d9c81d670048bde3e3abe1075ee61045d';

CREATE TRIGGER pgtrigger_insert_insert_ac52d AFTER INSERT ON public.lists_purchaselistline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ac52d();

COMMENT ON TRIGGER pgtrigger_insert_insert_ac52d ON public.lists_purchaselistline IS '1bb776e545d1e4461759bcb0406ae1d475f7d77a';

CREATE TRIGGER pgtrigger_insert_insert_b220f AFTER INSERT ON public.ordering_calendarday FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b220f();

COMMENT ON TRIGGER pgtrigger_insert_insert_b220f ON public.ordering_calendarday IS '54b31bfcaf6b72820f672b6635beec5830e429c5';

CREATE TRIGGER pgtrigger_insert_insert_b4794 AFTER INSERT ON public.companies_registration FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b4794();

COMMENT ON TRIGGER pgtrigger_insert_insert_b4794 ON public.companies_registration IS '26d6dcdb0caf5a9b1ac7709e6451c769053ee307';

CREATE TRIGGER pgtrigger_insert_insert_b6053 AFTER INSERT ON public.companies_user FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b6053();

COMMENT ON TRIGGER pgtrigger_insert_insert_b6053 ON public.companies_user IS '8be1062eb8bc18be32f67b3d995d58ce3af678d9';

CREATE TRIGGER pgtrigger_insert_insert_bbda4 AFTER INSERT ON public.quotes_quotelimit FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_bbda4();

COMMENT ON TRIGGER pgtrigger_insert_insert_bbda4 ON public.quotes_quotelimit IS '83d9ba01828afa4104e6c4e92fed83196e607ef6';

CREATE TRIGGER pgtrigger_insert_insert_bf0a9 AFTER INSERT ON public.pricing_ladderstep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_bf0a9();

COMMENT ON TRIGGER pgtrigger_insert_insert_bf0a9 ON public.pricing_ladderstep IS '9d9268e486e85dde746800b24a31137b7bfd1f6d';

CREATE TRIGGER pgtrigger_insert_insert_c2473 AFTER INSERT ON public.companies_roleassignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c2473();

COMMENT ON TRIGGER pgtrigger_insert_insert_c2473 ON public.companies_roleassignment IS '31bfab37d2872e662f524d49ce6169d908b1438e';

CREATE TRIGGER pgtrigger_insert_insert_c48f7 AFTER INSERT ON public.exchange_importpolicy FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c48f7();

COMMENT ON TRIGGER pgtrigger_insert_insert_c48f7 ON public.exchange_importpolicy IS '708324f6ceab460315e938f9f9b3c743a27f9310';

CREATE TRIGGER pgtrigger_insert_insert_c7e64 AFTER INSERT ON public.quotes_framework FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c7e64();

COMMENT ON TRIGGER pgtrigger_insert_insert_c7e64 ON public.quotes_framework IS 'bff8d20423210aad6aa1eda3e9087f451cd21851';

CREATE TRIGGER pgtrigger_insert_insert_c9f5b AFTER INSERT ON public.companies_grant FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c9f5b();

COMMENT ON TRIGGER pgtrigger_insert_insert_c9f5b ON public.companies_grant IS 'c1a49e44f1f453f7d8417a4ea4cc88a82ce735e8';

CREATE TRIGGER pgtrigger_insert_insert_cad9e AFTER INSERT ON public.ordering_order FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_cad9e();

COMMENT ON TRIGGER pgtrigger_insert_insert_cad9e ON public.ordering_order IS 'a443d765c2828d6452b30eec3e0392db66fda042';

CREATE TRIGGER pgtrigger_insert_insert_cd9af AFTER INSERT ON public.lists_collectround FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_cd9af();

COMMENT ON TRIGGER pgtrigger_insert_insert_cd9af ON public.lists_collectround IS '48e5ec76380f30707684b6d9b7f44bd71767e040';

CREATE TRIGGER pgtrigger_insert_insert_d05f6 AFTER INSERT ON public.notifications_spendreport FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d05f6();

COMMENT ON TRIGGER pgtrigger_insert_insert_d05f6 ON public.notifications_spendreport IS 'e517f50ffed29568f5e837230024a003de8583dc';

CREATE TRIGGER pgtrigger_insert_insert_d1aa5 AFTER INSERT ON public.quotes_quotefloor FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d1aa5();

COMMENT ON TRIGGER pgtrigger_insert_insert_d1aa5 ON public.quotes_quotefloor IS 'eac27ccbace980c2a69bba5b4c9f515a2d3518a1';

CREATE TRIGGER pgtrigger_insert_insert_d1ed7 AFTER INSERT ON public.approvals_approvaldelegation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d1ed7();

COMMENT ON TRIGGER pgtrigger_insert_insert_d1ed7 ON public.approvals_approvaldelegation IS 'dd4cb0cbe9dc406489a1d1eddedfdd21297eac0c';

CREATE TRIGGER pgtrigger_insert_insert_d5093 AFTER INSERT ON public.pricing_pricelist FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d5093();

COMMENT ON TRIGGER pgtrigger_insert_insert_d5093 ON public.pricing_pricelist IS '93142158d45977c6291bc9825dc689eccd3887cb';

CREATE TRIGGER pgtrigger_insert_insert_e096c AFTER INSERT ON public.approvals_approvalstep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e096c();

COMMENT ON TRIGGER pgtrigger_insert_insert_e096c ON public.approvals_approvalstep IS '66bb7e029f4e7be5a489c09d31d391411a3c3b10';

CREATE TRIGGER pgtrigger_insert_insert_f0ae4 AFTER INSERT ON public.group_buying_commitmentline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f0ae4();

COMMENT ON TRIGGER pgtrigger_insert_insert_f0ae4 ON public.group_buying_commitmentline IS '798fa70bf7c643b68bdb418f8b09024dee80697a';

CREATE TRIGGER pgtrigger_insert_insert_f1be7 AFTER INSERT ON public.catalog_assortmententry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f1be7();

COMMENT ON TRIGGER pgtrigger_insert_insert_f1be7 ON public.catalog_assortmententry IS 'c96d3396e37da76986802ca306abc49a24126fb2';

CREATE TRIGGER pgtrigger_insert_insert_f2d23 AFTER INSERT ON public.notifications_payabletarget FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f2d23();

COMMENT ON TRIGGER pgtrigger_insert_insert_f2d23 ON public.notifications_payabletarget IS '98647b695bb940cd87ca92b0f91b5a6db8ddf866';

CREATE TRIGGER pgtrigger_insert_insert_f4476 AFTER INSERT ON public.pricing_priceentry REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_f4476();

COMMENT ON TRIGGER pgtrigger_insert_insert_f4476 ON public.pricing_priceentry IS 'db6a7a4a4cad2adae10b97d80431601c316088a3';

CREATE TRIGGER pgtrigger_insert_insert_ffc68 AFTER INSERT ON public.payments_paymentterms FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ffc68();

COMMENT ON TRIGGER pgtrigger_insert_insert_ffc68 ON public.payments_paymentterms IS '92631a56b59f6c3a619f19f8a93eae64abe69386';

CREATE TRIGGER pgtrigger_inventory_key_goes_once_29469 BEFORE UPDATE ON public.inventory_licensekey FOR EACH ROW WHEN (((old.delivered_at IS NOT NULL) OR ((old.key)::text <> (new.key)::text) OR (old.variant_id <> new.variant_id) OR ((old.line IS NOT NULL) AND (new.line IS NOT NULL) AND (old.line <> new.line)))) EXECUTE FUNCTION public.pgtrigger_inventory_key_goes_once_29469();

COMMENT ON TRIGGER pgtrigger_inventory_key_goes_once_29469 ON public.inventory_licensekey IS 'e46dfc6d140fa6b745b07bcf45156cfa6a175ed1';

CREATE TRIGGER pgtrigger_inventory_taken_keys_stay_fa9ca BEFORE DELETE ON public.inventory_licensekey FOR EACH ROW WHEN ((old.line IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_inventory_taken_keys_stay_fa9ca();

COMMENT ON TRIGGER pgtrigger_inventory_taken_keys_stay_fa9ca ON public.inventory_licensekey IS '7c90a8449e2b2620459d1559370aa4f407b127e3';

CREATE TRIGGER pgtrigger_meaning_is_said_anew_b8739 BEFORE UPDATE ON public.catalog_ownpartnumber FOR EACH ROW WHEN ((old.variant_id IS DISTINCT FROM new.variant_id)) EXECUTE FUNCTION public.pgtrigger_meaning_is_said_anew_b8739();

COMMENT ON TRIGGER pgtrigger_meaning_is_said_anew_b8739 ON public.catalog_ownpartnumber IS 'de88dd2ca702702024e62a55b77977cf49c2da5a';

CREATE TRIGGER pgtrigger_ordering_adjustment_is_a_copy_4469d BEFORE UPDATE ON public.ordering_orderadjustment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ordering_adjustment_is_a_copy_4469d();

COMMENT ON TRIGGER pgtrigger_ordering_adjustment_is_a_copy_4469d ON public.ordering_orderadjustment IS '75126276389392b51deff558a525a772207db45a';

CREATE TRIGGER pgtrigger_ordering_attachment_stays_8b61d BEFORE UPDATE ON public.ordering_orderattachment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ordering_attachment_stays_8b61d();

COMMENT ON TRIGGER pgtrigger_ordering_attachment_stays_8b61d ON public.ordering_orderattachment IS '21a655d4bebca30f6edd5d53710f1414cbc74ced';

CREATE TRIGGER pgtrigger_ordering_delivery_is_a_copy_d19d3 BEFORE UPDATE ON public.ordering_orderdelivery FOR EACH ROW WHEN (((((old.order_id IS DISTINCT FROM new.order_id) OR (old."position" IS DISTINCT FROM new."position")) OR (old.address IS DISTINCT FROM new.address)) OR (old.wanted_on IS DISTINCT FROM new.wanted_on))) EXECUTE FUNCTION public.pgtrigger_ordering_delivery_is_a_copy_d19d3();

COMMENT ON TRIGGER pgtrigger_ordering_delivery_is_a_copy_d19d3 ON public.ordering_orderdelivery IS 'de97668a449cca1b400100098f774c98ec74bbc9';

CREATE TRIGGER pgtrigger_ordering_line_is_a_copy_002d2 BEFORE UPDATE ON public.ordering_orderline FOR EACH ROW WHEN ((((((((((((((old.sku)::text IS DISTINCT FROM (new.sku)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text)) OR (old.quantity IS DISTINCT FROM new.quantity)) OR (old.unit_price IS DISTINCT FROM new.unit_price)) OR (old.amount IS DISTINCT FROM new.amount)) OR (old.tax_percent IS DISTINCT FROM new.tax_percent)) OR (old.order_id IS DISTINCT FROM new.order_id)) OR (old.discount_amount IS DISTINCT FROM new.discount_amount)) OR ((old.own_code)::text IS DISTINCT FROM (new.own_code)::text)) OR ((old.own_name)::text IS DISTINCT FROM (new.own_name)::text)) OR ((old.configuration)::text IS DISTINCT FROM (new.configuration)::text)) OR (old.configured IS DISTINCT FROM new.configured))) EXECUTE FUNCTION public.pgtrigger_ordering_line_is_a_copy_002d2();

COMMENT ON TRIGGER pgtrigger_ordering_line_is_a_copy_002d2 ON public.ordering_orderline IS '2325301e969df95b7333491d21aa1badd8eff6ee';

CREATE CONSTRAINT TRIGGER pgtrigger_ordering_net_is_a_sum_d0f38 AFTER INSERT OR UPDATE OF net_amount ON public.ordering_order DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ordering_net_is_a_sum_d0f38();

COMMENT ON TRIGGER pgtrigger_ordering_net_is_a_sum_d0f38 ON public.ordering_order IS 'ceb2dbc37692bf69c7a16b5f4f8a73a88d1b1e5d';

CREATE TRIGGER pgtrigger_ordering_part_is_a_copy_cfbdd BEFORE UPDATE ON public.ordering_orderlinepart FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ordering_part_is_a_copy_cfbdd();

COMMENT ON TRIGGER pgtrigger_ordering_part_is_a_copy_cfbdd ON public.ordering_orderlinepart IS '119ae3244280d25c343fe6947a62186802094ba0';

CREATE TRIGGER pgtrigger_ordering_placed_adjustments_stay_c69d0 BEFORE DELETE ON public.ordering_orderadjustment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ordering_placed_adjustments_stay_c69d0();

COMMENT ON TRIGGER pgtrigger_ordering_placed_adjustments_stay_c69d0 ON public.ordering_orderadjustment IS 'b94042333adb618b03e09e48fdf5e2d24145f4bd';

CREATE TRIGGER pgtrigger_ordering_placed_lines_stay_a8610 BEFORE DELETE ON public.ordering_orderline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_ordering_placed_lines_stay_a8610();

COMMENT ON TRIGGER pgtrigger_ordering_placed_lines_stay_a8610 ON public.ordering_orderline IS '75db979799f5f26e4c8648bafe6a68e15d840fe2';

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

CREATE TRIGGER pgtrigger_quotes_accepted_line_stays_0e68d BEFORE UPDATE ON public.quotes_quoteacceptedline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_quotes_accepted_line_stays_0e68d();

COMMENT ON TRIGGER pgtrigger_quotes_accepted_line_stays_0e68d ON public.quotes_quoteacceptedline IS '942cb141c390fac288600ecf81e5a31329ae5e33';

CREATE TRIGGER pgtrigger_quotes_attachment_stays_27bc9 BEFORE INSERT OR DELETE OR UPDATE ON public.quotes_quoteattachment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_quotes_attachment_stays_27bc9();

COMMENT ON TRIGGER pgtrigger_quotes_attachment_stays_27bc9 ON public.quotes_quoteattachment IS 'a06cbe80f3ebe80464d5d7b9bdfe9759ac46c7a5';

CREATE TRIGGER pgtrigger_quotes_call_off_stays_59a49 BEFORE DELETE OR UPDATE ON public.quotes_calloff FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_quotes_call_off_stays_59a49();

COMMENT ON TRIGGER pgtrigger_quotes_call_off_stays_59a49 ON public.quotes_calloff IS 'a2633c24b108338f37150c3b0ce2e021f2dc68f5';

CREATE TRIGGER pgtrigger_quotes_line_stays_5a38e BEFORE INSERT OR DELETE OR UPDATE ON public.quotes_quoteline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_quotes_line_stays_5a38e();

COMMENT ON TRIGGER pgtrigger_quotes_line_stays_5a38e ON public.quotes_quoteline IS 'b56628ec9fca9b2d61e154b7a6cd038ea4073f79';

CREATE TRIGGER pgtrigger_quotes_revision_stays_a1974 BEFORE DELETE OR UPDATE ON public.quotes_quoterevision FOR EACH ROW WHEN ((old.sent_at IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_quotes_revision_stays_a1974();

COMMENT ON TRIGGER pgtrigger_quotes_revision_stays_a1974 ON public.quotes_quoterevision IS 'fbaaff42919afaeedfba1afa333efed208bb44c9';

CREATE TRIGGER pgtrigger_quotes_tier_stays_ed1f5 BEFORE INSERT OR DELETE OR UPDATE ON public.quotes_quotetier FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_quotes_tier_stays_ed1f5();

COMMENT ON TRIGGER pgtrigger_quotes_tier_stays_ed1f5 ON public.quotes_quotetier IS '0d8385fc9cefa0fb55e87e77b0ffd43b0725321e';

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

CREATE TRIGGER pgtrigger_update_update_132ff AFTER UPDATE ON public.ordering_recurringorder FOR EACH ROW WHEN (((old.anchor_on IS DISTINCT FROM new.anchor_on) OR (old.company_id IS DISTINCT FROM new.company_id) OR ((old.contents)::text IS DISTINCT FROM (new.contents)::text) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.delivery_address_id IS DISTINCT FROM new.delivery_address_id) OR (old.deputy_id IS DISTINCT FROM new.deputy_id) OR (old.ends_on IS DISTINCT FROM new.ends_on) OR (old.every IS DISTINCT FROM new.every) OR (old.has_substitutes IS DISTINCT FROM new.has_substitutes) OR (old.hour IS DISTINCT FROM new.hour) OR (old.id IS DISTINCT FROM new.id) OR (old.is_merged IS DISTINCT FROM new.is_merged) OR (old.month_day IS DISTINCT FROM new.month_day) OR ((old.month_place)::text IS DISTINCT FROM (new.month_place)::text) OR (old.most_orders IS DISTINCT FROM new.most_orders) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.note IS DISTINCT FROM new.note) OR (old.notice_days IS DISTINCT FROM new.notice_days) OR (old.nth IS DISTINCT FROM new.nth) OR (old.owner_id IS DISTINCT FROM new.owner_id) OR ((old.payment_method)::text IS DISTINCT FROM (new.payment_method)::text) OR ((old.period)::text IS DISTINCT FROM (new.period)::text) OR ((old.po_number)::text IS DISTINCT FROM (new.po_number)::text) OR (old.price_percent IS DISTINCT FROM new.price_percent) OR ((old.price_policy)::text IS DISTINCT FROM (new.price_policy)::text) OR ((old.shift)::text IS DISTINCT FROM (new.shift)::text) OR (old.source_id IS DISTINCT FROM new.source_id) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.unit_id IS DISTINCT FROM new.unit_id) OR (old.weekday IS DISTINCT FROM new.weekday) OR (old.weekdays IS DISTINCT FROM new.weekdays) OR ((old.when_missing)::text IS DISTINCT FROM (new.when_missing)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_132ff();

COMMENT ON TRIGGER pgtrigger_update_update_132ff ON public.ordering_recurringorder IS '44b91fa37cefe822867ebc3f681306be003761c5';

CREATE TRIGGER pgtrigger_update_update_142c8 AFTER UPDATE ON public.approvals_approvalrequest FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_142c8();

COMMENT ON TRIGGER pgtrigger_update_update_142c8 ON public.approvals_approvalrequest IS 'b0efd6f7ac558573385e10ad228ccdb59d1fa1f5';

CREATE TRIGGER pgtrigger_update_update_14c97 AFTER UPDATE ON public.catalog_assortmentassignment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_14c97();

COMMENT ON TRIGGER pgtrigger_update_update_14c97 ON public.catalog_assortmentassignment IS '32995c9d3951746b4d527199f5782f9909aad322';

CREATE TRIGGER pgtrigger_update_update_169b4 AFTER UPDATE ON public.ordering_calendarday FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_169b4();

COMMENT ON TRIGGER pgtrigger_update_update_169b4 ON public.ordering_calendarday IS '24bba91ae53788a65b1f4d0487750fd91224062e';

CREATE TRIGGER pgtrigger_update_update_26e65 AFTER UPDATE ON public.quotes_quotelimit FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_26e65();

COMMENT ON TRIGGER pgtrigger_update_update_26e65 ON public.quotes_quotelimit IS '10073e9749df1aea4a53394a644fcaddf72245d6';

CREATE TRIGGER pgtrigger_update_update_2e751 AFTER UPDATE ON public.approvals_approvalstep FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2e751();

COMMENT ON TRIGGER pgtrigger_update_update_2e751 ON public.approvals_approvalstep IS 'a424df4c32ba33c2becc3a7c6c48849b4ce979b7';

CREATE TRIGGER pgtrigger_update_update_317ca AFTER UPDATE ON public.exchange_importpolicy FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_317ca();

COMMENT ON TRIGGER pgtrigger_update_update_317ca ON public.exchange_importpolicy IS 'b848aa9dcd5267e22275cadefec62bd1a82d12be';

CREATE TRIGGER pgtrigger_update_update_35bd5 AFTER UPDATE ON public.companies_segmentmembership FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_35bd5();

COMMENT ON TRIGGER pgtrigger_update_update_35bd5 ON public.companies_segmentmembership IS 'a27b90218f5a6dabbd93a1ecc2b5abd99edf416d';

CREATE TRIGGER pgtrigger_update_update_36091 AFTER UPDATE ON public.quotes_quotefloor FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_36091();

COMMENT ON TRIGGER pgtrigger_update_update_36091 ON public.quotes_quotefloor IS 'f1db207e654e42f6fbc5aeded95ba733a4bb1704';

CREATE TRIGGER pgtrigger_update_update_383a6 AFTER UPDATE ON public.companies_unit FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_383a6();

COMMENT ON TRIGGER pgtrigger_update_update_383a6 ON public.companies_unit IS 'ee8b0e19eaef476cf63fbe4317d10617fade973f';

CREATE TRIGGER pgtrigger_update_update_3cd9f AFTER UPDATE ON public.approvals_approvalrulestep FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_3cd9f();

COMMENT ON TRIGGER pgtrigger_update_update_3cd9f ON public.approvals_approvalrulestep IS 'e82d71498dfecf6d9518e8b398ebee1b850c3336';

CREATE TRIGGER pgtrigger_update_update_3d5ae AFTER UPDATE ON public.companies_company FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_3d5ae();

COMMENT ON TRIGGER pgtrigger_update_update_3d5ae ON public.companies_company IS 'de97c52e045ba43a8b591a8ddd4a91a9c7961875';

CREATE TRIGGER pgtrigger_update_update_41a2d AFTER UPDATE ON public.companies_user FOR EACH ROW WHEN ((((old.email)::text IS DISTINCT FROM (new.email)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.is_active IS DISTINCT FROM new.is_active) OR (old.is_from_erp IS DISTINCT FROM new.is_from_erp) OR (old.is_staff IS DISTINCT FROM new.is_staff) OR (old.is_superuser IS DISTINCT FROM new.is_superuser) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_41a2d();

COMMENT ON TRIGGER pgtrigger_update_update_41a2d ON public.companies_user IS '3060bfd3e80eb80276f59ea99c896873844e3d2d';

CREATE TRIGGER pgtrigger_update_update_426f9 AFTER UPDATE ON public.companies_registration FOR EACH ROW WHEN (((old.company_id IS DISTINCT FROM new.company_id) OR (old.decided_by_id IS DISTINCT FROM new.decided_by_id) OR (old.question IS DISTINCT FROM new.question) OR (old.reason IS DISTINCT FROM new.reason) OR ((old.state)::text IS DISTINCT FROM (new.state)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_426f9();

COMMENT ON TRIGGER pgtrigger_update_update_426f9 ON public.companies_registration IS '787bffb26fffac37d876a5fd4ad6623f218b5f4a';

CREATE TRIGGER pgtrigger_update_update_47e37 AFTER UPDATE ON public.companies_seller FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_47e37();

COMMENT ON TRIGGER pgtrigger_update_update_47e37 ON public.companies_seller IS '315da1306129555ce8ea40064ce4b5584218c2cc';

CREATE TRIGGER pgtrigger_update_update_480ae AFTER UPDATE ON public.pricing_formulaexception FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_480ae();

COMMENT ON TRIGGER pgtrigger_update_update_480ae ON public.pricing_formulaexception IS '28b2d5d31362a1c57c04ae026c8baffaa6a45848';

CREATE TRIGGER pgtrigger_update_update_4dbad AFTER UPDATE ON public.payments_paymentterms FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_4dbad();

COMMENT ON TRIGGER pgtrigger_update_update_4dbad ON public.payments_paymentterms IS 'f4a7527349d809ed1dbdd795a171defc805b4368';

CREATE TRIGGER pgtrigger_update_update_55712 AFTER UPDATE ON public.pricing_promotion FOR EACH ROW WHEN (((old.across_lines IS DISTINCT FROM new.across_lines) OR (old.buy_quantity IS DISTINCT FROM new.buy_quantity) OR ((old.code)::text IS DISTINCT FROM (new.code)::text) OR ((old.currency)::text IS DISTINCT FROM (new.currency)::text) OR (old.first_order_only IS DISTINCT FROM new.first_order_only) OR (old.gift_quantity IS DISTINCT FROM new.gift_quantity) OR (old.gift_times IS DISTINCT FROM new.gift_times) OR (old.gift_variant_id IS DISTINCT FROM new.gift_variant_id) OR (old.id IS DISTINCT FROM new.id) OR (old.is_active IS DISTINCT FROM new.is_active) OR (old.is_exclusive IS DISTINCT FROM new.is_exclusive) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.limit_per_company IS DISTINCT FROM new.limit_per_company) OR (old.limit_total IS DISTINCT FROM new.limit_total) OR (old.min_amount IS DISTINCT FROM new.min_amount) OR (old.min_quantity IS DISTINCT FROM new.min_quantity) OR (old.names IS DISTINCT FROM new.names) OR (old.online_only IS DISTINCT FROM new.online_only) OR (old.pay_quantity IS DISTINCT FROM new.pay_quantity) OR (old.priority IS DISTINCT FROM new.priority) OR ((old.typed_code)::text IS DISTINCT FROM (new.typed_code)::text) OR (old.valid_from IS DISTINCT FROM new.valid_from) OR (old.valid_until IS DISTINCT FROM new.valid_until) OR (old.value IS DISTINCT FROM new.value) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_update_update_55712();

COMMENT ON TRIGGER pgtrigger_update_update_55712 ON public.pricing_promotion IS '9fd5cabf687fc52ede656fd0ce2bc75996ba3e97';

CREATE TRIGGER pgtrigger_update_update_580c5 AFTER UPDATE ON public.catalog_product REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_580c5();

COMMENT ON TRIGGER pgtrigger_update_update_580c5 ON public.catalog_product IS 'f4bdd8ea11b7bd09654bb922e4ee14f0d3ceb90e';

CREATE TRIGGER pgtrigger_update_update_5ee5e AFTER UPDATE ON public.companies_identitylink FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_5ee5e();

COMMENT ON TRIGGER pgtrigger_update_update_5ee5e ON public.companies_identitylink IS 'fb55df7e04ee00b4435c868454afa05c74839f81';

CREATE TRIGGER pgtrigger_update_update_61320 AFTER UPDATE ON public.group_buying_commitment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_61320();

COMMENT ON TRIGGER pgtrigger_update_update_61320 ON public.group_buying_commitment IS 'ba13b8c727dbfffda567c1f8a8ac65d0c1f75ab2';

CREATE TRIGGER pgtrigger_update_update_64755 AFTER UPDATE ON public.companies_maildomain FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_64755();

COMMENT ON TRIGGER pgtrigger_update_update_64755 ON public.companies_maildomain IS '8d8b3ca43bf24ba74939ca5f8c0d192126ff39fb';

CREATE TRIGGER pgtrigger_update_update_65bf9 AFTER UPDATE ON public.pricing_ladderstep FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_65bf9();

COMMENT ON TRIGGER pgtrigger_update_update_65bf9 ON public.pricing_ladderstep IS '33786168d9675d60282457cde8e8196a66855c2b';

CREATE TRIGGER pgtrigger_update_update_67210 AFTER UPDATE ON public.companies_roleassignment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_67210();

COMMENT ON TRIGGER pgtrigger_update_update_67210 ON public.companies_roleassignment IS '4031b6efc32df540bf8ba1edc2a2488ed1387308';

CREATE TRIGGER pgtrigger_update_update_6b05d AFTER UPDATE ON public.pricing_priceentry REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_6b05d();

COMMENT ON TRIGGER pgtrigger_update_update_6b05d ON public.pricing_priceentry IS '9fcbb4dd577bbf19e8807419d9df7322af67e2b1';

CREATE TRIGGER pgtrigger_update_update_6d494 AFTER UPDATE ON public.pricing_pricelist FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_6d494();

COMMENT ON TRIGGER pgtrigger_update_update_6d494 ON public.pricing_pricelist IS 'c8424c1927cffc677ece0e3d025b62c5572f6bb4';

CREATE TRIGGER pgtrigger_update_update_6e55e AFTER UPDATE ON public.catalog_assortment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_6e55e();

COMMENT ON TRIGGER pgtrigger_update_update_6e55e ON public.catalog_assortment IS 'a3dca3c0fba9565c269a2c9c24d2d5344c9bbbd6';

CREATE TRIGGER pgtrigger_update_update_7017d AFTER UPDATE ON public.pricing_freightrule FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7017d();

COMMENT ON TRIGGER pgtrigger_update_update_7017d ON public.pricing_freightrule IS '7fde6153fc9861240d1b70485edc807efe0af0cd';

CREATE TRIGGER pgtrigger_update_update_708e4 AFTER UPDATE ON public.ordering_recurringconsent FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_708e4();

COMMENT ON TRIGGER pgtrigger_update_update_708e4 ON public.ordering_recurringconsent IS 'ff76ce687d8b8a97623d232186a7b995907fdbe0';

CREATE TRIGGER pgtrigger_update_update_723c9 AFTER UPDATE ON public.companies_role FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_723c9();

COMMENT ON TRIGGER pgtrigger_update_update_723c9 ON public.companies_role IS '094187781d4c7340d7489ee91e9653f2a133b276';

CREATE TRIGGER pgtrigger_update_update_75fd8 AFTER UPDATE ON public.rebates_rebateagreement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_75fd8();

COMMENT ON TRIGGER pgtrigger_update_update_75fd8 ON public.rebates_rebateagreement IS 'd7683f31bae090f3bab494125b7a6f1cb67dfb5b';

CREATE TRIGGER pgtrigger_update_update_7c93e AFTER UPDATE ON public.pricing_orderterms FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7c93e();

COMMENT ON TRIGGER pgtrigger_update_update_7c93e ON public.pricing_orderterms IS '46e4187d3577b43bd23de306a16443ee6e5720f1';

CREATE TRIGGER pgtrigger_update_update_82262 AFTER UPDATE ON public.companies_identityprovider FOR EACH ROW WHEN (((old.checks_second_step IS DISTINCT FROM new.checks_second_step) OR ((old.client_id)::text IS DISTINCT FROM (new.client_id)::text) OR (old.company_id IS DISTINCT FROM new.company_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.idp IS DISTINCT FROM new.idp) OR (old.is_active IS DISTINCT FROM new.is_active) OR ((old.issuer)::text IS DISTINCT FROM (new.issuer)::text) OR (old.keeper_id IS DISTINCT FROM new.keeper_id) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.lets_ask IS DISTINCT FROM new.lets_ask) OR ((old.metadata_url)::text IS DISTINCT FROM (new.metadata_url)::text) OR (old.secret_set_at IS DISTINCT FROM new.secret_set_at))) EXECUTE FUNCTION public.pgtrigger_update_update_82262();

COMMENT ON TRIGGER pgtrigger_update_update_82262 ON public.companies_identityprovider IS '629a6381ca1ce40c95f6452392da1918c3cdcb46';

CREATE TRIGGER pgtrigger_update_update_8458a AFTER UPDATE ON public.pricing_variantcost FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_8458a();

COMMENT ON TRIGGER pgtrigger_update_update_8458a ON public.pricing_variantcost IS 'f8cebf3de44ac7419900b8720102acf67d6090f3';

CREATE TRIGGER pgtrigger_update_update_85451 AFTER UPDATE ON public.approvals_approvaldelegation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_85451();

COMMENT ON TRIGGER pgtrigger_update_update_85451 ON public.approvals_approvaldelegation IS '75bce8577748b0d3f95f1d8726aea916673f6bc0';

CREATE TRIGGER pgtrigger_update_update_89d83 AFTER UPDATE ON public.notifications_payabletarget FOR EACH ROW WHEN (((old.company_id IS DISTINCT FROM new.company_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR ((old.format)::text IS DISTINCT FROM (new.format)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.is_active IS DISTINCT FROM new.is_active) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.recipients IS DISTINCT FROM new.recipients) OR ((old.url)::text IS DISTINCT FROM (new.url)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_89d83();

COMMENT ON TRIGGER pgtrigger_update_update_89d83 ON public.notifications_payabletarget IS '71b5d639398ceef7db53fa73caf558a1edb5c92b';

CREATE TRIGGER pgtrigger_update_update_8b8ae AFTER UPDATE ON public.companies_invitation FOR EACH ROW WHEN (((old.accepted_at IS DISTINCT FROM new.accepted_at) OR (old.cascades IS DISTINCT FROM new.cascades) OR (old.created_at IS DISTINCT FROM new.created_at) OR ((old.email)::text IS DISTINCT FROM (new.email)::text) OR (old.expires_at IS DISTINCT FROM new.expires_at) OR (old.id IS DISTINCT FROM new.id) OR (old.invited_by_id IS DISTINCT FROM new.invited_by_id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.revoked_at IS DISTINCT FROM new.revoked_at) OR (old.role_id IS DISTINCT FROM new.role_id) OR (old.sheet_id IS DISTINCT FROM new.sheet_id) OR (old.unit_id IS DISTINCT FROM new.unit_id))) EXECUTE FUNCTION public.pgtrigger_update_update_8b8ae();

COMMENT ON TRIGGER pgtrigger_update_update_8b8ae ON public.companies_invitation IS 'c1c74a8cd18d5fb8fa4952b2f1b5c05076db02a9';

CREATE TRIGGER pgtrigger_update_update_8b940 AFTER UPDATE ON public.catalog_category REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_8b940();

COMMENT ON TRIGGER pgtrigger_update_update_8b940 ON public.catalog_category IS 'e2031bd6e99bdb83af444d452fc8bdedbb77b36a';

CREATE TRIGGER pgtrigger_update_update_8ec93 AFTER UPDATE ON public.quotes_quotepolicy FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_8ec93();

COMMENT ON TRIGGER pgtrigger_update_update_8ec93 ON public.quotes_quotepolicy IS '2bd9d1fbe1b3c44e4ba65e45fd28681d3137fc2f';

CREATE TRIGGER pgtrigger_update_update_8fe93 AFTER UPDATE ON public.group_buying_grouppurchase FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_8fe93();

COMMENT ON TRIGGER pgtrigger_update_update_8fe93 ON public.group_buying_grouppurchase IS 'fc7f6e1ee069d4c4c6bdf00f5942ba9b6afa781f';

CREATE TRIGGER pgtrigger_update_update_90806 AFTER UPDATE ON public.notifications_spendreport FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_90806();

COMMENT ON TRIGGER pgtrigger_update_update_90806 ON public.notifications_spendreport IS '458b10732ae17e1f8c325632cce70c3eb7b3dd68';

CREATE TRIGGER pgtrigger_update_update_92a48 AFTER UPDATE ON public.pricing_pricelistassignment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_92a48();

COMMENT ON TRIGGER pgtrigger_update_update_92a48 ON public.pricing_pricelistassignment IS '01c2b2a390f3868652d50258b18213512225913d';

CREATE TRIGGER pgtrigger_update_update_96843 AFTER UPDATE ON public.lists_collectround FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_96843();

COMMENT ON TRIGGER pgtrigger_update_update_96843 ON public.lists_collectround IS 'eb3eb117f4bf3e1844d06fe66c3e8a3d14edd92b';

CREATE TRIGGER pgtrigger_update_update_99671 AFTER UPDATE ON public.companies_joinrequest FOR EACH ROW WHEN (((old.company_id IS DISTINCT FROM new.company_id) OR (old.decided_by_id IS DISTINCT FROM new.decided_by_id) OR ((old.state)::text IS DISTINCT FROM (new.state)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_99671();

COMMENT ON TRIGGER pgtrigger_update_update_99671 ON public.companies_joinrequest IS 'c432f1d8a7700db91721b674c1a3401ddb943e42';

CREATE TRIGGER pgtrigger_update_update_99756 AFTER UPDATE ON public.companies_address FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_99756();

COMMENT ON TRIGGER pgtrigger_update_update_99756 ON public.companies_address IS '656de60ee224e8a555c11c01dddf8019e53d9fa4';

CREATE TRIGGER pgtrigger_update_update_9d713 AFTER UPDATE ON public.pricing_contract FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9d713();

COMMENT ON TRIGGER pgtrigger_update_update_9d713 ON public.pricing_contract IS 'bf83b7bf7c41906be2e69cd6449d3d2e94be3092';

CREATE TRIGGER pgtrigger_update_update_9dd79 AFTER UPDATE ON public.lists_purchaselist FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9dd79();

COMMENT ON TRIGGER pgtrigger_update_update_9dd79 ON public.lists_purchaselist IS '5d9e0531baf3633048e300fff53c27b5aa0709cc';

CREATE TRIGGER pgtrigger_update_update_a0b26 AFTER UPDATE ON public.companies_grant FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a0b26();

COMMENT ON TRIGGER pgtrigger_update_update_a0b26 ON public.companies_grant IS '799f2ed2808e783399d90a75ac3a256632ec15af';

CREATE TRIGGER pgtrigger_update_update_a490b AFTER UPDATE ON public.quotes_guestrequest FOR EACH ROW WHEN (((old.decided_by_id IS DISTINCT FROM new.decided_by_id) OR (old.quote_id IS DISTINCT FROM new.quote_id) OR (old.reason IS DISTINCT FROM new.reason) OR ((old.state)::text IS DISTINCT FROM (new.state)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_a490b();

COMMENT ON TRIGGER pgtrigger_update_update_a490b ON public.quotes_guestrequest IS 'fb89a28b9c5c3dba2d2d2b316dad1940e0d4a8db';

CREATE TRIGGER pgtrigger_update_update_a4980 AFTER UPDATE ON public.lists_purchaselistline FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a4980();

COMMENT ON TRIGGER pgtrigger_update_update_a4980 ON public.lists_purchaselistline IS '6875b02d2a37dea962d99c810cf0c51f36c8cc98';

CREATE TRIGGER pgtrigger_update_update_a58ef AFTER UPDATE ON public.pricing_pricingpolicy FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a58ef();

COMMENT ON TRIGGER pgtrigger_update_update_a58ef ON public.pricing_pricingpolicy IS '12798acaa217367fc5c34883aab12138098220c4';

CREATE TRIGGER pgtrigger_update_update_a5e2e AFTER UPDATE ON public.quotes_framework FOR EACH ROW WHEN (((old.ended_at IS DISTINCT FROM new.ended_at) OR (old.ends_on IS DISTINCT FROM new.ends_on) OR (old.id IS DISTINCT FROM new.id) OR (old.most_call_offs IS DISTINCT FROM new.most_call_offs) OR ((old.number)::text IS DISTINCT FROM (new.number)::text) OR (old.opened_at IS DISTINCT FROM new.opened_at) OR (old.quote_id IS DISTINCT FROM new.quote_id) OR (old.starts_on IS DISTINCT FROM new.starts_on))) EXECUTE FUNCTION public.pgtrigger_update_update_a5e2e();

COMMENT ON TRIGGER pgtrigger_update_update_a5e2e ON public.quotes_framework IS '58e7bc39e3e0fa5349de4926dc04be798711716d';

CREATE TRIGGER pgtrigger_update_update_a65e7 AFTER UPDATE ON public.pricing_taxrate FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a65e7();

COMMENT ON TRIGGER pgtrigger_update_update_a65e7 ON public.pricing_taxrate IS '01c431499f82020483494afafee440495caf3572';

CREATE TRIGGER pgtrigger_update_update_aa0e0 AFTER UPDATE ON public.payments_creditaccount FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_aa0e0();

COMMENT ON TRIGGER pgtrigger_update_update_aa0e0 ON public.payments_creditaccount IS '140665b54e009cd3c9994684b20950e844047503';

CREATE TRIGGER pgtrigger_update_update_b9d8f AFTER UPDATE ON public.catalog_attribute REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_b9d8f();

COMMENT ON TRIGGER pgtrigger_update_update_b9d8f ON public.catalog_attribute IS 'ad748a0a8434de1882869998eb036cddd523b6f8';

CREATE TRIGGER pgtrigger_update_update_cb195 AFTER UPDATE ON public.group_buying_commitmentline FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_cb195();

COMMENT ON TRIGGER pgtrigger_update_update_cb195 ON public.group_buying_commitmentline IS 'd9c953f43bf2475e7fd3655131fcda87c79a1cca';

CREATE TRIGGER pgtrigger_update_update_d2f7b AFTER UPDATE ON public.quotes_quote FOR EACH ROW WHEN ((((old.lost_reason)::text IS DISTINCT FROM (new.lost_reason)::text) OR (old.rep_id IS DISTINCT FROM new.rep_id) OR ((old.state)::text IS DISTINCT FROM (new.state)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_d2f7b();

COMMENT ON TRIGGER pgtrigger_update_update_d2f7b ON public.quotes_quote IS 'e2ae41c7db6dfae1dc7f65f214122b3865f963f2';

CREATE TRIGGER pgtrigger_update_update_d9dc7 AFTER UPDATE ON public.approvals_approvalrule FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_d9dc7();

COMMENT ON TRIGGER pgtrigger_update_update_d9dc7 ON public.approvals_approvalrule IS '136f50e6aeafaa1234c68641d89497b4cd880aaa';

CREATE TRIGGER pgtrigger_update_update_dcdd8 AFTER UPDATE ON public.quotes_quoteacceptance FOR EACH ROW WHEN (((old.accepted_at IS DISTINCT FROM new.accepted_at) OR (old.contract_id IS DISTINCT FROM new.contract_id) OR (old.framework_id IS DISTINCT FROM new.framework_id) OR (old.id IS DISTINCT FROM new.id) OR (old.is_void IS DISTINCT FROM new.is_void) OR (old.is_whole IS DISTINCT FROM new.is_whole) OR (old.order_id IS DISTINCT FROM new.order_id) OR (old.quote_id IS DISTINCT FROM new.quote_id) OR (old.revision_id IS DISTINCT FROM new.revision_id) OR (old.user_id IS DISTINCT FROM new.user_id))) EXECUTE FUNCTION public.pgtrigger_update_update_dcdd8();

COMMENT ON TRIGGER pgtrigger_update_update_dcdd8 ON public.quotes_quoteacceptance IS 'eedfc83cc1a337121c442238ff46810f0cd0b390';

CREATE TRIGGER pgtrigger_update_update_ddf71 AFTER UPDATE ON public.group_buying_groupprice FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ddf71();

COMMENT ON TRIGGER pgtrigger_update_update_ddf71 ON public.group_buying_groupprice IS '3638d949577ff3f2b4f4908cbd21e3190e27011d';

CREATE TRIGGER pgtrigger_update_update_ea4a0 AFTER UPDATE ON public.companies_apikey FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.created_by_id IS DISTINCT FROM new.created_by_id) OR (old.expires_at IS DISTINCT FROM new.expires_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.prefix)::text IS DISTINCT FROM (new.prefix)::text) OR (old.previous_ends_at IS DISTINCT FROM new.previous_ends_at) OR ((old.previous_hash)::text IS DISTINCT FROM (new.previous_hash)::text) OR (old.revoked_at IS DISTINCT FROM new.revoked_at) OR (old.scopes IS DISTINCT FROM new.scopes) OR ((old.secret_hash)::text IS DISTINCT FROM (new.secret_hash)::text) OR (old.unit_id IS DISTINCT FROM new.unit_id))) EXECUTE FUNCTION public.pgtrigger_update_update_ea4a0();

COMMENT ON TRIGGER pgtrigger_update_update_ea4a0 ON public.companies_apikey IS '20ccf8985156f5785ac3c0a7d9ab29c609881e3a';

CREATE TRIGGER pgtrigger_update_update_ee635 AFTER UPDATE ON public.catalog_variant REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_ee635();

COMMENT ON TRIGGER pgtrigger_update_update_ee635 ON public.catalog_variant IS '2116e577385c094742f006860169c9bfff2938d9';

CREATE TRIGGER pgtrigger_update_update_fbd6b AFTER UPDATE ON public.approvals_budget FOR EACH ROW WHEN (((old.amount IS DISTINCT FROM new.amount) OR (old.carried IS DISTINCT FROM new.carried) OR (old.is_archived IS DISTINCT FROM new.is_archived) OR (old.is_carried_over IS DISTINCT FROM new.is_carried_over) OR ((old.policy)::text IS DISTINCT FROM (new.policy)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_fbd6b();

COMMENT ON TRIGGER pgtrigger_update_update_fbd6b ON public.approvals_budget IS '5fda04bb74e01bd83917efec149698b31422b56c';

CREATE TRIGGER pgtrigger_update_update_fdc2d AFTER UPDATE ON public.ordering_order FOR EACH ROW WHEN (((old.net_amount IS DISTINCT FROM new.net_amount) OR ((old.po_number)::text IS DISTINCT FROM (new.po_number)::text) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.tax_amount IS DISTINCT FROM new.tax_amount) OR (old.total_amount IS DISTINCT FROM new.total_amount))) EXECUTE FUNCTION public.pgtrigger_update_update_fdc2d();

COMMENT ON TRIGGER pgtrigger_update_update_fdc2d ON public.ordering_order IS 'a2f16bba8154eed20aadc31083b7f6cd4b71a435';

CREATE TRIGGER pgtrigger_update_update_fde31 AFTER UPDATE ON public.approvals_approvalpolicy FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_fde31();

COMMENT ON TRIGGER pgtrigger_update_update_fde31 ON public.approvals_approvalpolicy IS '098d2c202a21df244cf92c3c97a70dee2f1477d6';

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

ALTER TABLE ONLY public.approvals_approvaldelegation
    ADD CONSTRAINT approvals_approvalde_absent_id_7201340a_fk_companies FOREIGN KEY (absent_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvaldelegation
    ADD CONSTRAINT approvals_approvalde_company_id_b9439c0e_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvaldelegation
    ADD CONSTRAINT approvals_approvalde_substitute_id_4d96af1c_fk_companies FOREIGN KEY (substitute_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvallink
    ADD CONSTRAINT approvals_approvalli_step_id_09ee6962_fk_approvals FOREIGN KEY (step_id) REFERENCES public.approvals_approvalstep(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvallink
    ADD CONSTRAINT approvals_approvallink_user_id_5a5736b2_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvalnotice
    ADD CONSTRAINT approvals_approvalno_request_id_aeb424a7_fk_approvals FOREIGN KEY (request_id) REFERENCES public.approvals_approvalrequest(id) DEFERRABLE INITIALLY DEFERRED;

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
    ADD CONSTRAINT approvals_approvalru_escalates_to_id_bf77076a_fk_companies FOREIGN KEY (escalates_to_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvalrule
    ADD CONSTRAINT approvals_approvalru_escalates_to_role_id_69c05596_fk_companies FOREIGN KEY (escalates_to_role_id) REFERENCES public.companies_role(id) DEFERRABLE INITIALLY DEFERRED;

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
    ADD CONSTRAINT approvals_approvalst_on_behalf_of_id_47154055_fk_companies FOREIGN KEY (on_behalf_of_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_approvalstep
    ADD CONSTRAINT approvals_approvalst_request_id_e8aa275e_fk_approvals FOREIGN KEY (request_id) REFERENCES public.approvals_approvalrequest(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_budget
    ADD CONSTRAINT approvals_budget_company_id_6c464d42_fk_companies_company_id FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_budget
    ADD CONSTRAINT approvals_budget_cost_center_id_7dbec4b3_fk_companies FOREIGN KEY (cost_center_id) REFERENCES public.companies_costcenter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_budgetentry
    ADD CONSTRAINT approvals_budgetentry_budget_id_fca033d6_fk_approvals_budget_id FOREIGN KEY (budget_id) REFERENCES public.approvals_budget(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.approvals_budgetentry
    ADD CONSTRAINT approvals_budgetentry_user_id_6f911d36_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

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

ALTER TABLE ONLY public.catalog_categorypicture
    ADD CONSTRAINT catalog_categorypict_category_id_cc2b2c18_fk_catalog_c FOREIGN KEY (category_id) REFERENCES public.catalog_category(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_document
    ADD CONSTRAINT catalog_document_product_id_bbd9e461_fk_catalog_product_id FOREIGN KEY (product_id) REFERENCES public.catalog_product(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_drawingposition
    ADD CONSTRAINT catalog_drawingposit_document_id_89adbca9_fk_catalog_d FOREIGN KEY (document_id) REFERENCES public.catalog_document(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_drawingposition
    ADD CONSTRAINT catalog_drawingposit_variant_id_999a81c3_fk_catalog_v FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_endofsale
    ADD CONSTRAINT catalog_endofsale_variant_id_80a722a1_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_facetvalue
    ADD CONSTRAINT catalog_facetvalue_attribute_id_8ef89cba_fk_catalog_a FOREIGN KEY (attribute_id) REFERENCES public.catalog_attribute(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_formerproductcode
    ADD CONSTRAINT catalog_formerproduc_product_id_c035a311_fk_catalog_p FOREIGN KEY (product_id) REFERENCES public.catalog_product(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_formersku
    ADD CONSTRAINT catalog_formersku_variant_id_426d1fe1_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

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
    ADD CONSTRAINT catalog_ownpartnumbe_taught_by_id_74c9b4fe_fk_companies FOREIGN KEY (taught_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

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

ALTER TABLE ONLY public.catalog_servicelevel
    ADD CONSTRAINT catalog_servicelevel_variant_id_37149f74_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_serviceoffer
    ADD CONSTRAINT catalog_serviceoffer_category_id_dfb81023_fk_catalog_c FOREIGN KEY (category_id) REFERENCES public.catalog_category(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_serviceoffer
    ADD CONSTRAINT catalog_serviceoffer_level_id_705b4c02_fk_catalog_s FOREIGN KEY (level_id) REFERENCES public.catalog_servicelevel(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalog_serviceoffer
    ADD CONSTRAINT catalog_serviceoffer_product_id_56015180_fk_catalog_product_id FOREIGN KEY (product_id) REFERENCES public.catalog_product(id) DEFERRABLE INITIALLY DEFERRED;

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
    ADD CONSTRAINT companies_costcenter_owner_id_09489182_fk_companies_user_id FOREIGN KEY (owner_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_costcenter
    ADD CONSTRAINT companies_costcenter_unit_id_52b302f0_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_grant
    ADD CONSTRAINT companies_grant_role_id_5b5dbb6c_fk_companies_role_id FOREIGN KEY (role_id) REFERENCES public.companies_role(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_identitylink
    ADD CONSTRAINT companies_identityli_provider_id_3de4d61b_fk_companies FOREIGN KEY (provider_id) REFERENCES public.companies_identityprovider(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_identitylink
    ADD CONSTRAINT companies_identitylink_user_id_71d7699a_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_identityprovider
    ADD CONSTRAINT companies_identitypr_company_id_81ee0e39_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_identityprovider
    ADD CONSTRAINT companies_identitypr_keeper_id_19ef6b1c_fk_companies FOREIGN KEY (keeper_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_invitationsheet
    ADD CONSTRAINT companies_invitation_company_id_826d8897_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_invitation
    ADD CONSTRAINT companies_invitation_invited_by_id_94934db8_fk_companies FOREIGN KEY (invited_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_invitation
    ADD CONSTRAINT companies_invitation_role_id_b0d35115_fk_companies_role_id FOREIGN KEY (role_id) REFERENCES public.companies_role(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_invitation
    ADD CONSTRAINT companies_invitation_sheet_id_48f6493a_fk_companies FOREIGN KEY (sheet_id) REFERENCES public.companies_invitationsheet(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_invitation
    ADD CONSTRAINT companies_invitation_unit_id_62973c84_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_invitationsheet
    ADD CONSTRAINT companies_invitation_uploaded_by_id_3866271b_fk_companies FOREIGN KEY (uploaded_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_joinrequest
    ADD CONSTRAINT companies_joinreques_company_id_71cfd874_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_joinrequest
    ADD CONSTRAINT companies_joinreques_decided_by_id_399ff354_fk_companies FOREIGN KEY (decided_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_keyallowance
    ADD CONSTRAINT companies_keyallowance_key_id_82ea0ac5_fk_companies_apikey_id FOREIGN KEY (key_id) REFERENCES public.companies_apikey(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_maildomain
    ADD CONSTRAINT companies_maildomain_company_id_27f29e68_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_maildomain
    ADD CONSTRAINT companies_maildomain_stated_by_id_f9f81c1a_fk_companies_user_id FOREIGN KEY (stated_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_registration
    ADD CONSTRAINT companies_registrati_company_id_bbbced7c_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_registration
    ADD CONSTRAINT companies_registrati_decided_by_id_61b6d500_fk_companies FOREIGN KEY (decided_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.companies_registrationdocument
    ADD CONSTRAINT companies_registrati_registration_id_0e6f8299_fk_companies FOREIGN KEY (registration_id) REFERENCES public.companies_registration(id) DEFERRABLE INITIALLY DEFERRED;

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

ALTER TABLE ONLY public.exchange_preparedfile
    ADD CONSTRAINT exchange_preparedlis_company_id_694c96e7_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_preparedfile
    ADD CONSTRAINT exchange_preparedlist_unit_id_ea3f9083_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_preparedfile
    ADD CONSTRAINT exchange_preparedlist_user_id_d93e5ac1_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_rejectedrow
    ADD CONSTRAINT exchange_rejectedrow_of_import_id_926827e6_fk_exchange_ FOREIGN KEY (of_import_id) REFERENCES public.exchange_import(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_rowimages
    ADD CONSTRAINT exchange_rowimages_of_import_id_e870bc8c_fk_exchange_import_id FOREIGN KEY (of_import_id) REFERENCES public.exchange_import(id) DEFERRABLE INITIALLY DEFERRED;

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

ALTER TABLE ONLY public.lists_collectround
    ADD CONSTRAINT lists_collectround_company_id_92c66edc_fk_companies_company_id FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_collectround
    ADD CONSTRAINT lists_collectround_opened_by_id_8ba9aae0_fk_companies_user_id FOREIGN KEY (opened_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_collectround
    ADD CONSTRAINT lists_collectround_previous_id_ea16b916_fk_lists_col FOREIGN KEY (previous_id) REFERENCES public.lists_collectround(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_collectround
    ADD CONSTRAINT lists_collectround_purchase_list_id_bc645587_fk_lists_pur FOREIGN KEY (purchase_list_id) REFERENCES public.lists_purchaselist(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_collectround
    ADD CONSTRAINT lists_collectround_unit_id_06183c36_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_listright
    ADD CONSTRAINT lists_listright_purchase_list_id_78f36d4d_fk_lists_pur FOREIGN KEY (purchase_list_id) REFERENCES public.lists_purchaselist(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_listright
    ADD CONSTRAINT lists_listright_role_id_b13b2b91_fk_companies_role_id FOREIGN KEY (role_id) REFERENCES public.companies_role(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_listright
    ADD CONSTRAINT lists_listright_unit_id_8962f372_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_listright
    ADD CONSTRAINT lists_listright_user_id_8b7cb15f_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_ownunit
    ADD CONSTRAINT lists_ownunit_company_id_4f38ad4e_fk_companies_company_id FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_ownunit
    ADD CONSTRAINT lists_ownunit_taught_by_id_a62f2ad8_fk_companies_user_id FOREIGN KEY (taught_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_ownunit
    ADD CONSTRAINT lists_ownunit_variant_id_e1336940_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_purchaselist
    ADD CONSTRAINT lists_purchaselist_closed_by_id_247e5633_fk_companies_user_id FOREIGN KEY (closed_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_purchaselist
    ADD CONSTRAINT lists_purchaselist_company_id_eee292f1_fk_companies_company_id FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_purchaselist
    ADD CONSTRAINT lists_purchaselist_created_by_id_dacdb060_fk_companies_user_id FOREIGN KEY (created_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_purchaselist
    ADD CONSTRAINT lists_purchaselist_owner_id_a3182c4e_fk_companies_user_id FOREIGN KEY (owner_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_purchaselist
    ADD CONSTRAINT lists_purchaselist_segment_id_690ec2b7_fk_companies_segment_id FOREIGN KEY (segment_id) REFERENCES public.companies_segment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_purchaselist
    ADD CONSTRAINT lists_purchaselist_unit_id_496fbf47_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_purchaselistline
    ADD CONSTRAINT lists_purchaselistli_added_by_id_762e3c4d_fk_companies FOREIGN KEY (added_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_purchaselistline
    ADD CONSTRAINT lists_purchaselistli_cost_center_id_09e0b909_fk_companies FOREIGN KEY (cost_center_id) REFERENCES public.companies_costcenter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_purchaselistline
    ADD CONSTRAINT lists_purchaselistli_purchase_list_id_50080470_fk_lists_pur FOREIGN KEY (purchase_list_id) REFERENCES public.lists_purchaselist(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_purchaselistline
    ADD CONSTRAINT lists_purchaselistli_variant_id_8d48f280_fk_catalog_v FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_quickorder
    ADD CONSTRAINT lists_quickorder_api_key_id_f3023218_fk_companies_apikey_id FOREIGN KEY (api_key_id) REFERENCES public.companies_apikey(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_quickorder
    ADD CONSTRAINT lists_quickorder_company_id_07d75a60_fk_companies_company_id FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_quickorder
    ADD CONSTRAINT lists_quickorder_unit_id_1984b3a6_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_quickorder
    ADD CONSTRAINT lists_quickorder_user_id_e7a0ce42_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_quickorderline
    ADD CONSTRAINT lists_quickorderline_cost_center_id_123550f1_fk_companies FOREIGN KEY (cost_center_id) REFERENCES public.companies_costcenter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_quickorderline
    ADD CONSTRAINT lists_quickorderline_quick_order_id_622f441e_fk_lists_qui FOREIGN KEY (quick_order_id) REFERENCES public.lists_quickorder(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_quickorderline
    ADD CONSTRAINT lists_quickorderline_ship_to_id_8c4af26d_fk_companies FOREIGN KEY (ship_to_id) REFERENCES public.companies_address(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_quickorderline
    ADD CONSTRAINT lists_quickorderline_variant_id_c2273737_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_roundcell
    ADD CONSTRAINT lists_roundcell_changed_by_id_ad72cc83_fk_companies_user_id FOREIGN KEY (changed_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_roundcell
    ADD CONSTRAINT lists_roundcell_department_id_22045761_fk_lists_rou FOREIGN KEY (department_id) REFERENCES public.lists_rounddepartment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_roundcell
    ADD CONSTRAINT lists_roundcell_product_id_fa88d8d4_fk_lists_roundproduct_id FOREIGN KEY (product_id) REFERENCES public.lists_roundproduct(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_rounddepartment
    ADD CONSTRAINT lists_rounddepartmen_address_id_aee7aa82_fk_companies FOREIGN KEY (address_id) REFERENCES public.companies_address(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_rounddepartment
    ADD CONSTRAINT lists_rounddepartmen_cost_center_id_58e6f111_fk_companies FOREIGN KEY (cost_center_id) REFERENCES public.companies_costcenter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_rounddepartment
    ADD CONSTRAINT lists_rounddepartmen_round_id_a8c76558_fk_lists_col FOREIGN KEY (round_id) REFERENCES public.lists_collectround(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_rounddepartment
    ADD CONSTRAINT lists_rounddepartment_done_by_id_29ac3ccb_fk_companies_user_id FOREIGN KEY (done_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_rounddepartment
    ADD CONSTRAINT lists_rounddepartment_unit_id_6d458fc3_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_roundentry
    ADD CONSTRAINT lists_roundentry_department_id_340b4454_fk_lists_rou FOREIGN KEY (department_id) REFERENCES public.lists_rounddepartment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_roundentry
    ADD CONSTRAINT lists_roundentry_product_id_132deacd_fk_lists_roundproduct_id FOREIGN KEY (product_id) REFERENCES public.lists_roundproduct(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_roundentry
    ADD CONSTRAINT lists_roundentry_round_id_bba67625_fk_lists_collectround_id FOREIGN KEY (round_id) REFERENCES public.lists_collectround(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_roundentry
    ADD CONSTRAINT lists_roundentry_user_id_38760d5f_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_roundorder
    ADD CONSTRAINT lists_roundorder_address_id_6e423025_fk_companies_address_id FOREIGN KEY (address_id) REFERENCES public.companies_address(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_roundorder
    ADD CONSTRAINT lists_roundorder_cart_id_71b058f7_fk_ordering_cart_id FOREIGN KEY (cart_id) REFERENCES public.ordering_cart(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_roundorder
    ADD CONSTRAINT lists_roundorder_order_id_65e43540_fk_ordering_order_id FOREIGN KEY (order_id) REFERENCES public.ordering_order(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_roundorder
    ADD CONSTRAINT lists_roundorder_round_id_9d5f4c1c_fk_lists_collectround_id FOREIGN KEY (round_id) REFERENCES public.lists_collectround(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_roundproduct
    ADD CONSTRAINT lists_roundproduct_round_id_eb76748b_fk_lists_collectround_id FOREIGN KEY (round_id) REFERENCES public.lists_collectround(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_roundproduct
    ADD CONSTRAINT lists_roundproduct_variant_id_edd84256_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_sheetshape
    ADD CONSTRAINT lists_sheetshape_company_id_3ff5f0d2_fk_companies_company_id FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.lists_sheetshape
    ADD CONSTRAINT lists_sheetshape_taught_by_id_fa929203_fk_companies_user_id FOREIGN KEY (taught_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_message
    ADD CONSTRAINT notifications_messag_company_id_2041d34c_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_payabletarget
    ADD CONSTRAINT notifications_payabl_company_id_53162068_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_payablenotice
    ADD CONSTRAINT notifications_payabl_order_id_cebd749f_fk_ordering_ FOREIGN KEY (order_id) REFERENCES public.ordering_order(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_payablenotice
    ADD CONSTRAINT notifications_payabl_target_id_ced04532_fk_notificat FOREIGN KEY (target_id) REFERENCES public.notifications_payabletarget(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_spendreportsent
    ADD CONSTRAINT notifications_spendr_report_id_e33f9d0a_fk_notificat FOREIGN KEY (report_id) REFERENCES public.notifications_spendreport(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_spendreport_recipients
    ADD CONSTRAINT notifications_spendr_spendreport_id_007d8e8f_fk_notificat FOREIGN KEY (spendreport_id) REFERENCES public.notifications_spendreport(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_spendreport_recipients
    ADD CONSTRAINT notifications_spendr_user_id_0e04aab5_fk_companies FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_spendreport
    ADD CONSTRAINT notifications_spendreport_unit_id_257a3e18_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_calendarday
    ADD CONSTRAINT ordering_calendarday_company_id_421bafd9_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_calendarday
    ADD CONSTRAINT ordering_calendarday_unit_id_36dbc76d_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cart
    ADD CONSTRAINT ordering_cart_api_key_id_2ac99675_fk_companies_apikey_id FOREIGN KEY (api_key_id) REFERENCES public.companies_apikey(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cart
    ADD CONSTRAINT ordering_cart_company_id_d03cf4b3_fk_companies_company_id FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cart
    ADD CONSTRAINT ordering_cart_unit_id_ba549779_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cart
    ADD CONSTRAINT ordering_cart_user_id_094adb75_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cartinuse
    ADD CONSTRAINT ordering_cartinuse_cart_id_267b0f08_fk_ordering_cart_id FOREIGN KEY (cart_id) REFERENCES public.ordering_cart(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cartinuse
    ADD CONSTRAINT ordering_cartinuse_unit_id_c8b8f942_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cartinuse
    ADD CONSTRAINT ordering_cartinuse_user_id_13864880_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cartline
    ADD CONSTRAINT ordering_cartline_cart_id_1565cf7c_fk_ordering_cart_id FOREIGN KEY (cart_id) REFERENCES public.ordering_cart(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cartline
    ADD CONSTRAINT ordering_cartline_changed_by_id_2b6ca7a3_fk_companies_user_id FOREIGN KEY (changed_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cartline
    ADD CONSTRAINT ordering_cartline_cost_center_id_6d3770ac_fk_companies FOREIGN KEY (cost_center_id) REFERENCES public.companies_costcenter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cartline
    ADD CONSTRAINT ordering_cartline_department_id_12259cfb_fk_companies_unit_id FOREIGN KEY (department_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cartline
    ADD CONSTRAINT ordering_cartline_ship_to_id_25cac04e_fk_companies_address_id FOREIGN KEY (ship_to_id) REFERENCES public.companies_address(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cartline
    ADD CONSTRAINT ordering_cartline_variant_id_788c4f1b_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_cartundo
    ADD CONSTRAINT ordering_cartundo_cart_id_784bced6_fk_ordering_cart_id FOREIGN KEY (cart_id) REFERENCES public.ordering_cart(id) DEFERRABLE INITIALLY DEFERRED;

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

ALTER TABLE ONLY public.ordering_orderattachment
    ADD CONSTRAINT ordering_orderattachment_order_id_5f2454e4_fk_ordering_order_id FOREIGN KEY (order_id) REFERENCES public.ordering_order(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_orderattachment
    ADD CONSTRAINT ordering_orderattachment_user_id_64e3b373_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_orderdelivery
    ADD CONSTRAINT ordering_orderdelivery_order_id_8382fc3d_fk_ordering_order_id FOREIGN KEY (order_id) REFERENCES public.ordering_order(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_orderline
    ADD CONSTRAINT ordering_orderline_cost_center_id_6695596a_fk_companies FOREIGN KEY (cost_center_id) REFERENCES public.companies_costcenter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_orderline
    ADD CONSTRAINT ordering_orderline_delivery_id_6e1cd0e6_fk_ordering_ FOREIGN KEY (delivery_id) REFERENCES public.ordering_orderdelivery(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_orderline
    ADD CONSTRAINT ordering_orderline_department_id_dcaff12b_fk_companies_unit_id FOREIGN KEY (department_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_orderline
    ADD CONSTRAINT ordering_orderline_order_id_cb63bbd7_fk_ordering_order_id FOREIGN KEY (order_id) REFERENCES public.ordering_order(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_orderline
    ADD CONSTRAINT ordering_orderline_service_of_id_54745dbb_fk_ordering_ FOREIGN KEY (service_of_id) REFERENCES public.ordering_orderline(id) DEFERRABLE INITIALLY DEFERRED;

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

ALTER TABLE ONLY public.ordering_recurringconsent
    ADD CONSTRAINT ordering_recurringco_recurring_id_99673a81_fk_ordering_ FOREIGN KEY (recurring_id) REFERENCES public.ordering_recurringorder(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_recurringconsent
    ADD CONSTRAINT ordering_recurringconsent_user_id_61eaeb30_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_recurringline
    ADD CONSTRAINT ordering_recurringli_cost_center_id_217c571a_fk_companies FOREIGN KEY (cost_center_id) REFERENCES public.companies_costcenter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_recurringline
    ADD CONSTRAINT ordering_recurringli_recurring_id_75d90cf4_fk_ordering_ FOREIGN KEY (recurring_id) REFERENCES public.ordering_recurringorder(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_recurringline
    ADD CONSTRAINT ordering_recurringli_run_id_100eb582_fk_ordering_ FOREIGN KEY (run_id) REFERENCES public.ordering_recurringrun(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_recurringline
    ADD CONSTRAINT ordering_recurringli_variant_id_0e8981a3_fk_catalog_v FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_recurringorder
    ADD CONSTRAINT ordering_recurringor_company_id_016c2464_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_recurringorder
    ADD CONSTRAINT ordering_recurringor_delivery_address_id_9e3c64da_fk_companies FOREIGN KEY (delivery_address_id) REFERENCES public.companies_address(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_recurringorder
    ADD CONSTRAINT ordering_recurringorder_deputy_id_ed9b358a_fk_companies_user_id FOREIGN KEY (deputy_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_recurringorder
    ADD CONSTRAINT ordering_recurringorder_owner_id_f156ab83_fk_companies_user_id FOREIGN KEY (owner_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_recurringorder
    ADD CONSTRAINT ordering_recurringorder_unit_id_f8b8066f_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_recurringrun
    ADD CONSTRAINT ordering_recurringru_recurring_id_f9b434a5_fk_ordering_ FOREIGN KEY (recurring_id) REFERENCES public.ordering_recurringorder(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ordering_recurringrun
    ADD CONSTRAINT ordering_recurringrun_order_id_ac9c0a07_fk_ordering_order_id FOREIGN KEY (order_id) REFERENCES public.ordering_order(id) DEFERRABLE INITIALLY DEFERRED;

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

ALTER TABLE ONLY public.pricing_promotion
    ADD CONSTRAINT pricing_promotion_gift_variant_id_ad2eeb6c_fk_catalog_v FOREIGN KEY (gift_variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

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

ALTER TABLE ONLY public.pricing_variantcost
    ADD CONSTRAINT pricing_variantcost_variant_id_db7edfb1_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);

ALTER TABLE ONLY public.quotes_calloff
    ADD CONSTRAINT quotes_calloff_framework_id_e54cfaa1_fk_quotes_framework_id FOREIGN KEY (framework_id) REFERENCES public.quotes_framework(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_calloff
    ADD CONSTRAINT quotes_calloff_order_id_95908274_fk_ordering_order_id FOREIGN KEY (order_id) REFERENCES public.ordering_order(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_framework
    ADD CONSTRAINT quotes_framework_quote_id_bf3b11de_fk_quotes_quote_id FOREIGN KEY (quote_id) REFERENCES public.quotes_quote(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_guestrequest
    ADD CONSTRAINT quotes_guestrequest_decided_by_id_f5afd06d_fk_companies_user_id FOREIGN KEY (decided_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_guestrequest
    ADD CONSTRAINT quotes_guestrequest_quote_id_c28fe9da_fk_quotes_quote_id FOREIGN KEY (quote_id) REFERENCES public.quotes_quote(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quote
    ADD CONSTRAINT quotes_quote_api_key_id_fca3e928_fk_companies_apikey_id FOREIGN KEY (api_key_id) REFERENCES public.companies_apikey(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quote
    ADD CONSTRAINT quotes_quote_company_id_6d9521d9_fk_companies_company_id FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quote
    ADD CONSTRAINT quotes_quote_rep_id_fd4e131c_fk_companies_user_id FOREIGN KEY (rep_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quote
    ADD CONSTRAINT quotes_quote_requester_id_b7dc781f_fk_companies_user_id FOREIGN KEY (requester_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quote
    ADD CONSTRAINT quotes_quote_unit_id_54aff6f8_fk_companies_unit_id FOREIGN KEY (unit_id) REFERENCES public.companies_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quoteacceptance
    ADD CONSTRAINT quotes_quoteacceptan_contract_id_a1732bcb_fk_pricing_c FOREIGN KEY (contract_id) REFERENCES public.pricing_contract(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quoteacceptance
    ADD CONSTRAINT quotes_quoteacceptan_framework_id_17aacb21_fk_quotes_fr FOREIGN KEY (framework_id) REFERENCES public.quotes_framework(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quoteacceptance
    ADD CONSTRAINT quotes_quoteacceptan_revision_id_2e1d1507_fk_quotes_qu FOREIGN KEY (revision_id) REFERENCES public.quotes_quoterevision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quoteacceptance
    ADD CONSTRAINT quotes_quoteacceptance_order_id_b44a492f_fk_ordering_order_id FOREIGN KEY (order_id) REFERENCES public.ordering_order(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quoteacceptance
    ADD CONSTRAINT quotes_quoteacceptance_quote_id_2bd0800f_fk_quotes_quote_id FOREIGN KEY (quote_id) REFERENCES public.quotes_quote(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quoteacceptance
    ADD CONSTRAINT quotes_quoteacceptance_user_id_d314b083_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quoteacceptedline
    ADD CONSTRAINT quotes_quoteaccepted_acceptance_id_757057fe_fk_quotes_qu FOREIGN KEY (acceptance_id) REFERENCES public.quotes_quoteacceptance(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quoteacceptedline
    ADD CONSTRAINT quotes_quoteaccepted_line_id_e85ca1b6_fk_quotes_qu FOREIGN KEY (line_id) REFERENCES public.quotes_quoteline(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quoteattachment
    ADD CONSTRAINT quotes_quoteattachme_revision_id_d2480567_fk_quotes_qu FOREIGN KEY (revision_id) REFERENCES public.quotes_quoterevision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quoteattachment
    ADD CONSTRAINT quotes_quoteattachment_quote_id_e6ff67d3_fk_quotes_quote_id FOREIGN KEY (quote_id) REFERENCES public.quotes_quote(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quoteattachment
    ADD CONSTRAINT quotes_quoteattachment_user_id_4ea0f64e_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quotecomment
    ADD CONSTRAINT quotes_quotecomment_quote_id_70f63c88_fk_quotes_quote_id FOREIGN KEY (quote_id) REFERENCES public.quotes_quote(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quotecomment
    ADD CONSTRAINT quotes_quotecomment_user_id_a28eec79_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quotelimit
    ADD CONSTRAINT quotes_quotelimit_person_id_eaa8a151_fk_companies_user_id FOREIGN KEY (person_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quoteline
    ADD CONSTRAINT quotes_quoteline_cost_center_id_6fabe594_fk_companies FOREIGN KEY (cost_center_id) REFERENCES public.companies_costcenter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quoteline
    ADD CONSTRAINT quotes_quoteline_revision_id_8af539ba_fk_quotes_qu FOREIGN KEY (revision_id) REFERENCES public.quotes_quoterevision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quoteline
    ADD CONSTRAINT quotes_quoteline_variant_id_76b163f6_fk_catalog_variant_id FOREIGN KEY (variant_id) REFERENCES public.catalog_variant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quotelineanswer
    ADD CONSTRAINT quotes_quotelineansw_revision_id_b13a2a0c_fk_quotes_qu FOREIGN KEY (revision_id) REFERENCES public.quotes_quoterevision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quotelineanswer
    ADD CONSTRAINT quotes_quotelineanswer_user_id_6a13d200_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quotelink
    ADD CONSTRAINT quotes_quotelink_revision_id_5aa19254_fk_quotes_qu FOREIGN KEY (revision_id) REFERENCES public.quotes_quoterevision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quotelink
    ADD CONSTRAINT quotes_quotelink_user_id_39e6fd2d_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quotelogentry
    ADD CONSTRAINT quotes_quotelogentry_quote_id_5c807c32_fk_quotes_quote_id FOREIGN KEY (quote_id) REFERENCES public.quotes_quote(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quotelogentry
    ADD CONSTRAINT quotes_quotelogentry_user_id_9a6db3e8_fk_companies_user_id FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quotepolicy
    ADD CONSTRAINT quotes_quotepolicy_company_id_848de5ef_fk_companies_company_id FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quoterevision
    ADD CONSTRAINT quotes_quoterevision_author_id_96d039c5_fk_companies_user_id FOREIGN KEY (author_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quoterevision
    ADD CONSTRAINT quotes_quoterevision_consent_by_id_2fc38343_fk_companies FOREIGN KEY (consent_by_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quoterevision
    ADD CONSTRAINT quotes_quoterevision_quote_id_22740db8_fk_quotes_quote_id FOREIGN KEY (quote_id) REFERENCES public.quotes_quote(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.quotes_quotetier
    ADD CONSTRAINT quotes_quotetier_line_id_f0f556c9_fk_quotes_quoteline_id FOREIGN KEY (line_id) REFERENCES public.quotes_quoteline(id) DEFERRABLE INITIALLY DEFERRED;

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

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_account_id_951f210e_fk_socialacc FOREIGN KEY (account_id) REFERENCES public.socialaccount_socialaccount(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_app_id_636a42d7_fk_socialacc FOREIGN KEY (app_id) REFERENCES public.socialaccount_socialapp(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_social_user_id_8146e70c_fk_companies FOREIGN KEY (user_id) REFERENCES public.companies_user(id) DEFERRABLE INITIALLY DEFERRED;

