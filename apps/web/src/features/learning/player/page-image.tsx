import { Button } from '@mantine/core';
import { formatSize, useLanguage, useMessages } from '../../../ui/i18n';
import { pageAddress } from '../../../ui/media/course-file';
import type { ProgressSchema } from '../../../api-clients';
import { playerMessages } from './messages';
import classes from './player.module.css';

interface PageImageProps {
  readonly fileId: string;
  readonly image: ProgressSchema<'PageImageDto'>;
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
}

/** The page as it looks. Its place is kept while it loads, so the text below does not jump; a tap opens it large. */
export function PageImage({ fileId, image, shown, onShow }: PageImageProps) {
  const words = useMessages(playerMessages);
  const { language } = useLanguage();
  if (!shown) return <Button onClick={() => onShow(true)}>{words.showPage(formatSize(image.bytes, language))}</Button>;
  const { page } = image;
  const small = pageAddress(fileId, page, 'small');
  const large = pageAddress(fileId, page, 'large');
  return (
    <div className={classes.pageImage}>
      <a href={large} target="_blank" rel="noreferrer" aria-label={words.enlargePage(page)}>
        <img
          key={page}
          src={small}
          srcSet={`${small} 720w, ${large} 1280w`}
          sizes="(min-width: 62em) 42rem, 100vw"
          width={image.width}
          height={image.height}
          alt=""
        />
      </a>
      <Button variant="subtle" size="compact-md" onClick={() => onShow(false)}>
        {words.hidePage}
      </Button>
    </div>
  );
}
