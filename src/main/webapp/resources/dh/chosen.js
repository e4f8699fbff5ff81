/* A part that is closed says what is chosen in it: data-dh-chosen names the controls. Without this script it says only what is in it. */
(function () {
  "use strict";
  function valueOf(id) {
    var control = document.getElementById(id);
    return control.selectedOptions ? control.selectedOptions[0].text : control.value;
  }
  function show() {
    document.querySelectorAll("[data-dh-chosen]").forEach(function (place) { place.textContent = place.dataset.dhChosen.split(" ").map(valueOf).join(" · "); });
  }
  document.addEventListener("change", show);
  window.jQuery(document).on("pfAjaxComplete", show);
  show();
})();
