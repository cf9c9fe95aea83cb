// The grid of prices: the keyboard, pasting a column, unsaved rows that outlive their window. Works on top of plain forms.
const form = document.getElementById("prices");
const foot = document.getElementById("grid-foot");
const pending = new Map(); // row id -> its fields by name, for rows that differ from what the server holds
const rowOf = (field) => field.closest("tr[data-price]");
const cellsOf = (row) => [...row.querySelectorAll("[data-cell]")];
const fieldsOf = (row) => [...row.querySelectorAll("input[form=prices]")];
const rows = () => [...document.querySelectorAll("tr[data-price]")].filter((row) => row.offsetParent);
const isChanged = (field) => field.type === "checkbox" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;

function mark(row) {
  const fields = fieldsOf(row);
  for (const field of fields) field.classList.toggle("changed", field.type !== "hidden" && isChanged(field));
  row.classList.toggle("gone", Boolean(row.querySelector("[data-gone]:checked")));
  const differs = row.classList.contains("wrong") || fields.some((field) => field.type !== "hidden" && isChanged(field));
  row.classList.toggle("changed", differs);
  if (differs) pending.set(row.dataset.price, fields.map((f) => [f.name, f.type === "checkbox" ? f.checked : f.value]));
  else pending.delete(row.dataset.price);
}
function tell() {
  const number = pending.size;
  document.getElementById("unsaved").textContent = number ? (number === 1 ? foot.dataset.one : foot.dataset.many.replace("#", number)) : "";
  document.getElementById("undo-all").hidden = !number;
}
function set(field, value) {
  field.value = value;
  mark(rowOf(field));
}
function restore(row) {
  for (const field of fieldsOf(row)) if (field.type === "checkbox") field.checked = field.defaultChecked; else field.value = field.defaultValue;
  mark(row);
}
function go(field, down, right) {
  const all = rows();
  const cells = cellsOf(rowOf(field));
  const next = right ? cells[cells.indexOf(field) + right] : all[all.indexOf(rowOf(field)) + down]?.querySelector(`[data-cell=${field.dataset.cell}]`);
  if (next) { next.focus(); if (next.type !== "date") next.select(); }
}
const atEdge = (field, right) => field.type !== "date" && (field.selectionStart === field.selectionEnd || field.value.length === field.selectionEnd - field.selectionStart)
  && (right > 0 ? field.selectionEnd === field.value.length : field.selectionStart === 0);

document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (!field.matches?.("[data-cell]") || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const acts = {
    Enter: () => go(field, event.shiftKey ? -1 : 1, 0),
    Escape: () => { set(field, field.defaultValue); tell(); if (field.type !== "date") field.select(); },
    ArrowDown: field.type === "date" ? null : () => go(field, 1, 0),
    ArrowUp: field.type === "date" ? null : () => go(field, -1, 0),
    ArrowRight: atEdge(field, 1) ? () => go(field, 0, 1) : null,
    ArrowLeft: atEdge(field, -1) ? () => go(field, 0, -1) : null,
  };
  if (!acts[event.key]) return;
  event.preventDefault();
  acts[event.key]();
});
for (const type of ["input", "change"]) {
  document.addEventListener(type, (event) => {
    if (!event.target.matches?.("[data-cell], [data-gone]")) return;
    mark(rowOf(event.target));
    tell();
  });
}
document.addEventListener("focusin", (event) => { if (event.target.matches?.("[data-cell]:not([type=date])")) event.target.select(); });

// A column goes down the same field, over the picked rows where some are; a block with SKUs goes to the page that reads it.
document.addEventListener("paste", (event) => {
  const field = event.target;
  if (!field.matches?.("[data-cell]")) return;
  const lines = event.clipboardData.getData("text").replace(/\r/g, "").replace(/\n$/, "").split("\n");
  if (lines.some((line) => line.includes("\t"))) {
    event.preventDefault();
    sessionStorage.setItem("pasted-prices", lines.join("\n"));
    if (!pending.size) location.assign(document.getElementById("paste-page").href);
    else document.getElementById("paste-page").focus();
    return;
  }
  if (lines.length < 2) return;
  event.preventDefault();
  const all = rows();
  const picked = all.filter((row) => row.querySelector("[data-pick]:checked"));
  const targets = picked.length ? picked : all.slice(all.indexOf(rowOf(field)));
  lines.slice(0, targets.length).forEach((line, place) => set(targets[place].querySelector(`[data-cell=${field.dataset.cell}]`), line.trim()));
  tell();
});

document.getElementById("undo-all").addEventListener("click", () => {
  for (const row of rows()) restore(row);
  pending.clear();
  tell();
});
// Only what differs is sent, also from windows that are no longer shown.
let isSending = false;
form.addEventListener("submit", () => {
  isSending = true;
  const shown = new Set(rows().map((row) => row.dataset.price));
  for (const row of rows()) if (!pending.has(row.dataset.price)) for (const field of fieldsOf(row)) field.disabled = true;
  for (const [id, fields] of pending) {
    if (shown.has(id)) continue;
    for (const [name, value] of fields) {
      if (value === false) continue;
      const hidden = Object.assign(document.createElement("input"), { type: "hidden", name, value: value === true ? "on" : value });
      form.append(hidden);
    }
  }
});
addEventListener("pageshow", () => {
  isSending = false;
  for (const field of form.elements) field.disabled = false;
});
addEventListener("beforeunload", (event) => { if (pending.size && !isSending) event.preventDefault(); });
// A new window of the same list: what is unsaved stands in it again.
document.addEventListener("htmx:afterSettle", () => {
  for (const row of rows()) {
    const kept = pending.get(row.dataset.price);
    if (!kept) continue;
    for (const [name, value] of kept) {
      const field = row.querySelector(`[name="${CSS.escape(name)}"]`);
      if (field?.type === "checkbox") field.checked = value; else if (field && field.type !== "hidden") field.value = value;
    }
    mark(row);
  }
  tell();
});
for (const row of document.querySelectorAll("#left tr[data-price]")) mark(row);
tell();
