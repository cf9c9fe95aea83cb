"""BMEcat, the catalog standard of the trade: 1.2, 2005 and ETIM BMEcat 3.1 coming in, as one kind of import.

`reading` walks the file and gives records, whatever its dialect; `articles` says what one article says; `landing` holds
the records in temporary tables and `judging` takes out what cannot be used; `tree` and `features` find or make the
categories and attributes that the file means. The targets of the kind (`exchange.kinds.bmecat`) compare all that with
the catalog and the price lists.
"""

from lonja.exchange.bmecat.gathering import gather

__all__ = ["gather"]
