import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { fill } from '../../../../locales/fill';
import { useControlStyles } from '../../components/control-styles';
import { useTableStyles } from '../table-styles';
import { DEFAULT_PARAMS, FIRST_CHOICE, PARAM_LIMITS, hasQuantile, paramValue, paramsOf } from './desk/outlier-choice';
import { useOutliers } from './use-outliers';

const useStyles = makeStyles({
  box: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: {
    padding: '4px 0',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground2,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  fields: { display: 'grid', gap: '6px', padding: '4px 0' },
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 112px',
    alignItems: 'center',
    gap: '2px 8px',
    color: tokens.colorNeutralForeground2,
  },
  wrong: { gridColumn: '1 / -1' },
  reset: { justifySelf: 'start' },
});

/** The parameters of the method with their defaults, folded: few will change them. */
export function ParameterFields() {
  const styles = useStyles();
  const common = useTableStyles();
  const controls = useControlStyles();
  const { view, outliers, own } = useOutliers();
  const { method, params, quantile } = view.choice;
  const names = paramsOf(method);
  if (names.length === 0 && !hasQuantile(method)) return null;
  return (
    <details className={styles.box}>
      <summary className={styles.summary}>{own.parameters}</summary>
      <div className={styles.fields}>
        {names.map((name) => {
          const bad = paramValue(name, params[name]) === null;
          const [low, high] = PARAM_LIMITS[name];
          return (
            <label key={name} className={styles.field}>
              {own.params[name]}
              <input
                className={mergeClasses(controls.field, bad && common.bad)}
                inputMode="decimal"
                aria-invalid={bad}
                value={params[name]}
                maxLength={20}
                onChange={(event) => {
                  outliers.change({ params: { ...params, [name]: event.target.value } });
                }}
              />
              {bad && (
                <span className={mergeClasses(common.wrong, styles.wrong)}>{fill(own.badParam, { low, high })}</span>
              )}
            </label>
          );
        })}
        {hasQuantile(method) && (
          <label className={styles.field}>
            {own.params.quantile}
            <select
              className={controls.field}
              value={quantile}
              onChange={(event) => {
                outliers.change({ quantile: event.target.value === '6' ? 6 : 7 });
              }}
            >
              <option value="7">{own.quantiles['7']}</option>
              <option value="6">{own.quantiles['6']}</option>
            </select>
          </label>
        )}
        <button
          type="button"
          className={mergeClasses(common.button, styles.reset)}
          onClick={() => {
            outliers.change({ params: DEFAULT_PARAMS, quantile: FIRST_CHOICE.quantile });
          }}
        >
          {own.defaults}
        </button>
      </div>
    </details>
  );
}
