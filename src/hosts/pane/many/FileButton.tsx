import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

interface FileButtonProps {
  readonly label: string;
  /** `folder` = every file below one folder; `one` = a single file */
  readonly of: 'files' | 'folder' | 'one';
  readonly appearance?: ButtonProps['appearance'];
  readonly chosen: (files: FileList) => void;
}

/** A button that lets a person choose files by the browser's own dialog. */
export function FileButton({ label, of, appearance, chosen }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" {...(appearance && { appearance })} onClick={() => input.current?.click()}>
        {label}
      </Button>
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
    </>
  );
}
