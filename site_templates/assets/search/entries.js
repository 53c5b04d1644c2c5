/// <reference path="../../types/search.d.ts" />
/*
 * Entries of the index put together again: address, place and statement of each, from what its file
 * says once. A shard says whose it is and where its stages stand; the first level knows the topics.
 */

globalThis.handrailEntries = (() => {
  /** Topic -> its stage. @type {Map<string, {id: string, title: string}>} */
  const stages = new Map();
  /** Topic -> its entry across partnerships. @type {Map<string, SearchWritten>} */
  const topics = new Map();
  /** Stages in order, each with its topics. @type {NonNullable<SearchData["stages"]>} */
  const inOrder = [];
  /** @type {Record<string, string>} */
  const names = {};

  /** Every entry of a file, whole; items after what leads into them. @param {SearchData} data */
  function opened(data) {
    Object.assign(names, data.partnerships);
    inOrder.push(...(data.stages ?? []));
    for (const { topics, ...stage } of data.stages ?? []) {
      for (const topic of topics) stages.set(topic, stage);
    }
    for (const topic of data.entries.topic ?? []) topics.set(topic.topics?.[0] ?? "", topic);
    const all = Object.entries(data.entries).flatMap(([kind, entries]) =>
      entries.map((entry) => ({ ...entry, kind: /** @type {SearchEntryKind} */ (kind) })),
    );
    const heads = new Map(all.map((entry) => [entry.id, entry]));
    return all.map((entry) => whole(entry, heads, all, data));
  }

  /**
   * @param {SearchWritten & {kind: SearchEntryKind}} entry
   * @param {Map<string | undefined, SearchWritten>} heads entries by their ids
   * @param {SearchWritten[]} all
   * @param {SearchData} data
   * @returns {SearchEntry}
   */
  function whole(entry, heads, all, { partnership, paths = {}, document = "" }) {
    const { id = "", topics: [home = ""] = [], kind, where = [] } = entry;
    const stage = stages.get(home);
    const anchored = id && stage ? `${paths[stage.id]}#${id}` : "";
    const title = topics.get(home);
    const place = stage && anchored ? [stage.title, title?.what ?? ""] : [];
    const name = partnership ? [names[partnership] ?? ""] : [];
    return {
      ...entry,
      partnership: partnership ?? entry.partnership ?? "",
      href: entry.href ?? anchored,
      where: [...name, ...where, ...(kind === "section" ? place.slice(0, 1) : place)],
      what: kind === "section" ? title?.what ?? "" : stated(entry, heads, all, document),
      own: entry.lead ?? entry.what ?? "",
      words: kind === "section" ? title?.words ?? "" : entry.words ?? "",
      items: kind === "list" ? all.filter(({ of }) => of === id).map((item) => item.id ?? "") : [],
    };
  }

  /**
   * The whole statement: of an item on its lead-in, of a list with its items, of a silence in full.
   * @param {SearchWritten & {kind: SearchEntryKind}} entry
   * @param {Map<string | undefined, SearchWritten>} heads
   * @param {SearchWritten[]} all
   * @param {string} document whose it is, as a sentence about it begins
   * @returns {string}
   */
  function stated({ id, what, lead, of, point, circumstances = "", kind }, heads, all, document) {
    if (point) return `${document} does not say ${point}${circumstances}.`;
    if (kind === "list" && !what) {
      const items = all.filter((item) => item.of === id).map((item) => item.lead ?? item.what ?? "");
      return `${leads(of, heads)}${lead}: ${items.join("; ")}.`;
    }
    const own = what ?? "";
    return of && !own.endsWith(".") ? `${leads(of, heads)}${own}.` : own;
  }

  /** @param {string | undefined} id @param {Map<string | undefined, SearchWritten>} heads @returns {string} */
  function leads(id, heads) {
    const head = id ? heads.get(id) : undefined;
    return head ? `${leads(head.of, heads)}${head.lead} ` : "";
  }

  /** Whether an entry is of what a reader has narrowed the results to. @type {SearchFitting} */
  const fits = ({ partnership, topics: about = [], force }, { only, stage, topic, force: wanted }) =>
    (!only || partnership === only) &&
    (!topic || about.includes(topic)) &&
    (!stage || about.some((id) => stages.get(id)?.id === stage)) &&
    (!wanted || force === wanted);

  /** How a topic is called. @param {string} id */
  const title = (id) => topics.get(id)?.what ?? id;

  return { opened, names, stages: inOrder, title, fits };
})();
