"""Mails by which shops and offices order, as people write them; invented, with what a careful reader takes from each.

Each has the lines that it asks for (code or words, quantity, unit as it is kept), in their order.
"""

# ruff: noqa: E501, RUF001 - mails stand as people write them

from __future__ import annotations

from typing import NamedTuple

CODES = {
    "933-8-40", "934-8", "TEF-19", "PNT-10", "ABC-123", "GN-100-L", "GN-100-M", "TR-4520", "8412345678905", "CAB-3G25",
    "0012", "450031", "DES-5L",
}  # fmt: skip
"""What exists in the catalog of these mails."""

Asked = tuple[str, str | None, str]


class Mail(NamedTuple):
    """A mail and what it asks for."""

    name: str
    text: str
    asked: list[Asked]


MAILS = [
    Mail(
        "plain list with greeting and signature",
        """Hola, buenos días:

Os paso el pedido de esta semana:

10 x ABC-123
5 x TEF-19
933-8-40 .... 100 uds

Un saludo,
Marta Ruiz
Compras - Talleres Norte, S.L.
Tel. 944 123 456 | marta@talleres.example""",
        [("ABC-123", "10", ""), ("TEF-19", "5", ""), ("933-8-40", "100", "piece")],
    ),
    Mail(
        "words and units",
        """Buenas tardes Luis,

necesitamos para el almacén:

- 3 cajas de guantes nitrilo L
- 2 bidones de desengrasante 5 L
- 12 rollos de cinta aislante negra

Gracias
Pedro""",
        [("guantes nitrilo L", "3", "box"), ("desengrasante 5 L", "2", "drum"), ("cinta aislante negra", "12", "roll")],
    ),
    Mail(
        "one sentence with several things",
        "Hola Ana, ¿me podéis mandar 20 uds del 933-8-40 y 10 del TEF-19? Gracias, Iván",
        [("933-8-40", "20", "piece"), ("TEF-19", "10", "")],
    ),
    Mail(
        "order under an answered offer",
        """Buenas,

de acuerdo, enviadme:
ABC-123 4
PNT-10 200

Saludos,
Jon

El lun, 3 mar 2025 a las 10:02, Ventas (<ventas@seller.example>) escribió:
> Hola Jon,
> te paso la oferta:
> ABC-123 10 uds a 3,20 €
> PNT-10 500 uds a 0,80 €
> Un saludo""",
        [("ABC-123", "4", ""), ("PNT-10", "200", "")],
    ),
    Mail(
        "order passed on",
        """Te reenvío el pedido de obra.

-----Mensaje original-----
De: Obra Bilbao <obra@norte.example>
Enviado el: martes, 4 de marzo de 2025 8:15
Para: Compras
Asunto: material

> Necesito para mañana:
> 6 GN-100-L
> 4 GN-100-M
> Gracias""",
        [("GN-100-L", "6", ""), ("GN-100-M", "4", "")],
    ),
    Mail(
        "table pasted from Outlook",
        "Good morning,\n\nplease send us the following:\n\nReference\tDescription\tQty\nABC-123\tBearing 6204\t12\n"
        "TR-4520\tTorx screw 4.5 x 20\t1,500\n450031\tFilter\t3\n\nKind regards\nJane Miller\nPurchasing",
        [("ABC-123", "12", ""), ("TR-4520", "1500", ""), ("450031", "3", "")],
    ),
    Mail(
        "cells of a table one below the other",
        "Hola:\n\nReferencia\nABC-123\n12\nTEF-19\n30\n934-8\n500\n\nSaludos\nEva",
        [("ABC-123", "12", ""), ("TEF-19", "30", ""), ("934-8", "500", "")],
    ),
    Mail(
        "numbers as words",
        """Hola

Ponme dos cajas de ABC-123, media docena de TEF-19 y una bolsa de bridas negras 200 mm.

Gracias""",
        [("ABC-123", "2", "box"), ("TEF-19", "6", ""), ("bridas negras 200 mm", "1", "bag")],
    ),
    Mail(
        "English sentences",
        """Hi team,

Could you please send us 15 boxes of ABC-123 and 4 rolls of CAB-3G25?
We also need two packs of safety goggles.

Delivery before Friday, 12 December.

Many thanks,
Tom Baker
+44 20 7946 0123""",
        [("ABC-123", "15", "box"), ("CAB-3G25", "4", "roll"), ("safety goggles", "2", "pack")],
    ),
    Mail(
        "thousands and decimals",
        """Buenos días,
Pedido 4500012345:
TR-4520   1.500 uds
CAB-3G25  12,5 m
933-8-40  2.000
Entregar en C/ Mayor 7, 48001 Bilbao
Saludos""",
        [("TR-4520", "1500", "piece"), ("CAB-3G25", "12.5", "meter"), ("933-8-40", "2000", "")],
    ),
    Mail(
        "numbered list",
        """Estimados señores:

Les rogamos nos sirvan el siguiente material:

1. 933-8-40 - 200 uds
2. 934-8 - 200 uds
3. PNT-10 - 1 caja

Atentamente,
Departamento de Compras
CIF B12345674""",
        [("933-8-40", "200", "piece"), ("934-8", "200", "piece"), ("PNT-10", "1", "box")],
    ),
    Mail(
        "barcodes",
        "Hello,\n\n8412345678905 x 6\n0012 x 3\n\nThanks\nSent from my iPhone",
        [("8412345678905", "6", ""), ("0012", "3", "")],
    ),
    Mail(
        "a phone message in one line",
        "buenas, ponme 5 ABC-123, 3 TEF-19 y 2 PNT-10 para mañana",
        [("ABC-123", "5", ""), ("TEF-19", "3", ""), ("PNT-10", "2", "")],
    ),
    Mail(
        "a code after the quantity with article",
        "Hola, necesito 10 del 933-8-40. Gracias.",
        [("933-8-40", "10", "")],
    ),
    Mail(
        "signature with a notice of confidentiality",
        """Buenos días:

GN-100-L: 12 pares
DES-5L: 4 garrafas

--
Luisa Gómez
Jefa de almacén
Polígono Ibarra 12, 01010 Vitoria
Este mensaje y sus 2 archivos son confidenciales y van dirigidos a 1 único destinatario.""",
        [("GN-100-L", "12", "pair"), ("DES-5L", "4", "drum")],
    ),
    Mail(
        "what nobody can know is kept",
        """Hola:
- 4 chismes de los de siempre
- 933-8-40 50
Un saludo""",
        [("chismes de los de siempre", "4", ""), ("933-8-40", "50", "")],
    ),
    Mail(
        "list with semicolons",
        "Buenas tardes,\n\nABC-123;10\nTEF-19;20\nPNT-10;30\n\nSaludos, Nora",
        [("ABC-123", "10", ""), ("TEF-19", "20", ""), ("PNT-10", "30", "")],
    ),
    Mail(
        "without quantities",
        "Hola, me hace falta reponer:\n\n- ABC-123\n- GN-100-L\n\nGracias",
        [("ABC-123", "1", ""), ("GN-100-L", "1", "")],
    ),
    Mail(
        "a question beside the order",
        """Hola Ana:
¿Tenéis ya el catálogo nuevo? ¿Cuándo llega el pedido 4512?
Mientras tanto, mándame 8 uds de TEF-19.
Llámame al 600 123 123 si falta algo.
Gracias, Koldo""",
        [("TEF-19", "8", "piece")],
    ),
    Mail(
        "units behind",
        """Dear Sirs,

ABC-123 - 12 pcs
GN-100-M - 3 boxes
CAB-3G25 - 100 m

Yours faithfully
Acme Ltd""",
        [("ABC-123", "12", "piece"), ("GN-100-M", "3", "box"), ("CAB-3G25", "100", "meter")],
    ),
    Mail(
        "an answer between the quoted lines",
        """> ¿Qué cantidad quieres de cada uno?
ABC-123: 25
> ¿Y de los guantes?
GN-100-L 10 cajas
Saludos""",
        [("ABC-123", "25", ""), ("GN-100-L", "10", "box")],
    ),
    Mail(
        "measures in the name",
        """Buenos días, pedido:
100 tornillos M8x40 inox A2
50 tuercas M8
4 tubos de 25 mm
Saludos""",
        [("tornillos M8x40 inox A2", "100", ""), ("tuercas M8", "50", ""), ("tubos de 25 mm", "4", "")],
    ),
    Mail(
        "a mail without any order",
        """Hola Ana:

¿Me mandas la factura de octubre? El albarán 4512 no ha llegado.
Estaré en la oficina hasta las 18:30.

Gracias
Marta
944 123 456""",
        [],
    ),
    Mail(
        "dots up to the quantity",
        "Pedido semana 48\n\nGuantes nitrilo M ............ 6\nMascarillas FFP2 ......... 20 uds\nABC-123 ____ 3\n\nGracias",
        [("Guantes nitrilo M", "6", ""), ("Mascarillas FFP2", "20", "piece"), ("ABC-123", "3", "")],
    ),
    Mail(
        "short and in a hurry",
        "Buenas! Mandadme porfa 4 uds de TEF-19 y otras 4 de PNT-10, lo antes posible. Thanks!",
        [("TEF-19", "4", "piece"), ("PNT-10", "4", "")],
    ),
    Mail(
        "reference and quantity with labels",
        "Estimados,\n\nRef: ABC-123  Cant: 15\nRef: 934-8  Cant: 1.000\n\nQuedo a la espera de su confirmación.\nR. Vega",
        [("ABC-123", "15", ""), ("934-8", "1000", "")],
    ),
    Mail(
        "description first",
        "Hola Susana,\n\nGuantes nitrilo talla L (GN-100-L): 20 cajas\nRodamiento (ABC-123): 8 uds\n\nGracias,\nMikel",
        [("GN-100-L", "20", "box"), ("ABC-123", "8", "piece")],
    ),
    Mail(
        "English list with dashes",
        "Hi Laura\n\nPlease add to our standing order:\n  - ABC-123 (qty 20)\n  - CAB-3G25 (qty 2)\n\nCheers\nSam",
        [("ABC-123", "20", ""), ("CAB-3G25", "2", "")],
    ),
    Mail(
        "table with bars",
        "Buenos días\n\n| Referencia | Descripción | Uds |\n| TEF-19 | Cinta teflón 19 mm | 40 |\n| 934-8 | Tuerca | 200 |\n\nUn saludo",
        [("TEF-19", "40", ""), ("934-8", "200", "")],
    ),
    Mail(
        "cost center beside the order",
        "Hola, pedido para el centro de coste 4410:\n\n25 x 933-8-40\n25 x 934-8\n\nEntregar en almacén 2 de 8:00 a 14:00.\nGracias",
        [("933-8-40", "25", ""), ("934-8", "25", "")],
    ),
    Mail(
        "dots and units",
        "Pedido:\nABC-123.......3 uds.\nDES-5L........2 garrafas\nGN-100-M......1 caja\nSaludos, Paco (obra 14)",
        [("ABC-123", "3", "piece"), ("DES-5L", "2", "drum"), ("GN-100-M", "1", "box")],
    ),
    Mail(
        "changed one's mind",
        "Hola Ana, al final serán 12 cajas de GN-100-L. Del resto nada. Un abrazo, Edu",
        [("GN-100-L", "12", "box")],
    ),
    Mail(
        "with prices",
        "Según oferta 2025/118:\n\n450031 - Filtro aire - 6 uds - 14,50 €/ud\nTR-4520 - Tornillo - 500 uds - 0,04 €/ud\n\nAtentamente\nCompras",
        [("450031", "6", "piece"), ("TR-4520", "500", "piece")],
    ),
    Mail(
        "two languages",
        "Hello,\nwe need:\n10 cajas ABC-123\n5 boxes GN-100-M\nSaludos / Regards\nJ. Etxebarria",
        [("ABC-123", "10", "box"), ("GN-100-M", "5", "box")],
    ),
    Mail(
        "each with its article",
        "Buenas tardes, quería pedir la cinta TEF-19 (30 rollos), el filtro 450031 (2 uds) y los guantes GN-100-L (5 cajas).",
        [("TEF-19", "30", "roll"), ("450031", "2", "piece"), ("GN-100-L", "5", "box")],
    ),
    Mail(
        "numbers first in columns",
        "Good afternoon,\n\n   12   ABC-123    Bearing\n  100   934-8      Nut\n    3   CAB-3G25   Cable\n\nRegards\nPurchasing Dept.\nVAT: GB123456789",
        [("ABC-123", "12", ""), ("934-8", "100", ""), ("CAB-3G25", "3", "")],
    ),
    Mail(
        "formal with table of spaces",
        "Muy señores nuestros:\n\nRuego tramiten el siguiente pedido.\n\nCÓDIGO        DESCRIPCIÓN            CANT.\n"
        "ABC-123       Rodamiento 6204          20\n933-8-40      Tornillo M8x40          500\n\nSin otro particular, le saluda\nM. Otero",
        [("ABC-123", "20", ""), ("933-8-40", "500", "")],
    ),
]

