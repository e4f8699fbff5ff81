/* Sign-in and other places for passphrases: show what was typed, and fill in a trial account's name. */
(function () {
  "use strict";
  document.addEventListener("change", function (event) {
    var field = event.target.dataset && document.getElementById(event.target.dataset.dhReveal || "");
    if (field) field.type = event.target.checked ? "text" : "password";
  });
  /* a browser must not offer to keep as text what was shown for a moment */
  document.addEventListener("submit", function () {
    document.querySelectorAll("[data-dh-reveal]").forEach(function (box) {
      var field = document.getElementById(box.dataset.dhReveal);
      if (field) field.type = "password";
    });
  }, true);
  document.addEventListener("click", function (event) {
    var chip = event.target.closest("[data-dh-fill]");
    if (!chip) return;
    document.getElementById(chip.dataset.dhFill).value = chip.dataset.dhValue;
    var next = document.querySelector("input[type=password]");
    if (next) next.focus();
  });
})();
