/* Saves the draft of a note, of another long text of a case, or of all that is changed in a form, by itself: a moment after typing, pasting or dictating, when the field or the page is left, and again when the network is back or the page is uncovered. A status line shows what is saved; a counter shows how much still fits. */
(function () {
  "use strict";
  var PAUSE = 2500, LONGEST_PAUSE = 10000, AGAIN = 15000;
  var root = document.documentElement;
  var live = document.getElementById("dh-live");
  var ready = false, kept = null, shown = null, resumed = {}, timer = 0, since = 0, sending = null, ended = false, line = "", over = false;

  function part() { return document.querySelector("[data-dh-draft]"); }
  function control(name) {
    var form = part() && part().closest("form"), all = form ? form.querySelectorAll("[name='" + form.id + ":" + name + "']") : [];
    return Array.prototype.find.call(all, function (one) { return one.type !== "radio" || one.checked; });
  }
  function valueOf(name) { var one = control(name); return one ? one.value : ""; }
  /* of a whole form: what differs from the page as it was shown, each field by its name */
  function text() {
    var data = part().dataset;
    return data.whole ? changes() : valueOf(data.field || "body");
  }
  function isTicked(one) { return one.type === "checkbox" || one.type === "radio"; }
  function nameOf(one) { return one.name.slice(one.form.id.length + 1); }
  function fields() { return Array.prototype.filter.call(part().querySelectorAll("input, select, textarea"), function (one) { return one.name && one.type !== "hidden"; }); }
  function entered() {
    return fields().reduce(function (all, one) {
      var name = nameOf(one), before = all[name] || [];
      all[name] = isTicked(one) && !one.checked ? before : before.concat(one.value);
      return all;
    }, {});
  }
  function changes() {
    var now = entered(), changed = Object.keys(now).filter(function (name) { return JSON.stringify(now[name]) !== JSON.stringify(shown[name]); });
    /* what the page began with is no answer by itself, but goes with the answers: the day, the occasion */
    var begun = fields().filter(function (one) { return one.dataset.dhBegun; }).map(nameOf);
    return changed.length ? JSON.stringify(now, changed.concat(begun)) : "";
  }
  /* drafts of earlier versions hold the text alone */
  function read(draft) {
    try { return JSON.parse(draft); } catch (notJson) { return { words: [draft] }; }
  }
  /* a field that stands on the page only after another answer is entered when it appears: what changes is announced as if a person had changed it */
  function resume() {
    var met = {};
    fields().forEach(function (one) {
      var name = nameOf(one), values = resumed[name];
      if (!Array.isArray(values)) return;
      met[name] = one;
      if (isTicked(one)) one.checked = values.indexOf(one.value) >= 0;
      else if (one.tagName !== "SELECT" || Array.prototype.some.call(one.options, function (option) { return option.value === values[0]; })) one.value = values[0];
      for (var folded = one.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
    });
    Object.keys(met).forEach(function (name) {
      delete resumed[name];
      met[name].dispatchEvent(new Event("change", { bubbles: true }));
    });
  }
  function content() {
    var data = part().dataset;
    return JSON.stringify({ form: data.form, number: data.number || valueOf("number"), ref: data.ref, page: data.page, since: data.since, corrects: data.corrects, section: valueOf("section") || data.section, kind: valueOf("kind"), body: text() });
  }
  /* without text there is no draft, whatever was ticked */
  function state() { return text().trim() ? content() : ""; }
  function isPending() { return ready && Boolean(part()) && !ended && state() !== kept; }

  function show(text, aloud) {
    line = text;
    draw();
    if (!aloud) return;
    live.textContent = "";
    setTimeout(function () { live.textContent = text; }, 60);
  }
  /* an answer of the server may have drawn the form anew */
  function draw() {
    var box = part();
    if (!box) return;
    if (line) box.querySelector("[data-dh-draft-state]").textContent = line;
    count();
  }
  function count() {
    var data = part().dataset, length = text().length, most = Number(data.most), counter = part().querySelector("[data-dh-count]");
    if (!counter) return;
    counter.textContent = (length > most ? data.over : data.left).replace("{0}", length > most ? length - most : length);
    counter.classList.toggle("dh-bad", length > most);
    if (length > most && !over) { live.textContent = ""; setTimeout(function () { live.textContent = counter.textContent; }, 60); }
    over = length > most;
  }

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(function () { send(false); }, pause);
  }
  function failed(text, pause) {
    show(text, line !== text);
    later(pause);
  }

  function send(leaving) {
    clearTimeout(timer);
    if (!isPending() || (sending && !leaving) || root.classList.contains("dh-covered")) return;
    var data = part().dataset, form = part().closest("form").id, now = state(), sent = content();
    /* an older request must not arrive after this one */
    if (sending) sending.abort();
    var call = new AbortController();
    sending = call;
    since = 0;
    show(data.saving);
    fetch(data.dhDraft, { method: "POST", credentials: "same-origin", keepalive: leaving, signal: call.signal, body: sent, headers: { "X-DH": "1", "Content-Type": "application/json" } })
      .then(function (answer) {
        sending = null;
        if (ended || !part()) return;
        if (answer.ok && !answer.redirected) return answer.json().then(function (said) {
          kept = now;
          show(now ? data.kept.replace("{0}", said.at) : data.auto);
          if (!isPending()) document.dispatchEvent(new CustomEvent("dh-draft-saved", { detail: { form: form } }));
          else later(PAUSE);
        });
        if (answer.status === 409) return answer.json().then(function (said) { failed(said.said, AGAIN); });
        if (answer.status === 423) document.dispatchEvent(new CustomEvent("dh-answer", { detail: { status: 423 } }));
        if (answer.status === 422) show(data.toolong, true);
        else if (answer.status === 404) show(document.getElementById("dh-words").dataset.gone, true);
        else failed(answer.status === 401 || answer.redirected ? data.signin : data.failed, AGAIN);
      })
      .catch(function () {
        if (sending === call) sending = null;
        if (part() && !call.signal.aborted) failed(navigator.onLine === false ? data.offline : data.failed, AGAIN);
      });
  }

  function changed(event) {
    if (!part() || !part().contains(event.target)) return;
    count();
    if (!isPending()) return;
    since = since || Date.now();
    later(Math.min(PAUSE, Math.max(0, since + LONGEST_PAUSE - Date.now())));
  }
  document.addEventListener("input", changed);
  document.addEventListener("change", changed);
  document.addEventListener("focusout", function (event) { if (part() && part().contains(event.target)) send(false); });
  document.addEventListener("visibilitychange", function () { if (document.visibilityState === "hidden") send(true); });
  window.addEventListener("pagehide", function () { send(true); });
  window.addEventListener("online", function () { send(false); });
  document.addEventListener("dh-opened", function () { send(false); });
  window.addEventListener("offline", function () { if (isPending()) show(part().dataset.offline, true); });

  /* a note that is being sent is no longer a draft; a refused one still is */
  function pause() {
    clearTimeout(timer);
    if (sending) sending.abort();
  }
  window.jQuery(document).on("pfAjaxSend", pause).on("pfAjaxComplete", function () {
    if (!part()) return;
    resume();
    if (kept === null) kept = state();
    draw();
    if (isPending()) later(PAUSE);
  });
  document.addEventListener("dh-saved", function (event) {
    var form = part() && part().closest("form");
    if (form && form.id === event.detail.form) { ended = true; pause(); }
  });

  /* the handlers of the fields stand at the end of the page */
  window.jQuery(function () {
    if (part() && part().dataset.whole) {
      /* in a form that came back as it was typed all of it is newer than the draft */
      var reopened = part().dataset.reopened === "true";
      shown = reopened ? {} : entered();
      if (part().dataset.resumed && !reopened) resumed = read(part().dataset.resumed);
      resume();
    }
    if (part()) kept = reopened ? "" : state();
    ready = true;
    draw();
    if (isPending()) later(PAUSE);
  });
})();
