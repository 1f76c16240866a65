import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ChoiceChips } from '../../../src/renderer/ui/choice-chips.tsx';

afterEach(cleanup);

const sizes = ['small', 'large'] as const;

function setup(value: (typeof sizes)[number] | null) {
  const chosen: (string | null)[] = [];
  render(
    <ChoiceChips
      legend="Size"
      name="size"
      options={sizes}
      value={value}
      onChange={(size) => chosen.push(size)}
      words={(size) => size ?? 'every size'}
      count={(size) => (size === 'small' ? '3+' : undefined)}
    />,
  );
  return { chosen };
}

it('is one group of choices, of which one is made', () => {
  setup('large');
  const chips = screen.getByRole('group', { name: 'Size' });
  expect(chips.textContent).toBe('Sizeevery sizesmall3+large');
  const made = screen.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked);
  expect(made).toEqual([false, false, true]);
});

it('says what was chosen, and null for all of them', () => {
  const { chosen } = setup('large');
  fireEvent.click(screen.getByRole('radio', { name: /small/ }));
  fireEvent.click(screen.getByRole('radio', { name: 'every size' }));
  expect(chosen).toEqual(['small', null]);
});
