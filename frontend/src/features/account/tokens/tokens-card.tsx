import { useState } from 'react';
import { useClient } from 'urql';
import { type OwnAccountQuery, type OwnTokenFragment, TokenRevokeDocument } from '../../../generated/graphql';
import { useT } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { unansweredBy } from '../../../shared/unanswered';
import { Note } from '../parts/note';
import { TroubleText } from '../parts/trouble-text';
import type { Trouble } from '../parts/use-auth-form';
import { refusalOf } from './refusal-of';
import { TokenForm } from './token-form';
import { TokenSecret } from './token-secret';
import { TokenTable } from './token-table';

type Made = { readonly token: OwnTokenFragment; readonly secret: string };

type TokensCardProps = { viewer: OwnAccountQuery['viewer']; again: () => void };

/** The tokens of my scripts: what each may do, when it was last used, and the way to make and to end one. */
export function TokensCard({ viewer, again }: TokensCardProps) {
  const t = useT();
  const client = useClient();
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const revoke = async (token: OwnTokenFragment) => {
    const { data, error: fault } = await client
      .mutation(TokenRevokeDocument, { input: { token: token.id } })
      .toPromise();
    const [error] = data?.answer.userErrors ?? [];
    setTrouble(!data ? unansweredBy(fault) : error === undefined ? null : refusalOf(error));
    again();
  };
  const start = !isMaking && made === null && (
    <Button onClick={() => setMaking(true)}>{t('account.tokens.new')}</Button>
  );
  return (
    <Card title={t('account.tokens.title')} caption={t('account.tokens.hint')} action={start}>
      {trouble && (
        <Note trouble focus>
          <TroubleText trouble={trouble} />
        </Note>
      )}
      {made && <TokenSecret {...made} onDone={() => setMade(null)} />}
      {isMaking && (
        <TokenForm
          viewer={viewer}
          onCancel={() => setMaking(false)}
          onMade={(fresh) => {
            setMaking(false);
            setMade(fresh);
            again();
          }}
        />
      )}
      <TokenTable tokens={viewer.tokens} onRevoke={(token) => void revoke(token)} />
    </Card>
  );
}
