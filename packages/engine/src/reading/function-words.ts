/**
 * Function words by language, as they are written after the tokenizer (lower case). A word of several languages stands in each
 * of their lists and counts for each. Only what is common in news; content words would tie the list to a subject.
 */
const LISTS: Readonly<Record<string, string>> = {
  en: `the of and to in a is that for it was on as with he be by at his from are this have an not but had were has they which
    will their been its who would said more there or she her than about into after also over could other when up out if all
    before against between under during while where what no two our we you i my me him them us so such those these do does did
    can may must should because until since only some any both one how why then now`,
  fr: `le la les des du de et est une un dans pour que qui sur avec par pas plus ce cette ces sont ont été aux au mais nous vous
    leur leurs ses son sa elle ils selon contre après avant ne se en il était avait depuis entre deux comme sans`,
  es: `el la los las un una de del y que en por con para se su sus como más pero fue han ha este esta también entre sobre al lo
    no es son según contra desde tras cuando había dos ya si hasta durante`,
  pt: `o a os as um uma de da do das dos e que em no na nos nas por com para se seu sua mais mas foi são não ao pelo pela também
    entre sobre já ele ela segundo contra após quando até dois`,
  it: `il lo la i gli le un una di del della dei delle e che in con per si non è sono più da dal nel nella al alla ha hanno anche
    come ma tra suo sua dopo contro secondo stato due ci`,
  de: `der die das und ist nicht mit von dem den des ein eine einen einem einer auf für im zu sich auch als an nach bei aus dass
    hat haben wurde wurden war sind wird werden zum zur über vor durch noch sie er es gegen unter zwei aber wie seit`,
  nl: `de het een en van is dat op te in met voor niet zijn aan er die ook als bij door naar om werd wordt heeft hebben maar uit
    tot over zij hij dit deze tegen onder twee nog volgens na`,
  sv: `och att det som en på är av för med den till inte har de ett om men var från vid sig efter under mot eller hade kan ska
    blev mellan enligt två`,
  da: `og at det som en på er af for med den til ikke har de et om men var fra ved sig efter under mod eller havde kan skal blev
    mellem ifølge jeg han hun`,
  pl: `w i na z się nie do że jest to o po od za jak ale przez dla oraz są był była było który która które ich jego przed przy
    między został została też`,
  cs: `v a na se že je z do s o ve pro za po od jako ale by který která které jsou byl byla bylo jeho ze při před mezi také podle
    však`,
  ro: `și în de la cu pe că a din pentru nu este sunt care o un ale al lui au fost mai prin sau după între această acest către`,
  hu: `a az és hogy nem is egy volt van meg ezt azt csak már még mint szerint után között ellen de ha ki el`,
  tr: `ve bir bu da de için ile olarak olan çok daha gibi sonra kadar ancak en ise göre karşı her ama dedi olduğunu arasında
    tarafından üzerine değil etti yeni`,
  id: `yang dan di ke dari untuk dengan pada tidak ini itu dalam akan oleh telah juga adalah atau karena sebagai para mereka
    setelah kepada terhadap tersebut bahwa`,
  vi: `và của là có cho các được trong với một đã không những này người khi để từ đến về theo cũng tại vào`,
  sw: `na ya wa kwa katika ni za la kuwa cha hiyo huo baada yake watu hii kama vya lakini pia alisema`,
  so: `ee iyo oo ka ku in uu ay waxaa ah la soo waa aan kale`,
  fi: `ja on ei että se oli hän mutta myös kun ovat joka ole mukaan sekä tai kuin vain jo jälkeen`,
  sq: `të e në dhe për me një që nga është si më nuk ka do u ishte kanë`,
  hr: `i je u na se da su za od s koji koja koje nije bi kao što iz ali ili nakon protiv prema je bio bila`,
  az: `və bu bir ilə üçün da də olan kimi sonra edib dedi görə qarşı`,
  ku: `û li ku de bi ji re da di wan ev ew jî`,
};

/** The languages by index; English is the first. */
export const LANGUAGES: readonly string[] = Object.keys(LISTS);

/** For each word the indexes in `LANGUAGES` of the languages that have it. */
export const FUNCTION_WORDS: ReadonlyMap<string, readonly number[]> = byWord();

/** Function words that are parts of names in many languages. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'de la le les da do das dos di del della el al los las van von der den des du e i y a o'.split(' '),
);

function byWord(): Map<string, number[]> {
  const languagesOf = new Map<string, number[]>();
  LANGUAGES.forEach((language, index) => {
    for (const word of new Set(LISTS[language]!.split(/\s+/))) {
      const languages = languagesOf.get(word);
      if (languages) languages.push(index);
      else languagesOf.set(word, [index]);
    }
  });
  return languagesOf;
}
