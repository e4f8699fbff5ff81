/* What is shown once is printed from the page that shows it. */
(function () {
  "use strict";
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-dh-print]")) window.print();
  });
})();
