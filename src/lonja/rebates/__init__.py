"""Back-end rebates: what the seller gives back on a period's turnover, long after the prices were paid.

Main verbs: agree_rebate, change_agreement, count_shipment, take_back, close_period. Invariants: a period's turnover and
rebate are the sums of its ledger; its rebate is what the agreement's terms say of its turnover; a shipped line counts
once in an agreement; no ledger row is ever changed, and nothing of a closed period is.
"""
