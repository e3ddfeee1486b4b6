import type { Finding } from '../../../core/model/finding';
import { CauseLines } from './CauseLines';
import { useDesk } from './pane-context';
import { Suggestions } from './Suggestions';

/** What the arithmetic of the return says about a finding: loaded with the first finding that is looked at. */
export default function DetailMore({ finding }: { readonly finding: Finding }) {
  const { now } = useDesk();
  return (
    <>
      {now.audience === 'enterprise' && <Suggestions finding={finding} />}
      {finding.class === 'mandatory' && finding.code === 'rule-fails' && <CauseLines finding={finding} />}
    </>
  );
}
