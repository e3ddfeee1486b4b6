import * as v from 'valibot';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const code = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,16}$/));
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const identifier = v.pipe(v.string(), v.regex(/^[A-Za-z][0-9A-Za-z]{0,31}$/));
const decimals = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6));

/** A text in both languages of the product. */
export const bilingualSchema = v.strictObject({
  zh: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
  en: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
});

/** What a cell may hold besides numbers. */
const valued = {
  kind: v.exactOptional(v.picklist(['number', 'text', 'date', 'flag'])),
  choices: v.exactOptional(v.pipe(v.array(text), v.minLength(1), v.maxLength(50))),
};

const itemSchema = v.strictObject({
  code,
  name: bilingualSchema,
  aliases: v.array(text),
  unit: text,
  nature: v.picklist(['flow', 'stock', 'average']),
  decimals,
  partOf: v.exactOptional(code),
  exact: v.exactOptional(v.boolean()),
  ...valued,
  columns: v.exactOptional(v.pipe(v.array(identifier), v.minLength(1))),
});

const columnSchema = v.strictObject({
  id: identifier,
  name: bilingualSchema,
  headings: v.pipe(v.array(v.pipe(v.array(text), v.minLength(1), v.maxLength(4))), v.minLength(1)),
  lastYearOf: v.exactOptional(identifier),
  ...valued,
  unit: v.exactOptional(text),
  decimals: v.exactOptional(decimals),
});

const groupSchema = v.strictObject({
  id: identifier,
  name: bilingualSchema,
  codePattern: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  headings: v.pipe(v.array(text), v.minLength(1)),
  unit: v.nullable(text),
  decimals,
});

/** A form file, as `FormDefinition` in core/model/form.ts. */
export const formSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{1,32}$/)),
  alias: identifier,
  version: text,
  title: bilingualSchema,
  titles: v.array(text),
  formNumber: text,
  authority: text,
  documentNumber: v.exactOptional(text),
  validFrom: date,
  validTo: v.nullable(date),
  unit: text,
  frequency: v.picklist(['monthly', 'quarterly']),
  skippedMonths: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
  filer: v.exactOptional(v.picklist(['enterprise', 'zone'])),
  dueDay: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(28))),
  columns: v.pipe(v.array(columnSchema), v.minLength(1)),
  items: v.array(itemSchema),
  groups: v.array(groupSchema),
  source: text,
});
