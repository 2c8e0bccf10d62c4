// Checks the receipt of a decision where it is shown, and says what was checked and what was not.
import { verifyReceipt } from "{receipt}";

// What a refutation means and what to do, as bin/advisor verify says it.
const MEANINGS = {
  "malformed-key": "Nothing was checked. Copy the whole verifier key, name+id+base64, from where it was published.",
  malformed: "Nothing is shown by it. Get it again, as it was published; if it stays so, whoever gave it changed it.",
  "not-signed-by-key": "Nobody answers for it: the signature was taken off, or made with another key. Ask whether the ledger's key was replaced and where that was announced.",
  "bad-signature": "What is signed was changed after it was signed, or the signature is a forgery.",
  "other-ledger": "It may be sound, but it is not about the ledger that was asked about.",
  "impossible-root": "A ledger without entries has only one root; whoever signed this did not compute it.",
  "no-such-index": "The checkpoint speaks of a ledger that had no such entry yet, so it proves nothing about it.",
  "proof-too-short": "The proof was cut, or belongs to a tree of another size.",
  "proof-too-long": "The proof was added to, or belongs to a tree of another size.",
  "not-included": "The entry is not the one that stood at this place when the checkpoint was signed, or the proof is not its own. Such a receipt is worth nothing.",
  "other-entry": "The receipt is sound, but it is about another entry than this page. It proves nothing about this decision.",
};

const STEPS = [
  ["form", () => "Its form: each line is as the format has it"],
  ["signature", (shown) => (shown ? `The signature of ${shown.signer} over a ledger of ${shown.size} entries` : "The signature")],
  ["proof", (shown) => (shown ? `The proof that entry ${shown.index} leads to the signed root` : "The proof that the entry leads to the signed root")],
  ["entry", () => "That the entry is this decision: id, time, place, release and who asked"],
];

// In which of the steps a receipt is refuted.
function failedStep(code) {
  const signature = ["malformed-key", "not-signed-by-key", "bad-signature", "other-ledger"];
  return { sound: "", "no-ed25519": "", malformed: "form", "other-entry": "entry" }[code] ?? (signature.includes(code) ? "signature" : "proof");
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) { made.className = className; }
  if (text) { made.textContent = text; }
  return made;
}

function list(title, items) {
  const part = element("div");
  const rows = element("ul", "verified");
  rows.append(...items);
  part.append(element("h4", "", title), rows);
  return part;
}

for (const place of document.querySelectorAll("[data-receipt]")) {
  const expected = JSON.parse(place.dataset.receipt);
  const text = place.querySelector("[data-text]");
  const key = place.querySelector("[data-key]");
  const verdict = place.querySelector("[data-verdict]");
  const button = place.querySelector("[data-verify]");
  const icon = (name) => place.querySelector(`template[data-icon=${name}]`).content.cloneNode(true);

  const row = (name, said) => {
    const one = element("li", name);
    const words = element("span", "", said);
    words.prepend(element("span", "hidden-text", { yes: "Holds: ", no: "Does not hold: ", open: "Not checked: " }[name]));
    one.append(icon(name), words);
    return one;
  };

  const unchecked = (code) => [
    key.value.trim() === key.defaultValue
      ? "Whether this key is the ledger's own: it came from this service. Put the key in its place that was given to you elsewhere."
      : "Where the key came from: you gave it.",
    "What is shown above and below: the entry holds a digest of the sealed answer. bin/advisor verify ledger opens and compares it.",
    "Whether the ledger only grew since another checkpoint that you kept. bin/advisor verify compares the two.",
    "This page itself, which came from the service that it checks. bin/advisor verify does the same without it.",
    ...(code === "no-ed25519" ? ["The signature: this browser's Web Crypto has no Ed25519, so whoever gave you the receipt may have made it up."] : []),
  ];

  const show = (style, title, detail, result) => {
    const box = element("div", `notice ${style}`);
    const said = element("div");
    said.append(element("h3", "", title), ...(detail ? [element("p", "", detail)] : []));
    if (result) {
      const state = (step) => (result.passed.includes(step) ? "yes" : step === failedStep(result.code) ? "no" : "open");
      const grid = element("div", "beside");
      grid.append(
        list("What was checked", STEPS.map(([step, words]) => row(state(step), words(result.shown)))),
        list("What was not", unchecked(result.code).map((one) => row("open", one))));
      box.append(icon(style === "" ? "yes" : "no"), said, grid);
    } else {
      box.append(icon(style === "" ? "yes" : "no"), said);
    }
    verdict.replaceChildren(box);
  };

  const verify = async () => {
    const result = await verifyReceipt(text.value, key.value);
    if (result.code === "no-crypto") {
      show("care", "Not checked", "This browser gives Web Crypto to pages of HTTPS and of this machine alone. Save the receipt and check it with bin/advisor verify.");
      return;
    }
    const told = { ...result.shown?.fields, index: result.shown?.index };
    const same = result.shown !== undefined && Object.entries(expected).every(([name, value]) => told[name] === value);
    if (same) { result.passed.push("entry"); }
    if (result.shown !== undefined && !same) {
      show("stop", "About another entry", MEANINGS["other-entry"], { ...result, code: "other-entry" });
    } else if (result.code === "no-ed25519") {
      show("care", "Not proved: the signature was not checked", "All the rest holds. Check the receipt in a newer browser, or with bin/advisor verify.", result);
    } else if (result.code === "sound") {
      show("", "In the ledger, unchanged", `Entry ${told.index} of the ${result.shown.size} in ${result.shown.origin} is this decision.`, result);
    } else {
      show("stop", `Refuted: ${result.code}`, `${result.detail} ${MEANINGS[result.code]}`, result);
    }
  };

  button.hidden = false;
  button.addEventListener("click", () => {
    verify().catch((failure) => show("care", "Not checked", `The check itself failed: ${failure.message}`));
  });
}
