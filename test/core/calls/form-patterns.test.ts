import { formPatterns } from '../../../src/core/calls/form-patterns';
import type { Filing } from '../../../src/core/model/filing';
import { addMonths, type Period } from '../../../src/core/model/period';
import { haikouPack } from '../checking/haikou';
import { filingOf, financeFigures, outputFigures, SEPTEMBER, type Figures } from '../checking/works';

let of: (id: string, figures: Figures, period?: Period) => Filing;
beforeAll(async () => {
  const { forms } = await haikouPack();
  of = (id, figures, period = SEPTEMBER) =>
    filingOf(
      forms.find((form) => form.id === id)!,
      { figures, period, classes: [], products: [] },
    );
});

const [before, lastYear] = [addMonths(SEPTEMBER, -1), addMonths(SEPTEMBER, -12)];

describe('mistakes of a whole form', () => {
  it('are none in a return as it should be', () => {
    const filings = [
      of('B204-1', outputFigures(SEPTEMBER)),
      of('B204-1', outputFigures(before), before),
      of('B204-1', outputFigures(lastYear), lastYear),
      of('B203', financeFigures(SEPTEMBER)),
      of('B203', financeFigures(before), before),
      of('B203', financeFigures(lastYear), lastYear),
    ];
    expect(formPatterns(filings, SEPTEMBER)).toEqual([]);
  });

  it('are told where this year’s columns are those filed last year', () => {
    const filings = [of('B204-1', outputFigures(lastYear)), of('B204-1', outputFigures(lastYear), lastYear)];
    expect(formPatterns(filings, SEPTEMBER).map(({ kind, column }) => [kind, column])).toEqual([
      ['refiled', 'month'],
      ['refiled', 'ytd'],
    ]);
  });

  it('are told where a run of rows stands one too low', () => {
    const figures = financeFigures(SEPTEMBER);
    const run = ['307', '309', '312', '313', '317'];
    const values = run.map((code) => figures.get(`${code}.ytd`)!);
    run.forEach((code, i) => figures.set(`${code}.ytd`, values[(i + 4) % 5]!));
    const patterns = formPatterns([of('B203', figures), of('B203', financeFigures(before), before)], SEPTEMBER);
    expect(patterns).toEqual([
      { kind: 'rows-shifted', form: 'B203', column: 'ytd', items: ['309', '312', '313', '317'] },
    ]);
  });
});
