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
    told.textContent =
      word === "" ? "" : shown === 0 ? (find.dataset.nothing ?? "Nothing here has that word.") : `${shown} ${find.dataset.shown ?? "shown"}`;
  });
  find.querySelector("input").addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); } });
}

for (const print of document.querySelectorAll("[data-print]")) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}

// The gate runs on: the page looks again by itself.
if (document.querySelector("[data-again]")) {
  setTimeout(() => location.reload(), 1500);
}

// From a finding to its line.
for (const go of document.querySelectorAll("[data-line]")) {
  const text = document.getElementById("drl");
  if (text === null) { continue; }
  go.hidden = false;
  go.addEventListener("click", () => {
    const lines = text.value.split("\n");
    const line = Math.min(Number(go.dataset.line), lines.length) - 1;
    const from = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
    text.focus();
    text.setSelectionRange(from, from + lines[line].length);
  });
}

// What was typed in an editor and not saved comes back after a reload or a restart.
for (const form of document.querySelectorAll("form[data-typed]")) {
  const text = form.querySelector("#drl");
  const key = `unsaved ${location.pathname}${location.search}`;
  const kept = localStorage.getItem(key);
  if (kept !== null && kept !== text.value) {
    const again = document.createElement("p");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button quiet small";
    button.textContent = "Bring back what you typed here and did not save";
    button.addEventListener("click", () => { text.value = kept; text.dispatchEvent(new Event("input")); again.remove(); text.focus(); });
    again.append(button);
    text.after(again);
  }
  text.addEventListener("input", () => localStorage.setItem(key, text.value));
  form.addEventListener("submit", (event) => { if (event.submitter?.value === "save") { localStorage.removeItem(key); } });
}

// The editor is loaded when somebody wants it, and at once when they wanted it last time.
for (const button of document.querySelectorAll("[data-editor]")) {
  const load = () => import(button.dataset.editor);
  button.hidden = false;
  if (localStorage.getItem("editor") === "colours") {
    load();
  } else {
    button.addEventListener("click", () => { localStorage.setItem("editor", "colours"); load(); }, { once: true });
  }
}
