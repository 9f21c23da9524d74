import type { DemoStep } from '../demo-step.js';
import { lessSure } from '../said.js';
import { party, role } from '../steps.js';
import {
  CREMONAOGGI_2016_01_27,
  CREMONAOGGI_2017_06_10,
  CREMONAOGGI_2021_07_23,
  MICRODATA_2016_09,
  WELFARE_2016_07_15,
  WELFARE_2017_06_18,
} from './pages-from-2016.js';
import {
  COMUNE_2012,
  CREMONAOGGI_2014_03_20,
  CREMONAOGGI_2014_12_11,
  CREMONAOGGI_2015_01_15,
  CREMONAOGGI_2015_06_17,
  CREMONAOGGI_2015_06_24,
  LA_PROVINCIA_2015_08_28,
  WELFARE_2014_03_27,
} from './pages-until-2015.js';

/** The bodies that signed, paid for or brought about the hub. */
export const PARTNERS: readonly DemoStep[] = [
  party(
    'regione-lombardia',
    'LEAD_FUNDER',
    { en: 'Co-finances through the Aster call.', it: 'Cofinanzia tramite il bando Aster.' },
    COMUNE_2012,
  ),
  party(
    'comune-di-cremona',
    'OVERSIGHT',
    {
      en: 'Planning authority: its executive (Giunta) adopts the integrated plan.',
      it: 'Autorità urbanistica: la Giunta adotta il programma integrato.',
    },
    CREMONAOGGI_2014_03_20,
  ),
  role(
    'comune-di-cremona',
    'LEAD_PARTNER',
    {
      en: 'Lead partner (capofila) of the Aster project.',
      it: 'Capofila del progetto Aster.',
    },
    CREMONAOGGI_2015_06_17,
  ),
  role(
    'comune-di-cremona',
    'FUNDER',
    {
      en: 'Pays for the urbanisation works; will hand the demolition to the contractor on the next day.',
      it: 'Finanzia le opere di urbanizzazione; il giorno dopo consegnerà i lavori di demolizione.',
    },
    CREMONAOGGI_2015_06_24,
  ),
  party(
    'politecnico-di-milano',
    'SUPPORTER',
    {
      en: 'Party to the protocol of February 2012.',
      it: "Tra i firmatari del protocollo d'intesa del febbraio 2012.",
    },
    lessSure(WELFARE_2014_03_27),
  ),
  role(
    'politecnico-di-milano',
    'SUPPORTER',
    { en: 'Initiator and scientific supporter.', it: "Promotore dell'idea e supporto scientifico." },
    CREMONAOGGI_2017_06_10,
  ),
  party(
    'crit',
    'PROMOTER',
    {
      en: 'Consortium of local ICT firms, formed on 27 November 2012: promoter and group of tenants.',
      it: 'Consorzio di imprese informatiche del territorio, costituito il 27 novembre 2012: promotore e gruppo di inquilini.',
    },
    CREMONAOGGI_2014_12_11,
  ),
  role(
    'crit',
    'FUNDER',
    {
      en: 'Receives part of the grant and adds money of its own under the Aster agreement.',
      it: "Beneficiario di parte del contributo e cofinanziatore nell'accordo Aster.",
    },
    CREMONAOGGI_2015_06_24,
  ),
  role(
    'crit',
    'PROMOTER',
    {
      en: 'Turned from a consortium into a consortium company.',
      it: 'Da consorzio a società consortile.',
    },
    CREMONAOGGI_2016_01_27,
  ),
  role(
    'crit',
    'PROMOTER',
    {
      en: 'Board: president Cortellini (Microdata), with Paloschi (Linea Com) and Monfredini (MailUp).',
      it: 'Consiglio: presidente Cortellini (Microdata), con Paloschi (Linea Com) e Monfredini (MailUp).',
    },
    WELFARE_2016_07_15,
  ),
  party(
    'aem-cremona',
    'OWNER',
    {
      en: 'Owner of the land since late 2011; sells it by public auction.',
      it: "Proprietaria dell'area dalla fine del 2011; la vende con gara pubblica.",
    },
    CREMONAOGGI_2014_12_11,
  ),
  role(
    'aem-cremona',
    'OWNER',
    { en: 'Has the waste cleared from the site.', it: "Provvede allo sgombero dei rifiuti dall'area." },
    CREMONAOGGI_2015_01_15,
  ),
  role(
    'aem-cremona',
    'OWNER',
    {
      en: 'Party to the urban agreement on lot 4A.',
      it: 'Parte della convenzione urbanistica sul lotto 4A.',
    },
    CREMONAOGGI_2015_06_17,
  ),
  role(
    'aem-cremona',
    'OWNER',
    {
      en: 'Holds about 1,000 m² on the first floor of Building A, let to CRIT for the New Cobox.',
      it: "Detiene circa 1.000 m² al primo piano dell'edificio A, in affitto a CRIT per il New Cobox.",
    },
    CREMONAOGGI_2021_07_23,
  ),
  party(
    'csa',
    'DEVELOPER',
    {
      en: 'Implementing party of lot 4A, from Reggio Emilia. Not to be confused with Csa Med, a member of CRIT.',
      it: 'Soggetto attuatore del lotto 4A, di Reggio Emilia. Da non confondere con Csa Med, socia di CRIT.',
    },
    CREMONAOGGI_2015_06_17,
  ),
  role(
    'csa',
    'DEVELOPER',
    {
      en: 'Won the second land tender, after the first had drawn no bid. The text is older than its address.',
      it: "Si è aggiudicato la seconda gara per l'area, dopo la prima andata deserta. Il testo è precedente alla data nell'indirizzo.",
    },
    MICRODATA_2016_09,
  ),
  role(
    'csa',
    'DEVELOPER',
    {
      en: 'Bought the land, built, then sold the spaces: its first such operation with offices. Linked to builders of Confartigianato.',
      it: "Ha acquistato l'area, costruito e poi venduto gli spazi: la sua prima operazione di questo tipo con uffici. Legato a costruttori di Confartigianato.",
    },
    WELFARE_2017_06_18,
  ),
  party(
    'microdata',
    'FUNDER',
    {
      en: 'Founder of CRIT; receives part of the grant and adds money of its own under the Aster agreement.',
      it: "Fondatrice di CRIT; beneficiaria di parte del contributo e cofinanziatrice nell'accordo Aster.",
    },
    CREMONAOGGI_2015_06_24,
  ),
  party(
    'cr-ea',
    'CONTRACTOR',
    {
      en: "Demolished a shed with goods seized by the police, within the municipality's urbanisation works.",
      it: 'Ha demolito un deposito con beni sotto sequestro, nelle opere di urbanizzazione del Comune.',
    },
    LA_PROVINCIA_2015_08_28,
  ),
];
