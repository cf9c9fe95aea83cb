"""Bulk data in and out: files of prices, stock, part numbers and products, taken in as a whole or not at all.

`take_in(actor, request)` reads a file, says what it would change, asks a person where a guard rail speaks, and applies
it in one transaction through the verbs of the rooms that own the tables; `undo(actor, number)` puts back what stood
there before. What a file may say is declared in `kinds/`, one small module each. `exports.export(actor, ask, target)`
writes what an import takes in again, `exports.price_list.write_price_list` what a company pays for all that it sees.
Invariants: every row of a file is taken or rejected with its place, reason and remedy; readers see old or new, never
half; the same file again changes nothing.
"""
