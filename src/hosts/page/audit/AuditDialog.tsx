import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useDesk, useWords } from '../../pane/components/pane-context';
import type { ReturnView } from '../../pane/desk/return-view';
import type { FileWorkbook } from '../file-host';
import { useFiles, usePageWords } from '../page-context';
import { AUDIT_STYLES } from './audit-styles';
import { AuditSheet } from './AuditSheet';

/** The class of the body while the paper is in front: then the paper alone is printed. */
const PRINTING = 'audit-printing';

/** The audit sheet as it will be printed, in front of everything else, while there is a return to print. */
export default function AuditDialog() {
  const { files } = useFiles();
  const { phase } = useDesk().now;
  const { host } = files;
  return host && phase.at === 'ready' ? <Room view={phase.view} host={host} /> : null;
}

function Room({ view, host }: { readonly view: ReturnView; readonly host: FileWorkbook }) {
  const words = useWords();
  const { audit } = usePageWords();
  const { files } = useFiles();
  const first = useRef<HTMLButtonElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const close = (): void => {
    files.setPrinting(false);
  };
  useEffect(() => {
    const before = document.activeElement;
    const behind = [...document.body.children].filter((one) => one !== room.current && !one.hasAttribute('inert'));
    for (const one of behind) one.setAttribute('inert', '');
    document.body.classList.add(PRINTING);
    first.current?.focus();
    return () => {
      for (const one of behind) one.removeAttribute('inert');
      document.body.classList.remove(PRINTING);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return createPortal(
    <div
      ref={room}
      className="audit-room"
      role="dialog"
      aria-modal="true"
      aria-label={audit.preview}
      lang={words.language}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        close();
      }}
    >
      <style>{AUDIT_STYLES}</style>
      <div className="audit-bar">
        <p>{audit.preview}</p>
        <button
          ref={first}
          type="button"
          className="first"
          onClick={() => {
            window.print();
          }}
        >
          {audit.print}
        </button>
        <button type="button" onClick={close}>
          {audit.close}
        </button>
      </div>
      <div className="audit-desk" tabIndex={0} role="region" aria-label={audit.title}>
        <AuditSheet view={view} host={host} />
      </div>
    </div>,
    document.body,
  );
}
