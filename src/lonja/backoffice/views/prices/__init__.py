"""Pages of price lists: the lists, the prices of one, for whom it counts, changes of many prices, why and what if."""
