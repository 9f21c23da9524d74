import { inferred, page, saidInMonth, saidInYear, saidOn } from '../said.js';

// What was published up to the end of 2015, in order. A name is the publisher's with the day of publication.

export const COMUNE_2012 = page(
  'Comune di Cremona',
  'https://comune.cremona.it/node/414431',
  inferred(saidInYear('2012')),
);
export const CREMONAOGGI_2013_02_14 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/2013/02/14/polo-delle-tecnologie-nove-aziende-pronte-ad-insediarsi-ma-quando',
  saidOn('2013-02-14'),
);
export const CREMONAOGGI_2013_03_18 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/2013/03/18/polo-delle-tecnologie-il-nodo-dei-costi-rischia-di-bloccare-il-contributo',
  saidOn('2013-03-18'),
);
export const CREMONAOGGI_2013_04_26 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/2013/04/26/polo-tecnologie-prorogata-di-un-mese-la-presentazione-dei-progetti',
  saidOn('2013-04-26'),
);
export const CREMONAOGGI_2013_05_21 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/2013/05/21/rifiuti-pericolosi-sotto-sequestro-larea-dellex-macello',
  saidOn('2013-05-21'),
);
export const EDV24_2013_05_22 = page(
  'edv24',
  'http://www.edv24.it/cms/2013/05/22/cremona-blitz-dei-cc-nellarea-dellaem-trovati-rifiuti-speciali-pericolosi/',
  saidOn('2013-05-22'),
  'LOW',
);
export const LA_PROVINCIA_2013_09 = page(
  'La Provincia di Cremona',
  'http://www.laprovinciacr.it/news/cronaca/56255/Riqualificazione-ex-Annonaria--da-Regione.html',
  inferred(saidInMonth('2013-09')),
  'MEDIUM',
);
export const E_CREMONA_2014 = page(
  'e-cremonaweb',
  'http://e-cremonaweb.it/index.php?option=com_content&view=article&id=3416:il-futuro-di-cremona-tecnologico-e-connesso&catid=82:a-cremona&Itemid=459',
  inferred(saidInYear('2014')),
  'MEDIUM',
);
export const CREMONAOGGI_2014_03_20 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/2014/03/20/cremona-city-hub-si-parte-con-il-polo-tecnologico',
  saidOn('2014-03-20'),
);
export const WELFARE_2014_03_27 = page(
  'Welfare Network',
  'https://www.welfarenetwork.it/cremona-city-hub-interrogazione-di-a-mnafredini-pd-20140327/',
  saidOn('2014-03-27'),
);
export const MONDO_PADANO_2014_05_04 = page(
  'Mondo Padano',
  'http://www.mondopadano.it/news/attualita/battaglia-sul-polo-tecnologico-il-pd-manca-un-accordo/9161',
  saidOn('2014-05-04'),
);
export const CREMONAOGGI_2014_10_03 = page(
  'Cremonaoggi',
  'http://www.cremonaoggi.it/2014/10/03/il-polo-tecnologico-diventera-realta-partito-il-bando-di-concorso/',
  saidOn('2014-10-03'),
);
export const WELFARE_2014_10_03 = page(
  'Welfare Network',
  'https://www.welfarenetwork.it/il-comune-di-cremona-apre-il-bando-per-il-polo-tecnologico-20141003/',
  saidOn('2014-10-03'),
);
export const TELECOLOR_2014_10 = page(
  'Telecolor',
  'https://www.telecolor.net/2014/10/cremona-al-via-bando-city-hub/',
  saidInMonth('2014-10'),
  'LOW',
);
export const IL_GIORNO_2014_11_25 = page(
  'Il Giorno',
  'http://www.ilgiorno.it/cremona/cremona-cobox-mailup-1.432269',
  saidOn('2014-11-25'),
);
export const PRIMA_2014_11_28 = page(
  'Prima Comunicazione',
  'https://www.primaonline.it/2014/11/28/195032/inaugurato-cobox-il-coworking-di-cremona-per-la-ricerca-e-lo-sviluppo-per-startup/',
  saidOn('2014-11-28'),
);
export const CREMONAOGGI_2014_12_11 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/2014/12/11/polo-tecnologico-nessuna-offerta-per-le-aree-aem-allex-macello',
  saidOn('2014-12-11'),
);
export const CREMONAOGGI_2015_01_15 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/2015/01/15/ex-macello-lo-sgombero-e-costato-ad-aem-46mila-euro',
  saidOn('2015-01-15'),
);
export const WELFARE_2015_01_15 = page(
  'Welfare Network',
  'https://www.welfarenetwork.it/il-comune-di-cremona-risponde-alla-5-stelle-lanfredi-sul-sequestro-dell-ex-macello-20150115/',
  saidOn('2015-01-15'),
);
export const COBOX_2015_02_04 = page(
  'Cobox',
  'http://www.co-box.it/blog/la-visita-cobox-dellassessore-regionale-mario-melazzini/',
  inferred(saidOn('2015-02-04')),
  'LOW',
);
export const CREMONAOGGI_2015_06_17 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/2015/06/17/polo-tecnologico-si-procede-a-ritmo-serrato-per-partire-entro-lestate',
  saidOn('2015-06-17'),
);
export const COBOX_2015_06_24 = page(
  'Cobox',
  'http://www.co-box.it/blog/al-via-il-polo-tecnologico-di-cremona/',
  saidOn('2015-06-24'),
);
export const CREMONAOGGI_2015_06_24 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/2015/06/24/polo-tecnologico-partono-i-lavori-siglataconvenzione-comune-imprese-regione',
  saidOn('2015-06-24'),
);
export const TELECOLOR_2015_06_24 = page(
  'Telecolor',
  'https://www.telecolor.net/2015/06/cremona-partono-i-lavori-per-il-polo-tecnologico/',
  saidOn('2015-06-24'),
);
export const CORCOM_2015_06_24 = page(
  'CorCom',
  'https://corrierecomunicazioni.it/?p=52505',
  saidOn('2015-06-24'),
);
export const CREMONAOGGI_2015_06_25 = page(
  'Cremonaoggi',
  'https://cremonaoggi.it/2015/06/25/polo-tecnologie-solo-un-punto-di-partenza-galimberti-e-adesso-realizziamo-gli-altri-due-lotti',
  saidOn('2015-06-25'),
  'MEDIUM',
);
export const MICRODATA_2015_06 = page(
  'Microdata Group',
  'https://www.microdatagroup.it/2015/06/al-via-i-lavori-per-il-polo-tecnologico',
  saidInMonth('2015-06'),
);
export const MAILUP_2015_06 = page(
  'MailUp',
  'https://blog.mailup.it/2015/06/al-via-il-progetto-del-polo-tecnologico/',
  saidInMonth('2015-06'),
);
export const KEY4BIZ_2015_06 = page(
  'Key4biz',
  'https://www.key4biz.it/mailup-nel-consorzio-cremona-ict-per-leconomia-digitale-video/124223/',
  inferred(saidInMonth('2015-06')),
);
export const IL_GIORNO_2015_07_09 = page(
  'Il Giorno',
  'https://www.ilgiorno.it/cremona/cronaca/polo-tecnologico-macello-bc761e3f',
  saidOn('2015-07-09'),
);
export const TELECOLOR_2015_07_09 = page(
  'Telecolor',
  'https://www.telecolor.net/2015/07/cremona-via-alla-demolizione-per-il-polo-tecnologico/',
  saidOn('2015-07-09'),
);
export const LA_PROVINCIA_2015_08_28 = page(
  'La Provincia di Cremona',
  'https://www.laprovinciacr.it/news/cronaca/123683/Abbattuto-il--deposito--dei.html',
  saidOn('2015-08-28'),
);
