/**
 * Whether a name found is a place here: what stands beside it tells places from persons, organisations and common words.
 * Simple for now: neighbours are judged by lists of words and by the who stage's names where there are any.
 */
import type { Draft } from '../draft/draft.js';
import { TokenFlag } from '../draft/tokens.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { isCapital, type Toponym } from '../gazetteer/toponyms.js';
import {
  DIRECTIONS,
  FIRMLY_LOCATIVE,
  KIND_HEADS,
  LOCAL_PEOPLE,
  LOCATIVE,
  OPENERS,
  ORGANISATION_HEADS,
  PARTS_OF_PLACE,
  PERSON_LEADS,
  PLACE_NOUNS,
  QUALIFIERS,
  SEIZING,
  SITE_NOUNS,
  TITLE_NOUNS,
} from './vocabulary.js';

/** `sure`: the words say it is a place; `open`: it may be; `part`: of a longer name; `person`: a person's name; `none`: no name. */
export type Verdict = 'sure' | 'open' | 'part' | 'person' | 'none';

/** Weight from which a single word is a place when nothing speaks against it. */
const KNOWN = 100_000;
/** Weight from which a name stands up to a namesake among the persons. */
const FAMOUS = 1_000_000;

/** Words after which a clause may begin with its place: "…, while in Omdurman soldiers fired". */
const CLAUSE_OPENERS = new Set([',', ';', ':', 'while', 'and', 'but', 'that', 'as', 'when', '"', '“', '``']);

export class Evidence {
  /** By token: index in `draft.mentions` of a name that covers it, -1 for none. */
  readonly #names: Int32Array;
  /** By token: index in `draft.mentions` of the name of a place that covers it, -1 for none. */
  readonly #placeNames: Int32Array;

  constructor(
    readonly draft: Draft,
    readonly gazetteer: Gazetteer,
  ) {
    this.#placeWords = new Uint8Array(draft.tokens.length);
    this.#names = new Int32Array(draft.mentions.length > 0 ? draft.tokens.length : 0).fill(-1);
    this.#placeNames = new Int32Array(this.#names.length).fill(-1);
    draft.mentions.forEach(({ form, isBackground, firstToken, endToken }, index) => {
      if (form !== 'name' || isBackground) return;
      const kind = draft.entities[draft.mentions[index]!.entities[0]!]?.kind;
      if (kind === 'person' || kind === 'organisation' || kind === 'group')
        this.#names.fill(index, firstToken, endToken);
      else if (kind === 'place') this.#placeNames.fill(index, firstToken, endToken);
    });
  }

