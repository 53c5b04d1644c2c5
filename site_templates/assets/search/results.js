/// <reference path="../../types/search.d.ts" />
/*
 * How results are shown and said. Text goes in as text: nothing of the content becomes markup.
 */

globalThis.handrailResults = (() => {
  const FORCES = new Map(
    Object.entries({
      must: "Must",
      should: "Should",
      may: "May",
      "must-not": "Must not",
      "should-not": "Should not",
    }),
  );

  /**
   * @param {string} tag
   * @param {string} name of its class
   * @param {(Node | string)[]} children
   */
  function part(tag, name, ...children) {
    const element = document.createElement(tag);
    element.className = name;
    element.append(...children);
    return element;
  }

  /**
   * One result: where it stands, its force, the statement, its conditions.
   * @param {SearchEntry} entry
   * @param {string} root the way to the top of the site
   */
  function item({ href, where, what, force = "", rider = "", kind }, root) {
    const word = FORCES.get(force);
    const link = document.createElement("a");
    link.setAttribute("href", root + href);
    const strong = word ? [part("strong", `force ${force.replace("-", " ")}`, word), " "] : [];
    const riders = rider ? [" ", part("span", "rider", rider)] : [];
    const statement = part("span", "what", ...strong, what, ...riders);
    link.append(part("span", "where", where.join(" · ")), " ", statement);
    return part("li", kind, link);
  }

  /**
   * What is announced: how many, for what, in which order, and how a slip was understood.
   * @param {string} query
   * @param {SearchAnswer} answer
   * @param {string} first names of the partnerships that come first, or nothing
   */
  function sentence(query, { found, corrections }, first) {
    const read = corrections.map(({ typed, meant }) => `${typed} read as ${meant}. `).join("");
    const count = found.length === 1 ? "1 result" : `${found.length || "No"} results`;
    const order = first && found.length > 1 ? `, ${first} first` : "";
    return `${read}${count} for “${query}”${order}.${found.length ? "" : " Try other words."}`;
  }

  return { item, sentence };
})();
