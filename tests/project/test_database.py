import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection


@pytest.mark.django_db
def test_a():
    assert ContentType.objects.count()
    ContentType.objects.create(app_label="x", model="y")


@pytest.mark.parametrize("i", range(5))
@pytest.mark.django_db(transaction=True)
def test_b(at_once, i):
    ContentType.objects.create(app_label="x", model="y")
    out = at_once([ContentType.objects.count] * 100)
    assert len(set(out)) == 1, out


@pytest.mark.django_db
def test_c():
    assert not ContentType.objects.filter(app_label="x").exists()
    with connection.cursor() as c:
        c.execute("select current_user, current_setting('statement_timeout')")
        print(c.fetchone())
