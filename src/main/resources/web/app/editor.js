// The editor of rules and files: DRL in its colours, completion from what the page offers, findings at their lines. It stands in the place of the text field,
// which keeps the text, so that forms work as they do without it. Tab leaves it, as it leaves any field.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, StreamLanguage, bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, hoverTooltip, keymap, lineNumbers, showTooltip } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const KEYWORDS = ["rule", "when", "then", "end", "not", "exists", "or", "and", "forall", "accumulate", "from", "in", "contains", "memberOf", "matches"];

const drl = StreamLanguage.define({
  name: "drl",
  token(stream) {
    if (stream.eatSpace()) { return null; }
    if (stream.match("//")) { stream.skipToEnd(); return "comment"; }
    if (stream.match(/"(?:[^"\\]|\\.)*"?/)) { return "string"; }
    if (stream.match(/@\w+/)) { return "meta"; }
    if (stream.match(/\$\w+/)) { return "variableName"; }
    if (stream.match(/\d+(\.\d+)?/)) { return "number"; }
    const word = stream.match(/[A-Za-z_]\w*/);
    if (word) {
      if (KEYWORDS.includes(word[0])) { return "keyword"; }
      return stream.match(/\s*\(/, false) ? (/^[A-Z]/.test(word[0]) ? "typeName" : "macroName") : "propertyName";
    }
    stream.next();
    return null;
  },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: tags.typeName, color: "var(--pm)", fontWeight: "600" },
  { tag: tags.macroName, color: "var(--stop)", fontWeight: "600" },
  { tag: tags.string, color: "var(--care)" },
  { tag: [tags.meta, tags.comment], color: "var(--soft)" },
  { tag: tags.number, color: "var(--care)" },
]);

const look = EditorView.theme({
  "&": { border: "1.5px solid var(--edge)", borderRadius: "var(--round-small)", backgroundColor: "var(--card)", color: "var(--ink)", fontSize: ".875rem" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6", minHeight: "14rem", maxHeight: "40rem" },
  ".cm-gutters": { backgroundColor: "var(--paper)", color: "var(--soft)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--accent-soft)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { background: "var(--accent-line)" },
  ".cm-tooltip": { backgroundColor: "var(--card)", color: "var(--ink)", border: "1px solid var(--edge)", borderRadius: "var(--round-small)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--accent-ink)" },
  ".cm-completionDetail": { color: "inherit" },
  // underlined by the style alone: a picture in it is what our policy keeps out
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--stop)" },
  ".cm-lintRange-warning, .cm-lintRange-info, .cm-lintRange-hint": { backgroundImage: "none", textDecoration: "underline wavy var(--care)" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--stop)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--care)" },
});

// What an id stands for: the page of the id is asked for, and of it the facts are shown. They are taken over as the parts of a page that they are, made of escaped text by the service.
const ID = /"([a-z0-9][a-z0-9-]*)"/g;
const asked = new Map();

function idAt(state, pos) {
  const line = state.doc.lineAt(pos);
  const found = [...line.text.matchAll(ID)].find((one) => pos >= line.from + one.index && pos <= line.from + one.index + one[0].length);
  return found === undefined ? null : { id: found[1], from: line.from + found.index, to: line.from + found.index + found[0].length };
}

function facts(id) {
  if (!asked.has(id)) {
    asked.set(id, fetch(`/workbench/words/${id}`)
      .then((answer) => (answer.ok ? answer.text() : ""))
      .then((page) => new DOMParser().parseFromString(page, "text/html").querySelector(".word-facts"))
      .catch(() => null));
  }
  return asked.get(id);
}

async function told(state, pos) {
  const at = idAt(state, pos);
  const found = at === null ? null : await facts(at.id);
  return found === null ? null : { pos: at.from, end: at.to, above: true, create: () => ({ dom: noted(found, at.id) }) };
}

function noted(found, id) {
  const dom = document.importNode(found, true);
  dom.tabIndex = 0;
  dom.setAttribute("role", "group");
  dom.setAttribute("aria-label", id);
  const around = document.createElement("div");
  around.append(dom);
  return around;
}

function head(state) { return state.selection.main.head; }

