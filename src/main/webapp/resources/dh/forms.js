/* Forms: errors take the focus, the focus never leaves the content, notices are announced to screen readers, unsaved text is never lost without a question, nothing is sent twice, every failure is shown. */
(function () {
  "use strict";
  var SLOW = 8000, PATIENCE = 60000;
  var root = document.documentElement;
  var words = document.getElementById("dh-words").dataset;
  var live = document.getElementById("dh-live"), banner = document.getElementById("dh-offline");

  /* on a phone, long or optional sections start closed, unless something in them is filled in or wrong; a filter always does, and what is chosen stands beside it. What moves before the content where columns become one starts closed there */
  var narrow = window.matchMedia("(max-width: 719.98px)"), stacked = window.matchMedia("(max-width: 1100px)");
  function fold(part) {
    part.dataset.handled = "true";
    var filled = Array.prototype.some.call(part.querySelectorAll("input:not([type=hidden]):not([type=checkbox]):not([type=radio]), select, textarea"), function (control) { return control.value; });
    if ((part.matches(".dh-first-narrow") ? stacked : narrow).matches && (!filled || part.dataset.dhFolds === "filter") && !part.querySelector(".is-invalid, :checked:not(option)")) part.open = false;
  }

  function say(text) { live.textContent = ""; setTimeout(function () { live.textContent = text; }, 60); }

  /* the banner at the bottom: why the server cannot be reached, until a request succeeds again */
  var offlineText = banner.querySelector("p").textContent;
  function warn(text) {
    banner.querySelector("p").textContent = text;
    banner.hidden = false;
    say(text);
  }
  function calm() { if (navigator.onLine !== false) banner.hidden = true; }

  /* after every full or Ajax answer; whoever is already in another field hears of the errors and is not taken out of it */
  function settle(elsewhere) {
    var summary = document.querySelector(".dh-errorsummary:not([data-handled])");
    /* the summary is inert behind a dialog: the first field that is wrong says it there */
    var asking = document.querySelector("dialog[open]:not(#dh-cover, #dh-reauth)"), wrong = summary && asking && asking.querySelector("[aria-invalid=true]");
    var bare = document.title.indexOf(words.error) === 0 ? document.title.slice(words.error.length + 1) : document.title;
    document.title = document.querySelector(".dh-errorsummary") ? words.error + " " + bare : bare;
    if (summary) {
      summary.dataset.handled = "true";
      if (wrong) wrong.focus();
      else if (elsewhere) say(summary.textContent.trim().replace(/\s+/g, " ").slice(0, 300));
      else { summary.focus(); summary.scrollIntoView({ block: "center" }); }
    }
    document.querySelectorAll("details[data-dh-folds]:not([data-handled])").forEach(fold);
    if (summary) document.querySelectorAll("details [aria-invalid=true]").forEach(unfold);
    document.querySelectorAll(".dh-toast:not([data-handled])").forEach(function (toast) {
      toast.dataset.handled = "true";
      say(toast.querySelector("span").textContent.trim());
      setTimeout(function () { toast.remove(); }, toast.querySelector("button") ? 20000 : 8000);
    });
    return wrong;
  }

  function unfold(control) {
    for (var folded = control.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
  }

  /* a link of the summary goes into its field, wherever the control inside it is; a closed section around it opens */
  document.addEventListener("click", function (event) {
    var link = event.target.closest(".dh-errorsummary a");
    var target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target) return;
    event.preventDefault();
    var control = target.matches("input, select, textarea") ? target : target.querySelector("input:not([type=hidden]), select, textarea") || target;
    unfold(control);
    control.focus();
    control.scrollIntoView({ block: "center" });
  });

  /* takes the error from a question of tiles, or from a control; the next save judges the answer */
  function forgive(asked) {
    var error = document.getElementById(asked.id + "-error");
    if (!error) return;
    var about = (asked.getAttribute("aria-describedby") || "").split(" ").filter(function (id) { return id !== error.id; }).join(" ");
    asked.closest(".is-invalid").classList.remove("is-invalid");
    asked.setAttribute("aria-describedby", about);
    asked.removeAttribute("aria-invalid");
    error.remove();
    document.querySelectorAll(".dh-errorsummary li").forEach(function (line) {
      var link = line.querySelector("a");
      if (link && decodeURIComponent(link.hash.slice(1)) === asked.id) line.remove();
    });
    var summary = document.querySelector(".dh-errorsummary:not(:has(li))");
    if (summary) summary.remove();
    settle(true);
  }
  /* a question of tiles that is answered is no error any more */
  document.addEventListener("change", function (event) {
    var question = event.target.closest(".dh-choice") && event.target.closest("fieldset.is-invalid");
    if (question && question.querySelector(":checked")) forgive(question);
  });
  /* nor is what a dialog asked that was closed: its fields are out of reach */
  document.addEventListener("close", function (event) {
    event.target.querySelectorAll(".is-invalid [aria-invalid=true]").forEach(forgive);
  }, true);
  /* nor is a field that was written anew and that a choice has sent, unless this answer names it; the server drew it with what was wrong */
  function isNamed(control) { return Array.prototype.some.call(document.querySelectorAll(".dh-errorsummary a"), function (link) { return decodeURIComponent(link.hash.slice(1)) === control.id; }); }
  function isWrittenAnew(control) { return control.localName === "select" ? !Array.prototype.every.call(control.selectedOptions, function (option) { return option.defaultSelected; }) : control.value !== control.defaultValue; }
  function forgiveSent(parts) {
    parts.map(function (id) { return document.getElementById(id); }).forEach(function (part) {
      if (!part) return;
      Array.prototype.filter.call(document.querySelectorAll(".is-invalid :is(input, textarea, select)"), function (control) { return part.contains(control) && isWrittenAnew(control) && !isNamed(control); }).forEach(forgive);
    });
  }

  /* unsaved text, form by form: saving one does not affect another. Forms of class dh-no-leave-warning (filters, search) do not count; text of a draft counts until the draft is saved */
  var unsaved = {};
  function markOf(control) { return (control.closest("[data-dh-draft]") ? "draft " : "form ") + control.form.id; }
  function isUnsaved() { return Object.keys(unsaved).some(function (mark) { return document.getElementById(unsaved[mark]); }); }
  function saved(form) {
    if (!form) return;
    delete unsaved["form " + form.id];
    delete unsaved["draft " + form.id];
  }
  function note(control) {
    var form = control.form;
    if (form && !form.classList.contains("dh-no-leave-warning") && !control.closest("#dh-cover, #dh-reauth, #dh-palette")) unsaved[markOf(control)] = form.id;
  }
  document.addEventListener("input", function (event) { if (event.isTrusted) note(event.target); });
  /* a script has entered what a person chose with a button */
  document.addEventListener("dh-entered", function (event) { note(event.target); });
  document.addEventListener("dh-leaving", function (event) { if (isUnsaved()) event.preventDefault(); });
  var reopened = document.querySelector("[data-dh-reopened]:not([data-dh-reopened=''])");
  if (reopened) unsaved["form " + reopened.dataset.dhReopened] = reopened.dataset.dhReopened;
  /* what was typed into a form that was sent as a whole and refused is not saved either */
  document.querySelectorAll("form [aria-invalid=true]").forEach(function (wrong) {
    var typed = wrong.closest("form").querySelectorAll("textarea, input[type=text]");
    if (Array.prototype.some.call(typed, function (control) { return control.value.trim(); })) note(typed[0]);
  });
  document.addEventListener("dh-draft-saved", function (event) { delete unsaved["draft " + event.detail.form]; });
  window.addEventListener("beforeunload", function (event) {
    if (window.dhLeaving || !isUnsaved()) return;
    event.preventDefault();
    event.returnValue = words.leave;
    /* runs only if the user stays on the page */
    setTimeout(stay, 1500);
  });

  /* a form of Faces posts without the query of its page, which says what the page is about: it comes back there */
  function nameTheQuery(form) {
    if (location.search && form.querySelector("[name='jakarta.faces.ViewState']")) form.setAttribute("action", form.getAttribute("action").split("?")[0] + location.search);
  }

  var sending = null;
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (event.defaultPrevented) return;
    /* the answer is a file, and the page stays */
    if (form.classList.contains("dh-download")) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "true";
    nameTheQuery(form);
    sending = form;
    if (form.method === "post" && event.submitter) keepFocus(whereabouts(event.submitter));
    saved(form);
    setTimeout(function () { if (form.dataset.sent) warn(words.slow); }, SLOW);
    setTimeout(function () { delete form.dataset.sent; calm(); }, PATIENCE);
  });

  function busy(now) {
    root.classList.toggle("dh-busy", now);
    if (now) root.setAttribute("aria-busy", "true"); else root.removeAttribute("aria-busy");
  }
  /* while a button's request is running its form accepts no input: the answer would overwrite it */
  var leading = null;
  function release(call) { if (call.held) call.held.inert = false; }
  /* the user was asked and stays: a form that was saved stays locked, everything else goes on */
  function stay() {
    sessionStorage.removeItem("dh-focus");
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
  /* the element in focus when a button was pressed, and its surroundings */
  function whereabouts(source) {
    var at = document.activeElement && document.activeElement !== document.body && document.activeElement.id ? document.activeElement : source;
    var around = [];
    for (var one = source.parentElement; one && one.id !== "main"; one = one.parentElement) {
      if (one.id) around.push(one.id);
      if (one.hasAttribute("aria-labelledby")) around.push(one.getAttribute("aria-labelledby"));
    }
    return { id: at.id, source: source.id, around: around, mark: mark(at) };
  }
  /* tells whether a control is still the one that was pressed: the same id is the next row's in a list that has moved up, and the next step's where a step was recorded. A number, since a label may name a client */
  function mark(control) {
    return Array.from(control.textContent + control.title + control.getAttribute("aria-label")).reduce(function (sum, sign) { return (sum * 31 + sign.codePointAt(0)) | 0; }, 0);
  }
  function first(nodes) { return Array.prototype.find.call(nodes, reaches); }
  /* in the same row, by the ids of Faces: form:rows:3:record and form:rows:3:undo */
  function sameRow(id) {
    var row = /^(.*:\d+:)[^:]+$/.exec(id);
    return row && first(Array.prototype.filter.call(document.querySelectorAll(CONTROLS), function (one) { return one.id.indexOf(row[1]) === 0; }));
  }
  function headingIn(place) {
    var headings = "h1, h2, h3, legend";
    var heading = place && (place.matches(headings) && reaches(place) ? place : first(place.querySelectorAll(headings)));
    if (heading && !heading.hasAttribute("tabindex")) heading.tabIndex = -1;
    return heading;
  }
  /* while the request was running the person went on to another field: the focus stays there */
  function wentOn(call) {
    var now = document.activeElement;
    return now.matches("input, select, textarea") && now !== call.at && now.id !== call.at.id && now !== call.source;
  }
  /* keyboard and screen reader focus continues at the next useful place and never jumps to the top of the page */
  function refocus(wanted, before) {
    var asked = wanted && document.getElementById(wanted);
    if (asked) unfold(asked);
    /* a group of tiles takes no focus itself: its first tile does */
    if (asked && !asked.matches(CONTROLS) && !asked.hasAttribute("tabindex")) asked = first(asked.querySelectorAll(CONTROLS));
    if (reaches(asked)) { asked.focus(); return; }
    if (!before || (document.activeElement && document.activeElement !== document.body)) return;
    var same = document.getElementById(before.id);
    var moved = same && before.path && mark(same) !== before.mark;
    if (!moved && reaches(same)) { same.focus({ preventScroll: !before.path }); return; }
    var nearest;
    before.around.some(function (id) { nearest = headingIn(document.getElementById(id)); return nearest; });
    /* the next row has the number of one that was removed */
    var removed = /:removeNow$/.test(before.source);
    var next = !moved && !removed && sameRow(before.source) || nearest || headingIn(document.getElementById("main")) || document.getElementById("main");
    next.focus();
    if (!document.querySelector(".dh-toast:not([data-handled])")) say((next.getAttribute("aria-label") || next.textContent || "").trim().slice(0, 120));
  }

  /* a press counts although an answer redraws or moves its control before the mouse button is let go: the browser clicks only what is still there. Touch is found anew by the browser when the finger leaves */
  var STILL = 8, press = null;
  function nameOf(control) { return mark(control.labels && control.labels[0] || control); }
  document.addEventListener("pointerdown", function (event) {
    var node = event.pointerType === "mouse" && event.button === 0 && event.target.closest("button[id], label, summary[id], input[type=checkbox][id], input[type=radio][id]");
    var control = node && (node.control || node);
    press = control ? { node: node, control: control, name: nameOf(control), x: event.clientX, y: event.clientY } : null;
  }, true);
  document.addEventListener("click", function (event) { if (press && press.node.contains(event.target)) press = null; }, true);
  document.addEventListener("pointerup", function (event) {
    var begun = press;
    if (!begun || Math.hypot(event.clientX - begun.x, event.clientY - begun.y) > STILL) { press = null; return; }
    /* the click, if there is one, comes with this event */
    setTimeout(function () {
      if (press !== begun) return;
      press = null;
      var now = document.getElementById(begun.control.id);
      if (!reaches(now) || nameOf(now) !== begun.name) return;
      now.focus({ preventScroll: true });
      now.click();
    });
  }, true);

  /* after a save that reloads the same page the focus returns to the same place; only ids of controls and a number are stored, nothing that was typed */
  function keepFocus(before) {
    if (!before) return;
    before.path = location.pathname;
    sessionStorage.setItem("dh-focus", JSON.stringify(before));
  }
  function takeFocus() {
    var before = JSON.parse(sessionStorage.getItem("dh-focus"));
    sessionStorage.removeItem("dh-focus");
    if (!before || before.path !== location.pathname || location.hash || document.querySelector(".dh-errorsummary")) return;
    /* or at what shows the outcome of this button */
    var outcome = headingIn(document.querySelector("[data-dh-outcome-of~='" + before.source + "']"));
    if (outcome) outcome.focus(); else refocus(null, before);
  }

  /* what is entered while a request is running stays, even if the answer redraws its field: text, choices, and the place of the cursor */
  function controls() { return document.querySelectorAll("main textarea[id], main select[id], main input[id]:not([type=hidden]):not([type=password]):not([type=file])"); }
  function isTick(control) { return control.type === "checkbox" || control.type === "radio"; }
  function entered(control) {
    if (isTick(control)) return String(control.checked);
    return control.type === "select-multiple" ? Array.prototype.map.call(control.selectedOptions, function (one) { return one.value; }).join("\n") : control.value;
  }
  function enter(control, value) {
    if (isTick(control)) control.checked = value === "true";
    else if (control.type === "select-multiple") Array.prototype.forEach.call(control.options, function (one) { one.selected = value.split("\n").indexOf(one.value) >= 0; });
    else if (control.localName !== "select" || Array.prototype.some.call(control.options, function (one) { return one.value === value; })) control.value = value;
  }
  function snapshot() {
    var all = {};
    controls().forEach(function (one) { all[one.id] = entered(one); });
    return all;
  }
  function enteredMeanwhile(before) {
    var later = [];
    controls().forEach(function (one) { if (one.id in before && before[one.id] !== entered(one)) later.push({ id: one.id, node: one, value: entered(one) }); });
    return later;
  }
  function cursor() {
    var at = document.activeElement;
    return at && at.id && typeof at.selectionStart === "number" ? { node: at, id: at.id, start: at.selectionStart, end: at.selectionEnd } : null;
  }
  function putBack(later, cursor) {
    later.forEach(function (one) {
      var now = document.getElementById(one.id);
      if (now && now !== one.node && entered(now) !== one.value) enter(now, one.value);
    });
    var at = document.activeElement;
    if (cursor && at !== cursor.node && at.id === cursor.id && typeof at.selectionStart === "number") at.setSelectionRange(cursor.start, cursor.end);
  }

  /* PrimeFaces keeps a button disabled while it loads, and permanently when the request failed */
  function wake() {
    document.querySelectorAll("button.ui-state-loading").forEach(function (button) {
      var widget = window.PrimeFaces.getWidgetById(button.id);
      if (widget) window.PrimeFaces.buttonEndAjaxDisabled(widget, widget.jq);
    });
  }
  function fail(xhr) {
    var reference = xhr && xhr.getResponseHeader && xhr.getResponseHeader("X-DH-Reference");
    warn(xhr && xhr.status === 404 ? words.gone : words.failed + (reference ? " (" + reference + ")" : ""));
  }

  if (window.jQuery) {
    var again = {};
    window.jQuery.ajaxSetup({ timeout: PATIENCE });
    window.PrimeFaces.ajax.minLoadAnimation = 0;
    /* PrimeFaces would redirect to an error page by a path that nobody can open, and the typed text would be lost */
    window.PrimeFaces.ajax.ResponseProcessor.doError = function () {};

    window.jQuery(document).on("pfAjaxSend", function (event, xhr, settings) {
      var asked = settings.source;
      var source = asked && (asked.nodeType ? asked : document.getElementById(asked.id || asked));
      var data = new URLSearchParams(typeof settings.data === "string" ? settings.data : "");
      var pressed = source && source.matches("button");
      settings.dh = { source: source, form: source && source.form, data: data, failed: false,
        keeps: pressed && "dhKeeps" in source.dataset, before: pressed ? whereabouts(source) : null, held: pressed ? source.form : null, slow: setTimeout(function () { warn(words.slow); }, SLOW) };
      settings.dh.entered = snapshot();
      settings.dh.at = document.activeElement;
      busy(true);
      if (settings.dh.held) settings.dh.held.inert = true;
    }).on("pfAjaxSuccess", function (event, xhr, settings) {
      var call = settings.dh, answer = xhr.responseXML;
      var redirect = answer && answer.getElementsByTagName("redirect")[0];
      /* the session is over: what becomes of the page depends on what is unsaved in it */
      if (redirect && /^\/login\b/.test(redirect.getAttribute("url"))) {
        redirect.remove();
        call.failed = true;
        document.dispatchEvent(new CustomEvent("dh-answer", { detail: { status: 401 } }));
        return;
      }
      var redirects = Boolean(redirect);
      call.later = enteredMeanwhile(call.entered);
      call.cursor = cursor();
      call.failed = !redirects && (!answer || answer.getElementsByTagName("error").length > 0 || !answer.getElementsByTagName("changes").length);
      if (call.failed) fail(xhr); else calm();
      if (call.source) delete again[call.source.id];
      if (!redirects) return;
      /* PrimeFaces follows a redirect before it reports completion; if the redirect leaves text that was not saved, the user is asked */
      leading = call;
      call.saved = !xhr.getResponseHeader("X-DH-Unsaved");
      if (call.saved) {
        keepFocus(call.before);
        if (call.keeps) return;
        saved(call.form);
        document.dispatchEvent(new CustomEvent("dh-saved", { detail: { form: call.form && call.form.id } }));
      }
    }).on("pfAjaxUpdated", function (event, xhr, settings) {
      putBack(settings.dh.later || [], settings.dh.cursor);
    }).on("pfAjaxComplete", function (event, xhr, settings, args) {
      var call = settings.dh;
      clearTimeout(call.slow);
      if (leading === call) return;
      busy(false);
      release(call);
      wake();
      var button = call.source && call.source.closest("button, .dh-save");
      var sent = call.data.get("jakarta.faces.partial.execute");
      if (button && sent !== button.id && !call.keeps && !call.failed && !document.querySelector(".dh-errorsummary")) saved(call.form);
      if (!call.before && !call.failed && sent) forgiveSent(sent.split(" "));
      var elsewhere = wentOn(call);
      if (settle(elsewhere)) return;
      if (!elsewhere && !document.querySelector(".dh-errorsummary:focus")) refocus(args && args.focus, call.before);
    }).on("pfAjaxError", function (event, xhr, settings) {
      var call = settings.dh;
      call.failed = true;
      if (xhr && xhr.status === 423) {
        document.dispatchEvent(new CustomEvent("dh-answer", { detail: { status: xhr.status } }));
        return;
      }
      if (xhr && xhr.status === 428) {
        document.dispatchEvent(new CustomEvent("dh-reauth", { detail: { button: call.source } }));
        return;
      }
      /* the state of the page is gone, or somebody else saved first: the form is sent as a whole, and comes back as it was typed, to be sent again */
      if (xhr && xhr.status === 409 && call.form) {
        saved(call.form);
        sending = call.form;
        nameTheQuery(call.form);
        HTMLFormElement.prototype.submit.call(call.form);
        return;
      }
      /* a request sent by a field is repeated automatically; a button is pressed by a person */
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
  /* who comes back to a form that was sent as a whole and refused sees its page, not the browser's question whether to send it again */
  if (document.querySelector(".dh-errorsummary")) window.history.replaceState(window.history.state, "");
  takeFocus();
  /* on a phone a form of a case begins at its heading, below what the head of the case says */
  var begin = document.querySelector("[data-dh-begin]");
  if (begin && narrow.matches && !location.hash && !window.scrollY && document.activeElement === document.body) begin.nextElementSibling.scrollIntoView();
})();
