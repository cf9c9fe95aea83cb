"""Sign-in at a company's own identity provider: allauth speaks OIDC and SAML, this package says what it counts for.

`social_apps` tells allauth of the providers in our table, `adapter` is what it asks on the way, `rules` what is made
of an answer, `metadata` reads what a SAML provider says of itself, `trials` finds out what is wrong with a set-up.
"""
