import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import register from '#lib/i18n/generated/register.json' with { type: 'json' };
import { createVoiceNarrator, openNarrator } from '#lib/speech/narrator.ts';
import { voicesFor } from '#lib/speech/voices.ts';
import { FakeSynthesis, FakeUtterance, voice } from './support/fake-speech.ts';

describe('a voice speaks exactly the language', () => {
  const table: [tag: string, yes: string, no: string][] = [
    ['en', 'en en-GB en_US en-AU en-IN EN-gb', 'es-ES de'],
    ['en-simple', 'en-GB en-US en_ZA', 'enm fr-FR'],
    ['tr', 'tr tr-TR tr_TR_#Latn tr-CY', 'az-AZ tk'],
    ['pt', 'pt-PT pt_PT pt-Latn-PT', 'pt pt-BR pt-AO'],
    ['pt-BR', 'pt-BR pt_BR', 'pt pt-PT'],
    ['zh-Hans', 'zh-CN zh-SG zh-Hans zh_CN_#Hans zh-Hans-SG cmn-CN cmn-Hans-CN', 'zh cmn zh-TW'],
    [
      'zh-Hans',
      'cmn-Hans',
      'zh-HK zh_HK_#Hans zh-Hant zh-Hant-CN yue-CN wuu-CN cmn-TW zh-CN-liaoning'
    ],
    ['zh-Hant', 'zh-TW zh-Hant zh_TW_#Hant cmn-Hant-TW cmn-TW', 'zh zh-CN zh-HK zh-Hant-HK'],
    ['zh-Hant', 'zh-Hant-TW', 'zh_MO_#Hant yue-HK yue-Hant cmn-CN zh-Hans-TW nan-TW'],
    ['yue-Hant', 'yue yue-HK yue-Hant-HK yue-CN zh-HK zh_HK_#Hant', 'zh-TW zh-CN zh-Hant cmn'],
    ['fa', 'fa fa-IR fa_IR', 'fa-AF prs ps fa-TJ tg'],
    ['fa-AF', 'fa-AF prs prs-AF', 'fa fa-IR ps-AF'],
    ['he', 'he he-IL iw iw_IL', 'yi ar'],
    ['yi', 'yi yi-001 ji', 'he de he-IL'],
    ['id', 'id-ID in_ID id', 'ms-MY jv-ID'],
    ['fil', 'fil-PH tl tl-PH fil', 'ceb-PH en-PH'],
    ['nb', 'nb-NO no no-NO nb', 'nn-NO da-DK sv'],
    ['ku', 'ku ku-TR kmr kmr-TR ku-Latn', 'ckb ckb-IQ ku-Arab ku-IQ'],
    ['ckb', 'ckb ckb-IQ', 'ku ku-IQ kmr'],
    ['pa', 'pa pa-IN pa-Guru-IN', 'pa-PK pa-Arab pa_PK_#Arab pnb'],
    ['pa-Arab', 'pa-Arab pa-PK pa-Arab-PK', 'pa pa-IN ur-PK'],
    ['sr', 'sr sr-RS sr-Cyrl-BA sr_RS_#Cyrl', 'sr-Latn sr_RS_#Latn hr-HR sr-ME'],
    ['sr-Latn', 'sr-Latn sr-Latn-RS sr__#Latn', 'sr sr-RS sr-Cyrl bs'],
    ['uz', 'uz-UZ uz-Latn-UZ', 'uz-Cyrl-UZ uz-AF'],
    ['bn', 'bn-BD bn-IN bn', 'as-IN syl'],
    ['es', 'es-ES es-419 es-US', 'ca-ES gl'],
    ['syl', '', 'bn-BD bn'],
    ['bfi', '', 'en-GB'],
    ['xx', '', 'en-GB tr und'],
    ['', '', 'en-GB tr'],
    ['toString', '', 'en-GB']
  ];

  test.each(table)('%s: %s, never %s', (tag, yes, no) => {
    const good = yes.split(' ').filter((lang) => lang !== '');
    const bad = [...no.split(' '), '', 'default', 'English'];
    const found = voicesFor(
      tag,
      [...bad, ...good].map((lang) => voice(lang))
    );
    expect(found.map(({ lang }) => lang).sort()).toEqual(good.sort());
  });

  test.each(table.slice(0, 23))(
    '%s by the table alone, where the browser knows no scripts',
    (tag, yes, no) => {
      vi.stubGlobal('Intl', {});
      for (const lang of no.split(' ').filter((one) => one !== 'ku-IQ')) {
        expect(voicesFor(tag, [voice(lang)]), lang).toEqual([]);
      }
      for (const lang of yes.split(' ').filter((one) => !/^(tr|ku).*Latn/.test(one))) {
        expect(voicesFor(tag, [voice(lang)]), lang).toHaveLength(1);
      }
      vi.unstubAllGlobals();
    }
  );

  test('and no voice counts for two languages, but for English', () => {
    const langs = table.flatMap(([, yes]) => yes.split(' ')).filter((lang) => !/^en/i.test(lang));
    for (const lang of langs.filter((one) => one !== '')) {
      const speakers = register.filter(({ tag }) => voicesFor(tag, [voice(lang)]).length > 0);
      expect(
        speakers.map(({ tag }) => tag),
        lang
      ).toHaveLength(1);
    }
  });

  test('those on the phone first, then the usual region, then as the browser lists them', () => {
    const order = (tag: string, ...voices: [lang: string, isLocal: boolean][]): string[] =>
      voicesFor(
        tag,
        voices.map(([lang, isLocal]) => voice(lang, isLocal))
      ).map(({ lang, localService }) => `${lang} ${localService ? 'here' : 'away'}`);
    expect(
      order(
        'en',
        ['en-US', false],
        ['en_GB', false],
        ['en-US', true],
        ['en-AU', true],
        ['en-GB', true]
      )
    ).toEqual(['en-GB here', 'en-US here', 'en-AU here', 'en_GB away', 'en-US away']);
    expect(order('bn', ['bn-IN', true], ['bn-BD', true])).toEqual(['bn-BD here', 'bn-IN here']);
    expect(order('yue-Hant', ['yue-CN', true], ['zh-HK', true])[0]).toBe('zh-HK here');
  });
});

