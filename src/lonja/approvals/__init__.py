"""Who must agree? A company's rules, the steps they ask for, decisions, secret links to decide by mail, and budgets.

The room knows no orders: it is handed amounts, categories, a requester and a reference. Main verbs:
open_request, decide, withdraw, supersede, save_rule, delegate. Who may decide is read anew each time: the role in the
requester's unit or above, the named person, who stands in for them today, or else those who may approve everything.
Invariants: one open request per subject; steps are decided in order, each once; nobody decides on his own request, nor
on that of a machine whose key he made, unless its rules let him; a decision binds to a hash of the content that was
shown; what was asked for and what was decided never changes. The tables hold all but the hash. Budgets of cost centers
hold what lines take of them (`budgeting`: the arithmetic, `budget_ledger`: the only writer); one that refuses is passed
by nobody.
"""
