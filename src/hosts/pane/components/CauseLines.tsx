import { Caption1, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { causesOfFinding } from '../../../core/causes/cause-groups';
import type { ReturnCause } from '../../../core/model/cause';
import type { Finding } from '../../../core/model/finding';
import { causeLine } from '../../../locales/cause-words';
import { useDesk, useWords } from './pane-context';

const useStyles = makeStyles({ box: { display: 'grid', gap: '4px', overflowWrap: 'anywhere' } });

/** Which cells could settle a mandatory relation that fails, by the arithmetic of the return alone. */
export function CauseLines({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const words = useWords();
  const { desk, now } = useDesk();
  const [causes, setCauses] = useState<readonly ReturnCause[]>([]);
  useEffect(() => {
    let shown = true;
    desk.causes().then(
      (all) => {
        if (shown) setCauses(causesOfFinding(finding, all));
      },
      // without the part that works it out the finding is shown as it is
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, [desk, finding, now.audience]);
  if (causes.length === 0) return null;
  return (
    <div className={styles.box}>
      {causes.map((cause, i) => (
        <Caption1 key={i}>{causeLine(cause, now.audience, words)}</Caption1>
      ))}
    </div>
  );
}
