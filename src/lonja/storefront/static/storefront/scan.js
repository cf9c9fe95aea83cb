// Scanning: a USB scanner types quickly and ends with Enter; a phone's camera reads codes.
// data-scan: a form with a field `code`, sent at each code. data-scan-into="#id": a text to which each code is added.
const QUICK = 45, SHORTEST = 3, PAUSE = 1500, LOOK = 120;
const form = document.querySelector("[data-scan]");
const target = document.querySelector(document.querySelector("[data-scan-into]")?.dataset.scanInto ?? "no-such-element");

function take(code) {
  const current = document.querySelector("[data-scan]");
  if (current) {
    current.elements.code.value = code;
    current.requestSubmit();
  } else if (target) {
    target.value = `${target.value.replace(/\s*$/, "")}\n${code}`.trimStart();
    target.scrollTop = target.scrollHeight;
    target.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

// The keys of a scanner come faster than anybody types. In a field for text they go there by themselves; in one for a
// quantity they would make a huge number, so it gets back what it had.
const NUMBERS = "input[inputmode=decimal], input[inputmode=numeric]";
let typed = "", last = 0, field = null, before = "";
document.addEventListener("keydown", (event) => {
  const inNumber = event.target.matches?.(NUMBERS);
  if (!inNumber && event.target.matches?.("input, textarea, select, [contenteditable]")) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const now = performance.now();
  if (now - last > QUICK) { typed = ""; field = inNumber ? event.target : null; before = field?.value ?? ""; }
  last = now;
  if (event.key === "Enter" && typed.length >= SHORTEST && (form || target) && (!field || typed.length > 5)) {
    event.preventDefault();
    event.stopPropagation();
    if (field) field.value = before;
    take(typed);
    typed = "";
  } else if (event.key.length === 1) typed += event.key;
}, true);

// The camera: by the browser itself where it reads codes (Chrome on Android), else by a reader that is fetched then.
const opener = document.querySelector("[data-camera]");
const dialog = document.getElementById("camera");
const NAMES = ["ean_13", "ean_8", "upc_a", "upc_e", "code_128", "code_39", "itf", "qr_code"];

async function ownReader() {
  const known = "BarcodeDetector" in window ? await BarcodeDetector.getSupportedFormats() : [];
  const formats = NAMES.filter((each) => known.includes(each));
  if (!formats.includes("ean_13")) return null;
  const detector = new BarcodeDetector({ formats });
  return async (video) => (await detector.detect(video).catch(() => []))[0]?.rawValue ?? "";
}

async function fetchedReader(address) {
  await new Promise((resolve, reject) => {
    const script = document.createElement("script");
    Object.assign(script, { src: address, onload: resolve, onerror: reject });
    document.head.append(script);
  });
  const { ZXing } = window, canvas = document.createElement("canvas");
  const reader = new ZXing.MultiFormatReader();
  const formats = NAMES.map((each) => ZXing.BarcodeFormat[each.toUpperCase()]);
  reader.setHints(new Map([[ZXing.DecodeHintType.POSSIBLE_FORMATS, formats]]));
  return async (video) => {
    if (!video.videoWidth) return "";
    Object.assign(canvas, { width: video.videoWidth, height: video.videoHeight });
    canvas.getContext("2d", { willReadFrequently: true }).drawImage(video, 0, 0);
    const source = new ZXing.HTMLCanvasElementLuminanceSource(canvas);
    try {
      return reader.decodeWithState(new ZXing.BinaryBitmap(new ZXing.HybridBinarizer(source))).getText();
    } catch { return ""; }  // no code in sight
  };
}

if (opener && dialog && navigator.mediaDevices?.getUserMedia && (form || target)) {
  const video = dialog.querySelector("video");
  const said = dialog.querySelector("[data-said]");
  let stream = null, read = null, taken = { code: "", at: 0 };
  opener.hidden = false;
  async function start() {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    video.srcObject = stream;
    await video.play();
    read ??= (await ownReader()) ?? (await fetchedReader(dialog.querySelector("[data-reader]").dataset.reader));
    requestAnimationFrame(look);
  }
  async function look() {
    if (!stream) return;
    const code = await read(video);
    const now = performance.now();
    if (code && (code !== taken.code || now - taken.at > PAUSE)) {
      taken = { code, at: now };
      said.textContent = code;
      navigator.vibrate?.(60);
      take(code);
    } else if (code) taken.at = now;
    setTimeout(look, LOOK);
  }
  opener.addEventListener("click", () => {
    dialog.showModal();
    start().catch(() => { said.textContent = said.dataset.refused; });
  });
  dialog.addEventListener("close", () => { for (const track of stream?.getTracks() ?? []) track.stop(); stream = null; });
}
