/** A value as JSON, cut where it is long until all of it is asked for. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ScrollText } from '../../../ui/scroll-text.tsx';

/** Some 60 lines. */
const shownCharacters = 3_000;

interface JsonViewProps {
  readonly value: unknown;
  readonly label: string;
}

export function JsonView({ value, label }: JsonViewProps) {
  const { i18n } = useLingui();
  const [isWhole, setIsWhole] = useState(false);
  const text = JSON.stringify(value, null, 2) ?? 'null';
  const isCut = !isWhole && text.length > shownCharacters * 1.2;
  return (
    <>
      <ScrollText label={label}>{isCut ? `${text.slice(0, shownCharacters)} …` : text}</ScrollText>
      {isCut && (
        <Button variant="subtle" size="compact-sm" onClick={() => setIsWhole(true)}>
          {i18n.t({
            id: 'run.json.all',
            message: 'Show all {count, number} characters',
            values: { count: text.length },
          })}
        </Button>
      )}
    </>
  );
}
