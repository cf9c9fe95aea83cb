// The kit's behavior, all of it by data attributes; every page works without it. See docs/kit.md.
const words = document.getElementById("words")?.dataset ?? {};
const on = (type, handler, options) => document.addEventListener(type, handler, options);
const near = (event, selector) => event.target instanceof Element ? event.target.closest(selector) : null;

// Theme: the form works without us; with us the page does not reload.
on("submit", (event) => {
  const form = near(event, "[data-theme-switch]");
  if (!form || !event.submitter) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const theme = event.submitter.value;
  document.cookie = `theme=${theme};path=/;max-age=31536000;samesite=lax${location.protocol === "https:" ? ";secure" : ""}`;
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const button of document.querySelectorAll("[data-theme-switch] button")) {
    button.setAttribute("aria-pressed", String(button.value === theme));
  }
}, true);

// Ask once before what cannot be undone: data-confirm on the button that does it.
const question = document.getElementById("confirm");
function ask(button) {
  const [no, yes] = question.querySelectorAll("button");
  question.querySelector("p").textContent = button.dataset.confirm;
  yes.textContent = button.dataset.confirmLabel || button.textContent.trim() || yes.dataset.default;
  question.showModal();
  no.focus();
  return new Promise((resolve) => {
    const close = (answer) => { question.close(); resolve(answer); };
    yes.onclick = () => close(true);
    no.onclick = () => close(false);
    question.oncancel = () => resolve(false);
  });
}
on("click", async (event) => {
  const button = near(event, "[data-confirm]");
  if (!button || button.dataset.confirmed) { if (button) delete button.dataset.confirmed; return; }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (await ask(button)) {
    button.dataset.confirmed = "1";
    button.click();
  } else button.focus();
}, true);

// What leaves the page waits for the quantities that are being saved, or it would go without them.
const saving = () => document.querySelector("form[data-row][data-auto][data-sending]");
function whenSaved(act) {
  if (!saving()) act();
  else on("htmx:afterRequest", (saved) => { if (saved.detail.successful) setTimeout(() => whenSaved(act)); }, { once: true });
}
const sameForm = (form) => form.isConnected ? form : document.querySelector(`form[action="${form.getAttribute("action")}"]`);
on("submit", (event) => {
  const form = event.target;
  if (form.matches("[data-row]") || !saving()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const by = event.submitter?.name ? `button[name="${event.submitter.name}"][value="${event.submitter.value}"]` : null;
  whenSaved(() => { const again = sameForm(form); again?.requestSubmit(by && again.querySelector(by)); });
}, true);
on("click", (event) => {
  const link = near(event, "main a[href]:not([data-popover], [data-dialog])");
  if (!link || event.ctrlKey || event.metaKey || !saving()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  whenSaved(() => location.assign(link.href));
}, true);
// A press still counts where the answer to a saved quantity has renewed the button meanwhile.
let pressed = null;
const leadsTo = (control) => control.getAttribute("href") ?? control.form?.getAttribute("action");
on("pointerdown", (event) => { pressed = near(event, "a[href], button[type=submit]"); }, true);
on("pointerup", (event) => {
  const control = near(event, "a[href], button[type=submit]");
  if (control && pressed && !pressed.isConnected && leadsTo(control) === leadsTo(pressed)) control.click();
  pressed = null;
}, true);

// A form that is being sent is not sent twice; its values stay in reach and it recovers on return.
on("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented) return;
  if (form.dataset.sending) { event.preventDefault(); event.stopImmediatePropagation(); return; }
  if (form.method === "get" && !form.matches("[hx-get]")) return;
  form.dataset.sending = "1";
  if (event.submitter) {
    event.submitter.setAttribute("aria-disabled", "true");
    event.submitter.dataset.held = "";
  }
  setTimeout(() => release(form.parentNode ?? document), 10000); // an answer that is a file leaves the page as it is
}, true);
function release(root) {
  for (const form of root.querySelectorAll("[data-sending]")) delete form.dataset.sending;
  for (const button of root.querySelectorAll("[data-held]")) {
    button.removeAttribute("aria-disabled");
    delete button.dataset.held;
  }
}
addEventListener("pageshow", () => release(document));
on("htmx:afterRequest", (event) => {
  const form = event.target.closest?.("form");
  if (form) { delete form.dataset.sending; release(form); }
});

// Filters that apply themselves.
on("change", (event) => { if (event.target.form?.matches("[data-auto]")) event.target.form.requestSubmit(); });

// Keys: data-key="/" on a field focuses it, on a link or button presses it.
on("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select, [contenteditable]")) return;
  if (document.querySelector("dialog[open]")) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!target) return;
  event.preventDefault();
  if (target.matches("input")) { target.focus(); target.select(); } else target.click();
});

// Suggestions below a field: arrows walk, Esc closes.
on("keydown", (event) => {
  const box = near(event, ".find, .suggest");
  const list = box?.querySelector("[data-suggestions]");
  if (!list || !["ArrowDown", "ArrowUp", "Escape"].includes(event.key)) return;
  const input = box.querySelector("input");
  if (event.key === "Escape") { list.replaceChildren(); input.focus(); return; }
  const links = [input, ...list.querySelectorAll("a, button")];
  const at = links.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
  links[Math.max(0, Math.min(links.length - 1, at))].focus();
  event.preventDefault();
});

