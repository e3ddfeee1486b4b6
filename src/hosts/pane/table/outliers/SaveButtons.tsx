import { makeStyles } from '@fluentui/react-components';
import { fill } from '../../../../locales/fill';
import { saveFile } from '../../save-file';
import type { TableSnapshot } from '../desk/table-snapshot';
import { useTableStyles } from '../table-styles';
import { useOutliers } from './use-outliers';

const useStyles = makeStyles({ buttons: { display: 'flex', gap: '6px' } });

/** What was read: the file, or the table or range of the open workbook. */
function sourceOf({ file, choices, chosen }: TableSnapshot): string {
  if (file !== null) return file.name;
  const choice = choices?.find(({ id }) => id === chosen);
  if (!choice) return '';
  return choice.kind === 'selection' ? `${choice.sheet}!${choice.address}` : choice.name;
}

/** Saves what was found: for a spreadsheet, or the JSON of the command line. */
export function SaveButtons() {
  const styles = useStyles();
  const common = useTableStyles();
  const { now, outliers, own } = useOutliers();
  const source = sourceOf(now);
  const name = fill(own.fileName, { name: source.replace(/[^\p{L}\p{N}._-]/gu, '_') });
  const csv = async (): Promise<void> => {
    const text = await outliers.csv(own.csv);
    if (text !== null) saveFile(`${name}.csv`, text, 'text/csv;charset=utf-8');
  };
  const json = async (): Promise<void> => {
    const text = await outliers.json(source);
    if (text !== null) saveFile(`${name}.json`, text, 'application/json;charset=utf-8');
  };
  return (
    <div className={styles.buttons}>
      <button type="button" className={common.button} onClick={() => void csv()}>
        {own.saveCsv}
      </button>
      <button type="button" className={common.button} onClick={() => void json()}>
        {own.saveJson}
      </button>
    </div>
  );
}
