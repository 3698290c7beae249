"use strict";
// Sends the text, shows the HTML report of the same service in place, and offers every other report of it.
const reports = [
  ["HTML", "text/html"],
  ["Markdown", "text/markdown"],
  ["Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["CSV, a row a finding", "text/csv"],
  ["CSV for statistics", "text/csv;profile=tidy"],
  ["SARIF", "application/sarif+json"],
  ["JSON Lines", "application/x-ndjson"],
  ["JSON", "application/json"],
];
const treatyReports = [["Akoma Ntoso", "application/akn+xml"]];
const form = document.getElementById("form");
const state = document.getElementById("status");
const problem = document.getElementById("problem");
const result = document.getElementById("result");
const downloads = document.getElementById("downloads");
const report = document.getElementById("report");

function ask() {
  const fields = new FormData(form);
  const isTreaty = fields.get("kind") === "treaty";
  const body = { text: fields.get("text") };
  const source = {};
  for (const name of ["treaty", "article", "heading"]) {
    if (fields.get(name)) source[name] = fields.get(name);
  }
  if (Object.keys(source).length > 0) body.source = source;
  if (fields.get("rulebook")) body.rulebook = fields.get("rulebook");
  return { address: isTreaty ? "v1/treaties/evaluations" : "v1/evaluations", body: JSON.stringify(body), isTreaty };
}

function send(asked, accept) {
  return fetch(asked.address, { method: "POST", headers: { "Content-Type": "application/json", "Accept": accept }, body: asked.body });
}

async function showProblem(response) {
  const told = await response.json();
  const title = document.createElement("p");
  title.textContent = told.title + ". " + told.detail;
  const list = document.createElement("ul");
  for (const error of told.errors || []) {
    const item = document.createElement("li");
    item.textContent = error.pointer + ": " + error.detail;
    list.append(item);
  }
  problem.replaceChildren(title, ...(list.children.length > 0 ? [list] : []));
}

// A report is a page of its own: its headings go one step down below this page's.
function lower(main) {
  for (let depth = 5; depth >= 1; depth--) {
    for (const heading of main.querySelectorAll("h" + depth)) {
      const lowered = document.createElement("h" + Math.min(6, depth + 2));
      lowered.append(...heading.childNodes);
      heading.replaceWith(lowered);
    }
  }
  return main;
}

async function save(asked, accept) {
  state.textContent = "The report is being made.";
  const response = await send(asked, accept);
  if (!response.ok) {
    await showProblem(response);
    return;
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") || "");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = name ? name[1] : "evaluation.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  state.textContent = "Saved as " + link.download + ".";
}

form.addEventListener("submit", async event => {
  event.preventDefault();
  problem.replaceChildren();
  state.textContent = "The text is being read.";
  const asked = ask();
  try {
    const response = await send(asked, "text/html");
    if (!response.ok) {
      result.hidden = true;
      state.textContent = "";
      await showProblem(response);
      return;
    }
    // Its head has a style sheet of its own, which this page has already and its policy would refuse.
    const whole = await response.text();
    const page = new DOMParser().parseFromString(whole.slice(whole.indexOf("<main>"), whole.lastIndexOf("</main>") + 7), "text/html");
    report.replaceChildren(...lower(document.adoptNode(page.querySelector("main"))).childNodes);
    downloads.replaceChildren(...[...reports, ...(asked.isTreaty ? treatyReports : [])].map(([name, type]) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = name;
      button.addEventListener("click", () => save(asked, type));
      item.append(button);
      return item;
    }));
    result.hidden = false;
    state.textContent = "The result is below.";
    document.getElementById("result-heading").focus();
  } catch {
    state.textContent = "";
    problem.textContent = "The service cannot be reached.";
  }
});

fetch("v1/rulebooks", { headers: { "Accept": "application/json" } }).then(r => r.json()).then(known => {
  const choice = document.getElementById("rulebook");
  for (const book of known.rulebooks) {
    const option = document.createElement("option");
    option.value = book.id + "@" + book.version;
    option.textContent = book.title + " (" + option.value + ")";
    choice.append(option);
  }
}).catch(() => {});
