/* Passkeys: gets the options from the server and the answer from the device, and sends the answer with the page's own form. Without browser support the buttons are hidden and codes remain. */
(function () {
  "use strict";
  if (!window.PublicKeyCredential || !navigator.credentials) return;

  function bytes(text) {
    var raw = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(raw, function (sign) { return sign.charCodeAt(0); });
  }
  function text(buffer) {
    return btoa(String.fromCharCode.apply(null, new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }
  function keys(known) { return known.map(function (id) { return { type: "public-key", id: bytes(id) }; }); }

  function asked(path) {
    return fetch("/session/passkey/" + path, { method: "POST", credentials: "same-origin", headers: { "X-DH": "1" } }).then(function (answer) {
      if (!answer.ok) throw answer;
      return answer.json();
    });
  }
  function answerOf(credential) {
    var response = { clientDataJSON: text(credential.response.clientDataJSON) };
    ["attestationObject", "authenticatorData", "signature", "userHandle"].forEach(function (part) {
      if (credential.response[part]) response[part] = text(credential.response[part]);
    });
    return JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type, response: response, clientExtensionResults: {} });
  }

  function ask() {
    return asked("ask").then(function (from) {
      return navigator.credentials.get({ publicKey: { challenge: bytes(from.challenge), rpId: from.site, allowCredentials: keys(from.known), userVerification: "required" } });
    }).then(answerOf);
  }
  function make() {
    return asked("make").then(function (from) {
      return navigator.credentials.create({ publicKey: {
        challenge: bytes(from.challenge), rp: { id: from.site, name: "Dong Hanh" },
        user: { id: bytes(from.handle), name: from.username, displayName: from.username },
        pubKeyCredParams: [{ type: "public-key", alg: -7 }, { type: "public-key", alg: -257 }],
        excludeCredentials: keys(from.known), attestation: "none",
        authenticatorSelection: { residentKey: "required", userVerification: "required" } } });
    }).then(answerOf);
  }
  window.dhPasskey = { ask: ask };

  document.querySelectorAll("[data-dh-passkey]").forEach(function (part) { part.hidden = false; });
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-dh-passkey-ask], [data-dh-passkey-make]");
    if (!button) return;
    var said = document.getElementById(button.getAttribute("aria-describedby"));
    said.textContent = "";
    button.disabled = true;
    (button.dataset.dhPasskeyMake ? make() : ask()).then(function (answer) {
      var form = document.getElementById(button.dataset.dhPasskeyMake || button.dataset.dhPasskeyAsk);
      form.querySelector("[id$=answer]").value = answer;
      form.querySelector("button[type=submit]").click();
    }, function (failed) {
      if (failed && failed.status === 428) location.reload();
      else said.textContent = button.dataset.dhFailed;
    }).finally(function () {
      button.disabled = false;
      if (document.activeElement === document.body) button.focus();
    });
  });
})();
