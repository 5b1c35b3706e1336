/**
 * Where names begin and end: runs of capitalised words, held together by the small words that names use ("Bank of England",
 * "Abu Mahdi al-Muhandis", "People's Party"). What the lexicon knows keeps its own bounds.
 */
import type { Draft } from '../../draft/draft.js';
import { Upos } from '../../grammar/labels.js';
import { isAllCapitals, isCapitalised, type Lookup } from '../lookup.js';
import { NameWords } from './name-words.js';

export interface Chunk {
  firstToken: number;
  endToken: number;
}

/** Small words inside the names of people, places and bodies, without their accents. */
const PARTICLES: ReadonlySet<string> = new Set(
  `de del della di da das dos do du des la le les el al ul ibn bin bint ben ben- van von der den ter ten zu af av e y i
  zum zur vom am im fur und auf aux au pour por pelo pela para sem contra senza dla och og mot untuk ng mga delle degli dell`.split(
    /\s+/,
  ),
);
/** Those that may also begin a name, when a hyphen or a name follows: "al-Qaeda", "van Gogh". */
const LEADING_PARTICLES: ReadonlySet<string> = new Set([
  'al',
  'el',
  'de',
  'van',
  'von',
  'bin',
  'ibn',
  'ul',
  'ad',
  'ash',
  'as',
  'an',
  'ar',
  'az',
]);
/** Bodies named after several things: "Ministry of Health and Population". */
const OFFICES: ReadonlySet<string> = new Set(
  'ministry department office bureau committee secretariat directorate commission minister school faculty'.split(
    ' ',
  ),
);
const BODIES_OF_TWO: ReadonlySet<string> = new Set(
  'party union front movement league alliance coalition bloc association federation foundation institute commission agency council'.split(
    ' ',
  ),
);
const MOST_OF_TWO = 4;
const MOST_IN_BODY = 5;
/** A syllable of Chinese or Korean names in Latin letters ("wei", "hsiu", "cheol"); "led", "run" and "based" are none. */
const SYLLABLE =
  /^(?!(?:run|own|born|held|hit|set|cut|like|wide|free|era|rich|poor|man|men)$)(?:ch|hs|sh|ts|tz|zh|kh|ky|hy|my|gw|hw|kw|[bcdfghjklmnpqrstwxyz])?h?[aeiouy]{1,4}(?:ng|[hklmnpt])?$/;
/** Adjectives that names of bodies begin with. */
const LEVELS =
  /^(national|federal|central|supreme|general|royal|special|public|internal|criminal|presidential|republican|provincial|municipal)$/;
/** Longest run that is still read as one name. */
const MAX_LENGTH = 14;

/** The chunks of a sentence, left to right. */
export function findChunks(draft: Draft, lookup: Lookup, firstToken: number, endToken: number): Chunk[] {
  const reader = new ChunkReader(draft, lookup, firstToken, endToken);
  const chunks: Chunk[] = [];
  for (let token = firstToken; token < endToken; ) {
    const end = reader.chunkEnd(token);
    if (end > token) {
      chunks.push({ firstToken: token, endToken: end });
      token = end;
    } else token++;
  }
  return chunks;
}

class ChunkReader {
  readonly words: NameWords;

  constructor(
    readonly draft: Draft,
    readonly lookup: Lookup,
    readonly firstToken: number,
    readonly limit: number,
  ) {
    this.words = new NameWords(draft, lookup, firstToken, limit);
  }

  /** Where the chunk that begins at `token` ends; `token` itself when none does. */
  chunkEnd(token: number): number {
    let end = this.#startEnd(token);
    if (end < 0) return token;
    while (end < this.limit && end - token < MAX_LENGTH) {
      const next = this.#goOn(token, end);
      if (next < 0) break;
      end = next;
    }
    return end;
  }

