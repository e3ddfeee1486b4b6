import {
  Body1,
  Button,
  Caption1,
  FluentProvider,
  Spinner,
  Title3,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { CompiledPack } from '../../core/checking/compiled-pack';
import { isRefusal, type Refusal } from '../../core/model/refusal';
import type { FilingResult } from '../../core/model/result';
import type { Language } from '../../locales/language';
import { refusalWords } from '../../locales/refusal-words';
import { ruleBookOf } from '../../locales/rule-book';
import { wordsFor, type Words } from '../../locales/words';
import { ReturnDesk } from './check-bytes';
import { Findings } from './Findings';

type Answer = readonly FilingResult[] | Refusal;

function Refused({ refusal, words }: { readonly refusal: Refusal; readonly words: Words }) {
  const advice = refusalWords(refusal, words);
  return (
    <div role="alert">
      <Body1 as="p" block>
        {advice.what} {advice.why}
      </Body1>
      <Body1 as="p" block>
        {advice.todo}
      </Body1>
    </div>
  );
}

/** The pane without Excel: one workbook opened from the computer, checked here, shown as findings. */
export function App({
  pack,
  language: first,
  dark,
}: Readonly<{ pack: CompiledPack; language: Language; dark: boolean }>) {
  const [language, setLanguage] = useState(first);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [busy, setBusy] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const desk = useMemo(() => new ReturnDesk(pack), [pack]);
  const book = useMemo(() => ruleBookOf(pack), [pack]);
  const words = wordsFor(language);

  async function open(file: File | undefined): Promise<void> {
    if (!file) return;
    setBusy(true);
    setAnswer(await desk.check(new Uint8Array(await file.arrayBuffer())));
    setBusy(false);
  }

  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} lang={language} style={{ minHeight: '100vh' }}>
      <main style={{ display: 'grid', gap: 12, padding: 16, maxWidth: 720 }}>
        <header style={{ display: 'flex', justifyContent: 'space-between' }}>
          <Title3 as="h1">{words.pane.title}</Title3>
          <Button appearance="subtle" onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}>
            {words.pane.otherLanguage}
          </Button>
        </header>
        <input
          ref={chooser}
          type="file"
          accept=".xlsx,.xlsm"
          hidden
          aria-hidden
          onChange={(event) => void open(event.target.files?.[0])}
        />
        <Button appearance="primary" onClick={() => chooser.current?.click()}>
          {words.pane.choose}
        </Button>
        <Caption1>{words.pane.hint}</Caption1>
        {busy && <Spinner label={words.pane.checking} />}
        {answer !== null && isRefusal(answer) && <Refused refusal={answer} words={words} />}
        {answer !== null && !isRefusal(answer) && answer.length === 0 && (
          <Body1 role="status">{words.pane.noForm}</Body1>
        )}
        {answer !== null &&
          !isRefusal(answer) &&
          answer.map((result) => (
            <Findings key={result.filing.sheet + result.filing.form.id} result={result} words={words} book={book} />
          ))}
      </main>
    </FluentProvider>
  );
}
