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

const itemSchema = v.strictObject({
  code,
  name: bilingualSchema,
  aliases: v.array(text),
  unit: text,
  nature: v.picklist(['flow', 'stock', 'average']),
  decimals,
  partOf: v.exactOptional(code),
});

const columnSchema = v.strictObject({
  id: identifier,
  name: bilingualSchema,
  headings: v.pipe(v.array(v.pipe(v.array(text), v.minLength(1), v.maxLength(4))), v.minLength(1)),
  lastYearOf: v.exactOptional(identifier),
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
  validFrom: date,
  validTo: v.nullable(date),
  unit: text,
  frequency: v.picklist(['monthly', 'quarterly']),
  skippedMonths: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
  columns: v.pipe(v.array(columnSchema), v.minLength(1)),
  items: v.pipe(v.array(itemSchema), v.minLength(1)),
  groups: v.array(groupSchema),
  source: text,
});
