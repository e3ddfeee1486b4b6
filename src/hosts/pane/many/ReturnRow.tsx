import { mergeClasses } from '@fluentui/react-components';
import type { CSSProperties, Ref } from 'react';
import { RULE_CLASSES } from '../../../core/model/rule';
import { fill } from '../../../locales/fill';
import { UNDEFINED_MARK, formatNumber } from '../../../locales/format';
import { useWords } from '../components/pane-context';
import { SeverityIcon } from '../components/SeverityIcon';
import type { ManyRow } from './desk/many-snapshot';
import { useControlStyles } from '../components/control-styles';
import { useListStyles } from './list-styles';
import { useMany } from './many-context';
import { canOpen } from './can-open';
import { fileName, folderOf, receivedTime, rowName, rowNote } from './row-words';
import { StatusIcon } from './StatusIcon';

export interface ReturnRowProps {
  readonly row: ManyRow;
  readonly id: string;
  /** from 0, in the list as shown */
  readonly index: number;
  readonly wide: boolean;
  readonly selected: boolean;
  readonly style: CSSProperties;
  readonly measure: Ref<HTMLDivElement>;
  readonly select: () => void;
  readonly open: () => void;
}

/** One enterprise's returns in one file, or one that is missing. */
export function ReturnRow({ row, id, index, wide, selected, style, measure, select, open }: ReturnRowProps) {
  const styles = useListStyles();
  const { heard } = useControlStyles();
  const words = useWords();
  const { now, texts } = useMany();
  const { status, counts } = row;
  const name = rowName(row, texts);
  const note = rowNote(row, now.period, texts, words);
  const received = receivedTime(row);
  const file = row.path === null ? texts.list.noFile : fileName(row.path);
  // a row that is named after its file says where that lies
  const place = row.path !== null && name === file ? folderOf(row.path) : file;
  const forms = row.forms.length === 0 ? UNDEFINED_MARK : row.forms.join(words.terms.separator);
  const title = row.enterprise.code === null ? name : `${name} ${row.enterprise.code}`;
  const read = status === 'failed' || status === 'to-explain' || status === 'clean';
  const openable = canOpen(row);

  const enterprise = (
    <span role="gridcell" className={styles.cell} {...(!openable && { title })}>
      {openable ? (
        <button
          type="button"
          tabIndex={-1}
          className={mergeClasses(styles.name, styles.link, selected && styles.linkNow)}
          title={`${fill(texts.list.openFile, { file })}\n${title}`}
          aria-label={`${name} ${fill(texts.list.openFile, { file })}`}
          onClick={(event) => {
            event.stopPropagation();
            open();
          }}
        >
          {name}
        </button>
      ) : (
        <span className={styles.name}>{name}</span>
      )}
    </span>
  );
  const noteLine = note && (
    <span
      className={mergeClasses(styles.note, wide ? styles.noteWide : styles.noteNarrow, selected && styles.noteFull)}
      {...(!selected && { title: note.full })}
    >
      {selected ? note.full : note.short}
    </span>
  );
  const common = {
    ref: measure,
    id,
    role: 'row',
    'aria-rowindex': index + (wide ? 2 : 1),
    'aria-selected': selected,
    'data-index': index,
    style,
    onClick: select,
    onDoubleClick: openable ? open : undefined,
  } as const;

  if (wide) {
    return (
      <div {...common} className={mergeClasses(styles.row, styles.wideRow, selected && styles.selected)}>
        {enterprise}
        <span role="gridcell" className={styles.cell} title={forms}>
          {forms}
        </span>
        <span role="gridcell" className={styles.status}>
          <StatusIcon of={status} />
          {texts.status[status]}
        </span>
        {RULE_CLASSES.map((one) => (
          <span
            key={one}
            role="gridcell"
            className={mergeClasses(
              styles.cell,
              styles.number,
              counts[one] === 0 && styles.zero,
              one === 'mandatory' && counts[one] > 0 && styles.mandatory,
            )}
          >
            {read ? formatNumber(counts[one]) : ''}
          </span>
        ))}
        <span
          role="gridcell"
          className={mergeClasses(styles.cell, styles.soft, styles.received)}
          title={received ?? ''}
        >
          {received === null ? UNDEFINED_MARK : received.slice('2013-'.length)}
        </span>
        <span role="gridcell" className={styles.lastCell}>
          <span className={mergeClasses(styles.cell, styles.soft)} title={row.path ?? file}>
            {place}
          </span>
          {noteLine}
        </span>
      </div>
    );
  }
  return (
    <div {...common} className={mergeClasses(styles.row, styles.narrowRow, selected && styles.selected)}>
      <span aria-hidden="true">
        <StatusIcon of={status} />
      </span>
      {enterprise}
      <span role="gridcell">{texts.status[status]}</span>
      <span className={styles.under}>
        <span role="gridcell" className={styles.cell}>
          {forms}
        </span>
        <span role="gridcell" className={mergeClasses(styles.cell, styles.grow)} title={row.path ?? file}>
          {received === null ? place : `${received.slice('2013-'.length)} ${place}`}
        </span>
        {read && (
          <span role="gridcell" className={styles.counts}>
            {RULE_CLASSES.filter((one) => counts[one] > 0).map((one) => (
              <span key={one} className={styles.count} title={`${words.terms.todo[one]} ${formatNumber(counts[one])}`}>
                <SeverityIcon of={one} className={styles.smallIcon} />
                <span className={heard}>{words.terms.todo[one]}</span>
                <span>{formatNumber(counts[one])}</span>
              </span>
            ))}
          </span>
        )}
      </span>
      {note && (
        <span role="gridcell" className={styles.lastCell}>
          {noteLine}
        </span>
      )}
    </div>
  );
}
