import type { RefObject } from 'react';

interface FileInputProps {
  /** a button elsewhere clicks it */
  readonly input: RefObject<HTMLInputElement | null>;
  /** which file is asked for: a return, the first one, or an earlier one */
  readonly wanted: 'return' | 'first' | 'earlier';
  readonly choose: (file: File) => void;
}

/** The dialog of the browser for a workbook; the same file may be chosen twice. */
export function FileInput({ input, wanted, choose }: FileInputProps) {
  return (
    <input
      ref={input}
      type="file"
      accept=".xlsx,.xlsm,.xls,.et,.ods,.xlsb,.csv"
      hidden
      data-wanted={wanted}
      onChange={(event) => {
        const file = event.target.files?.[0];
        event.target.value = '';
        if (file) choose(file);
      }}
    />
  );
}
