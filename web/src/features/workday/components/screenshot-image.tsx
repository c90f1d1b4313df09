import { Button, UnstyledButton } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { Waiting } from '../../../components/waiting';
import { texts } from '../../../texts';
import { useImage } from '../api/get-image';
import type { ImageSize, Whose } from '../api/whose';
import classes from './screenshots.module.css';

interface ScreenshotImageProps {
  whose: Whose;
  id: string;
  size: ImageSize;
  alt: string;
  ratio: number;
  /** Makes a button of it. */
  onOpen?: () => void;
}

/** Fetched with the access token once it comes near the view: an `img` alone cannot sign its request. */
export function ScreenshotImage({ whose, id, size, alt, ratio, onOpen }: ScreenshotImageProps) {
  const { ref, entry } = useIntersection({ rootMargin: '200px' });
  const [seen, setSeen] = useState(false);
  if (!seen && entry?.isIntersecting === true) setSeen(true);
  const image = useImage(whose, id, size, seen);
  const picture = image.data === undefined ? <Waiting h="100%" radius="sm" /> : <BlobImage blob={image.data} alt={alt} />;
  return (
    <div ref={ref} className={classes.frame} style={{ aspectRatio: ratio }} data-opens={onOpen !== undefined}>
      {image.isError ? (
        <div className={classes.failed}>
          {texts.workday.imageFailed}
          <Button size="compact-xs" variant="default" loading={image.isFetching} onClick={() => void image.refetch()}>
            {texts.common.retry}
          </Button>
        </div>
      ) : onOpen === undefined ? (
        picture
      ) : (
        <UnstyledButton className={classes.open ?? ''} onClick={onOpen} aria-label={alt}>
          {picture}
        </UnstyledButton>
      )}
    </div>
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
