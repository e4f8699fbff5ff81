/* A long list of boxes gets a field above it that leaves those whose text holds what is typed, with or without tones; what is ticked stays in sight. data-dh-narrow around the list names the field. The field belongs to no form: it is neither sent nor unsaved. Without this script the whole list is shown. */
(function () {
  "use strict";
  function plain(text) { return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase(); }
  function narrow(part, typed) {
    var wanted = plain(typed.trim());
    part.querySelectorAll(".dh-choice").forEach(function (choice) { choice.hidden = !plain(choice.textContent).includes(wanted) && !choice.querySelector(":checked"); });
  }
  function add(part) {
    if (!part.querySelector(".dh-choices") || part.querySelector("[data-dh-narrows]")) return;
    var field = document.createElement("input");
    field.type = "search";
    field.autocomplete = "off";
    field.dataset.dhNarrows = "true";
    field.className = "dh-input dh-narrow";
    field.placeholder = part.dataset.dhNarrow;
    field.setAttribute("form", "");
    field.setAttribute("aria-label", part.dataset.dhNarrow);
    field.addEventListener("input", function () { narrow(part, field.value); });
    part.querySelector(".dh-choices").before(field);
  }
  function addAll() { document.querySelectorAll("[data-dh-narrow]").forEach(add); }
  window.jQuery(document).on("pfAjaxComplete", addAll);
  addAll();
})();
