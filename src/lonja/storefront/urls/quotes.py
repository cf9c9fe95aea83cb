"""Addresses of quotes and of the agreements that come of them."""

from __future__ import annotations

from django.urls import path

from lonja.storefront.views import frameworks, guest_requests, quote_files, quote_links, quotes

urlpatterns = [
    path("quotes/", quotes.quotes, name="quotes"),
    path("quote/<str:token>/", quote_links.quote_link, name="quote_link"),
    path("quotes/mail/", quote_links.quote_policy, name="quote_policy"),
    path("quotes/new/", quotes.new_quote, name="new_quote"),
    path("quotes/<uuid:quote_id>/", quotes.quote, name="quote"),
    path("quotes/<uuid:quote_id>/offer.pdf", quotes.quote_paper, name="quote_paper"),
    path("quotes/<uuid:quote_id>/draft/", quotes.quote_draft, name="quote_draft"),
    path("quotes/<uuid:quote_id>/draft/drop/", quotes.drop_quote_draft, name="drop_quote_draft"),
    path("quotes/<uuid:quote_id>/change/", quotes.propose_changes, name="propose_changes"),
    path("quotes/<uuid:quote_id>/comment/", quotes.comment, name="comment_quote"),
    path("quotes/<uuid:quote_id>/accept/", quotes.accept, name="accept_quote"),
    path("quotes/<uuid:quote_id>/decline/", quotes.decline, name="decline_quote"),
    path("quotes/<uuid:quote_id>/withdraw/", quotes.withdraw, name="withdraw_quote"),
    path("quote-request/", guest_requests.guest_request, name="guest_request"),
    path("quote-request/sent/", guest_requests.guest_asked, name="guest_asked"),
    path("quote-request/confirm/<str:token>/", guest_requests.guest_link, name="guest_link"),
    path("quotes/<uuid:quote_id>/files/", quote_files.attach, name="attach_to_quote"),
    path("quotes/<uuid:quote_id>/files/<int:attachment_id>/", quote_files.file, name="quote_file"),
    path("quotes/<uuid:quote_id>/files/<int:attachment_id>/remove/", quote_files.remove, name="remove_quote_file"),
    path("quotes/frameworks/", frameworks.frameworks, name="frameworks"),
    path("quotes/frameworks/<uuid:framework_id>/", frameworks.framework, name="framework"),
]
