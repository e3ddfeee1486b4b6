import { makeStyles, tokens } from '@fluentui/react-components';
import { ANALYSIS_DIMENSIONS, type AnalysisDimension } from '../../../core/model/analysis-definition';
import { useAnalyse } from './analyse-context';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: '72px minmax(0, 1fr)', gap: '8px', alignItems: 'baseline' },
  label: { color: tokens.colorNeutralForeground2 },
  boxes: { display: 'flex', flexWrap: 'wrap', gap: '4px 14px' },
  box: { display: 'inline-flex', alignItems: 'center', gap: '5px', minHeight: '24px' },
  mark: { margin: 0, accentColor: tokens.colorBrandBackground },
  usual: { color: tokens.colorNeutralForeground2, alignSelf: 'center' },
});

interface DimensionChoiceProps {
  readonly chosen: readonly AnalysisDimension[];
  readonly choose: (dimensions: readonly AnalysisDimension[]) => void;
}

/** By what enterprises are grouped: a table each; none chosen = as the pack says. */
export function DimensionChoice({ chosen, choose }: DimensionChoiceProps) {
  const styles = useStyles();
  const { now, texts, speech } = useAnalyse();
  return (
    <div className={styles.line} role="group" aria-label={texts.settings.by}>
      <span className={styles.label} aria-hidden="true">
        {texts.settings.by}
      </span>
      <div className={styles.boxes}>
        {ANALYSIS_DIMENSIONS.map((dimension) => (
          <label key={dimension} className={styles.box}>
            <input
              type="checkbox"
              className={styles.mark}
              checked={chosen.includes(dimension)}
              onChange={({ target }) => {
                choose(
                  ANALYSIS_DIMENSIONS.filter((one) => (one === dimension ? target.checked : chosen.includes(one))),
                );
              }}
            />
            {speech.own.dimensions[dimension]}
          </label>
        ))}
        {now.wish.by.length === 0 && <span className={styles.usual}>{texts.settings.usual}</span>}
      </div>
    </div>
  );
}
