declare global {
  namespace App {
    interface PageState {
      /** The sheet that is open: an entry of the history, so that Back closes it. */
      sheet?: string;
    }
    interface Error {
      message: string;
      /** The language that could not be opened. */
      wanted?: string;
    }
  }
}

export {};
