/** Opens WhatsApp with the text written; the reader chooses whom to send it to. */
export function whatsappLink(text: string): string {
  return `https://wa.me/?text=${encodeURIComponent(text)}`;
}

/** Opens a new text message to nobody yet. iOS and Android read the body behind different marks. */
export function smsLink(text: string, isApple: boolean): string {
  return `sms:${isApple ? '&' : '?'}body=${encodeURIComponent(text)}`;
}
