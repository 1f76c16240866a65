/** A notification on trial, by which the user sees whether their system shows ours. */
export interface NoticeTest {
  /** False where the host shows none itself, as over loopback, or where the system cannot. */
  send(): boolean;
  /** Called by a host that shows notifications; `show` answers whether the system could. */
  attach(show: () => boolean): void;
}

export function createNoticeTest(): NoticeTest {
  let showOne: (() => boolean) | null = null;
  return {
    send: () => showOne?.() ?? false,
    attach(show) {
      showOne = show;
    },
  };
}
