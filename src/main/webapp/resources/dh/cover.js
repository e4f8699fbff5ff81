/* The privacy cover (Che) and the session lock: the screen is covered first, then the server is notified; only the passphrase brings the page back. The server decides about the session; when it is over, a page with something unsaved stays under its cover until the same person has signed in again. */
(function () {
  "use strict";
  var root = document.documentElement;
  if (root.dataset.signed !== "true") return;
  var words = document.getElementById("dh-words").dataset;
  var LOCK = 10 * 60 * 1000, END = 15 * 60 * 1000, TELL = 15 * 1000;
  var title = document.title, before = null, top = 0;
  var tabs = "BroadcastChannel" in window ? new BroadcastChannel("dh") : null;

  /* somebody else may have signed in in the same browser: the server is told whose page this is */
  function post(path, body) {
    return fetch(path, { method: "POST", credentials: "same-origin", keepalive: true, body: "who=" + encodeURIComponent(root.dataset.who) + (body ? "&" + body : ""),
      headers: { "X-DH": "1", "Content-Type": "application/x-www-form-urlencoded" } });
  }
  function send(kind) { if (tabs) tabs.postMessage({ kind: kind, who: root.dataset.who }); }
  function isPending() { return !document.dispatchEvent(new CustomEvent("dh-leaving", { cancelable: true })); }
  function isShown(kind) { var box = document.getElementById("dh-cover"); return Boolean(box) && box.dataset.kind === kind; }
  /* the session is over. Sign-in leads back here, unless something unsaved would be lost */
  function leave() { if (isPending()) cover("over", false); else go(); }
  function go() {
    var here = location.pathname + location.search;
    window.dhLeaving = true;
    location.replace("/login?ended=true" + (here === "/" ? "" : "&to=" + encodeURIComponent(here)));
  }
  function signOut() { post("/session/end").finally(function () { window.dhLeaving = true; location.replace("/login"); }); }
  /* the session state that every answer carries: a locked session is not over, so the page stays as it is under its cover */
  function heard(answer) {
    if (answer.status === 423) cover("lock", false);
    else if (answer.redirected || answer.status === 401 || answer.status === 410) leave();
  }
  function add(parent, name, text, attributes) {
    var element = parent.appendChild(document.createElement(name));
    if (text) element.textContent = text;
    Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    return element;
  }

  function calendar(parent) {
    var today = new Date(), first = new Date(today.getFullYear(), today.getMonth(), 1), days = new Date(today.getFullYear(), today.getMonth() + 1, 0).getDate();
    var name = today.toLocaleDateString(root.lang, { month: "long", year: "numeric" });
    add(parent, "h1", name.charAt(0).toUpperCase() + name.slice(1), { "class": "dh-title" });
    var table = add(parent, "table", "", { "class": "dh-cal" });
    var head = add(add(table, "thead"), "tr"), body = add(table, "tbody"), row;
    words.coverDays.split(",").forEach(function (day) { add(head, "th", day, { scope: "col" }); });
    var gap = (first.getDay() + 6) % 7;
    for (var cell = 0; cell < gap + days; cell++) {
      if (cell % 7 === 0) row = add(body, "tr");
      var day = cell - gap + 1;
      add(row, "td", day > 0 ? String(day) : "", day === today.getDate() ? { "class": "is-today", "aria-current": "date" } : {});
    }
    var thursday = new Date(today); thursday.setDate(today.getDate() + 3 - (today.getDay() + 6) % 7);
    var week = 1 + Math.round((thursday - new Date(thursday.getFullYear(), 0, 4)) / 604800000 + ((new Date(thursday.getFullYear(), 0, 4).getDay() + 6) % 7 - 3) / 7);
    add(parent, "p", words.coverWeek + " " + week, { "class": "dh-small dh-muted" });
  }

  /* the buttons of a page whose session is over */
  function askForSignIn(form) {
    add(form, "a", words.overOpen, { href: "/login?ended=true", target: "_blank", "class": "dh-btn dh-btn-primary" });
    add(form, "button", words.overLeave, { type: "button", "class": "dh-btn dh-btn-quiet" }).addEventListener("click", go);
  }

  /* kind: calendar, lock, or over. Only the end of the session, or its lock after that, replaces what covers the page */
  function cover(kind, tell) {
    var earlier = document.getElementById("dh-cover");
    if (earlier && kind !== "over" && !(kind === "lock" && isShown("over")) || isShown(kind)) return;
    if (earlier) earlier.remove();
    else {
      before = document.activeElement;
      title = document.title;
      top = window.scrollY;
    }
    /* a modal dialog is above every other open dialog and keeps the keyboard focus */
    var box = document.createElement("dialog");
    box.id = "dh-cover"; box.className = "dh-cover"; box.dataset.kind = kind;
    box.addEventListener("cancel", function (event) { event.preventDefault(); });
    box.addEventListener("close", function () { if (box.isConnected) box.showModal(); });
    var form = document.createElement("form");
    if (kind !== "calendar") {
      box.setAttribute("aria-label", kind === "over" ? words.overTitle : words.lockTitle);
      form.className = "dh-stack dh-lock";
      add(form, "i", "", { "class": "dh-icon dh-i-lock", "aria-hidden": "true" });
      add(form, "h1", kind === "over" ? words.overTitle : words.lockTitle, { "class": "dh-next-title" });
      add(form, "p", kind === "over" ? words.overText : words.lockText, { "class": "dh-muted" });
    } else {
      box.setAttribute("aria-label", words.coverTitle);
      form.className = "dh-cover-quiet";
      calendar(form);
    }
    if (kind === "over") askForSignIn(form); else askForPassphrase(kind, box, form);
    box.appendChild(form);
    document.body.appendChild(box);
    box.showModal();
    root.classList.add("dh-covered");
    document.title = words.coverTitle;
    form.querySelector("input, a").focus();
    if (tell) {
      post("/session/cover").catch(function () {});
      send(kind);
    }
  }

  function askForPassphrase(kind, box, form) {
    var field = add(form, "div", "", { "class": "dh-field" });
    add(field, "label", kind === "lock" ? words.lockLabel : words.coverHint, { "for": "dh-cover-pass", "class": kind === "lock" ? "" : "dh-sr" });
    var input = add(field, "input", "", { id: "dh-cover-pass", "class": "dh-input", type: "password", autocomplete: "current-password", placeholder: kind === "lock" ? "" : words.coverHint });
    var said = add(field, "p", "", { "class": "dh-error", role: "alert" });
    if (kind === "lock") {
      add(form, "button", words.lockOpen, { type: "submit", "class": "dh-btn dh-btn-primary" });
      add(form, "button", words.lockLeave, { type: "button", "class": "dh-btn dh-btn-quiet" }).addEventListener("click", signOut);
    }
    if (kind === "lock" && words.passkey === "true" && window.dhPasskey) {
      add(form, "button", words.passkeyAsk, { type: "button", "class": "dh-btn" }).addEventListener("click", function () {
        window.dhPasskey.ask().then(function (answer) { unlock("answer=" + encodeURIComponent(answer), input, said); }, function () { said.textContent = words.passkeyFailed; });
      });
    }
    form.addEventListener("submit", function (event) { event.preventDefault(); unlock("passphrase=" + encodeURIComponent(input.value), input, said); });
    /* the calendar shows nothing else until someone types or taps */
    ["keydown", "pointerdown"].forEach(function (name) { box.addEventListener(name, function (event) { if (event.key !== "Shift") { form.classList.add("is-awake"); if (event.target !== input && name === "pointerdown") setTimeout(function () { input.focus(); }, 0); } }); });
  }

  function open() {
    var box = document.getElementById("dh-cover");
    if (!box) return;
    box.remove();
    root.classList.remove("dh-covered");
    document.title = title;
    if (before && before.focus) before.focus({ preventScroll: true });
    window.scrollTo(0, top);
    active();
    document.dispatchEvent(new CustomEvent("dh-opened"));
  }
  /* the person may have signed in in another tab */
  function again() {
    if (!isShown("over")) return;
    post("/session/alive").then(function (answer) {
      if (answer.status === 204) open();
      else if (answer.status === 423) cover("lock", false);
    }, function () {});
  }

  function unlock(body, input, said) {
    post("/session/unlock", body).then(function (answer) {
      input.value = "";
      if (answer.status === 204) {
        send("open");
        open();
      } else if (answer.status === 401 || answer.status === 429) {
        said.textContent = answer.status === 429 ? words.coverSlow : words.coverWrong;
        input.focus();
      } else if (answer.status === 410 || answer.redirected) leave();
      else said.textContent = words.failed;
    }, function () { said.textContent = words.failed; });
  }

  /* typing, dictating, scrolling and clicks count, in any tab; polls do not */
  function kept(name) { return Number(localStorage.getItem(name)) || 0; }
  function keep(name) { localStorage.setItem(name, String(Date.now())); }
  function active() {
    keep("dh-active");
    if (Date.now() - kept("dh-alive-sent") >= TELL) tell();
  }
  function tell() {
    keep("dh-alive-sent");
    post("/session/alive").then(heard, function () {});
  }
  function touched(event) { if (event.isTrusted && !root.classList.contains("dh-covered")) active(); }
  keep("dh-active");
  keep("dh-alive-sent");
  ["keydown", "pointerdown", "input", "wheel"].forEach(function (name) { document.addEventListener(name, touched, { capture: true, passive: true }); });
  /* nobody was there for fifteen minutes: the page is left if the server answers, which then shows the sign-in; without a network it stays, locked */
  var ending = false;
  function end() {
    cover("lock", true);
    if (ending) return;
    ending = true;
    post("/session/cover").then(function (answer) {
      ending = false;
      /* 204: by the server's clock it is only locked */
      if (answer.status >= 500 || answer.status === 204 && isPending()) return;
      leave();
    }, function () { ending = false; });
  }
  function watch() {
    if (isShown("over")) return;
    var idle = Date.now() - kept("dh-active");
    if (idle >= END) end();
    else if (idle >= LOCK) cover("lock", true);
    else if (kept("dh-active") > kept("dh-alive-sent") && Date.now() - kept("dh-alive-sent") >= TELL) tell();
  }
  setInterval(watch, 5000);
  /* timers of a tab in the background, or of a machine asleep, come late */
  document.addEventListener("visibilitychange", function () { again(); watch(); });
  document.addEventListener("dh-answer", function (event) { heard(event.detail); });

  document.addEventListener("click", function (event) { if (event.target.closest("[data-dh-cover]")) cover("calendar", true); });
  if (tabs) tabs.onmessage = function (event) {
    var said = event.data;
    if (said.kind === "signed") again();
    else if (said.kind !== "open") { if (!isShown("over")) cover(said.kind, false); }
    else if (said.who === root.dataset.who && !isShown("over")) open();
  };
  send("signed");

  /* F9 anywhere; Shift three times, alone, outside fields only: input methods use Shift all day */
  var presses = 0, lastPress = 0;
  document.addEventListener("keydown", function (event) {
    if (root.classList.contains("dh-covered")) {
      var field = document.getElementById("dh-cover-pass");
      if (field && event.key.length === 1 && document.activeElement !== field) field.focus();
      return;
    }
    if (event.key === "F9") { event.preventDefault(); cover("calendar", true); return; }
    var inField = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "Shift" || event.repeat || inField || event.ctrlKey || event.altKey || event.metaKey) { presses = 0; return; }
    presses = event.timeStamp - lastPress < 700 ? presses + 1 : 1;
    lastPress = event.timeStamp;
    if (presses === 3) { presses = 0; cover("calendar", true); }
  }, true);

  /* a page from the browser's back-forward cache may be stale or signed out */
  window.addEventListener("pageshow", function (event) { if (event.persisted) { window.dhLeaving = true; location.reload(); } });
})();
