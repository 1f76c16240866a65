/** A section of the profile: its facts, each of which can be changed in its place, and a new one. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ProfileFact } from '../../../shared/domain/profile/profile.ts';
import type { ProfileSection } from '../../../shared/domain/profile/section-rules.ts';
import { Contact } from './contact-view.tsx';
import { FactEditor } from './fact-editor.tsx';
import { Fact, ShortFact } from './fact-view.tsx';
import { isShort } from './fact-words.ts';
import classes from './profile.module.css';
import { addWords, sectionWords } from './section-words.ts';
import { useFactName } from './use-fact-name.ts';

interface FactSectionProps {
  readonly section: ProfileSection;
  readonly facts: readonly ProfileFact[];
  readonly onRemove: (fact: ProfileFact) => void;
}

export function FactSection({ section, facts, onRemove }: FactSectionProps) {
  const { i18n } = useLingui();
  const shown = facts.map((fact) => <OpenableFact key={fact.id} {...{ fact, onRemove }} />);
  return (
    <section className={classes.section} aria-labelledby={`profile-${section}`}>
      <h2 id={`profile-${section}`} className={classes.sectionTitle}>
        {i18n.t(sectionWords[section])}
      </h2>
      <div className={classes.facts}>
        {isShort(section) && facts.length > 0 ? <ul className={classes.shorts}>{shown}</ul> : shown}
        {section !== 'contact' && <NewFact section={section} />}
      </div>
    </section>
  );
}

interface OpenableFactProps {
  readonly fact: ProfileFact;
  readonly onRemove: (fact: ProfileFact) => void;
}

function OpenableFact({ fact, onRemove }: OpenableFactProps) {
  const name = useFactName()(fact);
  const { isOpen, open, close, opener } = useOpener();
  if (isOpen) {
    const editor = <FactEditor section={fact.section} fact={fact} label={name} onClose={close} />;
    return isShort(fact.section) ? <li className={classes.shortOpen}>{editor}</li> : editor;
  }
  const shown = { fact, editRef: opener, onEdit: open, onRemove: () => onRemove(fact) };
  if (fact.section === 'contact') return <Contact {...shown} />;
  return isShort(fact.section) ? <ShortFact {...shown} /> : <Fact {...shown} />;
}

function NewFact({ section }: { readonly section: Exclude<ProfileSection, 'contact'> }) {
  const { i18n } = useLingui();
  const { isOpen, open, close, opener } = useOpener();
  const label = i18n.t(addWords[section]);
  if (isOpen) return <FactEditor section={section} fact={null} label={label} onClose={close} />;
  return (
    <Button
      ref={opener}
      className={classes.add}
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPlus size={15} aria-hidden="true" />}
      onClick={open}
    >
      {label}
    </Button>
  );
}

/** What is opened by a button that gets the focus back when it is closed. */
function useOpener() {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return { isOpen, opener, open: () => setIsOpen(true), close: () => setIsOpen(false) };
}
