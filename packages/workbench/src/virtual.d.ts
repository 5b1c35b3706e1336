declare module 'virtual:countries' {
  /** Code, ISO 3166 number, name. */
  export const COUNTRIES: readonly [code: string, number: string | null, name: string][];
}
