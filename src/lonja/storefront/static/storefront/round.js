// Collect rounds: what is typed is saved as it is typed, waits on this device while there is no connection, and is sent
// once. A department's column has fields (data-cell); the manager's grid (data-sheet) works like a spreadsheet.
const words = document.getElementById("round-words").dataset;
const root = document.querySelector("[data-round], [data-sheet]");
const sheet = document.querySelector("[data-sheet]");
const asManager = Boolean(sheet) || root?.dataset.manager === "true";
const token = JSON.parse(document.body.getAttribute("hx-headers") ?? "{}")["X-CSRFToken"];
const PAUSE = 600, AGAIN = 8000, LOOK = 10000, SUMS = 1200;

function say(text, tone = "dim") {
  for (const place of document.querySelectorAll("[data-status]")) {
    place.textContent = text;
    place.dataset.tone = tone;
  }
}

// What is not saved yet, by cell; it outlives the page.
const store = `lonja:${root?.dataset.name}`;
const queue = new Map(read());
let sending = false, timer = 0;
function read() {
  try { return JSON.parse(localStorage.getItem(store) ?? "[]"); } catch { return []; }
}
function keep() {
  try {
    if (queue.size) localStorage.setItem(store, JSON.stringify([...queue]));
    else localStorage.removeItem(store);
  } catch { /* a device that keeps nothing still saves at once */ }
}
const newKey = () => crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) => (c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> c / 4).toString(16));

function put(cell, quantity, pause = PAUSE) {
  const at = place(cell);
  queue.set(`${at.product}.${at.department}`, { ...at, quantity, key: newKey() });
  keep();
  mark(cell, "saving");
  say(words.saving);
  clearTimeout(timer);
  timer = setTimeout(send, pause);
}
async function send() {
  if (sending || !queue.size) return;
  sending = true;
  const sent = [...queue];
  let wait = 0;
  try {
    const body = JSON.stringify({ manager: asManager, cells: sent.map(([, each]) => each) });
    const answer = await fetch(root.dataset.save, { method: "POST", body, headers: { "Content-Type": "application/json", "X-CSRFToken": token, Accept: "application/json" } });
    if (answer.status >= 500) throw new Error(String(answer.status));
    const said = await answer.json();
    if (!answer.ok) refuse(sent, said.problem);
    else settle(sent, said);
  } catch {
    say(words.waiting, "warn");
    wait = AGAIN;
  }
  sending = false;
  if (queue.size) timer = setTimeout(send, wait);
}
function refuse(sent, problem) {
  for (const [name, each] of sent) { if (queue.get(name)?.key === each.key) queue.delete(name); mark(find(each), "wrong"); }
  keep();
  say(problem ?? words.wrong, "bad");
}
function settle(sent, said) {
  let hasConflict = false;
  said.cells.forEach((cell, index) => {
    const [name, each] = sent[index];
    const newer = queue.get(name);
    if (newer?.key === each.key) queue.delete(name);
    else if (newer) newer.version = cell.version;
    hasConflict ||= cell.conflict;
    show(cell, newer && newer.key !== each.key);
  });
  keep();
  rows(said.rows);
  say(hasConflict ? words.conflict : queue.size ? words.saving : words.saved, hasConflict ? "bad" : "ok");
  sums();
}
addEventListener("online", send);
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") send(); });

