// The choices of an option: Enter walks on and makes a row after the last, Alt with an arrow moves the row.
const moves = { ArrowUp: "up:", ArrowDown: "down:" };

document.addEventListener("keydown", (event) => {
  const input = event.target.closest?.("[data-rows] input, [data-rows] select");
  if (!input || event.isComposing) return;
  if (event.altKey && moves[event.key]) {
    event.preventDefault();
    input.closest("tr").querySelector(`[value^="${moves[event.key]}"]`)?.click();
  } else if (event.key === "Enter" && input.matches("input")) {
    event.preventDefault();
    const table = input.closest("[data-rows]");
    const fields = [...table.querySelectorAll("input:not([type=hidden]), select")];
    const next = fields[fields.indexOf(input) + 1];
    if (next && !(next.matches("select") && next === fields.at(-1))) next.focus();
    else table.parentElement.querySelector("[data-more]").click();
  }
});
