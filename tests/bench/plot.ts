/** Plots as plain SVG, on white: bars with their spread, and lines. */

const width = 640;
const colours = ['#0b5f6b', '#9a6b00', '#7a3e9d', '#4a6a1f', '#a3344a'];
const style =
  '<style>text{font:13px system-ui,sans-serif;fill:#222}.quiet{fill:#555}.edge{stroke:#888}</style>';

function escape(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');
}

function frame(title: string, height: number, body: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(title)}">${style}<rect width="${width}" height="${height}" fill="#fff"/><text x="16" y="26" font-weight="600">${escape(title)}</text>${body.join('')}</svg>\n`;
}

function at(value: number): string {
  return value.toFixed(1);
}

export interface Bar {
  name: string;
  value: number;
  least: number;
  most: number;
  /** What stands behind the bar. */
  told: string;
  /** Bars of one series share a colour. */
  series: number;
}

/** Bars from zero, with a line from the least to the most. */
export function drawBars(title: string, bars: readonly Bar[]): string {
  const [left, right, row] = [250, 130, 26];
  const scale = (width - left - right) / Math.max(...bars.map(({ most }) => most), 1e-9);
  const body = bars.flatMap(({ name, value, least, most, told, series }, index) => {
    const top = 44 + index * row;
    const middle = top + 9;
    const colour = colours[series % colours.length] ?? '#000';
    return [
      `<text x="${left - 8}" y="${top + 14}" text-anchor="end">${escape(name)}</text>`,
      `<rect x="${left}" y="${top}" width="${at(value * scale)}" height="18" fill="${colour}"/>`,
      `<line class="edge" x1="${at(left + least * scale)}" x2="${at(left + most * scale)}" y1="${middle}" y2="${middle}" stroke-width="3"/>`,
      `<text class="quiet" x="${at(left + most * scale + 6)}" y="${top + 14}">${escape(told)}</text>`
    ];
  });
  return frame(title, 56 + bars.length * row, body);
}

export interface Line {
  name: string;
  points: readonly (readonly [x: number, y: number])[];
}

/** Lines from zero, each point with its value. */
export function drawLines(
  title: string,
  lines: readonly Line[],
  tell: (value: number) => string,
  axis: string
): string {
  const [left, right, top, bottom, height] = [70, 40, 50, 60, 340];
  const all = lines.flatMap(({ points }) => points);
  const mostX = Math.max(...all.map(([x]) => x), 1);
  const mostY = Math.max(...all.map(([, y]) => y), 1e-9);
  const placeX = (x: number): number => left + (x / mostX) * (width - left - right);
  const placeY = (y: number): number => height - bottom - (y / mostY) * (height - top - bottom);
  const marks = [...new Set(all.map(([x]) => x))].map(
    (x) =>
      `<text class="quiet" x="${at(placeX(x))}" y="${height - bottom + 20}" text-anchor="middle">${x}</text>`
  );
  const body = lines.flatMap(({ name, points }, index) => {
    const colour = colours[index % colours.length] ?? '#000';
    const path = points.map(([x, y]) => `${at(placeX(x))},${at(placeY(y))}`).join(' ');
    const dots = points.map(
      ([x, y]) =>
        `<circle cx="${at(placeX(x))}" cy="${at(placeY(y))}" r="4" fill="${colour}"/><text x="${at(placeX(x))}" y="${at(placeY(y) - 9)}" text-anchor="middle">${escape(tell(y))}</text>`
    );
    return [
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...dots,
      ...(lines.length > 1
        ? [
            `<text x="${left + index * 190}" y="${height - 8}" style="fill:${colour}">${escape(name)}</text>`
          ]
        : [])
    ];
  });
  return frame(title, height, [
    `<line class="edge" x1="${left}" x2="${width - right}" y1="${height - bottom}" y2="${height - bottom}"/>`,
    ...marks,
    `<text class="quiet" x="${width - right}" y="${height - bottom + 38}" text-anchor="end">${escape(axis)}</text>`,
    ...body
  ]);
}
