"""The customers drawn by hand: those with a tree of units, several people, rules, and a part in the tour."""

from __future__ import annotations

from lonja.project.demo.people.firms import legal_name, tax_id
from lonja.project.demo.people.names import phone
from lonja.project.demo.people.specs import (
    AddressSpec,
    CompanySpec,
    CostCenterSpec,
    OwnRoleSpec,
    PersonSpec,
    RuleSpec,
    UnitSpec,
)

TALLERES_NORTE = CompanySpec(
    code="talleresnorte",
    name="Talleres Norte, S.L.",
    legal_name="Talleres Norte, S.L.",
    tax_id=tax_id("SL", "talleresnorte"),
    segment="talleres",
    phone=phone("talleresnorte"),
    units=(
        UnitSpec("Dirección", takes_inherited=False),
        UnitSpec("Compras"),
        UnitSpec("Mantenimiento"),
        UnitSpec("Mantenimiento/Taller 1"),
        UnitSpec("Mantenimiento/Taller 2"),
        UnitSpec("Producción"),
    ),
    people=(
        PersonSpec("buyer@talleresnorte.example", "Lucía Ferrer Soto", (("buyer", "Mantenimiento"),)),
        PersonSpec("approver@talleresnorte.example", "Andrés Molina Rey", (("approver", "Mantenimiento"),)),
        PersonSpec("purchasing@talleresnorte.example", "Carmen Iglesias Vega", (("approver", ""),)),
        PersonSpec("admin@talleresnorte.example", "Elena Prats Llorente", (("company-admin", ""),)),
        PersonSpec("accounts@talleresnorte.example", "Tomás Vidal Cuesta", (("accounts-payable", ""),)),
        PersonSpec("viewer@talleresnorte.example", "Nuria Cano Rivas", (("viewer", ""),)),
        PersonSpec("taller1@talleresnorte.example", "Iván Rojas Prieto", (("buyer", "Mantenimiento/Taller 1"),)),
        PersonSpec("taller2@talleresnorte.example", "Sara Luque Ibarra", (("encargado", "Mantenimiento/Taller 2"),)),
        PersonSpec("produccion@talleresnorte.example", "Marcos Peña Alonso", (("buyer", "Producción"),)),
    ),
    addresses=(
        AddressSpec("billing", "Oficinas", "Calle de la Forja, 10", "28906", "Getafe", "Madrid"),
        AddressSpec("delivery", "Nave 3", "Calle de la Forja, 12, nave 3", "28906", "Getafe", "Madrid"),
        AddressSpec(
            "delivery", "Taller 1", "Calle del Yunque, 4", "28914", "Leganés", "Madrid", "Mantenimiento/Taller 1"
        ),
        AddressSpec(
            "delivery",
            "Taller 2",
            "Camino de las Naves, 21",
            "28806",
            "Alcalá de Henares",
            "Madrid",
            "Mantenimiento/Taller 2",
        ),
        AddressSpec(
            "delivery", "Producción", "Calle de la Forja, 14, nave 5", "28906", "Getafe", "Madrid", "Producción"
        ),
    ),
    cost_centers=(
        CostCenterSpec("MANT", "Mantenimiento", "Mantenimiento"),
        CostCenterSpec("MANT-T1", "Mantenimiento Taller 1", "Mantenimiento/Taller 1"),
        CostCenterSpec("MANT-T2", "Mantenimiento Taller 2", "Mantenimiento/Taller 2"),
        CostCenterSpec("PROD", "Producción", "Producción"),
        CostCenterSpec("PRL", "Prevención de riesgos"),
    ),
    rules=(
        RuleSpec("Jefatura de Mantenimiento", 1000, approver_role="approver"),
        RuleSpec("Dirección de Compras", 3000, approver_email="purchasing@talleresnorte.example"),
    ),
    own_roles=(OwnRoleSpec("encargado", "Encargado de taller", like="buyer", up_to=500),),
    terms="60",
    orders_a_month=14,
    lines=(4, 25),
    free_credit=8_000,
)

