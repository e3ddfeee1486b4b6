import { mergeClasses } from '@fluentui/react-components';
import { fill } from '../../../locales/fill';
import { formatNumber } from '../../../locales/format';
import { FileChooser } from './FileChooser';
import { NamesRowField } from './NamesRowField';
import { RowsTable } from './RowsTable';
import { SheetList } from './SheetList';
import { useTable } from './table-context';
import { useTableStyles } from './table-styles';
import { TableList } from './TableList';

/** Chooses the table: a sheet of a file, or a table of the open workbook. @param preview whether its rows are shown here */
export function DataStep({ preview }: { readonly preview: boolean }) {
  const common = useTableStyles();
  const { now, texts, inWorkbook } = useTable();
  const { facts } = now;
  return (
    <>
      <div className={mergeClasses(preview && facts ? undefined : common.scroll)}>
        <div className={common.section}>
          {inWorkbook ? <TableList /> : <FileChooser />}
          {!inWorkbook && <SheetList />}
          {facts && (
            <>
              <p className={mergeClasses(common.quiet, common.number)}>
                {fill(texts.data.size, { rows: formatNumber(facts.rows), columns: formatNumber(facts.columns.length) })}
              </p>
              <NamesRowField key={facts.namesRow} row={facts.namesRow} />
              {facts.rows === 0 && <p className={common.wrong}>{texts.data.noRows}</p>}
            </>
          )}
        </div>
      </div>
      {preview && facts && <RowsTable />}
    </>
  );
}
