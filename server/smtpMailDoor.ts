import type { SendMail } from '../functions/notices/Mail.ts';
import { SmtpRefused } from './SmtpLine.ts';
import { sendMail, type SmtpSettings } from './SmtpMail.ts';

/** Sends by a mail server. What it said no to, or never heard, was surely not taken; of a line that broke while the text went over it nobody knows. */
export const smtpMailDoor =
  (settings: SmtpSettings): SendMail =>
  async (mail) => {
    let mayBeTaken = false;
    const told = () => {
      mayBeTaken = true;
    };
    try {
      await sendMail(settings, mail, Date.now(), told);
      return 'sent';
    } catch (error) {
      if (error instanceof SmtpRefused || !mayBeTaken) return 'refused';
      throw error;
    }
  };
