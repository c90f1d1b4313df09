/**
 * A chart as a picture: its SVG is copied with the colours and fonts that it has on the screen, so that the picture
 * looks like the theme that was on, and drawn on a canvas. Nothing leaves the browser.
 */
const PROPERTIES = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor'];
/** Sharp on screens of two dots a pixel and in documents. */
const SCALE = 2;
const MARGIN = 24;
const TITLE_HEIGHT = 34;
const LEGEND_HEIGHT = 26;
/** The axis' words hang over the lower edge of the SVG, which shows on the page and would be cut off in a picture. */
const OVERHANG = 12;

export interface PictureLegend {
  label: string;
  /** As CSS says it; variables of the theme are allowed. */
  color: string;
}

/** `within` holds the chart; the picture carries the title and the legend that stand around it in HTML. */
export async function chartPicture(within: HTMLElement, title: string, legend: readonly PictureLegend[]): Promise<Blob> {
  const svg = within.querySelector<SVGSVGElement>('svg.recharts-surface');
  if (svg === null) throw new Error('There is no chart to draw.');
  const { width, height } = svg.getBoundingClientRect();
  const top = TITLE_HEIGHT + (legend.length > 0 ? LEGEND_HEIGHT : 0);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round((width + 2 * MARGIN) * SCALE);
  canvas.height = Math.round((height + top + 2 * MARGIN) * SCALE);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser draws no pictures.');
  const look = getComputedStyle(within);
  const colour = (name: string): string => resolved(within, name);
  pen.scale(SCALE, SCALE);
  pen.fillStyle = colour('var(--ept-surface)');
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.textBaseline = 'top';
  pen.fillStyle = colour('var(--ept-text)');
  pen.font = `600 15px ${look.fontFamily}`;
  pen.fillText(title, MARGIN, MARGIN, width);
  drawLegend(pen, legend, { colour, font: `13px ${look.fontFamily}` });
  pen.drawImage(await imageOf(svg, width, height + OVERHANG), MARGIN, MARGIN + top, width, height + OVERHANG);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture could not be made.')) : resolve(blob)), 'image/png');
  });
}

function drawLegend(pen: CanvasRenderingContext2D, legend: readonly PictureLegend[], { colour, font }: { colour: (name: string) => string; font: string }): void {
  let left = MARGIN;
  pen.font = font;
  for (const { label, color } of legend) {
    pen.fillStyle = colour(color);
    pen.fillRect(left, MARGIN + TITLE_HEIGHT - 4, 12, 12);
    pen.fillStyle = colour('var(--ept-text)');
    pen.fillText(label, left + 18, MARGIN + TITLE_HEIGHT - 5);
    left += 18 + pen.measureText(label).width + 20;
  }
}

/** A picture that is drawn from an SVG knows no style sheet of the page, so each element gets its own. */
async function imageOf(svg: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [[svg, ...svg.querySelectorAll('*')], [copy, ...copy.querySelectorAll('*')]];
  for (const [place, original] of originals.entries()) {
    const style = getComputedStyle(original);
    const target = copies[place];
    for (const name of PROPERTIES) target?.setAttribute(name, style.getPropertyValue(name));
    target?.removeAttribute('style');
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}

/** What a colour of the theme is at the moment. */
function resolved(within: HTMLElement, color: string): string {
  const probe = document.createElement('span');
  probe.style.color = color;
  within.append(probe);
  const { color: result } = getComputedStyle(probe);
  probe.remove();
  return result;
}
