"""Addresses of the pages of imports."""

from __future__ import annotations

from django.urls import path

from lonja.backoffice.views.imports import bringing, guards, lists, mappings, one

urlpatterns = [
    path("imports/", lists.imports, name="imports"),
    path("imports/new/", bringing.new_import, name="new_import"),
    path("imports/models/<slug:kind>.xlsx", bringing.import_model, name="import_model"),
    path("imports/guards/", guards.guards, name="import_guards"),
    path("imports/mappings/", mappings.mappings, name="import_mappings"),
    path("imports/mappings/<int:mapping_id>/forget/", mappings.forget, name="forget_import_mapping"),
    path("imports/<int:import_id>/", one.import_page, name="import"),
    path("imports/<int:import_id>/columns/", bringing.columns, name="import_columns"),
    path("imports/<int:import_id>/apply/", one.apply, name="apply_import"),
    path("imports/<int:import_id>/again/", one.again, name="read_import_again"),
    path("imports/<int:import_id>/cancel/", one.cancel_import, name="cancel_import"),
    path("imports/<int:import_id>/undo/", one.undo, name="undo_import"),
    path("imports/<int:import_id>/pictures/<str:file_hash>/", one.picture, name="import_picture"),
    path("imports/<int:import_id>/rejected/", one.rejected, name="import_rejected"),
]
