// Answers what PeerComparison asks with rule engines for Node.js, and times each client inside this process.
// Standard input: { table: [row], clients: [client], warmUp, rounds }; standard output: { peer: { answers, micros } }.
import { readFileSync } from "node:fs";
import { ZenDecisionContent, ZenEngine } from "@gorules/zen-engine";
import { Engine } from "json-rules-engine";

const { table, clients, warmUp, rounds } = JSON.parse(readFileSync(0, "utf8"));

/** One decision table that collects every row that holds, asked once for all concerns of a client. */
function zen() {
  const texts = (values) => values.map((value) => JSON.stringify(value)).join(", ");
  const column = (id, field) => ({ id, field, name: id });
  const rules = table.map((row) => ({
    _id: row.id,
    concern: texts([row.concern]),
    skinType: row.skinType === null ? "" : texts([row.skinType]),
    age: `[${row.fromAge}..${row.toAge}]`,
    severity: texts(row.severities),
    row: JSON.stringify(row.id),
    factConcern: "concern",
    factSeverity: "severity",
    factSkinType: "skinType",
    factAge: "age",
  }));
  const content = {
    nodes: [
      { id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } },
      { id: "out", name: "out", type: "outputNode", position: { x: 0, y: 0 } },
      {
        id: "table",
        name: "table",
        type: "decisionTableNode",
        position: { x: 0, y: 0 },
        content: {
          hitPolicy: "collect",
          executionMode: "loop",
          inputField: "asked",
          inputs: [
            column("concern", "concern"),
            column("skinType", "skinType"),
            column("age", "age"),
            column("severity", "severity"),
          ],
          outputs: [
            column("row", "row"),
            column("factConcern", "concern"),
            column("factSeverity", "severity"),
            column("factSkinType", "skinType"),
            column("factAge", "age"),
          ],
          rules,
        },
      },
    ],
    edges: [
      { id: "first", type: "edge", sourceId: "in", targetId: "table" },
      { id: "second", type: "edge", sourceId: "table", targetId: "out" },
    ],
  };
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(content));
  return async ({ age, skinType, concerns }) => {
    const asked = concerns.map(({ id, severity }) => ({ concern: id, severity, skinType, age }));
    return (await decision.evaluate({ asked })).result.flat();
  };
}

/** One rule for each row, one run for each client: a concern is a fact of its own, and its value is the severity. */
function jsonRules() {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const row of table) {
    const all = [
      { fact: row.concern, operator: "in", value: row.severities },
      { fact: "age", operator: "greaterThanInclusive", value: row.fromAge },
      { fact: "age", operator: "lessThanInclusive", value: row.toAge },
    ];
    if (row.skinType !== null) {
      all.push({ fact: "skinType", operator: "equal", value: row.skinType });
    }
    engine.addRule({ conditions: { all }, event: { type: "row", params: { row: row.id, concern: row.concern } } });
  }
  return async ({ age, skinType, concerns }) => {
    const facts = { age, skinType };
    for (const { id, severity } of concerns) {
      facts[id] = severity;
    }
    const { results } = await engine.run(facts);
    return results.map((result) => {
      const { row, concern } = result.event.params;
      return { row, concern, severity: result.conditions.all[0].factResult, skinType, age };
    });
  };
}

const peers = { zen: zen(), "json-rules-engine": jsonRules() };
const told = {};
for (const name of Object.keys(peers)) {
  told[name] = { answers: [], micros: [] };
  for (const client of clients) {
    told[name].answers.push(await peers[name](client));
  }
}
for (let round = -warmUp; round < rounds; round++) {
  for (const [name, ask] of Object.entries(peers)) {
    for (const client of clients) {
      const began = process.hrtime.bigint();
      await ask(client);
      const nanos = Number(process.hrtime.bigint() - began);
      if (round >= 0) {
        told[name].micros.push(nanos / 1000);
      }
    }
  }
}
process.stdout.write(JSON.stringify(told));
