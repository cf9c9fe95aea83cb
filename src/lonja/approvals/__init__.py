"""Who must agree? A company's rules, the steps they ask for, decisions, and secret links to decide by mail.

The room knows no orders: it is handed amounts, categories, a requester and a reference. Main verbs:
open_request, decide, withdraw, supersede, save_rule. Who may decide is read anew each time: the role in the
requester's unit or above, the named person, or else those who may approve everything. Invariants: one open request
per subject; steps are decided in order, each once; nobody decides on his own request, nor on that of a machine
whose key he made; a decision binds to a hash of the content that was shown; what was asked for and what was decided
never changes. The tables hold all but the hash.
"""
