/** One page of the original as an image, with the buttons to turn and to zoom it. */
import { useLingui } from '@lingui/react';
import { Skeleton } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconZoomIn,
  IconZoomOut,
  IconZoomReset,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useFormats } from '../../i18n/use-formats.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import classes from './page-image.module.css';
import { type PageMark, PageMarks } from './page-marks-view.tsx';

interface PageImageProps {
  /** 1-based. */
  readonly page: number;
  readonly pageCount: number;
  readonly onPage: (page: number) => void;
  /** Pixels; null while it is being drawn. */
  readonly image: {
    readonly dataUrl: string;
    readonly width: number;
    readonly height: number;
    readonly pixelsPerPoint: number;
  } | null;
  readonly description: string;
  /** Places of the page that values were read from. */
  readonly marks?: readonly PageMark[];
  readonly onPoint?: (pointer: string | null) => void;
  readonly onChoose?: (pointer: string) => void;
}

/** Percent of the width that there is. */
const zooms = [100, 125, 150, 200, 300] as const;

export function PageImage(props: PageImageProps) {
  const { page, pageCount, onPage, image, description, marks = [], onPoint, onChoose } = props;
  const { i18n } = useLingui();
  const [zoomStep, setZoomStep] = useState(0);
  const zoom = zooms[zoomStep] ?? 100;
  return (
    <section className={classes.viewer} aria-label={description}>
      <div className={classes.bar}>
        <PageTurner page={page} pageCount={pageCount} onPage={onPage} />
        <Zoomer zoomStep={zoomStep} onZoomStep={setZoomStep} />
      </div>
      <section
        className={classes.frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={i18n.t({ id: 'page.area', message: 'Page image' })}
      >
        {image ? (
          <div className={classes.sheet} style={{ width: `${zoom}%` }}>
            <img
              className={classes.image}
              src={image.dataUrl}
              width={image.width}
              height={image.height}
              alt={description}
            />
            <PageMarks {...{ image, marks, onPoint, onChoose }} />
          </div>
        ) : (
          <Skeleton className={classes.blank} radius={0} />
        )}
      </section>
    </section>
  );
}

type PageTurnerProps = Pick<PageImageProps, 'page' | 'pageCount' | 'onPage'>;

function PageTurner({ page, pageCount, onPage }: PageTurnerProps) {
  const { i18n } = useLingui();
  return (
    <div className={classes.group}>
      {pageCount > 1 && (
        <IconButton
          Icon={IconChevronLeft}
          label={i18n.t({ id: 'page.previous', message: 'Previous page' })}
          isDisabled={page <= 1}
          onClick={() => onPage(page - 1)}
        />
      )}
      <span className={classes.words} aria-live="polite">
        {i18n.t({
          id: 'page.of',
          message: 'Page {page} of {pageCount}',
          values: { page, pageCount },
        })}
      </span>
      {pageCount > 1 && (
        <IconButton
          Icon={IconChevronRight}
          label={i18n.t({ id: 'page.next', message: 'Next page' })}
          isDisabled={page >= pageCount}
          onClick={() => onPage(page + 1)}
        />
      )}
    </div>
  );
}

interface ZoomerProps {
  readonly zoomStep: number;
  readonly onZoomStep: (zoomStep: number) => void;
}

function Zoomer({ zoomStep, onZoomStep }: ZoomerProps) {
  const { i18n } = useLingui();
  const formats = useFormats();
  return (
    <div className={classes.group}>
      <IconButton
        Icon={IconZoomOut}
        label={i18n.t({ id: 'page.zoom-out', message: 'Smaller' })}
        isDisabled={zoomStep <= 0}
        onClick={() => onZoomStep(zoomStep - 1)}
      />
      <span className={classes.words}>
        {zoomStep === 0
          ? i18n.t({ id: 'page.fit', message: 'Fits the width' })
          : formats.percent(zooms[zoomStep] ?? 100)}
      </span>
      <IconButton
        Icon={IconZoomIn}
        label={i18n.t({ id: 'page.zoom-in', message: 'Larger' })}
        isDisabled={zoomStep >= zooms.length - 1}
        onClick={() => onZoomStep(zoomStep + 1)}
      />
      <IconButton
        Icon={IconZoomReset}
        label={i18n.t({ id: 'page.zoom-fit', message: 'Fit the width' })}
        isDisabled={zoomStep === 0}
        onClick={() => onZoomStep(0)}
      />
    </div>
  );
}
