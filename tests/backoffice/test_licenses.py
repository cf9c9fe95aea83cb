"""The seller's pages of licenses and services."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lonja.catalog.models import Variant
from lonja.inventory.models import LicenseKey, LicensePool
from tests import factories as make

pytestmark = pytest.mark.django_db
LICENSES = reverse("backoffice:licenses")


@pytest.fixture
def browser() -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(make.make_staff("administrator"))
    return client


def pool_of(variant: Variant) -> str:
    return reverse("backoffice:license_pool", args=[variant.pk])


def test_a_sku_becomes_a_license_and_goods_again(browser: Client) -> None:
    cad = make.make_variant("CAD", name="CAD suite")
    assert browser.post(LICENSES, {"sku": "CAD", "kind": "license"}).status_code == 302
    page = browser.get(LICENSES).text
    assert ("CAD suite" in page, pool_of(cad) in page) == (True, True)
    browser.post(LICENSES, {"sku": "CAD", "kind": "goods"})
    assert Variant.objects.get(pk=cad.pk).fulfillment == "goods"
    assert browser.get(pool_of(cad)).status_code == 404


@pytest.mark.parametrize("sku", ["NOTHING", "SET"])
def test_what_cannot_be_one_is_refused(browser: Client, sku: str) -> None:
    make.make_kit("SET", (make.make_variant("CASE"), 1))
    refused = browser.post(LICENSES, {"sku": sku, "kind": "license"})
    assert (refused.status_code, sku in refused.text) == (422, True)
    assert not Variant.objects.filter(fulfillment="license").exists()


def test_keys_are_pasted_and_uploaded_and_never_shown(browser: Client) -> None:
    cad = make.make_license("CAD", "KEY-1")
    file = SimpleUploadedFile("keys.csv", b"\xef\xbb\xbfKEY-3\tnote\nKEY-4\n")
    assert browser.post(pool_of(cad), {"keys": "KEY-1\nKEY-2", "file": file}).status_code == 302
    assert set(LicenseKey.objects.values_list("key", flat=True)) == {"KEY-1", "KEY-2", "KEY-3", "KEY-4"}
    page = browser.get(pool_of(cad)).text
    assert ("KEY-" in page, "3 keys added" in page, "1 was there already" in page) == (False, True, True)
    assert browser.post(pool_of(cad), {"keys": ""}).status_code == 422
    wrong = SimpleUploadedFile("keys.txt", b"\xff\xfe\x00")
    assert "UTF-8" in browser.post(pool_of(cad), {"keys": "", "file": wrong}).text
    assert LicenseKey.objects.count() == 4


def test_when_it_warns_is_said_and_shown(browser: Client) -> None:
    cad = make.make_license("CAD", "KEY-1")
    assert browser.post(pool_of(cad), {"warns_below": "2", "lead_days": "6"}).status_code == 302
    pool = LicensePool.objects.get(variant=cad)
    assert (pool.warns_below, pool.lead_days) == (2, 6)
    assert "low" in browser.get(LICENSES).text
    assert browser.post(pool_of(cad), {"warns_below": "-1", "lead_days": "6"}).status_code == 422


def test_who_may_not_manage_the_catalog_does_not_say_what_a_sku_is() -> None:
    make.make_variant("CAD")
    packer = Client()
    packer.force_login(make.make_staff("warehouse"))
    assert packer.post(LICENSES, {"sku": "CAD", "kind": "license"}).status_code == 403
    assert Variant.objects.get().fulfillment == "goods"
