/** News in other languages, invented: the language and a sentence or two. */
export const FOREIGN: readonly (readonly [language: string, text: string])[] = [
  [
    'fr',
    'Le ministère a annoncé que les troupes avaient quitté la ville. Selon un porte-parole, deux soldats ont été blessés.',
  ],
  [
    'de',
    'Die Regierung hat den Vertrag nicht unterzeichnet und wirft dem Nachbarland vor, die Gespräche zu blockieren.',
  ],
  [
    'es',
    'El presidente dijo que las tropas habían entrado en la ciudad el lunes y acusó a los rebeldes del ataque.',
  ],
  ['pt', 'O governo disse que não vai assinar o acordo e que as tropas ficam na fronteira até sexta-feira.'],
  ['it', 'Il ministro ha detto che le truppe sono entrate nella città e che i negoziati non sono finiti.'],
  ['nl', 'De regering zei dat het leger de stad heeft verlaten en dat er niet meer wordt onderhandeld.'],
  [
    'tr',
    'Bakanlık, askerlerin kenti terk ettiğini ve bir saldırı olmadığını açıkladı. Muhalefet ise bu açıklamaya karşı çıktı.',
  ],
  [
    'pl',
    'Ministerstwo poinformowało, że wojska nie wkroczyły do miasta, ale rozmowy zostały przerwane na tydzień.',
  ],
  [
    'id',
    'Pemerintah mengatakan bahwa pasukan tidak akan menyerang kota itu dan perundingan dengan pemberontak dilanjutkan.',
  ],
  ['ar', 'أعلنت الوزارة أن القوات انسحبت من المدينة يوم الاثنين، واتهمت المتمردين بقصف الميناء.'],
  ['fa', 'وزارت خارجه گفت که نیروها شهر را ترک کرده‌اند و گفتگوها با کشور همسایه ادامه خواهد یافت.'],
  ['ur', 'وزارت نے کہا ہے کہ فوج نے شہر چھوڑ دیا ہے اور مذاکرات جاری رہیں گے۔'],
  [
    'ru',
    'Министерство заявило, что войска покинули город в понедельник, и обвинило повстанцев в обстреле порта.',
  ],
  [
    'uk',
    'Міністерство заявило, що війська залишили місто, і звинуватило сусідню державу у зриві переговорів про її кордон.',
  ],
  ['zh', '外交部星期一表示，军队已经撤出该城，并指责叛军炮击港口。'],
  ['ja', '外務省は月曜日、部隊が町から撤退したと発表し、反政府勢力を非難した。'],
  ['ko', '외교부는 월요일 군대가 도시에서 철수했다고 밝혔다.'],
  ['he', 'המשרד הודיע כי הכוחות עזבו את העיר ביום שני והאשים את המורדים.'],
  ['hi', 'मंत्रालय ने कहा कि सेना ने सोमवार को शहर छोड़ दिया।'],
];
