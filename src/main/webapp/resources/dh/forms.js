/* Forms: errors take the focus, the focus never falls out of the page, notices are said aloud, nothing typed is lost unasked, nothing is sent twice, no failure is silent. */
(function () {
  "use strict";
  var SLOW = 8000, PATIENCE = 60000;
  var root = document.documentElement;
  var words = document.getElementById("dh-words").dataset;
  var live = document.getElementById("dh-live"), banner = document.getElementById("dh-offline");

  /* on a phone what is long or may be left out begins closed, unless something in it is filled in or wrong */
  var narrow = window.matchMedia("(max-width: 719.98px)");
  function fold(part) {
    part.dataset.told = "true";
    var filled = Array.prototype.some.call(part.querySelectorAll("input:not([type=hidden]):not([type=checkbox]):not([type=radio]), select, textarea"), function (control) { return control.value; });
    if (narrow.matches && !filled && !part.querySelector(".is-invalid, :checked:not(option)")) part.open = false;
  }

  function say(text) { live.textContent = ""; setTimeout(function () { live.textContent = text; }, 60); }

  /* the banner at the foot: what keeps the page from the server, until something of it gets through again */
  var offlineText = banner.querySelector("p").textContent;
  function warn(text) {
    banner.querySelector("p").textContent = text;
    banner.hidden = false;
    say(text);
  }
  function calm() { if (navigator.onLine !== false) banner.hidden = true; }

  /* after every full or Ajax answer */
  function settle() {
    var summary = document.querySelector(".dh-errorsummary:not([data-told])");
    var bare = document.title.indexOf(words.error) === 0 ? document.title.slice(words.error.length + 1) : document.title;
    document.title = document.querySelector(".dh-errorsummary") ? words.error + " " + bare : bare;
    if (summary) {
      summary.dataset.told = "true";
      summary.focus();
      summary.scrollIntoView({ block: "center" });
    }
    document.querySelectorAll("details[data-dh-folds]:not([data-told])").forEach(fold);
    document.querySelectorAll(".dh-toast:not([data-told])").forEach(function (toast) {
      toast.dataset.told = "true";
      say(toast.querySelector("span").textContent.trim());
      setTimeout(function () { toast.remove(); }, toast.querySelector("button") ? 20000 : 8000);
    });
  }

  /* a link of the summary goes into its field, wherever the control inside it is; what is folded over it opens */
  document.addEventListener("click", function (event) {
    var link = event.target.closest(".dh-errorsummary a");
    var target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target) return;
    event.preventDefault();
    var control = target.matches("input, select, textarea") ? target : target.querySelector("input:not([type=hidden]), select, textarea") || target;
    for (var folded = control.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
    control.focus();
    control.scrollIntoView({ block: "center" });
  });

  /* unsaved text, form by form: saving one says nothing of another. Forms of class dh-free (filters, search) do not count; what a draft keeps counts until it is kept */
  var unsaved = {};
  function markOf(control) { return (control.closest("[data-dh-draft]") ? "draft " : "form ") + control.form.id; }
  function isUnsaved() { return Object.keys(unsaved).some(function (mark) { return document.getElementById(unsaved[mark]); }); }
  function saved(form) {
    if (!form) return;
    delete unsaved["form " + form.id];
    delete unsaved["draft " + form.id];
  }
  document.addEventListener("input", function (event) {
    var form = event.target.form;
    if (form && event.isTrusted && !form.classList.contains("dh-free") && !event.target.closest("#dh-cover, #dh-prove, #dh-palette")) unsaved[markOf(event.target)] = form.id;
  });
  document.addEventListener("dh-kept", function (event) { delete unsaved["draft " + event.detail.form]; });
  window.addEventListener("beforeunload", function (event) {
    if (window.dhLeaving || !isUnsaved()) return;
    event.preventDefault();
    event.returnValue = words.leave;
    /* reached only by who stays */
    setTimeout(stay, 1500);
  });

  var sending = null;
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (event.defaultPrevented) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "true";
    sending = form;
    saved(form);
    setTimeout(function () { if (form.dataset.sent) warn(words.slow); }, SLOW);
    setTimeout(function () { delete form.dataset.sent; calm(); }, PATIENCE);
  });

  function busy(now) {
    root.classList.toggle("dh-busy", now);
    if (now) root.setAttribute("aria-busy", "true"); else root.removeAttribute("aria-busy");
  }
  /* while a button's answer is on its way its form takes nothing in: the answer would draw over it */
  var leading = null;
  function release(call) { if (call.held) call.held.inert = false; }
  /* who was asked and stays: a form that was saved stays shut, everything else goes on */
  function stay() {
    if (sending) { delete sending.dataset.sent; unsaved["form " + sending.id] = sending.id; }
    sending = null;
    if (!leading) return;
    busy(false);
    if (!leading.saved) { release(leading); wake(); }
    warn(leading.saved ? words.stayed : words.failed);
    leading = null;
  }

  function reaches(element) {
    return element && !element.disabled && !element.closest("[inert]") && element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";
  }
  var CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  /* where somebody was when a button was pressed, and what stood around it */
  function whereabouts(source) {
    var at = document.activeElement && document.activeElement !== document.body && document.activeElement.id ? document.activeElement : source;
    var around = [];
    for (var one = source.parentElement; one && one.id !== "main"; one = one.parentElement) if (one.id) around.push(one.id);
    return { id: at.id, source: source.id, around: around };
  }
  function first(nodes) { return Array.prototype.find.call(nodes, reaches); }
  /* in the same row, by the ids of Faces: form:rows:3:record and form:rows:3:undo */
  function sameRow(id) {
    var row = /^(.*:\d+:)[^:]+$/.exec(id);
    return row && first(Array.prototype.filter.call(document.querySelectorAll(CONTROLS), function (one) { return one.id.indexOf(row[1]) === 0; }));
  }
  function headingIn(place) {
    var heading = place && first(place.querySelectorAll("h1, h2, h3, legend"));
    if (heading && !heading.hasAttribute("tabindex")) heading.tabIndex = -1;
    return heading;
  }
  /* the focus of a keyboard or a screen reader goes on where the work goes on, and never falls to the top of the page */
  function refocus(wanted, before) {
    var asked = wanted && document.getElementById(wanted);
    /* a group of tiles takes no focus itself: its first tile does */
    if (asked && !asked.matches(CONTROLS) && !asked.hasAttribute("tabindex")) asked = first(asked.querySelectorAll(CONTROLS));
    if (reaches(asked)) { asked.focus(); return; }
    if (!before || (document.activeElement && document.activeElement !== document.body)) return;
    var same = document.getElementById(before.id);
    if (reaches(same)) { same.focus({ preventScroll: !before.path }); return; }
    var place = document.getElementById(before.around.find(function (id) { return document.getElementById(id); })) || document.getElementById("main");
    var next = sameRow(before.source) || headingIn(place) || headingIn(document.getElementById("main")) || document.getElementById("main");
    next.focus();
    if (!document.querySelector(".dh-toast:not([data-told])")) say((next.getAttribute("aria-label") || next.textContent || "").trim().slice(0, 120));
  }

  /* a save that opens the same page anew goes on at the same place; kept are the ids of controls, nothing that was typed */
  function keepFocus(before) {
    if (!before) return;
    before.path = location.pathname;
    sessionStorage.setItem("dh-focus", JSON.stringify(before));
  }
  function takeFocus() {
    var before = JSON.parse(sessionStorage.getItem("dh-focus"));
    sessionStorage.removeItem("dh-focus");
    if (before && before.path === location.pathname && !location.hash) refocus(null, before);
  }

  /* what is typed while an answer is on its way stays, even if the answer draws its field anew */
  var typed = {};
  function texts() { return document.querySelectorAll("main textarea[id], main input[id]:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=password])"); }
  function remember() { texts().forEach(function (one) { typed[one.id] = one.value; }); }
  function typedMeanwhile() {
    var later = [];
    texts().forEach(function (one) { if (one.id in typed && typed[one.id] !== one.value) later.push({ id: one.id, node: one, value: one.value, start: one.selectionStart, end: one.selectionEnd }); });
    return later;
  }
  function putBack(later) {
    later.forEach(function (one) {
      var now = document.getElementById(one.id);
      if (!now || now === one.node || now.value === one.value) return;
      now.value = one.value;
      if (now === document.activeElement && one.start !== null) now.setSelectionRange(one.start, one.end);
    });
  }

  /* PrimeFaces keeps a button disabled while it loads, and for good when its answer failed */
  function wake() {
    document.querySelectorAll("button.ui-state-loading").forEach(function (button) {
      var widget = window.PrimeFaces.getWidgetById(button.id);
      if (widget) window.PrimeFaces.buttonEndAjaxDisabled(widget, widget.jq);
    });
  }
  function fail(xhr) {
    var reference = xhr && xhr.getResponseHeader && xhr.getResponseHeader("X-DH-Reference");
    warn(xhr && xhr.status === 404 ? words.missing : words.failed + (reference ? " (" + reference + ")" : ""));
  }

  if (window.jQuery) {
    var again = {};
    window.jQuery.ajaxSetup({ timeout: PATIENCE });
    window.PrimeFaces.ajax.minLoadAnimation = 0;
    /* PrimeFaces would leave for an error page by a path that nobody can open, and what was typed with it */
    window.PrimeFaces.ajax.ResponseProcessor.doError = function () {};

    window.jQuery(document).on("pfAjaxSend", function (event, xhr, settings) {
      var asked = settings.source;
      var source = asked && (asked.nodeType ? asked : document.getElementById(asked.id || asked));
      var data = new URLSearchParams(typeof settings.data === "string" ? settings.data : "");
      var pressed = source && source.matches("button");
      settings.dh = { source: source, form: source && source.form, data: data, failed: false,
        before: pressed ? whereabouts(source) : null, held: pressed ? source.form : null, slow: setTimeout(function () { warn(words.slow); }, SLOW) };
      busy(true);
      remember();
      if (settings.dh.held) settings.dh.held.inert = true;
    }).on("pfAjaxSuccess", function (event, xhr, settings) {
      var call = settings.dh, answer = xhr.responseXML;
      var redirects = answer && answer.getElementsByTagName("redirect").length > 0;
      call.later = typedMeanwhile();
      call.failed = !redirects && (!answer || answer.getElementsByTagName("error").length > 0 || !answer.getElementsByTagName("changes").length);
      if (call.failed) fail(xhr); else calm();
      if (call.source) delete again[call.source.id];
      if (!redirects) return;
      /* PrimeFaces follows a redirect before it says that it is done; one that leads away from what was not taken is asked about */
      leading = call;
      call.saved = !xhr.getResponseHeader("X-DH-Unsaved");
      if (call.saved) {
        saved(call.form);
        keepFocus(call.before);
        document.dispatchEvent(new CustomEvent("dh-saved", { detail: { form: call.form && call.form.id } }));
      }
    }).on("pfAjaxUpdated", function (event, xhr, settings) {
      putBack(settings.dh.later || []);
    }).on("pfAjaxComplete", function (event, xhr, settings, args) {
      var call = settings.dh;
      clearTimeout(call.slow);
      if (leading === call) return;
      busy(false);
      release(call);
      wake();
      var button = call.source && call.source.closest("button, .dh-saves");
      var sent = call.data.get("jakarta.faces.partial.execute");
      if (button && sent !== button.id && !call.failed && !document.querySelector(".dh-errorsummary")) saved(call.form);
      settle();
      if (!document.querySelector(".dh-errorsummary:focus")) refocus(args && args.focus, call.before);
    }).on("pfAjaxError", function (event, xhr, settings) {
      var call = settings.dh;
      call.failed = true;
      if (xhr && xhr.status === 423) {
        document.dispatchEvent(new CustomEvent("dh-answer", { detail: { status: xhr.status } }));
        return;
      }
      if (xhr && xhr.status === 428) {
        document.dispatchEvent(new CustomEvent("dh-prove", { detail: { button: call.source } }));
        return;
      }
      /* what a field sends by itself is sent by itself again; a button is pressed by a person */
      if (xhr && xhr.status === 0 && call.source && !call.before) {
        again[call.source.id] = { s: call.source.id, f: call.form && call.form.id, e: call.data.get("jakarta.faces.behavior.event"),
          p: call.data.get("jakarta.faces.partial.execute"), u: call.data.get("jakarta.faces.partial.render") };
      }
      fail(xhr);
    });
    window.addEventListener("online", function () {
      var failed = again;
      again = {};
      Object.keys(failed).forEach(function (id) { if (document.getElementById(id)) window.PrimeFaces.ab(failed[id]); });
    });
  }

  window.addEventListener("offline", function () { warn(offlineText); });
  window.addEventListener("online", calm);
  settle();
  takeFocus();
})();
