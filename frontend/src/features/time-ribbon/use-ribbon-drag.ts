import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { CalendarDay } from '../../shared/calendar-day';

/** Between two writes to the address while dragging; browsers refuse hundreds in a few seconds. */
const WRITE_EVERY_MS = 60;

type Drag = {
  /** The day dragged to; null while nothing is dragged. */
  readonly day: CalendarDay | null;
  /** The day under a pointer that only hovers; null when it is elsewhere. */
  readonly hovered: CalendarDay | null;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onPointerCancel: (event: PointerEvent) => void;
    readonly onPointerLeave: () => void;
  };
};

/**
 * Dragging along a track. `onDay` is told each new day, `first` for the one that begins a drag: that one makes an entry
 * in the browser's history and the others replace it, so that "back" returns to where the drag began.
 */
export function useRibbonDrag(
  track: RefObject<HTMLElement | null>,
  current: CalendarDay,
  dayAt: (position: number, width: number) => CalendarDay,
  onDay: (day: CalendarDay, first: boolean) => void,
): Drag {
  const [day, setDay] = useState<CalendarDay | null>(null);
  const [hovered, setHovered] = useState<CalendarDay | null>(null);
  const drag = useRef({ active: false, written: null as CalendarDay | null, timer: 0 });

  const write = (next: CalendarDay) => {
    const first = drag.current.written === null;
    // Taking hold of the handle is not yet a step.
    if (next === (drag.current.written ?? current)) return;
    drag.current.written = next;
    onDay(next, first);
  };
  const move = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (!box) return;
    const next = dayAt((event.clientX - box.left) / box.width, box.width);
    if (event.pointerType === 'mouse') setHovered(next);
    if (!drag.current.active) return;
    setDay(next);
    if (drag.current.timer) window.clearTimeout(drag.current.timer);
    drag.current.timer = window.setTimeout(() => write(next), drag.current.written ? WRITE_EVERY_MS : 0);
  };
  const end = () => {
    if (!drag.current.active) return;
    drag.current.active = false;
    window.clearTimeout(drag.current.timer);
    if (day) write(day);
    setDay(null);
  };
  return {
    day,
    hovered,
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { active: true, written: null, timer: 0 };
        move(event);
      },
      onPointerMove: move,
      onPointerUp: end,
      onPointerCancel: end,
      onPointerLeave: () => setHovered(null),
    },
  };
}
