import type { DemoStep } from '../demo-step.js';
import { indicator } from '../steps.js';

/** What was promised in figures; the most telling first. */
export const INDICATORS: readonly DemoStep[] = [
  indicator('coworking-seats', 'seats', { en: 'Coworking seats', it: 'Postazioni di coworking' }),
  indicator('small-offices', 'm2', {
    en: 'Small offices for other ICT firms',
    it: 'Piccoli uffici per altre imprese informatiche',
  }),
  indicator('people-at-work', 'people', { en: 'People at work', it: 'Persone al lavoro' }),
  indicator('whole-investment', 'EUR', { en: 'Whole investment', it: 'Investimento complessivo' }),
  indicator('land-price', 'EUR', {
    en: 'Price paid for the land',
    it: "Prezzo pagato per l'area",
  }),
  indicator('office-area', 'm2', { en: 'Floor area of the building', it: "Superficie dell'edificio" }),
  indicator('coworking-area', 'm2', { en: 'Coworking area', it: 'Superficie del coworking' }),
  indicator('plot-area', 'm2', { en: 'Plot', it: 'Lotto di terreno' }),
  indicator('site-area', 'm2', {
    en: 'Site with green and parking',
    it: 'Area con verde e parcheggi',
  }),
  indicator('green-and-parking', 'm2', { en: 'Green and parking', it: 'Verde e parcheggi' }),
  indicator('saleable-area', 'm2', { en: 'Saleable area', it: 'Superficie vendibile' }),
  indicator('first-floor-zone', 'm2', {
    en: 'Zone of the first floor for Cobox and CRIT',
    it: 'Zona del primo piano per Cobox e CRIT',
  }),
  indicator('new-cobox-area', 'm2', { en: 'New Cobox', it: 'New Cobox' }),
  indicator('city-hub-area', 'm2', {
    en: 'Area of the whole City Hub plan',
    it: "Superficie dell'intero piano City Hub",
  }),
  indicator('people-target', 'people', {
    en: 'People at work, target',
    it: 'Persone al lavoro, obiettivo',
  }),
  indicator('design-capacity', 'people', { en: 'Design capacity', it: 'Capienza di progetto' }),
  indicator('microdata-people', 'people', {
    en: "Microdata's people moving in",
    it: 'Addetti di Microdata trasferiti',
  }),
  indicator('linea-com-lgh-people', 'people', {
    en: 'People of Linea Com and LGH moving in',
    it: 'Addetti di Linea Com e LGH trasferiti',
  }),
  indicator('parking-places', 'places', {
    en: "Car park for the hub's workers",
    it: 'Parcheggio per chi lavora al Polo',
  }),
  indicator('construction-cost', 'EUR', {
    en: "Developer's cost of realisation",
    it: 'Costo di realizzazione dello sviluppatore',
  }),
  indicator('land-reserve-price', 'EUR', {
    en: 'Reserve price of the land at auction',
    it: "Base d'asta dell'area",
  }),
  indicator('waste-removal-cost', 'EUR', {
    en: 'Removal and disposal of waste',
    it: 'Rimozione e smaltimento dei rifiuti',
  }),
  indicator('planting-cost', 'EUR', {
    en: 'Irrigation and planting before the opening',
    it: "Irrigazione e piantumazioni prima dell'apertura",
  }),
  indicator('waste-removed', 't', { en: 'Waste removed from the site', it: "Rifiuti rimossi dall'area" }),
  indicator('crew', 'people', { en: 'People on the building site', it: 'Persone in cantiere' }),
  indicator('construction-time', 'months', {
    en: 'Duration of the building works',
    it: 'Durata dei lavori di costruzione',
  }),
];
