// What helps where scripts run. Every page does its work without them.

// "None of these" and anything else exclude one another.
for (const none of document.querySelectorAll("input[data-none]")) {
  const others = [...none.form.querySelectorAll("input[type=checkbox]:not([data-none])")];
  none.addEventListener("change", () => { if (none.checked) { others.forEach((one) => { one.checked = false; }); } });
  others.forEach((one) => one.addEventListener("change", () => { if (one.checked) { none.checked = false; } }));
}

// A long list can be narrowed by a word.
for (const find of document.querySelectorAll("[data-find]")) {
  find.hidden = false;
  const rows = [...document.getElementById(find.dataset.find).children].map((row) => [row, row.textContent.toLowerCase()]);
  const told = find.querySelector("[role=status]");
  find.querySelector("input").addEventListener("input", (event) => {
    const word = event.target.value.trim().toLowerCase();
    let shown = 0;
    for (const [row, text] of rows) {
      const keep = text.includes(word) || row.querySelector(":scope > input:checked") !== null;
      row.hidden = !keep;
      shown += keep ? 1 : 0;
    }
    told.textContent = word === "" ? "" : shown === 0 ? "Nothing here has that word." : `${shown} shown`;
  });
  find.querySelector("input").addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); } });
}

for (const print of document.querySelectorAll("[data-print]")) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
