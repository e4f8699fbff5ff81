/* Prints the page; needed for what is shown only once. */
(function () {
  "use strict";
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-dh-print]")) window.print();
  });
})();
