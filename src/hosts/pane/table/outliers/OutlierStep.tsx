import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTableStyles } from '../table-styles';
import { OutlierBar } from './OutlierBar';
import { OutlierResults } from './OutlierResults';
import { OutlierSettings } from './OutlierSettings';
import { useOutliers } from './use-outliers';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column' },
});

interface OutlierStepProps {
  /** with room the results stand beside the settings, each drawn by itself */
  readonly part: 'all' | 'settings' | 'results';
}

/** Outliers of the table: how they are sought, and what was found. Loaded when it is asked for. */
export default function OutlierStep({ part }: OutlierStepProps) {
  const styles = useStyles();
  const common = useTableStyles();
  const { now } = useOutliers();
  if (part === 'results') {
    return (
      <div className={mergeClasses(common.scroll, styles.column)}>
        <OutlierResults tall />
      </div>
    );
  }
  return (
    <>
      <div className={mergeClasses(common.scroll, styles.column)}>
        <OutlierSettings foldable={part === 'all'} />
        {part === 'all' && now.outliers !== null && <OutlierResults tall={false} />}
      </div>
      <OutlierBar />
    </>
  );
}
