import type { Email } from 'postal-mime';

/** A header's value in lower case, without what stands around it; empty where there is none. */
export const headerOf = (mail: Email, name: string): string =>
  mail.headers
    .find(({ key }) => key === name)
    ?.value.trim()
    .toLowerCase() ?? '';

const hasHeader = (mail: Email, name: string): boolean => mail.headers.some(({ key }) => key === name);

// Headers that only a program writes, whatever they say, unless they say no.
const programsOnly = [
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-autoreply-from',
  'x-auto-reply-from',
  'x-mail-autoreply',
  'x-ms-exchange-inbox-rules-loop',
  'x-fc-machinegenerated',
] as const;
const bulk: ReadonlySet<string> = new Set(['bulk', 'junk', 'list', 'auto_reply', 'auto-reply', 'autoreply']);

// Senders behind which no one reads or writes.
const nobody =
  /^(mailer-?daemon|postmaster|no-?_?reply|do-?_?not-?_?reply|auto-?(reply|responder)|bounces?)([+._-].*)?@/;

// The words with which the subject of an automatic reply begins, as mail programs and people write them.
const beginnings = [
  // English
  'auto[- ]?reply',
  'auto(matic)?[- ]?(reply|response|respon[ds]e[rd]?)',
  'automated (reply|response)',
  'out[- ]?of[- ]?(the[- ]?)?office',
  'ooto\\b',
  "(i am|i’m|i'm) (currently )?(out of|away from) ",
  '(on )?(vacation|holiday|leave|maternity leave) (reply|response|notice|message|responder)',
  // German
  'automatische[sr]? (antwort|r[üu]ck(meldung|antwort)|e-?mail)',
  'urlaubs(notiz|meldung|benachrichtigung)',
  '(ich bin )?(derzeit |aktuell )?(nicht im (b[üu]ro|haus)|im urlaub\\s*(?:[:\\])]|-\\s|$))',
  'abwesenheits(notiz|nachricht|meldung|assistent|benachrichtigung)',
  '(autom\\. |automatische )?abwesenheit(snotiz)?',
  'au(ß|ss)er haus',
  // French
  'r[ée]ponse automatique',
  'absence (du bureau|temporaire)',
  "message d[’']absence",
  'absent(e)? du bureau',
  'hors du bureau',
  '(je suis )?en (cong[ée]s?|vacances)\\s*(?:[:\\])]|-\\s|$)',
  // Spanish
  'respuesta autom[áa]tica',
  '(estoy )?fuera de (la )?oficina',
  'autorespuesta',
  // Portuguese
  'resposta autom[áa]tica',
  '(estou )?fora d[oa] (escrit[óo]rio|empresa)',
  'aus[êe]ncia (tempor[áa]ria|do escrit[óo]rio)',
  // Italian
  'risposta automatica',
  'risponditore automatico',
  'fuori (sede|ufficio)',
  "assenza dall[’']ufficio",
  // Dutch
  'automatisch antwoord',
  'automatische beantwoording',
  'afwezigheids?(bericht|melding|assistent)',
  'niet aanwezig',
  '(ik ben )?(niet op|buiten) (het )?kantoor',
  // Polish
  'automatyczna odpowied[źz]',
  'odpowied[źz] automatyczna',
  'poza biurem',
  'nieobecno[śs][ćc]',
  // Swedish, Danish, Norwegian
  'auto(matiskt )?svar',
  'automatisk svar',
  'fr[åa]nvaro(meddelande|assistent)?',
  'frav[æa]r(smelding|sbesked)?',
  'ikke til stede',
  // Finnish
  'automaattinen vastaus',
  'poissaolo(ilmoitus|viesti)?',
  // Czech, Slovak, Hungarian, Romanian, Turkish
  'automatick[áa] odpov[ěe][ďd]',
  '(odpov[ěe][ďd] )?mimo kancel[áa][řr]',
  'automatikus v[áa]lasz',
  'r[ăa]spuns automat',
  'otomatik (yan[ıi]t|cevap)',
  'ofis d[ıi][şs][ıi]nda',
  // Russian, Ukrainian, Greek
  'автоматический ответ',
  'автоответ',
  'вне офиса',
  'автоматична відповідь',
  'αυτόματη απάντηση',
  // Chinese, Japanese, Korean, Arabic, Hebrew
  '自动(答复|回复)',
  '自動(回覆|回信|答覆|応答|返信)',
  '不在(通知|のお知らせ|連絡)',
  '(休暇|外出)(中|のお知らせ|通知)',
  '자동 ?(회신|응답)',
  '부재 ?중',
  'رد تلقائي',
  'תשובה אוטומטית',
];
// A word that people write in a sentence as well says it only where it stands for itself: “Away: back on Monday”.
const alone = [
  'auto',
  'away',
  'vacation',
  'on leave',
  'ooo( re)?',
  'urlaub',
  'absence',
  'je suis absente?',
  'ik ben afwezig',
  'aus[êe]ncia',
  'fr[åa]nvarande',
  'nep[řr][íi]tomn(ost|[áa])',
  'nep[řr][íi]tomen',
  'abwesend',
  'absent',
  'absente',
  'ausente',
  'assente',
  'afwezig',
  'nieobecny',
  'nieobecna',
  'poissa',
];
const automaticSubject = new RegExp(
  `^[\\[(*\\s]*(?:(?:${beginnings.join('|')})|(?:${alone.join('|')})\\s*(?:[:\\])]|-\\s|$))`,
  'iu',
);

/** Whether a subject begins with the usual words of an automatic reply. “Re:” before them is a person who answers one. */
export const isAutomaticSubject = (subject: string): boolean =>
  automaticSubject.test(subject.normalize('NFC').trim());

// Where servers note the sender of the envelope.
const envelopeSenders = ['return-path', 'x-envelope-from', 'x-envelope-sender', 'envelope-from'] as const;

/** Whether a mail was sent with no one to send an answer to, as reports and good automatic replies are. */
export const hasNullSender = (mail: Email): boolean =>
  envelopeSenders.some((name) => hasHeader(mail, name) && /^<?\s*>?$/.test(headerOf(mail, name)));

/** Whether the sender's address is one behind which no one writes. */
export const isFromNobody = (mail: Email): boolean =>
  mail.from?.address === '' || nobody.test((mail.from?.address ?? '').toLowerCase());

/** Whether a program wrote a mail: “I am away until Monday”, a confirmation of receipt, a mail of a list. */
export function isAutomatic(mail: Email): boolean {
  const submitted = headerOf(mail, 'auto-submitted').replace(/[;(\s].*$/s, '');
  return (
    !['', 'no'].includes(submitted) ||
    bulk.has(headerOf(mail, 'precedence').replace(/[;(\s].*$/s, '')) ||
    programsOnly.some((name) => hasHeader(mail, name) && !['no', 'false'].includes(headerOf(mail, name))) ||
    headerOf(mail, 'x-ms-exchange-generated-message-source') === 'mailbox rules agent' ||
    /report-type="?disposition-notification/.test(headerOf(mail, 'content-type')) ||
    hasNullSender(mail) ||
    isFromNobody(mail) ||
    isAutomaticSubject(mail.subject ?? '')
  );
}
