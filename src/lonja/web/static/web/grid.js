// Quantities in tables: steppers, arrows between rows, Enter sends the row and moves on, Esc undoes.
const sign = document.documentElement.dataset.decimal || ".";
const group = sign === "," ? "." : ",";

function read(text) {
  const plain = text.trim().replaceAll(group, "").replace(sign, ".");
  return plain === "" ? 0 : Number(plain);
}
function write(value) {
  return String(Math.round(value * 1e6) / 1e6).replace(".", sign);
}
// What the server holds: with a refused value in the field it says it beside it.
const held = (input) => input.dataset.kept ?? input.defaultValue;
function undo(input) {
  document.getElementById(input.getAttribute("aria-describedby"))?.remove();
  input.removeAttribute("aria-invalid");
  set(input, held(input));
  input.select();
}
function set(input, value) {
  input.value = value;
  input.classList.toggle("changed", value !== held(input));
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
function step(input, direction) {
  const size = Number(input.dataset.size || 1);
  const least = Number(input.dataset.least || 0);
  const most = Number(input.dataset.most || Infinity);
  const now = read(input.value);
  if (Number.isNaN(now)) return;
  const packs = now / size;
  const next = (direction > 0 ? Math.floor(packs + 1e-9) + 1 : Math.ceil(packs - 1e-9) - 1) * size;
  set(input, write(Math.min(most, Math.max(least, next))));
}
function neighbor(input, direction) {
  const scope = input.closest("table, [data-grid]") ?? document;
  const inputs = [...scope.querySelectorAll("input[data-qty]")].filter((each) => each.offsetParent);
  return inputs[inputs.indexOf(input) + direction];
}
function move(input, direction) {
  const next = neighbor(input, direction);
  if (next) { next.focus(); next.select(); }
}
// In a table of rows to type (data-entry) Enter walks from field to field, and sends the form after the last.
function onward(input) {
  const fields = [...input.closest("[data-entry]").querySelectorAll("input:not([type=hidden])")];
  const next = fields[fields.indexOf(input) + 1];
  if (next) next.focus();
  else input.form.requestSubmit();
}
// A suggestion fills its field (data-fill), and tells the quantity beside it in which packs it is sold.
function fill(choice) {
  const field = choice.closest(".suggest").querySelector("input");
  const quantity = field.closest("tr")?.querySelector("input[data-qty]");
  field.value = choice.dataset.fill;
  choice.closest("[data-suggestions]").replaceChildren();
  if (!quantity) return;
  Object.assign(quantity.dataset, { size: choice.dataset.size, least: choice.dataset.least });
  if (!quantity.value) set(quantity, write(Number(choice.dataset.least)));
  quantity.focus();
}
const saves = (input) => Boolean(input.form?.matches("[data-row][data-auto]"));
function send(input) {
  if (saves(input) && input.value === held(input)) return;
  if (input.form?.hasAttribute("data-row")) input.form.requestSubmit();
  else input.dispatchEvent(new Event("change", { bubbles: true }));
}

document.addEventListener("click", (event) => {
  const choice = event.target instanceof Element ? event.target.closest("[data-fill]") : null;
  if (choice) fill(choice);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches?.("[data-entry] input:not([data-qty])")) return;
  event.preventDefault();
  onward(event.target);
});
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("button[data-step]") : null;
  const input = button?.parentElement.querySelector("input[data-qty]");
  if (!input) return;
  step(input, Number(button.dataset.step));
  sendSoon(input);
});
// Several presses of a stepper are sent as one, at the latest when something else is touched.
let stepped = null;
let pause = 0;
function sendNow() {
  const input = stepped;
  stepped = null;
  clearTimeout(pause);
  if (input?.isConnected) input.dispatchEvent(new Event("change", { bubbles: true }));
}
function sendSoon(input) {
  if (stepped !== input) sendNow();
  clearTimeout(pause);
  stepped = input;
  pause = setTimeout(sendNow, 350);
}
for (const type of ["pointerdown", "keydown"]) {
  document.addEventListener(type, (event) => { if (stepped && !stepped.parentElement.contains(event.target)) sendNow(); }, true);
}
document.addEventListener("keydown", (event) => {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || !input.matches("[data-qty]")) return;
  const keys = {
    ArrowDown: () => move(input, 1),
    ArrowUp: () => move(input, -1),
    Enter: () => { if (input.closest("[data-entry]")) onward(input); else { send(input); move(input, 1); } },
    Escape: () => undo(input),
    "+": () => step(input, 1),
    "-": () => step(input, -1),
  };
  const act = keys[event.key];
  if (!act || event.isComposing) return;
  event.preventDefault();
  act();
});
document.addEventListener("input", (event) => {
  const input = event.target;
  if (input.matches?.("[data-qty]")) input.classList.toggle("changed", input.value !== held(input));
});
document.addEventListener("focusin", (event) => { if (event.target.matches?.("input[data-qty]")) event.target.select(); });
// What the server has taken becomes the value that Esc returns to.
document.addEventListener("htmx:afterRequest", (event) => {
  if (!event.detail.successful) return;
  for (const input of event.target.form?.elements ?? event.target.elements ?? [event.target]) {
    if (input.matches?.("[data-qty]")) { input.defaultValue = input.value; input.classList.remove("changed"); }
  }
});
// What was typed since survives the exchange of its row, and is sent when its field is left.
let typed = [];
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.matches?.("form[data-row]")) event.target.dataset.sent = event.target.elements.quantity?.value;
});
document.addEventListener("htmx:beforeSwap", (event) => {
  const changed = [...event.detail.target.querySelectorAll("input[data-qty].changed[id]")];
  typed = changed.filter((input) => input.value !== input.form?.dataset.sent).map((input) => [input.id, input.value]);
});
document.addEventListener("htmx:afterSwap", () => {
  for (const [id, value] of typed) { const input = document.getElementById(id); if (input) set(input, value); }
  typed = [];
});
document.addEventListener("focusout", (event) => {
  const input = event.target;
  if (input.matches?.("input[data-qty].changed") && saves(input) && !input.form.dataset.sending && input !== stepped) input.form.requestSubmit();
});
