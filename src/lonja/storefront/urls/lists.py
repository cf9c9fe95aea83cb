"""Addresses of purchase lists and collect rounds."""

from __future__ import annotations

from django.urls import path

from lonja.storefront.views.lists import grid, lines, pages, rounds

LIST = "lists/<uuid:purchase_list_id>/"
ROUND = "rounds/<uuid:round_id>/"

urlpatterns = [
    path("lists/", pages.lists, name="lists"),
    path("lists/new/", pages.new_list, name="new_list"),
    path("lists/take/", lines.take, name="take_to_list"),
    path(LIST, pages.purchase_list, name="purchase_list"),
    path(f"{LIST}settings/", pages.list_settings, name="list_settings"),
    path(f"{LIST}share/", pages.share_list, name="share_list"),
    path(f"{LIST}copy/", pages.copy_list, name="copy_list"),
    path(f"{LIST}archive/", pages.archive_list, name="archive_list"),
    path(f"{LIST}reopen/", pages.reopen_list, name="reopen_list"),
    path(f"{LIST}close/", pages.close_list, name="close_list"),
    path(f"{LIST}cart/", pages.list_to_cart, name="list_to_cart"),
    path(f"{LIST}file/", pages.list_file, name="list_file"),
    path(f"{LIST}print.pdf", pages.list_print, name="list_paper"),
    path(f"{LIST}scan/", lines.scan, name="scan_into_list"),
    path(f"{LIST}remove/", lines.remove_list_lines, name="remove_list_lines"),
    path(f"{LIST}count/", lines.count_shelf, name="count_shelf"),
    path(f"{LIST}lines/<uuid:list_line_id>/", lines.change_list_line, name="change_list_line"),
    path("rounds/", rounds.rounds, name="rounds"),
    path("rounds/new/", rounds.new_round, name="new_round"),
    path(ROUND, rounds.round_page, name="round"),
    path(f"{ROUND}grid/", grid.round_grid, name="round_grid"),
    path(f"{ROUND}cells/", grid.save_cells, name="save_round_cells"),
    path(f"{ROUND}changes/", grid.round_changes, name="round_changes"),
    path(f"{ROUND}approve/", grid.approve_cells, name="approve_round_cells"),
    path(f"{ROUND}deadline/", rounds.round_deadline, name="round_deadline"),
    path(f"{ROUND}prepare/", grid.prepare_round, name="prepare_round"),
    path(f"{ROUND}order/", grid.round_order, name="round_order"),
    path(f"{ROUND}trail/", rounds.round_trail, name="round_trail"),
    path(f"{ROUND}departments/<uuid:department_unit_id>/", rounds.round_column, name="round_column"),
    path(f"{ROUND}departments/<uuid:department_unit_id>/done/", rounds.round_done, name="round_done"),
]
