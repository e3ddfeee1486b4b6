import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef, type RefObject } from 'react';

interface FileChoice {
  readonly label: string;
  /** `folder` = every file below one folder; `one` = a single file */
  readonly of: 'files' | 'folder' | 'one';
  readonly chosen: (files: FileList) => void;
}

interface FileInputProps extends FileChoice {
  readonly input: RefObject<HTMLInputElement | null>;
}

/** What stands behind a button for files: the browser's own dialog. */
export function FileInput({ input, label, of, chosen }: FileInputProps) {
  return (
    <input
      ref={input}
      type="file"
      hidden
      aria-label={label}
      multiple={of === 'files'}
      {...(of === 'folder' && { webkitdirectory: '' })}
      onChange={({ target }) => {
        if (target.files && target.files.length > 0) chosen(target.files);
        // the same choice again is a choice again
        target.value = '';
      }}
    />
  );
}

/** A button that lets a person choose files. */
export function FileButton({
  appearance,
  ...choice
}: FileChoice & { readonly appearance?: ButtonProps['appearance'] }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" {...(appearance && { appearance })} onClick={() => input.current?.click()}>
        {choice.label}
      </Button>
      <FileInput input={input} {...choice} />
    </>
  );
}
