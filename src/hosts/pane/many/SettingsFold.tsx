import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { fill } from '../../../locales/fill';
import { formatMonth, formatNumber } from '../../../locales/format';
import type { ManyWords } from '../../../locales/many-words';
import { useSettings, useWords } from '../components/pane-context';
import { CheckSettings } from './CheckSettings';
import type { ManySnapshot } from './desk/many-snapshot';
import { useMany } from './many-context';

const useStyles = makeStyles({
  fold: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '4px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  sum: { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  label: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

/** How many earlier returns are used; until they are read, how many files there are. */
function earlierText(
  { files, filings, used }: NonNullable<ManySnapshot['earlier']>,
  summary: ManyWords['settings']['summary'],
): string {
  return filings === 0
    ? fill(summary.earlierFiles, { files: formatNumber(files) })
    : fill(summary.earlier, { used: formatNumber(used) });
}

/** The settings in one line; opened, they can be changed. They open by themselves where a month has to be chosen. */
export function SettingsFold() {
  const styles = useStyles();
  const words = useWords();
  const { settings } = useSettings();
  const { now, texts } = useMany();
  const { period, register, earlier, phase } = now;
  const [open, setOpen] = useState(phase === 'needs-period');
  useEffect(() => {
    if (phase === 'needs-period') setOpen(true);
  }, [phase]);
  const { summary } = texts.settings;
  const parts = [
    period ? formatMonth(period, words) : `${texts.settings.period} ${texts.settings.noMonth}`,
    register ? fill(summary.register, { entries: formatNumber(register.entries) }) : summary.noRegister,
    earlier ? earlierText(earlier, summary) : summary.noEarlier,
    fill(summary.view, { view: texts.settings[settings.audience] }),
  ];
  return (
    <details
      className={styles.fold}
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary className={styles.line} title={texts.settings.label}>
        <span className={styles.sum}>{parts.join(' · ')}</span>
        <span className={styles.arrow} aria-hidden="true">
          {open ? '▴' : '▾'}
        </span>
      </summary>
      <CheckSettings />
    </details>
  );
}
