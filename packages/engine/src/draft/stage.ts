import type { Resources } from '../resources.js';
import type { Draft, Layer } from './draft.js';

/** One step of a reading: reads layers that are there, adds its own, keeps nothing between documents. */
export interface Stage {
  name: string;
  reads: readonly Layer[];
  adds: readonly Layer[];
  run(draft: Draft, resources: Resources): void;
}

/**
 * Checks that every stage finds the layers it reads, in the order given, and that no layer is added twice.
 *
 * @throws TypeError naming the stage, the layer and the remedy; a mistake in the engine's own list, not in a text.
 */
export function checkStages(stages: readonly Stage[]): void {
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
