import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useMessages } from '../../ui/i18n';
import { paths } from '../../ui/paths';
import { competencyMessages } from './messages';
import { ProfileView } from './profile-view';

/** Profil Kompetensi: what is proved, beside the standard of the position, and what would raise it. */
export function ProfilePage() {
  const words = useMessages(competencyMessages);
  return (
    <ProfileView
      whose="me"
      title={words.profileTitle}
      up={{ label: words.title, to: paths.record }}
      actions={
        <Button component={Link} to={paths.standards} variant="default">
          {words.toDictionary}
        </Button>
      }
    />
  );
}
