/**
 * What to ask an enterprise, by class. It states the contradiction and asks for the source record;
 * it never carries a suggested value, an expected growth or a range (domain.md §1, the red line).
 */
export const questions = {
  mandatory: '{place}:{message}请对照原始凭证核对,并请贵单位自行更正后重新报送。',
  verify: '{place}:{message}请对照原始凭证核对;确属实际的,请书面说明原因,有误的请自行更正。',
  hint: '{place}:{message}请留意,必要时对照原始凭证核对。',
} as const;
