// A block pasted into the grid is carried to the page that reads it.
const kept = sessionStorage.getItem("pasted-prices");
const field = document.querySelector("#change-form textarea[name=lines]");
if (kept && field && !field.value) {
  field.value = kept;
  sessionStorage.removeItem("pasted-prices");
  field.form.querySelector("[value=preview]").focus();
}
