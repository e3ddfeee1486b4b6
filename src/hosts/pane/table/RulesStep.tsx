import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef, useState } from 'react';
import { saveFile } from '../save-file';
import { doubtfulIds } from './desk/rule-drafts';
import { RuleCard } from './RuleCard';
import { RuleTools } from './RuleTools';
import { useTable } from './table-context';
import { useTableStyles } from './table-styles';

const ESTIMATE = 128;

const useStyles = makeStyles({
  list: { position: 'relative' },
  row: { position: 'absolute', top: 0, left: 0, right: 0 },
  note: { padding: '0 12px 6px' },
  end: { padding: '8px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** The rules: typed, loaded, saved; what is wrong with each stands below it. */
export function RulesStep() {
  const styles = useStyles();
  const common = useTableStyles();
  const { desk, now, texts } = useTable();
  const frame = useRef<HTMLDivElement>(null);
  const [notSaved, setNotSaved] = useState(false);
  const { rules, lint } = now;
  const doubtful = useMemo(() => doubtfulIds(rules), [rules]);
  const virtual = useVirtualizer({
    count: rules.length,
    getScrollElement: () => frame.current,
    getItemKey: (index) => rules[index]!.key,
    estimateSize: () => ESTIMATE,
    overscan: 4,
  });

  /** Brings a rule just made into view and puts the caret into it. */
  const goTo = useCallback((key: number): void => {
    requestAnimationFrame(() => {
      const at = desk.snapshot().rules.findIndex((rule) => rule.key === key);
      virtual.scrollToIndex(at, { align: 'end' });
      requestAnimationFrame(() => {
        frame.current?.querySelector<HTMLTextAreaElement>(`[data-rule="${String(key)}"] textarea`)?.focus();
      });
    });
    // the virtualizer is the same object at every drawing
  }, []);
  const duplicate = useCallback(
    (key: number): void => {
      goTo(desk.rules.duplicateRule(key));
    },
    [desk, goTo],
  );
  const save = async (): Promise<void> => {
    const saved = await desk.rules.savedRules();
    setNotSaved(saved === null);
    if (saved !== null) saveFile(texts.rules.fileName, saved, 'application/yaml;charset=utf-8');
  };
  return (
    <>
      <RuleTools
        frame={frame}
        add={() => {
          goTo(desk.rules.addRule());
        }}
        save={() => void save()}
      />
      {notSaved && doubtful.size > 0 && (
        <p className={mergeClasses(common.wrong, styles.note)} role="alert">
          {texts.rules.notSaved}
        </p>
      )}
      <div ref={frame} className={common.scroll}>
        {rules.length === 0 && <p className={mergeClasses(common.quiet, styles.end)}>{texts.rules.none}</p>}
        <div className={styles.list} role="list" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-rule={key}
              role="listitem"
              className={styles.row}
              style={{ transform: `translateY(${String(start)}px)` }}
            >
              <RuleCard
                rule={rules[index]!}
                lint={lint.get(rules[index]!.key) ?? null}
                doubtful={doubtful.has(rules[index]!.key)}
                duplicate={duplicate}
              />
            </div>
          ))}
        </div>
      </div>
    </>
  );
}
