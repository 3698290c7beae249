// A client as its author would write it, from the published document alone: it compiles under strict and runs against the service.
import createClient from "openapi-fetch";
import type { components, paths } from "../build/types/v1.js";

type Evaluation = components["schemas"]["EvaluationResponse"];
type Evaluations = components["schemas"]["EvaluationsResponse"];

declare const process: { argv: string[]; exit(code: number): never };

function must(holds: boolean, what: string): asserts holds {
  if (!holds) {
    console.error(`typescript client: ${what}`);
    process.exit(1);
  }
}

const isOne = (answer: Evaluation | Evaluations): answer is Evaluation => "evaluationId" in answer;

const client = createClient<paths>({ baseUrl: process.argv[2] ?? "" });
const text = "Each Party shall, as appropriate, take measures to regulate the brokers of sloops.";

const one = await client.POST("/v1/evaluations", { body: { text, offsetUnit: "utf16", include: ["explanation"] } });
must(one.data !== undefined && isOne(one.data), "an evaluation was expected");
must(one.data.findings.length > 0, "a finding was expected");
for (const finding of one.data.findings) {
  for (const evidence of finding.evidence) {
    must(text.slice(evidence.start, evidence.end) === evidence.exact, "evidence stands where it says");
  }
}

const refused = await client.POST("/v1/evaluations", { body: { text: "" } });
must(refused.response.status === 400 && refused.error?.errors[0]?.pointer === "/text", "a problem that names /text was expected");

const books = await client.GET("/v1/rulebooks");
must(books.data?.default === "document", "the document's rulebook is the default");

const missing = await client.GET("/v1/rulebooks/{id}", { params: { path: { id: "missing" } } });
must(missing.response.status === 404 && missing.error?.code === "rulebook-unknown", "a missing rulebook was expected");

const tag = books.response.headers.get("ETag") ?? "";
const known = await client.GET("/v1/rulebooks", { params: { header: { "If-None-Match": tag } }, parseAs: "text" });
must(known.response.status === 304, "304 was expected for a document that the caller has");
console.log("typescript client: as documented");
