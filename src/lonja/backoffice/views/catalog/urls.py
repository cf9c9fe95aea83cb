"""Addresses of the pages by which the catalog is kept."""

from __future__ import annotations

from django.urls import path

from lonja.backoffice.views.catalog import (
    assortments,
    attributes,
    bulk,
    categories,
    families,
    library,
    media,
    product,
    products,
    relations,
    seeing,
)

ONE = "products/<slug:code>/"

BRANCH = "categories/<slug:code>/"

urlpatterns = [
    path("assortments/", assortments.assortments, name="assortments"),
    path("assortments/new/", assortments.new_assortment, name="new_assortment"),
    path("assortments/<slug:code>/", assortments.assortment, name="assortment"),
    path("assortments/<slug:code>/assign/", assortments.assign, name="assign_assortment"),
    path("assortments/<slug:code>/remove/", assortments.remove_assortment, name="remove_assortment"),
    path(
        "assortments/<slug:code>/assignments/<int:given_id>/withdraw/",
        assortments.withdraw,
        name="withdraw_assortment",
    ),
    path("seeing/", seeing.which_company, name="which_company"),
    path("seeing/<uuid:company_id>/", seeing.company_sees, name="company_sees"),
    path("seeing/<uuid:company_id>/look/", seeing.look_as, name="look_as"),
    path("attributes/", attributes.attributes, name="attributes"),
    path("attributes/new/", attributes.new_attribute, name="new_attribute"),
    path("attributes/<slug:code>/", attributes.attribute, name="attribute"),
    path("attributes/<slug:code>/arrange/", attributes.arrange_attribute, name="arrange_attribute"),
    path("attributes/<slug:code>/merge/", attributes.merge_attribute_values, name="merge_attribute_values"),
    path("families/", families.attribute_families, name="attribute_families"),
    path("families/<slug:code>/", families.family, name="family"),
    path("families/<slug:code>/remove/", families.remove_family, name="remove_family"),
    path("categories/", categories.categories, name="categories"),
    path(BRANCH, categories.kept_category, name="kept_category"),
    path(f"{BRANCH}add/", categories.add_below, name="add_below_category"),
    path(f"{BRANCH}move/", categories.move_category, name="move_category"),
    path(f"{BRANCH}remove/", categories.remove_category, name="remove_category"),
    path("products/", products.products, name="kept_products"),
    path("variants/", products.variants, name="kept_variants"),
    path("products/new/", product.new_product, name="new_product"),
    path("products/change/", bulk.bulk, {"kind": "products"}, name="change_products"),
    path("variants/change/", bulk.bulk, {"kind": "variants"}, name="change_variants"),
    path("media/", library.library, name="library"),
    path("media/unused/", library.unused_files, name="unused_files"),
    path("media/unused/delete/", library.delete_unused_files, name="delete_unused_files"),
    path("media/unused/<int:file_id>/", library.unused_file, name="unused_file"),
    path("media/unused/<int:file_id>/give/", library.give_unused_file, name="give_unused_file"),
    path("media/<int:document_id>/<str:name>", media.media_file, name="media_file"),
    path(ONE, product.product, name="kept_product"),
    path(f"{ONE}variants/", product.product_variants, name="product_variants"),
    path(f"{ONE}variants/new/", product.new_variant, name="new_variant"),
    path(f"{ONE}variants/sku/<path:sku>/", product.variant, name="kept_variant"),
    path(f"{ONE}media/", media.product_documents, name="product_documents"),
    path(f"{ONE}media/<int:document_id>/", media.save_document, name="save_document"),
    path(f"{ONE}relations/", relations.product_relations, name="product_relations"),
    path(f"{ONE}relations/remove/", relations.remove_relation, name="remove_relation"),
    path(f"{ONE}reach/", relations.product_reach, name="product_reach"),
    path(f"{ONE}history/", product.product_history, name="product_history"),
]