// By keyboard the same stands at the cursor until the next key, and is read out.
const show = StateEffect.define();
const shown = StateField.define({
  create: () => null,
  update: (value, change) => {
    const effect = change.effects.find((one) => one.is(show));
    return effect !== undefined ? effect.value : change.docChanged || head(change.startState) !== head(change.state) ? null : value;
  },
  provide: (field) => showTooltip.from(field),
});

function tellAtCursor(target) {
  told(target.state, head(target.state)).then((tip) => {
    target.dispatch({ effects: show.of(tip) });
    say(tip === null ? "No id that is known stands at the cursor." : [...tip.create().dom.querySelectorAll("p, dt, dd, li")].map((one) => one.textContent).join(", "));
  });
  return true;
}

function hideTold(target) {
  if (target.state.field(shown) === null) { return false; }
  target.dispatch({ effects: show.of(null) });
  return true;
}

const voice = document.createElement("p");
voice.className = "hidden-text";
voice.setAttribute("role", "status");

function say(words) { voice.textContent = words.replace(/\s+/g, " ").trim(); }

// What can be written: the facts and fields that the page offers for the sentence, and the ids of the vocabulary, each once.
function offered() {
  const once = (options) => [...new Map(options.map((one) => [one.label, one])).values()];
  const ids = button.dataset.ids.split(" ").map((label) => ({ label, type: "constant" }));
  const places = [...document.querySelectorAll("#add option")].map((one) => one.value.split("."));
  return {
    ids: once(ids),
    words: once([
      ...places.map(([fact]) => ({ label: fact, type: "class" })),
      ...places.map(([fact, field]) => ({ label: field, detail: fact, type: "property" })),
      ...KEYWORDS.map((label) => ({ label, type: "keyword" })),
      ...button.dataset.verbs.split(" ").map((label) => ({ label, type: "function" })),
    ].filter((one) => one.label)),
  };
}

function completion() {
  const known = offered();
  return (context) => {
    const quoted = context.matchBefore(/"[\w-]*/);
    if (quoted) { return { from: quoted.from + 1, options: known.ids, validFor: /^[\w-]*$/ }; }
    const word = context.matchBefore(/\w+/);
    return word || context.explicit ? { from: word ? word.from : context.pos, options: known.words, validFor: /^\w*$/ } : null;
  };
}

// A step that fixes a finding: the first character that goes, how many go, what goes and what comes.
function step(finding) {
  const found = /^fix:(\d+):(\d+):([^]*)$/.exec(finding.querySelector("[data-fix]")?.value ?? "");
  if (found === null) { return null; }
  const length = Number(found[2]);
  return { from: Number(found[1]), to: Number(found[1]) + length, written: found[3].slice(0, length), insert: found[3].slice(length) };
}

function fits(state, fix) { return fix !== null && state.sliceDoc(fix.from, fix.to) === fix.written; }

function take(fix) {
  if (!fits(view.state, fix)) { return false; }
  view.dispatch({ changes: { from: fix.from, to: fix.to, insert: fix.insert }, selection: { anchor: fix.from + fix.insert.length }, scrollIntoView: true });
  view.focus();
  say("Fixed.");
  return true;
}

function fixNext(target) {
  const steps = [...document.querySelectorAll(".finding")].map(step).filter((one) => fits(target.state, one)).sort((one, other) => one.from - other.from);
  const line = target.state.doc.lineAt(target.state.selection.main.head).from;
  const next = steps.find((one) => one.from >= line) ?? steps[0];
  if (next === undefined) { say("No finding here can be fixed in one step."); return true; }
  return take(next);
}

function findings(state) {
  return [...document.querySelectorAll(".finding:has([data-line])")].map((one) => {
    const line = state.doc.line(Math.min(Number(one.querySelector("[data-line]").dataset.line), state.doc.lines));
    const fix = step(one);
    const exact = fits(state, fix) && fix.from < fix.to;
    return {
      from: exact ? fix.from : line.from,
      to: exact ? fix.to : line.to,
      actions: exact ? [{ name: one.querySelector("[data-fix]").textContent.trim(), apply: () => take(step(one)) }] : [],
      severity: one.classList.contains("error") ? "error" : one.classList.contains("warning") ? "warning" : "info",
      message: one.querySelector("p").textContent.trim().replace(/^(error|warning|info)\s+/, ""),
    };
  });
}

const text = document.getElementById("drl");
const button = document.querySelector("[data-editor]");
let view = null;

function open() {
  view = new EditorView({
    doc: text.value,
    extensions: [
      EditorView.cspNonce.of(button.dataset.nonce),
      lineNumbers(), history(), drawSelection(), bracketMatching(), closeBrackets(), highlightActiveLine(), EditorView.lineWrapping,
      drl, syntaxHighlighting(colours), look,
      autocompletion({ override: [completion()] }),
      hoverTooltip((target, pos) => told(target.state, pos)), shown,
      keymap.of([
        { key: "Mod-.", run: fixNext }, { key: "Mod-i", run: tellAtCursor, preventDefault: true }, { key: "Escape", run: hideTold },
        { key: "Shift-Alt-f", run: format, preventDefault: true }, ...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap]),
      EditorState.tabSize.of(4),
      EditorView.contentAttributes.of({ "aria-label": text.labels[0]?.textContent ?? "Text", spellcheck: "false", autocapitalize: "none" }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged && text.value !== update.state.doc.toString()) {
          text.value = update.state.doc.toString();
          text.dispatchEvent(new Event("input"));
          readSoon();
        }
      }),
    ],
  });
  text.before(view.dom, voice);
  text.hidden = true;
  view.dispatch(setDiagnostics(view.state, findings(view.state)));
  button.textContent = "Plain text";
  keysTold(true);
}

