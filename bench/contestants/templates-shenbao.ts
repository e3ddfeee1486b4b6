import { writeWorkbook } from '../../adapters/ooxml/write-workbook';
import { templateBook } from '../../adapters/write-return/template/write-template';
import type { ChildFigures } from '../measuring/child-figures';
import { timed } from '../measuring/stopwatch';
import { templateOrders, type TemplateParameters } from './template-orders';

/**
 * Templates as `shenbao template` writes them. `compose`: layout, rules as formulas and their values;
 * `write`: the bytes of the workbooks, which is all that the peer does.
 */
export async function run({ count }: TemplateParameters): Promise<ChildFigures> {
  const orders = await templateOrders(count);
  orders.slice(0, 3).forEach((order) => writeWorkbook(templateBook(order)));
  let books: ReturnType<typeof templateBook>[] = [];
  const compose = await timed(() => {
    books = orders.map(templateBook);
  });
  let bytesOut = 0;
  const write = await timed(() => {
    for (const book of books) bytesOut += writeWorkbook(book).length;
  });
  return { spent: { compose, write }, sink: null, counts: { bytesOut } };
}
