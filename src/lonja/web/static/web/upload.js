// Drop zones: the file's name, dropping, and progress while htmx sends the form.
const zone = (event) => event.target instanceof Element ? event.target.closest("[data-drop]") : null;

for (const type of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(type, (event) => {
    const target = zone(event);
    if (!target) return;
    event.preventDefault();
    target.classList.toggle("over", type === "dragover");
    if (type !== "drop" || !event.dataTransfer.files.length) return;
    const input = target.querySelector("input[type=file]");
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
document.addEventListener("change", (event) => {
  const target = zone(event);
  if (!target || event.target.type !== "file") return;
  const size = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  const names = [...event.target.files].map((file) => `${file.name} (${size.format(file.size / 1024)} kB)`);
  target.querySelector(".file-name").textContent = names.join(", ");
  if (target.hasAttribute("data-submit") && names.length) event.target.form.requestSubmit();
});
document.addEventListener("htmx:xhr:progress", (event) => {
  const bar = event.target.querySelector?.("[data-drop] progress");
  if (!bar || !event.detail.lengthComputable) return;
  bar.hidden = false;
  bar.value = (event.detail.loaded / event.detail.total) * 100;
});
