/** What the flags say of the network. */
import type { NetworkOptions } from '@readout/sources';
import { UsageError } from '../usage.js';

type Values = Record<string, string | undefined>;

/** A mail address or a web page: it goes into a header, so nothing else. */
const CONTACT = /^(?:[^\s@<>()]+@[^\s@<>()]+|https?:\/\/[^\s<>()]+)$/;

/** @throws UsageError when there is nobody for publishers to write to. */
export function networkOf(values: Values): NetworkOptions {
  const { contact } = values;
  if (contact === undefined)
    throw new UsageError(
      'Fetching needs somebody for publishers to write to: add --contact with your mail address or web page.',
    );
  if (!CONTACT.test(contact))
    throw new UsageError(`--contact is a mail address or a web page, not "${contact}".`);
  return { contact, allowPrivate: values['allow-private'] !== undefined };
}

/** Nothing is fetched; flags that mean something only with --fetch are a mistake. */
export function refusedNetwork(values: Values): null {
  const flag = ['contact', 'allow-private'].find(name => values[name] !== undefined);
  if (flag !== undefined)
    throw new UsageError(`--${flag} is for fetching: add --fetch, or leave --${flag} out.`);
  return null;
}
