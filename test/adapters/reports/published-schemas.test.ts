import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { AnalysisSchema } from '../../../src/adapters/reports/analysis/json/analysis-schema';
import { CallsSchema } from '../../../src/adapters/reports/calls/calls-schema';
import { AnswersSchema } from '../../../src/adapters/reports/explanations/answers-schema';
import { DecisionsSchema } from '../../../src/adapters/reports/explanations/decisions-schema';
import { ExplanationsSchema } from '../../../src/adapters/reports/explanations/explanations-schema';
import { CompareSchema } from '../../../src/adapters/reports/comparison/compare-schema';
import { CheckSchema } from '../../../src/adapters/reports/json/check-schema';
import { ReadSchema } from '../../../src/adapters/reports/json/read-schema';
import { TableSchema } from '../../../src/adapters/reports/json/table-schema';
import { AcceptSchema } from '../../../src/adapters/reports/ledger/accept-schema';
import { CallLogSchema } from '../../../src/adapters/reports/ledger/call-log-schema';
import { HistorySchema } from '../../../src/adapters/reports/ledger/history-schema';
import { StatusSchema } from '../../../src/adapters/reports/ledger/status-schema';
import { OutliersSchema } from '../../../src/adapters/reports/outliers/outliers-schema';

const FOLDER = path.join(__dirname, '../../../docs/schema');
const PUBLISHED = {
  'analysis-1.schema.json': [AnalysisSchema, 'shenbao.analysis/1: output of shenbao analyse --format json'],
  'accept-1.schema.json': [AcceptSchema, 'shenbao.accept/1: output of shenbao accept --format json'],
  'call-log-1.schema.json': [CallLogSchema, 'shenbao.call-log/1: output of shenbao ledger calls --format json'],
  'compare-1.schema.json': [CompareSchema, 'shenbao.compare/1: output of shenbao compare --format json'],
  'history-1.schema.json': [HistorySchema, 'shenbao.history/1: output of shenbao ledger history --format json'],
  'status-1.schema.json': [StatusSchema, 'shenbao.status/1: output of shenbao status --format json'],
  'answers-1.schema.json': [AnswersSchema, 'shenbao.answers/1: output of shenbao answers --format json'],
  'decisions-1.schema.json': [
    DecisionsSchema,
    'shenbao.decisions/1: output of shenbao explanations --decide --format json',
  ],
  'explanations-1.schema.json': [
    ExplanationsSchema,
    'shenbao.explanations/1: output of shenbao explanations --format json',
  ],
  'calls-1.schema.json': [CallsSchema, 'shenbao.calls/1: output of shenbao calls --format json'],
  'check-1.schema.json': [CheckSchema, 'shenbao.check/1: output of shenbao check --format json'],
  'read-1.schema.json': [ReadSchema, 'shenbao.read/1: output of shenbao read --format json'],
  'outliers-1.schema.json': [OutliersSchema, 'shenbao.outliers/1: output of shenbao table outliers --format json'],
  'table-1.schema.json': [TableSchema, 'shenbao.table/1: output of shenbao table check --format json'],
} as const;

/** Run with UPDATE_SCHEMAS=1 to write the published schemas anew. */
const UPDATE = process.env['UPDATE_SCHEMAS'] === '1';

test.each(Object.entries(PUBLISHED))('docs/schema/%s is what the output is built from', (file, [schema, title]) => {
  const text = `${JSON.stringify({ ...toJsonSchema(schema), title }, null, 2)}\n`;
  const place = path.join(FOLDER, file);
  if (UPDATE) writeFileSync(place, text);
  expect(existsSync(place)).toBe(true);
  expect(readFileSync(place, 'utf8')).toBe(text);
});
