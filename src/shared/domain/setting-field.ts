/** What may be chosen anew when a job is run again, described by its kind. */
import type { Message } from '../std/message.ts';

export type SettingField =
  /** Some of several, in their order; none chosen leaves it to the app. */
  | {
      readonly type: 'choices';
      /** The argument that it sets. */
      readonly name: string;
      readonly label: Message;
      readonly options: readonly { readonly value: string; readonly label: Message }[];
      readonly most: number;
    }
  | { readonly type: 'switch'; readonly name: string; readonly label: Message };
