import { ChoiceList } from './ChoiceList';
import { useTable } from './table-context';

/** The sheets of the file, where it has more than one. */
export function SheetList() {
  const { desk, now, texts } = useTable();
  const { file, chosen } = now;
  if (file === null || file.sheets.length < 2) return null;
  return (
    <ChoiceList
      label={texts.data.sheets}
      choices={file.sheets.map(({ index, name, visible }) => ({
        id: String(index),
        name: name === '' ? texts.data.unnamed : name,
        note: visible ? '' : texts.data.hidden,
      }))}
      chosen={chosen === null ? null : String(chosen)}
      choose={(id) => void desk.chooseSheet(Number(id))}
    />
  );
}
