/** Fields of a filter that are typed, each with its label. */
import { useId } from 'react';

export type FilterField<Name extends string> = readonly [name: Name, label: string, kind: 'text' | 'date'];

interface Props<Name extends string> {
  fields: readonly FilterField<Name>[];
  values: Readonly<Partial<Record<Name, string | null>>>;
  /** What stands in an empty field for text. */
  placeholder?: string;
}

export function FilterFields<Name extends string>({ fields, values, placeholder }: Props<Name>) {
  const id = useId();
  return fields.map(([name, label, kind]) => (
    <span key={name} className="field">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        name={name}
        type={kind}
        defaultValue={values[name] ?? ''}
        placeholder={kind === 'text' ? placeholder : undefined}
        size={16}
      />
    </span>
  ));
}
