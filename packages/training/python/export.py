"""
Writes a trained network as sections of the weights file: one file a section, for `packages/training/src/weights/install.ts`.

    python3 packages/training/python/export.py packages/training/out/grammar.pt packages/training/out/sections

Layouts are those of the engine's `grammar/model.ts` and `grammar/kernels/kernels.ts`.
"""
import json
import os
import sys
import numpy as np
import torch
from features import AFFIX_BUCKETS, affix_rows
from model import Network
from train import WORDNET
from treebank import DEPRELS, UPOSES, XPOSES
from wordnet import WordNet

ACTIVATION_SCALE = 8192  # of feature rows and hidden states, which stay within ±1
JOIN_SCALE = 1024  # of rectified projections, which stay within ±32
INT32 = 2 ** 31 - 1


def rows(table):
    return np.clip(np.rint(table * ACTIVATION_SCALE), -32768, 32767).astype(np.int16)


def matrix(weights, biases, scale, largest):
    """Weights [out, in] as int16 [out / 8][in / 2][8][2], out filled up to a multiple of 8, such that no sum of products overflows."""
    out, depth = weights.shape
    padded = np.zeros((-(-out // 8) * 8, depth))
    padded[:out] = weights
    bias = np.zeros(len(padded), dtype=np.float32)
    bias[:out] = biases
    factor = np.minimum(32767 / np.maximum(np.abs(padded).max(1), 1e-9),
                        0.98 * INT32 / largest / np.maximum(np.abs(padded).sum(1), 1e-9))
    whole = np.rint(padded * factor[:, None]).astype(np.int64)
    assert (np.abs(whole).sum(1) * largest < INT32).all() and np.abs(whole).max() <= 32767
    blocks = whole.reshape(len(padded) // 8, 8, depth // 2, 2).transpose(0, 2, 1, 3)
    return np.ascontiguousarray(blocks, dtype=np.int16), (1 / factor / scale).astype(np.float32), bias


def gates_halved(array):
    """Rows of the sigmoid gates (input, forget, output; torch's order is i f g o) halved: see the lstm kernel."""
    array = array.copy()
    quarter = len(array) // 4
    for gate in (0, 1, 3):
        array[gate * quarter:(gate + 1) * quarter] *= 0.5
    return array


def sections_of(checkpoint):
    options, words, shapes = checkpoint['options'], checkpoint['words'], checkpoint['shapes']
    wordnet = WordNet(WORDNET)
    network = Network(len(words), len(shapes), AFFIX_BUCKETS, wordnet.count, options['width'], options['units'],
                      options['layers'], options['arc'], options['relation'], 0)
    network.load_state_dict(checkpoint['network'])
    weights = {name: tensor.numpy().astype(np.float64) for name, tensor in network.state_dict().items()}
    sections = dict(wordnet.sections())

    word, affix, classes = weights['word.weight'], weights['affix.weight'], weights['wordnet.weight']
    word_rows = word.copy()
    for i, text in enumerate(words):
        if i:
            word_rows[i] += affix[affix_rows(text)].sum(0) + classes[wordnet.find(text)].sum(0)
    sections.update({'words': '\n'.join(words[1:]), 'shapes': '\n'.join(shapes[1:]), 'word-rows': rows(word_rows),
                     'shape-rows': rows(weights['shape.weight']), 'affix-rows': rows(affix), 'wordnet-rows': rows(classes[:-1])})

    def add(name, weight, bias, scale, largest):
        sections[name + '-weights'], sections[name + '-scales'], sections[name + '-biases'] = matrix(weight, bias, scale, largest)

    for layer in range(options['layers']):
        both = [('%s_l%d' % ('%s', layer)) + end for end in ('', '_reverse')]
        read = lambda kind: np.concatenate([gates_halved(weights['lstm.' + name % kind]) for name in both])
        add('layer%d-input' % layer, read('weight_ih'), read('bias_ih') + read('bias_hh'), ACTIVATION_SCALE, ACTIVATION_SCALE)
        for direction, name in zip(('forward', 'backward'), both):
            recurrent = gates_halved(weights['lstm.' + name % 'weight_hh'])
            add('layer%d-%s' % (layer, direction), recurrent, np.zeros(len(recurrent)), ACTIVATION_SCALE, ACTIVATION_SCALE)
            del sections['layer%d-%s-biases' % (layer, direction)]
    for name in ('tags', 'arc_dependent', 'arc_head', 'relation_dependent', 'relation_head'):
        add(name.replace('_', '-'), weights[name + '.weight'], weights[name + '.bias'], ACTIVATION_SCALE, ACTIVATION_SCALE)
    for name in ('arc_join', 'relation_out'):
        add(name.replace('_', '-'), weights[name + '.weight'], weights[name + '.bias'], JOIN_SCALE, 32767)
    root = weights['root']
    sections['root-arc-head'] = np.maximum(weights['arc_head.weight'] @ root + weights['arc_head.bias'], 0).astype(np.float32)
    sections['root-relation-head'] = (weights['relation_head.weight'] @ root + weights['relation_head.bias']).astype(np.float32)
    sections['distance'] = weights['distance'].astype(np.float32)
    sections['config'] = json.dumps({
        'format': 1, 'width': options['width'], 'units': options['units'], 'layers': options['layers'], 'arc': options['arc'],
        'relation': options['relation'], 'affixBuckets': AFFIX_BUCKETS, 'partsOfSpeech': wordnet.parts,
        'uposes': UPOSES, 'xposes': XPOSES, 'deprels': DEPRELS})
    return sections


def main():
    source, target = sys.argv[1:]
    os.makedirs(target, exist_ok=True)
    for name, content in sections_of(torch.load(source)).items():
        with open(os.path.join(target, 'grammar.' + name), 'wb') as file:
            file.write(content.encode() if isinstance(content, str) else content.tobytes())


if __name__ == '__main__':
    main()
