"""The words of orders in Spanish and English: units, column titles, labels. All without accents, in small letters."""

from __future__ import annotations

from enum import IntEnum

from lonja.core.sheets.titles import plain_words


class Role(IntEnum):
    """What a column holds for an order."""

    CODE = 1
    QUANTITY = 2
    BARCODE = 3
    UNIT = 4
    OTHER = 5
    DEPARTMENT = 6


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _titles(text: str) -> list[str]:
    return [title.strip() for title in text.split(",")]


# Units by the values of catalog's SalesUnit, and more that people write.
_UNITS = {
    "piece": "u un und unds unid unids unidad unidades ud uds pza pzas pz pieza piezas pc pcs pce piece pieces ea each"
    " unit units",
    "box": "caja cajas cj cjs box boxes bx ctn carton cartons cartones",
    "bag": "bolsa bolsas saco sacos bag bags",
    "pack": "paquete paquetes paq paqs pack packs pk blister blisteres blisters",
    "roll": "rollo rollos rl bobina bobinas roll rolls",
    "meter": "m mt mts metro metros meter meters metre metres",
    "pair": "par pares pr pair pairs",
    "set": "juego juegos jgo set sets kit kits",
    "can": "bote botes lata latas can cans tin tins",
    "kilo": "kg kgs kilo kilos",
    "liter": "l lt lts litro litros liter liters litre litres",
    "dozen": "docena docenas dozen dozens doz",
    "hundred": "ciento cientos centenar centenares hundred hundreds",
    "thousand": "millar millares mil thousand thousands",
    "pallet": "palet palets pale pales pallet pallets",
    "bundle": "bulto bultos fardo fardos bundle bundles",
    "case": "estuche estuches case cases",
    "ream": "resma resmas ream reams",
    "tray": "bandeja bandejas tray trays",
    "bottle": "botella botellas bottle bottles",
    "drum": "bidon bidones garrafa garrafas drum drums",
}
UNITS = frozenset(_UNITS)
"""The names by which units are kept."""

_UNIT_OF_WORD = {word: unit for unit, words in _UNITS.items() for word in words.split()}

# Words before a code that are no part of it, and names of standards that are no code without their number.
NOISE = _words("ref referencia art articulo item cod codigo code sku ean de del of")
STANDARDS = _words("din iso une en ansi astm bs nf ral m")

# The earlier in its list, the better the column.
_TITLES = {
    Role.CODE: _titles(
        "ref proveedor, referencia proveedor, referencia del proveedor, codigo proveedor, cod proveedor, su referencia,"
        "su ref, su codigo, supplier code, supplier sku, supplier reference, vendor code, vendor sku, sku, referencia,"
        "ref, refer, codigo, cod, codigo articulo, cod articulo, codigo de articulo, cod art, ref articulo,"
        "referencia articulo, codigo producto, cod producto, codigo de producto, articulo, art, n articulo,"
        "no articulo, num articulo, numero de articulo, item, item no, item code, item number, part no, part number,"
        "part, pn, mpn,"
        "product code, product no, product number, product id, article, article no, article number, article code, code,"
        "reference, ref no, material, id, codi, referencia fabricante, ref fabricante, codigo interno,"
        "nuestra referencia, nuestra ref, ref cliente, referencia cliente, our reference, customer code, producto,"
        "product"
    ),
    Role.QUANTITY: _titles(
        "cantidad pedida, cantidad a pedir, cant pedida, uds pedidas, unidades pedidas, a pedir, pedir, order qty,"
        "order quantity, quantity ordered, qty ordered, cantidad solicitada, cantidad, cant, cantid, cdad, ctd, ctdad,"
        "qty, quantity, quantities, uds, unidades, unids, unid, und, unds, pcs, pieces, piezas, units, cajas, boxes,"
        "bultos, quantitat, quantidade, quantite, qte, qtde, pedido, order, q, ud, u"
    ),
    Role.BARCODE: _titles(
        "ean, ean13, ean 13, gtin, gtin13, gtin14, upc, barcode, bar code, codigo de barras, codigo barras, cod barras,"
        "cod de barras, codi de barres, ean gtin, ean upc"
    ),
    Role.UNIT: _titles(
        "unidad de medida, unidad medida, ud medida, um, u m, udm, unidad, unit of measure, uom, unit, formato, envase,"
        "embalaje, packaging, unidad de venta, ud, u"
    ),
    Role.DEPARTMENT: _titles(
        "centro de coste, centro coste, c coste, ceco, cost center, cost centre, departamento, dpto, dep, department,"
        "dept, seccion, section, destino"
    ),
    Role.OTHER: _titles(
        "descripcion, denominacion, nombre, description, name, product name, concepto, precio, price, pvp, tarifa,"
        "unit price, precio unitario, importe, amount, total, dto, descuento, discount, iva, vat, marca, brand,"
        "familia, stock, observaciones, notas, notes, linea, n, no, pos, posicion, line, cantidad minima, min, pack,"
        "uds caja,"
        "unidades por caja, multiplo"
    ),
}
# From this rank on a title of quantities may also mean something else ('pedido': a number of order).
FIRST_VAGUE_QUANTITY = _TITLES[Role.QUANTITY].index("pedido")
_LOOSE_QUANTITY = _words("cantidad cant qty quantity uds unidades pedir")
_NOT_QUANTITY = _words(
    "min minima minimo minimum max maxima caja box por per stock servida servido pendiente pack multiplo precio price"
    " disponible available bulto palet entregada"
)
_LOOSE_CODE = _words("referencia ref codigo cod sku articulo item code")
_NOT_CODE = _words("postal fiscal pedido cliente order customer familia pais obra descripcion description")

_ROLES: dict[str, list[tuple[Role, int]]] = {}
for _role, _names in _TITLES.items():
    for _rank, _name in enumerate(_names):
        _ROLES.setdefault(_name, []).append((_role, _rank))


def unit_of(word: str) -> str | None:
    """The unit that this word means ('Cajas': 'box'); '' for no word at all, None for any other word."""
    return _UNIT_OF_WORD.get(plain_words(word)) if word else ""


def roles_of(title: str) -> list[tuple[Role, int]]:
    """What a column of this title may hold, each with the rank of the title (lower is better); none if unknown."""
    plain = plain_words(title)
    if plain in _ROLES or len(plain) > 40:
        return _ROLES.get(plain, [])
    words = set(plain.split())
    if words & _LOOSE_QUANTITY and not words & _NOT_QUANTITY:
        return [(Role.QUANTITY, 100)]
    if words & _LOOSE_CODE and not words & _NOT_CODE:
        return [(Role.CODE, 100)]
    return []
