/* An identity field is opened with a reason, shown for a limited time and hidden again: first in the page, then the server renders the row closed. */
(function () {
  "use strict";
  var dialog = document.getElementById("ask"), opener = null, timer = 0;

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-dh-ask]");
    if (!button) return;
    opener = button.dataset.dhAsk;
    document.getElementById("askForm:asked").value = opener;
    dialog.querySelector("[data-dh-field-name]").textContent = button.dataset.dhAskName;
    dialog.showModal();
    document.getElementById("askForm:reason").focus();
  });
  dialog.addEventListener("close", function () {
    document.getElementById("askForm:reason").value = "";
    var button = document.querySelector('[data-dh-ask="' + opener + '"]');
    if (button) button.focus();
  });

  function close(shown) {
    clearInterval(timer);
    shown.textContent = "";
    var button = shown.closest("tr, li").querySelector(".dh-hide-value");
    if (button) button.click();
  }

  /* an answer to something else finds the same value: it takes no focus again, and its time goes on */
  function settle() {
    var shown = document.querySelector("[data-dh-closes-after]");
    if (shown && shown.dataset.handled) return;
    clearInterval(timer);
    if (!shown) return;
    shown.dataset.handled = "true";
    if (dialog.open) dialog.close();
    shown.focus();
    var left = Number(shown.dataset.dhClosesAfter);
    timer = setInterval(function () {
      left -= 1;
      if (left <= 0) close(shown);
      else shown.querySelector("[data-dh-left]").textContent = String(left);
    }, 1000);
  }
  /* announces the kind of the copied value; where it is pasted is unknown */
  function copied(shown) {
    var words = document.querySelector("[data-dh-copied]").dataset.dhCopied + " " + shown.dataset.dhName;
    document.getElementById("dh-live").textContent = words;
    var note = shown.querySelector("[data-dh-note]") || shown.appendChild(document.createElement("small"));
    note.dataset.dhNote = "true";
    note.textContent = words;
  }
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-dh-copy]");
    if (!button) return;
    var shown = button.closest("tr, li").querySelector("[data-dh-closes-after]");
    navigator.clipboard.writeText(shown.querySelector("b").textContent).then(function () { copied(shown); });
  });
  document.addEventListener("copy", function () {
    var selection = document.getSelection();
    var shown = selection.anchorNode && selection.anchorNode.parentElement.closest("[data-dh-closes-after]");
    if (shown) copied(shown);
  });
  window.jQuery(document).on("pfAjaxComplete", settle);
  /* a page that is left keeps no value for the Back button */
  window.addEventListener("pagehide", function () {
    var shown = document.querySelector("[data-dh-closes-after]");
    if (shown) shown.textContent = "";
  });
})();
