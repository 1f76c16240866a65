/**
 * Places at which a crash test may end the process. In the app nothing is listening; a test gives a
 * function that kills the process at the place it is after.
 */
export type ReachFailpoint = (place: string) => void;

export const noFailpoints: ReachFailpoint = () => {};
