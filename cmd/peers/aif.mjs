// Reads AIF on standard input, or xAIF where the first argument is xaif, and says as JSON
// what arguebuf makes of it.
import { load } from "arguebuf";
import { readFileSync } from "node:fs";

const file = JSON.parse(readFileSync(0, "utf8"));
const graph = process.argv[2] === "xaif" ? load.xaif(file) : load.aif(file);
const nodes = Object.values(graph.nodes);
console.log(JSON.stringify({
  statements: nodes.filter((n) => n.type === "atom").map((n) => ({ id: n.id, text: n.text })),
  schemes: nodes.filter((n) => n.type === "scheme").map((n) => ({ id: n.id, case: n.scheme.case ?? "" })),
  edges: Object.values(graph.edges).map((e) => ({ from: e.source, to: e.target })),
  participants: Object.values(graph.participants ?? {}).map((p) => p.name),
  text: Object.values(graph.resources ?? {}).map((r) => r.text).join(""),
}));
