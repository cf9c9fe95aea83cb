"""Pages of rebates: what was earned by whom, the agreements, the closing of periods, goods that came back."""
