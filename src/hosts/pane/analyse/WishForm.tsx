import { makeStyles, tokens } from '@fluentui/react-components';
import { ANALYSIS_DIMENSIONS, type AnalysisDimension } from '../../../core/model/analysis-definition';
import { formatPeriod, parsePeriod } from '../../../core/model/period';
import { fill } from '../../../locales/fill';
import { formatMonth } from '../../../locales/format';
import { useAnalyse } from './analyse-context';
import { Choice } from './Choice';
import { DimensionChoice } from './DimensionChoice';
import { FileList } from './FileList';

const RANKINGS = [0, 5, 10, 20, 50] as const;

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(250px, 100%), 1fr))',
    gap: '6px 20px',
    padding: '6px 12px 10px',
    fontSize: tokens.fontSizeBase200,
  },
  wide: { gridColumn: '1 / -1' },
  note: { gridColumn: '1 / -1', margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Month, basis, groups, use, the set of high-tech enterprises, and what of failing returns goes in. */
export function WishForm() {
  const styles = useStyles();
  const { desk, now, texts, speech } = useAnalyse();
  const { wish, months } = now;
  const words = texts.settings;
  const crossed = wish.by.find((by) => by.length === 2) ?? null;
  const plain = wish.by.filter((by) => by.length === 1).map(([one]) => one!);
  const ask = (dimensions: readonly AnalysisDimension[], cross: readonly AnalysisDimension[] | null): void => {
    desk.wish({ by: [...dimensions.map((one) => [one]), ...(cross ? [cross] : [])] });
  };
  return (
    <div className={styles.box} role="group" aria-label={words.label}>
      <Choice
        label={words.period}
        value={wish.period ? formatPeriod(wish.period) : ''}
        choices={months.map(({ period, filers }) => ({
          value: formatPeriod(period),
          text: fill(words.months, { month: formatMonth(period, speech.words), filers }),
        }))}
        choose={(value) => {
          desk.wish({ period: parsePeriod(value) });
        }}
      />
      <Choice
        label={words.basis}
        value={wish.basis}
        choices={(['ytd', 'month', 'quarter'] as const).map((value) => ({ value, text: words.bases[value] }))}
        choose={(basis) => {
          desk.wish({ basis });
        }}
      />
      <Choice
        label={words.use}
        value={wish.publish ? 'publish' : 'internal'}
        choices={(['internal', 'publish'] as const).map((value) => ({ value, text: words[value] }))}
        choose={(value) => {
          desk.wish({ publish: value === 'publish' });
        }}
      />
      <Choice
        label={words.highTech}
        value={wish.highTechSet}
        choices={(['frozen', 'valid'] as const).map((value) => ({ value, text: words.highTechSets[value] }))}
        choose={(highTechSet) => {
          desk.wish({ highTechSet });
        }}
      />
      <Choice
        label={words.include}
        value={wish.include}
        choices={(['clean', 'all'] as const).map((value) => ({ value, text: words.includes[value] }))}
        choose={(include) => {
          desk.wish({ include });
        }}
      />
      <Choice
        label={words.top}
        value={String(wish.top ?? 0)}
        choices={RANKINGS.map((count) => ({
          value: String(count),
          text: count === 0 ? words.topNone : fill(words.topOf, { count }),
        }))}
        choose={(value) => {
          desk.wish({ top: Number(value) });
        }}
      />
      <div className={styles.wide}>
        <DimensionChoice
          chosen={plain}
          choose={(dimensions) => {
            ask(dimensions, crossed);
          }}
        />
      </div>
      <Choice
        label={words.cross}
        value={crossed?.[0] ?? ''}
        choices={[
          { value: '', text: words.crossNone },
          ...ANALYSIS_DIMENSIONS.map((value) => ({ value, text: speech.own.dimensions[value] })),
        ]}
        choose={(value) => {
          const first = value as AnalysisDimension | '';
          const second = crossed?.[1] && crossed[1] !== first ? crossed[1] : otherThan(first);
          ask(plain, first === '' ? null : [first, second]);
        }}
      />
      {crossed && (
        <Choice
          label="×"
          name={words.crossWith}
          value={crossed[1]!}
          choices={ANALYSIS_DIMENSIONS.filter((one) => one !== crossed[0]).map((value) => ({
            value,
            text: speech.own.dimensions[value],
          }))}
          choose={(second) => {
            ask(plain, [crossed[0]!, second]);
          }}
        />
      )}
      {wish.publish && (
        <p className={styles.note}>{fill(words.publishNote, { fewest: speech.names.disclosure.fewest })}</p>
      )}
      <FileList />
    </div>
  );
}

const otherThan = (first: AnalysisDimension | ''): AnalysisDimension => (first === 'highTech' ? 'cluster' : 'highTech');
