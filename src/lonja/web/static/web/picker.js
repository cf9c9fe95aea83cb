// Choosing in a tree: type to find, arrows walk, open and close, space chooses; a branch covers what is beneath it.
const plain = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();
const isShown = (box) => box.offsetParent !== null;

for (const picker of document.querySelectorAll("[data-picker]")) plant(picker);

function plant(picker) {
  const find = picker.querySelector("[data-find]");
  const said = picker.querySelector("[data-said]");
  const way = picker.querySelector("[data-way]");
  const rows = [...picker.querySelectorAll("li")];
  const boxes = rows.map((row) => row.querySelector("input"));
  const above = new Map(boxes.map((box, at) => [box, rows[at].parentElement.closest("li")?.querySelector("input")]));
  const toggleOf = (box) => box.closest(".twig").querySelector("button");
  const labelOf = (box) => box.closest("label").textContent.trim();
  const chosen = new Set(boxes.filter((box) => box.checked));
  const name = boxes[0]?.name;
  const isOne = boxes[0]?.type === "radio";
  const wasOpen = new Map();

  // What a branch covers is shown as chosen and not sent; above what is chosen stands the third state.
  function paint() {
    let count = 0;
    for (const box of boxes) {
      const parent = above.get(box);
      const isCovered = Boolean(parent?.checked) && !isOne;
      box.checked = isCovered || chosen.has(box);
      box.indeterminate = false;
      box.name = isCovered ? "" : name;
      box.setAttribute("aria-disabled", String(isCovered));
      if (!box.checked || isCovered) continue;
      count += 1;
      if (!isOne) for (let up = parent; up; up = above.get(up)) up.indeterminate = true;
    }
    if (isOne) tellWay();
    else say(said.dataset.chosen, count);
  }
  function say(text, count) {
    said.textContent = text.replace("#", new Intl.NumberFormat(document.documentElement.lang).format(count));
  }
  function tellWay() {
    const names = [];
    for (let box = [...chosen][0]; box; box = above.get(box)) names.unshift(labelOf(box));
    said.textContent = "";
    way.textContent = names.join(" › ") || way.dataset.none;
  }

  function open(box, isOpen) {
    toggleOf(box)?.setAttribute("aria-expanded", String(isOpen));
  }
  function stand(box) {
    for (const each of boxes) each.tabIndex = each === box ? 0 : -1;
  }
  function go(box) {
    if (!box) return;
    stand(box);
    box.focus();
  }

  // What is looked for is left over, with the way to it; what was open before comes back afterwards.
  function search() {
    const words = plain(find.value).split(/\s+/).filter(Boolean);
    for (const [box, isOpen] of wasOpen) open(box, isOpen);
    wasOpen.clear();
    for (const row of rows) row.hidden = words.length > 0;
    if (!words.length) { paint(); return; }
    const hits = boxes.filter((box) => words.every((word) => plain(`${labelOf(box)} ${box.value}`).includes(word)));
    const ways = new Set(hits.flatMap((box) => waysTo(box)));
    for (const box of ways) {
      wasOpen.set(box, toggleOf(box).getAttribute("aria-expanded") === "true");
      open(box, true);
    }
    for (const box of [...hits, ...ways]) box.closest("li").hidden = false;
    for (const box of hits) {
      if (!ways.has(box)) for (const row of box.closest("li").querySelectorAll("li")) row.hidden = false;
    }
    say(said.dataset.found, hits.length);
    stand(hits[0] ?? boxes[0]);
  }
  function waysTo(box) {
    const found = [];
    for (let up = above.get(box); up; up = above.get(up)) found.push(up);
    return found;
  }

  const steps = {
    ArrowDown: (box, shown) => go(shown[shown.indexOf(box) + 1]),
    ArrowUp: (box, shown) => (box === shown[0] ? find.focus() : go(shown[shown.indexOf(box) - 1])),
    Home: (_box, shown) => go(shown[0]),
    End: (_box, shown) => go(shown.at(-1)),
    ArrowRight: (box, shown) => {
      if (toggleOf(box)?.getAttribute("aria-expanded") === "false") open(box, true);
      else if (above.get(shown[shown.indexOf(box) + 1]) === box) go(shown[shown.indexOf(box) + 1]);
    },
    ArrowLeft: (box) => {
      if (toggleOf(box)?.getAttribute("aria-expanded") === "true") open(box, false);
      else go(above.get(box));
    },
  };

  picker.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target === find) keyInFind(event);
    else if (event.target.closest("li")) keyInTree(event, event.target.closest("li").querySelector("input"));
  });
  function keyInFind(event) {
    if (event.key === "Escape" && find.value) { find.value = ""; search(); }
    else if (event.key === "ArrowDown" || event.key === "Enter") go(boxes.find((box) => box.tabIndex === 0 && isShown(box)) ?? boxes.find(isShown));
    else return;
    event.preventDefault();
  }
  function keyInTree(event, box) {
    if (steps[event.key]) {
      event.preventDefault();
      steps[event.key](box, boxes.filter(isShown));
    } else if (event.key.length === 1 && event.key !== " ") find.focus(); // and the letter goes in
  }
  find.addEventListener("input", (event) => { event.stopPropagation(); search(); }); // looking changes nothing
  picker.addEventListener("click", (event) => {
    const button = event.target.closest(".twig > button");
    if (button) button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") === "false"));
    else if (event.target.matches?.("[aria-disabled=true]")) event.preventDefault();
  });
  picker.addEventListener("focusin", (event) => { if (boxes.includes(event.target)) stand(event.target); });
  picker.addEventListener("change", (event) => {
    if (!boxes.includes(event.target)) return;
    if (isOne) chosen.clear();
    if (event.target.checked) chosen.add(event.target);
    else chosen.delete(event.target);
    paint();
  });
  picker.querySelector("details")?.addEventListener("toggle", (event) => { if (event.target.open) find.focus(); });

  if (boxes.length) stand(boxes.find((box) => box.checked && isShown(box)) ?? boxes[0]);
  paint();
}
