/* What is chosen in a list: a part that is closed says it (data-dh-chosen names the controls), and a button beside the list chooses one value with one tap (data-dh-chooses names the list). Without this script the part says only what is in it, and the list itself is used. */
(function () {
  "use strict";
  function valueOf(id) {
    var control = document.getElementById(id);
    return control.selectedOptions ? control.selectedOptions[0].text : control.value;
  }
  function show() {
    document.querySelectorAll("[data-dh-chosen]").forEach(function (place) { place.textContent = place.dataset.dhChosen.split(" ").map(valueOf).join(" · "); });
    document.querySelectorAll("[data-dh-chooses]").forEach(function (button) { button.setAttribute("aria-pressed", String(document.getElementById(button.dataset.dhChooses).value === button.dataset.dhValue)); });
  }
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-dh-chooses]");
    if (!button) return;
    var list = document.getElementById(button.dataset.dhChooses);
    list.value = button.dataset.dhValue;
    list.dispatchEvent(new CustomEvent("dh-entered", { bubbles: true }));
    show();
  });
  document.addEventListener("change", show);
  window.jQuery(document).on("pfAjaxComplete", show);
  show();
})();
