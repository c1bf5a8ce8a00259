export interface Position {
  readonly latitude: number;
  readonly longitude: number;
  /** How far off it may be. */
  readonly metres: number;
}

/** Missing where a browser or a setting removed it. */
function locator(): Geolocation | undefined {
  return navigator.geolocation;
}

/** Where this phone is, as the reader allows; null when they or the phone cannot say. Never rejects. */
export function askPosition(): Promise<Position | null> {
  return new Promise((resolve) => {
    const found = locator();
    if (!found) {
      resolve(null);
      return;
    }
    found.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        resolve({ latitude, longitude, metres: accuracy }),
      () => resolve(null),
      // An old position would send help to the wrong door.
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 }
    );
  });
}

/** To about a metre, as maps and emergency services read it. */
function showDegrees(degrees: number): string {
  // Rounded first, or just west of Greenwich it says -0.00000.
  return (Math.round(degrees * 1e5) / 1e5).toFixed(5);
}

/** `51.54721, -0.05573`, the same in every language. */
export function formatPosition({
  latitude,
  longitude
}: Pick<Position, 'latitude' | 'longitude'>): string {
  return `${showDegrees(latitude)}, ${showDegrees(longitude)}`;
}
