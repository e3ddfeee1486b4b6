import path from 'node:path';
import { compilePack } from '../../../src/adapters/packs/compile-pack';
import { loadPackSource } from '../../../src/adapters/packs/load-pack-source.node';
import type { CompiledPack } from '../../../src/core/checking/compiled-pack';
import { prepareRules } from '../../../src/core/checking/prepare-rules';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import { loadParser } from '../../../src/core/expression/parse';
import type { RuleDefinition } from '../../../src/core/model/rule';

/** The shipped pack, parsed as the build parses it. */
export async function haikouPack(): Promise<CompiledPack> {
  return compilePack(await loadPackSource(path.join(__dirname, '../../../src/packs/haikou')), await loadParser());
}

export async function haikouRules(): Promise<RuleSet> {
  return prepareRules(await haikouPack());
}

/** The pack's forms with other rules. */
export async function packWith(rules: readonly RuleDefinition[]): Promise<CompiledPack> {
  return compilePack({ ...(await haikouPack()), rules }, await loadParser());
}

/** A rule on B204-1 that is complete but for what is given. */
export function ruleOf(part: Partial<RuleDefinition> & Pick<RuleDefinition, 'id' | 'expr'>): RuleDefinition {
  return {
    form: 'B204-1',
    name: { zh: '试', en: 'trial' },
    class: 'mandatory',
    essLevel: 1,
    audience: 'enterprise',
    message: { zh: '不成立', en: 'fails' },
    source: 'test',
    examples: { holds: [{ r03: 2, r04: 1 }], fails: [{ r03: 1, r04: 2 }], missing: [{ r03: null, r04: 2 }] },
    ...part,
  };
}
