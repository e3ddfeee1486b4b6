import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { fill } from '../../../locales/fill';
import { formatNumber } from '../../../locales/format';
import { useSettings } from '../components/pane-context';
import { useControlStyles } from '../components/control-styles';
import { FileButton } from './FileButton';
import { chosenFiles } from './desk/chosen-files';
import { useMany } from './many-context';
import { PeriodField } from './PeriodField';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
    gap: '8px 24px',
    padding: '6px 12px 8px',
    fontSize: tokens.fontSizeBase200,
  },
  setting: { display: 'grid', gridTemplateColumns: '64px minmax(0, 1fr)', gap: '2px 8px', alignItems: 'start' },
  english: { gridTemplateColumns: '96px minmax(0, 1fr)' },
  label: { color: tokens.colorNeutralForeground2, padding: '6px 0' },
  value: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 6px', minHeight: '28px', minWidth: 0 },
  said: { overflowWrap: 'anywhere', minWidth: 0 },
  none: { color: tokens.colorNeutralForeground2 },
});

function Setting({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const { language } = useSettings();
  return (
    <div className={mergeClasses(styles.setting, language === 'en' && styles.english)} role="group" aria-label={label}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <div className={styles.value}>{children}</div>
    </div>
  );
}

/** Against what the returns are checked: the month, the register, earlier filings; and for whom. */
export function CheckSettings() {
  const styles = useStyles();
  const controls = useControlStyles();
  const { settings, change } = useSettings();
  const { desk, now, texts } = useMany();
  const { register, earlier } = now;
  const words = texts.settings;
  const remove = (label: string, act: () => void): ReactNode => (
    <Button size="small" appearance="subtle" onClick={act}>
      {label}
    </Button>
  );
  const setEarlier = (files: FileList): void => {
    desk.setEarlier(chosenFiles(files));
  };
  const earlierFacts = earlier && {
    files: formatNumber(earlier.files),
    filings: formatNumber(earlier.filings),
    used: formatNumber(earlier.used),
  };
  return (
    <div className={styles.box}>
      <Setting label={words.period}>
        <PeriodField />
      </Setting>
      <Setting label={words.register}>
        <span className={register ? styles.said : styles.none}>
          {register
            ? fill(words.registerOf, { name: register.name, entries: formatNumber(register.entries) })
            : words.noRegister}
          {register && settings.audience !== 'office' && ` · ${words.officeOnly}`}
        </span>
        <FileButton
          of="one"
          label={register ? words.otherRegister : words.chooseRegister}
          chosen={(files) => {
            desk.setRegister(files[0] ?? null);
          }}
        />
        {register &&
          remove(words.withoutRegister, () => {
            desk.setRegister(null);
          })}
      </Setting>
      <Setting label={words.earlier}>
        <span className={earlier ? styles.said : styles.none}>
          {earlierFacts ? fill(words.earlierOf, earlierFacts) : words.noEarlier}
        </span>
        <FileButton of="folder" label={words.earlierFolder} chosen={setEarlier} />
        <FileButton of="files" label={words.earlierFiles} chosen={setEarlier} />
        {earlier &&
          remove(words.withoutEarlier, () => {
            desk.setEarlier([]);
          })}
      </Setting>
      <Setting label={words.view}>
        <select
          className={controls.field}
          aria-label={words.view}
          value={settings.audience}
          onChange={({ target }) => {
            change({ audience: target.value === 'office' ? 'office' : 'enterprise' });
          }}
        >
          <option value="enterprise">{words.enterprise}</option>
          <option value="office">{words.office}</option>
        </select>
      </Setting>
    </div>
  );
}
