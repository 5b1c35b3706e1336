import type { Draft, Layer } from './draft.js';

/**
 * One step of a reading: reads layers that are there, adds its own, keeps nothing between documents. `Needs` are the resources
 * that it takes; the reader gives it all there are.
 */
export interface Stage<Needs extends object> {
  name: string;
  reads: readonly Layer[];
  adds: readonly Layer[];
  run(draft: Draft, resources: Needs): void;
}

/**
 * Checks that every stage finds the layers it reads, in the order given, and that no layer is added twice.
 *
 * @throws TypeError naming the stage, the layer and the remedy; a mistake in the engine's own list, not in a text.
 */
export function checkStages(stages: readonly Pick<Stage<never>, 'name' | 'reads' | 'adds'>[]): void {
  const present = new Set<Layer>();
  for (const stage of stages) {
    for (const layer of stage.reads) {
      if (!present.has(layer)) {
        const adder = stages.find(other => other.adds.includes(layer));
        const remedy = adder
          ? `put the stage "${adder.name}" before it`
          : 'add a stage that makes this layer';
        throw new TypeError(
          `The stage "${stage.name}" reads the layer "${layer}", which is not there yet: ${remedy}.`,
        );
      }
    }
    for (const layer of stage.adds) {
      if (present.has(layer))
        throw new TypeError(
          `The stage "${stage.name}" adds the layer "${layer}" a second time: leave one out.`,
        );
      present.add(layer);
    }
  }
}
