"""Who is told what: from a recorded event to a message in the recipient's language, sent by mail.

Handlers are idempotent: one message per event, template and recipient. Main verbs: compose, send_message.
"""
