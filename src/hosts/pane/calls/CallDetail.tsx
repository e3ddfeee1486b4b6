import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { basisLines, proofLine, questionLines } from '../../../adapters/reports/calls/call-sentences';
import type { ToCall } from '../../worker/calls/calls-messages';
import { copyText } from '../analyse/copy-text';
import { AnswerForm } from './AnswerForm';
import { CallFindings } from './CallFindings';
import { useCalls, useSpeech } from './calls-context';
import { useCallsStyles } from './calls-styles';

const useStyles = makeStyles({
  detail: { display: 'grid', gap: '14px', padding: '10px 12px 14px', minWidth: 0, alignContent: 'start' },
  wide: { overflowY: 'auto', padding: '10px 16px 20px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  proofs: { margin: 0 },
  // what is marked and copied with the mouse across the parts must not carry it along
  internal: {
    userSelect: 'none',
    display: 'grid',
    gap: '4px',
    padding: '6px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface CallDetailProps {
  readonly of: ToCall;
  readonly wide: boolean;
  readonly choose: (member: string | null) => void;
}

/** What to ask one enterprise, what to have ready, what the office goes by, and what was answered. */
export function CallDetail({ of, wide, choose }: CallDetailProps) {
  const styles = useStyles();
  const common = useCallsStyles();
  const { texts, say } = useCalls();
  const speech = useSpeech();
  const { call } = of;
  const { detail } = texts;
  const questions = questionLines(speech, call);
  const basis = basisLines(speech, call);
  const copy = async (): Promise<void> => {
    say((await copyText(questions.join('\n'))) ? texts.said.copied : texts.said.notCopied);
  };
  return (
    <section
      className={mergeClasses(styles.detail, wide ? styles.wide : undefined)}
      aria-label={call.name}
      data-call-detail
    >
      {wide && <h2 className={styles.title}>{call.name}</h2>}
      <div className={common.part}>
        <div className={common.partHead}>
          <h3 className={common.heading}>{detail.ask}</h3>
          <span className={mergeClasses(common.badge, common.good)}>{detail.forEnterprise}</span>
          <span className={common.grow} />
          {questions.length > 0 && (
            <Button size="small" onClick={() => void copy()}>
              {detail.copyAsk}
            </Button>
          )}
        </div>
        {questions.length === 0 ? (
          <p className={common.quiet}>{detail.noAsk}</p>
        ) : (
          <ol className={common.lines} data-questions>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        )}
      </div>
      <div className={common.part}>
        <h3 className={common.heading}>{detail.evidence}</h3>
        <p className={styles.proofs} data-proofs>
          {proofLine(speech, call)}
        </p>
      </div>
      {basis.length > 0 && (
        <div className={styles.internal} data-internal>
          <div className={common.partHead}>
            <h3 className={common.heading}>{detail.basis}</h3>
            <span className={mergeClasses(common.badge, common.warn)}>{detail.internal}</span>
          </div>
          <ul className={mergeClasses(common.lines, common.small)}>
            {basis.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      <AnswerForm member={call.member} choose={choose} />
      <CallFindings of={of} />
    </section>
  );
}
