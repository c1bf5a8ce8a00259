declare global {
  namespace App {
    interface PageState {
      /** The sheet of languages is open: an entry of the history, so that Back closes it. */
      isChoosing?: boolean;
    }
    interface Error {
      message: string;
      /** The language that could not be opened. */
      wanted?: string;
    }
  }
}

export {};