_SISTER = CompanySpec(
    code="velanorte",
    name="Velanorte Mantenimiento, S.L.",
    legal_name="Velanorte Mantenimiento, S.L.",
    tax_id=tax_id("SL", "velanorte"),
    segment="instaladores",
    phone=phone("velanorte"),
    units=(UnitSpec("Servicio técnico"),),
    people=(
        PersonSpec("buyer@talleresnorte.example", "Lucía Ferrer Soto", (("buyer", "Servicio técnico"),)),
        PersonSpec("gerencia@velanorte.example", "Emilio Tejada Bravo", (("company-admin", ""),)),
    ),
    addresses=(
        AddressSpec("billing", "Oficinas", "Calle de la Forja, 10", "28906", "Getafe", "Madrid"),
        AddressSpec("delivery", "Servicio técnico", "Calle del Torno, 7", "28906", "Getafe", "Madrid"),
    ),
    cost_centers=(CostCenterSpec("SAT", "Servicio técnico", "Servicio técnico"),),
    rules=(RuleSpec("Gerencia", 800, approver_role="company-admin"),),
    terms="30",
    orders_a_month=3,
    lines=(3, 12),
    free_credit=150,
)

_BUILDER = CompanySpec(
    code="almazara",
    name="Construcciones Almazara",
    legal_name=legal_name("Construcciones Almazara", "SA"),
    tax_id=tax_id("SA", "almazara"),
    segment="construccion",
    phone=phone("almazara"),
    units=(
        UnitSpec("Compras"),
        UnitSpec("Obras"),
        UnitSpec("Obras/Obra Puerto"),
        UnitSpec("Obras/Obra Alameda"),
        UnitSpec("Parque de maquinaria"),
    ),
    people=(
        PersonSpec("compras@almazara.example", "Raúl Ortega Salas", (("approver", ""), ("buyer", "Compras"))),
        PersonSpec("puerto@almazara.example", "Ana Marín Duarte", (("buyer", "Obras/Obra Puerto"),)),
        PersonSpec("alameda@almazara.example", "Hugo Bravo Cantero", (("buyer", "Obras/Obra Alameda"),)),
        PersonSpec("parque@almazara.example", "Víctor Luna Espejo", (("buyer", "Parque de maquinaria"),)),
        PersonSpec("obras@almazara.example", "Silvia Romero Ayala", (("approver", "Obras"),)),
        PersonSpec("admin@almazara.example", "Rosa Herrero Campos", (("company-admin", ""),)),
        PersonSpec("facturas@almazara.example", "Jorge Salas Pino", (("accounts-payable", ""),)),
    ),
    addresses=(
        AddressSpec("billing", "Sede", "Avenida de los Oficios, 45", "41007", "Sevilla", "Sevilla"),
        AddressSpec("delivery", "Parque de maquinaria", "Camino de las Naves, 3", "41703", "Dos Hermanas", "Sevilla"),
        AddressSpec(
            "delivery", "Obra Puerto", "Muelle de las Delicias, 2", "41012", "Sevilla", "Sevilla", "Obras/Obra Puerto"
        ),
        AddressSpec(
            "delivery", "Obra Alameda", "Calle de la Viga, 18", "41002", "Sevilla", "Sevilla", "Obras/Obra Alameda"
        ),
    ),
    cost_centers=(
        CostCenterSpec("O-118", "Obra Puerto", "Obras/Obra Puerto"),
        CostCenterSpec("O-121", "Obra Alameda", "Obras/Obra Alameda"),
        CostCenterSpec("PARQUE", "Parque de maquinaria", "Parque de maquinaria"),
    ),
    rules=(
        RuleSpec("Jefatura de obra", 1200, approver_role="approver"),
        RuleSpec("Compras", 5000, approver_email="compras@almazara.example"),
    ),
    terms="90",
    free_credit=6_000,
    orders_a_month=16,
    lines=(4, 25),
)

