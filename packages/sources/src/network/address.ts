/** Which machines may be spoken to: those of the open internet, by their address, whatever their name. */
import { lookup as resolve } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { NotAllowedError, type SourceError } from '../problem.js';

/** Addresses of the open internet: no private, loopback, link-local, multicast, reserved or tunnelled ones. */
export function isPublic(address: string): boolean {
  // process() looks through IPv6 addresses that wrap an IPv4 one.
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/**
 * Checks a host that is written as an address; one that is a name is checked when it is looked up.
 *
 * @throws SourceError when it is not public.
 */
export function checkHost(url: URL, allowPrivate: boolean): void {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (!allowPrivate && isIP(host) !== 0 && !isPublic(host)) throw notPublic(url.hostname, host);
}

function notPublic(host: string, address: string): SourceError {
  return new NotAllowedError(
    `is at ${host} (${address}), which is not on the open internet: allow private addresses if you mean it`,
  );
}

type Lookup = typeof resolve;

/**
 * A lookup for sockets. The very address that was checked is the one that is connected to, so a name whose answer changes between
 * two questions gains nothing. A name with one address that is not public is refused whole.
 */
export function lookupFor(allowPrivate: boolean): Lookup {
  const lookup = (
    host: string,
    options: { all?: boolean; family?: number | string },
    callback: (error: Error | null, address: unknown, family?: number) => void,
  ) => {
    const family =
      options.family === 'IPv4' ? 4 : options.family === 'IPv6' ? 6 : (options.family as number | undefined);
    resolve(host, { all: true, family: family ?? 0 }, (error, addresses) => {
      if (error) return callback(error, '');
      const hidden = allowPrivate ? undefined : addresses.find(({ address }) => !isPublic(address));
      if (hidden) return callback(notPublic(host, hidden.address), '');
      if (options.all) return callback(null, addresses);
      callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
  return lookup as unknown as Lookup;
}
