import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendRoads } from '../../../src/tools/directory/gaps.ts';
import {
  clipRing,
  edgesOf,
  joinEdges,
  pathOf,
  simplify,
  type Spot
} from '../../../src/tools/directory/lines.ts';
import { linesOf, offLine } from './support/paths.ts';

describe('lines', () => {
  const spots = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })),
    {
      minLength: 2,
      maxLength: 30
    }
  );

  test('a path says its lines again', () => {
    fc.assert(
      fc.property(fc.array(spots), fc.boolean(), (lines, isClosed) => {
        expect(linesOf(pathOf(lines, isClosed))).toEqual(lines);
      })
    );
  });

  test('a simpler line keeps its ends and stays near', () => {
    fc.assert(
      fc.property(spots, (line) => {
        const simple = simplify(line, 3);
        expect([simple[0], simple.at(-1)]).toEqual([line[0], line.at(-1)]);
        for (const spot of line) {
          const off = simple.map((to, at) => offLine(spot, simple[Math.max(0, at - 1)] ?? to, to));
          expect(Math.min(...off)).toBeLessThanOrEqual(3 + 1e-9);
        }
      })
    );
  });

  test('joining loses no edge and draws none twice', () => {
    fc.assert(
      fc.property(fc.array(spots, { maxLength: 6 }), fc.boolean(), (lines, through) => {
        const edges = edgesOf(lines);
        const joined = joinEdges(edges, through);
        expect([...edgesOf(joined).keys()].sort()).toEqual([...edges.keys()].sort());
        expect(joined.reduce((sum, line) => sum + line.length - 1, 0)).toBe(edges.size);
      })
    );
  });

  test('a ring is cut at the edge of the view', () => {
    const ring: Spot[] = [
      [-10, 10],
      [10, 10],
      [10, 30],
      [-10, 30]
    ];
    expect(new Set(clipRing(ring, 50, 50).map(String))).toEqual(
      new Set(['0,10', '10,10', '10,30', '0,30'])
    );
    expect(clipRing(ring, 50, 5)).toEqual([]);
  });

  test('a gap in a straight road is closed, a corner is not, and a lane is led to its road', () => {
    const mend = (...lines: Spot[][]): number =>
      mendRoads(edgesOf(lines), [{ units: 20, degrees: 25 }], 10).size - edgesOf(lines).size;
    expect(
      mend(
        [
          [0, 0],
          [30, 0]
        ],
        [
          [45, 1],
          [80, 0]
        ]
      )
    ).toBe(1);
    expect(
      mend(
        [
          [0, 0],
          [30, 0]
        ],
        [
          [55, 0],
          [80, 0]
        ]
      )
    ).toBe(0);
    expect(
      mend(
        [
          [0, 0],
          [30, 0]
        ],
        [
          [35, 15],
          [35, 50]
        ]
      )
    ).toBe(0);
    expect(
      mend(
        [
          [0, 0],
          [80, 0]
        ],
        [
          [40, 8],
          [40, 60]
        ]
      )
    ).toBe(1);
  });
});
