import { Button, Caption1, Field, Select, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { REASON_CODES, type ReasonCode } from '../../../core/model/explanation';
import { OWN_SHEETS } from '../../../core/submission/own-sheets';
import { fill } from '../../../locales/fill';
import { lookUp } from '../../../locales/look-up';
import { MOST_CHARACTERS } from '../desk/drafts';
import type { FindingEntry } from '../desk/finding-groups';
import { useDesk, useWords } from './pane-context';

const useStyles = makeStyles({
  box: { display: 'grid', gap: '8px', marginTop: '2px' },
  foot: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  note: { color: tokens.colorNeutralForeground2 },
});

/** Where explanations are kept. */
const SHEET = { sheet: OWN_SHEETS.explain };

const isReason = (text: string): text is ReasonCode => (REASON_CODES as readonly string[]).includes(text);

/** Where a figure that is unusual but true is explained. What is typed is kept at once; it counts when it is saved. */
export function ExplanationBox({ entry }: { readonly entry: FindingEntry }) {
  const styles = useStyles();
  const words = useWords();
  const texts = words.pane.explain;
  const { desk, now } = useDesk();
  const { draftKey, explanation, state } = entry;
  const [written, setWritten] = useState(() => {
    return desk.drafts.of(draftKey) ?? { reason: explanation?.reason ?? '', text: explanation?.text ?? '' };
  });
  const [problem, setProblem] = useState<string | null>(null);
  const readOnly = now.audience === 'office' || !now.abilities.write;

  const edit = (change: Partial<typeof written>): void => {
    const next = { ...written, ...change };
    setWritten(next);
    setProblem(null);
    desk.drafts.keep(draftKey, next);
  };
  const save = async (): Promise<void> => {
    const answer = await desk.explain(entry.key, isReason(written.reason) ? written.reason : null, written.text);
    setProblem(typeof answer === 'string' && answer !== 'saved' ? answer : null);
  };
  const same = written.text === (explanation?.text ?? '') && written.reason === (explanation?.reason ?? '');
  const status = state === 'accepted' && same ? texts.accepted : !same && written.text !== '' ? texts.draft : null;
  const answer = problem === null ? undefined : lookUp(texts.answers, problem);
  const said = answer === undefined ? undefined : fill(answer, SHEET);
  const noReason = problem === 'no-reason-code';
  return (
    <form
      className={styles.box}
      aria-label={texts.label}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={texts.reason}
        size="small"
        {...(said !== undefined && noReason && { validationState: 'error' as const, validationMessage: said })}
      >
        <Select
          size="small"
          value={written.reason}
          disabled={readOnly}
          onChange={(_, { value }) => {
            edit({ reason: value });
          }}
        >
          <option value="">{texts.chooseReason}</option>
          {REASON_CODES.map((code) => (
            <option key={code} value={code}>
              {texts.reasons[code]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={texts.text}
        size="small"
        hint={
          now.audience === 'office' ? words.pane.submit.office : readOnly ? texts.readOnly : fill(texts.hint, SHEET)
        }
        {...(said !== undefined && !noReason && { validationState: 'error' as const, validationMessage: said })}
      >
        <Textarea
          size="small"
          rows={3}
          maxLength={MOST_CHARACTERS}
          value={written.text}
          readOnly={readOnly}
          onChange={(_, { value }) => {
            edit({ text: value });
          }}
        />
      </Field>
      {!readOnly && (
        <div className={styles.foot}>
          <Caption1 className={styles.note} role="status">
            {status ?? fill(texts.characters, { count: written.text.length, most: MOST_CHARACTERS })}
          </Caption1>
          <Button type="submit" appearance="primary" size="small">
            {explanation ? texts.update : texts.save}
          </Button>
        </div>
      )}
    </form>
  );
}
