import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { SheetChanges } from '../../../core/host/sheet-changes';
import type { CellMark, HostAnswer } from '../../../core/host/workbook-host';
import type { CellRef } from '../../../core/model/cell';
import type { WorkbookGrid } from '../../../core/model/grid';
import { gridWords } from '../../../locales/grid-words';
import type { Language } from '../../../locales/language';
import { OpenSheet } from './OpenSheet';
import { SheetTabs, tabId } from './SheetTabs';
import { useDraft } from './use-draft';
import { useSelected } from './use-selected';
import { useSheetFacts } from './use-sheet-facts';

export interface SheetViewProps {
  /** with the changes made */
  readonly book: WorkbookGrid;
  /** as received: what a corrected cell was */
  readonly received: WorkbookGrid;
  /** cells of findings, by class */
  readonly marks: readonly CellMark[];
  /** a cell to bring into view and select, each time `step` changes */
  readonly shown: { readonly at: CellRef; readonly step: number } | null;
  /** null = for reading only */
  readonly edit: ((changes: readonly SheetChanges[]) => Promise<HostAnswer>) | null;
  /** told when a person selects a cell, not when `shown` does */
  readonly selectionChanged?: (at: CellRef) => void;
  readonly language: Language;
}

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 0',
    minWidth: 0,
    minHeight: 0,
    height: '100%',
    fontFamily: tokens.fontFamilyBase,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  panel: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: 0, minWidth: 0 },
  note: { margin: 0, padding: '16px', color: tokens.colorNeutralForeground2 },
});

/** The workbook as a calm spreadsheet: looked at, and corrected where `edit` is there. Give it a key of the workbook. */
export function SheetView(props: SheetViewProps) {
  const { book, received, marks, shown, edit, selectionChanged, language } = props;
  const styles = useStyles();
  const words = gridWords(language);
  const id = useId();
  const selecting = useSelected(book, shown, (at) => selectionChanged?.(at));
  const { selected, pointedTo } = selecting;
  const editing = edit !== null;
  const { sheets, sheet, facts } = useSheetFacts({
    id: `${id}-grid`,
    book,
    received,
    marks,
    pointedTo,
    wanted: selected.sheet,
    editing,
    words,
  });
  const drafting = useDraft({
    edit,
    dateSystem: book.dateSystem,
    words,
    cellAt: (at) => {
      const there = book.sheets.find(({ name }) => name === at.sheet) ?? sheet;
      return there!.cellAt(at.row, at.column);
    },
  });
  const panelId = `${id}-panel`;
  const chosen = sheets.findIndex(({ name }) => name === sheet?.name);
  return (
    <div className={styles.view}>
      <div role="tabpanel" id={panelId} aria-labelledby={tabId(panelId, chosen)} className={styles.panel}>
        {sheet && facts && sheet.kind === 'worksheet' ? (
          <OpenSheet key={sheet.name} facts={facts} selecting={selecting} drafting={drafting} />
        ) : (
          <p className={styles.note}>{sheet ? words.noCells : words.noSheets}</p>
        )}
      </div>
      <SheetTabs
        sheets={sheets}
        chosen={sheet?.name ?? ''}
        panelId={panelId}
        words={words}
        choose={selecting.openSheet}
      />
    </div>
  );
}
