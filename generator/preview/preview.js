// @ts-check
// The preview's own script: added to pages by `handrail serve`, never part of a published site.
// It waits for the next build, then loads the page again or shows what is wrong.

const STATE = "/handrail-preview.json";

/** @typedef {{file: string, line: number, column: number, code: string, message: string, hint: string}} Wrong */

/** @param {Wrong[]} wrong */
function show(wrong) {
  document.getElementById("handrail-preview")?.remove();
  if (!wrong.length) return;
  const box = document.createElement("section");
  box.id = "handrail-preview";
  box.setAttribute("role", "alert");
  Object.assign(box.style, {
    position: "fixed", inset: "auto 0 0 0", maxHeight: "50vh", overflow: "auto", zIndex: "99",
    padding: "16px 24px", background: "#98201c", color: "#fff", font: "16px/1.5 monospace",
  });
  const title = document.createElement("strong");
  title.textContent = "Not built: this page shows the last good site.";
  const list = document.createElement("ul");
  for (const one of wrong) {
    const item = document.createElement("li");
    item.textContent = `${one.file}:${one.line}:${one.column}: ${one.code}: ${one.message} ${one.hint}`;
    list.append(item);
  }
  box.append(title, list);
  document.body.append(box);
}

/** @param {number} seen */
async function wait(seen) {
  try {
    const { builds, wrong } = await (await fetch(`${STATE}?${seen}`)).json();
    if (seen >= 0 && builds !== seen && !wrong.length) location.reload();
    show(wrong);
    await wait(builds);
  } catch {
    setTimeout(() => wait(seen), 2000);
  }
}

wait(-1);
