/* Uploads files in pieces while a form is filled in: progress, cancelling, and sending a piece again when the connection broke. A refused file says why; the form is sent once all files have arrived, and what keeps it from being sent is said beside its button. */
(function () {
  "use strict";
  var PIECE = 1048576, MOST = 30 * PIECE, TRIES = 6, PAUSE = 1500;
  var live = document.getElementById("dh-live");
  var queue = [], current = null;

  function part() { return document.querySelector("[data-dh-upload]"); }
  function list() { return part().querySelector("[data-dh-files]"); }
  function say(text) { live.textContent = ""; setTimeout(function () { live.textContent = text; }, 60); }
  function show(file, text, aloud) {
    file.row.querySelector("[data-dh-state]").textContent = text;
    if (aloud) say(file.name + ": " + text);
  }
  function megabytes(bytes) { return (bytes / PIECE).toLocaleString(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }); }

  /* a file that did not arrive although it was tried several times: only the person knows whether it is to be sent on or left out */
  function stuck() { return Array.prototype.map.call(list().querySelectorAll(".dh-file"), function (row) { return row.file; }).find(function (file) { return file && file.waits; }); }
  function missing() { return part() && (stuck() || [current].concat(queue).find(function (file) { return file && !file.over; })); }
  /* beside the button: which file the form waits for, and what can be done */
  function hold(button) {
    var box = document.getElementById("dh-held"), file = missing();
    if (!file || !(box || button)) { if (box) box.remove(); return; }
    if (!box) {
      box = part().querySelector("template[data-dh-held]").content.firstElementChild.cloneNode(true);
      box.id = "dh-held";
      (button.closest(".dh-actions") || button).before(box);
    }
    box.file = file;
    var text = (file.waits ? part().dataset.stuck : part().dataset.busy).replace("{0}", file.name);
    if (box.querySelector("p").textContent !== text) { box.querySelector("p").textContent = text; say(text); }
    box.querySelector(".dh-actions").hidden = !file.waits;
  }
  function sendOn(file) { file.waits = false; queue.push(file); next(); hold(); }

  /* the references that the form sends: of files that were checked */
  function note() {
    var field = part().querySelector("input[type=hidden][id$=':uploads']");
    field.value = Array.prototype.map.call(list().querySelectorAll("li[data-ready][data-ref]"), function (row) { return row.dataset.ref; }).join(",");
  }

  function add(chosen) {
    Array.prototype.forEach.call(chosen, function (one) {
      var row = part().querySelector("template[data-dh-file]").content.firstElementChild.cloneNode(true);
      var file = { blob: one, name: one.name, row: row, ref: null, sent: 0, over: false };
      row.file = file;
      row.querySelector("b").textContent = one.name;
      row.querySelector("progress").setAttribute("aria-label", one.name);
      row.querySelector("[data-dh-remove]").setAttribute("aria-label", row.querySelector("[data-dh-remove]").textContent.trim() + " " + one.name);
      list().appendChild(row);
      if (one.size > MOST) refuse(file, part().dataset.large);
      else { show(file, part().dataset.waiting); queue.push(file); }
    });
    next();
  }

  function next() {
    if (current || !queue.length) return;
    current = queue.shift();
    run(current);
  }
  function done() { current = null; if (part()) { note(); next(); hold(); } }

  function refuse(file, text) {
    file.over = true;
    file.row.classList.add("is-refused");
    file.row.querySelector("progress").hidden = true;
    show(file, text, true);
  }

  function post(address, body, type, signal) {
    return fetch(part().dataset.dhUpload + address, { method: "POST", credentials: "same-origin", body: body, signal: signal, headers: type ? { "X-DH": "1", "Content-Type": type } : { "X-DH": "1" } })
      .then(function (answer) {
        if (answer.status === 423) document.dispatchEvent(new CustomEvent("dh-answer", { detail: { status: 423 } }));
        if (answer.redirected || answer.status === 401 || answer.status === 423) throw new Error("signin");
        return answer;
      });
  }

  function stopped() { return new Promise(function (resolve) { setTimeout(resolve, PAUSE); }); }

  /* a broken connection sends the same piece again, a few times by itself, then when asked to */
  function piece(file, number, tries) {
    var from = number * PIECE;
    return post("/piece/" + file.ref + "/" + number, file.blob.slice(from, Math.min(from + PIECE, file.blob.size)), "application/octet-stream", file.call.signal)
      .then(function (answer) { if (!answer.ok) throw new Error(answer.status >= 500 ? "lost" : "refused"); })
      .catch(function (broken) {
        if (file.call.signal.aborted || tries >= TRIES || broken.message === "refused" || broken.message === "signin") throw broken;
        show(file, part().dataset.again);
        return stopped().then(function () { return piece(file, number, tries + 1); });
      });
  }

  function pieces(file) {
    var number = file.sent;
    if (number * PIECE >= file.blob.size) return Promise.resolve();
    show(file, part().dataset.sending.replace("{0}", megabytes(number * PIECE)).replace("{1}", megabytes(file.blob.size)));
    file.row.querySelector("progress").value = 100 * number * PIECE / file.blob.size;
    return piece(file, number, 1).then(function () { file.sent = number + 1; return pieces(file); });
  }

  function begin(file) {
    if (file.ref) return Promise.resolve();
    var data = part().dataset;
    return post("/begin", JSON.stringify({ number: data.number, kind: data.kind, record: data.record, name: file.name, size: file.blob.size }), "application/json", file.call.signal)
      .then(function (answer) {
        if (answer.status === 409) return answer.json().then(function (said) { refuse(file, said.said); throw new Error("refused"); });
        if (!answer.ok) throw new Error("lost");
        return answer.json().then(function (begun) { file.ref = begun.ref; file.row.dataset.ref = begun.ref; });
      });
  }

  function check(file) {
    file.row.querySelector("progress").value = 100;
    show(file, part().dataset.checking);
    return post("/check/" + file.ref, "", "application/json", file.call.signal).then(function (answer) {
      if (answer.status === 409) return answer.json().then(function (said) { delete file.row.dataset.ref; refuse(file, said.said); throw new Error("refused"); });
      if (!answer.ok) throw new Error("lost");
      return answer.json().then(function (checked) {
        file.over = true;
        file.row.dataset.ready = "true";
        file.row.querySelector("progress").hidden = true;
        show(file, checked.said, true);
      });
    });
  }

  function run(file) {
    file.call = new AbortController();
    file.row.querySelector("[data-dh-repeat]").hidden = true;
    begin(file).then(function () { return pieces(file); }).then(function () { return check(file); })
      .catch(function (broken) {
        if (file.over || file.call.signal.aborted || !part()) return;
        show(file, broken.message === "signin" ? part().dataset.signin : part().dataset.failed, true);
        file.row.querySelector("[data-dh-repeat]").hidden = false;
        file.waits = true;
        hold();
      }).then(done);
  }

  function remove(row) {
    var file = row.file, ref = row.dataset.ref;
    if (file) {
      file.over = true;
      file.waits = false;
      queue = queue.filter(function (other) { return other !== file; });
      if (file.call) file.call.abort();
    }
    if (ref) post("/discard/" + ref, "", "application/json").catch(function () {});
    var beside = row.nextElementSibling || row.previousElementSibling;
    row.remove();
    note();
    hold();
    say(part().dataset.removed);
    (beside ? beside.querySelector("[data-dh-remove]") : part().querySelector("input[type=file]")).focus();
  }

  document.addEventListener("change", function (event) {
    if (!part() || event.target.type !== "file" || !part().contains(event.target)) return;
    add(event.target.files);
    event.target.value = "";
  });
  document.addEventListener("click", function (event) {
    if (!part()) return;
    var row = event.target.closest(".dh-file");
    if (event.target.closest("[data-dh-camera]")) part().querySelector("#camera").click();
    else if (row && event.target.closest("[data-dh-remove]")) remove(row);
    else if (row && event.target.closest("[data-dh-repeat]")) sendOn(row.file);
    var held = event.target.closest("#dh-held");
    if (held && event.target.closest("[data-dh-send-on]")) sendOn(held.file);
    else if (held && event.target.closest("[data-dh-leave-out]")) remove(held.file.row);
  });
  /* a form is not sent while a file is on its way or was stopped on it */
  document.addEventListener("click", function (event) {
    if (!part() || !event.target.closest(".dh-needs-files")) return;
    note();
    if (!missing()) return;
    event.preventDefault();
    event.stopPropagation();
    hold(event.target.closest(".dh-needs-files"));
    document.getElementById("dh-held").scrollIntoView({ block: "nearest" });
  }, true);
  document.addEventListener("dh-leaving", function (event) { if (missing()) event.preventDefault(); });

  /* files may be dropped anywhere on the page */
  function hasFiles(event) { return Boolean(part()) && event.dataTransfer && Array.prototype.indexOf.call(event.dataTransfer.types, "Files") >= 0; }
  function mark(on) { part().classList.toggle("is-over", on); }
  document.addEventListener("dragover", function (event) { if (hasFiles(event)) { event.preventDefault(); mark(true); } });
  document.addEventListener("dragleave", function (event) { if (part() && !event.relatedTarget) mark(false); });
  document.addEventListener("drop", function (event) { if (hasFiles(event)) { event.preventDefault(); mark(false); add(event.dataTransfer.files); } });
  window.addEventListener("beforeunload", function (event) {
    if (window.dhLeaving || !missing()) return;
    event.preventDefault();
    event.returnValue = part().dataset.failed;
  });
})();
