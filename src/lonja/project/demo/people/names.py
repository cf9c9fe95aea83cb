"""Invented people and real places: who works at the demo's customers, and where these are."""

from __future__ import annotations

import re

from lonja.project.demo.families.build import chance

FIRST_NAMES = tuple(
    re.findall(
        r"\S+",
        """
        Lucía Marta Carmen Elena Nuria Sara Ana Laura Irene Paula Silvia Rosa Teresa Beatriz Alicia Clara Julia Inés
        Andrés Tomás Iván Marcos Javier Raúl Sergio Pablo Diego Rubén Óscar Hugo Álvaro Víctor Emilio Jorge Mario Luis
        """,
    )
)
LAST_NAMES = tuple(
    re.findall(
        r"\S+",
        """
        Ferrer Molina Iglesias Prats Vidal Cano Rojas Luque Peña Ortega Soto Rey Campos Gallego Herrero Lozano Marín
        Navarro Olmedo Pastor Quintana Redondo Salas Tejada Ugarte Varela Yuste Zamora Bravo Crespo Duarte Escudero
        """,
    )
)

# city, province, postal code
CITIES: tuple[tuple[str, str, str], ...] = (
    ("Getafe", "Madrid", "28906"),
    ("Leganés", "Madrid", "28914"),
    ("Alcalá de Henares", "Madrid", "28806"),
    ("Zaragoza", "Zaragoza", "50014"),
    ("Sevilla", "Sevilla", "41007"),
    ("Dos Hermanas", "Sevilla", "41703"),
    ("Valencia", "Valencia", "46026"),
    ("Paterna", "Valencia", "46980"),
    ("Bilbao", "Bizkaia", "48015"),
    ("Barakaldo", "Bizkaia", "48903"),
    ("Vitoria-Gasteiz", "Álava", "01015"),
    ("Valladolid", "Valladolid", "47008"),
    ("Burgos", "Burgos", "09007"),
    ("Murcia", "Murcia", "30120"),
    ("Málaga", "Málaga", "29004"),
    ("Granada", "Granada", "18015"),
    ("Córdoba", "Córdoba", "14014"),
    ("A Coruña", "A Coruña", "15008"),
    ("Vigo", "Pontevedra", "36214"),
    ("Gijón", "Asturias", "33211"),
    ("Sabadell", "Barcelona", "08203"),
    ("Terrassa", "Barcelona", "08227"),
    ("Tarragona", "Tarragona", "43006"),
    ("Lleida", "Lleida", "25190"),
    ("Albacete", "Albacete", "02007"),
    ("Toledo", "Toledo", "45007"),
    ("Badajoz", "Badajoz", "06006"),
    ("Santander", "Cantabria", "39011"),
    ("Logroño", "La Rioja", "26006"),
    ("Palma", "Illes Balears", "07009"),
)

_STREETS = (
    "Calle de la Forja",
    "Calle del Torno",
    "Avenida de los Oficios",
    "Calle de la Fragua",
    "Calle del Yunque",
    "Camino de las Naves",
    "Calle de la Lima",
    "Calle del Remache",
    "Avenida del Taller",
    "Calle de la Viga",
)
_PLACES = ("nave {}", "parcela {}", "local {}", "")


def person_name(key: str) -> str:
    """An invented person's name, the same for the same key."""
    first = FIRST_NAMES[int(chance(f"first {key}") * len(FIRST_NAMES))]
    one = LAST_NAMES[int(chance(f"last {key}") * len(LAST_NAMES))]
    other = LAST_NAMES[int(chance(f"other {key}") * len(LAST_NAMES))]
    return f"{first} {one} {other}" if one != other else f"{first} {one}"


def street(key: str) -> str:
    """An invented street with its number, the same for the same key."""
    name = _STREETS[int(chance(f"street {key}") * len(_STREETS))]
    number = 1 + int(chance(f"number {key}") * 80)
    place = _PLACES[int(chance(f"place {key}") * len(_PLACES))].format(1 + int(chance(f"nave {key}") * 14))
    return f"{name}, {number}" + (f", {place}" if place else "")


def phone(key: str) -> str:
    """A number of the 900 range with zeros that no subscriber has."""
    return f"+34 900 000 {int(chance(f'phone {key}') * 1000):03d}"
