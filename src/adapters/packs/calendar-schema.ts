import * as v from 'valibot';
import { bilingualSchema } from './form-schema';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const day = v.pipe(v.string(), v.isoDate());
const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

/** A `calendar.yaml`, as `WorkCalendar` in core/model/work-calendar.ts. */
export const calendarSchema = v.strictObject({
  daysOff: v.array(v.strictObject({ from: day, to: day, name: bilingualSchema, source: text })),
  workedDays: v.array(v.strictObject({ date: day, source: text })),
  dueNotices: v.array(v.strictObject({ form: text, period: month, date: day, source: text })),
});
