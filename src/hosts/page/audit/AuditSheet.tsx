import { OWN_SHEET_NAMES } from '../../../core/submission/own-sheets';
import { fill } from '../../../locales/fill';
import { formatMonth } from '../../../locales/format';
import { gateLines } from '../../../locales/gate-words';
import { inLanguage } from '../../../locales/rule-book';
import { useDesk, useWords } from '../../pane/components/pane-context';
import type { ReturnView } from '../../pane/desk/return-view';
import type { FileWorkbook } from '../file-host';
import { usePageWords } from '../page-context';
import { AuditFindings } from './AuditFindings';
import { auditClasses, correctionLines } from './audit-lines';

/** An organisation code as it is printed, with its hyphen; a unified code as it is. */
function printedCode(code: string): string {
  return /^[0-9A-Z]{9}$/.test(code) ? `${code.slice(0, 8)}-${code.slice(8)}` : code;
}

interface AuditSheetProps {
  readonly view: ReturnView;
  readonly host: FileWorkbook;
}

/** The paper: who, which month, what was found, explained and corrected, what is left, and where it is signed. */
export function AuditSheet({ view, host }: AuditSheetProps) {
  const words = useWords();
  const texts = usePageWords();
  const { audit } = texts;
  const { book } = useDesk();
  const { enterprise, period, forms, gate, receipt } = view;
  const classes = auditClasses(view.entries, words, texts, book);
  const left = gateLines(gate, words).flatMap(({ item, todo }) => (todo === null ? [] : [{ id: item.id, todo }]));
  const corrections = correctionLines(host.received, host.changesMade(), OWN_SHEET_NAMES, audit.blank);
  const counts = Object.fromEntries(classes.map((one) => [one.class, one.lines.length + one.more]));
  const explained = view.entries.filter(({ state }) => state === 'accepted').length;
  return (
    <article className="audit-paper" lang={words.language}>
      <h1>{audit.title}</h1>
      <table className="audit-facts">
        <tbody>
          <tr>
            <th scope="row">{audit.enterprise}</th>
            <td colSpan={3}>{enterprise.name ?? audit.none}</td>
          </tr>
          <tr>
            <th scope="row">{audit.code}</th>
            <td>{enterprise.code === null ? audit.none : printedCode(enterprise.code)}</td>
            <th scope="row">{audit.period}</th>
            <td>{period ? formatMonth(period, words) : audit.none}</td>
          </tr>
          <tr>
            <th scope="row">{audit.forms}</th>
            <td colSpan={3}>
              {forms
                .map((form) => `${form.formNumber} ${inLanguage(form.title, words.language)}`)
                .join(words.terms.semicolon)}
            </td>
          </tr>
          <tr>
            <th scope="row">{audit.file}</th>
            <td colSpan={3}>{host.name}</td>
          </tr>
          <tr>
            <th scope="row">{audit.result}</th>
            <td colSpan={3}>
              <p>{fill(audit.counts, { ...counts, explained })}</p>
              <p>{gate.open ? audit.open : fill(audit.closed, { count: left.length })}</p>
            </td>
          </tr>
          <tr>
            <th scope="row">{audit.receipt}</th>
            <td colSpan={3}>
              {receipt ? (
                <>
                  <span className="audit-code">{receipt.found.shortCode}</span> {audit.receiptAt}{' '}
                  {receipt.found.checkedAt}
                  {receipt.found.by !== '' && ` ${audit.receiptBy} ${receipt.found.by}`}
                  {!receipt.current && ` ${audit.receiptStale}`}
                </>
              ) : (
                audit.noReceipt
              )}
            </td>
          </tr>
        </tbody>
      </table>
      {left.length > 0 && (
        <section>
          <h2>{audit.left}</h2>
          <ul className="audit-left">
            {left.map(({ id, todo }) => (
              <li key={id}>{todo}</li>
            ))}
          </ul>
        </section>
      )}
      <AuditFindings classes={classes} />
      {corrections.lines.length > 0 && (
        <section>
          <h2>{audit.corrections}</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">{audit.cell}</th>
                <th scope="col">{audit.received}</th>
                <th scope="col">{audit.corrected}</th>
              </tr>
            </thead>
            <tbody>
              {corrections.lines.map(({ sheet, address, before, after }) => (
                <tr key={`${sheet}!${address}`}>
                  <td>
                    {sheet}!{address}
                  </td>
                  <td className="audit-num">{before}</td>
                  <td className="audit-num">{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {corrections.more > 0 && <p>{fill(audit.more, { count: corrections.more })}</p>}
        </section>
      )}
      <div className="audit-sign">
        {(['filler', 'statistician', 'head', 'date'] as const).map((signer) => (
          <div key={signer}>
            {audit.signers[signer]}
            {words.terms.colon}
            <i />
          </div>
        ))}
      </div>
      <p className="audit-note">{audit.note}</p>
    </article>
  );
}
