import { useRef } from 'react';
import { FileButton, FileInput } from './FileButton';
import { useMany } from './many-context';
import { ManyMenu } from './ManyMenu';

interface AddBarProps {
  /** there is room for a button each */
  readonly wide: boolean;
  readonly add: (files: FileList) => void;
}

/** More files, a folder more, or everything taken away. */
export function AddBar({ wide, add }: AddBarProps) {
  const { desk, texts } = useMany();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const words = texts.choose;
  const clear = {
    label: words.clear,
    act: () => {
      desk.clear();
    },
  };
  if (wide) {
    return (
      <>
        <FileButton of="files" label={words.moreFiles} chosen={add} />
        <FileButton of="folder" label={words.moreFolder} chosen={add} />
        <ManyMenu label={words.more} side="left" entries={[clear]} />
      </>
    );
  }
  const entries = [
    { label: words.moreFiles, act: () => files.current?.click() },
    { label: words.moreFolder, act: () => folder.current?.click() },
    clear,
  ];
  return (
    <>
      <ManyMenu label={words.add} side="left" entries={entries} />
      <FileInput input={files} of="files" label={words.moreFiles} chosen={add} />
      <FileInput input={folder} of="folder" label={words.moreFolder} chosen={add} />
    </>
  );
}
