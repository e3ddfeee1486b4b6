import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useControlStyles } from '../components/control-styles';
import { useAnalyse } from './analyse-context';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '6px' },
  field: { maxWidth: '100%' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The sheets and tables of the open workbook: one of them may hold a ledger. */
export function SheetField() {
  const styles = useStyles();
  const { field } = useControlStyles();
  const { desk, now, texts } = useAnalyse();
  const sheets = now.sheets ?? [];
  if (sheets.length === 0) return <p className={styles.none}>{texts.empty.noSheets}</p>;
  return (
    <div className={styles.line}>
      <select
        className={mergeClasses(field, styles.field)}
        aria-label={texts.choose.sheet}
        value=""
        onChange={({ target }) => {
          const choice = sheets.find(({ id }) => id === target.value);
          if (choice) desk.useSheet(choice);
        }}
      >
        <option value="">{texts.choose.pickSheet}</option>
        {sheets.map(({ id, name, sheet, address }) => (
          <option key={id} value={id}>
            {name === '' ? `${sheet}!${address}` : name}
          </option>
        ))}
      </select>
      <Button size="small" appearance="subtle" aria-label={texts.choose.sheet} onClick={() => void desk.listSheets()}>
        ↻
      </Button>
    </div>
  );
}
