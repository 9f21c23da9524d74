import type { DemoStep } from '../demo-step.js';
import { party, role } from '../steps.js';
import {
  CREMONAOGGI_2016_04_14,
  CREMONAOGGI_2016_10_13,
  CREMONAOGGI_2016_11_30,
  CREMONAOGGI_2017_01_24,
  LA_PROVINCIA_2016_07_15,
  MAGNETTI_2016,
} from './pages-from-2016.js';
import {
  COBOX_2015_06_24,
  CREMONAOGGI_2013_02_14,
  CREMONAOGGI_2015_06_24,
  IL_GIORNO_2015_07_09,
  PRIMA_2014_11_28,
} from './pages-until-2015.js';

const FIRM_OF_CRIT = {
  en: 'One of the firms of CRIT that finance the hub and are to have their place in it.',
  it: 'Tra le imprese di CRIT che finanziano il Polo e vi avranno sede.',
};
const FUTURE_OCCUPANT = {
  en: 'Member of CRIT, listed among the future occupants.',
  it: "Socia di CRIT, nell'elenco dei futuri insediati.",
};

/** Who designed and built. */
export const BUILDERS: readonly DemoStep[] = [
  party(
    'clerici-feroldi',
    'DESIGNER',
    {
      en: 'Winners of the earlier international competition of urban ideas for the whole ex-Annonaria area.',
      it: "Vincitori del precedente concorso internazionale di idee per l'intera area ex Annonaria.",
    },
    CREMONAOGGI_2013_02_14,
  ),
  party(
    'arkpabi',
    'DESIGNER',
    {
      en: 'Architects (Palù and Bianchi): pavilions with inner courts.',
      it: 'Architetti (Palù e Bianchi): padiglioni con corti interne.',
    },
    IL_GIORNO_2015_07_09,
  ),
  party(
    'padania-acque',
    'PROMOTER',
    {
      en: 'Client, with the municipality, of the new underground networks in via del Macello.',
      it: 'Committente, con il Comune, del rifacimento dei sottoservizi in via del Macello.',
    },
    CREMONAOGGI_2016_04_14,
  ),
  party(
    'segi',
    'CONTRACTOR',
    { en: 'Building contractor on the site.', it: 'Impresa di costruzione presente in cantiere.' },
    LA_PROVINCIA_2016_07_15,
  ),
  party(
    'magnetti-building',
    'CONTRACTOR',
    {
      en: 'Precast structure; says that it did the first lot in three months. The page is undated.',
      it: 'Struttura prefabbricata; dichiara di aver realizzato il primo lotto in tre mesi. La pagina è senza data.',
    },
    MAGNETTI_2016,
  ),
];

/** Who moves in. */
export const TENANTS: readonly DemoStep[] = [
  party(
    'cobox',
    'TENANT',
    {
      en: "CRIT's coworking space, opened on 27 November 2014 in via dei Comizi Agrari 10.",
      it: 'Il coworking di CRIT, inaugurato il 27 novembre 2014 in via dei Comizi Agrari 10.',
    },
    PRIMA_2014_11_28,
  ),
  role('microdata', 'TENANT', FIRM_OF_CRIT, COBOX_2015_06_24),
  party('mailup', 'TENANT', FIRM_OF_CRIT, COBOX_2015_06_24),
  party('linea-com', 'TENANT', FIRM_OF_CRIT, COBOX_2015_06_24),
  party('gamm-system', 'TENANT', FUTURE_OCCUPANT, CREMONAOGGI_2015_06_24),
  party('incode', 'TENANT', FUTURE_OCCUPANT, CREMONAOGGI_2015_06_24),
  party(
    'lgh',
    'TENANT',
    {
      en: 'Multi-utility holding, on the first floor; not among the occupants listed in June 2015.',
      it: "Holding di servizi pubblici, al primo piano; non compariva nell'elenco di giugno 2015.",
    },
    CREMONAOGGI_2016_10_13,
  ),
  role(
    'microdata',
    'TENANT',
    { en: 'All of the second floor.', it: "L'intero secondo piano." },
    CREMONAOGGI_2016_11_30,
  ),
  role(
    'mailup',
    'TENANT',
    { en: 'Founder of CRIT; all of the third floor.', it: "Fondatrice di CRIT; l'intero terzo piano." },
    CREMONAOGGI_2016_11_30,
  ),
  role(
    'linea-com',
    'TENANT',
    {
      en: 'Founder of CRIT, once AemCom, of the LGH group; first floor. Help desk and data centre stay in via Persico.',
      it: 'Fondatrice di CRIT, già AemCom, del gruppo LGH; primo piano. Help desk e data center restano in via Persico.',
    },
    CREMONAOGGI_2017_01_24,
  ),
  role(
    'lgh',
    'TENANT',
    { en: 'First floor, beside Linea Com.', it: 'Primo piano, accanto a Linea Com.' },
    CREMONAOGGI_2017_01_24,
  ),
];
