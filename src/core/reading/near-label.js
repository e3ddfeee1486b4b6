"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.editDistance = editDistance;
exports.slipsAllowed = slipsAllowed;
exports.nearestLabel = nearestLabel;
/**
 * Edit distance (substitution, insertion, deletion, adjacent swap), or `limit + 1` when it is more than `limit`.
 * Labels are short: both are cut at 40 characters.
 */
function editDistance(a, b, limit) {
    const n = Math.min(a.length, 40);
    const m = Math.min(b.length, 40);
    if (Math.abs(n - m) > limit)
        return limit + 1;
    let before = new Int32Array(m + 1);
    let above = Int32Array.from({ length: m + 1 }, (_, j) => j);
    for (let i = 1; i <= n; i++) {
        const row = new Int32Array(m + 1);
        row[0] = i;
        let least = i;
        for (let j = 1; j <= m; j++) {
            const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
            let cost = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1));
            const swapped = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
            if (swapped)
                cost = Math.min(cost, before[j - 2] + 1);
            row[j] = cost;
            if (cost < least)
                least = cost;
        }
        if (least > limit)
            return limit + 1;
        before = above;
        above = row;
    }
    return above[m];
}
/** How many slips of the pen a label of that length may have and still be taken for its item. */
function slipsAllowed(length) {
    return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}
/** The one label nearest to `label` within the slips allowed; null when none is, or two are equally near. */
function nearestLabel(label, known) {
    const limit = slipsAllowed(label.length);
    let best = null;
    let distance = limit + 1;
    let tied = false;
    for (const candidate of known) {
        const d = editDistance(label, candidate, limit);
        if (d > limit || d > distance)
            continue;
        tied = d === distance && best !== null;
        if (d < distance) {
            best = candidate;
            distance = d;
        }
    }
    return tied ? null : best;
}
