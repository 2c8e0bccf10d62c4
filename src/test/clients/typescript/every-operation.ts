// Calls every operation of a service through the generated types, and prints the method, the path and the status of each call. It ends
// with an error where an answer is another than it must be.
import createClient, { defaultPathSerializer } from "openapi-fetch";
import type { components, paths } from "./api.js";

type Person = components["schemas"]["Client"];

const service = process.argv[2] ?? "http://localhost:8080";
const api = createClient<paths>({
  baseUrl: service,
  // The slashes of a tile belong to its path.
  pathSerializer: (path, params) => defaultPathSerializer(path, params).replaceAll("%2F", "/"),
});
api.use({
  onResponse({ request, response }) {
    console.log(request.method, new URL(request.url).pathname, response.status);
  },
});

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`not so: ${what}`);
}

/** The answer of a call, or the problem as an error. */
async function data<T>(call: Promise<{ data?: T; error?: components["schemas"]["Problem"] }>): Promise<T> {
  const answer = await call;
  if (answer.data === undefined) throw new Error(JSON.stringify(answer.error));
  return answer.data;
}

const someone: Person = { age: 45, concerns: [{ id: "wrinkles" }], conditions: null };

async function ask(): Promise<components["schemas"]["Decision"]> {
  const brief = await data(api.POST("/v1/advice", { body: { client: someone } }));
  check(brief.summary.length > 0 && brief.recommendations === undefined, "in brief");
  const full = await data(api.POST("/v1/advice", { params: { query: { view: "full" } }, body: { client: someone } }));
  check(full.recommendations !== undefined && full.rules !== undefined, "in full");
  const whyNot = await data(api.POST("/v1/advice/why-not", { body: { client: someone, class: "signal" } }));
  check(whyNot.because.length > 0, "why not");
  const whatIf = await data(api.POST("/v1/advice/what-if", { body: { client: someone, ingredient: "retinol" } }));
  check(whatIf.because.length > 0, "what if");
  const unsafeIf = await data(api.POST("/v1/advice/unsafe-if", { body: { client: someone } }));
  check(unsafeIf.hazards.length > 0, "unsafe if");
  const next = await data(api.POST("/v1/interview/next", { body: { client: someone } }));
  check(next.question !== null, "the next question");
  const repeat = { params: { header: { "Idempotency-Key": '"' + full.decisionId + '"' } }, body: { client: someone } };
  const asked = await data(api.POST("/v1/advice", repeat));
  check((await data(api.POST("/v1/advice", repeat))).decisionId === asked.decisionId, "the same advice again");
  const lines = [{ client: someone }, { client: { age: -1 } }].map((line) => JSON.stringify(line)).join("\n");
  const batch = await data(
    api.POST("/v1/advice/batch", {
      body: lines,
      bodySerializer: (body) => body,
      headers: { "Content-Type": "application/x-ndjson" },
      parseAs: "text",
    }),
  );
  const answers = batch.trimEnd().split("\n").map((line) => JSON.parse(line));
  check(answers.length === 2 && answers[0].decisionId !== undefined && answers[1].line === 2, "a batch");
  const said = await data(api.POST("/v1/feedback", { body: { decisionId: asked.decisionId, kind: "overridden", reason: "cost" } }));
  check(!said.serious && said.decisionId === asked.decisionId, "feedback");
  const label = await data(api.POST("/v1/labels", { body: { text: "Ingredients: Aqua, Retinol" } }));
  check(label.actives.length > 0, "a label");
  return full;
}

async function lookUp(): Promise<void> {
  check((await data(api.GET("/v1/vocabulary"))).terms.length > 0, "vocabulary");
  check((await data(api.GET("/v1/sources"))).sources.length > 0, "sources");
  check((await data(api.GET("/v1/session"))).roles.length > 0, "session");
  const page = await data(api.GET("/v1/ingredients", { params: { query: { limit: 2 } } }));
  check(page.ingredients.length === 2 && page.next !== null, "a page of ingredients");
  const retinol = await data(api.GET("/v1/ingredients/{id}", { params: { path: { id: "retinol" } } }));
  check(retinol.kind === "active" && !retinol.prescription, "an active, told apart by its kind");
  const rules = await data(api.GET("/v1/rules", { params: { query: { folder: "recommend", reviewed: false, limit: 2 } } }));
  check(rules.rules.length === 2, "a page of rules");
  check((await data(api.GET("/v1/rules/{id}", { params: { path: { id: "REC-012" } } }))).id === "REC-012", "a rule");
}

