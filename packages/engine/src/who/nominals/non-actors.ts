/**
 * Nouns that are neither actors nor things that the news acts on: times, amounts, acts and qualities. A noun phrase headed by
 * one of them is no mention. The lexicon's own nouns come before this list.
 */
export const NON_ACTORS: ReadonlySet<string> = new Set(
  `time day week month year hour minute second moment night morning evening afternoon today tomorrow yesterday weekend decade century
  period date season spring summer autumn winter past future present end beginning start middle course
  percent per cent percentage rate number amount total level degree extent share part half quarter majority rest lot bit piece
  dollar euro pound rouble ruble yen billion million thousand hundred dozen
  way manner case fact thing reason cause result effect consequence purpose sake kind sort type form example instance
  order term condition basis regard respect view light face favor favour behalf addition spite
  action act activity attempt effort move step measure process progress development increase decrease rise fall growth change decline
  use need help lack absence presence existence possibility chance risk likelihood hope fear
  situation circumstance context relation relationship tie cooperation
  claim statement comment remark word speech question answer call announcement report news warning
  right freedom power ability capacity capability importance significance
  war peace violence conflict security stability safety unity sovereignty integrity independence democracy
  meeting talk negotiation visit attack strike raid bombing explosion operation campaign exercise drill clash fighting battle
  election vote poll referendum trial case investigation arrest protest demonstration rally
  agreement deal treaty accord ceasefire truce
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
  there nothing something anything everything aim goal sign line top front back side note role turn place
  age death birth life love name detail issue matter problem point idea thought mind heart hand eye`
    .split(/\s+/)
    .filter(word => word !== 'side' && word !== 'place'),
);
