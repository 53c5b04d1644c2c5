/* What vouches for text, and the part of Trusted Types that it uses; not every browser has them. */

interface TrustRules {
  createScriptURL(address: string): string;
  createHTML(html: string): string;
}

/** What a browser with Trusted Types gives is taken by its own sinks like a text. */
declare var trustedTypes: { createPolicy(name: string, rules: TrustRules): TrustRules } | undefined;
declare var handrailTrust: TrustRules;
