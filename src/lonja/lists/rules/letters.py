"""The words of letters that are no order, and those around an order that say nothing of it; Spanish and English."""

from __future__ import annotations

import re

from lonja.lists.rules.vocabulary import unit_of

_FLAGS = re.IGNORECASE

QUOTED = re.compile(r"\s*(?:[>|]\s?)+")
"""What a mail program sets before each line of the letter that is answered."""

_HEADER = re.compile(
    r"\W*(?:from|de|to|para|cc|cco|bcc|sent|enviado(?: el)?|date|fecha|subject|asunto|reply-to|responder a|importance"
    r"|importancia|adjuntos?|attachments?)\s*:\**\s",
    _FLAGS,
)
_QUOTE_BEGINS = re.compile(
    r"\W*(?:(?:el|on)\s.{6,120}(?:escribi[óo]|wrote)\s*:?|-{2,}\s*\w.*-{2,}"
    r"|(?:inicio del )?mensaje (?:original|reenviado).*|(?:begin )?(?:original|forwarded) message.*)\W*$",
    _FLAGS,
)
_SIGNATURE = re.compile(r"\s*(?:--|__+|—|\*{3,}|={3,})\s*$")
_GREETING = re.compile(
    r"\W*(?:hola|buen[oa]s?(?: d[íi]as?| tardes| noches)?|muy buenas|estimad[oa]s?|apreciad[oa]s?|querid[oa]s?"
    r"|bon dia"
    r"|hi|hello|hey|dear|good (?:morning|afternoon|evening)|to whom it may concern|a la atenci[óo]n"
    r"|muy señor(?:es|as?)?)\b",
    _FLAGS,
)
_CLOSING = re.compile(
    r"\W*(?:(?:un |muy |nuestros |reciban? un |recibe un )?(?:cordial(?:es)? |atentos? )?salud(?:o|os)\b"
    r"|(?:muchas |mil )?gracias\b"
    r"|atentamente|cordialmente|un abrazo|slds|(?:best|kind|warm) (?:regards|wishes)|(?:many )?(?:regards|thanks)\b"
    r"|thank you\b|cheers\b|(?:yours )?(?:sincerely|faithfully)|quedo a (?:la|su) espera|quedamos a|sent from my"
    r"|enviado desde mi|get outlook|obtener outlook|feliz |que teng[áa]is |have a (?:nice|good|great))",
    _FLAGS,
)
_CONTACT = re.compile(
    r"@|\bwww\.|https?:|\b(?:tel|tlf|tfno|tel[ée]fono|m[óo]vil|mobile|phone|fax|whatsapp|ext|n\.?i\.?f"
    r"|c\.?i\.?f|vat)\b\.?\s*[:.]"
    r"|^\W*(?:tel|tlf|tfno|m[óo]v|fax|phone|t|m|f)\.?\s*:?\s*\(?\+?\d[\d\s().-]{7,}$|\+\d{1,3}[\s(]\d"
    r"|\b(?:c/|calle |avda|avenida |pol[íi]gono|pol\. ?ind|ctra|plaza |street|road)\b.*\d"
    r"|\b\d{5}\s+[^\W\d_]{3,}\s*(?:\(|,|$)",
    _FLAGS,
)
_BESIDE = re.compile(
    r"^\W*(?:pedido|order|obra)\b|\b(?:entreg(?:a|ar|en|ad)|antes del?|plazo|horario|direcci[óo]n|factura(?:s|r"
    r"|ci[óo]n)?|albar[áa]n|presupuesto|oferta"
    r"|adjunt[oa]s?|n[º°o.]* ?(?:de )?pedido|pedido n|(?:el|mi|su|vuestro|nuestro|[úu]ltimo) pedido"
    r"|pedido \d{3,}|po number|our order no|purchase order|order no|invoice"
    r"|delivery|deliver|deadline|attached|confidencial|confidential|destinatari|intended recipient|recipient"
    r"|tel[ée]fono"
    r"|ll[áa]m[ae]|call (?:me|us)|lunes|martes|mi[ée]rcoles|jueves|viernes|monday|tuesday|wednesday|thursday|friday"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|january"
    r"|february|march"
    r"|april|june|july|august|september|october|november|december|a las \d|at \d{1,2}(?::\d\d)?\b|\d{1,2}:\d{2}\b"
    r"|\d{1,2}/\d{1,2}/\d{2,4}|€|euros?\b|medio ambiente|environment before)",
    _FLAGS,
)
_LEADS = re.compile(
    r"(?:\b(?:necesit(?:o|amos|ar[íi]a(?:mos)?|aba(?:mos)?)|quier[oe]|queremos|querr[íi]a(?:mos)?|quisi[ée]ra(?:mos)?"
    r"|me (?:gustar[íi]a|har[íi]an? falta|hacen? falta)|nos (?:gustar[íi]a|har[íi]an? falta|hacen? falta)"
    r"|hacen? falta"
    r"|(?:pod[ée]is|puedes|pueden|podr[íi]a[ns]?|podr[íi]ais) (?:por favor )?(?:\w+(?:me|nos)|(?:me"
    r"|nos )?\w+r(?:me|nos)?)"
    r"|(?:me|nos) (?:pod[ée]is|puedes|pueden|podr[íi]ais|podr[íi]an?) \w+r"
    r"|(?:m[áa]nd|env[íi]|p[óo]n|ap[úu]nt|a[ñn][áa]d|s[íi]rv|prep[áa]r|tr[áa]e|pid)\w*(?:me|nos|dme|dnos|nme|nnos)"
    r"|pedir|encargar|a[ñn]adir|a[ñn]ade|reponer|enviar|ponedme|ponednos"
    r"|(?:we|i) (?:would like|'d like|also need|need|want|require)(?: to order| to have)?"
    r"|i'?d like(?: to order)?|please"
    r"|(?:can|could|would) you (?:please )?(?:also )?(?:send|ship|add|deliver|supply|quote)(?: us| me)?"
    r"|(?:send|ship|add|order|supply) (?:us |me )?(?=\d)|por favor|porfa|tambi[ée]n|adem[áa]s|also|lo siguiente"
    r"|the following)\b)[\s,:]*",
    _FLAGS,
)
_TAILS = re.compile(
    r"[\s,;.?!(]+(?:(?:(?:muchas |mil )?gracias|thanks|thank you)(?:[,\s]+[^\W\d_]+)?|por favor|porfa|please"
    r"|urgente|urgent|asap|lo antes posible"
    r"|cuanto antes|as soon as possible|si es posible|if possible|para ma[ñn]ana|tambi[ée]n|too|if you can"
    r"|si puede ser)\W*$",
    _FLAGS,
)
_OPENING = re.compile(
    r"^\W*(?:hola|buen[oa]s?(?: d[íi]as?| tardes)?|hi|hello|hey|dear \w+|estimad[oa]s? \w+|good morning"
    r"|good afternoon)"
    r"(?:\s+[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+)?(?:\s+(?:a todos|team|all))?\s*[,.:!;-]+\s*",
    _FLAGS,
)
_NUMBERS = {
    "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9, "diez": 10, "once": 11, "doce": 12, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40,
    "cincuenta": 50, "cien": 100, "doscientos": 200, "doscientas": 200, "quinientos": 500, "quinientas": 500,
    "mil": 1000, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "fifty": 50,
}  # fmt: skip
_NUMBER_WORD = re.compile(rf"(?<![\w-])({'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\s+(?=([^\W\d_]+))", _FLAGS)
_HALF_DOZEN = re.compile(r"\b(?:media docena|half a dozen)\b(?:\s+(?:de|of)\b)?", _FLAGS)
_PLAIN_DOZEN = re.compile(r"(?<![\w\d])(?<!\d )(?=(?:docena|ciento|dozen)\b)", _FLAGS)


