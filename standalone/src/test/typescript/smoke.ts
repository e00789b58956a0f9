// Written against the types that are generated from the contract: what they forbid does not compile.
import createClient from "openapi-fetch";
import type { paths } from "./contract.js";

declare const process: { argv: string[]; exit(code: number): never };

const [baseUrl = "", administrators = "", managers = "", key = ""] = process.argv.slice(2);
// Some views are also given as CSV or lines; this program takes JSON alone, and refusals.
type Json = "application/json" | "application/problem+json";
const as = (token: string) => createClient<paths, Json>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });
const administrator = as(administrators);
const manager = as(managers);

function taken<T>(answer: { data?: T; error?: unknown }): T {
  if (answer.data === undefined) {
    console.log(`refused: ${JSON.stringify(answer.error)}`);
    process.exit(1);
  }
  return answer.data;
}

const me = taken(await manager.GET("/api/v1/me"));
const created = taken(
  await administrator.POST("/api/v1/commands/CreateProduct", { body: { key, name: "Trail Maps", manager: me.person } }),
);
const set = taken(
  await manager.POST("/api/v1/commands/SetVision", {
    body: { productId: created.id, statement: "Nobody gets lost", rationale: { text: "Many do" } },
  }),
);
const refused = await manager.POST("/api/v1/commands/OpenBacklog", {
  // @ts-expect-error a number is no name
  body: { productId: created.id, name: 5 },
});
const seen = taken(
  await manager.GET("/api/v1/products/{product}/audit", {
    params: { path: { product: created.id }, query: { type: ["VisionSet"] }, header: { "Backstory-Position": set.position } },
  }),
);
console.log(`${seen.entries.map((entry) => entry.type).join()} ${refused.error?.type}`);
