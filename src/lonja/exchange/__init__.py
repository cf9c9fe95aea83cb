"""Bulk data in and out: files and rows of prices, stock, products, companies and the like, and what changed of them.

`take_in(actor, request)` reads a file, says what it would change, asks a person where a guard rail speaks, and applies
it in one transaction through the verbs of the rooms that own the tables; `undo(actor, number)` puts back what stood
there before. What a person asks for on a page (`bring`, `read_as`, `ask_to_apply`, `ask_to_undo`) is committed with
the job that does it by the same verbs. What a file may say is declared in `kinds/`, one small module each.
`upsert(actor, wanted)` does it with rows that programs bring as JSON: each is answered, once for one key, and none
older than what is known; `bmecat` reads suppliers' catalogs of that standard. `exports.export` writes what an import
takes in again, `exports.price_list.write_price_list` what a company pays for all that it sees, as a table, a BMEcat
catalog or a PDF; `preparing.prepare_list` lets the worker make what takes long, `feed.changes_since` gives what changed
since somebody asked.
Invariants: every row is taken or rejected with its place, reason and remedy; readers see old or new, never half; the
same file again changes nothing; who follows the changes misses none.
"""
