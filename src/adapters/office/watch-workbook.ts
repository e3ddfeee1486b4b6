import type { HostFailure } from '../../core/host/host-failure';
import type { WorkbookChange } from '../../core/host/workbook-host';
import { inExcel } from './in-excel';
import { parseRange } from './range-address';

type Told = (change: WorkbookChange) => void;

interface Event {
  readonly worksheetId: string;
  readonly address?: string;
  readonly triggerSource?: string;
}

/**
 * Registers for edits, calculation, sheets that come and go, and protection. Excel names sheets by id in its events;
 * names are asked once here and again whenever a sheet comes or goes.
 * @returns a function that ends it all
 */
export async function watchWorkbook(told: Told): Promise<(() => Promise<void>) | HostFailure> {
  const names = new Map<string, string>();

  async function learnNames(context: Excel.RequestContext): Promise<void> {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    names.clear();
    for (const { id, name } of worksheets.items) names.set(id, name);
  }

  const cells = ({ worksheetId, address, triggerSource }: Event): Promise<void> => {
    const sheet = names.get(worksheetId) ?? null;
    const range = address === undefined ? null : parseRange(address);
    told({ kind: 'cells', sheet, range, own: triggerSource === 'ThisLocalAddin' });
    return Promise.resolve();
  };
  const sheets = async (): Promise<void> => {
    await inExcel(learnNames);
    told({ kind: 'sheets', sheet: null, range: null, own: false });
  };
  const protection = ({ worksheetId }: Event): Promise<void> => {
    told({ kind: 'protection', sheet: names.get(worksheetId) ?? null, range: null, own: false });
    return Promise.resolve();
  };

  return await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handlers: readonly OfficeExtension.EventHandlerResult<unknown>[] = [
      worksheets.onChanged.add(cells as (event: Excel.WorksheetChangedEventArgs) => Promise<void>),
      worksheets.onCalculated.add(cells as (event: Excel.WorksheetCalculatedEventArgs) => Promise<void>),
      worksheets.onAdded.add(sheets),
      worksheets.onDeleted.add(sheets),
      worksheets.onProtectionChanged.add(
        protection as (event: Excel.WorksheetProtectionChangedEventArgs) => Promise<void>,
      ),
    ];
    await learnNames(context);
    return async () => {
      await inExcel(async () => {
        const [first] = handlers;
        for (const handler of handlers) handler.remove();
        await first!.context.sync();
      });
    };
  });
}
