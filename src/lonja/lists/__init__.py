"""Quick order: what a buyer typed, pasted or uploaded, matched line by line and reviewed before it reaches the cart.

Main verbs: read_pasted, read_upload, choose_variant, add_to_cart, reorder. Invariants: no line is ever lost or
changed silently; what the actor may not see is answered exactly like what does not exist.
"""
