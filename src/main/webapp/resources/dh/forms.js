/* Forms: errors take the focus, notices are said aloud, nothing typed is lost unasked, nothing is sent twice. */
(function () {
  "use strict";
  var root = document.documentElement;
  var words = document.getElementById("dh-words").dataset;
  var live = document.getElementById("dh-live"), offline = document.getElementById("dh-offline");

  /* on a phone what is long or may be left out begins closed, unless something in it is filled in or wrong */
  var narrow = window.matchMedia("(max-width: 719.98px)");
  function fold(part) {
    part.dataset.told = "true";
    var filled = Array.prototype.some.call(part.querySelectorAll("input:not([type=hidden]):not([type=checkbox]):not([type=radio]), select, textarea"), function (control) { return control.value; });
    if (narrow.matches && !filled && !part.querySelector(".is-invalid, :checked:not(option)")) part.open = false;
  }

  function say(text) { live.textContent = ""; setTimeout(function () { live.textContent = text; }, 60); }

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
      say(toast.textContent.trim());
      setTimeout(function () { toast.remove(); }, 8000);
    });
  }

  /* a link of the summary goes into its field, wherever the control inside it is */
  document.addEventListener("click", function (event) {
    var link = event.target.closest(".dh-errorsummary a");
    var target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target) return;
    event.preventDefault();
    var control = target.matches("input, select, textarea") ? target : target.querySelector("input:not([type=hidden]), select, textarea") || target;
    control.focus();
    control.scrollIntoView({ block: "center" });
  });

  /* unsaved text: forms of class dh-free (filters, search) do not count */
  var dirty = false;
  document.addEventListener("input", function (event) {
    var form = event.target.form;
    if (form && event.isTrusted && !form.classList.contains("dh-free") && !event.target.closest("#dh-cover, #dh-prove, #dh-palette")) dirty = true;
  });
  window.addEventListener("beforeunload", function (event) {
    if (dirty && !window.dhLeaving) { event.preventDefault(); event.returnValue = words.leave; }
  });

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (event.defaultPrevented) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "true";
    dirty = false;
    setTimeout(function () { delete form.dataset.sent; }, 8000);
  });

  /* while a button's answer is on its way its form takes nothing in: the answer would draw over it */
  var held = null, focused = null;
  function hold(form) {
    held = form;
    focused = document.activeElement && document.activeElement.id;
    if (held) held.inert = true;
  }
  function release() {
    if (held) held.inert = false;
    held = null;
    var before = focused && document.activeElement === document.body && document.getElementById(focused);
    if (before) before.focus({ preventScroll: true });
  }

  if (window.jQuery) {
    var asked = null;
    var sourceOf = function (asked) { return asked && (asked.nodeType ? asked : document.getElementById(asked.id || asked)); };
    window.jQuery(document).on("pfAjaxSend", function (event, xhr, settings) {
      asked = settings && (settings.source || settings.s);
      root.classList.add("dh-busy");
      root.setAttribute("aria-busy", "true");
      var source = sourceOf(asked);
      if (source && source.matches && source.matches("button")) hold(source.form);
    }).on("pfAjaxComplete", function () {
      root.classList.remove("dh-busy");
      root.removeAttribute("aria-busy");
      release();
      var source = sourceOf(asked);
      var button = source && source.closest && source.closest("button, .dh-saves");
      if (button && !document.querySelector(".dh-errorsummary")) dirty = false;
      settle();
    }).on("pfAjaxError", function (event, xhr) {
      /* PrimeFaces leaves the button that failed disabled: it is pressed again once the network, or the session, is back */
      document.querySelectorAll("button.ui-state-loading").forEach(function (button) {
        var widget = window.PrimeFaces.getWidgetById(button.id);
        if (widget) window.PrimeFaces.buttonEndAjaxDisabled(widget, widget.jq);
      });
      if (xhr && xhr.status === 423) {
        document.dispatchEvent(new CustomEvent("dh-answer", { detail: { status: xhr.status } }));
        return;
      }
      if (xhr && xhr.status === 428) {
        document.dispatchEvent(new CustomEvent("dh-prove", { detail: { button: sourceOf(asked) } }));
        return;
      }
      var reference = xhr && xhr.getResponseHeader && xhr.getResponseHeader("X-DH-Reference");
      var banner = offline.querySelector("p");
      banner.textContent = xhr && xhr.status === 404 ? words.missing : words.failed + (reference ? " (" + reference + ")" : "");
      offline.hidden = false;
      say(banner.textContent);
      setTimeout(function () { offline.hidden = navigator.onLine !== false; }, 12000);
    });
  }

  var offlineText = offline.querySelector("p").textContent;
  window.addEventListener("offline", function () { offline.querySelector("p").textContent = offlineText; offline.hidden = false; say(offlineText); });
  window.addEventListener("online", function () { offline.hidden = true; });
  settle();
})();
