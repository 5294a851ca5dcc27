/**
 * The two old encodings written down once more, letter by letter and the other way round, from the published tables of
 * TCVN 5712:1993 (VN3) and of VNI for Windows: what the readers are held to, and how a test types an old text.
 */
const TCVN3 = `à:b5 ả:b6 ã:b7 á:b8 ạ:b9 ă:a8 ằ:bb ẳ:bc ẵ:bd ắ:be ặ:c6 â:a9 ầ:c7 ẩ:c8 ẫ:c9 ấ:ca ậ:cb đ:ae è:cc ẻ:ce ẽ:cf é:d0 ẹ:d1
  ê:aa ề:d2 ể:d3 ễ:d4 ế:d5 ệ:d6 ì:d7 ỉ:d8 ĩ:dc í:dd ị:de ò:df ỏ:e1 õ:e2 ó:e3 ọ:e4 ô:ab ồ:e5 ổ:e6 ỗ:e7 ố:e8 ộ:e9
  ơ:ac ờ:ea ở:eb ỡ:ec ớ:ed ợ:ee ù:ef ủ:f1 ũ:f2 ú:f3 ụ:f4 ư:ad ừ:f5 ử:f6 ữ:f7 ứ:f8 ự:f9 ỳ:fa ỷ:fb ỹ:fc ý:fd ỵ:fe
  Ă:a1 Â:a2 Ê:a3 Ô:a4 Ơ:a5 Ư:a6 Đ:a7`;

const VNI = `à:aø ả:aû ã:aõ á:aù ạ:aï ă:aê ằ:aè ẳ:aú ẵ:aü ắ:aé ặ:aë â:aâ ầ:aà ẩ:aå ẫ:aã ấ:aá ậ:aä đ:ñ è:eø ẻ:eû ẽ:eõ é:eù ẹ:eï
  ê:eâ ề:eà ể:eå ễ:eã ế:eá ệ:eä ì:ì ỉ:æ ĩ:ó í:í ị:ò ò:oø ỏ:oû õ:oõ ó:où ọ:oï ô:oâ ồ:oà ổ:oå ỗ:oã ố:oá ộ:oä
  ơ:ô ờ:ôø ở:ôû ỡ:ôõ ớ:ôù ợ:ôï ù:uø ủ:uû ũ:uõ ú:uù ụ:uï ư:ö ừ:öø ử:öû ữ:öõ ứ:öù ự:öï ỳ:yø ỷ:yû ỹ:yõ ý:yù ỵ:î
  À:AØ Ả:AÛ Ã:AÕ Á:AÙ Ạ:AÏ Ă:AÊ Ằ:AÈ Ẳ:AÚ Ẵ:AÜ Ắ:AÉ Ặ:AË Â:AÂ Ầ:AÀ Ẩ:AÅ Ẫ:AÃ Ấ:AÁ Ậ:AÄ Đ:Ñ È:EØ Ẻ:EÛ Ẽ:EÕ É:EÙ Ẹ:EÏ
  Ê:EÂ Ề:EÀ Ể:EÅ Ễ:EÃ Ế:EÁ Ệ:EÄ Ì:Ì Ỉ:Æ Ĩ:Ó Í:Í Ị:Ò Ò:OØ Ỏ:OÛ Õ:OÕ Ó:OÙ Ọ:OÏ Ô:OÂ Ồ:OÀ Ổ:OÅ Ỗ:OÃ Ố:OÁ Ộ:OÄ
  Ơ:Ô Ờ:ÔØ Ở:ÔÛ Ỡ:ÔÕ Ớ:ÔÙ Ợ:ÔÏ Ù:UØ Ủ:UÛ Ũ:UÕ Ú:UÙ Ụ:UÏ Ư:Ö Ừ:ÖØ Ử:ÖÛ Ữ:ÖÕ Ứ:ÖÙ Ự:ÖÏ Ỳ:YØ Ỷ:YÛ Ỹ:YÕ Ý:YÙ Ỵ:Î`;

const pairs = (table: string): readonly (readonly [letter: string, code: string])[] =>
  table
    .normalize('NFC')
    .split(/\s+/u)
    .filter((pair) => pair !== '')
    .map((pair) => [pair.charAt(0), pair.slice(2)] as const);

const tcvn3 = new Map(pairs(TCVN3).map(([letter, code]) => [letter, String.fromCharCode(Number.parseInt(code, 16))]));
const vni = new Map(pairs(VNI));

const typed = (text: string, codes: ReadonlyMap<string, string>): string =>
  [...text.normalize('NFC')].map((letter) => codes.get(letter) ?? letter).join('');

/** The codes by which a text is stored in `.VnTime`; capitals with a tone have none and stay. */
export const inTcvn3 = (text: string): string => typed(text, tcvn3);

/** The codes by which a text in capitals is stored in `.VnTimeH`. */
export const inTcvn3Capitals = (text: string): string => inTcvn3(text.toLowerCase());

export const inVni = (text: string): string => typed(text, vni);

/** All 67 small letters with a mark, and the 67 capitals. */
export const SMALL = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ'.normalize('NFC');
export const CAPITALS = SMALL.toUpperCase();
