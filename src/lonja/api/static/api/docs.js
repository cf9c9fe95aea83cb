// Narrows the operations while words are typed; without this script the form asks the server.

const find = document.getElementById("find");
const ROWS = "[data-words]";

function narrow() {
  const wanted = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const row of document.querySelectorAll(ROWS)) {
    row.hidden = !wanted.every((word) => row.dataset.words.includes(word));
  }
  for (const area of document.querySelectorAll("[data-area]")) {
    area.hidden = !area.querySelector(`${ROWS}:not([hidden])`);
  }
}

find.addEventListener("input", narrow);
find.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && find.value) {
    event.preventDefault();
    find.value = "";
    narrow();
  }
});
