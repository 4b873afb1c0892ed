import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NoticeChannel, NoticeKind, NoticeLanguage } from '@piawai/domain/notifications/rules';
import { api } from '../../api-clients';
import type { ProgressSchema } from '../../api-clients';

export type NoticePreferencesOf = ProgressSchema<'PreferencesDto'>;
export type KindPreference = ProgressSchema<'KindPreferenceDto'>;

const PREFERENCES = '/api/v1/notifications/preferences';

export const usePreferences = () =>
  useQuery({ queryKey: [PREFERENCES], queryFn: ({ signal }) => api.get<NoticePreferencesOf>(PREFERENCES, {}, signal) });

/** A choice shows at once; the service has the last word. */
function useSaving<Values>(save: (values: Values) => Promise<unknown>, change: (before: NoticePreferencesOf, values: Values) => NoticePreferencesOf) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: save,
    onMutate: async (values) => {
      await client.cancelQueries({ queryKey: [PREFERENCES] });
      client.setQueryData<NoticePreferencesOf>([PREFERENCES], (before) => before && change(before, values));
    },
    onSettled: () => client.invalidateQueries({ queryKey: [PREFERENCES] }),
  });
}

interface ChannelChoice {
  readonly kind: NoticeKind;
  readonly channel: NoticeChannel;
  readonly wanted: boolean;
}

export const useChooseChannel = () =>
  useSaving(
    (choice: ChannelChoice) => api.put(PREFERENCES, choice),
    (before, { kind, channel, wanted }) => ({
      ...before,
      kinds: before.kinds.map((each) => (each.kind === kind ? { ...each, [channel === 'INBOX' ? 'inbox' : 'email']: wanted } : each)),
    }),
  );

export const useChooseMailLanguage = () =>
  useSaving(
    (language: NoticeLanguage) => api.put(`${PREFERENCES}/language`, { language }),
    (before, language) => ({ ...before, language }),
  );
