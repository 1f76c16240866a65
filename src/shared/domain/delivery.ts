/** What leaves the app for somebody's eyes: the words for it, in store, engine and contract. */

/** Ways out. */
export const deliveryChannels = ['notification', 'mail', 'webhook'] as const;
export type DeliveryChannel = (typeof deliveryChannels)[number];

/** `held`: waits for the user's word; `withdrawn`: not to be delivered any more. */
export const deliveryStates = ['pending', 'held', 'delivered', 'withdrawn'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Why one is held or withdrawn. */
export const deliveryReasons = [
  /** The data was brought back from a backup: it may have been delivered after that was made. */
  'restored',
  /** The process died twice in the middle of a try: nobody knows whether it arrived. */
  'unconfirmed',
  /** A try failed in a way that only the user can help. */
  'needs-user',
  /** The user has seen the result in the app. */
  'seen',
  /** The news is old by now. */
  'too-old',
  /** All tries have failed. */
  'given-up',
  /** The user said so. */
  'discarded',
] as const;
export type DeliveryReason = (typeof deliveryReasons)[number];
