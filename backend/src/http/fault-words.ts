/** What is wrong with a request that was not understood, by the library's name for it, and how to send it. */
const BY_TYPE: Readonly<Record<string, string>> = {
  'entity.parse.failed':
    'The body is not JSON. Send a JSON object such as {"query": "…"}. ' +
    '(Il corpo non è JSON. Inviare un oggetto JSON come {"query": "…"}.)',
  'json.nested':
    'Lists and objects of the body are nested too deep. Send them flatter. ' +
    '(Elenchi e oggetti del corpo sono annidati troppo in profondità. Annidarli di meno.)',
  'encoding.unsupported':
    'This Content-Encoding is not understood. Send the body as it is, or with gzip, deflate or br. ' +
    '(Questo Content-Encoding non è gestito. Inviare il corpo così com’è, o con gzip, deflate o br.)',
  'charset.unsupported':
    'This character set is not understood. Send JSON in UTF-8. ' +
    '(Questo insieme di caratteri non è gestito. Inviare JSON in UTF-8.)',
};

const TOO_LARGE =
  'The body is larger than 256 KB. Send less at a time; a file goes to POST /files. ' +
  '(Il corpo supera 256 KB. Inviare meno per volta; un file va inviato a POST /files.)';

const OTHERWISE =
  'This request cannot be understood. Check its address, its headers and its body. ' +
  '(Questa richiesta non è comprensibile. Controllarne indirizzo, intestazioni e corpo.)';

/** The sentence for a fault of the caller's, in both languages. What the library says itself may repeat the request, and stays untold. */
export function faultWords(error: unknown, status: number): string {
  if (status === 413) return TOO_LARGE;
  const type = typeof error === 'object' && error !== null && 'type' in error ? String(error.type) : '';
  return (Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type] : undefined) ?? OTHERWISE;
}