async function change(release: string): Promise<void> {
  const found = await data(api.POST("/v1/rules/check", { body: { files: [{ path: "exclude/example.drl", text: "rule" }] } }));
  check(!found.ok, "no rule");
  const reason = "To call every operation";
  const out = await api.POST("/v1/rules/{id}/withdraw", { params: { path: { id: "REC-052" } }, body: { hours: 1, reason } });
  check(out.error?.reason === "gate", "who would lose something is told first");
  const begun = await data(api.POST("/v1/drafts", { body: { title: "Another name" } }));
  const path = { id: begun.id };
  const tag = { "If-Match": `"${begun.head}"` };
  const name = { path: "RELEASE", text: `typescript ${begun.id}` };
  await data(api.POST("/v1/drafts/{id}/save", { params: { path, header: tag }, body: { reason, files: [name] } }));
  check((await data(api.GET("/v1/drafts/{id}", { params: { path } }))).changed[0] === "RELEASE", "saved");
  check((await data(api.GET("/v1/drafts/{id}/files", { params: { path } }))).files.length > 0, "the files of a draft");
  check((await data(api.GET("/v1/drafts/{id}/diff", { params: { path } }))).files[0]?.change === "changed", "the difference");
  check((await data(api.GET("/v1/drafts"))).drafts.some((draft) => draft.id === begun.id), "drafts");
  const steps = await data(api.POST("/v1/drafts/{id}/submit/steps", { params: { path }, parseAs: "text" }));
  check(steps.includes("event:draft"), "the gate step by step");
  const impact = await data(api.GET("/v1/drafts/{id}/impact/markdown", { params: { path }, parseAs: "text" }));
  check(impact.startsWith("# "), "its report as a page");
  const submitted = await data(api.POST("/v1/drafts/{id}/submit", { params: { path } }));
  check(submitted.report?.passes === true, "the gate lets it pass");
  const own = { commit: submitted.head, meaning: "It is my own work" };
  const approved = await api.POST("/v1/drafts/{id}/approve", { params: { path }, body: own });
  check(approved.error?.reason === "own-work", "nobody approves what is their own");
  const published = await data(api.POST("/v1/drafts/{id}/publish", { params: { path }, body: {} }));
  check(published.state === "published", "published");
  const other = { id: (await data(api.POST("/v1/drafts", { body: { title: "Names" } }))).id };
  const renamed = { from: "SAF-1807", to: "SAF-9807", reason };
  await data(api.POST("/v1/drafts/{id}/rename", { params: { path: other }, body: renamed }));
  await data(api.POST("/v1/drafts/{id}/retire", { params: { path: other }, body: { id: "SAF-9807", reason } }));
  const ended = await data(api.POST("/v1/drafts/{id}/withdraw", { params: { path: other }, body: { reason } }));
  check(ended.state === "withdrawn", "withdrawn");
  const back = await data(api.POST("/v1/releases/{id}/rollback", { params: { path: { id: release } }, body: { reason } }));
  check(back.release === release, "the former release is live again");
}

async function review(made: components["schemas"]["Decision"]): Promise<void> {
  const id = made.decisionId;
  const release = made.release.id;
  const found = await data(api.GET("/v1/decisions", { params: { query: { release, limit: 2 } } }));
  check(found.decisions.length > 0, "found");
  const path = { id };
  check((await data(api.GET("/v1/decisions/{id}", { params: { path } }))).decisionId === id, "as recorded");
  check((await data(api.GET("/v1/decisions/{id}/record", { params: { path } }))).decisionId === id, "the record");
  const receipt = await data(api.GET("/v1/decisions/{id}/receipt", { params: { path }, parseAs: "text" }));
  check(receipt.startsWith("c2sp.org/tlog-proof"), "the receipt");
  const replay = await data(api.POST("/v1/decisions/{id}/replay", { params: { path } }));
  check(replay.outcome === "identical", "replayed");
  const feedback = await data(api.GET("/v1/feedback", { params: { query: { kind: "overridden", limit: 2 } } }));
  check(feedback.feedback[0]?.reason === "cost", "what was said");
  check((await data(api.GET("/v1/feedback/rules"))).rules.length >= 0, "counts of rules");
  const counts = await data(api.GET("/v1/feedback/rules/{id}", { params: { path: { id: "REC-012" } } }));
  check(counts.rule === "REC-012" && counts.serious === 0, "counts of a rule");
  check((await data(api.GET("/v1/releases"))).releases.length > 0, "releases");
  const of = { id: release };
  check((await data(api.GET("/v1/releases/{id}", { params: { path: of } }))).rules.includes("REC-012"), "the release");
  check((await data(api.GET("/v1/releases/{id}/files", { params: { path: of } }))).files.length > 0, "its files");
  const rule = { id: release, rule: "REC-012" };
  check((await data(api.GET("/v1/releases/{id}/rules/{rule}", { params: { path: rule } }))).id === "REC-012", "its rule");
  const ends = { from: release, to: release };
  const changes = await data(api.GET("/v1/releases/{from}/diff/{to}", { params: { path: ends } }));
  check(changes.changed.length === 0, "nothing differs");
  const page = await data(api.GET("/v1/releases/{from}/diff/{to}/markdown", { params: { path: ends }, parseAs: "text" }));
  check(page.includes("Nothing changed"), "nothing differs on the page");
  check((await data(api.GET("/log/checkpoint", { parseAs: "text" }))).length > 0, "checkpoint");
  const tile = await api.GET("/log/tile/{path}", { params: { path: { path: "0/000.p/1" } }, parseAs: "arrayBuffer" });
  check(tile.data !== undefined && tile.data.byteLength === 32, "a tile");
}

/** A problem is read as one. */
async function faults(): Promise<void> {
  const { error } = await api.POST("/v1/advice", { body: { client: { age: -1 } } });
  check(error?.faults[0]?.code === "out-of-range", "the fault");
}

const made = await ask();
await lookUp();
await change(made.release.id);
await review(made);
await faults();
