// The tree of categories: arrows walk it, Alt with an arrow presses the button that moves, a row can be dragged.
const tree = document.getElementById("tree");
const drop = document.getElementById("drop");
const links = () => [...(tree?.querySelectorAll("a.name") ?? [])];
const moves = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "out", ArrowRight: "in" };

tree?.querySelector("[aria-current]")?.focus({ preventScroll: false });
tree?.addEventListener("keydown", (event) => {
  const link = event.target.closest("a.name");
  if (!link || !moves[event.key] || event.ctrlKey || event.metaKey) return;
  if (event.altKey) {
    const button = link.parentElement.querySelector(`[value=${moves[event.key]}]`);
    if (!button) return;
    event.preventDefault();
    button.click();
    return;
  }
  const all = links();
  const at = all.indexOf(link);
  const next = { ArrowUp: all[at - 1], ArrowDown: all[at + 1] };
  const row = link.closest("li");
  next.ArrowLeft = row.parentElement.closest("li")?.querySelector("a.name");
  next.ArrowRight = row.querySelector("ul a.name");
  event.preventDefault();
  next[event.key]?.focus();
});

// On the upper part of a row: before it; on the lower part: into it.
let dragged = null;
const target = (event) => event.target.closest?.("li[data-code]");
const isBefore = (event, row) => {
  const box = row.querySelector(".branch").getBoundingClientRect();
  return event.clientY < box.top + box.height * 0.4;
};
function unmark() {
  for (const each of tree.querySelectorAll(".into, .before")) each.classList.remove("into", "before");
}
if (tree && drop) {
  tree.addEventListener("dragstart", (event) => {
    dragged = target(event);
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged.dataset.code);
  });
  tree.addEventListener("dragover", (event) => {
    const row = target(event);
    if (!dragged || !row || dragged.contains(row)) return;
    event.preventDefault();
    unmark();
    row.querySelector(".branch").classList.add(isBefore(event, row) ? "before" : "into");
  });
  tree.addEventListener("drop", (event) => {
    const row = target(event);
    if (!dragged || !row || dragged.contains(row)) return;
    event.preventDefault();
    const before = isBefore(event, row);
    drop.elements.parent.value = before ? row.dataset.parent : row.dataset.code;
    drop.elements.before.value = before ? row.dataset.code : "";
    drop.action = drop.dataset.url.replace("CODE", dragged.dataset.code);
    drop.requestSubmit();
  });
  tree.addEventListener("dragend", () => { dragged = null; unmark(); });
}
