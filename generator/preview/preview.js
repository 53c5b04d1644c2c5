// @ts-check
// The preview's own script: added to pages by `handrail serve`, never part of a published site.
// It waits for the next build, then loads the page again or shows what was found; if asked to, it
// goes to what was saved. What it keeps (whether to follow) goes with the tab. A page says which turn
// it was loaded at: whether there is a newer one is for the server to know.

const STATE = "/handrail-preview.json";
const FOLLOW = "handrail-follow";
const LOADED = document.currentScript?.dataset.turn ?? "";
const SHOWN = 50; // a document just drafted has hundreds

/** @typedef {{file: string, line: number, column: number, code: string, severity: string, message: string, hint: string}} Found */

/** @param {Found} one */
function line(one) {
  const item = document.createElement("li");
  item.textContent = `${one.file}:${one.line}:${one.column}: ${one.code}: ${one.message} ${one.hint}`;
  return item;
}

/** @param {Found[]} found @param {string} text @param {boolean} open */
function listed(found, text, open) {
  const box = document.createElement("details");
  box.open = open;
  const title = document.createElement("summary");
  title.textContent = text;
  const list = document.createElement("ul");
  list.append(...found.slice(0, SHOWN).map(line));
  if (found.length > SHOWN) list.append(`and ${found.length - SHOWN} more: handrail check`);
  box.append(title, list);
  return box;
}

function follow() {
  const label = document.createElement("label");
  const tick = document.createElement("input");
  tick.type = "checkbox";
  tick.checked = follows();
  tick.addEventListener("change", () => sessionStorage.setItem(FOLLOW, tick.checked ? "yes" : "no"));
  label.append(tick, " Follow what I save");
  return label;
}

/** @param {Found[]} found @param {boolean} underWay */
function show(found, underWay) {
  document.getElementById("handrail-preview")?.remove();
  const wrong = found.filter((one) => one.severity === "error");
  const box = document.createElement("section");
  box.id = "handrail-preview";
  box.setAttribute("aria-label", "Preview");
  if (wrong.length) box.setAttribute("role", "alert");
  Object.assign(box.style, {
    position: "fixed", inset: wrong.length ? "auto 0 0 0" : "auto 0 0 auto", maxHeight: "50vh",
    overflow: "auto", zIndex: "99", padding: wrong.length ? "16px 24px" : "6px 12px",
    background: wrong.length ? "#98201c" : "#1d2a3a", color: "#fff", font: "16px/1.5 monospace",
  });
  if (wrong.length) box.append(listed(wrong, "Not built: this page shows the last good site.", true));
  else if (found.length) box.append(listed(found, `${found.length} to look at`, false));
  if (underWay) box.append("The other pages follow. ");
  box.append(follow());
  document.body.append(box);
}

function follows() {
  return sessionStorage.getItem(FOLLOW) === "yes";
}

/** @param {string} page */
function go(page) {
  if (!page || !follows()) return location.reload();
  const target = new URL(`/${page}`, location.href);
  const here = target.pathname === location.pathname;
  location.href = target.href;
  if (here) location.reload(); // a change of the fragment alone loads nothing
}

/** @param {number} seen */
async function wait(seen) {
  try {
    const asked = `${STATE}?${seen}&${LOADED}&${location.pathname}`;
    const { turn, wrong, page, again, under_way: underWay } = await (await fetch(asked)).json();
    const there = underWay && page && follows() && turn !== Number(LOADED); // it is loaded but once
    if (again || there) return go(page);
    if (turn !== seen) show(wrong, underWay);
    await wait(turn);
  } catch {
    setTimeout(() => wait(seen), 2000);
  }
}

wait(-1);
