"""Plastic pipes and fittings: PP-R (EN ISO 15874), PVC pressure (EN ISO 1452), PVC drainage (EN 1329-1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lonja.project.demo.families.build import BULK, BY, DIAMETER, decimal, join, pieces, product, table, variant
from lonja.project.demo.families.plumbing import BRAND
from lonja.project.demo.specs import ProductSpec, Text, VariantSpec

_Part = tuple[str, Text, str, float]
"""Code, name, drawing, and how dear it is beside a plain sleeve."""


@dataclass(frozen=True, slots=True)
class _System:
    """A system of pipes: `walls` holds diameter and wall in mm; `bar` is the length of a pipe in m."""

    code: str
    prefix: str
    category: str
    standard: str
    material: str
    label: str
    pressure: int | None
    bar: int
    walls: tuple[tuple[float, ...], ...]
    density_price: float
    parts: tuple[_Part, ...]
    text: Text


_SYSTEMS = (
    _System(
        "ppr",
        "PPR",
        "pipe-plastic-ppr",
        "EN ISO 15874",
        "PPR",
        "PP-R",
        16,
        4,
        table("20 2.8; 25 3.5; 32 4.4; 40 5.5; 50 6.9; 63 8.6"),
        0.0068,
        (
            ("C90", Text("Codo 90°", "Elbow 90°"), "elbow", 1.25),
            ("C45", Text("Codo 45°", "Elbow 45°"), "elbow", 1.1),
            ("TE", Text("Te", "Tee"), "tee", 1.7),
            ("MAN", Text("Manguito", "Sleeve"), "pipe-socket", 0.9),
            ("TAP", Text("Tapón", "Cap"), "pipe-socket", 0.7),
        ),
        Text(
            "Sistema de polipropileno PP-R, SDR 7,4, EN ISO 15874, para agua fría y caliente sanitaria hasta "
            "70 °C. Se une por fusión a 260 °C; respete los tiempos de calentamiento de cada diámetro.",
            "Polypropylene PP-R system, SDR 7.4, EN ISO 15874, for cold and hot tap water up to 70 °C. "
            "Joined by fusion at 260 °C; keep to the heating times of each diameter.",
        ),
    ),
    _System(
        "pvc-presion",
        "PVP",
        "pipe-plastic-pressure",
        "EN ISO 1452",
        "PVC",
        "PVC PN 16",
        16,
        5,
        table("20 1.5; 25 1.9; 32 2.4; 40 3; 50 3.7; 63 4.7; 75 5.6; 90 6.7; 110 6.6"),
        0.0049,
        (
            ("C90", Text("Codo 90°", "Elbow 90°"), "elbow", 1.6),
            ("TE", Text("Te", "Tee"), "tee", 2.1),
            ("MAN", Text("Manguito", "Sleeve"), "pipe-socket", 1.1),
        ),
        Text(
            "Sistema de PVC-U a presión, EN ISO 1452, para agua fría, riego y piscina. Unión encolada: "
            "limpie, aplique adhesivo y espere 24 horas antes de dar presión. Hasta 45 °C con reducción de "
            "presión.",
            "PVC-U pressure system, EN ISO 1452, for cold water, irrigation and pools. Glued joints: clean, "
            "apply cement and wait 24 hours before pressure. Up to 45 °C at reduced pressure.",
        ),
    ),
    _System(
        "pvc-evacuacion",
        "PVE",
        "pipe-plastic-drain",
        "EN 1329-1",
        "PVC",
        "PVC",
        None,
        3,
        table("32 3; 40 3; 50 3; 75 3; 90 3; 110 3.2; 125 3.2; 160 3.2"),
        0.0036,
        (
            ("C87", Text("Codo 87°", "Elbow 87°"), "elbow", 1.5),
            ("C45", Text("Codo 45°", "Elbow 45°"), "elbow", 1.3),
            ("INJ", Text("Injerto 45°", "Branch 45°"), "tee", 2.6),
            ("MAN", Text("Manguito", "Sleeve"), "pipe-socket", 1.0),
        ),
        Text(
            "Sistema de PVC-U para evacuación de aguas residuales y pluviales dentro del edificio, EN 1329-1 "
            "área B. Unión encolada; pendiente mínima del 1 % y compensador de dilatación cada planta.",
            "PVC-U system for waste and rain water inside buildings, EN 1329-1 area B. Glued joints; slope "
            "of at least 1 % and an expansion joint on each floor.",
        ),
    ),
)

# diameter in mm, thread
_ADAPTORS = (
    (20, '1/2"'), (25, '1/2"'), (25, '3/4"'), (32, '3/4"'), (32, '1"'), (40, '1 1/4"'), (50, '1 1/2"'), (63, '2"'),
)  # fmt: skip
_ADAPTOR_NAMES = {
    "ENH": Text("Enlace mixto hembra PP-R", "PP-R adaptor, female thread"),
    "ENM": Text("Enlace mixto macho PP-R", "PP-R adaptor, male thread"),
}


def products() -> Iterator[ProductSpec]:
    """The pipe and each part of every system."""
    for system in _SYSTEMS:
        yield _pipe(system)
        for part in system.parts:
            yield _part(system, part)
    for code in _ADAPTOR_NAMES:
        yield _adaptors(code)


def _pipe(system: _System) -> ProductSpec:
    name = Text(f"Tubo {system.label}", f"{system.label} pipe")
    return product(
        f"{system.code}-tubo",
        system.category,
        join(name, f" {system.standard}"),
        system.text,
        drawing="pipe",
        varies="diameter thickness length_m",
        standard=system.standard,
        material=system.material,
        pressure=system.pressure,
        brand=BRAND,
        variants=(_bar(system, name, diameter, wall) for diameter, wall in system.walls),
    )


def _bar(system: _System, name: Text, diameter: float, wall: float) -> VariantSpec:
    area = 3.1416 * wall * (diameter - wall)
    return variant(
        f"{system.prefix}-TUB-{diameter}",
        join(name, f" {diameter}{BY}", decimal(wall), Text(f", barra de {system.bar} m", f", {system.bar} m bar")),
        system.density_price * area * system.bar,
        area * system.bar * 0.0014,
        pack=pieces(1),
        ladder=BULK,
        diameter=diameter,
        thickness=wall,
        length_m=system.bar,
    )


def _part(system: _System, part: _Part) -> ProductSpec:
    code, name, drawing, share = part
    title = join(name, f" {system.label}")
    return product(
        f"{system.code}-{code.lower()}",
        system.category,
        join(title, f" {system.standard}"),
        system.text,
        drawing=drawing,
        varies="diameter",
        standard=system.standard,
        material=system.material,
        pressure=system.pressure,
        brand=BRAND,
        variants=(
            variant(
                f"{system.prefix}-{code}-{diameter}",
                join(title, f" {DIAMETER} {diameter}"),
                share * (0.12 + 0.42 * system.density_price * wall * diameter * (diameter / 40) ** 0.8),
                share * 0.0000105 * diameter**2 * wall,
                pack=pieces(10 if diameter <= 25 else 5 if diameter <= 40 else 1),
                ladder=BULK,
                diameter=diameter,
            )
            for diameter, wall in system.walls
        ),
    )


def _adaptors(code: str) -> ProductSpec:
    name = _ADAPTOR_NAMES[code]
    return product(
        f"ppr-{code.lower()}",
        "pipe-plastic-ppr",
        join(name, " EN ISO 15874"),
        join(
            Text(
                "Inserto de latón niquelado con rosca EN 10226-1 para pasar de tubo PP-R a grifo o válvula. ",
                "Nickel-plated brass insert, thread EN 10226-1, to go from PP-R pipe to a tap or valve. ",
            ),
            _SYSTEMS[0].text,
        ),
        drawing="union",
        varies="diameter pipe_thread",
        standard="EN ISO 15874",
        material="PPR",
        pressure=16,
        brand=BRAND,
        variants=(
            variant(
                f"PPR-{code}-{diameter}-{''.join(filter(str.isdigit, thread))}",
                join(name, f" {diameter} {BY} {thread}"),
                0.9 + 0.0042 * diameter**1.95,
                0.000062 * diameter**2,
                pack=pieces(5) if diameter <= 25 else pieces(1),
                ladder=BULK,
                diameter=diameter,
                pipe_thread=thread,
            )
            for diameter, thread in _ADAPTORS
        ),
    )