// Cells: fields of a column, or places of the sheet.
const columns = sheet ? [...sheet.querySelectorAll("thead th.dept")].map((th) => th.dataset.d) : [];
const FIXED = 4;
function place(cell) {
  if (cell.matches("input")) return { product: Number(cell.dataset.product), department: Number(cell.dataset.department), version: Number(cell.dataset.v) };
  return { product: Number(cell.parentElement.dataset.p), department: Number(columns[cell.cellIndex - FIXED]), version: Number(cell.dataset.v ?? 0) };
}
function find({ product, department }) {
  if (!sheet) return root.querySelector(`[data-cell][data-product="${product}"][data-department="${department}"]`);
  return sheet.querySelector(`tr[data-p="${product}"]`)?.cells[FIXED + columns.indexOf(String(department))];
}
function mark(cell, state) {
  if (!cell) return;
  const box = cell.matches("input") ? cell.closest(".round-cell") : cell;
  box.classList.remove("saving", "saved", "wrong", "conflict");
  if (state) box.classList.add(state);
}
function show(facts, keepsText = false) {
  const cell = find(facts);
  if (!cell) return;
  mark(cell, facts.conflict ? "conflict" : "saved");
  cell.dataset.v = facts.version;
  if (cell.matches("input")) {
    if (!keepsText) { cell.value = facts.quantity; cell.defaultValue = facts.quantity; cell.classList.remove("changed"); }
    const box = cell.closest("td");
    box.querySelector(`[name="v.${facts.product}"]`).value = facts.version;
    const note = box.querySelector("[data-note]");
    note.textContent = facts.conflict ? words.conflict : facts.asked ? `${facts.asked} → ${facts.quantity}` : "";
    return;
  }
  if (cell.querySelector("input")) return;
  cell.textContent = facts.quantity;
  cell.classList.toggle("ok", facts.approved);
  cell.classList.toggle("chg", Boolean(facts.asked));
  if (facts.asked) cell.dataset.a = facts.asked; else delete cell.dataset.a;
}
function rows(found = {}) {
  for (const [product, sum] of Object.entries(found)) {
    const row = sheet?.querySelector(`tr[data-p="${product}"]`);
    if (!row) continue;
    row.cells[1].replaceChildren(Object.assign(document.createElement("b"), { textContent: sum.total }), Object.assign(document.createElement("small"), { textContent: sum.change }));
    row.cells[2].textContent = sum.amount;
  }
}
let later = 0;
function sums() {
  if (!sheet) return;
  clearTimeout(later);
  later = setTimeout(() => document.body.dispatchEvent(new CustomEvent("round:sums")), SUMS);
}

// A department's fields.
root?.addEventListener("input", (event) => {
  const field = event.target;
  if (!field.matches("[data-cell]") || field.value === field.defaultValue && !queue.size) return;
  put(field, field.value);
});
root?.addEventListener("change", (event) => { if (event.target.matches("[data-cell]") && queue.size) { clearTimeout(timer); send(); } });
// Enter goes on to the next product; the form is for pages without a script.
root?.addEventListener("submit", (event) => { event.preventDefault(); event.stopPropagation(); send(); }, true);

