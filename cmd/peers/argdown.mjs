// Reads Argdown on standard input and says as JSON what Argdown's own parser makes of it.
import { argdown } from "@argdown/node";
import { readFileSync } from "node:fs";

const answer = await argdown.runAsync({
  input: readFileSync(0, "utf8"),
  process: ["parse-input", "build-model", "export-json"],
  model: { mode: "loose" },
  logLevel: "error",
  throwExceptions: true,
});
const errors = [...(answer.lexerErrors ?? []), ...(answer.parserErrors ?? []), ...(answer.exceptions ?? [])];
const marks = []; // tags, links, emphasis and the like in what is said
const mark = (said) => marks.push(...(said.ranges ?? []).map((r) => `${r.type} in ${said.text ?? said.title}`));
const sections = [];
const visit = (section) => {
  sections.push({ title: section.title, data: section.data ?? null });
  mark(section);
  section.children.forEach(visit);
};
(answer.sections ?? []).forEach(visit);
Object.values(answer.statements ?? {}).forEach((s) => s.members.forEach(mark));
console.log(JSON.stringify({
  errors: errors.map((e) => e.message ?? String(e)),
  marks,
  sections,
  statements: Object.values(answer.statements ?? {}).map((s) => ({
    title: s.title,
    members: s.members.filter((m) => !m.isReference).map((m) => ({ text: (m.text ?? "").trim(), data: m.data ?? null })),
  })),
  arguments: Object.keys(answer.arguments ?? {}),
  relations: (answer.relations ?? []).map((r) => ({ type: r.relationType, from: r.from?.title ?? "", to: r.to?.title ?? "" })),
}));