def is_header(line: str) -> bool:
    """Whether a mail program wrote it: 'Asunto: pedido', 'El lunes, 3 de marzo, Ana escribió:'."""
    return bool(_HEADER.match(f"{line} ") or _QUOTE_BEGINS.match(line))


def is_signature_mark(line: str) -> bool:
    """Whether what follows is a signature by the custom of mail programs."""
    return bool(_SIGNATURE.match(line))


def is_greeting(line: str) -> bool:
    """Whether it begins as letters begin."""
    return bool(_GREETING.match(line))


def is_closing(line: str) -> bool:
    """Whether it begins as letters end; what follows is somebody's name and address."""
    return bool(_CLOSING.match(line))


def is_contact(line: str) -> bool:
    """Whether it says how or where to reach somebody."""
    return bool(_CONTACT.search(line))


def speaks_of_something_else(line: str) -> bool:
    """Whether it has a word of deliveries, days, prices or papers."""
    return bool(_BESIDE.search(line))


def asks(line: str) -> bool:
    """Whether it has the words by which people ask for something."""
    return bool(_LEADS.search(line))


def bare(text: str) -> str:
    """A sentence without greeting, asking and thanking: 'Hola, necesito dos cajas de X por favor' is '2 cajas de X'."""
    text = _LEADS.sub(" ", _OPENING.sub("", text))
    shorter = _TAILS.sub("", text)
    while shorter != text:
        text, shorter = shorter, _TAILS.sub("", shorter)
    return with_digits(text).strip(" ,;.:¿?¡!")


def with_digits(text: str) -> str:
    """Numbers before the name of a unit, or at the beginning, as digits: 'dos cajas', 'media docena de X'."""
    text = _HALF_DOZEN.sub("6", text)
    start = len(text) - len(text.lstrip(' -*•·¿¡"'))

    def digits(found: re.Match[str]) -> str:
        is_first = found.start() == start and found[1].lower() != "a"
        return f"{_NUMBERS[found[1].lower()]} " if is_first or unit_of(found[2]) else found[0]

    return _PLAIN_DOZEN.sub("1 ", _NUMBER_WORD.sub(digits, text))
