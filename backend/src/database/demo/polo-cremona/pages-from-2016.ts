import { inferred, page, saidBetween, saidInMonth, saidInYear, saidOn } from '../said.js';

// What was published from 2016 on, in order. A name is the publisher's with the day of publication.

export const CREMONAOGGI_2016_01_27 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/2016/01/27/310894',
  saidOn('2016-01-27'),
);
export const CREMONAOGGI_2016_04_14 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/2016/04/14/polo-tecnologico-si-va-avanti-riapre-via-del-macello-6-mesi-lavori',
  saidOn('2016-04-14'),
);
export const CREMONAOGGI_2016_05_06 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/2016/05/06/galimberti-le-linee-guida-far-rientrare-aem-dal-debito-nei-prossimi-5-anni',
  saidOn('2016-05-06'),
);
export const CREMONAOGGI_2016_07_14 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/?p=331478',
  saidOn('2016-07-14'),
);
export const WELFARE_2016_07_15 = page(
  'Welfare Network',
  'https://www.welfarenetwork.it/cremona-arriva-il-polo-tecnologico-ecco-la-nuova-porta-della-citta-20160715/',
  saidOn('2016-07-15'),
);
export const LA_PROVINCIA_2016_07_15 = page(
  'La Provincia di Cremona',
  'https://www.laprovinciacr.it/news/economia/146240/polo-tecnologico--lavori-avanti-tutta.html',
  saidOn('2016-07-15'),
);
export const CREMONAOGGI_2016_08 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/?p=333371',
  inferred(saidBetween('2016-08-02', '2016-08-03')),
);
/** Of the summer of 2016, by its content. */
export const INFOSOSTENIBILE_2016 = page(
  'infoSOStenibile',
  'https://www.infosostenibile.it/notizia/smart-e-green-ecco-come-sara-il-polo-tecnologico-di-cremona',
  inferred(saidBetween('2016-06-21', '2016-09-22')),
  'MEDIUM',
);
/** The address says September 2016; the text is older. */
export const MICRODATA_2016_09 = page(
  'Microdata Group',
  'https://www.microdatagroup.it/2016/09/microdata-al-sole-24-ore-sul-nuovo-polo-tecnologico',
  inferred(saidInMonth('2016-09')),
  'MEDIUM',
);
export const CREMONAOGGI_2016_10_13 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/?p=340158',
  inferred(saidOn('2016-10-13')),
  'MEDIUM',
);
export const CREMONAOGGI_2016_11_09 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/2016/11/09/un-polo-tecnologico-tre-volte-antisismico',
  saidOn('2016-11-09'),
);
export const CREMONAOGGI_2016_11_17 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/2016/11/17/la-giunta-smantella-cremona-city-hub-restano-solo-polo-tecnologico-residenziale',
  saidOn('2016-11-17'),
);
export const CREMONAOGGI_2016_11_30 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/?p=344728',
  inferred(saidOn('2016-11-30')),
  'MEDIUM',
);
/** Undated; placed by its content. */
export const COBOX_2016 = page(
  'Cobox',
  'http://www.co-box.it/blog/il-polo-tecnologico-nascente/',
  inferred(saidInYear('2016')),
);
/** Undated; placed by its content. */
export const MAGNETTI_2016 = page(
  'Magnetti Building',
  'http://www.magnetti.it/portfolio-item/crit-polo-della-tecnologia/',
  inferred(saidInYear('2016')),
  'MEDIUM',
);
export const CREMONAOGGI_2017_01_13 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/2017/01/13/una-via-intitolata-a-rita-levi-montalcini-piazza-cadorna-per-ora-non-cambia',
  saidOn('2017-01-13'),
);
export const CREMONAOGGI_2017_01_24 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/2017/01/24/lineacom-lgh-insediate-al-polo-linnovazione-digitale-cremona',
  saidOn('2017-01-24'),
);
export const CREMONAOGGI_2017_05_18 = page(
  'Cremonaoggi',
  'https://www.cremonaoggi.it/2017/05/18/polo-tecnologico-molte-richieste-si-ragiona-sulla-seconda-palazzina/',
  saidOn('2017-05-18'),
);
export const GAGLIARDINI_2017_05_31 = page(
  'Claudio Gagliardini',
  'https://www.claudiogagliardini.it/cremona-nasce-crit-polo-linnovazione-digitale/',
  saidOn('2017-05-31'),
);
export const IL_GIORNO_2017_06_06 = page(
  'Il Giorno',
  'http://www.ilgiorno.it/cremona/cronaca/polo-tecnologico-1.3177259',
  saidOn('2017-06-06'),
  'MEDIUM',
);
export const CREMONAOGGI_2017_06_10 = page(
  'Cremonaoggi',
  'https://www.cremonaoggi.it/2017/06/10/polo-tecnologico-diventato-realta-settembre-via-iter-secondo-lotto/',
  saidOn('2017-06-10'),
);
export const IL_GIORNO_2017_06_10 = page(
  'Il Giorno',
  'https://ilgiorno.it/cremona/economia/polo-innovazione-digitale-4db21606',
  saidOn('2017-06-10'),
);
export const GAGLIARDINI_2017_06_12 = page(
  'Claudio Gagliardini',
  'https://www.claudiogagliardini.it/inaugurato-polo-linnovazione-digitale-cremona/',
  saidOn('2017-06-12'),
);
export const FRANZ_RUSSO_2017_06 = page(
  'Franz Russo',
  'https://franzrusso.it/?p=33158',
  inferred(saidInMonth('2017-06')),
);
export const WELFARE_2017_06_18 = page(
  'Welfare Network',
  'https://www.welfarenetwork.it/csa-consorzio-servizi-e-appalti-ultimato-a-cremona-il-polo-per-l-innovazione-digitale-20170618/',
  saidOn('2017-06-18'),
);
export const MONDO_PADANO_2017_06_22 = page(
  'Mondo Padano',
  'http://www.mondopadano.it/stories/attualita/16722_aem_chiude_il_bilancio_in_positivo_ridotto_il_debito_di_90_milioni',
  saidOn('2017-06-22'),
  'MEDIUM',
);
export const QUADERNI_CORSARI_2017_06_22 = page(
  'Quaderni Corsari',
  'https://quadernicorsari.org/2017/06/22/aem-come-e-perche-sono-state-vendute-le-azioni-di-a2a-bilancio-in-utile-dopo-il-risanamento/',
  saidOn('2017-06-22'),
  'MEDIUM',
);
/** Just after the mid-August break of 2017, by its content. */
export const CREMONAOGGI_2017_08 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/?p=369948',
  inferred(saidBetween('2017-08-16', '2017-08-31')),
  'MEDIUM',
);
export const CREMONAOGGI_2017_09_11 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/2017/09/11/variante-cremona-city-hub-nessuna-osservazione-ladozione-diventa-definitiva',
  saidOn('2017-09-11'),
);
/** After the inauguration; undated. */
export const COBOX_2017 = page(
  'Cobox',
  'http://www.co-box.it/blog/il-10-giugno-e-stato-inaugurato-il-polo-per-linnovazione-digitale/',
  inferred(saidInYear('2017')),
);
export const CREMONAOGGI_2019_04_08 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/2019/04/08/aem-risanata-interessi-sul-debito-35-milioni-200mila-euro',
  saidOn('2019-04-08'),
);
export const LA_PROVINCIA_2019_09_04 = page(
  'La Provincia di Cremona',
  'https://www.laprovinciacr.it/news/cronaca/229596/aem-amplia-lofferta-due-nuovi-parcheggi.html',
  saidOn('2019-09-04'),
);
export const CREMONAOGGI_2021_07_23 = page(
  'Cremonaoggi',
  'https://www.cremonaoggi.it/2021/07/23/polo-tecnologico-nasce-new-cobox-1000-mq-per-nuove-imprese/',
  saidOn('2021-07-23'),
);
export const IL_GIORNO_2021_07_23 = page(
  'Il Giorno',
  'https://www.ilgiorno.it/cremona/cronaca/new-cobox-giovani-imprese-1.6622031',
  saidOn('2021-07-23'),
);
export const WIP_2024 = page(
  'WIP Business',
  'https://wipbusiness.it/le-sfide-del-crit-piu-aziendee-la-nascita-di-build-your-idea/',
  inferred(saidInYear('2024')),
  'MEDIUM',
);
export const CREMONAOGGI_2024_05_29 = page(
  'Cremonaoggi',
  'https://www.cremonaoggi.it/2024/05/29/parcheggi-attorno-al-polo-tecnologico-fanti-lega-utilizzare-aree-libere/',
  saidOn('2024-05-29'),
);
