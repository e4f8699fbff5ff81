/* Numbers with buttons: a button adds or takes away, so do the arrow keys; no number falls below zero. A number that says which other one it raises keeps that one from being smaller. Without this script the numbers are typed. */
(function () {
  "use strict";
  var live = document.getElementById("dh-live");
  function number(input) { return parseInt(input.value, 10) || 0; }
  function put(input, value) {
    input.value = value;
    input.dispatchEvent(new CustomEvent("dh-entered", { bubbles: true }));
  }
  function raise(input) {
    var other = document.getElementById(input.closest(".dh-stepper").dataset.dhRaises || "");
    if (other && number(other) < number(input)) put(other, number(input));
  }
  function step(input, by) {
    put(input, Math.max(0, number(input) + by));
    raise(input);
    live.textContent = input.value;
  }
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-dh-step]");
    if (button) step(button.closest(".dh-stepper").querySelector("input"), Number(button.dataset.dhStep));
  });
  document.addEventListener("keydown", function (event) {
    if (!event.target.matches(".dh-stepper input") || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    step(event.target, event.key === "ArrowUp" ? 1 : -1);
  });
  /* whoever types replaces the number */
  document.addEventListener("focusin", function (event) { if (event.target.matches(".dh-stepper input")) event.target.select(); });
  document.addEventListener("input", function (event) { if (event.target.matches(".dh-stepper input")) raise(event.target); });
})();
