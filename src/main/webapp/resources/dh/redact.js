/* Black areas on the pages of a document. They are drawn with mouse, pen or finger; or added by a button, moved with the arrow keys, made larger or smaller with Shift and the arrow keys and removed with Delete. The hidden field "areas" holds them, one a line: page: left top width height, in per cent. */
(function () {
  "use strict";
  var KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  var start = null, drawn = null;

  function field() { return document.querySelector("input[type=hidden][id$=':areas']"); }
  function part() { return document.querySelector("[data-dh-redact]"); }
  function lines() { return field().value.split("\n").filter(function (line) { return line.trim(); }); }
  function numbers(line) { return line.split(/[:\s]+/).map(Number); }
  function line(all) { return all[0] + ": " + all.slice(1).join(" "); }
  function write(all) { field().value = all.join("\n"); }

  function place(box, area) {
    box.style.left = area[0] + "%"; box.style.top = area[1] + "%"; box.style.width = area[2] + "%"; box.style.height = area[3] + "%";
  }
  function box(figure) {
    var one = document.createElement("button");
    one.type = "button";
    one.className = "dh-redact-box";
    figure.querySelector("[data-dh-sheet]").appendChild(one);
    return one;
  }

  function show(focused) {
    if (!part() || !field()) return;
    part().querySelectorAll(".dh-redact-box").forEach(function (old) { old.remove(); });
    lines().forEach(function (text, at) {
      var all = numbers(text), figure = part().querySelector("figure[data-page='" + all[0] + "']");
      if (!figure) return;
      var one = box(figure);
      one.setAttribute("aria-label", part().dataset.area + " " + (at + 1));
      one.dataset.at = at;
      place(one, all.slice(1));
      if (at === focused) one.focus();
    });
  }

  /* at least one per cent large, and inside the page */
  function change(at, by, size) {
    var all = lines(), one = numbers(all[at]), to = size ? 3 : 1;
    one[to] += by[0]; one[to + 1] += by[1];
    one[3] = Math.max(1, Math.min(100 - one[1], one[3])); one[4] = Math.max(1, Math.min(100 - one[2], one[4]));
    one[1] = Math.max(0, Math.min(100 - one[3], one[1])); one[2] = Math.max(0, Math.min(100 - one[4], one[2]));
    all[at] = line(one);
    write(all);
    show(at);
  }
  function remove(at) {
    write(lines().filter(function (text, number) { return number !== at; }));
    show();
  }
  function last(page) {
    return lines().map(function (text, at) { return numbers(text)[0] === page ? at : -1; }).reduce(function (one, other) { return Math.max(one, other); }, -1);
  }

  function percent(event, image) {
    var frame = image.getBoundingClientRect();
    return [(event.clientX - frame.left) / frame.width * 100, (event.clientY - frame.top) / frame.height * 100].map(function (one) { return Math.max(0, Math.min(100, one)); });
  }
  function area(from, to) {
    var left = Math.floor(Math.min(from[0], to[0])), top = Math.floor(Math.min(from[1], to[1]));
    return [left, top, Math.ceil(Math.max(from[0], to[0])) - left, Math.ceil(Math.max(from[1], to[1])) - top];
  }

  document.addEventListener("pointerdown", function (event) {
    var image = event.target.closest("[data-dh-redact] img");
    if (!image || event.button > 0) return;
    event.preventDefault();
    start = { image: image, at: percent(event, image) };
    drawn = box(image.closest("figure"));
    image.setPointerCapture(event.pointerId);
  });
  document.addEventListener("pointermove", function (event) {
    if (start) place(drawn, area(start.at, percent(event, start.image)));
  });
  document.addEventListener("pointerup", function (event) {
    if (!start) return;
    var one = area(start.at, percent(event, start.image)), page = Number(start.image.closest("figure").dataset.page);
    start = null;
    if (one[2] > 0 && one[3] > 0) write(lines().concat(line([page].concat(one))));
    show();
  });
  document.addEventListener("pointercancel", function () { start = null; show(); });
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-dh-redact] [data-dh-area]");
    if (!button) return;
    var page = Number(button.closest("figure").dataset.page);
    if (button.dataset.dhArea === "add") {
      write(lines().concat(line([page, 30, 40, 40, 10])));
      show(lines().length - 1);
    } else remove(last(page));
  });
  document.addEventListener("keydown", function (event) {
    var one = event.target.closest && event.target.closest(".dh-redact-box");
    if (!one) return;
    if (KEYS[event.key]) change(Number(one.dataset.at), KEYS[event.key], event.shiftKey);
    else if (event.key === "Delete" || event.key === "Backspace") remove(Number(one.dataset.at));
    else return;
    event.preventDefault();
  });
  new MutationObserver(function () {
    if (part() && !part().dataset.shown) { part().dataset.shown = "true"; show(); }
  }).observe(document.body, { childList: true, subtree: true });
  show();
})();
