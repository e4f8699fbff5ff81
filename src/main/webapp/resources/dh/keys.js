/* Keyboard shortcuts: Ctrl K searches, Ctrl S saves, Alt 1…9, 0, -, = opens the first parts of a case, Alt Shift 1…7 the others, arrows move in lists, ? shows the list of shortcuts. */
(function () {
  "use strict";
  var root = document.documentElement;
  var words = document.getElementById("dh-words").dataset;
  var PARTS = ["Digit1", "Digit2", "Digit3", "Digit4", "Digit5", "Digit6", "Digit7", "Digit8", "Digit9", "Digit0", "Minus", "Equal"];
  var palette = document.getElementById("dh-palette"), sheet = document.getElementById("dh-sheet");

  function inField(target) { return target.closest && target.closest("input, textarea, select, [contenteditable]"); }
  function visible(element) { return element.offsetParent !== null && !element.disabled; }
  function first(elements) { return Array.prototype.find.call(elements, visible); }

  document.addEventListener("keydown", function (event) {
    if (root.classList.contains("dh-covered") || event.isComposing) return;
    var control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (control && event.key.toLowerCase() === "k" && palette) { event.preventDefault(); find(); }
    else if (control && event.key.toLowerCase() === "s") { event.preventDefault(); save(); }
    else if (event.altKey && !event.ctrlKey && PARTS.indexOf(event.code) >= 0) part(event);
    else if (event.key === "?" && root.dataset.keys === "on" && sheet && !inField(event.target) && !control && !event.altKey) { event.preventDefault(); sheet.showModal(); }
    else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !inField(event.target)) move(event);
  });

  /* what saves the form in which the person types: its button of class dh-save, else its primary one if no other step stands beside it, so that nothing is submitted, approved or signed by habit. Outside a form the page's own */
  function saving(form) {
    var own = first(form.querySelectorAll("button.dh-save"));
    if (own || !inField(document.activeElement)) return own;
    var primary = first(form.querySelectorAll("button.dh-btn-primary"));
    return primary && Array.prototype.filter.call(primary.parentElement.querySelectorAll("button"), visible).length === 1 ? primary : null;
  }
  function save() {
    if (document.querySelector("dialog[open]")) return;
    var form = document.activeElement.closest("main form");
    var button = form ? saving(form) : first(document.querySelectorAll("main button.dh-save"));
    if (button) button.click();
  }
  /* the number keys, one for each tab of a case; with Shift they go on where those without it end */
  function part(event) {
    var tab = document.querySelectorAll(".dh-tabs a")[PARTS.indexOf(event.code) + (event.shiftKey ? PARTS.length : 0)];
    if (tab) { event.preventDefault(); tab.click(); }
  }
  /* on a narrow screen the tabs scroll: the current one is scrolled into view */
  var open = document.querySelector(".dh-tabs [aria-current=page]");
  if (open) {
    var tabs = open.closest(".dh-tabs"), from = open.getBoundingClientRect().left - tabs.getBoundingClientRect().left;
    tabs.scrollLeft += from - (tabs.clientWidth - open.offsetWidth) / 2;
  }
  /* so is the current entry of a menu that is taller than the window */
  var entry = document.querySelector(".dh-nav [aria-current=page]");
  if (entry) {
    var menu = entry.closest("ul"), below = entry.getBoundingClientRect().top - menu.getBoundingClientRect().top;
    menu.scrollTop += below - (menu.clientHeight - entry.offsetHeight) / 2;
  }

  /* from a row to the same control in the next row */
  function move(event) {
    var row = event.target.closest && event.target.closest(".dh-tasks > li, .dh-list > li, .dh-table tbody tr, .dh-nav li");
    if (!row) return;
    var place = Array.prototype.indexOf.call(row.querySelectorAll("a, button"), event.target);
    var next = row;
    do { next = event.key === "ArrowDown" ? next.nextElementSibling : next.previousElementSibling; } while (next && !next.querySelector("a, button"));
    if (!next) return;
    var things = next.querySelectorAll("a, button");
    event.preventDefault();
    things[Math.max(0, Math.min(place, things.length - 1))].focus();
  }

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-dh-close]")) event.target.closest("dialog").close();
    if (event.target.closest("[data-dh-search]")) find();
    if (event.target === palette) palette.close(); // beside it: a phone has no Esc
  });

  if (!palette) return;
  var input = palette.querySelector("input"), list = document.getElementById("dh-search-results"), asked = 0, timer = 0, entered = 0;
  /* what a sighted person sees in the list is said here: the live region of the page is inert behind the dialog */
  var said = document.createElement("p");
  said.className = "dh-sr";
  said.setAttribute("role", "status");
  palette.appendChild(said);
  /* search targets: menu entries, the tabs of the open case, and the actions of this page; also by synonyms */
  function screensIn(selector, note) {
    return Array.prototype.filter.call(document.querySelectorAll(selector), function (link) { return link.textContent.trim(); }).map(function (link) {
      var label = link.textContent.trim();
      return { href: link.getAttribute("href"), label: label, note: note, icon: "right", sought: plain(label + " " + (link.dataset.dhWords || "")) };
    });
  }
  var places = screensIn(".dh-tabs a", words.parts).concat(screensIn("main a.dh-btn[href]", words.actions), screensIn("#dh-more li > a, #dh-account li > a", words.screens));

  function find() {
    if (palette.open) return;
    input.value = "";
    show([]);
    palette.showModal();
    input.focus();
  }
  /* without marks, so that "ho so" finds "Hồ sơ" */
  function plain(text) { return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase(); }

  function go(row) { if (row) location.href = row.dataset.href; }
  /* while an answer is awaited nothing is chosen: what is shown is of the screens only, and Enter waits */
  function show(found, hint, awaited) {
    list.textContent = "";
    found.forEach(function (item, index) {
      var row = list.appendChild(document.createElement("li"));
      row.id = "dh-search-results-" + index; row.dataset.href = item.href;
      row.setAttribute("role", "option"); row.setAttribute("aria-selected", String(index === 0 && !awaited));
      var icon = row.appendChild(document.createElement("i"));
      icon.className = "dh-icon dh-i-" + item.icon; icon.setAttribute("aria-hidden", "true");
      row.appendChild(document.createElement("span")).textContent = item.label;
      row.appendChild(document.createElement("small")).textContent = item.note || "";
    });
    var notices = hint || (!found.length && !awaited && input.value.trim().length > 1 ? words.nothing : "");
    if (notices) {
      var notice = list.appendChild(document.createElement("li"));
      notice.setAttribute("role", "option"); notice.setAttribute("aria-disabled", "true"); notice.textContent = notices;
    }
    said.textContent = awaited ? "" : [found.length ? words.found.replace("{0}", found.length) : "", notices].join(" ").trim();
    if (found.length && !awaited) input.setAttribute("aria-activedescendant", "dh-search-results-0"); else input.removeAttribute("aria-activedescendant");
  }

  input.addEventListener("input", function () {
    var text = input.value.trim(), mine = ++asked;
    clearTimeout(timer);
    entered = 0;
    if (!text) { show([]); return; }
    var screens = places.filter(function (place) { return plain(text).split(/\s+/).every(function (word) { return place.sought.indexOf(word) >= 0; }); });
    if (text.length < 2) { show(screens); return; }
    show(screens, "", true);
    timer = setTimeout(function () {
      fetch(input.dataset.find, { method: "POST", credentials: "same-origin", body: "q=" + encodeURIComponent(text),
        headers: { "X-DH": "1", "Content-Type": "application/x-www-form-urlencoded" } })
        .then(function (answer) {
          document.dispatchEvent(new CustomEvent("dh-answer", { detail: { status: answer.status, redirected: answer.redirected } }));
          return answer.ok && !answer.redirected ? answer.json() : null;
        })
        .catch(function () { return null; })
        .then(function (cases) {
          if (mine !== asked) return;
          show((cases ? cases.found : []).concat(screens), cases ? cases.hint : words.unsearched);
          if (cases && entered === mine) go(list.querySelector("[aria-selected=true]"));
        });
    }, 200);
  });
  input.addEventListener("keydown", function (event) {
    if (event.isComposing || event.keyCode === 229) return;
    var rows = list.querySelectorAll("li[data-href]"), now = list.querySelector("[aria-selected=true]");
    if (event.key === "Enter") { event.preventDefault(); entered = asked; go(now); return; }
    if (!rows.length || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    var at = now ? Array.prototype.indexOf.call(rows, now) + (event.key === "ArrowDown" ? 1 : -1) : event.key === "ArrowDown" ? 0 : -1;
    var next = rows[(at + rows.length) % rows.length];
    if (now) now.setAttribute("aria-selected", "false");
    next.setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", next.id);
    next.scrollIntoView({ block: "nearest" });
  });
  /* an answer that is still awaited is not for the next search */
  palette.addEventListener("close", function () { asked += 1; clearTimeout(timer); });
  list.addEventListener("click", function (event) {
    go(event.target.closest("li[data-href]"));
  });
})();
