import { fill } from '../../../locales/fill';
import { useWords } from '../../pane/components/pane-context';
import { usePageWords } from '../page-context';
import type { AuditClass } from './audit-lines';

/** The findings of each class as a table; a class without any is left out. */
export function AuditFindings({ classes }: { readonly classes: readonly AuditClass[] }) {
  const words = useWords();
  const { audit } = usePageWords();
  const found = classes.filter(({ lines }) => lines.length > 0);
  if (found.length === 0) return <p>{audit.nothing}</p>;
  return found.map(({ class: of, lines, more }) => {
    const explains = of === 'verify';
    return (
      <section key={of}>
        <h2>
          {words.terms.todo[of]} · {words.terms.class[of]} ({lines.length + more})
        </h2>
        <table>
          <thead>
            <tr>
              <th scope="col" className="audit-no">
                #
              </th>
              <th scope="col" className="audit-at">
                {audit.cell}
              </th>
              <th scope="col">{audit.finding}</th>
              {explains && (
                <th scope="col" className="audit-said">
                  {audit.explanation}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, cells, message, values, explanation }, i) => (
              <tr key={key}>
                <td className="audit-no">{i + 1}</td>
                <td className="audit-at">
                  {cells.map((cell) => (
                    <div key={cell}>{cell}</div>
                  ))}
                </td>
                <td>
                  {message}
                  {values.length > 0 && (
                    <ul className="audit-values" aria-label={audit.values}>
                      {values.map(([name, value], at) => (
                        <li key={`${name} ${String(at)}`}>
                          <span>{name}</span>
                          <span>{value}</span>
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
                {explains && <td>{explanation}</td>}
              </tr>
            ))}
          </tbody>
        </table>
        {more > 0 && <p>{fill(audit.more, { count: more })}</p>}
      </section>
    );
  });
}
