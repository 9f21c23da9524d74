import type { DemoStep } from '../demo-step.js';
import { milestone, phase } from '../steps.js';

export const PHASES: readonly DemoStep[] = [
  phase('agreement', { en: 'Agreement and design', it: 'Accordo e progetto' }),
  phase('preparation', { en: 'Site preparation', it: 'Preparazione del cantiere' }),
  phase('construction', { en: 'Restoration', it: 'Recupero' }),
  phase('fitting-out', { en: 'Fitting-out', it: 'Allestimento' }),
  phase('opening-and-use', { en: 'Opening and use', it: 'Apertura e uso' }),
];

export const MILESTONES: readonly DemoStep[] = [
  milestone('agreement', 'agreement-signed', {
    en: 'Signature of the programme agreement',
    it: "Firma dell'accordo di programma",
  }),
  milestone(
    'agreement',
    'design-validated',
    { en: 'Executive design validated', it: 'Validazione del progetto esecutivo' },
    'regione-immaginaria',
  ),
  milestone('agreement', 'heritage-consent', {
    en: 'Consent of the heritage office',
    it: 'Nulla osta della Soprintendenza',
  }),
  milestone('agreement', 'contract-awarded', {
    en: 'Award of the works contract',
    it: "Aggiudicazione dell'appalto dei lavori",
  }),
  milestone(
    'preparation',
    'site-handed-over',
    { en: 'Site handed over to the contractor', it: "Consegna dell'area all'impresa" },
    'regione-immaginaria',
  ),
  milestone('preparation', 'asbestos-removed', {
    en: 'Asbestos roof removed',
    it: 'Rimozione della copertura in amianto',
  }),
  milestone('preparation', 'unsafe-parts-down', {
    en: 'Unsafe parts taken down',
    it: 'Demolizione delle parti pericolanti',
  }),
  milestone(
    'construction',
    'foundations',
    { en: 'Foundations strengthened', it: 'Consolidamento delle fondazioni' },
    'collaudi-modello',
  ),
  milestone(
    'construction',
    'roof-closed',
    { en: 'Roof closed', it: 'Chiusura della copertura' },
    'regione-immaginaria',
  ),
  milestone(
    'construction',
    'windows',
    { en: 'Windows fitted', it: 'Posa dei serramenti' },
    'regione-immaginaria',
  ),
  milestone('construction', 'access-road', { en: 'Access road finished', it: 'Strada di accesso ultimata' }),
  milestone('construction', 'heating-on', { en: 'Heating switched on', it: 'Accensione del riscaldamento' }),
  milestone('construction', 'systems-installed', {
    en: 'Electrical and fire systems installed',
    it: 'Impianti elettrici e antincendio installati',
  }),
  milestone(
    'construction',
    'building-complete',
    { en: 'Completion of the building', it: "Ultimazione dell'edificio" },
    'regione-immaginaria',
  ),
  milestone(
    'construction',
    'tests-passed',
    { en: 'Final tests passed', it: 'Collaudo finale superato' },
    'collaudi-modello',
  ),
  milestone('fitting-out', 'furniture-ordered', { en: 'Furniture ordered', it: 'Ordine degli arredi' }),
  milestone('fitting-out', 'staff-hired', { en: 'Librarians hired', it: 'Assunzione dei bibliotecari' }),
  milestone('fitting-out', 'shelves-in', { en: 'Shelves in place', it: 'Scaffali montati' }),
  milestone('fitting-out', 'books-moved', { en: 'Books moved in', it: 'Trasferimento dei libri' }),
  milestone('opening-and-use', 'opening', {
    en: 'Opening of the library',
    it: 'Apertura della biblioteca',
  }),
  milestone('opening-and-use', 'first-year-report', {
    en: 'Report on the first year of use',
    it: 'Relazione sul primo anno di attività',
  }),
];
