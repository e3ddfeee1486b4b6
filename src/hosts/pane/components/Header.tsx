import { Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { fill } from '../../../locales/fill';
import { formatMonth, formatUnit } from '../../../locales/format';
import { inLanguage } from '../../../locales/rule-book';
import type { ReturnView } from '../desk/return-view';
import { useDesk, useWords } from './pane-context';
import { useOnline } from './use-online';
import type { MenuActions } from './menu-items';
import { PaneMenu } from './PaneMenu';

const useStyles = makeStyles({
  header: { padding: '8px 12px 6px', display: 'grid', gap: '2px', backgroundColor: tokens.colorNeutralBackground1 },
  line: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  name: { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', margin: 0 },
  period: { flexShrink: 0 },
  form: { color: tokens.colorNeutralForeground2, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  chip: {
    padding: '0 6px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
  },
});

/** Who, which month, which form in which version, and the menu. */
export function Header({ view, actions }: { readonly view: ReturnView | null; readonly actions: MenuActions }) {
  const styles = useStyles();
  const words = useWords();
  const { now } = useDesk();
  const online = useOnline();
  const office = now.audience === 'office';
  const name = view ? (view.enterprise.name ?? words.pane.noName) : (now.title ?? words.pane.title);
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <Subtitle2 as="h1" className={styles.name} title={name}>
          {name}
        </Subtitle2>
        {view && (
          <Caption1 className={styles.period}>
            {view.period ? formatMonth(view.period, words) : words.pane.noPeriod}
          </Caption1>
        )}
        <PaneMenu {...actions} />
      </div>
      {view?.forms.map((form) => {
        const version = fill(words.pane.version, { version: form.version });
        const line = `${form.formNumber} ${inLanguage(form.title, words.language)} · ${formatUnit(form.unit, words)} · ${version}`;
        return (
          <Caption1 key={form.id} className={styles.form} title={line} block>
            {line}
          </Caption1>
        );
      })}
      {(office || !online) && (
        <div className={styles.chips}>
          {office && <Caption1 className={styles.chip}>{words.pane.officeView}</Caption1>}
          {!online && <Caption1 className={styles.chip}>{words.pane.states.offline}</Caption1>}
        </div>
      )}
    </header>
  );
}
