import type { OrganisationAddInput } from '../../../generated/schema-types.js';

/** The bodies of the register that have a part in the hub. */
export const ORGANISATIONS: readonly OrganisationAddInput[] = [
  { key: 'comune-di-cremona', name: 'Comune di Cremona', sector: 'PUBLIC' },
  { key: 'regione-lombardia', name: 'Regione Lombardia', sector: 'PUBLIC' },
  { key: 'politecnico-di-milano', name: 'Politecnico di Milano, Polo di Cremona', sector: 'PUBLIC' },
  { key: 'aem-cremona', name: 'AEM Cremona SpA', sector: 'PUBLIC' },
  { key: 'padania-acque', name: 'Padania Acque SpA', sector: 'PUBLIC' },
  { key: 'crit', name: 'CRIT – Cremona Information Technology', sector: 'PRIVATE' },
  { key: 'csa', name: 'CSA Consorzio Servizi e Appalti scarl', sector: 'PRIVATE' },
  { key: 'segi', name: 'Segi srl', sector: 'PRIVATE' },
  { key: 'cr-ea', name: 'CR.EA', sector: 'PRIVATE' },
  { key: 'magnetti-building', name: 'Magnetti Building', sector: 'PRIVATE' },
  { key: 'arkpabi', name: 'Arkpabi', sector: 'PRIVATE' },
  { key: 'clerici-feroldi', name: 'Clerici-Feroldi', sector: 'PRIVATE' },
  { key: 'microdata', name: 'Microdata Group', sector: 'PRIVATE' },
  { key: 'mailup', name: 'MailUp', sector: 'PRIVATE' },
  { key: 'linea-com', name: 'Linea Com', sector: 'PRIVATE' },
  { key: 'lgh', name: 'LGH', sector: 'PRIVATE' },
  { key: 'gamm-system', name: 'Gamm System', sector: 'PRIVATE' },
  { key: 'incode', name: 'Incode', sector: 'PRIVATE' },
  { key: 'cobox', name: 'Cobox', sector: 'PRIVATE' },
];
