/** A structured résumé, set like a good printed one. Shows what is there and nothing else. */
import { useLingui } from '@lingui/react';
import type { DraftResume } from '../../../shared/domain/draft-resume.ts';
import { Joined, type Valued, valuesAt } from './joined-view.tsx';
import classes from './resume-document.module.css';
import {
  Awards,
  Certificates,
  Education,
  Projects,
  Publications,
  Volunteer,
  Work,
} from './resume-sections-view.tsx';
import { Interests, Languages, References, Skills } from './resume-terms-view.tsx';
import { useValueKeys } from './use-value-keys.ts';

export function ResumeDocument({ resume }: { readonly resume: DraftResume }) {
  const keys = useValueKeys();
  return (
    <article className={classes.sheet} {...keys}>
      <Head basics={resume.basics} />
      <Work entries={resume.work ?? []} />
      <Projects entries={resume.projects ?? []} />
      <Volunteer entries={resume.volunteer ?? []} />
      <Education entries={resume.education ?? []} />
      <Skills entries={resume.skills ?? []} />
      <Languages entries={resume.languages ?? []} />
      <Certificates entries={resume.certificates ?? []} />
      <Awards entries={resume.awards ?? []} />
      <Publications entries={resume.publications ?? []} />
      <Interests entries={resume.interests ?? []} />
      <References entries={resume.references ?? []} />
    </article>
  );
}

type Basics = DraftResume['basics'];

function Head({ basics }: { readonly basics: Basics }) {
  const { i18n } = useLingui();
  const pick = (...keys: readonly string[]) => valuesAt('/basics', basics, keys);
  const contact = contactLines(basics);
  const [name, headline, summary] = [pick('name'), pick('label'), pick('summary')];
  return (
    <header className={classes.head}>
      <h2 className={classes.name}>
        {name.length > 0 ? (
          <Joined values={name} />
        ) : (
          i18n.t({ id: 'document.nameless', message: 'No name found' })
        )}
      </h2>
      {headline.length > 0 && (
        <p className={classes.headline}>
          <Joined values={headline} />
        </p>
      )}
      {contact.length > 0 && (
        <ul className={classes.contact}>
          {contact.map((line) => (
            <li key={line[0]?.at}>
              <Joined values={line} />
            </li>
          ))}
        </ul>
      )}
      {summary.length > 0 && (
        <p className={classes.summary}>
          <Joined values={summary} />
        </p>
      )}
    </header>
  );
}

/** Plain text, not links: an address in a stranger's document is nothing to click on. */
function contactLines(basics: Basics): readonly (readonly Valued[])[] {
  const pick = (...keys: readonly string[]) => valuesAt('/basics', basics, keys);
  const place = valuesAt('/basics/location', basics.location ?? {}, [
    ...['address', 'postalCode', 'city', 'region', 'countryCode'],
  ]);
  const profiles = (basics.profiles ?? []).map((profile, index) => {
    const at = `/basics/profiles/${index}`;
    const url = valuesAt(at, profile, ['url']);
    return url.length > 0 ? url : valuesAt(at, profile, ['network', 'username']);
  });
  const lines = [pick('email'), pick('phone'), place, pick('url'), ...profiles];
  const seen = new Set<string>();
  return lines.filter((line) => {
    const text = line.map((value) => value.text).join();
    if (text === '' || seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
