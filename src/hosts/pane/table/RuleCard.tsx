import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useRef } from 'react';
import { RULE_CLASSES, type RuleClass } from '../../../core/model/rule';
import { fill } from '../../../locales/fill';
import { inLanguage } from '../../../locales/rule-book';
import type { RuleLint } from '../../worker/table/table-messages';
import { useWords } from '../components/pane-context';
import type { RuleDraft } from './desk/rule-drafts';
import { LintLines } from './LintLines';
import { useControlStyles } from '../components/control-styles';
import { useTableRoom } from './table-context';
import { useTableStyles } from './table-styles';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '5px',
    padding: '8px 12px 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'center', gap: '6px' },
  id: { width: '72px', flexShrink: 3 },
  // the id gives way first: a class cut within its box cannot be told
  class: { flexShrink: 0, maxWidth: '128px' },
  gap: { flex: 1 },
  act: { flexShrink: 0, padding: '0 4px' },
  expr: {
    height: 'auto',
    minHeight: '30px',
    width: '100%',
    padding: '5px 6px',
    resize: 'vertical',
    fieldSizing: 'content',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
  },
  message: { width: '100%' },
});

interface RuleCardProps {
  readonly rule: RuleDraft;
  /** null until the rule was looked at */
  readonly lint: RuleLint | null;
  readonly doubtful: boolean;
  readonly duplicate: (key: number) => void;
}

/** One rule being written. */
export const RuleCard = memo(function RuleCard({ rule, lint, doubtful, duplicate }: RuleCardProps) {
  const styles = useStyles();
  const common = useTableStyles();
  const controls = useControlStyles();
  const { terms, language } = useWords();
  const { desk, texts } = useTableRoom();
  const box = useRef<HTMLTextAreaElement>(null);
  const words = texts.rules;
  const { key, id, expr } = rule;
  const wrong = lint?.problems.some(({ severity }) => severity === 'error') ?? false;
  const message = inLanguage(rule.message, language);
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <input
          className={mergeClasses(controls.field, styles.id, doubtful && common.bad)}
          aria-label={words.id}
          aria-invalid={doubtful}
          value={id}
          maxLength={32}
          spellCheck={false}
          onChange={(event) => {
            desk.rules.changeRule(key, { id: event.target.value });
          }}
        />
        <select
          className={mergeClasses(controls.field, styles.class)}
          aria-label={words.class}
          value={rule.class ?? ''}
          onChange={(event) => {
            const chosen = event.target.value;
            desk.rules.changeRule(key, { class: chosen === '' ? null : (chosen as RuleClass) });
          }}
        >
          <option value="">{words.noClass}</option>
          {RULE_CLASSES.map((one) => (
            <option key={one} value={one}>
              {terms.class[one]}
            </option>
          ))}
        </select>
        <span className={styles.gap} />
        <button
          type="button"
          className={mergeClasses(common.button, common.plain, styles.act)}
          aria-label={fill(words.duplicate, { id })}
          onClick={() => {
            duplicate(key);
          }}
        >
          {words.copyShort}
        </button>
        <button
          type="button"
          className={mergeClasses(common.button, common.plain, styles.act)}
          aria-label={fill(words.remove, { id })}
          onClick={() => {
            desk.rules.removeRule(key);
          }}
        >
          {words.removeShort}
        </button>
      </div>
      {doubtful && <p className={common.wrong}>{words.badId}</p>}
      <textarea
        ref={box}
        className={mergeClasses(controls.field, styles.expr, wrong && common.bad)}
        aria-label={`${words.expr} ${id}`}
        aria-invalid={wrong}
        aria-describedby={`lint-${String(key)}`}
        rows={Math.min(6, 1 + Math.floor(expr.length / 48))}
        value={expr}
        maxLength={2000}
        spellCheck={false}
        placeholder={words.exprExample}
        onFocus={(event) => {
          for (const one of document.querySelectorAll<HTMLElement>('textarea[data-last]')) delete one.dataset['last'];
          event.target.dataset['last'] = 'true';
        }}
        onChange={(event) => {
          desk.rules.changeRule(key, { expr: event.target.value });
        }}
      />
      <div id={`lint-${String(key)}`}>
        {lint && expr.trim() !== '' && <LintLines expr={expr} problems={lint.problems} box={box} />}
      </div>
      <input
        className={mergeClasses(controls.field, styles.message)}
        aria-label={`${words.message} ${id}`}
        value={message}
        maxLength={500}
        placeholder={words.messageExample}
        onChange={(event) => {
          desk.rules.changeRule(key, { message: event.target.value });
        }}
      />
    </div>
  );
});
