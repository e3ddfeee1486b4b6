import { makeStyles, tokens } from '@fluentui/react-components';
import { addressOf } from '../../../core/model/cell';
import type { Figure, FigureTerm } from '../../../core/figures/figure';
import { fill } from '../../../locales/fill';
import { formatQuantity } from '../../../locales/format';
import { comparisonWords, formulaWords, indicatorValue, roleName } from '../../../locales/indicator-words';
import { inLanguage } from '../../../locales/rule-book';
import type { Words } from '../../../locales/words';
import { useWords } from './pane-context';
import { Sparkline } from './Sparkline';

const useStyles = makeStyles({
  figure: { display: 'grid', gap: '2px', padding: '6px 0' },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  none: { fontSize: tokens.fontSizeBase300 },
  how: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase200,
  },
  summary: {
    cursor: 'pointer',
    width: 'fit-content',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  terms: { margin: '4px 0 0', paddingLeft: '18px' },
  formula: { margin: '4px 0 0', overflowWrap: 'anywhere' },
});

/** The value as it is told: a level as a quantity, a comparison as 增长12.5%, anything undefined as a dash with the reason. */
function toldValue({ result, decimals, definition }: Figure, words: Words): string {
  const asAmount = result.state === 'value' && result.sign === null;
  if (asAmount) return indicatorValue(result, decimals, words);
  return comparisonWords(result, { decimals, kind: definition.kind }, words);
}

function termText(term: FigureTerm, words: Words): string {
  const value = formatQuantity(term.value, term.unit, words);
  const at = term.at === null ? '' : ` ${term.at.sheet}!${addressOf(term.at)}`;
  const when = words.terms.when[term.when];
  return `${roleName(term.role, words)}${words.terms.colon}${value}${at}${when === '' ? '' : ` (${when})`}`;
}

/** A months' line needs two values. */
function seriesLabel({ series, decimals }: Figure, words: Words): string | null {
  const known = series.flatMap(({ result }) => (result?.state === 'value' ? [result] : []));
  if (known.length < 2) return null;
  const sorted = [...known].sort((a, b) => a.value - b.value);
  const told = (at: number): string => indicatorValue(sorted.at(at)!, decimals, words);
  return fill(words.pane.figures.series, { count: series.length, low: told(0), high: told(-1) });
}

/** One figure of the return: what it came to, its line over the months, and how it was computed. */
export function FigureLine({ figure }: { readonly figure: Figure }) {
  const styles = useStyles();
  const words = useWords();
  const defined = figure.result.state === 'value' || figure.result.why === 'negative';
  const label = seriesLabel(figure, words);
  const values = new Map(figure.terms.map(({ role, value }) => [role, formatQuantity(value, null, words)]));
  return (
    <div className={styles.figure}>
      <div className={styles.line}>
        <div>
          <div className={styles.name}>{inLanguage(figure.definition.name, words.language)}</div>
          <div className={defined ? styles.value : styles.none}>{toldValue(figure, words)}</div>
        </div>
        {label !== null && <Sparkline series={figure.series} label={label} />}
      </div>
      <details className={styles.how}>
        <summary className={styles.summary}>{words.pane.figures.how}</summary>
        {figure.definition.indicator !== 'level' && (
          <>
            <p className={styles.formula}>{formulaWords(figure.formula, words)}</p>
            <p className={styles.formula}>= {formulaWords(figure.formula, words, values)}</p>
          </>
        )}
        <ul className={styles.terms}>
          {figure.terms.map((term) => (
            <li key={term.role}>{termText(term, words)}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
