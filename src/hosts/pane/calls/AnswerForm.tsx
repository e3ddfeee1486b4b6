import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { REASON_CODES } from '../../../core/model/explanation';
import { localTime } from '../../../locales/local-time';
import { useControlStyles } from '../components/control-styles';
import { useWords } from '../components/pane-context';
import { useCalls } from './calls-context';
import { useCallsStyles } from './calls-styles';
import { MOST_LETTERS, NO_ANSWER } from './desk/call-answers';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(165px, 1fr))', gap: '6px 10px' },
  label: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '2px',
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
  },
  time: { display: 'flex', gap: '4px' },
  grow: { flex: 1, minWidth: 0 },
  now: { minWidth: 0, flexShrink: 0 },
  text: {
    height: 'auto',
    minHeight: '64px',
    padding: '4px 6px',
    resize: 'vertical',
    fontFamily: 'inherit',
    width: '100%',
    lineHeight: tokens.lineHeightBase200,
  },
  foot: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
});

interface AnswerFormProps {
  readonly member: string;
  readonly choose: (member: string | null) => void;
}

/** What came of the call, kept as it is typed. */
export function AnswerForm({ member, choose }: AnswerFormProps) {
  const styles = useStyles();
  const common = useCallsStyles();
  const { field } = useControlStyles();
  const { explain } = useWords().pane;
  const { desk, now, texts } = useCalls();
  const own = texts.answer;
  const { calledOn, spokeTo, reason, answer } = now.answers.get(member) ?? NO_ANSWER;
  const id = useId();
  const next = now.calls[now.calls.findIndex(({ call }) => call.member === member) + 1];
  const goOn = (): void => {
    if (!next) return;
    choose(next.call.member);
    const row = `[data-call="${CSS.escape(next.call.member)}"] [data-call-name]`;
    // the list may draw it first
    setTimeout(() => document.querySelector<HTMLElement>(row)?.focus(), 0);
  };
  return (
    <div className={common.part} role="group" aria-labelledby={id} data-answer>
      <h3 id={id} className={common.heading}>
        {own.label}
      </h3>
      <div className={styles.fields}>
        <label className={styles.label}>
          {own.calledOn}
          <span className={styles.time}>
            <input
              className={mergeClasses(field, styles.grow)}
              value={calledOn}
              maxLength={MOST_LETTERS.calledOn}
              onChange={({ target }) => {
                desk.answer(member, { calledOn: target.value });
              }}
            />
            <Button
              size="small"
              title={own.nowHint}
              className={styles.now}
              onClick={() => {
                desk.answer(member, { calledOn: localTime(new Date()) });
              }}
            >
              {own.now}
            </Button>
          </span>
        </label>
        <label className={styles.label}>
          {own.spokeTo}
          <input
            className={field}
            value={spokeTo}
            maxLength={MOST_LETTERS.spokeTo}
            onChange={({ target }) => {
              desk.answer(member, { spokeTo: target.value });
            }}
          />
        </label>
        <label className={styles.label}>
          {own.reason}
          <select
            className={field}
            value={reason ?? ''}
            onChange={({ target }) => {
              desk.answer(member, { reason: REASON_CODES.find((code) => code === target.value) ?? null });
            }}
          >
            <option value="">{own.chooseReason}</option>
            {REASON_CODES.map((code) => (
              <option key={code} value={code}>
                {explain.reasons[code]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label className={styles.label}>
        {own.answer}
        <textarea
          className={mergeClasses(field, styles.text)}
          rows={3}
          value={answer}
          maxLength={MOST_LETTERS.answer}
          onChange={({ target }) => {
            desk.answer(member, { answer: target.value });
          }}
        />
      </label>
      <div className={styles.foot}>
        <p className={mergeClasses(common.quiet, common.grow)}>{own.hint}</p>
        {next && (
          <Button size="small" onClick={goOn}>
            {own.next}
          </Button>
        )}
      </div>
    </div>
  );
}
