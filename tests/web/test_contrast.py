"""The colors of the kit keep WCAG AA in light and in dark: 4.5 for text, 3 for edges, signs and charts."""

import math
import re

import pytest

from lonja.web import messages

TOKENS = (messages.ROOT / "web/static/web/tokens.css").read_text()
PAIRS = re.compile(r"--([\w-]+): light-dark\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))+?), (.+?)\);")
LOOKS = list(zip(re.findall(r"--hue: (\d+)", TOKENS), re.findall(r"--vivid: ([\d.]+)", TOKENS), strict=True))
TEXT = [
    ("ink", "paper"), ("ink-2", "paper"), ("ink-3", "paper"), ("ink-2", "canvas"), ("ink-3", "canvas"),
    ("ink-2", "raised"), ("ink-3", "raised"), ("brand", "paper"), ("brand", "canvas"), ("brand-strong", "brand-soft"),
    ("ink-2", "brand-soft"), ("on-brand", "brand"), ("on-brand", "brand-strong"), ("ok", "ok-soft"),
    ("warn", "warn-soft"), ("bad", "bad-soft"), ("ok", "paper"), ("warn", "paper"), ("bad", "paper"),
    ("ink", "warn-soft"), ("ink-2", "warn-soft"), ("ink-2", "bad-soft"), ("ink-2", "ok-soft"), ("paper", "ok"),
    ("paper", "bad"),
]  # fmt: skip
SIGNS = [
    ("edge", "paper"), ("edge", "canvas"), ("edge", "raised"), ("ok-sign", "paper"), ("warn-sign", "paper"),
    ("bad-sign", "paper"), ("accent", "paper"), ("accent", "line"), ("brand", "line"), ("chart-3", "paper"),
    ("chart-4", "paper"), ("chart-5", "paper"),
]  # fmt: skip


def tokens(mode: int, look: tuple[str, str]) -> dict[str, float]:
    """The luminance of each color token of a look (hue, chroma), in light (0) or dark (1)."""
    found = {}
    for name, light, dark in PAIRS.findall(TOKENS):
        color = (light, dark)[mode].replace("var(--hue)", look[0]).replace("var(--vivid)", look[1])
        if "/" not in color:
            found[name] = luminance(color)
    return found


def luminance(color: str) -> float:
    """Relative luminance of '#fff' or 'oklch(L% C H)', after clipping to sRGB."""
    if color == "#fff":
        return 1.0
    match = re.fullmatch(r"oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)", color)
    assert match is not None, color
    light, chroma, hue = float(match[1]) / 100, float(match[2]), math.radians(float(match[3]))
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    cone_l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    cone_m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    cone_s = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * cone_l - 3.3077115913 * cone_m + 0.2309699292 * cone_s
    green = -1.2684380046 * cone_l + 2.6097574011 * cone_m - 0.3413193965 * cone_s
    blue = -0.0041960863 * cone_l - 0.7034186147 * cone_m + 1.7076147010 * cone_s
    return sum(weight * min(max(part, 0), 1) for weight, part in ((0.2126, red), (0.7152, green), (0.0722, blue)))


@pytest.mark.parametrize("look", LOOKS, ids=["industry", "boutique"])
@pytest.mark.parametrize("mode", [0, 1], ids=["light", "dark"])
def test_contrast(mode: int, look: tuple[str, str]) -> None:
    values = tokens(mode, look)
    for pairs, least in ((TEXT, 4.5), (SIGNS, 3.0)):
        for front, back in pairs:
            lighter, darker = max(values[front], values[back]), min(values[front], values[back])
            ratio = (lighter + 0.05) / (darker + 0.05)
            assert ratio >= least, f"--{front} on --{back}: {ratio:.2f}"
