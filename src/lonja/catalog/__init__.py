"""What is sold, and who may see it: products, variants, kits, licenses, options, assortments, search.

One predicate, `visible_variants(actor)`, stands behind every list, search, suggestion, facet count, page and
API answer: what the nearest assortment shows or hides (docs/catalog.md). Invariants: a SKU and a barcode are
unique; a quantity is allowed when it is at least the minimum and a multiple of the step; what is hidden is
indistinguishable from what does not exist.
"""
