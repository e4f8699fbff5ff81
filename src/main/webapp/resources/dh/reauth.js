/* Re-authentication dialog: opens over the page when the server asks for a fresh proof; then the same button is pressed again, and nothing typed is lost. */
(function () {
  "use strict";
  var root = document.documentElement;
  if (root.dataset.signed !== "true") return;
  var words = document.getElementById("dh-words").dataset;
  var box = null, input, said, button = null;

  function add(parent, name, text, attributes) {
    var element = parent.appendChild(document.createElement(name));
    if (text) element.textContent = text;
    Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    return element;
  }

  function build() {
    var code = words.proveWith === "code";
    box = add(document.body, "dialog", "", { id: "dh-reauth", "class": "dh-dialog dh-reauth", "aria-labelledby": "dh-reauth-title" });
    var form = add(box, "form", "", { "class": "dh-stack" });
    add(form, "h2", words.proveTitle, { id: "dh-reauth-title" });
    add(form, "p", words.proveText, { "class": "dh-small dh-muted" });
    var field = add(form, "div", "", { "class": "dh-field" });
    add(field, "label", code ? words.proveCode : words.provePassphrase, { "for": "dh-reauth-secret" });
    input = add(field, "input", "", { id: "dh-reauth-secret", "class": "dh-input", required: "required", type: code ? "text" : "password", autocomplete: code ? "one-time-code" : "current-password", spellcheck: "false" });
    said = add(field, "p", "", { "class": "dh-error", role: "alert" });
    if (words.passkey === "true" && window.dhPasskey) {
      add(form, "button", words.passkeyAsk, { type: "button", "class": "dh-btn dh-btn-block" }).addEventListener("click", function () {
        said.textContent = "";
        window.dhPasskey.ask().then(function (answer) { send("answer=" + encodeURIComponent(answer)); }, function () { said.textContent = words.passkeyFailed; });
      });
    }
    var actions = add(form, "div", "", { "class": "dh-actions" });
    add(actions, "button", words.proveGo, { type: "submit", "class": "dh-btn dh-btn-primary" });
    add(actions, "button", words.proveLeave, { type: "button", "class": "dh-btn" }).addEventListener("click", function () { box.close(); });
    form.addEventListener("submit", function (event) { event.preventDefault(); send("secret=" + encodeURIComponent(input.value)); });
    box.addEventListener("close", function () { input.value = ""; said.textContent = ""; });
  }

  function ask(pressed) {
    if (!box) build();
    button = pressed;
    if (!box.open) box.showModal();
    input.focus();
  }

  function send(body) {
    fetch("/session/proof", { method: "POST", credentials: "same-origin", body: body + "&who=" + encodeURIComponent(root.dataset.who),
      headers: { "X-DH": "1", "Content-Type": "application/x-www-form-urlencoded" } }).then(function (answer) {
      input.value = "";
      if (answer.status === 204) proved();
      else if (answer.status === 401 || answer.status === 429) {
        said.textContent = answer.status === 429 ? words.coverSlow : words.coverWrong;
        input.focus();
      } else if (answer.redirected || answer.status === 410 || answer.status === 423) document.dispatchEvent(new CustomEvent("dh-answer", { detail: answer }));
      else said.textContent = words.failed;
    }, function () { said.textContent = words.failed; });
  }

  function proved() {
    box.close();
    if (button && button.isConnected) button.click();
    else {
      var summary = document.querySelector(".dh-errorsummary[data-dh-reauth=true]");
      if (summary) summary.remove();
      document.getElementById("dh-live").textContent = words.proveAgain;
    }
  }

  document.addEventListener("dh-reauth", function (event) { ask(event.detail.button); });
  if (document.querySelector(".dh-errorsummary[data-dh-reauth=true]")) ask(null);
})();
