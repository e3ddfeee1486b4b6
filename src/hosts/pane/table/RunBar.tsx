import { fill } from '../../../locales/fill';
import { ActionBar } from './ActionBar';
import { writtenOf } from './desk/rule-drafts';
import { useTable } from './table-context';

/** Starts the check; afterwards what it came to. */
export function RunBar() {
  const { desk, now, texts } = useTable();
  const { outcome, facts } = now;
  const words = texts.run;
  const count = writtenOf(now.rules).length;

  const told = (): string => {
    if (facts === null) return words.noData;
    if (outcome === null) return count === 0 ? words.nothing : '';
    const broken = outcome.rules.filter(({ problems }) => problems.some(({ severity }) => severity === 'error')).length;
    const failing = outcome.rules.filter(({ fails }) => fails > 0).length;
    const done = fill(words.done, { rules: outcome.rules.length, failing });
    return broken === 0 ? done : `${done} · ${fill(words.wrong, { count: broken })}`;
  };

  return (
    <ActionBar
      told={told()}
      action={fill(words.run, { count })}
      disabled={count === 0 || facts === null}
      act={() => void desk.run()}
    />
  );
}
