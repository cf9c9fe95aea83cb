"""Addresses of quotes."""

from __future__ import annotations

from django.urls import path

from lonja.backoffice.views.quotes import editor, files, frameworks, guests, inbox, offer_file, one

urlpatterns = [
    path("quotes/", inbox.quotes, name="quotes"),
    path("quotes/new/", one.new_offer, name="new_offer"),
    path("quotes/<uuid:quote_id>/", one.quote, name="quote"),
    path("quotes/<uuid:quote_id>/offer.pdf", one.paper, name="quote_paper"),
    path("quotes/<uuid:quote_id>/take/", one.take, name="take_quote"),
    path("quotes/<uuid:quote_id>/decline/", one.decline, name="decline_quote"),
    path("quotes/<uuid:quote_id>/withdraw/", one.withdraw, name="withdraw_quote"),
    path("quotes/figures/", inbox.figures, name="quote_figures"),
    path("quotes/file/", offer_file.offer_file, name="offer_file"),
    path("quotes/guests/", guests.guests, name="guests"),
    path("quotes/guests/<uuid:guest_id>/", guests.guest, name="guest"),
    path("quotes/guests/<uuid:guest_id>/refuse/", guests.refuse, name="refuse_guest"),
    path("quotes/guests/<uuid:guest_id>/give/", guests.give, name="give_guest"),
    path("quotes/<uuid:quote_id>/files/", files.attach, name="attach_to_quote"),
    path("quotes/<uuid:quote_id>/files/<int:attachment_id>/", files.file, name="quote_file"),
    path("quotes/<uuid:quote_id>/files/<int:attachment_id>/remove/", files.remove, name="remove_quote_file"),
    path("quotes/frameworks/", frameworks.frameworks, name="frameworks"),
    path("quotes/frameworks/<uuid:framework_id>/", frameworks.framework, name="framework"),
    path("quotes/limits/", inbox.limits, name="quote_limits"),
    path("quotes/floor/", inbox.floor, name="quote_floor"),
    path("quotes/<uuid:quote_id>/comment/", one.comment, name="comment_quote"),
    path("quotes/<uuid:quote_id>/answer/", one.answer, name="answer_quote_line"),
    path("quotes/<uuid:quote_id>/draft/ask/", editor.ask_for_consent, name="ask_quote_consent"),
    path("quotes/<uuid:quote_id>/draft/agree/", editor.consent, name="consent_quote"),
    path("quotes/<uuid:quote_id>/revise/", editor.revise, name="revise_quote"),
    path("quotes/<uuid:quote_id>/draft/", editor.draft, name="quote_draft"),
    path("quotes/<uuid:quote_id>/draft/drop/", editor.drop, name="drop_quote_draft"),
]
