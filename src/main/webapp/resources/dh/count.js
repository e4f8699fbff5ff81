/* Character counter of fields with a maximum length: shown when most characters of a text are used and when there are too many. Nothing is cut. */
(function () {
  "use strict";
  function counterOf(control) {
    return document.querySelector('[data-dh-counts="' + CSS.escape(control.id) + '"]');
  }
  function count(control) {
    var counter = control.id && counterOf(control);
    if (!counter) return;
    var most = Number(counter.dataset.dhLimit), left = most - control.value.length;
    var message = left < 0 ? counter.dataset.dhOver : left <= Math.min(most / 5, 200) && !/numeric|decimal/.test(control.inputMode) ? counter.dataset.dhLeft : "";
    var text = message.replace("{0}", Math.abs(left).toLocaleString(document.documentElement.lang));
    counter.classList.toggle("dh-error", left < 0);
    if (counter.textContent !== text) counter.textContent = text;
  }
  document.addEventListener("input", function (event) {
    if (event.target.matches("input, textarea")) count(event.target);
  });
  /* text that a server answer or a draft has put into a field */
  document.addEventListener("focusin", function (event) {
    if (event.target.matches("input, textarea")) count(event.target);
  });
})();
