import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { fill } from '../../../locales/fill';
import { lookUp } from '../../../locales/look-up';
import { useWords } from '../components/pane-context';
import { useControlStyles } from '../components/control-styles';
import { useMany } from './many-context';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  year: { width: '58px' },
  month: { width: '82px' },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** The month that is checked: as most returns state it, until a person says another. */
export function PeriodField() {
  const styles = useStyles();
  const controls = useControlStyles();
  const words = useWords();
  const { desk, now, texts } = useMany();
  const { period, periodFrom } = now;
  const [year, setYear] = useState('');
  const [month, setMonth] = useState(0);

  useEffect(() => {
    if (!period) return;
    setYear(String(period.year));
    setMonth(period.month);
  }, [period?.year, period?.month]);

  const say = (wantedYear: string, wantedMonth: number): void => {
    const number = Number(wantedYear);
    const known = /^\d{4}$/.test(wantedYear) && number >= FIRST_YEAR && number <= LAST_YEAR;
    if (!known || wantedMonth === 0) return;
    if (period?.year === number && period.month === wantedMonth) return;
    desk.setPeriod({ year: number, month: wantedMonth });
  };

  return (
    <div className={styles.line}>
      <input
        className={mergeClasses(controls.field, styles.year)}
        aria-label={texts.settings.year}
        inputMode="numeric"
        maxLength={4}
        placeholder={texts.settings.year}
        value={year}
        onChange={({ target }) => {
          setYear(target.value.replace(/\D/g, ''));
        }}
        onBlur={() => {
          say(year, month);
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter') say(year, month);
        }}
      />
      <select
        className={mergeClasses(controls.field, styles.month)}
        aria-label={texts.settings.month}
        value={month}
        onChange={({ target }) => {
          const wanted = Number(target.value);
          setMonth(wanted);
          say(year, wanted);
        }}
      >
        {month === 0 && <option value={0}>{texts.settings.month}</option>}
        {MONTHS.map((one) => (
          <option key={one} value={one}>
            {fill(texts.settings.monthOf, { month: lookUp(words.months, String(one)) ?? one })}
          </option>
        ))}
      </select>
      {period && periodFrom === 'returns' && <span className={styles.note}>{texts.settings.fromReturns}</span>}
      {periodFrom === 'asked' && (
        <Button
          size="small"
          appearance="subtle"
          title={texts.settings.automaticHint}
          onClick={() => {
            desk.setPeriod(null);
          }}
        >
          {texts.settings.automatic}
        </Button>
      )}
    </div>
  );
}