  /** Whether the who stage has a person's, a group's or an organisation's name here. */
  isNamed(token: number): boolean {
    return (this.#names[token] ?? -1) >= 0;
  }

  /** The last word, exclusive, of the who stage's name that begins here; 0 for none. */
  nameEnd(token: number): number {
    const row = this.#names[token] ?? -1;
    if (row < 0) return this.#placeNameEnd(token);
    const mention = this.draft.mentions[row]!;
    return mention.firstToken === token ? mention.endToken : 0;
  }

  /** "*Tall al-Marzuq* refugee camp": what kind of place it is stands outside its name. */
  #placeNameEnd(token: number): number {
    const mention = this.draft.mentions[this.#placeNames[token] ?? -1];
    if (mention?.firstToken !== token) return 0;
    let end = mention.endToken;
    while (end > token && !isCapital(this.draft.text.charCodeAt(this.draft.tokens.starts[end - 1]!))) end--;
    return end;
  }

  /** A person, or an organisation that the lexicon or its own words tell of; a bare unknown name may still be a place. */
  isKnownParty(token: number): boolean {
    const entity = this.draft.entities[this.draft.mentions[this.#names[token] ?? -1]?.entities[0] ?? -1];
    return (
      entity !== undefined && (entity.kind === 'person' || entity.sector !== null || entity.country !== null)
    );
  }

  /** Judges a name, and widens it where it goes on: "East London", "Marion County". */
  judge(toponym: Toponym): Verdict {
    const verdict = this.#judge(toponym);
    if (verdict === 'sure') this.located.add(toponym.endToken);
    if (verdict === 'sure' || verdict === 'open')
      this.#placeWords.fill(1, toponym.firstToken, toponym.endToken);
    return verdict;
  }

  #judge(toponym: Toponym): Verdict {
    if (toponym.endToken - toponym.firstToken === 1 && DIRECTIONS.has(this.norm(toponym.firstToken)))
      return 'none';
    this.#widenLeft(toponym);
    const named = this.#judgeByMention(toponym);
    if (named) return named;
    const widened = this.#widenRight(toponym);
    const before = this.#judgeBefore(toponym);
    if (before) return before;
    if (widened)
      return this.isLocated(toponym) || PLACE_NOUNS.has(this.norm(toponym.endToken - 1)) ? 'sure' : 'part';
    return this.#judgeAfter(toponym) ?? this.#judgeAlone(toponym);
  }

  /** The who stage found a person's or an organisation's name here. */
  #judgeByMention(toponym: Toponym): Verdict | null {
    const { firstToken, endToken, adjective, key } = toponym;
    const index = this.#names[firstToken];
    if (index === undefined || index < 0) return null;
    const mention = this.draft.mentions[index]!;
    const kind = this.draft.entities[mention.entities[0]!]?.kind;
    if (kind === 'person') {
      // A single word after a preposition of place, or a country's or province's name, is sooner a place than a person.
      const known =
        this.isLocated(toponym) || this.#isContained(toponym) || this.isCountry(key) || this.isDivision(key);
      const whole = mention.firstToken === firstToken && mention.endToken === endToken;
      const lone = known && (mention.endToken - mention.firstToken === 1 || (whole && !this.isBy(toponym)));
      // "East Baghdad" is no one's name.
      const directed = DIRECTIONS.has(this.norm(firstToken)) && mention.endToken === endToken;
      return adjective || lone || directed || this.#isTitleGap(mention.headToken, endToken) ? null : 'person';
    }
    if (mention.firstToken >= firstToken && mention.endToken <= endToken) return null;
    // "Iraqi Army", "U.S. Department of Justice": the institutions of a country or division belong to it.
    const leads = mention.firstToken === firstToken;
    if (!leads) return 'part';
    // "European Union": no country's institution.
    if (adjective && this.gazetteer.country(this.gazetteer.firstRow(key)) === null) return 'part';
    return adjective || this.isCountry(key) || this.isDivision(key) ? 'open' : 'part';
  }

  /** In "Iraqi Prime Minister Ali Kareem" the country belongs to the title, before the name proper. */
  #isTitleGap(headToken: number, endToken: number): boolean {
    return headToken > endToken && TITLE_NOUNS.has(this.norm(endToken));
  }

  #widenLeft(toponym: Toponym): void {
    const before = toponym.firstToken - 1;
    if (toponym.adjective || !this.#isCapitalHere(before) || !DIRECTIONS.has(this.norm(before))) return;
    toponym.firstToken = before;
    toponym.start = this.draft.tokens.starts[before]!;
  }

  #widenRight(toponym: Toponym): boolean {
    const after = toponym.endToken;
    if (toponym.adjective || !this.#isCapitalHere(after) || !this.#adjoins(after)) return false;
    let end = after;
    // "Xavier University Hospital": up to two words may stand between a name and its noun, where a preposition leads to it.
    const reach = this.isLocated(toponym) ? after + 3 : after + 1;
    for (let token = after; token < reach && this.#isCapitalHere(token) && this.#adjoins(token); token++) {
      if (PLACE_NOUNS.has(this.norm(token)) || SITE_NOUNS.has(this.norm(token))) end = token + 1;
    }
    if (end === after || (toponym.weak && reach === after + 1)) return false;
    toponym.endToken = end;
    toponym.widened = true;
    return true;
  }

