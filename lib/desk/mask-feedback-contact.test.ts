import { expect, test } from 'vitest';
import { maskFeedbackContact } from './mask-feedback-contact';

test.each([
  ['zhang.san@example.org', 'z***@example.org'],
  ['13812345678', '138***78'],
  ['0597-3842610', '059***10'],
  ['38426', '***'],
])('%s is shown as %s', (contact, shown) => {
  expect(maskFeedbackContact(contact)).toBe(shown);
});
