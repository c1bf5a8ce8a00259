declare global {
  namespace App {
    interface Error {
      message: string;
      /** The language that could not be opened. */
      wanted?: string;
    }
  }
}

export {};
