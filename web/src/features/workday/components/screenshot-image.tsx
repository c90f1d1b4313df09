import { Button } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { Waiting } from '../../../components/waiting';
import { texts } from '../../../texts';
import { useImage } from '../api/get-image';
import type { Whose } from '../api/whose';
import classes from './screenshots.module.css';

interface ScreenshotImageProps {
  whose: Whose;
  id: string;
  alt: string;
  ratio: number;
}

/** Fetched with the access token once it comes near the view: an `img` alone cannot sign its request. */
export function ScreenshotImage({ whose, id, alt, ratio }: ScreenshotImageProps) {
  const { ref, entry } = useIntersection({ rootMargin: '200px' });
  const [seen, setSeen] = useState(false);
  if (!seen && entry?.isIntersecting === true) setSeen(true);
  const image = useImage(whose, id, seen);
  const url = useBlobUrl(image.data);
  return (
    <span ref={ref} className={classes.frame} style={{ aspectRatio: ratio }}>
      {image.isError ? (
        <span className={classes.failed}>
          {texts.workday.imageFailed}
          <Button size="compact-xs" variant="default" component="span" onClick={() => void image.refetch()}>
            {texts.common.retry}
          </Button>
        </span>
      ) : url === null ? (
        <Waiting h="100%" radius="sm" />
      ) : (
        <img src={url} alt={alt} />
      )}
    </span>
  );
}

/** An address for the bytes, given back when the picture goes. */
function useBlobUrl(blob: Blob | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (blob === undefined) return undefined;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => {
      setUrl(null);
      URL.revokeObjectURL(made);
    };
  }, [blob]);
  return url;
}
