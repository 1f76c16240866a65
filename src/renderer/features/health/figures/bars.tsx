/** Bars by name or by time. The library is large, so this is loaded with the figures alone. */
import '@mantine/charts/styles.layer.css';
import { BarChart } from '@mantine/charts';
import { useReducedMotion } from '@mantine/hooks';

export interface BarSeries {
  readonly name: string;
  readonly label: string;
  /** A colour of the scheme, as CSS. */
  readonly color: string;
}

interface BarsProps {
  readonly data: readonly Readonly<Record<string, string | number>>[];
  /** Of the data, what names a bar. */
  readonly dataKey: string;
  readonly series: readonly BarSeries[];
  readonly isStacked?: boolean;
  /** From left to right, with the names before them: for names that are long. */
  readonly isLying?: boolean;
  readonly formatValue: (value: number) => string;
}

const standingHeight = 220;
const lyingRowHeight = 46;
const axisHeight = 70;

export function Bars({ data, dataKey, series, isStacked, isLying, formatValue }: BarsProps) {
  // Asked before the first drawing, which would move already.
  const isStill = useReducedMotion(false, { getInitialValueInEffect: false });
  const height = isLying
    ? data.length * lyingRowHeight * Math.max(1, series.length * 0.7) + axisHeight
    : standingHeight;
  return (
    <BarChart
      h={height}
      data={[...data]}
      dataKey={dataKey}
      series={[...series]}
      type={isStacked ? 'stacked' : 'default'}
      orientation={isLying ? 'vertical' : 'horizontal'}
      withLegend={series.length > 1}
      // In the order in which they are drawn.
      legendProps={{ itemSorter: null }}
      gridAxis={isLying ? 'y' : 'x'}
      valueFormatter={formatValue}
      // The table is what is read by keyboard and aloud.
      barChartProps={{ accessibilityLayer: false }}
      barProps={{ isAnimationActive: !isStill, animationDuration: 250, radius: 2 }}
      tooltipAnimationDuration={0}
      maxBarWidth={34}
      {...(isLying
        ? { yAxisProps: { width: 120 } }
        : // Halves of jobs do not finish.
          { yAxisProps: { width: 36, allowDecimals: false } })}
    />
  );
}
