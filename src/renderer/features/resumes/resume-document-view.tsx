/** A structured résumé, set like a good printed one. Shows what was read and nothing else. */
import { useLingui } from '@lingui/react';
import type { Resume } from '../../../shared/domain/resume.ts';
import classes from './resume-document.module.css';
import {
  Awards,
  Certificates,
  Education,
  Interests,
  Languages,
  Projects,
  Publications,
  References,
  Skills,
  Volunteer,
  Work,
} from './resume-sections-view.tsx';

export function ResumeDocument({ resume }: { readonly resume: Resume }) {
  return (
    <article className={classes.sheet}>
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

type Basics = Resume['basics'];

function Head({ basics }: { readonly basics: Basics }) {
  const { i18n } = useLingui();
  const contact = contactLines(basics);
  return (
    <header className={classes.head}>
      <h2 className={classes.name}>
        {basics.name ?? i18n.t({ id: 'document.nameless', message: 'No name found' })}
      </h2>
      {basics.label && <p className={classes.headline}>{basics.label}</p>}
      {contact.length > 0 && (
        <ul className={classes.contact}>
          {contact.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {basics.summary && <p className={classes.summary}>{basics.summary}</p>}
    </header>
  );
}

/** Plain text, not links: an address in a stranger's document is nothing to click on. */
function contactLines({ email, phone, url, location, profiles }: Basics): string[] {
  const place = [
    location?.address,
    [location?.postalCode, location?.city].filter(Boolean).join(' '),
    location?.region,
    location?.countryCode,
  ]
    .filter(Boolean)
    .join(', ');
  const elsewhere = (profiles ?? []).map(
    (profile) => profile.url ?? [profile.network, profile.username].filter(Boolean).join(': '),
  );
  return [...new Set([email, phone, place, url, ...elsewhere])].filter(
    (line) => line !== undefined && line !== '',
  ) as string[];
}
