// Checks a receipt with nothing but the key of its ledger: who signed the checkpoint in it, and that the entry leads to its root.
// Formats: C2SP tlog-proof, tlog-checkpoint and signed-note; hashes and proofs as RFC 6962 and RFC 9162 have them. Nothing is sent anywhere.

const FORMAT = "c2sp.org/tlog-proof@v1";
const DASH = "\u2014 ";
const HASH = 32;
const ED25519 = 1;
const MOST = { characters: 1_000_000, hashes: 63, signatures: 100 };

class Refuted extends Error {
  constructor(code, detail) {
    super(detail);
    this.code = code;
  }
}

const malformed = (detail) => new Refuted("malformed", `This is not a receipt. ${detail}`);
const bytesOf = (text) => new TextEncoder().encode(text);
const textOf = (bytes) => btoa(String.fromCharCode(...bytes));
const sameBytes = (one, other) => one.length === other.length && one.every((byte, place) => byte === other[place]);
const shortened = (text) => (text.length <= 40 ? text : `${text.slice(0, 40)}…`);

// Only the one text that encoding gives is taken, so that no character can be changed unnoticed.
function base64(text) {
  try {
    const bytes = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
    if (btoa(String.fromCharCode(...bytes)) === text) { return bytes; }
  } catch {
    // said below
  }
  throw malformed(`"${shortened(text)}" is not base64.`);
}

function hash(text) {
  const bytes = base64(text);
  if (bytes.length !== HASH) { throw malformed(`"${shortened(text)}" is not a hash in base64.`); }
  return bytes;
}

function number(text) {
  if (!/^(0|[1-9][0-9]{0,18})$/.test(text) || BigInt(text) >= 2n ** 63n) { throw malformed(`"${shortened(text)}" is not a number.`); }
  return BigInt(text);
}

// Lines that each end with a newline, read from the top.
class Lines {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  get atEnd() { return this.at === this.text.length; }

  next() {
    const end = this.text.indexOf("\n", this.at);
    if (end < 0) { throw malformed(this.atEnd ? "It ends too early." : "Its last line does not end with a newline."); }
    const line = this.text.slice(this.at, end);
    this.at = end + 1;
    return line;
  }

  after(word) {
    const line = this.next();
    if (!line.startsWith(`${word} `)) { throw malformed(`Where a line should begin with "${word} " there is "${shortened(line)}".`); }
    return line.slice(word.length + 1);
  }

  hashes() {
    const found = [];
    for (let line = this.next(); line !== ""; line = this.next()) {
      if (found.length === MOST.hashes) { throw malformed(`It has more than ${MOST.hashes} hashes.`); }
      found.push(hash(line));
    }
    return found;
  }

  rest() {
    const rest = this.text.slice(this.at);
    this.at = this.text.length;
    return rest;
  }
}

function read(text) {
  if (text.length > MOST.characters) { throw malformed(`It has more than ${MOST.characters} characters.`); }
  if (/[\0-\x09\x0b-\x1f]/.test(text)) { throw malformed("It holds a control character; lines end with a newline alone."); }
  const lines = new Lines(text);
  if (lines.next() !== FORMAT) { throw malformed(`Its first line is not ${FORMAT}.`); }
  const entry = base64(lines.after("extra"));
  const index = number(lines.after("index"));
  return { entry, index, proof: lines.hashes(), ...checkpoint(lines.rest()) };
}

function checkpoint(note) {
  const end = note.lastIndexOf("\n\n") + 1;
  if (end === 0) { throw malformed("It has no empty line between its text and its signatures."); }
  const signed = note.slice(0, end);
  const lines = new Lines(signed);
  const head = { origin: lines.next(), size: number(lines.next()), root: hash(lines.next()) };
  let empty = head.origin === "";
  while (!lines.atEnd) { empty = lines.next() === "" || empty; }
  if (empty) { throw malformed("A line of its text is empty."); }
  return { head, signed: bytesOf(signed), signatures: signatures(new Lines(note.slice(end + 1))) };
}

function signatures(lines) {
  const found = [];
  while (!lines.atEnd) {
    const line = lines.next();
    const space = line.lastIndexOf(" ");
    const signer = line.slice(DASH.length, space);
    if (found.length === MOST.signatures || !line.startsWith(DASH) || space <= DASH.length || signer.includes(" ")) {
      throw malformed(`Line ${found.length + 1} of its signatures is not one, or one too many.`);
    }
    const bytes = base64(line.slice(space + 1));
    if (bytes.length <= 4) { throw malformed(`Line ${found.length + 1} of its signatures is not one.`); }
    found.push({ signer, id: bytes.slice(0, 4), signature: bytes.slice(4) });
  }
  return found;
}

async function sha256(...parts) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", await new Blob(parts).arrayBuffer()));
}

