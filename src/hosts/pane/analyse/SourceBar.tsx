import { useRef } from 'react';
import { FileInput } from '../many/FileButton';
import { ManyMenu } from '../many/ManyMenu';
import { useAnalyse } from './analyse-context';

interface SourceBarProps {
  readonly add: (files: FileList) => void;
}

/** More data: files, a folder, another register; or everything taken away. */
export function SourceBar({ add }: SourceBarProps) {
  const { desk, now, texts } = useAnalyse();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const register = useRef<HTMLInputElement>(null);
  const words = texts.choose;
  const entries = [
    ...(now.inBook === true
      ? [
          {
            label: words.ofBook,
            act: () => {
              desk.useBook();
            },
          },
        ]
      : []),
    { label: words.moreFolder, act: () => folder.current?.click() },
    { label: words.moreFiles, act: () => files.current?.click() },
    { label: now.register ? words.otherRegister : words.register, act: () => register.current?.click() },
    ...(now.register && !now.register.found
      ? [
          {
            label: words.noRegister,
            act: () => {
              desk.setRegister(null);
            },
          },
        ]
      : []),
    {
      label: words.clear,
      act: () => {
        desk.clear();
        void desk.lookForLedger();
      },
    },
  ];
  return (
    <>
      <ManyMenu label={words.add} side="left" entries={entries} />
      <FileInput input={files} of="files" label={words.moreFiles} chosen={add} />
      <FileInput input={folder} of="folder" label={words.moreFolder} chosen={add} />
      <FileInput
        input={register}
        of="one"
        label={words.register}
        chosen={([file]) => {
          if (file) desk.setRegister(file);
        }}
      />
    </>
  );
}