// Dialogs: data-dialog="id" opens, data-close closes; a url is fetched into it first. One that comes open (its form was
// refused) becomes modal.
for (const dialog of document.querySelectorAll("dialog[open]")) { dialog.close(); dialog.showModal(); }
on("click", async (event) => {
  const opener = near(event, "[data-dialog]");
  const dialog = opener && document.getElementById(opener.dataset.dialog);
  if (dialog && !(event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    const address = opener.getAttribute("href");
    if (address && !address.startsWith("#")) await htmx.ajax("GET", address, { target: dialog, swap: "innerHTML" });
    dialog.showModal();
    (dialog.querySelector("[autofocus]") ?? dialog.querySelector("input:not([type=hidden]), select, textarea"))?.focus();
  }
  const closer = near(event, "[data-close]");
  if (closer?.closest("dialog")) { event.preventDefault(); closer.closest("dialog").close(); }
  if (event.target instanceof HTMLDialogElement && event.target.open) event.target.close();
});

// Explanations: a link with data-popover shows its page's fragment beside itself.
const pop = document.getElementById("pop");
let popOwner = null;
function place(anchor) {
  const at = anchor.getBoundingClientRect();
  const size = pop.getBoundingClientRect();
  const edge = at.left < innerWidth / 2 ? at.left : at.right - size.width;
  const left = Math.min(Math.max(12, edge), innerWidth - size.width - 12);
  const below = at.bottom + 8;
  const top = below + size.height < innerHeight - 8 ? below : Math.max(8, at.top - size.height - 8);
  pop.style.left = `${Math.max(12, left)}px`;
  pop.style.top = `${top}px`;
}
on("click", async (event) => {
  const link = near(event, "a[data-popover]");
  if (!link || event.ctrlKey || event.metaKey || !pop?.showPopover) return;
  event.preventDefault();
  popOwner = link;
  pop.replaceChildren(Object.assign(document.createElement("div"), { className: "skeleton", ariaLabel: words.loading }));
  pop.showPopover();
  place(link);
  await htmx.ajax("GET", link.href, { target: pop, swap: "innerHTML" });
  place(link);
  pop.focus();
});
on("htmx:afterOnLoad", (event) => {
  if (pop?.contains(event.target) && !pop.contains(event.detail.target)) pop.hidePopover();
});
pop?.addEventListener("toggle", (event) => {
  if (event.newState === "closed" && pop.contains(document.activeElement)) popOwner?.focus();
});

// Menus close on Esc, on a click elsewhere, and when another one opens.
on("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open], details.who[open]")) if (!menu.contains(event.target)) menu.open = false;
});
on("keydown", (event) => {
  const menu = event.key === "Escape" && near(event, "details.menu[open], details.who[open]");
  if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
});

// Toasts: the server sends HX-Trigger {"kit:toast": {"toasts": [{text, level}]}}.
const region = document.getElementById("toasts");
const tones = { success: "ok", warning: "warn", error: "bad" };
export function toast(text, level = "info") {
  const box = document.createElement("div");
  box.className = `notice ${tones[level] ?? "info"}`;
  const body = document.createElement("div");
  body.textContent = text;
  const close = document.createElement("button");
  close.type = "button";
  close.className = "link";
  close.textContent = "×";
  close.setAttribute("aria-label", words.close);
  close.onclick = () => box.remove();
  box.append(body, close);
  region.append(box);
  if (level !== "error") setTimeout(() => box.matches(":hover, :focus-within") || box.remove(), 6000);
}
on("kit:toast", (event) => { for (const each of event.detail.toasts ?? []) toast(each.text, each.level); });
for (const failure of ["htmx:sendError", "htmx:timeout"]) on(failure, () => toast(words.failed, "error"));
on("htmx:responseError", (event) => {
  if (!/kit:toast/.test(event.detail.xhr.getResponseHeader("HX-Trigger") ?? "")) toast(words.failed, "error");
});
// A form that comes back with problems (422) is shown in its place.
on("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.status === 422) { event.detail.shouldSwap = true; event.detail.isError = false; }
});

// The error summary takes the focus, so that it is read first.
const focusSummary = (root) => root.querySelector?.("[data-autofocus]")?.focus();
focusSummary(document);
on("htmx:load", (event) => focusSummary(event.detail.elt));

// Printing and copying.
on("click", (event) => {
  if (near(event, "[data-print]")) print();
  const copier = near(event, "[data-copy]");
  if (copier) navigator.clipboard?.writeText(copier.dataset.copy).then(() => toast(copier.dataset.copied || copier.dataset.copy, "success"));
});

// Leaving a form with unsent changes asks first: data-guard on the form.
let guarded = false;
on("input", (event) => { if (near(event, "form[data-guard]")) guarded = true; });
on("submit", () => { guarded = false; });
addEventListener("beforeunload", (event) => { if (guarded) event.preventDefault(); });
