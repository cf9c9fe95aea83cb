"""The codes of the standard and what they are here: languages, units, kinds of references and of files."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from lonja.catalog.models import DocumentKind, RelationKind, SalesUnit

VERSIONS = ("1.01", "1.2", "2005", "2005.1", "2005fd")
ETIM_NAMESPACE = "http://www.etim-international.com/bmecat/"
TRANSACTIONS = ("T_NEW_CATALOG", "T_UPDATE_PRODUCTS", "T_UPDATE_PRICES")

LANGUAGES = {
    "spa": "es", "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "ita": "it", "por": "pt", "cat": "ca",
    "eus": "eu", "baq": "eu", "glg": "gl", "nld": "nl", "dut": "nl", "pol": "pl", "dan": "da", "swe": "sv", "nor": "no",
    "fin": "fi", "ces": "cs", "cze": "cs", "slk": "sk", "hun": "hu", "ron": "ro", "rum": "ro", "bul": "bg", "ell": "el",
    "hrv": "hr", "slv": "sl", "est": "et", "lav": "lv", "lit": "lt", "tur": "tr", "rus": "ru", "ukr": "uk",
}  # fmt: skip
"""ISO 639-2 as the standard writes it -> ISO 639-1 as texts are kept."""

UNIT_CODES = {
    SalesUnit.PIECE: "C62 PCE EA H87 NMB",
    SalesUnit.BOX: "BX CT CS",
    SalesUnit.BAG: "BG SA",
    SalesUnit.PACK: "PK PA",
    SalesUnit.ROLL: "RO RL",
    SalesUnit.METER: "MTR",
    SalesUnit.PAIR: "PR",
    SalesUnit.SET: "SET KT",
    SalesUnit.CAN: "CA TN",
    SalesUnit.KILO: "KGM",
    SalesUnit.LITER: "LTR",
}
"""Codes of UN/ECE for each sales unit; the first is the one that goes out."""

SALES_UNITS: Mapping[str, str] = {code: unit.value for unit, codes in UNIT_CODES.items() for code in codes.split()}

FEATURE_UNITS = {
    "MMT": "mm", "CMT": "cm", "DMT": "dm", "MTR": "m", "KMT": "km", "INH": "in", "MMK": "mm²", "CMK": "cm²",
    "MTK": "m²", "MTQ": "m³", "CMQ": "cm³", "GRM": "g", "KGM": "kg", "TNE": "t", "MLT": "ml", "CLT": "cl", "LTR": "l",
    "VLT": "V", "KVT": "kV", "AMP": "A", "4K": "mA", "WTT": "W", "KWT": "kW", "OHM": "Ω", "HTZ": "Hz", "KHZ": "kHz",
    "LUM": "lm", "LUX": "lx", "KEL": "K", "CEL": "°C", "BAR": "bar", "PAL": "Pa", "NEW": "N", "NU": "N·m", "SEC": "s",
    "MIN": "min", "HUR": "h", "P1": "%", "DD": "°", "2N": "dB", "RPM": "rpm", "C62": "", "EU570448": "mm",
}  # fmt: skip
"""Codes of units of features -> their signs; any other is kept as it stands."""

RELATIONS = {
    "accessories": RelationKind.ACCESSORY,
    "sparepart": RelationKind.SPARE_PART,
    "similar": RelationKind.SUBSTITUTE,
    "followup": RelationKind.SUBSTITUTE,
    "mandatory": RelationKind.RELATED,
    "select": RelationKind.RELATED,
    "consists_of": RelationKind.RELATED,
    "base_product": RelationKind.RELATED,
    "diff_orderunit": RelationKind.RELATED,
    "others": RelationKind.RELATED,
}

REFERENCE_TYPES = {
    RelationKind.ACCESSORY: "accessories",
    RelationKind.SPARE_PART: "sparepart",
    RelationKind.SUBSTITUTE: "similar",
    RelationKind.RELATED: "others",
}

FOLLOW_UP, PARTS = "followup", "consists_of"
"""References of this store's own catalogs that are no relations here: a successor, and what a kit is made of."""

PACK_CODE = "PK"

CUT = "…"
"""Ends a text of this store's own catalogs that is longer than the standard allows."""

LONGEST_GROUP = 50

_SIGNS_OF_KIND = (
    (DocumentKind.SAFETY_SHEET, ("safety", "sicherheitsdaten", "seguridad", "sds", "msds")),
    (DocumentKind.MANUAL, ("manual", "instruct", "anleitung", "montage", "guide", "instrucciones")),
    (DocumentKind.CERTIFICATE, ("certific", "zertifikat", "declar", "konformit", "conformi", "reach")),
)


def language_of(code: str, otherwise: str) -> str:
    """'es' for 'spa', and as it stands where it is not known."""
    plain = code.lower()
    return LANGUAGES.get(plain, plain) or otherwise


def document_kind(media_type: str, purpose: str, words: str) -> DocumentKind:
    """What a file of a product is, by its type, its purpose, and the words of its description and name."""
    if media_type.startswith("image") and purpose != "data_sheet":
        return DocumentKind.PICTURE
    if media_type.startswith("video"):
        return DocumentKind.VIDEO
    if purpose == "safety_data_sheet":
        return DocumentKind.SAFETY_SHEET
    plain = words.lower()
    found = (kind for kind, signs in _SIGNS_OF_KIND if any(sign in plain for sign in signs))
    return next(found, DocumentKind.DATASHEET)


def short_code(code: str) -> str:
    """A category's code as the standard can hold it."""
    return code if len(code) <= LONGEST_GROUP else f"{code[:41]}-{hashlib.sha256(code.encode()).hexdigest()[:8]}"
