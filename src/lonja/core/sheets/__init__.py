"""Spreadsheets and delimited text that people upload and download.

Reading: `reader.read_rows` looks at the content, never at the name; what is suspicious is refused by `guard`
with a sentence that says where and what to do, and what remains is parsed by `child` in a process of its own,
with limits on memory and time. Every cell arrives as text. Writing: `writer.write_xlsx` and
`writer.write_csv`, whose cells are never formulas. Nothing is imported here, so that pure rules may use
`rows` without loading anything else.
"""
