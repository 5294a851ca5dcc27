import type { SendMail } from '../functions/notices/Mail.ts';
import { SmtpRefused } from './SmtpLine.ts';
import { sendMail, type SmtpSettings } from './SmtpMail.ts';

/** Sends by a mail server. What it said no to was surely not taken; of a line that broke nobody knows. */
export const smtpMailDoor =
  (settings: SmtpSettings): SendMail =>
  async (mail) => {
    try {
      await sendMail(settings, mail, Date.now());
      return 'sent';
    } catch (error) {
      if (error instanceof SmtpRefused) return 'refused';
      throw error;
    }
  };
