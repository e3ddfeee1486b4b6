import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { parseAddress, type CellPosition } from '../../../core/model/cell';
import type { GridWords } from '../../../locales/grid-words';

const useStyles = makeStyles({
  box: {
    boxSizing: 'border-box',
    width: '76px',
    flexShrink: 0,
    height: '28px',
    padding: '0 6px',
    textAlign: 'center',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
});

interface AddressBoxProps {
  readonly address: string;
  readonly words: GridWords;
  readonly goTo: (at: CellPosition, text: string) => void;
  /** the text is no address */
  readonly refuse: (text: string) => void;
  /** the keyboard goes back to the cells */
  readonly leave: () => void;
}

/** Says which cell is selected, and goes to the one typed. */
export function AddressBox({ address, words, goTo, refuse, leave }: AddressBoxProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      className={styles.box}
      aria-label={words.address}
      title={words.addressHelp}
      spellCheck={false}
      autoComplete="off"
      value={typed ?? address}
      onFocus={(event) => {
        event.target.select();
      }}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onBlur={() => {
        setTyped(null);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') {
          setTyped(null);
          leave();
        }
        if (event.key !== 'Enter') return;
        const text = (typed ?? address).normalize('NFKC').trim().split(':')[0]!;
        const at = parseAddress(text);
        if (!at) {
          refuse(typed ?? address);
          return;
        }
        setTyped(null);
        goTo(at, text.toUpperCase());
      }}
    />
  );
}