// A verifier key is name+id+base64; its id is the beginning of a digest of the rest.
async function verifierKey(text) {
  const refuse = (detail) => new Refuted("malformed-key", `This is not a verifier key. ${detail}`);
  const first = text.indexOf("+");
  const second = text.indexOf("+", first + 1);
  if (first < 1 || second < 0) { throw refuse("It has not the three parts name+id+base64."); }
  const name = text.slice(0, first);
  let bytes;
  try {
    bytes = base64(text.slice(second + 1));
  } catch {
    throw refuse("Its last part is not base64.");
  }
  if (bytes.length !== 1 + HASH || bytes[0] !== ED25519) { throw refuse("It is not an Ed25519 key."); }
  const id = (await sha256(bytesOf(`${name}\n`), bytes)).slice(0, 4);
  if ([...id].map((byte) => byte.toString(16).padStart(2, "0")).join("") !== text.slice(first + 1, second)) {
    throw refuse("Its id does not belong to its name and bytes.");
  }
  return { name, id, label: text.slice(0, second), point: bytes.slice(1) };
}

// Whether this browser can check the signature. Null says that it cannot.
async function madeBy(key, signature, signed) {
  let imported;
  try {
    imported = await crypto.subtle.importKey("raw", key.point, { name: "Ed25519" }, false, ["verify"]);
  } catch (failure) {
    if (failure.name === "NotSupportedError" || failure.name === "SyntaxError") { return null; }
    throw new Refuted("malformed-key", "This is not a verifier key. Its bytes are no point of the curve.");
  }
  return crypto.subtle.verify({ name: "Ed25519" }, imported, signature, signed);
}

async function signer(receipt, key) {
  const claimed = receipt.signatures.filter((one) => one.signer === key.name && sameBytes(one.id, key.id));
  if (claimed.length === 0) { throw new Refuted("not-signed-by-key", `The checkpoint has no signature by ${key.label}.`); }
  let known = true;
  for (const one of claimed) {
    const made = await madeBy(key, one.signature, receipt.signed);
    if (made === false) { throw new Refuted("bad-signature", `The signature of ${key.label} is not over this checkpoint.`); }
    known = known && made !== null;
  }
  if (receipt.head.origin !== key.name) {
    throw new Refuted("other-ledger", `The checkpoint is of ${receipt.head.origin}, signed with the key of ${key.name}.`);
  }
  return known;
}

// RFC 9162, section 2.1.3.2.
async function included({ entry, index, proof, head }) {
  const refuse = (code) => new Refuted(code, `The receipt does not show that its entry is entry ${index} of the ${head.size} in ${head.origin}.`);
  if (head.size === 0n && !sameBytes(head.root, await sha256())) {
    throw new Refuted("impossible-root", `The checkpoint is of no entries, with the root ${textOf(head.root)}.`);
  }
  if (index >= head.size) { throw refuse("no-such-index"); }
  let node = index;
  let last = head.size - 1n;
  let climbed = await sha256(Uint8Array.of(0), entry);
  for (const sibling of proof) {
    if (last === 0n) { throw refuse("proof-too-long"); }
    const left = (node & 1n) === 1n || node === last;
    climbed = left ? await sha256(Uint8Array.of(1), sibling, climbed) : await sha256(Uint8Array.of(1), climbed, sibling);
    while (left && (node & 1n) === 0n && node !== 0n) {
      node >>= 1n;
      last >>= 1n;
    }
    node >>= 1n;
    last >>= 1n;
  }
  if (last !== 0n) { throw refuse("proof-too-short"); }
  if (!sameBytes(climbed, head.root)) { throw refuse("not-included"); }
}

// The fields of an entry: its lines after the first, each a name and a value; "-" stands for none.
function fields(entry) {
  return Object.fromEntries(new TextDecoder().decode(entry).split("\n").slice(1, -1).map((line) => {
    const space = line.indexOf(" ");
    return [line.slice(0, space), line.slice(space + 1)];
  }));
}

/**
 * What a receipt shows. The code is "sound", "no-ed25519" where this browser cannot check the signature and the rest is sound, "no-crypto" where it can
 * check nothing, or why it is refuted. The steps that were passed are "form", "signature" and "proof".
 */
export async function verifyReceipt(text, keyText) {
  if (globalThis.crypto?.subtle === undefined) { return { code: "no-crypto", detail: "", passed: [] }; }
  const passed = [];
  try {
    const key = await verifierKey(keyText.trim());
    const receipt = read(text);
    passed.push("form");
    const signed = await signer(receipt, key);
    if (signed) { passed.push("signature"); }
    await included(receipt);
    passed.push("proof");
    const { head, index } = receipt;
    const shown = { fields: fields(receipt.entry), index: String(index), size: String(head.size), origin: head.origin, signer: key.label };
    return { code: signed ? "sound" : "no-ed25519", detail: "", passed, shown };
  } catch (failure) {
    if (failure instanceof Refuted) { return { code: failure.code, detail: failure.message, passed }; }
    throw failure;
  }
}
