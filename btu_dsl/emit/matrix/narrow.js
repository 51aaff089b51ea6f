"use strict";
// Shows the verdicts of one language, one mode, or one of each; without this script the page shows the worst of all.
(() => {
  const table = document.querySelector("table");
  const form = document.querySelector(".narrow");
  const places = JSON.parse(table.dataset.places);
  const signs = JSON.parse(table.dataset.signs);
  const worstFirst = "bwnsra";

  function show() {
    const language = form.elements.language.value;
    const mode = form.elements.mode.value;
    const wanted = places.map(([spoken, way]) => (!language || spoken === language) && (!mode || way === mode));
    for (const cell of table.querySelectorAll("td[data-v]")) {
      const seen = [...cell.dataset.v].filter((_, at) => wanted[at]);
      const worst = [...worstFirst].find((letter) => seen.includes(letter)) || "a";
      cell.className = worst;
      cell.textContent = signs[worst];
    }
  }

  form.hidden = false;
  form.addEventListener("change", show);
  show();
})();
