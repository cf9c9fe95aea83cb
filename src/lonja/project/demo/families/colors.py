"""Colors by RAL number, as the RAL Classic chart names them, and the plain colors of cables and clothes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from lonja.project.demo.specs import Text

# number, Spanish name, English name
_RAL_ROWS: tuple[tuple[str, str, str], ...] = (
    ("1003", "Amarillo señales", "Signal yellow"),
    ("1013", "Blanco perla", "Oyster white"),
    ("1015", "Marfil claro", "Light ivory"),
    ("1021", "Amarillo colza", "Rape yellow"),
    ("1028", "Amarillo melón", "Melon yellow"),
    ("2004", "Naranja puro", "Pure orange"),
    ("3000", "Rojo vivo", "Flame red"),
    ("3002", "Rojo carmín", "Carmine red"),
    ("3005", "Rojo vino", "Wine red"),
    ("3020", "Rojo tráfico", "Traffic red"),
    ("5002", "Azul ultramar", "Ultramarine blue"),
    ("5005", "Azul señales", "Signal blue"),
    ("5010", "Azul genciana", "Gentian blue"),
    ("5012", "Azul luminoso", "Light blue"),
    ("5015", "Azul celeste", "Sky blue"),
    ("6001", "Verde esmeralda", "Emerald green"),
    ("6002", "Verde hoja", "Leaf green"),
    ("6005", "Verde musgo", "Moss green"),
    ("6009", "Verde abeto", "Fir green"),
    ("6018", "Verde amarillento", "Yellow green"),
    ("7001", "Gris plata", "Silver grey"),
    ("7011", "Gris hierro", "Iron grey"),
    ("7016", "Gris antracita", "Anthracite grey"),
    ("7032", "Gris guijarro", "Pebble grey"),
    ("7035", "Gris luminoso", "Light grey"),
    ("7040", "Gris ventana", "Window grey"),
    ("8011", "Pardo nuez", "Nut brown"),
    ("8014", "Sepia", "Sepia brown"),
    ("8017", "Chocolate", "Chocolate brown"),
    ("9002", "Blanco grisáceo", "Grey white"),
    ("9005", "Negro intenso", "Jet black"),
    ("9006", "Aluminio blanco", "White aluminium"),
    ("9010", "Blanco puro", "Pure white"),
    ("9016", "Blanco tráfico", "Traffic white"),
)

RAL: Mapping[str, Text] = MappingProxyType(
    {number: Text(f"RAL {number} {es}", f"RAL {number} {en}") for number, es, en in _RAL_ROWS}
)

COLORS: Mapping[str, Text] = MappingProxyType(
    {
        "BK": Text("Negro", "Black"),
        "BN": Text("Marrón", "Brown"),
        "GY": Text("Gris", "Gray"),
        "BU": Text("Azul", "Blue"),
        "GNYE": Text("Verde y amarillo", "Green and yellow"),
        "RD": Text("Rojo", "Red"),
        "WH": Text("Blanco", "White"),
        "YE": Text("Amarillo", "Yellow"),
        "GN": Text("Verde", "Green"),
        "OG": Text("Naranja", "Orange"),
        "CL": Text("Transparente", "Clear"),
        "NAVY": Text("Azul marino", "Navy blue"),
    }
)
