"""What changed since somebody last asked: exact, also for transactions that end in another order than they began.

`log` reads which things were touched, `whole` all that there are, for those who begin, `values` what each is now.
`changes_since(actor, ...)` puts them together; `identity` tells one database from another. See decision 14.
"""

from lonja.exchange.exports import KEPT_FOR
from lonja.exchange.feed.since import Begin, Changes, Place, changes_since, feed_kinds, identity

__all__ = ["KEPT_FOR", "Begin", "Changes", "Place", "changes_since", "feed_kinds", "identity"]
