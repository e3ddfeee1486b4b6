import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { fill } from '../../../locales/fill';
import { formatNumber } from '../../../locales/format';
import { problemsLine } from '../../../locales/problem-words';
import { inLanguage } from '../../../locales/rule-book';
import type { RowsThat, RuleOutcome } from '../../worker/table/table-messages';
import { useWords } from '../components/pane-context';
import { SeverityIcon } from '../components/SeverityIcon';
import type { TableOutcome } from './desk/table-snapshot';
import { useTable } from './table-context';
import { useTableStyles } from './table-styles';

const ESTIMATE = 58;

const useStyles = makeStyles({
  frame: {
    flex: '0 1 auto',
    minHeight: '64px',
    maxHeight: '36%',
    overflowY: 'auto',
    borderBottom: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  list: { position: 'relative' },
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    gap: '1px 8px',
    padding: '7px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  relation: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  id: { fontWeight: tokens.fontWeightSemibold, marginRight: '6px' },
  counts: { gridColumn: 2, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 6px' },
  count: { minHeight: '22px', padding: '0 8px' },
});

const broke = ({ problems }: RuleOutcome): boolean => problems.some(({ severity }) => severity === 'error');

/** A row a rule: its relation, how many rows hold, fail, are undecided; a press lists them. */
export function RuleOutcomes({ outcome }: { readonly outcome: TableOutcome }) {
  const styles = useStyles();
  const common = useTableStyles();
  const words = useWords();
  const { desk, now, texts } = useTable();
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: outcome.rules.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ESTIMATE,
    overscan: 6,
  });
  const count = (rule: number, that: RowsThat, number: number) => {
    const pressed = now.shown?.rule === rule && now.shown.that === that;
    return (
      <button
        type="button"
        className={mergeClasses(common.button, common.number, styles.count, pressed && common.chosen)}
        aria-pressed={pressed}
        onClick={() => {
          desk.show(pressed ? null : { rule, that });
        }}
      >
        {fill(texts.results[that], { count: formatNumber(number) })}
      </button>
    );
  };
  return (
    <div ref={frame} className={styles.frame}>
      <div
        className={styles.list}
        role="list"
        aria-label={texts.results.label}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const rule = outcome.rules[index]!;
          const written = outcome.ran[index]!;
          const message = inLanguage(written.message, words.language);
          const sign = rule.fails === 0 && rule.undecided === 0 && !broke(rule) ? 'done' : (rule.class ?? 'verify');
          return (
            <div
              key={index}
              ref={virtual.measureElement}
              data-index={index}
              role="listitem"
              className={styles.row}
              style={{ transform: `translateY(${String(start)}px)` }}
            >
              <SeverityIcon of={sign} />
              <span className={mergeClasses(styles.relation, common.clipped)} title={written.expr}>
                <span className={styles.id}>{written.id}</span>
                {message === '' ? written.expr : message}
              </span>
              <div className={styles.counts}>
                {broke(rule) ? (
                  <p className={common.wrong}>
                    {texts.results.broken}
                    {words.terms.colon}
                    {problemsLine(rule.problems, words)}
                  </p>
                ) : (
                  <>
                    {rule.fails > 0 && count(index, 'fails', rule.fails)}
                    {rule.undecided > 0 && count(index, 'undecided', rule.undecided)}
                    <span className={mergeClasses(common.quiet, common.number)}>
                      {fill(rule.fails + rule.undecided === 0 ? texts.results.all : texts.results.holds, {
                        count: formatNumber(rule.holds),
                      })}
                    </span>
                  </>
                )}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
