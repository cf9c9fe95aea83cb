// The grid of an offer: arrows and Enter walk it, a block from a sheet fills rows from the field on. Plain forms beneath.
const rows = () => [...document.querySelectorAll("tr[data-line]")].filter((row) => row.offsetParent);
const cells = (row) => [...row.querySelectorAll("[data-cell]")].filter((cell) => cell.offsetParent);
const PASTED = ["code", "quantity", "price", "discount"];

function go(field, down, right) {
  const all = rows();
  const row = field.closest("tr");
  const next = right
    ? cells(row)[cells(row).indexOf(field) + right]
    : all[all.indexOf(row) + down]?.querySelector(`[data-cell=${field.dataset.cell}]`);
  if (next) { next.focus(); next.select(); }
}
const atEdge = (field, right) => field.selectionStart === field.selectionEnd
  && (right > 0 ? field.selectionEnd === field.value.length : field.selectionStart === 0);

document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (!field.matches?.("[data-cell]") || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const acts = {
    Enter: () => go(field, event.shiftKey ? -1 : 1, 0),
    ArrowDown: () => go(field, 1, 0),
    ArrowUp: () => go(field, -1, 0),
    ArrowRight: atEdge(field, 1) ? () => go(field, 0, 1) : null,
    ArrowLeft: atEdge(field, -1) ? () => go(field, 0, -1) : null,
    Escape: () => { field.value = field.defaultValue; field.select(); },
  };
  if (!acts[event.key]) return;
  event.preventDefault();
  acts[event.key]();
});

// As many rows as the block has lines: empty ones are made by copying the last.
function rowAt(place) {
  let all = rows();
  while (all.length <= place) {
    const last = all.at(-1);
    const copy = last.cloneNode(true);
    const number = all.length + 1;
    for (const input of copy.querySelectorAll("input")) {
      input.name = input.name.replace(/^row\.\d+\./, `row.${number}.`);
      input.value = "";
    }
    for (const note of copy.querySelectorAll(".under")) note.remove();
    last.after(copy);
    all = rows();
  }
  return all[place];
}

document.addEventListener("paste", (event) => {
  const field = event.target;
  if (!field.matches?.("[data-cell]")) return;
  const lines = event.clipboardData.getData("text").replace(/\r/g, "").replace(/\n$/, "").split("\n");
  if (lines.length < 2 && !lines[0].includes("\t")) return;
  event.preventDefault();
  const first = rows().indexOf(field.closest("tr"));
  const from = Math.max(PASTED.indexOf(field.dataset.cell), 0);
  const names = lines.some((line) => line.includes("\t")) ? PASTED.slice(from) : [field.dataset.cell];
  lines.forEach((line, number) => {
    const row = rowAt(first + number);
    line.split("\t").slice(0, names.length).forEach((text, place) => {
      const cell = row.querySelector(`[data-cell=${names[place]}]`);
      if (cell) cell.value = text.trim();
    });
  });
});
