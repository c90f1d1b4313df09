import { Button } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
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
  return (
    <span ref={ref} className={classes.frame} style={{ aspectRatio: ratio }}>
      {image.isError ? (
        <span className={classes.failed}>
          {texts.workday.imageFailed}
          <Button size="compact-xs" variant="default" component="span" onClick={() => void image.refetch()}>
            {texts.common.retry}
          </Button>
        </span>
      ) : image.data === undefined ? (
        <Waiting h="100%" radius="sm" />
      ) : (
        <BlobImage blob={image.data} alt={alt} />
      )}
    </span>
  );
}

/** The address of the bytes lives as long as the picture is shown. */
function BlobImage({ blob, alt }: { blob: Blob; alt: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(blob);
    image.current?.setAttribute('src', url);
    return () => URL.revokeObjectURL(url);
  }, [blob]);
  return <img ref={image} alt={alt} />;
}
