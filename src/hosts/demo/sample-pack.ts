import type { CompiledPack } from '../../core/checking/compiled-pack';
import { formatPeriod } from '../../core/model/period';
import { SAMPLE_MONTHS } from './sample-months';

/**
 * The pack for all months of the sample. The shipped pack is in force for 2013; the zone's returns of 2012 are on the
 * same forms [ours], so this one, under an id of its own, says that they are in force from the year of the first month.
 */
export function samplePack(pack: CompiledPack): CompiledPack {
  const { first } = SAMPLE_MONTHS;
  const year = String(first.year);
  return {
    ...pack,
    id: `${pack.id}-sample`,
    name: {
      zh: `${pack.name.zh}（模拟园区，${year}年起）`,
      en: `${pack.name.en} (simulated zone, from ${year})`,
    },
    forms: pack.forms.map((form) => ({ ...form, validFrom: `${year}-01-01` })),
  };
}

/** Whether a month of the sample lies before the shipped pack is in force. */
export function needsSamplePack(pack: CompiledPack, from: { readonly year: number; readonly month: number }): boolean {
  return pack.forms.some(({ validFrom }) => formatPeriod(from) < validFrom.slice(0, 7));
}
