/*
 * Lighthouse over some pages in one browser: reads {pages, flags} from its first argument, writes
 * {address: {scores, failed}} to standard output. A page has to be looked at as a desk and as a phone
 * would see it for speed alone, which is not asked here; the phone's is the stricter of both.
 */

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const { pages, flags } = JSON.parse(process.argv[2]);
const chrome = await launch({ chromeFlags: flags, logLevel: "silent" });
const found = {};
try {
  for (const page of pages) {
    const { lhr } = await lighthouse(page, {
      port: chrome.port,
      logLevel: "silent",
      onlyCategories: ["accessibility", "best-practices", "seo"],
      // Asked for from within the page, whose policy lets nothing be fetched: it always fails. A site
      // has no such file but the one at the top of its server.
      skipAudits: ["robots-txt"],
    });
    const scores = Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]);
    const refs = Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs);
    const weighed = new Set(refs.filter(({ weight }) => weight > 0).map(({ id }) => id));
    const failed = Object.values(lhr.audits)
      .filter(({ id, score }) => weighed.has(id) && score !== null && score < 1)
      .map(({ id, title }) => `${id}: ${title}`);
    found[page] = { scores: Object.fromEntries(scores), failed };
  }
} finally {
  chrome.kill();
}
process.stdout.write(JSON.stringify(found));