  #startEnd(token: number): number {
    const hit = this.lookup.nameAt(token);
    if (hit && hit.firstToken === token) return hit.endToken;
    if (
      LEADING_PARTICLES.has(this.lookup.wordAt(token)) &&
      this.words.isHyphen(token + 1) &&
      this.words.isNameWord(token + 2)
    )
      return token + 3;
    if (this.words.isNameWord(token)) return token + 1;
    // "*National* Security Service men": at the head of a sentence the tags take it for an adjective.
    const isLevel = token === this.firstToken && LEVELS.test(this.lookup.wordAt(token));
    const isPart = (at: number) => this.words.isNameWord(at) || this.words.isCapitalInside(at);
    if (isLevel && isPart(token + 1) && isPart(token + 2)) return token + 1;
    return this.#opensBody(token) ? token + 1 : -1;
  }

  /** "*Hills* Meats fired 190 workers": everyday words with capitals of which the last is one that names of bodies end in. */
  #opensBody(token: number): boolean {
    if (this.words.isShouted || !isCapitalised(this.draft, token) || this.lookup.nameAt(token) !== null)
      return false;
    const upos = this.draft.tokens.uposes[token];
    if ((upos !== Upos.NOUN && upos !== Upos.ADJ && upos !== Upos.X) || this.lookup.entryAt(token)?.isNoName)
      return false;
    let end = token + 1;
    while (
      end < this.limit &&
      end - token < MOST_IN_BODY &&
      (this.words.isNameWord(end) || this.words.isCapitalInside(end))
    )
      end++;
    const after = end < this.limit ? this.draft.tokens.uposes[end] : Upos.PUNCT;
    if (end - token < 2 || this.lookup.nounAt(token)?.endToken === end) return false;
    if (after !== Upos.VERB && after !== Upos.AUX) return false;
    return (
      this.lookup
        .entryAt(end - 1)
        ?.lastCues.some(cue => cue.kind === 'organisation' && cue.words.length === 1) ?? false
    );
  }

  /** Where the chunk from `first` to `end` ends when what stands at `end` belongs to it, else -1. */
  #goOn(first: number, end: number): number {
    const hit = this.lookup.nameAt(end);
    if (hit && hit.firstToken === end && this.#isCased(hit.firstToken, hit.endToken)) return hit.endToken;
    if (this.words.isNameWord(end) || this.words.isCapitalInside(end)) return end + 1;
    const word = this.lookup.wordAt(end);
    if (this.#isNumberOfName(first, end)) return end + 1;
    if (this.words.isHyphen(end)) return this.#afterHyphen(first, end);
    // "Barbara *á* Heygum" is no article, though it is looked up as one.
    if (PARTICLES.has(word) || this.draft.form(end) === 'á') return this.#afterParticle(end);
    // "Mani *per il* Niger"
    if (word === 'per' && /^(il|lo|la|gli|le)$/.test(this.lookup.wordAt(end + 1)))
      return this.words.isNameWord(end + 2) ? end + 3 : -1;
    if (word === 'of' || word === 'for' || word === 'on') return this.#afterOf(first, end);
    if (word === 'in') return this.#afterIn(first, end);
    if (word === 'and' || word === '&') return this.#afterAnd(first, end);
    if (word === "'s" || word === "'") return this.#afterPossessive(first, end);
    return -1;
  }

  /** "Amanecer *14*, a party": a number right after a name that is described then. */
  #isNumberOfName(first: number, token: number): boolean {
    if (
      token >= this.limit ||
      !/^\d{1,3}$/.test(this.lookup.wordAt(token)) ||
      !this.words.isDescribed(token + 1)
    )
      return false;
    const hit = this.lookup.nameAt(token - 1);
    return hit === null && this.lookup.entryAt(first)?.isGivenName !== true;
  }

  /** "Abdel-Fattah", "Bosnia-Herzegovina", "Lo Chih-wei", not "US-led". */
  #afterHyphen(first: number, hyphen: number): number {
    if (this.words.isNameWord(hyphen + 1) || this.#isSyllableOfName(first, hyphen)) return hyphen + 2;
    if (
      LEADING_PARTICLES.has(this.lookup.wordAt(hyphen + 1)) &&
      this.words.isHyphen(hyphen + 2) &&
      this.words.isNameWord(hyphen + 3)
    ) {
      return hyphen + 4;
    }
    return -1;
  }

  /** "Lo Chih-*wei*", "Cha Eun-*bi*": after a surname, the second syllable of an East Asian given name is written small. */
  #isSyllableOfName(first: number, hyphen: number): boolean {
    if (hyphen - first < 2 || hyphen + 1 >= this.limit || this.lookup.nameAt(hyphen - 1) !== null)
      return false;
    const { starts, ends } = this.draft.tokens;
    const isJoined = ends[hyphen - 1] === starts[hyphen] && ends[hyphen] === starts[hyphen + 1];
    return (
      isJoined && SYLLABLE.test(this.draft.form(hyphen + 1)) && SYLLABLE.test(this.lookup.wordAt(hyphen - 1))
    );
  }

  /** "Luiz Inácio Lula da Silva", "Abu Mahdi al-Muhandis". */
  #afterParticle(particle: number): number {
    let token = particle + 1;
    for (let more = 0; more < 2 && token < this.limit && PARTICLES.has(this.lookup.wordAt(token)); more++)
      token++;
    if (this.words.isHyphen(token)) token++;
    return this.words.isNameWord(token) ? token + 1 : -1;
  }

  /** "Bank of England", "Communist Party of the Russian Federation"; not "President of Iran". */
  #afterOf(first: number, of: number): number {
    if (!this.#takesOf(first, of)) return -1;
    const article = this.lookup.wordAt(of + 1);
    // "Front for *a* Free Coast"
    const after =
      article === 'the' || (article === 'a' && this.lookup.wordAt(of) === 'for') ? of + 2 : of + 1;
    return this.words.isNameWord(after) && !this.words.isShouted ? after + 1 : -1;
  }

  /** "Front for Renewal *in Borkou*, a rebel group": a place belongs to the name of what is told to be a body. */
  #afterIn(first: number, link: number): number {
    const isBody = this.lookup.entryAt(first)?.firstCues.some(cue => cue.kind === 'organisation') ?? false;
    const place = this.lookup.wordAt(link + 1) === 'the' ? link + 2 : link + 1;
    if (!isBody || !this.words.isNameWord(place) || this.words.isShouted) return -1;
    const hit = this.lookup.nameAt(place);
    const end = hit?.firstToken === place ? hit.endToken : place + 1;
    return this.words.isDescribed(end) ? end : -1;
  }

  #takesOf(first: number, of: number): boolean {
    const word = this.lookup.wordAt(of);
    for (let token = Math.max(first, of - 3); token < of; token++) {
      const entry = this.lookup.entryAt(token);
      const spelled = entry?.firstCues.some(
        cue => cue.words.at(-1) === word && cue.words.length === of - token + 1,
      );
      if (spelled) return true;
    }
    if (word === 'for' && this.#isCause(first, of)) return true;
    const before = this.lookup.nounAt(of - 1);
    if (before?.phrase.senses.some(sense => sense.type === 'noun' && sense.noun.kind === 'person'))
      return false;
    const hit = this.lookup.nameAt(of - 1);
    if (hit && hit.phrase.senses[0]!.type !== 'actor') return false;
    // "Haddad Textiles *of Sfax*": where a firm is from is none of its name.
    return (
      word !== 'on' &&
      (this.lookup
        .entryAt(of - 1)
        ?.lastCues.some(cue => cue.kind === 'organisation' && cue.sector !== 'BUS') ??
        false)
    );
  }

  /** "Clean Hands *for* Belize, a party": what some are for who are then told to be a body. */
  #isCause(first: number, of: number): boolean {
    const hit = this.lookup.nameAt(of + 1);
    return (
      of - first > 1 &&
      hit?.phrase.senses[0]?.type === 'country' &&
      this.words.isDescribed(hit.endToken) &&
      this.lookup.entryAt(first)?.isGivenName !== true
    );
  }

  /** "Ministry of Health and Population"; elsewhere "and" parts two names. */
  #afterAnd(first: number, and: number): number {
    if (!this.words.isNameWord(and + 1)) return -1;
    // "Brandt *&* Sons": what the sign joins is one name, of a firm as a rule.
    if (this.lookup.wordAt(and) === '&' && this.lookup.nameAt(and - 1)?.firstToken !== first) return and + 2;
    const body = this.#bodyOfTwo(first, and);
    if (body > 0) return body;
    for (let token = first; token < and; token++) {
      if (this.lookup.wordAt(token) !== 'of' && this.lookup.wordAt(token) !== 'for') continue;
      const isOffice = OFFICES.has(this.lookup.wordAt(token - 1));
      return isOffice &&
        this.lookup.nameAt(and + 1) === null &&
        this.lookup.entryAt(and + 1)?.isGivenName !== true
        ? and + 2
        : -1;
    }
    return -1;
  }

  /** "South Korea's *Hope and Justice Party*": of two things, for nobody is called so; where it ends, -1 for two names. */
  #bodyOfTwo(first: number, and: number): number {
    const before = this.lookup.wordAt(and - 2);
    if (first !== and - 1 || (before !== 'the' && before !== "'s") || this.lookup.wordAt(and) === '&')
      return -1;
    const word = this.lookup.entryAt(first);
    if (this.lookup.nameAt(first) !== null || isAllCapitals(this.draft, first) || word?.isGivenName === true)
      return -1;
    for (let token = and + 1; token <= and + MOST_OF_TWO && this.words.isNameWord(token); token++) {
      const isBody = this.lookup
        .entryAt(token)
        ?.lastCues.some(
          cue => cue.words.length === 1 && cue.kind === 'organisation' && BODIES_OF_TWO.has(cue.words[0]!),
        );
      if (isBody && token > and + 1 && this.lookup.nameAt(and + 1) === null) return token + 1;
    }
    return -1;
  }

  /** "People's Party", "Farmers' Union"; not "Iraq's Army". */
  #afterPossessive(first: number, mark: number): number {
    if (this.#isOfSaint(first, mark)) return mark + 2;
    const owner = this.lookup.nounAt(mark - 1);
    const isCommon = owner?.phrase.senses.some(sense => sense.type === 'noun') ?? false;
    if (this.lookup.nameAt(mark - 1) || !this.words.isNameWord(mark + 1)) return -1;
    return isCommon || this.#isGuild(mark) ? mark + 2 : -1;
  }

  /** "*St Brigid's* College", "*Queen Ana's* Hospital": called for somebody. */
  #isOfSaint(first: number, mark: number): boolean {
    if (
      !/^(st|st\.|saint|queen|king|prince|princess|bishop|mother|our)$/.test(this.lookup.wordAt(first)) ||
      mark - first < 2
    )
      return false;
    const cues = this.words.isNameWord(mark + 1) ? this.lookup.entryAt(mark + 1)?.lastCues : undefined;
    return cues?.some(cue => cue.kind === 'organisation' && cue.words.length === 1) ?? false;
  }

  /** "Tamar *Netmenders' Guild*": a trade that no list has, and the body that those of it have. */
  #isGuild(mark: number): boolean {
    const trade = this.lookup.wordAt(mark - 1);
    if (this.lookup.wordAt(mark) !== "'" || !/.ers$/.test(trade)) return false;
    const cues = this.lookup.entryAt(mark + 1)?.lastCues;
    return cues?.some(cue => cue.kind === 'organisation' && cue.words.length === 1) ?? false;
  }

  #isCased(first: number, end: number): boolean {
    for (let token = first; token < end; token++) if (isCapitalised(this.draft, token)) return true;
    return false;
  }
}
