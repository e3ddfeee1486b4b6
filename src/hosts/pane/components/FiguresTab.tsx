import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Figure } from '../../../core/figures/figure';
import { useDesk, useWords } from './pane-context';
import { FigureLine } from './FigureLine';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(290px, 1fr))',
    gap: '10px',
    padding: '10px 12px',
  },
  card: {
    padding: '4px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    '> * + *': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  none: { padding: '12px' },
});

/** The figures of this return (指标), those of one card together. */
export default function FiguresTab() {
  const styles = useStyles();
  const words = useWords();
  const { desk, now } = useDesk();
  const { phase, earlier } = now;
  const cards = useMemo(() => {
    const byCard = new Map<string, Figure[]>();
    if (phase.at === 'ready') {
      for (const figure of desk.figures()) {
        const { card } = figure.definition;
        byCard.set(card, [...(byCard.get(card) ?? []), figure]);
      }
    }
    return [...byCard];
    // earlier filings change the series
  }, [desk, phase, earlier]);
  if (cards.length === 0) {
    return (
      <Body1 as="p" className={styles.none}>
        {words.pane.figures.none}
      </Body1>
    );
  }
  return (
    <section className={styles.cards} aria-label={words.pane.figures.label}>
      {cards.map(([card, figures]) => (
        <div key={card} className={styles.card}>
          {figures.map((figure) => (
            <FigureLine key={figure.id} figure={figure} />
          ))}
        </div>
      ))}
    </section>
  );
}
