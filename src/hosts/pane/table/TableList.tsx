import { fill } from '../../../locales/fill';
import { formatNumber } from '../../../locales/format';
import { ChoiceList } from './ChoiceList';
import { useTable } from './table-context';
import { useTableStyles } from './table-styles';

/** The tables of the open workbook. */
export function TableList() {
  const common = useTableStyles();
  const { desk, now, texts } = useTable();
  const words = texts.data;
  const choices = now.choices ?? [];
  return (
    <>
      {choices.length > 0 && (
        <ChoiceList
          label={words.tables}
          choices={choices.map(({ id, kind, name, sheet, address, rows, columns }) => {
            const where = kind === 'selection' ? `${sheet}!${address}` : name;
            const size = fill(words.size, { rows: formatNumber(rows), columns: formatNumber(columns) });
            return { id, name: where, note: `${words.kind[kind]} · ${size}` };
          })}
          chosen={now.chosen === null ? null : String(now.chosen)}
          choose={(id) => {
            const choice = choices.find((one) => one.id === id);
            if (choice) void desk.chooseTable(choice);
          }}
        />
      )}
      {now.choices?.length === 0 && <p className={common.quiet}>{words.none}</p>}
      <div className={common.line}>
        <button type="button" className={common.button} onClick={() => void desk.list()}>
          {words.refresh}
        </button>
      </div>
    </>
  );
}
