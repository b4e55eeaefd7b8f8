/** What is made of an object once, when it is first asked for; it goes when the object goes. */
export function once<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, T>();
  return (key) => {
    const found = made.get(key);
    if (found !== undefined || made.has(key)) return found as T;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}
