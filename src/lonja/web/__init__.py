"""The page kit: what every page of every room is drawn with, and no word of any trade.

Base templates and macros (`ui` in each template), htmx replies, forms, tables, charts, the formats of money, numbers
and dates, the style sheets and scripts, and the tool that keeps the message catalogues. A room above calls
`pages.render` with a template of its own that extends `web/frame.html` or `web/plain.html`. Invariants: a page works
without JavaScript, needs no inline style or script (the content security policy forbids them), and loads nothing from
elsewhere.
"""
