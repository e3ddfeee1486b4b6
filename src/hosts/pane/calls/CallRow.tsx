import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { shareText, totalName } from '../../../adapters/reports/calls/call-sentences';
import { fill } from '../../../locales/fill';
import type { ToCall } from '../../worker/calls/calls-messages';
import { SeverityIcon } from '../components/SeverityIcon';
import { useCalls, useSpeech } from './calls-context';
import { useCallsStyles } from './calls-styles';
import { wasCalled } from './desk/call-answers';
import { PhoneLine } from './PhoneLine';

const useStyles = makeStyles({
  row: {
    borderLeft: '3px solid transparent',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
  },
  selected: {
    borderLeftColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  head: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr) auto',
    gap: '0 6px',
    alignItems: 'center',
    padding: '6px 10px 6px 7px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  headSelected: { backgroundColor: tokens.colorNeutralBackground1Selected },
  order: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  // a name that is being looked at is there in full
  full: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  marks: { display: 'flex', gap: '4px', flexShrink: 0 },
  mark: { display: 'inline-flex', alignItems: 'center', gap: '3px' },
  icon: { width: '12px', height: '12px' },
  under: {
    gridColumnStart: 2,
    gridColumnEnd: -1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface CallRowProps {
  readonly of: ToCall;
  /** from 1 */
  readonly order: number;
  readonly wide: boolean;
  readonly selected: boolean;
  readonly choose: () => void;
  /** what stands below it, while it is selected in a narrow window */
  readonly children: ReactNode;
}

/** One enterprise to call: who, by which number, for which total. */
export function CallRow({ of, order, wide, selected, choose, children }: CallRowProps) {
  const styles = useStyles();
  const common = useCallsStyles();
  const { now, texts } = useCalls();
  const speech = useSpeech();
  const { call } = of;
  const answer = now.answers.get(call.member);
  const called = answer !== undefined && wasCalled(answer);
  const effect =
    call.total === null
      ? texts.list.noEffect
      : fill(texts.list.effect, { total: totalName(speech, call.total), share: shareText(call.score) });
  return (
    <li className={mergeClasses(styles.row, selected && styles.selected)} data-call={call.member}>
      <div className={mergeClasses(styles.head, selected && styles.headSelected)} onClick={choose}>
        <span className={styles.order} aria-hidden="true">
          {order}
        </span>
        <button
          type="button"
          className={mergeClasses(common.plain, styles.name, selected && styles.full)}
          title={call.name}
          data-call-name
          {...(wide ? { 'aria-current': selected } : { 'aria-expanded': selected })}
          onClick={(event) => {
            event.stopPropagation();
            choose();
          }}
        >
          {call.name}
        </button>
        <span className={styles.marks}>
          {called && (
            <span className={mergeClasses(common.badge, common.good, styles.mark)}>
              <SeverityIcon of="done" className={styles.icon} />
              {texts.list.called}
            </span>
          )}
          {call.must && (
            <span className={mergeClasses(common.badge, common.warn, styles.mark)}>
              <SeverityIcon of="mandatory" className={styles.icon} />
              {texts.list.must}
            </span>
          )}
        </span>
        <span className={styles.under}>
          <span>{effect}</span>
          <PhoneLine call={call} />
        </span>
      </div>
      {children}
    </li>
  );
}
