import { CellSink, sinkDifference } from '../../bench/measuring/cell-sink';
import type { SinkTotals } from '../../bench/measuring/cell-sink';

function totals(fill: (sink: CellSink) => void): SinkTotals {
  const sink = new CellSink();
  fill(sink);
  return sink.totals();
}

function plain(sink: CellSink): void {
  sink.text(0, 0, '工业总产值');
  sink.number(1, 0, 12.5);
  sink.boolean(2, 3, true);
}

describe('the sink every reader of the bench fills', () => {
  test('it counts cells, texts and characters and sums numbers', () => {
    expect(totals(plain)).toMatchObject({ cells: 3, texts: 1, characters: 5, numberSum: 12.5 });
  });

  test('two readers that gave the same cells do not differ', () => {
    expect(sinkDifference(totals(plain), totals(plain))).toBeNull();
  });

  const others: [string, (sink: CellSink) => void][] = [
    ['a cell less', (sink) => sink.text(0, 0, '工业总产值')],
    [
      'a character changed',
      (sink) => {
        sink.text(0, 0, '工业总产直');
        sink.number(1, 0, 12.5);
        sink.boolean(2, 3, true);
      },
    ],
    [
      'a value in another place',
      (sink) => {
        sink.text(0, 0, '工业总产值');
        sink.number(1, 1, 12.5);
        sink.boolean(2, 3, true);
      },
    ],
    [
      'a number that lost its decimals',
      (sink) => {
        sink.text(0, 0, '工业总产值');
        sink.number(1, 0, 12);
        sink.boolean(2, 3, true);
      },
    ],
    [
      'another truth value',
      (sink) => {
        sink.text(0, 0, '工业总产值');
        sink.number(1, 0, 12.5);
        sink.boolean(2, 3, false);
      },
    ],
  ];
  test.each(others)('%s is seen', (_, fill) => {
    expect(sinkDifference(totals(plain), totals(fill))).not.toBeNull();
  });
});