describe('the narrator', () => {
  const signal = new AbortController().signal;
  let synthesis: FakeSynthesis;

  beforeEach(() => {
    synthesis = new FakeSynthesis();
    vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test('says every sentence with the exact voice', async () => {
    const local = voice('pt_PT', true);
    synthesis.voices = [voice('pt-BR', true), voice('pt-PT', false), local];
    const narrator = createVoiceNarrator(synthesis);
    expect(narrator.canSay('pt')).toBe(true);
    const said = narrator.say({ lang: 'pt', text: 'Ligue. Não paga.' }, 0.8, signal);
    expect(synthesis.spoken).toHaveLength(1);
    await synthesis.finish();
    await synthesis.finish();
    await said;
    expect(synthesis.spoken.map(({ text, lang, rate }) => [text, lang, rate])).toEqual([
      ['Ligue.', 'pt_PT', 0.8],
      ['Não paga.', 'pt_PT', 0.8]
    ]);
    for (const utterance of synthesis.spoken) expect(utterance.voice).toBe(local);
  });

  test.each([
    ['has no voice at all', []],
    ['has only others', ['pt-BR', 'es-ES', 'en-GB']]
  ])('says nothing when the phone %s', async (_, langs) => {
    synthesis.voices = langs.map((lang) => voice(lang, true));
    const narrator = createVoiceNarrator(synthesis);
    expect(narrator.canSay('pt')).toBe(false);
    await expect(narrator.say({ lang: 'pt', text: 'Ligue.' }, 1, signal)).rejects.toThrow('canSay');
    expect(synthesis.spoken).toEqual([]);
  });

  test('says nothing where there is no speech', async () => {
    vi.stubGlobal('speechSynthesis', undefined);
    const narrator = openNarrator();
    expect(narrator.canSay('en')).toBe(false);
    await expect(narrator.say({ lang: 'en', text: 'Call.' }, 1, signal)).rejects.toThrow(
      'No voice'
    );
    expect(narrator.watch(() => undefined)).not.toThrow();
  });

  test('stops at once when aborted, and says no more', async () => {
    synthesis.voices = [voice('en-GB')];
    const controller = new AbortController();
    const narrator = createVoiceNarrator(synthesis);
    const said = narrator.say({ lang: 'en', text: 'One. Two.' }, 1, controller.signal);
    controller.abort();
    await said;
    expect(synthesis.cancelled).toBe(1);
    await narrator.say({ lang: 'en', text: 'Three.' }, 1, controller.signal);
    expect(synthesis.spoken).toHaveLength(1);
  });

  test('is over without abort: a later one cancels nothing', async () => {
    synthesis.voices = [voice('en-GB')];
    const controller = new AbortController();
    const said = createVoiceNarrator(synthesis).say(
      { lang: 'en', text: 'One.' },
      1,
      controller.signal
    );
    await synthesis.finish();
    await said;
    controller.abort();
    expect(synthesis.cancelled).toBe(0);
  });

  test.each(['interrupted', 'canceled'])('%s by another reading is no failure', async (error) => {
    synthesis.voices = [voice('en-GB')];
    const said = createVoiceNarrator(synthesis).say({ lang: 'en', text: 'One. Two.' }, 1, signal);
    await synthesis.fail(error);
    await expect(said).resolves.toBeUndefined();
    expect(synthesis.spoken).toHaveLength(1);
  });

  test.each(['network', 'synthesis-failed', 'not-allowed'])('rejects when: %s', async (error) => {
    synthesis.voices = [voice('en-GB')];
    const said = createVoiceNarrator(synthesis).say({ lang: 'en', text: 'One. Two.' }, 1, signal);
    const failed = expect(said).rejects.toThrow(error);
    await synthesis.fail(error);
    await failed;
    expect(synthesis.spoken).toHaveLength(1);
  });

  test('tells of voices that come by event and go again, until stopped', () => {
    const narrator = createVoiceNarrator(synthesis);
    const heard: boolean[] = [];
    const stop = narrator.watch(() => heard.push(narrator.canSay('tr')));
    synthesis.change([voice('tr-TR')]);
    synthesis.change([voice('tr-TR')]);
    synthesis.change([]);
    expect(heard).toEqual([true, false]);
    stop();
    synthesis.change([voice('tr-TR')]);
    vi.runAllTimers();
    expect(heard).toEqual([true, false]);
  });

  test.each([400, 1900])('finds voices that come without an event after %i ms', (delay) => {
    const listener = vi.fn();
    createVoiceNarrator(synthesis).watch(listener);
    vi.advanceTimersByTime(delay);
    synthesis.voices = [voice('tr-TR')];
    expect(listener).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(listener).toHaveBeenCalledOnce();
  });

  test('watches by timer where the browser has no events', () => {
    Object.assign(synthesis, { addEventListener: undefined, removeEventListener: undefined });
    const listener = vi.fn();
    const stop = createVoiceNarrator(synthesis).watch(listener);
    synthesis.voices = [voice('tr-TR')];
    vi.runAllTimers();
    expect(listener).toHaveBeenCalledOnce();
    expect(stop).not.toThrow();
  });
});
