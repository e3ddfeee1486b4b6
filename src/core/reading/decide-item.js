"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.NearItems = void 0;
exports.decideItem = decideItem;
const near_label_1 = require("./near-label");
const none = { item: -1, oddity: null };
/** Looks for the item a damaged label was meant for; a bounded number of times, as each look costs a comparison with all. */
class NearItems {
    form;
    left = 300;
    constructor(form) {
        this.form = form;
    }
    /** @returns the item, or -1 */
    find(label) {
        if (this.left-- <= 0)
            return -1;
        const near = (0, near_label_1.nearestLabel)(label, this.form.itemOf.keys());
        return near === null ? -1 : this.form.itemOf.get(near);
    }
}
exports.NearItems = NearItems;
/**
 * Decides by label and code. Where the two disagree the label counts, since it is what the person filling in reads,
 * unless the labelled item has a row of its own where both agree: then the label was copied and the code counts.
 * @param sure items that have a row where label and code agree
 * @param inGroup inside a row group codes are the group's own, so only an exact label makes an item
 */
function decideItem(nearItems, sketch, sure, inGroup) {
    const { byLabel, byCode, label, code } = sketch;
    if ((sketch.isHeading || sketch.isFoot) && byLabel < 0)
        return none;
    if (byLabel >= 0) {
        if (byLabel === byCode)
            return { item: byLabel, oddity: null };
        if (byCode < 0)
            return { item: byLabel, oddity: code === '' ? 'layout.code-missing' : 'layout.code-differs' };
        const item = sure.has(byLabel) && !sure.has(byCode) ? byCode : byLabel;
        return { item, oddity: 'layout.code-label-disagree' };
    }
    if (inGroup)
        return none;
    if (byCode >= 0) {
        if (label === null)
            return { item: byCode, oddity: 'layout.label-missing' };
        const near = nearItems.find(label.label);
        return { item: byCode, oddity: near === byCode ? 'layout.label-slip' : 'layout.label-differs' };
    }
    if (label === null || !sketch.filled || code !== '')
        return none;
    if (label.groups.length > 0)
        return none;
    const near = nearItems.find(label.label);
    return near >= 0 && !sure.has(near) ? { item: near, oddity: 'layout.label-slip' } : none;
}
