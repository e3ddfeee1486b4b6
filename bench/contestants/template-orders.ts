import type { TemplateOrder } from '../../adapters/write-return/template/template-order';
import { prepareRules } from '../../core/checking/prepare-rules';
import { isFiledFor, isZoneForm } from '../../core/model/form';
import { loadPack } from '../../hosts/cli/load-pack';
import { PROJECT_ROOT } from '../../hosts/cli/project-root';
import { BENCH_PERIOD } from '../corpus/small-return';

/** So many orders for made-up enterprises, of the monthly forms an enterprise files. */
export async function templateOrders(count: number): Promise<TemplateOrder[]> {
  const pack = await loadPack('haikou', PROJECT_ROOT);
  const ruleSet = prepareRules(pack);
  const forms = pack.forms
    .filter((form) => form.frequency === 'monthly' && isFiledFor(form, BENCH_PERIOD) && !isZoneForm(form))
    .map((form) => ({ form, lastYear: null, notes: ['说明：黄色单元格由填报单位填写。'] }));
  return Array.from({ length: count }, (_, i) => ({
    pack: { id: pack.id, version: pack.version },
    period: BENCH_PERIOD,
    filer: { name: `示例企业${String(i)}`, code: 'D2143569-X', telephone: '', industry: '2720' },
    forms,
    documentNumber: '',
    ruleSet,
    scalars: new Map([
      ['month', BENCH_PERIOD.month],
      ['year', BENCH_PERIOD.year],
    ]),
  }));
}

export interface TemplateParameters {
  readonly count: number;
}
