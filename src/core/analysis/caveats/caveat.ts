import type { Caveat, CaveatCode } from '../../model/analysis';

type About = Partial<Pick<Caveat, 'table' | 'row' | 'measure' | 'members' | 'facts'>>;

export function warning(code: CaveatCode, about: About = {}): Caveat {
  return { code, weight: 'warning', table: null, row: null, measure: null, members: [], facts: {}, ...about };
}

export function note(code: CaveatCode, about: About = {}): Caveat {
  return { ...warning(code, about), weight: 'note' };
}
