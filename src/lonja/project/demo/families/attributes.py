"""The typed attributes of the range: what is measured, in which unit, and the choices with their labels."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from lonja.project.demo.families.colors import COLORS, RAL
from lonja.project.demo.specs import AttributeKind, AttributeSpec, Text


def _plain(*codes: str) -> dict[str, Text]:
    return {code: Text(code, code) for code in codes}


MATERIALS: Mapping[str, Text] = MappingProxyType(
    {
        "8-ZN": Text("Clase 8 cincado", "Class 8 zinc plated"),
        "8.8-ZN": Text("8.8 cincado", "8.8 zinc plated"),
        "10.9-ZN": Text("10.9 cincado", "10.9 zinc plated"),
        "12.9": Text("12.9 pavonado", "12.9 black oxide"),
        "45H": Text("45H pavonado", "45H black oxide"),
        "ZN": Text("Acero cincado", "Zinc-plated steel"),
        "ZN-Y": Text("Acero bicromatado", "Yellow-passivated steel"),
        "A2": Text("Inox A2", "Stainless A2"),
        "A4": Text("Inox A4", "Stainless A4"),
        "316": Text("Inox AISI 316", "Stainless AISI 316"),
        "W1": Text("W1 acero cincado", "W1 zinc-plated steel"),
        "W4": Text("W4 inox", "W4 stainless steel"),
        "SPRING": Text("Acero para muelles", "Spring steel"),
        "C45": Text("Acero C45", "C45 steel"),
        "HARD": Text("Acero templado", "Hardened steel"),
        "AL-ST": Text("Aluminio y acero", "Aluminum and steel"),
        "AL": Text("Aluminio", "Aluminum"),
        "PA": Text("Poliamida", "Polyamide"),
        "HSS": Text("HSS-G", "HSS-G"),
        "HSS-CO": Text("HSS-Co 5 %", "HSS-Co 5 %"),
        "HM": Text("Metal duro", "Solid carbide"),
        "HM-TIP": Text("Placa de metal duro", "Carbide tipped"),
        "BIM": Text("Bimetal", "Bi-metal"),
        "CV": Text("Acero al cromo vanadio", "Chrome vanadium steel"),
        "CRMO": Text("Acero al cromo molibdeno", "Chrome molybdenum steel"),
        "FORGED": Text("Acero forjado", "Forged steel"),
        "MALLEABLE": Text("Fundición maleable galvanizada", "Galvanized malleable iron"),
        "BRASS": Text("Latón", "Brass"),
        "PPR": Text("PP-R", "PP-R"),
        "PVC": Text("PVC", "PVC"),
        "COPPER": Text("Cobre", "Copper"),
        "PTFE": Text("PTFE", "PTFE"),
        "NBR": Text("NBR", "NBR"),
        "FKM": Text("FKM", "FKM"),
        "LEATHER": Text("Piel", "Leather"),
        "NITRILE": Text("Nitrilo", "Nitrile"),
        "PU": Text("Poliuretano", "Polyurethane"),
        "LATEX": Text("Látex", "Latex"),
        "COTTON": Text("Algodón y poliéster", "Cotton and polyester"),
        "POLYESTER": Text("Poliéster", "Polyester"),
        "CORUNDUM": Text("Corindón", "Aluminum oxide"),
        "ZIRCONIA": Text("Corindón de circonio", "Zirconia alumina"),
        "SILICON-CARBIDE": Text("Carburo de silicio", "Silicon carbide"),
        "DIAMOND": Text("Diamante", "Diamond"),
    }
)

THREADS = _plain("M3", "M4", "M5", "M6", "M8", "M10", "M12", "M14", "M16", "M18", "M20", "M24", "M27", "M30")
PIPE_THREADS = _plain('1/4"', '3/8"', '1/2"', '3/4"', '1"', '1 1/4"', '1 1/2"', '2"')
GRAINS = _plain(*(f"P{grain}" for grain in (40, 60, 80, 100, 120, 150, 180, 220, 240, 320, 400, 600, 1000)))
SIZES = _plain(
    *(str(size) for size in range(6, 12)),
    *(str(size) for size in range(36, 57)),
    "S",
    "M",
    "L",
    "XL",
    "XXL",
    "3XL",
)
DRIVES = {
    "HEX": Text("Hexagonal exterior", "External hexagon"),
    "SOCKET": Text("Hexagonal interior", "Hexagon socket"),
    "PH": Text("Cruz PH", "Cross PH"),
    "PZ": Text("Cruz PZ", "Cross PZ"),
    "TX": Text("Hexalobular TX", "Hexalobular TX"),
    "SLOT": Text("Ranura", "Slot"),
}
SHANKS = {
    "STRAIGHT": Text("Cilíndrico", "Straight"),
    "MT1": Text("Cono morse 1", "Morse taper 1"),
    "MT2": Text("Cono morse 2", "Morse taper 2"),
    "MT3": Text("Cono morse 3", "Morse taper 3"),
    "SDS-PLUS": Text("SDS-plus", "SDS-plus"),
    "SDS-MAX": Text("SDS-max", "SDS-max"),
    "HEX": Text('Hexagonal 1/4"', '1/4" hexagon'),
}
RESINS = {
    "PE": Text("Poliéster", "Polyester"),
    "VE": Text("Viniléster", "Vinylester"),
    "EP": Text("Epoxi", "Epoxy"),
}
HOLES = {
    "THROUGH": Text("Pasante", "Through hole"),
    "BLIND": Text("Ciego", "Blind hole"),
}
SEALS = {
    "ZZ": Text("Dos chapas de acero (ZZ)", "Two steel shields (ZZ)"),
    "2RS": Text("Dos obturaciones de caucho (2RS)", "Two rubber seals (2RS)"),
}
GLOSSES = {
    "GLOSS": Text("Brillante", "Gloss"),
    "SATIN": Text("Satinado", "Satin"),
    "MATT": Text("Mate", "Matt"),
}
CUTS = {
    "BASTARD": Text("Basto", "Bastard"),
    "SECOND": Text("Entrefino", "Second cut"),
    "SMOOTH": Text("Fino", "Smooth"),
}

_NUMBER, _TEXT, _CHOICE = AttributeKind.NUMBER, AttributeKind.TEXT, AttributeKind.CHOICE

# code, Spanish, English, kind, unit, facet, choices
_ROWS: tuple[tuple[str, str, str, AttributeKind, str, bool, Mapping[str, Text]], ...] = (
    ("standard", "Norma", "Standard", _TEXT, "", True, {}),
    ("brand", "Marca", "Brand", _TEXT, "", True, {}),
    ("thread", "Métrica", "Thread", _CHOICE, "", True, THREADS),
    ("pipe_thread", "Rosca gas", "Pipe thread", _CHOICE, "", True, PIPE_THREADS),
    ("pipe_thread_2", "Segunda rosca", "Second thread", _CHOICE, "", False, PIPE_THREADS),
    ("nominal_diameter", "Diámetro nominal DN", "Nominal diameter DN", _NUMBER, "", False, {}),
    ("diameter", "Diámetro", "Diameter", _NUMBER, "mm", True, {}),
    ("section", "Sección", "Cross-section", _NUMBER, "mm²", True, {}),
    ("cores", "Conductores", "Cores", _NUMBER, "", True, {}),
    ("current", "Intensidad", "Rated current", _NUMBER, "A", True, {}),
    ("poles", "Polos", "Poles", _TEXT, "", True, {}),
    ("belt_profile", "Perfil", "Profile", _TEXT, "", True, {}),
    ("chain_size", "Paso ISO", "ISO size", _TEXT, "", True, {}),
    ("inner_diameter", "Diámetro interior", "Inner diameter", _NUMBER, "mm", True, {}),
    ("outer_diameter", "Diámetro exterior", "Outer diameter", _NUMBER, "mm", False, {}),
    ("cord_diameter", "Sección del cordón", "Cord diameter", _NUMBER, "mm", True, {}),
    ("width", "Ancho", "Width", _NUMBER, "mm", False, {}),
    ("thickness", "Espesor", "Thickness", _NUMBER, "mm", False, {}),
    ("length", "Longitud", "Length", _NUMBER, "mm", True, {}),
    ("length_m", "Longitud", "Length", _NUMBER, "m", True, {}),
    ("working_length", "Longitud útil", "Working length", _NUMBER, "mm", False, {}),
    ("thread_length", "Longitud de rosca", "Thread length", _NUMBER, "mm", False, {}),
    ("pitch", "Paso", "Pitch", _NUMBER, "mm", False, {}),
    ("width_across_flats", "Entrecaras", "Width across flats", _NUMBER, "mm", False, {}),
    ("width_across_flats_2", "Segunda boca", "Second jaw", _NUMBER, "mm", False, {}),
    ("head_diameter", "Diámetro de cabeza", "Head diameter", _NUMBER, "mm", False, {}),
    ("head_height", "Altura de cabeza", "Head height", _NUMBER, "mm", False, {}),
    ("height", "Altura", "Height", _NUMBER, "mm", False, {}),
    ("hole_diameter", "Diámetro de taladro", "Hole diameter", _NUMBER, "mm", False, {}),
    ("groove_diameter", "Diámetro de ranura", "Groove diameter", _NUMBER, "mm", False, {}),
    ("fixture_max", "Espesor máximo a fijar", "Maximum fixture thickness", _NUMBER, "mm", False, {}),
    ("drilling_capacity", "Capacidad de taladrado", "Drilling capacity", _NUMBER, "mm", False, {}),
    ("clamping_min", "Apriete mínimo", "Smallest clamping diameter", _NUMBER, "mm", False, {}),
    ("clamping_max", "Apriete máximo", "Largest clamping diameter", _NUMBER, "mm", False, {}),
    ("material", "Material", "Material", _CHOICE, "", True, MATERIALS),
    ("resin", "Resina", "Resin", _CHOICE, "", True, RESINS),
    ("drive", "Accionamiento", "Drive", _CHOICE, "", True, DRIVES),
    ("tip", "Punta", "Tip", _TEXT, "", True, {}),
    ("square", "Cuadrado", "Square drive", _CHOICE, "", True, _plain('1/4"', '3/8"', '1/2"', '3/4"')),
    ("shank", "Mango", "Shank", _CHOICE, "", True, SHANKS),
    ("hole", "Tipo de agujero", "Hole type", _CHOICE, "", True, HOLES),
    ("point_angle", "Ángulo de punta", "Point angle", _NUMBER, "°", False, {}),
    ("cut", "Picado", "Cut", _CHOICE, "", True, CUTS),
    ("grain", "Grano", "Grit", _CHOICE, "", True, GRAINS),
    ("bore", "Agujero", "Bore", _NUMBER, "mm", False, {}),
    ("speed_max", "Velocidad máxima", "Maximum speed", _NUMBER, "rpm", False, {}),
    ("seal", "Obturación", "Seal", _CHOICE, "", True, SEALS),
    ("load_dynamic", "Carga dinámica C", "Dynamic load rating C", _NUMBER, "kN", False, {}),
    ("load_limit", "Carga máxima de trabajo", "Working load limit", _NUMBER, "kg", True, {}),
    ("hardness", "Dureza Shore A", "Shore A hardness", _NUMBER, "", False, {}),
    ("pressure", "Presión nominal", "Nominal pressure", _NUMBER, "bar", True, {}),
    ("voltage", "Tensión", "Voltage", _TEXT, "V", False, {}),
    ("power", "Potencia", "Power", _NUMBER, "W", True, {}),
    ("luminous_flux", "Flujo luminoso", "Luminous flux", _NUMBER, "lm", False, {}),
    ("color_temperature", "Temperatura de color", "Color temperature", _NUMBER, "K", True, {}),
    ("rechargeable", "Recargable", "Rechargeable", AttributeKind.BOOLEAN, "", True, {}),
    ("teeth", "Dientes", "Teeth", _NUMBER, "", False, {}),
    ("torque_max", "Par máximo", "Maximum torque", _NUMBER, "Nm", False, {}),
    ("pieces", "Piezas", "Pieces", _NUMBER, "", False, {}),
    ("curve", "Curva", "Curve", _TEXT, "", False, {}),
    ("sensitivity", "Sensibilidad", "Sensitivity", _NUMBER, "mA", True, {}),
    ("protection", "Grado de protección", "Degree of protection", _TEXT, "", True, {}),
    ("halogen_free", "Libre de halógenos", "Halogen free", AttributeKind.BOOLEAN, "", True, {}),
    ("size", "Talla", "Size", _CHOICE, "", True, SIZES),
    ("safety_class", "Categoría de seguridad", "Safety category", _TEXT, "", True, {}),
    ("metal_free", "Sin metal", "Metal free", AttributeKind.BOOLEAN, "", True, {}),
    ("cut_level", "Nivel de corte", "Cut level", _TEXT, "", True, {}),
    ("attenuation", "Atenuación SNR", "SNR attenuation", _NUMBER, "dB", False, {}),
    ("ral", "Color RAL", "RAL color", _CHOICE, "", True, RAL),
    ("color", "Color", "Color", _CHOICE, "", True, COLORS),
    ("gloss", "Acabado", "Finish", _CHOICE, "", True, GLOSSES),
    ("volume", "Capacidad", "Volume", _NUMBER, "l", True, {}),
    ("volume_ml", "Contenido", "Volume", _NUMBER, "ml", True, {}),
    ("net_weight", "Peso neto", "Net weight", _NUMBER, "g", True, {}),
    ("viscosity", "Grado de viscosidad", "Viscosity grade", _TEXT, "", True, {}),
)

ATTRIBUTES: tuple[AttributeSpec, ...] = tuple(
    AttributeSpec(code, Text(es, en), kind, unit, is_facet, position, MappingProxyType(dict(choices)))
    for position, (code, es, en, kind, unit, is_facet, choices) in enumerate(_ROWS, start=1)
)
