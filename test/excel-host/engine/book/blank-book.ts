import { SimBook } from './sim-book';

/** A workbook of empty sheets with these names. */
export function blankBook(title = '工作簿1.xlsx', names: readonly string[] = ['Sheet1']): SimBook {
  const book = new SimBook(title);
  for (const name of names) book.addSheet(name);
  return book;
}
