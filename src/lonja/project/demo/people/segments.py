"""The segments of the demo's customers, and the terms on which they pay."""

from __future__ import annotations

from lonja.project.demo.people.specs import SegmentSpec
from lonja.project.demo.specs import Text

SEGMENTS: tuple[SegmentSpec, ...] = (
    SegmentSpec(
        "talleres",
        Text("Talleres", "Workshops"),
        20,
        (("fix", 6), ("cut", 5), ("tools", 3), ("drive", 4), ("chem", 2), ("safe-hands", 1)),
    ),
    SegmentSpec(
        "construccion",
        Text("Construcción", "Construction"),
        15,
        (
            ("fix", 5),
            ("cut-masonry", 3),
            ("cut-abrasives", 2),
            ("safe", 3),
            ("chem-bonding", 2),
            ("lift", 2),
            ("paint", 1),
        ),
    ),
    SegmentSpec(
        "instaladores",
        Text("Instaladores", "Installers"),
        18,
        (("elec", 6), ("pipe", 5), ("fix-anchors", 3), ("cut-masonry", 1), ("tools", 1)),
    ),
    SegmentSpec(
        "industria",
        Text("Industria", "Industry"),
        12,
        (("drive", 5), ("fix", 4), ("cut", 3), ("chem-fluids", 3), ("safe", 2), ("lift", 1), ("elec-protection", 1)),
    ),
    SegmentSpec(
        "sanidad",
        Text("Sanidad", "Healthcare"),
        12,
        (("elec", 4), ("pipe", 4), ("safe-hands", 3), ("paint", 2), ("chem-bonding", 1), ("fix-anchors", 1)),
        ("elec", "pipe", "safe", "paint", "chem", "fix-anchors", "fix-tapping", "tools"),
    ),
    SegmentSpec(
        "educacion",
        Text("Educación", "Education"),
        10,
        (
            ("paint", 4),
            ("tools", 3),
            ("elec-light", 2),
            ("fix-tapping-wood", 2),
            ("safe-hands", 1),
            ("chem-bonding", 2),
        ),
        ("paint", "tools", "elec-light", "fix-tapping-wood", "fix-anchors-plastic", "safe", "chem-bonding"),
    ),
    SegmentSpec(
        "deporte",
        Text("Deporte", "Sports"),
        8,
        (("lift", 4), ("fix-nuts", 2), ("fix-hex", 2), ("paint", 3), ("safe", 1), ("chem-fluids", 1)),
        ("lift", "fix", "paint", "safe", "chem", "tools", "elec-light"),
    ),
)

TERMS: tuple[tuple[str, Text, int], ...] = (
    ("30", Text("30 días fecha factura", "30 days net"), 30),
    ("60", Text("60 días fecha factura", "60 days net"), 60),
    ("90", Text("90 días fecha factura", "90 days net"), 90),
)
