import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../../locales/fill';
import { findingMessage } from '../../../locales/finding-words';
import { formatCell } from '../../../locales/format';
import type { ToCall } from '../../worker/calls/calls-messages';
import { SeverityIcon } from '../components/SeverityIcon';
import { fileName } from '../many/row-words';
import { useCalls, useSpeech } from './calls-context';
import { useCallsStyles } from './calls-styles';

/** Findings that are drawn at first. */
const AT_ONCE = 10;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid' },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  button: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    gap: '0 8px',
    width: '100%',
    padding: '5px 0',
    overflowWrap: 'anywhere',
  },
  under: {
    gridColumnStart: 2,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 8px',
    color: tokens.colorNeutralForeground2,
  },
  files: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px' },
  link: { color: tokens.colorBrandForegroundLink, overflowWrap: 'anywhere', padding: '3px 0' },
});

/** What was found in the returns of one enterprise, each the way to its cell, and the files themselves. */
export function CallFindings({ of: { call, files, paths } }: { readonly of: ToCall }) {
  const styles = useStyles();
  const common = useCallsStyles();
  const { texts, open } = useCalls();
  const { words, report } = useSpeech();
  const [most, setMost] = useState(AT_ONCE);
  const { detail } = texts;
  const left = call.findings.length - most;
  return (
    <div className={common.part}>
      {call.findings.length > 0 && (
        <>
          <h3 className={common.heading}>{detail.findings}</h3>
          <ul className={mergeClasses(styles.list, common.small)} data-call-findings>
            {call.findings.slice(0, most).map((finding, at) => {
              const [cell] = finding.cells;
              const path = paths[at] ?? files[0];
              return (
                <li key={`${String(at)} ${finding.fingerprint}`} className={styles.line}>
                  <button
                    type="button"
                    className={mergeClasses(common.plain, styles.button)}
                    title={detail.openFinding}
                    disabled={path === undefined}
                    onClick={() => {
                      if (path !== undefined) open(path, finding.fingerprint);
                    }}
                  >
                    <SeverityIcon of={finding.class} />
                    <span>{findingMessage(finding, words, report.book)}</span>
                    <span className={styles.under}>
                      <span>{words.terms.todo[finding.class]}</span>
                      {cell && <span>{formatCell(cell)}</span>}
                      {finding.audience === 'office' && (
                        <span className={mergeClasses(common.badge, common.warn)}>{detail.internal}</span>
                      )}
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
          {left > 0 && (
            <div>
              <Button
                size="small"
                onClick={() => {
                  setMost(call.findings.length);
                }}
              >
                {fill(detail.showAll, { count: left })}
              </Button>
            </div>
          )}
        </>
      )}
      <h3 className={common.heading}>{detail.files}</h3>
      <div className={mergeClasses(styles.files, common.small)}>
        {files.map((path) => (
          <button
            key={path}
            type="button"
            className={mergeClasses(common.plain, styles.link)}
            title={path}
            onClick={() => {
              open(path, null);
            }}
          >
            {fill(detail.openFile, { file: fileName(path) })}
          </button>
        ))}
      </div>
    </div>
  );
}
