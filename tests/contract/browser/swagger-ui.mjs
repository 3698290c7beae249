// Drives Swagger UI as a reader does: every operation expands, 'Try it out' and Execute return a documented status, nothing is
// logged to the console as an error, and no request leaves the origin.
import { chromium } from "playwright-core";

const [url, executablePath] = process.argv.slice(2);
const origin = new URL(url).origin;
const faults = [];
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const page = await browser.newPage();
// A page's answers of 4xx are also console errors of the browser's own; those come with the status and are judged below.
page.on("console", (m) => m.type() === "error" && !m.text().startsWith("Failed to load resource") && faults.push(`console: ${m.text()}`));
page.on("pageerror", (e) => faults.push(`page error: ${e.message}`));
page.on("request", (r) => !r.url().startsWith(origin) && !r.url().startsWith("data:") && !r.url().startsWith("blob:") && faults.push(`off the origin: ${r.url()}`));

const document = await (await fetch(new URL("swagger/v1/swagger.json", url))).json();
const documented = new Map();
for (const [path, item] of Object.entries(document.paths)) {
  for (const [method, operation] of Object.entries(item)) {
    documented.set(operation.operationId, { method, path, statuses: Object.keys(operation.responses) });
  }
}

await page.goto(new URL("swagger/index.html", url).href);
await page.waitForSelector(".opblock");
const ids = await page.$$eval(".opblock", (blocks) => blocks.map((b) => b.id));
if (ids.length !== documented.size) faults.push(`${ids.length} operations are shown, ${documented.size} are documented`);

for (const id of ids) {
  const block = page.locator(`[id="${id}"]`);
  const operation = [...documented.keys()].find((o) => id.endsWith(`-${o}`));
  if (!operation) {
    faults.push(`${id} is not documented`);
    continue;
  }

  await block.locator("button.opblock-summary-control").first().click();
  await block.locator(".opblock-body").waitFor();
  await block.locator("button.try-out__btn").click();
  await block.locator("button.execute").click();
  const live = block.locator(".live-responses-table .response-col_status").last();
  await live.waitFor();
  const status = (await live.innerText()).trim().slice(0, 3);
  const { statuses } = documented.get(operation);
  if (!statuses.includes(status)) faults.push(`${operation} answered ${status}, which is not documented`);
  if (status !== "200") faults.push(`${operation} answered ${status} to its own example`);
  await block.locator("button.opblock-summary-control").first().click();
}

await browser.close();
for (const fault of faults) console.error(fault);
console.log(`${ids.length} operations executed, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
