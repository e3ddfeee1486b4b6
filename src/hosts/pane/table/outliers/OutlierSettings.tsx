import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { OUTLIER_METHODS, type OutlierMethod } from '../../../../core/outliers/outlier-result';
import { useControlStyles } from '../../components/control-styles';
import { useTableStyles } from '../table-styles';
import { ColumnChoice } from './ColumnChoice';
import { needsPrevious } from './desk/outlier-choice';
import { ParameterFields } from './ParameterFields';
import { useOutliers } from './use-outliers';

const useStyles = makeStyles({
  folded: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  told: { flex: 1 },
  form: { flexShrink: 0 },
  pairs: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(max(132px, 40%), 1fr))',
    gap: '8px',
    alignItems: 'end',
  },
  field: {
    display: 'grid',
    gap: '2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  under: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Method, columns and parameters; once there are results, one line where room is scarce. */
export function OutlierSettings({ foldable }: { readonly foldable: boolean }) {
  const styles = useStyles();
  const common = useTableStyles();
  const controls = useControlStyles();
  const { now, texts, outliers, view, own } = useOutliers();
  const { method, current, previous, by, label } = view.choice;
  const folded = foldable && view.folded && now.outliers !== null;
  const heading = (at: number | null): string =>
    at === null ? '—' : now.facts?.columns[at]?.heading || texts.columns.noHeading;

  if (folded) {
    const figures = previous === null ? heading(current) : `${heading(current)} ÷ ${heading(previous)}`;
    const told = [figures, ...(by === null ? [] : [heading(by)]), own.shared.methods[method]].join(' · ');
    return (
      <div className={styles.folded}>
        <span className={mergeClasses(common.quiet, common.clipped, styles.told)} title={told}>
          {told}
        </span>
        <button
          type="button"
          className={common.button}
          aria-expanded={false}
          onClick={() => {
            outliers.fold(false);
          }}
        >
          {own.change}
        </button>
      </div>
    );
  }
  return (
    <div className={mergeClasses(common.section, styles.form, foldable && now.outliers !== null && styles.under)}>
      <p className={common.quiet}>{own.intro}</p>
      <label className={styles.field}>
        {own.method}
        <select
          className={controls.field}
          value={method}
          onChange={(event) => {
            outliers.change({ method: event.target.value as OutlierMethod });
          }}
        >
          {OUTLIER_METHODS.map((one) => (
            <option key={one} value={one}>
              {own.shared.methods[one]}
            </option>
          ))}
        </select>
      </label>
      <p className={common.quiet}>{own.hints[method]}</p>
      <div className={styles.pairs}>
        <ColumnChoice
          label={previous === null && !needsPrevious(method) ? own.figure : own.current}
          chosen={current}
          none={own.choose}
          numbers
          choose={(column) => {
            outliers.change({ current: column });
          }}
        />
        <ColumnChoice
          label={own.previous}
          chosen={previous}
          none={needsPrevious(method) ? own.choose : own.noPrevious}
          numbers
          choose={(column) => {
            outliers.change({ previous: column });
          }}
        />
        <ColumnChoice
          label={own.by}
          chosen={by}
          none={own.noGroup}
          numbers={false}
          choose={(column) => {
            outliers.change({ by: column });
          }}
        />
        <ColumnChoice
          label={own.label}
          chosen={label}
          none={own.noLabel}
          numbers={false}
          choose={(column) => {
            outliers.change({ label: column });
          }}
        />
      </div>
      <ParameterFields />
    </div>
  );
}
