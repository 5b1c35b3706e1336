"""Reads CoNLL-U treebanks and knows the tag sets, in the order of the engine's `grammar/labels.ts`."""
import gzip
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
LABELS = os.path.join(HERE, '../../engine/src/grammar/labels.ts')


def tag_set(name):
    """The list called `name` in `labels.ts`: one source for both sides."""
    text = open(LABELS, encoding='utf8').read()
    body = re.search(r'export const %s = \[(.*?)\] as const' % name, text, re.S).group(1)
    return [a or b for a, b in re.findall(r"'([^']+)'|\"([^\"]+)\"", body)]


UPOSES, XPOSES, DEPRELS = tag_set('UPOSES'), tag_set('XPOSES'), tag_set('DEPRELS')


class Word:
    __slots__ = ('form', 'space', 'upos', 'xpos', 'head', 'deprel')

    def __init__(self, form, space, upos, xpos, head, deprel):
        self.form, self.space = form, space
        self.upos, self.xpos, self.head, self.deprel = upos, xpos, head, deprel


def index_of(labels, name):
    """The label's number; a subtype that is not in the list counts as its plain relation, anything else as label 0."""
    if name in labels:
        return labels.index(name)
    plain = name.split(':')[0]
    return labels.index(plain) if plain in labels else 0


def read_treebank(path):
    """Sentences as lists of Word. `space`: white space stands before the word. `head`: 1-based, 0 for the root."""
    sentences, words, space, joined = [], [], True, None
    for line in (gzip.open if path.endswith('.gz') else open)(path, 'rt', encoding='utf8'):
        line = line.rstrip('\n')
        if not line:
            if words:
                sentences.append(words)
            words, space, joined = [], True, None
        elif line[0] != '#':
            columns = line.split('\t')
            space_after = 'SpaceAfter=No' not in columns[9]
            if '-' in columns[0]:
                joined = int(columns[0].split('-')[1]), space_after
            elif '.' not in columns[0]:
                words.append(Word(columns[1], space, index_of(UPOSES, columns[3]), index_of(XPOSES, columns[4]),
                                  int(columns[6]), index_of(DEPRELS, columns[7])))
                number = int(columns[0])
                if joined and number < joined[0]:
                    space = False
                elif joined and number == joined[0]:
                    space, joined = joined[1], None
                else:
                    space = space_after
    if words:
        sentences.append(words)
    return sentences
