// Picking rows: data-pick-all over data-pick; Shift picks all between; arrows walk, Shift+arrow picks on, Ctrl+A picks all.
const boxesOf = (table) => [...table.querySelectorAll("[data-pick]")];
let last = null;

function count(table) {
  const boxes = boxesOf(table);
  const picked = boxes.filter((box) => box.checked);
  const all = table.querySelector("[data-pick-all]");
  for (const box of boxes) box.closest("tr").classList.toggle("picked", box.checked);
  if (all) { all.checked = picked.length === boxes.length; all.indeterminate = picked.length > 0 && picked.length < boxes.length; }
  for (const place of document.querySelectorAll("[data-picked]")) place.textContent = picked.length;
}
function pickBetween(from, to, isOn) {
  const boxes = boxesOf(to.closest("table"));
  const [first, final] = [boxes.indexOf(from), boxes.indexOf(to)].sort((a, b) => a - b);
  if (first >= 0) for (const box of boxes.slice(first, final + 1)) box.checked = isOn;
}
document.addEventListener("click", (event) => {
  const box = event.target;
  if (!box.matches?.("[data-pick]")) return;
  if (event.shiftKey && last?.isConnected) { pickBetween(last, box, box.checked); count(box.closest("table")); }
  last = box;
});
document.addEventListener("change", (event) => {
  if (!event.target.matches("[data-pick-all], [data-pick]")) return;
  const table = event.target.closest("table");
  if (event.target.matches("[data-pick-all]")) for (const box of boxesOf(table)) box.checked = event.target.checked;
  count(table);
});
document.addEventListener("keydown", (event) => {
  const box = event.target;
  if (!box.matches?.("[data-pick]")) return;
  const boxes = boxesOf(box.closest("table"));
  if ((event.ctrlKey || event.metaKey) && event.key === "a") {
    for (const each of boxes) each.checked = true;
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const next = boxes[boxes.indexOf(box) + (event.key === "ArrowDown" ? 1 : -1)];
    if (event.shiftKey && next) pickBetween(box, next, true);
    next?.focus();
    last = next ?? box;
  } else return;
  event.preventDefault();
  count(box.closest("table"));
});
// Ctrl+Z outside of a field takes the last edit back, where there is one.
document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key !== "z" || event.shiftKey) return;
  if (event.target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
  const button = document.querySelector("[data-undo]");
  if (button) { event.preventDefault(); button.click(); }
});
// Picks outlive the exchange of their table, but not what was done to them.
let kept = [];
document.addEventListener("htmx:beforeSwap", (event) => {
  const isDone = event.detail.requestConfig?.elt?.matches?.("#bulk, .undo form");
  kept = isDone ? [] : [...event.detail.target.querySelectorAll("[data-pick]:checked")].map((box) => box.value);
});
document.addEventListener("htmx:afterSwap", () => {
  const boxes = [...document.querySelectorAll("[data-pick]")].filter((box) => kept.includes(box.value));
  for (const box of boxes) box.checked = true;
  if (boxes.length) count(boxes[0].closest("table"));
  kept = [];
});
