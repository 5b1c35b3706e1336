#!/usr/bin/env bash
# Trains all weights again, from the treebanks beside the checkout to packages/weights-en/en.weights: about 40 minutes on one core.
# Needs PyTorch from Debian: apt-get install python3-torch libopenblas0-pthread. See README.md beside this file.
set -euo pipefail
cd "$(dirname "$0")/../.."
bench=${1:-../shared/bench}
out=packages/training/out
export OPENBLAS_NUM_THREADS=1 PYTHONDONTWRITEBYTECODE=1

npm run build
node packages/training/dist/text/train.js
node packages/training/dist/lemmas/train.js
/usr/bin/python3 packages/training/python/train.py --bench "$bench" --out $out/grammar.pt
/usr/bin/python3 packages/training/python/train.py --bench "$bench" --start $out/grammar.pt --out $out/news.pt \
  --own packages/training/gold/news.conllu --times 12 --epochs 3 --rate 8e-4
/usr/bin/python3 packages/training/python/export.py $out/news.pt $out/sections
node packages/training/dist/weights/install.js $out/sections
node packages/training/dist/names/train.js
node packages/training/dist/coreference/train.js
node packages/training/dist/judge/train.js
