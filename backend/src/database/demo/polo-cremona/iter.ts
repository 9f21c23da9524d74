import type { DemoStep } from '../demo-step.js';
import { between, inMonth, inYear, lessSure, onDay } from '../said.js';
import { forecast, promised, reached } from '../steps.js';
import {
  COMUNE_2012,
  CREMONAOGGI_2013_02_14,
  CREMONAOGGI_2013_03_18,
  CREMONAOGGI_2013_04_26,
  CREMONAOGGI_2014_03_20,
  CREMONAOGGI_2014_10_03,
  CREMONAOGGI_2014_12_11,
  CREMONAOGGI_2015_01_15,
  CREMONAOGGI_2015_06_17,
  CREMONAOGGI_2015_06_24,
  LA_PROVINCIA_2013_09,
  MONDO_PADANO_2014_05_04,
  WELFARE_2014_03_27,
  WELFARE_2014_10_03,
  WELFARE_2015_01_15,
} from './pages-until-2015.js';

/** Dates of the paper steps, from the purchase of the site to the signature. */
export const ITER: readonly DemoStep[] = [
  reached('aster-ranking', inYear('2012'), COMUNE_2012, {
    note: {
      en: 'Second of 21 projects, with 83 points; seven were admitted to the final design. The page is undated; the year follows from an article of April 2013.',
      it: "Secondo su 21 progetti, con 83 punti; sette ammessi alla progettazione finale. La pagina è senza data; l'anno si ricava da un articolo dell'aprile 2013.",
    },
  }),
  promised('executive-design', onDay('2013-04-30'), CREMONAOGGI_2013_02_14),
  forecast('executive-design', onDay('2013-04-30'), CREMONAOGGI_2013_03_18),
  forecast(
    'executive-design',
    between('2013-05-30', '2013-05-31', {
      en: 'one month after 30 April 2013',
      it: 'un mese dopo il 30 aprile 2013',
    }),
    CREMONAOGGI_2013_04_26,
    {
      note: {
        en: 'The Region put the deadline off by one month; the day is computed from the earlier deadline.',
        it: 'La Regione ha prorogato il termine di un mese; il giorno è calcolato dal termine precedente.',
      },
    },
  ),
  reached('aster-award', inMonth('2013-09'), LA_PROVINCIA_2013_09, {
    note: {
      en: 'The decree was due in the official bulletin of 20 September. The month of the page is inferred from its text.',
      it: 'Il decreto era atteso sul Bollettino ufficiale del 20 settembre. Il mese della pagina si ricava dal testo.',
    },
  }),
  reached('pii-adopted', onDay('2014-03-20'), CREMONAOGGI_2014_03_20),
  reached('protocol', onDay('2012-02-10'), lessSure(WELFARE_2014_03_27), {
    note: {
      en: 'Signed by Politecnico, municipality, AemCom and firms; told two years later.',
      it: 'Firmato da Politecnico, Comune, AemCom e imprese; riferito due anni dopo.',
    },
  }),
  promised('pii-objections-closed', onDay('2014-04-23'), WELFARE_2014_03_27),
  reached('pii-objections-closed', onDay('2014-04-23'), MONDO_PADANO_2014_05_04),
  reached('land-auction', onDay('2014-10-03'), CREMONAOGGI_2014_10_03, {
    note: {
      en: 'The land may be used for a technology hub only.',
      it: "L'area è vincolata alla realizzazione di un polo tecnologico.",
    },
  }),
  promised('bids-opened', onDay('2014-11-26'), WELFARE_2014_10_03, {
    note: {
      en: 'At 10 in the morning; bids were to arrive by noon of 24 November.',
      it: 'Alle ore 10; le offerte dovevano pervenire entro le 12 del 24 novembre.',
    },
  }),
  reached(
    'bids-opened',
    between('2014-12-10', '2014-12-11', { en: '10–11 December 2014', it: '10–11 dicembre 2014' }),
    CREMONAOGGI_2014_12_11,
    {
      note: {
        en: 'Put off to these days; no bid had come in.',
        it: 'Termini rinviati a questi giorni; nessuna offerta pervenuta.',
      },
    },
  ),
  reached('crit-formed', onDay('2012-11-27'), CREMONAOGGI_2014_12_11),
  reached('land-aem', onDay('2011-11-23'), CREMONAOGGI_2014_12_11),
  reached('pii-second-act', onDay('2014-05-07'), lessSure(CREMONAOGGI_2014_12_11), {
    note: {
      en: 'The source calls it the adoption, which another one puts on 20 March 2014; it was probably the final approval.',
      it: "La fonte la chiama adozione, che un'altra fonte colloca al 20 marzo 2014; era probabilmente l'approvazione definitiva.",
    },
  }),
  forecast(
    'land-award',
    between('2014-12-11', '2014-12-25', { en: 'Christmas 2014', it: 'Natale 2014' }),
    CREMONAOGGI_2014_12_11,
    {
      by: 'aem-cremona',
      note: {
        en: 'AEM hoped to award the land by then, after no bid had come in.',
        it: "AEM sperava di aggiudicare l'area entro quella data, dopo la gara deserta.",
      },
    },
  ),
  reached('land-aem', onDay('2011-12-23'), WELFARE_2015_01_15, {
    by: 'comune-di-cremona',
    note: {
      en: "From the municipality's written answer to a councillor; an article of December 2014 gives 23 November 2011.",
      it: 'Dalla risposta scritta del Comune a una consigliera; un articolo del dicembre 2014 indica il 23 novembre 2011.',
    },
  }),
  reached('site-clean', onDay('2014-10-30'), CREMONAOGGI_2015_01_15, {
    note: { en: 'Last check of the environmental police.', it: 'Ultimo controllo della polizia ambientale.' },
  }),
  reached(
    'land-award',
    between('2015-01-15', '2015-06-17', {
      en: 'some time before 17 June 2015',
      it: 'prima del 17 giugno 2015',
    }),
    lessSure(CREMONAOGGI_2015_06_17),
    {
      note: {
        en: 'The day was not published. On 15 January 2015 the land was still not awarded; on 17 June CSA is named as the party that will build on it.',
        it: "Il giorno non è stato pubblicato. Il 15 gennaio 2015 l'area non era ancora aggiudicata; il 17 giugno CSA è indicato come soggetto attuatore.",
      },
    },
  ),
  reached(
    'drafts-approved',
    between('2015-01-15', '2015-06-17', { en: 'by 17 June 2015', it: 'entro il 17 giugno 2015' }),
    CREMONAOGGI_2015_06_17,
    {
      note: {
        en: 'Two texts. The day was not published; the span begins with the last day on which the land was known to be unsold.',
        it: "Due testi. Il giorno non è stato pubblicato; l'intervallo parte dall'ultimo giorno in cui l'area risultava non ancora venduta.",
      },
    },
  ),
  reached('agreement-signed', onDay('2015-06-24'), CREMONAOGGI_2015_06_24),
];
