import { createElement, type ReactNode } from 'react';
import type { SvgNode } from './layout/scene';

/** Renders a drawing, or a part of one, inside an `<svg>`. */
export function SvgNodes({ nodes }: { nodes: readonly (SvgNode | string)[] }): ReactNode {
  return nodes.map((node, index) =>
    typeof node === 'string'
      ? node
      : createElement(node.tag, { key: index, ...node.attrs }, node.children && <SvgNodes nodes={node.children} />),
  );
}
