"""Who must agree? A company's rules, the steps they ask for, decisions, and signed links to decide by mail.

The room knows no orders: it is handed amounts, categories, a requester and a reference. Main verbs:
open_request, decide, withdraw. Invariants: one open request per subject; steps are decided in order, each once;
nobody decides on his own request; a decision binds to a hash of the content that was shown.
"""