function keysTold(told) { document.querySelectorAll("[data-keys]").forEach((one) => { one.hidden = !told; }); }

// The page lays the text out; what comes back takes its place, and can be undone as any other change.
function format() {
  ask("format").then((page) => {
    const laid = page?.getElementById("drl")?.value;
    if (laid === undefined || laid === view.state.doc.toString()) { say("Nothing to format."); return; }
    const head = Math.min(view.state.selection.main.head, laid.length);
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: laid }, selection: { anchor: head } });
    view.focus();
    say("Formatted.");
  });
  return true;
}

// The page as it answers to this text; null when it did not, or somebody typed on meanwhile.
async function ask(action) {
  const asked = new URLSearchParams(new FormData(text.form));
  const typed = text.value;
  asked.set("action", action);
  const answer = await fetch(text.form.getAttribute("action"), { method: "POST", body: asked }).catch(() => null);
  return answer === null || view === null || typed !== text.value ? null : new DOMParser().parseFromString(await answer.text(), "text/html");
}

// What cannot be read is told while somebody types: after a pause the page is asked how it reads this text, and what it finds takes the place of what stood there.
// Nothing is saved, and the text stays as it is typed.
const PAUSE = 250;
let pausing = 0;

function readSoon() {
  clearTimeout(pausing);
  pausing = setTimeout(read, PAUSE);
}

async function read() {
  const found = document.getElementById("findings-of-text");
  if (view === null || found === null) { return; }
  const now = (await ask("apply"))?.getElementById("findings-of-text") ?? null;
  if (now === null) { return; }
  now.querySelectorAll("[data-line]").forEach((go) => { go.hidden = false; });
  found.replaceWith(now);
  view.dispatch(setDiagnostics(view.state, findings(view.state)));
}

function close() {
  view.destroy();
  view = null;
  text.hidden = false;
  button.textContent = "Colours and completion";
  keysTold(false);
  voice.remove();
}

// What is typed in elsewhere, such as what a page brings back, stands in the editor as well.
text.addEventListener("input", () => {
  if (view !== null && view.state.doc.toString() !== text.value) {
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text.value } });
  }
});

document.addEventListener("click", (event) => {
  if (view !== null && event.target.closest("[data-format]") !== null) {
    event.preventDefault();
    format();
  }
  const fixed = event.target.closest("[data-fix]");
  if (view !== null && fixed !== null) {
    event.preventDefault();
    take(step(fixed.closest(".finding")));
  }
  const go = event.target.closest("[data-line]");
  if (go !== null && view !== null) {
    const line = view.state.doc.line(Math.min(Number(go.dataset.line), view.state.doc.lines));
    view.dispatch({ selection: { anchor: line.from, head: line.to }, scrollIntoView: true });
    view.focus();
  }
});

button.addEventListener("click", () => {
  if (view === null) { open(); } else { close(); }
  localStorage.setItem("editor", view === null ? "plain" : "colours");
  (view ?? text).focus();
});
open();
