/* Passphrase fields: show what was typed. */
(function () {
  "use strict";
  document.addEventListener("change", function (event) {
    var field = event.target.dataset && document.getElementById(event.target.dataset.dhReveal || "");
    if (field) field.type = event.target.checked ? "text" : "password";
  });
  /* a browser must not offer to save as text what was shown for a moment */
  document.addEventListener("submit", function () {
    document.querySelectorAll("[data-dh-reveal]").forEach(function (box) {
      var field = document.getElementById(box.dataset.dhReveal);
      if (field) field.type = "password";
    });
  }, true);
})();
