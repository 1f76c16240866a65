import '../../support/be-patient.ts';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ConsentDialog } from '../../../../src/renderer/features/models/consent-dialog-view.tsx';
import type { PayloadPreview } from '../../../../src/shared/contract/models.ts';
import { renderView } from '../../support/open-window.tsx';

const preview: PayloadPreview = {
  providerId: '00000000-0000-7000-8000-000000000001',
  ...{ providerName: 'Some service', host: 'models.example.com', use: 'structuring' },
  ...{ model: 'big', redactedCount: 2, imageCount: 0, estimateMicros: 1_200 },
  plain: 'Ida Example, ida@example.com, <b>see</b> https://example.com/ida',
  redacted: '[name], [e-mail], <b>see</b> [link]',
};

function show(parts: Partial<PayloadPreview> = {}) {
  const onAnswer = vi.fn();
  const view = { preview: { ...preview, ...parts }, currency: 'USD', label: 'ida.pdf' };
  renderView(<ConsentDialog {...view} onAnswer={onAnswer} onClose={() => {}} />);
  const payload = () => screen.getByRole('region', { name: 'What would be sent' });
  return { onAnswer, payload };
}

test('contact data is left out unless the user says otherwise, and both forms are shown', () => {
  const { onAnswer, payload } = show();
  expect(payload().textContent).toBe(preview.redacted);
  expect(screen.getByText(/Replaced at 2 places/)).toBeTruthy();
  expect(screen.getByText('Some service (models.example.com), big')).toBeTruthy();
  expect(screen.getByText('$0.0012')).toBeTruthy();
  fireEvent.click(screen.getByRole('switch'));
  expect(payload().textContent).toBe(preview.plain);
  fireEvent.click(screen.getByRole('button', { name: 'Send as it is' }));
  expect(onAnswer).toHaveBeenCalledWith({ isAllowed: true, isRedacted: false });
});

test('what is allowed is what was shown', () => {
  const { onAnswer } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Send without contact data' }));
  expect(onAnswer).toHaveBeenCalledWith({ isAllowed: true, isRedacted: true });
});

test('nothing is sent where the user does not want it', () => {
  const { onAnswer } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Don’t send' }));
  expect(onAnswer).toHaveBeenCalledWith({ isAllowed: false, isRedacted: false });
});

test('the payload is plain text: no links, no tags', () => {
  const { payload } = show();
  fireEvent.click(screen.getByRole('switch'));
  expect(payload().children).toHaveLength(0);
});

test('pictures are counted, and said to go as they are', () => {
  show({ imageCount: 3, estimateMicros: null });
  expect(screen.getByText(/3 pictures of pages go with it, as they are/)).toBeTruthy();
  expect(screen.getByText('no price is known for this model')).toBeTruthy();
});
