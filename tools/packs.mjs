// Which of the pieces that parts of the program share travel together in one file.
//
// Each set of parts that shares code has a piece of its own: dozens, most of them tiny. Put together, some parts
// load what they do not need; apart, each piece is a request, and is made small without knowing the others.

/** What one file more costs a part that needs it, in bytes before anything is made small: about a tenth as loaded. */
const FILE = 30_000;

/** A first visit waits for these: what they load and do not need weighs more. */
const FIRST = { filters: 3, charts: 3 };
const weightOf = (part) => FIRST[part] ?? 1;

/**
 * The pieces in packs: lists of names. `pieces` has for each name its size in bytes and the set of parts that need
 * it. Two packs become one for as long as that saves more files than it costs bytes that are not needed.
 */
export function packed(pieces) {
  const packs = Object.entries(pieces).map(([name, { size, parts }]) => ({ names: [name], size, parts }));
  for (;;) {
    let best = { gain: 0 };
    for (const [at, one] of packs.entries()) {
      for (const other of packs.slice(at + 1)) {
        const gain = gainOf(one, other);
        if (gain > best.gain) best = { gain, one, other };
      }
    }
    if (!best.one) return packs.map(({ names }) => names);
    const { one, other } = best;
    packs.splice(packs.indexOf(other), 1);
    packs.splice(packs.indexOf(one), 1, { names: [...one.names, ...other.names], size: one.size + other.size, parts: new Set([...one.parts, ...other.parts]) });
  }
}

/** What is not needed by `other`'s parts, and yet loaded by them, counted for each. */
function burden(one, other) {
  return one.size * [...other.parts].filter((part) => !one.parts.has(part)).reduce((sum, part) => sum + weightOf(part), 0);
}

function gainOf(one, other) {
  const both = [...one.parts].filter((part) => other.parts.has(part)).length;
  return both * FILE - burden(one, other) - burden(other, one);
}