_HOSPITAL = CompanySpec(
    code="sierraclara",
    name="Hospital Sierra Clara",
    legal_name="Fundación Hospital Sierra Clara",
    tax_id=tax_id("FUND", "sierraclara"),
    segment="sanidad",
    phone=phone("sierraclara"),
    units=(
        UnitSpec("Suministros"),
        UnitSpec("Mantenimiento"),
        UnitSpec("Mantenimiento/Electricidad"),
        UnitSpec("Mantenimiento/Fontanería"),
    ),
    people=(
        PersonSpec("electricidad@sierraclara.example", "Óscar Zamora Gil", (("buyer", "Mantenimiento/Electricidad"),)),
        PersonSpec("fontaneria@sierraclara.example", "Inés Pastor Mora", (("buyer", "Mantenimiento/Fontanería"),)),
        PersonSpec("mantenimiento@sierraclara.example", "Teresa Quintana Ros", (("approver", "Mantenimiento"),)),
        PersonSpec(
            "suministros@sierraclara.example", "Luis Navarro Ponce", (("company-admin", ""), ("buyer", "Suministros"))
        ),
        PersonSpec("facturacion@sierraclara.example", "Julia Redondo Sanz", (("accounts-payable", ""),)),
    ),
    addresses=(
        AddressSpec("billing", "Administración", "Avenida del Sanatorio, 1", "18015", "Granada", "Granada"),
        AddressSpec("delivery", "Muelle de carga", "Avenida del Sanatorio, 1, muelle 2", "18015", "Granada", "Granada"),
    ),
    cost_centers=(
        CostCenterSpec("MT-E", "Electricidad", "Mantenimiento/Electricidad"),
        CostCenterSpec("MT-F", "Fontanería", "Mantenimiento/Fontanería"),
        CostCenterSpec("SUM", "Suministros generales", "Suministros"),
    ),
    rules=(RuleSpec("Jefatura de Mantenimiento", 600, approver_role="approver"),),
    terms="60",
    free_credit=6_000,
    orders_a_month=12,
    lines=(3, 18),
)

_SCHOOLS = CompanySpec(
    code="valdoro",
    name="Grupo Escolar Valdoro",
    legal_name=legal_name("Grupo Escolar Valdoro", "COOP"),
    tax_id=tax_id("COOP", "valdoro"),
    segment="educacion",
    phone=phone("valdoro"),
    units=(UnitSpec("Primaria"), UnitSpec("Secundaria"), UnitSpec("Formación profesional")),
    people=(
        PersonSpec("primaria@valdoro.example", "Alicia Crespo Nieto", (("buyer", "Primaria"),)),
        PersonSpec("secundaria@valdoro.example", "Rubén Varela Conde", (("buyer", "Secundaria"),)),
        PersonSpec("fp@valdoro.example", "Paula Lozano Mena", (("buyer", "Formación profesional"),)),
        PersonSpec("direccion@valdoro.example", "Beatriz Salas Oliver", (("approver", ""),)),
        PersonSpec(
            "administracion@valdoro.example", "Mario Yuste Calvo", (("company-admin", ""), ("accounts-payable", ""))
        ),
    ),
    addresses=(
        AddressSpec("billing", "Secretaría", "Calle de la Escuela, 5", "47008", "Valladolid", "Valladolid"),
        AddressSpec("delivery", "Primaria", "Calle de la Escuela, 5", "47008", "Valladolid", "Valladolid"),
        AddressSpec(
            "delivery",
            "Talleres de FP",
            "Avenida del Taller, 30",
            "47008",
            "Valladolid",
            "Valladolid",
            "Formación profesional",
        ),
    ),
    cost_centers=(
        CostCenterSpec("PRI", "Primaria", "Primaria"),
        CostCenterSpec("SEC", "Secundaria", "Secundaria"),
        CostCenterSpec("FP", "Formación profesional", "Formación profesional"),
    ),
    rules=(RuleSpec("Dirección", 400, approver_role="approver"),),
    terms="30",
    free_credit=6_000,
    orders_a_month=7,
    lines=(3, 15),
)

