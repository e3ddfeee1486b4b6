import type { AnalysisDefinition } from '../../model/analysis-definition';

export const SIZE_CLASSES = ['large', 'medium', 'small', 'micro'] as const;

/**
 * Size of an enterprise by the revenue that the register carries, with the limits of the pack. The national standard
 * (2011) asks for persons employed too; revenue alone is a convention of ours.
 * @param revenue main business revenue of last year, 千元
 * @example sizeClass(500000, { large: 400000, medium: 20000, small: 3000 }) // 'large'
 */
export function sizeClass(revenue: number | null, limits: AnalysisDefinition['sizes']): string | null {
  if (revenue === null || !Number.isFinite(revenue)) return null;
  if (revenue >= limits.large) return 'large';
  if (revenue >= limits.medium) return 'medium';
  return revenue >= limits.small ? 'small' : 'micro';
}
