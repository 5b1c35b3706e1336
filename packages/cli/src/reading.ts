/** Looking things up in a Reading. */
export * from '@readout/engine/view';
