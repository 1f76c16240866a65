import { ORPCError } from '@orpc/client';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openWindow } from '../../support/open-window.tsx';
import { createProfileHost, makeProfile } from '../../support/profile-host.ts';

function open(profile = makeProfile()) {
  const made = createProfileHost(profile);
  return { ...made, ...openWindow(made.host, '/profile') };
}

const region = (name: string) => screen.findByRole('region', { name });

describe('what is to be settled', () => {
  test('is counted, and each value tells where it comes from', async () => {
    open();
    expect(await screen.findByRole('heading', { name: '2 things to settle' })).toBeTruthy();
    const phone = screen.getByRole('group', { name: 'Phone' });
    expect(phone.textContent).toContain('from ida.pdf, page 1');
    expect(phone.textContent).toContain('from ida-later.docx, page 2');
    const position = screen.getByRole('group', {
      name: 'Position · Foreman, Dovetail Joinery',
    });
    const radios = within(position).getAllByRole<HTMLInputElement>('radio');
    expect(radios).toHaveLength(3);
    // One group, so that the arrow keys go through it.
    expect(new Set(radios.map(({ name }) => name)).size).toBe(1);
    expect(radios[0]?.name).not.toBe('');
  });

  test('is one of the values, several where that makes sense, or another', async () => {
    const { host } = open();
    const phone = await screen.findByRole('group', { name: 'Phone' });
    fireEvent.click(within(phone).getByRole('checkbox', { name: '+46 8 000 00 99' }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep these 2' }));
    const values = ['+46 8 000 00 11', '+46 8 000 00 99'];
    await waitFor(() =>
      expect(host.calledWith('profile.settle')).toEqual([
        { id: 'contact', revision: 0, field: 'phone', values: expect.arrayContaining(values) },
      ]),
    );

    const position = screen.getByRole('group', { name: /^Position/ });
    fireEvent.click(within(position).getByRole('radio', { name: 'Something else' }));
    const own = within(position).getByRole('textbox', { name: 'Position, in your words' });
    fireEvent.change(own, { target: { value: ' Head of site ' } });
    expect(within(position).getAllByRole('radio', { checked: true })).toHaveLength(1);
    fireEvent.submit(position.closest('form') as HTMLFormElement);
    await waitFor(() => expect(host.calledWith('profile.settle')).toHaveLength(2));
    expect(host.calledWith('profile.settle')[1]).toMatchObject({ values: ['Head of site'] });
  });

  test('can be undone, and the focus stays in its place', async () => {
    const { host } = open();
    const phone = await screen.findByRole('group', { name: 'Phone' });
    fireEvent.submit(phone.closest('form') as HTMLFormElement);
    const status = await screen.findByText('Settled: Phone.');
    expect(document.activeElement?.textContent).toContain('things to settle');
    fireEvent.click(within(status.parentElement!).getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(host.calledWith('profile.edit')).toEqual([
        { id: 'contact', revision: 1, changes: { phone: null } },
      ]),
    );
    await waitFor(() => expect(screen.queryByText('Settled: Phone.')).toBeNull());
  });

  test('is said not to be saved where another window was faster', async () => {
    const { host } = open();
    host.answers['profile.settle'] = () => {
      throw new ORPCError('CONFLICT', { defined: true, data: { state: 'changed' } });
    };
    const phone = await screen.findByRole('group', { name: 'Phone' });
    fireEvent.submit(phone.closest('form') as HTMLFormElement);
    expect((await screen.findByRole('alert')).textContent).toContain('not saved');
    expect(screen.queryByText('Settled: Phone.')).toBeNull();
  });
});

describe('a fact', () => {
  test('stands in its section with its dates and its sources', async () => {
    open();
    const work = await region('Experience');
    expect(work.textContent).toContain('since Mar 2019');
    const links = within(work).getAllByRole('link', { name: 'from ida.pdf' });
    expect(links[0]?.getAttribute('href')).toBe('/resumes/resume-0?at=%2Fwork%2F0');
  });

  test('is taken out, and back again', async () => {
    const { host, kept } = open();
    const profile = makeProfile();
    const clerk = profile.facts.find(({ fields }) => fields[1]?.values[0] === 'Clerk');
    const others = profile.facts.filter((fact) => fact !== clerk);
    fireEvent.click(await screen.findByRole('button', { name: 'Remove Clerk, Ashgrove Farms' }));
    kept.profile = { ...profile, facts: others, removed: [{ ...clerk!, isRemoved: true }] };
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(host.calledWith('profile.restore')).toEqual([{ id: clerk!.id }]));
    expect(await screen.findByText('1 removed fact')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Take back Clerk, Ashgrove Farms' }));
    await waitFor(() => expect(host.calledWith('profile.restore')).toHaveLength(2));
  });
});

test('a résumé of somebody else is left out', async () => {
  const { host } = open();
  expect(await screen.findByText('Made from 2 résumés')).toBeTruthy();
  fireEvent.click(screen.getByRole('switch', { name: 'ida-later.docx in the profile' }));
  await waitFor(() =>
    expect(host.calledWith('profile.leaveOut')).toEqual([{ lineId: 'line-1', isLeftOut: true }]),
  );
});

test('says what is missing, and shows the profile anew when it is told of', async () => {
  const { host, kept } = open(makeProfile([]));
  expect(await screen.findByText('Your profile fills itself')).toBeTruthy();
  kept.profile = makeProfile();
  host.send({ type: 'profile.changed' });
  expect(await screen.findByText(/Missing: .*a summary/)).toBeTruthy();
});

test('can be written by hand from nothing', async () => {
  open(makeProfile([]));
  fireEvent.click(await screen.findByRole('button', { name: 'Write it by hand' }));
  expect((await region('You')).textContent).toContain('No name yet');
  expect(screen.getByRole('button', { name: 'Add a position' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Add an award' })).toBeTruthy();
});
