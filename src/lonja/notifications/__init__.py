"""Who is told what: from a recorded event to a message in the recipient's language, sent by mail.

Handlers are idempotent: one message per event, template and recipient. Main verbs: compose, send_message. `payables`
tells a company's accounts payable of closed purchases in its own ways, `reports` writes each month what units consumed.
"""
