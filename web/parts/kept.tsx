/** What a form does not ask for stays as it is in the address. */
export function Kept({ choices }: { choices: readonly (readonly [name: string, value: string])[] }) {
  return choices.map(([name, value]) => (
    <input type="hidden" name={name} value={value} key={`${name} ${value}`} />
  ));
}
