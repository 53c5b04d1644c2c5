/// <reference path="../../types/search.d.ts" />
/*
 * Spelling: the known word nearest to one that nobody knows, whole or as its beginning. A known word
 * is never changed, and a short one never guessed at, so that 'care' does not find 'core'.
 */

globalThis.handrailSpelling = (() => {
  /** How many slips a word of this length may have. @param {string} word */
  const allowance = (word) => (word.length < 5 ? 0 : word.length < 8 ? 1 : word.length < 11 ? 2 : 3);

  /**
   * The number of slips between two words (a letter added, lost, changed, or two swapped), or
   * anything above `most` as soon as that is passed.
   * @param {string} one
   * @param {string} other
   * @param {number} most
   */
  function slips(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [0];
    let last = Array.from({ length: other.length + 1 }, (_, column) => column);
    for (let row = 1; row <= one.length; row += 1) {
      const line = [row];
      for (let column = 1; column <= other.length; column += 1) {
        const same = one[row - 1] === other[column - 1];
        const changed = at(last, column - 1) + (same ? 0 : 1);
        const swap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
        const swapped = row > 1 && column > 1 && swap ? at(before, column - 2) + 1 : Infinity;
        line.push(Math.min(changed, at(last, column) + 1, at(line, column - 1) + 1, swapped));
      }
      if (Math.min(...line) > most) return most + 1;
      before = last;
      last = line;
    }
    return at(last, other.length);
  }

  /** @param {number[]} line @param {number} column */
  const at = (line, column) => line[column] ?? Infinity;

  /**
   * The known word nearest to an unknown one: rather with its first letter, then the commonest.
   * @param {string} word
   * @param {Map<string, number>} known words with how often each occurs
   * @param {boolean} begun whether it may be the beginning of a word
   */
  function nearest(word, known, begun = false) {
    const most = allowance(word);
    let best = most + 0.6;
    let found;
    for (const [other, count] of most ? known : []) {
      if (other.length < 3) continue;
      const first = other[0] === word[0] ? 0 : 0.5;
      const as = begun && other.length > word.length ? other.slice(0, word.length) : other;
      const distance = slips(word, as, most) + first - Math.min(count, 100) / 1000;
      if (distance < best) [best, found] = [distance, other];
    }
    return found;
  }

  /**
   * An unknown word as two known ones, written as one: 'followup'.
   * @param {string} word
   * @param {Map<string, number>} known
   */
  function halves(word, known) {
    for (let cut = word.length - 2; cut > 2; cut -= 1) {
      const both = [word.slice(0, cut), word.slice(cut)];
      if (both.every((half) => known.has(half))) return both;
    }
    return undefined;
  }

  return { nearest, halves };
})();
