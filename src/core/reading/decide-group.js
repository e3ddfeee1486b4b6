"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.groupOpened = groupOpened;
exports.decideGroup = decideGroup;
const grid_1 = require("../model/grid");
const fold_text_1 = require("./fold-text");
const unit_text_1 = require("./unit-text");
const CODE_THEN_NAME = /^([0-9A-Za-z]{2,12})[\s.、:：]*([^\s0-9A-Za-z].*)$/;
/** The code with the leading zero that a number cell lost, when only that makes it fit the pattern. */
function fittingCode(pattern, code, isNumber) {
    if (pattern === null || pattern.test(code))
        return code;
    return isNumber && pattern.test(`0${code}`) ? `0${code}` : null;
}
/** A unit that cannot be the form's own money: 吨, 台 … */
function isForeignUnit(printed, unit) {
    return printed !== '' && (0, unit_text_1.unitFactor)((0, unit_text_1.unitNamed)((0, fold_text_1.foldText)(printed)) ?? printed, unit) === null;
}
function groupOfHeading(sketch, form) {
    for (const place of sketch.label?.groups ?? [])
        if (place.form === form.index)
            return place.index;
    return -1;
}
/** The row group a row's label opens (按行业小类分, 主要产品产量); -1 for none. */
function groupOpened(form, sketch) {
    return sketch.filled && sketch.code !== '' ? -1 : groupOfHeading(sketch, form);
}
/**
 * Decides whether a row that is no item belongs to a row group: to the group whose heading stands above it, else to
 * one whose code pattern and unit fit. A row in a unit of another kind is never a row of a money group.
 * @param open the group whose heading was met last; -1 before any
 */
function decideGroup(scan, form, sketch, open) {
    const { groups } = form.form;
    if (groups.length === 0 || sketch.isHeading)
        return null;
    const written = sketch.label?.text.trim() ?? '';
    const unitText = sketch.unitCell < 0 ? '' : (scan.facts[sketch.unitCell]?.text.trim() ?? '');
    const split = sketch.code === '' ? CODE_THEN_NAME.exec(written) : null;
    const code = split ? split[1] : sketch.code;
    const name = split ? split[2] : written;
    if (code === '' && name === '')
        return null;
    const isNumber = sketch.codeCell >= 0 && scan.sheet.types[sketch.codeCell] === grid_1.CellType.number;
    const order = open >= 0 ? [open, ...groups.keys()].filter((g, i, all) => all.indexOf(g) === i && g >= open) : [...groups.keys()];
    for (const group of order) {
        const { unit } = groups[group];
        if (unit !== null && unitText !== '' && (0, unit_text_1.unitFactor)(scan.facts[sketch.unitCell].unit ?? unitText, unit) === null)
            continue;
        const pattern = form.codePatterns[group] ?? null;
        const fitting = fittingCode(pattern, code, isNumber);
        const sureByCode = pattern !== null && fitting !== null;
        const ownUnit = unit === null && sketch.filled && isForeignUnit(unitText, form.form.unit);
        if (!sureByCode && group !== open && !ownUnit)
            continue;
        if (!sureByCode && !sketch.filled && (code === '' || unit !== null))
            continue;
        return {
            group,
            code: fitting ?? sketch.code,
            name: fitting === null ? written : name,
            unit: unit ?? unitText,
            codeFits: fitting !== null && (pattern === null || fitting !== ''),
        };
    }
    return null;
}