// The sheet.
if (sheet) {
  const body = sheet.tBodies[0];
  let at = body.rows[0]?.cells[FIXED];
  let editor = null;
  const about = document.querySelector("[data-about]");
  const isCell = (target) => target instanceof HTMLTableCellElement && target.cellIndex >= FIXED && body.contains(target);
  const cellOf = (target) => { const cell = target instanceof Element ? target.closest("td") : null; return cell && isCell(cell) ? cell : null; };

  function go(cell) {
    if (!cell) return;
    at?.setAttribute("tabindex", "-1");
    at = cell;
    cell.setAttribute("tabindex", "0");
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    const said = [];
    if (cell.dataset.a) said.push(`${words.asked} ${cell.dataset.a}`);
    if (cell.dataset.l) said.push(`${words.last} ${cell.dataset.l}`);
    if (cell.classList.contains("ok")) said.push(words.approved);
    about.textContent = said.join(" · ");
  }
  function step(down, right) {
    const row = body.rows[at.parentElement.sectionRowIndex + down];
    const cell = row?.cells[at.cellIndex + right];
    if (cell && cell.cellIndex >= FIXED) go(cell);
  }
  function edit(text) {
    if (at.parentElement.matches(".wrong")) return;
    const held = at.textContent;
    editor = Object.assign(document.createElement("input"), { value: text ?? held, inputMode: "decimal", autocomplete: "off" });
    editor.setAttribute("aria-label", `${at.parentElement.cells[0].querySelector(".name").textContent}, ${sheet.tHead.rows[0].cells[at.cellIndex].querySelector("a").textContent}`);
    editor.dataset.held = held;
    at.replaceChildren(editor);
    editor.focus();
    if (text === undefined) editor.select();
  }
  function finish(takes) {
    if (!editor) return;
    const cell = editor.parentElement, text = editor.value.trim(), held = editor.dataset.held;
    editor = null;
    cell.textContent = takes ? text : held;
    if (takes && text !== held) put(cell, text, 0);
  }
  const moves = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  sheet.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey) return;
    if (editor) {
      if (event.key === "Escape") { finish(false); go(at); }
      else if (event.key === "Enter") { finish(true); step(event.shiftKey ? -1 : 1, 0); go(at); }
      else if (event.key === "Tab") { finish(true); step(0, event.shiftKey ? -1 : 1); go(at); }
      else if (event.key === "ArrowDown" || event.key === "ArrowUp") { finish(true); step(...moves[event.key]); go(at); }
      else return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (!isCell(event.target)) return;
    if (moves[event.key]) step(...moves[event.key]);
    else if (event.key === "Home") go(at.parentElement.cells[FIXED]);
    else if (event.key === "End") go(at.parentElement.cells[at.parentElement.cells.length - 1]);
    else if (event.key === "PageDown") step(Math.min(15, body.rows.length - 1 - at.parentElement.sectionRowIndex), 0);
    else if (event.key === "PageUp") step(-Math.min(15, at.parentElement.sectionRowIndex), 0);
    else if (event.key === "Enter" || event.key === "F2") edit();
    else if (event.key === "Delete" || event.key === "Backspace") { if (at.textContent) { at.textContent = ""; put(at, "", 0); } }
    else if (event.key.length === 1 && /[\d.,]/.test(event.key) && !event.ctrlKey && !event.metaKey) edit(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  sheet.addEventListener("mousedown", (event) => { const cell = cellOf(event.target); if (cell && !cell.contains(editor)) { finish(true); go(cell); event.preventDefault(); } });
  sheet.addEventListener("dblclick", (event) => { if (cellOf(event.target)) edit(); });
  sheet.addEventListener("focusout", (event) => { if (event.target === editor) finish(true); });
  sheet.addEventListener("paste", (event) => {
    if (editor || !isCell(event.target)) return;
    event.preventDefault();
    const lines = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "").split(/\r?\n/);
    lines.forEach((line, down) => line.split("\t").forEach((text, right) => {
      const cell = body.rows[at.parentElement.sectionRowIndex + down]?.cells[at.cellIndex + right];
      if (!cell || cell.parentElement.matches(".wrong") || text.trim() === cell.textContent) return;
      cell.textContent = text.trim();
      put(cell, text.trim());
    }));
  });
  at?.setAttribute("tabindex", "0");

  // Others write at the same time: look for what is new.
  async function look() {
    if (document.visibilityState === "hidden" || sending) return;
    try {
      const answer = await fetch(`${sheet.dataset.changes}?since=${sheet.dataset.cursor}`, { headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      const said = await answer.json();
      sheet.dataset.cursor = said.cursor;
      for (const cell of said.cells) if (!queue.has(`${cell.product}.${cell.department}`)) show(cell);
      rows(said.rows);
      if (said.cells.length) sums();
    } catch { /* without a connection there is nothing new */ }
  }
  setInterval(look, LOOK);
  document.addEventListener("click", async (event) => {
    const button = event.target instanceof Element ? event.target.closest("button[form=approve]") : null;
    if (!button) return;
    event.preventDefault();
    finish(true);
    const form = new FormData(document.getElementById("approve"));
    if (button.name) form.append(button.name, button.value);
    try {
      await fetch(document.getElementById("approve").action, { method: "POST", body: form, headers: { "HX-Request": "true" } });
      await look();
      sums();
    } catch { say(words.waiting, "warn"); }
  });
}

// What an earlier visit left unsent is shown and sent now.
for (const each of queue.values()) {
  const cell = find(each);
  if (!cell) continue;
  if (cell.matches("input")) cell.value = each.quantity; else cell.textContent = each.quantity;
  mark(cell, "saving");
}
send();
