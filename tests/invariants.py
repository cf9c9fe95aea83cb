"""What must be true of the database whatever has happened to it; asked after every race and every fault.

Each invariant is a query for the rows that break it: nothing found, nothing broken. A room that has invariants
across rows adds them here, so that every chaos test holds the whole house to them.
"""

from collections.abc import Mapping

from django.db import connection

INVARIANTS: Mapping[str, str] = {
    "words repeat what variant and product say": """
        SELECT v.id, w.*
          FROM catalog_variant v
          JOIN catalog_product p ON p.id = v.product_id
          LEFT JOIN catalog_variantwords w ON w.variant_id = v.id
         WHERE (w.product_id, w.category_id, w.is_active, w.is_product_active)
               IS DISTINCT FROM (p.id, p.category_id, v.is_active, p.is_active)
    """,
    "used credit is the sum of its ledger": """
        SELECT account.id, account.used, coalesce(sum(entry.amount), 0)
          FROM payments_creditaccount account
          LEFT JOIN payments_creditentry entry ON entry.account_id = account.id
         GROUP BY account.id
        HAVING account.used <> coalesce(sum(entry.amount), 0)
    """,
    "every ledger row continues the one before it": """
        SELECT id, used_after, running
          FROM (SELECT id, used_after, sum(amount) OVER (PARTITION BY account_id ORDER BY id) AS running
                  FROM payments_creditentry) entry
         WHERE used_after <> running
    """,
    "no reference gives back more credit than it took": """
        SELECT account_id, reference, sum(amount)
          FROM payments_creditentry
         GROUP BY account_id, reference
        HAVING sum(amount) < 0 AND bool_or(kind = 'release')
    """,
    "used credit is never negative": "SELECT id, used FROM payments_creditaccount WHERE used < 0",
    "reserved stock is the sum of its reservations": """
        SELECT coalesce(level.variant_id, held.variant_id), level.reserved, held.quantity
          FROM inventory_stocklevel level
          FULL JOIN (SELECT variant_id, warehouse_id, sum(quantity) AS quantity
                       FROM inventory_reservation
                      WHERE warehouse_id IS NOT NULL
                      GROUP BY variant_id, warehouse_id) held
               ON held.variant_id = level.variant_id AND held.warehouse_id = level.warehouse_id
         WHERE coalesce(level.reserved, 0) <> coalesce(held.quantity, 0)
    """,
    "no more is reserved than is there": """
        SELECT id, on_hand, reserved FROM inventory_stocklevel WHERE NOT (reserved BETWEEN 0 AND on_hand)
    """,
    "an order's net amount is the sum of its lines and adjustments": """
        SELECT o.id, o.net_amount
          FROM ordering_order o
         WHERE o.road <> 'import'
           AND o.net_amount <> (SELECT coalesce(sum(amount), 0) FROM ordering_orderline WHERE order_id = o.id)
                             + (SELECT coalesce(sum(amount), 0) FROM ordering_orderadjustment
                                 WHERE order_id = o.id AND line_id IS NULL)
    """,
    "what the tax lines of an order are computed on is its net amount": """
        SELECT o.id, o.net_amount, o.tax_lines
          FROM ordering_order o
         WHERE o.road <> 'import'
           AND (o.net_amount <> (SELECT coalesce(sum((row->>'base')::numeric), 0)
                                   FROM jsonb_array_elements(o.tax_lines) row)
             OR o.tax_amount <> (SELECT coalesce(sum((row->>'amount')::numeric), 0)
                                   FROM jsonb_array_elements(o.tax_lines) row))
    """,
    "a line's discount is what its adjustments took off": """
        SELECT l.id, l.discount_amount
          FROM ordering_orderline l
         WHERE l.discount_amount <> -(SELECT coalesce(sum(a.amount), 0) FROM ordering_orderadjustment a
                                       WHERE a.line_id = l.id)
    """,
    "uses of a promotion are counted, and never more than there are": """
        SELECT p.id, p.used, p.limit_total, count(u.id)
          FROM pricing_promotion p LEFT JOIN pricing_promotionuse u ON u.promotion_id = p.id
         GROUP BY p.id
        HAVING p.used <> count(u.id) OR p.used > p.limit_total
    """,
    "no company uses a promotion more often than it may": """
        SELECT p.id, u.company_id, count(*)
          FROM pricing_promotion p JOIN pricing_promotionuse u ON u.promotion_id = p.id
         GROUP BY p.id, u.company_id
        HAVING count(*) > p.limit_per_company
    """,
    "a budget's sums are those of its ledger": """
        SELECT b.id, b.committed, b.spent
          FROM approvals_budget b LEFT JOIN approvals_budgetentry e ON e.budget_id = b.id
         GROUP BY b.id
        HAVING (b.committed, b.spent) <> (coalesce(sum(e.committed), 0), coalesce(sum(e.spent), 0))
    """,
    "no line holds less than nothing of a budget": """
        SELECT budget_id, line_id, sum(committed), sum(spent)
          FROM approvals_budgetentry
         GROUP BY budget_id, line_id
        HAVING sum(committed) < 0 OR sum(spent) < 0
    """,
    "an approved request has as many consents as each of its steps needs, a rejected one exactly one refusal": """
        SELECT id, state
          FROM (SELECT request.id, request.state, step.stage,
                       count(*) FILTER (WHERE step.state = 'approved') >= max(step.needed) AS has_enough,
                       count(*) FILTER (WHERE step.state = 'waiting') AS waiting,
                       count(*) FILTER (WHERE step.state = 'rejected') AS refusals
                  FROM approvals_approvalrequest request
                  JOIN approvals_approvalstep step ON step.request_id = request.id
                 GROUP BY request.id, step.stage) AS stages
         GROUP BY id, state
        HAVING (state = 'approved') <> (bool_and(has_enough) AND sum(waiting) = 0)
            OR (state = 'rejected') <> (sum(refusals) > 0)
            OR sum(refusals) > 1
    """,
    "nobody is spared while a consent of his step is still missing": """
        SELECT step.request_id, step.stage
          FROM approvals_approvalstep step
         GROUP BY step.request_id, step.stage
        HAVING count(*) FILTER (WHERE step.state = 'spared') > 0
           AND count(*) FILTER (WHERE step.state = 'approved') < max(step.needed)
    """,
    "steps are decided in order": """
        SELECT later.request_id, later.position
          FROM approvals_approvalstep later
          JOIN approvals_approvalstep earlier
               ON earlier.request_id = later.request_id AND earlier.stage < later.stage
         WHERE later.state <> 'waiting' AND earlier.state NOT IN ('approved', 'spared')
    """,
    "where some of several must agree nobody counts twice": """
        SELECT step.request_id, step.stage, step.decided_by_id
          FROM approvals_approvalstep step
         WHERE step.decided_by_id IS NOT NULL AND step.needed < (
                   SELECT count(*) FROM approvals_approvalstep o
                    WHERE o.request_id = step.request_id AND o.stage = step.stage)
         GROUP BY step.request_id, step.stage, step.decided_by_id
        HAVING count(*) > 1
    """,
    "nobody has decided on his own request unless its rules let him": """
        SELECT step.id, step.decided_by_id
          FROM approvals_approvalstep step
          JOIN approvals_approvalrequest request ON request.id = step.request_id
         WHERE step.decided_by_id = request.answerable_id AND NOT step.may_be_own
    """,
    "a rebate period's sums are those of its ledger": """
        SELECT p.id, p.turnover, p.rebate
          FROM rebates_rebateperiod p LEFT JOIN rebates_rebateentry e ON e.period_id = p.id
         GROUP BY p.id
        HAVING (p.turnover, p.rebate) <> (coalesce(sum(e.turnover), 0), coalesce(sum(e.rebate), 0))
    """,
    "a rebate is no more than the highest step of the turnover, and nothing without turnover": """
        SELECT p.id, p.turnover, p.rebate
          FROM rebates_rebateperiod p
         WHERE p.closed_at IS NULL
           AND NOT p.rebate BETWEEN 0 AND greatest(p.turnover, 0) * (
               SELECT max(percent) FROM rebates_rebatestep s WHERE s.agreement_id = p.agreement_id) / 100
    """,
    "no more of a line counts for a rebate than has left, nor comes back than counted": """
        SELECT e.agreement_id, e.order_line_id
          FROM rebates_rebateentry e JOIN ordering_orderline l ON l.id = e.order_line_id
         GROUP BY e.agreement_id, e.order_line_id, l.quantity_shipped
        HAVING sum(e.quantity) FILTER (WHERE e.kind = 'shipment') > l.quantity_shipped
            OR sum(e.quantity) FILTER (WHERE e.kind = 'return') > sum(e.quantity) FILTER (WHERE e.kind = 'shipment')
    """,
    "what is owed for a closed rebate period is its rebate, rounded once": """
        SELECT p.id, p.rebate, p.closed_amount
          FROM rebates_rebateperiod p JOIN rebates_rebateagreement a ON a.id = p.agreement_id
         WHERE p.closed_at IS NOT NULL AND a.currency IN ('EUR', 'USD', 'GBP')
           AND p.closed_amount <> round(p.rebate, 2)
    """,
    "a request is open until it is closed": """
        SELECT id, state, closed_at FROM approvals_approvalrequest WHERE (state = 'open') <> (closed_at IS NULL)
    """,
}


def broken_invariants(wanted: Mapping[str, str] = INVARIANTS) -> dict[str, list[tuple[object, ...]]]:
    """Each invariant that does not hold, with some of the rows that break it."""
    broken = {}
    with connection.cursor() as cursor:
        for sentence, query in wanted.items():
            cursor.execute(query)
            rows = cursor.fetchmany(5)
            if rows:
                broken[sentence] = rows
    return broken


def assert_invariants() -> None:
    """Fail with every invariant that does not hold."""
    assert broken_invariants() == {}
