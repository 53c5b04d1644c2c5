/// <reference path="../../types/compare.d.ts" />
/*
 * Fills in a layout that the build has rendered with slots in place of values, from the templates
 * of which the pages are made (generator/render/slots.py says what they look like).
 */

globalThis.handrailSlots = (() => {
  /**
   * The view, by "", and the items of the loops around, each by its path.
   * @typedef {Record<string, unknown>} Scope
   */

  /** @param {string} path @param {Scope} scope */
  function value(path, scope) {
    const from = path.lastIndexOf("[]") + 1;
    const [start, rest] = from ? [path.slice(0, from + 1), path.slice(from + 2)] : ["", path];
    const found = (rest ? rest.split(".") : []).reduce(
      (/** @type {any} */ whole, key) => whole[key],
      scope[start],
    );
    if (found === undefined) throw new Error(path);
    return found;
  }

  /** @param {string} text @param {Scope} scope */
  const worded = (text, scope) => text.replace(/\{([^}]+)\}/g, (_, path) => value(path, scope));

  /** @param {DocumentFragment} content @param {Scope} scope */
  function clone(content, scope) {
    const copy = content.cloneNode(true);
    for (const node of [...copy.childNodes]) fill(node, scope);
    return copy;
  }

  /** What stands in the place of a template. @param {HTMLTemplateElement} one @param {Scope} scope */
  function placed({ dataset, content }, scope) {
    const [[kind, path] = ["", ""]] = Object.entries(dataset);
    const found = value(path ?? "", scope);
    if (kind === "piece") return [handrailCompare.fragment(found)];
    if (kind === "each")
      return found.map((/** @type {unknown} */ item) =>
        clone(content, { ...scope, [`${path}[]`]: item }),
      );
    const given = Array.isArray(found) ? found.length > 0 : !!found;
    return given === (kind === "if") ? [clone(content, scope)] : [];
  }

  /** @param {Node} node @param {Scope} scope */
  function fill(node, scope) {
    if (node instanceof Text) node.data = worded(node.data, scope);
    if (!(node instanceof Element)) return;
    // A template without a mark is the page's own.
    if (node instanceof HTMLTemplateElement) {
      if (Object.keys(node.dataset).length) node.replaceWith(...placed(node, scope));
      return;
    }
    for (const one of node.attributes) one.value = worded(one.value, scope);
    for (const child of [...node.childNodes]) fill(child, scope);
  }

  return { fill: (node, view) => fill(node, { "": view }) };
})();
