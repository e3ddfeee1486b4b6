import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Call } from '../../../core/model/call-list';
import { fill } from '../../../locales/fill';
import { copyText } from '../analyse/copy-text';
import { useCalls } from './calls-context';
import { useCallsStyles } from './calls-styles';

const useStyles = makeStyles({
  line: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px', minWidth: 0 },
  number: {
    color: tokens.colorBrandForegroundLink,
    fontVariantNumeric: 'tabular-nums',
    // large enough for a finger
    padding: '3px 0',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  copy: { padding: '3px 2px', textDecorationLine: 'underline' },
});

/** What a telephone dials: extensions and words in the number are left to the person. */
const dialled = (telephone: string): string => telephone.replace(/[^\d+]/g, '');

/** Whom to ask for and the number, to be dialled or copied. */
export function PhoneLine({ call: { contact, telephone } }: { readonly call: Call }) {
  const styles = useStyles();
  const common = useCallsStyles();
  const { batch, texts, say } = useCalls();
  if (telephone === null) {
    return (
      <span className={styles.line}>
        {contact !== null && <span>{contact}</span>}
        <span>{batch.register === null ? texts.list.noRegister : texts.list.noTelephone}</span>
      </span>
    );
  }
  const copy = async (): Promise<void> => {
    const copied = await copyText(telephone);
    say(copied ? fill(texts.said.numberCopied, { telephone }) : texts.said.notCopied);
  };
  return (
    <span
      className={styles.line}
      onClick={(event) => {
        event.stopPropagation();
      }}
    >
      {contact !== null && <span>{contact}</span>}
      <a className={styles.number} href={`tel:${dialled(telephone)}`} title={fill(texts.list.telephone, { telephone })}>
        {telephone}
      </a>
      <button
        type="button"
        className={mergeClasses(common.plain, styles.copy)}
        aria-label={fill(texts.list.copyNumber, { telephone })}
        onClick={() => void copy()}
      >
        {texts.list.copy}
      </button>
    </span>
  );
}
