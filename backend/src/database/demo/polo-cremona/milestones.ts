import type { DemoStep } from '../demo-step.js';
import { milestone, phase } from '../steps.js';

export const PHASES: readonly DemoStep[] = [
  phase('site', { en: 'Agreement and site', it: 'Accordo e area' }),
  phase('demolition', { en: 'Demolition', it: 'Demolizione' }),
  phase('construction', { en: 'Construction', it: 'Costruzione' }),
  phase('moving-in', { en: 'Moving in', it: 'Insediamento' }),
  phase('opening-and-use', { en: 'Opening and use', it: 'Apertura e uso' }),
];

export const MILESTONES: readonly DemoStep[] = [
  milestone('site', 'land-aem', {
    en: 'Purchase of the site by AEM',
    it: "Acquisto dell'area da parte di AEM",
  }),
  milestone('site', 'protocol', {
    en: 'Protocol between university, municipality and firms',
    it: "Protocollo d'intesa tra università, Comune e imprese",
  }),
  milestone('site', 'aster-ranking', {
    en: 'Ranking of the Aster call',
    it: 'Graduatoria del bando Aster',
  }),
  milestone('site', 'crit-formed', { en: 'Foundation of CRIT', it: 'Costituzione di CRIT' }),
  milestone('site', 'executive-design', {
    en: 'Executive design delivered to the Region',
    it: 'Consegna del progetto esecutivo alla Regione',
  }),
  milestone('site', 'aster-award', {
    en: 'Award of the Aster grant',
    it: 'Concessione del contributo Aster',
  }),
  milestone('site', 'pii-adopted', {
    en: 'Integrated plan adopted by the municipal executive',
    it: 'Adozione del programma integrato in Giunta',
  }),
  milestone('site', 'pii-objections-closed', {
    en: 'End of the time for objections to the plan',
    it: 'Termine per le osservazioni al programma',
  }),
  milestone('site', 'pii-second-act', {
    en: 'Second act on the integrated plan',
    it: 'Secondo atto sul programma integrato',
  }),
  milestone('site', 'land-auction', {
    en: 'Opening of the land auction',
    it: "Apertura della gara per la vendita dell'area",
  }),
  milestone('site', 'site-clean', {
    en: 'Site found clean by the environmental police',
    it: 'Area risultata pulita al controllo della polizia ambientale',
  }),
  milestone('site', 'bids-opened', {
    en: 'Bids for the land opened',
    it: "Apertura delle offerte per l'area",
  }),
  milestone('site', 'land-award', { en: 'Land awarded', it: "Aggiudicazione dell'area" }),
  milestone('site', 'drafts-approved', {
    en: 'Draft agreements approved by the municipal executive',
    it: 'Approvazione degli schemi di convenzione in Giunta',
  }),
  milestone('site', 'agreement-signed', {
    en: 'Signature of the agreements',
    it: 'Firma delle convenzioni',
  }),
  milestone('demolition', 'asbestos-removed', {
    en: 'Asbestos removed from the old buildings',
    it: "Rimozione dell'amianto dai vecchi edifici",
  }),
  milestone('demolition', 'demolition', { en: 'Start of the demolition', it: 'Avvio della demolizione' }),
  milestone('demolition', 'demolition-end', {
    en: 'End of the demolition, area cleared',
    it: 'Fine della demolizione, area libera',
  }),
  milestone('construction', 'site-start', { en: 'Start of the building site', it: 'Apertura del cantiere' }),
  milestone('construction', 'via-del-macello', {
    en: 'Reopening of via del Macello',
    it: 'Riapertura di via del Macello',
  }),
  milestone('construction', 'second-floor', {
    en: 'Second floor finished',
    it: 'Ultimazione del secondo piano',
  }),
  milestone('construction', 'building-complete', {
    en: 'Completion of the building',
    it: "Ultimazione dell'edificio",
  }),
  milestone('moving-in', 'first-tenant', {
    en: 'First firm moved in',
    it: 'Insediamento della prima impresa',
  }),
  milestone('moving-in', 'linea-com-in', { en: 'Linea Com moved in', it: 'Insediamento di Linea Com' }),
  milestone('moving-in', 'lgh-in', { en: 'LGH moved in', it: 'Insediamento di LGH' }),
  milestone('moving-in', 'mailup-in', { en: 'MailUp moved in', it: 'Insediamento di MailUp' }),
  milestone('moving-in', 'cobox-in', { en: 'Cobox moved in', it: 'Insediamento di Cobox' }),
  milestone('opening-and-use', 'street-named', {
    en: 'Naming of the street at the hub',
    it: 'Intitolazione della via del Polo',
  }),
  milestone('opening-and-use', 'opening', {
    en: 'Opening of the technology hub',
    it: 'Apertura del Polo',
  }),
];
