"""What is bought before it is a cart: quick orders, purchase lists, collect rounds.

Quick order: what a buyer typed, pasted or uploaded, matched line by line and reviewed before it reaches the cart.
Purchase lists: products that people of a company keep, share, fill together, count on the shelf and order again.
Collect rounds: departments fill their columns until a deadline, and the purchasing manager orders from one grid.

Main verbs: read_pasted, read_upload, add_to_cart; create_list, share_list, add_to_list, list_to_cart, close_list,
order_by_count; open_round, fill_cell, edit_cell, approve_cells, lock_due, order_round. Invariants: no line is ever
lost or changed silently; what the actor may not see is answered exactly like what does not exist; a list's line stays
when its product is hidden, and then says nothing of it; of two quantities saved for one cell of a round the later one
is refused unless it was written in sight of the earlier one; after its deadline no department changes a round.
"""
