import { useEffect, useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/**
 * A new screen begins at its top; going back, the browser knows where one was. Where the focus was
 * on something that is gone, it comes to the name of the new screen, which is then read out.
 */
export function useArrival(): void {
  const { pathname } = useLocation();
  const type = useNavigationType();
  const known = useRef(pathname);

  // Before the effects of the screen, which may scroll to a part of it.
  useLayoutEffect(() => {
    if (known.current !== pathname && type === NavigationType.Push) window.scrollTo(0, 0);
  }, [pathname, type]);

  useEffect(() => {
    if (known.current === pathname) return;
    known.current = pathname;
    // An address that leads on, such as the first one, is no way that the user went.
    if (type === NavigationType.Replace) return;
    // Two frames, so that the screen is there and has taken the focus if it wants to.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        document.querySelector<HTMLElement>('#main h1')?.focus({ preventScroll: true });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [pathname, type]);
}
