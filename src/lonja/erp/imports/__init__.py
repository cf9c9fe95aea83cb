"""Taking in files of another system: read, map, judge each row, stage, and apply in one transaction.

`reading` opens any plausible CSV, `mapping` says what its columns mean, `rules` judges each row; `names`,
`prices` and `cancellations` work out what the rows mean together. `staging` brings them to PostgreSQL, the
`apply_*` modules write the rooms' tables, `report` tells what was taken, what was left out and why. `run`
leads through it all.
"""
