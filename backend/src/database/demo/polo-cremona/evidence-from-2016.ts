import type { DemoStep } from '../demo-step.js';
import { evidence } from '../steps.js';
import {
  COBOX_2016,
  CREMONAOGGI_2016_01_27,
  CREMONAOGGI_2016_05_06,
  CREMONAOGGI_2016_10_13,
  CREMONAOGGI_2016_11_09,
  CREMONAOGGI_2016_11_17,
  CREMONAOGGI_2016_11_30,
  CREMONAOGGI_2017_06_10,
  CREMONAOGGI_2019_04_08,
  CREMONAOGGI_2024_05_29,
  FRANZ_RUSSO_2017_06,
  IL_GIORNO_2017_06_10,
  IL_GIORNO_2021_07_23,
  LA_PROVINCIA_2016_07_15,
  QUADERNI_CORSARI_2017_06_22,
  WELFARE_2017_06_18,
} from './pages-from-2016.js';

/** Pages that bear something out, from the building site on. */
export const EVIDENCE_FROM_2016: readonly DemoStep[] = [
  evidence(
    CREMONAOGGI_2016_01_27,
    { en: 'The works have visibly advanced', it: 'I lavori sono visibilmente avanzati' },
    { milestone: 'site-start' },
  ),
  evidence(CREMONAOGGI_2016_05_06, {
    en: 'How AEM is to come out of its debt',
    it: 'Come AEM dovrà rientrare dal debito',
  }),
  evidence(
    LA_PROVINCIA_2016_07_15,
    { en: 'A second report of the visit to the site', it: 'Un secondo resoconto della visita al cantiere' },
    { event: 'press-visit' },
  ),
  evidence(COBOX_2016, {
    en: 'Energy: photovoltaic panels and district heating',
    it: 'Energia: fotovoltaico e teleriscaldamento',
  }),
  evidence(
    CREMONAOGGI_2016_10_13,
    { en: 'Second floor finished, others under way', it: 'Secondo piano ultimato, gli altri in corso' },
    { milestone: 'second-floor' },
  ),
  evidence(
    CREMONAOGGI_2016_11_09,
    {
      en: 'The structure: precast reinforced concrete, with about three times the seismic level of the local rule; garage on the ground floor of fire class EI 180, the rest EI 120',
      it: 'La struttura: calcestruzzo armato prefabbricato, livello sismico circa tre volte quello locale; autorimessa al piano terra EI 180, il resto EI 120',
    },
    { milestone: 'building-complete' },
  ),
  evidence(CREMONAOGGI_2016_11_17, {
    en: 'The municipal executive begins to cut the City Hub plan back',
    it: 'La Giunta avvia il ridimensionamento del piano City Hub',
  }),
  evidence(
    CREMONAOGGI_2016_11_30,
    {
      en: 'Who is to sit where: Microdata on the second floor, MailUp on the third, Cobox, LGH and part of Linea Com on the first; a restaurant is planned on the ground floor',
      it: 'Chi va dove: Microdata al secondo piano, MailUp al terzo, Cobox, LGH e parte di Linea Com al primo; al piano terra è previsto un ristorante',
    },
    { milestone: 'first-tenant' },
  ),
  evidence(
    FRANZ_RUSSO_2017_06,
    { en: 'The building is not finished on 9 June 2017', it: "Il 9 giugno 2017 l'edificio non è ultimato" },
    { milestone: 'building-complete' },
  ),
  evidence(
    CREMONAOGGI_2017_06_10,
    {
      en: 'The building is not finished on the day of the ribbon',
      it: "Il giorno del taglio del nastro l'edificio non è ultimato",
    },
    { milestone: 'building-complete' },
  ),
  evidence(
    IL_GIORNO_2017_06_10,
    { en: 'Report of the inauguration', it: "Resoconto dell'inaugurazione" },
    { milestone: 'opening' },
  ),
  evidence(
    WELFARE_2017_06_18,
    {
      en: "The developer's account of the finished work; no day of completion is given",
      it: "L'opera ultimata secondo lo sviluppatore; nessun giorno di fine lavori",
    },
    { milestone: 'building-complete' },
  ),
  evidence(
    QUADERNI_CORSARI_2017_06_22,
    { en: 'The clearing of the asbestos called complex', it: "La bonifica dell'amianto definita complessa" },
    { event: 'asbestos' },
  ),
  evidence(
    CREMONAOGGI_2019_04_08,
    {
      en: 'An article of 2019 puts the purchase of the site by AEM in 2012',
      it: "Un articolo del 2019 colloca nel 2012 l'acquisto dell'area da parte di AEM",
    },
    { milestone: 'land-aem' },
  ),
  evidence(
    IL_GIORNO_2021_07_23,
    { en: 'The New Cobox, for young firms', it: 'Il New Cobox, per le giovani imprese' },
    { indicator: 'new-cobox-area' },
  ),
  evidence(
    CREMONAOGGI_2024_05_29,
    {
      en: 'Parking around the hub is still disputed',
      it: 'I parcheggi attorno al Polo sono ancora oggetto di discussione',
    },
    { event: 'parking-shortage' },
  ),
];