UNTUNED = [
    Mail(
        "maintenance in a hurry",
        "Hola Ane, se nos han acabado los guantes GN-100-L, mándanos 15 cajas cuanto antes y de paso 2 rollos de CAB-3G25.",
        [("GN-100-L", "15", "box"), ("CAB-3G25", "2", "roll")],
    ),
    Mail(
        "asking for a price too",
        "Hi,\n\nplease quote and deliver 250 pcs TR-4520. Also 12 x 450031.\n\nWhat is the lead time?\n\nBR\nOla",
        [("TR-4520", "250", "piece"), ("450031", "12", "")],
    ),
    Mail(
        "words only",
        "Buenos días,\n\nPara la semana que viene:\n\n* 5 botellas de lejía\n* 3 paquetes de papel A4\n* 1 caja de bolígrafos azules\n\nMuchas gracias y saludos",
        [("lejía", "5", "bottle"), ("papel A4", "3", "pack"), ("bolígrafos azules", "1", "box")],
    ),
    Mail(
        "repeat with a difference",
        "Buenas, lo mismo que la última vez pero con 40 PNT-10 en vez de 20. Gracias",
        [("PNT-10", "40", "")],
    ),
    Mail(
        "columns with equal signs",
        "Pedido taller 3\nABC-123 = 5\nTEF-19 = 12\n0012 = 1\nGracias",
        [("ABC-123", "5", ""), ("TEF-19", "12", ""), ("0012", "1", "")],
    ),
    Mail(
        "quoted with bars and passed on",
        "FYI\n\nBegin forwarded message:\n\nFrom: Site 4 <site4@acme.example>\nSubject: Order\nDate: 3 March 2025\n\nHi, we need\nABC-123 qty 30\n934-8 qty 300\nThx",
        [("ABC-123", "30", ""), ("934-8", "300", "")],
    ),
    Mail(
        "each on a line with a dash of thousands",
        "Estimada Nerea:\n\nTR-4520 – 10.000 unidades\nPNT-10 – 1.500 unidades\n\nPlazo: una semana.\n\nCordialmente,\nDpto. técnico",
        [("TR-4520", "10000", "piece"), ("PNT-10", "1500", "piece")],
    ),
    Mail(
        "dozens",
        "Hola, ponnos una docena de TEF-19 y dos docenas de ABC-123, gracias",
        [("TEF-19", "1", "dozen"), ("ABC-123", "2", "dozen")],
    ),
    Mail(
        "correction of an order",
        "Dear Sonia,\n\nin our order no. 77120 please change the quantity of ABC-123 to 18 pcs.\n\nRegards, Finn",
        [("ABC-123", "18", "piece")],
    ),
    Mail(
        "for several departments",
        "Hola:\n\nTaller 1: 3 ABC-123\nTaller 2: 5 ABC-123\nOficina: 2 cajas DES-5L\n\nSalu2",
        [("ABC-123", "3", ""), ("ABC-123", "5", ""), ("DES-5L", "2", "box")],
    ),
    Mail(
        "small talk",
        "Hola Ana, ¿qué tal las vacaciones? Nosotros estuvimos 2 semanas en Asturias. Cuando puedas, 6 garrafas de DES-5L. Besos",
        [("DES-5L", "6", "drum")],
    ),
]
"""Mails for which no rule was written or changed."""
