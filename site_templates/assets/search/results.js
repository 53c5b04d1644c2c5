/// <reference path="../../types/search.d.ts" />
/*
 * How results are shown and said. A statement shows with its force, its condition, exception and
 * limit, then its clause; what is not said says so. Text goes in as text: nothing of the content
 * becomes markup.
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
  /** So many items of a list are shown. */
  const ITEMS = 8;

  /**
   * @param {string} tag
   * @param {string} name of its class
   * @param {(Node | string)[]} children
   */
  function part(tag, name, ...children) {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...children);
    return element;
  }

  /**
   * One result: where it stands, its force, the statement with all that binds it, its clause.
   * @param {SearchResult} result
   * @param {string} root the way to the top of the site
   * @param {(id: string) => SearchEntry | undefined} entry by its id
   * @param {string} group the name of the partnership whose results begin with it
   */
  function item(result, root, entry, group = "") {
    const link = document.createElement("a");
    link.setAttribute("href", root + result.href);
    link.append(part("span", "where", result.where.join(" · ")), " ", statement(result, entry));
    if (result.clause) link.append(" ", part("span", "clause", result.clause));
    const heading = group ? [part("p", "group", group)] : [];
    return part("li", result.kind, ...heading, link, ...items(result, entry));
  }

  /** @param {SearchResult} result @param {(id: string) => SearchEntry | undefined} entry */
  function statement(result, entry) {
    const { kind, force = "", lead, what } = result;
    const word = kind === "silence" ? "Not said" : FORCES.get(force);
    const name = kind === "silence" ? "unsaid" : `force ${force.replace("-", " ")}`;
    const strong = word ? [part("strong", name, word), " "] : [];
    const riders = binding(result, entry).flatMap((words) => [" ", part("span", "rider", words)]);
    return part("span", "what", ...strong, kind === "list" && lead ? `${whole(result, entry)}:` : what, ...riders);
  }

  /** The lead-in of a list, after that of the list it is in. @param {SearchEntry} list @param {(id: string) => SearchEntry | undefined} entry @returns {string} */
  function whole({ of = "", lead = "" }, entry) {
    const outer = entry(of);
    return outer ? `${whole(outer, entry)} ${lead}` : lead;
  }

  /**
   * Condition, exception and limit as sentences; statements that are an exception to it; notes.
   * @param {SearchResult} result
   * @param {(id: string) => SearchEntry | undefined} entry
   */
  function binding({ bound = [], excepted = [], noted }, entry) {
    const exceptions = excepted.flatMap((id) => {
      const { what, bound: own = [] } = entry(id) ?? { what: "" };
      return what ? [["Exception:", what, ...own].join(" ")] : [];
    });
    return [...bound, ...exceptions, ...(noted ? ["Read it with the editor's note."] : [])];
  }

  /**
   * What stands in a list: all of it where the list is the result, else what else was met of it.
   * @param {SearchResult} result
   * @param {(id: string) => SearchEntry | undefined} entry
   */
  function items({ kind, items: ids = [], others }, entry) {
    const all = kind === "list" ? ids.flatMap((id) => entry(id) ?? []) : others.filter((one) => one.kind !== "list");
    if (!all.length) return [];
    const shown = all.slice(0, ITEMS).map((one) => part("li", "", ...own(one)));
    const rest = all.length - shown.length;
    const title = kind === "list" ? [] : [part("p", "also", "In the same list:")];
    const more = rest > 0 ? [part("p", "also", `and ${rest} more`)] : [];
    return [...title, part("ul", "items", ...shown), ...more];
  }

  /** An item in its own words, with a condition of its own. @param {SearchEntry} item */
  const own = ({ own = "", bound = [] }) => [own, ...bound.flatMap((words) => [" ", part("span", "rider", words)])];

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

  return { FORCES, item, sentence };
})();
