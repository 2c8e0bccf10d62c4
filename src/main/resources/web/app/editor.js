// The editor of rules and files: DRL in its colours, completion from what the page offers, findings at their lines. It stands in the place of the text field,
// which keeps the text, so that forms work as they do without it. Tab leaves it, as it leaves any field.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, StreamLanguage, bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
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

function findings(state) {
  return [...document.querySelectorAll(".finding:has([data-line])")].map((one) => {
    const line = state.doc.line(Math.min(Number(one.querySelector("[data-line]").dataset.line), state.doc.lines));
    return {
      from: line.from,
      to: line.to,
      severity: one.classList.contains("error") ? "error" : one.classList.contains("warning") ? "warning" : "info",
      message: one.querySelector("p").textContent.trim(),
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
      keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap]),
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
  text.before(view.dom);
  text.hidden = true;
  view.dispatch(setDiagnostics(view.state, findings(view.state)));
  button.textContent = "Plain text";
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
  const asked = new URLSearchParams(new FormData(text.form));
  asked.set("action", "apply");
  const answer = await fetch(text.form.getAttribute("action"), { method: "POST", body: asked }).catch(() => null);
  if (answer === null || view === null || asked.get("drl") !== new URLSearchParams(new FormData(text.form)).get("drl")) { return; }
  const now = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("findings-of-text");
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
}

// What is typed in elsewhere, such as what a page brings back, stands in the editor as well.
text.addEventListener("input", () => {
  if (view !== null && view.state.doc.toString() !== text.value) {
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text.value } });
  }
});

document.addEventListener("click", (event) => {
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
