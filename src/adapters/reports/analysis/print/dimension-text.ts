import type { AnalysisDimension } from '../../../../core/model/analysis-definition';
import { lookUp } from '../../../../locales/look-up';
import type { Speech } from './speech';

/** Dimensions as a title names them: 产业集群、是否高新技术企业. */
export function dimensionsText(by: readonly AnalysisDimension[], { own, words }: Speech): string {
  return by.map((dimension) => own.dimensions[dimension]).join(by.length > 1 ? '×' : words.terms.separator);
}

/** A value of a dimension as people read it. @param value null = the register does not say */
export function dimensionValue(dimension: AnalysisDimension, value: string | null, { own }: Speech): string {
  if (value === null) return own.notStated;
  switch (dimension) {
    case 'highTech':
    case 'aboveScale':
    case 'size':
    case 'status':
      return lookUp(own.values[dimension], value) ?? value;
    case 'industry': {
      const division = lookUp(own.divisions, value.slice(0, 2));
      return division === undefined || value.length > 2 ? value : `${value} ${division}`;
    }
    default:
      return value;
  }
}
