import { mergeClasses } from '@fluentui/react-components';
import type { AnalysisCell } from '../../../core/model/analysis';
import { fill } from '../../../locales/fill';
import { formatQuantity } from '../../../locales/format';
import { roleName } from '../../../locales/indicator-words';
import { useAnalyse } from './analyse-context';
import { useFigureStyles } from './figure-styles';

interface FigureCellProps {
  readonly text: string;
  readonly cell: AnalysisCell | null;
  readonly behind: boolean;
}

/** One figure; asked for, with how many enterprises stand behind it and the sums that went in. */
export function FigureCell({ text, cell, behind }: FigureCellProps) {
  const styles = useFigureStyles();
  const { texts, speech } = useAnalyse();
  if (cell !== null && cell.suppressed !== null) {
    const why = texts.table[cell.suppressed];
    return (
      <td className={mergeClasses(styles.number, styles.withheld)} data-withheld={cell.suppressed} title={why}>
        <span aria-hidden="true">{text}</span>
        <span className={styles.heard}>{why}</span>
        {behind && <span className={styles.behind}>{why}</span>}
      </td>
    );
  }
  return (
    <td className={styles.number}>
      {text}
      {behind && cell !== null && (
        <>
          {cell.enterprises > 0 && (
            <span className={styles.behind}>{fill(texts.table.households, { count: cell.enterprises })}</span>
          )}
          {cell.terms.map(({ role, value, unit }) => (
            <span key={role} className={styles.behind}>
              {roleName(role, speech.words)} {formatQuantity(value, unit, speech.words)}
            </span>
          ))}
        </>
      )}
    </td>
  );
}
