import { formatDay } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { MilestoneLink } from '../../shared/project/project-link';
import { FactActions } from '../../shared/project/statement-actions';
import { useWithheld } from '../../shared/project/withheld';
import { Card } from '../../shared/ui/card';
import { Changed } from '../../shared/ui/changed';
import { DataTable } from '../../shared/ui/data-table';
import { Provenance } from '../../shared/ui/provenance';
import { StatusMark } from '../../shared/ui/status-mark';
import { WithheldAbout, WithheldFields } from '../../shared/ui/withheld-mark';
import styles from './parties.module.css';
import { type Agreement, isOnlyThere, type SignatoryVersion, signatoryVersions } from './signatory-versions';

/** A signed text: when, by whom (with other sources' versions beside), and its clauses with what fulfils them. */
export function AgreementCard({ agreement }: { agreement: Agreement }) {
  const { language, t } = useLanguage();
  const versions = signatoryVersions(agreement.signatories);
  const day = formatDay(agreement.signedOn, language);
  const clausesWithheld = useWithheld()
    .about(agreement.id)
    .some(({ kind }) => kind === 'CLAUSE');
  return (
    <div id={agreement.key} className={styles.agreement}>
      <Card
        title={
          <>
            <Changed of={agreement} />
            {agreement.title}
          </>
        }
        caption={t('parties.signedOn', { day })}
      >
        {agreement.note && <p className={styles.note}>{agreement.note}</p>}
        <WithheldFields id={agreement.id} />
        <WithheldAbout id={agreement.id} />
        <p>
          <Provenance fact={agreement} brief />{' '}
          <FactActions fact={agreement.id} words={agreement.title} administered />
        </p>
        {versions.length > 0 && (
          <div className={styles.versions}>
            {versions.map((version) => (
              <Version key={version.signatories[0]?.id} version={version} inForce={versions[0]} />
            ))}
          </div>
        )}
        {agreement.clauses.length === 0 ? (
          !clausesWithheld && <p className="unknown small">{t('parties.clausesEmpty')}</p>
        ) : (
          <Clauses agreement={agreement} />
        )}
      </Card>
    </div>
  );
}

type VersionProps = { version: SignatoryVersion; inForce: SignatoryVersion | undefined };

function Version({ version, inForce }: VersionProps) {
  const { t } = useLanguage();
  const first = version.signatories[0];
  return (
    <div>
      <h3 className={styles.versionTitle}>
        {t(version.alternative ? 'parties.signatoriesOther' : 'parties.signatories')}
      </h3>
      <ul>
        {version.signatories.map((signatory) => (
          <li key={signatory.id}>
            <a href={`#${signatory.party.key}`} className="plain-link">
              {signatory.party.name}
            </a>
            {isOnlyThere(signatory, inForce) && (
              <span className="soft small"> · {t('parties.onlyHere')}</span>
            )}
          </li>
        ))}
      </ul>
      {first && <Provenance fact={first} brief />}
    </div>
  );
}

function Clauses({ agreement }: { agreement: Agreement }) {
  const { t } = useLanguage();
  const withheld = useWithheld();
  return (
    <DataTable
      caption={t('parties.clauses', { agreement: agreement.title })}
      stacked
      rows={agreement.clauses}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          header: t('parties.col.clause'),
          cell: ({ number }) => <span className={styles.number}>{number}</span>,
        },
        { key: 'text', header: t('parties.col.text'), cell: ({ text }) => text },
        {
          key: 'milestone',
          header: t('parties.col.milestone'),
          cell: ({ id, milestone }) =>
            milestone ? (
              <>
                <MilestoneLink milestone={milestone.key}>{milestone.title}</MilestoneLink>
                <br />
                <StatusMark
                  colour={milestone.status.colour}
                  label={<span className="small">{milestone.status.sentence}</span>}
                />
              </>
            ) : withheld.field(id, 'milestone') ? (
              <WithheldFields id={id} />
            ) : (
              <span className="soft">{t('parties.noMilestone')}</span>
            ),
        },
      ]}
    />
  );
}
