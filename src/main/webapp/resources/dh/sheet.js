/* A sheet of cells is filled in with the keyboard alone: Enter and the arrows up and down go to the cell above or below, left and right to the next cell at either end of the text. A block copied in a spreadsheet is handed to the server, which adds rows; the cursor stays. A spreadsheet is read in the same way. */
(function () {
  "use strict";
  var pasted = null;

  function cellAt(row, column) {
    var line = row && row.cells[column];
    return line ? line.querySelector("input") : null;
  }
  function go(cell) {
    if (!cell) return false;
    cell.focus();
    cell.select();
    return true;
  }
  function neighbour(cell, key) {
    var field = cell.closest("td"), row = field.parentElement, column = field.cellIndex;
    if (key === "ArrowUp") return cellAt(row.previousElementSibling, column);
    if (key === "ArrowDown" || key === "Enter") return cellAt(row.nextElementSibling, column);
    if (key === "ArrowLeft" && cell.selectionStart === 0 && (cell.selectionEnd === 0 || cell.selectionEnd === cell.value.length)) return cellAt(row, column - 1);
    if (key === "ArrowRight" && cell.selectionEnd === cell.value.length && (cell.selectionStart === 0 || cell.selectionStart === cell.value.length)) return cellAt(row, column + 1);
    return null;
  }
  document.addEventListener("keydown", function (event) {
    var cell = event.target;
    if (!cell.matches || !cell.matches("[data-dh-sheet] input") || event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    /* in a cell with proposals the arrows choose one of them */
    if (cell.list && (event.key === "ArrowUp" || event.key === "ArrowDown") && cell.value !== "" && cell.value !== cell.defaultValue) return;
    if (event.key === "Enter") event.preventDefault();
    if (go(neighbour(cell, event.key))) event.preventDefault();
  });
  document.addEventListener("paste", function (event) {
    var cell = event.target, text = event.clipboardData && event.clipboardData.getData("text/plain");
    if (!cell.matches || !cell.matches("[data-dh-sheet] input") || !/[\t\n\r]/.test(text.replace(/[\r\n]+$/, ""))) return;
    event.preventDefault();
    pasted = cell.id;
    document.getElementById("form:block").value = text;
    document.getElementById("form:place").value = cell.id;
    window.dhSheetPaste();
  });
  /* the same file can be chosen again: after it was not used, or was filled in further */
  document.addEventListener("click", function (event) {
    if (event.target.matches && event.target.matches("[data-dh-sheet-file]")) event.target.value = "";
  });
  /* a chosen spreadsheet is read by the server into the cells; the form itself sends no file */
  document.addEventListener("change", function (event) {
    var chosen = event.target;
    if (!chosen.matches || !chosen.matches("[data-dh-sheet-file]") || !chosen.files.length) return;
    if (chosen.files[0].size > chosen.dataset.dhMegabytes * 1048576) {
      chosen.setCustomValidity(chosen.dataset.dhLarge);
      chosen.reportValidity();
      return;
    }
    chosen.setCustomValidity("");
    var reader = new FileReader();
    reader.onload = function () {
      document.getElementById("form:file").value = reader.result.slice(reader.result.indexOf(",") + 1);
      document.getElementById("form:fileName").value = chosen.files[0].name;
      window.dhSheetFile();
    };
    reader.readAsDataURL(chosen.files[0]);
  });
  window.jQuery(document).on("pfAjaxComplete", function () {
    if (!pasted) return;
    var cell = document.getElementById(pasted);
    pasted = null;
    if (cell && !document.querySelector(".dh-errorsummary")) go(cell);
  });
})();
