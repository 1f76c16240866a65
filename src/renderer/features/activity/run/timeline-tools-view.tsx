/** Closer, wider, earlier, later. */
import { useLingui } from '@lingui/react';
import { ActionIcon } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconZoomIn,
  IconZoomOut,
  IconZoomReset,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import classes from './timeline.module.css';
import { isWhole, pan, type View, wholeView, zoom } from './timeline-view.ts';

interface TimelineToolsProps {
  readonly view: View;
  readonly onView: (view: View) => void;
}

export function TimelineTools({ view, onView }: TimelineToolsProps) {
  const { i18n } = useLingui();
  const isAll = isWhole(view);
  return (
    <div
      className={classes.zoom}
      role="toolbar"
      aria-label={i18n.t({ id: 'run.zoom', message: 'Part of the time shown' })}
    >
      <Tool
        name={i18n.t({ id: 'run.zoom.earlier', message: 'Earlier' })}
        icon={IconArrowLeft}
        isOff={view.from === 0}
        onPress={() => onView(pan(view, -0.5))}
      />
      <Tool
        name={i18n.t({ id: 'run.zoom.later', message: 'Later' })}
        icon={IconArrowRight}
        isOff={view.to === 1}
        onPress={() => onView(pan(view, 0.5))}
      />
      <Tool
        name={i18n.t({ id: 'run.zoom.out', message: 'Zoom out' })}
        icon={IconZoomOut}
        isOff={isAll}
        onPress={() => onView(zoom(view, 2))}
      />
      <Tool
        name={i18n.t({ id: 'run.zoom.in', message: 'Zoom in' })}
        icon={IconZoomIn}
        onPress={() => onView(zoom(view, 0.5))}
      />
      <Tool
        name={i18n.t({ id: 'run.zoom.whole', message: 'The whole run' })}
        icon={IconZoomReset}
        isOff={isAll}
        onPress={() => onView(wholeView)}
      />
    </div>
  );
}

interface ToolProps {
  readonly name: string;
  readonly icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': 'true' }>;
  /** There is nothing further; it can be reached all the same, so that the focus stays. */
  readonly isOff?: boolean;
  readonly onPress: () => void;
}

function Tool({ name, icon: Icon, isOff = false, onPress }: ToolProps) {
  return (
    <ActionIcon
      variant="subtle"
      size={30}
      title={name}
      aria-label={name}
      aria-disabled={isOff}
      className={classes.zoomTool}
      onClick={() => {
        if (!isOff) onPress();
      }}
    >
      <Icon size={18} stroke={1.7} aria-hidden="true" />
    </ActionIcon>
  );
}
