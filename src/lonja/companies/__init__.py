"""Who buys and who sells: the seller and his channels, customer companies, their units, people and rights.

Main verbs: register, invite and accept, ask to join, assign and revoke roles, leave, keep addresses and cost
centers. Its `Actor` is the first argument of every action and query above: who acts, for which company and unit,
with which permissions at which scope, and on whose behalf. Invariants: a unit's path starts with its
parent's; a company has exactly one root unit; a role grants each permission at most once; nobody becomes a
customer, or one of its people, without somebody's consent.
"""
