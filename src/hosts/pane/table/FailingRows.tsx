import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { fill } from '../../../locales/fill';
import { formatNumber } from '../../../locales/format';
import { inLanguage } from '../../../locales/rule-book';
import { saveFile } from '../save-file';
import { movedTo } from '../components/moved-to';
import { useWords } from '../components/pane-context';
import type { ShownOutcome, TableOutcome } from './desk/table-snapshot';
import { reasonWords } from './row-reason';
import { shownValue } from './shown-value';
import { useTable } from './table-context';
import { useTableStyles } from './table-styles';
import { span, useWindow } from './use-window';

const ROW = 46;

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', padding: '6px 12px' },
  title: { flex: 1, minWidth: '120px' },
  frame: {
    flex: 1,
    minHeight: '96px',
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  list: { position: 'relative' },
  row: {
    position: 'absolute',
    top: 0,
    // rows are drawn over the outline of the list in focus: they leave it its place
    left: '2px',
    right: '2px',
    boxSizing: 'border-box',
    height: `${String(ROW)}px`,
    display: 'grid',
    gridTemplateColumns: '84px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '4px 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  place: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  why: { gridColumn: 2, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  first: { padding: '4px 12px' },
});

interface FailingRowsProps {
  readonly outcome: TableOutcome;
  readonly shown: ShownOutcome;
}

/** The rows of one outcome: arrows walk, Enter or a press goes to the row in the workbook, or in the preview. */
export function FailingRows({ outcome, shown }: FailingRowsProps) {
  const styles = useStyles();
  const common = useTableStyles();
  const words = useWords();
  const { desk, now, texts, showRow } = useTable();
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const base = useId();
  const rule = outcome.rules[shown.rule]!;
  const written = outcome.ran[shown.rule]!;
  const rows = shown.that === 'fails' ? rule.failingRows : rule.undecidedRows;
  const all = shown.that === 'fails' ? rule.fails : rule.undecided;
  const names = rule.columns.map((column) => outcome.names[column] ?? '');
  const view = useWindow({ frame, count: rows.length, size: ROW });

  // the preview, once open, takes room from the list: the row stays in view
  useEffect(() => {
    if (now.record !== null) view.reveal(at);
  }, [now.record?.step]);

  const go = (index: number): void => {
    setAt(index);
    const row = rows[index];
    if (row === undefined) return;
    if (showRow) showRow(row);
    else {
      const reason = desk.reasons.at(index);
      if (reason) desk.showRecord(reason.record);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      go(at);
      return;
    }
    const page = Math.floor((frame.current?.clientHeight ?? ROW) / ROW);
    const next = movedTo(event.key, at, rows.length, page);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    view.reveal(next);
  };
  const save = async (): Promise<void> => {
    const { results, data, rules } = texts;
    const { outcome: outcomes } = words.terms;
    const message = inLanguage(written.message, words.language);
    const headings = { row: data.row, rule: rules.id, outcome: texts.steps.results, message: rules.message };
    const told = { ...headings, fails: outcomes.fails, undecided: outcomes.undecided };
    const csv = await desk.failingCsv(shown.rule, message, told);
    const name = fill(results.csvName, { id: written.id.replace(/[^\p{L}\p{N}._-]/gu, '_') });
    if (csv !== null) saveFile(name, csv, 'text/csv;charset=utf-8');
  };

  return (
    <>
      <div className={styles.head}>
        <h2 className={mergeClasses(common.heading, common.clipped, styles.title)} title={written.expr}>
          {written.id} · {fill(texts.results[shown.that], { count: formatNumber(all) })}
        </h2>
        <button type="button" className={common.button} onClick={() => void save()}>
          {texts.results.export}
        </button>
      </div>
      {rows.length < all && (
        <p className={mergeClasses(common.quiet, styles.first)}>
          {fill(texts.results.first, { count: formatNumber(rows.length) })}
        </p>
      )}
      <div
        ref={frame}
        className={styles.frame}
        role="listbox"
        tabIndex={0}
        aria-label={fill(texts.results.rows, { id: written.id })}
        aria-activedescendant={`${base}-${String(at)}`}
        title={texts.results.go}
        onKeyDown={onKeyDown}
      >
        <div className={styles.list} role="presentation" style={{ height: view.total }}>
          {span(view.first, Math.min(view.last, rows.length - 1)).map((index) => {
            const reason = desk.reasons.at(index);
            const values = reason?.values.map((value, i) => `${names[i]!} ${shownValue(value)}`).join(' · ') ?? '…';
            return (
              <div
                key={index}
                id={`${base}-${String(index)}`}
                role="option"
                aria-selected={index === at}
                aria-posinset={index + 1}
                aria-setsize={rows.length}
                className={mergeClasses(styles.row, index === at && common.chosen)}
                style={{ transform: `translateY(${String(index * ROW)}px)` }}
                onClick={() => {
                  go(index);
                }}
              >
                <span className={styles.place}>{fill(texts.results.row, { row: rows[index]! })}</span>
                <span className={common.clipped} title={values}>
                  {values}
                </span>
                <span className={mergeClasses(styles.why, common.clipped)}>
                  {reason && reasonWords(reason, names, texts, words.terms.separator)}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
