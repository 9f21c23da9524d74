import type { PartiesQuery } from '../../generated/graphql';

export type Agreement = NonNullable<PartiesQuery['project']>['agreements'][number];
export type Signatory = Agreement['signatories'][number];

/** Who signed, as one source has it. */
export type SignatoryVersion = {
  readonly alternative: boolean;
  readonly signatories: readonly Signatory[];
};

/** The version in force first, then those of other sources, each on its own. */
export function signatoryVersions(signatories: readonly Signatory[]): SignatoryVersion[] {
  const versions = new Map<string, { alternative: boolean; signatories: Signatory[] }>();
  for (const signatory of signatories) {
    const { alternative, source } = signatory;
    const key = alternative ? `${source.publisher} ${source.url ?? source.reference ?? ''}` : '';
    const version = versions.get(key) ?? { alternative, signatories: [] };
    version.signatories.push(signatory);
    versions.set(key, version);
  }
  return [...versions.values()].sort((a, b) => Number(a.alternative) - Number(b.alternative));
}

/** Whether a version names a party that the one in force does not. */
export function isOnlyThere(signatory: Signatory, inForce: SignatoryVersion | undefined): boolean {
  return (
    signatory.alternative && !inForce?.signatories.some(({ party }) => party.key === signatory.party.key)
  );
}
