import { rangeText } from '../../core/model/range-text';
import type { ConditionalFormatSpec, ValidationSpec } from './write-spec';
import type { StyleTable } from './write-styles';
import { attributes, cellText } from './write-xml';

function validationXml(rule: ValidationSpec): string {
  const facts = attributes({
    type: rule.type,
    errorStyle: rule.errorStyle,
    operator: rule.operator,
    allowBlank: rule.allowBlank ?? true,
    showInputMessage: rule.prompt !== undefined,
    showErrorMessage: true,
    errorTitle: rule.errorTitle,
    error: rule.error,
    promptTitle: rule.promptTitle,
    prompt: rule.prompt,
    sqref: rule.ranges.map(rangeText).join(' '),
  });
  const second = rule.formula2 === undefined ? '' : `<formula2>${cellText(rule.formula2)}</formula2>`;
  return `<dataValidation${facts}><formula1>${cellText(rule.formula1)}</formula1>${second}</dataValidation>`;
}

/** What may be typed where; '' when there are no rules. */
export function validationsXml(rules: readonly ValidationSpec[]): string {
  if (rules.length === 0) return '';
  return `<dataValidations count="${String(rules.length)}">${rules.map(validationXml).join('')}</dataValidations>`;
}

/** Conditional formats, the first rule strongest. */
export function conditionalFormatsXml(rules: readonly ConditionalFormatSpec[], styles: StyleTable): string {
  return rules
    .map((rule, i) => {
      const facts = attributes({
        type: 'expression',
        dxfId: styles.placeDifference(rule.style),
        priority: i + 1,
        stopIfTrue: rule.stopIfTrue,
      });
      const place = rule.ranges.map(rangeText).join(' ');
      return `<conditionalFormatting sqref="${place}"><cfRule${facts}><formula>${cellText(rule.formula)}</formula></cfRule></conditionalFormatting>`;
    })
    .join('');
}
