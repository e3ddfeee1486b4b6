/**
 * What to ask an enterprise, by class: `whole` states the contradiction and asks for the source record.
 * It never carries a suggested value, an expected growth or a range (domain.md §1, the red line).
 */
export const questions = {
  whole: '{place}{message}{request}',
  place: '{place}：',
  request: {
    mandatory: '请对照原始凭证核对，由贵单位自行更正后重新报送。',
    verify: '请对照原始凭证核对；确属实际的，请书面说明原因，有误的请自行更正。',
    hint: '请留意，必要时对照原始凭证核对。',
  },
} as const;
