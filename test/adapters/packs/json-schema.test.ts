import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { calendarSchema } from '../../../src/adapters/packs/calendar-schema';
import { analysisFileSchema } from '../../../src/adapters/packs/analysis-schema';
import { figuresFileSchema } from '../../../src/adapters/packs/figure-schema';
import { formSchema } from '../../../src/adapters/packs/form-schema';
import { packInfoSchema } from '../../../src/adapters/packs/pack-schema';
import { planBookSchema } from '../../../src/adapters/packs/plan-schema';
import { rulesFileSchema } from '../../../src/adapters/packs/rule-schema';

const FOLDER = path.join(__dirname, '../../../docs/schema');
const TITLES = {
  'pack.schema.json': [packInfoSchema, 'Shenbao pack: pack.yaml'],
  'pack-calendar.schema.json': [calendarSchema, 'Shenbao pack: days off and due dates, calendar.yaml'],
  'pack-analysis.schema.json': [analysisFileSchema, 'Shenbao pack: analysis of the zone, analysis.yaml'],
  'pack-figures.schema.json': [figuresFileSchema, 'Shenbao pack: figures of a return, figures.yaml'],
  'pack-form.schema.json': [formSchema, 'Shenbao pack: a form, forms/*.yaml'],
  'pack-plans.schema.json': [planBookSchema, 'Shenbao pack: plans and reference data, plans.yaml'],
  'pack-rules.schema.json': [rulesFileSchema, 'Shenbao pack: audit relations, rules/*.yaml'],
} as const;

/** Run with UPDATE_SCHEMAS=1 to write the published schemas anew. */
const UPDATE = process.env['UPDATE_SCHEMAS'] === '1';

test.each(Object.entries(TITLES))('docs/schema/%s is what the loader checks', (file, [schema, title]) => {
  const made = { ...toJsonSchema(schema), title };
  const text = `${JSON.stringify(made, null, 2)}\n`;
  const place = path.join(FOLDER, file);
  if (UPDATE) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(place, text);
  }
  expect(existsSync(place)).toBe(true);
  expect(readFileSync(place, 'utf8')).toBe(text);
});
