import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { addressOf } from '../../../core/model/cell';
import type { Finding } from '../../../core/model/finding';
import { formOf, valueName } from '../../../locales/finding-names';
import { fill } from '../../../locales/fill';
import { formatQuantity } from '../../../locales/format';
import { valueText } from '../../../locales/value-text';
import { earlierValues } from '../desk/earlier-values';
import { useDesk, useWords } from './pane-context';

/** Figures shown at first, and at most; sums over many rows have more. */
const FEW = 4;
const MOST = 60;

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: '2px 6px 2px 0',
  },
  cell: { padding: '3px 6px 3px 0', verticalAlign: 'top', fontWeight: tokens.fontWeightRegular, textAlign: 'left' },
  number: { textAlign: 'right', paddingRight: 0, paddingLeft: '8px', whiteSpace: 'nowrap' },
  more: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForegroundLink,
    background: 'none',
    border: 'none',
    padding: '4px 0',
    textDecorationLine: 'underline',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  at: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2 },
});

/** The figures behind a finding, each with its unit and cell, beside what was filed last month and a year ago. */
export function ValuesTable({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const words = useWords();
  const { desk, book } = useDesk();
  const texts = words.pane.detail;
  const [all, setAll] = useState(false);
  const earlier = desk.earlierFilings();
  const rows = finding.values.slice(0, all ? MOST : FEW).map((value) => {
    const form = formOf(finding, value, book)?.id ?? finding.form;
    return { value, before: earlierValues(value, form, finding.period, earlier) };
  });
  const more = finding.values.length - rows.length;
  const withMonth = rows.some(({ before }) => before.lastMonth !== null);
  const withYear = rows.some(({ before }) => before.lastYear !== null);
  const right = mergeClasses(styles.head, styles.number);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.head}>{texts.item}</th>
            <th className={right}>{texts.now}</th>
            {withMonth && <th className={right}>{texts.lastMonth}</th>}
            {withYear && <th className={right}>{texts.lastYear}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, before }, i) => (
            <tr key={`${value.name} ${String(i)}`}>
              <th scope="row" className={styles.cell}>
                {valueName(finding, value, words, book)}{' '}
                {value.at && value.when === 'now' && <span className={styles.at}>{addressOf(value.at)}</span>}
              </th>
              <td className={mergeClasses(styles.cell, styles.number)}>{valueText(finding, value, words, book)}</td>
              {withMonth && (
                <td className={mergeClasses(styles.cell, styles.number)}>
                  {formatQuantity(before.lastMonth, null, words)}
                </td>
              )}
              {withYear && (
                <td className={mergeClasses(styles.cell, styles.number)}>
                  {formatQuantity(before.lastYear, null, words)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && !all && (
        <button
          type="button"
          className={styles.more}
          onClick={() => {
            setAll(true);
          }}
        >
          {fill(texts.allValues, { count: finding.values.length })}
        </button>
      )}
    </div>
  );
}