  #judgeBefore({ firstToken, adjective, key }: Toponym): Verdict | null {
    const before = firstToken - 1;
    const norm = this.norm(before);
    if (adjective || norm === '') return null;
    if (norm === 'of' && ORGANISATION_HEADS.has(this.norm(before - 1)) && this.#isCapitalHere(before - 1))
      return 'part';
    if (!this.#isCapitalHere(before) || !this.#adjoins(firstToken) || OPENERS.has(norm)) return null;
    if (PERSON_LEADS.has(norm)) return this.isCountry(key) ? null : 'person';
    if (this.isCountry(key) || this.#isInCapitals(before)) return 'part';
    // A capital that opens the sentence may be no name: "Police Baghdad" is rare, "Residents Mosul" too.
    return before === this.#sentenceStart(before) && this.isFamous(key) ? null : 'person';
  }

  #judgeAfter({ firstToken, endToken, adjective, key, weak }: Toponym): Verdict | null {
    const norm = this.norm(endToken);
    // "the Gulf of Someplace" is another gulf than the Gulf.
    if (norm === 'of' && KIND_HEADS.has(this.norm(endToken - 1)) && this.#isCapitalHere(endToken + 1))
      return 'none';
    if (!this.#isCapitalHere(endToken) || !this.#adjoins(endToken)) return null;
    // "LONDON Pope Francis said": a dateline without its dash.
    if (OPENERS.has(norm) || (this.#isInCapitals(firstToken) && !this.#isInCapitals(endToken))) return null;
    if (adjective) return 'open';
    if (weak) return 'none';
    if (TITLE_NOUNS.has(norm)) return this.#weight(key) >= KNOWN ? 'sure' : 'none';
    // "U.S. Department of Justice", "Kentucky State Police": the institutions of a country or division.
    return this.isCountry(key) || this.isDivision(key) ? 'open' : 'part';
  }

  /** Nothing capitalised beside it. */
  #judgeAlone(toponym: Toponym): Verdict {
    const { firstToken, endToken, key, weak, adjective } = toponym;
    const before = this.norm(firstToken - 1);
    if (adjective) return this.#isLanguage(toponym) ? 'none' : 'open';
    if (before === 'the' && this.#isSmallTown(toponym)) return 'none';
    // "the White House denied it": a building that acts stands for those in it.
    if (this.#isBuilding(key) && !this.isLocated(toponym)) return 'none';
    if (weak) return FIRMLY_LOCATIVE.has(before) || this.#isContained(toponym) ? 'open' : 'none';
    if (this.isLocated(toponym) || this.#isContained(toponym) || this.#isListed(toponym)) return 'sure';
    // "villagers of Tandai" is for `unknown.ts`; "Tandai residents", "shelled Tandai"
    if (LOCAL_PEOPLE.has(this.norm(endToken)) || SEIZING.test(before)) return 'sure';
    if (this.#weight(key) >= KNOWN || this.isPolity(key) || this.isDivision(key)) return 'open';
    if (endToken - firstToken > 1) return 'open';
    return 'none';
  }

  /** "in the Arab country": towns have no article, least of all before a noun. */
  #isSmallTown({ key, firstToken, endToken }: Toponym): boolean {
    const town = this.gazetteer.feature(this.gazetteer.firstRow(key)).startsWith('PPL');
    return town && endToken - firstToken === 1 && this.#weight(key) < KNOWN;
  }

  /** "in French", "speaks Arabic" */
  #isLanguage({ firstToken, endToken }: Toponym): boolean {
    const before = this.norm(firstToken - 1);
    const noun = /^[a-z]/.test(this.norm(endToken)) && !OPENERS.has(this.norm(endToken));
    return (before === 'in' || before === 'speaks' || before === 'speak' || before === 'spoke') && !noun;
  }

  /** Whether a preposition of place leads to it. */
  isLocated({ firstToken }: Toponym): boolean {
    // "in southern Jordan", "near rural Homs"
    const first = QUALIFIERS.has(this.norm(firstToken - 1)) ? firstToken - 1 : firstToken;
    const before = this.norm(first - 1);
    if (LOCATIVE.has(before)) return true;
    if (first < firstToken && before === 'the') return LOCATIVE.has(this.norm(first - 2));
    if (before === 'the' && LOCATIVE.has(this.norm(firstToken - 2))) return true;
    const of = before === 'the' ? firstToken - 2 : firstToken - 1;
    return this.norm(of) === 'of' && PARTS_OF_PLACE.test(this.norm(of - 1));
  }

  /** "from John Paul", "by": what persons have before them as well. */
  isBy({ firstToken }: Toponym): boolean {
    return (
      !FIRMLY_LOCATIVE.has(this.norm(firstToken - 1)) ||
      /^(from|to|into|around|at)$/.test(this.norm(firstToken - 1))
    );
  }

  /** "from Hornsey, Stoke Newington and Walthamstow": a list goes on from a place. */
  #isListed({ firstToken }: Toponym): boolean {
    const mark = this.norm(firstToken - 1);
    return (mark === ',' || mark === 'and' || mark === 'or') && this.located.has(firstToken - 1);
  }

  /** "Mosul, Iraq", "Springfield, Ill.": a comma and another name of the gazetteer follow. */
  #isContained({ endToken }: Toponym): boolean {
    return this.norm(endToken) === ',' && this.#isCapitalHere(endToken + 1) && this.contained.has(endToken);
  }

  /** Tokens right after places where something is; filled as names are judged. */
  readonly located = new Set<number>();

  /** Tokens that are the comma between a place and the place that holds it; filled by the stage. */
  readonly contained = new Set<number>();

  isCountry(key: number): boolean {
    return key >= 0 && this.gazetteer.feature(this.gazetteer.firstRow(key)) === 'PCLI';
  }

  /** Whether a name is a country's or the seat of its government: what stands for a government. */
  isPolity(key: number): boolean {
    return key >= 0 && this.gazetteer.isPolity(key);
  }

  /** By token: 1 for words of the names found so far. */
  readonly #placeWords: Uint8Array;

  /** Whether a word belongs to a name that was judged a place. */
  isPlaceWord(token: number): boolean {
    return this.#placeWords[token] === 1;
  }

  /** Whether a clause begins with the word: after a comma or conjunction, or as the sentence does. */
  opensClause(token: number): boolean {
    return token === this.#sentenceStart(token) || CLAUSE_OPENERS.has(this.norm(token - 1));
  }

  /** Whether a line begins with the word. */
  opensLine(token: number): boolean {
    return token === 0 || (this.draft.tokens.flags[token]! & TokenFlag.LineBefore) !== 0;
  }

  #isBuilding(key: number): boolean {
    return key >= 0 && this.gazetteer.feature(this.gazetteer.firstRow(key)) === 'BLDG';
  }

  isDivision(key: number): boolean {
    return key >= 0 && this.gazetteer.feature(this.gazetteer.firstRow(key)) === 'ADM1';
  }

  /** Whether a name inside a longer one is worth writing down: towns called Council and Union are not. */
  isWorthAPart(key: number): boolean {
    const row = this.gazetteer.firstRow(key);
    return !this.gazetteer.feature(row).startsWith('PPL') || this.gazetteer.weights[row]! >= KNOWN;
  }

  isFamous(key: number): boolean {
    return this.#weight(key) >= FAMOUS;
  }

  #weight(key: number): number {
    return key < 0 ? 0 : this.gazetteer.weights[this.gazetteer.firstRow(key)]!;
  }

  norm(token: number): string {
    return token >= 0 && token < this.draft.tokens.length ? this.draft.norm(token) : '';
  }

  #isCapitalHere(token: number): boolean {
    return (
      token >= 0 &&
      token < this.draft.tokens.length &&
      isCapital(this.draft.text.charCodeAt(this.draft.tokens.starts[token]!))
    );
  }

  /** Whether only white space parts a word from the one before, in the same sentence. */
  #adjoins(token: number): boolean {
    const { sentences, length } = this.draft.tokens;
    if (token <= 0 || token >= length || sentences[token] !== sentences[token - 1]) return false;
    return (this.draft.tokens.flags[token]! & TokenFlag.LineBefore) === 0;
  }

  #isInCapitals(token: number): boolean {
    const form = this.draft.form(token);
    return form.length > 1 && form === form.toUpperCase();
  }

  #sentenceStart(token: number): number {
    return this.draft.sentences[this.draft.tokens.sentences[token]!]?.firstToken ?? 0;
  }
}
