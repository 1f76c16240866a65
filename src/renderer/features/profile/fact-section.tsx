/** A section of the profile: its facts, each of which can be changed in its place, and a new one. */
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ProfileFact } from '../../../shared/domain/profile/profile-fact.ts';
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

/** Buttons for what most people have nothing of. */
interface OtherSectionsProps {
  readonly sections: readonly AddedSection[];
  /** Null: none is being written. */
  readonly onOpen: (section: AddedSection | null) => void;
}

export function OtherSections({ sections, onOpen }: OtherSectionsProps) {
  const { i18n } = useLingui();
  if (sections.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="profile-others">
      <h2 id="profile-others" className={classes.sectionTitle}>
        {i18n.t({ id: 'profile.others', message: 'Anything else' })}
      </h2>
      <div className={classes.others}>
        {sections.map((section) => (
          <NewFact
            key={section}
            section={section}
            onOpenChange={(isOpen) => onOpen(isOpen ? section : null)}
          />
        ))}
      </div>
    </section>
  );
}

type AddedSection = Exclude<ProfileSection, 'contact'>;

interface NewFactProps {
  readonly section: AddedSection;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

function NewFact({ section, onOpenChange }: NewFactProps) {
  const { i18n } = useLingui();
  const { isOpen, open, close, opener } = useOpener(onOpenChange);
  const label = i18n.t(addWords[section]);
  if (isOpen) return <FactEditor section={section} fact={null} label={label} onClose={close} />;
  return (
    <Button
      ref={opener}
      className={classes.add}
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      onClick={open}
    >
      {label}
    </Button>
  );
}

/** What is opened by a button that gets the focus back when it is closed. */
function useOpener(onChange: (isOpen: boolean) => void = () => {}) {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  function set(isNowOpen: boolean): void {
    setIsOpen(isNowOpen);
    onChange(isNowOpen);
  }
  return { isOpen, opener, open: () => set(true), close: () => set(false) };
}