_ELECTRICIANS = CompanySpec(
    code="lumbrera",
    name="Montajes Eléctricos Lumbrera",
    legal_name=legal_name("Montajes Eléctricos Lumbrera", "SL"),
    tax_id=tax_id("SL", "lumbrera"),
    segment="instaladores",
    phone=phone("lumbrera"),
    units=(UnitSpec("Almacén"), UnitSpec("Obra nueva"), UnitSpec("Mantenimiento")),
    people=(
        PersonSpec("almacen@lumbrera.example", "Diego Escudero Rubio", (("buyer", "Almacén"),)),
        PersonSpec("obra@lumbrera.example", "Clara Ugarte Sierra", (("buyer", "Obra nueva"),)),
        PersonSpec("servicio@lumbrera.example", "Pablo Gallego Arce", (("buyer", "Mantenimiento"),), "en"),
        PersonSpec("gerencia@lumbrera.example", "Irene Olmedo Lara", (("company-admin", ""),)),
        PersonSpec("facturas@lumbrera.example", "Laura Tejada Roca", (("accounts-payable", ""),)),
    ),
    addresses=(
        AddressSpec("billing", "Sede", "Calle de la Fragua, 22", "50014", "Zaragoza", "Zaragoza"),
        AddressSpec("delivery", "Almacén", "Calle de la Fragua, 22, nave 1", "50014", "Zaragoza", "Zaragoza"),
        AddressSpec(
            "delivery", "Obra Delicias", "Calle del Remache, 61", "50010", "Zaragoza", "Zaragoza", "Obra nueva"
        ),
    ),
    cost_centers=(
        CostCenterSpec("ALM", "Almacén", "Almacén"),
        CostCenterSpec("OBN", "Obra nueva", "Obra nueva"),
        CostCenterSpec("MNT", "Mantenimiento", "Mantenimiento"),
    ),
    rules=(RuleSpec("Gerencia", 2500, approver_role="company-admin"),),
    terms="60",
    free_credit=6_000,
    orders_a_month=15,
    lines=(4, 22),
)

_SPORTS = CompanySpec(
    code="costaserena",
    name="Polideportivos Costa Serena",
    legal_name=legal_name("Polideportivos Costa Serena", "SL"),
    tax_id=tax_id("SL", "costaserena"),
    segment="deporte",
    phone=phone("costaserena"),
    units=(UnitSpec("Pabellón Norte"), UnitSpec("Piscina")),
    people=(
        PersonSpec("pabellon@costaserena.example", "Álvaro Campos Feria", (("buyer", "Pabellón Norte"),)),
        PersonSpec("piscina@costaserena.example", "Julia Marín Robles", (("buyer", "Piscina"),)),
        PersonSpec("gerencia@costaserena.example", "Sergio Duarte Lobo", (("company-admin", ""),)),
    ),
    addresses=(
        AddressSpec("billing", "Oficina", "Avenida de la Playa, 8", "29004", "Málaga", "Málaga"),
        AddressSpec("delivery", "Pabellón Norte", "Calle del Torno, 90", "29004", "Málaga", "Málaga"),
        AddressSpec("delivery", "Piscina", "Avenida de la Playa, 10", "29004", "Málaga", "Málaga", "Piscina"),
    ),
    cost_centers=(CostCenterSpec("PAB", "Pabellón", "Pabellón Norte"), CostCenterSpec("PIS", "Piscina", "Piscina")),
    rules=(RuleSpec("Gerencia", 500, approver_role="company-admin"),),
    terms="30",
    orders_a_month=5,
    lines=(3, 12),
)

MAIN_FIRMS = (TALLERES_NORTE, _SISTER, _BUILDER, _HOSPITAL, _SCHOOLS, _ELECTRICIANS, _SPORTS)
