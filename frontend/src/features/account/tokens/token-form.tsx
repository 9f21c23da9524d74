import { useState } from 'react';
import { useClient } from 'urql';
import {
  type OwnAccountQuery,
  type OwnTokenFragment,
  TokenCreateDocument,
  type TokenScope,
} from '../../../generated/graphql';
import { formatInstant } from '../../../shared/format';
import { useLanguage } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';
import { unansweredBy } from '../../../shared/unanswered';
import type { AuthAnswer } from '../auth';
import { AuthForm, Field } from '../parts/auth-form';
import { ChoiceField } from '../parts/choice-field';
import { useAuthForm } from '../parts/use-auth-form';
import { ReachField } from './reach-field';
import { refusalOf } from './refusal-of';

const SCOPES = ['READ', 'STATE', 'ADMINISTER'] as const satisfies readonly TokenScope[];
const DAYS = ['30', '90', '365', '730'] as const;
const DAY_MS = 86_400_000;

type Made = { readonly token: OwnTokenFragment; readonly secret: string };

type TokenFormProps = {
  viewer: OwnAccountQuery['viewer'];
  onCancel: () => void;
  onMade: (made: Made) => void;
};

/** A new token: what to call it, what it may do, where, and until when. */
export function TokenForm({ viewer, onCancel, onMade }: TokenFormProps) {
  const { language, t } = useLanguage();
  const client = useClient();
  // Null: every project, also those that come later.
  const [projects, setProjects] = useState<readonly string[] | null>(null);
  const [now] = useState(() => Date.now());
  const until = (days: string) => new Date(now + Number(days) * DAY_MS).toISOString();
  const state = useAuthForm({
    blank: { name: '', scope: 'READ', days: '90' },
    send: async ({ name, scope, days }): Promise<AuthAnswer<Made>> => {
      const input = {
        name,
        scope: scope as TokenScope,
        projects: projects && [...projects],
        expiresAt: until(days),
      };
      const { data, error: fault } = await client.mutation(TokenCreateDocument, { input }).toPromise();
      const [error] = data?.answer.userErrors ?? [];
      if (error !== undefined) return { kind: 'refused', refusal: refusalOf(error) };
      const { token, secret } = data?.answer ?? {};
      return token && secret
        ? { kind: 'answered', data: { token, secret } }
        : { kind: 'unanswered', ...unansweredBy(fault) };
    },
    onDone: onMade,
  });
  return (
    <AuthForm
      state={state}
      action={t('account.tokens.make')}
      beside={
        <Button kind="quiet" onClick={onCancel}>
          {t('account.cancel')}
        </Button>
      }
    >
      <Field
        name="name"
        label={t('account.tokens.name')}
        hint={t('account.tokens.nameHint')}
        autoComplete="off"
        maxLength={100}
        autoFocus
      />
      <ChoiceField
        name="scope"
        label={t('account.tokens.scope')}
        choices={SCOPES.map((value) => ({
          value,
          label: t(`account.scope.${value}`),
          hint: t(`account.scopeHint.${value}`),
        }))}
      />
      <ReachField
        viewer={viewer}
        chosen={projects}
        onChange={setProjects}
        trouble={state.troubles.projects}
      />
      <ChoiceField
        name="days"
        label={t('account.tokens.expiry')}
        row
        choices={DAYS.map((value) => ({ value, label: t(`account.tokens.days.${value}`) }))}
        hint={t('account.tokens.until', { instant: formatInstant(until(state.values.days), language) })}
      />
    </AuthForm>
  );
}
