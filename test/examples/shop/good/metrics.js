/** Figures about this process -> the Prometheus text format. */
const families = [];

export function counter(name, help) {
  let value = 0;
  families.push(() => family(name, 'counter', help, [[name, value]]));
  return { add: (more) => { value += more; } };
}

/** `read` is called, and may take its time, when the figures are asked for. */
export function gauge(name, help, read, type = 'gauge') {
  families.push(async () => family(name, type, help, [[name, await read()]]));
}

export function labelled(name, help, label) {
  const values = new Map();
  families.push(() => family(name, 'counter', help, [...values].map(([value, count]) => [`${name}{${label}="${value}"}`, count])));
  return { add: (value) => values.set(value, (values.get(value) ?? 0) + 1) };
}

export function histogram(name, help, bounds) {
  const counts = bounds.map(() => 0);
  let [sum, total] = [0, 0];
  families.push(() => {
    let upTo = 0;
    const buckets = bounds.map((bound, index) => [`${name}_bucket{le="${bound}"}`, (upTo += counts[index])]);
    return family(name, 'histogram', help, [...buckets, [`${name}_bucket{le="+Inf"}`, total], [`${name}_sum`, sum], [`${name}_count`, total]]);
  });
  return {
    observe(value) {
      const index = bounds.findIndex((bound) => value <= bound);
      if (index >= 0) counts[index] += 1;
      sum += value;
      total += 1;
    },
  };
}

export async function text() {
  return (await Promise.all(families.map((read) => read()))).join('');
}

function family(name, type, help, samples) {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...samples.map(([series, value]) => `${series} ${value}`), ''].join('\n');
}
